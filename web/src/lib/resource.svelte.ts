/** What a page asked of the program: the answer, whether it is late, and what went wrong. */

import { ApiError } from './api'

const LATE_MS = 150

export class Resource<T> {
  data: T | undefined = $state.raw(undefined)
  error: ApiError | null = $state.raw(null)
  /** True after 150 ms without an answer: only then does a page show that it waits. */
  late = $state(false)
  busy = $state(false)
  private asked: (signal: AbortSignal) => Promise<T>
  private running: AbortController | null = null

  constructor(ask: (signal: AbortSignal) => Promise<T>) {
    this.asked = ask
  }

  /** Asks (again); an older question still on its way is dropped, old data stay until the answer is there. */
  ask = async (): Promise<void> => {
    this.running?.abort()
    const mine = (this.running = new AbortController())
    this.busy = true
    const timer = setTimeout(() => (this.late = this.busy), LATE_MS)
    try {
      const data = await this.asked(mine.signal)
      if (this.running !== mine) return
      this.data = data
      this.error = null
    } catch (fault) {
      if (this.running !== mine) return
      this.error = fault instanceof ApiError ? fault : new ApiError('broken', String(fault), '', 0)
    } finally {
      clearTimeout(timer)
      if (this.running === mine) {
        this.busy = false
        this.late = false
      }
    }
  }

  /** Drops the question. */
  stop = (): void => {
    this.running?.abort()
    this.running = null
  }
}

/** Asks whenever what `ask` reads changes; use it while a component is set up. */
export function resource<T>(ask: () => (signal: AbortSignal) => Promise<T>): Resource<T> {
  let current = ask()
  const made = new Resource<T>((signal) => current(signal))
  $effect(() => {
    current = ask()
    void made.ask()
  })
  $effect(() => made.stop)
  return made
}
