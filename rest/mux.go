package rest

import (
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// mux finds the route of a path, segment by segment: a name goes before a parameter. The
// standard library's refuses paths such as /users/{id}/groups beside /users/email/{email},
// which the endpoints have, because neither is more specific.
type mux struct {
	root    branch
	nowhere func(w http.ResponseWriter, r *http.Request, allowed []string)
}

// branch is what may follow a part of a path.
type branch struct {
	named map[string]*branch
	any   *branch
	ends  map[string]end // by method
}

// end is the handler of a path, and what its parameters are called, in their order.
type end struct {
	handle http.HandlerFunc
	params []string
}

// HandleFunc adds a route: a method, a blank and a path.
func (m *mux) HandleFunc(pattern string, handle func(http.ResponseWriter, *http.Request)) {
	method, path, _ := strings.Cut(pattern, " ")
	at, params := &m.root, []string(nil)
	for part := range strings.SplitSeq(strings.Trim(path, "/"), "/") {
		if strings.HasPrefix(part, "{") {
			params = append(params, strings.Trim(part, "{}"))
			if at.any == nil {
				at.any = &branch{}
			}
			at = at.any
			continue
		}
		if at.named == nil {
			at.named = map[string]*branch{}
		}
		if at.named[part] == nil {
			at.named[part] = &branch{}
		}
		at = at.named[part]
	}
	if at.ends == nil {
		at.ends = map[string]end{}
	}
	at.ends[method] = end{handle, params}
}

// ServeHTTP answers by the route of the request's path and method.
func (m *mux) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	parts := strings.Split(strings.TrimPrefix(r.URL.EscapedPath(), "/"), "/")
	for i, part := range parts {
		plain, err := url.PathUnescape(part)
		if err != nil {
			m.nowhere(w, r, nil)
			return
		}
		parts[i] = plain
	}
	found, values := m.root.find(parts, nil)
	if found == nil {
		m.nowhere(w, r, nil)
		return
	}
	method := r.Method
	if method == http.MethodHead {
		method = http.MethodGet
	}
	e, ok := found.ends[method]
	if !ok {
		m.nowhere(w, r, slices.Sorted(maps.Keys(found.ends)))
		return
	}
	for i, name := range e.params {
		r.SetPathValue(name, values[i])
	}
	e.handle(w, r)
}

// find follows the parts of a path, and gathers the values of its parameters.
func (b *branch) find(parts, values []string) (*branch, []string) {
	if len(parts) == 0 {
		if b.ends == nil {
			return nil, nil
		}
		return b, values
	}
	if next := b.named[parts[0]]; next != nil {
		if found, values := next.find(parts[1:], values); found != nil {
			return found, values
		}
	}
	if b.any == nil || parts[0] == "" {
		return nil, nil
	}
	return b.any.find(parts[1:], append(values, parts[0]))
}
