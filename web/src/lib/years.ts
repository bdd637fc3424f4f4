/** The year under which an entry stands in the chronicle. */

/** Returns the year in which a date begins, as EDTF (`2024`, `199X`, `-0044`); empty for none. */
export function yearOf(edtf: string | null): string {
  const begin = (edtf ?? '')
    .replace(/[~?%]/g, '')
    .split('/')
    .find((part) => part !== '' && part !== '..')
  return /^-?\d{2}[\dX]{2}/.exec(begin ?? '')?.[0] ?? ''
}
