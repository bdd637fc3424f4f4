import { describe, expect, it } from 'vitest'

import { fitLabel } from './labels'

const measure = (text: string): number => [...text].filter((sign) => !/\p{M}/u.test(sign)).length * 7

describe('fitLabel', () => {
  it('leaves a label that fits as it is', () => {
    expect(fitLabel('زيارة وفد', 300, measure)).toEqual({ text: 'زيارة وفد', width: 63 })
  })

  it('cuts at a word, and never over the width', () => {
    const { text, width } = fitLabel('وصول وفد تجاري كبير إلى العاصمة', 120, measure)
    expect(text).toBe('وصول وفد تجاري…')
    expect(width).toBeLessThanOrEqual(120)
  })

  it('keeps signs with their letter', () => {
    const { text } = fitLabel('مُدَرِّسَةٌمُدَرِّسَةٌمُدَرِّسَةٌ', 50, measure)
    expect(text).toMatch(/^(?:\p{L}\p{M}*)+…$/u)
    expect('مُدَرِّسَةٌمُدَرِّسَةٌمُدَرِّسَةٌ'.slice(text.length - 1)).toMatch(/^\p{L}/u)
  })

  it('makes line breaks and control signs one space', () => {
    expect(fitLabel(' a\n\u0000\tb ', 300, measure).text).toBe('a b')
  })

  it('measures a word of a million letters only in part', () => {
    let longest = 0
    const watched = (text: string): number => {
      longest = Math.max(longest, text.length)
      return measure(text)
    }
    expect(fitLabel('س'.repeat(1_000_000), 200, watched).width).toBeLessThanOrEqual(200)
    expect(longest).toBeLessThanOrEqual(201)
  })
})
