//go:build linux

package main

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
)

// compared is how many requests of a workload are answered by both before it is measured.
const compared = 50

// same refuses to measure servers that do not answer the same: one that reads less is no
// measure for one that reads all.
func same(w workload, a, b *server, ofA, ofB requests) error {
	toA, err := dial(a.addr)
	if err != nil {
		return err
	}
	defer toA.close()
	toB, err := dial(b.addr)
	if err != nil {
		return err
	}
	defer toB.close()
	for n := range compared {
		rawA, err := toA.ask(ofA(n))
		if err != nil {
			return fmt.Errorf("%s of %s: %w", w.name, a.name, err)
		}
		rawB, err := toB.ask(ofB(n))
		if err != nil {
			return fmt.Errorf("%s of %s: %w", w.name, b.name, err)
		}
		if err := alike(rawA, rawB, w.unlike); err != nil {
			return fmt.Errorf("%s: %s and %s answer differently: %w", w.name, a.name, b.name, err)
		}
	}
	return nil
}

// alike compares answers as JSON, without the members whose values are each one's own.
func alike(a, b []byte, unlike []string) error {
	var saysA, saysB any
	if err := json.Unmarshal(a, &saysA); err != nil {
		return fmt.Errorf("%w in %.300s", err, a)
	}
	if err := json.Unmarshal(b, &saysB); err != nil {
		return fmt.Errorf("%w in %.300s", err, b)
	}
	if reflect.DeepEqual(plain("", saysA, unlike), plain("", saysB, unlike)) {
		return nil
	}
	at := 0
	for at < min(len(a), len(b)) && a[at] == b[at] {
		at++
	}
	from := max(0, at-80)
	return fmt.Errorf("\n  %.400s\n  %.400s", bytes.TrimSpace(a[min(from, len(a)):]), bytes.TrimSpace(b[min(from, len(b)):]))
}

// plain is a value without what need not be the same. Of a cursor that is which list it is
// of: its first four bytes.
func plain(name string, v any, unlike []string) any {
	switch v := v.(type) {
	case map[string]any:
		for name, member := range v {
			v[name] = plain(name, member, unlike)
		}
	case []any:
		for i := range v {
			v[i] = plain(name, v[i], unlike)
		}
	case string:
		if slices.Contains(unlike, name) {
			return "…"
		}
		if raw, err := base64.RawURLEncoding.DecodeString(v); name == "endCursor" && err == nil && len(raw) > 4 {
			return string(raw[4:])
		}
	}
	return v
}
