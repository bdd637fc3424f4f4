import { describe, expect, it } from 'vitest'

import { groundOf, voicesOf } from './why'

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

describe('groundOf', () => {
  it('finds the text and what stands in it', () => {
    expect(groundOf('done by PRK in both, RUS only in one')).toEqual({
      key: 'ground-doer-more',
      parts: [
        { part: 'actors', value: 'PRK' },
        { part: 'actors', value: 'RUS' },
      ],
    })
    expect(groundOf('2022-03~ against 1949-03')?.key).toBe('ground-when-against')
    expect(groundOf('both 1950-11/..')?.key).toBe('ground-when')
    expect(groundOf('both aid/arms')?.parts).toEqual([{ part: 'act', value: 'aid/arms' }])
    expect(groundOf('actual in one, future in the other')?.key).toBe('ground-modality')
  })

  it('leaves what it does not know as it is', () => {
    expect(groundOf('12 or more against 1,500 people')).toBeNull()
    expect(groundOf('something else')).toBeNull()
  })
})
