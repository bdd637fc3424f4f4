/** How a timeline may be set, and what it tells the page. */

import type { ChartOptions } from '../model'
import type { TimeWindow } from './frame'

export interface TimelineOptions extends ChartOptions {
  /** Null shows all. */
  readonly window?: TimeWindow | null
  readonly selected?: string | null
  /** Height of the drawing without the overview. */
  readonly height?: number
  readonly overview?: boolean
  /** Most labels at once. */
  readonly labels?: number
  /** When a plain wheel zooms: once the chart has the focus, always, or only with the control key. */
  readonly wheel?: 'focus' | 'always' | 'modifier'
  /** CSS font of the labels; that of the element if not given. */
  readonly font?: string
}

export interface Preview {
  readonly id: string
  /** Where its mark stands in the element. */
  readonly x: number
  readonly y: number
  readonly by: 'key' | 'pointer'
}

export interface TimelineEvents {
  select: string
  preview: Preview | null
  window: TimeWindow
}
