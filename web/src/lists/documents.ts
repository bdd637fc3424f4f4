/** The documents of the case, and what was refused or left out. */

import { publisherText } from '../lib/cells'
import { evidenceLink } from '../lib/evidence'
import type { DocRow, RejectionRow } from '../lib/model'
import type { TableList } from './model'

export const documents: TableList<DocRow> = {
  title: 'nav-documents',
  list: 'documents',
  counted: 'count-documents',
  params: ['q', 'publisher', 'language', 'from', 'to', 'sort'],
  find: 'find-title',
  choices: [
    {
      name: 'sort',
      label: 'sort',
      values: [['', 'sort-oldest'], ['-published', 'sort-newest'], ['name', 'sort-name'], ['-entries', 'sort-entries']], // prettier-ignore
    },
  ],
  columns: [
    ['column-title'],
    ['column-publisher'],
    ['column-published'],
    ['column-entries', 'number'],
    ['column-claims', 'number'],
  ],
  cells: (row) => [
    row.title
      ? { text: row.title, href: `/documents/${row.id}`, lang: row.language }
      : { text: row.name, href: `/documents/${row.id}` },
    { text: publisherText(row.publisher) },
    { when: row.published },
    { number: row.entries, href: `/entries?doc=${row.id}` },
    { number: row.claims, href: `/claims?doc=${row.id}` },
  ],
}

export const rejections: TableList<RejectionRow> = {
  title: 'nav-rejections',
  intro: 'rejections-intro',
  list: 'rejections',
  counted: 'count-rejections',
  params: ['q', 'doc'],
  find: 'find-reason',
  columns: [['column-source'], ['column-reason'], ['column-remedy'], ['evidence']],
  cells: (row) => [
    row.doc ? { text: row.name ?? row.source, href: `/documents/${row.doc}` } : { text: row.source, dir: 'ltr' },
    { text: row.reason, lang: 'en' },
    { text: row.remedy, lang: 'en' },
    row.doc && row.span ? { text: row.quote ?? '…', href: evidenceLink(row.doc, row.span) } : {},
  ],
}
