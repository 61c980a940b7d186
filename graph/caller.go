package graph

import (
	"context"
	"sync"
	"time"

	"github.com/coder/websocket"

	"tenantry/model"
)

// A Caller is who speaks on a connection that outlives its request: what the token stands
// for now, to be asked again while it goes on.
type Caller struct {
	Name   string                                // whose connections are counted together
	Until  time.Time                             // when the token ends; zero never does
	Rights string                                // what it may do and see: another text is another right
	In     func(context.Context) context.Context // begins the scope of one operation; nil leaves the context as it is
}

// in is the context of an operation of the caller's.
func (c Caller) in(ctx context.Context) context.Context {
	if c.In == nil {
		return ctx
	}
	return c.In(ctx)
}

// An ending is why we end a connection.
type ending struct {
	code websocket.StatusCode
	text string
	err  *model.Error // what is to be changed before the next one; nil: it may come at once, and go on
}

func (e *ending) Error() string { return e.text }

// The endings that are nobody's fault. 4403 has deployed clients ask for a new token.
var (
	stopping = &ending{code: websocket.StatusGoingAway, text: "The server is stopping: connect again."}
	changed  = &ending{code: websocket.StatusServiceRestart, text: "What the token may do has changed: connect again."}
	tokenEnd = &ending{code: statusForbidden, text: "The token has ended: connect again with a new one.", err: model.Errorf(model.Unauthenticated, "The token has ended. Buy a new one at /oidc/token, and go on after the last cursor.")}
	silent   = &ending{code: websocket.StatusPolicyViolation, text: "Nothing is taken any more."}
)

// mind ends a connection when its token does, when what the token stands for has changed,
// and when the server stops. While that cannot be asked, nothing changes.
func (d *Door) mind(ctx context.Context, c Caller, ask func() (Caller, error), end context.CancelCauseFunc) {
	tick := time.NewTicker(d.limits.Recheck)
	defer tick.Stop()
	var over <-chan time.Time
	if !c.Until.IsZero() {
		timer := time.NewTimer(time.Until(c.Until))
		defer timer.Stop()
		over = timer.C
	}
	for {
		select {
		case <-ctx.Done():
			return
		case <-over:
			end(tokenEnd)
		case <-tick.C:
			switch now, err := ask(); {
			case model.CodeOf(err) == model.Unauthenticated:
				end(tokenEnd)
			case err == nil && now.Rights != c.Rights:
				end(changed)
			}
		}
	}
}

// lasting is a context that ends with the door, or by the function: why is its cause.
func (d *Door) lasting(ctx context.Context) (context.Context, context.CancelCauseFunc) {
	ctx, end := context.WithCancelCause(ctx)
	stop := context.AfterFunc(d.life, func() { end(stopping) })
	return ctx, func(why error) {
		stop()
		end(why)
	}
}

// Stop ends all streams and sockets, whose clients are told to connect again, and waits for
// them. New ones are refused.
func (d *Door) Stop(ctx context.Context) error {
	d.end(stopping)
	for _, c := range []*crowd{&d.subscriptions, &d.sockets} {
		if err := c.empty(ctx); err != nil {
			return err
		}
	}
	return nil
}

// A crowd is what is open at a time.
type crowd struct {
	mu   sync.Mutex
	all  int
	of   map[string]int
	gone chan struct{} // closed when the last has left, where somebody waits for that
}

// enter adds one of the name, unless there are too many: of it, or of all.
func (c *crowd) enter(name string, most, mostOfAll int) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.gone != nil || c.all >= mostOfAll || c.of[name] >= most {
		return false
	}
	if c.of == nil {
		c.of = map[string]int{}
	}
	c.all++
	c.of[name]++
	return true
}

func (c *crowd) leave(name string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.all--
	if c.of[name]--; c.of[name] == 0 {
		delete(c.of, name)
	}
	if c.all == 0 && c.gone != nil {
		close(c.gone)
	}
}

// empty lets nobody in any more, and waits for those who are there.
func (c *crowd) empty(ctx context.Context) error {
	c.mu.Lock()
	if c.gone == nil {
		if c.gone = make(chan struct{}); c.all == 0 {
			close(c.gone)
		}
	}
	c.mu.Unlock()
	select {
	case <-c.gone:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// full refuses what is one too many.
func full(what string) error {
	return &model.Error{Code: model.Limited, Message: "There are too many " + what + " open. Close some, or try again later.", RetryAfter: 10 * time.Second}
}
