/** The network as a picture of elements. */

import type { Direction } from '../model'
import { colour } from '../palette'
import { node, type SvgNode } from '../svg'
import type { NetworkLayout, PlacedActor, PlacedEdge } from './layout'
import { actorShape, dashOf, isHollow } from './shapes'

export interface PictureOptions {
  readonly direction: Direction
  readonly label: string
  readonly selected: string | null
}

/** Return the picture: lines first, then marks, then names, each name once as a halo and once as ink. */
export function networkPicture(drawn: NetworkLayout, options: PictureOptions): SvgNode {
  const { width, height } = drawn
  const given = {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    direction: options.direction,
    'font-size': 12.5,
    'aria-label': options.label,
  }
  return node(
    'svg',
    { ...given, class: 'chart-picture', role: 'img' },
    node('g', { class: 'edges', fill: 'none', 'stroke-linecap': 'butt' }, ...drawn.edges.map(line)),
    node('g', { class: 'actors' }, ...drawn.actors.map((actor) => mark(actor, actor.id === options.selected))),
  )
}

function line(edge: PlacedEdge): SvgNode {
  const d = `M${n(edge.from.x)} ${n(edge.from.y)}L${n(edge.to.x)} ${n(edge.to.y)}`
  const dash = dashOf(edge.kind, edge.width).join(' ') || null
  const ends = { 'data-a': edge.a, 'data-b': edge.b }
  return node(
    'g',
    { class: 'edge', 'data-act': 'edge', 'data-id': edge.id, ...ends },
    edge.label ? node('title', {}, edge.label) : null,
    // A thin line is hard to hit: an unseen wider one takes the pointer.
    node('path', { d, stroke: 'transparent', 'stroke-width': Math.max(edge.width, 12), 'pointer-events': 'stroke' }),
    node('path', {
      d,
      class: 'line',
      stroke: colour(edge.kind),
      'stroke-width': edge.width,
      'stroke-dasharray': dash,
      'stroke-opacity': 0.8,
    }),
  )
}

function mark(actor: PlacedActor, selected: boolean): SvgNode {
  const fill = isHollow(actor.kind) ? colour('surface') : colour(selected ? 'accent' : 'confirmed')
  const stroke = isHollow(actor.kind) ? colour(selected ? 'accent' : 'confirmed') : colour('surface')
  const name = actor.name ?? actor.looked
  const text = { x: name.x, y: name.y, 'text-anchor': 'middle', 'font-weight': selected ? 600 : null }
  return node(
    'g',
    { class: actor.name ? 'actor' : 'actor unnamed', 'data-act': 'actor', 'data-id': actor.id },
    node('title', {}, actor.label),
    node('path', {
      d: actorShape(actor.kind, actor.radius),
      transform: `translate(${n(actor.x)} ${n(actor.y)})`,
      fill,
      stroke,
      'stroke-width': 2,
    }),
    node(
      'text',
      {
        ...text,
        class: 'halo',
        stroke: colour('surface'),
        'stroke-width': 3.5,
        'stroke-linejoin': 'round',
        'aria-hidden': 'true',
      },
      name.text,
    ),
    node('text', { ...text, fill: colour('ink') }, name.text),
  )
}

function n(value: number): number {
  return Math.round(value * 10) / 10
}
