package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"tenantry/model"
)

// script is a world as SQL, run by the database's owner at once.
type script struct {
	strings.Builder
	*stage
}

const (
	long = "2026-01-02" // since when everything is as it is at the start
	sys  = "SYSTEM"
)

// put writes a world into a tenant of its own.
func (s *stage) put(ctx context.Context, conn *pgx.Conn, w *wanted) error {
	for _, name := range slices.Concat(sorted(w.users), sorted(w.apps), sorted(w.groups), sorted(w.accounts)) {
		s.know(name, prefixes[strings.Trim(name, "0123456789")].Of(model.NewKey()))
	}
	sql := &script{stage: s}
	sql.WriteString("begin;")
	sql.row("tenants", "name, created_at, updated_at", "Acme", long, long)
	sql.nodes(w)
	sql.links(w)
	if w.defaultApp != "" {
		fmt.Fprintf(sql, "update tenants set default_app_id = '%s' where tenant_id = '%s';", s.key(w.defaultApp), s.tenant)
	}
	sql.WriteString("commit")
	_, err := conn.Exec(ctx, sql.String())
	return err
}

// key is what a name stands for in the database, and nothing for "".
func (s *stage) key(name string) string {
	_, k, err := model.ParseID(s.ids[name])
	if err != nil {
		return ""
	}
	return k.String()
}

// row inserts one; "" is null.
func (sql *script) row(table, columns string, values ...any) {
	fmt.Fprintf(sql, "insert into %s (tenant_id, %s) values ('%s'", table, columns, sql.tenant)
	for _, v := range values {
		if v == "" {
			sql.WriteString(", null")
			continue
		}
		fmt.Fprintf(sql, ", '%v'", v)
	}
	sql.WriteString(");")
}

func (sql *script) nodes(w *wanted) {
	for _, name := range sorted(w.apps) {
		a := w.apps[name]
		since, by := switched(a.auto)
		sql.row("apps", "id, name, active, auto_assign, public_sign_up, auto_at, auto_by_kind, by_kind, created_at, updated_at",
			sql.key(name), a.name, a.active, a.auto, a.signUp, since, by, sys, long, long)
	}
	for _, name := range sorted(w.users) {
		u := w.users[name]
		sql.row("users", "id, status, status_before, email, by_kind, created_at, updated_at", sql.key(name), u.status, u.before, u.email, sys, long, long)
	}
	for name := range w.groups {
		sql.row("groups", "id, name, by_kind, created_at, updated_at", sql.key(name), name, sys, long, long)
	}
	for name, app := range w.accounts {
		sql.row("accounts", "id, name, enabled, default_app_id, by_kind, created_at, updated_at",
			sql.key(name), name, !w.off[link{name, ""}], sql.key(app), sys, long, long)
	}
}

func (sql *script) links(w *wanted) {
	for l := range w.members {
		sql.row("group_members", "group_id, user_id, by_kind, created_at", sql.key(l.of), sql.key(l.to), sys, long)
	}
	for l := range w.brings {
		sql.row("group_apps", "group_id, app_id, by_kind, created_at", sql.key(l.of), sql.key(l.to), sys, long)
	}
	for l := range w.belongs {
		sql.row("account_users", "account_id, user_id, enabled, by_kind, created_at", sql.key(l.of), sql.key(l.to), !w.off[l], sys, long)
	}
	for l, auto := range w.holds {
		since, by := switched(auto)
		sql.row("account_apps", "account_id, account_enabled, app_id, auto_assign, auto_at, auto_by_kind, by_kind, created_at",
			sql.key(l.of), !w.off[link{l.of, ""}], sql.key(l.to), auto, since, by, sys, long)
	}
	for g := range w.direct {
		if g.account == "" {
			sql.row("user_apps", "user_id, app_id, by_kind, created_at", sql.key(g.user), sql.key(g.app), sys, long)
			continue
		}
		sql.row("account_user_apps", "account_id, account_enabled, user_id, member_enabled, app_id, by_kind, created_at",
			sql.key(g.account), !w.off[link{g.account, ""}], sql.key(g.user), !w.off[link{g.account, g.user}], sql.key(g.app), sys, long)
	}
}

// switched says since when something is on, and by whom.
func switched(on bool) (string, string) {
	if on {
		return long, sys
	}
	return "", ""
}

func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
