package graph_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/coder/websocket"

	"tenantry/graph"
	"tenantry/model"
)

// flood answers a subscription with large answers until its client has gone.
func flood(ctx context.Context) *graphql.Response {
	if ctx.Err() != nil {
		return nil
	}
	return &graphql.Response{Data: json.RawMessage(`{"changes":"` + strings.Repeat("x", 1<<20) + `"}`)}
}

// streaming is a server whose door notes each operation that has ended.
func streaming(t *testing.T, change func(*graph.Options), exec func(context.Context) *graphql.Response) (*httptest.Server, chan graph.Observation) {
	t.Helper()
	ended := make(chan graph.Observation, 100)
	o := graph.Options{Limits: graph.DefaultLimits(), Observe: func(_ context.Context, o graph.Observation) { ended <- o }}
	change(&o)
	s := httptest.NewServer(newDoor(t, o, exec))
	t.Cleanup(s.Close)
	return s, ended
}

// listen subscribes by events.
func listen(t *testing.T, s *httptest.Server) *http.Response {
	t.Helper()
	req, _ := http.NewRequest("POST", s.URL, strings.NewReader(`{"query":"subscription{changes}"}`))
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Accept", "text/event-stream")
	res, err := s.Client().Do(req)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = res.Body.Close() })
	return res
}

// dial opens a WebSocket, and starts operations on it.
func dial(t *testing.T, s *httptest.Server, ids ...string) *websocket.Conn {
	t.Helper()
	conn, _, err := websocket.Dial(t.Context(), s.URL, &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}})
	if err != nil {
		t.Fatal(err)
	}
	conn.SetReadLimit(-1)
	t.Cleanup(func() { _ = conn.CloseNow() })
	texts := []string{`{"type":"connection_init"}`}
	for _, id := range ids {
		texts = append(texts, `{"id":"`+id+`","type":"subscribe","payload":{"query":"subscription{changes}"}}`)
	}
	for _, text := range texts {
		if err := conn.Write(t.Context(), websocket.MessageText, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	return conn
}

// Who does not take what is sent is cut off; others get theirs meanwhile, and after.
func TestWhoTakesNothingIsCutOff(t *testing.T) {
	t.Parallel()
	s, ended := streaming(t, func(o *graph.Options) { o.Limits.Taken = 300 * time.Millisecond }, flood)
	for name, slow := range map[string]func(){
		"events":   func() { listen(t, s) },
		"a socket": func() { dial(t, s, "1") },
	} {
		slow()
		quick := listen(t, s)
		for cut := false; !cut; {
			if _, err := io.CopyN(io.Discard, quick.Body, 1<<20); err != nil {
				t.Fatalf("%s: the quick one is cut off: %v", name, err)
			}
			select {
			case <-ended:
				cut = true
			default:
			}
		}
		if _, err := io.CopyN(io.Discard, quick.Body, 8<<20); err != nil {
			t.Errorf("%s: then the quick one is cut off: %v", name, err)
		}
		_ = quick.Body.Close()
		<-ended
	}
}

// An idle stream shows that it is there, and an idle socket asks whether its client is.
func TestIdleConnectionsAreKept(t *testing.T) {
	t.Parallel()
	idle := func(ctx context.Context) *graphql.Response {
		<-ctx.Done()
		return nil
	}
	s, _ := streaming(t, func(o *graph.Options) { o.Limits.Beat = 10 * time.Millisecond }, idle)
	text := make([]byte, 12)
	if _, err := io.ReadFull(listen(t, s).Body, text); err != nil || string(text) != strings.Repeat(":\n\n", 4) {
		t.Errorf("%q %v", text, err)
	}
	pinged := make(chan struct{}, 1000)
	conn, _, err := websocket.Dial(t.Context(), s.URL, &websocket.DialOptions{
		Subprotocols:   []string{"graphql-transport-ws"},
		OnPingReceived: func(context.Context, []byte) bool { pinged <- struct{}{}; return true },
	})
	if err != nil {
		t.Fatal(err)
	}
	ctx := conn.CloseRead(t.Context())
	for range 3 {
		select {
		case <-pinged:
		case <-ctx.Done():
			t.Fatal("the socket is closed")
		}
	}
	_ = conn.CloseNow()
}

// A failure in the midst of a stream is told, hidden where it is ours, and ends it; so is a panic.
func TestStreamsFail(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		exec func(context.Context) *graphql.Response
		want string
	}{
		"an error of ours": {func(ctx context.Context) *graphql.Response {
			graph.Fail(ctx, model.Errorf(model.Forbidden, "Not any more."))
			return nil
		}, "Not any more."},
		"a stranger": {func(ctx context.Context) *graphql.Response {
			graph.Fail(ctx, errors.New("secret"))
			return nil
		}, `"code":"INTERNAL"`},
		"a panic":       {func(context.Context) *graphql.Response { panic("secret") }, `"code":"INTERNAL"`},
		"too much data": {func(context.Context) *graphql.Response { return &graphql.Response{Data: make([]byte, 21<<20)} }, `"code":"LIMITED"`},
	} {
		once := c.exec
		if name == "too much data" {
			told := false
			once = func(ctx context.Context) *graphql.Response {
				if told = !told; !told {
					return nil
				}
				return c.exec(ctx)
			}
		}
		s, _ := streaming(t, func(*graph.Options) {}, once)
		text, err := io.ReadAll(listen(t, s).Body)
		if err != nil || !strings.Contains(string(text), c.want) || strings.Contains(string(text), "secret") || !strings.HasSuffix(string(text), "event: complete\ndata: \n\n") {
			t.Errorf("%s: %s %v", name, text, err)
		}
		if name == "too much data" {
			continue
		}
		conn := dial(t, s, "1")
		for all := ""; ; {
			_, text, err := conn.Read(t.Context())
			if all += string(text); err != nil || strings.Contains(all, "secret") {
				t.Errorf("%s: %s %v", name, all, err)
				break
			}
			if strings.Contains(all, c.want) && (strings.Contains(all, `"type":"error"`) || strings.Contains(all, `"type":"complete"`)) {
				break
			}
		}
	}
}
