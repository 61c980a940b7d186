package db

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"tenantry/model"
)

// demo is a demo tenant that is being made up, with all its rows.
type demo struct {
	crowd
	plan   demoPlan
	hash   func(kind string, s model.Secret) []byte
	r      *rand.Rand
	first  time.Time // when the tenant came to be
	object *model.Tenant
	doors  []DemoClient // of the apps, then of the management apps
	staff  []model.Principal
	twins  []*model.User   // of another tenant, who are users here as well
	known  map[string]bool // the email addresses
	err    error           // the first one in making it up

	apps            []*model.App
	managers        []*model.ManagementApp
	clients         []*model.Client // likewise
	secrets         []*clientSecretRow
	roles           []*model.Role
	admins          []*model.AdminUser
	assignments     []*roleAssignmentRow
	links           []*adminLinkRow
	groups          []*model.Group
	accounts        []*model.Account
	users           []*model.User
	emails          []*userEmailRow
	phones          []*userPhoneRow
	identities      []*userIdentityRow
	groupApps       []*groupAppRow
	accountApps     []*accountAppRow
	userApps        []*userAppRow
	members         []*groupMemberRow
	accountUsers    []*accountUserRow
	accountUserApps []*accountUserAppRow
	profiles        []*model.UserAppProfile
	sessions        []*model.Session
	events          []*model.Event
}

// The life of a demo tenant, back from the moment it is made.
const (
	demoAge   = 240 * 24 * time.Hour
	demoSetUp = 10 * 24 * time.Hour // before its users come
	demoWeek  = 7 * 24 * time.Hour
)

func newDemo(d *DB, number int, plan demoPlan, at time.Time) *demo {
	at = at.UTC().Truncate(time.Minute)
	t := &demo{plan: plan, hash: d.hashSecret, first: at.Add(-demoAge), known: map[string]bool{}}
	t.crowd = crowd{
		seed: demoSeed, number: number, size: plan.users, accounts: plan.accounts, from: t.first.Add(demoSetUp), until: at,
	}
	t.r = t.dice(atObject, 0)
	t.tenant = keyAt(t.r, t.first)
	return t
}

// fill makes up everything.
func (t *demo) fill() {
	t.object = &model.Tenant{Key: t.tenant, Version: 1, Name: t.plan.name, CreatedAt: t.first, UpdatedAt: t.first}
	t.fillRoles()
	t.fillApps()
	t.fillManagers()
	t.fillGroups()
	t.fillAccounts()
	t.hire()
	t.fillUsers()
	t.fillSessions()
	t.fillEvents()
}

// step is the n-th moment of setting up.
func (t *demo) step(n int) time.Time { return t.first.Add(time.Duration(n) * 37 * time.Minute) }

// fillRoles makes the roles and the administrators who hold them; the first made the rest.
func (t *demo) fillRoles() {
	by := maker{ByKind: model.ActorKindSystem, CreatedAt: t.first}
	for i, role := range append(model.BuiltInRoles(), &model.Role{
		Name: demoEditor, Description: ref("Creates and edits users, and nothing else."),
		Permissions: []string{"users:create", "users:edit", "users:list", "users:read"},
	}) {
		at := t.first.Add(time.Duration(i) * time.Millisecond)
		role.TenantID, role.Key, role.Version, role.ByKind, role.CreatedAt, role.UpdatedAt = t.tenant, keyAt(t.r, at), 1, by.ByKind, at, at
		t.roles = append(t.roles, role)
	}
	for i, plan := range t.plan.admins {
		at := t.step(1 + i)
		admin := &model.AdminUser{
			TenantID: t.tenant, Key: keyAt(t.r, at), Version: 1, Name: ref(plan.name), Status: model.UserStatusActive,
			Email:        strings.ToLower(strings.Fields(plan.name)[0] + "@" + t.plan.name + ".example"),
			LastSignInAt: ref(between(t.r, t.until.Add(-demoWeek), t.until)), ByKind: by.ByKind, ByID: by.ByID, CreatedAt: at, UpdatedAt: at,
		}
		t.admins = append(t.admins, admin)
		t.assignments = append(t.assignments, &roleAssignmentRow{
			TenantID: t.tenant, ID: keyAt(t.r, at), RoleID: t.role(plan.role).Key, AdminUserID: &admin.Key, maker: by.at(at),
		})
		by = maker{ByKind: model.ActorKindAdminUser, ByID: &t.admins[0].Key}
	}
	t.by = by.at(t.first)
}

func (t *demo) role(name string) *model.Role {
	for _, role := range t.roles {
		if role.Name == name {
			return role
		}
	}
	return nil
}

func (t *demo) fillApps() {
	for i, plan := range t.plan.apps {
		at := t.step(10 + i)
		app := &model.App{
			TenantID: t.tenant, Key: keyAt(t.r, at), Version: 1, Name: plan.name, Description: ref(plan.description), Active: !plan.draft,
			AutoAssign: plan.auto, PublicSignUp: plan.signUp, ByKind: t.by.ByKind, ByID: t.by.ByID, CreatedAt: at, UpdatedAt: at,
		}
		if plan.auto {
			app.AutoAt, app.AutoByKind, app.AutoByID = &at, &t.by.ByKind, t.by.ByID
		}
		t.apps = append(t.apps, app)
		t.open(&model.Client{
			AppID: &app.Key, IsDefault: true, Name: plan.name, CreatedAt: at,
			RedirectUris: []string{fmt.Sprintf("https://%s.%s.example/callback", strings.ToLower(plan.name), strings.ToLower(t.plan.name))},
		}, app.ID())
	}
	t.object.DefaultAppID = &t.apps[0].Key
}

