/** Names of types, statuses, stances: read once from the program, so that all its outputs use the same words. */

import { api } from './api'
import type { Labels } from './model'
import { named } from './texts.svelte'

type Kind = 'statuses' | 'stances' | 'polarities' | 'modalities' | 'units'
let read: Labels | null = $state.raw(null)

/** Reads the names; where that fails, ids stand in and pages still work. */
export async function readLabels(): Promise<void> {
  try {
    read = await api.labels()(new AbortController().signal)
  } catch {
    read = null
  }
}

/** What a status, stance, polarity, modality or unit is called. */
export function label(kind: Kind, value: string): string {
  return named(read?.[kind].find((one) => one.value === value)?.name, value)
}

/** What a type of act, or its mode, is called and what it means. */
export function typeLabel(type: string, mode = ''): { name: string; definition: string } {
  const kind = read?.types.find((one) => one.id === type)
  const way = kind?.modes.find((one) => one.mode === mode || one.id === `${type}/${mode}`)
  return { name: named(way?.name ?? kind?.name, type), definition: named(kind?.definition) }
}

/** What a mode is called where its type is not told. */
export function modeLabel(mode: string): string {
  return named(read?.types.flatMap((type) => type.modes).find((one) => one.mode === mode)?.name, mode)
}
