package db

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"tenantry/model"
)

// note puts a change of the last week into the log, as record does. What came before is
// forgotten: a demo log is a week old.
func (t *demo) note(by model.Principal, at time.Time, action, target string, before, after members, about ...about) {
	if at.Before(t.until.Add(-demoWeek)) {
		return
	}
	by.Request = model.Request{ID: fmt.Sprintf("%016x", t.r.Uint64()), IP: t.address(), UserAgent: mailed(by.Name) + "/2.1"}
	if by.Kind == model.ActorKindAdminUser {
		by.Request.UserAgent = pick(t.r, browsers)
	}
	tx := &Tx{Scope: newScope(nil, by), now: at}
	t.err = cmp.Or(t.err, tx.record(action, target, before, after, about...))
	t.events = append(t.events, tx.events...)
}

// fillEvents makes up the last week of what is there, and puts the log into order.
func (t *demo) fillEvents() {
	for i, u := range t.users {
		t.recall(u)
		t.recallSignIns(u, i)
	}
	for i, p := range t.profiles {
		if i%4 == 0 {
			t.recallProfile(p)
		}
	}
	for i := 0; i < len(t.accounts); i += 5 {
		t.recallAccount(t.accounts[i])
	}
	slices.SortStableFunc(t.events, func(a, b *model.Event) int { return a.At.Compare(b.At) })
	for _, e := range t.events {
		e.Key = keyAt(t.r, e.At)
	}
}

// recall makes up how a user became what they are, from the end to the beginning, so that
// each record says what the next one found.
func (t *demo) recall(u *model.User) {
	is := *u
	for _, at := range t.moments(u) {
		was, action, by := is, "user.updated", pick(t.r, t.staff)
		if u.Status == model.UserStatusDisabled && at.Equal(*u.StatusChangedAt) {
			was.Status, was.StatusBefore, action = *u.StatusBefore, nil, "user.disabled"
		} else {
			t.undo(&was)
		}
		before, after := differing(snapshot(&was), snapshot(&is))
		if len(after) == 0 {
			continue
		}
		t.note(by, at, action, u.ID(), before, after)
		if action == "user.updated" {
			u.Version++ // being shut out is counted already
		}
		u.UpdatedAt = newer(u.UpdatedAt, at)
		is = was
	}
	is.Status, is.LastSignInAt, is.EmailVerifiedAt, is.PhoneVerifiedAt = model.UserStatusPending, nil, nil, nil
	t.note(t.makerOf(u), u.CreatedAt, "user.created", u.ID(), nil, snapshot(&is))
}

// moments are when a user changed in the last week, the last one first.
func (t *demo) moments(u *model.User) []time.Time {
	var all []time.Time
	if percent(t.r, 40) {
		for range 1 + t.r.IntN(5) {
			all = append(all, between(t.r, t.recently(u.CreatedAt), t.until))
		}
	}
	if u.Status == model.UserStatusDisabled && u.StatusChangedAt.After(t.until.Add(-demoWeek)) {
		all = append(all, *u.StatusChangedAt)
	}
	slices.SortFunc(all, func(a, b time.Time) int { return b.Compare(a) })
	return all
}

// undo makes one thing of a user what it may have been.
func (t *demo) undo(u *model.User) {
	switch other := pick(t.r, towns); t.r.IntN(5) {
	case 0:
		if u.Language != nil {
			u.Language = &other.language
		}
	case 1:
		if u.Address.City != nil {
			u.Address.City, u.Address.State, u.Address.PostalCode, u.Address.Country = &other.city, text(other.state), &other.postal, &other.country
		}
	case 2:
		u.ExternalUserID = nil
	default:
		u.CustomData = customData(t.r)
	}
}

// makerOf is the one of the staff who made a user.
func (t *demo) makerOf(u *model.User) model.Principal {
	i := slices.IndexFunc(t.staff, func(p model.Principal) bool { return p.Kind == u.ByKind && *p.ActorKey() == *u.ByID })
	return t.staff[i]
}

// recallSignIns makes up the sign-ins of the last month to an app that all users have, or
// else to the first one that the user was given; the last one is in the user's row.
func (t *demo) recallSignIns(u *model.User, i int) {
	month := t.until.AddDate(0, 0, -activeDays)
	if u.LastSignInAt == nil || u.LastSignInAt.Before(month) {
		return
	}
	app := t.usual(u)
	if app == nil {
		return
	}
	moments := []time.Time{*u.LastSignInAt}
	for range t.r.IntN(6) {
		moments = append(moments, between(t.r, newer(month, u.CreatedAt), *u.LastSignInAt))
	}
	for _, at := range moments {
		e := &model.Event{
			TenantID: t.tenant, At: at, Action: signedIn, ActorKind: model.ActorKindUser, ActorKey: &u.Key, ActorName: u.Email,
			TargetKind: model.UserID, TargetKey: u.Key, AppKey: app, IP: ref(t.address()), UserAgent: ref(pick(t.r, browsers)),
		}
		if home := t.home(i); home >= 0 {
			e.RelatedKind, e.RelatedKey = ref(model.AccountID), &t.accounts[home].Key
		}
		t.events = append(t.events, e)
	}
}

// usual is the app that a user signs in to: one that all have, or the first that they were given.
func (t *demo) usual(u *model.User) *model.Key {
	for _, app := range t.apps {
		if app.AutoAssign {
			return &app.Key
		}
	}
	for _, given := range t.userApps {
		if given.UserID == u.Key {
			return &given.AppID
		}
	}
	return nil
}

// recallProfile makes up that the app itself has changed what it keeps of a user.
func (t *demo) recallProfile(p *model.UserAppProfile) {
	app := t.apps[slices.IndexFunc(t.apps, func(a *model.App) bool { return a.Key == p.AppID })]
	was, at := *p, between(t.r, t.recently(p.UpdatedAt), t.until)
	was.CustomAppData = appData(t)
	before, after := differing(snapshot(&was), snapshot(p))
	if len(after) == 0 {
		return
	}
	p.UpdatedAt = at
	t.note(model.OfApp(t.tenant, app.Key, app.Name, nil), at, "user.app_profile_updated", model.UserID.Of(p.UserID), before, after,
		aboutNode(model.AppID, app.Key), aboutApp(app.Key))
}

// recallAccount makes up that an account has been moved to another tier.
func (t *demo) recallAccount(a *model.Account) {
	was, at := *a, between(t.r, t.until.Add(-demoWeek), t.until)
	was.Metadata = model.JSON(`{"tier":0}`)
	before, after := differing(snapshot(&was), snapshot(a))
	a.Version, a.UpdatedAt = a.Version+1, at
	t.note(t.staff[0], at, "account.updated", a.ID(), before, after)
}
