package db

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"time"

	"tenantry/model"
)

// signedIn is the action of the events that are sign-ins.
const signedIn = "user.signed_in"

// How many days the numbers look back.
const (
	newDays    = 7
	activeDays = 30
)

// kpi is a number of what stands above: how many rows a root list has for it.
type kpi struct {
	list string
	rest func(at time.Time) Args // the filter, beside the one that narrows the list
}

// kpis are the numbers by their names in the schema.
var kpis = map[string]kpi{
	"users":          {list: "users"},
	"usersNew":       {"users", since("createdAt", newDays)},
	"usersActive":    {"users", since("lastSignInAt", activeDays)},
	"usersPending":   {"users", always(Args{"status": []any{"PENDING"}})},
	"usersDisabled":  {"users", always(Args{"status": []any{"DISABLED"}})},
	"apps":           {list: "apps"},
	"appsInactive":   {"apps", always(Args{"active": false, "assigned": true})},
	"accounts":       {list: "accounts"},
	"accountsNew":    {"accounts", since("createdAt", newDays)},
	"accountsActive": {"accounts", since("lastSignInAt", activeDays)},
}

func always(filter Args) func(time.Time) Args { return func(time.Time) Args { return filter } }

func since(field string, days int) func(time.Time) Args {
	return func(at time.Time) Args {
		return Args{field: Args{"from": at.AddDate(0, 0, -days).Format(time.RFC3339)}}
	}
}

// ofTenant is where numbers hang that are of all the tenant.
const ofTenant = "tenant"

// subjects are the filters that narrow a list to what has numbers, with the prefix of its ids.
var subjects = map[string]model.Prefix{"accountId": model.AccountID, "appId": model.AppID}

// numbers are the part of a type that holds these numbers, of lists that the filter narrows to
// a row of the type, and the sign-ins beside them.
func numbers(narrowed string, others Edges, names ...string) *Part {
	all := Edges{"signIns": {To: "SignInDay", Of: narrowed, Most: activeDays, Make: signIns{}}}
	maps.Copy(all, others)
	for _, name := range names {
		all[name] = &Edge{To: "Kpi", Of: narrowed, Make: kpis[name]}
	}
	return &Part{Fields: Fields{Edges: all}}
}

var (
	tenantKpis = numbers(ofTenant, Edges{"usersPerAccount": {To: "Float", Of: ofTenant, Make: usersPerAccount{}}},
		"users", "usersNew", "usersActive", "usersPending", "usersDisabled", "apps", "appsInactive", "accounts", "accountsNew", "accountsActive")
	accountKpis = numbers("accountId", nil, "users", "usersNew", "usersActive", "usersPending", "usersDisabled", "apps", "appsInactive")
	appKpis     = numbers("appId", Edges{"bySource": {To: "SourceKpi", Of: "appId", Most: len(model.AllAssignmentSourceKind), Make: bySources{}}},
		"users", "usersNew", "usersActive", "usersPending", "usersDisabled", "accounts")
)

// What numbers are told by.
var (
	numberType = Type{Fields: Fields{Columns: Columns{"value": inMade("Int", "value"), "list": inMade("String", "list"), "filter": inMade("JSON", "filter")}}}
	sourceType = Type{Fields: Fields{Columns: Columns{"source": inMade("String", "source"), "value": inMade("Int", "value"), "filter": inMade("JSON", "filter")}}}
	floatType  = Type{Fields: Fields{Columns: Columns{"value": inMade("Float", "*")}}}
	dayType    = Type{Fields: Fields{
		Columns: Columns{"day": inMade("Date", "day")},
		Parts: Parts{"signIns": {Fields: Fields{Columns: Columns{
			"value": inMade("Int", "signIns.value"), "list": inMade("String", "signIns.list"), "filter": inMade("JSON", "signIns.filter"),
		}}}},
	}}
)

