import { describe, expect, it } from 'vitest'

import { amount } from './amounts'
import { routeOf } from './routes'
import { DEFAULTS, sane } from './settings.svelte'
import { firstDay, lastDay } from './span'
import { yearOf } from './years'

describe('edges of a stretch of time', () => {
  it('are the first and the last day', () => {
    expect(['2024', '2024-02', '2024-02-03'].map(firstDay)).toEqual(['2024-01-01', '2024-02-01', '2024-02-03'])
    expect(['2024', '2024-02', '2023-02', '2024-02-03'].map(lastDay)).toEqual([
      '2024-12-31',
      '2024-02-29',
      '2023-02-28',
      '2024-02-03',
    ])
    expect([firstDay('soon'), lastDay('')]).toEqual([null, null])
  })
})

describe('the year of an entry', () => {
  it('is that in which it begins', () => {
    expect(['2024-10-18', '1950~/1953', '199X', '-0044', '../2000', '2000/..'].map(yearOf)).toEqual([
      '2024',
      '1950',
      '199X',
      '-0044',
      '2000',
      '2000',
    ])
    expect([null, ''].map(yearOf)).toEqual(['', ''])
  })
})

describe('a quantity in words', () => {
  const say = (key: string, values: object = {}): string => `${key} ${JSON.stringify(values)}`
  it('says its bounds and fills none in', () => {
    const told = (low: number | null, high: number | null, approximate = false): string =>
      amount({ low, high, approximate, unit: 'guns' }, say, '').split(' ')[0] ?? ''
    expect([told(3, 3), told(3, 3, true), told(3, 5), told(3, null), told(null, 5), told(null, null)]).toEqual([
      'amount-exact',
      'amount-about',
      'amount-between',
      'amount-least',
      'amount-most',
      '',
    ])
  })
})

describe('settings', () => {
  it('take over what fits and leave the rest', () => {
    expect(sane({ language: 'en', digits: 'roman', judge: 'ليلى', more: 1 })).toEqual({
      ...DEFAULTS,
      language: 'en',
      judge: 'ليلى',
    })
    expect([sane(null), sane('x'), sane([])]).toEqual([DEFAULTS, DEFAULTS, DEFAULTS])
  })
})

describe('a path', () => {
  it('leads to its page, with what it names', () => {
    expect(routeOf('/').name).toBe('')
    expect(routeOf('/entries/x12').id).toBe('x12')
    expect(routeOf('/relations/PRK/RUS')).toMatchObject({ id: 'PRK', other: 'RUS' })
    expect(routeOf('/actors/%D8%A8').id).toBe('ب')
    expect(routeOf('/actors/%zz').id).toBe('%zz')
    expect(routeOf('/nowhere/at/all').name).toBe('missing')
  })
})
