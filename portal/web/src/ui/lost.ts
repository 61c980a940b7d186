import { payloadOf } from '../graphql/payload'
import { some } from './words'

/** What restoring something does not bring back: relations to what is gone by now. */
export function lostInWords(data: object, verb: 'will be' | 'was'): string {
  const { lostCount = 0 } = payloadOf(data) as { lostCount?: number }
  if (lostCount === 0) return verb === 'was' ? '' : 'All that it was related to is still there.'
  return `${some(lostCount, 'relation')} to what is gone by now ${verb === 'was' && lostCount > 1 ? 'were' : verb} left out.`
}
