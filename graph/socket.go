package graph

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/coder/websocket"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"tenantry/model"
)

// subprotocol is the protocol that sockets speak, and these the codes that it closes them with.
const (
	subprotocol = "graphql-transport-ws"

	statusBadRequest    websocket.StatusCode = 4400
	statusUnauthorized  websocket.StatusCode = 4401
	statusForbidden     websocket.StatusCode = 4403
	statusNoSubprotocol websocket.StatusCode = 4406
	statusInitTimeout   websocket.StatusCode = 4408
	statusSubscriber    websocket.StatusCode = 4409
	statusManyInits     websocket.StatusCode = 4429
)

// upgrades reports a request for a WebSocket.
func upgrades(r *http.Request) bool {
	return strings.EqualFold(r.Header.Get("Upgrade"), "websocket")
}

// A socket is a WebSocket on which operations run side by side.
type socket struct {
	*Door
	conn    *websocket.Conn
	request *http.Request
	ctx     context.Context //nolint:containedctx // of the socket
	end     context.CancelCauseFunc
	tasks   sync.WaitGroup

	token  string // what it speaks for; "" is the request's own
	caller Caller // once that is said
	known  bool

	mu      sync.Mutex
	running map[string]*running
	live    int // operations that go on, also those that the client has forgotten
}

// running is an operation whose client waits for more of it.
type running struct{ cancel context.CancelFunc }

// socket serves a WebSocket until either side ends it.
func (d *Door) socket(w http.ResponseWriter, r *http.Request) {
	if no := d.mayOpen(r); no != nil {
		a := &reply{media: mediaJSON}
		d.refuse(r.Context(), a, no)
		d.write(w, a)
		return
	}
	defer d.sockets.leave("")
	conn, err := websocket.Accept(w, r, &websocket.AcceptOptions{Subprotocols: []string{subprotocol}, InsecureSkipVerify: true}) // mayOpen has looked
	if err != nil {
		return // it has said why
	}
	conn.SetReadLimit(d.limits.Body)
	s := &socket{Door: d, conn: conn, request: r, running: map[string]*running{}}
	s.ctx, s.end = d.lasting(context.WithoutCancel(r.Context()))
	s.tasks.Go(s.close)
	s.tasks.Go(s.beats)
	s.end(s.serve())
	s.tasks.Wait()
	if s.known {
		d.sockets.leave(s.caller.Name)
	}
}

// mayOpen refuses the pages of strangers, and what is one too many.
func (d *Door) mayOpen(r *http.Request) *refusal {
	probe := http.Request{Method: http.MethodPost, Host: r.Host, Header: r.Header, URL: r.URL}
	if d.options.CrossOrigin.Check(&probe) != nil && !d.options.OriginAllowed(r) {
		return malformed(http.StatusForbidden, model.Forbidden, "A page of another site asked for this WebSocket. Name the site with --allow-origin.")
	}
	if !d.sockets.enter("", d.limits.Sockets, 2*d.limits.Sockets) { // again by the caller's name, once that is known
		return &refusal{status: http.StatusServiceUnavailable, errs: []error{full("WebSockets")}}
	}
	return nil
}

// close closes the connection when the socket ends, which also ends the reading of it.
func (s *socket) close() {
	<-s.ctx.Done()
	why, ok := errors.AsType[*ending](context.Cause(s.ctx))
	if !ok { // the client has gone
		_ = s.conn.CloseNow()
		return
	}
	_ = s.conn.Close(why.code, why.text)
}

// beats pings the client, who answers as long as there is one.
func (s *socket) beats() {
	tick := time.NewTicker(s.limits.Beat)
	defer tick.Stop()
	for {
		select {
		case <-s.ctx.Done():
			return
		case <-tick.C:
			if s.within(s.conn.Ping) != nil {
				s.end(silent)
			}
		}
	}
}

// within has something sent, or the socket is at its end. Only the time bounds it: to cancel
// what is half sent would break the connection.
func (s *socket) within(send func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(s.ctx), s.limits.Taken)
	defer cancel()
	return send(ctx)
}

// serve reads messages until the socket ends, and returns why.
func (s *socket) serve() error {
	if s.conn.Subprotocol() != subprotocol {
		return &ending{code: statusNoSubprotocol, text: "Offer the subprotocol " + subprotocol + "."}
	}
	late := time.AfterFunc(s.limits.Init, func() { s.end(&ending{code: statusInitTimeout, text: "Connection initialisation timeout"}) })
	defer late.Stop()
	for {
		kind, text, err := s.conn.Read(context.WithoutCancel(s.ctx))
		if err != nil {
			return cmp.Or(context.Cause(s.ctx), err)
		}
		m, err := decodeMessage(text, s.limits.Nesting)
		if kind != websocket.MessageText || err != nil {
			return &ending{code: statusBadRequest, text: "Invalid message: one JSON object as the protocol has them, in UTF-8."}
		}
		if m.kind == "connection_init" {
			late.Stop()
		}
		if err := s.take(m); err != nil {
			return err
		}
	}
}

