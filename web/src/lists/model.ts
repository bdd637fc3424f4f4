/** A page that is one table: what it asks, its columns, and what stands in them. */

import type { Cell, Column } from '../lib/cells'
import type { Listed, Names } from '../lib/model'

export interface Choice {
  /** Parameter of the address. */
  name: string
  label: string
  /** Values with the keys of their names; the first is the default. */
  values: readonly (readonly [value: string, key: string])[]
}

export interface TableList<Row> {
  title: string
  intro?: string
  /** Path of the list in the API. */
  list: string
  /** Key of the text that counts its rows. */
  counted: string
  /** Parameters of the address that the API takes. */
  params: readonly string[]
  columns: readonly Column[]
  cells: (row: Row, names: Names) => Cell[]
  /** Key of the label of the field to find something by. */
  find?: string
  choices?: readonly Choice[]
  tabs?: Choice
}

export type AnyList = TableList<never>
export type Answer = Listed<never>
