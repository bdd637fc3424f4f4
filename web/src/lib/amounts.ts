/** Writes a quantity as it was told: bounds, "about", and what is counted. */

import type { Amount } from './model'
import type { Values } from './texts.svelte'

type Say = (key: string, values?: Values) => string

/** Returns a quantity in words; open bounds are said, never filled; `unit` is what the unit is called. */
export function amount(told: Amount, say: Say, unit: string): string {
  const number = bounds(told, say)
  if (!number || !unit) return number || unit
  return say('amount-of', { amount: number, unit })
}

function bounds({ low, high, approximate }: Amount, say: Say): string {
  if (low === null) return high === null ? '' : say('amount-most', { high })
  if (high === null) return say('amount-least', { low })
  if (low !== high) return say('amount-between', { low, high })
  return say(approximate ? 'amount-about' : 'amount-exact', { low })
}
