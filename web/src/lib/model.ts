/** Shapes of the API's answers. Times are EDTF; spans count code points, the `16` twins UTF-16 units. */

export interface Name {
  ar: string
  en: string
}
export type Span = [number, number]
export type Status = 'confirmed' | 'corroborated' | 'reported' | 'disputed' | 'denied' | 'retracted'
export interface Names {
  actors: Record<string, Name & { kind: string; state: string }>
  places: Record<string, Name>
}
export interface FacetValue {
  value: string
  name: Name
  count: number
  selected: boolean
}
export interface Named {
  value: string
  name: Name
  count: number
}
export interface Listed<Row> {
  total: number
  offset: number
  limit: number
  rows: Row[]
  facets?: Record<string, FacetValue[]>
  names: Names
}
export interface State {
  revision: number
  built: number
  current: boolean
  rebuilding: boolean
  version: string
  case: string
}
export interface Amount {
  low: number | null
  high: number | null
  approximate: boolean
  unit: string
}
export interface EntryRow {
  id: string
  position: number
  when: string | null
  low: string | null
  high: string | null
  type: string
  mode: string
  type_name: Name
  actors: string[]
  recipients: string[]
  place: string | null
  title: Name
  status: Status
  documents: number
  publishers: number
  roots: number
  tellings: number
  polarities: string[]
  modalities: string[]
  quantities: Amount[]
  dates: string[]
}
export interface Step {
  telling: string
  doc: string
  name: string
  publisher: string | null
  published: string | null
  low: string | null
  chain: { id: string; span: Span | null }[]
  stance: string
  side: 'affirms' | 'denies' | 'neither'
  polarity: string
  modality: string
  sentence: string
  sentence_span: Span
  span: Span
  mark: Span
  mark16: Span
  quote: string
  by: string
}
export interface When {
  edtf: string
  kind: string
  low: string | null
  high: string | null
  anchor: string
  reason: string
}
export interface Telling {
  id: string
  doc: string
  name: string
  publisher: string | null
  published: string | null
  title: string | null
  url: string | null
  language: string
  sentence: string
  sentence_span: Span
  span: Span
  mark: Span
  mark16: Span
  quote: string
  type: string
  mode: string
  actors: string[]
  recipients: string[]
  when: When | null
  place: string | null
  quantities: (Amount & { span: Span; text: string })[]
  polarity: string
  modality: string
  by: string
  copies: string[]
  claims: Step[]
}
export interface EntryRef {
  id: string
  title: Name
  status: Status
}
export interface Contradiction {
  id: number
  kind: string
  why: string
  entry: EntryRef | null
  left: Telling
  right: Telling
}
export interface Overview {
  case: string
  documents: number
  publishers: number
  reports: number
  entries: number
  claims: number
  contradictions: number
  copies: number
  rejections: number
  low: string | null
  high: string | null
  statuses: (Named & { value: Status })[]
  types: Named[]
  years: { year: number; entries: number; documents: number }[]
  review: Record<'merges' | 'dates' | 'clashes', number>
  newest: Contradiction[]
  disputed: EntryRow[]
  ties: { a: string; b: string; a_name: Name; b_name: Name; entries: number }[]
  actors: { id: string; name: Name; count: number }[]
  state: State
  names: Names
}
export interface Labels {
  types: { id: string; name: Name; definition: Name; modes: { id: string; mode: string; name: Name; weight: number }[] }[]
  statuses: { value: string; name: Name }[]
  stances: { value: string; name: Name }[]
  polarities: { value: string; name: Name }[]
  modalities: { value: string; name: Name }[]
  units: { value: string; name: Name }[]
}
export interface Side {
  value: string
  tellings: string[]
  documents: number
}
export type Facet = 'when' | 'place' | 'quantities' | 'actors' | 'recipients' | 'polarity' | 'modality'
export interface Link {
  left: string
  right: string
  verdict: 'same' | 'different' | 'unsure'
  by: string
  at: string
  score: number
  reasons: string[]
  person: boolean
}
export interface EntryPage {
  entry: EntryRow & { reason: string; history: { published: string; status: Status }[] }
  was: string | null
  tellings: Telling[]
  differing: Record<Facet, Side[]>
  trail: Step[]
  links: Link[]
  near: { entry: EntryRow; left: string; right: string; score: number; reasons: string[] }[]
  contradictions: Contradiction[]
  names: Names
}
export interface TimelineColumns {
  total: number
  undated: number
  types: string[]
  statuses: Status[]
  ids: string[]
  low: (number | null)[]
  high: (number | null)[]
  when: (string | null)[]
  type: number[]
  status: number[]
  roots: number[]
  title_ar: string[]
  title_en: string[]
}
export interface ClaimRow {
  id: string
  doc: string
  name: string
  publisher: string | null
  published: string | null
  low: string | null
  chain: { id: string; span: Span | null }[]
  stance: string
  sentence: string
  sentence_span: Span
  span: Span
  mark: Span
  mark16: Span
  quote: string
  by: string
  entries: EntryRef[]
}
export interface ActorRow {
  id: string
  name: Name
  kind: string
  state: string
  role: string
  guessed: boolean
  entries: number
  doer: number
  recipient: number
  claims: number
  documents: number
}
export interface ActorPage {
  actor: ActorRow
  forms: { text: string; count: number }[]
  partners: { id: string; name: Name; entries: number }[]
  statuses: Named[]
  types: Named[]
  years: { year: number; entries: number }[]
  stances: Named[]
  entries: EntryRow[]
  names: Names
}
export interface Graph {
  level: 'state' | 'actor'
  nodes: { id: string; name: Name; kind: string; entries: number }[]
  edges: { a: string; b: string; entries: number; cooperation: number; conflict: number; disputed: number }[]
  hidden: number
  low: string | null
  high: string | null
}
export interface RelationRow {
  a: string
  b: string
  a_name: Name
  b_name: Name
  years: number
  first: number
  last: number
  cooperation: number
  conflict: number
  entries: number
}
export interface Relation {
  a: string
  b: string
  a_name: Name
  b_name: Name
  years: { year: number; cooperation: number; conflict: number; reports: number; roots: number; documents: number }[]
  phases: { begin: string; end: string; tone: string; evidence: Telling[]; evidence_total: number }[]
  turns: number[]
  flows: { kind: string; giver: string; receiver: string; when: string | null; entries: (EntryRef & { when: string | null })[] }[]
  entries: number
  names: Names
}
export type * from './model-documents'
