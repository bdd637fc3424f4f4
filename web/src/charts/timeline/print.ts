/** The same layout as a picture of lines and letters, for paper and for files. */

import { markNodes } from '../marks'
import type { Direction, Size, Status } from '../model'
import { colour } from '../palette'
import { node, type SvgNode } from '../svg'
import { AXIS, BIN, layout, RADIUS, type Box, type Frame, type Layout, type LayoutOptions } from './layout'
import { FOOT_AWAY, stripHeight, struck } from './paint'
import type { Prepared } from './prepare'
import { footStrokes } from './strokes'

export interface PictureOptions extends LayoutOptions {
  readonly label: string
}

const FONT = "'IBM Plex Sans Arabic', 'Plex Arabic', 'Noto Sans Arabic', sans-serif"

/** Lay a window out for a size of its own and draw it. */
export function timelinePicture(prepared: Prepared, frame: Frame, size: Size, options: PictureOptions): SvgNode {
  const drawn = layout(prepared, frame, size, { ...options, keep: new Map() })
  const given = {
    viewBox: `0 0 ${size.width} ${size.height}`,
    width: size.width,
    height: size.height,
    role: 'img',
    'font-size': 13,
  }
  const { direction } = options
  return node(
    'svg',
    { ...given, class: 'chart-picture', 'aria-label': options.label, direction, 'font-family': FONT },
    ...axisNodes(drawn),
    ...stripNodes(drawn),
    ...drawn.boxes.flatMap((box) => boxNodes(box, prepared, direction)),
  )
}

function axisNodes(drawn: Layout): SvgNode[] {
  const bottom = drawn.height - AXIS
  const lines = drawn.ticks.map(({ x }) => `M${Math.round(x) + 0.5} 0V${bottom}`).join('')
  const labels = drawn.ticks.filter((tick) => tick.labelX !== null)
  return [
    node('path', { d: `${lines}M0 ${bottom + 0.5}H${drawn.width}`, stroke: colour('line'), fill: 'none' }),
    ...labels.map(({ label, labelX }) =>
      node('text', { x: labelX, y: bottom + 17, 'text-anchor': 'middle', 'font-size': 11.5, fill: colour('soft') }, label),
    ),
  ]
}

function stripNodes(drawn: Layout): SvgNode[] {
  const most = drawn.density.reduce((high, count) => Math.max(high, count), 0)
  const bars = [...drawn.density.entries()].filter(([, count]) => count > 0)
  const bottom = drawn.height - AXIS
  const d = bars.map(([bin, count]) => `M${bin * BIN} ${bottom}v${-Math.round(stripHeight(count, most))}h${BIN - 1}V${bottom}Z`)
  return d.length ? [node('path', { d: d.join(''), fill: colour('strip') })] : []
}

function boxNodes(box: Box, prepared: Prepared, direction: Direction): SvgNode[] {
  const entry = prepared.entries[box.place]
  if (!entry) return []
  const foot = box.foot ? footNodes(box, entry.status) : []
  const mark = node('g', { transform: `translate(${box.x} ${box.y})` }, ...markNodes(entry.status, RADIUS))
  const [from, to] = struck(box)
  const line = entry.status === 'retracted' ? node('path', { d: `M${from} ${box.y}H${to}`, stroke: colour('ink') }) : null
  return [node('g', {}, node('title', {}, entry.label), ...foot, mark, textNode(box, direction), line)]
}

function footNodes(box: Box, status: Status): SvgNode[] {
  const strokes = box.foot ? footStrokes(box.foot, box.y + FOOT_AWAY, status) : []
  return strokes.map(({ d, paint }) => {
    const fill = paint === 'fill' ? colour(status) : paint === 'hollow' ? colour('surface') : 'none'
    return node('path', {
      d,
      fill,
      stroke: paint === 'fill' ? null : colour(status),
      'stroke-width': paint === 'fill' ? null : 1.4,
    })
  })
}

/** What is called the start of a text is its right edge where it runs from right to left. */
function textNode(box: Box, direction: Direction): SvgNode {
  const anchor = (box.textAlign === 'left') === (direction === 'ltr') ? 'start' : 'end'
  return node('text', { x: box.textX, y: box.y + 4.5, 'text-anchor': anchor, fill: colour('ink') }, box.text)
}
