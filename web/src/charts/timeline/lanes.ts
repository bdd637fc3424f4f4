/** Lanes: rows in which boxes lie side by side without touching, each lane a sorted list of taken stretches. */

interface Lane {
  readonly from: number[]
  readonly to: number[]
}

export class Lanes {
  private readonly lanes: Lane[]

  constructor(
    count: number,
    private readonly gap: number,
  ) {
    this.lanes = Array.from({ length: count }, () => ({ from: [], to: [] }))
  }

  /** Return the first lane in which the stretch is free, or -1. The wished lane is asked first. */
  find(from: number, to: number, wished = -1): number {
    const liked = this.lanes[wished]
    if (liked && isFree(liked, from - this.gap, to + this.gap)) return wished
    return this.lanes.findIndex((lane) => isFree(lane, from - this.gap, to + this.gap))
  }

  take(lane: number, from: number, to: number): void {
    const held = this.lanes[lane]
    if (!held) return
    const place = after(held.from, from)
    held.from.splice(place, 0, from)
    held.to.splice(place, 0, to)
  }
}

function isFree(lane: Lane, from: number, to: number): boolean {
  const place = after(lane.from, from)
  return (lane.to[place - 1] ?? -Infinity) <= from && (lane.from[place] ?? Infinity) >= to
}

/** Return how many of the sorted numbers are not greater. */
function after(sorted: readonly number[], number: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? Infinity) <= number) low = middle + 1
    else high = middle
  }
  return low
}
