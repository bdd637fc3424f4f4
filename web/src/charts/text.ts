/** Text on a canvas: measured once a label, and never before its font is there. */

import type { Measure } from './labels'

const MOST = 20_000

/** Return a function that measures in the font, and remembers: shaping Arabic is the dearest part of a drawing. */
export function measurer(context: CanvasRenderingContext2D, font: string): Measure {
  const widths = new Map<string, number>()
  return (text) => {
    let width = widths.get(text)
    if (width === undefined) {
      if (context.font !== font) context.font = font
      width = context.measureText(text).width
      if (widths.size >= MOST) widths.clear()
      widths.set(text, width)
    }
    return width
  }
}

/** Wait for the faces of a font that Arabic and Latin letters need; a face that cannot be had is no reason to draw nothing. */
export async function fontsReady(font: string): Promise<void> {
  const faces = (document as { fonts?: FontFaceSet }).fonts
  if (!faces) return
  await Promise.allSettled(['ع', 'a', '١'].map((letter) => faces.load(font, letter)))
}

/** Return the CSS font in which an element writes, at another size. */
export function fontOf(element: Element, size: number): string {
  return `${size}px ${getComputedStyle(element).fontFamily || 'sans-serif'}`
}
