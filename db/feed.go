package db

import (
	"context"
	"encoding/binary"
	"errors"
	"reflect"
	"time"

	"tenantry/model"
)

// feedOrder is the order of the list that is followed: what was read of it stays as it was,
// and all that comes comes after.
var feedOrder = Args{"field": "COMMITTED", "direction": "ASC"}

// Follower reads the feed: the list events(orderBy: {field: COMMITTED}) from a cursor on, page
// by page, and then what comes. It is for one goroutine, and must be closed.
type Follower struct {
	scope *Scope
	ask   Ask
	more  bool // the last page was not the end
	feed  *feed
	wake  chan struct{} // the feed has come farther
}

// Follow begins to read the feed of the principal's tenant, narrowed like every list: given
// are its filter, and the cursor that it goes on after. Without a cursor it begins with
// what is committed from now on.
func (s *Scope) Follow(ctx context.Context, given Args) (*Follower, error) {
	ask, err := s.Ask(at("Query.events"), Args{"first": MaxPage, "after": given["after"], "filter": given["filter"], "orderBy": feedOrder})
	if err != nil {
		return nil, err
	}
	ask.Rows, ask.Columns = true, ask.Edge.all()
	f := &Follower{scope: s, ask: ask, wake: make(chan struct{}, 1)}
	if ask.Page.after == nil {
		newest, err := s.db.watcher.newest(ctx, []model.Key{s.who.Tenant})
		if err != nil {
			return nil, explain(err)
		}
		f.move(newest[s.who.Tenant])
	}
	s.db.watcher.join(s.who.Tenant, f)
	return f, nil
}

// Close ends it.
func (f *Follower) Close() { f.scope.db.watcher.leave(f) }

// Cursor is where the reader stands: after all that Next has returned, and all that its
// filter has left out before that.
func (f *Follower) Cursor() string {
	return string(f.ask.Page.appendCursor(nil, f.ask.Page.after.key[:], f.ask.Page.after.sort))
}

func (f *Follower) move(to model.StreamPosition) {
	f.ask.Page.after = &cursor{key: to.ID, sort: binary.BigEndian.AppendUint64(nil, to.Tx)}
}

func (f *Follower) position() model.StreamPosition {
	at := f.ask.Page.after
	return model.StreamPosition{Tx: binary.BigEndian.Uint64(at.sort), ID: at.key}
}

// Next returns the next records, at most MaxPage of them; none while there are none.
func (f *Follower) Next(ctx context.Context) ([]*model.EventEdge, error) {
	behind := f.scope.db.watcher.position(f) // seen before the page is read, so that the page has all up to there
	read, err := f.page(ctx)
	if err != nil {
		return nil, err
	}
	if last := f.ask.Answer.Pages[0].To - 1; last >= 0 {
		f.move(model.StreamPosition{Tx: binary.BigEndian.Uint64(f.ask.Answer.Cell(last, f.ask.width()-1)), ID: f.ask.Answer.Key(last)})
	}
	if !f.more && behind.Beyond(f.position()) {
		f.move(behind)
	}
	f.ask.Answer = Rows{}
	return read, nil
}

// page reads the records after the cursor: fewer, where so many have no room in an answer.
func (f *Follower) page(ctx context.Context) ([]*model.EventEdge, error) {
	for f.ask.Page.limit = MaxPage; ; f.ask.Page.limit /= 4 {
		err := f.scope.Read(ctx, []*Ask{&f.ask})
		if err != nil && isTooLarge(err) && f.ask.Page.limit > 4 {
			continue
		}
		if err != nil {
			return nil, err
		}
		var c model.EventConnection
		found{&f.ask, f.ask.Answer.Pages[0]}.connect(reflect.ValueOf(&c).Elem(), Parent{}, false)
		f.more = c.PageInfo.HasNextPage
		return c.Edges, nil
	}
}

// Wait returns when the feed has come farther, or with the error of ctx.
func (f *Follower) Wait(ctx context.Context) error {
	select {
	case <-f.wake:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// failures is how often in a row reading may fail for no reason that we know.
const failures = 5

// Each calls do with each record, for as long as ctx goes on and do returns no error. While
// the database is away it waits.
func (f *Follower) Each(ctx context.Context, do func(*model.EventEdge) error) error {
	for failed := 0; ; {
		read, err := f.Next(ctx)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err == nil:
			failed = 0
		case failed < failures:
			if !worthWaiting(err) {
				failed++
			}
			if err := pause(ctx, time.Second); err != nil {
				return err
			}
			continue
		default:
			return err
		}
		for _, e := range read {
			if err := do(e); err != nil {
				return err
			}
		}
		if !f.more {
			if err := f.Wait(ctx); err != nil {
				return err
			}
		}
	}
}

// worthWaiting reports the refusal of a busy or absent database.
func worthWaiting(err error) bool {
	e, ok := errors.AsType[*model.Error](err)
	return ok && e.RetryAfter > 0
}

// pause waits, or returns the error of ctx.
func pause(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
