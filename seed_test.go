package main

import (
	"context"
	"net/http"
	"net/http/httptest"
	mailing "net/mail"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/nyaruka/phonenumbers"

	"tenantry/db"
	"tenantry/model"
)

// tables are all tables of the product with a checksum of their rows.
const tables = `select relname, (xpath('/row/sum/text()', query_to_xml('select md5(coalesce(string_agg(t::text, ''|'' order by t::text), '''')) as sum from ' || relname || ' t', false, true, '')))[1]::text
  from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'schema_migrations' order by relname`

// dangling are the references of all tables to rows that are not there.
const dangling = `select coalesce(sum((xpath('/row/n/text()', query_to_xml(format(
	'select count(*) as n from %s a where num_nulls(%s) = 0 and not exists (select 1 from %s b where (%s) = (%s))', conrelid::regclass, a, confrelid::regclass, b, a), false, true, '')))[1]::text::int), 0)::text || ' in ' || count(*)
  from pg_constraint c, lateral (
	select string_agg('a.' || f.attname, ', ' order by n) as a, string_agg('b.' || t.attname, ', ' order by n) as b
	  from unnest(conkey, confkey) with ordinality k (f, t, n)
	  join pg_attribute f on f.attrelid = conrelid and f.attnum = k.f join pg_attribute t on t.attrelid = confrelid and t.attnum = k.t) x
 where contype = 'f'`

// small is every kind of row that a seed makes, in two tenants.
var small = db.SeedOptions{Tenants: 2, Users: 300, Apps: 6, Groups: 10, Accounts: 12, AppsPerUser: 2, GroupsPerUser: 3, Seed: 7}

func (s *server) seed(o db.SeedOptions) error {
	_, err := db.Seed(context.Background(), s.url, o, func(int64, int64, string) {})
	return err
}

// bare is a database of its own without a server over it.
func bare(t *testing.T) *server {
	t.Helper()
	return &server{t: t, url: postgres.Database(t)}
}

func (s *server) connect() *pgx.Conn {
	s.t.Helper()
	conn, err := pgx.Connect(context.Background(), s.url)
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { _ = conn.Close(context.Background()) })
	return conn
}

func (s *server) exec(sql string) {
	s.t.Helper()
	conn := s.connect()
	defer conn.Close(context.Background())
	if _, err := conn.Exec(context.Background(), sql); err != nil {
		s.t.Fatal(err)
	}
}

// sums are the checksums of all tables.
func (s *server) sums() map[string]string {
	s.t.Helper()
	conn := s.connect()
	defer conn.Close(context.Background())
	rows, err := conn.Query(context.Background(), tables)
	if err != nil {
		s.t.Fatal(err)
	}
	all, name, sum := map[string]string{}, "", ""
	if _, err := pgx.ForEachRow(rows, []any{&name, &sum}, func() error { all[name] = sum; return nil }); err != nil {
		s.t.Fatal(err)
	}
	return all
}

// texts are the values of a query of one column.
func (s *server) texts(sql string) []string {
	s.t.Helper()
	rows, err := s.connect().Query(context.Background(), sql)
	if err != nil {
		s.t.Fatal(err)
	}
	all, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		s.t.Fatal(err)
	}
	return all
}

// asPlainOwner has the database belong to a user whom the policies bind.
func (s *server) asPlainOwner(name string) {
	s.t.Helper()
	s.exec(`create role ` + name + ` login nosuperuser nobypassrls; grant tenantry_server, tenantry_door, tenantry_search to ` + name + `;
		do $$ declare t text; begin
		  for t in select tablename from pg_tables where schemaname = 'public' loop execute format('alter table %I owner to ` + name + `', t); end loop;
		end $$`)
	u, err := url.Parse(s.url)
	if err != nil {
		s.t.Fatal(err)
	}
	u.User = url.User(name)
	s.url = u.String()
}

