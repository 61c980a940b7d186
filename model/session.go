package model

import "time"

// Session is a user's stay in an app after a sign-in.
type Session struct {
	TenantID  Key  `bun:"tenant_id,pk,type:uuid" log:"-"`
	Key       Key  `bun:"id,pk,type:uuid" log:"-"`
	UserID    Key  `bun:"type:uuid"`
	AppID     Key  `bun:"type:uuid"`
	ClientID  *Key `bun:"type:uuid"`
	StartedAt time.Time
	ExpiresAt time.Time
	IP        *string `bun:"ip"`
	UserAgent *string
}

// IsNode marks a type with an id of its own.
func (*Session) IsNode() {}

// ID is the id that callers know.
func (s *Session) ID() string { return SessionID.Of(s.Key) }
