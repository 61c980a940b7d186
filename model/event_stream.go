package model

import (
	"encoding/base64"
	"encoding/binary"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// The limits of streams.
const (
	MaxStreams    = 10 // of a type
	maxStreamName = 100
	MaxBatch      = 1000           // records collected at once
	StreamTime    = 24 * time.Hour // for how long a record can be collected
)

// NotCollecting is why there is no stream of a type, or nothing in it.
const NotCollecting Reason = "collection_not_started"

// EventCollection is that records of a type are kept ready for streams.
type EventCollection struct {
	TenantID  Key `bun:"tenant_id,pk,type:uuid" log:"-"`
	Key       Key `bun:"id,pk,type:uuid" log:"-"`
	Type      EventStreamType
	AppID     *Key      `bun:"type:uuid" log:"app"`
	CreatedBy *Actor    `bun:"-" log:"-"`
	ByKind    ActorKind `log:"-"`
	ByID      *Key      `bun:"by_id,type:uuid" log:"-"`
	CreatedAt time.Time `log:"-"`
}

// IsNode marks a type with an id of its own.
func (*EventCollection) IsNode() {}

// ID is the id that callers know.
func (c *EventCollection) ID() string { return EventCollectionID.Of(c.Key) }

// EventStream is a queue of records for one reader.
type EventStream struct {
	TenantID       Key `bun:"tenant_id,pk,type:uuid" log:"-"`
	Key            Key `bun:"id,pk,type:uuid" log:"-"`
	Type           EventStreamType
	Name           string
	AppID          *Key       `bun:"type:uuid" log:"app"`
	AcknowledgedAt *time.Time `log:"-"`
	CreatedBy      *Actor     `bun:"-" log:"-"`
	ByKind         ActorKind  `log:"-"`
	ByID           *Key       `bun:"by_id,type:uuid" log:"-"`
	CreatedAt      time.Time  `log:"-"`
}

// IsNode marks a type with an id of its own.
func (*EventStream) IsNode() {}

// ID is the id that callers know.
func (s *EventStream) ID() string { return EventStreamID.Of(s.Key) }

// NewEventStream returns the stream that in asks for.
func NewEventStream(in EventStreamCreateInput) (*EventStream, error) {
	n := utf8.RuneCountInString(in.Name)
	if n < 1 || n > maxStreamName || !printable(in.Name) || strings.ContainsFunc(in.Name, unicode.IsSpace) {
		return nil, InvalidField("name", "name must have 1 to %d characters, none of them a blank.", maxStreamName)
	}
	return &EventStream{Key: NewKey(), Type: in.Type, Name: in.Name}, nil
}

// NotCollected refuses a stream of records that are not kept ready.
func NotCollected(field string) error {
	return &Error{Code: Conflict, Field: field, Reason: NotCollecting, Message: "These records are not kept ready. Start that with eventCollectionStart."}
}

// StreamPosition is how far a reader has come in a stream: the last record that it has, by
// its transaction and its key.
type StreamPosition struct {
	Tx uint64
	ID Key
}

// Beyond reports whether p is farther than other.
func (p StreamPosition) Beyond(other StreamPosition) bool {
	return p.Tx > other.Tx || p.Tx == other.Tx && strings.Compare(string(p.ID[:]), string(other.ID[:])) > 0
}

// Cursor is the position in a stream as readers know it.
func (p StreamPosition) Cursor(stream Key) string {
	raw := binary.BigEndian.AppendUint64(append([]byte{}, stream[:]...), p.Tx)
	return base64.RawURLEncoding.EncodeToString(append(raw, p.ID[:]...))
}

// ParseStreamCursor returns the position that a cursor of the stream stands for.
func ParseStreamCursor(stream Key, cursor string) (StreamPosition, error) {
	raw, err := base64.RawURLEncoding.Strict().DecodeString(cursor)
	if err != nil || len(raw) != 40 || Key(raw[:16]) != stream {
		return StreamPosition{}, BadStreamCursor()
	}
	return StreamPosition{binary.BigEndian.Uint64(raw[16:]), Key(raw[24:])}, nil
}

// BadStreamCursor refuses what is no cursor of the stream.
func BadStreamCursor() error {
	return InvalidField("acknowledge", "acknowledge is not a cursor of this stream: take it from the answer whose records you have kept.")
}
