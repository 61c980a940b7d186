package main

import (
	"encoding/json"
	"slices"
	"strings"

	"tenantry/model"
)

// op is an operation of the schema, with small names for ids.
type op struct {
	Mutation string         `json:"mutation"`
	ID       string         `json:"id"`
	Input    map[string]any `json:"input"`
}

// GoString is how rapid logs it.
func (o op) GoString() string { return o.String() }

func (o op) String() string {
	var args []string
	if o.ID != "" {
		args = append(args, o.ID)
	}
	if o.Input != nil {
		text, _ := json.Marshal(o.Input) // texts, truths and lists of them
		args = append(args, string(text))
	}
	return o.Mutation + "(" + strings.Join(args, ", ") + ")"
}

// text is a member of the input, "" if it is absent or null.
func (o op) text(member string) string {
	text, _ := o.Input[member].(string)
	return text
}

// texts are a list in the input, each once.
func (o op) texts(member string) []string {
	var all []string
	switch list := o.Input[member].(type) {
	case []string:
		all = slices.Clone(list)
	case []any: // as decoded
		for _, v := range list {
			all = append(all, v.(string))
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// set changes what the input says something of.
func (o op) set(member string, to *bool) {
	if v, said := o.Input[member].(bool); said {
		*to = v
	}
}

// outcome is what an operation comes to.
type outcome struct {
	Code    model.Code
	Count   int               // of those added or removed, where the answer says it
	Changes map[string]string // of access, app by app
}

// after is the world after an operation, which changes it as a whole or not at all.
func (w *wanted) after(o op) (*wanted, int, model.Code) {
	next := w.clone()
	n, code := rules[o.Mutation](next, o)
	if code != "" {
		return w, 0, code
	}
	next.prune()
	return next, n, ""
}

// rules say of each operation how many links it adds or removes, or why it is refused.
var rules = map[string]func(w *wanted, o op) (int, model.Code){
	"userAppAdd":    (*wanted).addApp,
	"userAppRemove": (*wanted).removeApp,
	"userCreate":    (*wanted).createUser,
	"userDelete":    func(w *wanted, o op) (int, model.Code) { return w.remove(o, func() { delete(w.users, o.ID) }) },
	"userDisable":   func(w *wanted, o op) (int, model.Code) { return w.turnUser(o, true) },
	"userEnable":    func(w *wanted, o op) (int, model.Code) { return w.turnUser(o, false) },

	"groupMembersAdd":    func(w *wanted, o op) (int, model.Code) { return w.join(w.members, o, "userIds") },
	"groupMembersRemove": func(w *wanted, o op) (int, model.Code) { return w.part(w.members, o, "userIds") },
	"groupAppsAdd":       func(w *wanted, o op) (int, model.Code) { return w.join(w.brings, o, "appIds") },
	"groupAppsRemove":    func(w *wanted, o op) (int, model.Code) { return w.part(w.brings, o, "appIds") },
	"groupDelete":        func(w *wanted, o op) (int, model.Code) { return w.remove(o, func() { delete(w.groups, o.ID) }) },

	"accountUsersAdd":    func(w *wanted, o op) (int, model.Code) { return w.join(w.belongs, o, "userIds") },
	"accountUserUpdate":  (*wanted).updateMember,
	"accountUsersRemove": func(w *wanted, o op) (int, model.Code) { return w.part(w.belongs, o, "userIds") },
	"accountAppsAssign":  (*wanted).assignApps,
	"accountAppUpdate":   (*wanted).updateAccountApp,
	"accountAppRemove":   (*wanted).removeAccountApp,
	"accountCreate":      (*wanted).createAccount,
	"accountUpdate":      (*wanted).updateAccount,
	"accountDelete":      func(w *wanted, o op) (int, model.Code) { return w.remove(o, func() { delete(w.accounts, o.ID) }) },

	"appCreate":    (*wanted).createApp,
	"appUpdate":    (*wanted).updateApp,
	"appDelete":    (*wanted).deleteApp,
	"tenantUpdate": (*wanted).updateTenant,
}

func (w *wanted) remove(o op, gone func()) (int, model.Code) {
	if !w.has(o.ID) {
		return 0, model.NotFound
	}
	gone()
	return 0, ""
}

// join links one to others, all of whom must be there.
func (w *wanted) join(links map[link]bool, o op, member string) (int, model.Code) {
	n := 0
	if !w.has(o.ID) || !w.has(o.texts(member)...) {
		return 0, model.NotFound
	}
	for _, to := range o.texts(member) {
		if !links[link{o.ID, to}] {
			links[link{o.ID, to}] = true
			n++
		}
	}
	return n, ""
}

// part parts one from others; those who are not linked to it do not matter.
func (w *wanted) part(links map[link]bool, o op, member string) (int, model.Code) {
	n := 0
	if !w.has(o.ID) {
		return 0, model.NotFound
	}
	for _, to := range o.texts(member) {
		if links[link{o.ID, to}] {
			delete(links, link{o.ID, to})
			n++
		}
	}
	return n, ""
}

// addApp needs, within an account, that the user belongs to it and that it holds the app.
func (w *wanted) addApp(o op) (int, model.Code) {
	app, account := o.text("appId"), o.text("accountId")
	switch {
	case !w.has(o.ID, app) || account != "" && !w.has(account):
		return 0, model.NotFound
	case account != "" && !(w.belongs[link{account, o.ID}] && w.owns(account, app)):
		return 0, model.Conflict
	}
	w.direct[given{o.ID, app, account}] = true
	return 0, ""
}

// removeApp takes what was given by hand, if the user does not have the app in another way.
func (w *wanted) removeApp(o op) (int, model.Code) {
	app, account := o.text("appId"), o.text("accountId")
	if !w.has(o.ID, app) || account != "" && !w.has(account) {
		return 0, model.NotFound
	}
	found := false
	if slices.ContainsFunc(w.sources(o.ID, app), func(s source) bool { return s.kind != "DIRECT" }) {
		return 0, model.Conflict
	}
	for g := range w.direct { // what rests, too
		if g.user == o.ID && g.app == app && (account == "" || g.account == account) {
			delete(w.direct, g)
			found = true
		}
	}
	if !found {
		return 0, model.NotFound
	}
	return 0, ""
}

func (w *wanted) createUser(o op) (int, model.Code) {
	named := o.Input["apps"].([]map[string]string)
	for i, a := range named {
		if slices.ContainsFunc(named[:i], func(b map[string]string) bool { return a["appId"] == b["appId"] }) {
			return 0, model.Invalid
		}
	}
	for _, u := range w.users {
		if u.email == o.text("email") {
			return 0, model.Conflict
		}
	}
	for _, a := range named {
		if !w.has(a["appId"]) {
			return 0, model.NotFound
		}
	}
	name := w.name("u")
	w.users[name] = userFacts{status: "PENDING", email: o.text("email")}
	for _, a := range named {
		w.direct[given{name, a["appId"], ""}] = true
	}
	return 0, ""
}

// turnUser shuts a user out, or gives them back the status that they had.
func (w *wanted) turnUser(o op, out bool) (int, model.Code) {
	u, there := w.users[o.ID]
	switch {
	case !there:
		return 0, model.NotFound
	case out && u.status != "DISABLED":
		u.status, u.before = "DISABLED", u.status
	case !out && u.status == "DISABLED":
		u.status, u.before = u.before, ""
	}
	w.users[o.ID] = u
	return 0, ""
}

func (w *wanted) assignApps(o op) (int, model.Code) {
	n, apps := 0, o.texts("appIds")
	if !w.has(o.ID) || !w.has(apps...) {
		return 0, model.NotFound
	}
	for _, app := range apps {
		if !w.owns(o.ID, app) {
			n++
		}
		l := link{o.ID, app}
		w.holds[l] = w.holds[l] || o.Input["autoAssign"] == true
	}
	return n, ""
}

// assigned refuses an app that the account does not hold by an assignment of its own.
func (w *wanted) assigned(account, app string) model.Code {
	switch {
	case !w.has(account, app):
		return model.NotFound
	case w.owns(account, app):
		return ""
	case w.apps[app].auto:
		return model.Conflict
	}
	return model.NotFound
}

func (w *wanted) updateAccountApp(o op) (int, model.Code) {
	l := link{o.ID, o.text("appId")}
	if code := w.assigned(l.of, l.to); code != "" {
		return 0, code
	}
	on := o.Input["autoAssign"] == true
	if on && o.text("onDisable") != "" {
		return 0, model.Invalid
	}
	if w.holds[l] && !on && o.text("onDisable") == "KEEP_AS_DIRECT" {
		for b := range w.belongs {
			if b.of == l.of {
				w.direct[given{b.to, l.to, l.of}] = true
			}
		}
	}
	w.holds[l] = on
	return 0, ""
}

func (w *wanted) removeAccountApp(o op) (int, model.Code) {
	l := link{o.ID, o.text("appId")}
	if code := w.assigned(l.of, l.to); code != "" {
		return 0, code
	}
	if w.accounts[l.of] == l.to {
		return 0, model.Conflict
	}
	delete(w.holds, l)
	return 0, ""
}

// createAccount has the new account hold the tenant's default app.
func (w *wanted) createAccount(op) (int, model.Code) {
	name := w.name("acc")
	w.accounts[name] = ""
	if w.defaultApp != "" {
		w.holds[link{name, w.defaultApp}] = false
	}
	return 0, ""
}

// updateMember switches the membership of one user.
func (w *wanted) updateMember(o op) (int, model.Code) {
	user := o.text("userId")
	if !w.has(o.ID, user) || !w.belongs[link{o.ID, user}] {
		return 0, model.NotFound
	}
	w.turn(link{o.ID, user}, o)
	return 0, ""
}

// turn switches something on or off, if the input says something of it.
func (w *wanted) turn(what link, o op) {
	on := !w.off[what]
	if o.set("enabled", &on); on {
		delete(w.off, what)
	} else {
		w.off[what] = true
	}
}

// updateAccount switches it, and sets the default app, which the account must hold, or clears it.
func (w *wanted) updateAccount(o op) (int, model.Code) {
	if _, said := o.Input["defaultAppId"]; !said && w.has(o.ID) {
		w.turn(link{o.ID, ""}, o)
		return 0, ""
	}
	app := o.text("defaultAppId")
	switch {
	case !w.has(o.ID) || app != "" && !w.has(app):
		return 0, model.NotFound
	case app != "" && !(w.owns(o.ID, app) || w.apps[app].auto), app != "" && !w.apps[app].active:
		return 0, model.Conflict
	}
	w.accounts[o.ID] = app
	return 0, ""
}

func (w *wanted) updateTenant(o op) (int, model.Code) {
	app := o.text("defaultAppId")
	switch {
	case app != "" && !w.has(app):
		return 0, model.NotFound
	case app != "" && !w.apps[app].active:
		return 0, model.Conflict
	}
	w.defaultApp = app
	return 0, ""
}

func (w *wanted) createApp(o op) (int, model.Code) {
	app := appFacts{name: o.text("name"), active: true}
	for _, other := range w.apps {
		if other.name == app.name {
			return 0, model.Conflict
		}
	}
	o.set("autoAssign", &app.auto)
	w.apps[w.name("a")] = app
	return 0, ""
}

// updateApp keeps defaults open and held. What all users had by the tenant, they keep if asked.
func (w *wanted) updateApp(o op) (int, model.Code) {
	app, there := w.apps[o.ID]
	if !there {
		return 0, model.NotFound
	}
	was := app
	o.set("active", &app.active)
	o.set("autoAssign", &app.auto)
	switch {
	case was.active && !app.active && w.isDefault(o.ID):
		return 0, model.Conflict
	case was.auto && !app.auto && w.leansOnTenant(o.ID):
		return 0, model.Conflict
	case o.text("onDisable") != "" && o.Input["autoAssign"] != false:
		return 0, model.Invalid
	case was.auto && !app.auto && o.text("onDisable") == "KEEP_AS_DIRECT":
		for user := range w.users {
			w.direct[given{user, o.ID, ""}] = true
		}
	}
	w.apps[o.ID] = app
	return 0, ""
}

// leansOnTenant reports whether the app is the default of an account that holds it by the
// tenant alone.
func (w *wanted) leansOnTenant(app string) bool {
	for account, name := range w.accounts {
		if name == app && !w.owns(account, app) {
			return true
		}
	}
	return false
}

func (w *wanted) deleteApp(o op) (int, model.Code) {
	if w.has(o.ID) && w.isDefault(o.ID) {
		return 0, model.Conflict
	}
	return w.remove(o, func() { delete(w.apps, o.ID) })
}
