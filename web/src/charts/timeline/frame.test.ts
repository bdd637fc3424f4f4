import { describe, expect, it } from 'vitest'

import { fromWindow, held, moved, toWindow, zoomed } from './frame'
import { keyAct } from './keys'
import { dayAt, scaleOf } from './layout'
import { brush, gripAt, overview, pulled } from './overview'
import { prepare } from './prepare'

const WHOLE = { from: 0, to: 10_000 }
const measure = (text: string): number => text.length * 6

describe('frames', () => {
  it('keep the day under the pointer where it is', () => {
    const near = zoomed({ from: 2000, to: 4000 }, 2, 2500, WHOLE)
    expect(near).toEqual({ from: 2250, to: 3250 })
  })

  it('stay within the whole, and as wide as they were', () => {
    expect(moved({ from: 100, to: 600 }, -900, WHOLE)).toEqual({ from: 0, to: 500 })
    expect(moved({ from: 9000, to: 9900 }, 5000, WHOLE)).toEqual({ from: 9100, to: 10_000 })
    expect(zoomed({ from: 0, to: 9000 }, 0.1, 50, WHOLE)).toEqual(WHOLE)
  })

  it('never show less than some days', () => {
    expect(held({ from: 50, to: 50.1 }, WHOLE).to - held({ from: 50, to: 50.1 }, WHOLE).from).toBe(4)
  })

  it('go to an address and back', () => {
    const window = { from: '1999-01-01', to: '2001-12-31' }
    const frame = fromWindow(window)
    expect(frame && toWindow(frame)).toEqual(window)
    expect(fromWindow({ from: '2001-01-01', to: '1999-01-01' })).toBeNull()
    expect(fromWindow({ from: 'x', to: '<script>' })).toBeNull()
  })
})

describe('scale', () => {
  it.each(['rtl', 'ltr'] as const)('finds the day of a pixel, %s', (axis) => {
    expect(dayAt(scaleOf(WHOLE, 800, axis)(1234), WHOLE, 800, axis)).toBeCloseTo(1234)
  })
})

describe.each(['rtl', 'ltr'] as const)('the brush, %s', (axis) => {
  const prepared = prepare([{ id: 'a', label: 'a', when: '1980', status: 'reported', roots: 1 }])
  const strip = overview(prepared, WHOLE, 1000, axis, 'en', measure)
  const frame = { from: 2000, to: 4000 }
  const [left, right] = brush(strip, frame)

  it('counts every entry once', () => {
    expect(strip.counts.reduce((sum, count) => sum + count, 0)).toBe(1)
  })

  it('is held by its ends, its inside, or drawn anew outside', () => {
    expect([left, right, (left + right) / 2, right + 60].map((x) => gripAt(strip, frame, x))).toEqual([
      'left',
      'right',
      'inside',
      'outside',
    ])
  })

  it('moves as a whole', () => {
    const after = pulled(strip, frame, 'inside', 500, 597.6)
    expect(after.to - after.from).toBeCloseTo(2000)
    expect(Math.abs(after.from - 2000)).toBeCloseTo(1000)
  })

  it('is stretched at the end that is pulled, and may be turned inside out', () => {
    const wider = pulled(strip, frame, 'left', left, left - 97.6)
    expect(wider.to - wider.from).toBeCloseTo(3000)
    const turned = pulled(strip, frame, 'left', left, right + 97.6)
    expect(turned.to - turned.from).toBeCloseTo(1000)
    expect(turned.from).toBeLessThan(turned.to)
  })
})

describe('keys', () => {
  const press = (key: string, more: object = {}): unknown =>
    keyAct({ key, code: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more }, 'rtl')

  it('go in the direction of the screen', () => {
    expect(press('ArrowLeft')).toMatchObject({ act: 'step', by: 1 })
    expect(press('ArrowRight')).toMatchObject({ act: 'step', by: -1 })
    expect(press('ArrowLeft', { shiftKey: true })).toMatchObject({ act: 'pan', share: 0.2 })
  })

  it('hold on an Arabic layout', () => {
    expect(press('٠')).toEqual({ act: 'whole' })
    expect(press('+')).toMatchObject({ act: 'zoom', factor: 1.5 })
  })

  it('leave chords and other keys to the page', () => {
    expect(press('+', { ctrlKey: true })).toBeNull()
    expect(press('j')).toBeNull()
    expect(press('Tab')).toBeNull()
  })
})
