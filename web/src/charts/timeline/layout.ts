/** Where everything of a timeline stands: a pure function of entries, window, size and options. */

import { scaleLinear } from 'd3-scale'

import { axisTicks, type Tick } from '../axis'
import { fitLabel, type FittedLabel, type Measure } from '../labels'
import type { Direction, Size } from '../model'
import { footOf, type Foot, type Footed } from './foot'
import { Lanes } from './lanes'
import type { Prepared } from './prepare'

/** A stretch of time in days; the end is the day after the last one shown. */
export interface Frame {
  readonly from: number
  readonly to: number
}

export interface LayoutOptions {
  /** Where labels start. */
  readonly direction: Direction
  /** In which direction time runs. */
  readonly axis: Direction
  readonly locale: string
  readonly measure: Measure
  /** Measures the labels of the axis. */
  readonly measureTick: Measure
  /** Most labels that are drawn; the rest becomes a strip of density. */
  readonly labels: number
  /** Lanes of an earlier layout by position of the entry: labels stay where they are while the reader moves. */
  readonly keep?: ReadonlyMap<number, number>
  /** Positions of entries that are labelled before all others: the selected one, the previewed one. */
  readonly first?: readonly number[]
}

type Side = 'left' | 'right'

/** A labelled entry. */
export interface Box {
  /** Position in the prepared entries. */
  readonly place: number
  readonly lane: number
  /** Centre of the mark. */
  readonly x: number
  readonly y: number
  readonly text: string
  readonly textWidth: number
  readonly textX: number
  /** Which edge of the text stands at `textX`. */
  readonly textAlign: Side
  readonly left: number
  readonly right: number
  readonly foot: Foot | null
}

export interface PlacedTick extends Tick {
  readonly x: number
  /** Centre of the label, moved inward at the edges; null where it would touch its neighbour. */
  readonly labelX: number | null
}

export interface Layout extends Size {
  readonly frame: Frame
  readonly axis: Direction
  readonly boxes: readonly Box[]
  readonly ticks: readonly PlacedTick[]
  /** How many entries without a label fall on each stretch of `BIN` pixels. */
  readonly density: Float64Array
  /** How many entries the window holds, and how many of them have no label. */
  readonly visible: number
  readonly hidden: number
}

export const LANE = 29
export const RADIUS = 5.5
export const STRIP = 22
export const AXIS = 26
export const BIN = 3
const TOP = 8
const EDGE = 12
const TEXT_AWAY = RADIUS + 5
const GAP = 14
const WIDEST = 300
/** No letter of a label is narrower on average: what cannot fit even so is not measured. */
const NARROWEST_LETTER = 2.5
/** After so many labels in a row that found no place there is no place left that is worth the search. */
const PATIENCE = 400

export function layout(prepared: Prepared, frame: Frame, size: Size, options: LayoutOptions): Layout {
  const draft = new Draft(prepared, frame, size, options)
  const boxes = draft.choose()
  return { ...size, frame, axis: options.axis, boxes, ticks: draft.ticks(), ...draft.rest(boxes) }
}

/** Return the scale from days to pixels. */
export function scaleOf(frame: Frame, width: number, axis: Direction): (day: number) => number {
  const range = axis === 'rtl' ? [width - EDGE, EDGE] : [EDGE, width - EDGE]
  const scale = scaleLinear([frame.from, frame.to], range)
  return (day) => scale(day)
}

/** Return the day at a pixel. */
export function dayAt(x: number, frame: Frame, width: number, axis: Direction): number {
  const share = (x - EDGE) / Math.max(width - 2 * EDGE, 1)
  return frame.from + (axis === 'rtl' ? 1 - share : share) * (frame.to - frame.from)
}

export function lanesIn(height: number): number {
  return Math.max(1, Math.floor((height - TOP - STRIP - AXIS) / LANE))
}

export function heightOf(lanes: number): number {
  return TOP + lanes * LANE + STRIP + AXIS
}

class Draft {
  private readonly x: (day: number) => number
  private readonly lanes: number
  private readonly seen: Uint8Array
  private visible = 0

  constructor(
    private readonly prepared: Prepared,
    private readonly frame: Frame,
    private readonly size: Size,
    private readonly options: LayoutOptions,
  ) {
    this.x = scaleOf(frame, size.width, options.axis)
    this.lanes = lanesIn(size.height)
    this.seen = this.see()
  }

  /** Mark the entries of which a part lies in the window. */
  private see(): Uint8Array {
    const { starts, ends } = this.prepared
    const seen = new Uint8Array(starts.length)
    for (let place = 0; place < starts.length; place += 1) {
      if ((ends[place] ?? 0) <= this.frame.from || (starts[place] ?? 0) >= this.frame.to) continue
      seen[place] = 1
      this.visible += 1
    }
    return seen
  }

  /** Choose the entries that get a label, the most telling first, and give each a lane. */
  choose(): Box[] {
    const taken = new Lanes(this.lanes, GAP)
    const missed: number[] = []
    const boxes = this.fill([...new Set(this.options.first)], taken, [], missed)
    this.fill(this.prepared.ranked, taken, boxes, missed)
    if (this.options.keep?.size) return boxes
    const stairs = this.tidy(boxes)
    return this.fill(missed, stairs.taken, stairs.boxes, [])
  }

