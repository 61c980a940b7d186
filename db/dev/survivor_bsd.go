//go:build unix && !linux

package dev

import (
	"errors"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
)

// dieWithUs cannot be had here: the next start on the data ends a Postgres that outlived us.
func dieWithUs(*syscall.SysProcAttr) {}

// occupies tells whether a process is the Postgres of the data, by its command line; an error says that this cannot
// be told.
func occupies(pid int, data string) (bool, error) {
	line, err := exec.Command("ps", "-ww", "-o", "args=", "-p", strconv.Itoa(pid)).Output()
	var none *exec.ExitError
	if errors.As(err, &none) {
		return false, nil
	}
	return strings.Contains(string(line), "-D "+data), err
}
