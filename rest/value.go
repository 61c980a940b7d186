package rest

import (
	"bytes"
	"context"
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/danielgtaylor/huma/v2"

	"tenantry/db"
	"tenantry/model"
)

// member is a member of a body that may be absent, null or a value: absent leaves what is
// there, null clears it.
type member[T any] struct {
	said  bool
	value *T
}

// UnmarshalJSON is called for members that are there.
func (m *member[T]) UnmarshalJSON(b []byte) error {
	m.said = true
	return json.Unmarshal(b, &m.value)
}

// MarshalJSON is for examples.
func (m member[T]) MarshalJSON() ([]byte, error) { return json.Marshal(m.value) }

// Schema is that of the value, or null.
func (member[T]) Schema(r huma.Registry) *huma.Schema {
	s := *r.Schema(reflect.TypeFor[T](), false, "")
	s.Nullable = true
	return &s
}

// given is the member as an input of the model takes it.
func (m member[T]) given() graphql.Omittable[*T] {
	if !m.said {
		return graphql.Omittable[*T]{}
	}
	return graphql.OmittableOf(m.value)
}

// givenList is a member that is a list, as an input of the model takes it.
func givenList(m member[[]string]) graphql.Omittable[[]string] {
	switch {
	case !m.said:
		return graphql.Omittable[[]string]{}
	case m.value == nil:
		return graphql.OmittableOf([]string{})
	}
	return graphql.OmittableOf(*m.value)
}

// or is the member itself, or another one where nothing is said of it.
func (m member[T]) or(other member[T]) member[T] {
	if m.said {
		return m
	}
	return other
}

// object is a JSON object of a caller's own, as text.
type object json.RawMessage

// UnmarshalJSON keeps the text.
func (o *object) UnmarshalJSON(b []byte) error {
	*o = append((*o)[:0], b...)
	return nil
}

// MarshalJSON writes the text.
func (o object) MarshalJSON() ([]byte, error) {
	if len(o) == 0 {
		return []byte("{}"), nil
	}
	return o, nil
}

// Schema is that of any object.
func (object) Schema(huma.Registry) *huma.Schema {
	return &huma.Schema{Type: huma.TypeObject, AdditionalProperties: true}
}

// json is the object as an input of the model takes it.
func (m object) json() (model.JSON, error) {
	d := json.NewDecoder(bytes.NewReader(m))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		return nil, model.Errorf(model.Invalid, "That is not JSON.")
	}
	return model.UnmarshalJSON(v)
}

// data is a member that is an object, as an input of the model takes it.
func data(m member[object]) (graphql.Omittable[model.JSON], error) {
	if !m.said {
		return graphql.Omittable[model.JSON]{}, nil
	}
	if m.value == nil {
		return graphql.OmittableOf[model.JSON](nil), nil
	}
	v, err := m.value.json()
	return graphql.OmittableOf(v), err
}

// list is a member that is a list, as an input of the model takes it.
func list(m member[[]string]) graphql.Omittable[[]string] {
	if !m.said || m.value == nil {
		return graphql.Omittable[[]string]{}
	}
	return graphql.OmittableOf(*m.value)
}

// whole is a list that replaces another; nil leaves it as it is, null empties it.
func whole(m member[[]string]) *[]string {
	if !m.said {
		return nil
	}
	if m.value == nil {
		return &[]string{}
	}
	return m.value
}

// iso is a moment as apps, clients and sign-ins have it.
func iso(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000Z") }

func isoOf(t *time.Time) string {
	if t == nil {
		return ""
	}
	return iso(*t)
}

// epoch is a moment as users, groups and organizations have it: milliseconds of Unix time.
func epoch(t time.Time) int64 { return t.UnixMilli() }

// text is what a text says; nothing is empty.
func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// result is the envelope of most answers.
type result[T any] struct {
	Result T `json:"result" required:"true"`
}

// one is the answer of a single object.
type one[T any] struct {
	ETag string `header:"ETag" doc:"The version of the object, for If-Match."`
	Body result[T]
}

func oneOf[T any](version int, v T) *one[T] {
	return &one[T]{ETag: `"` + strconv.Itoa(version) + `"`, Body: result[T]{v}}
}

// bare is the answer of a single object without the envelope.
type bare[T any] struct {
	ETag string `header:"ETag" doc:"The version of the object, for If-Match."`
	Body T
}

func bareOf[T any](version int, v T) *bare[T] {
	return &bare[T]{ETag: `"` + strconv.Itoa(version) + `"`, Body: v}
}

// bareMany is the answer of a list without the envelope.
type bareMany[T any] struct {
	Next string `header:"X-Next-Page-Token" doc:"The page_token of the page that follows, if one does."`
	Body []T    `nullable:"false"`
}

// many is the answer of a list.
type many[T any] struct {
	Next string `header:"X-Next-Page-Token" doc:"The page_token of the page that follows, if one does."`
	Body result[[]T]
}

// Page are the parameters of lists that have no others. Without them a list is whole, up
// to its bound.
type Page struct {
	Limit int    `query:"page_limit" minimum:"1" maximum:"5000" default:"5000" doc:"How many to return at most."`
	Token string `query:"page_token" maxLength:"2000" doc:"Go on after a page, by its X-Next-Page-Token."`
}

// Match is the header of a change that must not undo another one.
type Match struct {
	Version string `header:"If-Match" maxLength:"40" doc:"The ETag of the object as it was read: refuse with 412 if it has changed since."`
}

// twoTag is the version of an object of two parts, each with a version of its own.
func twoTag(a, b int) string { return `"` + strconv.Itoa(a) + "-" + strconv.Itoa(b) + `"` }

// two are the versions of both parts that the caller has seen, or of the first alone. What
// changes one part does not mind the other.
func (m Match) two() (a, b graphql.Omittable[*int], err error) {
	tag := strings.Trim(strings.TrimPrefix(m.Version, "W/"), `"`)
	first, second, both := strings.Cut(tag, "-")
	if a, err = (Match{first}).given(); err != nil || !both || !a.IsSet() {
		return a, b, err
	}
	if second == "0" { // not there, or not seen
		return a, b, nil
	}
	b, err = Match{second}.given()
	return a, b, err
}

// expecting is the scope for a deletion, which has no input to say the version in.
func (m Match) expecting(ctx context.Context) (*db.Scope, error) {
	version, _, err := m.two()
	return db.From(ctx).Expecting(version.Value()), err
}

// given is the version that the caller has seen.
func (m Match) given() (graphql.Omittable[*int], error) {
	if m.Version == "" || m.Version == "*" {
		return graphql.Omittable[*int]{}, nil
	}
	n, err := strconv.Atoi(strings.Trim(strings.TrimPrefix(m.Version, "W/"), `"`))
	if err != nil || n < 1 {
		return graphql.Omittable[*int]{}, model.Errorf(model.Invalid, `If-Match must be the ETag of the object, such as "3", or *.`)
	}
	return graphql.OmittableOf(&n), nil
}
