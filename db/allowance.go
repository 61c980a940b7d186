package db

import (
	"context"
	"errors"
	"reflect"
	"sync"

	"tenantry/model"
)

// AllowancesField is the field by which a type says what the caller may do to its rows.
const AllowancesField = "viewerCan"

// An Action is a mutation that pages have a button for, and the method of Scope that it
// calls. Whether the caller may is asked of the method itself, so that there is no second
// rule of that; what else refuses, such as that the row is the last of its kind, is looked
// up in the columns of checks.
type Action struct {
	Name   string
	Method any // whose first parameters are the scope and a context
	Checks []Check
}

// A Check refuses an action for what a column of the row says.
type Check struct {
	Column *Column
	Refuse func(who model.Principal, raw []byte) error
}

// Actions are those of a type, in the order in which they are told.
func Actions(typ string) []*Action { return actions()[typ] }

// errMay is what a method answers that was only asked whether the caller may.
var errMay = errors.New("db: yes, the caller may")

// permitted is what a scope has found out of the actions that were asked for.
type permitted struct {
	mu  sync.Mutex
	why map[string]error
}

// Allowance says whether the caller may carry out the action on a row, of which the columns
// of the action's checks are known; none of them where there is no row any more.
func (s *Scope) allowance(a *Action, raws [][]byte) *model.Allowance {
	why := s.may(a)
	for i, c := range a.Checks {
		if why == nil && raws[i] != nil {
			why = c.Refuse(s.who, raws[i])
		}
	}
	return model.Allow(a.Name, why)
}

// may asks the method of an action, which is not carried out: write comes no further than
// the permission.
func (s *Scope) may(a *Action) error {
	s.permitted.mu.Lock()
	defer s.permitted.mu.Unlock()
	if why, ok := s.permitted.why[a.Name]; ok {
		return why
	}
	asking := newScope(s.db, s.who)
	asking.asking = true
	method := reflect.ValueOf(a.Method)
	args := []reflect.Value{reflect.ValueOf(asking), reflect.ValueOf(context.Background())}
	for i := len(args); i < method.Type().NumIn(); i++ {
		args = append(args, reflect.Zero(method.Type().In(i)))
	}
	out := method.Call(args)
	why, _ := out[len(out)-1].Interface().(error)
	if code := model.CodeOf(why); code != model.Forbidden && code != model.Unauthenticated {
		why = nil // errMay, or what is wrong with an input that there is none of
	}
	if s.permitted.why == nil {
		s.permitted.why = map[string]error{}
	}
	s.permitted.why[a.Name] = why
	return why
}

// Allowed is what the read plan asks: Allowance, for the caller of the scope.
func Allowed(s *Scope, a *Action, raws [][]byte) *model.Allowance { return s.allowance(a, raws) }

// Allowances are what the caller may do to one row of a type. It is the fallback and the
// oracle of the read plan.
func Allowances(ctx context.Context, typ string, k model.Key) ([]*model.Allowance, error) {
	s := From(ctx)
	ask := Ask{Edge: Graph[typ].byID, Page: Page{limit: 1}, Parents: []model.Key{k}, Rows: true}
	for _, a := range Actions(typ) {
		for _, c := range a.Checks {
			ask.Columns = append(ask.Columns, c.Column)
		}
	}
	if len(ask.Columns) > 0 {
		if err := s.Read(ctx, []*Ask{&ask}); err != nil {
			return nil, err
		}
	}
	var all []*model.Allowance
	cell := 0
	for _, a := range Actions(typ) {
		raws := make([][]byte, len(a.Checks))
		for i := range raws {
			cell++
			if ask.Answer.Len() > 0 {
				raws[i] = ask.Answer.Cell(ask.Answer.Pages[0].From, cell)
			}
		}
		all = append(all, s.allowance(a, raws))
	}
	return all, nil
}
