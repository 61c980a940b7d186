package main

import (
	"context"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"

	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"

	"tenantry/db"
	"tenantry/model"
)

// stage is a tenant in the database that stands as a world says.
type stage struct {
	db     *db.DB
	x      *executor.Executor
	schema *ast.Schema
	tenant model.Key
	ids    map[string]string // by small names
	names  map[string]string // by ids
}

var (
	anyName  = regexp.MustCompile(`"(their\.)?(u|a|g|acc)[0-9]+"`)
	prefixes = map[string]model.Prefix{"u": model.UserID, "a": model.AppID, "g": model.GroupID, "acc": model.AccountID}
)

// know gives an id a name.
func (s *stage) know(name, id string) { s.ids[name], s.names[id] = id, name }

// id is what a name stands for. One that stands for nothing gets an id of nothing, until
// something of that name comes to be.
func (s *stage) id(name string) string {
	if s.ids[name] == "" {
		s.ids[name] = prefixes[strings.Trim(name, "0123456789")].Of(model.NewKey())
	}
	return s.ids[name]
}

// withIDs is a value with ids for names, as variables are.
func (s *stage) withIDs(v any) map[string]any {
	text, _ := json.Marshal(v) // texts, truths and lists of them
	text = anyName.ReplaceAllFunc(text, func(name []byte) []byte { return []byte(`"` + s.id(strings.Trim(string(name), `"`)) + `"`) })
	var all map[string]any
	_ = json.Unmarshal(text, &all)
	return all
}

// withNames is a text with names for ids.
func (s *stage) withNames(text string) string {
	return anyID.ReplaceAllStringFunc(text, func(id string) string {
		if name := s.names[strings.Trim(id, `"`)]; name != "" {
			return `"` + name + `"`
		}
		return id[:4] + `_stranger"` // the same whenever it is played again
	})
}

func (s *stage) manager() model.Principal {
	return model.Manager(s.tenant, s.tenant, "Back office", nil)
}

func (s *stage) app(name string) model.Principal {
	k, _ := model.AppID.Key("", s.ids[name])
	return model.OfApp(s.tenant, k, name, nil)
}

// told is what an operation was answered, in names.
type told struct {
	data   string
	errors map[string]model.Code // by field
}

// ask executes an operation in the process.
func (s *stage) ask(ctx context.Context, who model.Principal, query string, vars map[string]any) (told, error) {
	text, refused := execute(s.db.As(who).In(ctx), s.x, query, vars)
	if refused {
		return told{}, fmt.Errorf("%s %v is no operation of the schema", query, vars)
	}
	data, lines, _ := strings.Cut(text, "\n")
	r := told{data: data, errors: map[string]model.Code{}}
	for line := range strings.Lines(lines) {
		var e struct {
			Message    string
			Path       []any
			Extensions struct{ Code model.Code }
		}
		if err := json.Unmarshal([]byte(line), &e); err != nil || len(e.Path) == 0 || e.Extensions.Code == model.Internal {
			return r, fmt.Errorf("%s: %s", query, s.withNames(line))
		}
		r.errors[fmt.Sprint(e.Path[0])] = e.Extensions.Code
	}
	return r, nil
}

// mutation is the text of an operation, which selects what the model has a say in.
func (s *stage) mutation(name string) string {
	f := s.schema.Mutation.Fields.ForName(name)
	var declared, passed, fields []string
	for _, a := range f.Arguments {
		declared, passed = append(declared, "$"+a.Name+": "+a.Type.String()), append(passed, a.Name+": $"+a.Name)
	}
	for _, to := range s.schema.Types[f.Type.Name()].Fields {
		switch {
		case to.Name == "changes": // whose ids are of records: the log has tests of its own
		case to.Name == "accessChanges":
			fields = append(fields, "accessChanges { appId app { id } gained lost }")
		case s.schema.Types[to.Type.Name()].IsLeafType():
			fields = append(fields, to.Name)
		default:
			fields = append(fields, to.Name+" { id }")
		}
	}
	return fmt.Sprintf("mutation(%s) { %s(%s) { %s } }", strings.Join(declared, ", "), name, strings.Join(passed, ", "), strings.Join(fields, " "))
}

// do executes an operation. What it makes gets the names that the model has for it.
func (s *stage) do(ctx context.Context, o op, made []string) (outcome, error) {
	vars := map[string]any{}
	if o.ID != "" {
		vars["id"] = s.id(o.ID)
	}
	if o.Input != nil {
		vars["input"] = s.withIDs(o.Input)
	}
	r, err := s.ask(ctx, s.manager(), s.mutation(o.Mutation), vars)
	if err != nil || r.errors[o.Mutation] != "" {
		return outcome{Code: r.errors[o.Mutation]}, err
	}
	for _, id := range anyID.FindAllString(r.data, -1) {
		if id = strings.Trim(id, `"`); s.names[id] == "" && len(made) == 1 {
			s.know(made[0], id)
		}
	}
	var payloads map[string]struct {
		AddedCount, RemovedCount int
		AccessChanges            []struct {
			AppID        string
			App          *struct{ ID string }
			Gained, Lost int
		}
	}
	if err := json.Unmarshal([]byte(s.withNames(r.data)), &payloads); err != nil {
		return outcome{}, err
	}
	p := payloads[o.Mutation]
	got := outcome{Count: p.AddedCount + p.RemovedCount, Changes: map[string]string{}}
	for _, c := range p.AccessChanges {
		got.Changes[c.AppID] = changeText(c.Gained, c.Lost, c.App == nil)
	}
	return got, nil
}
