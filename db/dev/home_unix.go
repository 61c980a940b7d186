//go:build unix

package dev

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

// socketLimit is the longest path that every Unix takes for a socket.
const socketLimit = 103

// home is a data directory that this process has locked.
type home struct {
	dir    string // as the operating system knows it, free of links
	data   string // Postgres's own part of it
	socket string // the private directory of the socket
	brief  bool   // the socket's directory is a temporary one
	owner  owner
	lock   *os.File
}

// open makes a directory where there is none, and locks it.
func open(dir string) (*home, error) {
	dir, err := settle(dir)
	if err != nil {
		return nil, fmt.Errorf("the data directory cannot be made: %w; choose another with --data", err)
	}
	h := &home{dir: dir, data: filepath.Join(dir, "postgres")}
	if h.owner, err = ownerOf(h.data); err != nil {
		return nil, err
	}
	if err := h.owner.reach(dir); err != nil {
		return nil, err
	}
	if h.lock, err = lock(dir); err != nil {
		return nil, err
	}
	return h, nil
}

func settle(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	if err := makeDir(dir); err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(dir)
}

// makeDir makes a directory for us alone; under root others may pass through, not look, since Postgres is another user.
func makeDir(dir string) error {
	if info, err := os.Stat(dir); err == nil && info.IsDir() {
		return nil // theirs to set the mode of
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return err
	}
	mode := os.FileMode(0o700)
	if os.Geteuid() == 0 {
		mode = 0o711
	}
	return os.Mkdir(dir, mode)
}

func lockPath(dir string) string {
	return filepath.Join(dir, "tenantry.lock")
}

// lock takes the file by which servers keep off each other's data; the kernel frees it however we end.
func lock(dir string) (*os.File, error) {
	file, err := os.OpenFile(lockPath(dir), os.O_RDWR|os.O_CREATE|syscall.O_NOFOLLOW, 0o644)
	if err != nil {
		return nil, fmt.Errorf("the data directory %s is not ours to use: %w; choose another with --data", dir, err)
	}
	if err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		return nil, errors.Join(refusal(dir, err), file.Close())
	}
	if err := errors.Join(file.Truncate(0), sign(file)); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return file, nil
}

func sign(file *os.File) error {
	_, err := file.WriteAt([]byte(strconv.Itoa(os.Getpid())+"\n"), 0)
	return err
}

func refusal(dir string, err error) error {
	if !errors.Is(err, syscall.EWOULDBLOCK) {
		return fmt.Errorf("the data directory %s cannot be locked: %w; choose another with --data", dir, err)
	}
	pid := "unknown"
	if text, err := os.ReadFile(lockPath(dir)); err == nil && len(text) > 0 {
		pid = strings.TrimSpace(string(text))
	}
	return fmt.Errorf("the data directory %s is in use by another server (pid %s): stop it, or choose another with --data", dir, pid)
}

// wanted is the major version that made the data; 0 where there is none yet.
func (h *home) wanted() int {
	text, err := os.ReadFile(filepath.Join(h.data, "PG_VERSION"))
	if err != nil {
		return 0
	}
	major, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil {
		return -1 // made by something that no program of ours reads
	}
	return major
}

// openSocket makes the directory of the socket: below ours, or a temporary one where that path is too long, or has a
// comma, at which clients part one host from the next.
func (h *home) openSocket() error {
	h.socket = filepath.Join(h.dir, "run")
	if len(filepath.Join(h.socket, ".s.PGSQL.5432")) <= socketLimit && !strings.Contains(h.socket, ",") {
		return h.owner.makePrivate(h.socket)
	}
	socket, err := os.MkdirTemp("/tmp", "tenantry-")
	if err != nil {
		return fmt.Errorf("no place for Postgres's socket: %w", err)
	}
	h.socket, h.brief = socket, true
	return h.owner.makePrivate(socket)
}

// close gives up what open and openSocket took.
func (h *home) close() error {
	var err error
	if h.brief {
		err = os.RemoveAll(h.socket)
	}
	return errors.Join(err, h.lock.Close())
}
