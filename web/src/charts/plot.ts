/** The stretch of a picture in which time runs, so that charts under each other can be lined up. */

import type { ChartOptions } from './model'

export interface Plot {
  readonly left: number
  readonly right: number
}

export const EDGE = 10
const MOST_NAMES = 260
const NAMES_SHARE = 0.36

/** Return how wide the column of names is that charts keep free when they are lined up. */
export function namesOf(width: number): number {
  return Math.min(MOST_NAMES, width * NAMES_SHARE)
}

/** Names stand where reading begins; time has the rest. */
export function plotOf(width: number, names: number, { direction }: Pick<ChartOptions, 'direction'>): Plot {
  const begin = Math.max(names, EDGE)
  return direction === 'rtl' ? { left: EDGE, right: width - begin } : { left: begin, right: width - EDGE }
}
