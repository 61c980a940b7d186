package db

import (
	"strings"

	"tenantry/model"
)

// Ask is one edge followed from all parents of a level at once.
type Ask struct {
	Edge    *Edge
	Page    Page
	Columns []*Column   // those wanted, beside the key
	Parents []model.Key // none at a root
	Pairs   []model.Key // beside them, where the edge hangs on a relation
	Rows    bool        // the rows are wanted
	Count   bool        // how many there are is wanted
	Whole   bool        // it is counted to its end, however long its list is
	Tally   []tally     // how many pass each of these is wanted; of a root list, which is narrowed to each parent

	Answer Rows
	Err    error // of what was to be made: the rules' own, and none of reading

	turns    bool       // its statements are planned in another way than those before
	counting bool       // while the statement of the count is written
	way      *condition // of those that a condition holds in, the one that is written
	via      *model.Key // the app whose users are walked instead of the tenant's
	few      keys       // of the rows that a text was found in, where they are few; nil where they are not

	taken   []*Ask   // what is answered with it: see Take
	arrays  []*Ask   // of these, what stands beside its rows
	cells   int      // of a row, with the arrays
	above   *Ask     // what it is answered with
	from    int      // the cell above that it is in, or refers by
	loose   bool     // it is there as Edge.Arrays
	shelves *shelves // what is kept of its tenant, and of its type
	shelf   *shelf
	settled bool

	Below  []*Edge        // what is followed from rows that are made; nil is anything
	given  Args           // the arguments, for a rule
	made   []madeRow      // the rows, where one has made them
	held   map[*Edge]*Ask // what one has read for edges of its rows
	shares string         // what counts the same list of the same parents says the same here
	lead   *Ask           // the one that counts for all of these
}

// rows is the statement for the page of each parent: which parent, key, columns.
//
// The page is cut first, on the link alone, and only then joined to what it leads
// to: with the join inside, Postgres reads the far table once for each parent.
func (s *Scope) rows(a *Ask) *query {
	a.counting = false
	e, near, id := a.Edge, a.near(), a.near()+"."+a.key()
	q := s.query()
	q.Grow(1024)
	q.add("select " + a.at() + ", " + id)
	for _, c := range a.Columns {
		q.add(", ")
		q.add(c.SQL)
	}
	if a.Page.sort != nil {
		q.add(", " + a.Page.sort.SQL)
	}
	s.beside(q, a)
	if a.straight() {
		s.from(q, a)
		q.add(" order by ")
		a.order(q, id, true)
		q.limit(a, a.Page.limit+1)
		return q
	}
	q.each(a)
	if a.walks() {
		q.add("(select l.*")
		s.walk(q, a)
	} else {
		q.add("(select " + near + ".*")
		s.eachWay(q, a, id)
	}
	q.add(" order by ")
	a.order(q, id, false)
	q.limit(a, a.Page.limit+1-a.Page.skip)
	if a.Page.skip > 0 {
		q.add(" offset ?", a.Page.skip)
	}
	q.add(") " + near)
	if near == "l" && a.reads("t.") {
		q.add(" join "+e.rows()+" t on t.tenant_id = ? and t."+e.target.key()+" = "+id, s.who.Tenant)
	}
	a.lift(q, id)
	q.add(" order by 1, ")
	a.order(q, id, true)
	return q
}

// straight is the beginning of one list in the order of its table: it needs no page within the
// statement.
func (a *Ask) straight() bool {
	p := &a.Page
	return len(a.Parents) < 2 && a.near() == "t" && !p.back && !p.chosen && p.sort == nil && p.skip == 0
}

// eachWay is from, or where a condition holds in several ways, the beginning of the list by
// each of them: each is along its index then, where Postgres would read all that any of many
// values finds.
func (s *Scope) eachWay(q *query, a *Ask, id string) {
	ways := a.Page.ways()
	if len(ways) == 0 {
		s.from(q, a)
		return
	}
	for i := range ways {
		q.add([]string{" from (", " union all "}[min(i, 1)] + "(select t.*")
		a.way = &ways[i]
		s.from(q, a)
		a.way = nil
		q.add(" order by ")
		a.order(q, id, false)
		q.limit(a, a.Page.limit+1)
		q.add(")")
	}
	q.add(") t")
}

