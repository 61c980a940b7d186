//go:build linux

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
)

// server is one of those that are compared.
type server struct {
	*process
	name string
}

// build makes the program under test.
func build(ctx context.Context) error {
	c := exec.CommandContext(ctx, "go", "build", "-o", filepath.Join(cacheDir, "tenantry"), ".")
	c.Stderr = os.Stderr
	return c.Run()
}

// ours starts the product on the world's database.
func ours(ctx context.Context, w *world) (*server, error) {
	p, err := start(ctx, "tenantry", "/readyz", func(addr string) *exec.Cmd {
		c := exec.Command(filepath.Join(cacheDir, "tenantry"), "--addr", addr)
		c.Env = w.environment()
		return c
	})
	return &server{p, "tenantry"}, err
}

// byHand starts the floor: this program, told so.
func byHand(ctx context.Context, w *world) (*server, error) {
	p, err := start(ctx, "floor", "/", func(addr string) *exec.Cmd {
		return exec.Command("/proc/self/exe", "floor", addr, w.url())
	})
	return &server{p, "floor"}, err
}

// pause keeps a server from taking processor time while others are measured.
func (s *server) pause() error { return s.command.Process.Signal(syscall.SIGSTOP) }

func (s *server) resume() error { return s.command.Process.Signal(syscall.SIGCONT) }

// signIn buys the tokens, and chooses what is asked for.
func (w *world) signIn(ctx context.Context, at *server) error {
	var err error
	if w.token, err = buy(ctx, at.addr, w.Client, w.Secret); err != nil {
		return err
	}
	if w.appToken, err = buy(ctx, at.addr, w.AppClient, w.AppCode); err != nil {
		return err
	}
	if w.apps, err = w.keys(ctx, "select id from apps where tenant_id = $1 order by id", w.Tenant); err != nil {
		return err
	}
	w.sample, err = w.keys(ctx, "select id from (select id, row_number() over (order by id) n from users where tenant_id = $1) u where n % greatest($2 / 997, 1) = 7 order by md5(id::text) limit 997", w.Tenant, w.Users)
	return err
}

// buy asks the token endpoint.
func buy(ctx context.Context, addr, id, secret string) (string, error) {
	form := url.Values{"grant_type": {"client_credentials"}, "client_id": {id}, "client_secret": {secret}}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, "http://"+addr+"/oidc/token", strings.NewReader(form.Encode()))
	if err != nil {
		return "", err
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		return "", err
	}
	defer func() { _ = answer.Body.Close() }()
	var said struct {
		Token string `json:"access_token"`
		Error string `json:"error"`
	}
	if err := json.NewDecoder(answer.Body).Decode(&said); err != nil || said.Token == "" {
		return "", fmt.Errorf("no token: %s %w", said.Error, err)
	}
	return said.Token, nil
}
