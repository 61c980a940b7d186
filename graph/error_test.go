package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"tenantry/graph"
	"tenantry/model"
)

// TestPresent: errors of ours are shown with all they say, and strangers not at all.
func TestPresent(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		err    error
		want   string // of the first error, as JSON
		logged bool
	}{
		"ours": {
			model.InvalidField("email", "No address."),
			`{"message":"No address.","extensions":{"code":"INVALID","field":"email","requestId":"req_7"}}`, false,
		},
		"ours, wrapped": {
			fmt.Errorf("secret: %w", model.Errorf(model.NotFound, "No such user.")),
			`{"message":"No such user.","extensions":{"code":"NOT_FOUND","requestId":"req_7"}}`, false,
		},
		"ours, at a place": {
			gqlerror.WrapPath(nil, &model.Error{Code: model.Conflict, Message: "Moved on.", CurrentVersion: 4}),
			`{"message":"Moved on.","extensions":{"code":"CONFLICT","currentVersion":4,"requestId":"req_7"}}`, false,
		},
		"ours, to be repeated": {
			&model.Error{Code: model.Limited, Message: "Busy.", RetryAfter: 1500 * time.Millisecond},
			`{"message":"Busy.","extensions":{"code":"LIMITED","requestId":"req_7","retryAfter":2}}`, false,
		},
		"a number too large": {
			fmt.Errorf("secret: %w", &graphql.IntegerError{Message: "9 is too large."}),
			`{"message":"9 is too large.","extensions":{"code":"INVALID","requestId":"req_7"}}`, false,
		},
		"a stranger":          {errors.New("secret: relation users does not exist"), hidden, true},
		"the library's":       {gqlerror.Errorf("secret: must not be null"), hidden, true},
		"one that looks ours": {&gqlerror.Error{Message: "secret", Extensions: map[string]any{"code": "INVALID", "x": "secret"}}, hidden, true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var log bytes.Buffer
			o := graph.Options{Logger: slog.New(slog.NewJSONHandler(&log, nil))}
			w := ask(t, newDoor(t, o, failing(`{"viewer":null,"fail":"x"}`, test.err)), "{viewer{id} fail}")
			if w.Code != 200 || !strings.Contains(w.Body.String(), test.want) {
				t.Errorf("want %s in %d %s", test.want, w.Code, w.Body)
			}
			if strings.Contains(w.Body.String(), "secret") {
				t.Errorf("a secret is shown: %s", w.Body)
			}
			if whole := strings.Contains(log.String(), "secret") && strings.Contains(log.String(), "req_7"); whole != test.logged {
				t.Errorf("the log is %q", &log)
			}
		})
	}
}

const hidden = `{"message":"Something went wrong on our side. Quote the request id when you report it.","extensions":{"code":"INTERNAL","requestId":"req_7"}}`

// TestPanics: a panic is one more stranger, wherever it happens.
func TestPanics(t *testing.T) {
	t.Parallel()
	execs := map[string]func(context.Context) *graphql.Response{
		"in a field": func(ctx context.Context) *graphql.Response {
			graphql.AddError(ctx, graphql.Recover(ctx, "secret"))
			return data("null")(ctx)
		},
		"outside":       func(context.Context) *graphql.Response { panic("secret") },
		"of the server": func(context.Context) *graphql.Response { return nil },
	}
	status := map[string]int{"in a field": 200, "outside": 500, "of the server": 503}
	for name, exec := range execs {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var log bytes.Buffer
			h := newDoor(t, graph.Options{Logger: slog.New(slog.NewJSONHandler(&log, nil))}, exec)
			w := ask(t, h, "{viewer{id}}")
			if w.Code != status[name] || !strings.Contains(w.Body.String(), hidden) || strings.Contains(w.Body.String(), "secret") {
				t.Errorf("%d %s", w.Code, w.Body)
			}
			if name != "of the server" && !strings.Contains(log.String(), "error_test.go") {
				t.Errorf("no stack in the log: %s", &log)
			}
		})
	}
}

