/** A small chronicle for looking at the charts: every precision, every status, names in two scripts. */

import type { FlowBar, NetworkData, NetworkEdge, RelationData, Status, TimelineEntry } from '../src/charts'
import { random } from './random'

type Row = readonly [when: string | null, status: Status, roots: number, label: string]

const ROWS: readonly Row[] = [
  ['1922-02-28', 'confirmed', 3, 'إعلان استقلال مصر من طرف واحد'],
  ['1936-08-26', 'confirmed', 4, 'توقيع المعاهدة المصرية البريطانية'],
  ['1943~', 'reported', 1, 'بدء اتصالات لإقامة علاقات مع موسكو'],
  ['1948/1949', 'confirmed', 3, 'حرب فلسطين الأولى'],
  ['195X', 'reported', 1, 'رحلات تجار الحبوب إلى أوديسا'],
  ['1952-07-23', 'confirmed', 6, 'حركة الضباط الأحرار في القاهرة'],
  ['1955-09', 'corroborated', 4, 'صفقة السلاح مع براغ'],
  ['1956-07-26', 'confirmed', 7, 'تأميم شركة قناة السويس'],
  ['1956-10-29/1956-11-07', 'confirmed', 6, 'العدوان على السويس'],
  ['1958/1961', 'confirmed', 5, 'الوحدة بين مصر وسورية'],
  ['1958-07-14', 'confirmed', 4, 'سقوط الملكية في بغداد'],
  ['1960/1970', 'confirmed', 5, 'بناء السد العالي بقرض سوفييتي'],
  ['1962~/1967', 'disputed', 3, 'مشاركة قوات مصرية في اليمن'],
  ['1967-06-05', 'confirmed', 8, 'حرب حزيران'],
  ['1969/1970~', 'corroborated', 3, 'حرب الاستنزاف وطيارو MiG-21 فوق القناة'],
  ['1971-05-27', 'confirmed', 3, 'معاهدة صداقة وتعاون لخمسة عشر عامًا'],
  ['1972-07-18', 'confirmed', 5, 'طلب مغادرة الخبراء السوفييت'],
  ['1973-10-06', 'confirmed', 8, 'حرب تشرين وعبور القناة'],
  ['1974?', 'denied', 1, 'أنباء عن قاعدة بحرية قرب مطروح'],
  ['1976-03-15', 'confirmed', 3, 'إلغاء معاهدة الصداقة'],
  ['1978-09-17', 'confirmed', 6, 'اتفاق كامب ديفيد'],
  ['1979/..', 'corroborated', 2, 'ترتيبات أمنية في سيناء'],
  ['../1984', 'reported', 1, 'قطيعة دبلوماسية مع موسكو'],
  ['1984-07', 'confirmed', 2, 'عودة السفيرين'],
  ['1990-08-02', 'confirmed', 7, 'اجتياح الكويت'],
  ['1991-10-30', 'confirmed', 4, 'مؤتمر مدريد'],
  ['1997-21', 'reported', 1, 'زيارة وفد عسكري لم تعلن'],
  ['2004', 'retracted', 1, 'بيع منظومات S-300 إلى القاهرة'],
  ['2011-01-25', 'confirmed', 8, 'مظاهرات ميدان التحرير'],
  ['2013-11', 'corroborated', 3, 'اتفاق مبدئي على صفقة سلاح بقيمة 2 مليار دولار'],
  ['2014-02-13', 'confirmed', 3, 'زيارة وزير الدفاع إلى موسكو'],
  ['2015-10-31', 'confirmed', 6, 'سقوط طائرة ركاب فوق سيناء'],
  ['2015-11-19', 'confirmed', 4, 'اتفاق محطة الضبعة النووية'],
  ['2017-12-11', 'confirmed', 4, 'لقاء الرئيسين في القاهرة'],
  ['2019-03', 'disputed', 3, 'أنباء عن عقد لشراء طائرات Su-35'],
  ['2020-06', 'disputed', 2, 'بدء تسليم الطائرات'],
  ['2022-03-02', 'confirmed', 5, 'تصويت القاهرة في الجمعية العامة'],
  ['2023-02', 'denied', 2, 'أنباء عن إنتاج أربعين ألف صاروخ'],
  ['2023-04-11', 'denied', 3, 'تقرير صحفي عن شحنات صواريخ إلى روسيا'],
  ['2023-04-20', 'reported', 1, 'بيان عن قذائف مدفعية لأوكرانيا'],
  ['2024-01-23', 'confirmed', 3, 'صب خرسانة الوحدة الرابعة في الضبعة'],
  ['2024-01', 'confirmed', 4, 'انضمام مصر إلى مجموعة بريكس'],
  ['2025-05-09', 'corroborated', 2, 'حضور احتفال النصر في موسكو'],
  [null, 'reported', 1, 'اجتماع بلا تاريخ'],
]

