/** What every chart takes and gives: statuses, directions, options and the words for its events. */

export type Direction = 'rtl' | 'ltr'

export type Status = 'confirmed' | 'corroborated' | 'reported' | 'disputed' | 'denied' | 'retracted'

/** The statuses, from the surest to the least sure: of two entries told by as many roots, the first is labelled. */
export const STATUSES: readonly Status[] = ['confirmed', 'corroborated', 'disputed', 'denied', 'retracted', 'reported']

export interface ChartOptions {
  /** Direction of the interface: where labels start, and in which direction time runs unless `axis` says otherwise. */
  readonly direction: Direction
  readonly axis?: 'auto' | Direction
  /** Language and digits of numbers and dates, e.g. `ar-u-nu-latn`. */
  readonly locale: string
  /** What a screen reader says of the chart as a whole. */
  readonly label: string
}

/** A size in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

export function axisOf(options: Pick<ChartOptions, 'direction' | 'axis'>): Direction {
  return options.axis === undefined || options.axis === 'auto' ? options.direction : options.axis
}
