//go:build !unix

package dev

import (
	"context"
	"errors"
)

var errNoUnix = errors.New("a Postgres of our own needs Linux, macOS or another Unix: set DATABASE_URL to a Postgres that runs")

func start(context.Context, Options) (*Server, error) {
	return nil, errNoUnix
}

// Remove deletes a data directory that no server uses.
func Remove(string) error {
	return errNoUnix
}
