//go:build unix

package dev

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"syscall"
)

func start(ctx context.Context, options Options) (*Server, error) {
	h, err := open(options.Dir)
	if err != nil {
		return nil, err
	}
	p, err := h.run(ctx, options)
	if err != nil {
		return nil, errors.Join(err, h.close())
	}
	stop := sync.OnceValue(func() error { return errors.Join(p.stop(), h.close()) })
	return &Server{socket: h.socket, done: p.done, stop: stop}, nil
}

// run takes a locked directory to a Postgres that answers.
func (h *home) run(ctx context.Context, options Options) (*process, error) {
	if err := h.evict(ctx, options.Log); err != nil {
		return nil, err
	}
	bin, err := h.find(ctx, options.Log)
	if err != nil {
		return nil, err
	}
	if err := h.initialise(ctx, bin, options); err != nil {
		return nil, err
	}
	if err := h.openSocket(); err != nil {
		return nil, err
	}
	return h.serve(ctx, bin, options)
}

// Remove deletes a data directory that no server uses.
func Remove(dir string) error {
	if !ours(dir) {
		return fmt.Errorf("%s is no data directory of ours", dir)
	}
	h, err := open(dir)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), stopLimit)
	defer cancel()
	if err := h.evict(ctx, io.Discard); err != nil {
		return errors.Join(err, h.close())
	}
	return errors.Join(os.RemoveAll(h.dir), h.close())
}

// ours refuses links and what others made, for a directory may lie where everybody can put one.
func ours(dir string) bool {
	for _, path := range []string{dir, lockPath(dir)} {
		info, err := os.Lstat(path)
		if err != nil || info.Mode()&os.ModeSymlink != 0 {
			return false
		}
		if stat, ok := info.Sys().(*syscall.Stat_t); !ok || int(stat.Uid) != os.Geteuid() {
			return false
		}
	}
	return true
}
