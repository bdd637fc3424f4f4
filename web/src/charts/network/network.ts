/** The network of actors in a page: elements up to 150 actors, a canvas above. */

import { Emitter } from '../emitter'
import type { ChartOptions, Size } from '../model'
import { paletteOf } from '../palette'
import { Surface, watchColours, watchWidth } from '../surface'
import { element as made, markup } from '../svg'
import { fontOf, fontsReady, measurer } from '../text'
import { layoutNetwork, type NetworkData, type NetworkLayout, type Point } from './layout'
import { actorAt, edgeAt, paintNetwork } from './paint'
import { networkPicture } from './picture'

export interface NetworkOptions extends ChartOptions {
  readonly height?: number
  readonly selected?: string | null
}

export interface NetworkPreview {
  readonly kind: 'actor' | 'edge'
  readonly id: string
  readonly by: 'key' | 'pointer'
}

export interface NetworkEvents {
  actor: string
  edge: string
  preview: NetworkPreview | null
}

/** So many actors are drawn as elements; more would make every movement slow. */
export const MOST_ELEMENTS = 150
const HEIGHT = 480
const FONT_SIZE = 12.5

export class Network {
  readonly ready: Promise<void>
  private readonly events = new Emitter<NetworkEvents>()
  private readonly ending = new AbortController()
  private readonly known = new Map<string, Point>()
  private drawn: NetworkLayout | null = null
  private surface: Surface | null = null
  private picture: SVGElement | null = null
  private looked: NetworkPreview | null = null
  private width = 0

  private constructor(
    private readonly element: HTMLElement,
    private data: NetworkData,
    private options: NetworkOptions,
  ) {
    element.classList.add('chart', 'chart-network')
    element.tabIndex = 0
    element.setAttribute('role', 'application')
    element.setAttribute('aria-label', options.label)
    this.listen()
    this.ready = fontsReady(this.font).then(() => this.begin())
  }

  static mount(element: HTMLElement, data: NetworkData, options: NetworkOptions): Network {
    return new Network(element, data, options)
  }

  on<Name extends keyof NetworkEvents>(name: Name, listener: (value: NetworkEvents[Name]) => void): () => void {
    return this.events.on(name, listener)
  }

  /** Show other actors and ties; whoever had a place keeps it. */
  setData(data: NetworkData): void {
    this.data = data
    this.lay()
  }

  setOptions(options: Partial<NetworkOptions>): void {
    this.options = { ...this.options, ...options }
    this.element.setAttribute('aria-label', this.options.label)
    this.lay()
  }

  setSelected(id: string | null): void {
    this.options = { ...this.options, selected: id }
    this.draw()
  }

  refresh(): void {
    this.draw()
  }

  /** Return the picture for print and for files. */
  svg(): string {
    return this.drawn ? markup(networkPicture(this.drawn, this.pictureOptions())) : ''
  }

  destroy(): void {
    this.ending.abort()
    this.clear()
    for (const name of ['role', 'aria-label', 'tabindex']) this.element.removeAttribute(name)
    this.element.classList.remove('chart', 'chart-network')
  }

  private get font(): string {
    return fontOf(this.element, FONT_SIZE)
  }

  private begin(): void {
    if (this.ending.signal.aborted) return
    const stops = [watchWidth(this.element, () => this.resized()), watchColours(() => this.refresh())]
    this.ending.signal.addEventListener('abort', () => {
      for (const stop of stops) stop()
    })
    this.lay()
  }

  /** Another width is another picture: everybody is placed anew. */
  private resized(): void {
    if (this.size().width === this.width) return
    this.known.clear()
    this.lay()
  }

  private size(): Size {
    return { width: Math.max(Math.floor(this.element.clientWidth), 160), height: this.options.height ?? HEIGHT }
  }

  private lay(): void {
    if (this.ending.signal.aborted) return
    const size = this.size()
    this.width = size.width
    const pen = document.createElement('canvas').getContext('2d')
    const measure = pen ? measurer(pen, this.font) : (text: string) => text.length * 7
    this.drawn = layoutNetwork(this.data, size, measure, this.known)
    for (const { id, x, y } of this.drawn.actors) this.known.set(id, { x, y })
    this.draw()
  }

  private draw(): void {
    if (!this.drawn) return
    if (this.drawn.actors.length > MOST_ELEMENTS) this.paint(this.drawn)
    else this.build(this.drawn)
  }

