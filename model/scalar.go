package model

import (
	"bytes"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/99designs/gqlgen/graphql"
)

// MaxCustomData is the size of custom data, in bytes of UTF-8 JSON without blanks.
const MaxCustomData = 512_000

// MaxMetadata is the size of an account's metadata, counted likewise.
const MaxMetadata = 65_536

// JSON is a JSON object, as text.
type JSON json.RawMessage

// MarshalJSON writes v as it is. It is the scalar's marshaler: gqlgen finds it by name.
func MarshalJSON(v JSON) graphql.Marshaler {
	if v == nil {
		return graphql.Null
	}
	return graphql.WriterFunc(func(w io.Writer) { _, _ = w.Write(v) })
}

// UnmarshalJSON takes a JSON object; anything else breaks the rule of every field of this type.
func UnmarshalJSON(v any) (JSON, error) {
	if _, ok := v.(map[string]any); !ok {
		return nil, Errorf(Invalid, "A JSON object is wanted, such as {\"plan\": \"pro\"}.")
	}
	text, err := compact(v)
	if err != nil {
		return nil, Errorf(Invalid, "That is not JSON.")
	}
	return text, nil
}

// MarshalJSON lets encoding/json write v as it is, too.
func (v JSON) MarshalJSON() ([]byte, error) {
	if v == nil {
		return []byte("null"), nil
	}
	return v, nil
}

// UnmarshalJSON keeps the text.
func (v *JSON) UnmarshalJSON(b []byte) error {
	*v = append((*v)[:0], b...)
	return nil
}

// Value is v as the database takes it.
func (v JSON) Value() (driver.Value, error) {
	if v == nil {
		return nil, nil
	}
	return string(v), nil
}

// Scan reads what the database gives.
func (v *JSON) Scan(src any) error {
	switch src := src.(type) {
	case nil:
		*v = nil
	case []byte:
		*v = append(JSON{}, src...)
	case string:
		*v = JSON(src)
	default:
		return fmt.Errorf("model: a JSON cannot be read from %T", src)
	}
	return nil
}

// Merge sets the members of patch at the top level of v; a null member is removed.
// A patch of nil clears all.
func (v JSON) Merge(patch JSON) (JSON, error) {
	if patch == nil {
		return JSON("{}"), nil
	}
	members, changes := map[string]json.RawMessage{}, map[string]json.RawMessage{}
	if len(v) > 0 {
		if err := json.Unmarshal(v, &members); err != nil {
			return nil, err
		}
	}
	if err := json.Unmarshal(patch, &changes); err != nil {
		return nil, err
	}
	for name, value := range changes {
		if string(value) == "null" {
			delete(members, name)
			continue
		}
		members[name] = value
	}
	return compact(members)
}

// compact writes v without blanks, and < > & as themselves: what counts is its own bytes.
func compact(v any) (JSON, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return JSON(bytes.TrimSpace(b.Bytes())), err
}

// hasNull reports the escape of U+0000: one whose backslash is not itself escaped.
func (v JSON) hasNull() bool {
	for rest := []byte(v); ; {
		at := bytes.Index(rest, []byte(`\u0000`))
		if at < 0 {
			return false
		}
		slashes := len(rest[:at]) - len(bytes.TrimRight(rest[:at], `\`))
		if slashes%2 == 0 {
			return true
		}
		rest = rest[at+1:]
	}
}

// maxExponent is that of the largest double.
const maxExponent = 308

// hasVast reports a number with a larger exponent. Postgres writes numbers out: of seven
// bytes such as 1e99999 it would make a hundred thousand.
func (v JSON) hasVast() bool {
	quoted := false
	for i := 0; i < len(v); i++ {
		switch c := v[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case !quoted && (c == 'e' || c == 'E') && v[i-1] <= '9': // not that of true and false
			if vast(v[i+1:]) {
				return true
			}
		}
	}
	return false
}

// vast reports an exponent, at the start of text, that is larger than maxExponent.
func vast(text []byte) bool {
	digits := bytes.TrimLeft(text, "+-0")
	n := 0
	for n < len(digits) && digits[n] >= '0' && digits[n] <= '9' {
		n++
	}
	exponent, err := strconv.Atoi(string(digits[:n]))
	return n > 0 && (err != nil || exponent > maxExponent)
}

// sized refuses an object of more than limit bytes, and what Postgres cannot keep: zeros,
// and numbers that no other reader can keep either.
func (v JSON) sized(field string, limit int) error {
	switch {
	case len(v) > limit:
		return InvalidField(field, "%s has %d bytes of JSON; at most %d are kept.", field, len(v), limit)
	case v.hasNull():
		return InvalidField(field, "%s contains the character U+0000, which cannot be kept.", field)
	case v.hasVast():
		return InvalidField(field, "%s contains a number with an exponent beyond %d.", field, maxExponent)
	}
	return nil
}

// MarshalDateTime writes t in UTC, RFC 3339.
func MarshalDateTime(t time.Time) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) {
		_, _ = io.WriteString(w, `"`+t.UTC().Format(time.RFC3339Nano)+`"`)
	})
}

// UnmarshalDateTime takes RFC 3339 with any offset.
func UnmarshalDateTime(v any) (time.Time, error) {
	s, _ := v.(string)
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil || t.Year() < 1 || t.Year() > 9999 {
		return time.Time{}, Errorf(Invalid, "A time is wanted as RFC 3339, such as 2026-11-22T09:30:00Z.")
	}
	return t.UTC().Truncate(time.Microsecond), nil
}

// Date is a calendar day, as 2006-01-02.
type Date string

// MarshalDate writes d.
func MarshalDate(d Date) graphql.Marshaler { return graphql.MarshalString(string(d)) }

// UnmarshalDate takes a day that exists.
func UnmarshalDate(v any) (Date, error) {
	s, _ := v.(string)
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < 1 {
		return "", Errorf(Invalid, "A day is wanted, such as 1990-12-31.")
	}
	return Date(s), nil
}

// Scan reads what the database gives.
func (d *Date) Scan(src any) error {
	t, ok := src.(time.Time)
	if !ok {
		return errors.New("model: a Date is read from a time")
	}
	*d = Date(t.Format(time.DateOnly))
	return nil
}
