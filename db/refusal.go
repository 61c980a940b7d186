package db

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"tenantry/model"
)

// refusedWrite is the action of a write that changed nothing: a rule or a permission refused it.
const refusedWrite = "write.refused"

// refusalTime is how long the record of a refusal may keep its caller waiting.
const refusalTime = 2 * time.Second

// maxRefusal is how much of a message the log keeps, in bytes.
const maxRefusal = 500

// refuse records that a write was refused, after its transaction has ended, in one of its
// own. Tx is that of the write, where it came so far. Whatever becomes of the record, the
// caller hears of the refusal.
func (s *Scope) refuse(ctx context.Context, tx *Tx, why error) {
	e, ok := errors.AsType[*model.Error](why)
	if !ok || !recordable(e) || s.who.Tenant == (model.Key{}) {
		return
	}
	s.refused = e
	target := model.TenantID.Of(s.who.Tenant)
	if tx != nil && tx.target != "" {
		target = tx.target
	}
	if s.whole != nil { // which holds its connection, and may undo what is recorded in it
		s.whole.ended = append(s.whole.ended, func(s *Scope) { s.noteRefusal(ctx, target, e) })
		return
	}
	s.noteRefusal(ctx, target, e)
}

func (s *Scope) noteRefusal(ctx context.Context, target string, e *model.Error) {
	omitted, ok := s.db.refusals.take(fmt.Sprint(s.who.Tenant, s.who.Kind, s.who.Actor))
	if !ok {
		return
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), refusalTime)
	defer cancel()
	if err := s.recordRefusal(ctx, target, e, omitted); err != nil {
		s.db.log.ErrorContext(ctx, "a refused write is not in the log", slog.String("operation", model.OperationOf(ctx)), slog.Any("code", e.Code), slog.Any("err", err))
	}
}

// recordable reports a refusal by what we know or decide, and not by the state of things:
// what can be sent again as it is, was not refused.
func recordable(e *model.Error) bool {
	switch e.Code {
	case model.Forbidden, model.NotFound, model.Conflict, model.Invalid, model.Limited:
		return e.RetryAfter == 0
	}
	return false
}

func (s *Scope) recordRefusal(ctx context.Context, target string, e *model.Error, omitted int) error {
	return s.begin(ctx, func(_ context.Context, conn *line) error {
		tx := &Tx{Scope: s, bun: conn, now: now()}
		if err := tx.record(refusedWrite, target, nil, refusal(ctx, e, omitted)); err != nil {
			return err
		}
		return tx.log()
	})
}

// refusal is what the log says of one: never what was asked for, which may hold secrets.
func refusal(ctx context.Context, e *model.Error, omitted int) members {
	m := members{"code": e.Code, "message": strings.ToValidUTF8(e.Message[:min(len(e.Message), maxRefusal)], "")}
	if operation := model.OperationOf(ctx); operation != "" {
		m["operation"] = operation
	}
	if e.Field != "" {
		m["field"] = e.Field
	}
	if omitted > 0 {
		m["omitted"] = omitted
	}
	return m
}

// Refused records a write that a door has refused, unless the scope has refused it itself.
func Refused(ctx context.Context, why error) {
	s := From(ctx)
	if e, ok := errors.AsType[*model.Error](why); ok && s.who.Known() && s.refused == nil && e != nil {
		s.refuse(ctx, nil, e)
	}
}
