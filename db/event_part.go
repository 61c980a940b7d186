package db

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// How often the parts of the log are looked after, and how soon again where that failed.
const (
	tendEvery = time.Hour
	tendAgain = 10 * time.Minute
)

// MaxLogMonths is the longest that the log can be told to keep: ten thousand years, as far
// as Postgres counts without a doubt.
const MaxLogMonths = 120_000

// Tended is what was done to the parts of the log.
type Tended struct{ Made, Dropped int }

// tender looks after the log until it is stopped.
type tender struct {
	stop func()
	done sync.WaitGroup
}

// TendLog keeps the log's parts ready a year ahead, and drops months that are older than so
// many; 0 keeps all. It does so now and once an hour, until the DB is closed. Of several
// servers one does it. What was deleted is erased on the way, and keys are forgotten, when their time is over.
func (d *DB) TendLog(months int) error {
	if months < 0 || months > MaxLogMonths {
		return fmt.Errorf("the log is kept for 0 to %d months, not %d; 0 is for ever", MaxLogMonths, months)
	}
	ctx, stop := context.WithCancel(context.Background())
	d.tender.stop = stop
	d.tender.done.Go(func() {
		for ctx.Err() == nil {
			wait(ctx, d.tendNow(ctx, months))
		}
	})
	return nil
}

// tendNow says when to come again.
func (d *DB) tendNow(ctx context.Context, months int) time.Duration {
	did, err := d.TendLogOnce(ctx, months)
	if err == nil {
		err = d.EraseDeletions(ctx)
	}
	if err == nil {
		err = d.ForgetKeys(ctx)
	}
	switch {
	case ctx.Err() != nil:
		return 0
	case err != nil:
		d.log.WarnContext(ctx, "the log, what was deleted and old keys could not be looked after; it goes on without", slog.Any("err", err), slog.Duration("again", tendAgain))
		return tendAgain
	case did != Tended{}:
		d.log.InfoContext(ctx, "looked after the parts of the log", slog.Int("made", did.Made), slog.Int("dropped", did.Dropped))
	}
	return tendEvery
}

func wait(ctx context.Context, d time.Duration) {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
	case <-t.C:
	}
}

// TendLogOnce looks after the log's parts once, unless another server is at it.
func (d *DB) TendLogOnce(ctx context.Context, months int) (Tended, error) {
	var did Tended
	err := d.Door().do(ctx, func(c *pgxpool.Conn) error {
		return pgx.BeginFunc(ctx, c, func(tx pgx.Tx) error {
			// A month is dropped at once, but what was set aside for it is moved row by row.
			if _, err := tx.Exec(ctx, "set local statement_timeout = '5min'"); err != nil {
				return err
			}
			err := tx.QueryRow(ctx, "select made, dropped from tend_events($1)", months).Scan(&did.Made, &did.Dropped)
			if errors.Is(err, pgx.ErrNoRows) {
				return nil
			}
			return err
		})
	})
	return did, err
}

func (t *tender) end() {
	if t.stop != nil {
		t.stop()
	}
	t.done.Wait()
}
