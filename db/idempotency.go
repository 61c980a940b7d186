package db

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"time"

	"tenantry/model"
)

// Once is a request that its caller may send again: what it writes is written once, and the
// answer is the same.
type Once struct {
	scope   *Scope
	key     string
	request [32]byte
	begun   bool // a write of the request has noted the key, and was committed
	found   bool // another copy of it was carried out
	answer  []byte
}

// MaxIdempotencyKey is the length of a key, and idempotencyLife for how long it is kept.
const (
	MaxIdempotencyKey = 255
	idempotencyLife   = 24 * time.Hour
)

// Once has the first write of the scope in ctx note the key, in its transaction. Request is
// everything that makes another request another one.
func (s *Scope) Once(key string, request ...[]byte) (*Once, error) {
	if n := len([]rune(key)); n < 1 || n > MaxIdempotencyKey || !validText([]byte(key)) {
		return nil, model.InvalidField("Idempotency-Key", "An Idempotency-Key has 1 to %d characters.", MaxIdempotencyKey)
	}
	if s.who.Kind == model.ActorKindOperator { // who has no tenant that could keep it
		return nil, model.Errorf(model.Forbidden, "An Idempotency-Key is for what is done in a tenant.")
	}
	h := sha256.New()
	for _, part := range request {
		_, _ = fmt.Fprintf(h, "%d ", len(part))
		_, _ = h.Write(part)
	}
	s.once = &Once{scope: s, key: key, request: [32]byte(h.Sum(nil))}
	return s.once, nil
}

// errReplayed ends a transaction whose request was carried out before.
var errReplayed = &model.Error{Code: model.Conflict, Field: "Idempotency-Key", Message: "This request was carried out before."}

// Look finds out whether the request was carried out before, and what it was answered.
func (o *Once) Look(ctx context.Context) error {
	_, err := write(ctx, o.scope.aside(), "", func(ctx context.Context, tx *Tx) (struct{}, error) {
		return struct{}{}, o.read(ctx, tx)
	})
	if o.found || model.CodeOf(err) != model.NotFound {
		return err
	}
	return nil
}

// aside is a scope like s that writes outside of what s is asked to do once.
func (s *Scope) aside() *Scope { return newScope(s.db, s.who) }

// claim notes the key in the transaction of the request's first write. A copy of it waits
// here until the first has ended, one way or the other.
func (o *Once) claim(ctx context.Context, tx *Tx) error {
	if o == nil || o.begun {
		return nil
	}
	if err := tx.forgetKeys(ctx); err != nil {
		return err
	}
	done, err := tx.bun.NewRaw("insert into idempotency_keys (tenant_id, actor_kind, actor_key, key, request, created_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
		tx.who.Tenant, tx.who.Kind, tx.who.ActorKey(), o.key, o.request[:], tx.now).Exec(ctx)
	if err != nil {
		return err
	}
	if n, err := done.RowsAffected(); err != nil || n > 0 {
		return err
	}
	return o.read(ctx, tx)
}

// read finds what the first copy of the request was answered.
func (o *Once) read(ctx context.Context, tx *Tx) error {
	var row struct{ Request, Answer []byte }
	err := tx.bun.NewRaw("select request, answer from idempotency_keys where tenant_id = ? and actor_kind = ? and actor_key = ? and key = ?",
		tx.who.Tenant, tx.who.Kind, tx.who.ActorKey(), o.key).Scan(ctx, &row)
	switch {
	case err != nil:
		return err
	case !bytes.Equal(row.Request, o.request[:]):
		return &model.Error{Code: model.Conflict, Field: "Idempotency-Key", Message: "This Idempotency-Key came with another request before. Take a new one for each request."}
	case row.Answer == nil:
		return &model.Error{Code: model.Conflict, Field: "Idempotency-Key", RetryAfter: time.Second, Message: "This request was carried out, and its answer is being made or was lost. If it stays so, read what it was about."}
	}
	if o.answer, err = tx.db.opened(row.Answer); err != nil {
		return err
	}
	o.found = true
	return errReplayed
}

// forgetKeys deletes some of the keys that are too old.
func (tx *Tx) forgetKeys(ctx context.Context) error {
	_, err := tx.bun.NewRaw(`delete from idempotency_keys where tenant_id = ? and (actor_kind, actor_key, key) in (
		select actor_kind, actor_key, key from idempotency_keys where tenant_id = ? and created_at < ? order by created_at limit 10 for update skip locked)`,
		tx.who.Tenant, tx.who.Tenant, tx.now.Add(-idempotencyLife)).Exec(ctx)
	return err
}

// Replayed is what the first copy of the request was answered, if there was one.
func (o *Once) Replayed() ([]byte, bool) { return o.answer, o.found }

// Keep stores what is answered, for copies of the request to come. A request that has
// written nothing may be sent again as it is.
func (o *Once) Keep(ctx context.Context, answer []byte) error {
	if !o.begun {
		return nil
	}
	sealed, err := o.scope.db.sealed(answer)
	if err != nil {
		return err
	}
	_, err = write(ctx, o.scope.aside(), "", func(ctx context.Context, tx *Tx) (struct{}, error) {
		_, err := tx.bun.NewRaw("update idempotency_keys set answer = ? where tenant_id = ? and actor_kind = ? and actor_key = ? and key = ?",
			sealed, tx.who.Tenant, tx.who.Kind, tx.who.ActorKey(), o.key).Exec(ctx)
		return struct{}{}, err
	})
	return err
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
