import { beforeEach, describe, expect, it, vi } from 'vitest'

import { fakeCanvas, room, type FakeCanvas } from '../canvas.fake'
import type { TimelineOptions } from './options'
import type { TimelineEntry } from './prepare'
import { Timeline } from './timeline'

const OPTIONS: TimelineOptions = { direction: 'rtl', locale: 'ar-u-nu-latn', label: 'خط الزمن' }
const ENTRIES: readonly TimelineEntry[] = [
  { id: 'a', label: 'معاهدة', when: '1921-03-04', status: 'confirmed', roots: 2 },
  { id: 'b', label: 'قرض', when: '1955~', status: 'reported', roots: 1 },
  { id: 'c', label: 'زيارة', when: '1987-11', status: 'denied', roots: 1 },
  { id: 'd', label: 'بلا تاريخ', when: null, status: 'reported', roots: 1 },
]

let canvas: FakeCanvas
let element: HTMLElement
let timeline: Timeline

function key(name: string): boolean {
  const pressed = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })
  element.querySelector('canvas')?.dispatchEvent(pressed)
  return pressed.defaultPrevented
}

function pointer(type: string, more: PointerEventInit): void {
  const canvas = element.querySelector('canvas')
  if (canvas) canvas.setPointerCapture = () => undefined
  canvas?.dispatchEvent(new PointerEvent(type, { pointerId: 1, pointerType: 'mouse', button: 0, ...more }))
}

function told<Value>(): { values: Value[]; listen: (value: Value) => void } {
  const values: Value[] = []
  return { values, listen: (value) => values.push(value) }
}

beforeEach(async () => {
  document.body.replaceChildren()
  canvas = fakeCanvas()
  element = room(900)
  timeline = Timeline.mount(element, ENTRIES, OPTIONS)
  await timeline.ready
})

