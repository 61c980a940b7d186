package resolvers

import (
	"bytes"
	"context"
	"encoding/json"
	"io"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"tenantry/db"
	"tenantry/model"
)

// Around carries out a field at the top of an operation as its directives say. The payload
// is resolved within the transaction that these are about: what it shows is what would be,
// and what it says is kept with what was done.
func Around(ctx context.Context, next graphql.RootResolver) graphql.Marshaler {
	field := graphql.GetRootFieldContext(ctx).Field
	ctx = showing(ctx)
	if len(field.Directives) == 0 {
		return next(ctx)
	}
	variables := graphql.GetOperationContext(ctx).Variables
	rehearse, once := false, field.Directives.ForName("idempotent")
	if d := field.Directives.ForName("dryRun"); d != nil {
		rehearse, _ = d.ArgumentMap(variables)["if"].(bool)
	}
	switch {
	case rehearse && once != nil:
		return failed(ctx, model.Errorf(model.Invalid, "A rehearsal writes nothing that could be repeated: give @dryRun or @idempotent."))
	case rehearse:
		return rehearsed(ctx, next)
	case once != nil:
		key, _ := once.ArgumentMap(variables)["key"].(string)
		return doneOnce(ctx, key, next)
	}
	return next(ctx)
}

func rehearsed(ctx context.Context, next graphql.RootResolver) graphql.Marshaler {
	value := graphql.Marshaler(graphql.Null)
	if err := db.From(ctx).Rehearse(ctx, func(ctx context.Context) { value = next(ctx) }); err != nil {
		return failed(ctx, err)
	}
	flag(ctx, "rehearsed")
	return value
}

// kept is what is kept of a field that was answered.
type kept struct {
	Data   json.RawMessage
	Errors []keptError
}

// keptError is what its parts came to that may not be seen: an error of ours, and where.
type keptError struct {
	Path  ast.Path
	Error model.Error
}

func doneOnce(ctx context.Context, key string, next graphql.RootResolver) graphql.Marshaler {
	value := graphql.Marshaler(graphql.Null)
	var errs gqlerror.List // which are for nobody, where a copy was answered before
	text, replayed, err := db.From(ctx).Once(ctx, db.Request{Key: key, Parts: requested(ctx)}, func(ctx context.Context) []byte {
		ctx = graphql.WithFreshResponseContext(ctx)
		value = next(ctx)
		if errs = graphql.GetErrors(ctx); value == graphql.Null {
			return nil
		}
		var data bytes.Buffer
		value.MarshalGQL(&data)
		answer, _ := json.Marshal(kept{data.Bytes(), ours(errs)}) // of what was JSON before
		return answer
	})
	switch {
	case err != nil:
		return failed(ctx, err)
	case replayed:
		return replay(ctx, text)
	}
	for _, e := range errs {
		graphql.AddError(ctx, e)
	}
	return value
}

// requested is everything that makes a request another one: the document, what it is given,
// and which of its fields this is.
func requested(ctx context.Context) [][]byte {
	op := graphql.GetOperationContext(ctx)
	given, _ := json.Marshal(op.Variables) // which came as JSON
	return [][]byte{[]byte(op.RawQuery), []byte(op.OperationName), given, []byte(graphql.GetRootFieldContext(ctx).Field.Alias)}
}

func ours(errs gqlerror.List) []keptError {
	all := make([]keptError, len(errs))
	for i, e := range errs {
		code, _ := e.Extensions["code"].(string)
		field, _ := e.Extensions["field"].(string)
		all[i] = keptError{e.Path, model.Error{Code: model.Code(code), Field: field, Message: e.Message}}
	}
	return all
}

func replay(ctx context.Context, text []byte) graphql.Marshaler {
	var before kept
	if err := json.Unmarshal(text, &before); err != nil {
		return failed(ctx, err)
	}
	for _, e := range before.Errors {
		graphql.AddError(ctx, &gqlerror.Error{Path: e.Path, Message: e.Error.Message, Err: &e.Error})
	}
	flag(ctx, "replayed")
	return graphql.WriterFunc(func(w io.Writer) { _, _ = w.Write(before.Data) }) // to a buffer
}

// failed is a field that could not be answered.
func failed(ctx context.Context, err error) graphql.Marshaler {
	path := ast.Path{ast.PathName(graphql.GetRootFieldContext(ctx).Field.Alias)}
	graphql.AddError(ctx, &gqlerror.Error{Path: path, Message: err.Error(), Err: err})
	return graphql.Null
}

// flag lists the field in an extension of the answer.
func flag(ctx context.Context, name string) {
	fields, _ := graphql.GetExtension(ctx, name).(*[]string)
	if fields == nil {
		fields = new([]string)
		graphql.RegisterExtension(ctx, name, fields)
	}
	*fields = append(*fields, graphql.GetRootFieldContext(ctx).Field.Alias)
}
