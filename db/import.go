package db

import (
	"context"
	"fmt"
	"time"

	"tenantry/model"
)

// importLease is for how long an import is its holder's, from each chunk on. Who sends
// nothing for longer has lost it: the import can be taken up by another.
const importLease = 30 * time.Second

// An app's own token sees the imports that it has started.
var importJobs = Type{
	Table: "import_jobs", Prefix: model.ImportJobID, Perm: model.UsersCreate, Seen: "{row}.app_id = ?",
	Fields: Fields{
		Columns: Columns{
			"id": Key(model.ImportJobID), "status": {"case when t.status = 'RUNNING' and t.lease_until < now() then 'INTERRUPTED' else t.status end", Text},
			"mode": {"t.mode", Text}, "format": {"t.format", Text},
			"readCount": {"t.read_count", Int}, "createdCount": {"t.created_count", Int}, "updatedCount": {"t.updated_count", Int}, "failedCount": {"t.failed_count", Int},
			"problem": {"t.problem", Text}, "startedAt": {"t.started_at", Instant}, "updatedAt": {"t.updated_at", Instant}, "finishedAt": {"t.finished_at", Instant},
		},
		Parts: Parts{"startedBy": actor("t.by_kind", "t.by_id")},
		Edges: Edges{"errors": {To: "ImportError", Of: "job_id"}},
	},
}

var importErrors = Type{
	Table: "import_errors",
	Fields: Fields{Columns: Columns{
		"line": {"t.line", Int}, "field": {"t.field", Text}, "code": {"t.code", Text}, "message": {"t.message", Text},
	}},
}

// Import is a job that its holder carries out, chunk by chunk.
type Import struct {
	scope *Scope
	Job   model.ImportJob
}

// mayImport asks for what the mode may do.
func (s *Scope) mayImport(mode model.ImportMode) error {
	if err := s.allow(model.UsersCreate); err != nil || mode != model.ImportModeUpsert {
		return err
	}
	return s.allow(model.UsersEdit)
}

// StartImport begins a job, and forgets those whose time is over.
func (s *Scope) StartImport(ctx context.Context, mode model.ImportMode, format model.ImportFormat) (*Import, error) {
	if err := s.mayImport(mode); err != nil {
		return nil, err
	}
	return write(ctx, s, model.UsersCreate, func(ctx context.Context, tx *Tx) (*Import, error) {
		_, err := tx.bun.NewRaw("delete from import_jobs where tenant_id = ? and id in (select id from import_jobs where tenant_id = ? and started_at < ? order by started_at limit 5 for update skip locked)",
			tx.who.Tenant, tx.who.Tenant, tx.now.Add(-model.ImportKept)).Exec(ctx)
		if err != nil {
			return nil, err
		}
		running, err := tx.bun.NewSelect().Model((*model.ImportJob)(nil)).Where("tenant_id = ? and status = 'RUNNING' and lease_until > ?", tx.who.Tenant, tx.now).Count(ctx)
		if err != nil {
			return nil, err
		}
		if running >= model.MaxImportsAtOnce {
			return nil, &model.Error{Code: model.Limited, RetryAfter: importLease, Message: fmt.Sprintf("%d imports of the tenant are carried out at the moment, the limit.", running)}
		}
		job := model.ImportJob{
			TenantID: tx.who.Tenant, Key: model.NewKey(), AppID: tx.who.App, Status: model.ImportStatusRunning, Mode: mode, Format: format,
			OffsetHash: []byte{}, Lease: model.NewKey(), LeaseUntil: tx.now.Add(importLease),
			ByKind: tx.who.Kind, ByID: tx.who.ActorKey(), StartedAt: tx.now, UpdatedAt: tx.now,
		}
		if _, err := tx.bun.NewInsert().Model(&job).Exec(ctx); err != nil {
			return nil, err
		}
		return &Import{s, job}, tx.record("import.started", job.ID(), nil, snapshot(&job))
	})
}

