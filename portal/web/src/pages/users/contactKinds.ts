import {
  UserEmailAddDocument,
  UserEmailRemoveDocument,
  UserEmailVerifyDocument,
  UserPhoneAddDocument,
  UserPhoneRemoveDocument,
  UserPhoneVerifyDocument,
} from './generated/graphql'
import type { Doc } from '../../graphql/use'

/** By what a user is reached. */
export type ContactKind = 'email' | 'phone'

interface Deed<Input> {
  /** The mutation, as viewerCan names it. */
  name: string
  operation: string
  document: Doc<object, { id: string; input: Input; dryRun?: boolean }>
}

interface Kind {
  plural: 'emails' | 'phones'
  noun: string
  /** One of them, to be added. */
  another: string
  title: string
  add: Deed<{ value: string; verified?: boolean }>
  verify: Deed<{ value: string; makePrimary?: boolean }>
  remove: Deed<{ value: string }>
}

/** What the two kinds are called, and what carries out their changes. */
export const kinds: Record<ContactKind, Kind> = {
  email: {
    plural: 'emails',
    noun: 'email address',
    another: 'an email address',
    title: 'Email addresses',
    add: { name: 'userEmailAdd', operation: 'UserEmailAdd', document: UserEmailAddDocument as never },
    verify: { name: 'userEmailVerify', operation: 'UserEmailVerify', document: UserEmailVerifyDocument as never },
    remove: { name: 'userEmailRemove', operation: 'UserEmailRemove', document: UserEmailRemoveDocument as never },
  },
  phone: {
    plural: 'phones',
    noun: 'phone number',
    another: 'a phone number',
    title: 'Phone numbers',
    add: { name: 'userPhoneAdd', operation: 'UserPhoneAdd', document: UserPhoneAddDocument as never },
    verify: { name: 'userPhoneVerify', operation: 'UserPhoneVerify', document: UserPhoneVerifyDocument as never },
    remove: { name: 'userPhoneRemove', operation: 'UserPhoneRemove', document: UserPhoneRemoveDocument as never },
  },
}
