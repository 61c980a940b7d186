package main

import (
	"context"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/felixge/httpsnoop"
	"github.com/google/uuid"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"

	"tenantry/db"
	"tenantry/graph"
	"tenantry/model"
	"tenantry/plan"
	"tenantry/webhook"
)

// said is what is known of a request by its end.
type said struct {
	id, ip string
	once   sync.Once
	who    model.Principal
}

// say notes who is asking, the first time.
func (s *said) say(who model.Principal) { s.once.Do(func() { s.who = who }) }

type saidKey struct{}

func saidOf(ctx context.Context) *said {
	if s, ok := ctx.Value(saidKey{}).(*said); ok {
		return s
	}
	return &said{}
}

// requestID is the id of the request in ctx, as in X-Request-Id.
func requestID(ctx context.Context) string { return saidOf(ctx).id }

// goodID is an id of a caller's own that can be kept: it comes back in logs and records.
var goodID = regexp.MustCompile(`^[A-Za-z0-9._-]{1,64}$`)

// observe gives each request an id, and logs and counts what came of it. Variables, bodies
// and query strings are never logged.
func (p *program) observe(c *serveCommand, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s := &said{id: r.Header.Get("X-Request-Id"), ip: clientIP(r, c.Proxies)}
		if !goodID.MatchString(s.id) {
			s.id = uuid.Must(uuid.NewV7()).String()
		}
		w.Header().Set("X-Request-Id", s.id)
		w.Header().Set("X-Content-Type-Options", "nosniff")
		ctx := context.WithValue(r.Context(), saidKey{}, s)
		m := httpsnoop.CaptureMetrics(next, w, r.WithContext(ctx))
		p.metrics.request(label(r, w.Header()), m)
		level := slog.LevelInfo
		if m.Code >= 500 {
			level = slog.LevelError
		}
		attrs := []slog.Attr{
			slog.String("id", s.id), slog.String("method", r.Method), slog.String("path", r.URL.Path), slog.Int("status", m.Code),
			slog.Duration("took", m.Duration.Round(time.Microsecond)), slog.Int64("bytes", m.Written), slog.String("ip", s.ip),
		}
		if id := s.who.ID(); id != nil {
			attrs = append(attrs, slog.String("tenant", model.TenantID.Of(s.who.Tenant)), slog.String("caller", *id))
		}
		p.note(ctx, level, attrs...)
	})
}

// note writes the line of a request: without the place in our code, which a Logger looks up and
// no handler of ours shows.
func (p *program) note(ctx context.Context, level slog.Level, attrs ...slog.Attr) {
	if !p.log.Enabled(ctx, level) {
		return
	}
	line := slog.NewRecord(time.Now(), level, "request", 0)
	line.AddAttrs(attrs...)
	_ = p.log.Handler().Handle(ctx, line) // as a Logger would
}

// named notes who is asking, once that is known.
func (p *program) named(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if who, err := db.From(r.Context()).Viewer(r.Context()); err == nil {
			saidOf(r.Context()).say(who)
		}
		next.ServeHTTP(w, r)
	})
}

// request is what the log of changes keeps of a request.
func (c *serveCommand) request(r *http.Request) model.Request {
	agent := strings.ToValidUTF8(r.UserAgent(), "")
	return model.Request{ID: requestID(r.Context()), IP: saidOf(r.Context()).ip, UserAgent: agent[:min(len(agent), 300)]}
}

// clientIP is the peer's address, or what a proxy that we trust says of its own peer.
func clientIP(r *http.Request, trusted []netip.Prefix) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		host = r.RemoteAddr
	}
	hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for i := len(hops) - 1; i >= 0; i-- {
		at, err := netip.ParseAddr(host)
		if err != nil || !contains(trusted, at.Unmap()) {
			break
		}
		next, err := netip.ParseAddr(strings.TrimSpace(hops[i]))
		if err != nil {
			break
		}
		host = next.String()
	}
	return host
}

func contains(all []netip.Prefix, at netip.Addr) bool {
	for _, p := range all {
		if p.Contains(at) {
			return true
		}
	}
	return false
}

// metrics are what Prometheus reads. Labels are of small sets only: nothing of a caller's own.
type metrics struct {
	registry   *prometheus.Registry
	requests   *prometheus.HistogramVec
	operations *prometheus.HistogramVec
	cost       prometheus.Histogram
	attempts   *prometheus.CounterVec
}

func newMetrics(d *db.DB, planned *plan.Schema) *metrics {
	buckets := []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 10}
	m := &metrics{
		registry:   prometheus.NewRegistry(),
		requests:   prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "tenantry_http_request_seconds", Help: "HTTP requests by door and status.", Buckets: buckets}, []string{"door", "status"}),
		operations: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "tenantry_graphql_operation_seconds", Help: "GraphQL operations by kind and the code of their first error.", Buckets: buckets}, []string{"kind", "code"}),
		cost:       prometheus.NewHistogram(prometheus.HistogramOpts{Name: "tenantry_graphql_operation_cost", Help: "Cost of GraphQL operations.", Buckets: []float64{1, 10, 100, 1000, 10000}}),
		attempts:   prometheus.NewCounterVec(prometheus.CounterOpts{Name: "tenantry_webhook_attempts_total", Help: "Attempts to send to webhooks, by what came of them."}, []string{"outcome"}),
	}
	counter := func(name, help string, read func() int64) prometheus.Collector {
		return prometheus.NewCounterFunc(prometheus.CounterOpts{Name: name, Help: help}, func() float64 { return float64(read()) })
	}
	m.registry.MustRegister(
		m.requests, m.operations, m.cost, m.attempts, collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
		counter("tenantry_statements_total", "Statements sent by readers, the binding of the tenant included.", d.Statements),
		counter("tenantry_plan_operations_total", "Operations answered by a read plan.", planned.Planned.Load),
		counter("tenantry_plan_fallbacks_total", "Operations left to gqlgen's executor.", planned.Fallback.Load),
		gauge("tenantry_connections_in_use", "Connections to Postgres in use.", d.InUse),
	)
	return m
}

func gauge(name, help string, read func() int64) prometheus.Collector {
	return prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, func() float64 { return float64(read()) })
}

// door is the label of a path: one of a few words, whatever a caller asks for.
func door(path string) string {
	switch {
	case path == "/graphql":
		return "graphql"
	case strings.HasPrefix(path, "/oidc/"), strings.HasPrefix(path, "/cis/oidc/"), strings.HasPrefix(path, "/.well-known/"):
		return "oidc"
	case strings.HasPrefix(path, "/auth/"):
		return "auth"
	case strings.HasPrefix(path, "/cis/"):
		return "rest"
	case path == "/livez", path == "/readyz", path == "/metrics":
		return "health"
	}
	return "pages"
}

// label is that of a request: what lasts is counted by itself.
func label(r *http.Request, answer http.Header) string {
	if r.Header.Get("Upgrade") != "" || strings.HasPrefix(answer.Get("Content-Type"), "text/event-stream") {
		return "streams"
	}
	return door(r.URL.Path)
}

func (m *metrics) request(label string, got httpsnoop.Metrics) {
	m.requests.WithLabelValues(label, strconv.Itoa(got.Code)).Observe(got.Duration.Seconds())
}

func (m *metrics) operation(_ context.Context, o graph.Observation) {
	m.operations.WithLabelValues(o.Kind, string(o.Code)).Observe(o.Duration.Seconds())
	m.cost.Observe(float64(o.Cost))
}

func (m *metrics) attempt(o webhook.Outcome) { m.attempts.WithLabelValues(string(o)).Inc() }
