/** The title of the page, as the browser's tab and history show it. */

import { t } from './texts.svelte'

/** Keeps the page's title; call it while a page is set up. */
export function titled(of: () => string): void {
  $effect(() => {
    const title = of()
    document.title = title ? `${title} · ${t('brand')}` : t('brand')
  })
}
