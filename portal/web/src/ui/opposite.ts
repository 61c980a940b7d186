// The changes that changeRevert knows an opposite of.
const actions = new Set(
  [
    'user.updated user.disabled user.enabled user.email_added user.phone_added user.app_added user.app_removed user.app_profile_updated user.deleted user.restored',
    'group.updated group.member_added group.member_removed group.app_added group.app_removed group.deleted group.restored',
    'account.updated account.user_added account.user_removed account.user_updated account.user_roles_set account.app_assigned account.app_removed account.app_updated account.deleted account.restored',
    'app.updated app.deleted app.restored app_role.updated app_role.user_added app_role.user_removed app_role.group_added app_role.group_removed app_role.app_added app_role.app_removed',
    'role.updated role.assigned role.revoked client.updated management_app.updated admin_user.updated tenant.updated',
  ].flatMap((line) => line.split(' ')),
)

/** Whether a change can be undone by its opposite; the server has the last word, by what happened since. */
export function hasOpposite(action: string): boolean {
  return actions.has(action)
}
