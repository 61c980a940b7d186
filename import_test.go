package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"strings"
	"testing"

	"tenantry/model"
)

// upload sends a file as one of the callers, and returns the status, the first and the last
// line of the answer.
func (s *server) upload(who, query, media string, body io.Reader) (int, imported, string) {
	s.t.Helper()
	req, _ := http.NewRequest("POST", s.URL+"/import/users"+query, body)
	req.Header.Set("Content-Type", media)
	if token := s.tokens[who]; token != "" {
		req.Header.Set("Authorization", "Bearer "+token)
	}
	res, err := s.Client().Do(req)
	if err != nil {
		s.t.Fatal(err)
	}
	defer res.Body.Close()
	text, _ := io.ReadAll(res.Body)
	all := strings.Split(strings.TrimSpace(string(text)), "\n")
	var last imported
	_ = json.Unmarshal([]byte(all[len(all)-1]), &last)
	return res.StatusCode, last, string(text)
}

const (
	ndjson = "application/x-ndjson"
	csv    = "text/csv"
)

// What files come to, line by line.
func TestImportOfFiles(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	long := strings.Repeat("x", 1<<20)
	for i, c := range []struct {
		name, query, media, body string
		created, updated, failed int
		errors                   string // line field code of each
	}{
		{"lines", "", ndjson, `{"email":"j1@acme.example","name":{"first":"Jo"},"customData":{"a": 1},"apps":["` + wiki + `",{"appId":"` + mail + `","username":"j1"}],"secondaryEmails":["j1@home.example"]}` + "\n", 1, 0, 0, ""},
		{"no newline at the end, empty lines, carriage returns, a byte order mark", "", ndjson, "\xef\xbb\xbf\r\n" + `{"email":"j2@acme.example"}` + "\r\n\n  \n" + `{"phone":"+14155550155"}`, 2, 0, 0, ""},
		{"nothing", "", ndjson, "", 0, 0, 0, ""},
		{
			"lines that are no users", "", ndjson, "[]\nnonsense\n{\"email\":7}\n{\"email\":\"x\"}\n{}\n{\"status\":\"ACTIVE\",\"email\":\"a@b.example\"}\n{\"email\":\"j3@acme.example\"} x\n" +
				"{\"email\":\"j3@acme.example\",\"password\":{\"password\":\"Tr0ub4dor and 3\"}}\n{\"name\":{\"nick\":\"x\"}}\n{\"email\":\"j3@acme.example\",\"birthday\":\"tomorrow\"}\n{\"email\":\"\xff@acme.example\"}\n" +
				`{"email":"j3@acme.example","apps":["` + secretApp + `"]}` + "\n", 0, 0, 12,
			"1  INVALID,2  INVALID,3 email INVALID,4 email INVALID,5 email INVALID,6 status INVALID,7  INVALID,8 password INVALID,9 name.nick INVALID,10 birthday INVALID,11  INVALID,12 apps.appId NOT_FOUND",
		},
		{"twice in the file, and in the database", "", ndjson, `{"email":"j4@acme.example"}` + "\n" + `{"email":"J4@ACME.example"}` + "\n" + `{"email":"ann@acme.example"}` + "\n", 1, 0, 2, "2 email CONFLICT,3 email CONFLICT"},
		{"a line of a megabyte", "", ndjson, `{"email":"j5@acme.example","customData":{"a":"` + long + `"}}` + "\n" + `{"email":"j6@acme.example"}` + "\n", 1, 0, 1, "1 customData INVALID"},
		{"cells", "", csv, "email,name.first,address.type,customData,apps,secondaryPhones\r\nc1@acme.example,\"O\"\"Neill, Jo\",home,\"{\"\"a\"\": 1}\"," + wiki + ";" + mail + ",+14155550144; +14155550145\r\n\r\nc2@acme.example,,,,,\r\n", 2, 0, 0, ""},
		{"cells over lines, a byte order mark", "", csv, "\xef\xbb\xbfemail,name.first\n\"c3@acme.example\n\",Jo\nc4@acme.example\nc5@acme.example,\"Jo\nc6@acme.example,Jo\n", 1, 0, 2, "4  INVALID,5  INVALID"},
		{"a quote in the middle", "", csv, "email,name.first\nc7@acme.example,J\"o\nc8@acme.example,Jo\n", 1, 0, 1, "2  INVALID"},
		{"users who are there", "?mode=upsert", ndjson, `{"email":"ANN@acme.example","language":"fr","apps":["` + draft + `"]}` + "\n" + `{"externalUserId":"new1","email":"u1@acme.example"}` + "\n" + `{"email":"bob@acme.example","secondaryEmails":["b@b.example"]}` + "\n", 1, 1, 1, "3 secondaryEmails INVALID"},
		{"once more", "?mode=upsert", csv, "externalUserId,email,language\nnew1,u1b@acme.example,de\n,ann@acme.example,fr\n,nobody@acme.example,de\n", 1, 2, 0, ""},
	} {
		status, last, text := s.upload("management", c.query, c.media, strings.NewReader(c.body))
		if status != 200 || last.Status != "DONE" || last.Created != c.created || last.Updated != c.updated || last.Failed != c.failed || last.Read != c.created+c.updated+c.failed {
			t.Errorf("%s: %d %s", c.name, status, text)
			continue
		}
		a := s.ask("management", `{importJob(id:"`+last.Job+`"){status createdCount errors(first:100){nodes{line field code}}}}`, nil)
		var errs []string
		var nodes []struct {
			Line        int
			Field, Code string
		}
		_ = json.Unmarshal([]byte(a.at("importJob.errors.nodes")), &nodes)
		for _, n := range nodes {
			errs = append(errs, fmt.Sprintf("%d %s %s", n.Line, n.Field, n.Code))
		}
		if got := strings.Join(errs, ","); got != c.errors || a.at("importJob.status") != "DONE" {
			t.Errorf("%s: %s\nwant %s\n%s", c.name, got, c.errors, a.text)
		}
		if n := s.sql("select count(*)::text from events where action = 'import.finished'"); n != fmt.Sprint(i+1) {
			t.Errorf("%s: %s imports have finished in the log", c.name, n)
		}
	}
	s.run([]step{
		{name: "what came in", who: "management", query: `{user(email:"j1@acme.example"){name{first} customData emails{value} apps{nodes{name}}}}`, want: `{"user":{"name":{"first":"Jo"},"customData":{"a": 1},"emails":[{"value":"j1@acme.example"},{"value":"j1@home.example"}],"apps":{"nodes":[`},
		{name: "of cells", who: "management", query: `{user(email:"c1@acme.example"){name{first} address{type} phones{value}}}`, want: `{"name":{"first":"O\"Neill, Jo"},"address":{"type":"HOME"},"phones":[{"value":"+14155550144"},{"value":"+14155550145"}]}`},
		{name: "changed", who: "management", query: `{user(externalUserId:"new1"){email language}}`, want: `{"email":"u1b@acme.example","language":"de"}`},
	})
	if users, records := s.sql("select count(*)::text from users where tenant_id = $1 and created_at > '2026-11-01'", key("a").String()), s.sql("select count(*)::text from events where action = 'user.created' and id::text not like '01900000-%'"); users != records || users != "11" {
		t.Errorf("%s users have come, and %s records speak of them", users, records)
	}
}

