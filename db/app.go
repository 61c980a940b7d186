package db

import (
	"context"
	"time"

	"tenantry/model"
)

var apps = Type{
	Table: "apps", Prefix: model.AppID, Perm: model.AppsRead, Seen: "{id} = ?", Kept: true,
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.AppID), "version": {"t.version", Int}, "name": {"t.name", Text}, "description": {"t.description", Text},
			"active": {"t.active", Bool}, "autoAssign": {"t.auto_assign", Bool}, "publicSignUp": {"t.public_sign_up", Bool},
			"documented": {"t.documented", JSON}, "byKind": {"t.by_kind", Text}, "byId": {"t.by_id", Foreign},
			"createdAt": {"t.created_at", Instant}, "updatedAt": {"t.updated_at", Instant},
		},
		Edges: Edges{
			"defaultClient": {To: "Client", Of: "app_id", Where: "t.is_default"},
			"clients":       {To: "Client", Of: "app_id"},
			"users": {
				To: "User", Walk: true, Of: "app_id", Key: "user_id",
				Filter: Filters{
					"source": oneOf("{kind} = any(?)"),
					"status": oneOf("exists (select 1 from users f where f.tenant_id = {row}.tenant_id and f.id = {id} and f.status = any(?))"),
				},
				Fields: relation("app_id", "user_id"),
			},
			"groups": {
				To: "Group", Link: "group_apps", Of: "app_id", Key: "group_id",
				Fields: linkedBy("assignedAt", "assignedBy"),
			},
			"accounts": {
				To: "Account", Link: "account_apps", Of: "app_id", Key: "account_id",
				Fields: Fields{
					Columns: Columns{"autoAssigned": {"l.auto_assign", Bool}, "assignedAt": {"l.created_at", Instant}},
					Parts:   Parts{"assignedBy": actor("l.by_kind", "l.by_id")},
				},
			},
			"appRoles":   {To: "AppRole", Of: "app_id"},
			"roleGroups": {To: "RoleGroup", Of: "app_id"},
			"sessions":   {To: "Session", Of: "app_id", Where: ongoing},
			"history":    history(),
		},
	},
}

// appFilter speaks of all the tenant where it says to whom an app is given.
var appFilter = Filters{
	"ids": anyID(model.AppID), "active": isTrue("t.active = ?"), "autoAssign": isTrue("t.auto_assign = ?"),
	"accountId": isID(model.AccountID, "(exists (select 1 from account_apps f where f.tenant_id = t.tenant_id and f.app_id = t.id and f.account_id = ?)"+
		" or t.auto_assign and exists (select 1 from accounts f where f.tenant_id = t.tenant_id and f.id = ?))"),
	"assigned": wide(either(givenApp, "not "+givenApp)),
}

const givenApp = "(t.auto_assign or exists (select 1 from account_apps f where f.tenant_id = t.tenant_id and f.app_id = t.id)" +
	" or exists (select 1 from group_apps f where f.tenant_id = t.tenant_id and f.app_id = t.id)" +
	" or exists (select 1 from user_apps f where f.tenant_id = t.tenant_id and f.app_id = t.id))"

// relation is what belongs to a user's use of an app, from either end.
func relation(of, pair string) Fields {
	return Fields{Edges: Edges{
		"sources": {To: "AssignmentSource", Of: of, Pair: pair, Most: 1000, Inline: true},
		"profile": {To: "UserAppProfile", Of: of, Pair: pair},
	}}
}

// CreateApp adds an app with its default client, whose secret is in the answer and never
// again anywhere.
func (s *Scope) CreateApp(ctx context.Context, in model.AppCreateInput) (*model.AppCreatePayload, error) {
	out := &model.AppCreatePayload{}
	var err error
	out.App, err = change[model.App](ctx, s, model.AppsCreate, func(ctx context.Context, tx *Tx) (model.Key, error) {
		app, err := model.NewApp(in)
		if err != nil {
			return model.Key{}, err
		}
		if app.AutoAssign {
			app.AutoAt, app.AutoByKind, app.AutoByID = tx.sign()
		}
		client, err := app.FirstClient(in)
		if err != nil {
			return model.Key{}, err
		}
		if err := tx.insert(ctx, "app.created", app, aboutApp(app.Key)); err != nil {
			return model.Key{}, err
		}
		if out.ClientID, out.ClientSecret, err = tx.handOut(ctx, client, rolesIn(in.DefaultClient.Value())); err != nil || !app.AutoAssign {
			return app.Key, err
		}
		return app.Key, tx.gaining(ctx, byTenant(app.Key))
	})
	return out, err
}

