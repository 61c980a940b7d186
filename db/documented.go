package db

import (
	"context"
	"reflect"

	"tenantry/model"
)

// Documented are the fields of objects, by their types' names, that the documented REST
// endpoints take and give back and nothing here acts on. A scope that keeps them writes
// them with each object of the type that it creates or changes: in the same transaction,
// with the same record.
type Documented map[string]model.JSON

// Keeping returns the scope in ctx, which keeps the documented fields with what it writes.
func Keeping(ctx context.Context, fields Documented) *Scope {
	s := From(ctx)
	kept := newScope(s.db, s.who)
	kept.documented, kept.whole = fields, s.whole
	return kept
}

// document sets the members that the scope keeps at the top level of those of a row.
func (s *Scope) document(row any) error {
	v := reflect.Indirect(reflect.ValueOf(row))
	given := s.documented[v.Type().Name()]
	if given == nil {
		return nil
	}
	to := v.FieldByName("Documented").Addr().Interface().(*model.JSON)
	return model.Document(to, given)
}
