package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"pgregory.net/rapid"
)

// generator draws a random operation over the schema. Most are valid; the rest are refused
// by the validator on both sides, and count as nothing.
type generator struct {
	t         *rapid.T
	schema    *ast.Schema
	pool      *pool
	vars      map[string]any
	declared  []string
	fragments []string
	size      int
}

// pool is what arguments are drawn from.
type pool struct{ ids, cursors []string }

// of are the ids that the argument is named after, or now and then any.
func (p *pool) of(g *generator, name string) []string {
	prefix := map[string]string{"userId": "usr_", "appId": "app_", "accountId": "acc_", "groupId": "grp_"}[name]
	if prefix == "" || g.one(6) {
		return p.ids
	}
	return slices.DeleteFunc(slices.Clone(p.ids), func(id string) bool { return !strings.HasPrefix(id, prefix) })
}

func (g *generator) one(n int) bool { return rapid.IntRange(1, n).Draw(g.t, "d") == n }

func draw[T any](g *generator, from []T) T { return rapid.SampledFrom(from).Draw(g.t, "x") }

func (g *generator) operation() string {
	body := g.selection(g.schema.Query, 0)
	head := "query"
	if g.one(3) {
		head = "query Named"
	}
	if len(g.declared) > 0 {
		head += "(" + strings.Join(g.declared, ", ") + ")"
	}
	return head + " " + body + strings.Join(g.fragments, "")
}

// selection draws fields and fragments on a type.
func (g *generator) selection(typ *ast.Definition, depth int) string {
	var parts []string
	for range rapid.IntRange(1, 4).Draw(g.t, "n") {
		parts = append(parts, g.part(typ, depth))
	}
	if depth > 0 && g.one(3) { // the same again: keys merge
		parts = append(parts, draw(g, parts))
	}
	return "{" + strings.Join(parts, " ") + "}"
}

func (g *generator) part(typ *ast.Definition, depth int) string {
	switch {
	case depth < 8 && g.one(6):
		on, to := g.narrow(typ)
		return "..." + on + g.directives() + g.selection(to, depth+1)
	case depth < 8 && g.one(8):
		_, to := g.narrow(typ)
		name := fmt.Sprint("F", len(g.fragments))
		g.fragments = append(g.fragments, "") // keep the name while it is drawn
		i := len(g.fragments) - 1
		g.fragments[i] = " fragment " + name + " on " + to.Name + g.selection(to, depth+1)
		return "..." + name + g.directives()
	case g.one(12):
		return g.alias("__typename") + "__typename" + g.directives()
	}
	return g.field(typ, depth)
}

// narrow draws the type of a fragment: the same, one that implements it, or one that it implements.
func (g *generator) narrow(typ *ast.Definition) (string, *ast.Definition) {
	switch {
	case typ.Kind == ast.Interface && g.one(2):
		to := draw(g, g.schema.GetPossibleTypes(typ))
		return " on " + to.Name, to
	case typ.Kind == ast.Object && len(typ.Interfaces) > 0 && g.one(4):
		to := g.schema.Types[typ.Interfaces[0]]
		return " on " + to.Name, to
	case g.one(2):
		return "", typ
	}
	return " on " + typ.Name, typ
}

func (g *generator) field(typ *ast.Definition, depth int) string {
	var fields ast.FieldList
	for _, f := range typ.Fields {
		deep := !g.schema.Types[f.Type.Name()].IsLeafType()
		if strings.HasPrefix(f.Name, "__") || deep && (depth > 9 || g.size > 25) && f.Name != "pageInfo" && typ != g.schema.Query {
			continue
		}
		fields = append(fields, f)
		if deep { // twice as likely
			fields = append(fields, f)
		}
	}
	if len(fields) == 0 {
		return "__typename"
	}
	f := draw(g, fields)
	g.size++
	text := g.alias(f.Name) + f.Name + g.arguments(f) + g.directives()
	if end := g.schema.Types[f.Type.Name()]; !end.IsLeafType() {
		text += g.selection(end, depth+1)
	}
	return text
}

func (g *generator) alias(name string) string {
	switch rapid.IntRange(1, 6).Draw(g.t, "alias") {
	case 1:
		return name + draw(g, []string{"A", "B"}) + ":"
	case 2:
		return fmt.Sprintf("x%d:", g.size)
	}
	return ""
}

