package db

import (
	"hash/fnv"
	"maps"
	"slices"

	"tenantry/model"
)

// Type is a type of the schema that has rows.
type Type struct {
	Table      string           // a table, or any from-item with tenant_id; its alias is t
	Key        string           // its column that is the key; id if empty
	Prefix     model.Prefix     // of its ids; none for what is no Node
	Perm       model.Permission // what one must hold to read it; none for a part of something else
	Seen       string           // which rows an app's own token sees: {row} holds {id}, ? is the app
	By         string           // the edge of App that leads to just those rows, if there is one
	Containing string           // a function that finds the rows whose texts contain something, if there is one
	Counted    int              // how far its lists are counted; 0 is to their end
	Sorted     string           // the order of a plain list, if it is not that of keys
	Kept       bool             // its rows are few in most tenants, and kept between requests where they are
	Fields

	name  string
	byID  *Edge     // from an id to its row
	keeps []*Column // those that are kept of its rows
}

// Fields are what can be selected at one place: columns, parts and edges by their name in the schema.
type Fields struct {
	Columns Columns
	Parts   Parts
	Edges   Edges
}

// Columns are fields that one SQL expression answers.
type Columns map[string]*Column

// Column is such a field; t is the table of its type, l the link of its edge. Of what is made
// it is the name of a field in Go: see inMade.
type Column struct {
	SQL  string
	Kind Kind
}

// Parts are objects at the same row, such as the name of a user.
type Parts map[string]*Part

// Part is an object at the same row. Where it may be null, it is so when the column Null is.
type Part struct {
	Fields
	Null string
}

// Edges are what lead to rows of another type: connections, lists, single objects.
type Edges map[string]*Edge

// Edge leads from a row to rows of a type. Without Of it is a root: it leads from nothing.
type Edge struct {
	To     string
	From   *Column          // the column of the row above that holds the key, or beside Pair the parent; none: the row's own key
	Rows   string           // instead of the type's table, with the same columns
	Link   string           // the table between, or any from-item with tenant_id, Of and Key; its alias is l
	Of     string           // the column of the link, or else of the table, that holds the parent
	Pair   string           // of the relation's own edges: the column that holds the row, where Of holds the row's parent
	Key    string           // the column of the link that holds the target, which is also the order of the list
	Where  string           // what else must hold
	Walk   bool             // the link is a walk along every source of access from an app to its users
	Inline bool             // a page from the list's beginning, or the row that is referred to, can come with the rows above
	Arrays []string         // where that is cheaper than the link, and the target Kept: arrays of all keys, {parent} being the row above and ? the tenant; in any order, and what is there twice is there once
	Most   int              // how many rows a plain list has, where the caller has no say
	Perm   model.Permission // instead of the type's
	Keys   Filters          // arguments of which exactly one must be given: of a root to one row, or of a plain list
	Filter Filters
	Make   rule     // its rows are made by a rule, instead of being read
	Within bool     // its rows are in those above, which are made; who made them has asked for what is to be read
	Takes  []string // the arguments that the rule looks at
	Orders Orders
	Search []string // expressions, normalised; search: is the start of any of them
	Exprs  FilterFields
	Fields // what belongs to the relation, not to its end

	target  *Type
	columns []*Column // all of them
	name    string
	tag     uint32
}

// Orders are the values of an orderBy field, each with what it sorts by; nil is the key.
type Orders map[string]*Column

// Target is the type at the end of the edge.
func (e *Edge) Target() *Type { return e.target }

// Name is the edge's place in the schema, such as User.apps.
func (e *Edge) Name() string { return e.name }

// ByID is the edge from an id to its row.
func (t *Type) ByID() *Edge { return t.byID }

// Name is the type's name in the schema.
func (t *Type) Name() string { return t.name }

func (t *Type) key() string {
	if t.Key == "" {
		return "id"
	}
	return t.Key
}

// near is the alias whose rows are paged: the link's, or the type's own.
func (e *Edge) near() string {
	if e.Link == "" && !e.Walk {
		return "t"
	}
	return "l"
}

// rows are where the rows at the end are.
func (e *Edge) rows() string {
	if e.Rows == "" {
		return e.target.Table
	}
	return e.Rows
}

// key is the column of near that holds the target.
func (e *Edge) key() string {
	if e.near() == "t" {
		return e.target.key()
	}
	return e.Key
}

// link ties each edge to its type, and gives each list a tag for its cursors.
func link(types map[string]*Type) map[string]*Type {
	for name, t := range types {
		t.name = name
		if t.Table != "" {
			t.byID = &Edge{To: name, Of: t.key(), target: t, name: name}
		}
		tie(types, name, t.Edges)
		for _, field := range slices.Sorted(maps.Keys(t.Parts)) {
			tie(types, name+"."+field, t.Parts[field].Edges)
		}
		t.keeps = t.kept()
		if t.byID != nil {
			t.byID.columns = slices.Clip(t.byID.all())
		}
	}
	return types
}

func tie(types map[string]*Type, place string, edges Edges) {
	for _, field := range slices.Sorted(maps.Keys(edges)) {
		e := edges[field]
		e.name = place + "." + field
		if e.target = types[e.To]; e.target == nil {
			panic("db: " + e.name + " leads to " + e.To + ", which is not in the map")
		}
		e.tag = hash(e.name)
		e.columns = slices.Clip(e.all())
		tie(types, e.name, e.Edges)
	}
}

func hash(s string) uint32 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(s))
	return h.Sum32()
}
