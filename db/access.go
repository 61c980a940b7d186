package db

import (
	"slices"
	"strings"

	"tenantry/model"
)

// A branch is one way by which users come to use apps. The branches together are the
// one definition of access: lists, counts, predicates and explanations are made of them.
type branch struct {
	kind    string
	via     string // what brings the app: a table v with tenant_id and the app
	on      string // how r, the users, hang on it
	rows    string // the users: a table r with tenant_id
	user    string
	app     string
	where   string // of via
	account string
	group   string
	since   string
	byKind  string
	byID    string
}

// later picks of v and r what happened last: access began when both were there.
func later(v, r string) string {
	return "case when v.created_at > r.created_at then " + v + " else " + r + " end"
}

func laterAuto(v, r string) string {
	return "case when v.auto_at > r.created_at then " + v + " else " + r + " end"
}

// What comes by an account, or was given within it, rests while the account is switched off
// or the user's membership is. Both stand in the rows, so that no walk reads what rests.
const (
	onMembers = "(select * from account_users where enabled)"
	onWithin  = "(select * from account_user_apps where account_enabled and member_enabled)"
)

var branches = []branch{
	{
		kind: "DIRECT", rows: "user_apps", user: "user_id", app: "r.app_id",
		account: "null::uuid", group: "null::uuid", since: "r.created_at", byKind: "r.by_kind", byID: "r.by_id",
	},
	{
		kind: "DIRECT", rows: onWithin, user: "user_id", app: "r.app_id",
		account: "r.account_id", group: "null::uuid", since: "r.created_at", byKind: "r.by_kind", byID: "r.by_id",
	},
	{
		kind: "GROUP", via: "group_apps v", on: "r.group_id = v.group_id", rows: "group_members", user: "user_id", app: "v.app_id",
		account: "null::uuid", group: "v.group_id",
		since: "greatest(v.created_at, r.created_at)", byKind: later("v.by_kind", "r.by_kind"), byID: later("v.by_id", "r.by_id"),
	},
	{
		kind: "ACCOUNT", via: "account_apps v", where: "v.auto_assign and v.account_enabled", on: "r.account_id = v.account_id", rows: onMembers, user: "user_id", app: "v.app_id",
		account: "v.account_id", group: "null::uuid",
		since: "greatest(v.auto_at, r.created_at)", byKind: laterAuto("v.auto_by_kind", "r.by_kind"), byID: laterAuto("v.auto_by_id", "r.by_id"),
	},
	{
		kind: "TENANT", via: "apps v", where: "v.auto_assign", on: "true", rows: "users", user: "id", app: "v.id",
		account: "null::uuid", group: "null::uuid",
		since: "greatest(v.auto_at, r.created_at)", byKind: laterAuto("v.auto_by_kind", "r.by_kind"), byID: laterAuto("v.auto_by_id", "r.by_id"),
	},
}

// from is the branch's tables, joined within the tenant.
func (b branch) from() string {
	if b.via == "" {
		return b.rows + " r"
	}
	sql := b.via + " join " + b.rows + " r on r.tenant_id = v.tenant_id and " + b.on
	if b.where != "" {
		sql += " and " + b.where
	}
	return sql
}

// union is branches with these columns, as a from-item without an alias.
func union(ways []branch, columns func(b branch) string) string {
	all := make([]string, len(ways))
	for i, b := range ways {
		all[i] = "select r.tenant_id, r." + b.user + " as user_id, " + b.app + " as app_id" + columns(b) + " from " + b.from()
	}
	return "(" + strings.Join(all, " union all ") + ")"
}

var (
	// accessPairs says which user may use which app, each once.
	accessPairs = "(select distinct tenant_id, user_id, app_id from " + union(branches, func(branch) string { return "" }) + " b)"

	// accessSources says it with every source.
	accessSources = union(branches, branch.source)

	// accessGiven are the sources that not everyone has.
	accessGiven = union(given, branch.source)

	// accessBeside are the keys of the apps that a user may use: of those that come by rows of
	// the user's own, and of those that everyone has, which Postgres reads once for all users.
	accessBeside = func() []string {
		var own, everyones []string
		for _, b := range branches {
			if b.everyone() {
				everyones = append(everyones, "select "+b.app+" from "+b.via+" where v.tenant_id = ? and "+b.where)
				continue
			}
			own = append(own, "select "+b.app+" from "+b.from()+" where r.tenant_id = ? and r."+b.user+" = {parent}")
		}
		return []string{strings.Join(own, " union all "), strings.Join(everyones, " union all ")}
	}()

	accessKinds = union(branches, func(b branch) string { return ", '" + b.kind + "'::text as kind" })
)

// source is what is told of a source.
func (b branch) source() string {
	return ", '" + b.kind + "'::text as kind, " + b.account + " as account_id, " + b.group + " as group_id, " +
		b.since + " as since, " + b.byKind + " as by_kind, " + b.byID + " as by_id"
}

// given are the branches but the one that everyone has: all users are too many to be read
// for one of them.
var given = slices.DeleteFunc(slices.Clone(branches), branch.everyone)

// mayUse is the predicate that the user may use the app, both as SQL. An app that everyone
// has is told by itself.
func mayUse(tenant, user, app string) string {
	pairs := union(given, func(branch) string { return "" })
	return "(exists (select 1 from apps v where v.tenant_id = " + tenant + " and v.id = " + app + " and v.auto_assign)" +
		" or exists (select 1 from " + pairs + " s where s.tenant_id = " + tenant + " and s.user_id = " + user + " and s.app_id = " + app + "))"
}

// everyone reports the way that asks for nothing but the app.
func (b branch) everyone() bool { return b.on == "true" }

// anyAccess is the predicate that the user t may use some app, and noAccess that they may
// use none: one test for each branch, so that Postgres joins instead of asking row by row.
var anyAccess, noAccess = func() (string, string) {
	ways := make([]string, len(branches))
	for i, b := range branches {
		ways[i] = "exists (select 1 from " + b.from() + " where r.tenant_id = t.tenant_id and r." + b.user + " = t.id)"
		if b.everyone() {
			ways[i] = "exists (select 1 from " + b.via + " where v.tenant_id = " + boundTenant + " and " + b.where + ")"
		}
	}
	return "(" + strings.Join(ways, " or ") + ")", "not " + strings.Join(ways, " and not ")
}()

// byAccess keeps the users who may use an app, by any source or by some.
func byAccess(user string) Filter {
	anyhow := isID(model.AppID, mayUse("{row}.tenant_id", user, "?"))
	return func(field string, v any) (condition, error) {
		given, _ := v.(map[string]any)
		c, err := anyhow(field+".appId", given["appId"])
		if err != nil || given["source"] == nil {
			return c, err
		}
		kinds, err := oneOf("")(field+".source", given["source"])
		c.sql, c.args = bySource(user, "?::uuid"), append(c.args[:1:1], kinds.args...)
		return c, err
	}
}

// bySource is the predicate that the user may use the app by one of the kinds in ?.
func bySource(user, app string) string {
	return "exists (select 1 from " + accessKinds + " s where s.tenant_id = {row}.tenant_id and s.user_id = " + user +
		" and s.app_id = " + app + " and s.kind = any(?))"
}
