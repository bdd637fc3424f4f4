/** Colours hold in light and dark: contrast of text, and statuses apart for every kind of sight. */
import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

const css = readFileSync('src/theme.css', 'utf8')
const pairs = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name = '', day = '', night = '']) => [
    name,
    { day, night },
  ]),
)
type Theme = 'day' | 'night'
type Triple = [number, number, number]

function linear(hex: string): Triple {
  return [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as Triple
}

function colour(name: string, theme: Theme): Triple {
  return linear(pairs.get(name)?.[theme] ?? '')
}

function contrast(a: string, b: string, theme: Theme): number {
  const light = [a, b].map((name) => {
    const [red, green, blue] = colour(name, theme)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
  })
  return Math.max(...light) / Math.min(...light)
}

/** How people without one of the three kinds of cones see a colour (Machado, Oliveira and Fernandes 2009). */
const SIGHTS: Record<string, Triple[]> = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]], // prettier-ignore
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]], // prettier-ignore
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]], // prettier-ignore
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]], // prettier-ignore
}

function lab(rgb: Triple): Triple {
  const [red, green, blue] = rgb.map((one) => Math.min(1, Math.max(0, one))) as Triple
  const xyz = [
    (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047,
    0.2126729 * red + 0.7151522 * green + 0.072175 * blue,
    (0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883,
  ].map((one) => (one > 0.008856 ? Math.cbrt(one) : 7.787 * one + 16 / 116)) as Triple
  return [116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])]
}

function apart(a: string, b: string, theme: Theme, sight: string): number {
  const [first, second] = [a, b].map((name) => {
    const rgb = colour(name, theme)
    return lab(SIGHTS[sight]?.map((row) => row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]) as Triple)
  }) as [Triple, Triple]
  return Math.hypot(...first.map((one, at) => one - (second[at] ?? 0)))
}

const STATUSES = ['confirmed', 'corroborated', 'reported', 'disputed', 'denied', 'retracted']

describe.each(['day', 'night'] as const)('colours by %s', (theme) => {
  it.each(['ink', 'soft', 'accent', 'fault', ...STATUSES])('%s can be read on every ground', (name) => {
    for (const ground of ['paper', 'sheet', 'accent-wash', 'mark-soft'])
      expect(contrast(name, ground, theme)).toBeGreaterThanOrEqual(4.5)
  })
  it('marked words and buttons can be read', () => {
    expect(contrast('ink', 'mark', theme)).toBeGreaterThanOrEqual(7)
    expect(contrast('on-accent', 'accent', theme)).toBeGreaterThanOrEqual(4.5)
  })
  it('edges of fields can be seen', () => {
    expect(contrast('edge', 'paper', theme)).toBeGreaterThanOrEqual(3)
  })
  it.each(Object.keys(SIGHTS))('statuses are apart for %s sight', (sight) => {
    for (const [at, one] of STATUSES.entries()) {
      for (const other of STATUSES.slice(at + 1))
        expect(apart(one, other, theme, sight), `${one} and ${other}`).toBeGreaterThan(20)
    }
  })
})
