/** The network on a canvas, for so many actors that elements would be slow. */

import type { Direction } from '../model'
import type { Palette } from '../palette'
import type { NetworkLayout, PlacedActor, PlacedEdge, Point } from './layout'
import { actorShape, dashOf, isHollow } from './shapes'

export interface NetworkLook {
  readonly palette: Palette
  readonly font: string
  readonly direction: Direction
  readonly selected: string | null
  /** What is not among these is dimmed; null dims nothing. */
  readonly lit: ReadonlySet<string> | null
}

const DIM = 0.12
/** How near, in pixels, a pointer must come to a line. */
const NEAR = 6

export function paintNetwork(context: CanvasRenderingContext2D, drawn: NetworkLayout, look: NetworkLook): void {
  context.fillStyle = look.palette.surface
  context.fillRect(0, 0, drawn.width, drawn.height)
  for (const edge of drawn.edges) paintEdge(context, edge, look)
  context.setLineDash([])
  for (const actor of drawn.actors) paintActor(context, actor, look)
  context.font = look.font
  context.direction = look.direction
  context.textAlign = 'center'
  context.lineJoin = 'round'
  for (const actor of drawn.actors) paintName(context, actor, look)
  context.globalAlpha = 1
}

function paintEdge(context: CanvasRenderingContext2D, edge: PlacedEdge, { palette, lit }: NetworkLook): void {
  context.globalAlpha = !lit || lit.has(edge.id) ? 0.7 : DIM / 2
  context.strokeStyle = palette[edge.kind]
  context.lineWidth = edge.width
  context.setLineDash([...dashOf(edge.kind, edge.width)])
  context.beginPath()
  context.moveTo(edge.from.x, edge.from.y)
  context.lineTo(edge.to.x, edge.to.y)
  context.stroke()
}

function paintActor(context: CanvasRenderingContext2D, actor: PlacedActor, { palette, lit, selected }: NetworkLook): void {
  const path = new Path2D(actorShape(actor.kind, actor.radius))
  const tone = actor.id === selected ? palette.accent : palette.confirmed
  context.globalAlpha = !lit || lit.has(actor.id) ? 1 : DIM
  context.translate(actor.x, actor.y)
  context.fillStyle = isHollow(actor.kind) ? palette.surface : tone
  context.fill(path)
  context.strokeStyle = isHollow(actor.kind) ? tone : palette.surface
  context.lineWidth = 2
  context.stroke(path)
  context.translate(-actor.x, -actor.y)
}

function paintName(context: CanvasRenderingContext2D, actor: PlacedActor, { palette, lit }: NetworkLook): void {
  if (lit && !lit.has(actor.id)) return
  const name = actor.name ?? (lit ? actor.looked : null)
  if (!name) return
  context.globalAlpha = 1
  context.strokeStyle = palette.surface
  context.lineWidth = 3.5
  context.strokeText(name.text, name.x, name.y)
  context.fillStyle = palette.ink
  context.fillText(name.text, name.x, name.y)
}

export function actorAt(drawn: NetworkLayout, at: Point): PlacedActor | null {
  return drawn.actors.find((actor) => Math.hypot(actor.x - at.x, actor.y - at.y) <= actor.radius + 2) ?? null
}

export function edgeAt(drawn: NetworkLayout, at: Point): PlacedEdge | null {
  return drawn.edges.find(({ from, to, width }) => distance(from, to, at) <= Math.max(width / 2, NEAR)) ?? null
}

function distance(from: Point, to: Point, at: Point): number {
  const [x, y] = [to.x - from.x, to.y - from.y]
  const share = Math.min(Math.max(((at.x - from.x) * x + (at.y - from.y) * y) / (x * x + y * y || 1), 0), 1)
  return Math.hypot(at.x - from.x - share * x, at.y - from.y - share * y)
}
