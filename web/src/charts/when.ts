/** Dates as vague as they were told (EDTF level 1), read into the stretch of days that they may mean. */

import { dayOf } from './calendar'

export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval'

export interface Interval {
  /** First possible day; for an open start the day that is known. */
  readonly start: number
  /** The day after the last possible one; for an open end the day after the one that is known. */
  readonly end: number
  readonly precision: Precision
  /** The beginning was told as about, or as uncertain. */
  readonly roughStart: boolean
  readonly roughEnd: boolean
  readonly openStart: boolean
  readonly openEnd: boolean
}

interface Edge {
  readonly first: number
  readonly after: number
  readonly precision: Precision
  readonly rough: boolean
}

const DATE = /^(-?)(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}))?(?:-(\d{2}))?$/
const ROUGH = /[~?%]/g
const SEASONS: Readonly<Record<number, readonly [number, number]>> = { 21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 1] }
const MONTHS = 12

/** Read an EDTF value; null for one that names no stretch of the calendar (a duration, a set, nonsense). */
export function readWhen(edtf: string): Interval | null {
  const parts = edtf.split('/')
  if (parts.length === 1) {
    const only = edge(edtf)
    return only && between(only, only, only.precision)
  }
  if (parts.length !== 2) return null
  const [left = '', right = ''] = parts
  const open = { start: isOpen(left), end: isOpen(right) }
  const from = open.start ? edge(right) : edge(left)
  const to = open.end ? edge(left) : edge(right)
  if (!from || !to || (open.start && open.end)) return null
  return { ...between(from, to, 'interval'), openStart: open.start, openEnd: open.end }
}

function between(from: Edge, to: Edge, precision: Precision): Interval {
  return {
    start: Math.min(from.first, to.first),
    end: Math.max(from.after, to.after),
    precision,
    roughStart: from.rough,
    roughEnd: to.rough,
    openStart: false,
    openEnd: false,
  }
}

function isOpen(part: string): boolean {
  return part === '' || part === '..'
}

function edge(part: string): Edge | null {
  const plain = part.replace(ROUGH, '')
  const found = DATE.exec(plain)
  if (!found) return null
  const [, sign = '', digits = '', monthText, dayText] = found
  const rough = plain.length !== part.length
  const back = sign === '-'
  const low = Number(digits.replaceAll('X', back ? '9' : '0')) * (back ? -1 : 1)
  const high = Number(digits.replaceAll('X', back ? '0' : '9')) * (back ? -1 : 1)
  if (monthText === undefined) {
    return { first: dayOf(low), after: dayOf(high + 1), precision: vagueness(digits), rough }
  }
  const days = low === high ? within(low, Number(monthText), dayText) : null
  return days && { ...days, rough }
}

function vagueness(digits: string): Precision {
  if (digits.endsWith('XX')) return 'century'
  return digits.endsWith('X') ? 'decade' : 'year'
}

function within(year: number, month: number, dayText: string | undefined): Omit<Edge, 'rough'> | null {
  const season = SEASONS[month]
  if (season) {
    const [begin, length] = season
    return dayText === undefined ? { first: dayOf(year, begin), after: dayOf(year, begin + length), precision: 'season' } : null
  }
  if (month < 1 || month > MONTHS) return null
  const [first, next] = [dayOf(year, month), dayOf(year, month + 1)]
  if (dayText === undefined) return { first, after: next, precision: 'month' }
  const day = first + Number(dayText) - 1
  return day >= first && day < next ? { first: day, after: day + 1, precision: 'day' } : null
}
