/** On whose word: speakers, publishers, and copies of one source. */

import { publisherText, type Cell } from '../lib/cells'
import { label } from '../lib/labels.svelte'
import type { CopyRow, PublisherRow, SourceRow } from '../lib/model'
import { count, spoken, t } from '../lib/texts.svelte'
import { yearOf } from '../lib/years'
import type { AnyList, Choice, TableList } from './model'

const tabs: Choice = {
  name: 'tab',
  label: 'views',
  values: [['', 'tab-speakers'], ['publishers', 'tab-publishers'], ['copies', 'tab-copies']], // prettier-ignore
}

/** First and last year of publication: days would say more than documents that name only a year. */
function span(row: { low: string | null; high: string | null }): Cell {
  const [first, last] = [yearOf(row.low), yearOf(row.high)]
  return { when: first && last && first !== last ? `${first}/${last}` : first || null }
}

const speakers: TableList<SourceRow> = {
  title: 'nav-sources',
  intro: 'sources-intro',
  list: 'sources',
  counted: 'count-sources',
  params: ['q', 'kind', 'state'],
  find: 'find-name',
  tabs,
  columns: [
    ['column-name'],
    ['column-kind'],
    ['column-stances'],
    ['column-claims', 'number'],
    ['column-entries', 'number'],
    ['column-published'],
  ],
  cells: (row) => {
    const key = encodeURIComponent(row.id)
    const stances = Object.entries(row.stances).filter(([, many]) => many > 0)
    return [
      { ...spoken(row.name, row.id), href: `/actors/${key}` },
      { text: t(`kind-${row.kind}`), soft: true },
      {
        list: stances.map(([one, many]) => ({
          text: `${label('stances', one)} ${count(many)}`,
          href: `/claims?source=${key}&stance=${one}`,
        })),
      },
      { number: row.claims, href: `/claims?source=${key}` },
      { number: row.entries, href: `/entries?source=${key}` },
      span(row),
    ]
  },
}

const publishers: TableList<PublisherRow> = {
  title: 'nav-sources',
  intro: 'publishers-intro',
  list: 'publishers',
  counted: 'count-publishers',
  params: ['q'],
  find: 'find-name',
  tabs,
  columns: [
    ['column-publisher'],
    ['column-documents', 'number'],
    ['column-tellings', 'number'],
    ['column-entries', 'number'],
    ['column-claims', 'number'],
    ['copies', 'number'],
    ['column-published'],
  ],
  cells: (row) => {
    const key = encodeURIComponent(row.publisher)
    return [
      { text: publisherText(row.publisher), href: `/documents?publisher=${key}` },
      { number: row.documents },
      { number: row.reports },
      { number: row.entries, href: `/entries?publisher=${key}` },
      { number: row.claims, href: `/claims?publisher=${key}` },
      { number: row.copies },
      span(row),
    ]
  },
}

const copies: TableList<CopyRow> = {
  title: 'nav-sources',
  intro: 'copies-intro',
  list: 'copies',
  counted: 'count-copies',
  params: ['doc'],
  tabs,
  columns: [['column-kind'], ['nav-documents'], ['column-reason']],
  cells: (row) => [
    { text: t(`copy-${row.kind}`) },
    {
      lines: true,
      list: row.docs.map((doc) => ({
        list: [
          { text: doc.title ?? doc.name, href: `/documents/${doc.id}`, lang: doc.language },
          { text: publisherText(doc.publisher), soft: true },
          { when: doc.published },
        ],
      })),
    },
    { text: row.why, lang: 'en' },
  ],
}

/** Returns the list of a tab. */
export function sources(tab: string): AnyList {
  return (tab === 'publishers' ? publishers : tab === 'copies' ? copies : speakers) as AnyList
}
