package graph

import (
	"mime"
	"strconv"
	"strings"
)

// The media types of an answer. A status of its own for a refused document is safe only with
// the first: a client of the second cannot tell our 4xx from a proxy's.
const (
	mediaGraphQL = "application/graphql-response+json"
	mediaJSON    = "application/json"
	mediaEvents  = "text/event-stream"
)

// A liking is how much a client wants a media type.
type liking struct {
	weight float64
	exact  int // 3 named, 2 by type/*, 1 by */*, 0 not at all
}

func (l liking) beats(other liking) bool {
	if l.weight != other.weight {
		return l.weight > other.weight
	}
	return l.exact > other.exact
}

// negotiate chooses the media type of the answer, and reports whether there is one.
// A client that names neither gets application/json, as deployed clients expect.
func negotiate(accept []string) (string, bool) {
	header := strings.Join(accept, ",")
	if strings.TrimSpace(header) == "" {
		return mediaJSON, true
	}
	var gql, plain liking
	for part := range strings.SplitSeq(header, ",") {
		name, weight, ok := mediaRange(part)
		if !ok {
			continue
		}
		gql = gql.or(name, mediaGraphQL, weight)
		plain = plain.or(name, mediaJSON, weight)
	}
	switch {
	case gql.weight == 0 && plain.weight == 0:
		return mediaJSON, false
	case gql.beats(plain) || gql == plain && gql.exact == 3:
		return mediaGraphQL, true
	}
	return mediaJSON, true
}

// acceptsEvents reports whether the client names event streams, and does not refuse them.
func acceptsEvents(accept []string) bool {
	for part := range strings.SplitSeq(strings.Join(accept, ","), ",") {
		if name, weight, ok := mediaRange(part); ok && name == mediaEvents && weight > 0 {
			return true
		}
	}
	return false
}

// or is what a client likes once it has named the range: the most exact range speaks for a type.
func (l liking) or(name, media string, weight float64) liking {
	exact := 0
	switch name {
	case media:
		exact = 3
	case "application/*":
		exact = 2
	case "*/*":
		exact = 1
	}
	if exact <= l.exact {
		return l
	}
	return liking{weight: weight, exact: exact}
}

func mediaRange(part string) (string, float64, bool) {
	name, params, err := mime.ParseMediaType(part)
	if err != nil || !utf8Charset(params) {
		return "", 0, false
	}
	q, given := params["q"]
	if !given {
		return name, 1, true
	}
	weight, err := strconv.ParseFloat(q, 64)
	return name, weight, err == nil && weight >= 0 && weight <= 1
}

func utf8Charset(params map[string]string) bool {
	charset, given := params["charset"]
	return !given || strings.EqualFold(charset, "utf-8")
}
