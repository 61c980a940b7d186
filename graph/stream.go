package graph

import (
	"bytes"
	"context"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// Fail says why the stream of a subscription ends, for its resolver to call before it closes
// the channel.
func Fail(ctx context.Context, err error) {
	if why, ok := ctx.Value(failureKey{}).(*atomic.Pointer[error]); ok && err != nil {
		why.Store(&err)
	}
}

// failureKey is where the context has what Fail says.
type failureKey struct{}

// follow runs a subscription, and sends each of its answers, until it ends by itself, or
// nobody takes them.
func (d *Door) follow(ctx context.Context, opCtx *graphql.OperationContext, a *reply, send func(*reply) error) error {
	why := new(atomic.Pointer[error])
	next, ctx := d.executor.DispatchOperation(context.WithValue(ctx, failureKey{}, why), opCtx)
	for response := next(ctx); response != nil && ctx.Err() == nil; response = next(ctx) {
		if len(response.Data) > d.limits.Answer {
			response = &graphql.Response{Data: []byte("null"), Errors: gqlerror.List{d.present(ctx, tooLarge(d.limits.Answer))}}
		}
		d.settle(a, response)
		if err := send(a); err != nil {
			return err
		}
	}
	if err := why.Load(); err != nil && ctx.Err() == nil {
		a.data, a.errors = nil, gqlerror.List{d.present(ctx, *err)}
		return send(a)
	}
	return nil
}

// subscribe answers a subscription by server-sent events, as graphql-sse's distinct
// connections do: each answer is an event next, and the end is an event complete.
func (d *Door) subscribe(ctx context.Context, w http.ResponseWriter, r *http.Request, a *reply) {
	ask := func() (Caller, error) { return d.options.Caller(r, "") }
	caller, err := ask()
	if err != nil {
		d.refuse(ctx, a, refuse(err))
		d.writeEvents(w, a)
		return
	}
	if !d.subscriptions.enter(caller.Name, d.limits.CallerSubscriptions, d.limits.Subscriptions) {
		d.refuse(ctx, a, &refusal{status: http.StatusServiceUnavailable, errs: []error{full("subscriptions")}})
		a.media = mediaJSON
		d.write(w, a)
		return
	}
	defer d.subscriptions.leave(caller.Name)
	ctx, end := d.lasting(ctx)
	out := d.eventsTo(w)
	var tasks sync.WaitGroup
	defer tasks.Wait()
	defer end(nil)
	tasks.Go(func() { d.mind(ctx, caller, ask, end) })
	tasks.Go(func() { out.beats(ctx, d.limits.Beat, end) })
	d.stream(ctx, out, a)
}

// stream sends what the subscription comes to, and how it ends. Where the client may come
// again at once the stream just breaks off, which has it do so.
func (d *Door) stream(ctx context.Context, out *eventWriter, a *reply) {
	defer func() {
		if panicked := recover(); panicked != nil {
			a.data, a.errors = nil, gqlerror.List{d.present(ctx, d.recovered(ctx, panicked))}
			_ = out.next(a)
			_ = out.event("complete", nil)
		}
	}()
	if out.comment() != nil || d.follow(ctx, a.stream, a, out.next) != nil {
		return
	}
	switch why, ended := context.Cause(ctx).(*ending); {
	case ended && why.err == nil:
		return
	case ended:
		a.data, a.errors = nil, gqlerror.List{d.present(ctx, why.err)}
		_ = out.next(a)
	}
	_ = out.event("complete", nil)
}

// writeEvents sends the one answer of what is no subscription.
func (d *Door) writeEvents(w http.ResponseWriter, a *reply) {
	out := d.eventsTo(w)
	if out.next(a) == nil {
		_ = out.event("complete", nil)
	}
}

// An eventWriter writes events, each of which the client must take in time. Nothing is kept
// for one that does not: it is cut off, and goes on later after its cursor.
type eventWriter struct {
	mu    sync.Mutex
	to    http.ResponseWriter
	ctl   *http.ResponseController
	taken time.Duration
}

func (d *Door) eventsTo(w http.ResponseWriter) *eventWriter {
	h := w.Header()
	h.Set("Content-Type", mediaEvents+"; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Accel-Buffering", "no") // proxies that buffer would hold events back
	h.Set("X-Content-Type-Options", "nosniff")
	h.Add("Vary", "Accept")
	out := &eventWriter{to: w, ctl: http.NewResponseController(w), taken: d.limits.Taken}
	_ = out.ctl.SetReadDeadline(time.Time{}) // of the request, which has come; an error means that there was none
	return out
}

func (e *eventWriter) write(b []byte) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	_ = e.ctl.SetWriteDeadline(time.Now().Add(e.taken))
	if _, err := e.to.Write(b); err != nil {
		return err
	}
	return e.ctl.Flush()
}

// comment is a sign of life, which clients skip.
func (e *eventWriter) comment() error { return e.write([]byte(":\n\n")) }

// event writes JSON, which may have line ends between its tokens.
func (e *eventWriter) event(name string, data []byte) error {
	lines := bytes.ReplaceAll(bytes.TrimSpace(data), []byte("\n"), []byte("\ndata: "))
	return e.write(append(append([]byte("event: "+name+"\ndata: "), lines...), "\n\n"...))
}

func (e *eventWriter) next(a *reply) error {
	var b bytes.Buffer
	a.encode(&b)
	return e.event("next", b.Bytes())
}

// beats writes a comment now and then, so that nothing between us and the client takes the
// connection for dead.
func (e *eventWriter) beats(ctx context.Context, every time.Duration, end context.CancelCauseFunc) {
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			if e.comment() != nil {
				end(silent)
			}
		}
	}
}
