package db

import (
	"cmp"
	"context"
	"errors"
	"reflect"
	"strings"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/uptrace/bun"

	"tenantry/model"
)

// Tx is a Scope within the transaction of one operation.
type Tx struct {
	*Scope
	bun     *line
	now     time.Time // of everything in the operation
	events  []*model.Event
	target  string // the id of the first row that was asked for
	changes *[]*model.AccessChange
	version *int // that the object must have
	blamed  map[string]error
	then    func() error // reads what was written, in the message that commits it
}

// write runs f in a transaction that is bound to the tenant, if the principal holds perm.
// What f records is written with it: a change that cannot be recorded is not made.
//
// Everything that is true of all writes belongs here.
func write[T any](ctx context.Context, s *Scope, perm model.Permission, f func(ctx context.Context, tx *Tx) (T, error)) (T, error) {
	var v, none T
	err := s.allow(perm)
	switch {
	case s.asking:
		return none, cmp.Or(err, errMay)
	case err != nil:
		s.refuse(ctx, nil, err)
		return none, err
	}
	changes, version := s.changes, s.expecting
	s.changes, s.expecting = nil, nil
	var tx *Tx
	err = s.transaction(ctx, func(ctx context.Context, conn *line) error {
		tx = &Tx{Scope: s, bun: conn, now: now(), changes: changes, version: version}
		var err error
		if v, err = f(ctx, tx); err != nil {
			return err
		}
		if err := tx.log(); err != nil || tx.then == nil {
			return err
		}
		s.renew()
		return s.ending(conn, tx.then)
	})
	if err != nil {
		err = inTime(tx.explain(err))
		s.refuse(ctx, tx, err)
		return none, err
	}
	tx.logged()
	s.renew()
	return v, nil
}

// blame says what it means here that a constraint fails, where that is heard at the end only.
func (tx *Tx) blame(constraint string, means error) {
	if tx.blamed == nil {
		tx.blamed = map[string]error{}
	}
	tx.blamed[constraint] = means
}

func (tx *Tx) explain(err error) error {
	if pg, ok := errors.AsType[*pgconn.PgError](err); ok && tx != nil && tx.blamed[pg.ConstraintName] != nil {
		return tx.blamed[pg.ConstraintName]
	}
	return explain(err)
}

// change is a write whose answer is the object it made or changed, read anew through the map.
func change[N any](ctx context.Context, s *Scope, perm model.Permission, f func(ctx context.Context, tx *Tx) (model.Key, error)) (*N, error) {
	var n *N
	var unread error
	_, err := write(ctx, s, perm, func(ctx context.Context, tx *Tx) (model.Key, error) {
		k, err := f(ctx, tx)
		tx.then = func() error { n, unread = written[N](ctx, s, k); return unread }
		return k, err
	})
	return n, cmp.Or(err, unread)
}

// written reads what the principal has just written, whether or not it may read others.
func written[N any](ctx context.Context, s *Scope, k model.Key) (*N, error) {
	ask := Ask{Edge: typeOf[N]().byID, Page: Page{limit: 1}, Parents: []model.Key{k}, Rows: true}
	ask.Columns = shownOf[N](ctx, ask.Edge)
	if err := s.Read(ctx, []*Ask{&ask}); err != nil {
		return nil, err
	}
	page := ask.Answer.Pages[0]
	if page.From == page.To {
		return nil, notFound()
	}
	n := new(N)
	found{&ask, page}.fill(reflect.ValueOf(n).Elem(), &ask.Edge.target.Fields, page.From)
	return n, nil
}

// writer is where the principal's writes go: the operator's through the door.
func (s *Scope) writer() *bun.DB {
	if s.who.Kind == model.ActorKindOperator {
		return s.db.bunDoor
	}
	return s.db.bun
}

// lock reads a row for update, within what the principal may see. Field is what holds the id.
func lock[N any](ctx context.Context, tx *Tx, field, id string) (*N, error) {
	t := typeOf[N]()
	k, err := t.Prefix.Key(field, id)
	if err != nil {
		return nil, err
	}
	if tx.target == "" {
		tx.target = t.Prefix.Of(k)
	}
	row := new(N)
	if err := tx.bun.one(ctx, tx.locking(row, t, k), row); err != nil {
		if err = explain(err); model.CodeOf(err) == model.NotFound {
			return nil, missing(field, t)
		}
		return nil, err
	}
	if v := reflect.ValueOf(row).Elem().FieldByName("Version"); v.IsValid() && field == "id" {
		return row, expect(int(v.Int()), tx.version)
	}
	return row, nil
}

// typeOf is the map's type of the rows of a model.
func typeOf[N any]() *Type { return Graph[reflect.TypeFor[N]().Name()] }

