import { afterEach, describe, expect, it, vi } from 'vitest'

import { inForce, isWriting, keyOf, press, shortcuts } from './keys.svelte'
import { choose } from './settings.svelte'

const event = (key: string, code: string, more: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key, code, cancelable: true, bubbles: true, ...more })
const ends: (() => void)[] = []
const add = (key: string, run: () => void): void => {
  ends.push(shortcuts([{ key, text: '', run }]))
}
afterEach(() => {
  for (const end of ends.splice(0)) end()
  choose('shortcuts', 'on')
})

describe('the key that is meant', () => {
  it('is the sign itself where it is Latin', () => {
    expect(keyOf(event('j', 'KeyJ'))).toBe('j')
    expect(keyOf(event('a', 'KeyQ'))).toBe('a')
    expect(keyOf(event('?', 'Slash', { shiftKey: true }))).toBe('?')
  })
  it('is the place on the board under an Arabic layout', () => {
    expect(keyOf(event('ت', 'KeyJ'))).toBe('j')
    expect(keyOf(event('ظ', 'Slash'))).toBe('/')
    expect(keyOf(event('؟', 'Slash', { shiftKey: true }))).toBe('?')
    expect(keyOf(event('ج', 'BracketLeft'))).toBe('[')
    expect(keyOf(event('٣', 'Digit3'))).toBe('3')
  })
})

describe('a shortcut', () => {
  it('runs, and the nearest part of the page comes first', () => {
    const [far, near] = [vi.fn(), vi.fn()]
    add('j', far)
    add('j', near)
    press(event('j', 'KeyJ'))
    expect([far.mock.calls.length, near.mock.calls.length]).toEqual([0, 1])
    ends.pop()?.()
    press(event('ت', 'KeyJ'))
    expect(far).toHaveBeenCalledOnce()
  })
  it('may be two keys, one after the other', () => {
    const run = vi.fn()
    add('g e', run)
    press(event('e', 'KeyE'))
    expect(run).not.toHaveBeenCalled()
    press(event('g', 'KeyG'))
    press(event('e', 'KeyE'))
    expect(run).toHaveBeenCalledOnce()
  })
  it('rests while somebody writes, with a modifier, and when switched off', () => {
    const run = vi.fn()
    add('j', run)
    const field = document.body.appendChild(document.createElement('input'))
    expect(isWriting(field)).toBe(true)
    field.addEventListener('keydown', press)
    field.dispatchEvent(event('j', 'KeyJ'))
    press(event('j', 'KeyJ', { ctrlKey: true }))
    choose('shortcuts', 'off')
    press(event('j', 'KeyJ'))
    expect(run).not.toHaveBeenCalled()
    field.remove()
  })
  it('leaves Enter and Space to the button that has the focus', () => {
    const run = vi.fn()
    add('Enter', run)
    const button = document.body.appendChild(document.createElement('button'))
    button.addEventListener('keydown', press)
    button.dispatchEvent(event('Enter', 'Enter'))
    expect(run).not.toHaveBeenCalled()
    press(event('Enter', 'Enter'))
    expect(run).toHaveBeenCalledOnce()
    button.remove()
  })
  it('is listed once, for the page of keys', () => {
    add('j', () => undefined)
    add('j', () => undefined)
    expect(inForce().filter((one) => one.key === 'j')).toHaveLength(1)
  })
})
