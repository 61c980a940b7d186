//go:build unix

package dev

import (
	"context"
	"io"
	"strings"
)

// Installed names the directories of programs that match patterns, best first, without the PATH's when that is empty.
func Installed(ctx context.Context, patterns ...string) []string {
	var dirs []string
	for _, p := range findInstalled(ctx, patterns) {
		dirs = append(dirs, p.dir)
	}
	return dirs
}

// Choose takes the first of the installed versions that reads data of the wanted one.
func Choose(wanted int, majors ...int) (int, error) {
	var installed []programs
	for _, major := range majors {
		installed = append(installed, programs{dir: "/bin", major: major})
	}
	p, err := choose(installed, wanted)
	return p.major, err
}

// Download fetches Postgres's programs to a place and names their directory.
func Download(ctx context.Context, place string, log *strings.Builder) (string, error) {
	p, err := downloadTo(ctx, place, io.Writer(log))
	return p.dir, err
}
