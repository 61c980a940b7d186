package db

import (
	"context"
	"encoding/json"

	"github.com/jackc/pgx/v5"

	"tenantry/model"
)

const (
	adminColumns = `u.tenant_id, u.id, coalesce(u.name, u.email),
		(select coalesce(jsonb_agg(jsonb_build_object('name', r.name, 'permissions', r.permissions) order by r.name), '[]')
			from role_assignments h join roles r on r.tenant_id = h.tenant_id and r.id = h.role_id
			where h.tenant_id = u.tenant_id and h.admin_user_id = u.id)`

	adminOfToken = `select ` + adminColumns + ` from admin_users u where u.tenant_id = $1 and u.id = $2 and u.status = 'ACTIVE'
		and not exists (select 1 from revoked_tokens v where v.tenant_id = u.tenant_id and v.jti = $3)`

	// The link goes, the admin user comes in, and the log says so: all of it or nothing.
	// A link to somebody who is shut out stays, and opens nothing until they are let in again.
	// One to somebody who has a password buys no token: whoever made it would become them
	// unnoticed. It opens a session that must set another one.
	adminOfLink = `with link as (
			delete from admin_links l using admin_users p
			where l.tenant_id = $1 and l.hash = $2 and l.expires_at > now() and p.tenant_id = l.tenant_id and p.id = l.admin_user_id and p.status <> 'DISABLED'
				and not exists (select 1 from admin_passwords w where w.tenant_id = p.tenant_id and w.admin_user_id = p.id)
			returning p.tenant_id, p.id, p.status),
		u as (
			update admin_users a set status = 'ACTIVE', last_sign_in_at = now(), updated_at = case when a.status = 'ACTIVE' then a.updated_at else now() end,
				version = a.version + (a.status <> 'ACTIVE')::int
			from link where a.tenant_id = link.tenant_id and a.id = link.id
			returning a.tenant_id, a.id, a.name, a.email, link.status as was, a.status as is),
		logged as (
			insert into events (tenant_id, id, at, action, actor_kind, actor_key, actor_name, target_kind, target_key, before, after, ip, user_agent, request_id)
			select u.tenant_id, $3, $5::timestamptz, 'admin_user.signed_in', 'ADMIN_USER', u.id, coalesce(u.name, u.email), 'adm', u.id,
				case when u.was <> u.is then jsonb_build_object('status', u.was) end,
				case when u.was <> u.is then jsonb_build_object('status', u.is) end,
				nullif($4::jsonb ->> 'IP', ''), nullif($4::jsonb ->> 'UserAgent', ''), nullif($4::jsonb ->> 'ID', '')
			from u)
		select ` + adminColumns + ` from u`
)

// RedeemAdminLink lets in the admin user that the code was made for, once, and records it
// with where the request came from.
func (d *Door) RedeemAdminLink(ctx context.Context, code model.Secret, from model.Request) (Grant, error) {
	origin, err := json.Marshal(from)
	if err != nil {
		return Grant{}, err
	}
	tenant, _ := code.Tenant() // of what is no code, it is nobody's
	at := now()
	return one(ctx, d, adminGrant, adminOfLink, tenant, d.db.hashSecret(adminLinkKind, code), model.KeyAt(at, 0), string(origin), at)
}

func adminGrant(row pgx.CollectableRow) (Grant, error) {
	var tenant, id model.Key
	var name string
	var roles []role
	if err := row.Scan(&tenant, &id, &name, &roles); err != nil {
		return Grant{}, err
	}
	return ofAdmin(tenant, id, name, roles), nil
}
