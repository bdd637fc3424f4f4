/**
 * What `d3-scale` needs of `d3-interpolate` and `d3-format` for scales from numbers to pixels.
 *
 * Colours, texts and dates are never interpolated here and numbers are written by `Intl`, so the two packages (10 KB of the
 * page's JavaScript) stay out; vite.config.ts puts this in their place.
 */

type Mix = (share: number) => number

/** Returns the number a share of the way from one to another. */
export function interpolateNumber(from: number, to: number): Mix {
  return (share) => from * (1 - share) + to * share
}

/** Returns the whole number a share of the way from one to another. */
export function interpolateRound(from: number, to: number): Mix {
  const mix = interpolateNumber(from, to)
  return (share) => Math.round(mix(share))
}

export const interpolate = interpolateNumber

function left(): never {
  throw new Error('left out of the page: write numbers with Intl, and mix nothing but numbers')
}

export {
  left as format,
  left as formatPrefix,
  left as formatSpecifier,
  left as piecewise,
  left as precisionFixed,
  left as precisionPrefix,
  left as precisionRound,
}
