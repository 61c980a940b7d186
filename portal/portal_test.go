package portal_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"tenantry/portal"
)

func do(method, path string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	portal.Handler().ServeHTTP(w, httptest.NewRequest(method, path, nil))
	return w
}

func TestPages(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ path, contentType, contains, style string }{
		{"/", "text/html; charset=utf-8", `id="root"`, "style-src 'self';"},
		{"/sign-in", "text/html; charset=utf-8", `id="root"`, "style-src 'self';"},
		{"/groups", "text/html; charset=utf-8", `id="root"`, "style-src 'self';"},
		{"/groups/grp_01h455vb4pex5vsknk084sn02q", "text/html; charset=utf-8", `id="root"`, "style-src 'self';"},
		{"/playground", "text/html; charset=utf-8", `id="root"`, "style-src 'self' 'unsafe-inline';"},
		{"/licenses.md", "text/plain; charset=utf-8", "graphiql", "style-src 'self';"},
	} {
		t.Run(tt.path, func(t *testing.T) {
			t.Parallel()
			w := do(http.MethodGet, tt.path)
			if w.Code != http.StatusOK || !strings.Contains(w.Body.String(), tt.contains) {
				t.Fatalf("GET %s: status %d, want 200 with %q", tt.path, w.Code, tt.contains)
			}
			wantHeaders(t, w, map[string]string{
				"Content-Type": tt.contentType, "Cache-Control": "no-cache",
				"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
			})
			wantPolicy(t, w, tt.style)
		})
	}
}

func TestAssets(t *testing.T) {
	t.Parallel()
	types := map[string]string{
		".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
		".svg": "image/svg+xml", ".ttf": "font/ttf",
	}
	files, err := os.ReadDir("dist/assets")
	if err != nil || len(files) == 0 {
		t.Fatalf("dist/assets: %d files, %v", len(files), err)
	}
	for _, file := range files {
		w := do(http.MethodGet, "/assets/"+file.Name())
		if w.Code != http.StatusOK || w.Body.Len() == 0 {
			t.Errorf("%s: status %d, %d bytes", file.Name(), w.Code, w.Body.Len())
		}
		wantPolicy(t, w, "style-src 'self';")
		wantHeaders(t, w, map[string]string{
			"Content-Type":           types[filepath.Ext(file.Name())],
			"Cache-Control":          "public, max-age=31536000, immutable",
			"X-Content-Type-Options": "nosniff",
		})
	}
}

// A page that names a file which is not there, or on another host, is broken without the network.
func TestPagesNameOnlyOwnFiles(t *testing.T) {
	t.Parallel()
	elsewhere := map[string]bool{"/schema.graphql": true}
	link := regexp.MustCompile(`(?:src|href)="([^"]*)"`)
	for _, page := range []string{"/", "/playground"} {
		links := link.FindAllStringSubmatch(do(http.MethodGet, page).Body.String(), -1)
		if len(links) == 0 {
			t.Errorf("%s names no file", page)
		}
		for _, l := range links {
			if !elsewhere[l[1]] && do(http.MethodGet, l[1]).Code != http.StatusOK {
				t.Errorf("%s names %s, which is not served here", page, l[1])
			}
		}
	}
}

func TestNotModified(t *testing.T) {
	t.Parallel()
	for _, path := range []string{"/playground", someAsset(t)} {
		tag := do(http.MethodGet, path).Header().Get("ETag")
		r := httptest.NewRequest(http.MethodGet, path, nil)
		r.Header.Set("If-None-Match", tag)
		w := httptest.NewRecorder()
		portal.Handler().ServeHTTP(w, r)
		if w.Code != http.StatusNotModified || tag == "" {
			t.Errorf("%s with its own tag %q: status %d, want 304", path, tag, w.Code)
		}
	}
}

func TestUnknownPaths(t *testing.T) {
	t.Parallel()
	for _, path := range []string{
		"/nothing", "/index.html", "/playground/", "/playground.html", "/groups/", "/groups/a/b", "/nothing/a", "/assets/", "/assets/nothing.js", "/embed.go",
	} {
		w := do(http.MethodGet, path)
		if w.Code != http.StatusNotFound {
			t.Errorf("GET %s: status %d, want 404", path, w.Code)
		}
		if strings.Contains(w.Header().Get("Cache-Control"), "immutable") {
			t.Errorf("GET %s: a file that is missing today may come back and must not be cached for ever", path)
		}
	}
}

func TestMethods(t *testing.T) {
	t.Parallel()
	for _, path := range []string{"/", "/playground", someAsset(t)} {
		head := do(http.MethodHead, path)
		if head.Code != http.StatusOK || head.Body.Len() != 0 {
			t.Errorf("HEAD %s: status %d with %d bytes, want 200 with none", path, head.Code, head.Body.Len())
		}
		for _, method := range []string{http.MethodPost, http.MethodPut, http.MethodDelete, http.MethodOptions} {
			w := do(method, path)
			if w.Code != http.StatusMethodNotAllowed || w.Header().Get("Allow") != "GET, HEAD" {
				t.Errorf("%s %s: status %d, Allow %q, want 405", method, path, w.Code, w.Header().Get("Allow"))
			}
		}
	}
}

func someAsset(t *testing.T) string {
	t.Helper()
	files, err := filepath.Glob("dist/assets/*.js")
	if err != nil || len(files) == 0 {
		t.Fatalf("dist/assets has no script: %v", err)
	}
	return "/assets/" + filepath.Base(files[0])
}

func wantHeaders(t *testing.T, w *httptest.ResponseRecorder, want map[string]string) {
	t.Helper()
	for name, value := range want {
		if got := w.Header().Get(name); got != value {
			t.Errorf("%s: %q, want %q", name, got, value)
		}
	}
}

func wantPolicy(t *testing.T, w *httptest.ResponseRecorder, style string) {
	t.Helper()
	policy := w.Header().Get("Content-Security-Policy")
	for _, part := range []string{
		"default-src 'none';", "script-src 'self';", "connect-src 'self';", "worker-src 'self';",
		"frame-ancestors 'none';", "base-uri 'none';", style,
	} {
		if !strings.Contains(policy, part) {
			t.Errorf("policy %q lacks %q", policy, part)
		}
	}
	if strings.Contains(policy, "eval") {
		t.Errorf("policy %q lets a page make code out of text", policy)
	}
}
