package db

import (
	"context"

	"github.com/jackc/pgx/v5/pgxpool"

	"tenantry/model"
)

// An app's own token deletes nothing that could be restored, and sees no deletion.
var deletions = Type{
	Table: "deletions", Prefix: model.DeletionID, Perm: model.EventsRead, Seen: "false and {row}.target_key = ?",
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.DeletionID), "targetId": typedID("t.target_kind", "t.target_key"), "name": {"t.name", Text},
			"deletedAt": {"t.deleted_at", Instant}, "restorableUntil": {"t.restorable_until", Instant},
		},
		Parts: Parts{"deletedBy": actor("t.by_kind", "t.by_id")},
	},
}

// kindOf compares the prefix of an id with kinds of objects.
func kindOf(sql string) Filter {
	prefixes := map[string]string{"USER": string(model.UserID), "GROUP": string(model.GroupID), "ACCOUNT": string(model.AccountID), "APP": string(model.AppID)}
	return func(_ string, v any) (condition, error) {
		all := make([]string, 0, len(prefixes))
		for _, kind := range list(v) {
			name, _ := kind.(string)
			all = append(all, prefixes[name])
		}
		return condition{sql: sql, args: []any{all}}, nil
	}
}

// Restored is how a restoration ended.
type Restored struct {
	Lost int // relations to what is no longer there
}

// RestoreUser brings a deleted user back, with all that went with them.
func (s *Scope) RestoreUser(ctx context.Context, id string) (*model.User, Restored, error) {
	return restore[model.User](ctx, s, id)
}

// RestoreGroup brings a deleted group back, with its members.
func (s *Scope) RestoreGroup(ctx context.Context, id string) (*model.Group, Restored, error) {
	return restore[model.Group](ctx, s, id)
}

// RestoreAccount brings a deleted account back, with its users and apps.
func (s *Scope) RestoreAccount(ctx context.Context, id string) (*model.Account, Restored, error) {
	return restore[model.Account](ctx, s, id)
}

// RestoreApp brings a deleted app back, with its clients, whose secrets open it again.
func (s *Scope) RestoreApp(ctx context.Context, id string) (*model.App, Restored, error) {
	return restore[model.App](ctx, s, id)
}

func restore[N any](ctx context.Context, s *Scope, id string) (*N, Restored, error) {
	t := typeOf[N]()
	var out Restored
	n, err := change[N](ctx, s, model.Restorable[t.Prefix], func(ctx context.Context, tx *Tx) (model.Key, error) {
		k, err := t.Prefix.Key("id", id)
		if err != nil {
			return model.Key{}, err
		}
		d, err := tx.deletion(ctx, "target_key = ?", k)
		if err != nil {
			return model.Key{}, tx.notDeleted(ctx, t, k, err)
		}
		if out.Lost, err = tx.dig(ctx, d); err != nil {
			return model.Key{}, err
		}
		row := new(N)
		if err := tx.bun.NewSelect().Model(row).Where("tenant_id = ? and id = ?", tx.who.Tenant, k).Scan(ctx); err != nil {
			return model.Key{}, err
		}
		return k, tx.record(t.noun()+".restored", id, nil, snapshot(row), aboutSelf(t, k)...)
	})
	return n, out, err
}

// aboutSelf has an app's own token see what happens to the app.
func aboutSelf(t *Type, k model.Key) []about {
	if t.Prefix == model.AppID {
		return []about{aboutApp(k)}
	}
	return nil
}

// deletion locks one that can be restored. An app's own token knows of none.
func (tx *Tx) deletion(ctx context.Context, where string, k model.Key) (*model.Deletion, error) {
	d := new(model.Deletion)
	if tx.who.App != nil {
		return nil, notFound()
	}
	err := tx.bun.NewSelect().Model(d).Where("tenant_id = ? and restorable_until > ?", tx.who.Tenant, tx.now).Where(where, k).For("update").Scan(ctx)
	return d, explain(err)
}

// notDeleted says that an object is there, or else was never deleted or is erased.
func (tx *Tx) notDeleted(ctx context.Context, t *Type, k model.Key, err error) error {
	if model.CodeOf(err) != model.NotFound || tx.who.App != nil {
		return err
	}
	there, err := tx.exists(ctx, "from "+t.Table+" where tenant_id = ? and id = ?", tx.who.Tenant, k)
	switch {
	case err != nil:
		return err
	case there:
		return &model.Error{Code: model.Conflict, Field: "id", Message: "The " + t.noun() + " is not deleted."}
	}
	return &model.Error{Code: model.NotFound, Field: "id", Message: "No " + t.noun() + " of that id was deleted in the last 30 days."}
}

// EraseDeletion forgets what was deleted before its time.
func (s *Scope) EraseDeletion(ctx context.Context, id string) error {
	_, err := write(ctx, s, model.EventsRead, func(ctx context.Context, tx *Tx) (struct{}, error) {
		none := struct{}{}
		k, err := model.DeletionID.Key("id", id)
		if err != nil {
			return none, err
		}
		d, err := tx.deletion(ctx, "id = ?", k)
		if err != nil {
			return none, missing("id", &deletions)
		}
		if err := s.allow(model.Restorable[d.TargetKind]); err != nil {
			return none, err
		}
		if _, err := tx.bun.NewDelete().Model(d).WherePK().Exec(ctx); err != nil {
			return none, err
		}
		return none, tx.record(typesByPrefix[d.TargetKind].noun()+".erased", d.TargetKind.Of(d.TargetKey), nil, nil)
	})
	return err
}

// EraseDeletions erases what can be restored no more, in all tenants.
func (d *DB) EraseDeletions(ctx context.Context) error {
	return d.sweep(ctx, "delete from deletions where (tenant_id, id) in (select tenant_id, id from deletions where restorable_until < now() limit 100)")
}

// sweep has the door repeat a deletion of some rows until there are none left.
func (d *DB) sweep(ctx context.Context, some string) error {
	for {
		n := int64(0)
		err := d.Door().do(ctx, func(c *pgxpool.Conn) error {
			done, err := c.Exec(ctx, some)
			n = done.RowsAffected()
			return err
		})
		if err != nil || n == 0 {
			return err
		}
	}
}
