import { describe, expect, it } from 'vitest'

import { fakeCanvas, room } from '../canvas.fake'
import type { SvgNode } from '../svg'
import { Sparkline, sparkPicture, type SparkOptions } from './sparkline'

const OPTIONS: SparkOptions = { direction: 'ltr', locale: 'en-u-nu-latn', label: 'entries by year', height: 41 }
const POINTS = [
  { x: 2000, value: 1 },
  { x: 2001, value: 4 },
  { x: 2003, value: 0 },
]

/** Return where each bar begins, and how high it is. */
function bars(picture: SvgNode): (readonly [number, number])[] {
  const paths = picture.children.filter(
    (child): child is SvgNode => typeof child !== 'string' && 'fill' in child.attributes && child.name === 'path',
  )
  return paths.flatMap((path) =>
    [...String(path.attributes.d).matchAll(/M([\d.]+) [\d.]+v(-?[\d.]+)/g)].map(
      (bar) => [Number(bar[1]), Number(bar[2])] as const,
    ),
  )
}

describe('sparkPicture', () => {
  it('draws a bar for each value above nothing', () => {
    expect(bars(sparkPicture({ points: POINTS }, 80, OPTIONS))).toEqual([
      [0, -9.75],
      [20, -39],
    ])
  })

  it('runs from right to left where reading does', () => {
    expect(bars(sparkPicture({ points: POINTS }, 80, { ...OPTIONS, direction: 'rtl' })).map(([x]) => x)).toEqual([60, 40])
  })

  it('draws the other side downwards, by the same scale', () => {
    const drawn = bars(sparkPicture({ points: POINTS, below: [{ x: 2000, value: 4 }] }, 80, OPTIONS))
    expect(drawn.at(-1)).toEqual([0, -(drawn[1]?.[1] ?? 0)])
  })

  it('compares small multiples by one span and one greatest value', () => {
    expect(bars(sparkPicture({ points: POINTS }, 80, { ...OPTIONS, span: [1999, 2002], most: 16 }))).toEqual([
      [20, -2.44],
      [40, -9.75],
    ])
  })

  it('draws nothing of nothing', () => {
    expect(bars(sparkPicture({ points: [] }, 80, OPTIONS))).toEqual([])
  })
})

describe('a sparkline in a page', () => {
  it('is an image with a name and no tab stop', async () => {
    fakeCanvas()
    const element = room(90)
    await Sparkline.mount(element, { points: POINTS }, OPTIONS).ready
    expect(element.querySelector('svg')?.getAttribute('aria-label')).toBe('entries by year')
    expect(element.hasAttribute('tabindex')).toBe(false)
  })
})