  private build(drawn: NetworkLayout): void {
    this.clear()
    this.picture = made(networkPicture(drawn, this.pictureOptions()), document)
    this.picture.setAttribute('aria-hidden', 'true')
    this.element.append(this.picture)
    this.light()
  }

  private paint(drawn: NetworkLayout): void {
    this.picture?.remove()
    this.picture = null
    if (!this.surface) {
      this.surface = new Surface(this.element, drawn.height, () => this.draw())
      this.surface.canvas.setAttribute('aria-hidden', 'true')
    }
    this.surface.setHeight(drawn.height)
    const { direction, selected = null } = this.options
    const look = { palette: paletteOf(this.element), font: this.font, direction, selected, lit: this.lit() }
    paintNetwork(this.surface.context, drawn, look)
  }

  private clear(): void {
    this.picture?.remove()
    this.surface?.destroy()
    ;[this.picture, this.surface] = [null, null]
  }

  private pictureOptions(): { direction: ChartOptions['direction']; label: string; selected: string | null } {
    return { direction: this.options.direction, label: this.options.label, selected: this.options.selected ?? null }
  }

  /** Return what stays bright beside the one that is looked at: its ties and neighbours. */
  private lit(): ReadonlySet<string> | null {
    if (!this.looked || !this.drawn) return null
    const { id } = this.looked
    const near = this.drawn.edges.filter((edge) => edge.id === id || edge.a === id || edge.b === id)
    return new Set([id, ...near.flatMap((edge) => [edge.id, edge.a, edge.b])])
  }

  private light(): void {
    const lit = this.lit()
    for (const held of this.picture?.querySelectorAll('[data-act]') ?? []) {
      const id = held.getAttribute('data-id') ?? ''
      held.classList.toggle('dim', lit !== null && !lit.has(id))
      held.classList.toggle('lit', lit?.has(id) ?? false)
    }
  }

  private listen(): void {
    const { signal } = this.ending
    this.element.addEventListener('pointermove', (event) => this.look(this.at(event)), { signal })
    this.element.addEventListener('pointerleave', () => this.look(null), { signal })
    this.element.addEventListener('click', (event) => this.choose(this.at(event)), { signal })
    this.element.addEventListener('keydown', (event) => this.key(event), { signal })
    this.element.addEventListener('blur', () => this.look(null), { signal })
  }

  private at(event: MouseEvent): NetworkPreview | null {
    if (this.picture) {
      const held = event.target instanceof Element ? event.target.closest('[data-act]') : null
      const id = held?.getAttribute('data-id')
      return id ? { kind: held?.getAttribute('data-act') === 'edge' ? 'edge' : 'actor', id, by: 'pointer' } : null
    }
    if (!this.drawn) return null
    const box = this.element.getBoundingClientRect()
    const at = { x: event.clientX - box.left, y: event.clientY - box.top }
    const actor = actorAt(this.drawn, at)
    if (actor) return { kind: 'actor', id: actor.id, by: 'pointer' }
    const edge = edgeAt(this.drawn, at)
    return edge && { kind: 'edge', id: edge.id, by: 'pointer' }
  }

  private look(at: NetworkPreview | null): void {
    if (at?.id === this.looked?.id && at?.kind === this.looked?.kind) return
    this.looked = at
    if (this.picture) this.light()
    else this.draw()
    if (this.surface) this.surface.canvas.style.setProperty('cursor', at ? 'pointer' : 'default')
    this.events.emit('preview', at)
  }

  private choose(at: NetworkPreview | null): void {
    if (at) this.events.emit(at.kind, at.id)
  }

  /** Arrows walk the actors, the most told of first; Enter chooses. */
  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step !== undefined) this.walk(step)
    else if (event.key === 'Enter' && this.looked) this.choose(this.looked)
    else if (event.key === 'Escape' && this.looked) this.look(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  private walk(step: number): void {
    const ids = this.drawn?.actors.map((actor) => actor.id) ?? []
    const now = this.looked ? ids.indexOf(this.looked.id) : -1
    const id = ids[now < 0 ? 0 : Math.min(Math.max(now + step, 0), ids.length - 1)]
    if (id) this.look({ kind: 'actor', id, by: 'key' })
  }
}
