//go:build unix

package devtest_test

import (
	"context"
	"errors"
	"os"
	"strconv"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"tenantry/db/dev/devtest"
)

var postgres = devtest.New(func(ctx context.Context, url string) error {
	return exec(ctx, url, "CREATE TABLE words (word text)", "INSERT INTO words VALUES ('template')")
})

func TestMain(m *testing.M) { postgres.Main(m) }

func exec(ctx context.Context, url string, statements ...string) error {
	conn, err := pgx.Connect(ctx, url)
	if err != nil {
		return err
	}
	for _, statement := range statements {
		_, failed := conn.Exec(ctx, statement)
		err = errors.Join(err, failed)
	}
	return errors.Join(err, conn.Close(ctx))
}

func mustConnect(t *testing.T, url string) *pgx.Conn {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close(context.Background()) })
	return conn
}

func mustWords(t *testing.T, conn *pgx.Conn) string {
	t.Helper()
	var words string
	if err := conn.QueryRow(t.Context(), "SELECT string_agg(word, ' ' ORDER BY word) FROM words").Scan(&words); err != nil {
		t.Fatal(err)
	}
	return words
}

func TestClonesAreApart(t *testing.T) {
	t.Parallel()
	for i := range 8 {
		t.Run(strconv.Itoa(i), func(t *testing.T) {
			t.Parallel()
			conn := mustConnect(t, postgres.Database(t))
			if _, err := conn.Exec(t.Context(), "INSERT INTO words SELECT 'word' || $1::text", strconv.Itoa(i)); err != nil {
				t.Fatal(err)
			}
			if got, want := mustWords(t, conn), "template word"+strconv.Itoa(i); got != want {
				t.Errorf("words: %s, want %s", got, want)
			}
		})
	}
}

func TestTwoClonesInOneTest(t *testing.T) {
	t.Parallel()
	one, two := postgres.Database(t), postgres.Database(t)
	if one == two {
		t.Fatal("the same database twice")
	}
	if err := exec(t.Context(), one, "DELETE FROM words"); err != nil {
		t.Fatal(err)
	}
	if got := mustWords(t, mustConnect(t, two)); got != "template" {
		t.Errorf("words: %s", got)
	}
}

func TestCloneIsDroppedThoughInUse(t *testing.T) {
	t.Parallel()
	var url string
	var conn *pgx.Conn
	t.Run("owner", func(inner *testing.T) {
		url = postgres.Database(inner)
		conn = mustConnect(t, url)
	})
	if err := conn.Ping(t.Context()); err == nil {
		t.Error("the connection outlived the database")
	}
	var refused *pgconn.PgError
	if err := exec(t.Context(), url); !errors.As(err, &refused) || refused.Code != "3D000" {
		t.Errorf("connecting to the dropped database: %v", err)
	}
}

func TestPrepareFails(t *testing.T) {
	t.Parallel()
	broken := errors.New("broken migration")
	var url string
	failing := devtest.New(func(_ context.Context, template string) error {
		url = template
		return broken
	})
	for range 2 { // the second is told the same, and starts nothing
		double := &recorder{TB: t}
		runGuarded(func() { failing.Database(double) })
		if !errors.Is(double.fatal, broken) {
			t.Errorf("the test was told %v", double.fatal)
		}
	}
	config, err := pgx.ParseConfig(url)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(config.Host); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%s is left behind: %v", config.Host, err)
	}
}

// recorder takes a Fatal down instead of ending the test.
type recorder struct {
	testing.TB
	fatal error
}

type ended struct{}

func (r *recorder) Fatal(args ...any) {
	r.fatal, _ = args[0].(error)
	panic(ended{})
}

func runGuarded(body func()) {
	defer func() {
		if got := recover(); got != nil && got != any(ended{}) {
			panic(got)
		}
	}()
	body()
}
