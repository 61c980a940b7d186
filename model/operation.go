package model

import "context"

type operationKey struct{}

// During returns a context that says which operation is carried out, by the name that its
// caller knows: userUpdate, or PUT /cis/v1/users/{user_id}.
func During(ctx context.Context, operation string) context.Context {
	return context.WithValue(ctx, operationKey{}, operation)
}

// OperationOf is the operation that is carried out; "" for none of a door's.
func OperationOf(ctx context.Context) string {
	name, _ := ctx.Value(operationKey{}).(string)
	return name
}
