package main

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5"
	"pgregory.net/rapid"

	"tenantry/db"
	"tenantry/model"
	"tenantry/plan"
	"tenantry/testdata/world"
)

// players is how many play at once, each their share of the sequences.
const players = 3

// planOnce has Postgres take reading for free beside planning, and so keep the plan of a
// statement: in small tables, to plan takes ten times as long as to read.
const planOnce = `do $$
declare cheap text;
begin
	foreach cheap in array array['seq_page_cost', 'random_page_cost', 'cpu_tuple_cost', 'cpu_index_tuple_cost', 'enable_seqscan'] loop
		execute format('alter database %I set %I = 0', current_database(), cheap);
	end loop;
end $$`

// Random sequences of all operations that decide who may use what, and after each of them a
// plain model of the rules says what every list, count, explanation and sign-in must say,
// to a manager and to each app's own token. A neighbour's ids are thrown in: nothing of the
// neighbour's is found, and nothing changes there.
func TestAccessModel(t *testing.T) {
	t.Parallel()
	url := postgres.Database(t)
	if err := world.Exec(t.Context(), url, planOnce); err != nil {
		t.Fatal(err)
	}
	d, err := db.Open(t.Context(), url, db.Options{Key: testKey})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Close)
	es := plan.Over(generated(), 1000)
	on := &stage{db: d, x: newExecutor(es), schema: es.Schema()}
	left, played := new(atomic.Int64), new(atomic.Int64)
	checks := flag.Lookup("rapid.checks").Value.(flag.Getter).Get().(int)
	left.Store(int64(checks) / 5) // a sequence is many draws
	t.Cleanup(func() { t.Logf("%d sequences played", played.Load()) })
	for i := range players {
		t.Run(fmt.Sprint("player", i+1), func(t *testing.T) {
			t.Parallel()
			conn, err := pgx.Connect(t.Context(), url)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = conn.Close(context.Background()) }()
			failed := false
			rapid.Check(t, func(t *rapid.T) {
				if left.Add(-1) < 0 && !failed {
					return // all are played; but one that failed is played again until it is short
				}
				failed = true
				p := &play{ctx: context.Background(), conn: conn, on: on}
				if err := p.run(t); err != nil {
					t.Fatalf("%s\n%v", strings.Join(p.story, "\n  "), err)
				}
				failed = false
				played.Add(1)
			})
		})
	}
}

// play is one sequence, in a tenant of its own.
type play struct {
	ctx   context.Context
	conn  *pgx.Conn
	on    *stage
	w     *wanted
	story []string // for who reads of a failure
}

// run plays the sequence, and says what went wrong.
func (p *play) run(t *rapid.T) error {
	start := rapid.SliceOfN(rapid.Custom(anyLink), 0, 12).Draw(t, "start")
	start = append(start, rapid.SliceOfN(rapid.Custom(anyLink), 0, 12).Draw(t, "start")...) // of one they are 5 on average
	moves := rapid.SliceOfN(rapid.Custom(anyMove), 1, 12).Draw(t, "moves")
	drawn := rapid.IntRange(1, 1000).Draw(t, "ending")
	neighbour, theirs, err := p.open(theirStart)
	if err != nil {
		return err
	}
	if p.on, p.w, err = p.open(start); err != nil {
		return err
	}
	for name, id := range neighbour.ids {
		p.on.know("their."+name, id)
	}
	p.tell("start with %v", start)
	for _, m := range moves {
		if err := p.move(m.op, m.asked); err != nil {
			return err
		}
	}
	if err := p.end(drawn); err != nil {
		return err
	}
	p.tell("look at the neighbour")
	return p.compare(neighbour, theirs, question{app: "a1", kind: "DIRECT"})
}

// open makes a tenant that stands as the operations say, for the model and in the database.
func (p *play) open(start []op) (*stage, *wanted, error) {
	s, w := *p.on, newWanted()
	s.tenant, s.ids, s.names = model.NewKey(), map[string]string{}, map[string]string{}
	for _, o := range start {
		w, _, _ = w.after(o)
	}
	return &s, w, s.put(p.ctx, p.conn, w)
}

func (p *play) tell(format string, args ...any) {
	p.story = append(p.story, fmt.Sprintf(format, args...))
}

// move makes an operation, for the model and in the database, and compares what became of both.
func (p *play) move(o op, asked question) error {
	p.tell("%v", o)
	next, n, code := p.w.after(o)
	want := outcome{Code: code, Count: n}
	var made []string
	if code == "" {
		want.Changes, made = next.changes(p.w), next.madeSince(p.w)
	}
	got, err := p.on.do(p.ctx, o, made)
	if err := cmp.Or(err, same("it comes to something else", want, got)); err != nil {
		return err
	}
	p.w, asked = next, asked.settled(next)
	if err := p.compare(p.on, p.w, asked); err != nil {
		return err
	}
	_, err = p.consult(asked)
	return err
}

// same says what differs.
func same(what string, want, got any) error {
	if diff := gocmp.Diff(want, got); diff != "" {
		return fmt.Errorf("%s (-model +answer):\n%s", what, diff)
	}
	return nil
}

// compare looks at everything in a tenant.
func (p *play) compare(s *stage, w *wanted, q question) error {
	got, err := s.look(p.ctx, w, q)
	return cmp.Or(err, same(fmt.Sprintf("seen by %+v", q), w.view(q), got))
}

// consult asks for numbers, an explanation and a sign-in, and returns what would end the access.
func (p *play) consult(q question) ([][]op, error) {
	got, endings, err := p.on.consult(p.ctx, q)
	return endings, cmp.Or(err, same(fmt.Sprintf("asked %+v", q), p.w.verdict(q), got), p.w.judge(q, endings))
}

// end takes an app from a user as the explanation says.
func (p *play) end(drawn int) error {
	if len(p.w.uses()) == 0 {
		return nil
	}
	q := question{kind: "DIRECT", named: true, among: drawn}.settled(p.w)
	p.tell("take %s from %s", q.app, q.user)
	endings, err := p.consult(q)
	if err != nil {
		return err
	}
	for _, o := range endings[drawn%len(endings)] {
		if err := p.move(o, q); err != nil {
			return err
		}
	}
	return nil
}
