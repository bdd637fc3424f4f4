/** The timeline on a canvas. */

import { statusMark, type Stroke } from '../marks'
import type { Direction, Status } from '../model'
import { STATUSES } from '../model'
import type { Palette } from '../palette'
import { AXIS, BIN, LANE, RADIUS, STRIP, type Box, type Layout } from './layout'
import type { Prepared } from './prepare'
import { footStrokes } from './strokes'

export interface Look {
  readonly palette: Palette
  readonly font: string
  readonly small: string
  readonly direction: Direction
  readonly selected: number | null
  readonly previewed: number | null
}

export const FOOT_AWAY = 14
const STROKE = 1.6

export function paintTimeline(context: CanvasRenderingContext2D, drawn: Layout, prepared: Prepared, look: Look): void {
  context.direction = look.direction
  context.lineJoin = 'round'
  paintAxis(context, drawn, look)
  paintStrip(context, drawn, look)
  for (const box of drawn.boxes)
    if (box.place === look.selected || box.place === look.previewed) paintFocus(context, box, drawn, look)
  paintMarks(context, drawn, prepared, look)
  paintLabels(context, drawn, prepared, look)
}

function paintAxis(context: CanvasRenderingContext2D, drawn: Layout, { palette, small }: Look): void {
  const bottom = drawn.height - AXIS
  context.fillStyle = palette.line
  for (const { x } of drawn.ticks) context.fillRect(Math.round(x), 0, 1, bottom)
  context.fillRect(0, bottom, drawn.width, 1)
  context.fillStyle = palette.soft
  context.font = small
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  for (const { label, labelX } of drawn.ticks) if (labelX !== null) context.fillText(label, labelX, bottom + 17)
}

/** Draw what has no label: the root of the count, so that a single entry still shows beside hundreds. */
function paintStrip(context: CanvasRenderingContext2D, drawn: Layout, { palette }: Look): void {
  const bottom = drawn.height - AXIS
  const most = drawn.density.reduce((high, count) => Math.max(high, count), 0)
  if (!most) return
  context.fillStyle = palette.strip
  for (const [bin, count] of drawn.density.entries()) {
    if (!count) continue
    const high = stripHeight(count, most)
    context.fillRect(bin * BIN, bottom - high, BIN - 1, high)
  }
}

export function stripHeight(count: number, most: number): number {
  return Math.max(3, Math.sqrt(count / Math.max(most, 4)) * (STRIP - 6))
}

function paintFocus(context: CanvasRenderingContext2D, box: Box, drawn: Layout, look: Look): void {
  const { palette } = look
  context.fillStyle = palette.focus
  context.strokeStyle = palette.accent
  context.lineWidth = 1
  context.beginPath()
  context.roundRect(box.left - 5, box.y - 11, box.right - box.left + 10, LANE - 1, 5)
  context.fill()
  if (box.place === look.selected) context.stroke()
  context.fillStyle = palette.accent
  context.fillRect(Math.round(box.x), box.y + LANE - 12, 1, drawn.height - AXIS - box.y - LANE + 12)
}

/** Paint status by status: setting a colour costs more than a path. */
function paintMarks(context: CanvasRenderingContext2D, drawn: Layout, prepared: Prepared, { palette }: Look): void {
  context.lineWidth = STROKE
  for (const status of STATUSES) {
    const boxes = drawn.boxes.filter((box) => prepared.entries[box.place]?.status === status)
    const marks = pathsOf(statusMark(status, RADIUS))
    for (const box of boxes) {
      if (box.foot) paintStrokes(context, pathsOf(footStrokes(box.foot, box.y + FOOT_AWAY, status)), palette, status)
      context.translate(box.x, box.y)
      paintStrokes(context, marks, palette, status)
      context.translate(-box.x, -box.y)
    }
  }
}

type Painted = readonly (readonly [Path2D, Stroke['paint']])[]

function pathsOf(strokes: readonly Stroke[]): Painted {
  return strokes.map(({ d, paint }) => [new Path2D(d), paint] as const)
}

export function paintStrokes(context: CanvasRenderingContext2D, painted: Painted, palette: Palette, status: Status): void {
  const colour = palette[status]
  for (const [path, paint] of painted) {
    if (paint !== 'stroke') {
      context.fillStyle = paint === 'fill' ? colour : palette.surface
      context.fill(path)
    }
    if (paint !== 'fill') {
      context.strokeStyle = colour
      context.stroke(path)
    }
  }
}

function paintLabels(context: CanvasRenderingContext2D, drawn: Layout, prepared: Prepared, { palette, font }: Look): void {
  context.font = font
  context.fillStyle = palette.ink
  context.textBaseline = 'alphabetic'
  for (const box of drawn.boxes) {
    context.textAlign = box.textAlign
    context.fillText(box.text, box.textX, box.y + 4.5)
    if (prepared.entries[box.place]?.status !== 'retracted') continue
    const [from, to] = struck(box)
    context.fillRect(from, box.y, to - from, 1)
  }
}

/** Return where the line through a retracted label begins and ends. */
export function struck({ textAlign, textX, textWidth }: Box): readonly [number, number] {
  return textAlign === 'right' ? [textX - textWidth, textX] : [textX, textX + textWidth]
}
