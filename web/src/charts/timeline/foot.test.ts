import { describe, expect, it } from 'vitest'

import { dayOf } from '../calendar'
import { STATUSES } from '../model'
import { readWhen, type Interval } from '../when'
import { footOf, type Foot } from './foot'
import { footStrokes } from './strokes'

/** Ten pixels a year from 1900 on. */
const ltr = (day: number): number => ((day - dayOf(1900)) / 365.2425) * 10
const rtl = (day: number): number => 1000 - ltr(day)

function foot(edtf: string, axis: 'ltr' | 'rtl' = 'ltr'): { anchor: number; foot: Foot | null } {
  return footOf(readWhen(edtf) as Interval, axis === 'ltr' ? ltr : rtl, 1000, axis)
}

describe('footOf', () => {
  it('gives a day none', () => {
    expect(foot('1950-05-05').foot).toBeNull()
  })

  it('is as wide as the time that is meant, with the mark in its middle', () => {
    const { anchor, foot: drawn } = foot('195X')
    expect(drawn).toMatchObject({ kind: 'vague', leftEnd: 'firm', rightEnd: 'firm' })
    expect((drawn?.right ?? 0) - (drawn?.left ?? 0)).toBeCloseTo(100, 0)
    expect(anchor).toBeCloseTo(550, 0)
  })

  it('puts the mark of what lasts at its beginning', () => {
    expect(foot('1950/1960').anchor).toBeCloseTo(500, 0)
    expect(foot('1950/1960', 'rtl').anchor).toBeCloseTo(500, 0)
  })

  it('mirrors its ends with the axis', () => {
    expect(foot('1950~/1960').foot).toMatchObject({ leftEnd: 'rough', rightEnd: 'firm' })
    expect(foot('1950~/1960', 'rtl').foot).toMatchObject({ leftEnd: 'firm', rightEnd: 'rough' })
  })

  it('shows that a time is about even where it is too short to see', () => {
    const { foot: drawn } = foot('1950-05~')
    expect((drawn?.right ?? 0) - (drawn?.left ?? 0)).toBe(20)
  })

  it('runs on past an open end', () => {
    const open = foot('1950/..').foot
    expect(open).toMatchObject({ rightEnd: 'open', leftEnd: 'firm' })
    expect((open?.right ?? 0) - (open?.left ?? 0)).toBeCloseTo(54, 0)
    expect(foot('../1950').foot).toMatchObject({ leftEnd: 'open' })
  })

  it('stays inside the drawing, and shows no end where it is cut', () => {
    const { foot: drawn } = foot('1890/2010')
    expect(drawn).toMatchObject({ left: 0, right: 1000, leftEnd: 'cut', rightEnd: 'cut' })
    expect(foot('189X').foot).toBeNull()
  })
})

describe('footStrokes', () => {
  const span: Foot = { left: 100, right: 200, kind: 'span', leftEnd: 'firm', rightEnd: 'rough' }

  it('differs from status to status without colours', () => {
    expect(new Set(STATUSES.map((status) => JSON.stringify(footStrokes(span, 10, status)))).size).toBe(STATUSES.length)
  })

  it('draws a rough end in dots and an open one with an arrow', () => {
    const count = (end: Foot['rightEnd']): number => footStrokes({ ...span, rightEnd: end }, 10, 'confirmed').length
    expect([count('firm'), count('rough'), count('open')]).toEqual([1, 2, 3])
  })

  it('draws a cap at a firm end only', () => {
    const caps = (leftEnd: Foot['leftEnd']): number => {
      const strokes = footStrokes({ ...span, kind: 'vague', leftEnd, rightEnd: 'firm' }, 10, 'reported')
      return strokes.filter(({ paint }) => paint === 'stroke').flatMap(({ d }) => d.match(/V/g) ?? []).length
    }
    expect([caps('firm'), caps('rough'), caps('cut')]).toEqual([2, 1, 1])
  })
})
