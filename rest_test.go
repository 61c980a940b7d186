package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/gorillamux"
)

var update = flag.Bool("update", false, "write the golden files of testdata/rest")

// reply is the answer of a documented endpoint.
type reply struct {
	status int
	header http.Header
	text   string
}

// at is the value at a path of names and indexes in the body, such as result.0.user_id; "" if there is none.
func (r reply) at(path string) string {
	var v any
	_ = json.Unmarshal([]byte(r.text), &v)
	for name := range strings.SplitSeq(path, ".") {
		switch in := v.(type) {
		case map[string]any:
			v = in[name]
		case []any:
			if i := strings.Index("0123456789", name); len(name) == 1 && i >= 0 && i < len(in) {
				v = in[i]
			} else {
				v = nil
			}
		default:
			v = nil
		}
	}
	if s, ok := v.(string); ok || v == nil {
		return s
	}
	b, _ := json.Marshal(v)
	return string(b)
}

// rest calls a documented endpoint as one of the callers, and holds the answer against our OpenAPI document.
func (s *server) rest(who, method, path, body string, headers ...string) reply {
	s.t.Helper()
	base := "/cis/v1"
	if strings.HasPrefix(path, "/activities/v1/") {
		base = ""
	}
	req, err := http.NewRequest(method, s.URL+base+path, strings.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	if body != "" {
		req.Header.Set("Content-Type", "application/json")
	}
	if strings.HasPrefix(body, "--part") {
		req.Header.Set("Content-Type", "multipart/form-data; boundary=part")
	}
	if token := s.tokens[who]; token != "" {
		req.Header.Set("Authorization", "Bearer "+token)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	res, err := s.Client().Do(req)
	if err != nil {
		s.t.Fatal(err)
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	if res.Header.Get("X-Request-Id") == "" {
		s.t.Errorf("%s %s: no X-Request-Id", method, path)
	}
	s.conforms(req, res, text)
	return reply{res.StatusCode, res.Header, string(text)}
}

// openAPI is our document as another library reads it: the same for all servers of a run.
var openAPI = sync.OnceValues(func() (routers.Router, error) {
	text, err := os.ReadFile("testdata/rest/openapi.json")
	if err != nil {
		return nil, err
	}
	doc, err := openapi3.NewLoader().LoadFromData(text)
	if err != nil {
		return nil, err
	}
	if err := doc.Validate(context.Background()); err != nil {
		return nil, err
	}
	return gorillamux.NewRouter(doc)
})

// conforms holds an answer against the document.
func (s *server) conforms(req *http.Request, res *http.Response, text []byte) {
	s.t.Helper()
	router, err := openAPI()
	if err != nil {
		s.t.Fatal(err)
	}
	req.URL.Host, req.URL.Scheme = "", ""
	route, params, err := router.FindRoute(req)
	if err != nil {
		if res.StatusCode < 400 {
			s.t.Errorf("%s %s is answered and not in the document: %v", req.Method, req.URL.Path, err)
		}
		return
	}
	in := &openapi3filter.ResponseValidationInput{
		RequestValidationInput: &openapi3filter.RequestValidationInput{Request: req, PathParams: params, Route: route},
		Status:                 res.StatusCode, Header: res.Header,
		Options: &openapi3filter.Options{IncludeResponseStatus: true, AuthenticationFunc: openapi3filter.NoopAuthenticationFunc},
	}
	in.SetBodyBytes(text)
	if err := openapi3filter.ValidateResponse(context.Background(), in); err != nil {
		s.t.Errorf("%s %s answers %d, which is not as the document says: %v\n%s", req.Method, req.URL.Path, res.StatusCode, err, text)
	}
}

// changing are values that differ from run to run, and what the golden files have instead.
var changing = []struct{ what, with string }{
	{`"([a-z]{3})_[0-9a-hjkmnp-tv-z]{26}"`, `"${1}_…"`},
	{`"(client_id|client_secret|invite_code|hint)": ?"[A-Za-z0-9_-]+"`, `"$1": "…"`},
	{`"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"`, `"(ISO 8601, milliseconds)"`},
	{`"request_id": ?"[0-9a-f-]{36}"`, `"request_id": "…"`},
	{`_at": ?\d{13}`, `_at": (milliseconds)`},
}

// golden compares the form of an answer with that of its file.
func golden(t testing.TB, name string, r reply) {
	t.Helper()
	var pretty bytes.Buffer
	if err := json.Indent(&pretty, []byte(r.text), "", "  "); err != nil && r.text != "" {
		t.Errorf("%s is not JSON: %s", name, r.text)
		return
	}
	have := pretty.String()
	for _, c := range changing {
		have = regexp.MustCompile(c.what).ReplaceAllString(have, c.with)
	}
	have = strings.Join([]string{http.StatusText(r.status), "", strings.TrimSpace(have), ""}, "\n")
	file := filepath.Join("testdata/rest", name+".golden")
	if *update {
		if err := os.WriteFile(file, []byte(have), 0o644); err != nil {
			t.Error(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil || string(want) != have {
		t.Errorf("%s (%v): run the test with -update if this is meant\nhave %s\nwant %s", file, err, have, want)
	}
}

// call is one request of a table: what its answer must and must never contain.
type call struct {
	name, who, method, path, body string
	headers                       []string // names and values
	status                        int
	want, never                   string
}

// calls sends the requests in order.
func (s *server) calls(all []call) {
	s.t.Helper()
	for _, c := range all {
		r := s.rest(c.who, c.method, c.path, c.body, c.headers...)
		switch {
		case r.status != c.status:
			s.t.Errorf("%s: status %d, want %d\n%s", c.name, r.status, c.status, r.text)
		case !strings.Contains(r.text, c.want):
			s.t.Errorf("%s: want %s\n%s", c.name, c.want, r.text)
		case c.never != "" && strings.Contains(r.text, c.never):
			s.t.Errorf("%s: must never contain %s\n%s", c.name, c.never, r.text)
		}
	}
}

// The document that is served is the one in testdata, which other libraries are fed with.
func TestOpenAPIDocument(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	res, err := s.Client().Get(s.URL + "/cis/openapi.json")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	have, _ := io.ReadAll(res.Body)
	if *update {
		if err := os.WriteFile("testdata/rest/openapi.json", have, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/rest/openapi.json")
	if err != nil || !bytes.Equal(have, want) {
		t.Errorf("the document has changed (%v): run this test with -update if that is meant", err)
	}
	if _, err := openAPI(); err != nil {
		t.Error(err)
	}
}

// sells is the status of the token endpoint for a client's secret.
func (s *server) sells(client, secret string) int {
	s.t.Helper()
	return s.tokenEndpoint(url.Values{"grant_type": {"client_credentials"}, "client_id": {client}, "client_secret": {secret}})
}

// redeems is the status of the token endpoint for an admin user's code.
func (s *server) redeems(code string) int {
	s.t.Helper()
	return s.tokenEndpoint(url.Values{"grant_type": {"urn:tenantry:params:oauth:grant-type:admin-link"}, "code": {code}})
}

func (s *server) tokenEndpoint(form url.Values) int {
	s.t.Helper()
	res, err := s.Client().PostForm(s.URL+"/oidc/token", form)
	if err != nil {
		s.t.Fatal(err)
	}
	_ = res.Body.Close()
	return res.StatusCode
}
