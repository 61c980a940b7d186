package main

import (
	"bufio"
	"encoding/json"
	"net/http"
	"net/url"
	"runtime"
	"strings"
	"testing"
)

// exported is what an export answers one of the callers.
func (s *server) exported(who, list string, query url.Values) (int, []string) {
	s.t.Helper()
	res := s.exporting(who, list, query)
	defer res.Body.Close()
	var all []string
	for lines := bufio.NewScanner(res.Body); lines.Scan(); {
		all = append(all, lines.Text())
	}
	return res.StatusCode, all
}

func (s *server) exporting(who, list string, query url.Values) *http.Response {
	s.t.Helper()
	req, _ := http.NewRequest("GET", s.URL+"/export/"+list+"?"+query.Encode(), nil)
	if token := s.tokens[who]; token != "" {
		req.Header.Set("Authorization", "Bearer "+token)
	}
	res, err := s.Client().Do(req)
	if err != nil {
		s.t.Fatal(err)
	}
	return res
}

// An export is the list: the same rows for the same caller, and no others.
func TestExportIsTheList(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	const user = `id version status statusChangedAt name{title first middle last full} email emailVerified phone phoneVerified birthday address{street city state postalCode country type} picture language externalUserId customData lastSignInAt createdAt updatedAt`
	for _, c := range []struct{ list, filter, orderBy, search, fields string }{
		{"users", "", "", "", user},
		{"users", `{"status":["ACTIVE"]}`, `{"field":"EMAIL","direction":"DESC"}`, "", user},
		{"users", `{"appId":"` + mail + `"}`, "", "", user},
		{"users", "", "", "a", user},
		{"users", `{"createdAt":{"from":"2026-01-01T00:00:00Z"}}`, "", "", user},
		{"groups", "", "", "", `id version name description customData createdAt updatedAt`},
		{"accounts", "", "", "", `id version name description externalId metadata createdAt updatedAt`},
		{"apps", "", "", "", `id name`},
		{"events", "", "", "", `id at action actor{kind id} actorName targetId relatedId appId before after ip userAgent requestId`},
	} {
		for _, who := range []string{"management", "mail", "wiki", "reader", "globex"} {
			query, args := url.Values{}, []string{"first:100"}
			for name, v := range map[string]string{"filter": c.filter, "orderBy": c.orderBy} {
				if v != "" {
					query.Set(name, v)
					args = append(args, name+":$"+name)
				}
			}
			if c.search != "" {
				query.Set("search", c.search)
				args = append(args, `search:"`+c.search+`"`)
			}
			vars, types := map[string]any{}, []string{}
			for name, typ := range map[string]string{"filter": "UserFilter", "orderBy": "UserOrder"} {
				if v := query.Get(name); v != "" {
					var given any
					_ = json.Unmarshal([]byte(v), &given)
					vars[name], types = given, append(types, "$"+name+":"+typ)
				}
			}
			head := "query"
			if len(types) > 0 {
				head += "(" + strings.Join(types, ",") + ")"
			}
			a := s.ask(who, head+"{"+c.list+"("+strings.Join(args, ",")+"){nodes{"+c.fields+"}}}", vars)
			status, lines := s.exported(who, c.list, query)
			if a.code() != "" {
				if status == 200 || !strings.Contains(strings.Join(lines, ""), a.code()) {
					t.Errorf("%s exports %s: %d, the list says %s", who, c.list, status, a.text)
				}
				continue
			}
			var rows []json.RawMessage
			_ = json.Unmarshal([]byte(a.at(c.list+".nodes")), &rows)
			if status != 200 || len(lines) != len(rows)+1 || !strings.HasPrefix(lines[len(lines)-1], `{"end":true,"rows":`) {
				t.Errorf("%s exports %s %v: %d %d lines, want %d rows and an end", who, c.list, query, status, len(lines), len(rows))
				continue
			}
			for i, row := range rows {
				if !hasAll(t, []byte(lines[i]), row) {
					t.Errorf("%s exports %s: %s, want %s", who, c.list, lines[i], row)
				}
			}
		}
	}
}

// hasAll reports whether a line has all members of a row, as they are.
func hasAll(t *testing.T, line, row []byte) bool {
	t.Helper()
	var have, want map[string]any
	if json.Unmarshal(line, &have) != nil || json.Unmarshal(row, &want) != nil {
		return false
	}
	for name, v := range want {
		h, _ := json.Marshal(have[name])
		w, _ := json.Marshal(v)
		if string(h) != string(w) {
			return false
		}
	}
	return true
}

// What an export refuses says what to do.
func TestExportRefuses(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	for _, c := range []struct {
		name, who, list string
		query           url.Values
		status          int
		says            string
	}{
		{"nobody", "nobody", "users", nil, 401, "UNAUTHENTICATED"},
		{"the operator", "operator", "users", nil, 403, "users:list"},
		{"no such list", "management", "clients", nil, 404, "accounts, apps"},
		{"no JSON", "management", "users", url.Values{"filter": {"status"}}, 400, "must be JSON"},
		{"no such filter", "management", "users", url.Values{"filter": {`{"nick":"x"}`}}, 400, "nick"},
		{"no such value", "management", "users", url.Values{"filter": {`{"status":["GONE"]}`}}, 400, "GONE"},
		{"another type", "management", "users", url.Values{"filter": {`{"status":{"a":1},"hasApps":"x","email":7}`}}, 400, "INVALID"},
		{"a number for a text", "management", "users", url.Values{"filter": {`{"ids":7}`}}, 400, "INVALID"},
		{"a list for an object", "management", "users", url.Values{"filter": {`[]`}}, 400, "INVALID"},
		{"a parameter that is none", "management", "users", url.Values{"first": {"3"}}, 400, "takes filter"},
		{"a filter where there is none", "management", "groups", url.Values{"filter": {`{}`}}, 400, "takes orderBy, search"},
		{"all of the tenant, for an app", "wiki", "users", url.Values{"filter": {`{"hasDefaultApp":true}`}}, 403, "not for an app"},
	} {
		status, lines := s.exported(c.who, c.list, c.query)
		if text := strings.Join(lines, ""); status != c.status || !strings.Contains(text, c.says) {
			t.Errorf("%s: %d %s", c.name, status, text)
		}
	}
}

// What the server holds of an export does not grow with its rows. Other tests hold memory,
// too: this one is alone.
func TestExportHoldsLittle(t *testing.T) {
	s := newServer(t)
	s.sql(`with made as (insert into users (tenant_id, id, status, email, custom_data, by_kind, created_at, updated_at)
		select $1::uuid, gen_random_uuid(), 'PENDING', 'held' || n || '@acme.example', jsonb_build_object('text', repeat('x', 2000)), 'SYSTEM', now(), now() from generate_series(1, 30000) n returning 1)
		select count(*)::text from made`, key("a").String())
	res := s.exporting("management", "users", nil)
	defer res.Body.Close()
	held := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	rows, bytes, early := 0, 0, uint64(0)
	last := ""
	for lines := bufio.NewScanner(res.Body); lines.Scan(); rows++ {
		if rows == 5_000 {
			early = held()
		}
		if rows == 29_000 {
			if late := held(); late > early+16<<20 {
				t.Errorf("%d bytes more are held after %d bytes", late-early, bytes)
			}
		}
		bytes += len(lines.Bytes())
		last = lines.Text()
	}
	if rows < 30_000 || bytes < 60<<20 || !strings.HasPrefix(last, `{"end":true,"rows":30`) {
		t.Errorf("%d rows of %d bytes, and then %s", rows, bytes, last)
	}
}
