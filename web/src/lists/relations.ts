/** All pairs of states that the case tells of. */

import { pairText } from '../lib/cells'
import type { RelationRow } from '../lib/model'
import type { TableList } from './model'

const year = (value: number): string => String(value).padStart(4, '0')

export const relations: TableList<RelationRow> = {
  title: 'nav-relations',
  intro: 'relations-intro',
  list: 'relations',
  counted: 'count-relations',
  params: [],
  columns: [['column-pair'], ['column-years'], ['cooperation', 'number'], ['conflict', 'number'], ['column-entries', 'number']],
  cells: (row) => [
    { text: pairText(row.a_name, row.b_name, [row.a, row.b]), href: `/relations/${row.a}/${row.b}` },
    { when: row.first === row.last ? year(row.first) : `${year(row.first)}/${year(row.last)}` },
    { number: row.cooperation },
    { number: row.conflict },
    { number: row.entries, href: `/entries?tie=${encodeURIComponent(`${row.a}~${row.b}`)}` },
  ],
}
