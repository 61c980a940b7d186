package db

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
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
// copy of the request waits for the first, and is then given that; replayed says so. An
// answer of nil undoes what was done, so that the request may be sent again; of what has
// written nothing, nothing is kept.
func (s *Scope) Once(ctx context.Context, request Request, answer func(ctx context.Context) []byte) (kept []byte, replayed bool, err error) {
	if err := s.allow(""); err != nil {
		return nil, false, err
	}
	if err := request.valid(s.who); err != nil {
		return nil, false, err
	}
	at := now()
	err = s.together(ctx, func(ctx context.Context, in *Scope) error {
		opened, err := in.whole.conn.send(ctx, s.inquiry(request, at)...)
		if err != nil {
			return err
		}
		if before := first(opened); before != nil {
			replayed = true
			kept, err = s.keptAnswer(request, before)
			return err
		}
		kept = answer(ctx)
		if kept == nil || !in.whole.wrote {
			return errUndone
		}
		return s.keep(in.whole.conn, request, kept, at)
	})
	if err != nil && !errors.Is(err, errUndone) {
		return nil, false, err
	}
	return kept, replayed, nil
}

// inquiry waits until a copy of the request that is being carried out has ended, and asks what
// it was answered. Two keys of one hash only wait for each other.
func (s *Scope) inquiry(request Request, at time.Time) []*query {
	wait, ask := s.query(), s.query()
	wait.add("select pg_advisory_xact_lock(hashtextextended(?, 0))", fmt.Sprint("idempotency ", s.who.Tenant, s.who.Kind, s.who.ActorKey(), request.Key))
	ask.add("select request, answer from idempotency_keys where tenant_id = ? and actor_kind = ? and actor_key = ? and key = ? and created_at >= ?",
		s.who.Tenant, s.who.Kind, s.who.ActorKey(), request.Key, at.Add(-idempotencyLife))
	return []*query{wait, ask}
}

// first is the row that the last of several queries has found.
func first(opened []*pgconn.Result) [][]byte {
	return slices.Concat(opened[len(opened)-1].Rows...)
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

// keep stores what is answered, for copies of the request to come. A key whose day is over may
// still lie there.
func (s *Scope) keep(conn *line, request Request, answer []byte, at time.Time) error {
	if len(answer) > MaxKeptAnswer {
		return model.Errorf(model.Limited, "The answer would have more than %d bytes, the limit for a request with an Idempotency-Key. Nothing was done: ask for less in the answer.", MaxKeptAnswer)
	}
	sealed, err := s.db.sealed(answer)
	if err != nil {
		return err
	}
	q := s.query()
	q.add(`insert into idempotency_keys as k (tenant_id, actor_kind, actor_key, key, request, answer, created_at) values (?, ?, ?, ?, ?, ?, ?)
		on conflict (tenant_id, actor_kind, actor_key, key) do update set request = excluded.request, answer = excluded.answer, created_at = excluded.created_at`,
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