// missing is the same for a row that is not there and for one that may not be seen.
func missing(field string, t *Type) error {
	return &model.Error{Code: model.NotFound, Field: field, Message: "There is no such " + t.noun() + "."}
}

// noun is what the type is called in a sentence.
func (t *Type) noun() string {
	var b strings.Builder
	for i, c := range t.name {
		if i > 0 && c >= 'A' && c <= 'Z' {
			b.WriteByte(' ')
		}
		b.WriteString(strings.ToLower(string(c)))
	}
	return b.String()
}

// locking finds one row of t, by its key, for update.
func (tx *Tx) locking(row any, t *Type, k model.Key) *query {
	q := tx.query()
	q.WriteString("select ")
	table := tx.bun.table(row)
	for i, f := range table.Fields {
		q.comma(i)
		q.WriteString("r." + string(f.SQLName))
	}
	q.add(" from "+string(table.SQLName)+" r where r.tenant_id = ? and r."+t.key()+" = ?", tx.who.Tenant, k)
	where, args := tx.seen(t, "r")
	q.add(where+" for update", args...)
	return q
}

// seen narrows a query of rows of t, by the name of row, to what an app's own token sees.
func (tx *Tx) seen(t *Type, row string) (string, []any) {
	if tx.who.App == nil || t.Seen == "" {
		return "", nil
	}
	where := strings.NewReplacer("{row}", row, "{id}", row+"."+t.key()).Replace(t.Seen)
	return " and " + where, filled(t.Seen, *tx.who.App)
}

// Expecting has the next write refuse an object of another version: one without an input
// that could say so.
func (s *Scope) Expecting(version *int) *Scope {
	s.expecting = version
	return s
}

// expect refuses a change that was made against another version.
func expect(have int, want *int) error {
	if want == nil || *want == have {
		return nil
	}
	return &model.Error{
		Code: model.Conflict, Field: "expectedVersion", CurrentVersion: have,
		Message: "Someone changed it in the meantime. Read it again, and decide again.",
	}
}

// node is a row with an id of its own.
type node interface{ ID() string }

// insert adds a row and records it.
func (tx *Tx) insert(ctx context.Context, action string, row node, about ...about) error {
	if err := tx.author(row); err != nil {
		return err
	}
	if err := tx.bun.laterWith(tx.bun.insertion(row)); err != nil {
		return err
	}
	return tx.record(action, row.ID(), nil, snapshot(row), about...)
}

// author notes in a new row whose it is, who made it and when.
func (tx *Tx) author(row node) error {
	v := reflect.ValueOf(row).Elem()
	if f := v.FieldByName("TenantID"); f.IsValid() {
		f.Set(reflect.ValueOf(tx.who.Tenant))
	}
	if f := v.FieldByName("ByKind"); f.IsValid() {
		f.Set(reflect.ValueOf(tx.who.Kind))
		v.FieldByName("ByID").Set(reflect.ValueOf(tx.who.ActorKey()))
	}
	for _, name := range []string{"CreatedAt", "UpdatedAt"} {
		if f := v.FieldByName(name); f.IsValid() {
			f.Set(reflect.ValueOf(tx.now))
		}
	}
	if f := v.FieldByName("Version"); f.IsValid() {
		f.SetInt(1)
	}
	return tx.document(row)
}

// edit applies a rule to a locked row, and if that changes it, saves and records it.
func edit[N any, P interface {
	*N
	node
}](ctx context.Context, tx *Tx, action string, row P, apply func() error, about ...about) error {
	was, is, err := tx.revise(row, apply)
	if err != nil || len(is) == 0 {
		return err
	}
	if err := tx.bun.laterWith(tx.bun.saving(row)); err != nil {
		return err
	}
	return tx.record(action, row.ID(), was, is, about...)
}

// revise applies a rule to a locked row, and says what it has changed.
func (tx *Tx) revise(row node, apply func() error) (was, is members, err error) {
	before := snapshot(row)
	if err := cmp.Or(apply(), tx.document(row)); err != nil {
		return nil, nil, err
	}
	if was, is = differing(before, snapshot(row)); len(is) == 0 {
		return nil, nil, nil
	}
	v := reflect.ValueOf(row).Elem()
	version := v.FieldByName("Version")
	version.SetInt(version.Int() + 1)
	v.FieldByName("UpdatedAt").Set(reflect.ValueOf(tx.now))
	return was, is, nil
}

// remove deletes a locked row and records what it was. What can be restored is kept aside.
func (tx *Tx) remove(ctx context.Context, action string, row node, about ...about) error {
	if err := tx.bury(ctx, row); err != nil {
		return err
	}
	if err := tx.bun.laterWith(tx.bun.deletion(row)); err != nil {
		return err
	}
	return tx.record(action, row.ID(), snapshot(row), nil, about...)
}
