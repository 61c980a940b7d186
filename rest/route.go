package rest

import (
	"cmp"
	"context"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"tenantry/db"
	"tenantry/model"
)

// Route is a documented operation: all that is said of it, and what answers it.
type Route struct {
	Method, Path string
	Needs        model.Permission // which the Scope will ask for
	Status       int              // of success
	Also         []int            // statuses that it has beside those of all
	Wide         bool             // closed to tokens of an app's own clients, whatever they hold
	Legacy       bool             // shown as deprecated
	OwnApp       bool             // about the token's own app: not for tenant-wide tokens

	tag, id, summary, text string
	base                   string        // where its path begins; Base if empty
	words                  words         // of its noun, where they are not the schema's
	body                   int64         // bytes that its body may have; maxBody if zero
	deadline               time.Duration // deadline if zero
	mount                  func(*Door, Route)
}

// words are the endpoints' names of what the schema names otherwise.
type words map[string]string

// on answers a route by f.
func on[I, O any](f func(context.Context, *I) (*O, error)) func(*Door, Route) {
	return func(d *Door, r Route) {
		huma.Register(d.api, r.operation(), func(ctx context.Context, in *I) (*O, error) {
			out, err := f(ctx, in)
			if err != nil {
				d.refused(ctx, r, err)
				return nil, d.problem(ctx, err, r.words)
			}
			return out, nil
		})
	}
}

// during says for the log which operation the route is.
func (r Route) during(ctx context.Context) context.Context {
	return model.During(ctx, r.Method+" "+r.At())
}

// refused has the log say that a change was refused, before the Scope heard of it, too.
func (d *Door) refused(ctx context.Context, r Route, err error) {
	if r.Method != http.MethodGet {
		db.Refused(ctx, err)
	}
}

// nothing is the answer without a body.
type nothing struct{}

// At is the whole path.
func (r Route) At() string { return cmp.Or(r.base, Base) + r.Path }

// operation is what the OpenAPI document says of the route.
func (r Route) operation() huma.Operation {
	op := huma.Operation{
		Method: r.Method, Path: r.At(), DefaultStatus: r.Status, OperationID: r.id, Deprecated: r.Legacy,
		Tags: []string{r.tag}, Summary: r.summary, Description: r.description(), MaxBodyBytes: cmp.Or(r.body, maxBody),
		Security: r.security(), Metadata: map[string]any{"route": r}, Responses: map[string]*huma.Response{},
	}
	if r.Method == http.MethodPost || r.Method == http.MethodPut || r.Method == http.MethodPatch {
		r.Also = append(r.Also, http.StatusUnsupportedMediaType)
	}
	if r.Method != http.MethodGet {
		r.Also = append(r.Also, http.StatusConflict)
		op.Parameters = append(op.Parameters, idempotencyKey)
	}
	for _, status := range append([]int{400, 401, 403, 404, 413, 429, 500, 503}, r.Also...) {
		op.Responses[strconv.Itoa(status)] = &huma.Response{Ref: "#/components/responses/" + strings.ReplaceAll(http.StatusText(status), " ", "")}
	}
	return op
}

// idempotencyKey is a parameter of every route that changes something.
var idempotencyKey = &huma.Param{
	Name: keyHeader, In: "header", Example: "8e03978e-40d5-43e8-bc93-6894a57f9324",
	Description: "Carries the request out once, however often it is sent within a day: the answer is the same, with " + replayedHeader + ": true. Another request by the same key is refused.",
	Schema:      &huma.Schema{Type: huma.TypeString, MinLength: new(1), MaxLength: new(db.MaxIdempotencyKey)},
}

func (r Route) description() string {
	who := "Tokens of management apps, of admin users and of an app's own clients."
	switch {
	case r.OwnApp:
		who = "Tokens of an app's own clients; a token of a management app or an admin user gets 403."
	case !r.ForApps():
		who = "Tokens of management apps and of admin users; a token of an app's own client gets 403."
	}
	return strings.TrimSpace(r.text + "\n\nNeeds the permission `" + string(r.Needs) + "`. " + who)
}

// ForApps reports a route that tokens of an app's own clients may call, too.
func (r Route) ForApps() bool { return !r.Wide && model.AppMayHold(r.Needs) }

func (r Route) security() []map[string][]string {
	var all []map[string][]string
	if !r.OwnApp {
		all = append(all, map[string][]string{"tenantToken": {string(r.Needs)}})
	}
	if r.ForApps() {
		all = append(all, map[string][]string{"appToken": {string(r.Needs)}})
	}
	return all
}
