package db

import (
	"fmt"
	"strings"
	"time"

	"tenantry/model"
)

// hire names those who made the users and their edges: the first administrator and a
// service, who may do everything, and one who may edit users alone.
func (t *demo) hire() {
	everything := [][]model.Permission{{model.Everything}}
	last := t.admins[len(t.admins)-1]
	t.staff = []model.Principal{
		model.Admin(t.tenant, t.admins[0].Key, *t.admins[0].Name, everything),
		model.Manager(t.tenant, t.managers[0].Key, t.managers[0].Name, nil),
		model.Admin(t.tenant, last.Key, *last.Name, everything),
	}
}

// insider is one of the staff who may do everything.
func (t *demo) insider() model.Principal { return pick(t.r, t.staff[:2]) }

// made is the row's maker who stands for a principal.
func made(by model.Principal, at time.Time) maker { return maker{by.Kind, by.ActorKey(), at} }

func (t *demo) fillUsers() {
	for i := range t.plan.users {
		u := t.user(i)
		if i < len(t.twins) {
			u.Name, u.Email = t.twins[i].Name, t.twins[i].Email
			t.known[*u.Email] = true
		} else {
			t.shorten(u)
		}
		by := pick(t.r, t.staff)
		u.ByKind, u.ByID = by.Kind, by.ActorKey()
		t.users = append(t.users, u)
		t.reach(u)
		t.join(u, i)
		t.giveApps(u)
	}
}

// shorten drops the number from an email address that nobody else has without it.
func (t *demo) shorten(u *model.User) {
	_, host, _ := strings.Cut(*u.Email, "@")
	if short := mailbox(u.Name) + "@" + host; !t.known[short] {
		t.known[short], u.Email = true, &short
	}
}

// reach makes up where else a user can be reached and signs in.
func (t *demo) reach(u *model.User) {
	n := len(t.users)
	if percent(t.r, 10) {
		t.emails = append(t.emails, &userEmailRow{
			TenantID: t.tenant, ID: keyAt(t.r, u.CreatedAt), UserID: u.Key, Value: fmt.Sprintf("%s.%d@home.example", mailbox(u.Name), n), VerifiedAt: u.EmailVerifiedAt,
		})
	}
	if percent(t.r, 6) {
		t.phones = append(t.phones, &userPhoneRow{
			TenantID: t.tenant, ID: keyAt(t.r, u.CreatedAt), UserID: u.Key, Value: *phone(8000 + n), VerifiedAt: u.PhoneVerifiedAt,
		})
	}
	if u.LastSignInAt != nil && percent(t.r, 30) {
		provider := pick(t.r, []string{"google", "apple", "microsoft"})
		t.identities = append(t.identities, &userIdentityRow{
			TenantID: t.tenant, ID: keyAt(t.r, u.CreatedAt), UserID: u.Key, ProviderName: provider, ProviderType: "OAuth2",
			Identifier: fmt.Sprint(1_000_000 + 7919*n), FirstAuthAt: between(t.r, u.CreatedAt, *u.LastSignInAt), LastAuthAt: *u.LastSignInAt,
		})
	}
}

// since is when a user got something: mostly at once, sometimes in the last week.
func (t *demo) since(u *model.User) time.Time {
	if percent(t.r, 12) {
		return between(t.r, t.recently(u.CreatedAt), t.until)
	}
	return earlier(u.CreatedAt.Add(time.Duration(1+t.r.IntN(600))*time.Second), t.until)
}

// recently is the start of the last week, or what came after it.
func (t *demo) recently(at time.Time) time.Time {
	if week := t.until.Add(-demoWeek); at.Before(week) {
		return week
	}
	return at
}

// join puts a user into their account, now and then into another one, and into groups.
func (t *demo) join(u *model.User, i int) {
	if home := t.home(i); home >= 0 {
		t.joinAccount(u, home)
		if other := t.r.IntN(len(t.accounts)); other != home && percent(t.r, 6) {
			t.joinAccount(u, other)
		}
	}
	for _, n := range some(t.r, len(t.groups), 2) {
		by, at, group := t.insider(), t.since(u), t.groups[n]
		t.members = append(t.members, &groupMemberRow{TenantID: t.tenant, GroupID: group.Key, UserID: u.Key, maker: made(by, at)})
		t.note(by, at, groupMembers.added, group.ID(), nil, nil, aboutNode(model.UserID, u.Key))
	}
}

