package graph_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"tenantry/graph"
)

const jsonMedia = "application/json"

// TestPost is the transport's promises for POST, by status, media type and code.
func TestPost(t *testing.T) {
	t.Parallel()
	const typename = `{"query":"{__typename}"}`
	h := newDoor(t, graph.Options{Introspection: yes}, data(`{"__typename":"Query"}`))
	tests := []struct {
		name, body string
		headers    []string // on top of JSON in, the newer media type out
		status     int
		media      string
		code       string
	}{
		{"newer media type", typename, nil, 200, gqlMedia, ""},
		{"older media type", typename, []string{"Accept", jsonMedia}, 200, jsonMedia, ""},
		{"no accept", typename, []string{"Accept", ""}, 200, jsonMedia, ""},
		{"accept anything", typename, []string{"Accept", "*/*"}, 200, jsonMedia, ""},
		{"accept any application", typename, []string{"Accept", "application/*"}, 200, jsonMedia, ""},
		{"both, no weights", typename, []string{"Accept", "application/json, " + gqlMedia}, 200, gqlMedia, ""},
		{"both, older preferred", typename, []string{"Accept", gqlMedia + ";q=0.5, application/json"}, 200, jsonMedia, ""},
		{"both, newer preferred", typename, []string{"Accept", "application/json;q=0.5, " + gqlMedia}, 200, gqlMedia, ""},
		{"newer or anything", typename, []string{"Accept", gqlMedia + ", */*"}, 200, gqlMedia, ""},
		{"older or anything", typename, []string{"Accept", "application/json, */*"}, 200, jsonMedia, ""},
		{"newer refused", typename, []string{"Accept", gqlMedia + ";q=0, */*"}, 200, jsonMedia, ""},
		{"charset in accept", typename, []string{"Accept", gqlMedia + "; charset=utf-8"}, 200, gqlMedia, ""},
		{"foreign charset in accept", typename, []string{"Accept", gqlMedia + "; charset=latin1"}, 406, jsonMedia, "INVALID"},
		{"accept html", typename, []string{"Accept", "text/html"}, 406, jsonMedia, "INVALID"},
		{"accept nothing", typename, []string{"Accept", "*/*;q=0"}, 406, jsonMedia, "INVALID"},
		{"charset in", typename, []string{"Content-Type", "application/json; charset=UTF-8"}, 200, gqlMedia, ""},
		{"foreign charset in", typename, []string{"Content-Type", "application/json; charset=utf-16"}, 415, gqlMedia, "INVALID"},
		{"no content type", typename, []string{"Content-Type", ""}, 415, gqlMedia, "INVALID"},
		{"text in", typename, []string{"Content-Type", "text/plain"}, 415, gqlMedia, "INVALID"},
		{"form in", typename, []string{"Content-Type", "application/x-www-form-urlencoded"}, 415, gqlMedia, "INVALID"},
		{"multipart in", typename, []string{"Content-Type", "multipart/form-data; boundary=x"}, 415, gqlMedia, "INVALID"},
		{"graphql in", `{__typename}`, []string{"Content-Type", "application/graphql"}, 415, gqlMedia, "INVALID"},
		{"zipped in", typename, []string{"Content-Encoding", "gzip"}, 415, gqlMedia, "INVALID"},
		{"no body", ``, nil, 400, gqlMedia, "INVALID"},
		{"not JSON", `{ "not a JSON`, nil, 400, gqlMedia, "INVALID"},
		{"not JSON, older", `{ "not a JSON`, []string{"Accept", jsonMedia}, 400, jsonMedia, "INVALID"},
		{"a typo", `{"qeury":"{__typename}"}`, nil, 400, gqlMedia, "INVALID"},
		{"a typo, older", `{"qeury":"{__typename}"}`, []string{"Accept", jsonMedia}, 400, jsonMedia, "INVALID"},
		{"variables", `{"query":"query T($n:String!){__type(name:$n){name}}","variables":{"n":"x"}}`, nil, 200, gqlMedia, ""},
		{"null members", `{"query":"{__typename}","variables":null,"operationName":null,"extensions":null}`, nil, 200, gqlMedia, ""},
		{"extensions", `{"query":"{__typename}","extensions":{"some":"value"}}`, nil, 200, gqlMedia, ""},
		{"operation by name", `{"query":"query A{__typename} query B{__typename}","operationName":"B"}`, nil, 200, gqlMedia, ""},
		{"which operation", `{"query":"query A{__typename} query B{__typename}"}`, nil, 422, gqlMedia, "INVALID"},
		{"which operation, older", `{"query":"query A{__typename} query B{__typename}"}`, []string{"Accept", jsonMedia}, 200, jsonMedia, "INVALID"},
		{"no such operation", `{"query":"query A{__typename}","operationName":"B"}`, nil, 422, gqlMedia, "INVALID"},
		{"only a fragment", `{"query":"fragment F on Query{__typename}"}`, nil, 422, gqlMedia, "INVALID"},
		{"syntax", `{"query":"{"}`, nil, 400, gqlMedia, "INVALID"},
		{"syntax, older", `{"query":"{"}`, []string{"Accept", jsonMedia}, 200, jsonMedia, "INVALID"},
		{"validation", `{"query":"{nonesuch}"}`, nil, 422, gqlMedia, "INVALID"},
		{"validation, older", `{"query":"{nonesuch}"}`, []string{"Accept", jsonMedia}, 200, jsonMedia, "INVALID"},
		{"coercion", `{"query":"query($id:ID!){node(id:$id){id}}","variables":{"id":null}}`, nil, 422, gqlMedia, "INVALID"},
		{"coercion, older", `{"query":"query($id:ID!){node(id:$id){id}}","variables":{"id":null}}`, []string{"Accept", jsonMedia}, 200, jsonMedia, "INVALID"},
		{"mutation", `{"query":"mutation{userCount}"}`, nil, 200, gqlMedia, ""},
		{"subscription", `{"query":"subscription{changes}"}`, nil, 422, gqlMedia, "INVALID"},
		{"batch", `[` + typename + `]`, nil, 400, gqlMedia, "INVALID"},
		{"too large", `{"query":"` + strings.Repeat(" ", 1<<20) + `"}`, nil, 413, gqlMedia, "LIMITED"},
		{"large, within", `{"query":"{__typename}` + strings.Repeat(" ", 1<<19) + `"}`, nil, 200, gqlMedia, ""},
		{"from another site", typename, []string{"Sec-Fetch-Site", "cross-site"}, 403, gqlMedia, "FORBIDDEN"},
		{"from another origin", typename, []string{"Origin", "https://evil.example"}, 403, gqlMedia, "FORBIDDEN"},
		{"from our origin", typename, []string{"Origin", "http://example.com"}, 200, gqlMedia, ""},
		{"from another site, with a token", typename, []string{"Sec-Fetch-Site", "cross-site", "Authorization", "Bearer x"}, 200, gqlMedia, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			expect(t, post(h, test.body, test.headers...), test.status, test.media, test.code)
		})
	}
}

