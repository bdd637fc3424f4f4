/** A small chart without words: how much in which year, for overviews and small multiples. */

import { Figure } from '../figure'
import { axisOf, type ChartOptions } from '../model'
import { colour } from '../palette'
import { node, round, type SvgNode } from '../svg'

export interface SparkPoint {
  /** A year, or any whole number. */
  readonly x: number
  readonly value: number
}

export interface SparkData {
  readonly points: readonly SparkPoint[]
  /** Drawn downwards: the other side of a tie. */
  readonly below?: readonly SparkPoint[]
  /** A stretch to bring out, first and last. */
  readonly mark?: readonly [number, number]
}

export interface SparkOptions extends ChartOptions {
  readonly height?: number
  /** First and last `x`, and the greatest value, where several charts are to be compared. */
  readonly span?: readonly [number, number]
  readonly most?: number
}

const HEIGHT = 36
const LEAST_BAR = 1.5

export function sparkPicture({ points, below = [], mark }: SparkData, width: number, options: SparkOptions): SvgNode {
  const height = options.height ?? HEIGHT
  const all = [...points, ...below]
  const most = options.most ?? Math.max(1e-9, ...all.map(({ value }) => value))
  const [first, last] = options.span ?? [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x }) => x))]
  const wide = all.length || options.span ? width / Math.max(last - first + 1, 1) : width
  const left = (x: number): number => (axisOf(options) === 'rtl' ? (last - x) * wide : (x - first) * wide)
  const base = below.length ? height / 2 : height - 1
  const bars = (side: readonly SparkPoint[], way: 1 | -1): string =>
    side
      .filter(({ value, x }) => value > 0 && x >= first && x <= last)
      .map(({ x, value }) => {
        const bar = Math.max(wide - Math.min(wide * 0.2, 1.5), Math.min(LEAST_BAR, width))
        const high = Math.max(Math.min(value / most, 1) * (base - 1), 1)
        return `M${round(left(x))} ${round(base)}v${round(-way * high)}h${round(bar)}V${round(base)}Z`
      })
      .join('')
  const given = {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    class: 'chart-picture',
    role: 'img',
    'aria-label': options.label,
  }
  const ground = mark && {
    x: Math.min(left(mark[0]), left(mark[1])),
    y: 0,
    width: (Math.abs(mark[1] - mark[0]) + 1) * wide,
    height,
  }
  return node(
    'svg',
    given,
    ground ? node('rect', { ...ground, fill: colour('focus') }) : null,
    node('path', { d: `M0 ${round(base)}H${width}`, stroke: colour('line') }),
    points.length ? node('path', { d: bars(points, 1), fill: colour(below.length ? 'cooperation' : 'strip') }) : null,
    below.length ? node('path', { d: bars(below, -1), fill: colour('conflict') }) : null,
  )
}

export class Sparkline {
  private readonly figure: Figure<SparkData, SparkOptions>

  private constructor(element: HTMLElement, data: SparkData, options: SparkOptions) {
    this.figure = new Figure(element, data, options, sparkPicture)
  }

  static mount(element: HTMLElement, data: SparkData, options: SparkOptions): Sparkline {
    return new Sparkline(element, data, options)
  }

  get ready(): Promise<void> {
    return this.figure.ready
  }

  setData(data: SparkData): void {
    this.figure.change(data, {})
  }

  setOptions(options: Partial<SparkOptions>): void {
    this.figure.change(null, options)
  }

  svg(width?: number): string {
    return this.figure.svg(width)
  }

  destroy(): void {
    this.figure.destroy()
  }
}
