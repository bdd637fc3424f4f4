import { describe, expect, it } from 'vitest'

import { toIso } from './calendar'
import { readWhen } from './when'

function days(edtf: string): string {
  const time = readWhen(edtf)
  return time ? `${toIso(time.start)} ${toIso(time.end - 1)} ${time.precision}` : 'none'
}

describe('readWhen', () => {
  it.each([
    ['1945-08-10', '1945-08-10 1945-08-10 day'],
    ['2024-02', '2024-02-01 2024-02-29 month'],
    ['1949-21', '1949-03-01 1949-05-31 season'],
    ['1949-24', '1949-12-01 1949-12-31 season'],
    ['1949', '1949-01-01 1949-12-31 year'],
    ['199X', '1990-01-01 1999-12-31 decade'],
    ['19XX', '1900-01-01 1999-12-31 century'],
    ['-0044-03', '-0044-03-01 -0044-03-31 month'],
    ['-004X', '-0049-01-01 -0040-12-31 decade'],
    ['1950/1953-07', '1950-01-01 1953-07-31 interval'],
    ['0001', '0001-01-01 0001-12-31 year'],
  ])('reads %s as the days it may mean', (edtf, told) => {
    expect(days(edtf)).toBe(told)
  })

  it.each([
    '',
    '..',
    '../..',
    'last year',
    '1949-13',
    '2023-02-29',
    '2024-00',
    '2024-10-00',
    'P2M',
    '1950/1951/1952',
    '194X-05',
    '1949-21-02',
  ])('refuses %s', (edtf) => {
    expect(readWhen(edtf)).toBeNull()
  })

  it('tells which end was told as about', () => {
    expect(readWhen('1950~/1953')).toMatchObject({ roughStart: true, roughEnd: false })
    expect(readWhen('2024-10?')).toMatchObject({ roughStart: true, roughEnd: true, precision: 'month' })
  })

  it('keeps an open end open, and stands where the other end is known', () => {
    expect(readWhen('2000/..')).toMatchObject({ openStart: false, openEnd: true })
    expect(days('../1984')).toBe('1984-01-01 1984-12-31 interval')
    expect(readWhen('../1984')).toMatchObject({ openStart: true, openEnd: false })
  })
})