// Who may import, and what is refused before anything is done.
func TestImportRefuses(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	_, mine, _ := s.upload("wiki", "", ndjson, strings.NewReader(`{"email":"w1@acme.example"}`))
	good := `{"email":"no@acme.example"}`
	before := s.state()
	for _, c := range []struct {
		name, who, query, media, body string
		status                        int
		says                          string
	}{
		{"nobody", "nobody", "", ndjson, good, 401, "UNAUTHENTICATED"},
		{"the operator", "operator", "", ndjson, good, 403, "users:create"},
		{"a reader", "reader", "", ndjson, good, 403, "users:create"},
		{"a narrowed client", "phone", "", ndjson, good, 403, "users:create"},
		{"no media type", "management", "", "application/json", good, 415, "text/csv"},
		{"no such mode", "management", "?mode=replace", ndjson, good, 400, "upsert"},
		{"no header", "management", "", csv, "", 400, "header"},
		{"an unknown column", "management", "", csv, "email,nick\n", 400, "nick"},
		{"a column twice", "management", "", csv, "email,email\n", 400, "twice"},
		{"UTF-16", "management", "", csv, "\xff\xfee\x00m\x00", 400, "column"},
		{"no job", "management", "?job=imp_x", ndjson, good, 400, "imp_"},
		{"a job that never was", "management", "?job=" + model.ImportJobID.Of(key(never)), ndjson, good, 404, "no such import job"},
		{"another tenant's job", "globex", "?job=" + mine.Job, ndjson, good, 404, "no such import job"},
		{"another app's job", "mail", "?job=" + mine.Job, ndjson, good, 404, "no such import job"},
		{"a job that is done", "wiki", "?job=" + mine.Job, ndjson, good, 409, "DONE"},
	} {
		status, _, text := s.upload(c.who, c.query, c.media, strings.NewReader(c.body))
		if status != c.status || !strings.Contains(text, c.says) {
			t.Errorf("%s: %d %s", c.name, status, text)
		}
	}
	if s.state() != before {
		t.Error("what was refused has left a trace")
	}
	s.run([]step{
		{name: "its own app has them", who: "wiki", query: `{user(email:"w1@acme.example"){email} importJobs{nodes{id createdCount startedBy{kind}}}}`, want: `{"user":{"email":"w1@acme.example"},"importJobs":{"nodes":[{"id":"` + mine.Job + `","createdCount":1,"startedBy":{"kind":"APP"}}]}}`},
		{name: "another app has not", who: "mail", query: `{user(email:"w1@acme.example"){email} importJobs{nodes{id}}}`, want: `{"user":null,"importJobs":{"nodes":[]}}`},
		{name: "a reader sees no imports", who: "reader", query: `{importJobs{nodes{id}}}`, code: "FORBIDDEN"},
		{name: "done is done", who: "wiki", query: `mutation{importCancel(id:"` + mine.Job + `"){importJob{id}}}`, code: "CONFLICT"},
	})
	row := strings.Repeat("x", 3<<20)
	if status, last, text := s.upload("management", "", ndjson, strings.NewReader(`{"email":"first@acme.example"}`+"\n"+row+"\n")); status != 200 || last.Status != "FAILED" || !strings.Contains(text, "2097152 bytes") {
		t.Errorf("a row without an end: %d %s", status, text)
	}
}

