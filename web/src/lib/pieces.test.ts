import { describe, expect, it } from 'vitest'

import { cueFrames, directionOf, overrides, pieces, widened } from './pieces'

const TEXT = 'ونفى الكرملين صحة هذه التقارير'

describe('pieces of a text', () => {
  it('are the text again when joined, whatever the spans', () => {
    const spans = [[1, 4], [3, 12], [0, 500], [7, 7], [-3, 2]] as const // prettier-ignore
    const cut = pieces(TEXT, spans.map((span, tag) => ({ span, tag }))) // prettier-ignore
    expect(cut.map((part) => part.text).join('')).toBe(TEXT)
  })
  it('bear every tag that covers them', () => {
    const cut = pieces('abcdef', [
      { span: [0, 4], tag: 'a' },
      { span: [2, 6], tag: 'b' },
    ])
    expect(cut.map((part) => [part.text, part.tags.join('')])).toEqual([
      ['ab', 'a'],
      ['cd', 'ab'],
      ['ef', 'b'],
    ])
  })
  it('do not part a letter from its vowel marks, nor a pair of surrogates', () => {
    expect(widened('مَن', [0, 1])).toEqual([0, 2])
    expect(widened('a😀b', [1, 2])).toEqual([1, 3])
    expect(widened('a😀b', [2, 3])).toEqual([1, 3])
  })
  it('stay within the text', () => {
    expect(widened('abc', [-5, 99])).toEqual([0, 3])
  })
})

describe('a sentence that runs through subtitle cues', () => {
  it('is told from the numbers and times between them', () => {
    const text = 'تحدثت تقارير\n\n14\n00:00:53,900 --> 00:00:57,600\nعن جنود'
    const [frame] = cueFrames(text)
    expect(text.slice(0, frame?.[0]) + '|' + text.slice(frame?.[1])).toBe('تحدثت تقارير|عن جنود')
    expect(cueFrames('من 3 --> إلى 4')).toEqual([])
    expect(cueFrames('نفى الكرملين')).toEqual([])
  })
  it('is told from signs that would turn it round', () => {
    expect(overrides('a\u202eb\u202c')).toEqual([
      [1, 2],
      [3, 4],
    ])
  })
})

describe('the direction of a text', () => {
  it('is that of its language, whatever sign it begins with', () => {
    expect(['ar', 'ar-SY', 'fa', 'he'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl'])
    expect(['en', 'ru', ''].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr'])
  })
})
