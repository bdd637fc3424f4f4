/** Phases as named bands: each name over its band, in one of two rows, or shortened, or left to the pointer. */

import { fitLabel, type Measure } from '../labels'

export type Tone = 'cooperation' | 'cooling' | 'conflict' | 'mixed'

export interface Phase {
  readonly id: string
  /** First and last year. */
  readonly from: number
  readonly to: number
  readonly tone: Tone
  readonly label: string
}

export interface PlacedPhase extends Phase {
  readonly left: number
  readonly width: number
  /** Where time enters the phase. */
  readonly begin: number
  readonly name: { readonly text: string; readonly x: number; readonly row: 0 | 1 } | null
}

const LEAST = 36
const GAP = 8

interface Spot {
  readonly text: string
  readonly width: number
  readonly middle: number
}

type Taken = readonly (readonly [number, number])[]

/** Place the phases; names that fit over their own band go before those that need more room. */
export function placePhases(
  phases: readonly Phase[],
  x: (year: number) => number,
  width: number,
  measure: Measure,
): PlacedPhase[] {
  const bands = [...phases].sort((a, b) => a.from - b.from).map((phase) => band(phase, x))
  const needs = (phase: PlacedPhase): number => measure(phase.label) - phase.width
  const taken: [Taken, Taken] = [[], []]
  const names = new Map<PlacedPhase, PlacedPhase['name']>()
  for (const phase of bands.toSorted((a, b) => needs(a) - needs(b))) names.set(phase, named(phase, width, measure, taken))
  return bands.map((phase) => ({ ...phase, name: names.get(phase) ?? null }))
}

function band(phase: Phase, x: (year: number) => number): PlacedPhase {
  const [begin, end] = [x(phase.from), x(phase.to + 1)]
  return { ...phase, begin, left: Math.min(begin, end), width: Math.abs(end - begin), name: null }
}

/** Find a row for the whole name, or else for what fits over the band. */
function named(phase: PlacedPhase, width: number, measure: Measure, taken: [Taken, Taken]): PlacedPhase['name'] {
  const middle = phase.left + phase.width / 2
  for (const most of [width - GAP, Math.max(phase.width - GAP, LEAST)]) {
    const found = free({ ...fitLabel(phase.label, most, measure), middle }, width, taken)
    if (found) return found
  }
  return null
}

function free({ text, width: needed, middle }: Spot, width: number, taken: [Taken, Taken]): PlacedPhase['name'] {
  const half = needed / 2 + GAP / 2
  const x = Math.min(Math.max(middle, half), width - half)
  for (const row of [0, 1] as const) {
    if (taken[row].some(([left, right]) => x - half < right && x + half > left)) continue
    taken[row] = [...taken[row], [x - half, x + half]]
    return { text, x, row }
  }
  return null
}
