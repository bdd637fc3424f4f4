/** Days of the proleptic Gregorian calendar as numbers: whole days since 1970-01-01, negative before. */

const DAY = 86_400_000
const ISO = /^(-?\d{4,})-(\d{2})-(\d{2})$/

/** Years as astronomers count them: 0 is 1 BC, -1 is 2 BC. */
export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Return the number of a day; the month runs from 1 and may overflow into the next year. */
export function dayOf(year: number, month = 1, day = 1): number {
  const moment = new Date(0)
  moment.setUTCFullYear(year, month - 1, day)
  return Math.round(moment.getTime() / DAY)
}

export function civilOf(day: number): Civil {
  const moment = dateOf(day)
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() }
}

/** Return the first moment of a day, for `Intl` with the time zone UTC. */
export function dateOf(day: number): Date {
  return new Date(Math.floor(day) * DAY)
}

export function fromIso(text: string): number | null {
  const found = ISO.exec(text)
  if (!found) return null
  return dayOf(Number(found[1]), Number(found[2]), Number(found[3]))
}

export function toIso(day: number): string {
  const { year, month, day: number } = civilOf(day)
  const digits = String(Math.abs(year)).padStart(4, '0')
  return `${year < 0 ? '-' : ''}${digits}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`
}
