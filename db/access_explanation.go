package db

import (
	"cmp"
	"slices"

	"tenantry/model"
)

var explanations = Type{Fields: Fields{
	Columns: Columns{"allowed": inMade("Boolean", "allowed"), "stoppedBy": inMade("[String]", "stoppedBy")},
	Edges: Edges{
		"user": {To: "User", Within: true}, "app": {To: "App", Within: true},
		"paths":      {To: "AssignmentSource", Within: true},
		"wouldEndBy": {To: "AccessEnding", Within: true},
	},
}}

var endings = Type{Fields: Fields{Edges: Edges{"changes": {To: "AccessEndingChange", Within: true}}}}

var endingChanges = Type{Fields: Fields{Columns: Columns{
	"mutation": inMade("String", "mutation"), "id": inMade("ID", "id"), "input": inMade("JSON", "input"),
	"reach": inMade("String", "reach"), "text": inMade("String", "text"),
}}}

// explanation says whether a user may use an app, by which paths, and what would end it.
type explanation struct{}

func (explanation) answer(s *Scope, a *Ask, read reader) error {
	user, app := s.seek("userId", &users, a.given), s.seek("appId", &apps, a.given)
	if !a.wants("user") {
		user.only("status")
	}
	if !a.wants("app") {
		app.only("active", "autoAssign")
	}
	sources := s.sources(user.Parents[0], app.Parents[0], user.err, app.err)
	if err := read(!a.wants("wouldEndBy"), asked(user, app, sources)...); err != nil {
		return err
	}
	u, noUser := the[model.User](user)
	p, noApp := the[model.App](app)
	if err := cmp.Or(noUser, noApp, sources.err); err != nil {
		return err
	}
	access, paths := model.Access{User: u.Key, App: p.Key}, nodes[model.AssignmentSource](&sources.Ask, sources.Answer.Pages[0])
	if a.wants("wouldEndBy") {
		if err := s.explain(&access, p, &sources.Ask, paths, read); err != nil {
			return err
		}
	}
	stopped := model.Obstacles(u, p, paths)
	a.hold("user", &user.Ask)
	a.hold("app", &app.Ask)
	a.hold("paths", &sources.Ask)
	a.giveOne(0, &model.AccessExplanation{
		User: u, App: p, Paths: paths, StoppedBy: stopped, Allowed: len(stopped) == 0, WouldEndBy: access.Endings(),
	})
	return nil
}

// explain names what the sources come by, and who relies on the tenant for the app, as far as
// the principal may see it.
func (s *Scope) explain(to *model.Access, app *model.App, sources *Ask, paths []*model.AssignmentSource, read reader) error {
	groups, noGroups := s.ends(sources, "group")
	owners, noOwners := s.ends(sources, "account")
	relying, noneRelying := s.visible(accountsRelying, app.Key)
	if err := cmp.Or(noGroups, noOwners, noneRelying); err != nil {
		return err
	}
	if !app.AutoAssign {
		relying.Parents = nil
	}
	if err := read(true, slices.DeleteFunc([]*Ask{groups, owners, relying}, func(a *Ask) bool { return len(a.Parents) == 0 })...); err != nil {
		return err
	}
	byGroup, byAccount := byParent[model.Group](groups), byParent[model.Account](owners)
	for _, from := range paths {
		to.Paths = append(to.Paths, pathOf(app.Key, from, byGroup, byAccount))
	}
	for _, all := range relying.Answer.Pages {
		for _, account := range nodes[model.Account](relying, all) {
			to.Relying = append(to.Relying, model.Path{Account: &account.Key, Name: account.Name})
		}
	}
	return nil
}

func pathOf(app model.Key, from *model.AssignmentSource, groups map[model.Key]*model.Group, accounts map[model.Key]*model.Account) model.Path {
	p := model.Path{Kind: from.Kind, Group: from.GroupID, Account: from.AccountID}
	switch {
	case from.GroupID != nil:
		p.Name = model.GroupID.Of(*from.GroupID)
		if group := groups[*from.GroupID]; group != nil {
			p.Name = group.Name
		}
	case from.AccountID != nil:
		p.Name = model.AccountID.Of(*from.AccountID)
		if account := accounts[*from.AccountID]; account != nil {
			p.Name, p.Default = account.Name, account.DefaultAppID != nil && *account.DefaultAppID == app
		}
	}
	return p
}

// accountsRelying leads from an app to the accounts that have it as their default app without
// an assignment of their own.
var accountsRelying = &Edge{
	To: "Account", Of: "default_app_id", Most: 1000, target: &accounts, name: "relying",
	Where: "not exists (select 1 from account_apps h where h.tenant_id = t.tenant_id and h.account_id = t.id and h.app_id = t.default_app_id)",
}
