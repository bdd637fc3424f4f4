/** The mark of a status: told apart by its shape first, so that it holds in grey and for every eye. */

import type { Status } from './model'
import { colour } from './palette'
import { node, round, type SvgNode } from './svg'

export interface Stroke {
  /** Path data round the point 0,0. */
  readonly d: string
  /** `fill` and `stroke` take the colour of the status; `hollow` is filled with the background and stroked. */
  readonly paint: 'fill' | 'stroke' | 'hollow'
}

/** Return the paths of a mark of this radius, to be painted in order. */
export function statusMark(status: Status, radius: number): readonly Stroke[] {
  return SHAPES[status](radius)
}

/** Return the mark as a small picture of its own, for legends and lists. */
export function statusMarkNode(status: Status, size: number): SvgNode {
  const half = size / 2
  const box = `${-half} ${-half} ${size} ${size}`
  const given = {
    class: `mark mark-${status}`,
    viewBox: box,
    width: size,
    height: size,
    'aria-hidden': 'true',
    focusable: 'false',
  }
  return node('svg', given, ...markNodes(status, half - 1.5))
}

export function markNodes(status: Status, radius: number): SvgNode[] {
  return statusMark(status, radius).map(({ d, paint }) =>
    node('path', {
      d,
      fill: paint === 'fill' ? colour(status) : paint === 'hollow' ? colour('surface') : 'none',
      stroke: paint === 'fill' ? null : colour(status),
      'stroke-width': paint === 'fill' ? null : 1.6,
    }),
  )
}

const SHAPES: Readonly<Record<Status, (radius: number) => readonly Stroke[]>> = {
  confirmed: (r) => [{ d: disc(r), paint: 'fill' }],
  corroborated: (r) => [
    { d: disc(r), paint: 'hollow' },
    { d: disc(r * 0.52), paint: 'fill' },
  ],
  reported: (r) => [{ d: disc(r * 0.92), paint: 'hollow' }],
  disputed: (r) => [
    { d: `M0 ${n(-r * 1.15)}L${n(r * 1.15)} 0L0 ${n(r * 1.15)}L${n(-r * 1.15)} 0Z`, paint: 'hollow' },
    { d: `M0 ${n(-r * 1.15)}L${n(r * 1.15)} 0L0 ${n(r * 1.15)}Z`, paint: 'fill' },
  ],
  denied: (r) => [
    { d: `M${n(-r * 0.88)} ${n(-r * 0.88)}H${n(r * 0.88)}V${n(r * 0.88)}H${n(-r * 0.88)}Z`, paint: 'hollow' },
    { d: `M${n(-r * 0.88)} ${n(r * 0.88)}L${n(r * 0.88)} ${n(-r * 0.88)}`, paint: 'stroke' },
  ],
  retracted: (r) => [
    { d: disc(r * 0.95), paint: 'hollow' },
    {
      d: `M${n(-r * 0.62)} ${n(-r * 0.62)}L${n(r * 0.62)} ${n(r * 0.62)}M${n(-r * 0.62)} ${n(r * 0.62)}L${n(r * 0.62)} ${n(-r * 0.62)}`,
      paint: 'stroke',
    },
  ],
}

const n = round

function disc(r: number): string {
  const radius = round(r)
  return `M${-radius} 0A${radius} ${radius} 0 1 1 ${radius} 0A${radius} ${radius} 0 1 1 ${-radius} 0Z`
}
