/** Dates in figures within running text: set apart, or Arabic would turn 2024-10-18 into 18-10-2024. */

export interface Stretch {
  text: string
  start: number
  figures: boolean
}

const DATE = /(?<![\d-])\d{4}-\d{2}(?:-\d{2})?(?![\d-])/g

/** Returns a text in stretches, those apart that are dates in figures; joined they are the text. */
export function stretches(text: string): Stretch[] {
  const made: Stretch[] = []
  let end = 0
  for (const { 0: date, index } of text.matchAll(DATE)) {
    if (index > end) made.push({ text: text.slice(end, index), start: end, figures: false })
    made.push({ text: date, start: index, figures: true })
    end = index + date.length
  }
  if (end < text.length) made.push({ text: text.slice(end), start: end, figures: false })
  return made
}