// TestStatus: what the whole answer's status says when nothing came of the operation.
func TestStatus(t *testing.T) {
	t.Parallel()
	nobody := model.Errorf(model.Unauthenticated, "Send a token.")
	busy := &model.Error{Code: model.Limited, Message: "Busy.", RetryAfter: 3 * time.Second}
	broken := errors.New("broken")
	tests := []struct {
		name, data  string
		errs        []error
		newer, once int // status for each media type
		data2       bool
	}{
		{"all is well", `{"viewer":{"id":"a"}}`, nil, 200, 200, true},
		{"nobody", `null`, []error{nobody}, 401, 200, false},
		{"nobody, field by field", `{"viewer":null,"users":null}`, []error{nobody, nobody}, 401, 200, false},
		{"nobody, in part", `{"viewer":null,"fail":"x"}`, []error{nobody}, 200, 200, true},
		{"nobody, and more", `null`, []error{nobody, broken}, 200, 200, true},
		{"busy", `null`, []error{busy}, 503, 503, false},
		{"busy, field by field", `{"viewer":null,"users":null}`, []error{busy, busy}, 503, 503, false},
		{"busy, in part", `{"viewer":null,"fail":"x"}`, []error{busy}, 200, 200, true},
		{"broken", `null`, []error{broken}, 200, 200, true},
		{"broken before it began", ``, []error{broken}, 500, 200, false},
		{"refused before it began", ``, []error{model.Errorf(model.Invalid, "No.")}, 422, 200, false},
		{"limited before it began", ``, []error{model.Errorf(model.Limited, "No.")}, 503, 200, false},
		{"nothing there", `{"viewer":null}`, nil, 200, 200, true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			exec := failing(test.data, test.errs...)
			if test.data == "" {
				exec = func(ctx context.Context) *graphql.Response {
					failing("", test.errs...)(ctx)
					return &graphql.Response{}
				}
			}
			h := newDoor(t, graph.Options{}, exec)
			newer, older := ask(t, h, "{viewer{id}}"), ask(t, h, "{viewer{id}}", "Accept", jsonMedia)
			if newer.Code != test.newer || older.Code != test.once {
				t.Errorf("status is %d and %d, want %d and %d: %s", newer.Code, older.Code, test.newer, test.once, newer.Body)
			}
			if has := read(t, newer).Data != nil; has != test.data2 {
				t.Errorf("data in %s", newer.Body)
			}
			if bearer := newer.Header().Get("WWW-Authenticate") == "Bearer"; bearer != (test.newer == 401) {
				t.Error("WWW-Authenticate")
			}
			if wait := newer.Header().Get("Retry-After") == "3"; wait != strings.HasPrefix(test.name, "busy") {
				t.Error("Retry-After")
			}
		})
	}
}

// TestManyErrors: fifty are shown, and the log is not flooded either.
func TestManyErrors(t *testing.T) {
	t.Parallel()
	errs := make([]error, 200)
	for i := range errs {
		errs[i] = errors.New("broken " + strconv.Itoa(i))
	}
	var log bytes.Buffer
	o := graph.Options{Logger: slog.New(slog.NewJSONHandler(&log, nil))}
	a := read(t, ask(t, newDoor(t, o, failing(`{"viewer":null}`, errs...)), "{viewer{id}}"))
	if len(a.Errors) != 51 || a.Errors[50].Message != "and 150 more" {
		t.Errorf("%d errors, the last %q", len(a.Errors), a.Errors[len(a.Errors)-1].Message)
	}
	if n := strings.Count(log.String(), "\n"); n != 50 {
		t.Errorf("%d lines in the log", n)
	}
}

// TestIntrospection: the schema is for those who may see it, also in suggestions.
func TestIntrospection(t *testing.T) {
	t.Parallel()
	closed := newDoor(t, graph.Options{}, data(`{"viewer":null}`))
	opened := newDoor(t, graph.Options{Introspection: yes}, func(ctx context.Context) *graphql.Response {
		return data(fmt.Sprintf(`{"off":%t}`, graphql.GetOperationContext(ctx).DisableIntrospection))(ctx)
	})
	for _, query := range []string{introspection, `{__type(name:"User"){name}}`, "{...F} fragment F on Query{... on Query{__schema{types{name}}}}"} {
		w := ask(t, closed, query)
		expect(t, w, 422, gqlMedia, "INVALID")
		if !strings.Contains(w.Body.String(), "Introspection is off for callers without a token.") {
			t.Error(w.Body)
		}
		if w := ask(t, opened, query); string(read(t, w).Data) != `{"off":false}` {
			t.Error(w.Body)
		}
	}
	if w := ask(t, closed, "{__typename}"); w.Code != 200 {
		t.Errorf("__typename: %d", w.Code)
	}
	shown, kept := ask(t, opened, "{viewr{id}}").Body.String(), ask(t, closed, "{viewr{id}}").Body.String()
	if !strings.Contains(shown, "viewer") || strings.Contains(kept, "viewer") {
		t.Errorf("suggestions: %s %s", shown, kept)
	}
}

// TestDeadline: what the clock cuts short says so, whatever the error's own text.
func TestDeadline(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		slow := func(ctx context.Context) *graphql.Response {
			<-ctx.Done()
			return failing("null", errors.New("secret: canceling statement"))(ctx)
		}
		w := ask(t, newDoor(t, graph.Options{}, slow), "{viewer{id}}")
		a := read(t, w)
		if a.code() != "LIMITED" || a.Errors[0].Message != "The request took longer than 10 s, the limit." {
			t.Errorf("%s", w.Body)
		}
	})
}

