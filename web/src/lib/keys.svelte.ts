/** Keyboard: one key for each main act, working under Arabic and other layouts, printed on the buttons. */

import { untrack } from 'svelte'

import { settings } from './settings.svelte'

export interface Shortcut {
  /** The key as it is printed, e.g. `j`, `?`, `g e`, `Enter`. */
  key: string
  /** Key of the catalogue that says what it does. */
  text: string
  run: () => void
}

const CODES: Record<string, [string, string]> = {
  Slash: ['/', '?'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Equal: ['=', '+'],
  Minus: ['-', '_'],
  NumpadAdd: ['+', '+'],
  NumpadSubtract: ['-', '-'],
}

/** Returns the key that is meant: the sign itself where it is Latin, else the place on the board. */
export function keyOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  if (event.key === ' ') return 'Space'
  if (event.key.length > 1) return event.key
  if (/^[!-~]$/.test(event.key)) return event.key.toLowerCase()
  const letter = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(event.code)
  if (letter?.[1]) return letter[1].toLowerCase()
  return CODES[event.code]?.[event.shiftKey ? 1 : 0] ?? event.key
}

/** Says whether somebody is writing there, so that single keys must be left alone. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(textarea|select)$/i.test(target.tagName) || isTextInput(target)
}

function isTextInput(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
}

let layers: readonly Shortcut[][] = $state.raw([])
let prefix = ''
let forget: ReturnType<typeof setTimeout> | undefined
const PREFIX_MS = 1500

/** Adds shortcuts while a part of the page stands; the last added is asked first. Call it in `$effect`. */
export function shortcuts(list: Shortcut[]): () => void {
  layers = untrack(() => [...layers, list])
  return () => {
    layers = untrack(() => layers.filter((layer) => layer !== list))
  }
}

/** Lists what works now, the nearest part first. */
export function inForce(): Shortcut[] {
  const seen = new Set<string>()
  return [...layers].reverse().flatMap((layer) => layer.filter((one) => !seen.has(one.key) && seen.add(one.key)))
}

/** Runs the shortcut that a key press means, if there is one. */
export function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  const key = keyOf(event)
  if (key !== 'Escape' && (settings.shortcuts === 'off' || isWriting(event.target) || isOwnKey(event.target, key))) return
  const known = untrack(inForce)
  const whole = prefix ? `${prefix} ${key}` : key
  const found = known.find((one) => one.key === whole)
  clearTimeout(forget)
  prefix = !prefix && !found && known.some((one) => one.key.startsWith(`${key} `)) ? key : ''
  if (prefix) forget = setTimeout(() => (prefix = ''), PREFIX_MS)
  if (!found) return
  event.preventDefault()
  found.run()
}

/** A button or link that has the focus keeps the keys by which it is pressed. */
function isOwnKey(target: EventTarget | null, key: string): boolean {
  return (
    (key === 'Enter' || key === 'Space') && target instanceof Element && target.closest('a, button, summary, canvas') !== null
  )
}