// TestWrongTypes: a parameter of the wrong type makes the request none, for every client.
func TestWrongTypes(t *testing.T) {
	t.Parallel()
	h := newDoor(t, graph.Options{}, data(`{}`))
	wrong := map[string][]string{
		"query":         {`{"a":1}`, `0`, `false`, `["a"]`, `null`, `""`},
		"operationName": {`{"a":1}`, `0`, `false`, `["a"]`},
		"variables":     {`"a"`, `0`, `false`, `["a"]`},
		"extensions":    {`"a"`, `0`, `false`, `["a"]`},
	}
	for key, values := range wrong {
		for _, value := range values {
			b := `{"query":"{__typename}","` + key + `":` + value + `}`
			if key == "query" {
				b = `{"query":` + value + `}`
			}
			for _, media := range []string{jsonMedia, gqlMedia} {
				t.Run(key+value+media, func(t *testing.T) {
					t.Parallel()
					w := post(h, b, "Accept", media)
					expect(t, w, 400, media, "INVALID")
					if field := read(t, w).Errors[0].Extensions.Field; field != key {
						t.Errorf("field is %q", field)
					}
				})
			}
		}
	}
}

// TestGet is the transport's promises for GET and for other methods.
func TestGet(t *testing.T) {
	t.Parallel()
	h := newDoor(t, graph.Options{Introspection: yes}, data(`{"__typename":"Query"}`))
	tests := []struct {
		name, method string
		query        url.Values
		headers      []string
		status       int
		code, allow  string
	}{
		{"query", "GET", url.Values{"query": {"{__typename}"}}, nil, 200, "", ""},
		{"variables", "GET", url.Values{"query": {"query($n:String!){__type(name:$n){name}}"}, "variables": {`{"n":"x"}`}}, nil, 200, "", ""},
		{"empty members", "GET", url.Values{"query": {"{__typename}"}, "variables": {""}, "operationName": {""}}, nil, 200, "", ""},
		{"operation by name", "GET", url.Values{"query": {"query null{__typename} query B{__typename}"}, "operationName": {"null"}}, nil, 200, "", ""},
		{"mutation", "GET", url.Values{"query": {"mutation{userCount}"}}, nil, 405, "INVALID", "POST"},
		{"chosen mutation", "GET", url.Values{"query": {"query A{__typename} mutation B{userCount}"}, "operationName": {"B"}}, nil, 405, "INVALID", "POST"},
		{"query beside a mutation", "GET", url.Values{"query": {"query A{__typename} mutation B{userCount}"}, "operationName": {"A"}}, nil, 200, "", ""},
		{"no query", "GET", url.Values{}, nil, 400, "INVALID", ""},
		{"twice", "GET", url.Values{"query": {"{__typename}", "{__typename}"}}, nil, 400, "INVALID", ""},
		{"unknown", "GET", url.Values{"query": {"{__typename}"}, "Query": {"x"}}, nil, 400, "INVALID", ""},
		{"bad variables", "GET", url.Values{"query": {"{__typename}"}, "variables": {"[1]"}}, nil, 400, "INVALID", ""},
		{"cut variables", "GET", url.Values{"query": {"{__typename}"}, "variables": {`{"a":`}}, nil, 400, "INVALID", ""},
		{"syntax", "GET", url.Values{"query": {"{"}}, nil, 400, "INVALID", ""},
		{"from another site", "GET", url.Values{"query": {"{__typename}"}}, []string{"Sec-Fetch-Site", "cross-site"}, 403, "FORBIDDEN", ""},
		{"from our site", "GET", url.Values{"query": {"{__typename}"}}, []string{"Sec-Fetch-Site", "same-origin"}, 200, "", ""},
		{"typed into the browser", "GET", url.Values{"query": {"{__typename}"}}, []string{"Sec-Fetch-Site", "none"}, 200, "", ""},
		{"put", "PUT", url.Values{"query": {"{__typename}"}}, nil, 405, "INVALID", "GET, POST"},
		{"delete", "DELETE", url.Values{"query": {"{__typename}"}}, nil, 405, "INVALID", "GET, POST"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			r := httptest.NewRequest(test.method, "/graphql?"+test.query.Encode(), nil)
			r.Header.Set("Accept", gqlMedia)
			w := send(h, r, test.headers...)
			expect(t, w, test.status, gqlMedia, test.code)
			if allow := w.Header().Get("Allow"); allow != test.allow {
				t.Errorf("Allow is %q, want %q", allow, test.allow)
			}
		})
	}
}

