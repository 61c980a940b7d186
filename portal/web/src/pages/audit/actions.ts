import { hasOpposite } from '../../ui/opposite'

// Every action that the log can hold, by what it is done to: what the filter offers.
const verbs: Record<string, string> = {
  user: 'created updated deleted restored disabled enabled signed_in app_added app_removed app_profile_updated app_profile_deleted email_added email_removed email_verified phone_added phone_removed phone_verified password_created password_updated password_removed consent_granted consent_revoked',
  app: 'created updated deleted restored users_kept',
  app_role: 'created updated deleted user_added user_removed group_added group_removed app_added app_removed',
  group: 'created updated deleted restored member_added member_removed app_added app_removed',
  account: 'created updated deleted restored user_added user_removed user_updated user_roles_set app_assigned app_updated app_removed app_roles_set logo_set',
  client: 'created updated deleted secret_created secret_revoked token_issued token_refused token_revoked',
  management_app: 'created updated deleted signed_in signed_out',
  admin_user: 'created updated deleted invited signed_in signed_out sign_in_refused password_created password_updated',
  admin_session: 'revoked',
  role: 'created updated deleted assigned revoked',
  role_group: 'created updated deleted',
  session: 'revoked',
  webhook: 'created updated deleted enabled disabled secret_rotated tested redelivered',
  event_stream: 'created deleted',
  import: 'started finished cancelled failed',
  tenant: 'created updated',
  change: 'reverted',
  write: 'refused',
}

/** The actions, as the graph spells them. */
export const actions: string[] = Object.entries(verbs).flatMap(([noun, all]) => all.split(' ').map((verb) => `${noun}.${verb}`))

/** How many actions the graph takes at once. */
export const MOST_ACTIONS = 20

/** Why a change cannot be undone by its kind; null if it may be tried: the server looks at what happened since. */
export function whyFinal(action: string): string | null {
  if (hasOpposite(action)) return null
  if (action.endsWith('.created')) return 'What was created is undone by deleting it, on its own page.'
  return 'This is a record of something that has no exact opposite.'
}
