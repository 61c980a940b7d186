package graph

import (
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/lexer"

	"tenantry/model"
)

// scan refuses a document that is too long to be parsed. What is wrong in a document of
// legal size is for the parser to say.
func scan(query string, l Limits) error {
	lex := lexer.New(&ast.Source{Input: query})
	for n := 1; ; n++ {
		token, err := lex.ReadToken()
		switch {
		case err != nil || token.Kind == lexer.EOF:
			return nil
		case n > l.Tokens:
			return model.Errorf(model.Limited, "The document has more than %d tokens, the limit.", l.Tokens)
		case token.Kind == lexer.Name && len(token.Value) > l.Name:
			return model.Errorf(model.Limited, "The document has a name of %d characters; the limit is %d.", len(token.Value), l.Name)
		case !readable(token):
			return model.Errorf(model.Invalid, "The document has a number that is too large.")
		}
	}
}

// readable reports whether a literal can be read as a number: the executor panics over one that
// cannot, where a scalar of ours leaves the literal to it.
func readable(token lexer.Token) bool {
	var err error
	switch token.Kind {
	case lexer.Int:
		_, err = strconv.ParseInt(token.Value, 10, 64)
	case lexer.Float:
		_, err = strconv.ParseFloat(token.Value, 64)
	}
	return err == nil
}

// A size is how large a selection set is, its fragments followed.
type size struct {
	fields, aliases int
	roots           int // fields of the set itself
	depth           int
}

func (s size) plus(o size) size {
	return size{
		fields: add(s.fields, o.fields), aliases: add(s.aliases, o.aliases),
		roots: add(s.roots, o.roots), depth: max(s.depth, o.depth),
	}
}

// A guard measures a parsed document before it is validated: validation costs the square of
// some of these numbers, and execution the product. It visits each selection once.
type guard struct {
	limits     Limits
	fragments  map[string]*ast.FragmentDefinition
	sizes      map[string]size // of the fragments
	open       map[string]bool // fragments being measured
	looped     bool            // a fragment spreads itself
	deferred   bool
	directives int
	merges     int
	visits     int
	steps      int // selections looked at: the work done
}

func newGuard(doc *ast.QueryDocument, l Limits) *guard {
	g := &guard{
		limits: l, fragments: map[string]*ast.FragmentDefinition{},
		sizes: map[string]size{}, open: map[string]bool{},
	}
	for _, f := range doc.Fragments {
		g.fragments[f.Name] = f
	}
	return g
}

// document refuses one that is too large in any of its measures.
func (g *guard) document(doc *ast.QueryDocument) error {
	if err := g.counts(doc); err != nil {
		return err
	}
	for _, f := range doc.Fragments {
		g.used(f.Directives)
		if err := g.within(g.fragment(f)); err != nil {
			return err
		}
	}
	for _, op := range doc.Operations {
		if err := g.operation(op); err != nil {
			return err
		}
	}
	if err := g.whole(); err != nil {
		return err
	}
	return g.pairs(doc)
}

func (g *guard) counts(doc *ast.QueryDocument) error {
	if err := check("fragments", len(doc.Fragments), g.limits.Fragments); err != nil {
		return err
	}
	if len(g.fragments) < len(doc.Fragments) { // it would be measured by one of them, and followed into another
		return model.Errorf(model.Invalid, "Two fragments of the document have one name.")
	}
	return check("operations", len(doc.Operations), g.limits.Operations)
}

func (g *guard) operation(op *ast.OperationDefinition) error {
	g.used(op.Directives)
	for _, v := range op.VariableDefinitions {
		g.used(v.Directives)
	}
	s := g.set(op.SelectionSet)
	if err := check("root fields in an operation", s.roots, g.limits.Roots); err != nil {
		return err
	}
	return g.within(s)
}

// within checks what holds for an operation and for each fragment alike.
func (g *guard) within(s size) error {
	g.visits = add(g.visits, s.fields)
	if g.looped {
		return model.Errorf(model.Invalid, "A fragment of the document spreads itself.")
	}
	if err := check("levels", s.depth, g.limits.Depth); err != nil {
		return err
	}
	if err := check("aliases", s.aliases, g.limits.Aliases); err != nil {
		return err
	}
	return check("fields (fragments followed)", s.fields, g.limits.Fields)
}

func (g *guard) whole() error {
	if g.deferred {
		return model.Errorf(model.Invalid, "@defer is not served.")
	}
	if err := check("directives", g.directives, g.limits.Directives); err != nil {
		return err
	}
	return check("fields in all its operations and fragments (fragments followed)", g.visits, g.limits.Visits)
}

func (g *guard) used(list ast.DirectiveList) {
	g.directives += len(list)
	g.deferred = g.deferred || list.ForName("defer") != nil
}

func (g *guard) set(set ast.SelectionSet) size {
	var sum size
	for _, s := range set {
		g.steps++
		sum = sum.plus(g.selection(s))
	}
	return sum
}

func (g *guard) selection(s ast.Selection) size {
	switch s := s.(type) {
	case *ast.Field:
		g.used(s.Directives)
		return g.field(s)
	case *ast.InlineFragment:
		g.used(s.Directives)
		return g.set(s.SelectionSet)
	case *ast.FragmentSpread:
		g.used(s.Directives)
		return g.spread(s.Name)
	}
	return size{}
}

func (g *guard) field(f *ast.Field) size {
	below := g.set(f.SelectionSet)
	own := size{fields: add(below.fields, 1), aliases: below.aliases, roots: 1, depth: below.depth + 1}
	if f.Alias != f.Name { // the parser sets an alias for each field
		own.aliases = add(own.aliases, 1)
	}
	return own
}

// spread counts a fragment that does not exist as a field, so that nothing is free.
func (g *guard) spread(name string) size {
	if f := g.fragments[name]; f != nil {
		return g.fragment(f)
	}
	return size{fields: 1}
}

func (g *guard) fragment(f *ast.FragmentDefinition) size {
	if g.open[f.Name] {
		g.looped = true
		return size{}
	}
	if s, known := g.sizes[f.Name]; known {
		return s
	}
	g.open[f.Name] = true
	s := g.set(f.SelectionSet)
	delete(g.open, f.Name)
	g.sizes[f.Name] = s
	return s
}
