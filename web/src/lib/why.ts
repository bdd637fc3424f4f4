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
