// Package transfer is the door for files: users come in by POST /import/users, and lists go
// out by GET /export/users and its like.
//
// It reads and writes lines and cells, and nothing else: what a row may say is the model's,
// who may do what, and what is committed when, is the Scope's. Neither way holds a file in
// memory.
package transfer

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"math"
	"net/http"
	"strconv"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"tenantry/db"
	"tenantry/model"
)

// patience is how long the other side may send nothing, or take nothing.
const patience = 20 * time.Second

// Options is what the door needs from outside.
type Options struct {
	Schema    *ast.Schema                  // which says what lists there are, and what filters may say
	Good      func(*http.Request) error    // whether the token of a request is good still; nil asks nobody
	Logger    *slog.Logger                 // for errors that are hidden from the caller
	RequestID func(context.Context) string // named in those logs
}

// Door answers the routes of files.
type Door struct{ o Options }

// New returns a door.
func New(o Options) *Door {
	if o.Good == nil {
		o.Good = func(*http.Request) error { return nil }
	}
	return &Door{o}
}

// Handler answers the routes. The scope of each request is in its context.
func (d *Door) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /import/users", d.importUsers)
	mux.HandleFunc("GET /export/{list}", d.export)
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		d.refuse(w, r, model.Errorf(model.NotFound, "There is POST /import/users, and GET /export/users and its like."))
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		mux.ServeHTTP(w, r)
	})
}

// fault is what a caller is told of an error.
type fault struct {
	Code    model.Code `json:"code"`
	Message string     `json:"message"`
	Field   string     `json:"field,omitempty"`
}

// fault hides and logs what is not ours.
func (d *Door) fault(ctx context.Context, err error) *fault {
	if e, ok := errors.AsType[*model.Error](err); ok {
		return &fault{e.Code, e.Message, e.Field}
	}
	level := slog.LevelError
	if ctx.Err() != nil { // the client has left
		level = slog.LevelInfo
	}
	d.o.Logger.LogAttrs(ctx, level, "transfer: unexpected error", slog.String("requestId", d.o.RequestID(ctx)), slog.Any("err", err))
	return &fault{Code: model.Internal, Message: "Something went wrong. What is committed stays."}
}

// statuses are those of the codes.
var statuses = map[model.Code]int{
	model.Invalid: http.StatusBadRequest, model.Unauthenticated: http.StatusUnauthorized, model.Forbidden: http.StatusForbidden,
	model.NotFound: http.StatusNotFound, model.Conflict: http.StatusConflict, model.Limited: http.StatusServiceUnavailable,
	model.Internal: http.StatusInternalServerError,
}

// refuse answers a request of which nothing was carried out.
func (d *Door) refuse(w http.ResponseWriter, r *http.Request, err error) {
	if errors.Is(err, errLost) {
		err = model.Errorf(model.Invalid, "The file did not come: nothing was sent for %s, or the connection was lost.", patience)
	}
	f := d.fault(r.Context(), err)
	status := statuses[f.Code]
	if e, ok := errors.AsType[*model.Error](err); ok {
		if e.RetryAfter > 0 {
			w.Header().Set("Retry-After", strconv.Itoa(int(math.Ceil(e.RetryAfter.Seconds()))))
		} else if e.Code == model.Limited {
			status = http.StatusRequestEntityTooLarge
		}
	}
	if errors.Is(err, errMedia) {
		status = http.StatusUnsupportedMediaType
	}
	if status == http.StatusUnauthorized {
		w.Header().Set("WWW-Authenticate", "Bearer")
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]*fault{"error": f}) // the client may have gone
}

// may asks before anything of the request is read.
func may(ctx context.Context, perm model.Permission) error {
	who, err := db.From(ctx).Viewer(ctx)
	if err == nil && !who.Can(perm) {
		err = model.Errorf(model.Forbidden, "This needs the permission %s.", perm)
	}
	return err
}
