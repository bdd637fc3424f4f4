/** Who affirms and who denies, out of the sentence by which the program grounds a contradiction. */

export interface Voices {
  /** Actor ids, or the name of a publisher that tells it in its own voice. */
  affirming: string[]
  denying: string[]
  /** Key of the text that says how it is denied. */
  how: 'why-denied' | 'why-told-not'
}

const VOICES = /^affirmed by (.+); (denied|told as not done) by (.+)$/

/** Returns the voices of a ground; null where it tells of figures or dates. */
export function voicesOf(why: string): Voices | null {
  const [, affirming, how, denying] = VOICES.exec(why) ?? []
  if (affirming === undefined || denying === undefined) return null
  return { affirming: affirming.split(', '), denying: denying.split(', '), how: how === 'denied' ? 'why-denied' : 'why-told-not' }
}

/** What stands at a place of a ground: by it the page finds the name. */
export type Part = 'act' | 'mode' | 'actors' | 'place' | 'when' | 'modality' | 'share' | 'text'

export interface Ground {
  /** Key of the text, with the values `a` and `b`. */
  key: string
  parts: { part: Part; value: string }[]
}

const DATE = String.raw`(-?\d{3,4}[\dX]?[^\s,]*)`
const ACT = String.raw`([a-z]+\/[\w-]+)`
const MODALITY = '(actual|future|possible|demanded)'
const GROUNDS: [RegExp, string, Part[]][] = [
  [RegExp(`^both ${ACT}$`), 'ground-act', ['act']],
  [RegExp(`^${ACT} and ${ACT} may be two readings of one act$`), 'ground-readings', ['act', 'act']],
  [/^([\w-]+) and ([\w-]+) are kindred$/, 'ground-kindred', ['mode', 'mode']],
  [/^the same parties, (.+)$/, 'ground-parties', ['actors']],
  [/^done by (.+) in one, done by (.+) in the other$/, 'ground-doers', ['actors', 'actors']],
  [/^done by (.+) in both$/, 'ground-doer', ['actors']],
  [/^done by (.+) in both, (.+) only in one$/, 'ground-doer-more', ['actors', 'actors']],
  [/^to (.+) in one, to (.+) in the other$/, 'ground-recipients', ['actors', 'actors']],
  [/^to (.+) in both$/, 'ground-recipient', ['actors']],
  [/^to (.+) in both, (.+) only in one$/, 'ground-recipient-more', ['actors', 'actors']],
  [/^(.+) in one, (.+) in the other: perhaps its two sides$/, 'ground-sides', ['actors', 'actors']],
  [RegExp(`^${MODALITY} in one, ${MODALITY} in the other$`), 'ground-modality', ['modality', 'modality']],
  [/^(.+) in both, (.+) only in one$/, 'ground-party-more', ['actors', 'actors']],
  [/^(.+) in both$/, 'ground-party', ['actors']],
  [/^both at (\S+)$/, 'ground-place', ['place']],
  [RegExp(`^both ${DATE}$`), 'ground-when', ['when']],
  [RegExp(`^${DATE} and ${DATE} meet$`), 'ground-when-meet', ['when', 'when']],
  [RegExp(`^${DATE} against ${DATE}$`), 'ground-when-against', ['when', 'when']],
  [RegExp(`^${DATE} and ${DATE} do not meet, but one is lent from another sentence$`), 'ground-when-lent', ['when', 'when']],
  [RegExp(`^one says ${DATE}, the other no time$`), 'ground-when-one', ['when']],
  [/^no times$/, 'ground-when-none', []],
  [/^(\d+)% of the words are shared$/, 'ground-words', ['share']],
  [/^told in one word, (.+)$/, 'ground-word', ['text']],
  [/^told twice in one sentence$/, 'ground-twice', []],
  [/^one sentence tells it in two words$/, 'ground-two-words', []],
  [/^one document tells both as its news$/, 'ground-news', []],
  [/^both only possible$/, 'ground-possible', []],
  [/^the same sentence in a copy of the document$/, 'ground-copy', []],
]

/** Returns the text that says a ground in the reader's language; null for one that has none. */
export function groundOf(reason: string): Ground | null {
  for (const [pattern, key, kinds] of GROUNDS) {
    const found = pattern.exec(reason)
    if (found) return { key, parts: kinds.map((part, at) => ({ part, value: found[at + 1] ?? '' })) }
  }
  return null
}
