/** The strip of the whole time under the timeline, with a brush that shows and moves the window. */

import { axisTicks } from '../axis'
import type { Measure } from '../labels'
import type { Direction, Size } from '../model'
import type { Palette } from '../palette'
import { dayAt, scaleOf, type Frame, type PlacedTick } from './layout'
import type { Prepared } from './prepare'

export interface Overview extends Size {
  readonly whole: Frame
  readonly axis: Direction
  readonly counts: Float64Array
  readonly ticks: readonly PlacedTick[]
}

export type Grip = 'left' | 'right' | 'inside' | 'outside'

export const OVERVIEW = 54
const BARS = 34
const BIN = 4
/** How far beside a handle a finger still takes it. */
const REACH = 9

/** Count the entries of each stretch of the whole time; made anew only when data or width change. */
export function overview(
  prepared: Prepared,
  whole: Frame,
  width: number,
  axis: Direction,
  locale: string,
  measure: Measure,
): Overview {
  const x = scaleOf(whole, width, axis)
  const counts = new Float64Array(Math.ceil(width / BIN))
  for (const [place, start] of prepared.starts.entries()) {
    const middle = x((start + (prepared.ends[place] ?? start)) / 2)
    const bin = Math.floor(Math.min(Math.max(middle, 0), width - 1) / BIN)
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  const ticks = axisTicks(whole.from, whole.to, width, locale).map((tick) => {
    const half = measure(tick.label) / 2 + 2
    return { ...tick, x: x(tick.day), labelX: Math.min(Math.max(x(tick.day), half), width - half) }
  })
  return { width, height: OVERVIEW, whole, axis, counts, ticks }
}

/** Return where the brush stands, left and right. */
export function brush(held: Overview, frame: Frame): readonly [number, number] {
  const x = scaleOf(held.whole, held.width, held.axis)
  const [a, b] = [x(frame.from), x(frame.to)]
  return a < b ? [a, b] : [b, a]
}

export function gripAt(held: Overview, frame: Frame, x: number): Grip {
  const [left, right] = brush(held, frame)
  const reach = Math.min(REACH, Math.max((right - left) / 3, 4))
  if (Math.abs(x - left) <= reach) return 'left'
  if (Math.abs(x - right) <= reach) return 'right'
  return x > left && x < right ? 'inside' : 'outside'
}

/** Return the window after the brush was pulled by a grip to a new place. */
export function pulled(held: Overview, frame: Frame, grip: Grip, from: number, to: number): Frame {
  const [a, b] = [dayAt(from, held.whole, held.width, held.axis), dayAt(to, held.whole, held.width, held.axis)]
  if (grip === 'outside') return { from: Math.min(a, b), to: Math.max(a, b) }
  if (grip === 'inside') return { from: frame.from + b - a, to: frame.to + b - a }
  const early = (grip === 'left') === (held.axis === 'ltr')
  const moved = early ? { from: frame.from + b - a, to: frame.to } : { from: frame.from, to: frame.to + b - a }
  return moved.from <= moved.to ? moved : { from: moved.to, to: moved.from }
}

/** Paint the strip; the canvas is already moved to its upper edge. */
export function paintOverview(
  context: CanvasRenderingContext2D,
  held: Overview,
  frame: Frame,
  palette: Palette,
  font: string,
): void {
  const [left, right] = brush(held, frame)
  context.fillStyle = palette.focus
  context.fillRect(left, 4, right - left, BARS - 4)
  paintBars(context, held, palette, left, right)
  context.fillStyle = palette.line
  context.fillRect(0, BARS, held.width, 1)
  context.fillStyle = palette.soft
  context.font = font
  context.textAlign = 'center'
  for (const { label, labelX } of held.ticks) if (labelX !== null) context.fillText(label, labelX, BARS + 15)
  context.fillStyle = palette.accent
  context.fillRect(left, BARS, right - left, 1)
  for (const x of [left, right]) {
    context.fillRect(Math.round(x) - 0.5, 4, 1, BARS - 4)
    context.beginPath()
    context.roundRect(x - 3, 11, 6, 16, 3)
    context.fill()
  }
}

function paintBars(context: CanvasRenderingContext2D, held: Overview, palette: Palette, left: number, right: number): void {
  const most = held.counts.reduce((high, count) => Math.max(high, count), 1)
  for (const [bin, count] of held.counts.entries()) {
    if (!count) continue
    const high = Math.max(2, Math.sqrt(count / most) * (BARS - 10))
    const middle = (bin + 0.5) * BIN
    context.fillStyle = middle >= left && middle <= right ? palette.soft : palette.strip
    context.fillRect(bin * BIN, BARS - high, BIN - 1, high)
  }
}
