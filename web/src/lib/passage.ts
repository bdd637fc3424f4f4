/** Finds the sentence of a document in which a span stands, with its neighbours. */

import type { Reader, Span } from './model'

export interface Passage {
  before: string
  sentence: string
  after: string
  /** The meant characters inside `sentence`, in UTF-16 units. */
  mark: Span
}

/** Reads `document:start-end`; null when it is something else. */
export function readToken(token: string): { doc: string; span: Span } | null {
  const found = /^(.+):(\d+)-(\d+)$/.exec(token)
  return found?.[1] ? { doc: found[1], span: [Number(found[2]), Number(found[3])] } : null
}

/** Turns a position in code points into one in UTF-16 units. */
export function unitOf(text: string, point: number): number {
  let unit = 0
  for (let left = point; left > 0 && unit < text.length; left -= 1) unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1
  return unit
}

/** Returns the sentences that a span touches and one on each side; null when the span lies outside the text. */
export function passage(reader: Pick<Reader, 'text' | 'sentences'>, span: Span): Passage | null {
  const { text, sentences } = reader
  const [start, end] = [unitOf(text, span[0]), unitOf(text, span[1])]
  if (start >= text.length || end <= start) return null
  const first = sentences.findIndex((one) => one.span16[1] > start)
  const last = sentences.findLastIndex((one) => one.span16[0] < end)
  const inside = first >= 0 && last >= first
  const from = inside ? Math.min(sentences[first]?.span16[0] ?? start, start) : start
  const to = inside ? Math.max(sentences[last]?.span16[1] ?? end, end) : end
  const before = sentences[(inside ? first : 0) - 1]
  const after = inside ? sentences[last + 1] : undefined
  return {
    before: before ? text.slice(...before.span16) : '',
    sentence: text.slice(from, to),
    after: after ? text.slice(...after.span16) : '',
    mark: [start - from, end - from],
  }
}
