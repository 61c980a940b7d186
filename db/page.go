package db

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"strings"

	"tenantry/model"
)

// MaxPage is the longest page, and DefaultPage the one that nobody chose.
const (
	MaxPage     = 100
	DefaultPage = 25
)

// Args are the arguments of a field as the caller gave them, by name.
type Args = map[string]any

// Page is a part of a list that may be asked for: from where, how many, of which rows, in which order.
type Page struct {
	limit         int
	skip          int     // how many of them are left out at the beginning
	back          bool    // from the end
	desc          bool    // the largest first
	sort          *Column // what it is sorted by before the key; nil is the key alone
	name          string  // the name of that, where the caller chose it
	after, before *cursor
	where         []condition
	chosen        bool // the rows are chosen by values of the caller's
	tag           uint32
}

// condition is SQL with {row} and {id} for the row that is paged and its key, and ? for each value.
type condition struct {
	sql    string
	args   []any
	names  *named      // the object that the caller names in it, who must be able to see that
	walks  bool        // the rows are what the named app's edge By leads to
	wide   bool        // it looks at rows of all the tenant, which an app's own token does not see
	along  *Column     // the order in which an index has what it spans
	pieces []string    // of which its rows have one in their texts, each; none where nothing is known of these
	ways   []condition // in which it holds, never in two at once, and each has an index of its own
	spread bool        // no index has its rows in the order of the list, or as few as make an order needless
	keys   string      // the statement for the keys of its rows, with its values; none where there is no index for it
}

// named is an object that a filter names.
type named struct {
	prefix model.Prefix
	key    model.Key
}

// ways are those of the condition that has some.
func (p *Page) ways() []condition {
	for _, c := range p.where {
		if len(c.ways) > 0 {
			return c.ways
		}
	}
	return nil
}

// cursor is where a row stands: its sort value, if the list has one, and its key.
type cursor struct {
	key  model.Key
	sort []byte
}

// page holds the rules of all arguments that a list or a root takes.
func (e *Edge) page(given Args) (Page, error) {
	p := Page{limit: DefaultPage}
	if e.Most > 0 {
		p.limit = e.Most
		return p, e.conditions(&p, given)
	}
	if err := p.size(given); err != nil {
		return p, err
	}
	if err := e.order(&p, given); err != nil {
		return p, err
	}
	if err := e.conditions(&p, given); err != nil {
		return p, err
	}
	p.follow()
	p.tag = e.tag ^ hash(fmt.Sprint(given["filter"], given["search"], p.name, p.desc))
	var err error
	if p.after, err = p.parse("after", given); err != nil {
		return p, err
	}
	p.before, err = p.parse("before", given)
	return p, err
}

func (p *Page) size(given Args) error {
	first, hasFirst := integerArg(given["first"])
	last, hasLast := integerArg(given["last"])
	field := "first"
	switch {
	case hasFirst && hasLast:
		return model.InvalidField("last", "Give first or last, not both.")
	case hasFirst:
		p.limit = first
	case hasLast:
		p.limit, p.back, field = last, true, "last"
	}
	if p.limit < 1 || p.limit > MaxPage {
		return model.InvalidField(field, "A page has 1 to %d rows, not %d.", MaxPage, p.limit)
	}
	return nil
}

func integerArg(v any) (int, bool) {
	switch v := v.(type) {
	case int:
		return v, true
	case int64:
		return int(v), true
	case float64:
		return int(v), true
	case json.Number:
		n, err := v.Int64()
		return int(n), err == nil
	}
	return 0, false
}

func (e *Edge) order(p *Page, given Args) error {
	by, _ := given["orderBy"].(map[string]any)
	if by == nil {
		return nil
	}
	p.desc = by["direction"] == "DESC"
	if field, ok := by["field"].(string); ok {
		p.sort = e.Orders[field]
		if p.sort != nil {
			p.name = field
		}
	}
	if p.sort != nil && p.sort.Kind.settles {
		p.where = append(p.where, condition{sql: p.sort.SQL + " < pg_snapshot_xmin(pg_current_snapshot())"})
	}
	return nil
}

// follow sorts what spans moments by these, where nothing else is said: an index begins at
// the span then, and ends with the page. Keys rise with the moments, so that it is the same
// order.
func (p *Page) follow() {
	if p.sort == nil {
		p.sort = p.along()
	}
}

