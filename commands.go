package main

import (
	"context"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"time"

	"github.com/alecthomas/kong"
	"github.com/vektah/gqlparser/v2/formatter"

	"tenantry/auth"
	"tenantry/db"
	"tenantry/graph"
	"tenantry/model"
)

// commands are what the program can be told on its command line. Each is a struct with its
// flags, and a method Run.
type commands struct {
	storage

	Serve   serveCommand   `cmd:"" default:"withargs" help:"Serve the graph (the default)."`
	Migrate migrateCommand `cmd:"" help:"Bring the database to this program's schema, and stop."`
	Tenant  struct {
		Create tenantCreateCommand `cmd:"" help:"Create a tenant with a first management app, and print its credentials once."`
		List   tenantListCommand   `cmd:"" help:"List the tenants."`
	} `cmd:"" help:"Tenants of this installation."`
	Admin struct {
		Link adminLinkCommand `cmd:"" help:"Print a link that signs an admin user in once, within 24 hours: to set a first password, or another one."`
	} `cmd:"" help:"Admin users of a tenant."`
	Operator struct {
		Create operatorCreateCommand `cmd:"" help:"Create a credential that may create and list tenants, and print it once."`
	} `cmd:"" help:"Operators of this installation."`
	Keys struct {
		Rotate keysRotateCommand `cmd:"" help:"Sign tokens with a new key from now on; the old ones verify until their tokens have ended."`
	} `cmd:"" help:"Signing keys."`
	Seed   seedCommand `cmd:"" help:"Fill the database with made-up tenants, the same for the same seed."`
	Import struct {
		Users importUsersCommand `cmd:"" help:"Send a file of users to a server, and see it through."`
	} `cmd:"" help:"Files into a server."`
	Export  exportCommand  `cmd:"" help:"Write a list of a server, a JSON object in each line."`
	Schema  schemaCommand  `cmd:"" help:"Print the GraphQL schema."`
	Version versionCommand `cmd:"" help:"Print the version."`
}

const description = `The control plane of a multi-tenant identity product, served as one graph.

Without a command it serves: with a Postgres of its own and a demo tenant, or with yours when DATABASE_URL is set.`

// helpWhole is the help of a command; that of the program has every flag of all commands.
func helpWhole(o kong.HelpOptions, c *kong.Context) error {
	if err := kong.DefaultHelpPrinter(o, c); err != nil || c.Selected() != nil {
		return err
	}
	for _, with := range [][]string{{"serve"}, {"seed"}, {"keys", "rotate"}, {"import", "users", "FILE"}, {"export", "users"}} {
		command, err := kong.Trace(c.Kong, with)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintln(c.Stdout); err != nil {
			return err
		}
		o.NoAppSummary = true
		if err := kong.DefaultHelpPrinter(o, command); err != nil {
			return err
		}
	}
	return nil
}

// streams are where a command writes: its result, and what it says on the way.
type streams struct{ out, log io.Writer }

func (s *streams) say(format string, args ...any) { fmt.Fprintf(s.log, format+"\n", args...) }

type migrateCommand struct{}

// Run migrates. Opening a store always does.
func (migrateCommand) Run(ctx context.Context, at *storage, to *streams) error {
	store, err := at.open(ctx, to)
	if err != nil {
		return err
	}
	to.say("the database has this program's schema")
	return store.close()
}

type tenantCreateCommand struct {
	Name string `arg:"" help:"What people call it."`
}

// Run creates a tenant as an operator would through the graph.
func (c tenantCreateCommand) Run(ctx context.Context, at *storage, to *streams) error {
	return at.with(ctx, to, func(store *store) error {
		created, err := store.db.As(model.Operator(model.Key{})).CreateTenant(ctx, model.TenantCreateInput{Name: c.Name})
		if err != nil {
			return err
		}
		fmt.Fprintf(to.out, "tenant         %s\nclient_id      %s\nclient_secret  %s\n", created.Tenant.ID(), created.ClientID, created.ClientSecret)
		to.say("\nThe secret is shown this once.")
		return nil
	})
}

type tenantListCommand struct{}

