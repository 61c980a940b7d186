package db

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"tenantry/model"
)

// SeedOptions say how much to make up. Equal options make equal rows, keys included.
type SeedOptions struct {
	Tenants int // 1 to 10,000

	// In each tenant; 0 to 10,000,000 users, 0 to 100,000 of the others.
	Users, Apps, Groups, Accounts int

	// Of a user on average; 0 to 20, and no more than there are. A user is in one account.
	AppsPerUser, GroupsPerUser int

	Seed  int64     // another one makes other rows, which can stand beside the first
	Until time.Time // of the last row; 1 November 2026 if zero. The first is two years older
}

// SeedResult says what was made up.
type SeedResult struct {
	Tenants []SeedTenant
	Rows    int64 // of all tables
}

// SeedTenant is a tenant that was made up. Its management app has a client without a
// secret: clientSecretCreate makes one.
type SeedTenant struct{ Key, ManagementApp, Client model.Key }

// batch is how many users are taken in before more is said.
const batch = 20_000

// Seed fills the database at url with made-up tenants, as its owner: all of them, or on any
// error none. Progress is told how many of the users are in.
func Seed(ctx context.Context, url string, o SeedOptions, progress func(done, total int64, what string)) (SeedResult, error) {
	if err := o.check(); err != nil {
		return SeedResult{}, err
	}
	conn, err := owner(ctx, url)
	if err != nil {
		return SeedResult{}, err
	}
	defer func() { _ = conn.Close(context.WithoutCancel(ctx)) }()
	result := SeedResult{}
	err = takeIn(ctx, conn, func(in *intake) error {
		for n := range o.Tenants {
			t := o.tenant(n)
			if err := t.seed(ctx, in, func(done int, what string) {
				progress(int64(n*o.Users+done), int64(o.Tenants*o.Users), what)
			}); err != nil {
				return err
			}
			result.Tenants = append(result.Tenants, SeedTenant{t.tenant, t.manager, t.client})
		}
		result.Rows = in.rows
		return nil
	})
	if err != nil {
		return SeedResult{}, o.explain(err)
	}
	progress(int64(o.Tenants*o.Users), int64(o.Tenants*o.Users), "taking stock")
	return result, takeStock(ctx, conn)
}

func (o *SeedOptions) check() error {
	if o.Until.IsZero() {
		o.Until = time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)
	}
	o.Until = o.Until.UTC().Truncate(time.Millisecond)
	for _, n := range []struct {
		name           string
		is, least, top int
	}{
		{"tenants", o.Tenants, 1, 10_000},
		{"users", o.Users, 0, 10_000_000},
		{"apps", o.Apps, 0, 100_000},
		{"groups", o.Groups, 0, 100_000},
		{"accounts", o.Accounts, 0, 100_000},
		{"apps per user", o.AppsPerUser, 0, 20},
		{"groups per user", o.GroupsPerUser, 0, 20},
	} {
		if n.is < n.least || n.is > n.top {
			return fmt.Errorf("%d %s cannot be made up: choose %d to %d", n.is, n.name, n.least, n.top)
		}
	}
	return nil
}

// explain says what to do where the rows are there already.
func (o *SeedOptions) explain(err error) error {
	if pg, ok := errors.AsType[*pgconn.PgError](err); ok && pg.Code == "23505" {
		return fmt.Errorf("the database has rows of seed %d already: choose another seed, or an empty database (%w)", o.Seed, err)
	}
	return err
}

// takeStock counts the rows for the planner, and marks them as seen by all.
func takeStock(ctx context.Context, conn *pgx.Conn) error {
	_, err := conn.Exec(ctx, "vacuum (analyze)", pgx.QueryExecModeSimpleProtocol)
	return err
}

// seedTenant is one tenant that is being made up.
type seedTenant struct {
	crowd
	o                      SeedOptions
	manager, client        model.Key
	apps, groups, accounts []model.Key
}

func (o SeedOptions) tenant(number int) *seedTenant {
	from := o.Until.AddDate(-2, 0, 0)
	t := &seedTenant{o: o, crowd: crowd{
		seed: uint64(o.Seed), number: number, size: max(1, o.Users), accounts: o.Accounts, from: from.AddDate(0, 0, 1), until: o.Until,
	}}
	r := t.dice(atObject, 0)
	keys := func(n int) []model.Key {
		all := make([]model.Key, n)
		for i := range all {
			all[i] = keyAt(r, from.Add(time.Duration(i)*time.Millisecond))
		}
		return all
	}
	t.tenant, t.manager, t.client = keyAt(r, from), keyAt(r, from), keyAt(r, from)
	t.apps, t.groups, t.accounts = keys(o.Apps), keys(o.Groups), keys(o.Accounts)
	t.by = maker{model.ActorKindManagementApp, &t.manager, from}
	return t
}

// seed takes in the tenant: its objects, then its users, some at a time with all that is theirs.
func (t *seedTenant) seed(ctx context.Context, in *intake, progress func(done int, what string)) error {
	in.tenant = t.tenant
	name := fmt.Sprintf("tenant %d of %d", t.number+1, t.o.Tenants)
	progress(0, name)
	if err := t.seedObjects(ctx, in); err != nil {
		return err
	}
	for i := 0; i < t.o.Users; i += batch {
		end := min(i+batch, t.o.Users)
		if err := t.seedUsers(ctx, in, i, end); err != nil {
			return err
		}
		progress(end, name)
	}
	return nil
}

func (t *seedTenant) seedUsers(ctx context.Context, in *intake, from, to int) error {
	take(ctx, in, each(from, to, t.user))
	take(ctx, in, each(from, to, t.secondEmail))
	take(ctx, in, several(from, to, t.userApps))
	take(ctx, in, several(from, to, t.userGroups))
	take(ctx, in, each(from, to, t.accountUser))
	take(ctx, in, each(from, to, t.accountUserApp))
	take(ctx, in, each(from, to, t.profile))
	return in.err
}

// each makes rows of numbers; nil is none.
func each[N any](from, to int, of func(i int) *N) iter.Seq[*N] {
	return several(from, to, func(i int) []*N {
		if n := of(i); n != nil {
			return []*N{n}
		}
		return nil
	})
}

// several makes any number of rows of each number.
func several[N any](from, to int, of func(i int) []*N) iter.Seq[*N] {
	return func(yield func(*N) bool) {
		for i := from; i < to; i++ {
			for _, n := range of(i) {
				if !yield(n) {
					return
				}
			}
		}
	}
}

// some draws about so many of n, each once, in their order.
func some(r *rand.Rand, n, average int) []int {
	var drawn []int
	for wanted := min(n, r.IntN(2*average+1)); len(drawn) < wanted; {
		if i := r.IntN(n); !slices.Contains(drawn, i) {
			drawn = append(drawn, i)
		}
	}
	slices.Sort(drawn)
	return drawn
}
