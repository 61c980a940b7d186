package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
)

const viewerKind = `{viewer{kind}}`

// What a WebSocket is closed with, whoever breaks the protocol.
func TestSocketCloseCodes(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	initialised := `{"type":"connection_init","payload":{"Authorization":"Bearer ` + s.tokens["management"] + `"}}`
	for name, c := range map[string]struct {
		say  []string
		code websocket.StatusCode
	}{
		"no JSON":                    {[]string{`hello`}, 4400},
		"no object":                  {[]string{`[]`}, 4400},
		"no type":                    {[]string{`{}`}, 4400},
		"an unknown type":            {[]string{`{"type":"start","id":"1"}`}, 4400},
		"a key twice":                {[]string{`{"type":"ping","type":"ping"}`}, 4400},
		"no id":                      {[]string{initialised, `{"type":"subscribe","payload":{"query":"{viewer{kind}}"}}`}, 4400},
		"an empty id":                {[]string{initialised, `{"type":"subscribe","id":"","payload":{"query":"{viewer{kind}}"}}`}, 4400},
		"a number for an id":         {[]string{initialised, `{"type":"subscribe","id":1,"payload":{"query":"{viewer{kind}}"}}`}, 4400},
		"no payload":                 {[]string{initialised, `{"type":"subscribe","id":"1"}`}, 4400},
		"no query":                   {[]string{initialised, `{"type":"subscribe","id":"1","payload":{}}`}, 4400},
		"variables that are none":    {[]string{initialised, `{"type":"subscribe","id":"1","payload":{"query":"{viewer{kind}}","variables":[]}}`}, 4400},
		"a payload that is none":     {[]string{`{"type":"connection_init","payload":"x"}`}, 4400},
		"complete what has no id":    {[]string{initialised, `{"type":"complete"}`}, 4400},
		"subscribe first":            {[]string{`{"type":"subscribe","id":"1","payload":{"query":"{viewer{kind}}"}}`}, 4401},
		"no token":                   {[]string{`{"type":"connection_init"}`}, 4403},
		"a token that is none":       {[]string{`{"type":"connection_init","payload":{"Authorization":"Bearer x"}}`}, 4403},
		"another scheme":             {[]string{`{"type":"connection_init","payload":{"Authorization":"Basic eDp5"}}`}, 4403},
		"a token that is a number":   {[]string{`{"type":"connection_init","payload":{"authorization":1}}`}, 4403},
		"nothing":                    {nil, 4408},
		"pings alone":                {[]string{`{"type":"ping"}`}, 4408},
		"an id that is in use":       {[]string{initialised, subscribing("1"), subscribing("1")}, 4409},
		"connection_init twice":      {[]string{initialised, initialised}, 4429},
		"a message beyond the limit": {[]string{`{"type":"ping","payload":{"x":"` + strings.Repeat("x", 1<<20) + `"}}`}, 1009},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := s.dial(nil)
			w.t = t
			for _, text := range c.say {
				w.say(text)
			}
			w.closes(c.code)
		})
	}
}

func subscribing(id string) string {
	text, _ := json.Marshal(object{"id": id, "type": "subscribe", "payload": object{"query": changesSubscription}})
	return string(text)
}

// Queries and mutations go over a WebSocket as subscriptions do, each for itself.
func TestSocketOperations(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	w := s.socket(s.tokens["management"])
	w.say(`{"type":"ping","payload":{"at":1}}`)
	w.expect(`{"type":"pong"}`)
	w.say(`{"type":"pong"}`)
	for range 2 { // an id is free again once its operation is complete
		w.start("q", viewerKind, nil)
		w.expect(`{"id":"q","type":"next","payload":{"data":{"viewer":{"kind":"MANAGEMENT_APP"}}}}`)
		w.expect(`{"id":"q","type":"complete"}`)
	}
	w.start("m", userUpdate, object{"id": ann, "input": object{"externalUserId": "by-socket"}})
	w.expect(`"type":"next"`)
	w.expect(`{"id":"m","type":"complete"}`)
	for name, query := range map[string]string{"not valid": `{nothing}`, "no GraphQL": `{`, "too deep": strings.Repeat("{a", 20), "no operation": "fragment F on User{id}"} {
		w.start("e", query, nil)
		if text := w.expect(`{"id":"e","type":"error","payload":[{"message":`); !strings.Contains(text, `"code":`) {
			t.Errorf("%s: %s", name, text)
		}
	}
	w.start("e", `{user(id:"x"){id} viewer{kind}}`, nil) // an error beside data
	w.expect(`"type":"next"`)
	w.expect(`{"id":"e","type":"complete"}`)

	w.start("s", changesSubscription, nil)
	w.say(`{"id":"s","type":"complete"}`)
	w.say(`{"id":"never","type":"complete"}`)
	w.start("s", changesSubscription, object{"after": s.end("management")}) // what is forgotten is free at once
	s.rename(bob, "after-that")
	if text := w.expect(`{"id":"s","type":"next"`); !strings.Contains(text, bob) {
		t.Error(text)
	}
}

