package main

import (
	"slices"

	"pgregory.net/rapid"
)

// move is an operation, and what is asked after it.
type move struct {
	op
	asked question
}

// question is a user and an app, whether a sign-in names the app, in which account it is,
// and by which kind of source lists are filtered. Among, if it is not 0, picks instead one
// of those who may use an app.
type question struct {
	user, app, account, kind string
	named                    bool
	among                    int
}

// GoString is how rapid logs it.
func (m move) GoString() string { return m.op.String() }

// The names that operations speak of: those that are there from the start, several times,
// one that comes to be or is never there, and one of the neighbour's.
var (
	there = map[string][]string{"u": {"u1", "u2", "u3", "u4"}, "a": {"a1", "a2", "a3"}, "g": {"g1", "g2"}, "acc": {"acc1", "acc2"}}
	cast  = map[string][]string{
		"u":   append(slices.Repeat(there["u"], 4), "u5", "their.u1"),
		"a":   append(slices.Repeat(there["a"], 5), "a4", "their.a1"),
		"g":   append(slices.Repeat(there["g"], 7), "g3", "their.g1"),
		"acc": append(slices.Repeat(there["acc"], 7), "acc3", "their.acc1"),
	}
)

// form is how an operation is drawn: what it is done to, "" if it is done to nothing, and
// how its input is filled.
type form struct {
	mutation, to string
	fill         func(d drawing, in map[string]any)
}

// drawing draws parts of an operation.
type drawing struct {
	t    *rapid.T
	cast map[string][]string
}

func (d drawing) one(kind string) string { return rapid.SampledFrom(d.cast[kind]).Draw(d.t, kind) }

func (d drawing) many(kind string) []string {
	return rapid.SliceOfN(rapid.SampledFrom(d.cast[kind]), 1, 3).Draw(d.t, kind)
}

func (d drawing) chance() bool { return rapid.Bool().Draw(d.t, "chance") }

func (d drawing) text(from ...string) string { return rapid.SampledFrom(from).Draw(d.t, "text") }

// maybe fills a member half of the time.
func (d drawing) maybe(in map[string]any, member string, v any) {
	if d.chance() {
		in[member] = v
	}
}

func oneApp(d drawing, in map[string]any)    { in["appId"] = d.one("a") }
func manyUsers(d drawing, in map[string]any) { in["userIds"] = d.many("u") }
func manyApps(d drawing, in map[string]any)  { in["appIds"] = d.many("a") }

func oneAppMaybeWithin(d drawing, in map[string]any) {
	oneApp(d, in)
	d.maybe(in, "accountId", d.one("acc"))
}

// defaultApp is cleared now and then.
func defaultApp(d drawing, in map[string]any) {
	in["defaultAppId"] = nil
	d.maybe(in, "defaultAppId", d.one("a"))
}

// enabled is off more often than on: from the start all is on.
func enabled(d drawing, in map[string]any) {
	in["enabled"] = rapid.IntRange(0, 2).Draw(d.t, "enabled") == 0
}

func onDisable(d drawing, in map[string]any) {
	d.maybe(in, "onDisable", d.text("REVOKE", "KEEP_AS_DIRECT", "KEEP_AS_DIRECT"))
}

// linkForms are the operations that a start is made of, and otherForms all that there are beside.
var linkForms = []form{
	{"userAppAdd", "u", oneAppMaybeWithin},
	{"groupMembersAdd", "g", manyUsers},
	{"groupAppsAdd", "g", manyApps},
	{"accountUsersAdd", "acc", manyUsers},
	{"accountUsersAdd", "acc", manyUsers},
	{"accountAppsAssign", "acc", func(d drawing, in map[string]any) {
		manyApps(d, in)
		d.maybe(in, "autoAssign", d.chance())
	}},
	{"appUpdate", "a", func(d drawing, in map[string]any) {
		d.maybe(in, "autoAssign", d.chance())
		d.maybe(in, "active", d.chance())
		if d.chance() {
			onDisable(d, in)
		}
	}},
	{"appUpdate", "a", func(_ drawing, in map[string]any) { in["autoAssign"] = true }},
	{"accountAppsAssign", "acc", func(d drawing, in map[string]any) {
		manyApps(d, in)
		in["autoAssign"] = true
	}},
	{"accountUpdate", "acc", defaultApp},
	{"tenantUpdate", "", defaultApp},
	{"userDisable", "u", nil},
	{"accountUpdate", "acc", enabled},
	{"accountUpdate", "acc", enabled},
	{"accountUserUpdate", "acc", func(d drawing, in map[string]any) {
		in["userId"] = d.one("u")
		enabled(d, in)
	}},
}

