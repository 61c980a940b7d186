package db

import (
	"cmp"
	"context"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/vikstrous/dataloadgen"
	"golang.org/x/sync/errgroup"

	"tenantry/model"
)

// signedIn is the action of the events that are sign-ins.
const signedIn = "user.signed_in"

// How many days the numbers look back.
const (
	newDays    = 7
	activeDays = 30
)

// kpi is what a number counts: rows of a root list.
type kpi struct {
	list string
	rest func(at time.Time) Args // the filter, beside the one that narrows the list to a subject
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

// Numbered is what has numbers: it names the filter that narrows a list to it, and its id.
type Numbered interface{ About() (filter, id string) }

// Kpi is a number of the subject, by its name in the schema.
func Kpi(ctx context.Context, of Numbered, name string) (*model.Kpi, error) {
	s, k, base, rest := From(ctx), kpis[name], Args{}, Args{}
	if filter, id := of.About(); filter != "" {
		base[filter] = id
	}
	if k.rest != nil {
		rest = k.rest(s.counter().at)
	}
	return s.number(ctx, k.list, base, rest)
}

// SignIns are the sign-ins of the subject day by day, the latest last.
func SignIns(ctx context.Context, of Numbered) ([]*model.SignInDay, error) {
	s := From(ctx)
	midnight := func(back int) string {
		return s.counter().at.Truncate(24*time.Hour).AddDate(0, 0, -back).Format(time.RFC3339)
	}
	base := Args{"action": []any{signedIn}, "at": Args{"from": midnight(activeDays - 1), "to": midnight(-1)}}
	switch filter, id := of.About(); filter {
	case "":
	default:
		base[filter] = id
	}
	days := make([]*model.SignInDay, activeDays)
	var all errgroup.Group
	for i := range days {
		back := activeDays - 1 - i
		days[i] = &model.SignInDay{Day: model.Date(midnight(back)[:len(time.DateOnly)])}
		all.Go(func() (err error) {
			days[i].SignIns, err = s.number(ctx, "events", base, Args{"at": Args{"from": midnight(back), "to": midnight(back - 1)}})
			return err
		})
	}
	return days, all.Wait()
}

// BySource is how many users have the app by each kind of source.
func BySource(ctx context.Context, app string) ([]*model.SourceKpi, error) {
	_, k, err := model.ParseID(app)
	if err != nil {
		return nil, err
	}
	kinds := model.AllAssignmentSourceKind
	all := make([]*model.SourceKpi, len(kinds))
	var each errgroup.Group
	for i, kind := range kinds {
		each.Go(func() error {
			filter := Args{"source": []any{string(kind)}}
			f, err := From(ctx).follow(ctx, "App.users", Parent{Key: k}, Args{"filter": filter}, false, true)
			if err != nil {
				return err
			}
			text, err := json.Marshal(filter)
			all[i] = &model.SourceKpi{Source: kind, Value: int(f.page.Count), Filter: text}
			return err
		})
	}
	return all, each.Wait()
}

// number counts a list that the principal may read, with the filter that is shown.
func (s *Scope) number(ctx context.Context, list string, base, rest Args) (*model.Kpi, error) {
	whole := maps.Clone(base)
	maps.Copy(whole, rest)
	if _, err := s.Ask(roots.Edges[list], Args{"filter": whole}); err != nil {
		return nil, err
	}
	t := tally{list: list, base: encoded(base), rest: encoded(rest)}
	if p, err := roots.Edges[list].page(Args{"filter": rest}); err != nil {
		return nil, err
	} else if slices.ContainsFunc(p.where, condition.asks) {
		t = tally{list: list, base: encoded(whole), rest: encoded(Args{})}
	}
	n, err := s.counter().Load(ctx, t)
	return &model.Kpi{Value: n, List: list, Filter: model.JSON(encoded(whole))}, err
}

// asks reports a condition on other rows: Postgres joins them where it narrows a list, and
// would ask for each row where it only counts some of the list.
func (c condition) asks() bool { return strings.Contains(c.sql, "select") }

// A tally is a number that is asked for: of the list with the base, how many rows pass the
// rest. Both are JSON, so that equal ones are one.
type tally struct{ list, base, rest string }

// encoded is a filter as text: it has texts, truths, lists and objects of them alone.
func encoded(filter Args) string {
	text, _ := json.Marshal(filter)
	return string(text)
}

func decoded(text string) Args {
	filter := Args{}
	_ = json.Unmarshal([]byte(text), &filter) // encoded has written it
	return filter
}

// counter gathers the numbers that an operation asks for. They are all of one moment.
type counter struct {
	*dataloadgen.Loader[tally, int]
	at time.Time
}

func newCounter(s *Scope) *counter {
	return &counter{dataloadgen.NewMappedLoader(s.countAll, dataloadgen.WithWait(time.Millisecond), dataloadgen.WithBatchCapacity(500)), now()}
}

func byText(a, b tally) int {
	return cmp.Or(strings.Compare(a.list, b.list), strings.Compare(a.base, b.base), strings.Compare(a.rest, b.rest))
}

// countAll counts in one statement what shares a list and a base.
func (s *Scope) countAll(ctx context.Context, wanted []tally) (map[tally]int, error) {
	shared := map[tally][]tally{}
	for _, t := range wanted {
		base := tally{list: t.list, base: t.base}
		shared[base] = append(shared[base], t)
	}
	asks := make([]*Ask, 0, len(shared))
	order := make([][]tally, 0, len(shared))
	for _, base := range slices.SortedFunc(maps.Keys(shared), byText) { // in one order, so that the same numbers are one statement
		of := slices.SortedFunc(slices.Values(shared[base]), byText)
		a, err := s.Ask(roots.Edges[base.list], Args{"filter": decoded(base.base)})
		if err != nil {
			return nil, err
		}
		for _, t := range of {
			p, err := a.Edge.page(Args{"filter": decoded(t.rest)})
			if err != nil {
				return nil, err
			}
			a.Tally = append(a.Tally, p.where)
		}
		asks, order = append(asks, &a), append(order, of)
	}
	if err := s.Read(ctx, asks); err != nil {
		return nil, err
	}
	numbers := make(map[tally]int, len(wanted))
	for i, of := range order {
		for j, t := range of {
			numbers[t] = int(asks[i].Answer.Tally[j])
		}
	}
	return numbers, nil
}

// belonging is every user in every account that they belong to.
var belonging = &Edge{To: "User", Link: "account_users", Key: "user_id", target: &users, name: "TenantKpis.usersPerAccount"}

// UsersPerAccount is how many users an account has on average, nil without accounts.
func UsersPerAccount(ctx context.Context) (*float64, error) {
	s := From(ctx)
	asks := make([]*Ask, 2)
	for i, e := range []*Edge{belonging, roots.Edges["accounts"]} {
		a, err := s.Ask(e, nil)
		if err != nil {
			return nil, err
		}
		a.Count, a.Whole, asks[i] = true, true, &a
	}
	if app := s.who.App; app != nil { // which sees some of the accounts alone
		seen := strings.NewReplacer("{row}", "l", "{id}", "l.account_id").Replace(accounts.Seen)
		asks[0].Page.where = append(asks[0].Page.where, condition{sql: seen, args: filled(seen, *app)})
	}
	if err := s.Read(ctx, asks); err != nil {
		return nil, err
	}
	accounts := asks[1].Answer.Pages[0].Count
	if accounts == 0 {
		return nil, nil
	}
	average := float64(asks[0].Answer.Pages[0].Count) / float64(accounts)
	return &average, nil
}
