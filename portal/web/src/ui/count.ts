/** How far the server counts users and the log: where a list is longer, its totalCount is null. */
const countedTo = 100_000

/** How long a list is, in words: null is longer than is counted. */
export function lengthOf(total: number | null): string {
  const number = new Intl.NumberFormat()
  return total === null ? `${number.format(countedTo)}+` : number.format(total)
}

/** The same for a label, once it is known. */
export function inBrackets(total: number | null | undefined): string {
  return total === undefined ? '' : `(${lengthOf(total)})`
}
