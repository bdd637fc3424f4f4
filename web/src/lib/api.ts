/** The program's JSON API: one function an address. Types of the answers stand in `model.ts`. */

import type * as m from './model'

export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly id: string,
    readonly status: number,
  ) {
    super(message)
  }
}

type Params = URLSearchParams | Record<string, string | number | boolean | null | undefined>
type Asked<T> = (signal: AbortSignal) => Promise<T>

/** Writes the address of an API path; empty values are left out. */
export function href(path: string, params: Params = {}): string {
  const query = params instanceof URLSearchParams ? new URLSearchParams(params) : new URLSearchParams()
  if (!(params instanceof URLSearchParams)) {
    for (const [name, value] of Object.entries(params)) {
      if (value !== null && value !== undefined && value !== '') query.set(name, String(value))
    }
  }
  const text = query.toString()
  return `/api/${path}${text ? `?${text}` : ''}`
}

const get =
  <T>(path: string, params: Params = {}): Asked<T> =>
  (signal) =>
    answer<T>(href(path, params), { signal, headers: { Accept: 'application/json' } })

async function post<T>(path: string, body: object): Promise<T> {
  return answer<T>(href(path), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
}

async function answer<T>(url: string, options: RequestInit): Promise<T> {
  let response: Response
  try {
    response = await fetch(url, options)
  } catch (fault) {
    throw new ApiError('unreachable', String(fault), '', 0)
  }
  const told: unknown = await response.json().catch(() => null)
  if (response.ok && told !== null) return told as T
  const error = (told as { error?: Partial<{ code: string; message: string; id: string }> } | null)?.error
  throw new ApiError(error?.code ?? 'broken', error?.message ?? response.statusText, error?.id ?? '', response.status)
}

const part = encodeURIComponent

export const api = {
  overview: () => get<m.Overview>('overview'),
  state: () => get<m.State>('state'),
  labels: () => get<m.Labels>('labels'),
  entries: (query: Params) => get<m.Listed<m.EntryRow>>('entries', query),
  entry: (id: string) => get<m.EntryPage>(`entries/${part(id)}`),
  timeline: (query: Params) => get<m.TimelineColumns>('timeline', query),
  facet: (list: string, kind: string, query: Params) => get<{ values: m.FacetValue[] }>(`facets/${list}/${kind}`, query),
  claims: (query: Params) => get<m.Listed<m.ClaimRow>>('claims', query),
  contradictions: (query: Params) => get<m.Listed<m.Contradiction>>('contradictions', query),
  actor: (id: string) => get<m.ActorPage>(`actors/${part(id)}`),
  network: (query: Params) => get<m.Graph>('network', query),
  relation: (a: string, b: string) => get<m.Relation>(`relations/${part(a)}/${part(b)}`),
  document: (id: string) => get<m.Reader>(`documents/${part(id)}`),
  search: (q: string, limit: number) => get<m.Found>('search', { q, limit }),
  review: () => get<m.ReviewQueues>('review'),
  queue: (name: string, query: Params) => get<m.Queue>(`review/${part(name)}`, query),
  judgements: (query: Params) => get<m.Listed<m.JudgementRow>>('review/judgements', query),
  /** A list that is shown as a table (`lists/`): its rows are typed where its cells are made. */
  table: (list: string, query: Params) => get<m.Listed<never>>(list, query),
  exports: () => get<{ formats: { id: string; url: string; name: string }[] }>('exports'),
  judge: (body: m.Verdict) => post<{ kept: boolean; state: m.State }>('review/verdict', body),
  undo: (body: { left: string; right: string; by?: string }) => post<{ gone: number; state: m.State }>('review/undo', body),
}
