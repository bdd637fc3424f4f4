import { describe, expect, it } from 'vitest'

import { entries } from '../../../bench/random'
import type { Direction } from '../model'
import { densest, wholeOf } from './frame'
import { heightOf, lanesIn, layout, scaleOf, type Box, type Layout, type LayoutOptions } from './layout'
import { prepare, type TimelineEntry } from './prepare'

const SIZE = { width: 1000, height: 420 }
const measure = (text: string): number => text.length * 6.5

function options(direction: Direction = 'rtl', more: Partial<LayoutOptions> = {}): LayoutOptions {
  return { direction, axis: direction, locale: 'ar-u-nu-latn', measure, measureTick: measure, labels: 150, ...more }
}

function entry(id: string, when: string, more: Partial<TimelineEntry> = {}): TimelineEntry {
  return { id, label: `حدث ${id}`, when, status: 'reported', roots: 1, ...more }
}

function all(given: readonly TimelineEntry[], direction: Direction = 'rtl', more: Partial<LayoutOptions> = {}): Layout {
  const prepared = prepare(given)
  return layout(prepared, wholeOf(prepared), SIZE, options(direction, more))
}

function touching(boxes: readonly Box[]): Box[] {
  return boxes.filter((a) => boxes.some((b) => a !== b && a.lane === b.lane && a.left < b.right && b.left < a.right))
}

describe.each(['rtl', 'ltr'] as const)('a layout of thousands, %s', (direction) => {
  const given = entries(3000, 3)
  const drawn = all(given, direction)

  it('labels no more than asked and counts the rest', () => {
    expect(drawn.boxes.length).toBeGreaterThan(40)
    expect(drawn.boxes.length).toBeLessThanOrEqual(150)
    expect(drawn.hidden).toBe(3000 - drawn.boxes.length)
    expect(drawn.density.reduce((sum, count) => sum + count, 0)).toBe(drawn.hidden)
  })

  it('lets no two boxes of a lane touch', () => {
    expect(touching(drawn.boxes)).toEqual([])
  })

  it('keeps every label inside the drawing', () => {
    for (const box of drawn.boxes) {
      const width = measure(box.text)
      const left = box.textAlign === 'left' ? box.textX : box.textX - width
      expect(left).toBeGreaterThanOrEqual(0)
      expect(left + width).toBeLessThanOrEqual(SIZE.width)
      expect(box.lane).toBeLessThan(lanesIn(SIZE.height))
    }
  })

  it('is the same for the same entries in whatever order they come', () => {
    expect(all(given.toReversed(), direction)).toEqual(drawn)
  })

  it('labels the best told', () => {
    const prepared = prepare(given)
    const best = prepared.ranked[0] ?? -1
    expect(drawn.boxes.map((box) => box.place)).toContain(best)
    expect(prepared.entries[best]?.roots).toBe(Math.max(...given.map(({ roots }) => roots)))
  })

  it('keeps lanes while the window moves', () => {
    const prepared = prepare(given)
    const keep = new Map(drawn.boxes.map((box) => [box.place, box.lane]))
    const [from, to] = [drawn.frame.from + 40, drawn.frame.to - 40]
    const moved = layout(prepared, { from, to }, SIZE, options(direction, { keep }))
    const stayed = moved.boxes.filter((box) => keep.get(box.place) === box.lane)
    expect(stayed.length).toBeGreaterThan(moved.boxes.length * 0.8)
    expect(touching(moved.boxes)).toEqual([])
  })
})

