package db

import (
	"fmt"
	"time"

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

// MaxSecretDays is how old a secret can be asked for.
const MaxSecretDays = 3650

var findingType = Type{Fields: Fields{Columns: Columns{
	"kind": inMade("String", "kind"), "value": inMade("Int", "value"), "text": inMade("String", "text"),
	"list": inMade("String", "list"), "filter": inMade("JSON", "filter"),
}}}

// readiness is what an administrator should look at, in the order of kinds.
type readiness struct{}

func (readiness) answer(s *Scope, a *Ask, read reader) error {
	days, _ := integerArg(a.given["secretDays"])
	if days < 1 || days > MaxSecretDays {
		return model.InvalidField("secretDays", "secretDays is 1 to %d, not %d.", MaxSecretDays, days)
	}
	numbers, asks := make([]*figure, len(findings)), make([]*Ask, len(findings))
	for i, f := range findings {
		var err error
		if numbers[i], err = s.figure(a, f.list, Args{}, f.filter(s.moment().AddDate(0, 0, -days))); err != nil {
			return err
		}
		asks[i] = numbers[i].ask
	}
	if err := read(true, asks...); err != nil {
		return err
	}
	for page := range a.Answer.Pages {
		a.findings(page, numbers)
	}
	return nil
}

// findings keeps those that have rows, and puts those of them on the page that belong there.
// The place of the kind stands for a key in their cursors.
func (a *Ask) findings(page int, numbers []*figure) {
	var all []madeRow
	for i, f := range findings {
		if n := numbers[i].of(page); n.Value > 0 {
			all = append(all, madeRow{model.Key{15: byte(i)}, &model.Finding{Kind: f.kind, Value: n.Value, Text: f.text(n.Value), List: n.List, Filter: n.Filter}})
		}
	}
	some, before, after := a.Page.cut(all)
	a.give(page, some...)
	on := &a.Answer.Pages[page]
	on.Prev, on.Next, on.Count = before, after, int64(len(all))
}

func (f finding) text(n int) string {
	if n == 1 {
		return f.one
	}
	return fmt.Sprintf(f.many, n)
}

// cut keeps the part of the list that was asked for, and says whether there is more before
// and after it.
func (p *Page) cut(all []madeRow) ([]madeRow, bool, bool) {
	from, to := 0, len(all)
	for from < to && p.after != nil && all[from].key[15] <= p.after.key[15] {
		from++
	}
	for from < to && p.before != nil && all[to-1].key[15] >= p.before.key[15] {
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
