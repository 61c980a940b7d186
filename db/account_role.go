package db

import (
	"cmp"
	"context"
	"reflect"
	"slices"

	"tenantry/model"
)

// rolesWithin says which user holds which role within an account, and rolesThere which
// count there: those, and those that the user holds everywhere.
const (
	rolesWithin = "(select d.tenant_id, d.account_id, d.user_id, d.role_id, d.created_at, d.by_kind, d.by_id from account_user_app_roles d " +
		"join account_users m on m.tenant_id = d.tenant_id and m.account_id = d.account_id and m.user_id = d.user_id and m.enabled " +
		"join accounts c on c.tenant_id = d.tenant_id and c.id = d.account_id and c.enabled)"
	rolesThere = "(select tenant_id, account_id, user_id, role_id from account_user_app_roles union " +
		"select m.tenant_id, m.account_id, m.user_id, h.role_id from account_users m join " + rolesEverywhere + " h on h.tenant_id = m.tenant_id and h.user_id = m.user_id)"
)

// The ends of a membership that are not in the schema: the roles that count there, and the
// apps that the user may use there.
var (
	memberRoles = &Edge{To: "AppRole", Link: rolesThere, Of: "account_id", Pair: "user_id", Key: "role_id", Most: 1000, target: &appRoles}
	memberApps  = &Edge{To: "App", Link: appsThere(), Of: "account_id", Pair: "user_id", Key: "app_id", Most: 1000, target: &apps}
)

// appsThere says which app of an account a user may use in it: by what comes from there, or
// from nowhere in particular.
func appsThere() string {
	return "(select distinct m.tenant_id, m.account_id, m.user_id, s.app_id from account_users m " +
		"join accounts c on c.tenant_id = m.tenant_id and c.id = m.account_id and c.enabled " +
		"join " + accessSources + " s on s.tenant_id = m.tenant_id and s.user_id = m.user_id " +
		"join apps a on a.tenant_id = s.tenant_id and a.id = s.app_id " +
		"where m.enabled and (s.account_id is null or s.account_id = m.account_id) and (a.auto_assign " +
		"or exists (select 1 from account_apps h where h.tenant_id = m.tenant_id and h.account_id = m.account_id and h.app_id = s.app_id)))"
}

// Seat is a user's place in an account.
type Seat struct{ Account, User model.Key }

// MemberRoles are the roles that count in each seat; none where the principal may not read roles.
func MemberRoles(ctx context.Context, seats []Seat) ([][]*model.AppRole, error) {
	return seated[model.AppRole](ctx, memberRoles, seats)
}

// MemberApps are the apps that each may use in their seat.
func MemberApps(ctx context.Context, seats []Seat) ([][]*model.App, error) {
	return seated[model.App](ctx, memberApps, seats)
}

func seated[N any](ctx context.Context, e *Edge, seats []Seat) ([][]*N, error) {
	s, all := From(ctx), make([][]*N, len(seats))
	a, err := s.Ask(e, nil)
	if model.CodeOf(err) == model.Forbidden || err == nil && len(seats) == 0 {
		return all, nil
	}
	if err != nil {
		return nil, err
	}
	for _, at := range seats {
		a.Parents, a.Pairs = append(a.Parents, at.Account), append(a.Pairs, at.User)
	}
	a.Rows, a.Columns = true, e.all()
	if err := s.Read(ctx, []*Ask{&a}); err != nil {
		return nil, err
	}
	for i := range all {
		all[i] = nodes[N](&a, a.Answer.Pages[i])
	}
	return all, nil
}

var (
	givenRoles  = edges{prefix: model.AppRoleID, field: "appRoleIds", limit: MaxIDs}
	givenGroups = edges{prefix: model.RoleGroupID, field: "roleGroupIds", limit: MaxIDs}
)

// keysOrNone are those of a list that may be empty.
func (e edges) keysOrNone(ids []string) ([]model.Key, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	return e.keysOf(ids)
}

// SetMemberRoles gives a user these roles of an app within an account, and takes the others
// of the app that they were given there.
func (s *Scope) SetMemberRoles(ctx context.Context, account string, in model.AccountUserAppRolesSetInput) (*model.Account, *model.User, error) {
	var user model.Key
	changed, err := change[model.Account](ctx, s, s.lacking(model.AccountsEdit, model.AppRolesEdit), func(ctx context.Context, tx *Tx) (model.Key, error) {
		of, app, err := tx.accountAndApp(ctx, account, in.AppID)
		if err != nil {
			return model.Key{}, err
		}
		roles, err := givenRoles.keysOrNone(in.AppRoleIds)
		if err != nil {
			return model.Key{}, err
		}
		if user, err = model.UserID.Key("userId", in.UserID); err != nil {
			return model.Key{}, err
		}
		if err := tx.mustBelong(ctx, of.Key, user); err != nil {
			return model.Key{}, err
		}
		return of.Key, tx.setRoles(ctx, Seat{of.Key, user}, &app.Key, roles)
	})
	if err != nil {
		return nil, nil, err
	}
	member, err := written[model.User](ctx, s, user)
	return changed, member, err
}

