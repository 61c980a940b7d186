package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"tenantry/model"
)

// kinds says what an id argument is the id of, by its name; of the bare id, by the first
// word of its field. The probe fails for a name that is not here.
var kinds = map[string]string{
	"userId": "user", "userIds": "user", "appId": "app", "appIds": "app", "defaultAppId": "app", "groupId": "group",
	"accountId": "account", "clientId": "client", "secretId": "secret", "roleIds": "role", "appRoleIds": "appRole", "roleGroupIds": "roleGroup", "groupIds": "group", "holderId": "adminUser",
	"targetId": "user", "actorId": "adminUser", "relatedId": "account",
	"targetIds": "user", "adminUserId": "adminUser", "deliveryIds": "webhookDelivery", "after": "webhookDelivery",
}

// nouns are the first words of fields, longest first, and what their ids are of.
var nouns = []struct{ word, kind string }{
	{"changeRevert", "event"},
	{"managementApp", "managementApp"},
	{"roleGroup", "roleGroup"},
	{"appRole", "appRole"},
	{"adminSession", "adminSession"},
	{"adminUser", "adminUser"},
	{"eventStream", "eventStream"},
	{"webhookDelivery", "webhookDelivery"},
	{"webhook", "webhook"},
	{"consent", "consent"},
	{"deletion", "deletion"},
	{"session", "session"},
	{"account", "account"},
	{"tenant", "tenant"},
	{"client", "client"},
	{"group", "group"},
	{"event", "event"},
	{"import", "importJob"},
	{"node", "user"},
	{"user", "user"},
	{"role", "role"},
	{"app", "app"},
}

// probes are for each kind: an id of Acme that is there, the caller's own, and one that never was.
var probes = map[string]struct {
	prefix       model.Prefix
	foreign, own string
}{
	"user":            {model.UserID, "a103", "b101"},
	"app":             {model.AppID, "a01", "b01"},
	"group":           {model.GroupID, "a201", "b201"},
	"account":         {model.AccountID, "a301", "b301"},
	"client":          {model.ClientID, "a21", "b21"},
	"secret":          {model.SecretID, "a701", "b701"},
	"role":            {model.RoleID, "a43", "b41"},
	"adminSession":    {model.AdminSessionID, "a881", "b881"},
	"adminUser":       {model.AdminUserID, "a52", "b51"},
	"managementApp":   {model.ManagementAppID, "a12", "b11"},
	"appRole":         {model.AppRoleID, "a801", "b801"},
	"roleGroup":       {model.RoleGroupID, "a811", "b811"},
	"consent":         {model.ConsentID, "a821", "b821"},
	"eventStream":     {model.EventStreamID, "a841", "b841"},
	"webhook":         {model.WebhookID, "a851", "b851"},
	"webhookDelivery": {model.WebhookDeliveryID, "a861", "b861"},
	"deletion":        {model.DeletionID, "a861", "b861"},
	"importJob":       {model.ImportJobID, "a871", "b871"},
	"session":         {model.SessionID, "a401", "b401"},
	"event":           {model.EventID, "a501", "b501"},
	"tenant":          {model.TenantID, "a", "b"},
}

const never = "dead"

// slot is an id argument of an operation, by its path in the arguments.
type slot struct{ path, kind string }

// An id of another tenant, and one of another app, is answered as one that never was: the
// same bytes, and nothing is changed. The probe is made from the schema, so that no
// operation is forgotten.
func TestStrangersIDs(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	schema := generated().Schema()
	before := s.state()
	probed := 0
	for _, root := range []*ast.Definition{schema.Query, schema.Mutation} {
		for _, f := range root.Fields {
			for _, at := range slots(t, schema, f) {
				for _, who := range []string{"globex", "wiki"} {
					s.probe(t, schema, root, f, at, who)
					probed++
				}
			}
		}
	}
	if s.state() != before {
		t.Error("a stranger changed something of Acme's")
	}
	if probed < 100 {
		t.Errorf("only %d probes were made", probed)
	}
}