func TestSeedIsTheSameForTheSameSeed(t *testing.T) {
	t.Parallel()
	a, b := newStore(t), newStore(t)
	before := a.sums()
	for _, s := range []*server{a, b} {
		if err := s.seed(small); err != nil {
			t.Fatal(err)
		}
	}
	one, two := a.sums(), b.sums()
	for _, table := range []string{
		"tenants", "apps", "management_apps", "clients", "users", "user_emails", "groups", "accounts", "roles", "user_apps",
		"group_members", "group_apps", "account_users", "account_apps", "account_user_apps", "user_app_profiles",
	} {
		if one[table] == before[table] {
			t.Errorf("%s: nothing was made up", table)
		}
	}
	for table := range one {
		if one[table] != two[table] {
			t.Errorf("%s: two seeds with equal options differ", table)
		}
	}
}

func TestSeedsStandBesideEachOtherAndNotTwice(t *testing.T) {
	t.Parallel()
	s, other := bare(t), small
	other.Seed++
	if err := s.seed(small); err != nil {
		t.Fatal(err)
	}
	if err := s.seed(other); err != nil {
		t.Fatal(err)
	}
	if n := s.sql("select count(*) from tenants"); n != "6" {
		t.Errorf("%s tenants, want the 2 of the fixture and 2 of each seed", n)
	}
	before := s.sums()
	if err := s.seed(small); err == nil || !strings.Contains(err.Error(), "has rows of seed 7 already") {
		t.Errorf("the same seed again: %v", err)
	}
	after := s.sums()
	for table := range before {
		if before[table] != after[table] {
			t.Errorf("%s: a seed that failed has left rows", table)
		}
	}
}

func TestSeedRefusesWhatItCannotMake(t *testing.T) {
	t.Parallel()
	s := &server{t: t, url: "postgres://nobody@127.0.0.1:1/none"}
	for want, o := range map[string]db.SeedOptions{
		"0 tenants":           {},
		"-1 users":            {Tenants: 1, Users: -1},
		"100001 apps":         {Tenants: 1, Apps: 100_001},
		"21 groups per user":  {Tenants: 1, GroupsPerUser: 21},
		"no Postgres answers": {Tenants: 1},
	} {
		if err := s.seed(o); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want %q: %v", want, err)
		}
	}
}

func TestSeedMakesWhatTheRulesAllow(t *testing.T) {
	t.Parallel()
	s := bare(t)
	if err := s.seed(small); err != nil {
		t.Fatal(err)
	}
	s.obeysTheRules()
	for what, query := range map[string]string{
		"2 tenants more":                    "select count(*) = 4 from tenants",
		"300 users each":                    "select count(*) = 2 from (select from users group by tenant_id having count(*) = 300) x",
		"about 2 apps a user":               "select count(*) between 1000 and 1400 from user_apps",
		"about 3 groups a user":             "select count(*) between 1600 and 2000 from group_members",
		"no user has two accounts":          "select count(distinct user_id) = count(*) from account_users",
		"every status":                      "select count(distinct status) = 3 from users where by_kind = 'MANAGEMENT_APP'",
		"70 % have a phone":                 "select count(phone) between 380 and 460 from users where by_kind = 'MANAGEMENT_APP'",
		"two years":                         "select max(created_at) - min(created_at) > interval '700 days' from users where by_kind = 'MANAGEMENT_APP'",
		"keys rise with time":               "select bool_and(created_at >= previous) from (select created_at, lag(created_at) over (partition by tenant_id order by id) as previous from users where by_kind = 'MANAGEMENT_APP') x where previous is not null",
		"keys are UUIDv7":                   "select bool_and(id::text ~ '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]') from users",
		"the planner knows the table":       "select reltuples >= 600 from pg_class where oid = 'users'::regclass",
		"the policies are still forced":     "select relforcerowsecurity from pg_class where oid = 'users'::regclass",
		"all but a few say where they live": "select count(address_city) between 180 and 300 and count(language) between 400 and 500 from users where by_kind = 'MANAGEMENT_APP'",
	} {
		if s.sql(query) != "true" {
			t.Errorf("it does not hold: %s", what)
		}
	}
}