// order sorts as the list says, or for the statement's inner half from its end.
func (a *Ask) order(q *query, id string, forward bool) {
	if a.Page.sort != nil {
		q.add(a.Page.sort.SQL + a.Page.direction(forward) + ", ")
	} else if a.Edge.target.Sorted != "" {
		q.add(a.Edge.target.Sorted + ", ")
	}
	q.add(id + a.Page.direction(forward))
}

func (p *Page) direction(forward bool) string {
	if p.desc != (p.back && !forward) {
		return " desc"
	}
	return ""
}

// from is what both statements share: the table, and every filter there is.
func (s *Scope) from(q *query, a *Ask) {
	e, near := a.Edge, a.near()
	switch {
	case e.Link != "":
		q.add(" from " + e.Link + " l")
	case s.few(a):
		q.add(" from (select k from unnest(?::uuid[]) k order by k"+a.Page.direction(false)+") f join "+e.rows()+" t on t."+a.key()+" = f.k", a.few)
	default:
		q.add(" from " + e.rows() + " t")
	}
	if a.straight() && a.above == nil && !a.counting {
		a.lift(q, "t."+a.key())
	}
	if s.who.Kind == model.ActorKindOperator { // who has no tenant, and may ask for tenants alone
		q.add(" where true")
	} else {
		q.add(" where "+near+".tenant_id = ?", s.who.Tenant)
	}
	if e.Of != "" {
		q.add(" and " + near + "." + e.Of + " = ")
		a.parent(q)
	}
	if e.Pair != "" {
		q.add(" and " + near + "." + e.Pair + " = ")
		a.pair(q)
	}
	s.narrow(q, a, places{"{row}", near, "{id}", near + "." + a.key()}, near+"."+a.key())
}

// narrow writes what the principal may see, the caller's filters, and where the page
// begins: the app of the principal enters here and nowhere else.
func (s *Scope) narrow(q *query, a *Ask, at places, id string) {
	s.sees(q, a, at)
	s.among(q, a, id)
	s.choose(q, a, at, id)
	if !a.counting {
		a.bounds(q, id)
	}
}

// sees writes what the principal may see.
func (s *Scope) sees(q *query, a *Ask, at places) {
	switch seen := a.Edge.target.Seen; {
	case s.who.App == nil || seen == "":
	case a.walks(): // who may use an app is seen by that app
		q.add(" and "+at.Replace("{app}")+" = ?", *s.who.App)
	default:
		q.add(" and "+at.Replace(seen), filled(seen, *s.who.App)...)
	}
}

// bounds writes where the page begins and ends.
func (a *Ask) bounds(q *query, id string) {
	if a.Page.after != nil {
		a.beyond(q, a.Page.after, id, a.Page.desc)
	}
	if a.Page.before != nil {
		a.beyond(q, a.Page.before, id, !a.Page.desc)
	}
}

// choose writes the caller's filters. Those of a root list speak of its rows, which a walk
// has not read yet; it is itself the one that places its app.
func (s *Scope) choose(q *query, a *Ask, at places, id string) {
	walked, end := a.via != nil && a.walks(), ""
	ahead := walked && id != "t."+a.Edge.target.key()
	for _, c := range a.Page.where {
		if c.walks && (walked && s.who.App == nil || s.who.App != nil && *s.who.App == c.names.key) {
			continue // the walk is that already, and who sees but one app's users has asked for these
		}
		q.add(" and ")
		if ahead && end == "" {
			q.add("exists (select 1 from "+a.Edge.target.Table+" t where t.tenant_id = ? and t."+a.Edge.target.key()+" = "+id+" and ", s.who.Tenant)
			at, end = places{"{row}", "t", "{id}", id}, ")"
		}
		if len(c.ways) > 0 && a.way != nil {
			q.add(at.Replace(a.way.sql), a.way.args...)
			continue
		}
		q.add(at.Replace(c.sql), c.args...)
		if c.names != nil && s.who.App != nil {
			q.visible(c.names, *s.who.App, at.Replace("{row}"))
		}
	}
	q.add(end)
}

