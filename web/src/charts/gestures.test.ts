import { beforeEach, describe, expect, it, vi } from 'vitest'

import { listen, type Acts } from './gestures'

const canvas = document.createElement('canvas')
canvas.setPointerCapture = vi.fn()

const acts = {
  pan: vi.fn<Acts['pan']>(),
  zoom: vi.fn<Acts['zoom']>(),
  click: vi.fn<Acts['click']>(),
  hover: vi.fn<Acts['hover']>(),
  grab: vi.fn<Acts['grab']>(() => null),
  wheels: vi.fn<Acts['wheels']>(() => true),
}

function point(type: string, x: number, y = 10, more: PointerEventInit = {}): void {
  canvas.dispatchEvent(new PointerEvent(type, { clientX: x, clientY: y, pointerId: 1, pointerType: 'mouse', button: 0, ...more }))
}

beforeEach(() => {
  vi.clearAllMocks()
})

const stop = listen(canvas, acts)

describe('gestures', () => {
  it('tell a press that stays as a click', () => {
    point('pointerdown', 100)
    point('pointermove', 102)
    point('pointerup', 102)
    expect(acts.click).toHaveBeenCalledExactlyOnceWith(102, 10)
    expect(acts.pan).not.toHaveBeenCalled()
  })

  it('tell a press that moves as panning, and no click after it', () => {
    point('pointerdown', 100)
    for (const x of [110, 130, 160]) point('pointermove', x)
    point('pointerup', 160)
    expect(acts.pan.mock.calls.flat()).toEqual([10, 20, 30])
    expect(acts.click).not.toHaveBeenCalled()
  })

  it('follow with what was grabbed', () => {
    const follow = vi.fn()
    acts.grab.mockReturnValueOnce(follow)
    point('pointerdown', 100)
    point('pointermove', 140)
    point('pointerup', 140)
    expect(follow).toHaveBeenCalledExactlyOnceWith(140)
    expect(acts.pan).not.toHaveBeenCalled()
  })

  it('zoom with two fingers by how far they part, round their middle', () => {
    point('pointerdown', 100, 0, { pointerId: 1, pointerType: 'touch' })
    point('pointerdown', 200, 0, { pointerId: 2, pointerType: 'touch' })
    point('pointermove', 300, 0, { pointerId: 2, pointerType: 'touch' })
    expect(acts.zoom).toHaveBeenCalledExactlyOnceWith(2, 200)
    expect(acts.pan).toHaveBeenCalledExactlyOnceWith(50)
    point('pointerup', 300, 0, { pointerId: 2, pointerType: 'touch' })
    point('pointerup', 100, 0, { pointerId: 1, pointerType: 'touch' })
    expect(acts.click).not.toHaveBeenCalled()
  })

  it('hover with a mouse that is not pressed', () => {
    point('pointermove', 30)
    expect(acts.hover).toHaveBeenCalledExactlyOnceWith(30, 10)
  })

  it('zoom with the wheel at the pointer, forward is nearer, and never in a leap', () => {
    const wheel = (deltaY: number): Event =>
      Object.assign(new WheelEvent('wheel', { deltaY, cancelable: true }), { clientX: 70, clientY: 0 })
    canvas.dispatchEvent(wheel(-100))
    expect(acts.zoom.mock.calls[0]?.[0]).toBeGreaterThan(1.1)
    expect(acts.zoom.mock.calls[0]?.[1]).toBe(70)
    canvas.dispatchEvent(wheel(90_000))
    expect(acts.zoom.mock.calls[1]?.[0]).toBeCloseTo(1 / 1.6)
  })

  it('leave the wheel to the page when they are told to', () => {
    acts.wheels.mockReturnValueOnce(false)
    const event = new WheelEvent('wheel', { deltaY: 100, cancelable: true })
    canvas.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(false)
    expect(acts.zoom).not.toHaveBeenCalled()
  })

  it('end', () => {
    stop()
    point('pointermove', 30)
    expect(acts.hover).not.toHaveBeenCalled()
  })
})
