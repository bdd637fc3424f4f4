/** Edges of a stretch of time, as filters write them, turned into days. */

/** Returns the first day of a year, month or day (`2024-05` is `2024-05-01`); null for what is none. */
export function firstDay(text: string): string | null {
  const found = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text)
  return found ? `${found[1] ?? ''}-${found[2] ?? '01'}-${found[3] ?? '01'}` : null
}

/** Returns the last day of a year, month or day (`2024-02` is `2024-02-29`); null for what is none. */
export function lastDay(text: string): string | null {
  const found = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text)
  if (!found) return null
  const [, year = '', month = '12', day] = found
  if (day) return text
  const last = new Date(0)
  last.setUTCFullYear(Number(year), Number(month), 0)
  return `${year}-${month}-${String(last.getUTCDate()).padStart(2, '0')}`
}
