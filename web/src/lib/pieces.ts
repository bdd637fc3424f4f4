/** Cuts a text at spans (UTF-16 units) without changing a character of it. */

export interface Piece<Tag> {
  text: string
  start: number
  tags: Tag[]
}

export interface Tagged<Tag> {
  span: readonly [number, number]
  tag: Tag
}

/** Widens a span so that no letter is parted from the marks on it, nor a pair of surrogates. */
export function widened(text: string, span: readonly [number, number]): [number, number] {
  let [start, end] = [Math.max(0, span[0]), Math.min(text.length, span[1])]
  while (start > 0 && isBound(text, start)) start -= 1
  while (end > start && end < text.length && isBound(text, end)) end += 1
  return [start, end]
}

/** Says whether the character here belongs to the one before it. */
function isBound(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code >= 0xdc00 && code <= 0xdfff) || /^[\p{M}\u200d]$/u.test(text.charAt(at))
}

/** Returns the text in pieces, each with the tags that cover it; the pieces joined are the text. */
export function pieces<Tag>(text: string, tagged: readonly Tagged<Tag>[]): Piece<Tag>[] {
  const spans = tagged.map(({ span, tag }) => ({ span: widened(text, span), tag })).filter(({ span }) => span[0] < span[1])
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ span }) => span)])].sort((a, b) => a - b)
  const opens = [...spans].sort((a, b) => a.span[0] - b.span[0])
  const result: Piece<Tag>[] = []
  let live: typeof spans = []
  let next = 0
  for (const [at, start] of cuts.slice(0, -1).entries()) {
    for (let one = opens[next]; one && one.span[0] <= start; one = opens[next]) {
      live.push(one)
      next += 1
    }
    live = live.filter(({ span }) => span[1] > start)
    result.push({ text: text.slice(start, cuts[at + 1]), start, tags: live.map(({ tag }) => tag) })
  }
  return result
}

/** Finds what stands between two subtitle cues (number and times): it is no part of the sentence that runs through them. */
export function cueFrames(text: string): [number, number][] {
  const frame = /\s*\n(?:\d+\s*\n)?[\d:.,]+ --> [^\n]*\n?/g
  return text.includes(' --> ') ? [...text.matchAll(frame)].map((found) => [found.index, found.index + found[0].length]) : []
}

/** Finds the signs that force a direction on what follows: shown, a stranger's text could make a sentence read otherwise. */
export function overrides(text: string): [number, number][] {
  return [...text.matchAll(/[\u202a-\u202e]/g)].map((found) => [found.index, found.index + 1])
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'ur', 'he', 'ckb', 'ps', 'sd', 'ug', 'yi', 'dv'])

/** The direction of a text is that of its language, whatever sign it begins with. */
export function directionOf(language: string): 'rtl' | 'ltr' {
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
