package db

import (
	"context"
	"errors"
	"reflect"
	"strconv"

	"tenantry/model"
)

// maxBatchBytes bounds what the records of a batch say of before and after, well below
// what an answer may have.
const maxBatchBytes = 8 << 20

// streamed are the records t of each type of stream.
var streamed = map[model.EventStreamType]string{
	model.EventStreamTypeUser:   "t.target_kind = 'usr' and " + aside,
	model.EventStreamTypeAdmin:  "(t.target_kind <> 'usr' or t.actor_kind = 'ADMIN_USER') and " + aside,
	model.EventStreamTypeVerify: "false",
	model.EventStreamTypeRisk:   "false",
}

// eventBatch is the next records of a stream: those after a position, of transactions from one
// to before another.
type eventBatch struct {
	stream *model.EventStream
	after  model.StreamPosition
	from   uint64
	until  uint64 // the oldest transaction that may still commit
	limit  int
	keys   []model.Key
	end    model.StreamPosition
	more   bool
}

// CollectEvents returns the next records of a stream, in the order in which they were
// committed. They come again until they are acknowledged.
func (s *Scope) CollectEvents(ctx context.Context, id string, in model.EventStreamCollectInput) (*model.EventStreamCollectPayload, error) {
	b, err := write(ctx, s, model.EventsRead, func(ctx context.Context, tx *Tx) (*eventBatch, error) {
		if in.BatchSize < 1 || in.BatchSize > model.MaxBatch {
			return nil, model.InvalidField("batchSize", "batchSize must be 1 to %d, not %d.", model.MaxBatch, in.BatchSize)
		}
		b, err := tx.openStream(ctx, id, in.Acknowledge.Value())
		if err != nil {
			return nil, err
		}
		b.limit = in.BatchSize
		return b, tx.fillBatch(ctx, b)
	})
	if err != nil {
		return nil, err
	}
	out := &model.EventStreamCollectPayload{Cursor: b.end.Cursor(b.stream.Key), More: b.more}
	if out.EventStream, err = written[model.EventStream](ctx, s, b.stream.Key); err != nil {
		return nil, err
	}
	out.Events, err = s.eventsOf(ctx, b.keys)
	return out, err
}

// AcknowledgeEvents notes that the reader of a stream has kept the records up to a cursor,
// for a door whose answer was sent.
func (s *Scope) AcknowledgeEvents(ctx context.Context, id, cursor string) error {
	_, err := write(ctx, s, model.EventsRead, func(ctx context.Context, tx *Tx) (*eventBatch, error) {
		return tx.openStream(ctx, id, &cursor)
	})
	return err
}

// openStream locks a stream and finds where its reader is, after what they acknowledge.
func (tx *Tx) openStream(ctx context.Context, id string, cursor *string) (*eventBatch, error) {
	stream, err := lock[model.EventStream](ctx, tx, "id", id)
	if err != nil {
		return nil, err
	}
	b := &eventBatch{stream: stream}
	if err := tx.locate(ctx, b); err != nil || cursor == nil {
		return b, err
	}
	to, err := model.ParseStreamCursor(stream.Key, *cursor)
	if err == nil && to.Tx > b.until {
		err = model.BadStreamCursor()
	}
	if err != nil || !to.Beyond(b.after) {
		return b, err
	}
	b.after = to
	_, err = tx.bun.NewRaw("update event_streams set at_tx = ?::xid8, at_id = ?, acknowledged_at = ? where tenant_id = ? and id = ?",
		xid(to.Tx), to.ID, tx.now, tx.who.Tenant, stream.Key).Exec(ctx)
	return b, err
}

