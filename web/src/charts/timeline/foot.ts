/** The foot of a mark: a line that is as wide as the time it may mean, fading where the time was told as about. */

import type { Direction } from '../model'
import type { Interval } from '../when'

/** `cut` goes on beyond the edge of the drawing. */
export type FootEnd = 'firm' | 'rough' | 'open' | 'cut'

export interface Foot {
  readonly left: number
  readonly right: number
  /** `span` lasts that long; `vague` happened at some time in it. */
  readonly kind: 'span' | 'vague'
  readonly leftEnd: FootEnd
  readonly rightEnd: FootEnd
}

/** Where the mark of an entry stands, and its foot if it has one. */
export interface Footed {
  readonly anchor: number
  readonly foot: Foot | null
}

/** How far an open end is drawn, and the least width of a foot that says "about". */
const OPEN = 44
const ROUGH = 20
/** A narrower foot hides under its mark. */
const NARROW = 14

/** Return where the mark stands and what foot it has, in pixels; the foot is cut at the edges of the drawing. */
export function footOf(time: Interval, x: (day: number) => number, width: number, axis: Direction): Footed {
  const [begin, end] = [x(time.start), x(time.end)]
  const lasts = time.precision === 'interval'
  const later = axis === 'rtl' ? -1 : 1
  const from = begin - (time.openStart ? later * OPEN : 0)
  const to = end + (time.openEnd ? later * OPEN : 0)
  const clip = (place: number): number => Math.min(Math.max(place, 0), width)
  const [left, right] = from < to ? [clip(from), clip(to)] : [clip(to), clip(from)]
  const anchor = lasts && !time.openStart ? begin : lasts ? end : (left + right) / 2
  return {
    anchor,
    foot: drawn(time, {
      left,
      right,
      kind: lasts ? 'span' : 'vague',
      ...ends(time, axis, Math.min(from, to) < 0, Math.max(from, to) > width),
    }),
  }
}

function ends(time: Interval, axis: Direction, cutLeft: boolean, cutRight: boolean): Pick<Foot, 'leftEnd' | 'rightEnd'> {
  const start: FootEnd = time.openStart ? 'open' : time.roughStart ? 'rough' : 'firm'
  const end: FootEnd = time.openEnd ? 'open' : time.roughEnd ? 'rough' : 'firm'
  const [left, right] = axis === 'rtl' ? [end, start] : [start, end]
  return { leftEnd: cutLeft ? 'cut' : left, rightEnd: cutRight ? 'cut' : right }
}

function drawn(time: Interval, foot: Foot): Foot | null {
  const rough = time.roughStart || time.roughEnd
  const least = rough ? ROUGH : NARROW
  if (foot.right - foot.left >= least) return foot
  if (!rough) return null
  const middle = (foot.left + foot.right) / 2
  return { ...foot, left: middle - ROUGH / 2, right: middle + ROUGH / 2 }
}
