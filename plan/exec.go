package plan

import (
	"context"
	"sync"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"tenantry/db"
)

// Schema answers the operations that plans cover, and leaves the others to the schema it wraps.
type Schema struct {
	graphql.ExecutableSchema
	plans    *lru.Cache[setting, *plan]
	Planned  atomic.Int64 // operations answered by a plan
	Fallback atomic.Int64 // operations left to gqlgen's executor
}

// A setting is an operation with what its @skip and @include say: a bit for each of their
// variables. Callers choose both, so that the number of those kept is bounded for all of
// them together.
type setting struct {
	op *ast.OperationDefinition
	on uint64
}

// What is kept of operations holds on to their documents: that of a larger one is not kept.
const (
	keptText   = 16 << 10 // bytes
	keptFields = 400
)

// Over returns es with plans before it. Size is that of the query cache, whose documents
// are the keys: what falls out there is not asked for here again and falls out, too.
func Over(es graphql.ExecutableSchema, size int) *Schema {
	cache, err := lru.New[setting, *plan](size)
	if err != nil {
		panic(err) // a size below one
	}
	return &Schema{ExecutableSchema: es, plans: cache}
}

// Exec runs the plan of the operation in ctx.
func (s *Schema) Exec(ctx context.Context) graphql.ResponseHandler {
	op := graphql.GetOperationContext(ctx)
	p := s.plan(op)
	if p.root == nil {
		s.Fallback.Add(1)
		return s.ExecutableSchema.Exec(ctx)
	}
	s.Planned.Add(1)
	var once sync.Once
	return func(ctx context.Context) *graphql.Response {
		var answer *graphql.Response
		once.Do(func() { answer = p.run(ctx, op.Variables) })
		return answer
	}
}

// plan is that of the operation with its variables, kept or compiled anew.
func (s *Schema) plan(op *graphql.OperationContext) *plan {
	names := switches(op.Doc, op.Operation)
	if len(names) > 64 {
		return &plan{}
	}
	key := setting{op: op.Operation}
	for i, name := range names {
		if on, _ := op.Variables[name].(bool); on {
			key.on |= 1 << i
		}
	}
	if p, ok := s.plans.Get(key); ok {
		return p
	}
	p := compile(s.Schema(), op)
	if len(op.RawQuery) <= keptText && p.fields <= keptFields {
		s.plans.Add(key, p)
	}
	return p
}

// run reads, then writes into a buffer as large as the last answers were.
func (p *plan) run(ctx context.Context, variables map[string]any) *graphql.Response {
	r := &run{plan: p, scope: db.From(ctx), variables: variables}
	if err := r.read(ctx); err != nil {
		graphql.AddError(ctx, err)
		return &graphql.Response{Data: []byte("null")}
	}
	w := &writer{run: r, ctx: ctx, buf: make([]byte, 0, p.size.Load()+p.size.Load()/8+512), path: make([]crumb, 0, 16)}
	switch whole := w.object(p.root, place{}); {
	case w.full:
		graphql.AddError(ctx, db.TooLarge())
		return &graphql.Response{Data: []byte("null")}
	case !whole:
		w.buf = append(w.buf[:0], "null"...)
	}
	p.size.Store(min(int64(len(w.buf)), usualSize))
	return &graphql.Response{Data: w.buf}
}

// usualSize is how much a buffer has at most before anything is written: one large answer
// does not make all later ones of the operation large.
const usualSize = 1 << 20

// Kept is how many plans are kept for the next time.
func (s *Schema) Kept() int { return s.plans.Len() }
