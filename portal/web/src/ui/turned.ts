import type { PageFragment } from '../graphql/generated/graphql'

/** The place of a list that is read from its end: what comes next for the reader is what comes before in the list. */
export function turned(page: PageFragment | undefined): PageFragment | undefined {
  if (!page) return undefined
  return {
    ...page,
    hasNextPage: page.hasPreviousPage,
    hasPreviousPage: page.hasNextPage,
    startCursor: page.endCursor,
    endCursor: page.startCursor,
  }
}
