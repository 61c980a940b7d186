package graph

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"runtime/debug"
	"strings"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"tenantry/model"
)

const apology = "Something went wrong on our side. Quote the request id when you report it."

// present shows an error of ours and an error in the caller's document; any other is logged
// whole, and shown as INTERNAL without a word of it.
func (d *Door) present(ctx context.Context, err error) *gqlerror.Error {
	shown := &gqlerror.Error{Extensions: map[string]any{}}
	if id := d.options.RequestID(ctx); id != "" {
		shown.Extensions["requestId"] = id
	}
	library, _ := errors.AsType[*gqlerror.Error](err)
	if library != nil {
		shown.Path, shown.Locations = library.Path, library.Locations
	}
	ours := d.ours(ctx, err, library)
	if ours == nil {
		ours = d.stranger(ctx, err, shown)
	}
	shown.Message, shown.Err = ours.Message, ours // who shows it once more, shows the same
	extend(shown.Extensions, ours)
	return shown
}

// ours returns what may be shown of err, or nil.
func (d *Door) ours(ctx context.Context, err error, library *gqlerror.Error) *model.Error {
	if e, ok := errors.AsType[*model.Error](err); ok {
		return e
	}
	if _, ok := errors.AsType[*fault](err); ok {
		message := err.Error()
		if library != nil {
			message = library.Message // without the place, which is shown by itself
		}
		return model.Errorf(model.Invalid, "%s", d.tame(ctx, message))
	}
	if e, ok := coercion(err); ok {
		return model.Errorf(model.Invalid, "%s", d.tame(ctx, e.Error()))
	}
	return nil
}

// coercion finds the one failure of an argument that only shows while fields are resolved:
// a number that does not fit its Go type.
func coercion(err error) (error, bool) {
	if e, ok := errors.AsType[*graphql.NumberOverflowError](err); ok {
		return e, true
	}
	e, ok := errors.AsType[*graphql.IntegerError](err)
	return e, ok
}

// tame shortens a message that may repeat much of the document, and takes the names of the
// schema out of it for a caller who may not ask for them.
func (d *Door) tame(ctx context.Context, message string) string {
	if !d.options.Introspection(ctx) {
		message, _, _ = strings.Cut(message, " Did you mean")
	}
	if len(message) <= d.limits.Message {
		return message
	}
	return strings.ToValidUTF8(message[:d.limits.Message], "") + "…"
}

func extend(extensions map[string]any, e *model.Error) {
	extensions["code"] = string(e.Code)
	if e.Field != "" {
		extensions["field"] = e.Field
	}
	if e.RetryAfter > 0 {
		extensions["retryAfter"] = int(math.Ceil(e.RetryAfter.Seconds()))
	}
	if e.CurrentVersion != 0 {
		extensions["currentVersion"] = e.CurrentVersion
	}
	if e.Reason != "" {
		extensions["reason"] = string(e.Reason)
	}
}

// stranger logs an error that nobody has explained, and says nothing of it. When the time is
// over, errors are what is left of queries that were cut short, whatever their text.
func (d *Door) stranger(ctx context.Context, err error, shown *gqlerror.Error) *model.Error {
	level, e := slog.LevelError, model.Errorf(model.Internal, apology)
	if over := d.over(ctx); over != nil {
		level, e = slog.LevelInfo, over
	}
	if logged, ok := ctx.Value(loggedKey{}).(*atomic.Int64); ok && logged.Add(1) > int64(d.limits.Errors) {
		return e // a failing database fails each row of a page: enough has been said
	}
	d.options.Logger.LogAttrs(ctx, level, "graphql: unexpected error",
		slog.String("requestId", d.options.RequestID(ctx)), slog.String("path", shown.Path.String()), slog.String("err", err.Error()))
	return e
}

// loggedKey is where the context has the number of strangers logged for the request.
type loggedKey struct{}

// over says why a request has ended early, or nil.
func (d *Door) over(ctx context.Context) *model.Error {
	switch ctx.Err() {
	case nil:
		return nil
	case context.DeadlineExceeded:
		return model.Errorf(model.Limited, "The request took longer than %g s, the limit.", d.limits.Deadline.Seconds())
	}
	return model.Errorf(model.Limited, "The request was cancelled.")
}

// recovered makes an error of a panic; the presenter logs and hides it like any stranger.
func (d *Door) recovered(_ context.Context, panicked any) error {
	return fmt.Errorf("panic: %v\n%s", panicked, debug.Stack())
}
