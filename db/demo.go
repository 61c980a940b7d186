package db

import (
	"context"
	"slices"
	"time"

	"tenantry/model"
)

// DemoResult is how to get into the demo tenants. The secrets in it are nowhere else.
type DemoResult struct {
	Tenant     DemoTenant
	Management DemoClient // may do everything in Tenant
	Apps       []DemoClient
	Other      DemoOther
	AdminCode  model.Secret // makes somebody the tenant's Global admin, once, within 24 hours
}

// DemoOther is the second, small tenant, which makes the wall visible.
type DemoOther struct {
	Tenant     DemoTenant
	Management DemoClient
}

// DemoTenant is a tenant by its id.
type DemoTenant struct{ ID, Name string }

// DemoClient is the credentials of an app or a management app. AppID is the id of either.
type DemoClient struct {
	AppID, Name, ClientID string
	ClientSecret          model.Secret
}

// demoSeed makes the demo the same everywhere, but for its times and secrets.
const demoSeed = 20261122

// demoLinkLife is how long the code of the first administrator opens the tenant.
const demoLinkLife = 24 * time.Hour

// demoLock is what servers that start together take turns by.
const demoLock = lockNumber + 1

// demoPlan is what there is to be in a demo tenant.
type demoPlan struct {
	name     string
	apps     []demoApp
	managers []string // the first may do everything, the others read
	admins   []demoAdmin
	groups   int
	accounts int
	users    int
	sessions int
}

type demoApp struct {
	name, description string
	auto, signUp      bool
	draft             bool // it is not integrated yet
}

// A demoAdmin holds a role, which is made where it is not built in.
type demoAdmin struct{ name, role string }

// demoEditor is the one role that is not built in.
const demoEditor = "User editor"

func demoPlans() []demoPlan {
	return []demoPlan{
		{
			name: "Acme",
			apps: []demoApp{
				{name: "Storefront", description: "Where customers order.", signUp: true},
				{name: "Workbench", description: "What everybody works with.", auto: true},
				{name: "Campaigns", description: "What marketing waits for.", draft: true},
				{name: "Insights", description: "Figures for those who need them."},
			},
			managers: []string{"Back office", "Log collector"},
			admins: []demoAdmin{
				{"Rita Root", "Global admin"}, {"Rob Reader", "Global reader"}, {"Sue Support", "Support"}, {"Ed Editor", demoEditor},
			},
			groups: 12, accounts: 40, users: 2000, sessions: 320,
		},
		{
			name:     "Globex",
			apps:     []demoApp{{name: "Portal", description: "The one door of Globex.", signUp: true}},
			managers: []string{"Back office"},
			admins:   []demoAdmin{{"Gus Globex", "Global admin"}},
			groups:   2, accounts: 3, users: 25, sessions: 6,
		},
	}
}

// Demo makes the demo tenants Acme and Globex in the database at url, as its owner, as if
// they had come to be in the months before; d hashes their secrets. Where there is a tenant
// already it makes nothing, and the result is nil.
func Demo(ctx context.Context, url string, d *DB) (*DemoResult, error) {
	conn, err := owner(ctx, url)
	if err != nil {
		return nil, err
	}
	defer func() { _ = conn.Close(context.WithoutCancel(ctx)) }()
	var result *DemoResult
	err = takeIn(ctx, conn, func(in *intake) error {
		if _, err := in.tx.Exec(ctx, "select pg_advisory_xact_lock($1)", demoLock); err != nil {
			return err
		}
		if empty, err := in.empty(ctx); err != nil || !empty {
			return err
		}
		result, err = demonstrate(ctx, in, d, now())
		return err
	})
	if err != nil || result == nil {
		return nil, err
	}
	_, err = conn.Exec(ctx, "analyze")
	return result, err
}

func demonstrate(ctx context.Context, in *intake, d *DB, at time.Time) (*DemoResult, error) {
	plans := demoPlans()
	acme, globex := newDemo(d, 0, plans[0], at), newDemo(d, 1, plans[1], at)
	acme.fill()
	globex.twins = acme.users[:5]
	globex.fill()
	code := acme.invite()
	for _, t := range []*demo{acme, globex} {
		if err := t.takeIn(ctx, in); err != nil {
			return nil, err
		}
	}
	return &DemoResult{
		Tenant:     DemoTenant{acme.object.ID(), acme.object.Name},
		Management: acme.doors[len(acme.apps)],
		Apps:       acme.doors[:len(acme.apps)],
		Other:      DemoOther{DemoTenant{globex.object.ID(), globex.object.Name}, globex.doors[len(globex.apps)]},
		AdminCode:  code,
	}, nil
}

// takeIn takes in all that there is, what is pointed at before what points.
func (t *demo) takeIn(ctx context.Context, in *intake) error {
	in.tenant, in.err = t.tenant, t.err
	take(ctx, in, slices.Values([]*model.Tenant{t.object}))
	take(ctx, in, slices.Values(t.apps))
	take(ctx, in, slices.Values(t.managers))
	take(ctx, in, slices.Values(t.clients))
	take(ctx, in, slices.Values(t.secrets))
	take(ctx, in, slices.Values(t.roles))
	take(ctx, in, slices.Values(t.admins))
	take(ctx, in, slices.Values(t.assignments))
	take(ctx, in, slices.Values(t.links))
	take(ctx, in, slices.Values(t.groups))
	take(ctx, in, slices.Values(t.accounts))
	take(ctx, in, slices.Values(t.users))
	take(ctx, in, slices.Values(t.emails))
	take(ctx, in, slices.Values(t.phones))
	take(ctx, in, slices.Values(t.identities))
	take(ctx, in, slices.Values(t.groupApps))
	take(ctx, in, slices.Values(t.accountApps))
	take(ctx, in, slices.Values(t.userApps))
	take(ctx, in, slices.Values(t.members))
	take(ctx, in, slices.Values(t.accountUsers))
	take(ctx, in, slices.Values(t.accountUserApps))
	take(ctx, in, slices.Values(t.profiles))
	take(ctx, in, slices.Values(t.sessions))
	take(ctx, in, slices.Values(t.events))
	return in.err
}
