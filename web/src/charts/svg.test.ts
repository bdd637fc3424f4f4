import { describe, expect, it } from 'vitest'

import { statusMark } from './marks'
import { STATUSES } from './model'
import { element, markup, node } from './svg'

describe('markup', () => {
  it('escapes texts and attributes', () => {
    const picture = node('text', { title: `"><script>alert('x')</script>` }, '</text><script>&amp;')
    expect(markup(picture)).toBe(
      '<text title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;">&lt;/text&gt;&lt;script&gt;&amp;amp;</text>',
    )
  })

  it('replaces what no document may hold', () => {
    expect(markup(node('text', {}, 'a\u0000b\ud800c\udc00d😀'))).toBe('<text>a\ufffdb\ufffdc\ufffdd😀</text>')
  })

  it('leaves out what is not given, and rounds numbers', () => {
    expect(markup(node('rect', { x: 1.23456, y: null, width: undefined, hidden: false }))).toBe('<rect x="1.23"></rect>')
  })

  it('makes elements that hold the same, and no script', () => {
    const made = element(node('g', { id: 'a' }, node('text', {}, '<script>')), document)
    expect(made.querySelector('script')).toBeNull()
    expect(made.textContent).toBe('<script>')
  })
})

describe('statusMark', () => {
  it('gives each status a shape of its own, without a look at colours', () => {
    const shapes = STATUSES.map((status) => JSON.stringify(statusMark(status, 5.5)))
    expect(new Set(shapes).size).toBe(STATUSES.length)
  })

  it('stays within its radius and a bit', () => {
    for (const status of STATUSES) {
      const numbers = statusMark(status, 10).flatMap(({ d }) => (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number))
      expect(Math.max(...numbers.map(Math.abs))).toBeLessThanOrEqual(11.5)
    }
  })
})
