/** What stands in a cell of a table: texts, numbers, dates and marks, alone or in a row, with or without a link. */

import type { EntryRef, Name, Names, Status } from './model'
import { named, spoken, t } from './texts.svelte'

export interface Cell {
  text?: string
  /** Direction of the text where it is not that of its first letter. */
  dir?: 'ltr' | 'rtl'
  lang?: string
  number?: number
  when?: string | null
  status?: Status
  /** Whether the word stands beside the mark. */
  word?: boolean
  href?: string
  soft?: boolean
  list?: Cell[]
  /** One below the other instead of in a row. */
  lines?: boolean
}

/** A column: the key of its heading, and whether numbers stand in it. */
export type Column = readonly [key: string, kind?: 'number' | 'wide']

export const nothing: Cell = {}

/** A party, leading to its page. */
export function actorCell(id: string, names: Names): Cell {
  return { ...spoken(names.actors[id], id), href: `/actors/${encodeURIComponent(id)}` }
}

/** Two names, the one with the other; isolated, so that neither turns the other round. */
export function pairText(a: Name | undefined, b: Name | undefined, ids: [string, string]): string {
  return t('pair', { a: named(a, ids[0]), b: named(b, ids[1]) })
}

/** An entry, by its mark and title. */
export function entryCell(entry: EntryRef): Cell {
  return { list: [{ status: entry.status }, { ...spoken(entry.title), href: `/entries/${entry.id}` }] }
}

/** Publisher of a document, also an unknown one. */
export function publisherText(publisher: string | null | undefined): string {
  return publisher || t('publisher-unknown')
}