// The token may also come with the handshake, and pages of other sites may not.
func TestSocketHandshake(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	token := http.Header{"Authorization": {"Bearer " + s.tokens["mail"]}}
	w := s.dial(token)
	w.say(`{"type":"connection_init"}`)
	w.expect("connection_ack")
	w.start("1", viewerKind, nil)
	w.expect(`"kind":"APP"`)

	w = s.dial(token) // and another in its payload is the one
	w.say(`{"type":"connection_init","payload":{"Authorization":"Bearer ` + s.tokens["admin"] + `"}}`)
	w.expect("connection_ack")
	w.start("1", viewerKind, nil)
	w.expect(`"kind":"ADMIN_USER"`)

	s.dial(http.Header{"Origin": {s.URL}})
	for name, header := range map[string]http.Header{
		"another site":      {"Origin": {"https://elsewhere.example"}},
		"a page elsewhere":  {"Origin": {"https://elsewhere.example"}, "Sec-Fetch-Site": {"cross-site"}},
		"with a good token": {"Origin": {"https://elsewhere.example"}, "Authorization": token["Authorization"]},
		"nowhere":           {"Origin": {"null"}},
	} {
		_, res, err := websocket.Dial(context.Background(), s.URL+"/graphql", &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}, HTTPHeader: header})
		if err == nil || res.StatusCode != http.StatusForbidden {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, res, err := websocket.Dial(context.Background(), s.URL+"/graphql", &websocket.DialOptions{HTTPHeader: http.Header{"Authorization": {"Bearer x"}}}); err == nil || res.StatusCode != http.StatusUnauthorized {
		t.Errorf("a bad token: %v", err)
	}
	conn, _, err := websocket.Dial(context.Background(), s.URL+"/graphql", &websocket.DialOptions{Subprotocols: []string{"graphql-ws"}})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := conn.Read(context.Background()); websocket.CloseStatus(err) != 4406 {
		t.Errorf("another protocol: %v", err)
	}
}

// Streams outlive the server's time for other answers, are not compressed, and say at once
// that they are there.
func TestEventsAreAStream(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	s.timeout = 300 * time.Millisecond
	s.serve()
	body, _ := json.Marshal(object{"query": changesSubscription, "variables": object{"after": s.end("management")}})
	req, _ := http.NewRequest("POST", s.URL+"/graphql", bytes.NewReader(body))
	for name, value := range map[string]string{
		"Authorization": "Bearer " + s.tokens["management"], "Accept": "application/json, text/event-stream", "Accept-Encoding": "gzip", "Content-Type": "application/json",
	} {
		req.Header.Set(name, value)
	}
	res, err := s.Client().Do(req)
	if err != nil {
		t.Fatal(err)
	}
	e := &sse{res: res, cancel: func() { _ = res.Body.Close() }}
	t.Cleanup(e.close)
	if h := res.Header; h.Get("Content-Type") != "text/event-stream; charset=utf-8" || h.Get("Content-Encoding") != "" || h.Get("Cache-Control") != "no-store" {
		t.Errorf("%v", h)
	}
	first := make([]byte, 3)
	if _, err := io.ReadFull(res.Body, first); err != nil || string(first) != ":\n\n" {
		t.Errorf("%q %v", first, err)
	}
	e.read()
	for began, n := time.Now(), 0; time.Since(began) < 4*s.timeout; n++ {
		s.rename(ann, fmt.Sprint("again-", n))
		if h := e.next(t); h.target() != ann {
			t.Fatalf("%s %s", h.how, h.text)
		}
	}
}

// What is no subscription is answered by events, too, if nothing else is accepted.
func TestEventsOfOneAnswer(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	for query, want := range map[string]string{viewerKind: `{"data":{"viewer":{"kind":"MANAGEMENT_APP"}}}`, `{nothing}`: `"code":"INVALID"`, `{`: `"code":"INVALID"`} {
		e := s.events("management", query, nil)
		if h := e.next(t); !strings.Contains(h.text, want) {
			t.Errorf("%s: %s", query, h.text)
		}
		if h := e.next(t); h.how != "complete" {
			t.Errorf("%s ends with %q %s", query, h.how, h.text)
		}
	}
	if res := s.events("management", "", nil).res; res.StatusCode != http.StatusBadRequest {
		t.Errorf("no query: %d", res.StatusCode)
	}
}

// A server that stops has its clients connect again, and waits for them to have heard it.
func TestStreamsEndWithTheServer(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	e, w, early := s.listen("sse", "management", nil), s.listen("ws", "management", nil), s.dial(nil)
	if err := s.program.graph.Stop(context.Background()); err != nil {
		t.Error(err)
	}
	if h := e.next(t); h.how != "cut" {
		t.Errorf("events end with %s", h.how)
	}
	w.(*ws).closes(1001)
	early.closes(1001)
	if res := s.events("management", changesSubscription, nil).res; res.StatusCode != http.StatusServiceUnavailable || res.Header.Get("Retry-After") == "" {
		t.Errorf("a new stream: %d", res.StatusCode)
	}
	if _, res, err := websocket.Dial(context.Background(), s.URL+"/graphql", nil); err == nil || res.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("a new socket: %v", err)
	}
}

// A caller has so many streams at a time, and others have theirs.
func TestStreamsAreBounded(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	w := s.socket(s.tokens["management"])
	for n := range 50 {
		w.start(fmt.Sprint(n), changesSubscription, nil)
	}
	w.start("one more", viewerKind, nil)
	w.expect(`{"id":"one more","type":"error"`)
	for res := s.events("management", changesSubscription, nil).res; res.StatusCode == http.StatusOK; res = s.events("management", changesSubscription, nil).res {
	}
	other := s.listen("sse", "auditor", object{"after": s.end("auditor")})
	for n := range 50 {
		w.say(fmt.Sprintf(`{"id":"%d","type":"complete"}`, n))
	}
	for s.events("management", changesSubscription, nil).res.StatusCode != http.StatusOK {
	}
	s.rename(ann, "heard")
	take(t, other, 1)
}
