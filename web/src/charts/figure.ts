/** A picture of elements in a page: drawn anew for each width, one tab stop, arrows walk what can be chosen. */

import { Emitter } from './emitter'
import type { Measure } from './labels'
import { axisOf, type ChartOptions } from './model'
import { watchWidth } from './surface'
import { element as made, markup, type SvgNode } from './svg'
import { fontOf, fontsReady, measurer } from './text'

export interface Looked {
  readonly kind: string
  readonly id: string
  readonly by: 'key' | 'pointer'
}

export type Draw<Data, Options> = (data: Data, width: number, options: Options, measure: Measure) => SvgNode

interface FigureEvents {
  choose: Looked
  preview: Looked | null
}

const FONT_SIZE = 12
const LEAST_WIDTH = 40

export class Figure<Data, Options extends ChartOptions> {
  readonly ready: Promise<void>
  private readonly events = new Emitter<FigureEvents>()
  private readonly ending = new AbortController()
  private readonly measure: Measure
  private picture: SVGElement | null = null
  private looked: Element | null = null
  private width = 0

  constructor(
    private readonly element: HTMLElement,
    private data: Data,
    private options: Options,
    private readonly drawing: Draw<Data, Options>,
  ) {
    element.classList.add('chart')
    const font = fontOf(element, FONT_SIZE)
    const pen = document.createElement('canvas').getContext('2d')
    this.measure = pen ? measurer(pen, font) : (text) => text.length * 6
    this.listen()
    this.ready = fontsReady(font).then(() => this.draw())
    const stop = watchWidth(element, () => element.clientWidth !== this.width && this.picture && this.draw())
    this.ending.signal.addEventListener('abort', stop)
  }

  on<Name extends keyof FigureEvents>(name: Name, listener: (value: FigureEvents[Name]) => void): () => void {
    return this.events.on(name, listener)
  }

  change(data: Data | null, options: Partial<Options>): void {
    this.data = data ?? this.data
    this.options = { ...this.options, ...options }
    if (this.picture) this.draw()
  }

  /** Return the picture as markup, for print and for files, at any width. */
  svg(width = this.width): string {
    return markup(this.drawing(this.data, width, this.options, this.measure))
  }

  destroy(): void {
    this.ending.abort()
    this.picture?.remove()
    this.element.classList.remove('chart')
    for (const name of ['role', 'aria-label', 'tabindex']) this.element.removeAttribute(name)
  }

  private draw(): void {
    if (this.ending.signal.aborted) return
    this.width = Math.max(this.element.clientWidth, LEAST_WIDTH)
    this.picture?.remove()
    this.looked = null
    this.picture = made(this.drawing(this.data, this.width, this.options, this.measure), document)
    this.element.append(this.picture)
    if (this.choices().length === 0) return
    // What can be chosen makes the picture a tool with one tab stop; otherwise it stays a plain image.
    this.picture.setAttribute('aria-hidden', 'true')
    this.element.tabIndex = 0
    this.element.setAttribute('role', 'application')
    this.element.setAttribute('aria-label', this.options.label)
  }

  private choices(): Element[] {
    return [...(this.picture?.querySelectorAll('[data-act]') ?? [])]
  }

  private listen(): void {
    const { signal } = this.ending
    const choice = (event: Event): Element | null => (event.target instanceof Element ? event.target.closest('[data-act]') : null)
    this.element.addEventListener('pointermove', (event) => this.look(choice(event), 'pointer'), { signal })
    this.element.addEventListener('pointerleave', () => this.look(null, 'pointer'), { signal })
    this.element.addEventListener('click', (event) => this.choose(choice(event), 'pointer'), { signal })
    this.element.addEventListener('blur', () => this.look(null, 'key'), { signal })
    this.element.addEventListener('keydown', (event) => this.key(event), { signal })
  }

  private look(at: Element | null, by: Looked['by']): void {
    if (at === this.looked) return
    this.looked?.classList.remove('lit')
    at?.classList.add('lit')
    this.looked = at
    this.events.emit('preview', at && told(at, by))
  }

  private choose(at: Element | null, by: Looked['by']): void {
    if (at) this.events.emit('choose', told(at, by))
  }

  /** Left and right walk one kind of thing in the direction of the screen; up and down change to the next kind. */
  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const right = axisOf(this.options) === 'ltr' ? 1 : -1
    const steps: Record<string, () => void> = {
      ArrowRight: () => this.walk(right),
      ArrowLeft: () => this.walk(-right),
      ArrowDown: () => this.turn(1),
      ArrowUp: () => this.turn(-1),
      Home: () => this.walk(-Infinity),
      End: () => this.walk(Infinity),
    }
    const step = steps[event.key]
    if (step) step()
    else if (event.key === 'Enter' && this.looked) this.choose(this.looked, 'key')
    else if (event.key === 'Escape' && this.looked) this.look(null, 'key')
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  private walk(step: number): void {
    const all = this.choices()
    const kind = (this.looked ?? all[0])?.getAttribute('data-act')
    const row = all.filter((choice) => choice.getAttribute('data-act') === kind)
    const now = this.looked ? row.indexOf(this.looked) : -1
    const next = now < 0 && Number.isFinite(step) ? 0 : Math.min(Math.max(now + step, 0), row.length - 1)
    this.look(row[next] ?? null, 'key')
  }

  private turn(step: number): void {
    const all = this.choices()
    const kinds = [...new Set(all.map((choice) => choice.getAttribute('data-act')))]
    const now = this.looked ? kinds.indexOf(this.looked.getAttribute('data-act')) : -1
    const kind = kinds[(now + step + kinds.length) % kinds.length]
    this.look(all.find((choice) => choice.getAttribute('data-act') === kind) ?? null, 'key')
  }
}

function told(choice: Element, by: Looked['by']): Looked {
  return { kind: choice.getAttribute('data-act') ?? '', id: choice.getAttribute('data-id') ?? '', by }
}
