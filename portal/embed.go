// Package portal holds the pages that the server carries: the admin portal and the playground. It serves files and
// says what they may do in a browser; it knows no token and no data, which the pages get from the graph themselves.
package portal

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/http"
	"path"
	"strings"
	"time"
)

// dist is what the build made of web; embedding leaves no place for it but a package variable.
//
//go:embed dist/index.html dist/playground.html dist/licenses.md all:dist/assets
var dist embed.FS

// paths are where the admin portal has pages, as patterns of a ServeMux: the one list, which its own router is tested by.
//
//go:embed web/src/app/paths.json
var paths []byte

// strict is the policy of every file: it loads from and talks to this server only, and nobody may frame it.
const strict = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
	"img-src 'self' data:; font-src 'self'; worker-src 'self'; " +
	"frame-ancestors 'none'; base-uri 'none'; form-action 'self'"

// Handler serves the pages and their assets, and answers 404 to every other path.
func Handler() http.Handler {
	mux := http.NewServeMux()
	for _, path := range Paths() {
		mux.Handle(strings.TrimSuffix(path, "/")+ending(path), page("index.html", strict))
	}
	mux.Handle("/playground", page("playground.html", editorPolicy()))
	mux.Handle("/licenses.md", page("licenses.md", strict))
	mux.HandleFunc("/assets/", asset)
	return mux
}

// Paths are the addresses of the admin portal's pages, with {id} where a thing's id stands.
func Paths() []string {
	var all []string
	if err := json.Unmarshal(paths, &all); err != nil {
		panic("portal: paths.json is no list of paths: " + err.Error())
	}
	return all
}

// ending keeps / from meaning every path below it.
func ending(path string) string {
	if path == "/" {
		return "/{$}"
	}
	return ""
}

// editorPolicy allows inline styles, because Monaco places each line and colours each token by them.
func editorPolicy() string {
	return strings.Replace(strict, "style-src 'self'", "style-src 'self' 'unsafe-inline'", 1)
}

// page serves a file whose address stays the same, so a browser asks each time whether it has changed.
func page(name, policy string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		data, err := dist.ReadFile("dist/" + name)
		if err != nil {
			http.NotFound(w, r)
			return
		}
		sum := sha256.Sum256(data)
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("Cache-Control", "no-cache")
		h.Set("ETag", `"`+hex.EncodeToString(sum[:16])+`"`)
		send(w, r, name, strings.NewReader(string(data)))
	}
}

// asset serves a file whose address carries the hash of its contents: what was fetched once is good for ever.
func asset(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/assets/")
	file, err := dist.Open("dist/assets/" + name)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	defer file.Close() //nolint:errcheck // an embedded file has nothing to flush
	content, ok := file.(io.ReadSeeker)
	if !ok { // a directory
		http.NotFound(w, r)
		return
	}
	h := w.Header()
	// A worker obeys the policy of its own file, not that of the page.
	h.Set("Content-Security-Policy", strict)
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	h.Set("ETag", `"`+name+`"`)
	send(w, r, name, content)
}

// send answers GET and HEAD, with the headers that all files share.
func send(w http.ResponseWriter, r *http.Request, name string, content io.ReadSeeker) {
	h := w.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		h.Set("Allow", "GET, HEAD")
		http.Error(w, "These pages are only for reading: use GET.", http.StatusMethodNotAllowed)
		return
	}
	h.Set("Content-Type", contentType(name))
	http.ServeContent(w, r, name, time.Time{}, content)
}

// contentType knows every kind of file the build makes, since the table of the system differs from host to host.
func contentType(name string) string {
	switch path.Ext(name) {
	case ".html":
		return "text/html; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".svg":
		return "image/svg+xml"
	case ".ttf":
		return "font/ttf"
	case ".md":
		return "text/plain; charset=utf-8"
	}
	return "application/octet-stream"
}