  /** Give labels to entries in this order while lanes and patience last; say which found no place. */
  private fill(places: Iterable<number>, taken: Lanes, boxes: Box[], missed: number[]): Box[] {
    const held = new Set(boxes.map((box) => box.place))
    let misses = 0
    for (const place of places) {
      if (boxes.length >= this.options.labels || misses > PATIENCE) break
      if (!this.seen[place] || held.has(place)) continue
      const box = this.place(place, taken)
      misses = box ? 0 : misses + 1
      if (box) boxes.push(box)
      else missed.push(place)
    }
    return boxes
  }

  /** Find a lane for an entry: with the label after its mark, or else before it. */
  private place(place: number, taken: Lanes): Box | null {
    const entry = this.prepared.entries[place]
    if (!entry) return null
    const foot = footOf(entry.time, this.x, this.size.width, this.options.axis)
    const least = Math.min(entry.label.length * NARROWEST_LETTER, WIDEST)
    const sides = this.sides(foot.anchor).filter((side) => {
      const { left, right } = this.box(place, foot, { text: '', width: least }, side)
      return taken.find(left, right) >= 0
    })
    if (!sides.length) return null
    const most = Math.min(WIDEST, this.size.width - 2 * (EDGE + TEXT_AWAY))
    const label = fitLabel(entry.label, most, this.options.measure)
    for (const side of sides) {
      const box = this.box(place, foot, label, side)
      const lane = this.fits(box) ? taken.find(box.left, box.right, this.options.keep?.get(place)) : -1
      if (lane < 0) continue
      taken.take(lane, box.left, box.right)
      return inLane(box, lane)
    }
    return null
  }

  /** Return on which side of its mark a label is tried first: where reading goes, or inward. */
  private sides(anchor: number): readonly Side[] {
    const away: Side = this.options.direction === 'rtl' ? 'left' : 'right'
    const inward: Side = anchor < this.size.width / 2 ? 'right' : 'left'
    return away === inward ? [away, opposite(away)] : [away, inward]
  }

  private fits(box: Box): boolean {
    return box.textAlign === 'right' ? box.left >= 0 : box.right <= this.size.width
  }

  private box(place: number, { anchor, foot }: Footed, label: FittedLabel, side: Side): Box {
    const x = Math.min(Math.max(anchor, EDGE), this.size.width - EDGE)
    const textX = side === 'left' ? x - TEXT_AWAY : x + TEXT_AWAY
    const left = Math.min(x - RADIUS, side === 'left' ? textX - label.width : textX, foot?.left ?? x)
    const right = Math.max(x + RADIUS, side === 'left' ? textX : textX + label.width, foot?.right ?? x)
    return {
      place,
      lane: 0,
      x,
      y: 0,
      text: label.text,
      textWidth: label.width,
      textX,
      textAlign: opposite(side),
      left,
      right,
      foot,
    }
  }

  /** Give lanes anew in the order of time: the same boxes always fit, and read like a stair. */
  private tidy(boxes: readonly Box[]): { boxes: Box[]; taken: Lanes } {
    const mirrored = this.options.axis === 'rtl'
    const sorted = [...boxes].sort((a, b) => (mirrored ? b.right - a.right : a.left - b.left) || a.place - b.place)
    const taken = new Lanes(this.lanes, GAP)
    const moved = sorted.map((box) => {
      const lane = Math.max(taken.find(box.left, box.right), 0)
      taken.take(lane, box.left, box.right)
      return inLane(box, lane)
    })
    return { boxes: moved, taken }
  }

  ticks(): PlacedTick[] {
    const { width } = this.size
    const ticks = axisTicks(this.frame.from, this.frame.to, width - 2 * EDGE, this.options.locale)
    let [least, most] = [Infinity, -Infinity]
    return ticks.map((tick) => {
      const [x, half] = [this.x(tick.day), this.options.measureTick(tick.label) / 2 + 4]
      const labelX = Math.min(Math.max(x, half), width - half)
      if (labelX - half < most && labelX + half > least) return { ...tick, x, labelX: null }
      ;[least, most] = [Math.min(least, labelX - half), Math.max(most, labelX + half)]
      return { ...tick, x, labelX }
    })
  }

  /** Count what has no label. */
  rest(boxes: readonly Box[]): Pick<Layout, 'density' | 'visible' | 'hidden'> {
    const density = new Float64Array(Math.ceil(this.size.width / BIN))
    const labelled = new Set(boxes.map((box) => box.place))
    const { starts, ends } = this.prepared
    const [origin, day] = [this.x(0), this.x(1) - this.x(0)]
    for (let place = 0; place < starts.length; place += 1) {
      if (!this.seen[place] || labelled.has(place)) continue
      const x = origin + day * (((starts[place] ?? 0) + (ends[place] ?? 0)) / 2)
      const bin = Math.floor(Math.min(Math.max(x, 0), this.size.width - 1) / BIN)
      density[bin] = (density[bin] ?? 0) + 1
    }
    return { density, visible: this.visible, hidden: this.visible - boxes.length }
  }
}

function opposite(side: Side): Side {
  return side === 'left' ? 'right' : 'left'
}

function inLane(box: Box, lane: number): Box {
  return { ...box, lane, y: TOP + lane * LANE + 10 }
}
