package db

import (
	"bytes"
	"context"
	"slices"

	"github.com/uptrace/bun"

	"tenantry/model"
)

var adminSessions = Type{
	Table: "admin_sessions", Prefix: model.AdminSessionID, Perm: model.AdminUsersRead,
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.AdminSessionID), "way": {"t.way", Text},
			"startedAt": {"t.started_at", Instant}, "lastSeenAt": {"t.last_seen_at", Instant}, "expiresAt": {"t.expires_at", Instant},
			"ip": {"t.ip", Text}, "userAgent": {"t.user_agent", Text},
			"current": {"coalesce(t.id = nullif(current_setting('app.token', true), '')::uuid, false)", Bool},
		},
		Edges: Edges{
			"adminUser": {To: "AdminUser", From: &Column{"t.admin_user_id", Foreign}, Of: "id"},
			"client":    {To: "Client", From: &Column{"t.client_id", Foreign}, Of: "id"},
		},
	},
}

// StartAdminSession begins a session of the principal itself, whose credentials somebody has
// just checked: an admin user or a management app. A link is spent in the same transaction.
func (s *Scope) StartAdminSession(ctx context.Context, in model.SignIn) (*model.AdminSession, error) {
	if err := s.mayStay(); err != nil {
		return nil, err
	}
	return write(ctx, s, "", func(ctx context.Context, tx *Tx) (*model.AdminSession, error) {
		v := &model.AdminSession{
			TenantID: s.who.Tenant, Key: model.KeyAt(tx.now, 0), Hash: s.db.hashSecret(adminSessionKind, in.Cookie), Way: in.Way,
			StartedAt: tx.now, LastSeenAt: tx.now, ExpiresAt: tx.now.Add(min(in.Life, model.AdminSessionLife)),
			IP: text(s.who.Request.IP), UserAgent: text(s.who.Request.UserAgent),
		}
		enter := tx.enterClient
		if s.who.Kind == model.ActorKindAdminUser {
			enter = tx.enterAdmin
		}
		if err := enter(ctx, v, in); err != nil {
			return nil, err
		}
		if err := tx.trimAdminSessions(ctx, v); err != nil {
			return nil, err
		}
		_, err := tx.bun.NewInsert().Model(v).Exec(ctx)
		return v, err
	})
}

// mayStay refuses who has no sessions of the portal.
func (s *Scope) mayStay() error {
	if err := s.allow(""); err != nil {
		return err
	}
	if s.who.Kind != model.ActorKindAdminUser && s.who.Kind != model.ActorKindManagementApp {
		return model.Errorf(model.Forbidden, "Only admin users and management apps sign in to the portal.")
	}
	return nil
}

// enterAdmin lets an admin user in who is not shut out, and notes when. By a link, one who
// has a password may do nothing but set another: who made the link does not become them
// unnoticed.
func (tx *Tx) enterAdmin(ctx context.Context, v *model.AdminSession, in model.SignIn) error {
	admin, err := lock[model.AdminUser](ctx, tx, "id", model.AdminUserID.Of(tx.who.Actor))
	if err != nil || admin.Status == model.UserStatusDisabled {
		return refused()
	}
	v.AdminUserID = &admin.Key
	if in.Way == model.SignInWayLink {
		if err := tx.spendLink(ctx, admin, in.Code); err != nil {
			return err
		}
		if v.PasswordDue, err = tx.exists(ctx, "from admin_passwords where tenant_id = ? and admin_user_id = ?", tx.who.Tenant, admin.Key); err != nil {
			return err
		}
	}
	if v.PasswordDue {
		v.ExpiresAt = tx.now.Add(model.DuePasswordLife)
	}
	was, now := members{}, members{"way": v.Way}
	if admin.Status != model.UserStatusActive {
		was["status"], now["status"] = admin.Status, model.UserStatusActive
		admin.Status, admin.UpdatedAt, admin.Version = model.UserStatusActive, tx.now, admin.Version+1
	}
	admin.LastSignInAt = &tx.now
	if _, err := tx.bun.NewUpdate().Model(admin).WherePK().Exec(ctx); err != nil {
		return err
	}
	return tx.record("admin_user.signed_in", admin.ID(), was, now, aboutNode(model.AdminSessionID, v.Key))
}