// accountAndApp locks an account and an app that it holds.
func (tx *Tx) accountAndApp(ctx context.Context, account, app string) (*model.Account, *model.App, error) {
	of, err := lock[model.Account](ctx, tx, "id", account)
	if err != nil {
		return nil, nil, err
	}
	a, err := lock[model.App](ctx, tx, "appId", app)
	if err != nil || a.AutoAssign {
		return of, a, err
	}
	held, err := tx.holdsApp(ctx, of.Key, a.Key)
	if err == nil && !held {
		err = &model.Error{Code: model.Conflict, Field: "appId", Message: "The account does not hold that app. Assign it with accountAppsAssign first."}
	}
	return of, a, err
}

func (tx *Tx) mustBelong(ctx context.Context, account, user model.Key) error {
	there, err := tx.exists(ctx, "from account_users where tenant_id = ? and account_id = ? and user_id = ?", tx.who.Tenant, account, user)
	if err == nil && !there {
		err = &model.Error{Code: model.NotFound, Field: "userId", Message: "There is no such member."}
	}
	return err
}

// setRoles gives roles in a seat. Those of the app that are not among them are taken; without
// an app, none is.
func (tx *Tx) setRoles(ctx context.Context, at Seat, app *model.Key, roles []model.Key) error {
	if err := tx.allow(model.AppRolesEdit); err != nil {
		return err
	}
	where, row := "tenant_id = ? and account_id = ? and user_id = ?", []any{tx.who.Tenant, at.Account, at.User}
	var had []model.Key
	if err := tx.bun.NewRaw("select role_id from account_user_app_roles where "+where+" order by role_id", row...).Scan(ctx, &had); err != nil {
		return err
	}
	if err := tx.mayGiveWithin(ctx, at.Account, app, roles, had); err != nil {
		return err
	}
	if app != nil {
		args := append(row, *app, uuids(roles))
		if _, err := tx.bun.NewRaw("delete from account_user_app_roles where "+where+" and app_id = ? and role_id <> all(?::uuid[])", args...).Exec(ctx); err != nil {
			return err
		}
	}
	_, err := tx.bun.NewRaw(`insert into account_user_app_roles (tenant_id, account_id, user_id, app_id, role_id, by_kind, by_id, created_at)
		select r.tenant_id, ?::uuid, ?::uuid, r.app_id, r.id, ?, ?::uuid, ?::timestamptz from app_roles r where r.tenant_id = ? and r.id = any(?::uuid[]) on conflict do nothing`,
		at.Account, at.User, tx.who.Kind, tx.who.ActorKey(), tx.now, tx.who.Tenant, uuids(roles)).Exec(ctx)
	if err != nil {
		return err
	}
	var has []model.Key
	if err := tx.bun.NewRaw("select role_id from account_user_app_roles where "+where+" order by role_id", row...).Scan(ctx, &has); err != nil {
		return err
	}
	return tx.noteRoles(at, app, had, has)
}

// noteRoles records which roles somebody held within an account, and holds now.
func (tx *Tx) noteRoles(at Seat, app *model.Key, had, has []model.Key) error {
	if slices.Equal(had, has) {
		return nil
	}
	said := []about{aboutNode(model.UserID, at.User)}
	if app != nil {
		said = append(said, aboutApp(*app))
	}
	return tx.record("account.user_roles_set", model.AccountID.Of(at.Account),
		members{"appRoleIds": idsOf(model.AppRoleID, had)}, members{"appRoleIds": idsOf(model.AppRoleID, has)}, said...)
}

// idsOf are keys as ids.
func idsOf(kind model.Prefix, all []model.Key) []string {
	ids := make([]string, 0, len(all))
	for _, k := range all {
		ids = append(ids, kind.Of(k))
	}
	return ids
}

