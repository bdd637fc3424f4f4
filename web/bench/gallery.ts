/** Shows the charts for looking at them: `?chart=timeline&n=2000&dir=ltr&window=2010-01-01,2026-01-01`. */

import '../src/fonts.css'
import '../src/charts/charts.css'
import { FlowChart, Network, RelationChart, Sparkline, Timeline, type Direction } from '../src/charts'
import { entries } from './random'
import { FLOWS, network, RELATION, SAMPLE, SPARK } from './sample'

const asked = new URLSearchParams(location.search)
const direction = (asked.get('dir') ?? 'rtl') as Direction
const locale = asked.get('locale') ?? (direction === 'rtl' ? 'ar-u-nu-latn' : 'en-u-nu-latn')
const options = { direction, locale, label: 'رسم' }

document.documentElement.dir = direction
document.body.style.setProperty('font-family', "'Plex Arabic', sans-serif")
document.body.style.setProperty('background', 'var(--chart-surface)')
document.body.style.setProperty('color', 'var(--chart-ink)')

const words = { cooperation: 'تعاون', conflict: 'صراع', documents: 'وثائق', few: 'وثائق قليلة' }

/** Every chart by name, and what it tells. */
const charts: Record<string, (place: HTMLElement) => { ready: Promise<void>; on?: unknown; svg: (width?: number) => string }> = {
  timeline: (place) => {
    const count = Number(asked.get('n') ?? 0)
    const [from, to] = (asked.get('window') ?? '').split(',')
    const shown = from && to ? { from, to } : null
    return Timeline.mount(place, count ? entries(count) : SAMPLE, { ...options, window: shown, selected: asked.get('selected') })
  },
  network: (place) =>
    Network.mount(place, network(Number(asked.get('n') ?? 14)), { ...options, selected: asked.get('selected') }),
  relation: (place) => RelationChart.mount(place, RELATION, { ...options, text: words, few: 2 }),
  flows: (place) => FlowChart.mount(place, FLOWS, options),
  spark: (place) => {
    place.style.setProperty('width', '220px')
    return Sparkline.mount(place, SPARK, options)
  },
}

for (const name of (asked.get('chart') ?? 'timeline').split(',')) {
  const place = document.createElement('div')
  document.body.append(place)
  const chart = charts[name]?.(place)
  if (!chart) continue
  await chart.ready
  Object.assign(window, { [name]: chart })
  const on = chart.on as ((event: string, listener: (value: unknown) => void) => void) | undefined
  for (const event of ['select', 'window', 'preview', 'actor', 'edge', 'year', 'phase', 'entry', 'flow']) {
    on?.call(chart, event, (value) => console.log(name, event, JSON.stringify(value)))
  }
  if (!asked.has('svg')) continue
  const picture = document.createElement('div')
  picture.innerHTML = chart.svg(Number(asked.get('svg')) || 860)
  document.body.append(picture)
}
Object.assign(window, { done: true })
