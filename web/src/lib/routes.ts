/** Which page stands at which path. */

import type { Component } from 'svelte'

type Page = Component<{ id: string; other: string }>
type Load = () => Promise<{ default: Component<never> }>
export interface Route {
  load: () => Promise<{ default: Page }>
  id: string
  other: string
  name: string
}

const PAGES: [string, Load][] = [
  ['', () => import('../pages/Overview.svelte')],
  ['entries', () => import('../pages/Chronicle.svelte')],
  ['entries/:', () => import('../pages/Entry.svelte')],
  ['claims', () => import('../pages/Claims.svelte')],
  ['contradictions', () => import('../pages/Contradictions.svelte')],
  ['actors', () => import('../pages/TableList.svelte')],
  ['actors/:', () => import('../pages/Actor.svelte')],
  ['network', () => import('../pages/Network.svelte')],
  ['relations', () => import('../pages/TableList.svelte')],
  ['relations/:/:', () => import('../pages/Relation.svelte')],
  ['sources', () => import('../pages/TableList.svelte')],
  ['documents', () => import('../pages/TableList.svelte')],
  ['documents/:', () => import('../pages/Document.svelte')],
  ['search', () => import('../pages/Search.svelte')],
  ['review', () => import('../pages/Review.svelte')],
  ['review/:', () => import('../pages/Queue.svelte')],
  ['rejections', () => import('../pages/TableList.svelte')],
  ['export', () => import('../pages/Export.svelte')],
  ['settings', () => import('../pages/Settings.svelte')],
  ['help', () => import('../pages/Help.svelte')],
]

/** Finds the page of a path; an unknown path has a page of its own. */
export function routeOf(path: string): Route {
  const parts = path.split('/').filter(Boolean)
  for (const [pattern, load] of PAGES) {
    const wanted = pattern.split('/').filter(Boolean)
    const fits = wanted.length === parts.length && wanted.every((part, at) => part === ':' || part === parts[at])
    if (!fits) continue
    const [id = '', other = ''] = wanted.flatMap((part, at) => (part === ':' ? [decoded(parts[at] ?? '')] : []))
    return { load: load as unknown as Route['load'], id, other, name: pattern }
  }
  return {
    load: () => import('../pages/Missing.svelte') as unknown as ReturnType<Route['load']>,
    id: '',
    other: '',
    name: 'missing',
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
