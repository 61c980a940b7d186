package db

import (
	"bytes"
	"context"
	"crypto/sha256"
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
	err = s.around(ctx, s.claiming(request, at), func(ctx context.Context, in *Scope, opened []*pgconn.Result) (string, error) {
		tx := &Tx{Scope: in, bun: in.whole.conn, now: at}
		if !claimed(opened) {
			replayed = true
			kept, err = tx.keptAnswer(ctx, request)
			return "", err
		}
		kept = answer(ctx)
		if kept == nil || !in.whole.wrote {
			return "", errUndone
		}
		return tx.keep(request.Key, kept)
	})
	if err != nil && !errors.Is(err, errUndone) {
		return nil, false, err
	}
	return kept, replayed, nil
}

// claiming points the transaction at the tenant, forgets some keys that are too old, and notes
// this one, where a copy of the request waits until the first has ended.
func (s *Scope) claiming(request Request, at time.Time) string {
	return message(s.binding(), s.db.text(`delete from idempotency_keys where tenant_id = ?0 and (actor_kind, actor_key, key) in (
		select actor_kind, actor_key, key from idempotency_keys where tenant_id = ?0 and created_at < ?1 order by created_at limit 10 for update skip locked)`,
		s.who.Tenant, at.Add(-idempotencyLife)),
		s.db.text(`insert into idempotency_keys (tenant_id, actor_kind, actor_key, key, request, created_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing`,
			s.who.Tenant, s.who.Kind, s.who.ActorKey(), request.Key, request.hash(), at))
}

// claimed reports whether the key was free.
func claimed(opened []*pgconn.Result) bool {
	for _, statement := range opened {
		if statement.CommandTag.Insert() {
			return statement.CommandTag.RowsAffected() > 0
		}
	}
	return false
}

// keptAnswer is what the first of a request's copies was answered.
func (tx *Tx) keptAnswer(ctx context.Context, request Request) ([]byte, error) {
	var row struct{ Request, Answer []byte }
	err := tx.bun.NewRaw("select request, answer from idempotency_keys where tenant_id = ? and actor_kind = ? and actor_key = ? and key = ?",
		tx.who.Tenant, tx.who.Kind, tx.who.ActorKey(), request.Key).Scan(ctx, &row)
	switch {
	case err != nil:
		return nil, err
	case !bytes.Equal(row.Request, request.hash()):
		return nil, &model.Error{Code: model.Conflict, Field: "Idempotency-Key", Message: "This Idempotency-Key came with another request before. Take a new one for each request."}
	case row.Answer == nil: // of a release that kept answers after the commit
		return nil, &model.Error{Code: model.Conflict, Field: "Idempotency-Key", Message: "This request was carried out, and its answer was lost. Read what it was about."}
	}
	return tx.db.opened(row.Answer)
}

// keep is the statement that stores what is answered, for copies of the request to come.
func (tx *Tx) keep(key string, answer []byte) (string, error) {
	if len(answer) > MaxKeptAnswer {
		return "", model.Errorf(model.Limited, "The answer would have more than %d bytes, the limit for a request with an Idempotency-Key. Nothing was done: ask for less in the answer.", MaxKeptAnswer)
	}
	sealed, err := tx.db.sealed(answer)
	if err != nil {
		return "", err
	}
	return tx.db.text("update idempotency_keys set answer = ? where tenant_id = ? and actor_kind = ? and actor_key = ? and key = ?",
		sealed, tx.who.Tenant, tx.who.Kind, tx.who.ActorKey(), key), nil
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