// slow is a body of which the test sends a part at a time.
type slow struct {
	*io.PipeWriter
	lines *bufio.Scanner
	res   *http.Response
}

// begin starts an import with the first rows, and returns once the job is there.
func (s *server) begin(who, query, rows string) (*slow, imported) {
	s.t.Helper()
	r, w := io.Pipe()
	wrote := make(chan struct{})
	go func() {
		defer close(wrote)
		_, _ = io.WriteString(w, rows) // if the server takes them
	}()
	req, _ := http.NewRequest("POST", s.URL+"/import/users"+query, r)
	req.Header.Set("Content-Type", ndjson)
	req.Header.Set("Authorization", "Bearer "+s.tokens[who])
	res, err := s.Client().Do(req)
	if err != nil {
		s.t.Fatal(err)
	}
	up := &slow{w, bufio.NewScanner(res.Body), res}
	s.t.Cleanup(func() { _ = w.Close(); _ = res.Body.Close() })
	<-wrote
	return up, up.line(s.t)
}

func (u *slow) line(t testing.TB) imported {
	t.Helper()
	var at imported
	if !u.lines.Scan() {
		t.Fatalf("the answer ends: %v", u.lines.Err())
	}
	if err := json.Unmarshal(u.lines.Bytes(), &at); err != nil || u.res.StatusCode != 200 {
		t.Fatalf("%d %s", u.res.StatusCode, u.lines.Text())
	}
	return at
}

