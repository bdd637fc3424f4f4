/** Texts of the interface, from the Fluent catalogues that the program's own pages use too. */

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'

import ar from '../../../src/tawatur/locales/ar.ftl?url'
import en from '../../../src/tawatur/locales/en.ftl?url'
import { choose, locale, settings } from './settings.svelte'

export type Values = Record<string, FluentVariable>
type Language = 'ar' | 'en'

/** Catalogues are files beside the page, not part of its code: only the language that is read is fetched. */
const SOURCES: Record<Language, string> = { ar, en }
const resources = new Map<Language, FluentResource>()
let ready: Language[] = $state([])

/** Reads a language's catalogue once. */
export async function readTexts(language: Language): Promise<void> {
  if (resources.has(language)) return
  const answer = await fetch(SOURCES[language])
  if (!answer.ok) throw new Error(`no texts for ${language}`)
  resources.set(language, new FluentResource(await answer.text()))
  ready = [...ready, language]
}

/** Reads a language's catalogue and changes over to it. */
export async function speak(language: Language): Promise<void> {
  await readTexts(language)
  choose('language', language)
}

const bundles = $derived(ready.length ? bundle(settings.language) : null)

function bundle(language: Language): FluentBundle | null {
  const resource = resources.get(language)
  if (!resource) return null
  const made = new FluentBundle([locale(), language])
  made.addResource(resource)
  return made
}

/** Returns a text of the interface; every inserted value stands between bidi isolates. */
export function t(key: string, values?: Values): string {
  const pattern = bundles?.getMessage(key)?.value
  return pattern && bundles ? bundles.formatPattern(pattern, values) : key
}

/** Returns a text for a language and digits given, outside the page (tests). */
export function textsOf(source: string, locales: string[]): (key: string, values?: Values) => string {
  const made = new FluentBundle(locales)
  made.addResource(new FluentResource(source))
  return (key, values) => {
    const pattern = made.getMessage(key)?.value
    if (!pattern) throw new Error(`no text ${key}`)
    return made.formatPattern(pattern, values)
  }
}

/** Picks the name in the interface's language, or where it is missing in the other, and says in which. */
export function spoken(
  name: { ar: string; en: string } | null | undefined,
  otherwise = '',
): { text: string; lang: Language | '' } {
  const languages: Language[] = settings.language === 'ar' ? ['ar', 'en'] : ['en', 'ar']
  const lang = languages.find((one) => name?.[one])
  return name && lang ? { text: name[lang], lang } : { text: otherwise, lang: '' }
}

/** Picks a name as `spoken` does, where its language need not be told. */
export function named(name: { ar: string; en: string } | null | undefined, otherwise = ''): string {
  return spoken(name, otherwise).text
}

/** Writes a share of one as the locale does: the sign of percent stays behind its figures. */
export function percent(share: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent' }).format(share)
}

/** Writes a number as the locale does: marks and signs stay on their side. */
export function count(value: number): string {
  return new Intl.NumberFormat(locale()).format(value)
}
