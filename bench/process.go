//go:build linux

package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// process is a server that the bench has started.
type process struct {
	command *exec.Cmd
	addr    string
	done    chan struct{}
}

// start runs a server on a port of its own and waits until it answers at the path. What it
// says is kept in the cache, under its name.
func start(ctx context.Context, name, path string, command func(addr string) *exec.Cmd) (*process, error) {
	addr, err := freeAddr()
	if err != nil {
		return nil, err
	}
	p := &process{command: command(addr), addr: addr, done: make(chan struct{})}
	logged, err := filepath.Abs(filepath.Join(cacheDir, name+".log"))
	if err != nil {
		return nil, err
	}
	log, err := os.Create(logged)
	if err != nil {
		return nil, err
	}
	defer func() { _ = log.Close() }()
	p.command.Stdout, p.command.Stderr = log, log
	if err := p.launch(); err != nil {
		return nil, fmt.Errorf("%s does not start: %w", name, err)
	}
	if err := p.await(ctx, path); err != nil {
		return nil, errors.Join(fmt.Errorf("%s: %w; see %s", name, err, logged), p.stop())
	}
	return p, nil
}

// launch starts the process so that it ends with this one, however that ends: the kernel
// asks for the thread that started it.
func (p *process) launch() error {
	p.command.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL, Setpgid: true}
	started := make(chan error)
	go func() {
		runtime.LockOSThread()
		err := p.command.Start()
		if started <- err; err == nil {
			_ = p.command.Wait()
			close(p.done)
		}
	}()
	return <-started
}

// freeAddr is an address on which nobody listens at the moment.
func freeAddr() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	return l.Addr().String(), l.Close()
}

// await asks until there is an answer, whatever it is.
func (p *process) await(ctx context.Context, path string) error {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	for {
		r, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+p.addr+path, nil)
		if err != nil {
			return err
		}
		if answer, err := http.DefaultClient.Do(r); err == nil {
			return answer.Body.Close()
		}
		select {
		case <-p.done:
			return errors.New("it has ended at once")
		case <-ctx.Done():
			return errors.New("it does not answer")
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// stop asks the process to end, and ends it if it does not.
func (p *process) stop() error {
	_ = p.signal(syscall.SIGTERM)
	select {
	case <-p.done:
		return nil
	case <-time.After(20 * time.Second):
		return p.signal(syscall.SIGKILL)
	}
}

// signal reaches the process and its workers.
func (p *process) signal(s syscall.Signal) error { return syscall.Kill(-p.command.Process.Pid, s) }

// cpu is the processor time that the process and its workers have taken.
func (p *process) cpu() (time.Duration, error) { return familyCPU(p.command.Process.Pid) }

// memory is how much of the process is resident, in bytes.
func (p *process) memory() (int64, error) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.command.Process.Pid))
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(text)) {
		if f := strings.Fields(line); len(f) > 1 && f[0] == "VmRSS:" {
			kb, err := strconv.ParseInt(f[1], 10, 64)
			return kb << 10, err
		}
	}
	return 0, errors.New("/proc says nothing of memory")
}

// stat is what /proc says of a process.
type stat struct {
	parent   int
	own      time.Duration // taken by itself, in both modes
	children time.Duration // taken by its children that have ended
}

// tick is the unit of /proc.
const tick = 10 * time.Millisecond

func statOf(pid int) (stat, error) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return stat{}, err
	}
	return parseStat(string(text))
}

// parseStat reads the fields behind the program's name, which may hold blanks and brackets.
func parseStat(text string) (stat, error) {
	end := strings.LastIndexByte(text, ')')
	f := strings.Fields(text[end+1:])
	if end < 0 || len(f) < 15 {
		return stat{}, errors.New("/proc has another form here")
	}
	var n [5]int64
	for i, at := range []int{1, 11, 12, 13, 14} {
		var err error
		if n[i], err = strconv.ParseInt(f[at], 10, 64); err != nil {
			return stat{}, err
		}
	}
	return stat{int(n[0]), time.Duration(n[1]+n[2]) * tick, time.Duration(n[3]+n[4]) * tick}, nil
}

// postmaster is the first process of Postgres.
func (w *world) postmaster() (int, error) {
	text, err := os.ReadFile(filepath.Join(w.dataDir(), "postmaster.pid"))
	if err != nil {
		return 0, err
	}
	first, _, _ := strings.Cut(string(text), "\n")
	return strconv.Atoi(strings.TrimSpace(first))
}

// cpu is the processor time of all of Postgres' processes.
func (w *world) cpu() (time.Duration, error) {
	first, err := w.postmaster()
	if err != nil {
		return 0, err
	}
	return familyCPU(first)
}

// familyCPU is the processor time of a process and its children, those that have ended among them.
func familyCPU(first int) (time.Duration, error) {
	s, err := statOf(first)
	if err != nil {
		return 0, err
	}
	all := s.own + s.children
	pids, err := os.ReadDir("/proc")
	for _, p := range pids {
		pid, err := strconv.Atoi(p.Name())
		if err != nil {
			continue
		}
		if s, err := statOf(pid); err == nil && s.parent == first {
			all += s.own + s.children
		}
	}
	return all, err
}
