//go:build unix

package dev

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"syscall"
	"time"
)

// stopLimit is the time that Postgres has to write what it holds.
const stopLimit = 30 * time.Second

// process is a child and the thread that started it.
type process struct {
	command *exec.Cmd
	done    chan struct{}
	err     error // how it ended; written before done is closed
}

func launch(command *exec.Cmd) (*process, error) {
	dieWithUs(command.SysProcAttr)
	p := &process{command: command, done: make(chan struct{})}
	started := make(chan error, 1)
	go p.own(started)
	return p, <-started
}

// own keeps the thread that starts the child for as long as the child lives, because Linux sends the signal of the
// parent's death when that thread ends, not the process.
func (p *process) own(started chan<- error) {
	runtime.LockOSThread()
	err := p.command.Start()
	started <- err
	if err != nil {
		return
	}
	p.err = p.command.Wait()
	close(p.done)
}

// stop asks for a fast shutdown, and for an immediate one if that takes too long.
func (p *process) stop() error {
	for _, signal := range []os.Signal{syscall.SIGINT, syscall.SIGQUIT} {
		if err := p.command.Process.Signal(signal); err != nil && !errors.Is(err, os.ErrProcessDone) {
			return fmt.Errorf("stopping Postgres: %w", err)
		}
		select {
		case <-p.done:
			return p.outcome()
		case <-time.After(stopLimit):
		}
	}
	return fmt.Errorf("the Postgres of pid %d does not stop", p.command.Process.Pid)
}

func (p *process) outcome() error {
	if p.err != nil {
		return fmt.Errorf("how Postgres ended: %w", p.err)
	}
	return nil
}
