package main

import (
	"bytes"
	"context"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"tenantry/db"
	"tenantry/model"
	"tenantry/plan"
)

// Who may import whom.
func TestDirections(t *testing.T) {
	t.Parallel()
	may := map[string][]string{
		"bench":          {"bench/floor", "db", "db/dev", "model"},
		"bench/floor":    {},
		"model":          {},
		"db":             {"model"},
		"crash":          {},
		"db/dev":         {},
		"db/dev/devtest": {"db/dev"},
		"graph":          {"model"},
		"plan":           {"db", "model"},
		"resolvers":      {"graph", "db", "model"},
		"auth":           {"db", "model"},
		"portal":         {},
		"rest":           {"db", "model"},
		"transfer":       {"db", "model"},
		"webhook":        {"db", "model"},
	}
	sql := []string{"database/sql", "github.com/uptrace/bun", "github.com/jackc/pgx"}
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		f := strings.Fields(line)
		pkg, inside := strings.CutPrefix(f[0], "tenantry/")
		if !inside { // package main may import anything of the product
			if slices.ContainsFunc(f[1:], func(imp string) bool { return strings.HasPrefix(imp, "tenantry/bench") }) {
				t.Error("the program imports its bench")
			}
			continue
		}
		allowed, known := may[pkg]
		if !known {
			t.Errorf("%s is a new package: say here what it may import, and in its comment what it is", pkg)
		}
		for _, imp := range f[1:] {
			if to, ours := strings.CutPrefix(imp, "tenantry/"); ours && !slices.Contains(allowed, to) {
				t.Errorf("%s may not import %s", pkg, to)
			}
			for _, s := range sql {
				if !strings.HasPrefix(pkg, "db") && !strings.HasPrefix(pkg, "bench") && strings.HasPrefix(imp, s) && imp != "database/sql/driver" {
					t.Errorf("%s speaks SQL through %s", pkg, imp)
				}
			}
		}
	}
}

// The schema and the map say the same; the program does not start otherwise.
func TestMap(t *testing.T) {
	t.Parallel()
	for _, s := range plan.Check(generated().Schema()) {
		t.Error(s)
	}
}

// Every question that a scope answers, it refuses to answer for nobody, and every write
// for somebody who holds nothing. A method that forgets to ask who fails here without a
// test of its own.
func TestEveryMethodAsksWho(t *testing.T) {
	t.Parallel()
	none := model.System("nothing", key("a"))
	for _, who := range []struct {
		name  string
		scope *db.Scope
		want  model.Code
	}{
		{"nobody", db.From(context.Background()), model.Unauthenticated},
		{"one without permissions", open(t).As(none), model.Forbidden},
	} {
		scope := reflect.ValueOf(who.scope)
		for i := range scope.NumMethod() {
			m, name := scope.Method(i), scope.Type().Method(i).Name
			if slices.Contains([]string{"In", "Ask", "Read", "Reading", "Viewer", "AccessChanges", "Changes", "Expecting", "Once", "Rehearse", "Take"}, name) {
				continue // these do nothing by themselves, or are asked below
			}
			args := []reflect.Value{reflect.ValueOf(context.Background())}
			for j := 1; j < m.Type().NumIn(); j++ {
				args = append(args, reflect.Zero(m.Type().In(j)))
			}
			out := m.Call(args)
			err, _ := out[len(out)-1].Interface().(error)
			if model.CodeOf(err) != who.want {
				t.Errorf("%s answered %s: %v", name, who.name, err)
			}
		}
	}
}

// Nobody gets an answer along any edge of the map, and somebody without its permission none either.
func TestEveryEdgeAsksWho(t *testing.T) {
	t.Parallel()
	nobody, none := db.From(context.Background()), new(db.DB).As(model.System("nothing", key("a")))
	if _, err := nobody.Viewer(context.Background()); model.CodeOf(err) != model.Unauthenticated {
		t.Errorf("Viewer answered nobody: %v", err)
	}
	for _, name := range slices.Sorted(maps.Keys(db.Graph)) {
		typ := db.Graph[name]
		all := slices.Collect(maps.Values(typ.Edges))
		if typ.ByID() != nil {
			all = append(all, typ.ByID())
		}
		for _, e := range all {
			ask, err := nobody.Ask(e, nil)
			if model.CodeOf(err) != model.Unauthenticated {
				t.Errorf("%s answered nobody: %v", e.Name(), err)
			}
			if err := nobody.Read(context.Background(), []*db.Ask{&ask}); model.CodeOf(err) != model.Unauthenticated {
				t.Errorf("%s was read for nobody: %v", e.Name(), err)
			}
			if e.Target().Perm == "" { // a part of something else, which asks
				continue
			}
			if _, err := none.Ask(e, nil); model.CodeOf(err) != model.Forbidden {
				t.Errorf("%s needs no permission: %v", e.Name(), err)
			}
		}
	}
}

// The door is what comes before anyone is known: it stays small.
func TestDoorIsSmall(t *testing.T) {
	t.Parallel()
	door := reflect.TypeFor[*db.Door]()
	if door.NumMethod() > 10 {
		t.Errorf("the door has %d methods; what can wait for a scope goes through one", door.NumMethod())
	}
	var names []string
	for i := range door.NumMethod() {
		names = append(names, door.Method(i).Name)
	}
	t.Log(names)
}

