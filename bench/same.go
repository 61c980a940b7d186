//go:build linux

package main

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"

	"tenantry/model"
)

// compared is how many requests of a workload are answered by both before it is measured.
const compared = 50

// same refuses to measure servers that do not answer the same: one that reads less is no
// measure for one that reads all.
func same(w workload, a, b *server, ofA, ofB requests, alike func(a, b []byte, unlike []string) error) error {
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
		if raw, err := base64.RawURLEncoding.DecodeString(v); (name == "endCursor" || name == "next_page_token") && err == nil && len(raw) > 4 {
			return string(raw[4:])
		}
	}
	return v
}

// sameRows compares an answer of ours with that of a schema of somebody else's: what it says,
// in its order, whatever it is wrapped in. Their ids are the keys of ours; their cursors,
// dates and the parts of a name have other forms.
func sameRows(a, b []byte, unlike []string) error {
	var saysA, saysB any
	if err := errors.Join(json.Unmarshal(a, &saysA), json.Unmarshal(b, &saysB)); err != nil {
		return err
	}
	unlike = append([]string{"endCursor", "createdAt", "full", "nameTitle", "nameFirst", "nameMiddle", "nameLast"}, unlike...)
	restA, restB := leaves(nil, "", saysA, unlike), leaves(nil, "", saysB, unlike)
	if !slices.Equal(restA, restB) {
		return fmt.Errorf("\n  %.600s\n  %.600s", fmt.Sprint(restA), fmt.Sprint(restB))
	}
	return nil
}

// leaves are the values of an answer without what holds them.
func leaves(all []string, name string, v any, unlike []string) []string {
	switch v := v.(type) {
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(v)) {
			all = leaves(all, name, v[name], unlike)
		}
	case []any:
		for i := range v {
			all = leaves(all, name, v[i], unlike)
		}
	default:
		if id, ok := v.(string); ok {
			if _, k, err := model.ParseID(id); err == nil {
				v = k
			}
		}
		if !slices.Contains(unlike, name) {
			all = append(all, fmt.Sprintf("%s=%v", name, v))
		}
	}
	return all
}