// people are lines of users, from one number to another.
func people(from, to int) string {
	var b bytes.Buffer
	for i := from; i < to; i++ {
		fmt.Fprintf(&b, `{"email":"person%06d@import.example","externalUserId":"p%d","name":{"first":"Person"},"apps":["%s"]}`+"\n", i, i, wiki)
	}
	return b.String()
}

// A job has one holder, is cancelled before its next chunk, and goes on with the same file alone.
func TestImportJobs(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	up, at := s.begin("management", "", "")
	if at.Status != "RUNNING" || at.Read != 0 {
		t.Errorf("%+v", at)
	}
	const progress = `subscription($id:ID!){importProgress(id:$id){status readCount}}`
	followed := s.events("management", progress, object{"id": at.Job})
	if h := followed.next(t); h.at("importProgress.status") != "RUNNING" {
		t.Errorf("who follows it hears %s", h.text)
	}
	for who, want := range map[string]string{"wiki": "NOT_FOUND", "globex": "NOT_FOUND", "reader": "FORBIDDEN"} {
		if h := s.events(who, progress, object{"id": at.Job}).next(t); h.code() != want {
			t.Errorf("%s follows it: %s", who, h.text)
		}
	}
	if status, _, text := s.upload("management", "?job="+at.Job, ndjson, strings.NewReader(people(0, 1))); status != 409 || !strings.Contains(text, "another request") {
		t.Errorf("a second holder: %d %s", status, text)
	}
	if a := s.ask("management", `mutation{importCancel(id:"`+at.Job+`"){importJob{status finishedAt} changes{action}}}`, nil); !strings.Contains(a.text, `"status":"CANCELLED"`) || !strings.Contains(a.text, `[{"action":"import.cancelled"}]`) {
		t.Error(a.text)
	}
	if h := followed.next(t); h.at("importProgress.status") != "CANCELLED" || !followed.next(t).over {
		t.Errorf("who follows it to its end hears %s", h.text)
	}
	_, _ = io.WriteString(up, people(0, 1001))
	_ = up.Close()
	for at.Status == "RUNNING" {
		at = up.line(t)
	}
	if at.Status != "CANCELLED" || s.sql("select count(*)::text from users where email like '%import.example'") != "0" {
		t.Errorf("after it was cancelled: %+v", at)
	}

	up, at = s.begin("management", "", "")
	_, _ = io.WriteString(up, people(0, 1500))
	_ = up.CloseWithError(io.ErrUnexpectedEOF) // the connection goes
	_ = up.res.Body.Close()
	s.untilSQL(`select coalesce(max(read_count), 0)::text || max(case when lease_until < now() then 'x' else '' end) from import_jobs where status = 'RUNNING' and started_at > '2026-11-01'`, "1000x")
	if a := s.ask("management", `{importJob(id:"`+at.Job+`"){status readCount}}`, nil); !strings.Contains(a.text, `{"status":"INTERRUPTED","readCount":1000}`) {
		t.Error(a.text)
	}
	for name, file := range map[string]string{"another file": people(1, 2000), "a shorter file": people(0, 900), "cells": "email\n"} {
		media := ndjson
		if name == "cells" {
			media = csv
		}
		if status, _, text := s.upload("management", "?job="+at.Job, media, strings.NewReader(file)); status != 409 || !strings.Contains(text, "another file") {
			t.Errorf("%s: %d %s", name, status, text)
		}
	}
	status, last, text := s.upload("management", "?job="+at.Job, ndjson, strings.NewReader(people(0, 1500)))
	if status != 200 || last.Status != "DONE" || last.Created != 1500 || last.Failed != 0 {
		t.Errorf("%d %s", status, text)
	}
	if why := s.imported(1500); why != "" {
		t.Error(why)
	}
	// A checkpoint that does not stand with its rows is found out.
	s.sql("with x as (update import_jobs set status = 'RUNNING', read_count = 0, created_count = 0, offset_bytes = 0, lease_until = now() - interval '1 s' where created_count = 1500 returning 1) select count(*)::text from x")
	s.upload("management", "?job="+at.Job, ndjson, strings.NewReader(people(0, 1500)))
	if s.imported(1500) == "" {
		t.Error("a job that has forgotten what it has done passes for one that has not")
	}
}

