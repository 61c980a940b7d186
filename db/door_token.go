package db

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"tenantry/model"
)

// The actions of what happens to tokens of clients. What is refused has no other actor than
// the server: whoever asked was not the client.
const (
	tokenIssued  = "client.token_issued"
	tokenRefused = "client.token_refused"
	tokenRevoked = "client.token_revoked"
)

// aside are the records that no stream of the documented endpoints has: nothing was changed.
const aside = "t.action not in ('" + refusedWrite + "', '" + tokenIssued + "', '" + tokenRefused + "', '" + tokenRevoked + "', '" + signInRefused + "')"

// ofClient records something of a client that is there; of one that is not, nothing.
const ofClient = `insert into events (tenant_id, id, at, action, actor_kind, actor_key, actor_name, target_kind, target_key, app_id, client_id, after, ip, user_agent, request_id)
	select c.tenant_id, $3, $4, $5,
		case when not $6 then 'SYSTEM' when c.app_id is null then 'MANAGEMENT_APP' else 'APP' end, case when $6 then coalesce(c.app_id, c.management_app_id) end,
		case when $6 then coalesce(a.name, m.name) end, 'cli', c.id,
		c.app_id, case when $6 then c.id end, $7::jsonb, nullif($8, ''), nullif($9, ''), nullif($10, '')
	from clients c
	left join apps a on a.tenant_id = c.tenant_id and a.id = c.app_id
	left join management_apps m on m.tenant_id = c.tenant_id and m.id = c.management_app_id
	where c.tenant_id = $1 and c.id = $2`

// NoteToken records that a client bought a token. Other subjects' tokens are not recorded
// here: an admin user's sign-in is, and an operator has no tenant.
func (d *Door) NoteToken(ctx context.Context, t Token, from model.Request) error {
	if t.Kind != model.ClientID {
		return nil
	}
	return d.noteClient(ctx, d.db.tokens, tokenIssued, t.Subject, tokenMembers(t), from)
}

// NoteRefusal records that a token was refused to somebody who named a client, and why. A
// client that does not exist has no log.
func (d *Door) NoteRefusal(ctx context.Context, clientID, why string, from model.Request) error {
	tenant, client, ok := model.ParseClientID(clientID)
	if !ok {
		return nil
	}
	return d.noteClient(ctx, d.db.refusedTokens, tokenRefused, Subject{model.ClientID, tenant, client}, members{"error": why}, from)
}

// noteClient records something of a client, as often as its quota allows.
func (d *Door) noteClient(ctx context.Context, q *quotas, action string, s Subject, after members, from model.Request) error {
	omitted, ok := q.take(fmt.Sprint(s.Tenant, s.Key))
	if !ok {
		return nil
	}
	if omitted > 0 {
		after["omitted"] = omitted
	}
	return d.do(ctx, func(c *pgxpool.Conn) error {
		return pgx.BeginFunc(ctx, c, func(tx pgx.Tx) error { return noteOfClient(ctx, tx, action, s, after, from) })
	})
}

func noteOfClient(ctx context.Context, tx pgx.Tx, action string, s Subject, after members, from model.Request) error {
	said, err := json.Marshal(after)
	if err != nil {
		return err
	}
	at := now()
	_, err = tx.Exec(ctx, ofClient, s.Tenant, s.Key, model.KeyAt(at, 0), at, action, action != tokenRefused, string(said), from.IP, from.UserAgent, from.ID)
	return err
}

func tokenMembers(t Token) members {
	return members{"tokenId": t.ID, "expiresAt": t.ExpiresAt.UTC()}
}

// RevokeToken makes a token of the tenant worth nothing, on every server, and records it. It
// forgets the revocations of those that have ended by themselves. A nil tenant is the
// operators'.
func (d *Door) RevokeToken(ctx context.Context, t Token, from model.Request) error {
	return d.do(ctx, func(c *pgxpool.Conn) error {
		return pgx.BeginFunc(ctx, c, func(tx pgx.Tx) error {
			done, err := tx.Exec(ctx, `with ended as (delete from revoked_tokens where tenant_id = $1 and expires_at < now() and jti <> $2)
				insert into revoked_tokens (tenant_id, jti, expires_at) values ($1, $2, $3) on conflict do nothing`, t.Tenant, t.ID, t.ExpiresAt)
			if err != nil || done.RowsAffected() == 0 || t.Kind != model.ClientID {
				return err
			}
			return noteOfClient(ctx, tx, tokenRevoked, t.Subject, tokenMembers(t), from)
		})
	})
}
