/** What the timeline shows now, and its painting: entries, window, selection, layout, canvas. */

import type { Measure } from '../labels'
import { axisOf, type Direction } from '../model'
import { paletteOf, type Palette } from '../palette'
import { Surface } from '../surface'
import { fontOf, measurer } from '../text'
import { held, wholeOf } from './frame'
import { heightOf, layout, LANE, RADIUS, type Box, type Frame, type Layout, type LayoutOptions } from './layout'
import type { TimelineOptions } from './options'
import { OVERVIEW, overview, paintOverview, type Overview } from './overview'
import { paintTimeline } from './paint'
import type { Prepared } from './prepare'

interface Pen {
  readonly palette: Palette
  readonly font: string
  readonly small: string
  readonly measure: Measure
  readonly measureSmall: Measure
}

const HEIGHT = 420
const LABELS = 150
/** A low picture is hard to grasp with a finger. */
const LEAST_LANES = 4
const FONT_SIZE = 13
const SMALL_SIZE = 11.5

export class Stage {
  readonly surface: Surface
  frame: Frame
  selected: number | null = null
  previewed: number | null = null
  drawn: Layout | null = null
  strip: Overview | null = null
  private pen: Pen
  private asked = 0
  private needed = HEIGHT
  /** Nothing is painted before the fonts are there. */
  private open = false

  constructor(
    private readonly element: HTMLElement,
    public prepared: Prepared,
    private options: TimelineOptions,
  ) {
    this.frame = wholeOf(prepared)
    this.surface = new Surface(element, this.height, () => this.refresh())
    this.pen = this.taken()
  }

  get whole(): Frame {
    return wholeOf(this.prepared)
  }

  get axis(): Direction {
    return axisOf(this.options)
  }

  get font(): string {
    return this.pen.font
  }

  /** Height of the drawing without the overview: as asked, or as high as the whole time needs. */
  get main(): number {
    return this.options.height ?? this.needed
  }

  get height(): number {
    return this.main + (this.options.overview === false ? 0 : OVERVIEW)
  }

  change(prepared: Prepared, options: TimelineOptions): void {
    ;[this.prepared, this.options] = [prepared, options]
    this.refresh()
  }

  show(frame: Frame): void {
    this.frame = held(frame, this.whole)
    this.ask()
  }

  /** Begin to paint: the fonts are there. */
  begin(): void {
    this.open = true
    this.refresh()
    this.paint()
  }

  /** Read fonts and colours again and lay everything out anew. */
  refresh(): void {
    this.pen = this.taken()
    ;[this.drawn, this.strip] = [null, null]
    this.needed = this.open && this.options.height === undefined ? this.need() : HEIGHT
    this.surface.setHeight(this.height)
    this.ask()
  }

  /** Return the height that the labels of the whole time take. */
  private need(): number {
    const { boxes } = layout(this.prepared, this.whole, { width: this.surface.size.width, height: HEIGHT }, this.layoutOptions())
    return heightOf(Math.max(LEAST_LANES, ...boxes.map((box) => box.lane + 1)))
  }

  /** Paint before the next picture of the screen, once however often it is asked. */
  ask(): void {
    if (!this.open || this.asked) return
    this.asked = requestAnimationFrame(() => this.paint())
  }

  /** Lay out and paint now. */
  paint(): void {
    cancelAnimationFrame(this.asked)
    this.asked = 0
    if (!this.open) return
    const { context, size } = this.surface
    const { palette, font, small, measureSmall } = this.pen
    const { selected, previewed } = this
    this.drawn = layout(this.prepared, this.frame, { width: size.width, height: this.main }, this.layoutOptions())
    context.fillStyle = palette.surface
    context.fillRect(0, 0, size.width, size.height)
    paintTimeline(context, this.drawn, this.prepared, {
      palette,
      font,
      small,
      direction: this.options.direction,
      selected,
      previewed,
    })
    if (this.options.overview === false) return
    this.strip ??= overview(this.prepared, this.whole, size.width, this.axis, this.options.locale, measureSmall)
    context.translate(0, this.main)
    paintOverview(context, this.strip, this.frame, palette, small)
    context.translate(0, -this.main)
  }

  layoutOptions(): LayoutOptions {
    const first = [this.selected, this.previewed].filter((place) => place !== null)
    const keep = new Map(this.drawn?.boxes.map((box) => [box.place, box.lane]))
    const { direction, locale, labels = LABELS } = this.options
    return {
      direction,
      axis: this.axis,
      locale,
      labels,
      first,
      keep,
      measure: this.pen.measure,
      measureTick: this.pen.measureSmall,
    }
  }

  /** Return the labelled entry at a place of the canvas. */
  boxAt(x: number, y: number): Box | null {
    const boxes = this.drawn?.boxes ?? []
    return boxes.find((box) => x >= box.left - RADIUS && x <= box.right + RADIUS && Math.abs(y - box.y - 2) <= LANE / 2) ?? null
  }

  boxOf(place: number): Box | null {
    return this.drawn?.boxes.find((box) => box.place === place) ?? null
  }

  destroy(): void {
    cancelAnimationFrame(this.asked)
    this.open = false
    this.surface.destroy()
  }

  private taken(): Pen {
    const font = this.options.font ?? fontOf(this.element, FONT_SIZE)
    const small = fontOf(this.element, SMALL_SIZE)
    const { context } = this.surface
    return {
      palette: paletteOf(this.element),
      font,
      small,
      measure: measurer(context, font),
      measureSmall: measurer(context, small),
    }
  }
}
