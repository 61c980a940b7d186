package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"tenantry/model"
)

// verdict is what rules and filters must come to, line by line as consult tells it.
func (w *wanted) verdict(q question) map[string]string {
	users, uses := sorted(w.users), w.uses()
	idle := slices.DeleteFunc(slices.Clone(users), func(user string) bool { return len(leadsTo(uses, user)) > 0 })
	busy := slices.DeleteFunc(slices.Clone(users), func(user string) bool { return slices.Contains(idle, user) })
	return map[string]string{
		"users": toldList(w.those(users, q.app, "")), "withApps": toldList(busy), "withoutApps": toldRow(idle),
		"app": w.numbers(q.app), "explainAccess": w.explain(q), "simulateLogin": w.login(q),
	}
}

func (w *wanted) numbers(app string) string {
	if !w.has(app) {
		return ""
	}
	counts, users := make([]string, len(sourceKinds)), sorted(w.users)
	for i, kind := range sourceKinds {
		counts[i] = fmt.Sprint(kind, " ", len(w.those(users, app, kind)))
	}
	return fmt.Sprint(len(leadsFrom(w.holds, app)), " ", toldRow(counts), " ", len(w.those(users, app, "")))
}

func (w *wanted) explain(q question) string {
	if !w.has(q.user, q.app) {
		return string(model.NotFound)
	}
	var stops []string
	ways := w.sources(q.user, q.app)
	if len(ways) == 0 {
		stops = append(stops, "NOT_ASSIGNED")
	}
	if !w.apps[q.app].active {
		stops = append(stops, "APP_INACTIVE")
	}
	if w.users[q.user].status == "DISABLED" {
		stops = append(stops, "USER_DISABLED")
	}
	return strings.TrimSpace(toldTruth(len(stops) == 0, " allowed")) + " " + toldRow(ways) + " " + toldRow(stops)
}

// login is how a sign-in ends, and what was looked at up to there.
func (w *wanted) login(q question) string {
	if !w.has(q.user) || q.account != "" && !w.has(q.account) {
		return string(model.NotFound)
	}
	app, why := q.app, "APP_NOT_FOUND"
	if !q.named {
		app, why = w.defaultApp, "NO_APP"
		if own := w.accounts[q.account]; own != "" {
			app = own
		}
	}
	outcome, trace := "OK", []string{"APP passed"}
	if !w.has(app) {
		app, outcome, trace = "", why, []string{"APP not passed"}
	}
	for _, check := range w.checks(q, app) {
		if check.name == "" || outcome != "OK" {
			continue
		}
		outcome = check.outcome
		trace = append(trace, check.name+toldTruth(outcome == "OK" || outcome == "WOULD_SIGN_UP", " passed"))
	}
	return strings.Join(strings.Fields(fmt.Sprint(q.account, " ", app, " ", outcome, " ", toldRow(trace))), " ")
}

type hurdle struct{ name, outcome string }

// checks are what a sign-in to an app goes through; one without a name does not apply.
func (w *wanted) checks(q question, app string) []hurdle {
	verdict := func(name string, good bool, otherwise string) hurdle {
		if good {
			return hurdle{name, "OK"}
		}
		return hurdle{name, otherwise}
	}
	inside := hurdle{}
	if q.account != "" {
		holds := w.owns(q.account, app) || w.apps[app].auto
		inside = verdict("ACCOUNT", w.belongs[link{q.account, q.user}] && holds, "NOT_ASSIGNED")
		switch {
		case !w.belongs[link{q.account, q.user}]:
		case w.off[link{q.account, ""}]:
			inside.outcome = "ACCOUNT_DISABLED"
		case w.off[link{q.account, q.user}]:
			inside.outcome = "MEMBERSHIP_DISABLED"
		}
	}
	counts := func(s source) bool { // what comes by another account does not
		_, account := w.accounts[s.via]
		return q.account == "" || !account || s.via == q.account
	}
	refusal := "NOT_ASSIGNED"
	if w.apps[app].signUp {
		refusal = "WOULD_SIGN_UP"
	}
	return []hurdle{
		verdict("STATUS", w.users[q.user].status != "DISABLED", "USER_DISABLED"),
		verdict("ACTIVE", w.apps[app].active, "APP_INACTIVE"),
		inside,
		verdict("ACCESS", slices.ContainsFunc(w.sources(q.user, app), counts), refusal),
	}
}

