import { describe, expect, it } from 'vitest'

import { fakeCanvas, room } from '../canvas.fake'
import { FlowChart } from './flows'
import { layoutFlows, type FlowBar } from './layout'

const OPTIONS = { direction: 'rtl', locale: 'ar-u-nu-latn', label: 'تدفقات' } as const
const FLOWS: readonly FlowBar[] = [
  { id: 'f1', row: 'سلاح', when: '1955/1960', count: 9, label: 'صفقات' },
  { id: 'f2', row: 'قمح', when: '1958-03-01', count: 1, label: 'شحنة' },
  { id: 'f3', row: 'سلاح', when: '1965~', count: 2, label: 'قطع غيار' },
  { id: 'f4', row: 'خبراء', when: null, count: 1, label: 'بلا تاريخ' },
]
const measure = (text: string): number => text.length * 6

describe('layoutFlows', () => {
  const drawn = layoutFlows(FLOWS, 800, OPTIONS, measure)

  it('gives a row to each name once, undated ones too', () => {
    expect(drawn.rows.map(({ full }) => full)).toEqual(['سلاح', 'قمح', 'خبراء'])
    expect(drawn.flows.map(({ id }) => id)).toEqual(['f1', 'f2', 'f3'])
    expect(drawn.flows[0]?.y).toBe(drawn.flows[2]?.y)
  })

  it('keeps bars clear of the names', () => {
    const mirrored = layoutFlows(FLOWS, 800, { ...OPTIONS, direction: 'ltr' }, measure)
    for (const { foot, x } of drawn.flows) expect(foot?.right ?? x).toBeLessThanOrEqual(drawn.border)
    for (const { foot, x } of mirrored.flows) expect(foot?.left ?? x).toBeGreaterThanOrEqual(mirrored.border)
  })

  it('draws thicker what more entries tell', () => {
    expect(drawn.flows[0]?.half).toBeGreaterThan(drawn.flows[1]?.half ?? 0)
  })

  it('draws nothing of nothing', () => {
    expect(layoutFlows([], 400, OPTIONS, measure)).toMatchObject({ rows: [], flows: [] })
  })
})

describe('flows in a page', () => {
  it('tell the one that is clicked', async () => {
    fakeCanvas()
    const element = room(600)
    const chart = FlowChart.mount(element, FLOWS, OPTIONS)
    await chart.ready
    const clicked: string[] = []
    chart.on('flow', (id) => clicked.push(id))
    element.querySelector('[data-id="f3"] path')?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    expect(clicked).toEqual(['f3'])
    chart.destroy()
  })
})
