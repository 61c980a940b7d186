//go:build linux

package crash

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"
)

// kind is how a write comes in.
type kind int

const (
	byGraph  kind = iota // a mutation with @idempotent
	byREST               // a documented endpoint with an Idempotency-Key
	byImport             // many rows in one request with an Idempotency-Key
	bare                 // a mutation without a key
	kinds
)

func (k kind) String() string {
	return [...]string{"a mutation with a key", "a REST write with a key", "an import with a key", "a mutation without a key"}[k]
}

// imported is how many users an import makes.
const imported = 20

// write is one that a client wants done: its name is in the rows that it makes, and is its key.
type write struct {
	kind kind
	name string
	last answer // what the client heard last
}

// rows is how many it makes.
func (w *write) rows() int {
	if w.kind == byImport {
		return imported
	}
	return 1
}

// request is the same each time.
func (w *write) request(at string) *http.Request {
	path, body := "/graphql", mutation(`accountCreate(input:{name:"`+w.name+`"})`, w.key(), `{account{id version name} changes{id action}}`)
	switch w.kind {
	case byREST:
		path, body = "/cis/v1/organizations", `{"name":"`+w.name+`"}`
	case byImport:
		users := make([]string, imported)
		for i := range users {
			users[i] = fmt.Sprintf(`{"email":"%s%d@crash.example"}`, w.name, i)
		}
		path, body = "/cis/v1/users/bulk", "["+strings.Join(users, ",")+"]"
	}
	req, _ := http.NewRequest("POST", "http://"+at+path, strings.NewReader(body)) // of constants
	if w.kind == byREST || w.kind == byImport {
		req.Header.Set("Idempotency-Key", w.key())
	}
	return req
}

func (w *write) key() string {
	if w.kind == bare {
		return ""
	}
	return w.name
}

func mutation(field, key, selection string) string {
	if key != "" {
		field += `@idempotent(key:"` + key + `")`
	}
	return query(`mutation{` + field + selection + `}`)
}

func query(text string) string {
	body, _ := json.Marshal(map[string]string{"query": text})
	return string(body)
}

// told is what a client knows after a request.
type told int

const (
	unknown told = iota // it may have been done, or not
	done
	refused
)

// answer is what a request came to.
type answer struct {
	told     told
	status   int    // 0 where there was none
	text     string // of the body; in GraphQL, its data
	replayed bool
	whole    string // all of it, for messages
}

// client holds a token of the tenant's management app.
type client struct {
	t     *testing.T
	at    string
	token string
	http  http.Client
}

func newClient(t *testing.T, at, id, secret string) *client {
	t.Helper()
	c := &client{t: t, at: at, http: http.Client{Timeout: time.Minute, Transport: &http.Transport{DisableKeepAlives: true}}}
	res, err := c.http.PostForm("http://"+at+"/oidc/token", url.Values{"grant_type": {"client_credentials"}, "client_id": {id}, "client_secret": {secret}})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	var sold struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(res.Body).Decode(&sold); err != nil || sold.AccessToken == "" {
		t.Fatalf("no token: %d %v", res.StatusCode, err)
	}
	c.token = sold.AccessToken
	return c
}

// send sends a request once, and keeps to what was said: whatever is neither done nor refused
// may stand or not. A server that cannot say must at least say so.
func (c *client) send(req *http.Request) answer {
	req.Header.Set("Authorization", "Bearer "+c.token)
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Accept", "application/graphql-response+json, application/json")
	res, err := c.http.Do(req)
	if err != nil {
		return answer{whole: err.Error()}
	}
	defer func() { _ = res.Body.Close() }()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		return answer{whole: err.Error()}
	}
	a := answer{status: res.StatusCode, text: string(text), whole: fmt.Sprintf("%d %s", res.StatusCode, text), replayed: res.Header.Get("Idempotent-Replayed") != ""}
	switch code := a.graphQL(); {
	case a.status == http.StatusConflict || code == "CONFLICT":
		a.told = refused
	case a.status < 300 && code == "":
		a.told = done
	case a.status != http.StatusServiceUnavailable || res.Header.Get("Retry-After") == "":
		c.t.Errorf("%s is told neither yes nor no nor when to come again: %s", req.URL.Path, a.whole)
	}
	return a
}

// graphQL takes the data out of an answer of the graph, and returns the code of its error.
func (a *answer) graphQL() string {
	var body struct {
		Data       json.RawMessage
		Extensions struct{ Replayed []string }
		Errors     []struct{ Extensions struct{ Code string } }
	}
	if json.Unmarshal([]byte(a.text), &body) != nil || body.Data == nil && body.Errors == nil {
		return ""
	}
	a.text, a.replayed = string(body.Data), len(body.Extensions.Replayed) > 0
	if len(body.Errors) > 0 {
		return body.Errors[0].Extensions.Code
	}
	return ""
}

// attempt sends a write once.
func (c *client) attempt(w *write) answer {
	w.last = c.send(w.request(c.at))
	return w.last
}

// graph sends a body to the graph once.
func (c *client) graph(body string) answer {
	req, _ := http.NewRequest("POST", "http://"+c.at+"/graphql", strings.NewReader(body)) // of constants
	return c.send(req)
}
