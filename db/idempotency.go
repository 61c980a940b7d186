package db

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5/pgconn"

	"tenantry/model"
)

// The length of an Idempotency-Key, for how long it is kept, and how much of an answer.
const (
	MaxIdempotencyKey = 255
	MaxKeptAnswer     = 1 << 20 // bytes
	idempotencyLife   = 24 * time.Hour
)

// A Request is one that its caller may send again: whatever makes another one of it is in
// its parts.
type Request struct {
	Key   string
	Parts [][]byte
}

func (r *Request) valid(who model.Principal) error {
	if n := len([]rune(r.Key)); n < 1 || n > MaxIdempotencyKey || !validText([]byte(r.Key)) {
		return model.InvalidField("Idempotency-Key", "An Idempotency-Key has 1 to %d characters.", MaxIdempotencyKey)
	}
	if who.Kind == model.ActorKindOperator { // who has no tenant that could keep it
		return model.Errorf(model.Forbidden, "An Idempotency-Key is for what is done in a tenant.")
	}
	return nil
}

func (r *Request) hash() []byte {
	h := sha256.New()
	for _, part := range r.Parts {
		_, _ = fmt.Fprintf(h, "%d ", len(part))
		_, _ = h.Write(part)
	}
	return h.Sum(nil)
}

// Once has answer carry out a request, and keeps what it returns in the same transaction. A
// copy of the request is given that; replayed says so. An answer of nil undoes what was done, so
// that the request may be sent again; of what has written nothing, nothing is kept.
//
// Whether there was a copy is asked along with the first statement that answer sends. If there
// was, nothing comes of that one, nor of what else answer would do. Copies that come together are
// all carried out, and one is committed: the others fail as they keep their answers, if not before,
// and ask once more.
func (s *Scope) Once(ctx context.Context, request Request, answer func(ctx context.Context) []byte) (kept []byte, replayed bool, err error) {
	if err := s.allow(""); err != nil {
		return nil, false, err
	}
	if err := request.valid(s.who); err != nil {
		return nil, false, err
	}
	at, earlier := now(), &precedent{}
	var told []func(*Scope) // what would be told of a failure, which is none where there was a copy
	var refused error
	err = s.together(ctx, func(ctx context.Context, in *Scope) error {
		ask := s.inquiry(request, at)
		ask.heed = earlier.heed
		in.whole.conn.later(ask)
		kept = answer(ctx)
		told, refused = in.whole.ended, in.refused
		in.whole.ended, in.refused = nil, nil
		switch err := in.whole.conn.flush(ctx); { // what has sent nothing asks now
		case err != nil:
			return err
		case kept == nil || !in.whole.wrote:
			return errUndone
		}
		if earlier.old {
			in.whole.conn.later(s.forgetting(request))
		}
		return s.keep(in.whole.conn, request, kept, at)
	})
	if err != nil && earlier.row == nil && (errors.Is(err, errUndone) || errors.Is(err, errAnswered)) {
		if e := s.begin(ctx, func(ctx context.Context, conn *line) error { return earlier.ask(ctx, conn, s.inquiry(request, at)) }); e != nil {
			return nil, false, inTime(explain(e))
		}
	}
	if earlier.row != nil {
		kept, err = s.keptAnswer(request, earlier.row)
		return kept, err == nil, err
	}
	s.refused = cmp.Or(s.refused, refused)
	for _, tell := range told {
		tell(s)
	}
	if err != nil && !errors.Is(err, errUndone) {
		return nil, false, err
	}
	return kept, false, nil
}

// errAnswered ends what was done before. Nobody is told so.
var errAnswered = model.Errorf(model.Conflict, "This request was carried out before.")

// precedent is what a copy of the request was answered, if there was one.
type precedent struct {
	row [][]byte
	old bool // one whose day is over lies there
}

