/** The relation of two states in a page. */

import { Figure, type Looked } from '../figure'
import type { RelationData, RelationOptions } from './layout'
import { relationPicture } from './picture'

export interface RelationEvents {
  year: number
  phase: string
  entry: string
  preview: Looked | null
}

export class RelationChart {
  private readonly figure: Figure<RelationData, RelationOptions>

  private constructor(element: HTMLElement, data: RelationData, options: RelationOptions) {
    this.figure = new Figure(element, data, options, relationPicture)
  }

  static mount(element: HTMLElement, data: RelationData, options: RelationOptions): RelationChart {
    return new RelationChart(element, data, options)
  }

  get ready(): Promise<void> {
    return this.figure.ready
  }

  on<Name extends keyof RelationEvents>(name: Name, listener: (value: RelationEvents[Name]) => void): () => void {
    if (name === 'preview') return this.figure.on('preview', listener as (value: Looked | null) => void)
    return this.figure.on('choose', ({ kind, id }) => {
      if (kind === name) listener((kind === 'year' ? Number(id) : id) as RelationEvents[Name])
    })
  }

  setData(data: RelationData): void {
    this.figure.change(data, {})
  }

  setOptions(options: Partial<RelationOptions>): void {
    this.figure.change(null, options)
  }

  /** Return the picture for print and for files. */
  svg(width?: number): string {
    return this.figure.svg(width)
  }

  destroy(): void {
    this.figure.destroy()
  }
}
