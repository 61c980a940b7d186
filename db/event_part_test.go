package db_test

import (
	"bytes"
	"context"
	"log/slog"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"tenantry/db"
	"tenantry/model"
)

// diary is a database whose log is looked at as its owner.
type diary struct {
	t    *testing.T
	db   *db.DB
	conn *pgx.Conn
}

func newDiary(t *testing.T) *diary {
	t.Helper()
	url := postgres.Database(t)
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close(context.Background()) })
	return &diary{t, mustOpen(t, url, bytes.Repeat([]byte{7}, 32)), conn}
}

func (d *diary) exec(sql string, args ...any) {
	d.t.Helper()
	if _, err := d.conn.Exec(d.t.Context(), sql, args...); err != nil {
		d.t.Fatal(err)
	}
}

func (d *diary) text(sql string, args ...any) string {
	d.t.Helper()
	var v string
	if err := d.conn.QueryRow(d.t.Context(), "select coalesce((select string_agg(v::text, ' ' order by v::text) from ("+sql+") x (v)), '')", args...).Scan(&v); err != nil {
		d.t.Fatal(err)
	}
	return v
}

// note writes a record of a moment, and returns its key.
func (d *diary) note(at time.Time) model.Key {
	d.t.Helper()
	k := model.KeyAt(at, 0)
	d.exec("insert into events (tenant_id, id, at, action, actor_kind, target_kind, target_key) values ($1, $2, $3, 'user.updated', 'SYSTEM', 'usr', $1)", acme, k, at)
	return k
}

func (d *diary) tend(months int) db.Tended {
	d.t.Helper()
	did, err := d.db.TendLogOnce(d.t.Context(), months)
	if err != nil {
		d.t.Fatal(err)
	}
	return did
}

// part is the name of the part of the log that a record stands in.
func (d *diary) part(k model.Key) string {
	d.t.Helper()
	return d.text("select tableoid::regclass from events where id = $1", k)
}

func partOf(at time.Time) string { return at.UTC().Format("events_2006_01") }

// Every moment has its part of the log: those of a year to come are ready, and what is
// further ahead is set aside until its month is made.
func TestLogParts(t *testing.T) {
	t.Parallel()
	d, now := newDiary(t), time.Now()
	far := now.AddDate(0, 6, 0)
	if did := d.tend(0); did != (db.Tended{}) {
		t.Errorf("a new database has all its parts: %+v", did)
	}
	for name, at := range map[string]time.Time{"now": now, "the last month ahead": time.Date(now.UTC().Year()+1, now.UTC().Month(), 1, 0, 0, 0, 0, time.UTC)} {
		if k := d.note(at); d.part(k) != partOf(at) {
			t.Errorf("%s: in %s", name, d.part(k))
		}
	}
	old, ages := d.note(now.AddDate(-30, 0, 0)), d.note(now.AddDate(3, 0, 0))
	if d.part(old) != partOf(now) || d.part(ages) != "events_default" {
		t.Errorf("what came before is in %s, what is ahead in %s", d.part(old), d.part(ages))
	}
	d.exec("drop table " + partOf(far))
	k := d.note(far)
	if d.part(k) != "events_default" {
		t.Errorf("without its part it is in %s", d.part(k))
	}
	if did := d.tend(0); did.Made != 1 || d.part(k) != partOf(far) || d.part(ages) != "events_default" {
		t.Errorf("%+v: now it is in %s, the other in %s", did, d.part(k), d.part(ages))
	}
	if open := d.text("select relname from pg_class where relname ~ '^events' and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)"); open != "" {
		t.Errorf("without its wall: %s", open)
	}
}

// A month is forgotten when all of it is old enough, and never without being told to.
func TestLogIsKept(t *testing.T) {
	t.Parallel()
	d, now := newDiary(t), time.Now()
	month := time.Date(now.UTC().Year(), now.UTC().Month(), 1, 0, 0, 0, 0, time.UTC)
	d.exec("delete from events")
	d.exec("alter table events detach partition " + partOf(now))
	d.exec("drop table " + partOf(now))
	for back := 1; back <= 4; back++ {
		d.exec("select make_event_part($1)", month.AddDate(0, -back, 0))
		d.note(month.AddDate(0, -back, 1))
	}
	if did := d.tend(0); did != (db.Tended{Made: 1}) {
		t.Errorf("for ever: %+v", did)
	}
	if did := d.tend(200); did != (db.Tended{}) {
		t.Errorf("for 200 months: %+v", did)
	}
	if did := d.tend(2); did != (db.Tended{Dropped: 2}) {
		t.Errorf("for two months: %+v", did)
	}
	want := month.AddDate(0, -2, 0).Format("2006-01") + " " + month.AddDate(0, -1, 0).Format("2006-01")
	if kept := d.text("select to_char(at at time zone 'UTC', 'YYYY-MM') from events"); kept != want {
		t.Errorf("kept: %s, want %s", kept, want)
	}
}

// Of several servers one looks after the log; the others go on.
func TestLogIsTendedOnce(t *testing.T) {
	t.Parallel()
	d := newDiary(t)
	d.exec("drop table " + partOf(time.Now().AddDate(0, 6, 0)))
	d.exec("select pg_advisory_lock(7305110982302)")
	if did := d.tend(0); did != (db.Tended{}) {
		t.Errorf("beside another: %+v", did)
	}
	d.exec("select pg_advisory_unlock(7305110982302)")
	if did := d.tend(0); did.Made != 1 {
		t.Errorf("alone: %+v", did)
	}
	for _, months := range []int{-1, db.MaxLogMonths + 1} {
		if err := d.db.TendLog(months); err == nil {
			t.Errorf("%d months are taken", months)
		}
	}
}

// said is a log that hands each line on.
type said chan string

func (s said) Write(b []byte) (int, error) { s <- string(b); return len(b), nil }

// The server looks after the log by itself from its start to its end.
func TestLogIsTended(t *testing.T) {
	t.Parallel()
	d, lines := newDiary(t), make(said, 1)
	d.exec("drop table " + partOf(time.Now().AddDate(0, 6, 0)))
	d.db.LogTo(slog.New(slog.NewTextHandler(lines, nil)))
	if err := d.db.TendLog(0); err != nil {
		t.Fatal(err)
	}
	if line := <-lines; !bytes.Contains([]byte(line), []byte("made=1")) {
		t.Error(line)
	}
	d.db.Close() // returns
}

// Nobody but the door's role looks after the log, and it does nothing else to it.
func TestLogIsTheOwners(t *testing.T) {
	t.Parallel()
	d := newDiary(t)
	for role, may := range map[string]string{"tenantry_server": "false", "tenantry_door": "true"} {
		if got := d.text("select has_function_privilege('" + role + "', 'tend_events(int)', 'execute')::text"); got != may {
			t.Errorf("%s: %s", role, got)
		}
		for _, sql := range []string{"select make_event_part(now())", "select wall_event_part('users')", "delete from events", "update events set at = now()", "table " + partOf(time.Now()), "drop table " + partOf(time.Now())} {
			if _, err := d.conn.Exec(t.Context(), "set role "+role+"; "+sql); err == nil {
				t.Errorf("%s may: %s", role, sql)
			}
			d.exec("reset role")
		}
	}
}
