/** What no file of the app may do: things that break right-to-left pages, or that the page's policy refuses. */
import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(svelte|css|ts)$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(`src/${name}`, 'utf8') }))

function found(pattern: RegExp, fits: (name: string) => boolean = () => true): string[] {
  return files.flatMap(({ name, text }) =>
    fits(name) ? [...text.matchAll(pattern)].map((hit) => `${name}: ${hit[0].trim()}`) : [],
  )
}

describe('the source of the app', () => {
  it('names no left and no right in its styles: pages mirror by themselves', () => {
    const physical =
      /^\s*(?:(?:margin|padding|border|inset)-(?:left|right)[\w-]*|left|right|float|text-align: (?:left|right))\s*[:;].*$/gm
    expect(found(physical, (name) => /\.(svelte|css)$/.test(name))).toEqual([])
  })
  it('never takes text for markup', () => {
    expect(
      found(
        /\{@html|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(/g,
        (name) => !name.startsWith('charts'),
      ),
    ).toEqual([])
  })
  it('has no style attributes: the policy of the page refuses them', () => {
    expect(found(/\sstyle(?:=|:)["'{]/g, (name) => name.endsWith('.svelte'))).toEqual([])
  })
  it('asks nothing of other hosts', () => {
    expect(found(/["'`(]https?:\/\/(?!www\.w3\.org)[^"'`)]*/g)).toEqual([])
  })
  it('writes dates and numbers through Intl only', () => {
    expect(found(/\.toLocale\w*\(|\.toFixed\(/g, (name) => !name.startsWith('charts'))).toEqual([])
  })
  it('does not leave the direction of texts of documents to their first letter', () => {
    const quotes = /<(?:Marked|blockquote|p|span)[^>]*dir="auto"/g
    expect(found(quotes, (name) => name.endsWith('.svelte'))).toEqual([])
  })
  it('lets words stand side by side only in a row with a gap: bare neighbours join their Arabic letters', () => {
    const rows = /<(\w+)[^>]*class="[^"]*\b(?:row|stack|chip|lines)\b[^"]*"/
    const bare = files
      .filter(({ name }) => name.endsWith('.svelte'))
      .flatMap(({ name, text }) =>
        text
          .split('\n')
          .flatMap((line, at, all) =>
            /<\/(?:a|bdi)><(?:a|bdi)\b/.test(line) && !rows.test(line + (all[at - 1] ?? '')) ? [`${name}: ${line.trim()}`] : [],
          ),
      )
    expect(bare).toEqual([])
  })
})
