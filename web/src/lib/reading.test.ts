import { describe, expect, it } from 'vitest'

import type { Reader, Span } from './model'
import { clock, lines, webAddress } from './reading'

function reader(text: string, more: Partial<Reader> = {}): Reader {
  const empty = { sentences: [], blocks: [], mentions: [], events: [], claims: [], repairs: [], timecodes: [], rejections: [] }
  return { ...empty, text, length16: text.length, names: { actors: {}, places: {} }, document: {} as Reader['document'], ...more }
}
const at = (span: Span): { span: Span; span16: Span } => ({ span, span16: span })
const none = { layers: new Set<string>(), whole: false, target: null }
const told = (laid: ReturnType<typeof lines>): string[] => laid.map((line) => line.parts.map((part) => part.text).join(''))

describe('a document laid out for reading', () => {
  const text = 'العنوان\n\nنفى الكرملين.\nشارك المقال'
  const page = reader(text, {
    blocks: [
      { ...at([0, 7]), kind: 'title' },
      { ...at([23, 34]), kind: 'boilerplate' },
    ],
    claims: [{ ...at([9, 12]), position: 0, id: 'c', chain: [], stance: 'denies', events: [], by: '' }],
    sentences: [at([9, 22])],
  })

  it('leaves out what is no part of the text, until it is asked for', () => {
    expect(told(lines(page, none))).toEqual(['العنوان', 'نفى الكرملين.'])
    expect(told(lines(page, { ...none, whole: true }))).toEqual(['العنوان', 'نفى الكرملين.', 'شارك المقال'])
  })
  it('knows the kind of each line', () => {
    expect(lines(page, { ...none, whole: true }).map((line) => line.kind)).toEqual(['title', 'body', 'boilerplate'])
  })
  it('marks the chosen words and the sentence round them', () => {
    const [, line] = lines(page, { ...none, layers: new Set(['claims']), target: [9, 12] })
    expect(
      line?.parts.map((part) => [
        part.text,
        part.tags
          .map((tag) => tag.kind)
          .sort()
          .join(' '),
      ]),
    ).toEqual([
      ['نفى', 'claims sentence target'],
      [' الكرملين.', 'sentence'],
    ])
  })
  it('shows notes inside a line only with the whole', () => {
    const noted = reader('الجنوب.[4] ثم', { blocks: [{ ...at([7, 10]), kind: 'boilerplate' }] })
    expect(told(lines(noted, none))).toEqual(['الجنوب. ثم'])
  })
})

describe('a transcript', () => {
  const text = '1\n00:00:03,200 --> 00:00:06,900\nبدأ كل شيء\n\n2\n00:01:00,000 --> 00:01:02,000\nثم عاد'
  const cues = [{ ...at([32, 42]), begin: 3200, end: 6900 }, { ...at([76, 82]), begin: 60_000, end: 62_000 }] // prettier-ignore
  const page = reader(text, { timecodes: cues })

  it('shows what is spoken with its time, and the file itself on demand', () => {
    expect(lines(page, none).map((line) => [line.begin, line.parts[0]?.text])).toEqual([
      [3200, 'بدأ كل شيء'],
      [60_000, 'ثم عاد'],
    ])
    expect(lines(page, { ...none, whole: true })).toHaveLength(6)
  })
  it('writes times in minutes, with hours where there are any', () => {
    expect([0, 61_999, 3_725_000].map(clock)).toEqual(['00:00', '01:01', '01:02:05'])
  })
})

describe('an address that a document brings along', () => {
  it('is a link only when it leads to the web', () => {
    expect(webAddress('https://example.org/a')).toBe('https://example.org/a')
    expect(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'no address', null].map(webAddress)).toEqual(
      Array(5).fill(null),
    )
  })
})