describe('layout', () => {
  it('runs from right to left, or from left to right', () => {
    const given = [entry('a', '1920'), entry('b', '1990')]
    const x = (drawn: Layout): (number | undefined)[] => [0, 1].map((place) => drawn.boxes.find((box) => box.place === place)?.x)
    const [[oldRight = 0, newLeft = 0], [oldLeft = 0, newRight = 0]] = [x(all(given, 'rtl')), x(all(given, 'ltr'))]
    expect(oldRight).toBeGreaterThan(newLeft)
    expect(oldLeft).toBeLessThan(newRight)
    expect(oldRight + oldLeft).toBeCloseTo(SIZE.width)
  })

  it('turns a label inward where it would run out', () => {
    const drawn = all([entry('a', '1920-01-01'), entry('b', '2020-01-01')], 'rtl')
    expect(drawn.boxes.map((box) => box.textAlign).toSorted()).toEqual(['left', 'right'])
    expect(drawn.boxes.find((box) => box.place === 1)?.textAlign).toBe('left')
  })

  it('orders labels by roots, then status, then recency', () => {
    const given = [
      entry('old', '1950-01-01'),
      entry('new', '1950-01-02'),
      entry('sure', '1950-01-01', { status: 'confirmed' }),
      entry('many', '1950-01-01', { roots: 5 }),
    ]
    const prepared = prepare(given)
    expect([...prepared.ranked].map((place) => prepared.entries[place]?.id)).toEqual(['many', 'sure', 'new', 'old'])
  })

  it('labels what is selected before all others', () => {
    const given = Array.from({ length: 60 }, (_, place) => entry(`e${place}`, '1950-05-05', { roots: 60 - place }))
    const prepared = prepare(given)
    const last = prepared.byId.get('e59') ?? -1
    const drawn = layout(prepared, wholeOf(prepared), SIZE, options('rtl', { first: [last] }))
    expect(drawn.boxes.some((box) => box.place === last)).toBe(true)
    expect(drawn.boxes.length).toBeLessThan(60)
  })

  it('measures no more labels than it can hope to place', () => {
    let measured = 0
    const counting = (text: string): number => {
      measured += 1
      return measure(text)
    }
    all(entries(10_000, 4), 'rtl', { measure: counting })
    expect(measured).toBeLessThan(1500)
  })

  it('holds to a window: what lies outside is neither drawn nor counted', () => {
    const prepared = prepare([entry('a', '1920'), entry('b', '1950/1990'), entry('c', '2020')])
    const drawn = layout(prepared, { from: 0, to: 3650 }, SIZE, options('ltr'))
    expect(drawn.visible).toBe(1)
    expect(drawn.boxes[0]?.foot).toMatchObject({ left: 0, right: SIZE.width })
    expect(drawn.boxes[0]?.x).toBeGreaterThan(0)
  })

  it('draws nothing of nothing', () => {
    const drawn = all([])
    expect(drawn.boxes).toEqual([])
    expect(drawn.ticks.length).toBeGreaterThan(0)
  })

  it('counts lanes and height the same way', () => {
    for (const lanes of [1, 4, 12]) expect(lanesIn(heightOf(lanes))).toBe(lanes)
  })

  it('keeps tick labels apart and inside', () => {
    const ticks = all(entries(50, 2)).ticks.filter((tick) => tick.labelX !== null)
    const spans = ticks.map(
      ({ label, labelX }) => [(labelX ?? 0) - measure(label) / 2, (labelX ?? 0) + measure(label) / 2] as const,
    )
    for (const [left, right] of spans) {
      expect(left).toBeGreaterThanOrEqual(0)
      expect(right).toBeLessThanOrEqual(SIZE.width)
      expect(spans.filter(([l, r]) => l < right && r > left)).toHaveLength(1)
    }
  })
})

describe('densest', () => {
  it('finds the years that hold most', () => {
    const crowd = Array.from({ length: 50 }, (_, place) =>
      entry(`x${place}`, `2022-03-${String(1 + (place % 28)).padStart(2, '0')}`),
    )
    const prepared = prepare([...crowd, entry('a', '1910'), entry('b', '1960'), entry('c', '2000')])
    const frame = densest(prepared)
    const x = scaleOf(frame, 100, 'ltr')
    expect(frame.to - frame.from).toBeLessThan(90)
    expect(x(prepared.starts[20] ?? 0)).toBeGreaterThan(0)
  })
})