export const SAMPLE: readonly TimelineEntry[] = ROWS.map(([when, status, roots, label], number) => ({
  id: `s${number}`,
  when,
  status,
  roots,
  label,
}))

const STATES = [
  'مصر',
  'روسيا',
  'الولايات المتحدة',
  'سورية',
  'العراق',
  'السعودية',
  'تركيا',
  'إيران',
  'الأمم المتحدة',
  'فرنسا',
  'الصين',
  'ليبيا',
  'السودان',
  'بريكس',
]
const KINDS: Readonly<Record<string, string>> = { 'الأمم المتحدة': 'organisation', بريكس: 'bloc' }

/** Return a network of so many actors, some of them persons. */
export function network(count: number): NetworkData {
  const next = random(11)
  const actors = Array.from({ length: count }, (_, number) => {
    const label = STATES[number] ?? `وزير ${number}`
    return {
      id: `a${number}`,
      label,
      claims: Math.ceil(90 / (number + 1)),
      kind: KINDS[label] ?? (number < STATES.length ? 'state' : 'person'),
    }
  })
  const edges = Array.from({ length: Math.ceil(count * 1.7) }, (_, number): NetworkEdge => {
    const [a, b] = [Math.floor(next() ** 2 * count), Math.floor(next() * count)]
    return {
      id: `t${number}`,
      a: `a${a}`,
      b: `a${b}`,
      kind: next() < 0.62 ? 'cooperation' : 'conflict',
      claims: Math.ceil(next() ** 3 * 80),
    }
  })
  const seen = new Set<string>()
  const single = edges.filter(({ a, b, kind }) => a !== b && seen.size !== seen.add([a, b].sort().join() + kind).size)
  return { actors, edges: single }
}

const chance = random(5)
export const RELATION: RelationData = {
  years: Array.from({ length: 83 }, (_, place) => {
    const year = 1943 + place
    const warm = year > 1954 && year < 1973 ? 9 : year > 2012 ? 6 : 1
    const cold = year > 1971 && year < 1982 ? 7 : 1
    const documents = year > 1991 && year < 1999 ? 0 : year > 1982 && year < 1986 ? 1 : Math.round(2 + chance() * 9)
    const told = documents ? 1 : 0
    return { year, cooperation: told * warm * chance() * 1.6, conflict: told * cold * chance() * 1.4, documents }
  }),
  phases: [
    { id: 'p0', from: 1943, to: 1954, tone: 'mixed', label: 'بدايات حذرة' },
    { id: 'p1', from: 1955, to: 1971, tone: 'cooperation', label: 'سلاح وسد وخبراء' },
    { id: 'p2', from: 1972, to: 1975, tone: 'cooling', label: 'خروج الخبراء وفتور سريع' },
    { id: 'p3', from: 1976, to: 1981, tone: 'conflict', label: 'قطيعة' },
    { id: 'p4', from: 1999, to: 2012, tone: 'mixed', label: 'عودة بطيئة' },
    { id: 'p5', from: 2013, to: 2025, tone: 'cooperation', label: 'سلاح ومحطة نووية وبريكس' },
  ],
  entries: SAMPLE.map(({ id, when, status, label }) => ({ id, when, status, label, side: null })),
}

export const FLOWS: readonly FlowBar[] = [
  { id: 'f0', row: 'سلاح: الاتحاد السوفييتي إلى مصر', when: '1955/1972', count: 14, label: 'صفقات متتابعة' },
  { id: 'f1', row: 'خبراء: الاتحاد السوفييتي إلى مصر', when: '1956~/1972-07', count: 6, label: 'خبراء عسكريون' },
  { id: 'f2', row: 'مال: الاتحاد السوفييتي إلى مصر', when: '1958/1970', count: 5, label: 'قرض السد العالي' },
  { id: 'f3', row: 'زيارات: روسيا ومصر', when: '2014-02', count: 3, label: 'زيارة' },
  { id: 'f4', row: 'زيارات: روسيا ومصر', when: '2017-12-11', count: 4, label: 'لقاء' },
  { id: 'f5', row: 'سلاح: روسيا إلى مصر', when: '2013/2016~', count: 3, label: 'منظومات دفاع جوي' },
  { id: 'f6', row: 'تقنية: روسيا إلى مصر', when: '2015/..', count: 7, label: 'محطة الضبعة' },
]

export const SPARK = {
  points: RELATION.years.map(({ year, cooperation }) => ({ x: year, value: cooperation })),
  below: RELATION.years.map(({ year, conflict }) => ({ x: year, value: conflict })),
  mark: [2013, 2025] as const,
}
