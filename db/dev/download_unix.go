//go:build unix

package dev

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"time"

	embeddedpostgres "github.com/fergusstrange/embedded-postgres"
)

// offered is the version that is downloaded; data made with it needs the same major version ever after.
const (
	offered      = embeddedpostgres.V17
	offeredMajor = 17

	abandoned = time.Hour // a download that old is nobody's
)

// download fetches Postgres into the user's cache, once; later starts find it there.
func download(ctx context.Context, log io.Writer) (programs, error) {
	cache, err := cacheDir()
	if err != nil {
		return programs{}, err
	}
	return downloadTo(ctx, filepath.Join(cache, "postgres-"+string(offered)), log)
}

// cacheDir is one that the user whom Postgres runs as can read; root's own cache is not.
func cacheDir() (string, error) {
	if os.Geteuid() == 0 {
		return "/var/cache/tenantry", nil
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("no place to download Postgres to: %w", err)
	}
	return filepath.Join(cache, "tenantry"), nil
}

func downloadTo(ctx context.Context, place string, log io.Writer) (programs, error) {
	if cached := appendValid(ctx, nil, filepath.Join(place, "bin")); len(cached) > 0 {
		return cached[0], nil
	}
	fmt.Fprintf(log, "no fitting Postgres is installed: downloading Postgres %s (15 MB, only this once)\n", offered)
	if err := unlessDone(ctx, func() error { return fetchInto(place) }); err != nil {
		return programs{}, fmt.Errorf("%w (the download failed: %w)", errNone(), err)
	}
	cached := appendValid(ctx, nil, filepath.Join(place, "bin"))
	if len(cached) == 0 {
		return programs{}, fmt.Errorf("%w (the one downloaded to %s does not run on this system)", errNone(), place)
	}
	return cached[0], nil
}

// unlessDone stops waiting when ctx ends, but not the work: the library knows no contexts, and what it fetched by then
// serves the next start.
func unlessDone(ctx context.Context, work func() error) error {
	worked := make(chan error, 1)
	go func() { worked <- work() }()
	select {
	case err := <-worked:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// fetchInto extracts beside the place and renames, so that nobody meets half of it.
func fetchInto(place string) error {
	cache := filepath.Dir(place)
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return err
	}
	clearAbandoned(cache)
	temp, err := os.MkdirTemp(cache, "download-")
	if err != nil {
		return err
	}
	err = fetch(temp)
	if err == nil {
		err = settleAt(filepath.Join(temp, "programs"), place)
	}
	return errors.Join(err, os.RemoveAll(temp))
}

// clearAbandoned removes what processes that ended in the middle left; what cannot be removed only takes space.
func clearAbandoned(cache string) {
	dirs, _ := filepath.Glob(filepath.Join(cache, "download-*")) // the only error is a bad pattern
	for _, dir := range dirs {
		if info, err := os.Stat(dir); err == nil && time.Since(info.ModTime()) > abandoned {
			_ = os.RemoveAll(dir)
		}
	}
}

// settleAt leaves the place to another process that was faster.
func settleAt(from, place string) error {
	if err := os.Rename(from, place); err != nil {
		if _, there := os.Stat(place); there != nil {
			return err
		}
	}
	return nil
}

// fetch has the library download and extract. It does so only as part of a start, so it gets data that cannot be
// started: we want its programs, and run them by our own rules.
func fetch(temp string) error {
	port, err := freePort()
	if err != nil {
		return err
	}
	data := filepath.Join(temp, "data")
	if err := fakeData(data); err != nil {
		return err
	}
	config := embeddedpostgres.DefaultConfig().Version(offered).Port(port).Logger(io.Discard).
		CachePath(filepath.Join(temp, "cache")).RuntimePath(filepath.Join(temp, "runtime")).
		BinariesPath(filepath.Join(temp, "programs")).DataPath(data)
	library := embeddedpostgres.NewDatabase(config)
	switch err := library.Start(); {
	case err == nil:
		return library.Stop()
	case strings.HasPrefix(err.Error(), "could not start postgres"):
		return nil // as far as it was meant to come
	default:
		return err
	}
}

// fakeData names its version and holds nothing, which the library takes for data and Postgres does not.
func fakeData(dir string) error {
	if err := os.Mkdir(dir, 0o700); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "PG_VERSION"), fmt.Appendln(nil, offeredMajor), 0o600)
}

// freePort is needed only because the library checks for one.
func freePort() (uint32, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	address, ok := listener.Addr().(*net.TCPAddr)
	if !ok {
		return 0, errors.Join(errors.New("no port on the loopback"), listener.Close())
	}
	return uint32(address.Port), listener.Close()
}
