import type { LinkProps } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import {
  IconApps,
  IconBuilding,
  IconDevices,
  IconHistory,
  IconKey,
  IconServer,
  IconSettings,
  IconUser,
  IconUserShield,
  IconUsersGroup,
  IconWebhook,
} from '../ui/icons'
import type { Permission } from './permissions'

/** A page of the menu and the palette. */
export interface PageEntry {
  to: NonNullable<LinkProps['to']>
  label: string
  icon: ComponentType<{ size?: number }>
  /** What the page needs. */
  needs: Permission
  /** What can be begun from anywhere: its name, and the form that it opens. */
  begin?: { label: string; needs: Permission; form: string }
}

/** The menu, in its order. */
export const pages: PageEntry[] = [
  { to: '/users', label: 'Users', icon: IconUser, needs: 'users:list' },
  {
    to: '/groups',
    label: 'Groups',
    icon: IconUsersGroup,
    needs: 'groups:list',
    begin: { label: 'Create a group', needs: 'groups:create', form: 'new' },
  },
  {
    to: '/accounts',
    label: 'Accounts',
    icon: IconBuilding,
    needs: 'accounts:list',
    begin: { label: 'Create an account', needs: 'accounts:create', form: 'new' },
  },
  {
    to: '/apps',
    label: 'Applications',
    icon: IconApps,
    needs: 'apps:list',
    begin: { label: 'Create an application', needs: 'apps:create', form: 'new' },
  },
  {
    to: '/admins',
    label: 'Admins',
    icon: IconUserShield,
    needs: 'adminUsers:list',
    begin: { label: 'Invite an admin', needs: 'adminUsers:create', form: 'new' },
  },
  {
    to: '/roles',
    label: 'Roles',
    icon: IconKey,
    needs: 'roles:list',
    begin: { label: 'Create a role', needs: 'roles:create', form: 'new' },
  },
  { to: '/sessions', label: 'Sessions', icon: IconDevices, needs: 'sessions:read' },
  {
    to: '/webhooks',
    label: 'Webhooks',
    icon: IconWebhook,
    needs: 'webhooks:list',
    begin: { label: 'Create a webhook', needs: 'webhooks:create', form: 'new' },
  },
  { to: '/audit', label: 'Audit log', icon: IconHistory, needs: 'events:read' },
  { to: '/settings', label: 'Environment', icon: IconSettings, needs: 'tenant:read' },
  {
    to: '/management-apps',
    label: 'Management apps',
    icon: IconServer,
    needs: 'managementApps:list',
    begin: { label: 'Create a management app', needs: 'managementApps:create', form: 'new' },
  },
]