func (g *generator) directives() string {
	if !g.one(8) {
		return ""
	}
	name, on := draw(g, []string{"skip", "include"}), rapid.Bool().Draw(g.t, "on")
	if g.one(2) {
		return fmt.Sprintf(" @%s(if: %v)", name, on)
	}
	return fmt.Sprintf(" @%s(if: %s)", name, g.variable("Boolean!", on, true))
}

// variable declares one, given or left to its default.
func (g *generator) variable(typ string, value any, give bool) string {
	name := fmt.Sprint("v", len(g.declared))
	declared := "$" + name + ": " + typ
	switch {
	case give:
		g.vars[name] = value
	case g.one(2) && !strings.ContainsAny(literal(value), "{"): // an object's keys are no literal
		declared += " = " + literal(value)
	}
	g.declared = append(g.declared, declared)
	return "$" + name
}

func literal(v any) string {
	b, _ := json.Marshal(v)
	return string(b)
}

func (g *generator) arguments(f *ast.FieldDefinition) string {
	var given []string
	for _, a := range f.Arguments {
		if a.Type.NonNull || g.one(3) || len(f.Arguments) < 5 && g.one(2) {
			given = append(given, a.Name+": "+g.argument(a))
		}
	}
	if len(given) == 0 {
		return ""
	}
	return "(" + strings.Join(given, ", ") + ")"
}

func (g *generator) argument(a *ast.ArgumentDefinition) string {
	if !a.Type.NonNull && g.one(8) {
		return draw(g, []string{"null", g.variable(a.Type.String(), nil, true)})
	}
	text, value := g.value(a.Name, a.Type)
	if g.one(3) {
		return g.variable(a.Type.String(), value, a.Type.NonNull || !g.one(4))
	}
	return text
}

// value draws a value of a type: as a literal, and as it stands in variables.
func (g *generator) value(name string, typ *ast.Type) (string, any) {
	if typ.Elem != nil {
		return g.list(name, typ)
	}
	def := g.schema.Types[typ.NamedType]
	switch {
	case def.Kind == ast.InputObject:
		return g.object(def)
	case def.Kind == ast.Enum:
		v := draw(g, def.EnumValues).Name
		return v, v
	case typ.NamedType == "Boolean":
		v := rapid.Bool().Draw(g.t, "b")
		return literal(v), v
	case typ.NamedType == "Int":
		v := rapid.IntRange(1, 4).Draw(g.t, "first")
		if g.one(10) {
			v = draw(g, []int{0, -1, 101, 1000})
		}
		return fmt.Sprint(v), json.Number(fmt.Sprint(v))
	case typ.NamedType == "ID":
		v := draw(g, g.pool.of(g, name))
		return literal(v), v
	case typ.NamedType == "DateTime":
		v := draw(g, []string{"2026-02-02T00:00:00Z", "2026-10-01T02:00:00+02:00", "2020-01-01T00:00:00Z"})
		return literal(v), v
	}
	v := draw(g, texts[kindOfText(name)])
	if kindOfText(name) == "cursor" {
		v = draw(g, g.pool.cursors)
	}
	return literal(v), v
}

// texts are what texts are drawn from, by what they are for.
var texts = map[string][]string{
	"cursor": {""},
	"search": {"ann", "init", "é", "%", "mail", `email sw "a"`, `status eq "ACTIVE" or phone pr`, `email eq`},
	"text":   {"ANN@acme.example", "+14155550101", "crm-1", "init", "user.created", ""},
}

func kindOfText(name string) string {
	switch name {
	case "after", "before":
		return "cursor"
	case "search":
		return "search"
	}
	return "text"
}

func (g *generator) list(name string, typ *ast.Type) (string, any) {
	var parts []string
	all := []any{}
	for range rapid.IntRange(0, 3).Draw(g.t, "length") {
		text, v := g.value(name, typ.Elem)
		parts, all = append(parts, text), append(all, v)
	}
	if len(all) == 1 && g.one(3) { // a value where a list is due
		return parts[0], all[0]
	}
	return "[" + strings.Join(parts, ", ") + "]", all
}

func (g *generator) object(def *ast.Definition) (string, any) {
	var parts []string
	all := map[string]any{}
	for _, f := range def.Fields {
		if !f.Type.NonNull && !g.one(3) || f.DefaultValue != nil && g.one(2) {
			continue
		}
		if !f.Type.NonNull && g.one(8) {
			parts, all[f.Name] = append(parts, f.Name+": null"), nil
			continue
		}
		text, v := g.value(f.Name, f.Type)
		parts, all[f.Name] = append(parts, f.Name+": "+text), v
	}
	return "{" + strings.Join(parts, ", ") + "}", all
}