// What the catalog must say of every table, so that the walls stand and rows can be
// distributed by tenant.
func TestCatalog(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	shared := `('operators', 'signing_keys', 'schema_migrations')` // no tenant's; the server's role cannot read them
	for what, query := range map[string]string{
		"tables without a tenant": `select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname not in ` + shared + `
			and not exists (select 1 from pg_attribute where attrelid = pg_class.oid and attname = 'tenant_id')`,
		"tables of a tenant without forced row-level security": `select relname from pg_class join pg_attribute on attrelid = pg_class.oid
			where attname = 'tenant_id' and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)`,
		"tables of a tenant without its policy": `select relname from pg_class join pg_attribute on attrelid = pg_class.oid where attname = 'tenant_id' and relkind in ('r', 'p')
			and not exists (select 1 from pg_policy where polrelid = pg_class.oid and polname = relname || '_tenant')`,
		"keys and unique indexes that do not begin with the tenant": `select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
			join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
			where t.relnamespace = 'public'::regnamespace and i.indisunique and t.relname not in ` + shared + ` and a.attname <> 'tenant_id'`,
		"foreign keys without the tenant": `select conname from pg_constraint join pg_attribute a on a.attrelid = conrelid and a.attnum = conkey[1] where contype = 'f' and a.attname <> 'tenant_id'`,
		"foreign keys that set null":      `select conname from pg_constraint where contype = 'f' and confdeltype in ('n', 'd')`,
		"foreign keys without an index": `select conname from pg_constraint c where contype = 'f' and confdeltype = 'c' and not exists (select 1 from pg_index i
			where i.indrelid = c.conrelid and (i.indkey::int2[])[0:array_length(c.conkey, 1) - 1] @> c.conkey)`,
		"parts of the log that can be read by their names": `select relname from pg_class where relispartition and relkind = 'r'
			and (has_table_privilege('tenantry_server', oid, 'select, insert') or has_table_privilege('tenantry_door', oid, 'select, insert'))`,
		"triggers":                                         `select tgname from pg_trigger where not tgisinternal`,
		"tables the server's role owns":                    `select relname from pg_class where pg_get_userbyid(relowner) like 'tenantry%'`,
		"roles that bypass the policies":                   `select rolname from pg_roles where rolname like 'tenantry%' and (rolsuper or rolbypassrls or rolcanlogin)`,
		"what the server's role may read without a tenant": `select relname from pg_class where relname in ` + shared + ` and has_table_privilege('tenantry_server', oid, 'select')`,
		"what the server's role may do to the log":         `select relname from pg_class where relname ~ '^events' and relkind in ('r', 'p') and (has_table_privilege('tenantry_server', oid, 'update') or has_table_privilege('tenantry_server', oid, 'delete'))`,
	} {
		if found := s.sql("select coalesce(string_agg(x::text, ' '), '') from (" + query + ") q (x)"); found != "" {
			t.Errorf("%s: %s", what, found)
		}
	}
}

// Each constraint that a caller can run into has its words in db/error.go.
func TestEveryRefusalIsAConstraint(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	for _, name := range db.Refusals() {
		if s.sql("select (exists (select 1 from pg_constraint where conname = $1) or exists (select 1 from pg_class where relname = $1))::text", name) != "true" {
			t.Errorf("db/error.go explains %s, which is no constraint", name)
		}
	}
}

// Everything in the schema says what it is.
func TestDescriptions(t *testing.T) {
	t.Parallel()
	schema := generated().Schema()
	for _, def := range schema.Types {
		if def.BuiltIn || def == schema.Query || def == schema.Mutation {
			continue
		}
		if !strings.HasSuffix(def.Description, ".") {
			t.Errorf("%s has no sentence", def.Name)
		}
		for _, f := range def.Fields {
			if !strings.HasSuffix(f.Description, ".") {
				t.Errorf("%s.%s has no sentence", def.Name, f.Name)
			}
		}
		for _, v := range def.EnumValues {
			if !strings.HasSuffix(v.Description, ".") {
				t.Errorf("%s.%s has no sentence", def.Name, v.Name)
			}
		}
	}
	for _, def := range schema.Types {
		for _, f := range def.Fields {
			for _, a := range f.Arguments {
				if !strings.HasPrefix(f.Name, "__") && !strings.HasPrefix(def.Name, "__") && !strings.HasSuffix(a.Description, ".") {
					t.Errorf("%s.%s(%s:) has no sentence", def.Name, f.Name, a.Name)
				}
			}
		}
	}
}

// The library that reads requests and writes the document sees nothing of what a body has
// from an embedded struct whose name is not exported: it would be there, and ignored.
func TestBodiesAreSeen(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("rest/*.go")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			s, ok := n.(*ast.StructType)
			if !ok {
				return true
			}
			for _, f := range s.Fields.List {
				if name := embedded(f); name != "" && !ast.IsExported(name) && name != "inner" { // of wire, which is no body
					t.Errorf("%s embeds %s: its fields are ignored unless its name is exported", file, name)
				}
			}
			return true
		})
	}
}

// embedded is the name of an embedded field's type, "" of other fields.
func embedded(f *ast.Field) string {
	if len(f.Names) > 0 {
		return ""
	}
	typ := f.Type
	if generic, ok := typ.(*ast.IndexExpr); ok {
		typ = generic.X
	}
	if pointer, ok := typ.(*ast.StarExpr); ok {
		typ = pointer.X
	}
	if name, ok := typ.(*ast.Ident); ok {
		return name.Name
	}
	return ""
}

// What no file of the product does.
func TestHabits(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("model/*.go")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for habit, why := range map[string]string{"\nfunc init(": "dependencies are parameters", "time.Now(": "rules take the time; see tx.now"} {
			if bytes.Contains(text, []byte(habit)) {
				t.Errorf("%s has %q: %s", file, habit, why)
			}
		}
	}
}