// state is a hash of every row of Acme's, of all tables.
func (s *server) state() string {
	s.t.Helper()
	tables := strings.Fields(s.sql(`select string_agg(relname, ' ' order by relname) from pg_class join pg_attribute on attrelid = pg_class.oid
		where attname = 'tenant_id' and relkind = 'r' and relnamespace = 'public'::regnamespace`))
	var all []string
	for _, table := range tables {
		all = append(all, s.sql("select md5(coalesce(string_agg(x::text, ',' order by x::text), '')) from "+table+" x where tenant_id = $1", key("a").String()))
	}
	return strings.Join(all, " ")
}

func (s *server) probe(t *testing.T, schema *ast.Schema, root *ast.Definition, f *ast.FieldDefinition, at slot, who string) {
	p := probes[at.kind]
	var answers [2]string
	var query string
	for i, digits := range []string{p.foreign, never} {
		if who == "wiki" && !hiddenFromWiki[at.kind] {
			return
		}
		id := p.prefix.Of(key(digits))
		b := &builder{schema: schema, at: at.path, id: id, globex: who == "globex"}
		query = b.operation(root, f)
		answers[i] = strings.ReplaceAll(s.ask(who, query, nil).text, id, "ID")
	}
	if answers[0] != answers[1] {
		t.Errorf("%s tells %s that %s is there:\n%s\n%s\n%s", f.Name, who, at.path, query, answers[0], answers[1])
	}
	if strings.Contains(answers[0], "INTERNAL") || strings.Contains(answers[0], "GRAPHQL_VALIDATION") {
		t.Errorf("%s as %s: %s\n%s", f.Name, who, query, answers[0])
	}
}

// hiddenFromWiki are the kinds whose foreign probe an app's token may not see, though it is in its tenant.
var hiddenFromWiki = map[string]bool{"user": true, "app": true, "account": true, "client": true, "session": true, "event": true, "consent": true, "eventStream": true, "importJob": true}

// slots are the id arguments of a field, those in its inputs too.
func slots(t *testing.T, schema *ast.Schema, f *ast.FieldDefinition) []slot {
	t.Helper()
	var all []slot
	var walk func(path, name string, typ *ast.Type)
	walk = func(path, name string, typ *ast.Type) {
		def := schema.Types[typ.Name()]
		if def.Kind == ast.InputObject {
			for _, field := range def.Fields {
				walk(path+"."+field.Name, field.Name, field.Type)
			}
			return
		}
		if typ.Name() != "ID" {
			return
		}
		kind := kinds[name]
		for _, n := range nouns {
			if kind == "" && (name == "id" || name == "ids") && strings.HasPrefix(f.Name, n.word) {
				kind = n.kind
			}
		}
		if kind == "" {
			t.Errorf("%s: say in kinds what %s is the id of", f.Name, path)
			return
		}
		all = append(all, slot{path, kind})
	}
	for _, a := range f.Arguments {
		walk(a.Name, a.Name, a.Type)
	}
	return all
}

// builder writes an operation with just what it needs and one id more.
type builder struct {
	schema *ast.Schema
	at, id string // where the id goes
	globex bool
}

func (b *builder) operation(root *ast.Definition, f *ast.FieldDefinition) string {
	var args []string
	for _, a := range f.Arguments {
		if v, ok := b.value(a.Name, a.Name, a.Type, f); ok {
			args = append(args, a.Name+": "+v)
		}
	}
	kind := "query"
	if root == b.schema.Mutation {
		kind = "mutation"
	}
	return fmt.Sprintf("%s { %s(%s) %s }", kind, f.Name, strings.Join(args, ", "), b.selection(f))
}

