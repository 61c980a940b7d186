package auth

import (
	"encoding/json"
	"errors"
	"io"
	"maps"
	"mime"
	"net/http"
	"slices"
	"strings"

	"tenantry/model"
)

// methods are what a path answers, by the method of the request.
type methods map[string]func(http.ResponseWriter, *http.Request) error

// by answers requests of our own pages, in JSON, and refuses in the words of the product.
func (s *sessions) by(all methods) http.Handler {
	allowed := strings.Join(slices.Sorted(maps.Keys(all)), ", ")
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		noStore(w)
		h, ok := all[r.Method]
		switch {
		case !ok:
			w.Header().Set("Allow", allowed)
			said(w, http.StatusMethodNotAllowed, model.Errorf(model.Invalid, "Use one of %s.", allowed))
			return
		case s.foreign(r):
			said(w, http.StatusForbidden, errForeign)
			return
		}
		r = r.WithContext(model.During(r.Context(), r.Method+" "+r.URL.Path))
		if err := h(w, r); err != nil {
			s.sayNo(w, r, err)
		}
	})
}

// statuses are those of the codes.
var statuses = map[model.Code]int{
	model.Invalid: http.StatusBadRequest, model.Unauthenticated: http.StatusUnauthorized, model.Forbidden: http.StatusForbidden,
	model.NotFound: http.StatusNotFound, model.Conflict: http.StatusConflict, model.Limited: http.StatusServiceUnavailable,
}

// sayNo writes an error of a page's endpoint. A cookie that is not good is taken back.
func (s *sessions) sayNo(w http.ResponseWriter, r *http.Request, err error) {
	if f, ok := errors.AsType[*fault](err); ok {
		if f.wait > 0 {
			retryAfter(w, f.wait)
		}
		said(w, f.status, f.plain())
		return
	}
	e, ok := errors.AsType[*model.Error](err)
	if !ok {
		s.report(r, err)
		said(w, http.StatusInternalServerError, model.Errorf(model.Internal, "Something went wrong on our side."))
		return
	}
	if e == errSession {
		s.setCookie(w, "")
	}
	if e.RetryAfter > 0 {
		retryAfter(w, e.RetryAfter)
	}
	said(w, statuses[e.Code], e)
}

// plain is a fault in the words of the product.
func (f *fault) plain() *model.Error {
	code := model.Invalid
	if f.wait > 0 {
		code = model.Limited
	}
	return &model.Error{Code: code, Message: f.text}
}

// inWords has a refusal of a client's credentials say no more than any other.
func inWords(err error) error {
	if f, ok := errors.AsType[*fault](err); ok && f.status == http.StatusUnauthorized {
		return errSignIn
	}
	return err
}

// said writes an error as {"error": {code, message, field}}.
func said(w http.ResponseWriter, status int, e *model.Error) {
	m := map[string]any{"code": e.Code, "message": e.Message}
	if e.Field != "" {
		m["field"] = e.Field
	}
	if e.Reason != "" {
		m["reason"] = e.Reason
	}
	answer(w, status, map[string]any{"error": m})
}

// decode reads a body: one JSON object with members that are known.
func decode(w http.ResponseWriter, r *http.Request, into any) error {
	media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || media != "application/json" {
		return &fault{status: http.StatusUnsupportedMediaType, text: "The body must be application/json."}
	}
	d := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxForm))
	d.DisallowUnknownFields()
	if err = d.Decode(into); err == nil {
		if _, more := d.Token(); more == io.EOF {
			return nil
		}
	}
	if _, large := errors.AsType[*http.MaxBytesError](err); large {
		return &fault{status: http.StatusRequestEntityTooLarge, text: "The body is larger than 16 KiB."}
	}
	if name, unknown := strings.CutPrefix(errorText(err), "json: unknown field "); unknown {
		return model.Errorf(model.Invalid, "There is no member %s.", name)
	}
	return model.Errorf(model.Invalid, "The body must be one JSON object whose members are texts.")
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
