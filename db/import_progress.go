package db

import (
	"context"
	"time"

	"tenantry/model"
)

// progressPause is how often somebody who follows an import looks.
const progressPause = time.Second

// FollowImport calls each with an import, and again whenever it has come farther, until it
// has ended. A first error is the answer.
func FollowImport(ctx context.Context, id string, each func(*model.ImportJob) error) error {
	s := From(ctx)
	var last model.ImportJob
	tick := time.NewTicker(progressPause)
	defer tick.Stop()
	for {
		job, err := ByID[model.ImportJob](newScope(s.db, s.who).In(ctx), id)
		if err == nil && job == nil {
			err = missing("id", &importJobs)
		}
		if err != nil {
			return err
		}
		if job.UpdatedAt != last.UpdatedAt || job.Status != last.Status {
			if err := each(job); err != nil {
				return err
			}
			last = *job
		}
		if job.FinishedAt != nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
	}
}