// mayGiveWithin refuses roles that are not there or not the app's, of apps that the account
// does not hold, and beyond what it may give. What somebody holds already is not given.
func (tx *Tx) mayGiveWithin(ctx context.Context, account model.Key, app *model.Key, roles, had []model.Key) error {
	var all []struct {
		ID, AppID     model.Key `bun:"type:uuid"`
		Name          string
		Held, Allowed bool
	}
	err := tx.bun.NewRaw(`select r.id, r.app_id, r.name,
			a.auto_assign or exists (select 1 from account_apps h where h.tenant_id = r.tenant_id and h.account_id = ?0 and h.app_id = r.app_id) as held,
			exists (select 1 from account_app_roles b where b.tenant_id = r.tenant_id and b.account_id = ?0 and b.role_id = r.id)
			or exists (select 1 from account_role_groups b join role_group_roles x on x.tenant_id = b.tenant_id and x.group_id = b.group_id
				where b.tenant_id = r.tenant_id and b.account_id = ?0 and x.role_id = r.id)
			or not exists (select 1 from account_app_roles b where b.tenant_id = r.tenant_id and b.account_id = ?0 and b.app_id = r.app_id)
			and not exists (select 1 from account_role_groups b where b.tenant_id = r.tenant_id and b.account_id = ?0 and b.app_id = r.app_id) as allowed
		from app_roles r join apps a on a.tenant_id = r.tenant_id and a.id = r.app_id where r.tenant_id = ?1 and r.id = any(?2::uuid[]) for key share of r`,
		account, tx.who.Tenant, uuids(roles)).Scan(ctx, &all)
	if err != nil {
		return err
	}
	if len(all) < len(roles) {
		return &model.Error{Code: model.NotFound, Field: "appRoleIds", Message: "One of the roles does not exist in the app."}
	}
	for _, r := range all {
		switch {
		case app != nil && r.AppID != *app:
			return &model.Error{Code: model.NotFound, Field: "appRoleIds", Message: "One of the roles does not exist in the app."}
		case slices.Contains(had, r.ID):
		case !r.Held:
			return &model.Error{Code: model.Conflict, Field: "appRoleIds", Message: "The account does not hold the app of the role " + r.Name + ". Assign it with accountAppsAssign first."}
		case !r.Allowed:
			return &model.Error{Code: model.Conflict, Field: "appRoleIds", Message: "The account may not give the role " + r.Name + ". Widen what it may give with accountAppRolesSet first."}
		}
	}
	return nil
}

// SetAccountRoles says which roles of an app users can be given within an account: those in
// groups, and others by themselves. What they hold already stays.
func (s *Scope) SetAccountRoles(ctx context.Context, id string, in model.AccountAppRolesSetInput) (*model.Account, error) {
	return change[model.Account](ctx, s, model.AccountsEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		account, app, err := tx.accountAndApp(ctx, id, in.AppID)
		if err != nil {
			return model.Key{}, err
		}
		was, is := members{}, members{}
		for _, part := range []struct {
			edges
			table, column string
			given         []string
			said          bool
		}{
			{givenGroups, "account_role_groups", "group_id", in.RoleGroupIds.Value(), in.RoleGroupIds.IsSet()},
			{givenRoles, "account_app_roles", "role_id", in.AppRoleIds.Value(), in.AppRoleIds.IsSet()},
		} {
			if !part.said {
				continue
			}
			keys, err := part.keysOrNone(part.given)
			if err != nil {
				return model.Key{}, err
			}
			had, err := tx.replace(ctx, part.table, part.column, account.Key, app.Key, keys)
			if err != nil {
				return model.Key{}, err
			}
			slices.SortFunc(keys, func(a, b model.Key) int { return slices.Compare(a[:], b[:]) })
			was[part.field], is[part.field] = idsOf(part.prefix, had), idsOf(part.prefix, keys)
		}
		if reflect.DeepEqual(was, is) {
			return account.Key, nil
		}
		return account.Key, tx.record("account.app_roles_set", account.ID(), was, is, aboutNode(model.AppID, app.Key), aboutApp(app.Key))
	})
}

// boundBy refuses to delete what bounds the roles that an account may give: without the last
// bound it could give all.
func (tx *Tx) boundBy(ctx context.Context, from string, k model.Key) error {
	bound, err := tx.exists(ctx, "from "+from, tx.who.Tenant, k)
	if err == nil && bound {
		err = &model.Error{Code: model.Conflict, Field: "id", Message: "It says which roles an account may give. Take it from there with accountAppRolesSet first."}
	}
	return err
}

// replace makes the rows of an account and an app those of the keys, and returns what they
// were. One of another app breaks their key.
func (tx *Tx) replace(ctx context.Context, table, column string, account, app model.Key, keys []model.Key) ([]model.Key, error) {
	var had []model.Key
	where, row := " where tenant_id = ? and account_id = ? and app_id = ?", []any{tx.who.Tenant, account, app}
	if err := tx.bun.NewRaw("select "+column+" from "+table+where+" order by 1", row...).Scan(ctx, &had); err != nil {
		return nil, err
	}
	_, gone := tx.bun.NewRaw("delete from "+table+where+" and "+column+" <> all(?::uuid[])", append(row, uuids(keys))...).Exec(ctx)
	_, err := tx.bun.NewRaw("insert into "+table+" (tenant_id, account_id, app_id, by_kind, by_id, created_at, "+column+") "+
		"select ?::uuid, ?::uuid, ?::uuid, ?, ?::uuid, ?::timestamptz, x from unnest(?::uuid[]) x on conflict do nothing",
		append(row, tx.who.Kind, tx.who.ActorKey(), tx.now, uuids(keys))...).Exec(ctx)
	return had, cmp.Or(gone, err)
}
