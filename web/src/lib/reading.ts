/** Lays a document out for reading: lines or subtitle cues, and the spans that are marked in them. */

import type { Reader, Span } from './model'
import { overrides, pieces, type Piece, type Tagged } from './pieces'

export type Layer = 'events' | 'claims' | 'actor' | 'place' | 'time' | 'quantity'
export const LAYERS: readonly Layer[] = ['events', 'claims', 'actor', 'place', 'time', 'quantity']

export interface Tag {
  kind: Layer | 'target' | 'sentence' | 'boilerplate' | 'repair' | 'override'
  /** The span as the address names it (code points); for a repair, how it is to be read. */
  key: string
}

export interface Line {
  start: number
  end: number
  kind: string
  /** When it is spoken, in milliseconds; null outside of transcripts. */
  begin: number | null
  parts: Piece<Tag>[]
}

interface Wish {
  layers: ReadonlySet<string>
  /** With what is no part of the text: menus, adverts, notes, the frame of subtitles. */
  whole: boolean
  target: Span | null
}

/** Returns the lines of a document, each in pieces; pieces of what is hidden are left out. */
export function lines(reader: Reader, wish: Wish): Line[] {
  const tagged = tags(reader, wish).sort((a, b) => a.span[0] - b.span[0])
  const result: Line[] = []
  let next = 0
  let live: Tagged<Tag>[] = []
  for (const line of outline(reader, wish.whole)) {
    for (let one = tagged[next]; one && one.span[0] < line.end; one = tagged[++next]) live.push(one)
    live = live.filter(({ span }) => span[1] > line.start)
    const inside = live.map(({ span, tag }) => ({ span: [span[0] - line.start, span[1] - line.start] as const, tag }))
    const all = pieces(reader.text.slice(line.start, line.end), inside)
    const left = (part: Piece<Tag>): boolean =>
      part.tags.some((tag) => tag.kind === 'override' || (!wish.whole && tag.kind === 'boilerplate'))
    const parts = all.filter((part) => !left(part))
    if (parts.some((part) => part.text.trim())) result.push({ ...line, parts })
  }
  return result
}

type Bare = Omit<Line, 'parts'>

function outline(reader: Reader, whole: boolean): Bare[] {
  const cues: Bare[] = reader.timecodes.map((code) => ({
    start: code.span16[0],
    end: code.span16[1],
    kind: 'cue',
    begin: code.begin,
  }))
  if (cues.length && !whole) return cues
  const kindAt = (start: number, end: number): string => {
    const middle = (start + end) / 2
    return reader.blocks.find((block) => block.span16[0] <= middle && middle < block.span16[1])?.kind ?? 'body'
  }
  const found: Bare[] = []
  for (const match of reader.text.matchAll(/[^\r\n]+/g)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const cue = cues.find((one) => one.start < end && start < one.end)
    found.push({
      start,
      end,
      kind: cue ? 'cue' : cues.length ? 'boilerplate' : kindAt(start, end),
      begin: cue && cue.start >= start ? cue.begin : null,
    })
  }
  return found
}

function tags(reader: Reader, { layers, target }: Wish): Tagged<Tag>[] {
  const made: Tagged<Tag>[] = []
  const add = (kind: Tag['kind'], items: { span: Span; span16: Span }[]): void => {
    for (const { span, span16 } of items) made.push({ span: span16, tag: { kind, key: span.join('-') } })
  }
  add(
    'boilerplate',
    reader.blocks.filter((block) => block.kind === 'boilerplate'),
  )
  for (const span of overrides(reader.text)) made.push({ span, tag: { kind: 'override', key: '' } })
  for (const repair of reader.repairs) made.push({ span: repair.span16, tag: { kind: 'repair', key: repair.reading } })
  if (layers.has('events')) add('events', reader.events)
  if (layers.has('claims')) add('claims', reader.claims)
  for (const kind of ['actor', 'place', 'time', 'quantity'] as const) {
    if (layers.has(kind))
      add(
        kind,
        reader.mentions.filter((mention) => mention.kind === kind),
      )
  }
  if (!target) return made
  const told = reader.sentences.filter(({ span16 }) => span16[0] < target[1] && target[0] < span16[1])
  for (const { span16 } of told) made.push({ span: span16, tag: { kind: 'sentence', key: '' } })
  made.push({ span: target, tag: { kind: 'target', key: '' } })
  return made
}

/** Writes a time of a transcript: minutes and seconds, hours where there are any. */
export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return (parts[0] ? parts : parts.slice(1)).map((part) => String(part).padStart(2, '0')).join(':')
}

/** Returns the address if it leads to a page on the web, null for anything else (`javascript:` and the like). */
export function webAddress(url: string | null): string | null {
  try {
    const made = new URL(url ?? '')
    return made.protocol === 'https:' || made.protocol === 'http:' ? made.href : null
  } catch {
    return null
  }
}