// Run lists all tenants, oldest first, page by page.
func (tenantListCommand) Run(ctx context.Context, at *storage, to *streams) error {
	return at.with(ctx, to, func(store *store) error {
		ctx := store.db.As(model.Operator(model.Key{})).In(ctx)
		given := db.Args{"first": db.MaxPage}
		for {
			page, err := db.Connection[model.TenantConnection](ctx, "Query.tenants", db.Parent{}, given, false)
			if err != nil {
				return err
			}
			for _, tenant := range page.Nodes {
				fmt.Fprintf(to.out, "%s  %s  %s\n", tenant.ID(), tenant.CreatedAt.Format(time.DateOnly), tenant.Name)
			}
			if !page.PageInfo.HasNextPage {
				return nil
			}
			given["after"] = *page.PageInfo.EndCursor
		}
	})
}

type operatorCreateCommand struct{}

// Run creates an operator.
func (operatorCreateCommand) Run(ctx context.Context, at *storage, to *streams) error {
	return at.with(ctx, to, func(store *store) error {
		id, secret, err := store.db.Door().CreateOperator(ctx)
		if err != nil {
			return err
		}
		fmt.Fprintf(to.out, "client_id      %s\nclient_secret  %s\n", id, secret.Reveal())
		to.say("\nThe secret is shown this once.")
		return nil
	})
}

type keysRotateCommand struct {
	Alg string `enum:"ES256,RS256" default:"ES256" help:"Algorithm of the new key: ES256, or RS256 for old clients."`
}

// Run makes a new signing key. Running servers sign with it within seconds.
func (c keysRotateCommand) Run(ctx context.Context, at *storage, to *streams) error {
	return at.with(ctx, to, func(store *store) error {
		kid, err := auth.Rotate(ctx, store.db.Door(), c.Alg)
		if err != nil {
			return err
		}
		fmt.Fprintln(to.out, kid)
		return nil
	})
}

type seedCommand struct {
	Tenants       int   `default:"1" help:"How many tenants."`
	Users         int   `default:"10000" help:"How many users each has."`
	Apps          int   `default:"50" help:"How many apps each has."`
	Groups        int   `default:"200" help:"How many groups each has."`
	Accounts      int   `default:"500" help:"How many accounts each has."`
	AppsPerUser   int   `default:"2" help:"How many apps are given to a user directly, on average."`
	GroupsPerUser int   `default:"3" help:"How many groups a user is in, on average."`
	Seed          int64 `default:"1" help:"Equal seeds make equal rows; another makes others, which can stand beside them."`
}

// Run seeds, and says how far it is.
func (c seedCommand) Run(ctx context.Context, at *storage, to *streams) error {
	return at.with(ctx, to, func(store *store) error {
		began, last := time.Now(), time.Time{}
		_, err := db.Seed(ctx, store.url, db.SeedOptions{
			Tenants: c.Tenants, Users: c.Users, Apps: c.Apps, Groups: c.Groups, Accounts: c.Accounts,
			AppsPerUser: c.AppsPerUser, GroupsPerUser: c.GroupsPerUser, Seed: c.Seed,
		}, func(done, total int64, what string) {
			if time.Since(last) > time.Second || done == total {
				last = time.Now()
				to.say("%3d %%  %s", 100*done/max(total, 1), what)
			}
		})
		if err == nil {
			to.say("seeded in %s", time.Since(began).Round(100*time.Millisecond))
		}
		return err
	})
}

type schemaCommand struct{}

// Run prints the schema as clients see it.
func (schemaCommand) Run(to *streams) error {
	_, err := io.WriteString(to.out, sdl())
	return err
}

// sdl is the schema as clients see it.
func sdl() string {
	var b strings.Builder
	schema := graph.NewExecutableSchema(graph.Config{}).Schema()
	formatter.NewFormatter(&b, formatter.WithIndent("  ")).FormatSchema(schema)
	return b.String()
}

type versionCommand struct{}

// Run prints the version.
func (versionCommand) Run(to *streams) error {
	_, err := fmt.Fprintln(to.out, "tenantry "+version())
	return err
}

func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}
