/** Cooperation and conflict of two states by year: where bars, gaps, phases and ticks stand. */

import { scaleLinear } from 'd3-scale'

import { axisTicks, yearLabel } from '../axis'
import { dayOf } from '../calendar'
import type { Measure } from '../labels'
import { axisOf, type ChartOptions, type Size, type Status } from '../model'
import { namesOf, plotOf } from '../plot'
import { readWhen } from '../when'
import { placePhases, type Phase, type PlacedPhase } from './phases'

export interface TieYear {
  readonly year: number
  readonly cooperation: number
  readonly conflict: number
  /** How many documents tell of this year: the coverage. */
  readonly documents: number
}

export interface RelationEntry {
  readonly id: string
  readonly when: string | null
  readonly status: Status
  readonly side: 'cooperation' | 'conflict' | null
  readonly label: string
}

export interface RelationData {
  readonly years: readonly TieYear[]
  readonly phases: readonly Phase[]
  readonly entries: readonly RelationEntry[]
}

export interface RelationOptions extends ChartOptions {
  readonly text: Readonly<Record<'cooperation' | 'conflict' | 'documents' | 'few', string>>
  /** Years of which fewer documents tell are drawn as a gap. */
  readonly few?: number
  readonly height?: number
  /** First and last year, to line several charts up. */
  readonly from?: number
  readonly to?: number
  /** Keeps the column of names free that a chart of flows under this one needs. */
  readonly names?: boolean
}

export interface YearColumn extends TieYear {
  readonly left: number
  readonly width: number
  /** Heights of the two bars. */
  readonly up: number
  readonly down: number
  /** Too few documents: what is told stands hollow on a hatched ground. */
  readonly thin: boolean
}

export interface Mark {
  readonly x: number
  readonly label: string
}

export interface RelationLayout extends Size {
  readonly columns: readonly YearColumn[]
  readonly gaps: readonly { readonly left: number; readonly width: number }[]
  readonly phases: readonly PlacedPhase[]
  readonly entries: readonly (RelationEntry & { readonly x: number })[]
  readonly ticks: readonly (Mark & { readonly change: boolean })[]
  /** Lines of equal value, with their labels, above and below the middle. */
  readonly levels: readonly { readonly y: number; readonly label: string }[]
  readonly middle: number
  readonly top: number
  readonly bottom: number
  readonly mostDocuments: number
}

export const ROWS = { phases: 46, entries: 18, coverage: 16, years: 24 } as const
const HEIGHT = 340
const FEW = 1

export function layoutRelation(data: RelationData, width: number, options: RelationOptions, measure: Measure): RelationLayout {
  const height = options.height ?? HEIGHT
  const [first, last] = yearsOf(data, options)
  const x = yearScale(first, last, width, options)
  const [top, bottom] = [data.phases.length ? ROWS.phases : 14, height - ROWS.entries - ROWS.coverage - ROWS.years]
  const middle = (top + bottom) / 2
  const y = scaleLinear([0, mostOf(data.years)], [0, (bottom - top) / 2 - 4]).nice(3)
  const columns = columnsOf(data, [first, last], x, y, options.few ?? FEW)
  const phases = placePhases(data.phases, x, width, measure)
  return {
    ...{ width, height, columns, phases, middle, top, bottom },
    gaps: gapsOf(columns),
    entries: data.entries.flatMap((entry) => placed(entry, x, first, last)),
    ticks: ticksOf(first, last, phases, x, width, options.locale, measure),
    levels: levelsOf(y, middle, options.locale),
    mostDocuments: Math.max(1, ...data.years.map(({ documents }) => documents)),
  }
}

/** Return the scale from a year and its fraction to pixels. */
export function yearScale(
  first: number,
  last: number,
  width: number,
  options: Pick<RelationOptions, 'direction' | 'axis' | 'names'>,
): (year: number) => number {
  const { left, right } = plotOf(width, options.names ? namesOf(width) : 0, options)
  const range = axisOf(options) === 'rtl' ? [right, left] : [left, right]
  const scale = scaleLinear([first, last + 1], range)
  return (year) => scale(year)
}

