/** The timeline in a page: one canvas, one tab stop, a window on time that the reader moves. */

import { Emitter } from '../emitter'
import { listen } from '../gestures'
import { fontsReady } from '../text'
import { around, densest, fromWindow, held, moved, toWindow, zoomed, type TimeWindow } from './frame'
import { keyAct, type KeyAct } from './keys'
import { Hand } from './hand'
import type { Frame } from './layout'
import type { Preview, TimelineEvents, TimelineOptions } from './options'
import { prepare, type TimelineEntry } from './prepare'
import { timelinePicture } from './print'
import { Stage } from './stage'
import { markup } from '../svg'

/** After this long without a movement, in milliseconds, the window is told. */
const SETTLED = 180

export class Timeline {
  /** Fulfilled when the fonts are there and the first picture is painted. */
  readonly ready: Promise<void>
  private readonly events = new Emitter<TimelineEvents>()
  private readonly stage: Stage
  private readonly ending = new AbortController()
  private settling: ReturnType<typeof setTimeout> | undefined

  private constructor(
    private readonly element: HTMLElement,
    entries: readonly TimelineEntry[],
    private options: TimelineOptions,
  ) {
    element.classList.add('chart', 'chart-timeline')
    this.stage = new Stage(element, prepare(entries), options)
    this.stage.frame = this.asked(options.window)
    this.stage.selected = this.placeOf(options.selected)
    this.listen()
    this.ready = this.letter()
  }

  static mount(element: HTMLElement, entries: readonly TimelineEntry[], options: TimelineOptions): Timeline {
    return new Timeline(element, entries, options)
  }

  on<Name extends keyof TimelineEvents>(name: Name, listener: (value: TimelineEvents[Name]) => void): () => void {
    return this.events.on(name, listener)
  }

  /** How many entries have no time, and so no place here. */
  get undated(): number {
    return this.stage.prepared.undated
  }

  get window(): TimeWindow {
    return toWindow(this.stage.frame)
  }

  setData(entries: readonly TimelineEntry[]): void {
    const { stage } = this
    const { frame, whole, prepared } = stage
    const all = frame.from <= whole.from && frame.to >= whole.to
    const selected = stage.selected === null ? null : prepared.entries[stage.selected]?.id
    stage.change(prepare(entries), this.options)
    stage.selected = this.placeOf(selected)
    stage.previewed = null
    stage.show(all ? stage.whole : frame)
  }

  setOptions(options: Partial<TimelineOptions>): void {
    this.options = { ...this.options, ...options }
    this.stage.change(this.stage.prepared, this.options)
    if (options.window !== undefined) this.stage.show(this.asked(options.window))
    if (options.selected !== undefined) this.setSelected(options.selected)
    this.name()
    void this.letter()
  }

  /** Show a window, or all; nothing is told, the page knows already. */
  setWindow(window: TimeWindow | null): void {
    this.stage.show(this.asked(window))
  }

  setSelected(id: string | null): void {
    this.stage.selected = this.placeOf(id)
    if (this.stage.selected !== null) this.reveal(this.stage.selected)
    this.stage.ask()
  }

  /** Zoom round the previewed entry, or the middle; above 1 shows less time. */
  zoom(factor: number): void {
    const { frame, whole, previewed, prepared } = this.stage
    const middle = (frame.from + frame.to) / 2
    this.show(zoomed(frame, factor, previewed === null ? middle : (prepared.starts[previewed] ?? middle), whole))
  }

  /** Move the window by a share of itself, forward in time. */
  pan(share: number): void {
    const { frame, whole } = this.stage
    this.show(moved(frame, share * (frame.to - frame.from), whole))
  }

  /** Show these entries, and the time between them. */
  fitTo(ids: readonly string[]): void {
    const places = ids.map((id) => this.placeOf(id)).filter((place) => place !== null)
    this.show(around(this.stage.prepared, places))
  }

  /** Return the shortest stretch that holds about a third of the entries. */
  densest(): TimeWindow {
    return toWindow(densest(this.stage.prepared))
  }

  /** Preview the next or previous entry in the order of time, of all or of the labelled ones. */
  step(by: 1 | -1, labelled = false): void {
    const { prepared, drawn, previewed, selected, frame } = this.stage
    const places = labelled && drawn ? drawn.boxes.map((box) => box.place).sort((a, b) => a - b) : [...prepared.starts.keys()]
    const now = previewed ?? selected
    if (now === null) {
      this.previewByKey(places.find((place) => (prepared.starts[place] ?? 0) >= frame.from) ?? places[0])
      return
    }
    this.previewByKey(by > 0 ? places.find((place) => place > now) : places.findLast((place) => place < now))
  }

