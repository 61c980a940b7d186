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
	plans    *lru.Cache[*ast.OperationDefinition, *plans]
	Planned  atomic.Int64 // operations answered by a plan
	Fallback atomic.Int64 // operations left to gqlgen's executor
}

// plans are those of one operation, by what its @skip and @include say.
type plans struct {
	switches []string
	by       sync.Map // of uint64 to *plan
	size     atomic.Int64
}

// Over returns es with plans before it. Size is that of the query cache, whose documents
// are the keys: what falls out there is not asked for here again and falls out, too.
func Over(es graphql.ExecutableSchema, size int) *Schema {
	cache, err := lru.New[*ast.OperationDefinition, *plans](size)
	if err != nil {
		panic(err) // a size below one
	}
	return &Schema{ExecutableSchema: es, plans: cache}
}

// Exec runs the plan of the operation in ctx.
func (s *Schema) Exec(ctx context.Context) graphql.ResponseHandler {
	op := graphql.GetOperationContext(ctx)
	all, p := s.plan(op)
	if p == nil {
		s.Fallback.Add(1)
		return s.ExecutableSchema.Exec(ctx)
	}
	s.Planned.Add(1)
	var once sync.Once
	return func(ctx context.Context) *graphql.Response {
		var answer *graphql.Response
		once.Do(func() { answer = all.run(ctx, p, op.Variables) })
		return answer
	}
}

func (s *Schema) plan(op *graphql.OperationContext) (*plans, *plan) {
	all, ok := s.plans.Get(op.Operation)
	if !ok {
		all = &plans{switches: switches(op.Doc, op.Operation)}
		s.plans.Add(op.Operation, all)
	}
	if len(all.switches) > 64 {
		return nil, nil
	}
	var setting uint64
	for i, name := range all.switches {
		if on, _ := op.Variables[name].(bool); on {
			setting |= 1 << i
		}
	}
	p, ok := all.by.Load(setting)
	if !ok {
		p, _ = all.by.LoadOrStore(setting, compile(s.Schema(), op))
	}
	return all, p.(*plan)
}

// run reads, then writes into a buffer as large as the last answers were.
func (all *plans) run(ctx context.Context, p *plan, variables map[string]any) *graphql.Response {
	r := &run{plan: p, scope: db.From(ctx), variables: variables}
	if err := r.read(ctx); err != nil {
		graphql.AddError(ctx, err)
		return &graphql.Response{Data: []byte("null")}
	}
	w := &writer{run: r, ctx: ctx, buf: make([]byte, 0, all.size.Load()+all.size.Load()/8+512), path: make([]crumb, 0, 16)}
	if !w.object(p.root, place{}) {
		w.buf = append(w.buf[:0], "null"...)
	}
	all.size.Store(int64(len(w.buf)))
	return &graphql.Response{Data: w.buf}
}
