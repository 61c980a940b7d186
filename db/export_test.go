package db

import (
	"context"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"strings"
	"time"

	"tenantry/model"
)

// Prepared is a statement with its values as texts, for tests to have explained.
type Prepared struct {
	SQL    string
	Values []any
	Custom bool // it is planned for its values
}

// Prepared are the statements that the question makes: for what it seeks, for its rows, and for
// their count.
func (s *Scope) Prepared(a *Ask) []Prepared {
	var all []Prepared
	add := func(q *query) {
		p := Prepared{SQL: q.String(), Custom: a.chosen()}
		for _, v := range q.args {
			p.Values = append(p.Values, inText(v))
		}
		all = append(all, p)
	}
	if q := s.seeking(a); q != nil {
		add(q)
		if err := s.Reading(context.Background(), func(r *Reading) error { return r.seek(context.Background(), []*Ask{a}) }); err != nil {
			panic(err)
		}
	}
	if a.Rows {
		add(s.rows(a))
	}
	if a.Count {
		add(s.count(a))
	}
	if a.Tally != nil {
		add(s.tally(a))
	}
	return all
}

// Inquires are the questions that the rule of an edge asks first.
func (s *Scope) Inquires(e *Edge, parents []model.Key) []*Ask {
	a, err := s.Ask(e, nil)
	if err != nil {
		panic(err)
	}
	a.Parents = parents
	var all []*Ask
	a.Answer.Pages = make([]Span, len(parents))
	_ = e.Make.answer(s, &a, func(_ bool, asks ...*Ask) error {
		all = together(asks)
		return errStopped
	})
	return all
}

func inText(v any) any {
	switch v := v.(type) {
	case *key:
		return model.Key(*v).String()
	case keys:
		return "{" + strings.Trim(strings.ReplaceAll(fmt.Sprint([]model.Key(v)), " ", ","), "[]") + "}"
	case []string:
		quoted := make([]string, len(v))
		for i, text := range v {
			quoted[i] = `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
		}
		return "{" + strings.Join(quoted, ",") + "}"
	case time.Time:
		return v.Format(time.RFC3339Nano)
	case own:
		return nil
	}
	return v
}

// CursorAt is the cursor of the row with the key, in the list without arguments.
func (s *Scope) CursorAt(e *Edge, k model.Key) (string, error) {
	a, err := s.Ask(e, nil)
	raw := append([]byte{byte(a.Page.tag >> 24), byte(a.Page.tag >> 16), byte(a.Page.tag >> 8), byte(a.Page.tag)}, k[:]...)
	return base64.RawURLEncoding.EncodeToString(raw), err
}

// Windowed is the question for a part of a list.
func (s *Scope) Windowed(edge string, w Window) (*Ask, error) {
	return s.windowed(edge, Parent{}, nil, w)
}

// HashesAtOnce is how passwords take turns, where as many are hashed at once.
func HashesAtOnce(n int) func(context.Context, func() error) error { return newHasher(n).do }

// InLine is how many wait for each that is hashed.
const InLine = inLine

// Fresh is the scope of the same principal's next request.
func (s *Scope) Fresh() *Scope { return newScope(s.db, s.who) }

// Quota takes from quotas of so many a minute.
func Quota(perMinute int) func(key string) (int, bool) { return newQuotas(perMinute).take }

// FeedCursor is the cursor of a place in the feed.
func FeedCursor(to model.StreamPosition) string {
	page, err := at("Query.events").page(Args{"orderBy": feedOrder})
	if err != nil {
		panic(err)
	}
	f := &Follower{ask: Ask{Page: page}}
	f.move(to)
	return f.Cursor()
}

// MemberEdges are edges that are not in the map.
var MemberEdges = map[string]*Edge{"member's roles": memberRoles, "member's apps": memberApps}

// BeginAt has lists begin at no more rows than n, as if there were many more.
func (d *DB) BeginAt(n int) { d.fewest = n }

// Deep has the question begin after the row of the key, in the middle of its order.
func Deep(a *Ask, k model.Key) {
	c := &cursor{key: k}
	if s := a.Page.sort; s != nil {
		c.sort = []byte("m")
		if s.Kind.Scalar == Instant.Scalar {
			c.sort = binary.BigEndian.AppendUint64(nil, uint64(time.Date(2026, 9, 25, 0, 0, 0, 0, time.UTC).UnixMicro()-946684800_000000))
		}
	}
	a.Page.after = c
}
