package graph

import (
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"

	"github.com/99designs/gqlgen/graphql"

	"tenantry/model"
)

// A refusal says why a request is not executed.
type refusal struct {
	status int    // told to a client of application/graphql-response+json
	formed bool   // the request was well formed: a client of application/json is told 200
	allow  string // the Allow header
	errs   []error
}

// malformed refuses a request that is none, in words for the caller.
func malformed(status int, code model.Code, format string, args ...any) *refusal {
	return &refusal{status: status, errs: []error{model.Errorf(code, format, args...)}}
}

// refuse refuses the document of a well-formed request.
func refuse(errs ...error) *refusal {
	return &refusal{status: http.StatusUnprocessableEntity, formed: true, errs: errs}
}

// request reads the parameters from the URL or the body.
func (d *Door) request(w http.ResponseWriter, r *http.Request) (*graphql.RawParams, *refusal) {
	if no := d.crossSite(r); no != nil {
		return nil, no
	}
	switch r.Method {
	case http.MethodGet:
		return d.fromURL(r.URL.RawQuery)
	case http.MethodPost:
		return d.fromBody(w, r)
	}
	no := malformed(http.StatusMethodNotAllowed, model.Invalid, "Send GraphQL by GET or POST.")
	no.allow = "GET, POST"
	return nil, no
}

// crossSite refuses what a page of another site could make a browser send without asking us first.
// With a token there was a preflight, and the answer to that one decided.
func (d *Door) crossSite(r *http.Request) *refusal {
	if r.Header.Get("Authorization") != "" {
		return nil
	}
	probe := http.Request{Method: http.MethodPost, Host: r.Host, Header: r.Header, URL: r.URL} // a GET would always pass
	if d.options.CrossOrigin.Check(&probe) == nil {
		return nil
	}
	return malformed(http.StatusForbidden, model.Forbidden, "A page of another site sent this request without a token.")
}

func (d *Door) fromURL(raw string) (*graphql.RawParams, *refusal) {
	values, err := url.ParseQuery(raw)
	if err != nil {
		return nil, malformed(http.StatusBadRequest, model.Invalid, "The URL's query is malformed.")
	}
	var params graphql.RawParams
	for key, list := range values {
		if len(list) > 1 {
			return nil, malformed(http.StatusBadRequest, model.Invalid, "The URL's query has a parameter twice.")
		}
		if err := d.setFromURL(&params, key, list[0]); err != nil {
			return nil, &refusal{status: http.StatusBadRequest, errs: []error{err}}
		}
	}
	if err := needQuery(&params); err != nil {
		return nil, &refusal{status: http.StatusBadRequest, errs: []error{err}}
	}
	return &params, nil
}

func (d *Door) setFromURL(params *graphql.RawParams, key, text string) error {
	if key != "variables" && key != "extensions" {
		return setParam(params, key, text)
	}
	if text == "" || text == "null" {
		return nil
	}
	object, err := decodeObject([]byte(text), d.limits.Nesting)
	if err != nil {
		return err
	}
	return setParam(params, key, object)
}

func (d *Door) fromBody(w http.ResponseWriter, r *http.Request) (*graphql.RawParams, *refusal) {
	media, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || media != mediaJSON || !utf8Charset(params) || r.Header.Get("Content-Encoding") != "" {
		return nil, malformed(http.StatusUnsupportedMediaType, model.Invalid, "Send the request as application/json in UTF-8, not encoded.")
	}
	body, no := d.body(w, r)
	if no != nil {
		return nil, no
	}
	request, err := decodeRequest(body, d.limits.Nesting)
	if err != nil {
		return nil, &refusal{status: http.StatusBadRequest, errs: []error{err}}
	}
	return request, nil
}

func (d *Door) body(w http.ResponseWriter, r *http.Request) ([]byte, *refusal) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, d.limits.Body))
	if err == nil {
		return body, nil
	}
	if _, large := errors.AsType[*http.MaxBytesError](err); large {
		return nil, malformed(http.StatusRequestEntityTooLarge, model.Limited, "The body has more than %d bytes, the limit.", d.limits.Body)
	}
	return nil, malformed(http.StatusBadRequest, model.Invalid, "The body could not be read.")
}
