package model

import "time"

// Event is a record of the log.
type Event struct {
	TenantID    Key `bun:"tenant_id,pk,type:uuid"`
	Key         Key `bun:"id,pk,type:uuid"`
	At          time.Time
	Action      string
	ActorKind   ActorKind
	ActorKey    *Key   `bun:"type:uuid"`
	Actor       *Actor `bun:"-"`
	ActorName   *string
	TargetKind  Prefix
	TargetKey   Key    `bun:"type:uuid"`
	TargetID    string `bun:"-"`
	RelatedKind *Prefix
	RelatedKey  *Key    `bun:"type:uuid"`
	RelatedID   *string `bun:"-"`
	AppKey      *Key    `bun:"app_id,type:uuid"`
	AppID       *string `bun:"-"`
	ClientKey   *Key    `bun:"client_id,type:uuid"`
	ClientID    *string `bun:"-"`
	AccountKey  *Key    `bun:"account_id,type:uuid"` // where it is neither the target nor what is related
	AccountID   *string `bun:"-"`
	UserCount   *int    `bun:"-"`
	Before      JSON    `bun:"type:jsonb"`
	After       JSON    `bun:"type:jsonb"`
	IP          *string `bun:"ip"`
	UserAgent   *string
	RequestID   *string `bun:"request_id"`
}

// IsNode marks a type with an id of its own.
func (*Event) IsNode() {}

// ID is the id that callers know.
func (e *Event) ID() string { return EventID.Of(e.Key) }
