/** A canvas that fits its element and the screen's real pixels, and knows when its size or the colours change. */

import type { Size } from './model'

export class Surface {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
  private shown: Size = { width: 0, height: 0 }
  private readonly stops: (() => void)[]

  /** Lay a canvas of this height into the element; `changed` is called after each change of width, pixels or colours. */
  constructor(
    private readonly element: HTMLElement,
    private height: number,
    changed: () => void,
  ) {
    this.canvas = element.ownerDocument.createElement('canvas')
    const context = this.canvas.getContext('2d')
    if (!context) throw new Error('this browser draws no canvas')
    this.context = context
    element.append(this.canvas)
    this.fit()
    this.stops = [
      watchWidth(element, () => this.fit() && changed()),
      watchPixels(() => this.fit(true) && changed()),
      watchColours(changed),
    ]
  }

  get size(): Size {
    return this.shown
  }

  /** Take another height; the caller paints anew. */
  setHeight(height: number): void {
    this.height = height
    this.fit()
  }

  destroy(): void {
    for (const stop of this.stops) stop()
    this.canvas.remove()
  }

  /** Take the width of the element; say whether anything changed. */
  private fit(always = false): boolean {
    const width = Math.max(Math.floor(this.element.clientWidth), 120)
    if (!always && width === this.shown.width && this.height === this.shown.height) return false
    this.shown = { width, height: this.height }
    const pixels = pixelRatio()
    this.canvas.width = Math.round(width * pixels)
    this.canvas.height = Math.round(this.height * pixels)
    this.canvas.style.setProperty('width', `${width}px`)
    this.canvas.style.setProperty('height', `${this.height}px`)
    this.context.setTransform(pixels, 0, 0, pixels, 0, 0)
    return true
  }
}

/** Screens give two or three pixels for one; more is not seen but costs. */
function pixelRatio(): number {
  return Math.min(Math.max(window.devicePixelRatio || 1, 1), 3)
}

export function watchWidth(element: Element, changed: () => void): () => void {
  const observer = new ResizeObserver(changed)
  observer.observe(element)
  return () => {
    observer.disconnect()
  }
}

/** Watch for a window that moves to a screen with other pixels, or a page that is zoomed. */
function watchPixels(changed: () => void): () => void {
  let query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
  const turned = (): void => {
    query.removeEventListener('change', turned)
    query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
    query.addEventListener('change', turned)
    changed()
  }
  query.addEventListener('change', turned)
  return () => {
    query.removeEventListener('change', turned)
  }
}

/** Watch for the change between light and dark, by the system or by the page. */
export function watchColours(changed: () => void): () => void {
  const query = matchMedia('(prefers-color-scheme: dark)')
  query.addEventListener('change', changed)
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] })
  return () => {
    query.removeEventListener('change', changed)
    observer.disconnect()
  }
}
