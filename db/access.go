package db

import (
	"slices"
	"strings"
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

var branches = []branch{
	{
		kind: "DIRECT", rows: "user_apps", user: "user_id", app: "r.app_id",
		account: "null::uuid", group: "null::uuid", since: "r.created_at", byKind: "r.by_kind", byID: "r.by_id",
	},
	{
		kind: "DIRECT", rows: "account_user_apps", user: "user_id", app: "r.app_id",
		account: "r.account_id", group: "null::uuid", since: "r.created_at", byKind: "r.by_kind", byID: "r.by_id",
	},
	{
		kind: "GROUP", via: "group_apps v", on: "r.group_id = v.group_id", rows: "group_members", user: "user_id", app: "v.app_id",
		account: "null::uuid", group: "v.group_id",
		since: "greatest(v.created_at, r.created_at)", byKind: later("v.by_kind", "r.by_kind"), byID: later("v.by_id", "r.by_id"),
	},
	{
		kind: "ACCOUNT", via: "account_apps v", where: "v.auto_assign", on: "r.account_id = v.account_id", rows: "account_users", user: "user_id", app: "v.app_id",
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
	accessSources = union(branches, func(b branch) string {
		return ", '" + b.kind + "'::text as kind, " + b.account + " as account_id, " + b.group + " as group_id, " +
			b.since + " as since, " + b.byKind + " as by_kind, " + b.byID + " as by_id"
	})

	accessKinds = union(branches, func(b branch) string { return ", '" + b.kind + "'::text as kind" })
)

// mayUse is the predicate that the user may use the app, both as SQL. An app that everyone
// has is told by itself: all users are too many to read for one of them.
func mayUse(tenant, user, app string) string {
	given := union(slices.DeleteFunc(slices.Clone(branches), branch.everyone), func(branch) string { return "" })
	return "(exists (select 1 from apps v where v.tenant_id = " + tenant + " and v.id = " + app + " and v.auto_assign)" +
		" or exists (select 1 from " + given + " s where s.tenant_id = " + tenant + " and s.user_id = " + user + " and s.app_id = " + app + "))"
}

// everyone reports the way that asks for nothing but the app.
func (b branch) everyone() bool { return b.on == "true" }

// bySource is the predicate that the user may use the app by one of the kinds in ?.
func bySource(user, app string) string {
	return "exists (select 1 from " + accessKinds + " s where s.tenant_id = {row}.tenant_id and s.user_id = " + user +
		" and s.app_id = " + app + " and s.kind = any(?))"
}

// walk writes the users of an app in the order of their keys. Each branch walks its own
// index from the cursor and stops at the page's size, so that a page costs no more in an
// app of a million users; the branches are merged and cut once more.
func (s *Scope) walk(q *query, a *Ask) {
	q.add(" from (select w.user_id from (")
	for i, b := range branches {
		if i > 0 {
			q.add(" union all ")
		}
		s.walkBranch(q, a, b)
	}
	q.add(") w group by w.user_id")
	if !a.counting {
		q.add(" order by w.user_id" + a.Page.direction(false))
		q.add(" limit ?", a.Page.limit+1)
	}
	q.add(") l")
}

// walkBranch names its rows t where they are those of the list, so that the caller's filters
// speak of them.
func (s *Scope) walkBranch(q *query, a *Ask, b branch) {
	row := "r"
	if b.rows == a.Edge.target.Table {
		row = "t"
	}
	rows, id := b.rows+" "+row, row+"."+b.user
	if b.via == "" {
		q.add("(select "+id+" from "+rows+" where "+row+".tenant_id = ?", s.who.Tenant)
		q.add(" and " + b.app + " = ")
		a.parent(q)
	} else {
		q.add("(select x.user_id from "+b.via+" cross join lateral (select "+id+" as user_id from "+rows+
			" where "+row+".tenant_id = ? and "+b.on, s.who.Tenant)
	}
	s.narrow(q, a, strings.NewReplacer("{row}", row, "{id}", id, "{app}", b.app, "{kind}", "'"+b.kind+"'::text"), id)
	if !a.counting {
		q.add(" order by " + id + a.Page.direction(false))
		q.add(" limit ?", a.Page.limit+1)
	}
	if b.via != "" {
		q.add(") x where v.tenant_id = ?", s.who.Tenant)
		if b.where != "" {
			q.add(" and " + b.where)
		}
		q.add(" and " + b.app + " = ")
		a.parent(q)
	}
	q.add(")")
}
