package db

import (
	"context"
	"fmt"
	"slices"
	"time"

	"tenantry/model"
)

// seedObjects takes in what a tenant has beside its users.
func (t *seedTenant) seedObjects(ctx context.Context, in *intake) error {
	at := t.by.CreatedAt
	take(ctx, in, slices.Values([]*model.Tenant{{
		Key: t.tenant, Version: 1, Name: t.name(), CreatedAt: at, UpdatedAt: at,
	}}))
	take(ctx, in, slices.Values([]*model.ManagementApp{{
		TenantID: t.tenant, Key: t.manager, Version: 1, Name: "Administration", ByKind: model.ActorKindSystem, CreatedAt: at, UpdatedAt: at,
	}}))
	take(ctx, in, each(0, len(model.BuiltInRoles()), t.role))
	take(ctx, in, each(0, len(t.apps), t.app))
	take(ctx, in, each(0, len(t.apps)+1, t.appClient))
	take(ctx, in, each(0, len(t.groups), t.group))
	take(ctx, in, each(0, len(t.accounts), t.account))
	take(ctx, in, each(0, len(t.groups), t.groupApp))
	take(ctx, in, several(0, len(t.accounts), t.accountApps))
	return in.err
}

func (t *seedTenant) name() string {
	return fmt.Sprintf("%s %d", pick(t.dice(atObject, 1), companies), t.number+1)
}

// role is one of those that every tenant has.
func (t *seedTenant) role(i int) *model.Role {
	role := model.BuiltInRoles()[i]
	role.TenantID, role.Version, role.ByKind = t.tenant, 1, model.ActorKindSystem
	role.Key = keyAt(t.dice(atRole, i), t.by.CreatedAt.Add(time.Duration(i)*time.Millisecond))
	role.CreatedAt, role.UpdatedAt = t.by.CreatedAt, t.by.CreatedAt
	return role
}

// app is app i. The last of several is everybody's.
func (t *seedTenant) app(i int) *model.App {
	at := t.by.CreatedAt
	a := &model.App{
		TenantID: t.tenant, Key: t.apps[i], Version: 1, Name: numbered(products, i), Active: i%10 != 9, PublicSignUp: i%3 == 0,
		ByKind: t.by.ByKind, ByID: t.by.ByID, CreatedAt: at, UpdatedAt: at,
	}
	if i > 1 && i == len(t.apps)-1 {
		a.AutoAssign, a.AutoAt, a.AutoByKind, a.AutoByID = true, &at, &t.by.ByKind, t.by.ByID
	}
	return a
}

// appClient is the default client of app i, or after the last one that of the management app.
func (t *seedTenant) appClient(i int) *model.Client {
	at := t.by.CreatedAt
	c := &model.Client{
		TenantID: t.tenant, Key: keyAt(t.dice(atObject, 2+i), at), Version: 1, Protocol: model.ClientProtocolOidc, Type: model.ClientTypeWeb,
		RedirectUris: []string{}, AccessTokenTTL: 3600, CreatedAt: at, UpdatedAt: at,
	}
	if i == len(t.apps) {
		c.Key, c.ManagementAppID, c.Name = t.client, &t.manager, "Administration"
		return c
	}
	c.AppID, c.IsDefault, c.Name = &t.apps[i], true, numbered(products, i)
	return c
}

func (t *seedTenant) group(i int) *model.Group {
	at := t.by.CreatedAt
	return &model.Group{
		TenantID: t.tenant, Key: t.groups[i], Version: 1, Name: numbered(crews, i), CustomData: model.JSON("{}"),
		ByKind: t.by.ByKind, ByID: t.by.ByID, CreatedAt: at, UpdatedAt: at,
	}
}

func (t *seedTenant) account(i int) *model.Account {
	at := t.by.CreatedAt
	return &model.Account{
		TenantID: t.tenant, Key: t.accounts[i], Version: 1, Enabled: true, Name: company(i), ExternalID: ref(fmt.Sprintf("acc-%05d", i+1)),
		Metadata: model.JSON(fmt.Sprintf(`{"tier":%d}`, 1+i%3)),
		ByKind:   t.by.ByKind, ByID: t.by.ByID, CreatedAt: at, UpdatedAt: at,
	}
}

