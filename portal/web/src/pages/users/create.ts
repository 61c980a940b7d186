import type { UserCreateInput } from './generated/graphql'
import type { Item } from '../../ui/PickMany'

/** What the form of a new user has. */
export interface NewUser extends Record<string, unknown> {
  first: string
  last: string
  email: string
  phone: string
  externalUserId: string
  status: string
  apps: Item[]
  groups: Item[]
  accounts: Item[]
}

/** A form that nobody has typed in. */
export const nobody: NewUser = { first: '', last: '', email: '', phone: '', externalUserId: '', status: 'PENDING', apps: [], groups: [], accounts: [] }

/** What is wrong before anything is sent. */
export function newUserProblems({ email, phone }: NewUser): Partial<Record<keyof NewUser, string | null>> {
  return { email: email.trim() || phone.trim() ? null : 'An email address or a phone number is needed.' }
}

/** The form as the graph takes it: what is empty is left out. */
export function newUserInput({ first, last, apps, ...rest }: NewUser): UserCreateInput {
  const name = filled({ first, last })
  return {
    ...filled({ email: rest.email, phone: rest.phone, externalUserId: rest.externalUserId }),
    ...(Object.keys(name).length > 0 && { name }),
    ...(apps.length > 0 && { apps: apps.map(({ id }) => ({ appId: id })) }),
  }
}

/** The field of the form that a field of the input is typed in. */
export function typedIn(field: string | undefined): string | undefined {
  return field?.replace(/^input\./, '').replace(/^(name|address)\./, '').replace(/^apps\b.*/, 'apps')
}

function filled<Field extends string>(fields: Record<Field, string>): Partial<Record<Field, string>> {
  const given = Object.entries<string>(fields).map(([field, text]) => [field, text.trim()] as const)
  return Object.fromEntries(given.filter(([, text]) => text !== '')) as Partial<Record<Field, string>>
}