func (k kpi) answer(s *Scope, a *Ask, read reader) error {
	rest := Args{}
	if k.rest != nil {
		rest = k.rest(s.moment())
	}
	n, err := s.figure(a, k.list, Args{}, rest)
	if err != nil {
		return err
	}
	if err := read(true, n.ask); err != nil {
		return err
	}
	for i := range a.Answer.Pages {
		a.giveOne(i, n.of(i))
	}
	return nil
}

// signIns are the sign-ins day by day, the latest last.
type signIns struct{}

func (signIns) answer(s *Scope, a *Ask, read reader) error {
	midnight := func(back int) string {
		return s.moment().Truncate(24*time.Hour).AddDate(0, 0, -back).Format(time.RFC3339)
	}
	base := Args{"action": []any{signedIn}, "at": Args{"from": midnight(activeDays - 1), "to": midnight(-1)}}
	days, asks := make([]*figure, activeDays), make([]*Ask, activeDays)
	for i := range days {
		back := activeDays - 1 - i
		var err error
		if days[i], err = s.figure(a, "events", base, Args{"at": Args{"from": midnight(back), "to": midnight(back - 1)}}); err != nil {
			return err
		}
		asks[i] = days[i].ask
	}
	if err := read(true, asks...); err != nil {
		return err
	}
	for page := range a.Answer.Pages {
		rows := make([]madeRow, activeDays)
		for i, n := range days {
			rows[i].value = &model.SignInDay{Day: model.Date(midnight(activeDays - 1 - i)[:len(time.DateOnly)]), SignIns: n.of(page)}
		}
		a.give(page, rows...)
	}
	return nil
}

// bySources are how many users have the app by each kind of source.
type bySources struct{}

func (bySources) answer(s *Scope, a *Ask, read reader) error {
	kinds := model.AllAssignmentSourceKind
	asks := make([]*Ask, len(kinds))
	for i, kind := range kinds {
		ask, err := s.Ask(at("App.users"), Args{"filter": Args{"source": []any{string(kind)}}})
		if err != nil {
			return err
		}
		ask.Parents, ask.Count = a.Parents, true
		asks[i] = &ask
	}
	if err := read(true, asks...); err != nil {
		return err
	}
	for page := range a.Answer.Pages {
		rows := make([]madeRow, len(kinds))
		for i, kind := range kinds {
			rows[i].value = &model.SourceKpi{Source: kind, Value: int(asks[i].Answer.Pages[page].Count), Filter: model.JSON(encoded(Args{"source": []any{string(kind)}}))}
		}
		a.give(page, rows...)
	}
	return nil
}

// belonging is every user in every account that they belong to.
var belonging = &Edge{To: "User", Link: "account_users", Key: "user_id", target: &users, name: "TenantKpis.usersPerAccount"}

// usersPerAccount is how many users an account has on average, nothing without accounts.
type usersPerAccount struct{}

func (usersPerAccount) answer(s *Scope, a *Ask, read reader) error {
	seats, noSeats := s.Ask(belonging, nil)
	all, noAccounts := s.Ask(roots.Edges["accounts"], nil)
	if err := cmp.Or(noSeats, noAccounts); err != nil {
		return err
	}
	if app := s.who.App; app != nil { // which sees some of the accounts alone
		seen := strings.NewReplacer("{row}", "l", "{id}", "l.account_id").Replace(accounts.Seen)
		seats.Page.where = append(seats.Page.where, condition{sql: seen, args: filled(seen, *app)})
	}
	seats.Count, seats.Whole, all.Count, all.Whole = true, true, true, true
	if err := read(true, &seats, &all); err != nil {
		return err
	}
	if n := all.Answer.Pages[0].Count; n > 0 {
		average := float64(seats.Answer.Pages[0].Count) / float64(n)
		for page := range a.Answer.Pages {
			a.giveOne(page, &average)
		}
	}
	return nil
}

