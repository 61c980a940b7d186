package db

import (
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"

	"tenantry/model"
)

// query builds a statement and its arguments together.
type query struct {
	strings.Builder
	args   []any
	tenant model.Key
	at     int                        // which argument the tenant is; 0 before it is one
	first  *model.Key                 // of many parents: where it stands as a value, it is each of them in turn
	once   bool                       // its values are part of its text, so that it is not worth keeping
	heed   func(*pgconn.Result) error // whether what was found lets a transaction go on
}

func (s *Scope) query() *query { return &query{tenant: s.who.Tenant} }

// told is a statement without arguments.
func told(text string) *query {
	q := new(query)
	q.WriteString(text)
	return q
}

// add writes text; each ? in it is the next value.
func (q *query) add(text string, values ...any) {
	for _, v := range values {
		before, rest, _ := strings.Cut(text, "?")
		q.WriteString(before)
		text = rest
		if k, ok := v.(model.Key); ok && q.first != nil && k == *q.first {
			q.WriteString("p.id")
			continue
		}
		q.WriteByte('$')
		q.WriteString(strconv.Itoa(q.arg(v)))
	}
	q.WriteString(text)
}

// arg is the number of a value among the arguments. The tenant is one of them once: Postgres
// knows then that it is the same wherever it stands.
func (q *query) arg(v any) int {
	if of, ok := v.(*model.Key); ok {
		if v = nil; of != nil {
			v = *of
		}
	}
	k, ok := v.(model.Key)
	if !ok {
		q.args = append(q.args, v)
		return len(q.args)
	}
	if k == q.tenant && q.at > 0 {
		return q.at
	}
	q.args = append(q.args, (*key)(&k))
	if k == q.tenant {
		q.at = len(q.args)
	}
	return len(q.args)
}

// places are names of places in a text, each followed by what stands there.
type places []string

// Replace puts it there: sooner than a strings.Replacer is made.
func (n places) Replace(text string) string {
	if strings.IndexByte(text, '{') < 0 {
		return text
	}
	for i := 0; i < len(n); i += 2 {
		text = strings.ReplaceAll(text, n[i], n[i+1])
	}
	return text
}

// limit is part of the text, of which there are a hundred then: of a number that it does not
// know, Postgres takes a tenth of the table for granted. Of many parents that is less than what
// it would make of as many full pages: it would read the table at the far end whole.
func (q *query) limit(a *Ask, n int) {
	if len(a.Parents) > 1 {
		q.add(" limit ?", n)
		return
	}
	q.add(" limit " + strconv.Itoa(n))
}
