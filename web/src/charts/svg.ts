/** A picture as plain data: built by pure functions, then written as markup or made into elements. */

export interface SvgNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (SvgNode | string)[]
}

type Given = Readonly<Record<string, string | number | boolean | null | undefined>>

const NAMESPACE = 'http://www.w3.org/2000/svg'
const SAFE: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Characters that XML cannot hold; documents are hostile and may bring them. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- control characters are what is sought
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Make a node; attributes that are null, undefined or false are left out, numbers keep two decimals. */
export function node(name: string, given: Given, ...children: readonly (SvgNode | string | null)[]): SvgNode {
  const attributes: Record<string, string | number> = {}
  for (const [key, value] of Object.entries(given)) {
    if (value === null || value === undefined || value === false) continue
    attributes[key] = typeof value === 'number' ? round(value) : String(value)
  }
  return { name, attributes, children: children.filter((child) => child !== null) }
}

export function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Write the picture as markup that can stand in a page or a file; all texts are escaped. */
export function markup(picture: SvgNode): string {
  const attributes = Object.entries(picture.attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  const inside = picture.children.map((child) => (typeof child === 'string' ? escaped(child) : markup(child)))
  const namespace = picture.name === 'svg' ? ` xmlns="${NAMESPACE}"` : ''
  return `<${picture.name}${namespace}${attributes.join('')}>${inside.join('')}</${picture.name}>`
}

export function escaped(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (sign) => SAFE[sign] ?? sign)
}

/** Make the picture into elements of a page. */
export function element(picture: SvgNode, page: Document): SVGElement {
  const made = page.createElementNS(NAMESPACE, picture.name)
  for (const [key, value] of Object.entries(picture.attributes)) made.setAttribute(key, String(value))
  for (const child of picture.children) made.append(typeof child === 'string' ? child : element(child, page))
  return made
}
