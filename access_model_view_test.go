package main

import (
	"fmt"
	"slices"
	"strings"
)

// view is what a manager must see, and the app of q, line by line as look tells it.
func (w *wanted) view(q question) map[string]string {
	lines := map[string]string{
		"tenant": w.defaultApp, "users": toldList(sorted(w.users)), "apps": toldList(sorted(w.apps)),
		"groups": toldList(sorted(w.groups)), "accounts": toldList(sorted(w.accounts)),
	}
	for user := range w.users {
		w.viewUser(lines, user, q.kind)
	}
	for app := range w.apps {
		w.viewApp(lines, app, q.kind)
	}
	for group := range w.groups {
		w.viewGroup(lines, group)
	}
	for account := range w.accounts {
		w.viewAccount(lines, account, q)
	}
	if w.has(q.app) {
		w.viewAs(lines, q.app)
	}
	return lines
}

// toldList is a connection as look tells it, and toldRow a list of scalars.
func toldList[T any](items []T) string { return fmt.Sprint(len(items), " ", toldRow(items)) }

func toldRow[T any](items []T) string {
	texts := make([]string, len(items))
	for i, item := range items {
		texts[i] = fmt.Sprint(item)
	}
	return "[" + strings.Join(texts, ", ") + "]"
}

// leadsTo are those at the other end of the links of one.
func leadsTo[V any](links map[link]V, of string) []string {
	var all []string
	for l := range links {
		if l.of == of {
			all = append(all, l.to)
		}
	}
	slices.Sort(all)
	return all
}

// leadsFrom are those at this end of the links to one.
func leadsFrom[V any](links map[link]V, to string) []string {
	var all []string
	for l := range links {
		if l.to == to {
			all = append(all, l.of)
		}
	}
	slices.Sort(all)
	return all
}

// by reports whether the user may use the app by a kind of source; any if it is "".
func (w *wanted) by(user, app, kind string) bool {
	return slices.ContainsFunc(w.sources(user, app), func(s source) bool { return kind == "" || s.kind == kind })
}

// those are the ones of some users who may use the app by a kind of source.
func (w *wanted) those(users []string, app, kind string) []string {
	return slices.DeleteFunc(slices.Clone(users), func(user string) bool { return !w.by(user, app, kind) })
}

// explained are those who may use the app, each with every source.
func (w *wanted) explained(users []string, app string) []string {
	all := w.those(users, app, "")
	for i, user := range all {
		all[i] = user + " " + toldRow(w.sources(user, app))
	}
	return all
}

func (w *wanted) viewUser(lines map[string]string, user, kind string) {
	var all, some []string
	for _, app := range sorted(w.apps) {
		if w.by(user, app, "") {
			all = append(all, app+" "+toldRow(w.sources(user, app)))
		}
		if w.by(user, app, kind) {
			some = append(some, app)
		}
	}
	lines[user+" status"] = w.users[user].status
	accounts := leadsFrom(w.belongs, user)
	for i, account := range accounts {
		accounts[i] = account + toldTruth(!w.off[link{account, user}], " enabled")
	}
	lines[user+" groups"], lines[user+" accounts"] = toldRow(leadsFrom(w.members, user)), toldRow(accounts)
	lines[user+" apps"], lines[user+" byKind"] = toldList(all), toldList(some)
}

func (w *wanted) viewApp(lines map[string]string, app, kind string) {
	a, users, holders := w.apps[app], sorted(w.users), leadsFrom(w.holds, app)
	for i, account := range holders {
		holders[i] = account + toldTruth(w.holds[link{account, app}], " autoAssigned")
	}
	lines[app+" active"], lines[app+" autoAssign"] = fmt.Sprint(a.active), fmt.Sprint(a.auto)
	lines[app+" groups"], lines[app+" accounts"] = toldRow(leadsFrom(w.brings, app)), toldRow(holders)
	lines[app+" users"], lines[app+" byKind"] = toldList(w.explained(users, app)), fmt.Sprint(len(w.those(users, app, kind)))
	for _, kind := range sourceKinds {
		lines[app+" "+kind] = toldRow(w.those(users, app, kind))
	}
}

// toldTruth names a truth as look does.
func toldTruth(on bool, name string) string {
	if on {
		return name
	}
	return " not" + name
}

func (w *wanted) viewGroup(lines map[string]string, group string) {
	var all []string
	for _, app := range leadsTo(w.brings, group) {
		sources := []source{{"GROUP", group}}
		if w.apps[app].auto {
			sources = append(sources, source{kind: "TENANT"})
		}
		all = append(all, app+" "+toldRow(sources))
	}
	lines[group+" users"], lines[group+" apps"] = toldRow(leadsTo(w.members, group)), toldList(all)
}

func (w *wanted) viewAccount(lines map[string]string, account string, q question) {
	var held, free []string
	users := leadsTo(w.belongs, account)
	for _, app := range sorted(w.apps) {
		a, level := w.apps[app], ""
		switch {
		case a.auto:
			level = " ENVIRONMENT"
		case w.holds[link{account, app}]:
			level = " ACCOUNT"
		}
		if w.owns(account, app) || a.auto {
			held = append(held, app+toldTruth(a.active, " active")+toldTruth(level != "", " autoAssigned")+level)
		} else {
			free = append(free, app)
		}
	}
	lines[account+" whoCan"], lines[account+" whoCanByKind"] = toldList(w.explained(users, q.app)), toldRow(w.those(users, q.app, q.kind))
	for i, user := range users {
		users[i] = user + toldTruth(!w.off[link{account, user}], " enabled")
	}
	lines[account+" enabled"] = fmt.Sprint(!w.off[link{account, ""}])
	lines[account+" defaultApp"], lines[account+" users"] = w.accounts[account], toldList(users)
	lines[account+" apps"], lines[account+" assignableApps"] = toldList(held), toldList(free)
}

// viewAs is what the app's own token sees: its users, and of groups and accounts those of them.
func (w *wanted) viewAs(lines map[string]string, app string) {
	who, mine := "as "+app+": ", w.those(sorted(w.users), app, "")
	lines[who+"apps"], lines[who+"users"], lines[who+"groups"] = toldList([]string{app}), toldList(mine), toldRow(sorted(w.groups))
	for _, user := range mine {
		lines[who+user+" apps"] = toldList([]string{app})
	}
	for group := range w.groups {
		lines[who+group+" users"] = toldList(w.those(leadsTo(w.members, group), app, ""))
	}
	var holders []string
	for _, account := range sorted(w.accounts) {
		if w.owns(account, app) || w.apps[app].auto {
			holders = append(holders, account)
			lines[who+account+" users"] = toldList(w.those(leadsTo(w.belongs, account), app, ""))
		}
	}
	lines[who+"accounts"] = toldList(holders)
}