describe('a timeline in a page', () => {
  it('is one tab stop with a name', () => {
    const stops = [...element.querySelectorAll('[tabindex]')]
    expect(stops).toHaveLength(1)
    expect(stops[0]?.getAttribute('aria-label')).toBe('خط الزمن')
    expect(stops[0]?.getAttribute('role')).toBe('application')
  })

  it('writes the entries that have a time, and counts the others', () => {
    expect(canvas.written).toEqual(expect.arrayContaining(['معاهدة', 'قرض', 'زيارة']))
    expect(canvas.written).not.toContain('بلا تاريخ')
    expect(timeline.undated).toBe(1)
  })

  it('previews by arrows in the direction of the screen, and selects with Enter', () => {
    const [previews, selects] = [told<{ id: string } | null>(), told<string>()]
    timeline.on('preview', previews.listen)
    timeline.on('select', selects.listen)
    for (const name of ['ArrowLeft', 'ArrowLeft', 'ArrowRight', 'End', 'Home', 'Enter', 'Escape']) key(name)
    expect(previews.values.map((preview) => preview?.id)).toEqual(['a', 'b', 'a', 'c', 'a', undefined])
    expect(selects.values).toEqual(['a'])
  })

  it('leaves Escape and Enter to the page while nothing is previewed', () => {
    expect(key('Escape')).toBe(false)
    expect(key('Enter')).toBe(false)
    expect(key('ArrowLeft')).toBe(true)
  })

  it('tells the window once, when a movement has settled', () => {
    vi.useFakeTimers()
    const windows = told()
    timeline.on('window', windows.listen)
    key('+')
    key('+')
    expect(windows.values).toEqual([])
    vi.advanceTimersByTime(500)
    expect(windows.values).toEqual([timeline.window])
    vi.useRealTimers()
  })

  it('takes a window from outside and does not tell it back', () => {
    vi.useFakeTimers()
    const windows = told()
    timeline.on('window', windows.listen)
    timeline.setWindow({ from: '1950-01-01', to: '1959-12-31' })
    vi.advanceTimersByTime(500)
    expect(timeline.window).toEqual({ from: '1950-01-01', to: '1959-12-31' })
    expect(windows.values).toEqual([])
    vi.useRealTimers()
  })

  it('moves to an entry that is stepped to outside the window', () => {
    timeline.setWindow({ from: '1950-01-01', to: '1959-12-31' })
    key('End')
    expect(timeline.window.from < '1987-11-15' && timeline.window.to > '1987-11-15').toBe(true)
  })

  it('keeps the selected entry when the data change, and shows all if all was shown', () => {
    timeline.setSelected('b')
    timeline.setData([...ENTRIES, { id: 'e', label: 'قديم', when: '1890', status: 'reported', roots: 1 }])
    expect(timeline.window.from < '1890-01-01').toBe(true)
    const selects = told<string>()
    timeline.on('select', selects.listen)
    key('ArrowLeft')
    key('Enter')
    expect(selects.values).toEqual(['c'])
  })

  it('selects what is clicked, and previews what is hovered until the pointer leaves', () => {
    const [previews, selects] = [told<{ id: string; x: number; y: number } | null>(), told<string>()]
    timeline.on('preview', previews.listen)
    timeline.on('select', selects.listen)
    key('End')
    const { x: clientX = 0, y: clientY = 0 } = previews.values[0] ?? {}
    key('Escape')
    pointer('pointermove', { clientX, clientY })
    pointer('pointerdown', { clientX, clientY })
    pointer('pointerup', { clientX, clientY })
    pointer('pointerleave', {})
    expect(selects.values).toEqual(['c'])
    expect(previews.values.map((preview) => preview?.id)).toEqual(['c', undefined, 'c', undefined])
  })

  it('zooms by a plain wheel only once it has the focus', () => {
    const before = timeline.window
    const wheel = (ctrlKey = false): void => {
      const event = Object.assign(new WheelEvent('wheel', { deltaY: -300, cancelable: true }), {
        clientX: 400,
        clientY: 50,
        ctrlKey,
      })
      element.querySelector('canvas')?.dispatchEvent(event)
    }
    wheel()
    expect(timeline.window).toEqual(before)
    wheel(true)
    const nearer = timeline.window
    expect(nearer).not.toEqual(before)
    element.querySelector('canvas')?.focus()
    wheel()
    expect(timeline.window).not.toEqual(nearer)
  })

  it('draws a new window with the brush while all is shown', () => {
    const high = Number.parseFloat(element.querySelector('canvas')?.style.height ?? '')
    pointer('pointerdown', { clientX: 300, clientY: high - 30 })
    pointer('pointermove', { clientX: 600, clientY: high - 30 })
    pointer('pointerup', { clientX: 600, clientY: high - 30 })
    const days = (Date.parse(timeline.window.to) - Date.parse(timeline.window.from)) / 86_400_000
    const whole = (Date.parse('1987-11-30') - Date.parse('1921-03-04')) / 86_400_000
    expect(days / (whole * 1.04)).toBeCloseTo(300 / 876, 1)
  })

  it('is only as high as its labels need', () => {
    const high = (): number => Number.parseFloat(element.querySelector('canvas')?.style.height ?? '')
    const low = high()
    timeline.setData(
      Array.from({ length: 400 }, (_, place) => ({
        ...(ENTRIES[0] as TimelineEntry),
        id: `x${place}`,
        when: `19${10 + (place % 80)}`,
      })),
    )
    expect(high()).toBeGreaterThan(low)
  })

  it('forgets a listener that is taken off', () => {
    const previews = told()
    timeline.on('preview', previews.listen)()
    key('ArrowLeft')
    expect(previews.values).toEqual([])
  })

  it('leaves the element as it was', () => {
    timeline.destroy()
    expect(element.childNodes).toHaveLength(0)
    expect(element.className).toBe('')
  })
})

describe('the picture for paper', () => {
  it('holds every label, escaped, and no style attribute', () => {
    timeline.setData([
      { id: 'x', label: '</title><script>alert(1)</script>', when: '1950', status: 'retracted', roots: 1 },
      ...ENTRIES,
    ])
    const picture = timeline.svg(700)
    expect(picture).toContain('معاهدة')
    expect(picture).toContain('&lt;script&gt;')
    expect(picture).not.toMatch(/<script|style=|on\w+=/)
    expect(picture).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 700 /)
  })

  it('anchors text at the side where reading begins', () => {
    const anchors = (direction: 'rtl' | 'ltr'): string[] => {
      timeline.setOptions({ direction })
      return [...timeline.svg(900).matchAll(/text-anchor="(start|end)"[^>]*>معاهدة/g)].map((found) => found[1] ?? '')
    }
    expect(anchors('rtl')).toEqual(['start'])
    expect(anchors('ltr')).toEqual(['start'])
  })
})
