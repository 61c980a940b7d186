package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"tenantry/model"
)

// A reply is what is known of the answer so far.
type reply struct {
	media      string
	status     int
	allow      string
	errors     gqlerror.List
	data       json.RawMessage // nil when nothing was executed: then the answer has no such key
	extensions map[string]any
	events     bool                      // the client takes them
	stream     *graphql.OperationContext // of a subscription, whose answers are yet to come

	operation, kind string
	cost            int
}

// refuse answers a request that was not executed.
func (d *Door) refuse(ctx context.Context, a *reply, no *refusal) {
	a.status, a.allow = no.status, no.allow
	switch {
	case no.formed && a.media != mediaGraphQL:
		a.status = http.StatusOK
	case a.media == mediaEvents: // there is no stream to say it in
		a.media = mediaJSON
	}
	shown := no.errs[:min(len(no.errs), d.limits.Refused)]
	for _, err := range shown {
		a.errors = append(a.errors, d.present(ctx, err))
	}
	a.errors = andMore(a.errors, len(no.errs)-len(shown))
}

// settle takes over what the execution left, and finds its status.
func (d *Door) settle(a *reply, response *graphql.Response) {
	a.data, a.errors, a.status = response.Data, response.Errors, http.StatusOK
	for key, value := range response.Extensions {
		a.extend(key, value)
	}
	if a.data == nil {
		a.status = a.failed()
	}
	switch {
	case len(a.errors) == 0 || !empty(a.data):
	case a.media == mediaGraphQL && all(a.errors, unauthenticated):
		a.data, a.status = nil, http.StatusUnauthorized
	case all(a.errors, worthWaiting):
		a.data, a.status = nil, http.StatusServiceUnavailable
	}
	if n := len(a.errors) - d.limits.Errors; n > 0 {
		a.errors = andMore(a.errors[:d.limits.Errors], n)
	}
}

// failed is the status of an operation that could not begin.
func (a *reply) failed() int {
	if a.media != mediaGraphQL {
		return http.StatusOK
	}
	switch a.code() {
	case model.Internal, "":
		return http.StatusInternalServerError
	case model.Limited:
		return http.StatusServiceUnavailable
	}
	return http.StatusUnprocessableEntity
}

// code is that of the first error.
func (a *reply) code() model.Code {
	if len(a.errors) == 0 {
		return ""
	}
	code, _ := a.errors[0].Extensions["code"].(string)
	return model.Code(code)
}

func (a *reply) extend(key string, value any) {
	if a.extensions == nil {
		a.extensions = map[string]any{}
	}
	a.extensions[key] = value
}

func unauthenticated(e *gqlerror.Error) bool {
	return e.Extensions["code"] == string(model.Unauthenticated)
}

func worthWaiting(e *gqlerror.Error) bool {
	return e.Extensions["code"] == string(model.Limited) && retryAfter(e) > 0
}

func retryAfter(e *gqlerror.Error) int {
	seconds, _ := e.Extensions["retryAfter"].(int)
	return seconds
}

func all(list gqlerror.List, is func(*gqlerror.Error) bool) bool {
	for _, e := range list {
		if !is(e) {
			return false
		}
	}
	return true
}

// empty reports whether the data holds nothing: it is null, or each of its root fields is.
func empty(data json.RawMessage) bool {
	const large = 4 << 10 // no object of nulls is: root fields are few
	if len(data) > large {
		return false
	}
	var roots map[string]json.RawMessage
	if json.Unmarshal(data, &roots) != nil && data != nil {
		return false
	}
	for _, root := range roots {
		if string(root) != "null" {
			return false
		}
	}
	return true
}

func andMore(list gqlerror.List, n int) gqlerror.List {
	if n <= 0 {
		return list
	}
	return append(list, &gqlerror.Error{
		Message:    "and " + strconv.Itoa(n) + " more",
		Extensions: map[string]any{"code": string(model.Limited)},
	})
}

// write sends the reply. The data is JSON already, and is copied as it is.
func (d *Door) write(w http.ResponseWriter, a *reply) {
	b, _ := d.buffers.Get().(*bytes.Buffer)
	b.Reset()
	defer d.keep(b)
	a.encode(b)
	a.header(w.Header(), b.Len())
	w.WriteHeader(a.status)
	_, _ = w.Write(b.Bytes()) // an error means that nobody is there to be told
}

// keep gives a buffer back, but not one that a rare large answer has blown up.
func (d *Door) keep(b *bytes.Buffer) {
	if b.Cap() <= 1<<20 {
		d.buffers.Put(b)
	}
}

func (a *reply) header(h http.Header, length int) {
	h.Set("Content-Type", a.media+"; charset=utf-8")
	h.Set("Content-Length", strconv.Itoa(length))
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Add("Vary", "Accept")
	if a.allow != "" {
		h.Set("Allow", a.allow)
	}
	if a.status == http.StatusUnauthorized {
		h.Set("WWW-Authenticate", "Bearer")
	}
	wait := 0
	for _, e := range a.errors {
		wait = max(wait, retryAfter(e))
	}
	if wait > 0 {
		h.Set("Retry-After", strconv.Itoa(wait))
	}
}

func (a *reply) encode(b *bytes.Buffer) {
	b.WriteByte('{')
	from := b.Len()
	if len(a.errors) > 0 {
		member(b, from, "errors", a.errors)
	}
	if a.data != nil {
		separate(b, from)
		b.WriteString(`"data":`)
		b.Write(a.data)
	}
	if len(a.extensions) > 0 {
		member(b, from, "extensions", a.extensions)
	}
	b.WriteString("}\n")
}

func member(b *bytes.Buffer, from int, key string, value any) {
	separate(b, from)
	b.WriteString(`"` + key + `":`)
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	mark := b.Len()
	if enc.Encode(value) != nil { // of an extension that is none of ours
		b.Truncate(mark)
		b.WriteString("null")
		return
	}
	b.Truncate(b.Len() - 1) // the encoder's newline
}

func separate(b *bytes.Buffer, from int) {
	if b.Len() > from {
		b.WriteByte(',')
	}
}
