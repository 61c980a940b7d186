// Package graph is the GraphQL door: GraphQL over HTTP, with the limits that keep a document
// from costing more than it may, and with errors that hide what is not ours.
//
// It is not where anybody is authenticated (a middleware before it does that) or authorised
// (the Scope behind the resolvers does that), and it knows no type of the schema: what it
// says about fields, it reads from the schema. The generated executor lives here too.
package graph

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"tenantry/model"
)

// Options is what the door needs from outside. The zero value works: default limits,
// no logs, no introspection, no request ids.
type Options struct {
	Limits        Limits                             // DefaultLimits when zero
	Logger        *slog.Logger                       // for errors that are hidden from the caller
	Introspection func(context.Context) bool         // may this caller ask for the schema?
	RequestID     func(context.Context) string       // repeated in each error
	CrossOrigin   *http.CrossOriginProtection        // knows the sites that may send requests without a token
	Observe       func(context.Context, Observation) // called after each answer
	Around        graphql.RootFieldMiddleware        // around each field at the top: what directives there ask for
	CacheSize     int                                // documents kept parsed and validated; 1000 when zero

	Caller        func(r *http.Request, token string) (Caller, error) // who a token stands for now; "" is the request's own
	OriginAllowed func(*http.Request) bool                            // is it a page of another site that may open sockets?
}

// An Observation is what may be counted or logged of an answer.
type Observation struct {
	Operation string     // the caller's name for it: anything at all, so no label of a metric
	Kind      string     // query or mutation; "" when no operation was found
	Code      model.Code // of the first error; "" without one
	Status    int        // of the HTTP answer
	Cost      int
	Duration  time.Duration
}

// Handler serves the schema by GET and POST, as a stream of events, and over WebSockets.
func Handler(es graphql.ExecutableSchema, o Options) *Door {
	o = o.withDefaults()
	d := &Door{options: o, limits: o.Limits, executor: executor.New(es)}
	d.life, d.end = context.WithCancelCause(context.Background())
	d.buffers.New = func() any { return new(bytes.Buffer) }
	// New fails for a negative size only.
	kept, _ := lru.New[string, *ast.QueryDocument](max(1, o.CacheSize))
	d.documents = documents{schema: es.Schema(), limits: o.Limits, kept: kept}
	d.executor.SetQueryCache(handed{})
	d.executor.SetErrorPresenter(d.present)
	d.executor.SetRecoverFunc(d.recovered)
	d.executor.AroundRootFields(metered)
	d.executor.AroundRootFields(named)
	d.executor.AroundRootFields(o.Around)
	return d
}

// named says for the log which operation a root field carries out.
func named(ctx context.Context, next graphql.RootResolver) graphql.Marshaler {
	return next(model.During(ctx, graphql.GetRootFieldContext(ctx).Field.Name))
}

func (o Options) withDefaults() Options {
	if o.Limits == (Limits{}) {
		o.Limits = DefaultLimits()
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	if o.Introspection == nil {
		o.Introspection = func(context.Context) bool { return false }
	}
	if o.RequestID == nil {
		o.RequestID = func(context.Context) string { return "" }
	}
	if o.CrossOrigin == nil {
		o.CrossOrigin = http.NewCrossOriginProtection()
	}
	if o.Observe == nil {
		o.Observe = func(context.Context, Observation) {}
	}
	if o.Around == nil {
		o.Around = func(ctx context.Context, next graphql.RootResolver) graphql.Marshaler { return next(ctx) }
	}
	if o.CacheSize == 0 {
		o.CacheSize = 1000
	}
	if o.Caller == nil {
		o.Caller = func(*http.Request, string) (Caller, error) { return Caller{}, nil }
	}
	if o.OriginAllowed == nil {
		o.OriginAllowed = func(*http.Request) bool { return false }
	}
	return o
}

// Door is the handler. It is stopped before the server is, so that its streams end well.
type Door struct {
	options   Options
	limits    Limits
	executor  *executor.Executor
	documents documents
	buffers   sync.Pool

	life          context.Context //nolint:containedctx // of all streams
	end           context.CancelCauseFunc
	subscriptions crowd
	sockets       crowd
}

// ServeHTTP answers one request, whatever happens.
func (d *Door) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if upgrades(r) {
		d.socket(w, r)
		return
	}
	started := time.Now()
	whole := operating(r.Context())
	ctx, cancel := context.WithTimeout(whole, d.limits.Deadline)
	defer cancel()
	a := &reply{media: mediaJSON}
	d.answer(ctx, w, r, a)
	switch {
	case a.stream != nil:
		cancel() // it is of those that last
		d.subscribe(whole, w, r, a)
	case a.media == mediaEvents:
		d.writeEvents(w, a)
	default:
		d.write(w, a)
	}
	d.observe(whole, a, started)
}

// operating is a context for one operation.
func operating(ctx context.Context) context.Context {
	return context.WithValue(graphql.StartOperationTrace(ctx), loggedKey{}, new(atomic.Int64))
}

func (d *Door) observe(ctx context.Context, a *reply, started time.Time) {
	d.options.Observe(ctx, Observation{
		Operation: a.operation, Kind: a.kind, Code: a.code(), Status: a.status, Cost: a.cost, Duration: time.Since(started),
	})
}

