/** Colours of the charts where no style sheet gives them: paper, and pictures that leave the page. */

export const TOKENS = [
  'surface',
  'ink',
  'soft',
  'line',
  'strip',
  'accent',
  'focus',
  'confirmed',
  'corroborated',
  'reported',
  'disputed',
  'denied',
  'retracted',
  'cooperation',
  'conflict',
  'cooling',
  'mixed',
] as const

export type Token = (typeof TOKENS)[number]
export type Palette = Readonly<Record<Token, string>>

export const LIGHT: Palette = {
  surface: '#ffffff',
  ink: '#1f1d1a',
  soft: '#5d574e',
  line: '#e4dfd5',
  strip: '#b3ab9d',
  accent: '#0b5a5a',
  focus: '#e6f1ef',
  confirmed: '#082358',
  corroborated: '#1e719b',
  reported: '#505256',
  disputed: '#7e22b7',
  denied: '#b15009',
  retracted: '#4e3203',
  cooperation: '#1e719b',
  conflict: '#b15009',
  cooling: '#8a7a2c',
  mixed: '#716b61',
}

export const DARK: Palette = {
  surface: '#211f1d',
  ink: '#e9e6df',
  soft: '#aca69b',
  line: '#393530',
  strip: '#6f695f',
  accent: '#7fcac2',
  focus: '#16292a',
  confirmed: '#f1f8fe',
  corroborated: '#8cbbec',
  reported: '#8e8f90',
  disputed: '#c65cfd',
  denied: '#f75814',
  retracted: '#f1cd7e',
  cooperation: '#8cbbec',
  conflict: '#dd7a2e',
  cooling: '#cbb75a',
  mixed: '#a09a8f',
}

/** Read the colours that hold at an element: custom properties `--chart-…`, else those of the light theme. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element)
  const read = (token: Token): string => style.getPropertyValue(`--chart-${token}`).trim() || LIGHT[token]
  return Object.fromEntries(TOKENS.map((token) => [token, read(token)])) as Record<Token, string>
}

/** Return the colour as a style sheet gives it, with ours where a picture stands alone. */
export function colour(token: Token): string {
  return `var(--chart-${token}, ${LIGHT[token]})`
}