// take does what a message says.
func (s *socket) take(m *message) error {
	switch m.kind {
	case "connection_init":
		return s.initialise(m)
	case "ping":
		return s.send(`{"type":"pong"}`)
	case "pong":
		return nil
	case "complete":
		s.forget(m.id, nil)
		return nil
	}
	if !s.known {
		return &ending{code: statusUnauthorized, text: "Unauthorized: send connection_init first."}
	}
	return s.begin(m)
}

// initialise learns who the socket speaks for.
func (s *socket) initialise(m *message) error {
	if s.known {
		return &ending{code: statusManyInits, text: "Too many initialisation requests"}
	}
	s.token = m.token
	caller, err := s.ask()
	switch {
	case model.CodeOf(err) == model.Unauthenticated:
		return &ending{code: statusForbidden, text: `Forbidden: a valid token is needed, as {"Authorization": "Bearer …"}.`}
	case err != nil:
		return &ending{code: websocket.StatusTryAgainLater, text: "The token cannot be looked at now: try again later."}
	case !s.sockets.enter(caller.Name, s.limits.CallerSockets, 2*s.limits.Sockets):
		return &ending{code: websocket.StatusTryAgainLater, text: "There are too many WebSockets open: close some."}
	}
	s.caller, s.known = caller, true
	s.tasks.Go(func() { s.mind(s.ctx, caller, s.ask, s.end) })
	return s.send(`{"type":"connection_ack"}`)
}

func (s *socket) ask() (Caller, error) { return s.options.Caller(s.request, s.token) }

// send writes one message. Who does not take it is cut off.
func (s *socket) send(text string) error {
	return s.within(func(ctx context.Context) error { return s.conn.Write(ctx, websocket.MessageText, []byte(text)) })
}

// begin runs an operation beside the others.
func (s *socket) begin(m *message) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.running[m.id] != nil {
		return &ending{code: statusSubscriber, text: "Subscriber already exists: an id is free again when its operation is complete."}
	}
	ctx, cancel := context.WithCancel(s.ctx)
	of := &running{cancel}
	s.running[m.id] = of
	s.live++
	crowded := s.live > s.limits.SocketOperations
	s.tasks.Go(func() {
		defer cancel()
		s.operate(ctx, m, of, crowded)
	})
	return nil
}

// forget ends an operation: the one of the id, or only that one of it. It reports whether
// it was there.
func (s *socket) forget(id string, only *running) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	of := s.running[id]
	if of == nil || only != nil && of != only {
		return false
	}
	of.cancel()
	delete(s.running, id)
	return true
}

// operate runs an operation, and sends what it comes to unless the client has forgotten it.
func (s *socket) operate(ctx context.Context, m *message, of *running, crowded bool) {
	started, a := time.Now(), &reply{media: mediaEvents}
	ctx = operating(ctx)
	answered := false
	send := func(a *reply) error {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if !answered && a.data == nil {
			return errFailed // it has not begun: the protocol has a message of its own for that
		}
		answered = true
		return s.sendFor(m.id, "next", a)
	}
	err := s.execute(ctx, m.params, a, crowded, send)
	ended := ctx.Err() != nil
	s.mu.Lock()
	s.live--
	s.mu.Unlock()
	switch {
	case !s.forget(m.id, of) || ended:
		err = nil
	case errors.Is(err, errFailed):
		err = s.sendFor(m.id, "error", a)
	case err == nil:
		err = s.send(`{"id":` + quoted(m.id) + `,"type":"complete"}`)
	}
	if err != nil {
		s.end(silent)
	}
	s.observe(context.WithoutCancel(ctx), a, started)
}

// errFailed is that an operation has not begun.
var errFailed = errors.New("the operation has failed")

// execute runs an operation with a scope of its own, and sends its answer or answers.
func (s *socket) execute(ctx context.Context, params *graphql.RawParams, a *reply, crowded bool, send func(*reply) error) (err error) {
	defer func() {
		if panicked := recover(); panicked != nil {
			a.data, a.errors = nil, gqlerror.List{s.present(ctx, s.recovered(ctx, panicked))}
			err = errFailed
		}
	}()
	refused := func(no *refusal) error {
		s.refuse(ctx, a, no)
		return errFailed
	}
	if crowded {
		return refused(refuse(full("operations on this WebSocket")))
	}
	caller, err := s.ask()
	if err != nil {
		return refused(refuse(err))
	}
	ctx = caller.in(ctx)
	opCtx, no := s.prepare(ctx, http.MethodPost, s.request.Header, params, a)
	if no != nil {
		return refused(no)
	}
	if opCtx.Operation.Operation == ast.Subscription {
		if !s.subscriptions.enter(caller.Name, s.limits.CallerSubscriptions, s.limits.Subscriptions) {
			return refused(refuse(full("subscriptions")))
		}
		defer s.subscriptions.leave(caller.Name)
		return s.follow(ctx, opCtx, a, send)
	}
	ctx, cancel := context.WithTimeout(ctx, s.limits.Deadline)
	defer cancel()
	if no := s.run(ctx, opCtx, a); no != nil {
		return refused(no)
	}
	return send(a)
}