// visibly asks whether the principal sees what the caller's filters name, before anything is read
// that would be in vain. Row has the tenant.
func (s *Scope) visibly(q *query, a *Ask, row string) {
	for _, c := range a.Page.where {
		if c.names != nil && s.who.App != nil {
			q.visible(c.names, *s.who.App, row)
		}
	}
}

// visible keeps an app's own token from asking by what it may not see: an object that is
// another app's finds as much as one that is not there.
func (q *query) visible(n *named, app model.Key, row string) {
	t := typesByPrefix[n.prefix]
	if t == nil || t.Seen == "" || t.rowSeen() {
		return
	}
	q.add(" and ")
	text := strings.ReplaceAll(t.Seen, "{row}", row)
	for {
		at := strings.IndexAny(text, "?{")
		if at < 0 {
			q.add(text)
			return
		}
		q.add(text[:at])
		if text[at] == '?' {
			q.add("?", app)
			text = text[at+1:]
		} else {
			q.add("?::uuid", n.key)
			text = text[at+len("{id}"):]
		}
	}
}

// rowSeen reports a type whose visibility is told by its own row, not by its key alone.
func (t *Type) rowSeen() bool { return !strings.Contains(t.Seen, "{id}") }

// beyond compares rows with a cursor as a pair, which Postgres can seek; an OR it cannot.
func (a *Ask) beyond(q *query, c *cursor, id string, below bool) {
	op := ">"
	if below {
		op = "<"
	}
	if a.Page.sort == nil {
		q.add(" and "+id+" "+op+" ?", c.key)
		return
	}
	q.add(" and ("+a.Page.sort.SQL+", "+id+") "+op+" (?, ?)", a.Page.sort.Kind.sortValue(c.sort), c.key)
}

// each begins the tables: one parent is asked for directly, many are a list that
// a lateral join walks, so that each has its own limit.
func (q *query) each(a *Ask) {
	q.add(" from ")
	switch {
	case len(a.Parents) < 2:
	case a.Edge.Pair != "":
		q.add("unnest(?::uuid[], ?::uuid[]) with ordinality p (id, pair, at) cross join lateral ", keys(a.Parents), keys(a.Pairs))
	default:
		q.add("unnest(?::uuid[]) with ordinality p (id, at) cross join lateral ", keys(a.Parents))
	}
}

func (a *Ask) at() string {
	if len(a.Parents) > 1 {
		return "p.at"
	}
	return "1::int8"
}

// parent is the value that Of must have. Of no parents it is the column of a list that
// is not there, which Postgres refuses: never all rows.
func (a *Ask) parent(q *query) {
	switch {
	case a.above != nil && a.Edge.Pair != "":
		a.above.parent(q)
	case a.above != nil:
		q.add(a.above.up() + ".id")
	case a.via != nil && a.walks():
		q.add("?", *a.via)
	case len(a.Parents) == 1:
		q.add("?", a.Parents[0])
	default:
		q.add("p.id")
	}
}

func (a *Ask) pair(q *query) {
	switch {
	case a.above != nil:
		q.add(a.above.up() + ".id")
	case len(a.Pairs) == 1:
		q.add("?", a.Pairs[0])
	default:
		q.add("p.pair")
	}
}

// walks reports a list that is read app by app, along every source of access: in the order
// of keys, or in none.
func (a *Ask) walks() bool { return a.Edge.Walk || a.via != nil && (a.counting || a.Page.sort == nil) }

func (a *Ask) near() string {
	if a.walks() {
		return "l"
	}
	return a.Edge.near()
}

func (a *Ask) key() string {
	if a.walks() {
		return "user_id"
	}
	return a.Edge.key()
}

// width is how many cells a row has before the arrays: the key, the columns, and what it is
// sorted by.
func (a *Ask) width() int {
	n := 1 + len(a.Columns)
	if a.Page.sort != nil {
		n++
	}
	return n
}

func (a *Ask) reads(table string) bool {
	for _, c := range a.Columns {
		if strings.Contains(c.SQL, table) {
			return true
		}
	}
	return false
}
