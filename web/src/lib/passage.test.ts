import { describe, expect, it } from 'vitest'

import { passage, readToken, unitOf } from './passage'

const TEXT = 'الأولى. الثانية هنا. الثالثة.'
const spans: [number, number][] = [[0, 7], [8, 20], [21, 29]] // prettier-ignore
const reader = { text: TEXT, sentences: spans.map((span) => ({ span, span16: span })) }

describe('the passage of a span', () => {
  it('is its sentence with both neighbours, and where the span stands in it', () => {
    const found = passage(reader, [16, 19])
    expect(found).toEqual({ before: 'الأولى.', sentence: 'الثانية هنا.', after: 'الثالثة.', mark: [8, 11] })
    expect(found?.sentence.slice(...found.mark)).toBe('هنا')
  })
  it('is the span itself where no sentence holds it', () => {
    expect(passage({ text: TEXT, sentences: [] }, [0, 6])).toEqual({ before: '', sentence: 'الأولى', after: '', mark: [0, 6] })
  })
  it('is nothing for a span outside the text', () => {
    expect(passage(reader, [500, 510])).toBeNull()
    expect(passage(reader, [5, 5])).toBeNull()
  })
  it('counts characters outside the basic plane as one code point', () => {
    expect(unitOf('a😀b', 2)).toBe(3)
    const found = passage({ text: '😀 نفى', sentences: [] }, [2, 5])
    expect(found?.sentence).toBe('نفى')
  })
})

describe('the address of a passage', () => {
  it('names a document and a span', () => {
    expect(readToken('8f07:487-490')).toEqual({ doc: '8f07', span: [487, 490] })
    expect(readToken('a:b:1-2')).toEqual({ doc: 'a:b', span: [1, 2] })
  })
  it('is nothing else', () => {
    expect(['', 'x', 'doc:1', ':1-2', 'doc:a-b'].map(readToken)).toEqual([null, null, null, null, null])
  })
})
