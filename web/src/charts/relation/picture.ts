/** The relation of two states as a picture: cooperation up, conflict down, coverage under both. */

import type { Measure } from '../labels'
import { markNodes } from '../marks'
import { colour } from '../palette'
import { node, type SvgNode } from '../svg'
import { layoutRelation, ROWS, type RelationData, type RelationLayout, type RelationOptions, type YearColumn } from './layout'

export function relationPicture(data: RelationData, width: number, options: RelationOptions, measure: Measure): SvgNode {
  const drawn = layoutRelation(data, width, options, measure)
  const { height } = drawn
  const given = {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    direction: options.direction,
    'font-size': 12,
    'aria-label': options.label,
  }
  return node(
    'svg',
    { ...given, class: 'chart-picture', role: 'img' },
    node('g', {}, ...gapNodes(drawn)),
    node('g', {}, ...levelNodes(drawn, options)),
    node('g', {}, ...drawn.columns.map((column) => columnNode(column, drawn, options))),
    node('path', { d: `M0 ${drawn.middle}H${width}`, stroke: colour('soft'), 'stroke-width': 1 }),
    node('g', {}, ...sideNodes(drawn, options)),
    node('g', {}, ...phaseNodes(drawn)),
    node('g', {}, ...entryNodes(drawn)),
    node('g', {}, ...coverageNodes(drawn)),
    node('g', {}, ...tickNodes(drawn)),
  )
}

/** Hatch the years of which too little is told: no line and no full bar runs through them. */
function gapNodes({ gaps, top, bottom }: RelationLayout): SvgNode[] {
  return gaps.flatMap(({ left, width }) => {
    const lines: string[] = []
    for (let x = left - (bottom - top); x < left + width; x += 9) {
      const [from, to] = [Math.max(x, left), Math.min(x + bottom - top, left + width)]
      if (to > from) lines.push(`M${n(from)} ${n(bottom - (from - x))}L${n(to)} ${n(bottom - (to - x))}`)
    }
    return [node('path', { d: lines.join(''), stroke: colour('line'), 'stroke-width': 1 })]
  })
}

function levelNodes({ levels, width }: RelationLayout, { direction }: RelationOptions): SvgNode[] {
  const x = direction === 'rtl' ? width - 2 : 2
  return levels.flatMap(({ y, label }) => [
    node('path', { d: `M0 ${Math.round(y) + 0.5}H${width}`, stroke: colour('line') }),
    node('text', { x, y: y - 3, 'text-anchor': 'start', 'font-size': 10.5, fill: colour('soft') }, label),
  ])
}

function columnNode(column: YearColumn, drawn: RelationLayout, { text, locale }: RelationOptions): SvgNode {
  const { left, width, up, down, thin } = column
  const [x, wide] = [left + Math.min(width * 0.14, 2), Math.max(width - 2 * Math.min(width * 0.14, 2), 1)]
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const told = (['cooperation', 'conflict', 'documents'] as const).map((what) => `${text[what]}: ${numbers.format(column[what])}`)
  const title = [
    new Intl.NumberFormat(locale, { useGrouping: false }).format(column.year),
    ...told,
    ...(thin ? [text.few] : []),
  ].join('\n')
  const bar = (y: number, high: number, side: 'cooperation' | 'conflict'): SvgNode | null =>
    high > 0
      ? node('rect', {
          ...{ x, y, width: wide, height: Math.max(high, 1), rx: Math.min(wide / 4, 1.5) },
          fill: thin ? colour('surface') : colour(side),
          stroke: thin ? colour(side) : null,
          'stroke-dasharray': thin ? '2 2' : null,
        })
      : null
  return node(
    'g',
    { 'data-act': 'year', 'data-id': column.year, class: 'year' },
    node('title', {}, title),
    node('rect', { class: 'ground', x: left, y: drawn.top, width, height: drawn.bottom - drawn.top, fill: 'transparent' }),
    bar(drawn.middle - up, up, 'cooperation'),
    bar(drawn.middle, down, 'conflict'),
  )
}

