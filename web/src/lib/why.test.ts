import { describe, expect, it } from 'vitest'

import { voicesOf } from './why'

describe('voicesOf', () => {
  it('parts those who affirm from those who deny', () => {
    expect(voicesOf('affirmed by USA, kirby; denied by PRK')).toEqual({
      affirming: ['USA', 'kirby'],
      denying: ['PRK'],
      how: 'why-denied',
    })
    expect(voicesOf('affirmed by صحيفة المرفأ; told as not done by RUS')?.how).toBe('why-told-not')
  })

  it('leaves other grounds alone', () => {
    expect(voicesOf('12 or more against 1,500 people')).toBeNull()
  })
})
