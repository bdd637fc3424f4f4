/** Names beside their marks: under, over or at a side, wherever nothing else stands and the fewest lines cross. */

import type { FittedLabel } from '../labels'
import type { Size } from '../model'

export interface PlacedLabel {
  readonly text: string
  /** Middle of the text, and its base line. */
  readonly x: number
  readonly y: number
}

export interface Round {
  readonly x: number
  readonly y: number
  readonly radius: number
}

export interface Line {
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
}

interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const HIGH = 15
const AWAY = 3
/** So many, the most told of, are named even where their name covers a mark. */
const ALWAYS = 12

/** Return a place for each name, null where none is free; who comes first chooses first. */
export function placeLabels(
  marks: readonly Round[],
  names: readonly FittedLabel[],
  lines: readonly Line[],
  size: Size,
): (PlacedLabel | null)[] {
  const rounds = marks.map(square)
  const taken: Area[] = []
  return marks.map((mark, place) => {
    const name = names[place]
    if (!name) return null
    const open = candidates(mark, name.width).filter((area) => inside(area, size) && !taken.some((other) => touches(area, other)))
    const free = open.filter((area) => !rounds.some((other, own) => own !== place && touches(area, other)))
    const best = clearest(free.length || place >= ALWAYS ? free : open, lines)
    if (!best) return null
    taken.push(best)
    return { text: name.text, x: (best.left + best.right) / 2, y: best.bottom - 4 }
  })
}

/** Return the place under a mark, or over it at the foot of the picture, moved in as far as the name needs. */
export function labelUnder(
  { x, y, radius }: Round,
  { text, width }: Pick<FittedLabel, 'text' | 'width'>,
  size: Size,
): PlacedLabel {
  const under = y + radius + AWAY + HIGH
  const foot = under > size.height ? y - radius - AWAY : under
  return { text, x: Math.min(Math.max(x, width / 2), size.width - width / 2), y: foot - 4 }
}

function clearest(areas: readonly Area[], lines: readonly Line[]): Area | null {
  let [best, least] = [null as Area | null, Infinity]
  for (const area of areas) {
    const crossings = lines.filter((line) => crosses(line, area)).length
    if (crossings < least) [best, least] = [area, crossings]
    if (!least) break
  }
  return best
}

function candidates({ x, y, radius }: Round, width: number): Area[] {
  const away = radius + AWAY
  const at = (left: number, top: number): Area => ({ left, right: left + width, top, bottom: top + HIGH })
  return [
    at(x - width / 2, y + away),
    at(x - width / 2, y - away - HIGH),
    at(x + away, y - HIGH / 2),
    at(x - away - width, y - HIGH / 2),
  ]
}

function square({ x, y, radius }: Round): Area {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
}

function inside(area: Area, size: Size): boolean {
  return area.left >= 0 && area.right <= size.width && area.top >= 0 && area.bottom <= size.height
}

function touches(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Say whether a line runs through an area: cut it by the four sides and see whether something is left. */
function crosses({ from, to }: Line, area: Area): boolean {
  let [enter, leave] = [0, 1]
  const cuts: readonly (readonly [number, number, number, number])[] = [
    [from.x, to.x - from.x, area.left, area.right],
    [from.y, to.y - from.y, area.top, area.bottom],
  ]
  for (const [start, run, low, high] of cuts) {
    if (run === 0) {
      if (start < low || start > high) return false
      continue
    }
    const [a, b] = [(low - start) / run, (high - start) / run]
    ;[enter, leave] = [Math.max(enter, Math.min(a, b)), Math.min(leave, Math.max(a, b))]
  }
  return enter <= leave
}
