package rest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"net/http"
	"time"

	"tenantry/db"
)

// keyHeader marks a request that its caller may send again, and replayedHeader an answer that was given before.
const (
	keyHeader      = "Idempotency-Key"
	replayedHeader = "Idempotent-Replayed"
)

// largest is the largest body that any route takes.
const largest = 8 << 20

// once has a request with a key carried out once, however often it is sent, and answered
// the same every time.
func (d *Door) once(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		key := r.Header.Get(keyHeader)
		if key == "" || r.Method == http.MethodGet || r.Method == http.MethodHead {
			next.ServeHTTP(w, r)
			return
		}
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, largest))
		if large, ok := errors.AsType[*http.MaxBytesError](err); ok {
			write(w, &Problem{status: http.StatusRequestEntityTooLarge, ErrorCode: http.StatusRequestEntityTooLarge, Message: fmt.Sprintf("The body has more than %d bytes.", large.Limit)})
			return
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		request, err := db.From(r.Context()).Once(key, []byte(r.Method), []byte(r.URL.RequestURI()), body)
		if err != nil {
			write(w, d.problem(r.Context(), err, nil))
			return
		}
		err = request.Look(r.Context())
		switch before, found := request.Replayed(); {
		case found:
			d.replay(w, r, before)
		case err != nil:
			write(w, d.problem(r.Context(), err, nil))
		default:
			d.carryOut(w, r, next, request)
		}
	})
}

// carryOut answers a request, and keeps the answer. Another copy of it may still come first.
func (d *Door) carryOut(w http.ResponseWriter, r *http.Request, next http.Handler, request *db.Once) {
	answer := &answer{Headers: http.Header{}, Status: http.StatusOK}
	next.ServeHTTP(answer, r)
	if before, found := request.Replayed(); found {
		d.replay(w, r, before)
		return
	}
	if answer.Status < http.StatusInternalServerError {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(r.Context()), 5*time.Second)
		defer cancel()
		text, err := json.Marshal(answer)
		if err = errors.Join(err, request.Keep(ctx, text)); err != nil {
			d.o.Logger.ErrorContext(ctx, "rest: an answer was not kept", slog.String("requestId", d.o.RequestID(ctx)), slog.Any("err", err))
		}
	}
	answer.send(w)
}

func (d *Door) replay(w http.ResponseWriter, r *http.Request, kept []byte) {
	var before answer
	if err := json.Unmarshal(kept, &before); err != nil {
		write(w, d.problem(r.Context(), err, nil))
		return
	}
	w.Header().Set(replayedHeader, "true")
	before.send(w)
}

// An answer is a response that is kept before it is sent.
type answer struct {
	Status  int
	Headers http.Header
	Body    []byte
}

// Header is where the answer's headers are set.
func (a *answer) Header() http.Header { return a.Headers }

// WriteHeader sets the status.
func (a *answer) WriteHeader(status int) { a.Status = status }

func (a *answer) Write(b []byte) (int, error) {
	a.Body = append(a.Body, b...)
	return len(b), nil
}

func (a *answer) send(w http.ResponseWriter) {
	maps.Copy(w.Header(), a.Headers)
	w.WriteHeader(a.Status)
	_, _ = w.Write(a.Body) // the client may have gone
}
