//go:build unix

package dev_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"tenantry/db/dev"
)

// helperDir is the variable by which the tests run their own binary as a server that can be killed.
const helperDir = "TENANTRY_DEV_HELPER_DIR"

func TestMain(m *testing.M) {
	if dir := os.Getenv(helperDir); dir != "" {
		serve(dir)
		return
	}
	m.Run()
}

// serve says where its server is, and keeps it until it is killed.
func serve(dir string) {
	server, err := dev.Start(context.Background(), dev.Options{Dir: dir, Fast: true})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(server.URL("postgres"))
	<-server.Done()
}

// dirFor may be passed through by the user that Postgres runs as, unlike t.TempDir's parents under root.
func dirFor(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "tenantry-dev-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	if err := os.Chmod(dir, 0o711); err != nil {
		t.Fatal(err)
	}
	return dir
}

func mustStart(t *testing.T, dir string) *dev.Server {
	t.Helper()
	server, err := dev.Start(t.Context(), dev.Options{Dir: dir, Fast: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { mustStop(t, server) })
	return server
}

func mustStop(t *testing.T, server *dev.Server) {
	t.Helper()
	if err := server.Stop(); err != nil {
		t.Error(err)
	}
}

func mustQuery(t *testing.T, url, query string) string {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.Background())
	var value string
	if err := conn.QueryRow(t.Context(), query).Scan(&value); err != nil {
		t.Fatal(err)
	}
	return value
}

func mustFail(t *testing.T, err error, parts ...string) {
	t.Helper()
	if err == nil {
		t.Fatal("no error")
	}
	for _, part := range parts {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%q is missing from: %v", part, err)
		}
	}
}

func TestDataSurvivesRestart(t *testing.T) {
	t.Parallel()
	dir := dirFor(t)
	first := mustStart(t, dir)
	for range 2 { // the second finds it made
		if err := first.Create(t.Context(), "kept"); err != nil {
			t.Fatal(err)
		}
	}
	if err := first.Exec(t.Context(), "COMMENT ON DATABASE kept IS 'still here'"); err != nil {
		t.Fatal(err)
	}
	mustStop(t, first)
	mustLeavePid(t, dir)
	second := mustStart(t, dir)
	got := mustQuery(t, second.URL("kept"), "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()")
	if got != "still here" {
		t.Errorf("the comment is %q", got)
	}
}

// mustLeavePid leaves what a crash does when another process has since got the number.
func mustLeavePid(t *testing.T, dir string) {
	t.Helper()
	data := filepath.Join(dir, "postgres")
	text := fmt.Sprintf("%d\n%s\n", os.Getpid(), data)
	if err := os.WriteFile(filepath.Join(data, "postmaster.pid"), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestSettings(t *testing.T) {
	t.Parallel()
	dir := dirFor(t)
	tests := []struct {
		fast bool
		set  []string
		want string
	}{
		{fast: false, want: "on on on"},
		{fast: true, want: "off off off"},
		{fast: true, set: []string{"full_page_writes=on", "work_mem=5MB"}, want: "off off on"}, // what is set comes last
	}
	for _, test := range tests {
		server, err := dev.Start(t.Context(), dev.Options{Dir: dir, Fast: test.fast, Set: test.set})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { mustStop(t, server) })
		url := server.URL("postgres")
		durable := "SELECT concat_ws(' ', current_setting('fsync'), current_setting('synchronous_commit'), current_setting('full_page_writes'))"
		if got := mustQuery(t, url, durable); got != test.want {
			t.Errorf("fast %t: fsync, synchronous_commit, full_page_writes: %s, want %s", test.fast, got, test.want)
		}
		common := "SELECT concat_ws('|', current_setting('listen_addresses'), current_setting('server_encoding'), current_setting('TimeZone'), lower('ÄΣ'), 'a' > 'B')"
		if got, want := mustQuery(t, url, common), "|UTF8|UTC|äσ|t"; got != want {
			t.Errorf("fast %t: settings: %s, want %s", test.fast, got, want)
		}
		mustStop(t, server)
	}
}

func TestOneServerAtATime(t *testing.T) {
	t.Parallel()
	dir := dirFor(t)
	mustStart(t, dir)
	_, err := dev.Start(t.Context(), dev.Options{Dir: dir})
	mustFail(t, err, "the data directory "+dir+" is in use by another server (pid "+strconv.Itoa(os.Getpid())+")", "--data")
	mustFail(t, dev.Remove(dir), "in use")
	for _, name := range []string{"postgres", "run"} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != 0o700 {
			t.Errorf("%s has mode %o", name, info.Mode().Perm())
		}
	}
}