// answer fills the reply, and turns a panic that nobody caught into one.
func (d *Door) answer(ctx context.Context, w http.ResponseWriter, r *http.Request, a *reply) {
	defer func() {
		if panicked := recover(); panicked != nil {
			a.errors, a.data, a.status = nil, nil, 0
			d.refuse(ctx, a, &refusal{status: http.StatusInternalServerError, errs: []error{d.recovered(ctx, panicked)}})
		}
	}()
	media, ok := negotiate(r.Header.Values("Accept"))
	a.media, a.events = media, acceptsEvents(r.Header.Values("Accept"))
	switch {
	case !ok && a.events:
		a.media = mediaEvents
	case !ok:
		d.refuse(ctx, a, malformed(http.StatusNotAcceptable, model.Invalid, "Accept %s or %s, or for a stream %s.", mediaGraphQL, mediaJSON, mediaEvents))
		return
	}
	params, no := d.request(w, r)
	if no == nil {
		no = d.execute(ctx, r, params, a)
	}
	if no != nil {
		d.refuse(ctx, a, no)
	}
}

// execute runs the operation, unless there is a reason not to; a subscription it prepares.
func (d *Door) execute(ctx context.Context, r *http.Request, params *graphql.RawParams, a *reply) *refusal {
	opCtx, no := d.prepare(ctx, r.Method, r.Header, params, a)
	switch {
	case no != nil:
		return no
	case opCtx.Operation.Operation != ast.Subscription:
		return d.run(ctx, opCtx, a)
	case !a.events:
		return refuse(model.Errorf(model.Invalid, "A subscription is answered by a stream: accept %s, or open a WebSocket of %s.", mediaEvents, subprotocol))
	}
	a.stream = opCtx
	return nil
}

// prepare makes an operation of the parameters, unless there is a reason not to run it.
func (d *Door) prepare(ctx context.Context, method string, header http.Header, params *graphql.RawParams, a *reply) (*graphql.OperationContext, *refusal) {
	doc, no := d.documents.get(params.Query)
	if no != nil {
		return nil, no
	}
	op, err := operation(doc, params.OperationName)
	if err != nil {
		return nil, refuse(err)
	}
	a.operation, a.kind = op.Name, string(op.Operation)
	if no := d.allowed(ctx, method, op); no != nil {
		return nil, no
	}
	params.Headers = header
	opCtx, errs := d.executor.CreateOperationContext(hand(ctx, doc), params)
	if len(errs) > 0 {
		return nil, refuse(callerErrors(errs)...)
	}
	if err := d.price(header, opCtx, a); err != nil {
		return nil, refuse(err)
	}
	opCtx.DisableIntrospection = !d.options.Introspection(ctx)
	return opCtx, oneField(opCtx)
}

// oneField refuses a subscription that has none once its directives are followed: what the
// rules of documents do not see.
func oneField(opCtx *graphql.OperationContext) *refusal {
	if opCtx.Operation.Operation != ast.Subscription {
		return nil
	}
	fields := graphql.CollectFields(opCtx, opCtx.Operation.SelectionSet, []string{"Subscription"})
	if len(fields) != 1 || fields[0].Name == "__typename" {
		return refuse(model.InvalidField("query", "A subscription has exactly one field, which is not left out."))
	}
	return nil
}

// allowed refuses operations that this method or this caller may not send.
func (d *Door) allowed(ctx context.Context, method string, op *ast.OperationDefinition) *refusal {
	switch {
	case op.Operation == ast.Mutation && method == http.MethodGet:
		no := malformed(http.StatusMethodNotAllowed, model.Invalid, "Send a mutation by POST.")
		no.allow = http.MethodPost
		return no
	case !d.options.Introspection(ctx) && introspects(op.SelectionSet):
		return refuse(model.Errorf(model.Invalid, "Introspection is off for callers without a token."))
	}
	return nil
}

// price checks what the variables decide: their values, and what the operation costs with them.
func (d *Door) price(header http.Header, opCtx *graphql.OperationContext, a *reply) error {
	if err := checkVariables(d.documents.schema, opCtx.Operation, opCtx.Variables); err != nil {
		return err
	}
	a.cost = costOf(opCtx.Operation, opCtx.Variables, d.limits)
	if header.Get("X-Cost") == "1" {
		left := max(0, d.limits.Cost-a.cost)
		a.extend("cost", map[string]int{"requested": a.cost, "limit": d.limits.Cost, "remaining": left})
	}
	return affordable(a.cost, d.limits.Cost)
}

var errNoResponse = errors.New("the executor gave no response")

func (d *Door) run(ctx context.Context, opCtx *graphql.OperationContext, a *reply) *refusal {
	written := &meter{left: d.limits.Answer}
	next, ctx := d.executor.DispatchOperation(withMeter(ctx, written), opCtx)
	response := next(ctx)
	if response == nil { // the time was over before the first field
		return &refusal{status: http.StatusServiceUnavailable, errs: []error{errors.Join(errNoResponse, ctx.Err())}}
	}
	if written.over {
		response = &graphql.Response{Data: []byte("null"), Errors: gqlerror.List{d.present(ctx, tooLarge(d.limits.Answer))}}
	}
	d.settle(a, response)
	return nil
}
