package model

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// Code says what kind of failure an Error is. Each door maps it once to its own words.
type Code string

// The codes, the same through every door.
const (
	Invalid         Code = "INVALID"         // the input breaks a rule; Field says where
	Unauthenticated Code = "UNAUTHENTICATED" // nobody, or an expired somebody
	Forbidden       Code = "FORBIDDEN"       // lacks a permission, which the message names
	NotFound        Code = "NOT_FOUND"       // no such row that the caller may see
	Conflict        Code = "CONFLICT"        // a constraint refused, or expectedVersion is stale
	Limited         Code = "LIMITED"         // too many, too large, too costly
	Internal        Code = "INTERNAL"        // not an *Error: logged whole, shown as nothing but that
)

// Error is a failure whose message may be shown to the caller.
type Error struct {
	Code           Code
	Message        string
	Field          string        // the input field at fault, as the schema spells it
	RetryAfter     time.Duration // where waiting helps
	CurrentVersion int           // of a row that has moved on
	Reason         Reason        // a finer word than Code, where callers tell cases apart
}

func (e *Error) Error() string { return e.Message }

// Reason is why, in a word that programs read. Those of passwords are documented.
type Reason string

// Errorf returns an Error.
func Errorf(code Code, format string, args ...any) *Error {
	return &Error{Code: code, Message: fmt.Sprintf(format, args...)}
}

// InvalidField returns an Error that says which field of the input breaks a rule.
func InvalidField(field, format string, args ...any) *Error {
	return &Error{Code: Invalid, Field: field, Message: fmt.Sprintf(format, args...)}
}

// CodeOf returns the code of err: "" for nil, Internal for a stranger.
func CodeOf(err error) Code {
	if err == nil {
		return ""
	}
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Code
	}
	return Internal
}

// ReasonOf is the Reason of err, if it has one.
func ReasonOf(err error) Reason {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Reason
	}
	return ""
}

// Within says of an error about a part of an input where the part is: defaultClient.name.
func Within(field string, err error) error {
	e, ok := errors.AsType[*Error](err)
	if !ok {
		return err
	}
	inner := *e
	inner.Field = field
	if e.Field != "" {
		inner.Field = field + "." + e.Field
		if rest, begins := strings.CutPrefix(e.Message, e.Field+" "); begins {
			inner.Message = inner.Field + " " + rest
		}
	}
	return &inner
}