var otherForms = []form{
	{"userAppRemove", "u", oneAppMaybeWithin},
	{"userAppRemove", "u", oneApp},
	{"userCreate", "", func(d drawing, in map[string]any) {
		apps := []map[string]string{}
		for _, app := range rapid.SliceOfN(rapid.SampledFrom(d.cast["a"]), 0, 2).Draw(d.t, "apps") {
			apps = append(apps, map[string]string{"appId": app})
		}
		in["email"], in["apps"] = d.text("new@acme.example", "newer@acme.example", "u1@acme.example"), apps
	}},
	{"userDelete", "u", nil},
	{"userEnable", "u", nil},
	{"groupMembersRemove", "g", manyUsers},
	{"groupAppsRemove", "g", manyApps},
	{"groupDelete", "g", nil},
	{"accountUsersRemove", "acc", manyUsers},
	{"accountAppUpdate", "acc", func(d drawing, in map[string]any) {
		oneApp(d, in)
		in["autoAssign"] = d.chance()
		onDisable(d, in)
	}},
	{"accountAppUpdate", "acc", func(d drawing, in map[string]any) {
		oneApp(d, in)
		in["autoAssign"] = false
		onDisable(d, in)
	}},
	{"appUpdate", "a", func(d drawing, in map[string]any) {
		in["autoAssign"] = false
		onDisable(d, in)
	}},
	{"accountAppRemove", "acc", oneApp},
	{"accountCreate", "", func(_ drawing, in map[string]any) { in["name"] = "New" }},
	{"accountDelete", "acc", nil},
	{"appCreate", "", func(d drawing, in map[string]any) {
		in["name"], in["autoAssign"] = d.text("New", "Newer", "App a1"), d.chance()
	}},
	{"appDelete", "a", nil},
}

// anyOp draws an operation of one of the forms.
func anyOp(d drawing, forms []form) op {
	f := rapid.SampledFrom(forms).Draw(d.t, "form")
	o := op{Mutation: f.mutation}
	if f.to != "" {
		o.ID = d.one(f.to)
	}
	if f.fill != nil {
		o.Input = map[string]any{}
		f.fill(d, o.Input)
	}
	return o
}

func anyLink(t *rapid.T) op { return anyOp(drawing{t, there}, linkForms) }

func anyMove(t *rapid.T) move {
	d := drawing{t, cast}
	m := move{op: anyOp(d, slices.Concat(otherForms, linkForms))}
	m.asked = question{user: d.one("u"), app: d.one("a"), kind: d.text(sourceKinds...), named: rapid.IntRange(0, 3).Draw(t, "named") < 3, among: rapid.IntRange(0, 50).Draw(t, "among")}
	if d.chance() {
		m.asked.account = d.one("acc")
	}
	return m
}

// settled is q about one of those who may use an app, in an account of theirs, where it
// asks for that.
func (q question) settled(w *wanted) question {
	if all := w.pairs(); q.among > 0 && len(all) > 0 {
		q.user, q.app = all[q.among%len(all)].of, all[q.among%len(all)].to
	}
	if all := leadsFrom(w.belongs, q.user); q.among > 0 && q.account != "" && len(all) > 0 {
		q.account = all[q.among/2%len(all)]
	}
	q.among = 0
	return q
}

// theirStart is how the neighbour stands: with every kind of link.
var theirStart = []op{
	{"accountUsersAdd", "acc1", map[string]any{"userIds": []string{"u1", "u2"}}},
	{"accountAppsAssign", "acc1", map[string]any{"appIds": []string{"a1"}, "autoAssign": true}},
	{"accountAppsAssign", "acc1", map[string]any{"appIds": []string{"a2"}}},
	{"userAppAdd", "u1", map[string]any{"appId": "a2", "accountId": "acc1"}},
	{"userAppAdd", "u1", map[string]any{"appId": "a1"}},
	{"groupMembersAdd", "g1", map[string]any{"userIds": []string{"u1", "u3"}}},
	{"groupAppsAdd", "g1", map[string]any{"appIds": []string{"a1", "a2"}}},
	{"appUpdate", "a3", map[string]any{"autoAssign": true}},
	{"accountUpdate", "acc1", map[string]any{"defaultAppId": "a2"}},
	{"tenantUpdate", "", map[string]any{"defaultAppId": "a1"}},
}
