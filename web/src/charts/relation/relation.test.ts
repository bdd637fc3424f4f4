import { beforeEach, describe, expect, it } from 'vitest'

import { fakeCanvas, room } from '../canvas.fake'
import { layoutRelation, type RelationData, type RelationLayout, type RelationOptions } from './layout'
import { RelationChart } from './relation'

const OPTIONS: RelationOptions = {
  direction: 'rtl',
  locale: 'ar-u-nu-latn',
  label: 'العلاقة',
  few: 2,
  text: { cooperation: 'تعاون', conflict: 'صراع', documents: 'وثائق', few: 'وثائق قليلة' },
}
const DATA: RelationData = {
  years: [
    { year: 1960, cooperation: 8, conflict: 0, documents: 5 },
    { year: 1961, cooperation: 2, conflict: 4, documents: 3 },
    { year: 1964, cooperation: 1, conflict: 0, documents: 1 },
    { year: 1966, cooperation: 3, conflict: 1, documents: 4 },
  ],
  phases: [
    { id: 'p1', from: 1960, to: 1963, tone: 'cooperation', label: 'قرب' },
    { id: 'p2', from: 1964, to: 1966, tone: 'mixed', label: 'تردد طويل الاسم جدا لا يتسع له المكان أبدا' },
  ],
  entries: [
    { id: 'e1', when: '1961-07-02', status: 'confirmed', side: 'conflict', label: 'احتجاج' },
    { id: 'e2', when: null, status: 'reported', side: null, label: 'بلا تاريخ' },
    { id: 'e3', when: '1999', status: 'reported', side: null, label: 'خارج المدى' },
  ],
}
const measure = (text: string): number => text.length * 6

function drawn(more: Partial<RelationOptions> = {}, width = 700): RelationLayout {
  return layoutRelation(DATA, width, { ...OPTIONS, ...more }, measure)
}

describe('layoutRelation', () => {
  it('gives every year a column, told of or not, in the direction of the axis', () => {
    expect(drawn().columns.map(({ year }) => year)).toEqual([1960, 1961, 1962, 1963, 1964, 1965, 1966])
    const lefts = drawn().columns.map(({ left }) => left)
    expect(lefts).toEqual(lefts.toSorted((a, b) => b - a))
    const mirrored = drawn({ direction: 'ltr' }).columns.map(({ left }) => left)
    expect(mirrored).toEqual(mirrored.toSorted((a, b) => a - b))
  })

  it('measures both sides by one scale', () => {
    const [first, second] = drawn().columns
    expect(first?.up).toBeCloseTo(2 * (second?.down ?? 0))
    expect(first?.down).toBe(0)
  })

  it('draws a gap where too few documents tell, joined over neighbouring years', () => {
    const { columns, gaps } = drawn()
    expect(columns.filter(({ thin }) => thin).map(({ year }) => year)).toEqual([1962, 1963, 1964, 1965])
    expect(gaps).toHaveLength(1)
    expect(gaps[0]?.width).toBeCloseTo(4 * (columns[0]?.width ?? 0))
    expect(gaps[0]?.left).toBeCloseTo(columns[5]?.left ?? -1)
  })

  it('names change points on the axis', () => {
    expect(
      drawn()
        .ticks.filter(({ change }) => change)
        .map(({ label }) => label),
    ).toEqual(['1964'])
  })

  it('names each phase where it can, shortened where it must', () => {
    const names = drawn({}, 240).phases.map(({ name }) => name?.text)
    expect(names[0]).toBe('قرب')
    expect(names[1]).toMatch(/…$/)
  })

  it('leaves out entries without a place in these years', () => {
    expect(drawn().entries.map(({ id }) => id)).toEqual(['e1'])
  })

  it('can be lined up with other charts', () => {
    expect(drawn({ from: 1950, to: 1970 }).columns).toHaveLength(21)
  })

  it('draws an empty relation', () => {
    const empty = layoutRelation({ years: [], phases: [], entries: [] }, 400, OPTIONS, measure)
    expect(empty.columns.every(({ thin, up, down }) => thin && up === 0 && down === 0)).toBe(true)
  })
})

describe('a relation in a page', () => {
  let element: HTMLElement
  let chart: RelationChart

  beforeEach(async () => {
    document.body.replaceChildren()
    fakeCanvas()
    element = room(640)
    chart = RelationChart.mount(element, DATA, OPTIONS)
    await chart.ready
  })

  const press = (key: string): void => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }))
  }

  it('tells the year, phase or entry that is clicked, each to its own listener', () => {
    const told: unknown[] = []
    chart.on('year', (year) => told.push(year))
    chart.on('phase', (id) => told.push(id))
    chart.on('entry', (id) => told.push(id))
    for (const id of ['1961', 'p2', 'e1'])
      element.querySelector(`[data-id="${id}"] rect`)?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    expect(told).toEqual([1961, 'p2', 'e1'])
  })

  it('is walked by keys: along one kind, then to the next', () => {
    const looked: (string | undefined)[] = []
    chart.on('preview', (preview) => looked.push(preview?.id))
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowDown', 'End', 'Escape']) press(key)
    expect(looked).toEqual(['1960', '1961', '1960', 'p1', 'p2', undefined])
  })

  it('says of each year what it draws', () => {
    expect(element.querySelector('[data-id="1964"] title')?.textContent).toBe('1964\nتعاون: 1\nصراع: 0\nوثائق: 1\nوثائق قليلة')
  })

  it('draws what few documents tell hollow', () => {
    const dashed = (year: number): boolean => element.querySelector(`[data-id="${year}"] [stroke-dasharray]`) !== null
    expect([dashed(1960), dashed(1964)]).toEqual([false, true])
  })

  it('needs no inline style', () => {
    expect(chart.svg(500)).not.toMatch(/style=/)
  })
})