// TestPaths moves one directory about, so that the data is made once.
func TestPaths(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(dirFor(t), "plain")
	mustStop(t, mustStart(t, dir))
	tests := []struct {
		name  string
		below bool // the socket is below the directory
	}{
		{name: `a "b" 'c' d?&=+%ü`, below: true},
		{name: "with, comma"},
		{name: strings.Repeat("long", 25)},
	}
	for _, test := range tests {
		moved := filepath.Join(filepath.Dir(dir), test.name)
		if err := os.Rename(dir, moved); err != nil {
			t.Fatal(err)
		}
		dir = moved
		server := mustStart(t, dir)
		socket := mustSocket(t, server)
		if below := socket == filepath.Join(dir, "run"); below != test.below {
			t.Errorf("%s: the socket is in %s", test.name, socket)
		}
		if got := mustQuery(t, server.URL("postgres"), "SELECT current_setting('data_directory')"); got != filepath.Join(dir, "postgres") {
			t.Errorf("%s: the data is in %s", test.name, got)
		}
		mustStop(t, server)
		if _, err := os.Stat(socket); !test.below && !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s: the socket's directory %s stays: %v", test.name, socket, err)
		}
	}
}

func mustSocket(t *testing.T, server *dev.Server) string {
	t.Helper()
	config, err := pgx.ParseConfig(server.URL("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	return config.Host
}

func TestOtherVersionsData(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, version string
		parts         []string
	}{
		{"too old for any program", "13", []string{"made by Postgres 13", "install Postgres 13", "--data"}},
		{"not a version", "nonsense", []string{"PG_VERSION", "--data"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			dir := dirFor(t)
			if err := os.Mkdir(filepath.Join(dir, "postgres"), 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, "postgres", "PG_VERSION"), []byte(test.version+"\n"), 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := dev.Start(t.Context(), dev.Options{Dir: dir})
			mustFail(t, err, test.parts...)
		})
	}
}

func TestClosedParent(t *testing.T) {
	t.Parallel()
	if os.Geteuid() != 0 {
		t.Skip("only root hands Postgres to another user")
	}
	parent := filepath.Join(dirFor(t), "closed")
	if err := os.Mkdir(parent, 0o700); err != nil {
		t.Fatal(err)
	}
	_, err := dev.Start(t.Context(), dev.Options{Dir: filepath.Join(parent, "data")})
	mustFail(t, err, parent+" is closed to others", "chmod o+x "+parent, "--data")
}

func TestCancelledStart(t *testing.T) {
	t.Parallel()
	dir := dirFor(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := dev.Start(ctx, dev.Options{Dir: dir, Fast: true})
	mustFail(t, err, context.Canceled.Error())
	mustStart(t, dir)
}

func TestKilledParentLeavesNoOrphan(t *testing.T) {
	t.Parallel()
	if runtime.GOOS != "linux" {
		t.Skip("only Linux tells a child of its parent's death")
	}
	dir := dirFor(t)
	helper, url := mustHelp(t, dir)
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.Background())
	if err := helper.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute) // far more than a shutdown takes
	defer cancel()
	_, err = conn.WaitForNotification(ctx)
	_ = helper.Wait() // it was killed; only now is its lock gone for sure
	var ended *pgconn.PgError
	if !errors.As(err, &ended) || ended.Code != "57P01" {
		t.Fatalf("the connection ended with %v, not with a shutdown", err)
	}
	mustStart(t, dir)
}

// mustHelp starts a server in a process of its own.
func mustHelp(t *testing.T, dir string) (*exec.Cmd, string) {
	t.Helper()
	helper := exec.Command(os.Args[0])
	helper.Env = append(os.Environ(), helperDir+"="+dir)
	output, err := helper.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := helper.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = helper.Process.Kill(); _ = helper.Wait() })
	line, err := bufio.NewReader(output).ReadString('\n')
	if err != nil || !strings.HasPrefix(line, "postgres://") {
		t.Fatalf("the helper says %q: %v", line, err)
	}
	return helper, strings.TrimSpace(line)
}

func TestSurvivorIsEnded(t *testing.T) {
	t.Parallel()
	dir := dirFor(t)
	mustHelp(t, dir)
	stolen := mustSteal(t, dir) // as if the parent had died without Postgres
	conn, err := pgx.Connect(t.Context(), stolen)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.Background())
	var told strings.Builder
	server, err := dev.Start(t.Context(), dev.Options{Dir: dir, Log: &told})
	if err != nil {
		t.Fatal(err)
	}
	defer mustStop(t, server)
	if !strings.Contains(told.String(), "earlier run left behind") {
		t.Errorf("told %q", told.String())
	}
	if err := conn.Ping(t.Context()); err == nil {
		t.Error("the survivor still answers")
	}
}

// mustSteal replaces the lock file, which the holder then holds no more, and returns the server's address.
func mustSteal(t *testing.T, dir string) string {
	t.Helper()
	if err := os.Remove(filepath.Join(dir, "tenantry.lock")); err != nil {
		t.Fatal(err)
	}
	return "postgres://postgres@/postgres?sslmode=disable&host=" + filepath.Join(dir, "run")
}

func TestRemove(t *testing.T) {
	t.Parallel()
	dir := dirFor(t)
	mustFail(t, dev.Remove(dir), "no data directory of ours")
	mustStop(t, mustStart(t, dir))
	link := filepath.Join(dirFor(t), "link")
	if err := os.Symlink(dir, link); err != nil {
		t.Fatal(err)
	}
	mustFail(t, dev.Remove(link), "no data directory of ours")
	if err := dev.Remove(dir); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%s is still there: %v", dir, err)
	}
}
