/** Made-up entries in Arabic: always the same ones, so that two runs measure the same work. */

import type { Status, TimelineEntry } from '../src/charts'

const DEEDS = [
  'زيارة',
  'اتفاق',
  'تصريح',
  'معاهدة',
  'قمة',
  'تجربة',
  'صفقة',
  'بيان',
  'عقوبات على',
  'وساطة',
  'مناورات قرب',
  'قرض إلى',
  'إدانة',
  'وفد إلى',
]
const PLACES = [
  'موسكو',
  'بغداد',
  'القاهرة',
  'دمشق',
  'واشنطن',
  'الرياض',
  'أنقرة',
  'طهران',
  'الجزائر',
  'بيروت',
  'جنيف',
  'الأمم المتحدة',
  'عدن',
  'طرابلس',
]
const STATUSES: readonly Status[] = [
  'reported',
  'reported',
  'reported',
  'corroborated',
  'confirmed',
  'confirmed',
  'disputed',
  'denied',
  'retracted',
]

/** A generator of 32 bits with a long period (sfc32): a weak one repeats dates and flatters whoever clusters them. */
export function random(seed: number): () => number {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, seed | 0]
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let turn = 0; turn < 15; turn += 1) next()
  return next
}

/** Return entries spread over 1910 to 2026, with every precision a chronicle knows. */
export function entries(count: number, seed = 7): TimelineEntry[] {
  const next = random(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item
  return Array.from({ length: count }, (_, number) => ({
    id: `e${number}`,
    label: `${pick(DEEDS)} ${pick(PLACES)} ${1 + Math.floor(next() * 990)}`,
    when: when(next),
    status: pick(STATUSES),
    roots: 1 + Math.floor(next() ** 4 * 12),
  }))
}

function when(next: () => number): string {
  const year = 1910 + Math.floor(next() * 117)
  const month = two(1 + next() * 12)
  const kind = next()
  if (kind < 0.62) return `${year}-${month}-${two(1 + next() * 28)}`
  if (kind < 0.76) return `${year}-${month}`
  if (kind < 0.85) return `${year}`
  if (kind < 0.89) return `${year}~`
  if (kind < 0.91) return `${Math.floor(year / 10)}X`
  return `${year}/${year + 1 + Math.floor(next() * 5)}`
}

function two(number: number): string {
  return String(Math.floor(number)).padStart(2, '0')
}
