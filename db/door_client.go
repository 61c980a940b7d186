package db

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"tenantry/model"
)

// The rows that a principal is made of. Roles are an array of {name, permissions}.
const (
	clientColumns = `c.tenant_id, c.id, c.access_token_ttl, c.app_id, coalesce(a.name, m.name), m.id, ` + clientRoles
	clientRoles   = `(select coalesce(jsonb_agg(jsonb_build_object('name', r.name, 'permissions', r.permissions) order by r.name), '[]')
		from roles r where r.tenant_id = c.tenant_id and exists (select 1 from role_assignments h where h.tenant_id = c.tenant_id
			and h.role_id = r.id and (h.client_id = c.id or h.management_app_id = c.management_app_id)))`
	clientTables = ` from clients c
		left join apps a on a.tenant_id = c.tenant_id and a.id = c.app_id
		left join management_apps m on m.tenant_id = c.tenant_id and m.id = c.management_app_id
		where c.tenant_id = $1 and c.id = $2`

	clientOfToken = `select ` + clientColumns + clientTables +
		` and not exists (select 1 from revoked_tokens v where v.tenant_id = c.tenant_id and v.jti = $3)`

	// The secret that matches notes its use, at most once a minute, in the same statement.
	// Only where one matches is anything of the client read, so that an unknown client
	// takes no less than a wrong secret.
	clientOfSecret = `with used as (update client_secrets set last_used_at = now() where ` + matching + `
			and (last_used_at is null or last_used_at < now() - interval '1 minute'))
		select ` + clientColumns + `, array(select hash from client_secrets where ` + matching + `)` + clientTables + `
		and exists (select 1 from client_secrets where ` + matching + `)`
	matching = `tenant_id = $1 and client_id = $2 and hash = $3 and (expires_at is null or expires_at > now())`
)

// role is a role as the door reads it.
type role struct {
	Name        string             `json:"name"`
	Permissions []model.Permission `json:"permissions"`
}

// Client returns what to make a token from for whoever knows a secret of the client, or of
// the operator. An unknown client takes the same statement and the same comparison as a
// wrong secret.
func (d *Door) Client(ctx context.Context, clientID string, secret model.Secret) (Grant, error) {
	if strings.HasPrefix(clientID, string(model.OperatorID)+"_") {
		return d.operator(ctx, clientID, secret)
	}
	tenant, client, _ := model.ParseClientID(clientID) // of what is none, the keys are nobody's
	hash := d.db.hashSecret(clientSecretKind, secret)
	found, err := one(ctx, d, secretGrant, clientOfSecret, tenant, client, hash)
	if err != nil && model.CodeOf(err) != model.Unauthenticated {
		return Grant{}, err
	}
	if !anyEqual(found.hashes, hash) {
		return Grant{}, refused()
	}
	return found.Grant, nil
}

// anyEqual compares with all hashes, and where there is none, with one that nothing has.
func anyEqual(hashes [][]byte, hash []byte) bool {
	if len(hashes) == 0 {
		hashes = [][]byte{make([]byte, len(hash))}
	}
	equal := 0
	for _, h := range hashes {
		equal |= subtle.ConstantTimeCompare(h, hash)
	}
	return equal == 1 && len(hash) == sha256.Size
}

type grantWithHashes struct {
	Grant
	hashes [][]byte
}

func clientGrant(row pgx.CollectableRow) (Grant, error) { return scanClient(row) }

func secretGrant(row pgx.CollectableRow) (grantWithHashes, error) {
	var g grantWithHashes
	var err error
	g.Grant, err = scanClient(row, &g.hashes)
	return g, err
}

func scanClient(row pgx.CollectableRow, more ...any) (Grant, error) {
	var (
		tenant, client model.Key
		app, manager   *model.Key
		ttl            int
		name           string
		roles          []role
	)
	if err := row.Scan(append([]any{&tenant, &client, &ttl, &app, &name, &manager, &roles}, more...)...); err != nil {
		return Grant{}, err
	}
	g := Grant{Subject: Subject{model.ClientID, tenant, client}, TTL: time.Duration(ttl) * time.Second}
	permissions := g.hold(roles)
	if app != nil {
		g.Principal = model.OfApp(tenant, *app, name, permissions)
	} else {
		g.Principal = model.Manager(tenant, *manager, name, permissions)
	}
	g.Principal.Client = client
	return g, nil
}

// hold notes the names of roles, and returns the permissions of each.
func (g *Grant) hold(roles []role) [][]model.Permission {
	permissions := make([][]model.Permission, len(roles))
	for i, r := range roles {
		g.Roles = append(g.Roles, r.Name)
		permissions[i] = r.Permissions
	}
	return permissions
}
