//go:build unix

package dev_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tenantry/db/dev"
)

// mustFake makes a directory of programs that know only their version.
func mustFake(t *testing.T, dir, version string) string {
	t.Helper()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	script := "#!/bin/sh\necho 'postgres (PostgreSQL) " + version + "'\n"
	for _, name := range []string{"initdb", "postgres"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(script), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestInstalled is not parallel, for it sets the PATH.
func TestInstalled(t *testing.T) {
	root := t.TempDir()
	newest := mustFake(t, filepath.Join(root, "usual", "18", "bin"), "18devel")
	middle := mustFake(t, filepath.Join(root, "usual", "9", "bin"), "15.4 (Debian 15.4-1)")
	mustFake(t, filepath.Join(root, "usual", "old", "bin"), "13.2")
	mustFake(t, filepath.Join(root, "usual", "odd", "bin"), "unknown")
	first := mustFake(t, filepath.Join(root, "linked"), "14.1")
	path := filepath.Join(root, "path")
	if err := os.Mkdir(path, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(first, "initdb"), filepath.Join(path, "initdb")); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", path)
	got := dev.Installed(t.Context(), filepath.Join(root, "usual", "*", "bin"))
	if want := []string{first, newest, middle}; !slices.Equal(got, want) {
		t.Errorf("installed: %v, want %v", got, want)
	}
}

func TestChoose(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		wanted int
		have   []int
		want   int
		parts  []string
	}{
		{name: "the first for new data", wanted: 0, have: []int{15, 17}, want: 15},
		{name: "the one that made the data", wanted: 17, have: []int{15, 17}, want: 17},
		{name: "another version", wanted: 16, have: []int{15, 17}, parts: []string{"made by Postgres 16", "install Postgres 16", "--data"}},
		{name: "none", wanted: 0, parts: []string{"install Postgres 14", "apt install postgresql", "DATABASE_URL"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got, err := dev.Choose(test.wanted, test.have...)
			if got != test.want {
				t.Errorf("chose %d, want %d", got, test.want)
			}
			if test.parts != nil {
				mustFail(t, err, test.parts...)
			}
		})
	}
}

// TestDownloadFails is not parallel, for it closes the way to the network.
func TestDownloadFails(t *testing.T) {
	for _, name := range []string{"HTTPS_PROXY", "https_proxy"} {
		t.Setenv(name, "http://127.0.0.1:1")
	}
	place := filepath.Join(t.TempDir(), "cache", "postgres")
	var told strings.Builder
	_, err := dev.Download(t.Context(), place, &told)
	mustFail(t, err, "install Postgres 14", "DATABASE_URL", "download failed")
	if !strings.Contains(told.String(), "downloading") {
		t.Errorf("told %q", told.String())
	}
	left, err := os.ReadDir(filepath.Dir(place))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestDownloadIsKept(t *testing.T) {
	t.Parallel()
	place := t.TempDir()
	want := mustFake(t, filepath.Join(place, "bin"), "17.5")
	var told strings.Builder
	got, err := dev.Download(t.Context(), place, &told)
	if err != nil || got != want || told.String() != "" {
		t.Errorf("got %s, %v, told %q; want %s and nothing told", got, err, told.String(), want)
	}
}
