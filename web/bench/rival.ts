/**
 * The same entries with the custom series of ECharts, set up as favourably as we found: no animation, no tooltip, lanes
 * given, all in one pass (its own progressive drawing takes longer). It draws every label, since it has no choice of
 * labels to offer; ours writes some 150 and counts the rest in a strip. That difference is part of what is measured.
 */

import { CustomChart, type CustomSeriesOption } from 'echarts/charts'
import { DataZoomComponent, GridComponent, type DataZoomComponentOption, type GridComponentOption } from 'echarts/components'
import { init, use, type ComposeOption, type EChartsType } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

import type { TimelineEntry } from '../src/charts'
import { readWhen } from '../src/charts/when'

use([CustomChart, GridComponent, DataZoomComponent, CanvasRenderer])

type Option = ComposeOption<CustomSeriesOption | GridComponentOption | DataZoomComponentOption>
type RenderItem = NonNullable<CustomSeriesOption['renderItem']>

const DAY = 86_400_000
const LANES = 12
const COLOURS = {
  confirmed: '#082358',
  corroborated: '#1e719b',
  reported: '#505256',
  disputed: '#7e22b7',
  denied: '#b15009',
  retracted: '#4e3203',
}

/** Draw the entries; fulfilled when ECharts says that it has finished. */
export async function drawRival(place: HTMLElement, entries: readonly TimelineEntry[], font: string): Promise<EChartsType> {
  const chart = init(place, null, { renderer: 'canvas' })
  await finished(chart, () => chart.setOption(option(entries, font)))
  return chart
}

export async function zoomRival(chart: EChartsType, from: number, to: number): Promise<void> {
  await finished(chart, () => chart.dispatchAction({ type: 'dataZoom', startValue: from * DAY, endValue: to * DAY }))
}

function finished(chart: EChartsType, act: () => void): Promise<void> {
  return new Promise((resolve) => {
    const told = (): void => {
      chart.off('finished', told)
      resolve()
    }
    chart.on('finished', told)
    act()
  })
}

function option(entries: readonly TimelineEntry[], font: string): Option {
  const dated = entries.flatMap((entry) => {
    const time = readWhen(entry.when ?? '')
    return time ? [{ entry, time }] : []
  })
  return {
    animation: false,
    grid: { left: 12, right: 12, top: 8, bottom: 80 },
    xAxis: { type: 'time', inverse: true },
    yAxis: { type: 'value', min: 0, max: LANES, show: false, inverse: true },
    dataZoom: [{ type: 'slider', filterMode: 'weakFilter', height: 34, bottom: 20, showDataShadow: false }],
    series: [
      {
        type: 'custom',
        progressive: 0,
        encode: { x: [0, 1], y: 2 },
        data: dated.map(({ time }, number) => [time.start * DAY, time.end * DAY, (number % LANES) + 0.5]),
        renderItem: renderItem(
          dated.map(({ entry }) => entry),
          font,
        ),
      },
    ],
  }
}

function renderItem(entries: readonly TimelineEntry[], font: string): RenderItem {
  return (params, api) => {
    const entry = entries[params.dataIndex]
    if (!entry) return null
    const [x = 0, y = 0] = api.coord([api.value(0), api.value(2)])
    const [end = 0] = api.coord([api.value(1), api.value(2)])
    const fill = COLOURS[entry.status]
    return {
      type: 'group',
      children: [
        { type: 'circle', shape: { cx: x, cy: y, r: 5.5 }, style: { fill } },
        { type: 'rect', shape: { x: Math.min(x, end), y: y + 12, width: Math.abs(end - x), height: 4 }, style: { fill } },
        {
          type: 'text',
          style: { text: entry.label, x: x - 11, y, align: 'right', verticalAlign: 'middle', fill: '#1c2430', font },
        },
      ],
    }
  }
}