// Whoever has lost the job to another, on whichever server, commits nothing more.
func TestImportHasOneHolder(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	other := (&server{t: t, db: s.db, url: s.url, log: s.log, tokens: maps.Clone(s.tokens), issuer: s.URL}).serve()
	first, at := s.begin("management", "", "")
	_, _ = io.WriteString(first, people(0, 1500))
	s.untilSQL("select max(read_count)::text from import_jobs where started_at > '2026-11-01'", "1000")
	s.sql("with x as (update import_jobs set lease_until = now() - interval '1 s' where started_at > '2026-11-01' returning 1) select count(*)::text from x") // it was silent for too long
	second, _ := other.begin("management", "?job="+at.Job, people(0, 2500))
	_, _ = io.WriteString(first, people(1500, 2500))
	_ = first.Close()
	for at.Status == "RUNNING" {
		at = first.line(t)
	}
	if at.Status != "INTERRUPTED" || at.Error == nil || !strings.Contains(at.Error.Message, "Another request") {
		t.Errorf("who has lost it hears %+v", at)
	}
	_ = second.Close()
	for at = second.line(t); at.Status == "RUNNING"; {
		at = second.line(t)
	}
	if why := s.imported(2500); why != "" {
		t.Errorf("%+v: %s", at, why)
	}
}

// A tenant has so many imports at once, and another one its own.
func TestImportsAtOnce(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	for range model.MaxImportsAtOnce {
		s.begin("management", "", "")
	}
	if status, _, text := s.upload("management", "", ndjson, strings.NewReader("")); status != 503 || !strings.Contains(text, "5 imports") {
		t.Errorf("%d %s", status, text)
	}
	if status, last, text := s.upload("globex", "", ndjson, strings.NewReader("")); status != 200 || last.Status != "DONE" {
		t.Errorf("%d %s", status, text)
	}
}

// untilSQL waits for a query to be answered so; the test's own time ends it.
func (s *server) untilSQL(query, want string) {
	s.t.Helper()
	for s.sql(query) != want {
		if s.t.Context().Err() != nil {
			s.t.Fatalf("%s is not %s", query, want)
		}
	}
}

// imported says what is wrong with the import of the first people: each is there once, with one
// record, and the job has counted them.
func (s *server) imported(n int) string {
	s.t.Helper()
	users := s.sql("select count(*)::text || ' ' || count(distinct external_user_id)::text || ' ' || coalesce(max(substr(external_user_id, 2)::int), -1)::text from users where email like 'person%@import.example'")
	records := s.sql("select count(distinct target_key)::text || ' ' || count(*)::text from events where action = 'user.created' and after ->> 'email' like 'person%@import.example'")
	jobs := s.sql("select string_agg(read_count || ' ' || created_count || ' ' || failed_count || ' ' || status, ',') from import_jobs where started_at > '2026-11-01' and status <> 'CANCELLED'")
	want := fmt.Sprintf("%d %d %d|%d %d|%d %d 0 DONE", n, n, n-1, n, n, n, n)
	if have := users + "|" + records + "|" + jobs; have != want {
		return "have " + have + ", want " + want
	}
	return ""
}
