// Package floor is what the server's answers are measured against: for a few routes the same
// answers, each by the best statement that could be found, written into a buffer by hand.
//
// It is no part of the product. It has none of its checks but the ones that an answer cannot
// do without: the token is verified, and the tenant bound below the same row-level security.
package floor

import (
	"context"
	"errors"
	"log"
	"net/http"
	"runtime/debug"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
)

// server is the routes over one database.
type server struct {
	readers *pgxpool.Pool // as the server's role
	door    *pgxpool.Pool // as the role that sees what comes before a tenant is known
	callers callers
	names   names
	issuer  issuer
}

// Options are what the server that is measured knows beside its database.
type Options struct {
	Addr, URL   string
	Key         []byte   // that secrets are hashed with
	Permissions []string // what a management app without roles may do
}

// Serve answers until ctx ends.
func Serve(ctx context.Context, o Options) error {
	debug.SetGCPercent(400)
	s := &server{}
	var err error
	if s.issuer, err = newIssuer(o); err != nil {
		return err
	}
	url := o.URL
	if s.readers, err = pool(ctx, url, "tenantry_server", 16); err != nil {
		return err
	}
	defer s.readers.Close()
	if s.door, err = pool(ctx, url, "tenantry_door", 4); err != nil {
		return err
	}
	defer s.door.Close()
	srv := &http.Server{Addr: o.Addr, Handler: s.routes()}
	ended := context.AfterFunc(ctx, func() { _ = srv.Close() })
	defer ended()
	if err := srv.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	for pattern, answer := range map[string]func(*call) error{
		"GET /user": s.user, "GET /users/deep": s.deepUsers, "GET /users/flat": s.flatUsers, "POST /users": s.createUser,
		"GET /app/users": s.appUsers, "GET /account": s.account, "GET /access": s.access,
		"GET /cis/v1/users/{id}": s.restUser, "GET /cis/v1/users": s.restUsers,
	} {
		mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) { s.serve(w, r, answer) })
	}
	mux.HandleFunc("POST /oidc/token", s.token)
	return mux
}

// call is one request: who asks, and what is answered.
type call struct {
	*http.Request
	caller
	out []byte
}

func (s *server) serve(w http.ResponseWriter, r *http.Request, answer func(*call) error) {
	c := &call{Request: r, out: make([]byte, 0, 4<<10)}
	var err error
	if c.caller, err = s.known(r); err != nil {
		http.Error(w, err.Error(), http.StatusUnauthorized)
		return
	}
	if err := answer(c); err != nil {
		log.Print(err)
		http.Error(w, "it did not work", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Length", strconv.Itoa(len(c.out)))
	_, _ = w.Write(c.out) // who has left needs no answer
}

// pool holds connections of a role, on which all statements are prepared.
func pool(ctx context.Context, url, role string, size int32) (*pgxpool.Pool, error) {
	c, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, err
	}
	c.MaxConns = size
	c.ConnConfig.RuntimeParams["role"] = role
	c.ConnConfig.RuntimeParams["timezone"] = "UTC"
	c.ConnConfig.RuntimeParams["jit"] = "off"
	// Left to itself, Postgres plans a page anew for each request: it holds any start of a list
	// for cheaper than the first.
	c.ConnConfig.RuntimeParams["plan_cache_mode"] = "force_generic_plan"
	if role == "tenantry_server" {
		c.AfterConnect = func(ctx context.Context, conn *pgx.Conn) error {
			for name, sql := range statements {
				if _, err := conn.Prepare(ctx, name, sql); err != nil {
					return err
				}
			}
			return nil
		}
	}
	return pgxpool.NewWithConfig(ctx, c)
}

// statements are all of them, by their names.
var statements = map[string]string{
	"bind":      "select set_config('app.tenant', $1, true)",
	"names":     "select id, name from groups union all select id, name from apps",
	"user":      selectDeep + " where u.tenant_id = $1 and u.id = $2",
	"deepUsers": selectDeep + " where u.tenant_id = $1 and u.id > $2 order by u.id limit 51",
	"flatUsers": selectFlat + " where u.tenant_id = $1 and u.id > $2 order by u.id limit 51",
	"appUsers":  selectAppUsers,
	"create":    insertUser,

	"account": selectAccount, "accountApps": selectAccountApps, "accountUsers": selectAccountUsers,
	"access":   selectAccess,
	"restUser": selectRest + " where u.tenant_id = $1 and u.id = $2", "restUsers": selectRest + " where u.tenant_id = $1 order by u.id limit 51",
	"countUsers": "select count(*) from users u where u.tenant_id = $1",
}

// query is one of the statements, with its arguments in Postgres' binary form.
type query struct {
	statement string
	args      [][]byte
	row       func(values [][]byte) // called for each row, whose values are in binary form, too
}

var (
	inBinary = []int16{1}
	wait     = 2 * time.Second
)

// ask binds the tenant and runs statements behind it, in one round trip: all are one implicit
// transaction.
func (s *server) ask(ctx context.Context, c caller, queries ...query) error {
	ctx, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	conn, err := s.readers.Acquire(ctx)
	if err != nil {
		return err
	}
	defer conn.Release()
	batch := &pgconn.Batch{}
	batch.ExecPrepared("bind", [][]byte{c.bound}, nil, nil)
	for _, q := range queries {
		batch.ExecPrepared(q.statement, q.args, inBinary, inBinary)
	}
	answers := conn.Conn().PgConn().ExecBatch(ctx, batch)
	if answers.NextResult() {
		_, _ = answers.ResultReader().Close() // Close of all says what went wrong
	}
	for _, q := range queries {
		if !answers.NextResult() {
			break
		}
		for rows := answers.ResultReader(); rows.NextRow(); {
			q.row(rows.Values())
		}
	}
	return answers.Close()
}
