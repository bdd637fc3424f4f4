/** Parties and speakers of the case. */

import type { ActorRow } from '../lib/model'
import { spoken, t } from '../lib/texts.svelte'
import type { TableList } from './model'

const KINDS = ['state', 'person', 'organisation', 'bloc', 'group', 'media', 'people']

export const actors: TableList<ActorRow> = {
  title: 'nav-actors',
  list: 'actors',
  counted: 'count-actors',
  params: ['q', 'kind', 'state', 'sort'],
  find: 'find-name',
  choices: [
    { name: 'kind', label: 'column-kind', values: [['', 'all'], ...KINDS.map((kind) => [kind, `kind-${kind}`] as const)] },
    { name: 'sort', label: 'sort', values: [['', 'sort-entries'], ['-claims', 'sort-claims'], ['name', 'sort-name']] }, // prettier-ignore
  ],
  columns: [
    ['column-name'],
    ['column-kind'],
    ['column-entries', 'number'],
    ['column-doer', 'number'],
    ['column-recipient', 'number'],
    ['column-claims', 'number'],
  ],
  cells: (row) => [
    { ...spoken(row.name, row.id), href: `/actors/${encodeURIComponent(row.id)}` },
    { text: t(`kind-${row.kind}`) + (row.guessed ? t('comma') + t('guessed') : ''), soft: true },
    { number: row.entries, href: `/entries?actor=${encodeURIComponent(row.id)}` },
    { number: row.doer },
    { number: row.recipient },
    { number: row.claims, href: `/claims?source=${encodeURIComponent(row.id)}` },
  ],
}
