package dev

import (
	"errors"
	"os"
	"strconv"
	"syscall"
)

// dieWithUs has the kernel ask Postgres for a fast shutdown when we end, however we end.
func dieWithUs(attributes *syscall.SysProcAttr) {
	attributes.Pdeathsig = syscall.SIGINT
}

// occupies tells whether a process is the Postgres of the data, by its working directory; an error says that this
// cannot be told.
func occupies(pid int, data string) (bool, error) {
	if _, err := os.Readlink("/proc/self/cwd"); err != nil {
		return false, err // no /proc here
	}
	place, err := os.Readlink("/proc/" + strconv.Itoa(pid) + "/cwd")
	if errors.Is(err, os.ErrNotExist) || errors.Is(err, syscall.ESRCH) {
		return false, nil
	}
	return place == data, err
}
