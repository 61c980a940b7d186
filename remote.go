package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"
)

// remote is a server that a command talks to, with the credentials of a client.
type remote struct {
	Server           string `env:"TENANTRY_SERVER" default:"http://127.0.0.1:8080" placeholder:"URL" help:"The server."`
	ClientID         string `env:"TENANTRY_CLIENT_ID" required:"" placeholder:"ID" help:"The client_id of a management app, or of an app's own client."`
	ClientSecret     string `env:"TENANTRY_CLIENT_SECRET" placeholder:"SECRET" help:"Its client_secret. Better in the environment or in a file than in the command."`
	ClientSecretFile string `env:"TENANTRY_CLIENT_SECRET_FILE" placeholder:"FILE" help:"A file that holds the client_secret."`
}

func (r *remote) secret() (string, error) {
	if r.ClientSecretFile == "" {
		if r.ClientSecret == "" {
			return "", errors.New("give the client's secret in TENANTRY_CLIENT_SECRET or TENANTRY_CLIENT_SECRET_FILE")
		}
		return r.ClientSecret, nil
	}
	b, err := os.ReadFile(r.ClientSecretFile)
	if err != nil {
		return "", fmt.Errorf("the file of the client's secret cannot be read: %w", err)
	}
	return strings.TrimSpace(string(b)), nil
}

// errServer is an answer that no repetition makes better.
type errServer struct{ text string }

func (e *errServer) Error() string { return e.text }

// token buys an access token.
func (r *remote) token(ctx context.Context) (string, error) {
	secret, err := r.secret()
	if err != nil {
		return "", &errServer{err.Error()}
	}
	form := url.Values{"grant_type": {"client_credentials"}, "client_id": {r.ClientID}, "client_secret": {secret}}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, r.at("/oidc/token"), strings.NewReader(form.Encode()))
	if err != nil {
		return "", &errServer{"the address of the server cannot be read; it looks like https://tenantry.example"}
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return "", err
	}
	defer func() { _ = res.Body.Close() }()
	if res.StatusCode != http.StatusOK {
		return "", refusal(res)
	}
	var sold struct {
		AccessToken string `json:"access_token"`
	}
	err = json.NewDecoder(res.Body).Decode(&sold)
	return sold.AccessToken, err
}

func (r *remote) at(path string) string { return strings.TrimRight(r.Server, "/") + path }

// send asks the server with a fresh token.
func (r *remote) send(ctx context.Context, method, path, media string, body io.Reader) (*http.Response, error) {
	token, err := r.token(ctx)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequestWithContext(ctx, method, r.at(path), body)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+token)
	if media != "" {
		req.Header.Set("Content-Type", media)
	}
	return http.DefaultClient.Do(req)
}

// refusal is what the server says of a request that it does not carry out. What is busy or
// broken may be better the next time.
func refusal(res *http.Response) error {
	text, _ := io.ReadAll(io.LimitReader(res.Body, 4096))
	var said struct {
		Error       json.RawMessage
		Description string `json:"error_description"`
	}
	message := strings.TrimSpace(string(text))
	if json.Unmarshal(text, &said) == nil {
		var e struct{ Message string }
		if json.Unmarshal(said.Error, &e) == nil && e.Message != "" {
			message = e.Message
		} else if said.Description != "" {
			message = said.Description
		}
	}
	err := fmt.Errorf("the server says %d: %s", res.StatusCode, message)
	if res.StatusCode >= http.StatusInternalServerError || res.Header.Get("Retry-After") != "" {
		return err
	}
	return &errServer{err.Error()}
}
