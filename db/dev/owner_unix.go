//go:build unix

package dev

import (
	"errors"
	"fmt"
	"os"
	"os/user"
	"path/filepath"
	"strconv"
	"syscall"
)

// owner is the user that Postgres runs as. Postgres refuses root, so root hands it to somebody who may do less.
type owner struct {
	name     string
	uid, gid uint32
	other    bool // not the user we are
}

// ownerOf is the user who made the data, so that a directory serves root and its maker alike; for new data it is us,
// or, when we are root, whoever the system has for the purpose.
func ownerOf(data string) (owner, error) {
	us := owner{name: "you", uid: uint32(os.Geteuid()), gid: uint32(os.Getegid())}
	info, err := os.Stat(data)
	if err == nil {
		return us.orMaker(data, info)
	}
	if !errors.Is(err, os.ErrNotExist) {
		return owner{}, fmt.Errorf("the data cannot be seen: %w; choose another directory with --data", err)
	}
	if us.uid != 0 {
		return us, nil
	}
	return servant()
}

func (o owner) orMaker(data string, info os.FileInfo) (owner, error) {
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok || stat.Uid == o.uid && o.uid != 0 {
		return o, nil
	}
	if o.uid == 0 && stat.Uid == 0 {
		return servant()
	}
	maker := owner{name: nameOf(stat.Uid), uid: stat.Uid, gid: stat.Gid, other: true}
	if o.uid != 0 {
		return owner{}, fmt.Errorf("the data in %s belongs to the user %q: run as that user, or choose another directory with --data", data, maker.name)
	}
	return maker, nil
}

func nameOf(uid uint32) string {
	id := strconv.FormatUint(uint64(uid), 10)
	if found, err := user.LookupId(id); err == nil {
		return found.Username
	}
	return id
}

func servant() (owner, error) {
	for _, name := range []string{"postgres", "nobody"} {
		if found, err := user.Lookup(name); err == nil {
			return ownerNamed(found)
		}
	}
	return owner{}, errors.New("root may not run Postgres, and there is no user \"postgres\" or \"nobody\" to run it as: add one, or run as another user")
}

func ownerNamed(found *user.User) (owner, error) {
	uid, err := strconv.ParseUint(found.Uid, 10, 32)
	if err != nil {
		return owner{}, err
	}
	gid, err := strconv.ParseUint(found.Gid, 10, 32)
	if err != nil {
		return owner{}, err
	}
	return owner{name: found.Username, uid: uint32(uid), gid: uint32(gid), other: true}, nil
}

// reach fails when the owner cannot pass through a directory or one of its parents, which matters under root only.
func (o owner) reach(dir string) error {
	if !o.other {
		return nil
	}
	shut, err := o.shutOut(dir)
	if err != nil {
		return err
	}
	if shut == "" {
		return nil
	}
	return fmt.Errorf("%s cannot be reached by the user %q, as whom Postgres runs because it refuses root: %s is closed to others. "+
		"Open it with \"chmod o+x %s\", or choose another directory with --data", dir, o.name, shut, shut)
}

// shutOut names the first directory on a path that the owner may not pass through; "" when there is none.
func (o owner) shutOut(dir string) (string, error) {
	if parent := filepath.Dir(dir); parent != dir {
		shut, err := o.shutOut(parent)
		if err != nil || shut != "" {
			return shut, err
		}
	}
	info, err := os.Stat(dir)
	if err != nil {
		return "", err
	}
	if o.passes(info) {
		return "", nil
	}
	return dir, nil
}

// passes reads the mode by the first class that fits, as the kernel does.
func (o owner) passes(info os.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return true
	}
	mode := info.Mode().Perm()
	switch {
	case stat.Uid == o.uid:
		return mode&0o100 != 0
	case stat.Gid == o.gid:
		return mode&0o010 != 0
	default:
		return mode&0o001 != 0
	}
}

// makePrivate makes a directory that only the owner may enter.
func (o owner) makePrivate(dir string) error {
	if err := os.Mkdir(dir, 0o700); err != nil && !errors.Is(err, os.ErrExist) {
		return err
	}
	if err := os.Chmod(dir, 0o700); err != nil {
		return err
	}
	if !o.other {
		return nil
	}
	return os.Chown(dir, int(o.uid), int(o.gid))
}

// attributes start a process as the owner, away from the terminal: an interrupt typed there is for us, who then stop
// Postgres after the last request.
func (o owner) attributes() *syscall.SysProcAttr {
	attributes := &syscall.SysProcAttr{Setpgid: true}
	if o.other {
		attributes.Credential = &syscall.Credential{Uid: o.uid, Gid: o.gid}
	}
	return attributes
}
