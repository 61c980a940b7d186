package main

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"tenantry/db"
	"tenantry/db/dev"
)

// storage says where the rows are. Every command has its flags.
type storage struct {
	DatabaseURL string `name:"database-url" env:"DATABASE_URL" placeholder:"URL" help:"A Postgres of yours, 14 or newer: postgres://user:password@host:5432/name. Without it, one of our own is started."`
	Data        string `env:"TENANTRY_DATA" placeholder:"DIR" help:"Where our own Postgres keeps its data; by default a directory of the user's."`
	Key         string `env:"TENANTRY_KEY" placeholder:"BASE64" help:"32 bytes that secrets are hashed and signing keys sealed with. Needed with DATABASE_URL: openssl rand -base64 32. Without it, kept in DIR/key."`
	KeyFile     string `env:"TENANTRY_KEY_FILE" placeholder:"FILE" help:"A file that holds the key."`

	PlainWebhooks bool `kong:"-"` // what serve says of db.Options
}

// store is an open database, and the Postgres of our own that it may be on.
type store struct {
	db  *db.DB
	url string // as its owner
	dir string // of our own Postgres; "" on another's
	own *dev.Server
}

// with opens the store for the length of f.
func (at *storage) with(ctx context.Context, to *streams, f func(*store) error) error {
	store, err := at.open(ctx, to)
	if err != nil {
		return err
	}
	return errors.Join(f(store), store.close())
}

// open starts or finds Postgres, and brings it to this program's schema.
func (at *storage) open(ctx context.Context, to *streams) (*store, error) {
	s := &store{url: at.DatabaseURL}
	if s.url == "" {
		if err := s.startOwn(ctx, at.Data, to); err != nil {
			return nil, err
		}
	}
	key, err := at.key(s.dir)
	if err == nil {
		err = db.Migrate(ctx, s.url, func(step string) { to.say("%s", step) })
	}
	if err == nil {
		s.db, err = db.Open(ctx, s.url, db.Options{Key: key, PlainWebhooks: at.PlainWebhooks})
	}
	if err != nil {
		return nil, errors.Join(err, s.close())
	}
	return s, nil
}

func (s *store) startOwn(ctx context.Context, dir string, to *streams) error {
	var err error
	if dir == "" {
		if dir, err = dev.DefaultDir(); err != nil {
			return err
		}
	}
	if s.own, err = dev.Start(ctx, dev.Options{Dir: dir, Log: to.log}); err != nil {
		return err
	}
	s.dir = dir
	if err := s.own.Create(ctx, "tenantry"); err != nil {
		return errors.Join(err, s.own.Stop())
	}
	s.url = s.own.URL("tenantry")
	return nil
}

func (s *store) close() error {
	if s.db != nil {
		s.db.Close()
	}
	if s.own != nil {
		return s.own.Stop()
	}
	return nil
}

// key is the server's key: given, or for a Postgres of our own made on the first start.
// There is no default: whoever knows the key can forge tokens from a copy of the database.
func (at *storage) key(dir string) ([]byte, error) {
	text := at.Key
	if at.KeyFile != "" {
		b, err := os.ReadFile(at.KeyFile)
		if err != nil {
			return nil, fmt.Errorf("TENANTRY_KEY_FILE cannot be read: %w", err)
		}
		text = string(b)
	}
	if text == "" && dir == "" {
		return nil, errors.New("TENANTRY_KEY is needed with DATABASE_URL: 32 random bytes, the same for all servers of one database. Make it once with: openssl rand -base64 32")
	}
	if text == "" {
		return ownKey(filepath.Join(dir, "key"))
	}
	key, err := base64.StdEncoding.DecodeString(strings.TrimSpace(text))
	if err != nil || len(key) != 32 {
		return nil, errors.New("TENANTRY_KEY must be 32 bytes in base64, as openssl rand -base64 32 prints them")
	}
	return key, nil
}

func ownKey(file string) ([]byte, error) {
	text, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		key := make([]byte, 32)
		_, _ = rand.Read(key) // never fails
		return key, os.WriteFile(file, []byte(base64.StdEncoding.EncodeToString(key)+"\n"), 0o600)
	}
	if err != nil {
		return nil, err
	}
	key, err := base64.StdEncoding.DecodeString(strings.TrimSpace(string(text)))
	if err != nil || len(key) != 32 {
		return nil, fmt.Errorf("%s does not hold 32 bytes in base64: put back what was there, or remove the whole data directory", file)
	}
	return key, nil
}
