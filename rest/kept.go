package rest

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"

	"tenantry/model"
)

// sender is a member, whatever its type.
type sender interface{ sent() (any, bool) }

func (m member[T]) sent() (any, bool) { return m.value, m.said }

// keep gathers the members of a body that nothing here acts on, by their names, for the
// store to keep with the object. A tag kept:"…" is the name where it is another; kept:"-"
// leaves out what has a place of its own.
func keep(bodies ...any) (model.JSON, error) {
	kept := map[string]any{}
	for _, body := range bodies {
		gather(kept, reflect.ValueOf(body))
	}
	if len(kept) == 0 {
		return nil, nil
	}
	text, err := json.Marshal(kept)
	return text, err
}

func gather(kept map[string]any, v reflect.Value) {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		if f.Anonymous {
			gather(kept, v.Field(i))
			continue
		}
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if other := f.Tag.Get("kept"); other != "" {
			name = other
		}
		m, ok := v.Field(i).Interface().(sender)
		if !ok || name == "-" {
			continue
		}
		if value, said := m.sent(); said {
			kept[name] = value
		}
	}
}

// recall puts what was kept into the fields of an answer. What the store itself knows is
// set after it, so that nothing kept can take its place.
func recall(from model.JSON, to any) error {
	if len(from) == 0 {
		return nil
	}
	err := json.Unmarshal(from, to)
	if _, ok := errors.AsType[*json.UnmarshalTypeError](err); ok { // within an object of the caller's own: all else is there
		return nil
	}
	return err
}
