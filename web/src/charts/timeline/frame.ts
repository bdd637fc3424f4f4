/** Windows on time: widened, moved and held within the whole. */

import { fromIso, toIso } from '../calendar'
import type { Frame } from './layout'
import type { Prepared } from './prepare'

/** ISO days, both shown: as they stand in an address. */
export interface TimeWindow {
  readonly from: string
  readonly to: string
}

/** No window shows less than a few days: entries know no hours. */
const LEAST = 4
/** Space round the first and the last entry, as a share of the whole. */
const MARGIN = 0.02
/** Share of the entries that the densest stretch holds. */
const DENSE = 0.3

/** Return the frame that shows all entries. */
export function wholeOf(prepared: Prepared): Frame {
  const [first, last] = prepared.span
  const margin = Math.max((last - first) * MARGIN, 15)
  return { from: first - margin, to: last + margin }
}

/** Return the frame zoomed round a day; a factor above 1 shows less time. */
export function zoomed(frame: Frame, factor: number, round: number, whole: Frame): Frame {
  const span = (frame.to - frame.from) / factor
  const share = (round - frame.from) / (frame.to - frame.from)
  return held({ from: round - share * span, to: round + (1 - share) * span }, whole)
}

export function moved(frame: Frame, days: number, whole: Frame): Frame {
  return held({ from: frame.from + days, to: frame.to + days }, whole)
}

/** Keep a frame from being too small, or from leaving the whole. */
export function held(frame: Frame, whole: Frame): Frame {
  const span = Math.min(Math.max(frame.to - frame.from, LEAST), whole.to - whole.from)
  const middle = (frame.from + frame.to) / 2
  const from = Math.min(Math.max(middle - span / 2, whole.from), whole.to - span)
  return { from, to: from + span }
}

/** Return the shortest stretch that holds a third of the entries, with some air. */
export function densest(prepared: Prepared): Frame {
  const { starts, ends } = prepared
  const many = Math.max(1, Math.ceil(starts.length * DENSE))
  let best: Frame = wholeOf(prepared)
  for (let first = 0; first + many <= starts.length; first += 1) {
    const [from, to] = [starts[first] ?? 0, ends[first + many - 1] ?? 0]
    if (to > from && to - from < best.to - best.from) best = { from, to }
  }
  return airy(best, wholeOf(prepared))
}

/** Return the frame round some entries. */
export function around(prepared: Prepared, places: readonly number[]): Frame {
  const whole = wholeOf(prepared)
  if (!places.length) return whole
  const from = Math.min(...places.map((place) => prepared.starts[place] ?? 0))
  const to = Math.max(...places.map((place) => prepared.ends[place] ?? 0))
  return airy({ from, to }, whole)
}

function airy(frame: Frame, whole: Frame): Frame {
  const air = Math.max((frame.to - frame.from) * 0.08, 2)
  return held({ from: frame.from - air, to: frame.to + air }, whole)
}

export function toWindow(frame: Frame): TimeWindow {
  return { from: toIso(Math.floor(frame.from)), to: toIso(Math.ceil(frame.to) - 1) }
}

/** Read a window from an address; null for what is none. */
export function fromWindow(given: TimeWindow | null | undefined): Frame | null {
  const [from, to] = given ? [fromIso(given.from), fromIso(given.to)] : [null, null]
  return from === null || to === null || to < from ? null : { from, to: to + 1 }
}