// locate reads where the stream stands, and between which transactions its next records
// are: from the start, or the last before the last day, to before the oldest that goes on.
// Whatever is younger than that one could still be overtaken by it.
func (tx *Tx) locate(ctx context.Context, b *eventBatch) error {
	var found []struct {
		AtTx, FromTx, UntilTx string
		AtID                  model.Key `bun:"type:uuid"`
	}
	err := tx.bun.NewRaw(`select s.at_tx::text as at_tx, s.at_id, pg_snapshot_xmin(pg_current_snapshot())::text as until_tx, greatest(c.from_tx,
			(select e.tx from events e where e.tenant_id = s.tenant_id and e.id < event_key(?) order by e.id desc limit 1))::text as from_tx
		from event_streams s join event_collections c on c.tenant_id = s.tenant_id and c.type = s.type and c.app_id is not distinct from s.app_id
		where s.tenant_id = ? and s.id = ?`, tx.now.Add(-model.StreamTime), tx.who.Tenant, b.stream.Key).Scan(ctx, &found)
	if err != nil {
		return err
	}
	if len(found) == 0 {
		return model.NotCollected("id")
	}
	f := found[0]
	b.after.ID = f.AtID
	var errs [3]error
	b.after.Tx, errs[0] = number(f.AtTx)
	b.from, errs[1] = number(f.FromTx)
	b.until, errs[2] = number(f.UntilTx)
	return errors.Join(errs[:]...)
}

// A transaction travels as text, as Postgres has no unsigned numbers: xid8 is one.
func xid(tx uint64) string { return strconv.FormatUint(tx, 10) }

func number(xid string) (uint64, error) { return strconv.ParseUint(xid, 10, 64) }

// fillBatch finds the keys of the next records, and where they end: with the last of them,
// or if they are all there are, before the oldest transaction that goes on.
func (tx *Tx) fillBatch(ctx context.Context, b *eventBatch) error {
	where, args := streamed[b.stream.Type], []any{tx.who.Tenant, xid(b.after.Tx), b.after.ID, xid(b.from), xid(b.until), tx.now.Add(-model.StreamTime)}
	if b.stream.AppID != nil {
		where, args = where+" and t.app_id = ?", append(args, *b.stream.AppID)
	}
	var found []struct {
		ID    model.Key `bun:"type:uuid"`
		Tx    string
		Bytes int64
	}
	err := tx.bun.NewRaw(`select id, tx::text as tx, sum(coalesce(octet_length(before::text), 0) + coalesce(octet_length(after::text), 0)) over (order by tx, id) as bytes
		from (select t.* from events t where t.tenant_id = ? and (t.tx, t.id) > (?::xid8, ?::uuid) and t.tx >= ?::xid8 and t.tx < ?::xid8 and t.at > ? and `+where+`
			order by t.tx, t.id limit ?) x order by x.tx, x.id`, append(args, b.limit+1)...).Scan(ctx, &found)
	if err != nil {
		return err
	}
	b.end = model.StreamPosition{Tx: b.until}
	for i, f := range found {
		if b.more = i == b.limit || i > 0 && f.Bytes > maxBatchBytes; b.more {
			break
		}
		b.keys = append(b.keys, f.ID)
	}
	if b.more {
		last := found[len(b.keys)-1]
		b.end.ID = last.ID
		b.end.Tx, err = number(last.Tx)
	}
	if !b.end.Beyond(b.after) {
		b.end = b.after
	}
	return err
}

// eventsOf reads records by their keys, in that order.
func (s *Scope) eventsOf(ctx context.Context, all []model.Key) ([]*model.Event, error) {
	out := make([]*model.Event, 0, len(all))
	if len(all) == 0 {
		return out, nil
	}
	ask := Ask{Edge: typeOf[model.Event]().byID, Page: Page{limit: 1}, Parents: all, Rows: true}
	ask.Columns = ask.Edge.all()
	if err := s.Read(ctx, []*Ask{&ask}); err != nil {
		return nil, err
	}
	for _, page := range ask.Answer.Pages {
		for row := page.From; row < page.To; row++ {
			e := new(model.Event)
			found{&ask, page}.fill(reflect.ValueOf(e).Elem(), &ask.Edge.target.Fields, row)
			out = append(out, e)
		}
	}
	return out, nil
}