// spendLink takes the link away that the code is of: of two who come with it, one comes in.
func (tx *Tx) spendLink(ctx context.Context, admin *model.AdminUser, code model.Secret) error {
	done, err := tx.bun.NewRaw("delete from admin_links where tenant_id = ? and hash = ? and admin_user_id = ? and expires_at > now()",
		tx.who.Tenant, tx.db.hashSecret(adminLinkKind, code), admin.Key).Exec(ctx)
	if err != nil {
		return err
	}
	if n, err := done.RowsAffected(); err != nil || n == 0 {
		return refused()
	}
	return nil
}

// enterClient lets in whoever has the credentials of a management app.
func (tx *Tx) enterClient(_ context.Context, v *model.AdminSession, _ model.SignIn) error {
	v.ClientID = &tx.who.Client
	return tx.record("management_app.signed_in", model.ManagementAppID.Of(tx.who.Actor), nil, members{"way": v.Way}, aboutNode(model.AdminSessionID, v.Key))
}

// trimAdminSessions makes room for one more of whose it is: what has ended goes, and then
// what is oldest.
func (tx *Tx) trimAdminSessions(ctx context.Context, v *model.AdminSession) error {
	whose, k := "admin_user_id", v.AdminUserID
	if k == nil {
		whose, k = "client_id", v.ClientID
	}
	_, err := tx.bun.NewRaw("delete from admin_sessions where tenant_id = ? and ? = ? and (expires_at <= now() or id not in (select id from admin_sessions where tenant_id = ? and ? = ? order by id desc limit ?))",
		tx.who.Tenant, bun.Ident(whose), *k, tx.who.Tenant, bun.Ident(whose), *k, model.MaxAdminSessions-1).Exec(ctx)
	return err
}

// OwnAdminSession is the session that the principal came by.
func (s *Scope) OwnAdminSession(ctx context.Context) (*model.Visit, error) {
	if err := s.mayStay(); err != nil {
		return nil, err
	}
	return write(ctx, s, "", func(ctx context.Context, tx *Tx) (*model.Visit, error) {
		v, err := tx.ownAdminSession(ctx)
		if err != nil {
			return nil, err
		}
		out := &model.Visit{Tenant: &model.Tenant{}, ExpiresAt: v.ExpiresAt, PasswordDue: v.PasswordDue}
		if err := tx.bun.NewSelect().Model(out.Tenant).Where("tenant_id = ?", tx.who.Tenant).Scan(ctx); err != nil || v.AdminUserID == nil {
			return out, err
		}
		had, err := tx.adminPassword(ctx, *v.AdminUserID)
		out.PasswordDue = out.PasswordDue || had == nil
		return out, err
	})
}

// ownAdminSession locks the session that the principal came by; there is none of a token.
func (tx *Tx) ownAdminSession(ctx context.Context) (*model.AdminSession, error) {
	var found []*model.AdminSession
	err := tx.bun.NewSelect().Model(&found).Where("tenant_id = ? and id = ? and expires_at > now()", tx.who.Tenant, tx.who.Token).For("update").Scan(ctx)
	if err == nil && len(found) == 0 {
		err = model.Errorf(model.Unauthenticated, "The session has ended. Sign in again.")
	}
	if err != nil {
		return nil, err
	}
	return found[0], nil
}

// EndOwnAdminSession ends the session that the principal came by.
func (s *Scope) EndOwnAdminSession(ctx context.Context) error {
	if err := s.mayStay(); err != nil {
		return err
	}
	_, err := write(ctx, s, "", func(ctx context.Context, tx *Tx) (struct{}, error) {
		v, err := tx.ownAdminSession(ctx)
		if err != nil {
			return struct{}{}, err
		}
		if _, err := tx.bun.NewDelete().Model(v).WherePK().Exec(ctx); err != nil {
			return struct{}{}, err
		}
		action := "management_app.signed_out"
		if tx.who.Kind == model.ActorKindAdminUser {
			action = "admin_user.signed_out"
		}
		return struct{}{}, tx.record(action, *tx.who.ID(), nil, nil, aboutNode(model.AdminSessionID, v.Key))
	})
	return err
}

