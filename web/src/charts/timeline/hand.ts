/** What pointer and wheel do to the timeline. */

import type { Acts } from '../gestures'
import { held, moved, zoomed } from './frame'
import { AXIS, dayAt, STRIP, type Frame } from './layout'
import { gripAt, pulled } from './overview'
import type { Stage } from './stage'

export interface Told {
  show(frame: Frame): void
  select(place: number): void
  preview(place: number | null): void
}

/** A click on the strip of density comes so much nearer. */
const STRIP_ZOOM = 4

export class Hand implements Acts {
  private hovering = false

  constructor(
    private readonly stage: Stage,
    private readonly wheel: () => 'focus' | 'always' | 'modifier',
    private readonly told: Told,
  ) {}

  /** Move the window so that what lies under the pointer follows it. */
  pan(pixels: number): void {
    const { frame, whole } = this.stage
    this.told.show(moved(frame, this.day(0) - this.day(pixels), whole))
  }

  zoom(factor: number, x: number): void {
    this.told.show(zoomed(this.stage.frame, factor, this.day(x), this.stage.whole))
  }

  wheels(event: WheelEvent): boolean {
    const when = this.wheel()
    if (event.ctrlKey || when === 'always') return true
    return when === 'focus' && this.focused
  }

  click(x: number, y: number): void {
    const { main, drawn } = this.stage
    if (y > main) return
    const box = this.stage.boxAt(x, y)
    if (box) this.told.select(box.place)
    else if (drawn?.hidden && y > main - AXIS - STRIP) this.zoom(STRIP_ZOOM, x)
  }

  hover(x: number | null, y: number): void {
    const box = x === null ? null : this.stage.boxAt(x, y)
    this.stage.surface.canvas.style.setProperty('cursor', this.cursor(x, y, box !== null))
    // A preview made by keys stays until the pointer finds another entry.
    if (box || this.hovering) this.told.preview(box?.place ?? null)
    this.hovering = box !== null
  }

  grab(x: number, y: number): ((x: number) => void) | null {
    const { strip, frame, main, whole } = this.stage
    if (!strip || y <= main) return null
    const all = frame.from <= whole.from && frame.to >= whole.to
    const grip = gripAt(strip, frame, x)
    return (to) => this.told.show(held(pulled(strip, frame, all && grip === 'inside' ? 'outside' : grip, x, to), whole))
  }

  private get focused(): boolean {
    const { canvas } = this.stage.surface
    return canvas.ownerDocument.activeElement === canvas
  }

  private cursor(x: number | null, y: number, onBox: boolean): string {
    const { strip, frame, main } = this.stage
    if (x === null) return 'default'
    if (y <= main) return onBox ? 'pointer' : 'grab'
    const grip = strip ? gripAt(strip, frame, x) : 'outside'
    return { left: 'ew-resize', right: 'ew-resize', inside: 'grab', outside: 'crosshair' }[grip]
  }

  private day(x: number): number {
    const { frame, axis, surface } = this.stage
    return dayAt(x, frame, surface.size.width, axis)
  }
}
