/** The mark of an actor by its kind: states are discs, bodies of many are squares, people are rings. */

import { round } from '../svg'

/** Return the path of a mark round 0,0. */
export function actorShape(kind: string | undefined, radius: number): string {
  const r = round(radius)
  if (kind === undefined || kind === 'state' || kind === 'person')
    return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`
  const half = round(radius * 0.86)
  const corner = round(radius * 0.3)
  const side = round(2 * (half - corner))
  const arc = (x: number, y: number): string => `a${corner} ${corner} 0 0 1 ${x} ${y}`
  return [
    `M${round(corner - half)} ${-half}h${side}${arc(corner, corner)}v${side}${arc(-corner, corner)}`,
    `h${-side}${arc(-corner, -corner)}v${-side}${arc(corner, -corner)}Z`,
  ].join('')
}

/** People are drawn as rings. */
export function isHollow(kind: string | undefined): boolean {
  return kind === 'person'
}

/** Dashes of a line: conflict is told from cooperation without any colour. */
export function dashOf(kind: 'cooperation' | 'conflict', width: number): readonly number[] {
  return kind === 'conflict' ? [round(3 + width * 1.2), round(2.5 + width * 0.6)] : []
}