/** Name the two sides in the picture itself, where reading begins. */
function sideNodes({ top, bottom, width }: RelationLayout, { text, direction }: RelationOptions): SvgNode[] {
  const [edge, away] = direction === 'rtl' ? [width - 40, -1] : [40, 1]
  return (['cooperation', 'conflict'] as const).map((side, place) => {
    const y = place === 0 ? top + 12 : bottom - 6
    const halo = {
      class: 'halo',
      stroke: colour('surface'),
      'stroke-width': 4,
      'stroke-linejoin': 'round',
      'aria-hidden': 'true',
    }
    const given = { x: edge + away * 13, y, 'text-anchor': 'start', 'font-weight': 600 }
    return node(
      'g',
      { 'pointer-events': 'none' },
      node('rect', { x: edge - 4, y: y - 9, width: 9, height: 9, rx: 1.5, fill: colour(side) }),
      node('text', { ...given, ...halo }, text[side]),
      node('text', { ...given, fill: colour(side) }, text[side]),
    )
  })
}

function phaseNodes({ phases, bottom }: RelationLayout): SvgNode[] {
  const band = ROWS.phases - 14
  return phases.map(({ id, tone, label, left, width, begin, name }, place) =>
    node(
      'g',
      { 'data-act': 'phase', 'data-id': id, class: 'phase' },
      node('title', {}, label),
      node('rect', { class: 'ground', x: left, y: 0, width, height: ROWS.phases, fill: 'transparent' }),
      node('rect', {
        x: left + 1,
        y: band,
        width: Math.max(width - 2, 1),
        height: 5,
        rx: 1.5,
        fill: colour(tone),
        'fill-opacity': tone === 'mixed' ? 0.55 : 1,
      }),
      place
        ? node('path', {
            d: `M${n(begin)} ${band - 2}V${bottom}`,
            stroke: colour('soft'),
            'stroke-dasharray': '2 3',
            fill: 'none',
          })
        : null,
      name &&
        node(
          'text',
          { x: name.x, y: band - 6 - name.row * 14, 'text-anchor': 'middle', 'font-size': 11.5, fill: colour('ink') },
          name.text,
        ),
    ),
  )
}

function entryNodes({ entries, bottom }: RelationLayout): SvgNode[] {
  return entries.map(({ id, status, label, x }) =>
    node(
      'g',
      { 'data-act': 'entry', 'data-id': id, class: 'tick', transform: `translate(${n(x)} ${bottom + 10})` },
      node('title', {}, label),
      node('rect', { class: 'ground', x: -6, y: -8, width: 12, height: 16, fill: 'transparent' }),
      ...markNodes(status, 3.4),
    ),
  )
}

/** How many documents tell of each year: the wider the band, the more. */
function coverageNodes({ columns, bottom, mostDocuments }: RelationLayout): SvgNode[] {
  const base = bottom + ROWS.entries + ROWS.coverage - 2
  const told = columns.filter(({ documents }) => documents > 0)
  const bars = told.map(({ left, width, documents }) => {
    const high = Math.max(2, (ROWS.coverage - 4) * Math.sqrt(documents / mostDocuments))
    return `M${n(left)} ${base}v${n(-high)}h${n(width)}V${base}Z`
  })
  return bars.length ? [node('path', { d: bars.join(''), fill: colour('strip'), 'fill-opacity': 0.75 })] : []
}

function tickNodes({ ticks, height }: RelationLayout): SvgNode[] {
  return ticks.map(({ x, label, change }) =>
    node(
      'text',
      {
        x,
        y: height - 8,
        'text-anchor': 'middle',
        'font-size': 11.5,
        'font-weight': change ? 600 : null,
        fill: colour(change ? 'ink' : 'soft'),
      },
      label,
    ),
  )
}

function n(value: number): number {
  return Math.round(value * 10) / 10
}