// obeysTheRules checks what the product would not have let anybody write.
func (s *server) obeysTheRules() {
	s.t.Helper()
	found, all, _ := strings.Cut(s.sql(dangling), " in ")
	if found != "0" || len(all) < 2 {
		s.t.Errorf("%s references dangle, of %s kinds", found, all)
	}
	for what, query := range map[string]string{
		"active users have signed in, pending ones have not": "select bool_and(case status when 'ACTIVE' then last_sign_in_at is not null and status_changed_at is not null when 'PENDING' then last_sign_in_at is null else true end) from users where tenant_id::text not like '01900000%'",
		"disabled users know what they were":                 "select bool_and((status = 'DISABLED') = (status_before is not null) and (status <> 'DISABLED' or status_changed_at is not null)) from users",
		"nothing happens before a user is there":             "select bool_and(coalesce(last_sign_in_at, created_at) >= created_at and updated_at >= created_at and coalesce(status_changed_at, created_at) >= created_at) from users",
		"an app keeps no later sign-in than the user's":      "select bool_and(p.last_sign_in_at is null or p.last_sign_in_at <= u.last_sign_in_at) from user_app_profiles p join users u on u.tenant_id = p.tenant_id and u.id = p.user_id",
		"every tenant has its built-in roles":                "select bool_and((select count(*) from roles r where r.tenant_id = t.tenant_id and r.built_in) = 3) from tenants t where tenant_id::text not like '01900000%'",
	} {
		if s.sql(query) != "true" {
			s.t.Errorf("it does not hold: %s", what)
		}
	}
	for _, email := range s.texts("select email from users where email is not null") {
		if a, err := mailing.ParseAddress(email); err != nil || a.Address != email {
			s.t.Errorf("%q is no email address", email)
		}
	}
	for _, phone := range s.texts("select phone from users where phone is not null and tenant_id::text not like '01900000%' union select value from user_phones") {
		n, err := phonenumbers.Parse(phone, "")
		if err != nil || !phonenumbers.IsValidNumber(n) || phonenumbers.Format(n, phonenumbers.E164) != phone {
			s.t.Errorf("%q is no phone number", phone)
		}
	}
}

func TestSeedByAnOwnerWhomPoliciesBind(t *testing.T) {
	t.Parallel()
	free, bound := newStore(t), newStore(t)
	if err := free.seed(small); err != nil {
		t.Fatal(err)
	}
	bound.asPlainOwner("seed_owner")
	if err := bound.seed(small); err != nil {
		t.Fatal(err)
	}
	bound.url = strings.Replace(bound.url, "seed_owner@", "postgres@", 1)
	one, two := free.sums(), bound.sums()
	for table := range one {
		if one[table] != two[table] {
			t.Errorf("%s: differs by who owns it", table)
		}
	}
}

// newDemo is a server over the demo tenants alone.
func newDemo(t *testing.T) (*server, *db.DemoResult) {
	t.Helper()
	s := newServer(t)
	s.exec("truncate tenants, events cascade")
	made, err := db.Demo(context.Background(), s.url, s.db)
	if err != nil || made == nil {
		t.Fatal(made, err)
	}
	return s, made
}

// of is the server as those see it who hold the credentials.
func (s *server) of(c db.DemoClient) *server {
	s.t.Helper()
	grant, err := s.db.Door().Client(context.Background(), c.ClientID, c.ClientSecret)
	if err != nil {
		s.t.Fatal(err)
	}
	seen := *s
	seen.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.Config.Handler.ServeHTTP(w, r.WithContext(s.db.As(grant.Principal).In(r.Context())))
	}))
	s.t.Cleanup(seen.Close)
	return &seen
}

