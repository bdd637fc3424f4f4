import { beforeEach, describe, expect, it } from 'vitest'

import { network } from '../../../bench/sample'
import { fakeCanvas, room } from '../canvas.fake'
import { layoutNetwork, widthOf, type NetworkData, type NetworkLayout } from './layout'
import { Network, type NetworkPreview } from './network'
import { actorAt, edgeAt } from './paint'
import { dashOf } from './shapes'

const SIZE = { width: 900, height: 480 }
const measure = (text: string): number => text.length * 7
const SMALL: NetworkData = {
  actors: [
    { id: 'eg', label: 'مصر', claims: 9, kind: 'state' },
    { id: 'ru', label: 'روسيا', claims: 7, kind: 'state' },
    { id: 'un', label: 'الأمم المتحدة', claims: 1, kind: 'organisation' },
  ],
  edges: [
    { id: 'good', a: 'eg', b: 'ru', kind: 'cooperation', claims: 6 },
    { id: 'bad', a: 'ru', b: 'eg', kind: 'conflict', claims: 3 },
    { id: 'lost', a: 'eg', b: 'nobody', kind: 'conflict', claims: 3 },
  ],
}

function places(drawn: NetworkLayout): Record<string, readonly [number, number]> {
  return Object.fromEntries(drawn.actors.map(({ id, x, y }) => [id, [x, y] as const]))
}

describe('layoutNetwork', () => {
  const data = network(40)
  const drawn = layoutNetwork(data, SIZE, measure)

  it('is the same for the same network in whatever order it comes', () => {
    expect(places(layoutNetwork({ ...data, actors: data.actors.toReversed() }, SIZE, measure))).toEqual(places(drawn))
  })

  it('keeps everybody inside and apart', () => {
    for (const actor of drawn.actors) {
      expect(actor.x).toBeGreaterThan(0)
      expect(actor.x).toBeLessThan(SIZE.width)
      expect(actor.y).toBeGreaterThan(0)
      expect(actor.y).toBeLessThan(SIZE.height)
      const near = drawn.actors.filter(
        (other) => other !== actor && Math.hypot(other.x - actor.x, other.y - actor.y) < actor.radius,
      )
      expect(near).toEqual([])
    }
  })

  it('lets no two names touch', () => {
    const areas = drawn.actors.flatMap(({ name }) => (name ? [{ x: name.x, y: name.y, half: measure(name.text) / 2 }] : []))
    const touching = areas.filter((a) =>
      areas.some((b) => a !== b && Math.abs(a.x - b.x) < a.half + b.half && Math.abs(a.y - b.y) < 15),
    )
    expect(areas.length).toBeGreaterThan(12)
    expect(touching).toEqual([])
  })

  it('leaves actors where they were when others come', () => {
    const before = places(layoutNetwork(SMALL, SIZE, measure))
    const known = new Map(Object.entries(before).map(([id, [x, y]]) => [id, { x, y }]))
    const grown = { ...SMALL, actors: [...SMALL.actors, { id: 'sy', label: 'سورية', claims: 3 }] }
    expect(places(layoutNetwork(grown, SIZE, measure, known))).toMatchObject(before)
  })

  it('draws cooperation and conflict of one pair side by side, and no line to nobody', () => {
    const { edges } = layoutNetwork(SMALL, SIZE, measure)
    expect(edges.map(({ id }) => id)).toEqual(['good', 'bad'])
    const [good, bad] = edges
    const apart = Math.hypot((good?.from.x ?? 0) - (bad?.from.x ?? 0), (good?.from.y ?? 0) - (bad?.from.y ?? 0))
    expect(apart).toBeGreaterThan(((good?.width ?? 0) + (bad?.width ?? 0)) / 2)
  })

  it('draws nothing of nothing', () => {
    expect(layoutNetwork({ actors: [], edges: [] }, SIZE, measure)).toMatchObject({ actors: [], edges: [] })
  })
})

describe('lines', () => {
  it('grow with the logarithm of the claims', () => {
    expect(widthOf(10) - widthOf(1)).toBeGreaterThan(1)
    expect(widthOf(1000) - widthOf(100)).toBeCloseTo(widthOf(100) - widthOf(10), 0)
  })

  it('tell conflict by dashes', () => {
    expect(dashOf('cooperation', 3)).toEqual([])
    expect(dashOf('conflict', 3)).toHaveLength(2)
  })

  it('are found under a pointer', () => {
    const drawn = layoutNetwork(SMALL, SIZE, measure)
    const [eg, ru] = ['eg', 'ru'].map((id) => drawn.actors.find((actor) => actor.id === id))
    const middle = { x: ((eg?.x ?? 0) + (ru?.x ?? 0)) / 2, y: ((eg?.y ?? 0) + (ru?.y ?? 0)) / 2 }
    expect(['good', 'bad']).toContain(edgeAt(drawn, middle)?.id)
    expect(actorAt(drawn, { x: eg?.x ?? 0, y: eg?.y ?? 0 })?.id).toBe('eg')
    expect(actorAt(drawn, { x: -50, y: -50 })).toBeNull()
  })
})

describe('a network in a page', () => {
  let element: HTMLElement
  let chart: Network

  const options = { direction: 'rtl', locale: 'ar-u-nu-latn', label: 'شبكة الفاعلين' } as const

  beforeEach(async () => {
    document.body.replaceChildren()
    fakeCanvas()
    element = room(800)
    chart = Network.mount(element, SMALL, options)
    await chart.ready
  })

  it('dims all but the neighbours of what is looked at', () => {
    const previews: (NetworkPreview | null)[] = []
    chart.on('preview', (preview) => previews.push(preview))
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }))
    const dim = [...element.querySelectorAll('.dim')].map((held) => held.getAttribute('data-id'))
    expect(dim).toEqual(['un'])
    expect(previews).toEqual([{ kind: 'actor', id: 'eg', by: 'key' }])
  })

  it('tells a click on a line', () => {
    const clicked: string[] = []
    chart.on('edge', (id) => clicked.push(id))
    element.querySelector('[data-id="bad"] path')?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    expect(clicked).toEqual(['bad'])
  })

  it('tells the two kinds of lines apart by dashes and by colour', () => {
    const [good, bad] = ['good', 'bad'].map((id) => element.querySelector(`[data-id="${id}"] .line`))
    expect(good?.hasAttribute('stroke-dasharray')).toBe(false)
    expect(bad?.hasAttribute('stroke-dasharray')).toBe(true)
    expect(good?.getAttribute('stroke')).not.toBe(bad?.getAttribute('stroke'))
  })

  it('changes to a canvas for many actors, and back', () => {
    chart.setData(network(170))
    expect(element.querySelector('canvas')).not.toBeNull()
    expect(element.querySelector('svg')).toBeNull()
    chart.setData(SMALL)
    expect(element.querySelector('canvas')).toBeNull()
    expect(element.querySelectorAll('.actor')).toHaveLength(3)
  })

  it('writes hostile names as text', () => {
    chart.setData({ actors: [{ id: 'x', label: '<img src=x onerror=alert(1)>', claims: 1 }], edges: [] })
    expect(element.querySelector('img')).toBeNull()
    expect(chart.svg()).toContain('&lt;img')
  })

  it('leaves the element as it was', () => {
    chart.destroy()
    expect(element.childNodes).toHaveLength(0)
    expect(element.hasAttribute('role')).toBe(false)
  })
})
