/** Where actors and their ties stand: forces, begun from a ring and with fixed chance, so that the same data gives the same picture. */

import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'

import { fitLabel, type Measure } from '../labels'
import type { Size } from '../model'
import { labelUnder, placeLabels, type PlacedLabel } from './labels'

export interface NetworkActor {
  readonly id: string
  readonly label: string
  readonly claims: number
  /** `state`, `person`, `organisation` and so on: gives the shape. */
  readonly kind?: string
}

export interface NetworkEdge {
  readonly id: string
  readonly a: string
  readonly b: string
  readonly kind: 'cooperation' | 'conflict'
  readonly claims: number
  readonly label?: string
}

export interface NetworkData {
  readonly actors: readonly NetworkActor[]
  readonly edges: readonly NetworkEdge[]
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface PlacedActor extends NetworkActor, Point {
  readonly radius: number
  /** Null where no place is free: then it shows, where `looked` says, while the actor is looked at. */
  readonly name: PlacedLabel | null
  readonly looked: PlacedLabel
}

/** A line from rim to rim; where two states both cooperate and quarrel, two lines side by side. */
export interface PlacedEdge extends NetworkEdge {
  readonly from: Point
  readonly to: Point
  readonly width: number
}

export interface NetworkLayout extends Size {
  readonly actors: readonly PlacedActor[]
  readonly edges: readonly PlacedEdge[]
}

type Body = SimulationNodeDatum & { readonly actor: NetworkActor; readonly radius: number; x: number; y: number }

const TURNS = 320
const SEED = 20_240_501
const MARGIN = { x: 56, y: 30 }
const WIDEST_LABEL = 170
/** More actors than this are drawn smaller. */
const CROWD = 120

/** Lay the network out; actors with a known place keep it. */
export function layoutNetwork(
  data: NetworkData,
  size: Size,
  measure: Measure,
  known: ReadonlyMap<string, Point> = new Map(),
): NetworkLayout {
  const bodies = settled(data, size, known)
  const held = new Map(bodies.map((body) => [body.actor.id, body]))
  const names = bodies.map(({ actor }) => fitLabel(actor.label, WIDEST_LABEL, measure))
  const edges = lines(data.edges, held)
  const labels = placeLabels(bodies, names, edges, size)
  const actors = bodies.map(({ actor, x, y, radius }, place) => {
    const looked = labelUnder({ x, y, radius }, names[place] ?? { text: '', width: 0 }, size)
    return { ...actor, x, y, radius, name: labels[place] ?? null, looked }
  })
  return { ...size, actors, edges }
}

/** Return the width of a line: it grows with the logarithm of the claims, ten times as many are seen, a thousand do not hide the rest. */
export function widthOf(claims: number): number {
  return 1 + 1.15 * Math.log2(1 + Math.max(claims, 0) / 2)
}

function settled(data: NetworkData, size: Size, known: ReadonlyMap<string, Point>): Body[] {
  const bodies = ring(data.actors, size, known)
  const held = new Set(bodies.map((body) => body.actor.id))
  const links = data.edges
    .filter(({ a, b }) => held.has(a) && held.has(b))
    .map(({ a, b, claims }) => ({ source: a, target: b, claims }))
  const crowd = Math.sqrt((size.width * size.height) / Math.max(bodies.length, 1))
  const simulation = forceSimulation(bodies)
    .randomSource(chance(SEED))
    .force(
      'link',
      forceLink<Body, SimulationLinkDatum<Body> & { claims: number }>(links)
        .id(({ actor }) => actor.id)
        .distance(crowd * 0.95),
    )
    .force('charge', forceManyBody().strength(-crowd * 3.2))
    .force(
      'apart',
      forceCollide<Body>(({ radius }) => radius + Math.min(crowd * 0.28, 26)),
    )
    .force('x', forceX(size.width / 2).strength(0.05 * Math.min(size.height / size.width, 1)))
    .force('y', forceY(size.height / 2).strength(0.07))
    .stop()
  simulation.tick(TURNS)
  return known.size ? bodies : spread(bodies, size)
}

/** Begin on a ring, the most told of first, independent of the order in which the actors came. */
function ring(actors: readonly NetworkActor[], size: Size, known: ReadonlyMap<string, Point>): Body[] {
  const sorted = [...actors].sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1))
  const most = Math.max(1, sorted[0]?.claims ?? 1)
  const [small, large] = [actors.length > CROWD ? 3.5 : 5, Math.min(20, 8 + Math.min(size.width, size.height) / 40)]
  return sorted.map((actor, place) => {
    const turn = (place / sorted.length) * 2 * Math.PI
    const radius = small + (large - small) * Math.sqrt(Math.max(actor.claims, 0) / most)
    const at = known.get(actor.id)
    const x = size.width * (0.5 + 0.3 * Math.cos(turn))
    const y = size.height * (0.5 + 0.3 * Math.sin(turn))
    return at ? { actor, radius, ...at, fx: at.x, fy: at.y } : { actor, radius, x, y }
  })
}

/** Stretch the picture to the space there is. */
function spread(bodies: Body[], size: Size): Body[] {
  const [xs, ys] = [bodies.map((body) => body.x), bodies.map((body) => body.y)]
  const fit = (value: number, low: number, high: number, margin: number, whole: number): number => {
    const room = Math.max(whole - 2 * margin, 1)
    const scale = high > low ? Math.min(room / (high - low), 1.6) : 0
    return whole / 2 + (value - (low + high) / 2) * scale
  }
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  for (const body of bodies) {
    body.x = fit(body.x, left, right, Math.min(MARGIN.x, size.width / 6), size.width)
    body.y = fit(body.y, top, bottom, MARGIN.y, size.height)
  }
  return bodies
}

function lines(edges: readonly NetworkEdge[], bodies: ReadonlyMap<string, Body>): PlacedEdge[] {
  const pairs = new Map<string, number>()
  for (const edge of edges) pairs.set(pairOf(edge), (pairs.get(pairOf(edge)) ?? 0) + 1)
  return edges.flatMap((edge) => {
    const [a, b] = edge.a < edge.b ? [bodies.get(edge.a), bodies.get(edge.b)] : [bodies.get(edge.b), bodies.get(edge.a)]
    if (!a || !b) return []
    const width = widthOf(edge.claims)
    const beside = (pairs.get(pairOf(edge)) ?? 0) > 1 ? (width / 2 + 1.5) * (edge.kind === 'cooperation' ? 1 : -1) : 0
    return [{ ...edge, width, ...rimToRim(a, b, beside) }]
  })
}

function pairOf({ a, b }: NetworkEdge): string {
  return JSON.stringify(a < b ? [a, b] : [b, a])
}

function rimToRim(a: Body, b: Body, beside: number): { from: Point; to: Point } {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const [x, y] = [(b.x - a.x) / length, (b.y - a.y) / length]
  const at = (body: Body, away: number): Point => ({ x: body.x + x * away - y * beside, y: body.y + y * away + x * beside })
  return { from: at(a, Math.min(a.radius, length / 2)), to: at(b, -Math.min(b.radius, length / 2)) }
}

/** Numbers by chance that are always the same (a linear congruence is enough to part two actors that fall together). */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
