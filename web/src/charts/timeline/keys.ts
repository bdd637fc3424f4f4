/** Keys of the timeline. Signs are asked by what they write, so that every keyboard layout has them. */

import type { Direction } from '../model'

export type KeyAct =
  | { readonly act: 'step'; readonly by: 1 | -1; readonly labelled: boolean }
  | { readonly act: 'pan'; readonly share: number }
  | { readonly act: 'zoom'; readonly factor: number }
  | { readonly act: 'first' | 'last' | 'whole' | 'select' | 'leave' }

const ZOOM = 1.5
const PAN = 0.2

/** Return what a key asks for; arrows go in the direction of the screen, whichever way time runs. */
export function keyAct(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  axis: Direction,
): KeyAct | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null
  const right = axis === 'ltr' ? 1 : -1
  switch (event.key) {
    case 'ArrowRight':
      return event.shiftKey ? { act: 'pan', share: right * PAN } : { act: 'step', by: right, labelled: false }
    case 'ArrowLeft':
      return event.shiftKey ? { act: 'pan', share: -right * PAN } : { act: 'step', by: right === 1 ? -1 : 1, labelled: false }
    case 'ArrowDown':
      return { act: 'step', by: 1, labelled: true }
    case 'ArrowUp':
      return { act: 'step', by: -1, labelled: true }
    case 'Home':
      return { act: 'first' }
    case 'End':
      return { act: 'last' }
    case 'Enter':
    case ' ':
      return { act: 'select' }
    case 'Escape':
      return { act: 'leave' }
  }
  return signAct(event.key, event.code)
}

/** Digits may be written ٠ or 0; plus and minus may stand on another key or the number block. */
function signAct(key: string, code: string): KeyAct | null {
  if (key === '+' || key === '=' || code === 'NumpadAdd') return { act: 'zoom', factor: ZOOM }
  if (key === '-' || key === '−' || code === 'NumpadSubtract') return { act: 'zoom', factor: 1 / ZOOM }
  if (key === '0' || key === '٠' || key === '۰') return { act: 'whole' }
  return null
}
