// Package dev starts a Postgres of our own for development and tests: it finds or downloads the programs, makes a
// private data directory, and ends the server with the process that started it.
// It is not for production, which is given a database by DATABASE_URL, and it knows none of our tables: migrations
// are the caller's.
package dev

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// superuser owns every database; peers cannot be anyone else, since the socket is private.
const superuser = "postgres"

// Options say where a Postgres lives and how it is run.
type Options struct {
	Dir  string    // holds the data, the log and the lock; made when absent; "" is DefaultDir
	Log  io.Writer // is told of what takes long; nil is silence
	Fast bool      // gives durability up for speed: for tests only
	Set  []string  // further settings of Postgres, each NAME=VALUE; the last word on each
}

// Server is a running Postgres.
type Server struct {
	socket string
	done   <-chan struct{}
	stop   func() error
}

// Start runs the Postgres of a directory and returns when it takes connections; on the first start it makes the data.
// The server outlives ctx, which bounds the start only; it ends by Stop, or with this process.
func Start(ctx context.Context, options Options) (*Server, error) {
	if options.Dir == "" {
		dir, err := DefaultDir()
		if err != nil {
			return nil, err
		}
		options.Dir = dir
	}
	if options.Log == nil {
		options.Log = io.Discard
	}
	return start(ctx, options)
}

// DefaultDir is the data directory for those who name none. Root gets one of the system's directories, because the
// unprivileged user that Postgres then runs as cannot enter root's home.
func DefaultDir() (string, error) {
	if os.Geteuid() == 0 {
		return "/var/lib/tenantry", nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("no place for the data: %w; name a directory with --data", err)
	}
	switch data := os.Getenv("XDG_DATA_HOME"); {
	case filepath.IsAbs(data):
		return filepath.Join(data, "tenantry"), nil
	case runtime.GOOS == "darwin":
		return filepath.Join(home, "Library", "Application Support", "tenantry"), nil
	default:
		return filepath.Join(home, ".local", "share", "tenantry"), nil
	}
}

// URL is where a superuser finds a database, which need not exist yet.
func (s *Server) URL(database string) string {
	query := url.Values{"host": {s.socket}, "sslmode": {"disable"}}
	place := url.URL{Scheme: "postgres", User: url.User(superuser), Path: "/" + database}
	// Postgres's clients take a plus sign for itself, not for a space.
	place.RawQuery = strings.ReplaceAll(query.Encode(), "+", "%20")
	return place.String()
}

// Create makes a database unless it exists.
func (s *Server) Create(ctx context.Context, database string) error {
	err := s.Exec(ctx, "CREATE DATABASE "+pgx.Identifier{database}.Sanitize())
	var refused *pgconn.PgError
	if errors.As(err, &refused) && refused.Code == "42P04" {
		return nil // it exists
	}
	return err
}

// Exec runs one statement as superuser in the maintenance database.
func (s *Server) Exec(ctx context.Context, statement string) error {
	conn, err := pgx.Connect(ctx, s.URL("postgres"))
	if err != nil {
		return err
	}
	_, err = conn.Exec(ctx, statement)
	return errors.Join(err, conn.Close(ctx))
}

// Done is closed when Postgres has ended, by Stop or by itself.
func (s *Server) Done() <-chan struct{} {
	return s.done
}

// Stop ends Postgres, without waiting for those who are connected, and returns when it has ended.
func (s *Server) Stop() error {
	return s.stop()
}
