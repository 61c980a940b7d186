package auth

import (
	"errors"
	"fmt"
	"net/http"
	"time"

	"tenantry/model"
)

// fault is a refusal in the words of RFC 6749. Its text never repeats what was given.
type fault struct {
	status int
	code   string
	text   string
	wait   time.Duration
	basic  bool // the client tried Basic
}

func (f *fault) Error() string { return f.code + ": " + f.text }

func invalidRequest(text string, args ...any) *fault {
	return &fault{status: http.StatusBadRequest, code: "invalid_request", text: fmt.Sprintf(text, args...)}
}

func invalidClient(basic bool) *fault {
	return &fault{status: http.StatusUnauthorized, code: "invalid_client", text: "No such client, or not its secret.", basic: basic}
}

func invalidGrant(text string) *fault {
	return &fault{status: http.StatusBadRequest, code: "invalid_grant", text: text}
}

func slowDown(wait time.Duration) *fault {
	return &fault{status: http.StatusTooManyRequests, code: "slow_down", text: "Too many failed attempts.", wait: wait}
}

// refuse writes an error of an endpoint: ours as it is, the store's trouble as 503, any
// other as nothing but that it is ours.
func (a *Auth) refuse(w http.ResponseWriter, r *http.Request, err error) {
	f, ok := errors.AsType[*fault](err)
	if !ok {
		f = a.trouble(r, err)
	}
	noStore(w)
	if f.basic {
		w.Header().Set("WWW-Authenticate", `Basic realm="tenantry", charset="UTF-8"`)
	}
	if f.wait > 0 {
		retryAfter(w, f.wait)
	}
	answer(w, f.status, map[string]string{"error": f.code, "error_description": f.text})
}

func (a *Auth) trouble(r *http.Request, err error) *fault {
	if e, ok := errors.AsType[*model.Error](err); ok && e.Code == model.Limited {
		return &fault{status: http.StatusServiceUnavailable, code: "temporarily_unavailable", text: e.Message, wait: max(e.RetryAfter, time.Second)}
	}
	a.report(r, err)
	return &fault{status: http.StatusInternalServerError, code: "server_error", text: "Something went wrong on our side."}
}

func noStore(w http.ResponseWriter) {
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Pragma", "no-cache")
}
