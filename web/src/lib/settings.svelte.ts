/** What the reader chose for good: kept in the browser, never sent anywhere. */

export interface Settings {
  language: 'ar' | 'en'
  digits: 'latn' | 'arab'
  months: 'common' | 'levant'
  calendar: 'gregorian' | 'both'
  theme: 'auto' | 'light' | 'dark'
  axis: 'auto' | 'ltr' | 'rtl'
  shortcuts: 'on' | 'off'
  judge: string
}

export const CHOICES = {
  language: ['ar', 'en'],
  digits: ['latn', 'arab'],
  months: ['common', 'levant'],
  calendar: ['gregorian', 'both'],
  theme: ['auto', 'light', 'dark'],
  axis: ['auto', 'rtl', 'ltr'],
  shortcuts: ['on', 'off'],
} as const

export const DEFAULTS: Settings = {
  language: 'ar',
  digits: 'latn',
  months: 'common',
  calendar: 'gregorian',
  theme: 'auto',
  axis: 'auto',
  shortcuts: 'on',
  judge: '',
}

const KEY = 'tawatur'

/** Takes over what fits and leaves the rest at its default: the store may hold anything. */
export function sane(stored: unknown): Settings {
  const chosen: Settings = { ...DEFAULTS }
  if (typeof stored !== 'object' || stored === null) return chosen
  const given = stored as Record<string, unknown>
  for (const [name, values] of Object.entries(CHOICES)) {
    if ((values as readonly unknown[]).includes(given[name])) Object.assign(chosen, { [name]: given[name] })
  }
  if (typeof given.judge === 'string') chosen.judge = given.judge.slice(0, 80)
  return chosen
}

function stored(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null')
  } catch {
    return null
  }
}

export const settings: Settings = $state(sane(stored()))

/** Changes one choice and keeps it. */
export function choose<Name extends keyof Settings>(name: Name, value: Settings[Name]): void {
  settings[name] = value
  try {
    localStorage.setItem(KEY, JSON.stringify(settings))
  } catch {
    // A browser without storage keeps the choice for this visit only.
  }
}

/** The locale that numbers and dates are written by: always with its digits named. */
export function locale(): string {
  return `${settings.language}-u-nu-${settings.digits}`
}

/** The direction of the interface; texts of documents have their own. */
export function direction(): 'rtl' | 'ltr' {
  return settings.language === 'ar' ? 'rtl' : 'ltr'
}
