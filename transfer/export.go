package transfer

import (
	"bufio"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"tenantry/db"
	"tenantry/model"
)

// lists are those that can be exported.
var lists = []string{"users", "groups", "accounts", "apps", "events"}

// choices are the arguments of a list that an export takes: in JSON, but for search.
var choices = []string{"filter", "orderBy", "search"}

// export writes a list, a JSON object in each line: what its rows have in the schema, but for
// what has arguments or leads to others. The last line says that it is the last.
func (d *Door) export(w http.ResponseWriter, r *http.Request) {
	ctx, name := r.Context(), r.PathValue("list")
	if !slices.Contains(lists, name) {
		d.refuse(w, r, model.Errorf(model.NotFound, "There is no such list. There are: %s.", strings.Join(lists, ", ")))
		return
	}
	field := d.o.Schema.Query.Fields.ForName(name)
	given, err := d.given(r, field)
	if err != nil {
		d.refuse(w, r, err)
		return
	}
	out := &outlet{to: bufio.NewWriterSize(w, 32<<10), rc: http.NewResponseController(w)}
	begin := func() {
		w.Header().Set("Content-Type", "application/x-ndjson")
		w.Header().Set("Content-Disposition", fmt.Sprintf("attachment; filename=%q", name+".jsonl"))
	}
	node := strings.TrimSuffix(field.Type.Name(), "Connection")
	err = db.Export(ctx, "Query."+name, given, shapeOf(d.o.Schema, node), func(line []byte) error {
		if out.rows == 0 {
			begin()
		}
		if err := d.goodStill(r, out); err != nil {
			return err
		}
		return out.write(line)
	})
	if err != nil && out.rows == 0 {
		d.refuse(w, r, err)
		return
	}
	begin()
	last := map[string]any{"end": err == nil, "rows": out.rows}
	if err != nil {
		last["error"] = d.fault(ctx, err)
	}
	text, _ := json.Marshal(last) // of numbers and texts
	_ = out.write(text)
	_ = out.to.Flush() // the client may have gone
}

// goodStill asks now and then whether the token is.
func (d *Door) goodStill(r *http.Request, out *outlet) error {
	if out.rows%1000 != 0 {
		return nil
	}
	return d.o.Good(r)
}

// outlet writes lines to somebody who must go on taking them.
type outlet struct {
	to   *bufio.Writer
	rc   *http.ResponseController
	rows int
}

func (o *outlet) write(line []byte) error {
	if o.rows%100 == 0 {
		_ = o.rc.SetWriteDeadline(time.Now().Add(patience))
	}
	o.rows++
	if _, err := o.to.Write(line); err != nil {
		return err
	}
	return o.to.WriteByte('\n')
}

// given are the arguments of the list, as the schema would have them of a query.
func (d *Door) given(r *http.Request, field *ast.FieldDefinition) (db.Args, error) {
	query, vars := r.URL.Query(), map[string]any{}
	for name := range query {
		if !slices.Contains(choices, name) || field.Arguments.ForName(name) == nil {
			return nil, model.InvalidField(name[:min(len(name), 50)], "The list takes no such parameter. It takes %s.", strings.Join(taken(field), ", "))
		}
		text := query.Get(name)
		if name == "search" {
			vars[name] = text
			continue
		}
		dec := json.NewDecoder(strings.NewReader(text))
		dec.UseNumber()
		var v any
		if err := dec.Decode(&v); err != nil || dec.More() {
			return nil, model.InvalidField(name, "%s must be JSON, such as {\"status\":[\"ACTIVE\"]}.", name)
		}
		vars[name] = v
	}
	var declared, passed []string
	for _, name := range taken(field) {
		declared = append(declared, "$"+name+":"+field.Arguments.ForName(name).Type.String())
		passed = append(passed, name+":$"+name)
	}
	doc, errs := gqlparser.LoadQueryWithRules(d.o.Schema, "query("+strings.Join(declared, ",")+"){"+field.Name+"("+strings.Join(passed, ",")+"){nodes{id}}}", rules.NewDefaultRules())
	if errs != nil {
		return nil, errs
	}
	checked, err := validator.VariableValues(d.o.Schema, doc.Operations[0], vars)
	if err != nil {
		return nil, model.Errorf(model.Invalid, "%s.", strings.TrimPrefix(err.Error(), "input: variable."))
	}
	return checked, nil
}

// taken are the names of the choices that a list has.
func taken(field *ast.FieldDefinition) []string {
	var all []string
	for _, name := range choices {
		if field.Arguments.ForName(name) != nil {
			all = append(all, name)
		}
	}
	return all
}

// shapeOf is what is written of an object of the type: its fields that are values, and those
// of its parts.
func shapeOf(schema *ast.Schema, name string) []db.Leaf {
	return shape(schema, schema.Types[name])
}

func shape(schema *ast.Schema, def *ast.Definition) []db.Leaf {
	var all []db.Leaf
	for _, f := range def.Fields {
		end := schema.Types[f.Type.Name()]
		switch {
		case strings.HasPrefix(f.Name, "__") || len(f.Arguments) > 0:
		case end.IsLeafType():
			all = append(all, db.Leaf{Name: f.Name})
		case f.Type.Elem == nil && end.Kind == ast.Object && len(end.Interfaces) == 0:
			all = append(all, db.Leaf{Name: f.Name, Parts: shape(schema, end)})
		}
	}
	return all
}