// RevokeAdminSessions ends sessions of the portal, those named or all of an admin user but
// the one that asks, and says how many it ended. Everybody may end their own.
func (s *Scope) RevokeAdminSessions(ctx context.Context, in model.AdminSessionsRevokeInput) (int, error) {
	perm := model.AdminUsersEdit
	if s.who.Kind == model.ActorKindAdminUser {
		perm = "" // for their own; ofOthers looks again
	}
	return write(ctx, s, perm, func(ctx context.Context, tx *Tx) (int, error) {
		ids, admin := in.Ids.Value(), in.AdminUserID.Value()
		switch {
		case (ids == nil) == (admin == nil):
			return 0, model.InvalidField("ids", "Give exactly one of ids and adminUserId.")
		case ids != nil:
			return tx.endNamedAdminSessions(ctx, ids)
		}
		k, err := model.AdminUserID.Key("adminUserId", *admin)
		if err != nil {
			return 0, err
		}
		if err := tx.ofOthers(k != tx.who.Actor); err != nil {
			return 0, err
		}
		if err := tx.find(ctx, "for key share", "adminUserId", &adminUsers, k); err != nil {
			return 0, err
		}
		return tx.endAdminSessions(ctx, "admin_user_id = ? and id <> ?", k, tx.who.Token)
	})
}

// ofOthers refuses to end sessions of others without the permission to.
func (tx *Tx) ofOthers(others bool) error {
	if !others {
		return nil
	}
	return tx.allow(model.AdminUsersEdit)
}

// endNamedAdminSessions refuses all if one is not there. Whoever may not end others' is told
// so first: they do not learn which there are.
func (tx *Tx) endNamedAdminSessions(ctx context.Context, ids []string) (int, error) {
	all, err := edges{prefix: model.AdminSessionID, field: "ids", limit: MaxIDs}.keysOf(ids)
	if err != nil {
		return 0, err
	}
	slices.SortFunc(all, func(a, b model.Key) int { return bytes.Compare(a[:], b[:]) })
	var mine int
	err = tx.bun.NewRaw("select count(*) from admin_sessions where tenant_id = ? and id = any(?::uuid[]) and admin_user_id = ?", tx.who.Tenant, uuids(all), tx.who.Actor).Scan(ctx, &mine)
	if err != nil {
		return 0, err
	}
	if err := tx.ofOthers(mine < len(all)); err != nil {
		return 0, err
	}
	if err := tx.find(ctx, "for update", "ids", &adminSessions, all...); err != nil {
		return 0, err
	}
	return tx.endAdminSessions(ctx, "id = any(?::uuid[])", uuids(all))
}

// endAdminSessions ends those that go on and for which the predicate holds, each with a
// record of its own, and says how many they were.
func (tx *Tx) endAdminSessions(ctx context.Context, where string, args ...any) (int, error) {
	var ended []model.AdminSession
	err := tx.bun.NewRaw("delete from admin_sessions where tenant_id = ? and "+where+" returning id, admin_user_id, client_id, expires_at",
		append([]any{tx.who.Tenant}, args...)...).Scan(ctx, &ended)
	if err != nil {
		return 0, err
	}
	n := 0
	for _, e := range ended {
		if !e.ExpiresAt.After(tx.now) {
			continue
		}
		n++
		if err := tx.record("admin_session.revoked", ownerOf(e), nil, nil, aboutNode(model.AdminSessionID, e.Key)); err != nil {
			return 0, err
		}
	}
	return n, nil
}

// ownerOf is the id of whose session it is.
func ownerOf(s model.AdminSession) string {
	if s.AdminUserID != nil {
		return model.AdminUserID.Of(*s.AdminUserID)
	}
	return model.ClientID.Of(*s.ClientID)
}