  /** Return the picture of the window as it is, for print and for files. */
  svg(width = this.stage.surface.size.width): string {
    const { prepared, frame, main } = this.stage
    return markup(
      timelinePicture(prepared, frame, { width, height: main }, { ...this.stage.layoutOptions(), label: this.options.label }),
    )
  }

  /** Read colours and fonts again. */
  refresh(): void {
    this.stage.refresh()
  }

  destroy(): void {
    this.ending.abort()
    clearTimeout(this.settling)
    this.stage.destroy()
    this.element.classList.remove('chart', 'chart-timeline')
  }

  private async letter(): Promise<void> {
    await fontsReady(this.stage.font)
    if (!this.ending.signal.aborted) this.stage.begin()
  }

  private listen(): void {
    const { canvas } = this.stage.surface
    const { signal } = this.ending
    canvas.tabIndex = 0
    canvas.setAttribute('role', 'application')
    this.name()
    canvas.addEventListener('keydown', (event) => this.key(event), { signal })
    canvas.addEventListener('blur', () => this.preview(null, 'key'), { signal })
    const hand = new Hand(this.stage, () => this.options.wheel ?? 'focus', {
      show: (frame) => this.show(frame),
      select: (place) => this.select(place),
      preview: (place) => this.preview(place, 'pointer'),
    })
    signal.addEventListener('abort', listen(canvas, hand))
  }

  private name(): void {
    this.stage.surface.canvas.setAttribute('aria-label', this.options.label)
  }

  private show(frame: Frame): void {
    this.stage.show(frame)
    clearTimeout(this.settling)
    this.settling = setTimeout(() => this.events.emit('window', this.window), SETTLED)
  }

  private asked(window: TimeWindow | null | undefined): Frame {
    const frame = fromWindow(window)
    return frame ? held(frame, this.stage.whole) : this.stage.whole
  }

  private placeOf(id: string | null | undefined): number | null {
    return id ? (this.stage.prepared.byId.get(id) ?? null) : null
  }

  private select(place: number): void {
    this.stage.selected = place
    this.stage.ask()
    const entry = this.stage.prepared.entries[place]
    if (entry) this.events.emit('select', entry.id)
  }

  private previewByKey(place: number | undefined): void {
    if (place === undefined) return
    this.reveal(place)
    this.preview(place, 'key')
  }

  /** Show the entry as the one that Enter would select, and tell the page. */
  private preview(place: number | null, by: Preview['by']): void {
    const { stage } = this
    if (stage.previewed === place) return
    stage.previewed = place
    const entry = place === null ? undefined : stage.prepared.entries[place]
    if (by === 'key') stage.paint()
    else stage.ask()
    const box = place === null ? null : stage.boxOf(place)
    this.events.emit('preview', entry ? { id: entry.id, x: Math.round(box?.x ?? 0), y: box?.y ?? 0, by } : null)
  }

  /** Move the window, as wide as it is, to an entry that lies outside. */
  private reveal(place: number): void {
    const { prepared, frame, whole } = this.stage
    const [start, end] = [prepared.starts[place] ?? 0, prepared.ends[place] ?? 0]
    if (end <= frame.from || start >= frame.to) this.show(moved(frame, (start + end - frame.from - frame.to) / 2, whole))
  }

  private key(event: KeyboardEvent): void {
    const asked = keyAct(event, this.stage.axis)
    // Escape and Enter without a preview belong to the page.
    if (!asked || ((asked.act === 'leave' || asked.act === 'select') && this.stage.previewed === null)) return
    event.preventDefault()
    event.stopPropagation()
    this.act(asked)
  }

  private act(asked: KeyAct): void {
    const { prepared, previewed, whole } = this.stage
    switch (asked.act) {
      case 'step':
        this.step(asked.by, asked.labelled)
        break
      case 'pan':
        this.pan(asked.share)
        break
      case 'zoom':
        this.zoom(asked.factor)
        break
      case 'whole':
        this.show(whole)
        break
      case 'first':
      case 'last':
        this.previewByKey(asked.act === 'first' ? [...prepared.starts.keys()][0] : [...prepared.starts.keys()].at(-1))
        break
      case 'select':
        if (previewed !== null) this.select(previewed)
        break
      case 'leave':
        this.preview(null, 'key')
    }
  }
}
