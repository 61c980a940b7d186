package model

import "time"

// The bounds of an import.
const (
	MaxImportRows    = 1_000_000
	MaxImportErrors  = 10_000 // that are kept of one job
	MaxImportsAtOnce = 5      // of one tenant
	ImportKept       = 30 * 24 * time.Hour
)

// ImportJob is the import of one file.
type ImportJob struct {
	TenantID     Key          `bun:"tenant_id,pk,type:uuid" log:"-"`
	Key          Key          `bun:"id,pk,type:uuid" log:"-"`
	AppID        *Key         `bun:"app_id,type:uuid" log:"-"`
	Status       ImportStatus `log:"-"`
	Mode         ImportMode
	Format       ImportFormat
	ReadCount    int
	CreatedCount int
	UpdatedCount int
	FailedCount  int
	OffsetBytes  int64      `log:"-"`
	OffsetHash   []byte     `log:"-"`
	Problem      *string    // why it failed
	Lease        Key        `bun:"type:uuid" log:"-"`
	LeaseUntil   time.Time  `log:"-"`
	StartedBy    *Actor     `bun:"-" log:"-"`
	ByKind       ActorKind  `log:"-"`
	ByID         *Key       `bun:"by_id,type:uuid" log:"-"`
	StartedAt    time.Time  `log:"-"`
	UpdatedAt    time.Time  `log:"-"`
	FinishedAt   *time.Time `log:"-"`
}

// IsNode marks a type with an id of its own.
func (*ImportJob) IsNode() {}

// ID is the id that callers know.
func (j *ImportJob) ID() string { return ImportJobID.Of(j.Key) }

// ImportError is a row of a file that was refused.
type ImportError struct {
	TenantID Key `bun:"tenant_id,pk,type:uuid"`
	Key      Key `bun:"id,pk,type:uuid"`
	JobID    Key `bun:"type:uuid"`
	Line     int
	Field    *string
	Code     string
	Message  string
}

// ImportRow is a row of a file: a user, or why it is none.
type ImportRow struct {
	Line int // at which it begins, from 1
	User UserCreateInput
	Err  error
}

// Checkpoint is up to where a file was read: how many rows, how many bytes, and their hash.
type Checkpoint struct {
	Rows  int
	Bytes int64
	Hash  []byte
}
