import './fonts.css'
import './charts/charts.css'
import './theme.css'

import { mount } from 'svelte'

import App from './App.svelte'
import { place } from './lib/place.svelte'
import { choose, settings } from './lib/settings.svelte'
import { readTexts } from './lib/texts.svelte'

/** A link may name a language (`?lang=en`): it is taken over and leaves the address. */
function takeLanguage(): void {
  const wanted = place.get('lang')
  if (wanted === 'ar' || wanted === 'en') choose('language', wanted)
  if (wanted) place.set({ lang: null }, { replace: true })
}

takeLanguage()
void readTexts(settings.language).then(() => {
  const target = document.getElementById('app')
  if (target) mount(App, { target })
})
