package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
)

// wanted is the plain model of who may use what in one tenant: what there is by small names
// (u1, a1, g1, acc1), and the links between. It shares nothing with the code that it judges.
type wanted struct {
	apps       map[string]appFacts
	users      map[string]userFacts
	groups     map[string]bool
	accounts   map[string]string // each with its default app, or ""
	defaultApp string            // of the tenant, or ""

	direct  map[given]bool
	members map[link]bool // a group and a user in it
	brings  map[link]bool // a group and an app that it brings
	belongs map[link]bool // an account and a user of it
	holds   map[link]bool // an account and an app that it holds; true if all its users have it
	off     map[link]bool // what is switched off: an account ("acc1", ""), or a user's membership of it
	made    map[string]int
}

type appFacts struct {
	name                 string
	active, auto, signUp bool
}

type userFacts struct{ status, before, email string }

type link struct{ of, to string }

// given is an app that a user was given by hand, within an account or ("") within none.
type given struct{ user, app, account string }

// source is one way from a user to an app. Via is the group or account that it comes by.
type source struct{ kind, via string }

func (s source) String() string {
	if s.via == "" {
		return s.kind
	}
	return s.via + " " + s.kind
}

// newWanted has four users, three apps, two groups and two accounts, and no links.
func newWanted() *wanted {
	w := &wanted{
		apps: map[string]appFacts{}, users: map[string]userFacts{}, groups: map[string]bool{}, accounts: map[string]string{},
		direct: map[given]bool{}, members: map[link]bool{}, brings: map[link]bool{}, belongs: map[link]bool{}, holds: map[link]bool{},
		off: map[link]bool{}, made: map[string]int{},
	}
	for i := range 4 {
		name := w.name("u")
		w.users[name] = userFacts{status: []string{"ACTIVE", "PENDING"}[i%2], email: name + "@acme.example"}
	}
	for i := range 3 {
		name := w.name("a")
		w.apps[name] = appFacts{name: "App " + name, active: true, signUp: i == 1}
	}
	for range 2 {
		w.groups[w.name("g")] = true
		w.accounts[w.name("acc")] = ""
	}
	return w
}

// name is the next name of a kind.
func (w *wanted) name(kind string) string {
	w.made[kind]++
	return fmt.Sprint(kind, w.made[kind])
}

// madeSince are the names of what came to be since w was was.
func (w *wanted) madeSince(was *wanted) []string {
	var all []string
	for kind, n := range w.made {
		for i := was.made[kind]; i < n; i++ {
			all = append(all, fmt.Sprint(kind, i+1))
		}
	}
	return all
}

func (w *wanted) clone() *wanted {
	c := *w
	c.apps, c.users, c.groups, c.accounts, c.made = maps.Clone(w.apps), maps.Clone(w.users), maps.Clone(w.groups), maps.Clone(w.accounts), maps.Clone(w.made)
	c.direct, c.members, c.brings = maps.Clone(w.direct), maps.Clone(w.members), maps.Clone(w.brings)
	c.belongs, c.holds, c.off = maps.Clone(w.belongs), maps.Clone(w.holds), maps.Clone(w.off)
	return &c
}

// has reports whether all of these are there.
func (w *wanted) has(names ...string) bool {
	for _, name := range names {
		_, app := w.apps[name]
		_, user := w.users[name]
		_, account := w.accounts[name]
		if !app && !user && !account && !w.groups[name] {
			return false
		}
	}
	return true
}

// owns reports whether the account holds the app by an assignment of its own.
func (w *wanted) owns(account, app string) bool {
	_, own := w.holds[link{account, app}]
	return own
}

// rests reports whether what the user has by the account, or within it, does not count.
func (w *wanted) rests(account, user string) bool {
	return w.off[link{account, ""}] || w.off[link{account, user}]
}

// prune drops the links of which an end is gone. What was given within an account goes
// with the user, or the app, that leaves the account.
func (w *wanted) prune() {
	for _, links := range []map[link]bool{w.members, w.brings, w.belongs, w.holds} {
		maps.DeleteFunc(links, func(l link, _ bool) bool { return !w.has(l.of, l.to) })
	}
	maps.DeleteFunc(w.off, func(l link, _ bool) bool { return !w.has(l.of) || l.to != "" && !w.belongs[l] })
	maps.DeleteFunc(w.direct, func(g given, _ bool) bool {
		return !w.has(g.user, g.app) || g.account != "" && !(w.belongs[link{g.account, g.user}] && w.owns(g.account, g.app))
	})
}

// sources are all ways from the user to the app: the definition of access.
func (w *wanted) sources(user, app string) []source {
	var all []source
	for g := range w.direct {
		if g.user == user && g.app == app && !w.rests(g.account, user) {
			all = append(all, source{"DIRECT", g.account})
		}
	}
	for l := range w.members {
		if l.to == user && w.brings[link{l.of, app}] {
			all = append(all, source{"GROUP", l.of})
		}
	}
	for l := range w.belongs {
		if l.to == user && w.holds[link{l.of, app}] && !w.rests(l.of, user) {
			all = append(all, source{"ACCOUNT", l.of})
		}
	}
	if w.apps[app].auto && w.has(user) {
		all = append(all, source{"TENANT", ""})
	}
	slices.SortFunc(all, func(a, b source) int { return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.via, b.via)) })
	return all
}

// uses is who may use which app.
func (w *wanted) uses() map[link]bool {
	all := map[link]bool{}
	for user := range w.users {
		for app := range w.apps {
			if len(w.sources(user, app)) > 0 {
				all[link{user, app}] = true
			}
		}
	}
	return all
}

// pairs are the users and apps of uses in order.
func (w *wanted) pairs() []link {
	return slices.SortedFunc(maps.Keys(w.uses()), func(a, b link) int { return cmp.Or(cmp.Compare(a.of, b.of), cmp.Compare(a.to, b.to)) })
}

// changes are how many users gained and lost each app since w was was.
func (w *wanted) changes(was *wanted) map[string]string {
	gained, lost, all := map[string]int{}, map[string]int{}, map[string]string{}
	before, after := was.uses(), w.uses()
	for l := range before {
		if !after[l] {
			lost[l.to]++
		}
	}
	for l := range after {
		if !before[l] {
			gained[l.to]++
		}
	}
	for app := range was.apps {
		if lost[app]+gained[app] > 0 {
			all[app] = changeText(gained[app], lost[app], !w.has(app))
		}
	}
	for app := range w.apps {
		if gained[app] > 0 {
			all[app] = changeText(gained[app], lost[app], false)
		}
	}
	return all
}

func changeText(gained, lost int, gone bool) string {
	text := fmt.Sprintf("+%d -%d", gained, lost)
	if gone {
		text += " of an app that is gone"
	}
	return text
}

// isDefault reports whether the app is the default of the tenant or of an account.
func (w *wanted) isDefault(app string) bool {
	return w.defaultApp == app || slices.Contains(slices.Collect(maps.Values(w.accounts)), app)
}
