/** Entries made ready for drawing, once per data set: times read, order in time, and rank for labels. */

import { STATUSES, type Status } from '../model'
import { readWhen, type Interval } from '../when'

export interface TimelineEntry {
  readonly id: string
  readonly label: string
  /** EDTF, or null where no time is told. */
  readonly when: string | null
  readonly status: Status
  /** How many independent roots tell of it. */
  readonly roots: number
}

/** An entry with a place in time. */
export interface Dated extends TimelineEntry {
  readonly time: Interval
}

export interface Prepared {
  /** Entries with a time, in the order of time. */
  readonly entries: readonly Dated[]
  /** Positions in `entries`, the most telling first: roots, then status, then recency. */
  readonly ranked: Int32Array
  /** First day of each entry, and the day after its last. */
  readonly starts: Float64Array
  readonly ends: Float64Array
  readonly byId: ReadonlyMap<string, number>
  readonly undated: number
  /** First day and day after the last of all entries; a century round today where there are none. */
  readonly span: readonly [number, number]
}

const EMPTY_SPAN: readonly [number, number] = [-21_915, 21_915]
const SURENESS: ReadonlyMap<Status, number> = new Map(STATUSES.map((status, place) => [status, place]))

export function prepare(given: readonly TimelineEntry[]): Prepared {
  const entries = dated(given)
  const starts = Float64Array.from(entries, (entry) => entry.time.start)
  const ends = Float64Array.from(entries, (entry) => entry.time.end)
  const ranked = Int32Array.from(entries.keys()).sort((a, b) => byRank(entries, a, b))
  const byId = new Map(entries.map((entry, place) => [entry.id, place]))
  const span = entries.length
    ? ([starts[0] ?? 0, ends.reduce((last, end) => Math.max(last, end), -Infinity)] as const)
    : EMPTY_SPAN
  return { entries, ranked, starts, ends, byId, undated: given.length - entries.length, span }
}

function dated(given: readonly TimelineEntry[]): Dated[] {
  const read = new Map<string, Interval | null>()
  const entries: Dated[] = []
  for (const entry of given) {
    if (entry.when === null) continue
    let time = read.get(entry.when)
    if (time === undefined) {
      time = readWhen(entry.when)
      read.set(entry.when, time)
    }
    if (time) entries.push({ id: entry.id, label: entry.label, when: entry.when, status: entry.status, roots: entry.roots, time })
  }
  return entries.sort((a, b) => a.time.start - b.time.start || a.time.end - b.time.end || (a.id < b.id ? -1 : 1))
}

function byRank(entries: readonly Dated[], a: number, b: number): number {
  const [left, right] = [entries[a], entries[b]]
  if (!left || !right) return 0
  const sureness = (SURENESS.get(left.status) ?? STATUSES.length) - (SURENESS.get(right.status) ?? STATUSES.length)
  return right.roots - left.roots || sureness || b - a
}
