/** Shapes of the API's answers about documents, sources, search and review. */

import type { ActorRow, ClaimRow, EntryRow, Name, Names, Span, State, Status, Telling } from './model'

export interface SourceRow {
  id: string
  name: Name
  kind: string
  state: string
  role: string
  claims: number
  documents: number
  stances: Record<string, number>
  entries: number
  low: string | null
  high: string | null
}
export interface PublisherRow {
  publisher: string
  documents: number
  reports: number
  entries: number
  claims: number
  copies: number
  low: string | null
  high: string | null
}
export interface DocRow {
  id: string
  name: string
  title: string | null
  publisher: string | null
  published: string | null
  low: string | null
  url: string | null
  language: string
  format: string
  length: number
  events: number
  claims: number
  entries: number
  rejections: number
}
export interface CopyRow {
  kind: 'document' | 'passage' | 'origin'
  why: string
  docs: DocRow[]
}
interface Placed {
  span: Span
  span16: Span
}
export interface ReaderEvent extends Placed {
  id: string
  telling: string
  type: string
  mode: string
  actors: string[]
  recipients: string[]
  when: string | null
  place: string | null
  polarity: string
  modality: string
  by: string
  entry: string | null
  title: Name | null
  status: Status | null
}
export interface ReaderClaim extends Placed {
  position: number
  id: string
  chain: { id: string; span: Span | null; span16: Span | null }[]
  stance: string
  events: string[]
  by: string
}
export interface ReaderMention extends Placed {
  kind: string
  value: string
  text_value: string
  by: string
}
export interface Reader {
  document: DocRow & {
    source: string
    encoding: string
    digest: string
    guesses: { about: string; value: string; by: string; rank: number }[]
  }
  text: string
  length16: number
  sentences: Placed[]
  blocks: (Placed & { kind: string })[]
  mentions: ReaderMention[]
  events: ReaderEvent[]
  claims: ReaderClaim[]
  repairs: (Placed & { kind: string; reading: string; reason: string })[]
  timecodes: (Placed & { begin: number; end: number })[]
  rejections: { span: Span | null; span16: Span | null; reason: string; remedy: string }[]
  names: Names
}
export interface Group<Row> {
  total: number
  more: boolean
  rows: Row[]
}
export interface SentenceHit {
  doc: string
  name: string
  publisher: string | null
  published: string | null
  sentence: string
  span: Span
  marks: Span[]
  marks16: Span[]
}
export interface Found {
  query: string
  parsed: string[]
  entries: Group<EntryRow & { marks_ar: Span[]; marks_en: Span[] }>
  claims: Group<ClaimRow & { marks: Span[]; marks16: Span[] }>
  sentences: Group<SentenceHit>
  actors: Group<ActorRow & { marks_ar: Span[]; marks_en: Span[] }>
  names: Names
}
export type QueueName = 'merges' | 'dates' | 'clashes'
export interface ReviewQueues {
  queues: { queue: QueueName; open: number; done: number }[]
  state: State
}
export interface Pair {
  id: string
  left: Telling
  right: Telling
  left_entry: EntryRow
  right_entry: EntryRow
  together: boolean
  score: number
  reasons: string[]
  judged: { by: string; at: string; verdict: string }[]
}
export interface Queue {
  queue: QueueName
  total: number
  offset: number
  limit: number
  rows: Pair[]
  names: Names
}
export interface Verdict {
  left: string
  right: string
  verdict: 'same' | 'different' | 'unsure'
  by?: string
}
export interface JudgementRow {
  left: string
  right: string
  verdict: 'same' | 'different' | 'unsure'
  by: string
  at: string
  score: number
  reasons: string[]
  left_sentence: string
  right_sentence: string
}
export interface RejectionRow {
  source: string
  doc: string | null
  name: string | null
  reason: string
  remedy: string
  span: Span | null
  quote: string | null
}