// selection is what the answer has of scalars, and the ids of what it leads to.
func (b *builder) selection(f *ast.FieldDefinition) string {
	def := b.schema.Types[f.Type.Name()]
	var parts []string
	for _, field := range def.Fields {
		end := b.schema.Types[field.Type.Name()]
		switch {
		case strings.HasPrefix(field.Name, "__") || len(field.Arguments) > 0:
		case end.IsLeafType():
			parts = append(parts, field.Name)
		case end.Fields.ForName("id") != nil:
			parts = append(parts, field.Name+" { id }")
		}
	}
	if def.Kind == ast.Interface {
		parts = []string{"id"}
	}
	return "{ " + strings.Join(append(parts, "__typename"), " ") + " }"
}

func (b *builder) value(path, name string, typ *ast.Type, f *ast.FieldDefinition) (string, bool) {
	wanted := path == b.at || strings.HasPrefix(b.at, path+".")
	if !typ.NonNull && !wanted {
		return "", false
	}
	if typ.Elem != nil {
		v, _ := b.value(path, name, typ.Elem, f)
		return "[" + v + "]", true
	}
	def := b.schema.Types[typ.NamedType]
	switch {
	case def.Kind == ast.InputObject:
		var parts []string
		for _, field := range def.Fields {
			if field.DefaultValue != nil {
				continue
			}
			if v, ok := b.value(path+"."+field.Name, field.Name, field.Type, f); ok {
				parts = append(parts, field.Name+": "+v)
			}
		}
		return "{" + strings.Join(parts, ", ") + "}", true
	case def.Kind == ast.Enum:
		return def.EnumValues[0].Name, true
	case path == b.at:
		return `"` + b.id + `"`, true
	case typ.NamedType == "ID":
		return `"` + b.own(name, f) + `"`, true
	}
	return scalars[typ.NamedType][kindOfScalar(name)], true
}

// own is an id that the caller may use, so that only one is a stranger's.
func (b *builder) own(name string, f *ast.FieldDefinition) string {
	kind := kinds[name]
	for _, n := range nouns {
		if kind == "" && strings.HasPrefix(f.Name, n.word) {
			kind = n.kind
		}
	}
	digits := probes[kind].own
	if !b.globex {
		digits = map[string]string{"user": "a102", "app": "a02", "account": "a302", "group": "a201", "client": "a22", "session": "a402", "consent": "a822", "eventStream": "a842"}[kind]
	}
	return probes[kind].prefix.Of(key(digits))
}

var scalars = map[string]map[string]string{
	"String":  {"": `"x"`, "email": `"new@stranger.example"`, "url": `"https://stranger.example"`},
	"Int":     {"": "3600"},
	"Boolean": {"": "true"},

	"Password": {"": `"Tr0ub4dor and 3"`},
}

func kindOfScalar(name string) string {
	if name == "email" || name == "value" {
		return "email"
	}
	if name == "url" {
		return name
	}
	return ""
}

// Nobody at all, the operator and a caller without a role get nothing out of any operation.
func TestNobodyGetsAnything(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	schema := generated().Schema()
	before := s.state()
	for _, root := range []*ast.Definition{schema.Query, schema.Mutation} {
		for _, f := range root.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			b := &builder{schema: schema, globex: true}
			if len(f.Arguments) > 0 && f.Arguments[0].Name == "id" && !f.Arguments[0].Type.NonNull {
				b.at, b.id = "id", probes[strings.TrimSuffix(f.Name, "s")].prefix.Of(key("a"))
			}
			query := strings.Replace(b.operation(root, f), "()", "", 1)
			for who, want := range map[string]string{"nobody": "UNAUTHENTICATED", "operator": "FORBIDDEN"} {
				if who == "operator" && slices.Contains([]string{"viewer", "tenants", "tenantCreate"}, f.Name) {
					continue
				}
				if a := s.ask(who, query, nil); a.code() != want {
					t.Errorf("%s answers %s: %s\n%s", f.Name, who, query, a.text)
				}
			}
		}
	}
	if s.state() != before {
		t.Error("somebody changed something of Acme's")
	}
}
