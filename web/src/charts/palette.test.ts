import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { STATUSES } from './model'
import { DARK, LIGHT, TOKENS, type Palette } from './palette'

type Colour = readonly [number, number, number]
type Eye = readonly [Colour, Colour, Colour]

/** How people without one kind of cone see linear colours (Machado, Oliveira and Fernandes 2009, full severity). */
const EYES: Readonly<Record<string, Eye>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

function linear(hex: string): Colour {
  const part = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

function dot(a: Colour, b: Colour): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

function seen(hex: string, eye: Eye): Colour {
  const colour = linear(hex)
  const held = (value: number): number => Math.min(Math.max(value, 0), 1)
  return [held(dot(eye[0], colour)), held(dot(eye[1], colour)), held(dot(eye[2], colour))]
}

function lab(colour: Colour): Colour {
  const root = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116)
  const x = root(dot([0.4124, 0.3576, 0.1805], colour) / 0.95047)
  const y = root(dot([0.2126, 0.7152, 0.0722], colour))
  const z = root(dot([0.0193, 0.1192, 0.9505], colour) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

function contrast(a: string, b: string): number {
  const light = (hex: string): number => dot([0.2126, 0.7152, 0.0722], linear(hex)) + 0.05
  return Math.max(light(a), light(b)) / Math.min(light(a), light(b))
}

function nearest(palette: Palette, eye: Eye): number {
  const places = STATUSES.map((status) => lab(seen(palette[status], eye)))
  const pairs = places.flatMap((a, place) =>
    places.slice(place + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
  )
  return Math.min(...pairs)
}

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s palette', (_, palette) => {
  it.each([...STATUSES, 'ink', 'soft', 'accent', 'cooperation', 'conflict'] as const)(
    'lets %s be read on the ground',
    (token) => {
      expect(contrast(palette[token], palette.surface)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it('lets words be read on what is selected', () => {
    expect(contrast(palette.ink, palette.focus)).toBeGreaterThanOrEqual(7)
  })

  // 20 is about what neighbours on a map need; the shapes hold without any of it.
  it.each(Object.entries(EYES))('keeps statuses apart for %s eyes', (__, eye) => {
    expect(nearest(palette, eye)).toBeGreaterThanOrEqual(20)
  })
})

describe('charts.css', () => {
  const sheet = readFileSync(join(import.meta.dirname, 'charts.css'), 'utf8')
  const block = (from: string): string => sheet.slice(sheet.indexOf(from), sheet.indexOf('}', sheet.indexOf(from)))

  it.each([
    [':root {', LIGHT],
    [":root[data-theme='dark'] {", DARK],
    [":root:not([data-theme='light']) {", DARK],
  ])('holds the same colours under %s', (selector, palette) => {
    for (const token of TOKENS) expect(block(selector)).toContain(`--chart-${token}: ${palette[token]};`)
  })
})