// groupApp has every fifth group bring an app.
func (t *seedTenant) groupApp(i int) *groupAppRow {
	if i%5 != 0 || len(t.apps) == 0 {
		return nil
	}
	return &groupAppRow{TenantID: t.tenant, GroupID: t.groups[i], AppID: t.apps[i/5%len(t.apps)], maker: t.by}
}

// heldBy are the apps that account i holds: all its users have the first, some are given the second.
func (t *seedTenant) heldBy(i int) []model.Key {
	if len(t.apps) < 2 {
		return nil
	}
	return []model.Key{t.apps[i%len(t.apps)], t.apps[(i+1)%len(t.apps)]}
}

func (t *seedTenant) accountApps(i int) []*accountAppRow {
	var rows []*accountAppRow
	for n, app := range t.heldBy(i) {
		row := &accountAppRow{TenantID: t.tenant, AccountID: t.accounts[i], AppID: app, maker: t.by}
		if n == 0 {
			row.everyone()
		}
		rows = append(rows, row)
	}
	return rows
}

// secondEmail is another address of every eighth user.
func (t *seedTenant) secondEmail(i int) *userEmailRow {
	if i%8 != 0 {
		return nil
	}
	k, at := t.born(i)
	return &userEmailRow{TenantID: t.tenant, ID: keyAt(t.dice(atContact, i), at), UserID: k, Value: fmt.Sprintf("user%d@home.example", i+1)}
}

// appsOf are the apps that user i was given by hand.
func (t *seedTenant) appsOf(i int) []int {
	return some(t.dice(atApps, i), len(t.apps), t.o.AppsPerUser)
}

func (t *seedTenant) userApps(i int) []*userAppRow {
	k, at := t.born(i)
	var rows []*userAppRow
	for _, n := range t.appsOf(i) {
		rows = append(rows, &userAppRow{TenantID: t.tenant, UserID: k, AppID: t.apps[n], maker: t.by.at(at)})
	}
	return rows
}

func (t *seedTenant) userGroups(i int) []*groupMemberRow {
	k, at := t.born(i)
	var rows []*groupMemberRow
	for _, n := range some(t.dice(atGroups, i), len(t.groups), t.o.GroupsPerUser) {
		rows = append(rows, &groupMemberRow{TenantID: t.tenant, GroupID: t.groups[n], UserID: k, maker: t.by.at(at)})
	}
	return rows
}

func (t *seedTenant) accountUser(i int) *accountUserRow {
	home := t.home(i)
	if home < 0 {
		return nil
	}
	k, at := t.born(i)
	return &accountUserRow{TenantID: t.tenant, AccountID: t.accounts[home], UserID: k, maker: t.by.at(at)}
}

// accountUserApp gives every twentieth user an app within the account.
func (t *seedTenant) accountUserApp(i int) *accountUserAppRow {
	home := t.home(i)
	if i%20 != 0 || home < 0 || len(t.apps) < 2 {
		return nil
	}
	k, at := t.born(i)
	return &accountUserAppRow{TenantID: t.tenant, AccountID: t.accounts[home], UserID: k, AppID: t.heldBy(home)[1], maker: t.by.at(at)}
}

// profile is what the first app of every fourth user keeps of them.
func (t *seedTenant) profile(i int) *model.UserAppProfile {
	apps := t.appsOf(i)
	if i%4 != 0 || len(apps) == 0 {
		return nil
	}
	u := t.user(i)
	return &model.UserAppProfile{
		TenantID: t.tenant, UserID: u.Key, AppID: t.apps[apps[0]], Username: ref(fmt.Sprintf("%s%d", mailed(*u.Name.First), i+1)),
		CustomAppData: model.JSON(`{"theme":"dark"}`), LastSignInAt: u.LastSignInAt, UpdatedAt: latest(u).Truncate(time.Microsecond),
	}
}
