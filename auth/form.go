package auth

import (
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"unicode/utf8"

	"tenantry/model"
)

const maxForm = 16 << 10

// form is the parameters of a request, each given once.
type form map[string]string

// readForm reads the form in the body. Nothing is read from the address, which logs keep.
func readForm(w http.ResponseWriter, r *http.Request) (form, error) {
	media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	switch {
	case r.URL.RawQuery != "":
		return nil, invalidRequest("Parameters belong in the body, not in the address.")
	case err != nil || media != "application/x-www-form-urlencoded":
		return nil, invalidRequest("The body must be application/x-www-form-urlencoded.")
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxForm))
	if _, large := errors.AsType[*http.MaxBytesError](err); large {
		return nil, &fault{status: http.StatusRequestEntityTooLarge, code: "invalid_request", text: "The body is larger than 16 KiB."}
	}
	if err != nil {
		return nil, invalidRequest("The body cannot be read.")
	}
	return parseForm(string(body))
}

func parseForm(body string) (form, error) {
	values, err := url.ParseQuery(body)
	if err != nil {
		return nil, invalidRequest("The body cannot be read as a form.")
	}
	f := form{}
	for name, all := range values {
		switch {
		case len(all) > 1:
			return nil, invalidRequest("A parameter is given twice.")
		case !utf8.ValidString(name+all[0]) || strings.ContainsRune(name+all[0], 0):
			return nil, invalidRequest("A parameter is not text.")
		case all[0] != "": // an empty one counts as left out
			f[name] = all[0]
		}
	}
	return f, nil
}

// credentials are what a client shows of itself.
type credentials struct {
	id     string
	secret model.Secret
	basic  bool
}

// credentials are those of the Authorization header or of the form, never of both.
func (f form) credentials(h http.Header) (credentials, error) {
	if f["client_assertion"] != "" || f["client_assertion_type"] != "" {
		return credentials{}, invalidRequest("Client assertions are not supported; use the client's secret.")
	}
	header := h.Values("Authorization")
	if len(header) == 0 {
		return f.posted()
	}
	c, ok := parseBasic(header[0])
	switch {
	case len(header) > 1 || f["client_secret"] != "" || ok && f["client_id"] != "" && f["client_id"] != c.id:
		return credentials{}, invalidRequest("Credentials belong in the Authorization header or in the form, not in both.")
	case !ok:
		return credentials{}, invalidClient(true)
	}
	return c, nil
}

func (f form) posted() (credentials, error) {
	if f["client_id"] == "" || f["client_secret"] == "" {
		return credentials{}, &fault{status: http.StatusUnauthorized, code: "invalid_client", text: "client_id and client_secret are needed."}
	}
	return credentials{id: f["client_id"], secret: model.SecretOf(f["client_secret"])}, nil
}

// parseBasic reads an Authorization header of the scheme Basic, both parts of which are
// form-encoded as RFC 6749 has it.
func parseBasic(header string) (credentials, bool) {
	scheme, encoded, _ := strings.Cut(header, " ")
	if len(header) > maxHeader || !strings.EqualFold(scheme, "Basic") {
		return credentials{}, false
	}
	raw, err := base64.StdEncoding.Strict().DecodeString(encoded)
	if err != nil {
		return credentials{}, false
	}
	user, password, both := strings.Cut(string(raw), ":")
	id, err := url.QueryUnescape(user)
	secret, bad := url.QueryUnescape(password)
	if !both || err != nil || bad != nil || id == "" || secret == "" || !utf8.ValidString(id) || !utf8.ValidString(secret) {
		return credentials{}, false
	}
	return credentials{id: id, secret: model.SecretOf(secret), basic: true}, true
}
