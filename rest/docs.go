package rest

import (
	"bytes"
	"cmp"
	"embed"
	"html/template"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

// assets are the page's template and its style; embedding leaves no place for them but a package variable.
//
//go:embed docs.html docs.css
var assets embed.FS

// strict is the policy of the page: it has no scripts, and loads its style from here alone.
const strict = "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

// Pages serves the OpenAPI document and the reference that is made from it. They need no token.
func (d *Door) Pages() http.Handler {
	mux := http.NewServeMux()
	style, _ := assets.ReadFile("docs.css") // it is there, or nothing would have been built
	mux.HandleFunc("GET /cis/openapi.json", d.file("application/json", d.spec))
	mux.HandleFunc("GET /docs", d.file("text/html; charset=utf-8", d.page))
	mux.HandleFunc("GET /docs/docs.css", d.file("text/css; charset=utf-8", style))
	return mux
}

func (d *Door) file(kind string, text []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		h := w.Header()
		h.Set("Content-Type", kind)
		h.Set("Content-Security-Policy", strict)
		h.Set("Cache-Control", "no-cache")
		h.Set("Referrer-Policy", "no-referrer")
		_, _ = w.Write(text) // the client may have gone
	}
}

// section is the operations of one noun, as the page shows them.
type section struct {
	Name, Anchor string
	Operations   []shown
}

// shown is one operation.
type shown struct {
	*huma.Operation
	Lines  []string // of its description
	Params []field
	Body   []field
	Answer []field
	Curl   string
	Codes  []string
}

// field is one line of a table.
type field struct {
	Name, Type, Text string
	Required         bool
	Depth            int
}

func render(api *huma.OpenAPI) ([]byte, error) {
	page, err := template.ParseFS(assets, "docs.html")
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = page.Execute(&out, map[string]any{"Title": api.Info.Title, "About": strings.Split(about, "\n\n"), "Sections": sections(api)})
	return out.Bytes(), err
}

// sections are in the order of the table of routes.
func sections(api *huma.OpenAPI) []section {
	var all []section
	for _, r := range Routes() {
		if len(all) == 0 || all[len(all)-1].Name != r.tag {
			all = append(all, section{Name: r.tag, Anchor: strings.ReplaceAll(strings.ToLower(r.tag), " ", "-")})
		}
		last := &all[len(all)-1]
		last.Operations = append(last.Operations, show(api, operationOf(api.Paths[r.At()], r.Method)))
	}
	return all
}

func operationOf(at *huma.PathItem, method string) *huma.Operation {
	return map[string]*huma.Operation{"GET": at.Get, "POST": at.Post, "PUT": at.Put, "PATCH": at.Patch, "DELETE": at.Delete}[method]
}

func show(api *huma.OpenAPI, op *huma.Operation) shown {
	s := shown{Operation: op, Lines: strings.Split(op.Description, "\n\n"), Curl: curl(op), Codes: slices.Sorted(maps.Keys(op.Responses))}
	r := api.Components.Schemas
	for _, p := range op.Parameters {
		s.Params = append(s.Params, field{Name: p.Name + " (" + p.In + ")", Type: typeName(p.Schema), Text: cmp.Or(p.Description, p.Schema.Description), Required: p.Required})
	}
	if op.RequestBody != nil {
		s.Body = fields(r, schemaOf(op.RequestBody.Content), 0)
	}
	if ok := op.Responses[strconv.Itoa(op.DefaultStatus)]; ok != nil {
		s.Answer = fields(r, schemaOf(ok.Content), 0)
	}
	return s
}

func schemaOf(content map[string]*huma.MediaType) *huma.Schema {
	if m := content["application/json"]; m != nil {
		return m.Schema
	}
	return nil
}

// maxDepth is how far the page follows objects within objects.
const maxDepth = 3

// fields are the members of a schema, and of the objects in it.
func fields(r huma.Registry, s *huma.Schema, depth int) []field {
	for s != nil && (s.Ref != "" || s.Type == huma.TypeArray) {
		if s.Ref != "" {
			s = r.SchemaFromRef(s.Ref)
		} else {
			s = s.Items
		}
	}
	if s == nil || depth > maxDepth {
		return nil
	}
	var all []field
	for _, name := range slices.SortedFunc(maps.Keys(s.Properties), byNeed(s)) {
		p := s.Properties[name]
		all = append(all, field{Name: name, Type: typeName(p), Text: meaning(p), Required: slices.Contains(s.Required, name), Depth: depth})
		all = append(all, fields(r, p, depth+1)...)
	}
	return all
}

// byNeed puts what is required first.
func byNeed(s *huma.Schema) func(a, b string) int {
	need := func(name string) int {
		if slices.Contains(s.Required, name) {
			return 0
		}
		return 1
	}
	return func(a, b string) int { return cmp.Or(cmp.Compare(need(a), need(b)), cmp.Compare(a, b)) }
}

func meaning(s *huma.Schema) string {
	text := s.Description
	if len(s.Enum) > 0 {
		words := make([]string, len(s.Enum))
		for i, v := range s.Enum {
			words[i], _ = v.(string)
		}
		text = strings.TrimSpace(text + " One of " + strings.Join(words, ", ") + ".")
	}
	if s.Deprecated {
		text = strings.TrimSpace(text + " Deprecated.")
	}
	return text
}

func typeName(s *huma.Schema) string {
	switch {
	case s.Ref != "":
		return "object"
	case s.Type == huma.TypeArray && s.Items != nil:
		return "array of " + typeName(s.Items)
	case s.Format != "":
		return s.Type + " (" + s.Format + ")"
	}
	return s.Type
}

// curl is a command that calls the operation.
func curl(op *huma.Operation) string {
	b := "curl -i -X " + op.Method + " \\\n  \"$HOST" + op.Path + "\" \\\n  -H \"Authorization: Bearer $TOKEN\""
	if op.RequestBody != nil {
		b += " \\\n  -H 'Content-Type: application/json' \\\n  -d '{ … }'"
	}
	return b
}
