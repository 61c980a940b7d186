package rest

import (
	"context"
	"log/slog"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
)

// errand is what is left to do once an answer has been sent.
type errand struct{ do func(context.Context) error }

type errandKey struct{}

// afterwards leaves something to do once the answer has been sent. It is not done if the
// caller has gone before that.
func afterwards(ctx context.Context, do func(context.Context) error) {
	if left, ok := ctx.Value(errandKey{}).(*errand); ok {
		left.do = do
	}
}

// settle does what a route has left to do. The answer has gone out then but for its end,
// which the caller waits for: the next request of theirs finds it done.
func (d *Door) settle(of huma.Context, left *errand) {
	if left.do == nil {
		return
	}
	r, w := humago.Unwrap(of)
	if http.NewResponseController(w).Flush() != nil || r.Context().Err() != nil {
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), deadline)
	defer cancel()
	if err := left.do(ctx); err != nil {
		d.o.Logger.WarnContext(ctx, "rest: after an answer", slog.String("requestId", d.o.RequestID(ctx)), slog.Any("err", err))
	}
}
