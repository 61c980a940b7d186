package db

import (
	"cmp"
	"context"
	"slices"

	"tenantry/model"
)

// A cut is a part of the sources of access: those that an operation is about to take away,
// or has just given. Users and apps bound it, so that no more is read than it touches.
type cut struct {
	users []model.Key // all users if nil
	apps  []model.Key // all apps if nil
	where string      // of a source s
	args  []any

	everyones bool // those that everyone has are among them
	all       bool // they are all sources that there are
}

// byGroup are the sources that come by a group.
func byGroup(group model.Key) cut {
	return cut{where: "s.kind = 'GROUP' and s.group_id = ?", args: []any{group}}
}

// byAccount are the sources that come by an account, or were given within it.
func byAccount(account model.Key) cut {
	return cut{where: "s.kind in ('ACCOUNT', 'DIRECT') and s.account_id = ?", args: []any{account}}
}

// byAccountAuto are the sources that come by an account.
func byAccountAuto(account model.Key) cut {
	return cut{where: "s.kind = 'ACCOUNT' and s.account_id = ?", args: []any{account}}
}

// byHand are the sources that were given to users themselves, anywhere.
func byHand() cut { return cut{where: "s.kind = 'DIRECT'"} }

// byHandAt are those that were given within the account, or within none.
func byHandAt(account *model.Key) cut {
	if account == nil {
		return cut{where: "s.kind = 'DIRECT' and s.account_id is null"}
	}
	return cut{where: "s.kind = 'DIRECT' and s.account_id = ?", args: []any{*account}}
}

// byTenant are the sources of an app that everyone has.
func byTenant(app model.Key) cut {
	return cut{where: "s.kind = 'TENANT'", apps: []model.Key{app}, everyones: true}
}

// byAnything are all sources.
func byAnything() cut { return cut{where: "true", all: true} }

// of bounds the cut to users, to bounds it to apps; none at all are an empty cut.
func (c cut) of(users []model.Key) cut { c.users = append([]model.Key{}, users...); return c }

func (c cut) to(apps []model.Key) cut { c.apps = append([]model.Key{}, apps...); return c }

// AccessChanges has the next write count, app by app, how many users it gives access and
// how many it takes it from. It is for its caller to ask: the sets may be large.
func (s *Scope) AccessChanges() *[]*model.AccessChange {
	s.changes = &[]*model.AccessChange{}
	return s.changes
}

// losing counts what is lost with the cut, before it is made.
func (tx *Tx) losing(ctx context.Context, c cut) error {
	return tx.count(ctx, c, func(change *model.AccessChange, n int) { change.Lost += n })
}

// gaining counts what was gained by the cut, after it was made.
func (tx *Tx) gaining(ctx context.Context, c cut) error {
	return tx.count(ctx, c, func(change *model.AccessChange, n int) { change.Gained += n })
}

// count finds who has an app by the cut and by nothing else.
func (tx *Tx) count(ctx context.Context, c cut, note func(*model.AccessChange, int)) error {
	if tx.changes == nil || c.users != nil && len(c.users) == 0 || c.apps != nil && len(c.apps) == 0 {
		return nil
	}
	if app := tx.who.App; app != nil { // who hears of nothing else
		if c.apps != nil && !slices.Contains(c.apps, *app) {
			return nil
		}
		c.apps = []model.Key{*app}
	}
	var found []struct {
		AppID model.Key `bun:"type:uuid"`
		N     int
	}
	sql, args := c.alone(tx.who.Tenant)
	if err := tx.bun.NewRaw(sql, args...).Scan(ctx, &found); err != nil {
		return err
	}
	for _, f := range found {
		note(tx.change(f.AppID), f.N)
	}
	slices.SortFunc(*tx.changes, func(a, b *model.AccessChange) int {
		return cmp.Or(cmp.Compare(b.Gained+b.Lost, a.Gained+a.Lost), cmp.Compare(a.AppID(), b.AppID()))
	})
	return nil
}

func (tx *Tx) change(app model.Key) *model.AccessChange {
	for _, c := range *tx.changes {
		if c.AppKey == app {
			return c
		}
	}
	c := &model.AccessChange{AppKey: app}
	*tx.changes = append(*tx.changes, c)
	return c
}

// alone is the statement for how many users have each app by the cut alone. What everyone
// has is asked of the app: to look each user up among all would be to read them all.
func (c cut) alone(tenant model.Key) (string, []any) {
	bound, within := c.bound(tenant)
	sql := "select c.app_id, count(*) as n from (select distinct s.user_id, s.app_id from " + accessSources + " s where " + bound + " and " + c.where + ") c where true"
	args := slices.Concat(within, c.args)
	if c.all {
		return sql + " group by c.app_id", args
	}
	sql += " and not exists (select 1 from " + accessGiven + " s where " + bound + " and s.user_id = c.user_id and s.app_id = c.app_id and (" + c.where + ") is not true)"
	args = slices.Concat(args, within, c.args)
	if !c.everyones {
		sql += " and not exists (select 1 from apps a where a.tenant_id = ? and a.id = c.app_id and a.auto_assign)"
		args = append(args, tenant)
	}
	return sql + " group by c.app_id", args
}

// bound keeps the sources of the users and apps that the cut touches.
func (c cut) bound(tenant model.Key) (string, []any) {
	sql, args := "s.tenant_id = ?", []any{tenant}
	if c.users != nil {
		sql, args = sql+" and s.user_id = any(?::uuid[])", append(args, uuids(c.users))
	}
	if c.apps != nil {
		sql, args = sql+" and s.app_id = any(?::uuid[])", append(args, uuids(c.apps))
	}
	return sql, args
}
