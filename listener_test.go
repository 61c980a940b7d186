package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
)

const changesSubscription = `subscription($after:String,$filter:EventFilter){changes(after:$after,filter:$filter){cursor node{id action targetId}}}`

// A listener is a client that has subscribed to changes, by either transport.
type listener interface {
	next(tb testing.TB) heard // or what the end was
	close()
}

// heard is what a listener is told: an answer, or that there are no more.
type heard struct {
	answer
	over bool
	how  string // "complete", "cut", or the code that a WebSocket was closed with
}

func (h heard) target() string { return h.at("changes.node.targetId") }

// patience is how long a test waits for what must come.
const patience = 30 * time.Second

// listen subscribes to changes.
func (s *server) listen(transport, who string, variables object) listener {
	s.t.Helper()
	if transport == "sse" {
		return s.events(who, changesSubscription, variables)
	}
	w := s.socket(s.tokens[who])
	w.start("1", changesSubscription, variables)
	return w
}

// take returns the targets of the next n answers, and the cursor of the last.
func take(tb testing.TB, l listener, n int) ([]string, string) {
	tb.Helper()
	var targets []string
	cursor := ""
	for len(targets) < n {
		h := l.next(tb)
		if h.over || h.code() != "" {
			tb.Fatalf("after %v the stream ends: %s %s", targets, h.how, h.text)
		}
		targets, cursor = append(targets, h.target()), h.at("changes.cursor")
	}
	return targets, cursor
}

// sse is a stream of server-sent events.
type sse struct {
	res    *http.Response
	lines  *bufio.Scanner
	cancel context.CancelFunc
}

// events sends an operation of which only events are accepted.
func (s *server) events(who, query string, variables object) *sse {
	s.t.Helper()
	body, _ := json.Marshal(object{"query": query, "variables": variables})
	ctx, cancel := context.WithCancel(context.Background())
	req, _ := http.NewRequestWithContext(ctx, "POST", s.URL+"/graphql", bytes.NewReader(body))
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Accept", "text/event-stream")
	if token := s.tokens[who]; token != "" {
		req.Header.Set("Authorization", "Bearer "+token)
	}
	res, err := s.Client().Do(req)
	if err != nil {
		s.t.Fatal(err)
	}
	e := &sse{res: res, cancel: cancel}
	e.read()
	s.t.Cleanup(e.close)
	return e
}

func (e *sse) read() {
	e.lines = bufio.NewScanner(e.res.Body)
	e.lines.Buffer(nil, 1<<22)
}

func (e *sse) close() {
	e.cancel()
	_ = e.res.Body.Close()
}

func (e *sse) next(tb testing.TB) heard {
	tb.Helper()
	limit := time.AfterFunc(patience, e.cancel)
	defer limit.Stop()
	event := ""
	for e.lines.Scan() {
		name, value, _ := strings.Cut(e.lines.Text(), ": ")
		switch {
		case name == "event":
			event = value
		case name == "data" && event == "next":
			h := heard{answer: answer{text: value}}
			if err := json.Unmarshal([]byte(value), &h.answer); err != nil {
				tb.Fatalf("%v in %s", err, value)
			}
			return h
		case event == "complete":
			return heard{over: true, how: "complete"}
		}
	}
	if !limit.Stop() {
		tb.Fatal("nothing has come")
	}
	return heard{over: true, how: "cut"}
}

// ws is a WebSocket of graphql-transport-ws.
type ws struct {
	t    testing.TB
	conn *websocket.Conn
}

// dial opens a WebSocket.
func (s *server) dial(header http.Header) *ws {
	s.t.Helper()
	conn, _, err := websocket.Dial(context.Background(), s.URL+"/graphql", &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}, HTTPHeader: header})
	if err != nil {
		s.t.Fatal(err)
	}
	conn.SetReadLimit(1 << 22)
	w := &ws{s.t, conn}
	s.t.Cleanup(w.close)
	return w
}

// socket opens a WebSocket that speaks for a token.
func (s *server) socket(token string) *ws {
	s.t.Helper()
	w := s.dial(nil)
	w.say(fmt.Sprintf(`{"type":"connection_init","payload":{"Authorization":"Bearer %s"}}`, token))
	w.expect(`"type":"connection_ack"`)
	return w
}

func (w *ws) close() { _ = w.conn.CloseNow() }

func (w *ws) say(text string) {
	w.t.Helper()
	if err := w.conn.Write(context.Background(), websocket.MessageText, []byte(text)); err != nil {
		w.t.Fatal(err)
	}
}

// start begins an operation.
func (w *ws) start(id, query string, variables object) {
	w.t.Helper()
	text, _ := json.Marshal(object{"id": id, "type": "subscribe", "payload": object{"query": query, "variables": variables}})
	w.say(string(text))
}

// hear is the next message, or the code that the socket was closed with.
func (w *ws) hear() (string, websocket.StatusCode) {
	w.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	_, text, err := w.conn.Read(ctx)
	if ctx.Err() != nil {
		w.t.Fatal("nothing has come")
	}
	return string(text), websocket.CloseStatus(err)
}

func (w *ws) expect(want string) string {
	w.t.Helper()
	text, code := w.hear()
	if want == "" || !strings.Contains(text, want) {
		w.t.Fatalf("want %s: %s, closed with %d", want, text, code)
	}
	return text
}

// closes expects the socket to be closed with a code.
func (w *ws) closes(want websocket.StatusCode) {
	w.t.Helper()
	for {
		text, code := w.hear()
		if code == want {
			return
		}
		if text == "" {
			w.t.Fatalf("closed with %d, want %d", code, want)
		}
	}
}

func (w *ws) next(tb testing.TB) heard {
	tb.Helper()
	text, code := w.hear()
	if text == "" {
		return heard{over: true, how: fmt.Sprint(int(code))}
	}
	var m struct {
		Type    string
		Payload json.RawMessage
	}
	if err := json.Unmarshal([]byte(text), &m); err != nil {
		tb.Fatalf("%v in %s", err, text)
	}
	h := heard{answer: answer{text: text}, over: m.Type == "complete", how: m.Type}
	to := any(&h.answer)
	if m.Type == "error" {
		to = &h.Errors
	}
	if m.Payload != nil {
		if err := json.Unmarshal(m.Payload, to); err != nil {
			tb.Fatalf("%v in %s", err, text)
		}
	}
	return h
}
