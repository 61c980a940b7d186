package rest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"

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
		d.carryOut(w, r, next, db.Request{Key: key, Parts: [][]byte{[]byte(r.Method), []byte(r.URL.RequestURI()), body}})
	})
}

// carryOut answers a request unless a copy of it was answered before. What is refused is
// undone whole, and not kept: it may be sent again.
func (d *Door) carryOut(w http.ResponseWriter, r *http.Request, next http.Handler, request db.Request) {
	made := &answer{Headers: http.Header{}, Status: http.StatusOK}
	kept, replayed, err := db.From(r.Context()).Once(r.Context(), request, func(ctx context.Context) []byte {
		next.ServeHTTP(made, r.WithContext(ctx))
		if made.Status >= http.StatusBadRequest {
			return nil
		}
		text, _ := json.Marshal(made) // a struct of texts and bytes
		return text
	})
	switch {
	case err != nil:
		write(w, d.problem(r.Context(), err, nil))
	case replayed:
		d.replay(w, r, kept)
	default:
		made.send(w)
	}
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