// A figure is how many rows of a root list pass a filter, for each parent of a question.
type figure struct {
	list    string
	filter  Args // without what narrows it to a parent
	narrow  string
	parents []model.Key
	ask     *Ask
	which   int // of the tallies that it was counted with; below zero before it is known
}

// A tally is how many of the rows of a list pass conditions more.
type tally struct {
	name  string // the filter: equal ones are one
	where []condition
}

// figure prepares the question for a number of a list that the principal may read, for the
// parents of a, with the filter that is shown.
func (s *Scope) figure(a *Ask, list string, base, rest Args) (*figure, error) {
	n := &figure{list: list, filter: maps.Clone(base), narrow: a.Edge.Of, parents: a.Parents, which: -1}
	maps.Copy(n.filter, rest)
	whole, err := s.Ask(roots.Edges[list], Args{"filter": n.whole(0)})
	if err != nil {
		return nil, err
	}
	also, err := whole.Edge.page(Args{"filter": rest})
	if err != nil {
		return nil, err
	}
	if subjects[n.narrow] == "" && slices.ContainsFunc(also.where, condition.asks) {
		base, rest, also.where = n.filter, Args{}, nil
	}
	ask, err := s.Ask(whole.Edge, Args{"filter": n.narrowed(0, base)})
	if subjects[n.narrow] != "" {
		ask.Parents = a.Parents
	}
	ask.Tally, n.ask = []tally{{encoded(rest), also.where}}, &ask
	ask.shares = list + " " + n.narrow + " " + encoded(base)
	return n, err
}

// asks reports a condition on other rows: Postgres joins them where it narrows a whole list,
// and would ask for each row where it only counts some of the list.
func (c condition) asks() bool { return strings.Contains(c.sql, "select") }

// narrowed is a filter for one of the parents.
func (n *figure) narrowed(parent int, filter Args) Args {
	if prefix := subjects[n.narrow]; prefix != "" {
		filter = maps.Clone(filter)
		filter[n.narrow] = prefix.Of(n.parents[parent])
	}
	return filter
}

func (n *figure) whole(parent int) Args { return n.narrowed(parent, n.filter) }

// of is the number of a parent, and the list behind it.
func (n *figure) of(parent int) *model.Kpi {
	page := min(parent, len(n.ask.Parents)) // that of the tenant is the same for all
	lead := n.ask.lead
	if n.which < 0 {
		n.which = slices.IndexFunc(lead.Tally, func(t tally) bool { return t.name == n.ask.Tally[0].name })
	}
	return &model.Kpi{Value: int(lead.Answer.Tally[page*len(lead.Tally)+n.which]), List: n.list, Filter: model.JSON(encoded(n.whole(parent)))}
}

// encoded is a filter as text: it has texts, truths, lists and objects of them alone.
func encoded(filter Args) string {
	text, _ := json.Marshal(filter)
	return string(text)
}

// together are the questions that are sent: what counts rows of the same list is one of them.
// The tallies are in one order, so that the same numbers are one statement.
func together(asks []*Ask) []*Ask {
	var leads []*Ask
	sent := make([]*Ask, 0, len(asks))
	for _, a := range asks {
		if a.Tally == nil {
			sent = append(sent, a)
			continue
		}
		which := slices.IndexFunc(leads, func(lead *Ask) bool { return lead.shares == a.shares && slices.Equal(lead.Parents, a.Parents) })
		if which < 0 {
			lead := *a
			lead.Tally, which = nil, len(leads)
			leads, sent = append(leads, &lead), append(sent, &lead)
		}
		a.lead = leads[which]
		a.lead.Tally = append(a.lead.Tally, a.Tally...)
	}
	for _, lead := range leads {
		slices.SortFunc(lead.Tally, func(a, b tally) int { return strings.Compare(a.name, b.name) })
		lead.Tally = slices.CompactFunc(lead.Tally, func(a, b tally) bool { return a.name == b.name })
	}
	return sent
}