func (e *precedent) heed(found *pgconn.Result) error {
	if len(found.Rows) == 0 {
		return nil
	}
	if e.old = string(found.Rows[0][2]) != "t"; e.old {
		return nil
	}
	e.row = found.Rows[0]
	return errAnswered
}

func (e *precedent) ask(ctx context.Context, conn *line, inquiry *query) error {
	results, err := conn.send(ctx, inquiry)
	if err == nil {
		_ = e.heed(results[len(results)-1])
	}
	return err
}

// inquiry asks what a copy of the request was answered.
func (s *Scope) inquiry(request Request, at time.Time) *query {
	q := s.query()
	q.add("select request, answer, created_at >= ? from idempotency_keys where tenant_id = ? and actor_kind = ? and actor_key = ? and key = ?",
		at.Add(-idempotencyLife), s.who.Tenant, s.who.Kind, s.who.ActorKey(), request.Key)
	return q
}

// forgetting removes a key of the caller's.
func (s *Scope) forgetting(request Request) *query {
	q := s.query()
	q.add("delete from idempotency_keys where tenant_id = ? and actor_kind = ? and actor_key = ? and key = ?", s.who.Tenant, s.who.Kind, s.who.ActorKey(), request.Key)
	return q
}

// keptAnswer is what the first of a request's copies was answered.
func (s *Scope) keptAnswer(request Request, row [][]byte) ([]byte, error) {
	hash, answer := unhex(row[0]), unhex(row[1])
	switch {
	case !bytes.Equal(hash, request.hash()):
		return nil, &model.Error{Code: model.Conflict, Field: "Idempotency-Key", Message: "This Idempotency-Key came with another request before. Take a new one for each request."}
	case answer == nil: // of a release that kept answers after the commit
		return nil, &model.Error{Code: model.Conflict, Field: "Idempotency-Key", Message: "This request was carried out, and its answer was lost. Read what it was about."}
	}
	return s.db.opened(answer)
}

// unhex reads bytes as Postgres writes them in text.
func unhex(text []byte) []byte {
	b, err := hex.AppendDecode(nil, bytes.TrimPrefix(text, []byte(`\x`)))
	if err != nil {
		return nil
	}
	return b
}

// keep stores what is answered, for copies of the request to come. Where one has done so in the
// meantime, that is errAnswered.
func (s *Scope) keep(conn *line, request Request, answer []byte, at time.Time) error {
	if len(answer) > MaxKeptAnswer {
		return model.Errorf(model.Limited, "The answer would have more than %d bytes, the limit for a request with an Idempotency-Key. Nothing was done: ask for less in the answer.", MaxKeptAnswer)
	}
	sealed, err := s.db.sealed(answer)
	if err != nil {
		return err
	}
	q := s.query()
	q.add("insert into idempotency_keys (tenant_id, actor_kind, actor_key, key, request, answer, created_at) values (?, ?, ?, ?, ?, ?, ?)",
		s.who.Tenant, s.who.Kind, s.who.ActorKey(), request.Key, request.hash(), sealed, at)
	conn.later(q)
	return nil
}

// ForgetKeys deletes the keys whose day is over, of all tenants.
func (d *DB) ForgetKeys(ctx context.Context) error {
	return d.sweep(ctx, `delete from idempotency_keys where (tenant_id, actor_kind, actor_key, key) in (
		select tenant_id, actor_kind, actor_key, key from idempotency_keys where created_at < now() - interval '24 hours' limit 1000)`)
}

// sealed keeps a text from all who do not hold the server's key; opened gives it back.
func (d *DB) sealed(text []byte) ([]byte, error) {
	seal, err := d.seal("answers")
	if err != nil {
		return nil, err
	}
	return seal.Seal(nil, nil, text, nil), nil
}

func (d *DB) opened(sealed []byte) ([]byte, error) {
	seal, err := d.seal("answers")
	if err != nil {
		return nil, err
	}
	return seal.Open(nil, nil, sealed, nil)
}
