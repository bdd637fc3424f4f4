import { describe, expect, it } from 'vitest'

import { layoutFlows } from './flows/layout'
import { layoutRelation } from './relation/layout'
import { EDGE, namesOf, plotOf } from './plot'

const measure = (text: string): number => text.length * 6

describe('plotOf', () => {
  it('leaves room for names where reading begins', () => {
    expect(plotOf(1000, 200, { direction: 'ltr' })).toEqual({ left: 200, right: 1000 - EDGE })
    expect(plotOf(1000, 200, { direction: 'rtl' })).toEqual({ left: EDGE, right: 800 })
    expect(plotOf(1000, 0, { direction: 'ltr' })).toEqual({ left: EDGE, right: 1000 - EDGE })
  })

  it('gives names no more than their share of a narrow picture', () => {
    expect(namesOf(400)).toBe(144)
    expect(namesOf(4000)).toBe(260)
  })
})

describe.each(['rtl', 'ltr'] as const)('charts that are lined up, %s', (direction) => {
  const options = { direction, locale: 'en-u-nu-latn', label: '', from: 1950, to: 1999, names: true }

  it('put a year at the same place', () => {
    const text = { cooperation: '', conflict: '', documents: '', few: '' }
    const years = [1950, 1999].map((year) => ({ year, cooperation: 1, conflict: 0, documents: 1 }))
    const { columns } = layoutRelation({ years, phases: [], entries: [] }, 900, { ...options, text }, measure)
    const flows = layoutFlows([{ id: 'a', row: 'arms', when: '1950/1959', count: 1, label: '' }], 900, options, measure)
    const decade = columns.slice(0, 10)
    const foot = flows.flows[0]?.foot
    expect(foot?.left).toBeCloseTo(Math.min(...decade.map(({ left }) => left)), 0)
    expect(foot?.right).toBeCloseTo(Math.max(...decade.map(({ left, width }) => left + width)), 0)
  })
})
