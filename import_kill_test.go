package main

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// process starts the program in a process of its own over the store.
func (s *server) process(t *testing.T) (*exec.Cmd, string) {
	t.Helper()
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	at := free.Addr().String()
	_ = free.Close()
	cmd := exec.Command(os.Args[0], "--addr", at, "--database-url", s.url)
	cmd.Env = append(os.Environ(), "TENANTRY_TEST_RUN=1", "TENANTRY_KEY="+base64.StdEncoding.EncodeToString(testKey))
	cmd.Stderr = &locked{w: s.log}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	for tick := time.Tick(20 * time.Millisecond); t.Context().Err() == nil; <-tick {
		if res, err := http.Get("http://" + at + "/readyz"); err == nil {
			_ = res.Body.Close()
			if res.StatusCode == http.StatusOK {
				return cmd, "http://" + at
			}
		}
	}
	t.Fatal("it does not start")
	return nil, ""
}

// A server that is killed at any point of an import has done each row whole or not at all, and
// another goes on where it was.
func TestImportOutlivesServers(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	const all, kills = 6000, 5
	file, job := people(0, all), ""
	for round := 0; ; round++ {
		cmd, at := s.process(t)
		s.Server = nil
		token := bought(t, at, credentialsOf["management"])
		part := file
		if round < kills {
			part = people(0, 1000*(round+1)+300)
		}
		r, w := io.Pipe()
		go func() { // a killed server takes no more
			_, _ = io.WriteString(w, part)
			if round == kills {
				_ = w.Close()
			}
		}()
		req, _ := http.NewRequest("POST", at+"/import/users?job="+job, r)
		req.Header.Set("Content-Type", ndjson)
		req.Header.Set("Authorization", "Bearer "+token)
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(res.Body)
		var last imported
		if !lines.Scan() || json.Unmarshal(lines.Bytes(), &last) != nil || res.StatusCode != 200 {
			t.Fatalf("round %d: %d %s", round, res.StatusCode, lines.Text())
		}
		job = last.Job
		if round < kills {
			s.untilSQL(fmt.Sprintf("select (max(read_count) >= %d)::text from import_jobs where started_at > '2026-11-01'", 1000*round), "true")
			_ = cmd.Process.Kill() // while the next chunk is read or committed
			_ = cmd.Wait()
			_ = w.CloseWithError(io.ErrUnexpectedEOF)
			_ = res.Body.Close()
			if why := s.imported(all); why == "" {
				t.Fatal("it was done before it was killed")
			}
			half := s.sql("select (count(*) - (select coalesce(max(created_count), 0) from import_jobs where started_at > '2026-11-01'))::text from users where email like 'person%@import.example'")
			if half != "0" {
				t.Errorf("round %d: %s users more than the job says", round, half)
			}
			s.sql("with x as (update import_jobs set lease_until = now() - interval '1 s' where started_at > '2026-11-01' returning 1) select count(*)::text from x") // its half minute is over
			continue
		}
		for lines.Scan() {
			_ = json.Unmarshal(lines.Bytes(), &last)
		}
		if last.Status != "DONE" {
			t.Errorf("%+v", last)
		}
		break
	}
	if why := s.imported(all); why != "" {
		t.Error(why)
	}
}

// bought is a token of a server in another process.
func bought(t *testing.T, at string, c credential) string {
	t.Helper()
	res, err := http.PostForm(at+"/oidc/token", map[string][]string{"grant_type": {"client_credentials"}, "client_id": {c.id}, "client_secret": {c.secret}})
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	var sold struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(res.Body).Decode(&sold); err != nil || sold.AccessToken == "" {
		t.Fatalf("no token: %d %v", res.StatusCode, err)
	}
	return sold.AccessToken
}

// The command sends a file, says what came of it, and writes down what was refused.
func TestImportCommand(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	dir := place(t)
	c := credentialsOf["management"]
	at := []string{"--server", s.URL, "--client-id", c.id, "--client-secret", c.secret}
	write := func(name, text string) string {
		path := dir + "/" + name
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	good, bad := write("good.jsonl", people(0, 1200)), write("bad.csv", "email\nann@acme.example\nnew@acme.example\nnonsense\n")
	if _, err := command(t, append([]string{"import", "users", good}, at...)...); err != nil {
		t.Error(err)
	}
	if why := s.imported(1200); why != "" {
		t.Error(why)
	}
	if _, err := command(t, append([]string{"import", "users", bad}, at...)...); err == nil || err.Error() != "2 rows were refused" {
		t.Errorf("%v", err)
	}
	if text, _ := os.ReadFile(bad + ".errors.jsonl"); !strings.Contains(string(text), `{"line":2,"field":"email","code":"CONFLICT"`) || strings.Count(string(text), "\n") != 2 {
		t.Errorf("%s", text)
	}
	for _, wrong := range []struct {
		args []string
		want string
	}{
		{append([]string{"import", "users", dir + "/none"}, at...), "cannot be read"},
		{[]string{"import", "users", good, "--server", s.URL, "--client-id", c.id}, "TENANTRY_CLIENT_SECRET"},
		{[]string{"import", "users", good, "--server", s.URL, "--client-id", c.id, "--client-secret", "wrong"}, "401"},
		{[]string{"import", "users", good, "--tries", "0", "--server", "http://127.0.0.1:1", "--client-id", c.id, "--client-secret", "x"}, "refused"},
		{append([]string{"import", "users", write("odd.csv", "nick\n")}, at...), "nick"},
		{append([]string{"export", "users", "--filter", "nonsense"}, at...), "JSON"},
	} {
		if _, err := command(t, wrong.args...); err == nil || !strings.Contains(err.Error(), wrong.want) {
			t.Errorf("%v: %v", wrong.args, err)
		}
	}
	out, err := command(t, append([]string{"export", "users", "--search", "person00000", "--order-by", `{"field":"EMAIL","direction":"DESC"}`}, at...)...)
	if err != nil || strings.Count(out, "\n") != 10 || !strings.Contains(strings.SplitN(out, "\n", 2)[0], `"email":"person000009@import.example"`) {
		t.Errorf("%v %s", err, out)
	}
}
