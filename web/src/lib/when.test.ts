import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { textsOf } from './texts.svelte'
import { formatWhen, isVague, type WhenStyle } from './when'

const catalogue = (language: string): string => readFileSync(`../src/tawatur/locales/${language}.ftl`, 'utf8')
const say = {
  ar: textsOf(catalogue('ar'), ['ar-u-nu-latn', 'ar']),
  en: textsOf(catalogue('en'), ['en']),
}

/** Writes a date; the invisible isolates are taken out, so that expectations can be read. */
function told(edtf: string | null, style: Partial<WhenStyle> = {}): string {
  const whole: WhenStyle = { language: 'ar', digits: 'latn', months: 'common', calendar: 'gregorian', ...style }
  return formatWhen(edtf, whole, say[whole.language]).replace(/[\u2068\u2069\u200e\u200f]/g, '')
}

describe('a date in words', () => {
  it('is never more exact than it was told', () => {
    expect(told('1937-09')).toBe('سبتمبر 1937')
    expect(told('1937')).toBe('1937')
    expect(told('193X')).toBe('عقد 1930')
    expect(told('19XX')).toBe('القرن 20')
    expect(told('2024-23')).toBe('خريف 2024')
  })
  it('says what is not sure', () => {
    expect(told('2024-10~')).toBe('نحو أكتوبر 2024')
    expect(told('1950?', { language: 'en' })).toBe('perhaps 1950')
    expect(told('1950%', { language: 'en' })).toBe('perhaps about 1950')
    expect(told(null)).toBe('بلا تاريخ')
  })
  it('writes stretches of one exactness by the locale, others in words', () => {
    expect(told('1950/1953')).toBe('1950–1953')
    expect(told('1950-06/1953')).toBe('من يونيو 1950 إلى 1953')
    expect(told('1950~/1953', { language: 'en' })).toBe('from about 1950 to 1953')
    expect(told('2000/..')).toBe('منذ 2000')
    expect(told('/2000')).toBe('حتى 2000')
    expect(told('2000/2000')).toBe('2000')
  })
  it('takes the months of the Levant and both kinds of digits', () => {
    expect(told('2024-10-18', { months: 'levant' })).toBe('18 تشرين الأول 2024')
    expect(told('2024-10-18', { digits: 'arab' })).toBe('١٨ أكتوبر ٢٠٢٤')
    expect(told('2024-10-18', { language: 'en' })).toBe('18 October 2024')
  })
  it('puts the Hijri day beside days only, and says where that is computed', () => {
    expect(told('2024-10-18', { calendar: 'both' })).toBe('18 أكتوبر 2024 (15 ربيع الآخر 1446 هـ)')
    expect(told('1910-08-29', { calendar: 'both' })).toContain('(نحو ')
    expect(told('2024-10', { calendar: 'both' })).toBe('أكتوبر 2024')
  })
  it('counts years before Christ without a year zero', () => {
    expect(told('0000')).toBe('1 ق.م')
    expect(told('-0044', { language: 'en' })).toBe('45 BC')
    expect(told('0079', { language: 'en' })).toBe('79')
  })
  it('gives back what it cannot read', () => {
    expect(told('next week')).toBe('next week')
    expect(told('1/2/3')).toBe('1/2/3')
  })
  it('knows what is vague', () => {
    expect([null, '2024~', '1950/1953', '199X'].every(isVague)).toBe(true)
    expect(isVague('2024-10-18')).toBe(false)
  })
})
