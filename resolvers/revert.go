package resolvers

// This file will be automatically regenerated based on the schema, any resolver
// implementations
// will be copied through when generating and any unknown code will be moved to the end.

import (
	"context"

	"tenantry/db"
	"tenantry/model"
)

// ChangeRevert is the resolver for the changeRevert field.
func (r *mutationResolver) ChangeRevert(ctx context.Context, id string) (*model.ChangeRevertPayload, error) {
	event, err := db.From(ctx).Revert(ctx, id)
	return payload(ctx, &model.ChangeRevertPayload{Event: event}, err)
}