func TestDemoHasWhatIsPromised(t *testing.T) {
	t.Parallel()
	s, made := newDemo(t)
	s.obeysTheRules()
	const counts = `select (select count(*) from apps t where t.tenant_id = x.tenant_id)::text || ' apps, ' || (select count(*) from management_apps t where t.tenant_id = x.tenant_id) || ' management apps, ' ||
		(select count(*) from groups t where t.tenant_id = x.tenant_id) || ' groups, ' || (select count(*) from accounts t where t.tenant_id = x.tenant_id) || ' accounts, ' ||
		(select count(*) from users t where t.tenant_id = x.tenant_id) || ' users, ' || (select count(*) from admin_users t where t.tenant_id = x.tenant_id) || ' admins' from tenants x where name = `
	for name, want := range map[string]string{
		"Acme":   "4 apps, 2 management apps, 12 groups, 40 accounts, 2000 users, 4 admins",
		"Globex": "1 apps, 1 management apps, 2 groups, 3 accounts, 25 users, 1 admins",
	} {
		if got := s.sql(counts + "'" + name + "'"); got != want {
			t.Errorf("%s has %s; want %s", name, got, want)
		}
	}
	for what, query := range map[string]string{
		"two tenants":                          "select count(*) = 2 and bool_and(default_app_id is not null) from tenants",
		"one app waits to be integrated":       "select count(*) = 1 from apps a where not active and exists (select from account_apps v where v.app_id = a.id and v.auto_assign)",
		"one app is everybody's":               "select count(*) = 1 from apps where auto_assign and auto_at is not null",
		"apps by group":                        "select count(*) > 100 from group_members join group_apps using (tenant_id, group_id)",
		"apps by account, in several":          "select count(distinct account_id) > 5 from account_apps where auto_assign and auto_at is not null",
		"apps by hand":                         "select count(*) > 300 from user_apps",
		"apps by hand within an account":       "select count(*) > 50 from account_user_apps",
		"profiles with names and data":         "select count(*) > 100 from user_app_profiles where username is not null and custom_app_data <> '{}'",
		"every account holds the default app":  "select bool_and(exists (select from account_apps a join tenants t using (tenant_id) where a.account_id = c.id and a.app_id = t.default_app_id)) from accounts c",
		"identities":                           "select count(*) > 200 from user_identities",
		"a role of Acme's own":                 "select count(*) = 1 from roles r join tenants t using (tenant_id) join role_assignments a on a.role_id = r.id where not built_in and t.name = 'Acme'",
		"a few hundred live sessions":          "select count(*) between 200 and 500 and bool_and(expires_at > now() and started_at <= now()) from sessions",
		"of active users with the app":         "select bool_and(u.status = 'ACTIVE' and u.last_sign_in_at >= s.started_at) from sessions s join users u on u.id = s.user_id",
		"some people are in both tenants":      "select count(*) = 5 from users a join users b on a.email_norm = b.email_norm and a.tenant_id < b.tenant_id",
		"a few thousand events":                "select count(*) between 2000 and 10000 from events",
		"of a week, and of every sort":         "select min(at) > now() - interval '8 days' and max(at) <= now() and count(distinct action) > 7 from events where action <> 'user.signed_in'",
		"sign-ins of a month":                  "select count(*) > 1000 and min(at) > now() - interval '31 days' and max(at) <= now() and bool_and(app_id is not null) and bool_or(related_key is not null) from events where action = 'user.signed_in'",
		"the last of which the user knows":     "select bool_and(last = last_sign_in_at) from (select target_key, max(at) as last from events where action = 'user.signed_in' group by 1) e join users u on u.id = e.target_key",
		"in the order of their keys":           "select bool_and(at >= previous) from (select at, lag(at) over (partition by tenant_id order by id) as previous from events) x where previous is not null",
		"by actors who are there":              "select bool_and(exists (select from admin_users where id = actor_key union all select from management_apps where id = actor_key union all select from apps where id = actor_key union all select from users where id = actor_key)) from events",
		"of targets that are there":            "select bool_and(exists (select from users where id = target_key union all select from groups where id = target_key union all select from accounts where id = target_key)) from events",
		"that say what changed":                "select bool_and(before is not null and after is not null and before <> after) from events where action like '%.updated' or action = 'user.disabled'",
		"and what a user's last change led to": "select bool_and(u.language is not distinct from e.after ->> 'language') from (select distinct on (target_key) * from events where action = 'user.updated' and after ? 'language' order by target_key, id desc) e join users u on u.id = e.target_key",
		"and as many as versions":              "select bool_and(version = 1 + n) from (select version, (select count(*) from events e where e.target_key = u.id and action in ('user.updated', 'user.disabled')) as n from users u where status <> 'DISABLED') x",
		"everyone who came this week is in it": "select bool_and(exists (select from events where target_key = u.id and action = 'user.created' and before is null and after ->> 'status' = 'PENDING')) from users u where created_at > now() - interval '6 days'",
		"a link that lets the first admin in":  "select count(*) = 1 and bool_and(expires_at between now() + interval '23 hours' and now() + interval '24 hours') from admin_links",
	} {
		if s.sql(query) != "true" {
			t.Errorf("it does not hold: %s", what)
		}
	}
	if again, err := db.Demo(context.Background(), s.url, s.db); again != nil || err != nil {
		t.Errorf("a second demo: %v, %v", again, err)
	}
	if made.Tenant.Name != "Acme" || made.Other.Tenant.Name != "Globex" || len(made.Apps) != 4 {
		t.Errorf("the result is not of Acme and Globex: %+v", made)
	}
}

