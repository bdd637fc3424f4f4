import { describe, expect, it } from 'vitest'

import { stretches } from './figures'

describe('stretches', () => {
  it('sets dates in figures apart and changes no character', () => {
    const text = 'وصل في 2024-10-18 وغادر في 2024-11.'
    expect(stretches(text).map((one) => one.text)).toEqual(['وصل في ', '2024-10-18', ' وغادر في ', '2024-11', '.'])
    expect(
      stretches(text)
        .filter((one) => one.figures)
        .map((one) => text.slice(one.start, one.start + one.text.length)),
    ).toEqual(['2024-10-18', '2024-11'])
  })

  it('leaves other figures as they are', () => {
    for (const text of ['', '1950-1953', '12024-10-18', '2024-10-18-7', 'MiG-15', '-3.5%']) {
      expect(stretches(text).some((one) => one.figures)).toBe(false)
    }
  })
})
