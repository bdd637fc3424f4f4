/** Our timeline and ECharts' custom series on the same entries, in turns; the figures go to whoever runs the page. */

import '../src/fonts.css'
import '../src/charts/charts.css'
import { Timeline } from '../src/charts'
import { fromIso, toIso } from '../src/charts/calendar'
import { entries, random } from './random'
import { drawRival, zoomRival } from './rival'

interface Lap {
  paint: number
  zoom: number
}

const asked = new URLSearchParams(location.search)
const COUNT = Number(asked.get('entries') ?? 10_000)
const REPEATS = Number(asked.get('repeats') ?? 7)
const STEPS = 10
const FONT = "13px 'Plex Arabic'"

/** Wait until what was asked for is on the canvas: two frames, then a read, which waits for every stroke. */
async function settled(place: HTMLElement): Promise<void> {
  await frame()
  await frame()
  for (const canvas of place.querySelectorAll('canvas')) canvas.getContext('2d')?.getImageData(0, 0, 1, 1)
}

function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()))
}

function room(): HTMLElement {
  const place = document.createElement('div')
  place.style.setProperty('width', '1200px')
  place.style.setProperty('height', '480px')
  document.body.append(place)
  return place
}

/** Return windows that come nearer step by step, from the whole to some years. */
function windows(seed: number): (readonly [number, number])[] {
  const next = random(seed)
  const [first, last] = [fromIso('1910-01-01') ?? 0, fromIso('2026-12-31') ?? 0]
  return Array.from({ length: STEPS }, (_, step) => {
    const span = (last - first) * 0.78 ** (step + 1)
    const from = Math.floor(first + next() * (last - first - span))
    return [from, Math.floor(from + span)] as const
  })
}

async function ours(seed: number): Promise<Lap> {
  const [data, place] = [entries(COUNT, seed), room()]
  const begun = performance.now()
  const chart = Timeline.mount(place, data, { direction: 'rtl', locale: 'ar-u-nu-latn', label: 'خط الزمن', font: FONT })
  await chart.ready
  await settled(place)
  const paint = performance.now() - begun
  const zoom = await steps(place, seed, (from, to) => Promise.resolve(chart.setWindow({ from: toIso(from), to: toIso(to) })))
  chart.destroy()
  place.remove()
  return { paint, zoom }
}

async function rival(seed: number): Promise<Lap> {
  const [data, place] = [entries(COUNT, seed), room()]
  const begun = performance.now()
  const chart = await drawRival(place, data, FONT)
  await settled(place)
  const paint = performance.now() - begun
  const zoom = await steps(place, seed, (from, to) => zoomRival(chart, from, to))
  chart.dispose()
  place.remove()
  return { paint, zoom }
}

async function steps(place: HTMLElement, seed: number, zoomTo: (from: number, to: number) => Promise<void>): Promise<number> {
  const times: number[] = []
  for (const [from, to] of windows(seed)) {
    const begun = performance.now()
    await zoomTo(from, to)
    await settled(place)
    times.push(performance.now() - begun)
  }
  return median(times)
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** Each lap has entries of its own, so that no lap finds its labels shaped; who begins changes from lap to lap. */
async function race(): Promise<object> {
  await Promise.all([document.fonts.load(FONT, 'ع'), document.fonts.load(FONT, 'a')])
  const laps: { ours: Lap; rival: Lap }[] = []
  for (let lap = 0; lap < REPEATS; lap += 1) {
    if (lap % 2) {
      const second = await rival(lap + 1)
      laps.push({ rival: second, ours: await ours(lap + 1) })
    } else {
      const first = await ours(lap + 1)
      laps.push({ ours: first, rival: await rival(lap + 1) })
    }
  }
  return { entries: COUNT, repeats: REPEATS, paint: figures(laps, 'paint'), zoom: figures(laps, 'zoom') }
}

function figures(laps: readonly { ours: Lap; rival: Lap }[], what: keyof Lap): object {
  const [own, other] = [median(laps.map((lap) => lap.ours[what])), median(laps.map((lap) => lap.rival[what]))]
  return {
    timeline_ms: Math.round(own * 10) / 10,
    echarts_ms: Math.round(other * 10) / 10,
    ratio: Math.round((other / own) * 100) / 100,
  }
}

const told = await race().catch((fault: unknown) => ({ fault: String(fault) }))
await fetch('/result', { method: 'POST', body: JSON.stringify(told) })