// along is the order of what spans moments.
func (p *Page) along() *Column {
	for _, c := range p.where {
		if c.along != nil {
			return c.along
		}
	}
	return nil
}

func (e *Edge) conditions(p *Page, given Args) error {
	if e.Where != "" {
		p.where = append(p.where, condition{sql: e.Where})
	}
	if e.Keys != nil {
		return e.oneKey(p, given)
	}
	if filter, _ := given["filter"].(map[string]any); filter != nil {
		p.chosen = len(filter) > 0
		if err := e.Filter.apply(p, "filter.", filter); err != nil {
			return err
		}
	}
	if search, _ := given["search"].(string); search != "" {
		p.chosen = true
		return e.search(p, search)
	}
	return nil
}

// oneKey is the rule of roots to one row: exactly one key.
func (e *Edge) oneKey(p *Page, given Args) error {
	n := 0
	for name := range e.Keys {
		if given[name] != nil {
			n++
		}
	}
	if n != 1 {
		return model.Errorf(model.Invalid, "Give exactly one of %s.", e.Keys.names())
	}
	err := e.Keys.apply(p, "", given)
	if e.Most > 0 {
		return err
	}
	p.limit = 1
	for i := range p.where {
		p.where[i].names = nil // it is the row itself, of which the principal sees what it may
	}
	return err
}

// search takes the start of a text, or an expression where the list has fields for one.
func (e *Edge) search(p *Page, text string) error {
	if len(text) > 2000 {
		return model.InvalidField("search", "search has %d bytes; at most 2,000 are taken.", len(text))
	}
	if !strings.ContainsRune(text, 0) && e.Exprs != nil && isExpression(text) {
		where, err := e.expression(text)
		if err == nil {
			p.where = append(p.where, where)
		}
		return err
	}
	if n := len([]rune(text)); n > 200 || strings.ContainsRune(text, 0) {
		return model.InvalidField("search", "search takes 1 to 200 characters, and no U+0000.")
	}
	if e.target.Containing != "" {
		p.where = append(p.where, begins(e.Search, text))
		return nil
	}
	p.where = append(p.where, beginning(e.Search, text))
	return nil
}

// beginning is that any of the expressions, which are folded, begins with the text.
func beginning(exprs []string, text string) condition {
	var c condition
	start := strings.ToLower(text)
	for _, expr := range exprs {
		c.sql += " or " + expr + " >= ? and " + expr + " < ?"
		c.args = append(c.args, start, start+"\U0010FFFF")
	}
	c.sql = "(" + strings.TrimPrefix(c.sql, " or ") + ")"
	return c
}

// AppendCursor appends the cursor of a row, quoted.
func (a *Ask) AppendCursor(b []byte, row int) []byte {
	var sort []byte
	if a.Page.sort != nil {
		sort = a.Answer.Cell(row, a.width()-1)
	}
	return append(a.Page.appendCursor(append(b, '"'), a.Answer.Cell(row, 0), sort), '"')
}

func (p *Page) appendCursor(b, key, sort []byte) []byte {
	raw := make([]byte, 0, 64)
	raw = append(binary.BigEndian.AppendUint32(raw, p.tag), key...)
	return base64.RawURLEncoding.AppendEncode(b, append(raw, sort...))
}

// maxCursor is how long a cursor may be: that of the longest name, in four bytes each, is
// shorter.
const maxCursor = 2000

// parse reads a cursor of this list. One of another list, order or filter is refused:
// to go on from the start in silence would be worse.
func (p *Page) parse(field string, given Args) (*cursor, error) {
	text, _ := given[field].(string)
	if given[field] == nil {
		return nil, nil
	}
	raw, err := base64.RawURLEncoding.Strict().DecodeString(text)
	if err != nil || len(text) > maxCursor || len(raw) < 20 || binary.BigEndian.Uint32(raw) != p.tag {
		return nil, badCursor(field)
	}
	c := &cursor{key: model.Key(raw[4:20]), sort: raw[20:]}
	if p.sort == nil && len(c.sort) > 0 || p.sort != nil && !p.sort.Kind.sorts(c.sort) {
		return nil, badCursor(field)
	}
	return c, nil
}

func badCursor(field string) error {
	return model.InvalidField(field, "%s is not a cursor of this list with this filter and order: take it from pageInfo or from an edge of the same list.", field)
}
