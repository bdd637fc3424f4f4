/** Writes a date as it was told: never more exact than its EDTF value. */

export interface WhenStyle {
  language: 'ar' | 'en'
  digits: 'latn' | 'arab'
  months: 'common' | 'levant'
  calendar: 'gregorian' | 'both'
}

/** The words around a date ("about", "since"): keys of the catalogue, filled with the date. */
export type WhenWords = (key: WhenKey, values: Record<string, string>) => string

export type WhenKey =
  | 'when-none'
  | 'when-about'
  | 'when-maybe'
  | 'when-about-maybe'
  | 'when-since'
  | 'when-until'
  | 'when-span'
  | 'when-decade'
  | 'when-century'
  | 'when-before-christ'
  | 'when-season-21'
  | 'when-season-22'
  | 'when-season-23'
  | 'when-season-24'

type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century'
interface Part {
  precision: Precision
  year: number
  month: number
  day: number
  about: boolean
  maybe: boolean
}

const SHAPE = /^(-?)(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}))?(?:-(\d{2}))?$/
const FIRST_SEASON = 21
/** Before this day the Umm al-Qura calendar is computed backwards, not attested. */
const HIJRI_ATTESTED = Date.UTC(1924, 7, 1)

const FORMATS: Record<'day' | 'month' | 'year', Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
}

/** Returns a date in words; a value that is not EDTF comes back as it is. */
export function formatWhen(edtf: string | null, style: WhenStyle, words: WhenWords): string {
  if (!edtf) return words('when-none', {})
  const [left, right, more] = edtf.split('/')
  if (left === undefined || more !== undefined) return edtf
  if (right === undefined) {
    const part = parse(left)
    return part ? single(part, style, words) : edtf
  }
  return span(left, right, style, words) ?? edtf
}

/** Says whether a date is less exact than a day, or in doubt: it is drawn with a dotted line. */
export function isVague(edtf: string | null): boolean {
  return !edtf || /[~?%X/]/.test(edtf)
}

function parse(text: string): Part | null {
  const found = SHAPE.exec(text.replace(/[~?%]/g, ''))
  const [, sign, century, month, day] = found ?? []
  if (century === undefined) return null
  const year = Number(century.replace(/X/g, '0')) * (sign ? -1 : 1)
  const about = /[~%]/.test(text)
  const maybe = /[?%]/.test(text)
  return { precision: precision(century, month, day), year, month: Number(month ?? 1), day: Number(day ?? 1), about, maybe }
}

function precision(century: string, month: string | undefined, day: string | undefined): Precision {
  if (century.endsWith('XX')) return 'century'
  if (century.endsWith('X')) return 'decade'
  if (day !== undefined) return 'day'
  if (month === undefined) return 'year'
  return Number(month) >= FIRST_SEASON ? 'season' : 'month'
}

function span(left: string, right: string, style: WhenStyle, words: WhenWords): string | null {
  const open = (side: string): boolean => side === '' || side === '..'
  const [first, last] = [parse(left), parse(right)]
  if (open(left) && last) return words('when-until', { when: single(last, style, words) })
  if (open(right) && first) return words('when-since', { when: single(first, style, words) })
  if (!first || !last) return null
  if (left === right) return single(first, style, words)
  const exact = [first, last].every((part) => !part.about && !part.maybe && part.year > 0)
  if (exact && first.precision === last.precision && first.precision in FORMATS) {
    const format = formatter(first.precision as 'day' | 'month' | 'year', style)
    return format.formatRange(moment(first), moment(last))
  }
  return words('when-span', { from: single(first, style, words), to: single(last, style, words) })
}

function single(part: Part, style: WhenStyle, words: WhenWords): string {
  const plain = bare(part, style, words)
  if (part.about && part.maybe) return words('when-about-maybe', { when: plain })
  if (part.about) return words('when-about', { when: plain })
  return part.maybe ? words('when-maybe', { when: plain }) : plain
}

function bare(part: Part, style: WhenStyle, words: WhenWords): string {
  if (part.year <= 0) return words('when-before-christ', { when: number(1 - part.year, style) })
  if (part.precision === 'decade') return words('when-decade', { when: number(part.year, style) })
  if (part.precision === 'century') return words('when-century', { when: number(part.year / 100 + 1, style) })
  if (part.precision === 'season') {
    const year = formatter('year', style).format(moment({ ...part, month: 1 }))
    return words(`when-season-${part.month}` as WhenKey, { when: year })
  }
  const told = formatter(part.precision, style).format(moment(part))
  // A month or a year lies in two Hijri ones: only a day has a Hijri twin.
  return part.precision === 'day' && style.calendar === 'both' ? `${told} (${hijri(part, style, words)})` : told
}

function hijri(part: Part, style: WhenStyle, words: WhenWords): string {
  const locale = `${style.language}-u-ca-islamic-umalqura-nu-${style.digits}`
  const told = format(locale, FORMATS.day).format(moment(part))
  return moment(part).getTime() < HIJRI_ATTESTED ? words('when-about', { when: told }) : told
}

/** Writes a number without grouping, as years are written. */
function number(value: number, style: WhenStyle): string {
  return new Intl.NumberFormat(`${style.language}-u-nu-${style.digits}`, { useGrouping: false }).format(value)
}

function formatter(precision: 'day' | 'month' | 'year', style: WhenStyle): Intl.DateTimeFormat {
  const region = style.language === 'en' ? 'en-GB' : style.months === 'levant' ? 'ar-SY' : 'ar-EG'
  return format(`${region}-u-ca-gregory-nu-${style.digits}`, FORMATS[precision])
}

const made = new Map<string, Intl.DateTimeFormat>()

/** Makes each format once: making one costs more than a hundred uses. */
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.keys(options).length.toString()}`
  const known = made.get(key)
  if (known) return known
  const fresh = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  made.set(key, fresh)
  return fresh
}

function moment(part: { year: number; month: number; day: number }): Date {
  const date = new Date(0)
  date.setUTCFullYear(part.year, part.month - 1, part.day)
  return date
}