// endings are the smallest sets of changes that take the app from the user, found by trying
// all sets, each in the order of candidates.
func (w *wanted) endings(user, app string) map[string]bool {
	found := map[string]bool{}
	if len(w.sources(user, app)) == 0 {
		return found
	}
	candidates := w.candidates(user, app)
	for size := 1; len(found) == 0 && size <= len(candidates); size++ {
		w.try(user, app, candidates, nil, size, found)
	}
	return found
}

// try chooses so many more of the candidates.
func (w *wanted) try(user, app string, candidates, chosen []op, size int, found map[string]bool) {
	if size == 0 {
		if len(w.sources(user, app)) == 0 {
			found[opSet(chosen)] = true
		}
		return
	}
	for i, o := range candidates {
		if next, _, code := w.after(o); code == "" {
			next.try(user, app, candidates[i+1:], append(slices.Clone(chosen), o), size-1, found)
		}
	}
}

// candidates are the changes that could end a way from the user to the app. What was given
// by hand is taken last: that is refused while there is another way.
func (w *wanted) candidates(user, app string) []op {
	var all []op
	for _, account := range sorted(w.accounts) {
		if w.accounts[account] == app && !w.owns(account, app) { // the tenant cannot close it before
			all = append(all, op{"accountUpdate", account, map[string]any{"defaultAppId": nil}})
		}
	}
	for _, group := range sorted(w.groups) {
		if w.members[link{group, user}] && w.brings[link{group, app}] {
			all = append(all,
				op{"groupMembersRemove", group, map[string]any{"userIds": []string{user}}},
				op{"groupAppsRemove", group, map[string]any{"appIds": []string{app}}})
		}
	}
	for _, account := range sorted(w.accounts) {
		if w.belongs[link{account, user}] && w.owns(account, app) {
			all = append(all,
				op{"accountUsersRemove", account, map[string]any{"userIds": []string{user}}},
				op{"accountAppUpdate", account, map[string]any{"appId": app, "autoAssign": false}},
				op{"accountAppRemove", account, map[string]any{"appId": app}})
		}
	}
	return append(all,
		op{"appUpdate", app, map[string]any{"autoAssign": false}},
		op{"userAppRemove", user, map[string]any{"appId": app}})
}

// opSet names operations whatever their order.
func opSet(ops []op) string {
	texts := map[string]bool{}
	for _, o := range ops {
		texts[o.String()] = true
	}
	return strings.Join(slices.Sorted(maps.Keys(texts)), " + ")
}

// judge says what is wrong with what is told to end the access of q.
func (w *wanted) judge(q question, endings [][]op) error {
	smallest, told := w.endings(q.user, q.app), map[string]bool{}
	for _, e := range endings {
		told[opSet(e)] = true
		if err := w.endsBy(q, e); err != nil {
			return err
		}
	}
	for text := range told {
		if !smallest[text] {
			return fmt.Errorf("%s is none of the smallest sets %v", text, sorted(smallest))
		}
	}
	if len(told) < len(endings) || len(told) < min(len(smallest), model.MaxEndings) {
		return fmt.Errorf("%v are told, of %v", endings, sorted(smallest))
	}
	return nil
}

// endsBy says why the changes do not end the access.
func (w *wanted) endsBy(q question, changes []op) error {
	next := w
	for _, o := range changes {
		var code model.Code
		if next, _, code = next.after(o); code != "" {
			return fmt.Errorf("%v would be refused in %v: %s", o, changes, code)
		}
	}
	if left := next.sources(q.user, q.app); len(left) > 0 {
		return fmt.Errorf("%v would leave %v", changes, left)
	}
	return nil
}
