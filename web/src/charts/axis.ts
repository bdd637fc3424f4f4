/** Ticks of a time axis: round days, months, years or centuries, whatever the space allows, and never a year zero. */

import { civilOf, dateOf, dayOf } from './calendar'

export type TickUnit = 'day' | 'month' | 'year'

export interface Tick {
  readonly day: number
  readonly unit: TickUnit
  readonly label: string
}

interface Step {
  readonly unit: TickUnit
  readonly count: number
  /** About how many days it spans. */
  readonly days: number
}

const YEAR_DAYS = 365.2425
const MONTH_DAYS = YEAR_DAYS / 12
const STEPS: readonly Step[] = [
  ...[1, 2, 7, 14].map((count): Step => ({ unit: 'day', count, days: count })),
  ...[1, 3, 6].map((count): Step => ({ unit: 'month', count, days: count * MONTH_DAYS })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].map((count): Step => ({ unit: 'year', count, days: count * YEAR_DAYS })),
]
const LABEL_WIDTH: Readonly<Record<TickUnit, number>> = { day: 76, month: 84, year: 60 }
/** More ticks than this never fit a screen; a window that asks for them is not a window of dates. */
const MOST = 400

/** Return the ticks of a window of days that is `width` pixels wide. */
export function axisTicks(from: number, to: number, width: number, locale: string): Tick[] {
  const step = stepFor(to - from, width)
  const ticks: Tick[] = []
  for (const day of daysOf(step, from, to)) {
    if (ticks.length >= MOST) break
    ticks.push({ day, unit: step.unit, label: tickLabel(day, step.unit, locale, ticks.length === 0) })
  }
  return ticks
}

function stepFor(span: number, width: number): Step {
  const fits = STEPS.find((step) => (step.days / Math.max(span, 1)) * width >= LABEL_WIDTH[step.unit])
  return fits ?? { unit: 'year', count: 5000, days: 5000 * YEAR_DAYS }
}

function* daysOf(step: Step, from: number, to: number): Generator<number> {
  if (step.unit === 'year') yield* years(step.count, from, to)
  else if (step.unit === 'month') yield* months(step.count, from, to)
  else yield* days(step.count, from, to)
}

/** Walk round years as people count them: 100 BC, 50 BC, 1, 50, 100. Astronomers' year 0 is 1 BC. */
function* years(count: number, from: number, to: number): Generator<number> {
  const last = Math.ceil(civilOf(to).year / count)
  for (let round = Math.floor((civilOf(from).year - 1) / count); round <= last; round += 1) {
    const counted = round * count
    const year = counted < 0 ? counted + 1 : Math.max(counted, 1)
    const day = dayOf(year)
    if (day >= from && day <= to) yield day
  }
}

function* months(count: number, from: number, to: number): Generator<number> {
  const { year, month } = civilOf(from)
  for (let number = month - ((month - 1) % count); ; number += count) {
    const day = dayOf(year, number)
    if (day > to) return
    if (day >= from) yield day
  }
}

/** Walk days; steps of a week count from the first of a month, so that no two ticks crowd where months meet. */
function* days(count: number, from: number, to: number): Generator<number> {
  for (let day = Math.ceil(from); day <= to; day += 1) {
    const ofMonth = civilOf(day).day - 1
    if (ofMonth % count === 0 && (count === 1 || ofMonth + count / 2 <= 30)) yield day
  }
}

/** Write a tick; the first one, and every January or first of a month, says the larger unit too. */
export function tickLabel(day: number, unit: TickUnit, locale: string, first = false): string {
  const { year, month, day: ofMonth } = civilOf(day)
  if (unit === 'year') return yearLabel(year, locale)
  if (unit === 'month') return format(locale, day, first || month === 1 ? 'monthOfYear' : 'month')
  if (first) return format(locale, day, 'dayOfYear')
  return format(locale, day, ofMonth === 1 && month === 1 ? 'dayOfYear' : 'dayOfMonth')
}

/** Write a year as people count it, with its era before Christ. */
export function yearLabel(year: number, locale: string): string {
  return format(locale, dayOf(year), year > 0 ? 'year' : 'era')
}

const STYLES = {
  year: { year: 'numeric' },
  era: { year: 'numeric', era: 'short' },
  month: { month: 'short' },
  monthOfYear: { month: 'short', year: 'numeric' },
  dayOfMonth: { day: 'numeric', month: 'short' },
  dayOfYear: { day: 'numeric', month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const formats = new Map<string, Intl.DateTimeFormat>()

function format(locale: string, day: number, style: keyof typeof STYLES): string {
  const key = `${locale} ${style}`
  let held = formats.get(key)
  if (!held) {
    held = new Intl.DateTimeFormat(locale, { ...STYLES[style], calendar: 'gregory', timeZone: 'UTC' })
    formats.set(key, held)
  }
  return held.format(dateOf(day))
}
