package graph

import (
	"context"
	"io"

	"github.com/99designs/gqlgen/graphql"

	"tenantry/model"
)

// A meter lets the executor write so many bytes and no more: what it has read once, the
// document may have it write under any number of names.
type meter struct {
	left int
	over bool
}

type meterKey struct{}

// withMeter returns a context in which the fields at the top of an operation share m.
func withMeter(ctx context.Context, m *meter) context.Context {
	return context.WithValue(ctx, meterKey{}, m)
}

// metered has a field at the top of the operation write through the meter in ctx.
func metered(ctx context.Context, next graphql.RootResolver) graphql.Marshaler {
	value := next(ctx)
	m, ok := ctx.Value(meterKey{}).(*meter)
	if !ok || value == nil || value == graphql.Null || value == graphql.RequiredNull { // the executor knows these by sight
		return value
	}
	return graphql.WriterFunc(func(w io.Writer) { value.MarshalGQL(&meterWriter{m, w}) })
}

type meterWriter struct {
	*meter
	to io.Writer
}

// Write drops what is too much: the executor does not ask whether it was written.
func (w *meterWriter) Write(b []byte) (int, error) {
	if w.left -= len(b); w.left < 0 {
		w.over = true
		return len(b), nil
	}
	return w.to.Write(b)
}

func tooLarge(limit int) error {
	return model.Errorf(model.Limited, "The answer would have more than %d bytes, the limit. Ask for smaller pages or fewer fields; a mutation has been carried out.", limit)
}
