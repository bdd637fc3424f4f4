/** Flows as a picture: names at the side, bars in time, ends in dots where the time is rough. */

import type { Measure } from '../labels'
import { colour } from '../palette'
import { node, round, type SvgNode } from '../svg'
import { footStrokes } from '../timeline/strokes'
import { layoutFlows, ROW, type FlowBar, type FlowLayout, type FlowOptions, type PlacedFlow } from './layout'

export function flowPicture(given: readonly FlowBar[], width: number, options: FlowOptions, measure: Measure): SvgNode {
  const drawn = layoutFlows(given, width, options, measure)
  const { height } = drawn
  const box = {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    direction: options.direction,
    'font-size': 12,
    'aria-label': options.label,
  }
  return node(
    'svg',
    { ...box, class: 'chart-picture', role: 'img' },
    ...gridNodes(drawn, options),
    ...drawn.flows.map((flow) => flowNode(flow)),
  )
}

function gridNodes({ rows, ticks, width, height, border }: FlowLayout, { direction }: FlowOptions): SvgNode[] {
  const bottom = height - 22
  const lines = [
    ...ticks.map(({ x }) => `M${Math.round(x) + 0.5} 0V${bottom}`),
    ...rows.map(({ y }) => `M0 ${y + ROW / 2}H${width}`),
  ]
  const edge = direction === 'rtl' ? width - 4 : 4
  return [
    node('path', { d: lines.join(''), stroke: colour('line'), fill: 'none' }),
    node('path', { d: `M${round(border)} 0V${bottom}`, stroke: colour('strip'), fill: 'none' }),
    ...rows.map(({ name, full, y }) =>
      node('text', { x: edge, y: y + 4, 'text-anchor': 'start', fill: colour('ink') }, node('title', {}, full), name),
    ),
    ...ticks.map(({ x, label }) =>
      node('text', { x, y: height - 6, 'text-anchor': 'middle', 'font-size': 11.5, fill: colour('soft') }, label),
    ),
  ]
}

function flowNode(flow: PlacedFlow): SvgNode {
  const { x, y, half, foot } = flow
  const left = foot ? foot.left : x - half
  const wide = foot ? foot.right - foot.left : 2 * half
  const shapes = foot
    ? footStrokes(foot, y, 'confirmed', half).map(({ d, paint }) =>
        node('path', {
          d,
          fill: paint === 'stroke' ? 'none' : colour('cooperation'),
          stroke: paint === 'stroke' ? colour('cooperation') : null,
        }),
      )
    : [node('circle', { cx: x, cy: y, r: half, fill: colour('cooperation') })]
  return node(
    'g',
    { 'data-act': 'flow', 'data-id': flow.id, class: 'flow' },
    node('title', {}, flow.label),
    node('rect', {
      class: 'ground',
      x: left - 3,
      y: y - ROW / 2 + 2,
      width: wide + 6,
      height: ROW - 4,
      rx: 3,
      fill: 'transparent',
    }),
    ...shapes,
  )
}
