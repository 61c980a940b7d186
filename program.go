package main

import (
	"context"
	"errors"
	"fmt"
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
	"tenantry/transfer"
	"tenantry/webhook"
)

// program is the doors over one database, and what is told of them.
type program struct {
	handler http.Handler
	graph   *graph.Door
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
	d.LogTo(log)
	es := graph.NewExecutableSchema(graph.Config{Resolvers: &resolvers.Resolver{URL: c.URL}})
	if err := agree(es); err != nil {
		return nil, err
	}
	planned := plan.Over(es, cachedDocuments)
	p.metrics = newMetrics(d, planned)
	if c.Plan {
		es = planned
	}
	p.sender = webhook.New(d, webhook.Options{Logger: log, Allow: c.Private, Observe: p.metrics.attempt})
	sites := cors.New(cors.Options{
		AllowedOrigins: c.Origins, AllowOriginFunc: none(c.Origins), AllowedMethods: []string{"GET", "POST", "PUT", "PATCH", "DELETE"},
		AllowedHeaders: []string{"Authorization", "Content-Type", "Idempotency-Key", "If-Match", "X-Request-Id", "X-Cost"},
		ExposedHeaders: []string{"X-Request-Id", "X-Next-Page-Token", "Retry-After", "ETag"}, MaxAge: 600,
	})
	p.graph = graph.Handler(es, graph.Options{
		Logger: p.log, RequestID: requestID, CacheSize: cachedDocuments, Observe: p.metrics.operation, Around: resolvers.Around,
		Introspection: func(ctx context.Context) bool { return mayIntrospect(ctx, c.Introspect) },
		Caller:        p.caller(tokens), OriginAllowed: func(r *http.Request) bool { return sites.OriginAllowed(r) || r.Header.Get("Origin") == c.URL },
	})
	p.metrics.registry.MustRegister(gauge("tenantry_subscriptions_open", "Subscriptions that are open.", p.graph.Subscriptions))
	routes, err := p.routes(tokens)
	if err != nil {
		return nil, err
	}
	p.handler = p.observe(&c, sites.Handler(routes))
	return p, nil
}

// caller is who speaks on a stream or a WebSocket.
func (p *program) caller(tokens *auth.Auth) func(*http.Request, string) (graph.Caller, error) {
	return func(r *http.Request, token string) (graph.Caller, error) {
		who, err := tokens.Caller(r, token)
		if err != nil {
			return graph.Caller{}, err
		}
		saidOf(r.Context()).say(who)
		c := graph.Caller{Until: who.ExpiresAt, Rights: fmt.Sprint(who.Permissions()), In: p.db.As(who).In}
		if id := who.ID(); id != nil {
			c.Name = *id
		}
		return c, nil
	}
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
func (p *program) routes(tokens *auth.Auth) (http.Handler, error) {
	mux := http.NewServeMux()
	mux.Handle("/graphql", tokens.Browsers(p.db, p.named(p.graph)))
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
	files := transfer.New(transfer.Options{Schema: graph.NewExecutableSchema(graph.Config{}).Schema(), Logger: p.log, RequestID: requestID, Good: func(r *http.Request) error {
		_, token, _ := strings.Cut(r.Header.Get("Authorization"), " ")
		_, err := tokens.Caller(r, token)
		return err
	}})
	mux.Handle("/export/", tokens.Browsers(p.db, p.named(files.Handler())))
	tokens.Routes(mux)
	tokens.Sessions(mux, p.db)
	mux.HandleFunc("GET /livez", func(w http.ResponseWriter, r *http.Request) { _, _ = io.WriteString(w, "ok\n") })
	mux.HandleFunc("GET /readyz", p.readyz)
	mux.Handle("GET /metrics", promhttp.HandlerFor(p.metrics.registry, promhttp.HandlerOpts{}))
	mux.Handle("/", portal.Handler())
	zip, err := gzhttp.NewWrapper(gzhttp.ContentTypeFilter(zipped))
	if err != nil {
		return nil, err
	}
	all := http.NewServeMux()
	all.Handle("/import/", tokens.Browsers(p.db, p.named(files.Handler()))) // which answers while it is asked
	all.Handle("/", zip(mux))
	return all, nil
}

// zipped are the media types that get smaller, and are not streams.
func zipped(media string) bool {
	return gzhttp.DefaultContentTypeFilter(media) && !strings.HasPrefix(media, "text/event-stream")
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
