package auth_test

import (
	"encoding/base64"
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"

	"tenantry/auth"
)

func TestParseBasic(t *testing.T) {
	t.Parallel()
	encoded := base64.StdEncoding.EncodeToString
	for _, c := range []struct {
		name, header, id, secret string
		ok                       bool
	}{
		{"plain", "Basic " + encoded([]byte("a:b")), "a", "b", true},
		{"by another case", "bAsIc " + encoded([]byte("a:b")), "a", "b", true},
		{"encoded twice", "Basic " + encoded([]byte("a%3Ab:c+d%2B")), "a:b", "c d+", true},
		{"a colon in the secret", "Basic " + encoded([]byte("a:b:c")), "a", "b:c", true},
		{"an emoji", "Basic " + encoded([]byte("a:🔑")), "a", "🔑", true},
		{"no colon", "Basic " + encoded([]byte("ab")), "", "", false},
		{"no id", "Basic " + encoded([]byte(":b")), "", "", false},
		{"no secret", "Basic " + encoded([]byte("a:")), "", "", false},
		{"a bad escape", "Basic " + encoded([]byte("a:%zz")), "", "", false},
		{"no UTF-8", "Basic " + encoded([]byte("a:\xff")), "", "", false},
		{"not base64", "Basic a:b", "", "", false},
		{"without padding", "Basic " + strings.TrimRight(encoded([]byte("a:bc")), "="), "", "", false},
		{"another scheme", "Bearer " + encoded([]byte("a:b")), "", "", false},
		{"too long", "Basic " + encoded([]byte("a:"+strings.Repeat("b", 8<<10))), "", "", false},
		{"nothing", "", "", "", false},
	} {
		if id, secret, ok := auth.ParseBasic(c.header); id != c.id || secret != c.secret || ok != c.ok {
			t.Errorf("%s: %q %q %v", c.name, id, secret, ok)
		}
	}
}

// What is read is text, and comes back the same when it is written again.
func FuzzBasic(f *testing.F) {
	for _, plain := range []string{"a:b", "a%3Ab:c", "a:b:c", ":", "a:%zz", "a:\xff", "\x00:\x00", ""} {
		f.Add("Basic " + base64.StdEncoding.EncodeToString([]byte(plain)))
	}
	f.Add("Basic")
	f.Add("Bearer x")
	f.Fuzz(func(t *testing.T, header string) {
		id, secret, ok := auth.ParseBasic(header)
		if !ok {
			if id != "" || secret != "" {
				t.Fatalf("refused, but read %q %q", id, secret)
			}
			return
		}
		if id == "" || secret == "" || !utf8.ValidString(id+secret) {
			t.Fatalf("read %q %q", id, secret)
		}
		again := "Basic " + base64.StdEncoding.EncodeToString([]byte(url.QueryEscape(id)+":"+url.QueryEscape(secret)))
		if i, s, ok := auth.ParseBasic(again); len(again) <= 8<<10 && (!ok || i != id || s != secret) {
			t.Fatalf("%q %q became %q %q", id, secret, i, s)
		}
	})
}