func TestDemoCanBeAsked(t *testing.T) {
	t.Parallel()
	s, made := newDemo(t)
	grant, err := s.db.Door().RedeemAdminLink(context.Background(), made.AdminCode, model.Request{})
	if err != nil || grant.Principal.Name != "Rita Root" || !grant.Principal.CanAll([]model.Permission{model.Everything}) {
		t.Errorf("the code lets in %v: %v", grant.Principal.Name, err)
	}
	const page = `{tenant{id name defaultApp{name}} users(first:50){totalCount nodes{name{full} email apps{nodes{name} edges{sources{kind by{kind}}}} groups{nodes{name}} accounts{nodes{name}}}}}`
	s.of(made.Management).run([]step{
		{"all of Acme", "", page, `"totalCount":2000`, "Globex", ""},
		{"every source", "", `{users(first:100){nodes{apps{edges{sources{kind account{name}}}}}}}`, `"kind":"ACCOUNT","account":{"name":`, "INTERNAL", ""},
	})
	s.of(made.Other.Management).run([]step{{"all of Globex", "", page, `"totalCount":25`, "Storefront", ""}})
	for _, app := range made.Apps {
		own := s.of(app).ask("", `{app(id:"`+app.AppID+`"){name} users(first:1){totalCount} sessions(first:1){totalCount}}`, nil)
		all := own.at("users.totalCount") == "2000"
		if own.at("app.name") != app.Name || all != (app.Name == "Workbench") || own.at("users.totalCount") == "0" {
			t.Errorf("%s sees %s", app.Name, own.text)
		}
	}
}

// timeless is a demo without its times, keys and secrets.
const timeless = `select string_agg(x, '|' order by x) from (
	select concat_ws(' ', t.name, u.email, u.phone, u.status, u.name_last, u.custom_data, u.external_user_id, (select string_agg(g.name, ',' order by g.name) from group_members m join groups g on g.id = m.group_id where m.user_id = u.id)) as x
	  from users u join tenants t using (tenant_id)
	union all select regexp_replace(concat_ws(' ', e.action, e.actor_name, e.before, e.after), '[a-z]{3}_[0-9a-z]{26}', 'an id', 'g') from events e where e.action <> 'user.created') x`

func TestDemoIsTheSameEverywhere(t *testing.T) {
	t.Parallel()
	a, one := newDemo(t)
	b, two := newDemo(t)
	if x, y := a.sql("select md5(("+timeless+"))"), b.sql("select md5(("+timeless+"))"); x != y {
		t.Error("two demos differ in more than times, keys and secrets")
	}
	secrets := []string{one.Management.ClientSecret.Reveal(), two.Management.ClientSecret.Reveal(), one.Other.Management.ClientSecret.Reveal(), one.Apps[0].ClientSecret.Reveal(), one.AdminCode.Reveal(), two.AdminCode.Reveal()}
	slices.Sort(secrets)
	if len(slices.Compact(secrets)) != 6 {
		t.Error("a secret was given twice")
	}
}

func TestDemoByAnOwnerWhomPoliciesBind(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.exec("truncate tenants, events cascade")
	s.asPlainOwner("demo_owner")
	for i := range 2 {
		made, err := db.Demo(context.Background(), s.url, s.db)
		if err != nil || (made != nil) != (i == 0) {
			t.Fatalf("demo %d: %v, %v", i, made, err)
		}
	}
	s.url = strings.Replace(s.url, "demo_owner@", "postgres@", 1)
	s.obeysTheRules()
	if n := s.sql("select count(*) from users"); n != "2025" {
		t.Errorf("%s users", n)
	}
}
