package rest

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"math"
	"net/http"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"tenantry/model"
)

// Problem is the documented body of a refusal.
type Problem struct {
	status int
	wait   time.Duration

	Message   any    `json:"message"`
	ErrorCode any    `json:"error_code"`
	Conflict  string `json:"ts_error_code,omitempty"`
}

func (p *Problem) Error() string { return http.StatusText(p.status) }

// GetStatus is the status of the answer.
func (p *Problem) GetStatus() int { return p.status }

// GetHeaders are headers of the answer.
func (p *Problem) GetHeaders() http.Header {
	h := http.Header{}
	if p.status == http.StatusUnauthorized {
		h.Set("WWW-Authenticate", "Bearer")
	}
	if p.wait > 0 {
		h.Set("Retry-After", strconv.Itoa(int(math.Ceil(p.wait.Seconds()))))
	}
	return h
}

// Schema is that of the body, for OpenAPI.
func (*Problem) Schema(huma.Registry) *huma.Schema {
	text := &huma.Schema{Type: huma.TypeString}
	return &huma.Schema{
		Type: huma.TypeObject, Required: []string{"message", "error_code"}, Description: "Why a request was refused.",
		Properties: map[string]*huma.Schema{
			"message": {
				Description: "What is wrong: a list where the request breaks rules, a text otherwise.",
				OneOf:       []*huma.Schema{text, {Type: huma.TypeArray, Items: text}},
			},
			"error_code": {
				Description: "The status of the answer; a word for passwords.",
				OneOf:       []*huma.Schema{{Type: huma.TypeInteger}, text},
			},
			"ts_error_code": {Type: huma.TypeString, Description: "What a conflict is about."},
		},
	}
}

const apology = "Something went wrong - Internal server error"

func internal() *Problem {
	return &Problem{status: http.StatusInternalServerError, Message: apology, ErrorCode: http.StatusInternalServerError}
}

// statuses are those of the codes; LIMITED and CONFLICT depend on more.
var statuses = map[model.Code]int{
	model.Invalid: 400, model.Unauthenticated: 401, model.Forbidden: 403, model.NotFound: 404, model.Conflict: 409,
}

// problem is what a caller is told of an error. What is not ours is logged and hidden.
func (d *Door) problem(ctx context.Context, err error, to words) *Problem {
	if p, ok := errors.AsType[*Problem](err); ok {
		return p
	}
	e, ok := errors.AsType[*model.Error](err)
	if !ok {
		return d.stranger(ctx, err)
	}
	return to.problem(e)
}

// refusal is why one user of many was refused.
func refusal(err error) *Problem {
	if e, ok := errors.AsType[*model.Error](err); ok {
		return userWords.problem(e)
	}
	return internal()
}

// problem is an error of ours in the endpoints' words.
func (to words) problem(e *model.Error) *Problem {
	p := &Problem{status: statuses[e.Code], Message: to.said(e), wait: e.RetryAfter}
	switch {
	case e.Code == model.Unauthenticated:
		p.Message = "Invalid token"
	case e.Code == model.Invalid && e.Field != "":
		p.Message = []any{p.Message}
	case e.Code == model.Conflict && e.CurrentVersion > 0:
		p.status = http.StatusPreconditionFailed
	case e.Code == model.Conflict:
		p.Conflict = conflictCode(to.of(e.Field))
	case e.Code == model.Limited && e.RetryAfter > 0:
		p.status = http.StatusServiceUnavailable
	case e.Code == model.Limited:
		p.status = http.StatusRequestEntityTooLarge
	}
	p.ErrorCode = p.status
	if e.Reason != "" {
		p.ErrorCode, p.Conflict = e.Reason, ""
		p.Message = to.said(e)
	}
	return p
}

// conflictCode says what a conflict is about, in the style of the other codes of the endpoints.
func conflictCode(field string) string {
	if field == "" {
		return "conflict"
	}
	return strings.ReplaceAll(field, ".", "_") + "_conflict"
}

func (d *Door) stranger(ctx context.Context, err error) *Problem {
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		text := "The request took longer than " + deadline.String() + ", the limit. Ask for less at once."
		return &Problem{status: http.StatusServiceUnavailable, Message: text, ErrorCode: http.StatusServiceUnavailable, wait: time.Second}
	}
	level := slog.LevelError
	if ctx.Err() != nil { // the client has left
		level = slog.LevelInfo
	}
	d.o.Logger.LogAttrs(ctx, level, "rest: unexpected error", slog.String("requestId", d.o.RequestID(ctx)), slog.Any("err", err))
	return internal()
}

// said is the message of an error with the field as the endpoints call it.
func (to words) said(e *model.Error) string {
	if e.Field == "" {
		return e.Message
	}
	own := to.of(e.Field)
	if rest, begins := strings.CutPrefix(e.Message, e.Field+" "); begins {
		return own + " " + rest
	}
	if e.Field == strings.ToLower(e.Field) { // it may be a word of the sentence
		return e.Message
	}
	return strings.ReplaceAll(e.Message, e.Field, own)
}

var hump = regexp.MustCompile(`[A-Z]`)

// of is the endpoints' name of a field: that of the noun's own words, or the schema's in snake case.
func (to words) of(field string) string {
	field = strings.TrimPrefix(field, "apps.")
	if own, ok := to[field]; ok {
		return own
	}
	return hump.ReplaceAllStringFunc(field, func(c string) string { return "_" + strings.ToLower(c) })
}

// write sends a problem that no route has found.
func write(w http.ResponseWriter, p *Problem) {
	for name, values := range p.GetHeaders() {
		w.Header()[name] = values
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(p.status)
	_ = json.NewEncoder(w).Encode(p) // the client may have gone
}

// translate puts what the library has found wrong with a request into the documented words.
func translate(_ huma.Context, status string, v any) (any, error) {
	e, ok := v.(*huma.ErrorModel)
	if !ok {
		return v, nil
	}
	code, _ := strconv.Atoi(status)
	switch {
	case code >= http.StatusInternalServerError:
		return internal(), nil
	case code == http.StatusUnprocessableEntity || code == http.StatusBadRequest:
		return &Problem{Message: faults(e), ErrorCode: http.StatusBadRequest}, nil
	}
	return &Problem{Message: e.Detail, ErrorCode: code}, nil
}

// faults are sentences that name the member of the body, or the parameter, that is wrong.
func faults(e *huma.ErrorModel) []string {
	all := []string{}
	for _, detail := range e.Errors {
		at := detail.Location
		for _, place := range []string{"body", "query", "path", "header"} {
			at = strings.TrimPrefix(strings.TrimPrefix(at, place), ".")
		}
		if at == "" {
			at = "The body"
		}
		all = append(all, at+": "+detail.Message)
	}
	if len(all) == 0 {
		all = append(all, e.Detail)
	}
	return all
}

var _ huma.SchemaProvider = (*Problem)(nil)

var problemType = reflect.TypeFor[Problem]()