// joinAccount puts a user into an account; a third of those whose account holds the last
// app for some alone are given it.
func (t *demo) joinAccount(u *model.User, n int) {
	by, at, account := t.insider(), t.since(u), t.accounts[n]
	t.accountUsers = append(t.accountUsers, &accountUserRow{TenantID: t.tenant, AccountID: account.Key, UserID: u.Key, maker: made(by, at)})
	t.note(by, at, "account.user_added", account.ID(), nil, nil, aboutNode(model.UserID, u.Key))
	last := t.apps[len(t.apps)-1].Key
	for _, held := range t.accountApps {
		if held.AccountID != account.Key || held.AppID != last || held.AutoAssign || !percent(t.r, 33) {
			continue
		}
		t.accountUserApps = append(t.accountUserApps, &accountUserAppRow{
			TenantID: t.tenant, AccountID: account.Key, UserID: u.Key, AppID: last, maker: made(by, at),
		})
		t.note(by, at, userApps.added, u.ID(), nil, within(&account.Key), aboutNode(model.AppID, last), aboutApp(last), aboutAccount(&account.Key))
	}
}

// giveApps gives a user apps by hand: the first one often, the last one seldom. Half of
// those apps keep something of the user.
func (t *demo) giveApps(u *model.User) {
	likely := map[int]int{0: 30}
	if last := len(t.apps) - 1; last > 0 {
		likely[last] = 8
	}
	for n, app := range t.apps {
		if !percent(t.r, likely[n]) {
			continue
		}
		by, at := pick(t.r, t.staff), t.since(u)
		t.userApps = append(t.userApps, &userAppRow{TenantID: t.tenant, UserID: u.Key, AppID: app.Key, maker: made(by, at)})
		t.note(by, at, userApps.added, u.ID(), nil, nil, aboutNode(model.AppID, app.Key), aboutApp(app.Key))
		if percent(t.r, 50) {
			t.keep(u, app, at)
		}
	}
}

// keep makes up what an app keeps of a user.
func (t *demo) keep(u *model.User, app *model.App, at time.Time) *model.UserAppProfile {
	p := &model.UserAppProfile{
		TenantID: t.tenant, UserID: u.Key, AppID: app.Key, Username: ref(fmt.Sprintf("%s%d", mailed(*u.Name.First), len(t.users))),
		ExternalAccountID: ref(fmt.Sprintf("%s-%05d", strings.ToLower(app.Name[:2]), len(t.users))), CustomAppData: appData(t), UpdatedAt: at,
	}
	if u.LastSignInAt != nil && u.LastSignInAt.After(at) {
		p.LastSignInAt = u.LastSignInAt
	}
	t.profiles = append(t.profiles, p)
	return p
}

func appData(t *demo) model.JSON {
	return model.JSON(fmt.Sprintf(`{"theme":%q,"visits":%d}`, pick(t.r, []string{"light", "dark"}), 1+t.r.IntN(200)))
}

// fillSessions has users be signed in: each in an app that was given to them by hand.
func (t *demo) fillSessions() {
	active, profiles := map[model.Key]*model.User{}, map[[2]model.Key]*model.UserAppProfile{}
	for _, u := range t.users {
		if u.Status == model.UserStatusActive {
			active[u.Key] = u
		}
	}
	for _, p := range t.profiles {
		profiles[[2]model.Key{p.UserID, p.AppID}] = p
	}
	for _, i := range t.r.Perm(len(t.userApps)) {
		given := t.userApps[i]
		u := active[given.UserID]
		if u == nil || len(t.sessions) == t.plan.sessions {
			continue
		}
		at := between(t.r, t.recently(newer(given.CreatedAt, *u.StatusChangedAt)), t.until)
		t.signIn(u, given.AppID, at)
		if p := profiles[[2]model.Key{u.Key, given.AppID}]; p != nil {
			p.LastSignInAt = &at
		}
	}
}

func (t *demo) signIn(u *model.User, app model.Key, at time.Time) {
	session := &model.Session{
		TenantID: t.tenant, Key: keyAt(t.r, at), UserID: u.Key, AppID: app, StartedAt: at, ExpiresAt: at.AddDate(0, 0, 14),
		IP: ref(t.address()), UserAgent: ref(pick(t.r, browsers)),
	}
	for i := range t.apps {
		if t.apps[i].Key == app {
			session.ClientID = &t.clients[i].Key
		}
	}
	t.sessions = append(t.sessions, session)
	u.LastSignInAt = ref(newer(at, *u.LastSignInAt))
}

// address is one of those set aside for documentation.
func (t *demo) address() string {
	return fmt.Sprintf("%s.%d", pick(t.r, []string{"192.0.2", "198.51.100", "203.0.113"}), 1+t.r.IntN(254))
}
