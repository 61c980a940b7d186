package graph

import (
	"bytes"
	"encoding/json"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"

	"tenantry/model"
)

// decodeRequest reads the JSON of a request, strictly: a body that two readers could
// understand differently is refused, and no part of it is repeated in the refusal.
func decodeRequest(body []byte, nesting int) (*graphql.RawParams, error) {
	object, err := decodeObject(body, nesting)
	if err != nil {
		return nil, err
	}
	var params graphql.RawParams
	for key, value := range object {
		if err := setParam(&params, key, value); err != nil {
			return nil, err
		}
	}
	return &params, needQuery(&params)
}

func needQuery(params *graphql.RawParams) error {
	if params.Query == "" {
		return model.InvalidField("query", "The request needs a query.")
	}
	return nil
}

func setParam(params *graphql.RawParams, key string, value any) error {
	fits := true
	switch key {
	case "query":
		params.Query, fits = value.(string)
	case "operationName":
		params.OperationName, fits = optional[string](value)
	case "variables":
		params.Variables, fits = optional[map[string]any](value)
	case "extensions":
		params.Extensions, fits = optional[map[string]any](value)
	default:
		return model.Errorf(model.Invalid, "A request has query, operationName, variables and extensions, in this spelling, and nothing else.")
	}
	if !fits {
		return model.InvalidField(key, "%s is of the wrong type.", key)
	}
	return nil
}

// optional takes null for absent.
func optional[T any](value any) (T, bool) {
	t, ok := value.(T)
	return t, ok || value == nil
}

// decodeObject reads text that is exactly one JSON object. Numbers stay as they are written.
func decodeObject(text []byte, nesting int) (map[string]any, error) {
	// The decoder below reads what is valid, and nothing else.
	if !utf8.Valid(text) || !json.Valid(text) {
		return nil, model.Errorf(model.Invalid, "The request is not one JSON object in UTF-8.")
	}
	d := decoder{text: text, nesting: nesting}
	value, err := d.value(0)
	if err != nil {
		return nil, err
	}
	object, ok := value.(map[string]any)
	if !ok {
		return nil, model.Errorf(model.Invalid, "The request is not one JSON object; requests are not taken in batches.")
	}
	return object, nil
}

// A decoder builds values from JSON that is known to be valid: by itself, because that is where
// a repeated key can still be seen, and not from tokens, which cost more than the rest of the door.
type decoder struct {
	text    []byte // what is left
	nesting int
}

// next is the byte that the next value, or the end of an object or a list, begins with.
func (d *decoder) next() byte {
	for {
		switch c := d.text[0]; c {
		case ' ', '\t', '\n', '\r', ',', ':':
			d.text = d.text[1:]
		default:
			return c
		}
	}
}

// take takes n bytes.
func (d *decoder) take(n int) []byte {
	taken := d.text[:n]
	d.text = d.text[n:]
	return taken
}

func (d *decoder) value(depth int) (any, error) {
	switch c := d.next(); c {
	case '{', '[':
		if depth >= d.nesting {
			return nil, model.Errorf(model.Limited, "The request's JSON has more than %d levels, the limit.", d.nesting)
		}
		d.take(1)
		if c == '[' {
			return d.list(depth + 1)
		}
		return d.object(depth + 1)
	case '"':
		return d.string()
	case 't':
		return true, d.skip(len("true"))
	case 'f':
		return false, d.skip(len("false"))
	case 'n':
		return nil, d.skip(len("null"))
	}
	n := bytes.IndexAny(d.text, " \t\n\r,]}")
	if n < 0 {
		n = len(d.text)
	}
	return json.Number(d.take(n)), nil
}

func (d *decoder) skip(n int) error {
	d.take(n)
	return nil
}

func (d *decoder) list(depth int) (any, error) {
	list := []any{}
	for d.next() != ']' {
		value, err := d.value(depth)
		if err != nil {
			return nil, err
		}
		list = append(list, value)
	}
	return list, d.skip(1)
}

func (d *decoder) object(depth int) (any, error) {
	object := map[string]any{}
	for d.next() != '}' {
		name, err := d.string()
		if err != nil {
			return nil, err
		}
		if _, twice := object[name]; twice {
			return nil, model.Errorf(model.Invalid, "An object of the request's JSON has a key twice.")
		}
		if object[name], err = d.value(depth); err != nil {
			return nil, err
		}
	}
	return object, d.skip(1)
}

// string takes a text in quotes.
func (d *decoder) string() (string, error) {
	end, escaped := 1, false
	for ; d.text[end] != '"'; end++ {
		if d.text[end] == '\\' {
			end, escaped = end+1, true
		}
	}
	quoted := d.take(end + 1)
	if !escaped {
		return string(quoted[1:end]), nil
	}
	var text string
	if err := json.Unmarshal(quoted, &text); err != nil {
		return "", model.Errorf(model.Invalid, "The request is not valid JSON.")
	}
	return text, nil
}
