/** Mouse, pen, fingers and wheel over a canvas, told as plain acts: pan, zoom at a place, click, hover. */

export interface Acts {
  pan(pixels: number): void
  zoom(factor: number, x: number): void
  click(x: number, y: number): void
  /** Nothing is hovered when `x` is null. */
  hover(x: number | null, y: number): void
  /** Take hold of something at this place; the function that comes back follows the pointer. Null pans instead. */
  grab(x: number, y: number): ((x: number) => void) | null
  wheels(event: WheelEvent): boolean
}

/** Movement, in pixels, up to which a press is a click. */
const STILL = 5
const WHEEL_LINE = 16
const WHEEL_PACE = 0.0022
/** One turn of a wheel zooms at most by this. */
const WHEEL_MOST = 1.6

interface Held {
  x: number
  y: number
}

/** Listen on the canvas; the function that comes back ends it. */
export function listen(canvas: HTMLCanvasElement, acts: Acts): () => void {
  const gestures = new Gestures(canvas, acts)
  const ending = new AbortController()
  const { signal } = ending
  // One finger still scrolls the page up and down; the rest is ours.
  canvas.style.setProperty('touch-action', 'pan-y')
  canvas.addEventListener('pointerdown', (event) => gestures.down(event), { signal })
  canvas.addEventListener('pointermove', (event) => gestures.move(event), { signal })
  canvas.addEventListener('pointerup', (event) => gestures.up(event), { signal })
  canvas.addEventListener('pointercancel', (event) => gestures.lose(event), { signal })
  canvas.addEventListener('pointerleave', () => acts.hover(null, 0), { signal })
  canvas.addEventListener('wheel', (event) => gestures.wheel(event), { signal, passive: false })
  return () => {
    ending.abort()
  }
}

class Gestures {
  private readonly pointers = new Map<number, Held>()
  private follow: ((x: number) => void) | null = null
  private travelled = 0

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly acts: Acts,
  ) {}

  down(event: PointerEvent): void {
    if (event.pointerType === 'mouse' && event.button !== 0) return
    const at = this.at(event)
    this.pointers.set(event.pointerId, at)
    this.canvas.setPointerCapture(event.pointerId)
    if (this.pointers.size > 1) {
      this.follow = null
      return
    }
    this.travelled = 0
    this.follow = this.acts.grab(at.x, at.y)
  }

  move(event: PointerEvent): void {
    const at = this.at(event)
    const before = this.pointers.get(event.pointerId)
    if (!before) {
      if (event.pointerType !== 'touch') this.acts.hover(at.x, at.y)
      return
    }
    this.travelled += Math.abs(at.x - before.x) + Math.abs(at.y - before.y)
    const spread = this.spread()
    this.pointers.set(event.pointerId, at)
    if (this.pointers.size > 1) this.pinch(spread, at.x - before.x)
    else if (this.follow) this.follow(at.x)
    else if (this.travelled > STILL) this.acts.pan(at.x - before.x)
  }

  up(event: PointerEvent): void {
    const at = this.pointers.get(event.pointerId)
    const clicked = at && this.pointers.size === 1 && this.travelled <= STILL
    this.lose(event)
    if (clicked) this.acts.click(at.x, at.y)
  }

  lose(event: PointerEvent): void {
    this.pointers.delete(event.pointerId)
    this.follow = null
  }

  wheel(event: WheelEvent): void {
    if (!this.acts.wheels(event)) return
    event.preventDefault()
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL_LINE : 1
    const [across, down] = [event.deltaX * unit, event.deltaY * unit]
    if (event.shiftKey || Math.abs(across) > Math.abs(down)) {
      this.acts.pan(-(across || down))
      return
    }
    const pace = event.ctrlKey ? WHEEL_PACE * 4 : WHEEL_PACE
    const factor = Math.min(Math.max(Math.exp(-down * pace), 1 / WHEEL_MOST), WHEEL_MOST)
    this.acts.zoom(factor, this.at(event).x)
  }

  /** Two fingers: what lies under them stays under them. */
  private pinch(before: number, moved: number): void {
    const places = [...this.pointers.values()]
    const middle = places.reduce((sum, { x }) => sum + x, 0) / places.length
    this.travelled = Infinity
    if (before > STILL) this.acts.zoom(this.spread() / before, middle)
    this.acts.pan(moved / places.length)
  }

  private spread(): number {
    const [a, b] = [...this.pointers.values()]
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0
  }

  private at(event: MouseEvent): Held {
    const box = this.canvas.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
}
