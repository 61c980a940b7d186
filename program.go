package main

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
	"github.com/klauspost/compress/gzhttp"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"github.com/rs/cors"

	"tenantry/auth"
	"tenantry/db"
	"tenantry/graph"
	"tenantry/plan"
	"tenantry/portal"
	"tenantry/resolvers"
	"tenantry/rest"
	"tenantry/webhook"
)

// program is the doors over one database, and what is told of them.
type program struct {
	handler http.Handler
	log     *slog.Logger
	ready   atomic.Bool
	db      *db.DB
	metrics *metrics
	sender  *webhook.Sender
}

// cachedDocuments is how many GraphQL documents are kept parsed, and as plans.
const cachedDocuments = 1000

func newProgram(d *db.DB, tokens *auth.Auth, c serveCommand, log *slog.Logger) (*program, error) {
	p := &program{log: log, db: d}
	p.ready.Store(true)
	es := graph.NewExecutableSchema(graph.Config{Resolvers: &resolvers.Resolver{}})
	if err := agree(es); err != nil {
		return nil, err
	}
	planned := plan.Over(es, cachedDocuments)
	p.metrics = newMetrics(d, planned)
	if c.Plan {
		es = planned
	}
	p.sender = webhook.New(d, webhook.Options{Logger: log, Allow: c.Private, Observe: p.metrics.attempt})
	routes, err := p.routes(es, tokens, c)
	if err != nil {
		return nil, err
	}
	p.handler = p.observe(&c, cors.New(cors.Options{
		AllowedOrigins: c.Origins, AllowOriginFunc: none(c.Origins), AllowedMethods: []string{"GET", "POST", "PUT", "PATCH", "DELETE"},
		AllowedHeaders: []string{"Authorization", "Content-Type", "Idempotency-Key", "If-Match", "X-Request-Id", "X-Cost"},
		ExposedHeaders: []string{"X-Request-Id", "X-Next-Page-Token", "Retry-After", "ETag"}, MaxAge: 600,
	}).Handler(routes))
	return p, nil
}

// send has webhooks sent what happens, until ctx ends. What it returns waits for what is on
// its way then.
func (p *program) send(ctx context.Context) func(end context.Context) {
	ctx, stop := context.WithCancel(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		p.sender.Run(ctx)
	}()
	return func(end context.Context) {
		stop()
		select {
		case <-done:
		case <-end.Done():
		}
	}
}

// none keeps an empty list of origins from meaning every origin.
func none(origins []string) func(string) bool {
	if len(origins) > 0 {
		return nil
	}
	return func(string) bool { return false }
}

// routes is every way in.
func (p *program) routes(es graphql.ExecutableSchema, tokens *auth.Auth, c serveCommand) (http.Handler, error) {
	mux := http.NewServeMux()
	door := graph.Handler(es, graph.Options{
		Logger: p.log, RequestID: requestID, CacheSize: cachedDocuments, Observe: p.metrics.operation, Around: resolvers.Around,
		Introspection: func(ctx context.Context) bool { return mayIntrospect(ctx, c.Introspect) },
	})
	mux.Handle("/graphql", tokens.Middleware(p.db, p.named(door)))
	mux.HandleFunc("GET /schema.graphql", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		_, _ = io.WriteString(w, sdl())
	})
	documented, err := rest.New(rest.Options{Logger: p.log, RequestID: requestID})
	if err != nil {
		return nil, err
	}
	for _, base := range []string{"/cis/", "/activities/"} {
		mux.Handle(base, tokens.Middleware(p.db, p.named(documented.Handler())))
	}
	for _, page := range []string{"/cis/openapi.json", "/docs", "/docs/"} {
		mux.Handle("GET "+page, documented.Pages())
	}
	tokens.Routes(mux)
	mux.HandleFunc("GET /livez", func(w http.ResponseWriter, r *http.Request) { _, _ = io.WriteString(w, "ok\n") })
	mux.HandleFunc("GET /readyz", p.readyz)
	mux.Handle("GET /metrics", promhttp.HandlerFor(p.metrics.registry, promhttp.HandlerOpts{}))
	mux.Handle("/", portal.Handler())
	return gzhttp.GzipHandler(mux), nil
}

// agree refuses to start a program whose schema and map disagree, and names each place: it
// would answer some fields wrong.
func agree(es graphql.ExecutableSchema) error {
	if wrong := plan.Check(es.Schema()); len(wrong) > 0 {
		return errors.New("the schema and the map disagree:\n  " + strings.Join(wrong, "\n  "))
	}
	return nil
}

func mayIntrospect(ctx context.Context, who string) bool {
	_, err := db.From(ctx).Viewer(ctx)
	return who == "everyone" || who == "token" && err == nil
}

// readyz says whether a load balancer should send requests here.
func (p *program) readyz(w http.ResponseWriter, r *http.Request) {
	switch {
	case !p.ready.Load():
		http.Error(w, "stopping", http.StatusServiceUnavailable)
	case p.db.Ready(r.Context()) != nil:
		http.Error(w, "the database does not answer", http.StatusServiceUnavailable)
	default:
		_, _ = io.WriteString(w, "ok\n")
	}
}
