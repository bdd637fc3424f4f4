/** The address that opens the exact characters of a document beside the page. */

import type { Span } from './model'
import { address, changed, place } from './place.svelte'

/** Names a stretch of a document, as the address carries it. */
export function evidenceToken(doc: string, span: Span): string {
  return `${doc}:${span.join('-')}`
}

/** Returns this page's address with the evidence opened. */
export function evidenceLink(doc: string, span: Span): string {
  return address(place.path, changed(place.query, { ev: evidenceToken(doc, span) }))
}