func (t *demo) fillManagers() {
	for i, name := range t.plan.managers {
		at := t.step(20 + i)
		app := &model.ManagementApp{
			TenantID: t.tenant, Key: keyAt(t.r, at), Version: 1, Name: name, ByKind: t.by.ByKind, ByID: t.by.ByID, CreatedAt: at, UpdatedAt: at,
		}
		t.managers = append(t.managers, app)
		t.open(&model.Client{ManagementAppID: &app.Key, Name: name, RedirectUris: []string{}, CreatedAt: at}, app.ID())
		if i > 0 {
			t.assignments = append(t.assignments, &roleAssignmentRow{
				TenantID: t.tenant, ID: keyAt(t.r, at), RoleID: t.role("Global reader").Key, ManagementAppID: &app.Key, maker: t.by.at(at),
			})
		}
	}
}

// open gives an app or a management app its client with a secret, which is never the same.
func (t *demo) open(c *model.Client, app string) {
	c.TenantID, c.Key, c.Version, c.UpdatedAt = t.tenant, keyAt(t.r, c.CreatedAt), 1, c.CreatedAt
	c.Protocol, c.Type, c.AccessTokenTTL = model.ClientProtocolOidc, model.ClientTypeWeb, 3600
	secret := model.NewSecret()
	t.clients = append(t.clients, c)
	t.secrets = append(t.secrets, &clientSecretRow{
		TenantID: t.tenant, ID: keyAt(t.r, c.CreatedAt), ClientID: c.Key,
		Hash: t.hash(clientSecretKind, secret), Hint: secret.Hint(), CreatedAt: c.CreatedAt,
	})
	t.doors = append(t.doors, DemoClient{app, c.Name, model.OAuthClientID(t.tenant, c.Key), secret})
}

// invite makes a code that lets somebody in as the first administrator.
func (t *demo) invite() model.Secret {
	code := model.NewInvite(t.tenant)
	t.links = append(t.links, &adminLinkRow{
		TenantID: t.tenant, AdminUserID: t.admins[0].Key, Hash: t.hash(adminLinkKind, code), ExpiresAt: t.until.Add(demoLinkLife),
	})
	return code
}

// fillGroups makes the groups, every fourth of which brings an app.
func (t *demo) fillGroups() {
	for i := range t.plan.groups {
		at := t.step(30 + i)
		group := &model.Group{
			TenantID: t.tenant, Key: keyAt(t.r, at), Version: 1, Name: crews[i], Description: ref("Those who work in " + crews[i] + "."),
			CustomData: model.JSON("{}"), ByKind: t.by.ByKind, ByID: t.by.ByID, CreatedAt: at, UpdatedAt: at,
		}
		t.groups = append(t.groups, group)
		if i%4 != 3 {
			continue
		}
		brought := t.apps[len(t.apps)-1]
		if i%8 == 7 {
			brought = t.apps[0]
		}
		t.groupApps = append(t.groupApps, &groupAppRow{TenantID: t.tenant, GroupID: group.Key, AppID: brought.Key, maker: t.by.at(at)})
	}
}

// fillAccounts makes the accounts. Each holds the default app, of which every third has all
// its users have it; every fourth holds the last app, for some of its users alone. Every
// tenth is given the app that is not integrated yet.
func (t *demo) fillAccounts() {
	for i := range t.plan.accounts {
		at := t.step(60 + i)
		account := &model.Account{
			TenantID: t.tenant, Key: keyAt(t.r, at), Version: 1, Enabled: true, Name: company(i), ExternalID: ref(fmt.Sprintf("acc-%03d", i+1)),
			Metadata: model.JSON(fmt.Sprintf(`{"tier":%d}`, 1+i%3)), ByKind: t.by.ByKind, ByID: t.by.ByID, CreatedAt: at, UpdatedAt: at,
		}
		holds := &accountAppRow{TenantID: t.tenant, AccountID: account.Key, AppID: t.apps[0].Key, maker: t.by.at(at)}
		if i%3 == 0 {
			holds.everyone()
			account.DefaultAppID = &t.apps[0].Key
		}
		t.accounts, t.accountApps = append(t.accounts, account), append(t.accountApps, holds)
		if last := t.apps[len(t.apps)-1].Key; i%4 == 1 && last != holds.AppID {
			t.accountApps = append(t.accountApps, &accountAppRow{TenantID: t.tenant, AccountID: account.Key, AppID: last, maker: t.by.at(at)})
		}
		if draft := slices.IndexFunc(t.apps, func(a *model.App) bool { return !a.Active }); i%10 == 6 && draft >= 0 {
			waits := &accountAppRow{TenantID: t.tenant, AccountID: account.Key, AppID: t.apps[draft].Key, maker: t.by.at(at)}
			waits.everyone()
			t.accountApps = append(t.accountApps, waits)
		}
	}
}