// expect checks what holds for every reply, and that a refused request has no data.
func expect(t *testing.T, w *httptest.ResponseRecorder, status int, media, code string) {
	t.Helper()
	if w.Code != status {
		t.Errorf("status is %d, want %d: %s", w.Code, status, w.Body)
	}
	if got := w.Header().Get("Content-Type"); got != media+"; charset=utf-8" {
		t.Errorf("content type is %q, want %q", got, media)
	}
	a := read(t, w)
	if a.code() != code {
		t.Errorf("code is %q, want %q: %s", a.code(), code, w.Body)
	}
	if refused := code != ""; refused != (a.Data == nil) {
		t.Errorf("data in %s", w.Body)
	}
}

// TestTrustedOrigin: the sites in the options may send requests without a token.
func TestTrustedOrigin(t *testing.T) {
	t.Parallel()
	trusted := http.NewCrossOriginProtection()
	if err := trusted.AddTrustedOrigin("https://dashboard.example"); err != nil {
		t.Fatal(err)
	}
	h := newDoor(t, graph.Options{CrossOrigin: trusted}, data(`{"__typename":"Query"}`))
	for origin, status := range map[string]int{"https://dashboard.example": 200, "https://evil.example": 403} {
		if w := ask(t, h, "{__typename}", "Origin", origin, "Sec-Fetch-Site", "cross-site"); w.Code != status {
			t.Errorf("%s: status is %d, want %d", origin, w.Code, status)
		}
	}
}