// ResumeImport takes up a job that nobody holds any more.
func (s *Scope) ResumeImport(ctx context.Context, id string) (*Import, error) {
	return write(ctx, s, model.UsersCreate, func(ctx context.Context, tx *Tx) (*Import, error) {
		job, err := lock[model.ImportJob](ctx, tx, "job", id)
		if err != nil {
			return nil, err
		}
		if err := s.mayImport(job.Mode); err != nil {
			return nil, err
		}
		if job.Status != model.ImportStatusRunning {
			return nil, model.Errorf(model.Conflict, "The import is %s: start another one.", job.Status)
		}
		if job.LeaseUntil.After(tx.now) {
			wait := job.LeaseUntil.Sub(tx.now).Truncate(time.Second) + time.Second
			return nil, &model.Error{Code: model.Conflict, Field: "job", RetryAfter: wait, Message: "The import is carried out by another request. If that has gone, the import can be taken up in half a minute."}
		}
		job.Lease, job.LeaseUntil = model.NewKey(), tx.now.Add(importLease)
		_, err = tx.bun.NewUpdate().Model(job).Column("lease", "lease_until").WherePK().Exec(ctx)
		return &Import{s, *job}, err
	})
}

// CancelImport ends a job before its next chunk.
func (s *Scope) CancelImport(ctx context.Context, id string) (*model.ImportJob, error) {
	return change[model.ImportJob](ctx, s, model.UsersCreate, func(ctx context.Context, tx *Tx) (model.Key, error) {
		job, err := lock[model.ImportJob](ctx, tx, "id", id)
		if err != nil || job.Status == model.ImportStatusCancelled {
			return keyOf(job), err
		}
		if job.Status != model.ImportStatusRunning {
			return model.Key{}, &model.Error{Code: model.Conflict, Field: "id", Message: fmt.Sprintf("The import is %s already.", job.Status)}
		}
		return job.Key, tx.finishImport(ctx, job, model.ImportStatusCancelled)
	})
}

func keyOf(job *model.ImportJob) model.Key {
	if job == nil {
		return model.Key{}
	}
	return job.Key
}

// finishImport ends a locked job, and records what it has come to.
func (tx *Tx) finishImport(ctx context.Context, job *model.ImportJob, status model.ImportStatus) error {
	job.Status, job.FinishedAt, job.UpdatedAt = status, &tx.now, tx.now
	if _, err := tx.bun.NewUpdate().Model(job).Column("status", "problem", "finished_at", "updated_at").WherePK().Exec(ctx); err != nil {
		return err
	}
	action := map[model.ImportStatus]string{model.ImportStatusDone: "import.finished", model.ImportStatusCancelled: "import.cancelled", model.ImportStatusFailed: "import.failed"}[status]
	return tx.record(action, job.ID(), nil, snapshot(job))
}

// Commit carries out the rows up to the checkpoint: the users, what the log says of them,
// the errors and the checkpoint are written together or not at all. ErrImportEnded says
// that the job was cancelled or taken up by somebody else.
func (i *Import) Commit(ctx context.Context, rows []model.ImportRow, at model.Checkpoint) error {
	job, err := write(ctx, i.scope, model.UsersCreate, func(ctx context.Context, tx *Tx) (*model.ImportJob, error) {
		job, err := tx.ours(ctx, i.Job)
		if err != nil {
			return nil, err
		}
		if err := tx.carryIn(ctx, job, rows); err != nil {
			return nil, err
		}
		job.ReadCount, job.OffsetBytes, job.OffsetHash = at.Rows, at.Bytes, at.Hash
		job.UpdatedAt, job.LeaseUntil = tx.now, tx.now.Add(importLease)
		_, err = tx.bun.NewUpdate().Model(job).ExcludeColumn("status", "problem", "finished_at").WherePK().Exec(ctx)
		return job, err
	})
	if err == nil {
		i.Job = *job
	}
	return err
}

