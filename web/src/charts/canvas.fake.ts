/** A canvas for tests, where no browser draws: it measures seven pixels a letter and remembers what is written. */

export interface FakeCanvas {
  readonly written: string[]
  readonly context: CanvasRenderingContext2D
}

/** Put the fake in place of every canvas of the page. */
export function fakeCanvas(): FakeCanvas {
  const written: string[] = []
  const held: Record<string, unknown> = {
    measureText: (text: string) => ({ width: text.length * 7 }),
    fillText: (text: string) => written.push(text),
    fillRect: (x: number, y: number, width: number) => {
      // A fresh picture begins by painting the ground.
      if (x === 0 && y === 0 && width > 100) written.length = 0
    },
  }
  const context = new Proxy(held, {
    get: (target, name) => (typeof name === 'string' ? (target[name] ?? ((): null => null)) : undefined),
    set: (target, name, value) => Reflect.set(target, name, value),
  }) as unknown as CanvasRenderingContext2D
  HTMLCanvasElement.prototype.getContext = (() => context) as unknown as typeof HTMLCanvasElement.prototype.getContext
  Object.assign(globalThis, { Path2D: Object })
  return { written, context }
}

/** Make an element of a width, since nothing is laid out here. */
export function room(width: number): HTMLElement {
  const element = document.createElement('div')
  Object.defineProperty(element, 'clientWidth', { value: width, configurable: true })
  document.body.append(element)
  return element
}
