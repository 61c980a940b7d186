package db

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"slices"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"tenantry/model"
)

// signInRefused is the action of a sign-in that failed. Whoever tried was not the admin user.
const signInRefused = "admin_user.sign_in_refused"

const (
	// A session that is used notes that, at most once a minute, in the same statement.
	sessionOfCookie = `with seen as (update admin_sessions set last_seen_at = now() where ` + ofCookie + ` and last_seen_at < now() - interval '1 minute')
		select tenant_id, id, admin_user_id, client_id, expires_at, password_due from admin_sessions where ` + ofCookie
	ofCookie = `tenant_id = $1 and hash = $2 and expires_at > now()`

	// Who signs in with an address may be an admin user of several tenants. Those whom they
	// know best come first, and who is an admin user of more than all says which tenant.
	adminsAt = `select ` + adminColumns + `, t.name, u.status <> 'DISABLED', coalesce(w.hash, '')
		from admin_users u join tenants t on t.tenant_id = u.tenant_id
		left join admin_passwords w on w.tenant_id = u.tenant_id and w.admin_user_id = u.id
		where u.email_norm = lower($1) and ($2::uuid is null or u.tenant_id = $2)
		order by u.last_sign_in_at desc nulls last, u.tenant_id limit 20`

	adminByLink = `select ` + adminColumns + `, t.name, true, ''
		from admin_links l join admin_users u on u.tenant_id = l.tenant_id and u.id = l.admin_user_id join tenants t on t.tenant_id = u.tenant_id
		where l.tenant_id = $1 and l.hash = $2 and l.expires_at > now() and u.status <> 'DISABLED'`
)

// AdminGrant is an admin user whom a claim fits, and the name of the tenant.
type AdminGrant struct {
	Grant
	Tenant string
	open   bool   // not shut out
	hash   string // "" without a password
}

// session is the token that a cookie stands for, and whether it may do nothing but set a
// password.
func (d *Door) session(ctx context.Context, cookie model.Secret) (Token, bool, error) {
	var due bool
	tenant, ok := cookie.Tenant()
	if !ok {
		return Token{}, false, refused()
	}
	t, err := one(ctx, d, func(row pgx.CollectableRow) (Token, error) {
		var t Token
		var admin, client *model.Key
		err := row.Scan(&t.Tenant, &t.ID, &admin, &client, &t.ExpiresAt, &due)
		if admin != nil {
			t.Kind, t.Key = model.AdminUserID, *admin
		} else if client != nil {
			t.Kind, t.Key = model.ClientID, *client
		}
		return t, err
	}, sessionOfCookie, tenant, d.db.hashSecret(adminSessionKind, cookie))
	return t, due, err
}

// visitor is the principal of a session: with no permission at all while a password is due.
func (d *Door) visitor(ctx context.Context, cookie model.Secret) (model.Principal, error) {
	t, due, err := d.session(ctx, cookie)
	if err != nil {
		return model.Principal{}, err
	}
	p, err := d.Caller(ctx, t)
	if due && err == nil {
		none := model.Admin(p.Tenant, p.Actor, p.Name, nil)
		none.Token, none.ExpiresAt = p.Token, p.ExpiresAt
		p = none
	}
	return p, err
}

// AdminUsers are the admin users whom a claim fits: the one that a link is for, or those of
// the address who have the password, of which the log of each other one says that it was
// refused. Where there is none, a password is compared all the same.
func (d *Door) AdminUsers(ctx context.Context, claim model.AdminClaim, from model.Request) ([]AdminGrant, error) {
	if claim.Code != nil {
		tenant, _ := claim.Code.Tenant() // of what is no code, it is nobody's
		g, err := one(ctx, d, adminOfClaim, adminByLink, tenant, d.db.hashSecret(adminLinkKind, *claim.Code))
		return []AdminGrant{g}, err
	}
	if !validText([]byte(claim.Email)) {
		claim.Email = "" // which is nobody's
	}
	var all []AdminGrant
	err := d.do(ctx, func(c *pgxpool.Conn) error {
		rows, err := c.Query(ctx, adminsAt, claim.Email, claim.Tenant)
		if err != nil {
			return err
		}
		all, err = pgx.CollectRows(rows, adminOfClaim)
		return err
	})
	if err != nil {
		return nil, err
	}
	fit, err := d.fitting(ctx, all, claim.Password)
	if err == nil && len(fit) == 0 {
		err = refused()
		if failed := d.noteRefusedSignIns(ctx, all, from); failed != nil {
			d.db.log.ErrorContext(ctx, "a sign-in that was refused is not in the log", slog.Any("err", failed))
		}
	}
	return fit, err
}

// fitting are those of all who have the password and are not shut out.
func (d *Door) fitting(ctx context.Context, all []AdminGrant, given model.Secret) ([]AdminGrant, error) {
	given = model.GivenPassword(given)
	tried := slices.DeleteFunc(slices.Clone(all), func(g AdminGrant) bool { return g.hash == "" })
	if len(tried) == 0 {
		tried = []AdminGrant{{hash: noPassword}}
	}
	var fit []AdminGrant
	for _, g := range tried {
		same, err := d.db.hasher.same(ctx, given, g.hash)
		if err != nil {
			return nil, err
		}
		if same && g.open {
			fit = append(fit, g)
		}
	}
	return fit, nil
}

// noteRefusedSignIns records a sign-in that failed with each whose address was given, as
// often as the quota of each allows.
func (d *Door) noteRefusedSignIns(ctx context.Context, all []AdminGrant, from model.Request) error {
	at, b := now(), &pgx.Batch{}
	for i, g := range all {
		omitted, ok := d.db.refusedTokens.take(fmt.Sprint(g.Subject.Tenant, g.Key))
		if !ok {
			continue
		}
		after := members{"way": model.SignInWayPassword}
		if omitted > 0 {
			after["omitted"] = omitted
		}
		said, err := json.Marshal(after)
		if err != nil {
			return err
		}
		b.Queue(`insert into events (tenant_id, id, at, action, actor_kind, target_kind, target_key, after, ip, user_agent, request_id)
			values ($1, $2, $3, $4, 'SYSTEM', 'adm', $5, $6::jsonb, nullif($7, ''), nullif($8, ''), nullif($9, ''))`,
			g.Subject.Tenant, model.KeyAt(at, i), at, signInRefused, g.Key, string(said), from.IP, from.UserAgent, from.ID)
	}
	if b.Len() == 0 {
		return nil
	}
	return d.do(ctx, func(c *pgxpool.Conn) error { return c.SendBatch(ctx, b).Close() })
}

func adminOfClaim(row pgx.CollectableRow) (AdminGrant, error) {
	var g AdminGrant
	var tenant, id model.Key
	var name string
	var roles []role
	if err := row.Scan(&tenant, &id, &name, &roles, &g.Tenant, &g.open, &g.hash); err != nil {
		return AdminGrant{}, err
	}
	g.Grant = ofAdmin(tenant, id, name, roles)
	return g, nil
}

func ofAdmin(tenant, id model.Key, name string, roles []role) Grant {
	g := Grant{Subject: Subject{model.AdminUserID, tenant, id}, TTL: adminTTL}
	g.Principal = model.Admin(tenant, id, name, g.hold(roles))
	return g
}
