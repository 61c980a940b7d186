/** An action of the log as a person says it: group.member_added is "Group member added". */
export function actionInWords(action: string): string {
  const words = action.replace('.', ' ').replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A value of an enum as a person says it: MANAGEMENT_APP is "Management app". */
export function enumInWords(value: string): string {
  const words = value.toLowerCase().replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A number with its noun: 1 member, 2 members. */
export function some(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`
}
