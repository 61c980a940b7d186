package db

import (
	"context"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"time"

	"golang.org/x/sync/errgroup"

	"tenantry/model"
)

// finding is what readiness looks for: rows of a root list.
type finding struct {
	kind   model.FindingKind
	list   string
	filter func(old time.Time) Args
	one    string // what is said of a single row
	many   string // and of several
}

func dated(field string) func(time.Time) Args {
	return func(old time.Time) Args { return Args{field: old.Format(time.RFC3339)} }
}

var findings = []finding{
	{
		model.FindingKindUsersWithoutApp, "users", always(Args{"hasApps": false}),
		"1 user may use no app. Give them one, or auto-assign an app.",
		"%d users may use no app. Give them one, or auto-assign an app.",
	},
	{
		model.FindingKindAccountsWithoutApps, "accounts", always(Args{"hasApps": false}),
		"1 account holds no app. Assign it one.",
		"%d accounts hold no app. Assign them one.",
	},
	{
		model.FindingKindAccountsWithoutUsers, "accounts", always(Args{"hasUsers": false}),
		"1 account has no users. Add some, or delete it.",
		"%d accounts have no users. Add some, or delete them.",
	},
	{
		model.FindingKindNoDefaultApp, "users", always(Args{"hasDefaultApp": false}),
		"1 user ends on an error page when they sign in without naming an app. Set a default app, or name the app in every sign-in.",
		"%d users end on an error page when they sign in without naming an app. Set a default app, or name the app in every sign-in.",
	},
	{
		model.FindingKindInactiveApps, "apps", always(Args{"active": false, "assigned": true}),
		"1 app is given to somebody and is not active: nobody can enter it. Integrate and activate it.",
		"%d apps are given to somebody and are not active: nobody can enter them. Integrate and activate them.",
	},
	{
		model.FindingKindUnusedSecrets, "managementApps", dated("secretUnusedSince"),
		"1 management app has a secret that has not been used for long. Revoke it if nobody needs it.",
		"%d management apps have a secret that has not been used for long. Revoke those that nobody needs.",
	},
	{
		model.FindingKindOldSecrets, "managementApps", dated("secretCreatedBefore"),
		"1 management app has an old secret. Rotate it.",
		"%d management apps have an old secret. Rotate them.",
	},
}

// readiness is the list of findings, for its arguments: it has no table.
var readiness = &Edge{name: "Tenant.readiness", tag: hash("Tenant.readiness")}

// MaxSecretDays is how old a secret can be asked for.
const MaxSecretDays = 3650

// Readiness is what an administrator should look at, in the order of kinds.
func Readiness(ctx context.Context, given Args) (*model.FindingConnection, error) {
	page, err := readiness.page(given)
	if err != nil {
		return nil, err
	}
	days, _ := integerArg(given["secretDays"])
	if days < 1 || days > MaxSecretDays {
		return nil, model.InvalidField("secretDays", "secretDays is 1 to %d, not %d.", MaxSecretDays, days)
	}
	all, err := From(ctx).findings(ctx, days)
	if err != nil {
		return nil, err
	}
	n := len(all)
	c := &model.FindingConnection{TotalCount: &n, Nodes: []*model.Finding{}, Edges: []*model.FindingEdge{}, PageInfo: &model.PageInfo{}}
	all, c.PageInfo.HasPreviousPage, c.PageInfo.HasNextPage = page.cut(all)
	for _, f := range all {
		cursor := f.cursor(page.tag)
		c.Edges, c.Nodes = append(c.Edges, &model.FindingEdge{Node: f.node, Cursor: cursor}), append(c.Nodes, f.node)
		if c.PageInfo.StartCursor == nil {
			c.PageInfo.StartCursor = &cursor
		}
		c.PageInfo.EndCursor = &cursor
	}
	return c, nil
}

// foundRows is a finding that there is, with its place among the kinds.
type foundRows struct {
	place int
	node  *model.Finding
}

// findings counts the rows of each, and keeps those that have some.
func (s *Scope) findings(ctx context.Context, days int) ([]foundRows, error) {
	old := s.counter().at.AddDate(0, 0, -days)
	numbers := make([]*model.Kpi, len(findings))
	var each errgroup.Group
	for i, f := range findings {
		each.Go(func() (err error) {
			numbers[i], err = s.number(ctx, f.list, Args{}, f.filter(old))
			return err
		})
	}
	if err := each.Wait(); err != nil {
		return nil, err
	}
	var all []foundRows
	for i, f := range findings {
		if n := numbers[i]; n.Value > 0 {
			node := &model.Finding{Kind: f.kind, Value: n.Value, Text: f.text(n.Value), List: n.List, Filter: n.Filter}
			all = append(all, foundRows{i, node})
		}
	}
	return all, nil
}

func (f finding) text(n int) string {
	if n == 1 {
		return f.one
	}
	return fmt.Sprintf(f.many, n)
}

// cursor is one of the list with this tag, where the place of the kind stands for a key.
func (f foundRows) cursor(tag uint32) string {
	raw := make([]byte, 20)
	binary.BigEndian.PutUint32(raw, tag)
	raw[19] = byte(f.place)
	return base64.RawURLEncoding.EncodeToString(raw)
}

// cut keeps the part of the list that was asked for, and says whether there is more before
// and after it.
func (p *Page) cut(all []foundRows) ([]foundRows, bool, bool) {
	from, to := 0, len(all)
	for from < to && p.after != nil && all[from].place <= int(p.after.key[15]) {
		from++
	}
	for from < to && p.before != nil && all[to-1].place >= int(p.before.key[15]) {
		to--
	}
	switch {
	case to-from <= p.limit:
	case p.back:
		from = to - p.limit
	default:
		to = from + p.limit
	}
	return all[from:to], from > 0, to < len(all)
}
