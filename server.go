// Command tenantry serves the graph of a multi-tenant identity product: it takes its
// configuration, opens the database, mounts the doors, and shuts down.
//
// It holds no rule and knows no table. commands.go is the rest of its command line,
// storage.go where the rows are, program.go the doors, observe.go what is logged and counted,
// welcome.go the first start.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"

	"github.com/alecthomas/kong"

	"tenantry/auth"
)

func main() {
	if err := run(context.Background(), os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "tenantry: "+err.Error())
		os.Exit(1)
	}
}

// The collector runs when what is in use has grown fivefold, and sooner near a limit: a request
// leaves garbage and little else.
const (
	collectAt   = 400
	collectFrom = 512 << 20
)

// collectLess is for a server, unless GOGC or GOMEMLIMIT say otherwise.
func collectLess() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(collectAt)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(collectFrom)
	}
}

// run is the program, with its arguments and where it writes.
func run(ctx context.Context, args []string, out, log io.Writer) error {
	var c commands
	parser, err := kong.New(&c, kong.Name("tenantry"), kong.Description(description), kong.Writers(out, log),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}), kong.Help(helpWhole))
	if err != nil {
		return err
	}
	parsed, err := parser.Parse(args)
	if err != nil {
		return err
	}
	parsed.BindTo(ctx, (*context.Context)(nil))
	return parsed.Run(&c.storage, &streams{out, log})
}

// serveCommand serves until it is told to stop.
type serveCommand struct {
	Addr        string         `env:"TENANTRY_ADDR" default:"127.0.0.1:8080" help:"Where to listen, HOST:PORT."`
	URL         string         `name:"url" env:"TENANTRY_URL" placeholder:"URL" help:"What clients call this server: the issuer of tokens, and the start of links. By default http:// and the address."`
	Credentials string         `env:"TENANTRY_CREDENTIALS" placeholder:"FILE" help:"Write the demo credentials there as JSON, for scripts; mode 0600."`
	Demo        bool           `env:"TENANTRY_DEMO" help:"Create the demo tenants on DATABASE_URL, too, if it has no tenant."`
	Origins     []string       `name:"allow-origin" env:"TENANTRY_ALLOW_ORIGIN" placeholder:"ORIGIN" help:"Sites whose pages may call this server with a token: https://dashboard.example."`
	Proxies     []netip.Prefix `name:"trust-proxy" env:"TENANTRY_TRUST_PROXY" placeholder:"CIDR" help:"Proxies whose X-Forwarded-For is believed."`
	Introspect  string         `name:"introspection" env:"TENANTRY_INTROSPECTION" enum:"token,everyone,nobody" default:"token" help:"Who may ask for the schema: callers with a token, everyone or nobody."`
	LogFormat   string         `env:"TENANTRY_LOG_FORMAT" enum:"text,json" default:"text" help:"How to log: text or json."`
	LogLevel    slog.Level     `env:"TENANTRY_LOG_LEVEL" default:"info" help:"From which level to log: debug, info, warn, error."`
	Plan        bool           `env:"TENANTRY_PLAN" default:"true" negatable:"" help:"Answer queries by the read plan; without, by gqlgen's executor."`
	LogMonths   int            `name:"log-months" env:"TENANTRY_LOG_MONTHS" default:"0" help:"For how many months records of the log are kept at least; a month that is older is forgotten as a whole. 0 keeps them for ever."`
	Private     []netip.Prefix `name:"webhook-allow" env:"TENANTRY_WEBHOOK_ALLOW" placeholder:"CIDR" help:"Private addresses that webhooks may be sent to, also by plain http. Without, the internet's alone."`
	Drain       time.Duration  `env:"TENANTRY_DRAIN" default:"0s" help:"How long to go on serving after /readyz says no, for load balancers to notice."`
}

// Run listens first, so that a port that is taken is said before anything is started.
func (c *serveCommand) Run(ctx context.Context, at *storage, to *streams) error {
	listener, err := net.Listen("tcp", c.Addr)
	if err != nil {
		return explainListen(c.Addr, err)
	}
	defer func() { _ = listener.Close() }()
	if c.URL == "" {
		c.URL = "http://" + listener.Addr().String()
	}
	collectLess()
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	at.PlainWebhooks = len(c.Private) > 0
	return at.with(ctx, to, func(s *store) error {
		tokens, err := auth.New(ctx, s.db.Door(), auth.Options{Issuer: c.URL, RequestID: requestID, Request: c.request, Logger: c.logger(to)})
		if err != nil {
			return err
		}
		if err := c.welcome(ctx, s, to); err != nil {
			return err
		}
		p, err := newProgram(s.db, tokens, *c, c.logger(to))
		if err != nil {
			return err
		}
		if err := s.db.TendLog(c.LogMonths); err != nil {
			return err
		}
		return c.serve(ctx, s, listener, p)
	})
}

func explainListen(addr string, err error) error {
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return fmt.Errorf("%s is taken by another program: stop it, or choose another address with --addr HOST:PORT", addr)
	case errors.Is(err, syscall.EACCES):
		return fmt.Errorf("this user may not listen on %s: choose a port above 1023 with --addr HOST:PORT", addr)
	}
	return fmt.Errorf("cannot listen on %s: choose another address with --addr HOST:PORT (%w)", addr, err)
}

// serve answers and sends until ctx ends or Postgres goes, then lets what is running finish.
func (c *serveCommand) serve(ctx context.Context, s *store, listener net.Listener, p *program) error {
	srv := &http.Server{
		Handler:           p.handler,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      time.Minute, // of an answer that nobody reads: it holds its memory
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    16 << 10,
		ErrorLog:          slog.NewLogLogger(p.log.Handler(), slog.LevelWarn),
	}
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(listener) }()
	sent := p.send(ctx)
	var gone <-chan struct{}
	if s.own != nil {
		gone = s.own.Done()
	}
	var why error
	select {
	case err := <-failed:
		return err
	case <-gone:
		why = errors.New("our own Postgres has ended: its log is postgres.log in the data directory")
	case <-ctx.Done():
		p.log.Info("stopping")
	}
	p.ready.Store(false)
	time.Sleep(c.Drain)
	end, cancel := context.WithTimeout(context.WithoutCancel(ctx), 15*time.Second)
	defer cancel()
	why = errors.Join(why, p.graph.Stop(end), srv.Shutdown(end))
	sent(end)
	return why
}

func (c *serveCommand) logger(to *streams) *slog.Logger {
	o := &slog.HandlerOptions{Level: c.LogLevel}
	if c.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(to.log, o))
	}
	return slog.New(slog.NewTextHandler(to.log, o))
}
