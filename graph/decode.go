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
	// The token reader below forgives what Valid does not, such as trailing bytes.
	if !utf8.Valid(text) || !json.Valid(text) {
		return nil, model.Errorf(model.Invalid, "The request is not one JSON object in UTF-8.")
	}
	d := decoder{json: json.NewDecoder(bytes.NewReader(text)), nesting: nesting}
	d.json.UseNumber()
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

// A decoder builds values from tokens, because that is where a repeated key can still be seen.
type decoder struct {
	json    *json.Decoder
	nesting int
}

func (d *decoder) value(depth int) (any, error) {
	token, err := d.json.Token()
	if err != nil {
		return nil, model.Errorf(model.Invalid, "The request is not valid JSON.")
	}
	open, ok := token.(json.Delim)
	if !ok {
		return token, nil
	}
	if depth >= d.nesting {
		return nil, model.Errorf(model.Limited, "The request's JSON has more than %d levels, the limit.", d.nesting)
	}
	if open == '[' {
		return d.list(depth + 1)
	}
	return d.object(depth + 1)
}

func (d *decoder) list(depth int) (any, error) {
	list := []any{}
	for d.json.More() {
		value, err := d.value(depth)
		if err != nil {
			return nil, err
		}
		list = append(list, value)
	}
	return list, d.end()
}

func (d *decoder) object(depth int) (any, error) {
	object := map[string]any{}
	for d.json.More() {
		key, err := d.value(depth)
		if err != nil {
			return nil, err
		}
		name, _ := key.(string)
		if _, twice := object[name]; twice {
			return nil, model.Errorf(model.Invalid, "An object of the request's JSON has a key twice.")
		}
		if object[name], err = d.value(depth); err != nil {
			return nil, err
		}
	}
	return object, d.end()
}

func (d *decoder) end() error {
	if _, err := d.json.Token(); err != nil {
		return model.Errorf(model.Invalid, "The request is not valid JSON.")
	}
	return nil
}
