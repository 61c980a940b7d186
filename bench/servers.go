//go:build linux

package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"

	"tenantry/bench/floor"
	"tenantry/model"
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
	permissions, err := permissions(w.token)
	if err != nil {
		return nil, err
	}
	p, err := start(ctx, "floor", "/", func(addr string) *exec.Cmd {
		c := exec.Command("/proc/self/exe", "floor")
		told, _ := json.Marshal(floor.Options{Addr: addr, URL: w.url(), Key: masterKey[:], Permissions: permissions}) // of what can be marshalled
		c.Stdin = bytes.NewReader(told)
		return c
	})
	return &server{p, "floor"}, err
}

// permissions are those that a token says it has.
func permissions(token string) ([]string, error) {
	_, rest, _ := strings.Cut(token, ".")
	body, _, _ := strings.Cut(rest, ".")
	raw, err := base64.RawURLEncoding.DecodeString(body)
	if err != nil {
		return nil, err
	}
	var said struct {
		Permissions []string `json:"ts_permissions"`
	}
	return said.Permissions, json.Unmarshal(raw, &said)
}

// pause keeps a server from taking processor time while others are measured.
func (s *server) pause() error { return s.signal(syscall.SIGSTOP) }

func (s *server) resume() error { return s.signal(syscall.SIGCONT) }

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
	if err := w.choose(ctx); err != nil {
		return err
	}
	w.sample, err = w.keys(ctx, "select id from (select id, row_number() over (order by id) n from users where tenant_id = $1) u where n % greatest($2 / 997, 1) = 7 order by md5(id::text) limit 997", w.Tenant, w.Users)
	return err
}

// choose picks accounts, and users with an app that they may use: by hand, by a group or by
// an account.
func (w *world) choose(ctx context.Context) error {
	var err error
	if w.accounts, err = w.keys(ctx, "select id from accounts where tenant_id = $1 order by md5(id::text) limit 97", w.Tenant); err != nil {
		return err
	}
	const pairs = `select unnest(array[s.user_id, s.app_id]) from (select * from (
		(select x.user_id, x.app_id from user_apps x where x.tenant_id = $1 limit 3000)
		union all (select x.user_id, v.app_id from group_members x join group_apps v using (tenant_id, group_id) where x.tenant_id = $1 limit 3000)
		union all (select x.user_id, v.app_id from account_users x join account_apps v using (tenant_id, account_id) where x.tenant_id = $1 and v.auto_assign limit 3000)
	) s order by md5(s.user_id::text || s.app_id::text) limit 499) s`
	flat, err := w.keys(ctx, pairs, w.Tenant)
	for i := 0; i+1 < len(flat); i += 2 {
		w.access = append(w.access, [2]model.Key{flat[i], flat[i+1]})
	}
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
