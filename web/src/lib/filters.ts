/** Filters of the lists: the same names in the page's address and in the API's. */

export const MULTIPLE = [
  'actor', 'state', 'doer', 'recipient', 'type', 'mode', 'status', 'place', 'publisher', 'source', 'polarity', 'modality', 'stance', 'kind',
] as const // prettier-ignore
export const SINGLE = ['q', 'pair', 'tie', 'doc', 'from', 'to', 'undated'] as const
const NAMES: ReadonlySet<string> = new Set([...MULTIPLE, ...SINGLE])

export interface Chosen {
  name: string
  value: string
}

/** Returns the filters of an address, without what only the page uses (view, selection, open evidence). */
export function filtersOf(query: URLSearchParams): Chosen[] {
  return [...query]
    .filter(([name, value]) => NAMES.has(name) && (value !== '' || name === 'publisher'))
    .map(([name, value]) => ({ name, value }))
}

/** Returns the API's query for the filters of an address, with more parameters added. */
export function apiQuery(
  query: URLSearchParams,
  more: Record<string, string | number> = {},
  without: readonly string[] = [],
): URLSearchParams {
  const made = new URLSearchParams()
  for (const { name, value } of filtersOf(query)) if (!without.includes(name)) made.append(name, value)
  for (const [name, value] of Object.entries(more)) if (value !== '') made.set(name, String(value))
  made.sort()
  return made
}

/** Returns the query without one value of one filter. */
export function without(query: URLSearchParams, chosen: Chosen): URLSearchParams {
  const made = new URLSearchParams()
  for (const [name, value] of query) if (name !== chosen.name || value !== chosen.value) made.append(name, value)
  made.delete('offset')
  return made
}

/** Returns the query without any filter. */
export function cleared(query: URLSearchParams): URLSearchParams {
  const made = new URLSearchParams()
  for (const [name, value] of query) if (!NAMES.has(name)) made.append(name, value)
  made.delete('offset')
  return made
}

/** Says whether a text is a year, month or day as the filters take it. */
export function isDay(text: string): boolean {
  return /^-?\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)
}

/** Reads digits of either kind: a reader may write the year ٢٠٢٤. */
export function latin(text: string): string {
  return text.trim().replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
}
