/** What went from whom to whom: a row for each giver, receiver and kind, and in it a bar for each flow. */

import { axisTicks } from '../axis'
import { dayOf } from '../calendar'
import { fitLabel, type Measure } from '../labels'
import { axisOf, type ChartOptions, type Size } from '../model'
import { EDGE, namesOf, plotOf, type Plot } from '../plot'
import { footOf, type Foot } from '../timeline/foot'
import { readWhen, type Interval } from '../when'

export interface FlowBar {
  readonly id: string
  /** Name of the row: who gave what to whom. */
  readonly row: string
  readonly when: string | null
  /** How many entries tell of it. */
  readonly count: number
  readonly label: string
}

export interface FlowOptions extends ChartOptions {
  /** First and last year, to line several charts up. */
  readonly from?: number
  readonly to?: number
  /** Gives the names the same column in every chart that is lined up, whatever they are. */
  readonly names?: boolean
}

export interface PlacedFlow extends FlowBar {
  readonly x: number
  readonly y: number
  /** Half the thickness of the bar. */
  readonly half: number
  readonly foot: Foot | null
}

export interface FlowLayout extends Size {
  readonly rows: readonly { readonly name: string; readonly full: string; readonly y: number }[]
  readonly flows: readonly PlacedFlow[]
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  /** Where the names end and time begins. */
  readonly border: number
}

export const ROW = 26
const AXIS = 24
const TOP = 6
const MOST_NAME = 240

export function layoutFlows(given: readonly FlowBar[], width: number, options: FlowOptions, measure: Measure): FlowLayout {
  const names = [...new Set(given.map(({ row }) => row))]
  const most = options.names ? namesOf(width) - 2 * EDGE : Math.min(MOST_NAME, width * 0.36)
  const short = names.map((name) => fitLabel(name, most, measure))
  const column = options.names ? namesOf(width) : Math.max(0, ...short.map((label) => label.width)) + 2 * EDGE
  const times = new Map(given.map((flow) => [flow, flow.when === null ? null : readWhen(flow.when)]))
  const [from, to] = spanOf([...times.values()], options)
  const { x, room } = timeScale(from, to, width, column, options)
  const height = TOP + names.length * ROW + AXIS
  const flows = given.flatMap((flow) => {
    const time = times.get(flow)
    const y = TOP + (names.indexOf(flow.row) + 0.5) * ROW
    return time ? [placed(flow, time, y, x, room, options)] : []
  })
  const rows = names.map((full, place) => ({ full, name: short[place]?.text ?? full, y: TOP + (place + 0.5) * ROW }))
  const ticks = axisTicks(from, to, room.right - room.left, options.locale).map(({ day, label }) => ({ x: x(day), label }))
  return { width, height, rows, flows, ticks, border: options.direction === 'rtl' ? width - column : column }
}

function timeScale(
  from: number,
  to: number,
  width: number,
  column: number,
  options: FlowOptions,
): { x: (day: number) => number; room: Plot } {
  const { left, right } = plotOf(width, column, options)
  const late = axisOf(options) === 'rtl'
  const x = (day: number): number => {
    const share = (day - from) / Math.max(to - from, 1)
    return left + (late ? 1 - share : share) * (right - left)
  }
  return { x, room: { left, right } }
}

function spanOf(times: readonly (Interval | null)[], options: FlowOptions): readonly [number, number] {
  const known = times.filter((time) => time !== null)
  const now = dayOf(new Date().getUTCFullYear())
  const first =
    options.from === undefined
      ? Math.min(...known.map(({ start }) => start), known.length ? Infinity : now - 3650)
      : dayOf(options.from)
  const last =
    options.to === undefined ? Math.max(...known.map(({ end }) => end), known.length ? -Infinity : now) : dayOf(options.to + 1)
  const air = options.from === undefined ? Math.max((last - first) * 0.02, 30) : 0
  return [first - air, last + air]
}

function placed(
  flow: FlowBar,
  time: Interval,
  y: number,
  x: (day: number) => number,
  room: Plot,
  options: FlowOptions,
): PlacedFlow {
  const { anchor, foot } = footOf(time, (day) => x(day) - room.left, room.right - room.left, axisOf(options))
  const moved = foot && { ...foot, kind: 'span' as const, left: foot.left + room.left, right: foot.right + room.left }
  const at = Math.min(Math.max(anchor + room.left, room.left), room.right)
  return { ...flow, x: at, y, half: Math.min(2 + 0.9 * Math.log2(1 + flow.count), 5.5), foot: moved }
}
