/** Flows between states in a page. */

import { Figure, type Looked } from '../figure'
import type { FlowBar, FlowOptions } from './layout'
import { flowPicture } from './picture'

export interface FlowEvents {
  flow: string
  preview: Looked | null
}

export class FlowChart {
  private readonly figure: Figure<readonly FlowBar[], FlowOptions>

  private constructor(element: HTMLElement, flows: readonly FlowBar[], options: FlowOptions) {
    this.figure = new Figure(element, flows, options, flowPicture)
  }

  static mount(element: HTMLElement, flows: readonly FlowBar[], options: FlowOptions): FlowChart {
    return new FlowChart(element, flows, options)
  }

  get ready(): Promise<void> {
    return this.figure.ready
  }

  on<Name extends keyof FlowEvents>(name: Name, listener: (value: FlowEvents[Name]) => void): () => void {
    if (name === 'preview') return this.figure.on('preview', listener as (value: Looked | null) => void)
    return this.figure.on('choose', ({ id }) => (listener as (value: string) => void)(id))
  }

  setData(flows: readonly FlowBar[]): void {
    this.figure.change(flows, {})
  }

  setOptions(options: Partial<FlowOptions>): void {
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
