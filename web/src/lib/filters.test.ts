import { describe, expect, it } from 'vitest'

import { apiQuery, cleared, filtersOf, isDay, latin, without } from './filters'
import { address, changed, toggled } from './place.svelte'

const query = new URLSearchParams('status=denied&actor=RUS&actor=PRK&view=table&ev=d:1-2&offset=100&from=2024')

describe('filters in an address', () => {
  it('are told from what only the page uses', () => {
    expect(filtersOf(query).map(({ name, value }) => `${name}=${value}`)).toEqual([
      'status=denied',
      'actor=RUS',
      'actor=PRK',
      'from=2024',
    ])
  })
  it('go to the API in one order, with what is added and without what is not wanted', () => {
    expect(apiQuery(query, { limit: 50 }).toString()).toBe('actor=RUS&actor=PRK&from=2024&limit=50&status=denied')
    expect(apiQuery(query, {}, ['from']).has('from')).toBe(false)
  })
  it('are taken away one by one or all together, and the list begins anew', () => {
    expect(without(query, { name: 'actor', value: 'RUS' }).getAll('actor')).toEqual(['PRK'])
    expect(without(query, { name: 'actor', value: 'RUS' }).has('offset')).toBe(false)
    expect(cleared(query).toString()).toBe('view=table&ev=d%3A1-2')
  })
  it('keep an empty publisher: the unknown one', () => {
    expect(filtersOf(new URLSearchParams('publisher=&q='))).toEqual([{ name: 'publisher', value: '' }])
  })
})

describe('a day that a reader writes', () => {
  it('is a year, a month or a day', () => {
    expect(['2024', '2024-05', '2024-05-03', '-0044'].every(isDay)).toBe(true)
    expect(['24', '2024-13', '2024-05-32', 'May', '2024/05'].some(isDay)).toBe(false)
  })
  it('may come in either kind of digits', () => {
    expect(latin(' ٢٠٢٤-٠٥ ')).toBe('2024-05')
  })
})

describe('an address', () => {
  it('is the same for the same state, however it came about', () => {
    const one = changed(changed(new URLSearchParams(), { b: '2' }), { a: ['x', 'y'] })
    const other = changed(new URLSearchParams('b=9&a=y'), { a: ['x', 'y'], b: '2' })
    expect(one.toString()).toBe(other.toString())
    expect(changed(one, { a: null }).toString()).toBe('b=2')
    expect(address('/entries')).toBe('/entries')
    expect(address('/entries', { status: 'denied' })).toBe('/entries?status=denied')
  })
  it('takes a value in and out', () => {
    expect(toggled(query, 'actor', 'RUS')).toEqual(['PRK'])
    expect(toggled(query, 'actor', 'UKR')).toEqual(['RUS', 'PRK', 'UKR'])
  })
})
