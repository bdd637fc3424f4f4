/** Listeners by the name of what happened. */

export class Emitter<Events> {
  private readonly listeners = new Map<keyof Events, Set<(value: never) => void>>()

  /** Call the listener whenever it happens; the function that comes back ends that. */
  on<Name extends keyof Events>(name: Name, listener: (value: Events[Name]) => void): () => void {
    const held = this.listeners.get(name) ?? new Set()
    this.listeners.set(name, held.add(listener))
    return () => held.delete(listener)
  }

  emit<Name extends keyof Events>(name: Name, value: Events[Name]): void {
    for (const listener of this.listeners.get(name) ?? []) (listener as (given: Events[Name]) => void)(value)
  }
}