// TestLeaving: a client that leaves cancels what runs for it.
func TestLeaving(t *testing.T) {
	t.Parallel()
	var cancelled error
	client, leave := context.WithCancel(t.Context())
	exec := func(ctx context.Context) *graphql.Response {
		leave()
		<-ctx.Done()
		cancelled = ctx.Err()
		return data("null")(ctx)
	}
	r, err := http.NewRequestWithContext(client, http.MethodPost, "/", strings.NewReader(`{"query":"{viewer{id}}"}`))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", jsonMedia)
	send(newDoor(t, graph.Options{}, exec), r)
	if !errors.Is(cancelled, context.Canceled) {
		t.Errorf("the operation saw %v", cancelled)
	}
}

// TestVariables: what holds for a literal holds for a variable.
func TestVariables(t *testing.T) {
	t.Parallel()
	h := newDoor(t, graph.Options{}, data(`{"user":null}`))
	const by, filter = "query($v:UserBy){user(by:$v){id}}", "query($v:UserFilter){users(filter:$v){totalCount}}"
	tests := []struct {
		query, value string
		field        string // at fault; "" when all is well
	}{
		{by, `{"email":"a"}`, ""},
		{by, `null`, ""},
		{by, `{"email":"a","phone":"b"}`, "v"},
		{by, `{"email":"a","phone":null}`, "v"},
		{by, `{"email":null}`, "v"},
		{by, `{}`, "v"},
		{filter, `{"by":{"email":"a","phone":"b"}}`, "by"},
		{filter, `{"status":"ACTIVE","names":["a"],"by":{"phone":"b"}}`, ""},
		{filter, `{"status":"active"}`, "status"},
		{filter, `{"statuses":["ACTIVE","active"]}`, "statuses"},
		{filter, `{"statuses":"active"}`, "statuses"},
		{filter, `{"statuses":"ACTIVE","names":"a","any":{"email":"a"}}`, ""},
		{filter, `{"any":[{"email":"a"},{}]}`, "any"},
		{"query($v:[Status!]){users(filter:{statuses:$v}){totalCount}}", `"active"`, "v"},
		{"query($v:[UserBy!]){users(filter:{any:$v}){totalCount}}", `{"email":null}`, "v"},
		{"query($v:Status!){users(filter:{status:$v}){totalCount}}", `"Pending"`, "v"},
		{"query($v:[ID!]!){nodes(ids:$v){id}}", `["a"]`, ""},
	}
	for _, test := range tests {
		t.Run(test.query+test.value, func(t *testing.T) {
			t.Parallel()
			w := post(h, body(t, test.query, map[string]any{"v": json.RawMessage(test.value)}))
			if test.field == "" {
				expect(t, w, 200, gqlMedia, "")
				return
			}
			expect(t, w, 422, gqlMedia, "INVALID")
			if field := read(t, w).Errors[0].Extensions.Field; field != test.field {
				t.Errorf("field is %q in %s", field, w.Body)
			}
		})
	}
}

// TestObserve: one observation for each answer, refused ones among them.
func TestObserve(t *testing.T) {
	t.Parallel()
	var seen []graph.Observation
	o := graph.Options{Observe: func(_ context.Context, one graph.Observation) {
		one.Duration = 0
		seen = append(seen, one)
	}}
	h := newDoor(t, o, data(`{"viewer":null}`))
	ask(t, h, "query Me{viewer{id}}")
	ask(t, h, "mutation{userCount}")
	ask(t, h, "{nonesuch}")
	want := []graph.Observation{
		{Operation: "Me", Kind: "query", Status: 200, Cost: 1},
		{Kind: "mutation", Status: 200, Cost: 10},
		{Code: model.Invalid, Status: 422},
	}
	if fmt.Sprint(seen) != fmt.Sprint(want) {
		t.Errorf("observed %+v", seen)
	}
}

// TestAnswer: the data is passed on byte for byte, and a document that was kept answers the same.
func TestAnswer(t *testing.T) {
	t.Parallel()
	h := newDoor(t, graph.Options{}, data(`{"viewer":{"name":"<a> & \u00e9", "id":1.50}}`))
	first, second := ask(t, h, "{viewer{id}}"), ask(t, h, "{viewer{id}}")
	if got := first.Body.String(); got != `{"data":{"viewer":{"name":"<a> & \u00e9", "id":1.50}}}`+"\n" || got != second.Body.String() {
		t.Errorf("%s and %s", first.Body, second.Body)
	}
	for key, want := range map[string]string{
		"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Vary": "Accept", "Content-Length": strconv.Itoa(first.Body.Len()),
	} {
		if got := first.Header().Get(key); got != want {
			t.Errorf("%s is %q, want %q", key, got, want)
		}
	}
}
