import { describe, expect, it } from 'vitest'

import { axisTicks } from './axis'
import { civilOf, dayOf, fromIso, toIso } from './calendar'

const labels = (from: string, to: string, width: number, locale = 'en-u-nu-latn'): string[] =>
  axisTicks(fromIso(from) ?? 0, fromIso(to) ?? 0, width, locale).map((tick) => tick.label)

describe('days', () => {
  it.each(['1970-01-01', '2024-02-29', '0000-12-31', '-0044-03-15', '0099-01-01', '1582-10-10'])(
    'go to a number and back: %s',
    (iso) => {
      expect(toIso(fromIso(iso) ?? Number.NaN)).toBe(iso)
    },
  )

  it('follow each other over the year that people do not count', () => {
    expect(dayOf(1) - dayOf(0)).toBe(366)
    expect(civilOf(dayOf(1) - 1)).toEqual({ year: 0, month: 12, day: 31 })
  })
})

describe('axisTicks', () => {
  it('never names a year zero', () => {
    expect(labels('-0149-01-01', '0200-01-01', 700)).toEqual(['150 BC', '100 BC', '50 BC', '1', '50', '100', '150', '200'])
  })

  it('names round decades over a century, in the digits that were asked for', () => {
    expect(labels('1910-01-01', '2026-12-31', 1000)).toContain('1970')
    expect(labels('1910-01-01', '2026-12-31', 1000, 'ar-u-nu-arab')).toContain('١٩٧٠')
  })

  it('says the year with the first month and with every January', () => {
    expect(labels('2023-11-15', '2024-03-15', 500)).toEqual(['Dec 2023', 'Jan 2024', 'Feb', 'Mar'])
  })

  it('says the year with the first day', () => {
    expect(labels('2024-02-27', '2024-03-02', 500)).toEqual(['Feb 27, 2024', 'Feb 28', 'Feb 29', 'Mar 1', 'Mar 2'])
  })

  it.each([2, 9, 40, 200, 1500, 12_000, 90_000, 800_000, 4_000_000])('leaves room for each label over %d days', (span) => {
    const [from, to] = [dayOf(1950), dayOf(1950) + span]
    const ticks = axisTicks(from, to, 900, 'ar-u-nu-latn')
    const apart = ticks.slice(1).map((tick, place) => ((tick.day - (ticks[place]?.day ?? 0)) / span) * 900)
    expect(ticks.length).toBeGreaterThan(0)
    expect(Math.min(...apart, Infinity)).toBeGreaterThan(40)
    expect(ticks.every(({ day }) => day >= from && day <= to)).toBe(true)
  })
})
