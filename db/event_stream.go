package db

import (
	"context"
	"fmt"

	"tenantry/model"
)

var eventCollections = Type{
	Table: "event_collections", Prefix: model.EventCollectionID, Perm: model.EventStreamsRead, Seen: "{row}.app_id = ?",
	Fields: Fields{
		Columns: Columns{"id": Key(model.EventCollectionID), "type": {"t.type", Text}, "createdAt": {"t.created_at", Instant}},
		Parts:   Parts{"createdBy": actor("t.by_kind", "t.by_id")},
		Edges:   Edges{"app": {To: "App", From: &Column{"t.app_id", Foreign}, Of: "id", Inline: true}},
	},
}

var eventStreams = Type{
	Table: "event_streams", Prefix: model.EventStreamID, Perm: model.EventStreamsRead, Seen: "{row}.app_id = ?",
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.EventStreamID), "type": {"t.type", Text}, "name": {"t.name", Text},
			"createdAt": {"t.created_at", Instant}, "acknowledgedAt": {"t.acknowledged_at", Instant},
		},
		Parts: Parts{"createdBy": actor("t.by_kind", "t.by_id")},
		Edges: Edges{"app": {To: "App", From: &Column{"t.app_id", Foreign}, Of: "id", Inline: true}},
	},
}

// StartEventCollection keeps records of a type ready for streams: of an app's own token
// those about the app.
func (s *Scope) StartEventCollection(ctx context.Context, in model.EventCollectionInput) (*model.EventCollection, error) {
	return change[model.EventCollection](ctx, s, model.EventStreamsEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		c := &model.EventCollection{Key: model.NewKey(), Type: in.Type, AppID: tx.who.App}
		return c.Key, tx.insert(ctx, "event_collection.started", c)
	})
}

// StopEventCollection keeps them ready no more, and returns the id of what has ended.
func (s *Scope) StopEventCollection(ctx context.Context, in model.EventCollectionInput) (string, error) {
	return write(ctx, s, model.EventStreamsEdit, func(ctx context.Context, tx *Tx) (string, error) {
		c, err := tx.collection(ctx, "type", in.Type, tx.who.App)
		if err != nil {
			return "", err
		}
		return c.ID(), tx.remove(ctx, "event_collection.stopped", c)
	})
}

// collection locks what is kept ready of a type for an app, or for the tenant.
func (tx *Tx) collection(ctx context.Context, field string, of model.EventStreamType, app *model.Key) (*model.EventCollection, error) {
	var all []model.EventCollection
	err := tx.bun.NewSelect().Model(&all).Where("tenant_id = ? and type = ? and app_id is not distinct from ?::uuid", tx.who.Tenant, of, app).For("update").Scan(ctx)
	if err != nil {
		return nil, err
	}
	if len(all) == 0 {
		return nil, model.NotCollected(field)
	}
	return &all[0], nil
}

// CreateEventStream adds a stream of records that are kept ready.
func (s *Scope) CreateEventStream(ctx context.Context, in model.EventStreamCreateInput) (*model.EventStream, error) {
	return change[model.EventStream](ctx, s, model.EventStreamsEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		stream, err := model.NewEventStream(in)
		if err != nil {
			return model.Key{}, err
		}
		stream.AppID = tx.who.App
		if _, err := tx.collection(ctx, "type", in.Type, tx.who.App); err != nil { // so that nobody else adds one
			return model.Key{}, err
		}
		n, err := tx.bun.NewSelect().Table("event_streams").Where("tenant_id = ? and type = ? and app_id is not distinct from ?::uuid", tx.who.Tenant, in.Type, tx.who.App).Count(ctx)
		if err == nil && n >= model.MaxStreams {
			err = &model.Error{Code: model.Limited, Field: "type", Message: fmt.Sprintf("There are %d streams of the type, and cannot be more. Delete one first.", n)}
		}
		if err != nil {
			return model.Key{}, err
		}
		return stream.Key, tx.insert(ctx, "event_stream.created", stream)
	})
}

// DeleteEventStream removes a stream, with how far its reader has come.
func (s *Scope) DeleteEventStream(ctx context.Context, id string) error {
	_, err := write(ctx, s, model.EventStreamsEdit, func(ctx context.Context, tx *Tx) (model.Key, error) {
		stream, err := lock[model.EventStream](ctx, tx, "id", id)
		if err != nil {
			return model.Key{}, err
		}
		return stream.Key, tx.remove(ctx, "event_stream.deleted", stream)
	})
	return err
}