// ErrImportEnded says that a job is not its holder's any more, and what has become of it.
type ErrImportEnded struct{ Job *model.ImportJob }

// Error does not say what has become of it: the job does.
func (e *ErrImportEnded) Error() string { return "db: the import is not this request's any more" }

// ours locks the job if it is still its holder's, and where it was.
func (tx *Tx) ours(ctx context.Context, held model.ImportJob) (*model.ImportJob, error) {
	job := new(model.ImportJob)
	err := tx.bun.NewSelect().Model(job).Where("tenant_id = ? and id = ?", tx.who.Tenant, held.Key).For("update").Scan(ctx)
	if err != nil {
		return nil, err
	}
	if job.Status != model.ImportStatusRunning || job.Lease != held.Lease || job.OffsetBytes != held.OffsetBytes {
		return nil, &ErrImportEnded{job}
	}
	return job, nil
}

// carryIn writes the users of the rows, and counts them.
func (tx *Tx) carryIn(ctx context.Context, job *model.ImportJob, all []model.ImportRow) error {
	rows, users := make([]Row, len(all)), make([]model.UserCreateInput, len(all))
	for i, r := range all {
		rows[i].Err, users[i] = r.Err, r.User
	}
	updated := 0
	var err error
	if job.Mode == model.ImportModeUpsert {
		updated, err = tx.upsertUsers(ctx, rows, users)
	} else {
		err = tx.addUsers(ctx, rows, users)
	}
	if err != nil {
		return err
	}
	bad := failed(rows)
	kept := job.FailedCount
	job.CreatedCount, job.UpdatedCount, job.FailedCount = job.CreatedCount+len(rows)-bad-updated, job.UpdatedCount+updated, job.FailedCount+bad
	return tx.keepErrors(ctx, job, all, rows, kept)
}

// keepErrors writes why rows were refused, as long as not too many are kept already.
func (tx *Tx) keepErrors(ctx context.Context, job *model.ImportJob, all []model.ImportRow, rows []Row, kept int) error {
	var bad []*model.ImportError
	for i, r := range rows {
		said := rowError(r.Err)
		if said == nil || kept+len(bad) >= model.MaxImportErrors {
			continue
		}
		bad = append(bad, &model.ImportError{
			TenantID: tx.who.Tenant, Key: model.NewKey(), JobID: job.Key, Line: all[i].Line, Field: said.Field, Code: said.Code, Message: said.Message,
		})
	}
	if len(bad) == 0 {
		return nil
	}
	_, err := tx.bun.NewInsert().Model(&bad).Returning("NULL").Exec(ctx)
	return err
}

// Finish ends the job: it is done, or has failed of a problem.
func (i *Import) Finish(ctx context.Context, problem string) error {
	job, err := write(ctx, i.scope, model.UsersCreate, func(ctx context.Context, tx *Tx) (*model.ImportJob, error) {
		job, err := tx.ours(ctx, i.Job)
		if err != nil {
			return nil, err
		}
		if problem == "" {
			return job, tx.finishImport(ctx, job, model.ImportStatusDone)
		}
		job.Problem = &problem
		return job, tx.finishImport(ctx, job, model.ImportStatusFailed)
	})
	if err == nil {
		i.Job = *job
	}
	return err
}

// LetGo gives the job up, so that it can be taken up at once.
func (i *Import) LetGo(ctx context.Context) error {
	_, err := write(ctx, i.scope, model.UsersCreate, func(ctx context.Context, tx *Tx) (struct{}, error) {
		_, err := tx.bun.NewRaw("update import_jobs set lease_until = ? where tenant_id = ? and id = ? and lease = ?", tx.now, tx.who.Tenant, i.Job.Key, i.Job.Lease).Exec(ctx)
		return struct{}{}, err
	})
	return err
}
