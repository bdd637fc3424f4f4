/** Where the reader is: path and query are the whole state of a page, so a link is a citation. */

import { tick } from 'svelte'

/** Changes to a query: null takes a parameter out, a list sets it several times. */
export type Change = Record<string, string | readonly string[] | null>

/** Applies changes to a query and returns it in a fixed order: equal states have equal addresses. */
export function changed(query: URLSearchParams, change: Change): URLSearchParams {
  const next = new URLSearchParams(query)
  for (const [name, value] of Object.entries(change)) {
    next.delete(name)
    for (const one of value === null ? [] : typeof value === 'string' ? [value] : value) next.append(name, one)
  }
  next.sort()
  return next
}

/** Writes an address; an empty query leaves no question mark. */
export function address(path: string, query: URLSearchParams | Change = {}): string {
  const text = (query instanceof URLSearchParams ? query : changed(new URLSearchParams(), query)).toString()
  return text ? `${path}?${text}` : path
}

/** Adds a value to a parameter that may stand several times, or takes it out. */
export function toggled(query: URLSearchParams, name: string, value: string): string[] {
  const all = query.getAll(name)
  return all.includes(value) ? all.filter((one) => one !== value) : [...all, value]
}

class Place {
  path = $state(location.pathname)
  search = $state(location.search)
  /** The query, parsed anew when it changes. */
  query = $derived(new URLSearchParams(this.search))

  get(name: string): string {
    return this.query.get(name) ?? ''
  }

  /** Goes to another address; `keep` leaves the scroll position, `replace` leaves no step for the back button. */
  go(href: string, { replace = false, keep = false } = {}): void {
    const url = new URL(href, location.href)
    if (url.href === location.href) return
    const other = url.pathname !== this.path
    history.replaceState({ ...(history.state as object | null), scroll: scrollY }, '')
    history[replace ? 'replaceState' : 'pushState']({}, '', url)
    this.take()
    if (other && !keep) void tick().then(() => this.top())
  }

  /** Changes the query of this page. */
  set(change: Change, options: { replace?: boolean } = {}): void {
    this.go(address(this.path, changed(this.query, change)), { ...options, keep: true })
  }

  take(): void {
    this.path = location.pathname
    this.search = location.search
  }

  private top(): void {
    scrollTo(0, 0)
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
  }
}

export const place = new Place()

/** Lets links within the app change the page without loading it anew; returns what takes that back. */
export function followLinks(): () => void {
  const click = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.defaultPrevented || !isOurs(link, event)) return
    event.preventDefault()
    place.go(link.href, { keep: link.dataset.keep !== undefined })
  }
  const back = (): void => {
    place.take()
    const at = (history.state as { scroll?: number } | null)?.scroll
    if (at !== undefined) scrollWhenThere(at, performance.now() + PATIENCE_MS)
  }
  history.scrollRestoration = 'manual'
  document.addEventListener('click', click)
  addEventListener('popstate', back)
  return () => {
    document.removeEventListener('click', click)
    removeEventListener('popstate', back)
  }
}

const PATIENCE_MS = 1500

/** Scrolls to where the reader was, once the page is long enough again: its rows may still be on their way. */
function scrollWhenThere(at: number, until: number): void {
  const there = document.documentElement.scrollHeight >= at + innerHeight
  if (there || performance.now() > until) scrollTo(0, at)
  else
    requestAnimationFrame(() => {
      scrollWhenThere(at, until)
    })
}

function isOurs(link: HTMLAnchorElement, event: MouseEvent): boolean {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  const inside = link.origin === location.origin && !/^\/(api|print)(\/|$)/.test(link.pathname)
  return plain && inside && !link.target && !link.hasAttribute('download') && !link.getAttribute('href')?.startsWith('#')
}
