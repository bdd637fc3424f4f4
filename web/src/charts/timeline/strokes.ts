/** The foot of a mark as paths, the same on screen and on paper: pattern by status, dots where a time is rough. */

import type { Stroke } from '../marks'
import type { Status } from '../model'
import { round } from '../svg'
import type { Foot, FootEnd } from './foot'

const HALF = 2
const THIN = 0.8
const FADE = 16
const DOTS: readonly (readonly [from: number, to: number])[] = [
  [2.5, 5.5],
  [8, 10],
  [13, 14.2],
]
const ARROW = 4
const HATCH = 4

/** Return the paths of a foot whose middle line is at `y`. */
export function footStrokes(foot: Foot, y: number, status: Status, half = HALF): Stroke[] {
  const length = foot.right - foot.left
  const fade = Math.min(FADE, length / 3)
  const left = fades(foot.leftEnd) ? foot.left + fade : foot.left
  const right = fades(foot.rightEnd) ? foot.right - fade : foot.right
  const body = foot.kind === 'span' ? bar(left, right, y, status, half) : whisker(foot, left, right, y)
  const ends = [
    ...fading(foot.leftEnd, left, -fade, y, foot.kind === 'span' ? half : THIN),
    ...fading(foot.rightEnd, right, fade, y, foot.kind === 'span' ? half : THIN),
  ]
  return [...body, ...ends]
}

function bar(left: number, right: number, y: number, status: Status, half: number): Stroke[] {
  const outline = `M${n(left)} ${n(y - half)}H${n(right)}V${n(y + half)}H${n(left)}Z`
  switch (status) {
    case 'confirmed':
      return [{ d: outline, paint: 'fill' }]
    case 'corroborated':
      return [
        { d: outline, paint: 'hollow' },
        { d: `M${n(left)} ${n(y - 1)}H${n(right)}V${n(y + 1)}H${n(left)}Z`, paint: 'fill' },
      ]
    case 'disputed':
      return [{ d: outline + hatch(left, right, y, 1), paint: 'hollow' }]
    case 'denied':
      return [{ d: outline + hatch(left, right, y, 1) + hatch(left, right, y, -1), paint: 'hollow' }]
    case 'retracted':
      return [{ d: dashed(left, right, y - half) + dashed(left, right, y + half), paint: 'stroke' }]
    case 'reported':
      return [{ d: outline, paint: 'hollow' }]
  }
}

/** Draw like the bar of an error: caps where the end is firm. */
function whisker(foot: Foot, left: number, right: number, y: number): Stroke[] {
  const caps = [foot.leftEnd === 'firm' ? left : null, foot.rightEnd === 'firm' ? right : null]
  const drawn = caps.map((x) => (x === null ? '' : `M${n(x)} ${n(y - HALF)}V${n(y + HALF)}`))
  return [{ d: `M${n(left)} ${n(y)}H${n(right)}${drawn.join('')}`, paint: 'stroke' }]
}

/** Let an end run out in dots; an open one ends in an arrow. */
function fading(end: FootEnd, x: number, fade: number, y: number, high: number): Stroke[] {
  if (!fades(end)) return []
  const scale = fade / FADE
  const dots = DOTS.map(
    ([from, to]) => `M${n(x + from * scale)} ${n(y - high)}H${n(x + to * scale)}V${n(y + high)}H${n(x + from * scale)}Z`,
  )
  const drawn: Stroke[] = [{ d: dots.join(''), paint: 'fill' }]
  if (end === 'open') {
    const [tip, back] = [x + fade + Math.sign(fade) * ARROW, x + fade]
    drawn.push({ d: `M${n(back)} ${n(y - ARROW)}L${n(tip)} ${n(y)}L${n(back)} ${n(y + ARROW)}`, paint: 'stroke' })
  }
  return drawn
}

function hatch(left: number, right: number, y: number, slope: 1 | -1): string {
  let lines = ''
  for (let x = left; x + HATCH <= right; x += HATCH)
    lines += `M${n(x)} ${n(y + slope * HALF)}L${n(x + HATCH)} ${n(y - slope * HALF)}`
  return lines
}

function dashed(left: number, right: number, y: number): string {
  let lines = ''
  for (let x = left; x < right; x += 7) lines += `M${n(x)} ${n(y)}H${n(Math.min(x + 4, right))}`
  return lines
}

function fades(end: FootEnd): boolean {
  return end === 'rough' || end === 'open'
}

const n = round
