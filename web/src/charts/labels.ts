/** Labels cut to a width: at words where it can be, never inside a letter with its signs. */

export type Measure = (text: string) => number

export interface FittedLabel {
  readonly text: string
  readonly width: number
}

/** Longer texts are cut before they are measured: a hostile document may bring a word of a million letters. */
const LONGEST = 200
const ELLIPSIS = '…'
const SPACES = /[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu // eslint-disable-line no-control-regex -- they become one space

/** Return the label, shortened with an ellipsis where it is wider than `most` pixels. */
export function fitLabel(label: string, most: number, measure: Measure): FittedLabel {
  const whole = label.length > LONGEST ? label.slice(0, LONGEST) : label
  const text = whole.replace(SPACES, ' ').trim()
  const width = measure(text)
  if (width <= most && label.length <= LONGEST) return { text, width }
  const cuts = graphemes(text)
  let [low, high] = [0, cuts.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (measure(text.slice(0, cuts[middle - 1]) + ELLIPSIS) <= most) low = middle
    else high = middle - 1
  }
  const short = atWord(text, cuts[low - 1] ?? 0) + ELLIPSIS
  return { text: short, width: measure(short) }
}

/** Return where each letter ends, with the signs that belong to it. */
function graphemes(text: string): number[] {
  return [...text.matchAll(/[^\p{M}\u200c\u200d][\p{M}\u200c\u200d]*/gu)].map((found) => found.index + found[0].length)
}

/** Step back to the end of a word where that costs less than a third of what fits. */
function atWord(text: string, end: number): string {
  const space = text[end] === ' ' ? end : text.lastIndexOf(' ', end)
  return text.slice(0, space > end * 0.66 ? space : end).trimEnd()
}
