// Package rest is the door for clients of the documented REST endpoints: it translates their words
// into calls of a Scope, and what comes back into their shapes.
//
// It holds no rule and knows no table. Who may do what is the Scope's, what an input may say is the
// model's; of its own it has only the wire: names, envelopes, statuses, and the OpenAPI document, which is
// made from the same Go types and the same table of routes that requests are answered by.
package rest

import (
	"cmp"
	"context"
	"log/slog"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"tenantry/db"
	"tenantry/model"
)

// Base is where the routes begin.
const Base = "/cis/v1"

// The limits of the door. Each refusal names its number.
const (
	maxBody  = 1 << 20
	deadline = 10 * time.Second
	nesting  = 64
)

// Options is what the door needs from outside. The zero value works.
type Options struct {
	Logger    *slog.Logger                 // for errors that are hidden from the caller
	RequestID func(context.Context) string // named in those logs
}

// Door serves the documented endpoints, and the pages about them.
type Door struct {
	o      Options
	mux    *mux
	api    huma.API
	limits limits

	spec, page []byte
}

// New returns a door with all its routes.
func New(o Options) (*Door, error) {
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	if o.RequestID == nil {
		o.RequestID = func(context.Context) string { return "" }
	}
	d := &Door{o: o, mux: &mux{}, limits: newLimits()}
	d.mux.nowhere = d.nowhere
	d.api = humago.New(d.mux, config())
	d.api.UseMiddleware(d.enter)
	for _, r := range Routes() {
		r.mount(d, r)
	}
	for _, method := range []string{http.MethodGet, http.MethodPut, http.MethodPost, http.MethodDelete} {
		d.mux.HandleFunc(method+" "+Activities+"/{operation}", d.shorter)
	}
	return d, d.describe()
}

// Handler answers the routes. The scope of each request is in its context.
func (d *Door) Handler() http.Handler {
	routes := d.limited(d.once(d.mux))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer d.recovered(w, r)
		w.Header().Set("Cache-Control", "no-store")
		routes.ServeHTTP(w, r)
	})
}

// recovered answers for a route that has panicked, unless it has answered already.
func (d *Door) recovered(w http.ResponseWriter, r *http.Request) {
	if panicked := recover(); panicked != nil {
		d.o.Logger.ErrorContext(r.Context(), "rest: panic", slog.String("requestId", d.o.RequestID(r.Context())), slog.Any("panic", panicked))
		write(w, internal())
	}
}

// enter turns away who may not come in before anything of the request is read: the Scope
// would do the same, but only once the body has been found good.
func (d *Door) enter(ctx huma.Context, next func(huma.Context)) {
	who, err := db.From(ctx.Context()).Viewer(ctx.Context())
	r, _ := ctx.Operation().Metadata["route"].(Route)
	switch {
	case err != nil:
	case !who.Can(r.Needs):
		err = model.Errorf(model.Forbidden, "This needs the permission %s.", r.Needs)
	case r.Wide && who.App != nil:
		err = model.Errorf(model.Forbidden, "This needs a token of a management app or an admin user.")
	case r.OwnApp && who.App == nil:
		err = model.Errorf(model.Forbidden, "This is about the app of an app's own token. Name the app: /v1/applications/{app_id}/clients.")
	}
	if err != nil {
		_, w := humago.Unwrap(ctx)
		d.refused(r.during(ctx.Context()), r, err)
		write(w, d.problem(ctx.Context(), err, nil))
		return
	}
	timed, cancel := context.WithTimeout(r.during(ctx.Context()), cmp.Or(r.deadline, deadline))
	defer cancel()
	left := new(errand)
	next(&wire{inner: huma.WithContext(ctx, context.WithValue(timed, errandKey{}, left))})
	d.settle(ctx, left)
}

type inner = huma.Context

// wire says 400 where the library says 422: the documented endpoints know no other.
type wire struct{ inner }

func (w *wire) SetStatus(code int) {
	if code == http.StatusUnprocessableEntity {
		code = http.StatusBadRequest
	}
	w.inner.SetStatus(code)
}

// SetHeader keeps the one media type that there is.
func (w *wire) SetHeader(name, value string) {
	if name == "Content-Type" {
		value = "application/json"
	}
	w.inner.SetHeader(name, value)
}

// Unwrap is the context within.
func (w *wire) Unwrap() huma.Context { return w.inner }

// shorter answers for paths of event streams that say activities once: the documents of the
// endpoints can be read both ways.
func (d *Door) shorter(w http.ResponseWriter, r *http.Request) {
	long := r.Clone(r.Context())
	long.URL.Path, long.URL.RawPath = Activities+"/activities/"+r.PathValue("operation"), ""
	d.mux.ServeHTTP(w, long)
}

// nowhere answers for paths that no route has, and for methods that a path does not have.
func (d *Door) nowhere(w http.ResponseWriter, r *http.Request, allowed []string) {
	if _, err := db.From(r.Context()).Viewer(r.Context()); err != nil {
		write(w, d.problem(r.Context(), err, nil))
		return
	}
	if len(allowed) > 0 {
		w.Header().Set("Allow", strings.Join(allowed, ", "))
		write(w, &Problem{status: http.StatusMethodNotAllowed, Message: "This path does not have that method.", ErrorCode: http.StatusMethodNotAllowed})
		return
	}
	write(w, &Problem{status: http.StatusNotFound, Message: "There is no such path. The reference is at /docs.", ErrorCode: http.StatusNotFound})
}

// Routes are all routes, by path.
func Routes() []Route {
	return slices.Concat(
		managementAppRoutes(), adminUserRoutes(), userRoutes(), userChangeRoutes(), passwordRoutes(),
		groupRoutes(), appRoutes(), clientRoutes(), ownClientRoutes(), sessionRoutes(),
		organizationRoutes(), memberRoutes(),
		appRoleRoutes(), roleGroupRoutes(), consentRoutes(),
		eventStreamRoutes(), eventRoutes(),
	)
}