/** Return the fractional year of a day. */
export function yearAt(day: number): number {
  const year = new Date(day * 86_400_000).getUTCFullYear()
  return year + (day - dayOf(year)) / (dayOf(year + 1) - dayOf(year))
}

function yearsOf({ years, phases }: RelationData, options: RelationOptions): readonly [number, number] {
  const all = [...years.map(({ year }) => year), ...phases.flatMap(({ from, to }) => [from, to])]
  const now = new Date().getUTCFullYear()
  const [first, last] = all.length ? [Math.min(...all), Math.max(...all)] : [now - 10, now]
  return [options.from ?? first, Math.max(options.to ?? last, options.from ?? first)]
}

function mostOf(years: readonly TieYear[]): number {
  return Math.max(1, ...years.flatMap(({ cooperation, conflict }) => [cooperation, conflict]))
}

function columnsOf(
  { years }: RelationData,
  [first, last]: readonly [number, number],
  x: (year: number) => number,
  y: (value: number) => number,
  few: number,
): YearColumn[] {
  const held = new Map(years.map((year) => [year.year, year]))
  return Array.from({ length: last - first + 1 }, (_, place) => {
    const year = held.get(first + place) ?? { year: first + place, cooperation: 0, conflict: 0, documents: 0 }
    const [a, b] = [x(year.year), x(year.year + 1)]
    const column = { left: Math.min(a, b), width: Math.abs(b - a), thin: year.documents < few }
    return { ...year, ...column, up: y(year.cooperation), down: y(year.conflict) }
  })
}

/** Join thin years that lie side by side into one gap. */
function gapsOf(columns: readonly YearColumn[]): { left: number; width: number }[] {
  const gaps: { left: number; width: number; last: number }[] = []
  for (const [place, { thin, left, width }] of columns.entries()) {
    if (!thin) continue
    const held = gaps.at(-1)
    if (held?.last === place - 1) {
      held.width = Math.max(held.left + held.width, left + width) - Math.min(held.left, left)
      held.left = Math.min(held.left, left)
      held.last = place
    } else gaps.push({ left, width, last: place })
  }
  return gaps.map(({ left, width }) => ({ left, width }))
}

function placed(
  entry: RelationEntry,
  x: (year: number) => number,
  first: number,
  last: number,
): (RelationEntry & { x: number })[] {
  const time = entry.when === null ? null : readWhen(entry.when)
  if (!time) return []
  const year = yearAt((time.start + time.end - 1) / 2)
  return year < first || year >= last + 1 ? [] : [{ ...entry, x: x(year) }]
}

/** Years in which a phase changed stand on the axis before round years do. */
function ticksOf(
  first: number,
  last: number,
  phases: readonly PlacedPhase[],
  x: (year: number) => number,
  width: number,
  locale: string,
  measure: Measure,
): RelationLayout['ticks'] {
  const changes = phases.slice(1).map(({ from }) => ({ year: from, change: true }))
  const round = axisTicks(dayOf(first), dayOf(last + 1), width, locale)
    .filter(({ unit }) => unit === 'year')
    .map(({ day }) => ({ year: Math.round(yearAt(day)), change: false }))
  const taken: (readonly [number, number])[] = []
  return [...changes, ...round].flatMap(({ year, change }) => {
    const label = yearLabel(year, locale)
    const half = measure(label) / 2 + 3
    const at = Math.min(Math.max(x(change ? year : year + 0.5), half), width - half)
    if (taken.some(([left, right]) => at - half < right && at + half > left)) return []
    taken.push([at - half, at + half])
    return [{ x: at, label, change }]
  })
}

function levelsOf(
  y: { (value: number): number; ticks(count: number): number[] },
  middle: number,
  locale: string,
): { y: number; label: string }[] {
  const numbers = new Intl.NumberFormat(locale)
  return y
    .ticks(2)
    .filter((value) => value > 0)
    .flatMap((value) => [-1, 1].map((side) => ({ y: middle + side * y(value), label: numbers.format(value) })))
}