// UpdateApp changes an app.
func (s *Scope) UpdateApp(ctx context.Context, id string, in model.AppUpdateInput) (*model.App, error) {
	return change[model.App](ctx, s, model.AppsEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		app, err := lock[model.App](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		if err := expect(app.Version, in.ExpectedVersion.Value()); err != nil {
			return model.Key{}, err
		}
		was := *app
		err = edit(ctx, tx, "app.updated", app, func() error {
			if err := app.Apply(in); err != nil {
				return err
			}
			if err := tx.mayTurn(ctx, was, app); err != nil {
				return err
			}
			return tx.release(ctx, was, app, in)
		}, aboutApp(app.Key))
		if err == nil {
			err = tx.editDefaultClient(ctx, app, in.DefaultClient.Value())
		}
		if err != nil || was.AutoAssign || !app.AutoAssign {
			return app.Key, err
		}
		return app.Key, tx.gaining(ctx, byTenant(app.Key))
	})
}

// release takes from all users an app that they will not have by the tenant any more, or
// has them keep it.
func (tx *Tx) release(ctx context.Context, was model.App, app *model.App, in model.AppUpdateInput) error {
	off := in.AutoAssign.Value()
	keep, err := model.Keeps(in.OnDisable, off != nil && !*off)
	if err != nil || app.AutoAssign || !was.AutoAssign {
		return err
	}
	if keep {
		err := tx.keepAll(ctx, app.ID(), app, `insert into user_apps (tenant_id, user_id, app_id, by_kind, by_id, created_at)
			select tenant_id, id, ?::uuid, ?, ?::uuid, ?::timestamptz from users where tenant_id = ? on conflict do nothing returning user_id`,
			app.Key, tx.who.Kind, tx.who.ActorKey(), tx.now, tx.who.Tenant)
		if err != nil {
			return err
		}
	}
	return tx.losing(ctx, byTenant(app.Key))
}

// mayTurn refuses what an app must not become while others rely on what it was.
func (tx *Tx) mayTurn(ctx context.Context, was model.App, app *model.App) error {
	if was.Active && !app.Active {
		if err := tx.notDefault(ctx, "active", app.Key); err != nil {
			return err
		}
	}
	switch {
	case was.AutoAssign == app.AutoAssign:
		return nil
	case tx.who.App != nil:
		return &model.Error{
			Code: model.Forbidden, Field: "autoAssign",
			Message: "autoAssign opens the app to all users of the tenant: an app's own token cannot switch it.",
		}
	case app.AutoAssign:
		app.AutoAt, app.AutoByKind, app.AutoByID = tx.sign()
		return nil
	}
	app.AutoAt, app.AutoByKind, app.AutoByID = nil, nil, nil
	return tx.refuseIf(ctx, refuse("accounts_default_app_fk", "autoAssign"), `from accounts c where c.tenant_id = ?0 and c.default_app_id = ?1
		and not exists (select 1 from account_apps h where h.tenant_id = c.tenant_id and h.account_id = c.id and h.app_id = ?1)`, tx.who.Tenant, app.Key)
}

// DeleteApp removes an app with all that hangs on it.
func (s *Scope) DeleteApp(ctx context.Context, id string) error {
	_, err := write(ctx, s, model.AppsDelete, func(ctx context.Context, tx *Tx) (model.Key, error) {
		app, err := lock[model.App](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		if err := tx.notDefault(ctx, "id", app.Key); err != nil {
			return model.Key{}, err
		}
		if err := tx.losing(ctx, byAnything().to([]model.Key{app.Key})); err != nil {
			return model.Key{}, err
		}
		return app.Key, tx.remove(ctx, "app.deleted", app, aboutApp(app.Key))
	})
	return err
}

// notDefault refuses what cannot be done to an app while it is the default of the tenant or
// of an account.
func (tx *Tx) notDefault(ctx context.Context, field string, app model.Key) error {
	err := tx.refuseIf(ctx, refuse("tenants_default_app_fk", field), "from tenants where tenant_id = ? and default_app_id = ?", tx.who.Tenant, app)
	if err != nil {
		return err
	}
	return tx.refuseIf(ctx, refuse("accounts_default_app_fk", field), "from accounts where tenant_id = ? and default_app_id = ?", tx.who.Tenant, app)
}

// refuse is what a constraint means, said of another field.
func refuse(constraint, field string) *model.Error {
	e := *refusals[constraint]
	e.Field = field
	return &e
}

// refuseIf answers with the refusal if there is such a row.
func (tx *Tx) refuseIf(ctx context.Context, refusal *model.Error, from string, args ...any) error {
	there, err := tx.exists(ctx, from, args...)
	if err == nil && there {
		return refusal
	}
	return err
}

func (tx *Tx) exists(ctx context.Context, from string, args ...any) (bool, error) {
	var there bool
	err := tx.bun.NewRaw("select exists (select 1 "+from+")", args...).Scan(ctx, &there)
	return there, err
}

// sign says when and by whom something is switched on.
func (tx *Tx) sign() (*time.Time, *model.ActorKind, *model.Key) {
	return &tx.now, &tx.who.Kind, tx.who.ActorKey()
}
