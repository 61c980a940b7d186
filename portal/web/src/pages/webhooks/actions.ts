import type { Item } from '../../ui/PickMany'
import { actionInWords } from '../../ui/words'

/** An action, or all of a noun, as it is picked. */
export function itemOf(action: string): Item {
  const [noun = '', verb] = action.split('.')
  return { id: action, name: verb === '*' ? `Everything of ${noun.replaceAll('_', ' ')}` : actionInWords(action), detail: action }
}

/**
 * The actions and the whole nouns that have the words that were typed in them. One that is spelled as the graph spells it
 * is found even if it is not known here: a later server may have more.
 */
export function findActions(actions: readonly string[], search: string | undefined): Item[] {
  const nouns = [...new Set(actions.map((action) => action.split('.')[0]))].map((noun) => `${noun}.*`)
  const typed = search?.toLowerCase() ?? ''
  const found = [...nouns, ...actions].map(itemOf).filter(({ id, name }) => id.includes(typed) || name.toLowerCase().includes(typed))
  const spelled = /^[a-z_]+\.([a-z_]+|\*)$/.test(typed) && !found.some(({ id }) => id === typed)
  return spelled ? [itemOf(typed), ...found] : found
}
