package model

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
)

// MaxName and MaxDescription are the lengths of names and descriptions, in characters.
const (
	MaxName        = 200
	MaxDescription = 1000
)

// name is the rule of everything that people call by a name: 1 to 200 characters, no
// blanks around it, none that cannot be seen.
func name(field, given string) (string, error) {
	trimmed := strings.TrimSpace(given)
	n := utf8.RuneCountInString(trimmed)
	if n < 1 || n > MaxName || !printable(trimmed) {
		return "", InvalidField(field, "%s must have 1 to %d characters, all of which can be seen.", field, MaxName)
	}
	return trimmed, nil
}

// line is the rule of an optional text of one line: nil and blanks are nothing.
func line(field string, given *string, limit int) (*string, error) {
	return short(field, given, limit, printable)
}

// prose is the rule of an optional text of several lines.
func prose(field string, given *string) (*string, error) {
	return short(field, given, MaxDescription, func(s string) bool {
		return printable(strings.NewReplacer("\n", "", "\r", "", "\t", "").Replace(s))
	})
}

func short(field string, given *string, limit int, good func(string) bool) (*string, error) {
	if given == nil {
		return nil, nil
	}
	trimmed := strings.TrimSpace(*given)
	if trimmed == "" {
		return nil, nil
	}
	if utf8.RuneCountInString(trimmed) > limit || !good(trimmed) {
		return nil, InvalidField(field, "%s must have at most %d characters, all of which can be seen.", field, limit)
	}
	return &trimmed, nil
}

func printable(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsControl(r) })
}

// given reports what an input says of a field: its value, and whether it says anything.
// A field that must not be null may be absent, but not null.
func given[T any](field string, o graphql.Omittable[*T]) (T, bool, error) {
	var none T
	v, set := o.ValueOK()
	switch {
	case !set:
		return none, false, nil
	case v == nil:
		return none, false, InvalidField(field, "%s cannot be cleared; leave it out to keep it.", field)
	}
	return *v, true, nil
}

// set changes what must not be null, where an input says something of it.
func set[T any](field string, to *T, o graphql.Omittable[*T]) error {
	v, said, err := given(field, o)
	if said {
		*to = v
	}
	return err
}

// rename changes what an object is called, where an input says something of it.
func rename(to *string, o graphql.Omittable[*string]) error {
	v, said, err := given("name", o)
	if said {
		*to, err = name("name", v)
	}
	return err
}

// describe changes what an object is for, where an input says something of it.
func describe(to **string, o graphql.Omittable[*string]) error {
	v, said := o.ValueOK()
	if !said {
		return nil
	}
	var err error
	*to, err = prose("description", v)
	return err
}
