package graph_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"tenantry/graph"
	"tenantry/model"
)

// TestDecodeRefuses: what two readers could understand differently is refused, and not repeated.
func TestDecodeRefuses(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"key twice":          `{"query":"{a}","query":"{secret}"}`,
		"key twice, escaped": `{"query":"{a}","qu\u0065ry":"{secret}"}`,
		"key twice, below":   `{"query":"{a}","variables":{"secret":1,"secret":2}}`,
		"key twice, deep":    `{"query":"{a}","variables":{"x":[{"secret":{"a":1,"a":2}}]}}`,
		"wrong case":         `{"Query":"{secret}"}`,
		"both cases":         `{"query":"{a}","QUERY":"{secret}"}`,
		"unknown key":        `{"query":"{a}","secret":1}`,
		"trailing bytes":     `{"query":"{a}"} secret`,
		"two objects":        `{"query":"{a}"}{"query":"{secret}"}`,
		"batch":              `[{"query":"{secret}"}]`,
		"string":             `"secret"`,
		"null":               `null`,
		"trailing comma":     `{"query":"{secret}",}`,
		"comment":            `{"query":"{secret}"/**/}`,
		"single quotes":      `{'query':'{secret}'}`,
		"cut short":          `{"query":"{secret}`,
		"control character":  "{\"query\":\"{secret}\x01\"}",
		"not UTF-8":          "{\"query\":\"{secret}\xff\"}",
		"byte order mark":    "\ufeff{\"query\":\"{secret}\"}",
		"bad number":         `{"query":"{secret}","variables":{"n":01}}`,
		"no number":          `{"query":"{secret}","variables":{"n":NaN}}`,
		"empty":              ``,
		"deep lists":         `{"query":"{a}","variables":{"secret":` + strings.Repeat("[", 5000) + strings.Repeat("]", 5000) + `}}`,
		"deep objects":       `{"query":"{a}","variables":{"secret":` + strings.Repeat(`{"a":`, 100) + "1" + strings.Repeat("}", 100) + `}}`,
	}
	for name, text := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := graph.DecodeRequest([]byte(text))
			if _, ok := errors.AsType[*model.Error](err); !ok {
				t.Fatalf("error is %v", err)
			}
			if strings.Contains(err.Error(), "secret") {
				t.Errorf("the refusal repeats the body: %v", err)
			}
		})
	}
}

// TestDecode: numbers stay as they are written, and null is absent.
func TestDecode(t *testing.T) {
	t.Parallel()
	params, err := graph.DecodeRequest([]byte(`{"query":"{a}","operationName":null,"variables":{"n":12345678901234567890,"f":1.50,"l":[null,true,{}]}}`))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]any{"n": json.Number("12345678901234567890"), "f": json.Number("1.50"), "l": []any{nil, true, map[string]any{}}}
	if diff := cmp.Diff(want, params.Variables); diff != "" {
		t.Error(diff)
	}
	if params.Query != "{a}" || params.OperationName != "" || params.Extensions != nil {
		t.Errorf("%+v", params)
	}
}

// FuzzDecode: what is accepted is one valid JSON object that says the same to encoding/json.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{
		`{"query":"{a}"}`, `{"query":"{a}","variables":{"a":[1,{"b":null}]},"operationName":"A","extensions":{}}`,
		`{"query":"{a}","query":"{b}"}`, `{"Query":"{a}"}`, `[{"query":"{a}"}]`, `{"query":"{a}"}x`, "{\"query\":\"\xff\"}", `{"query":"\ud800"}`, ``,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		params, err := graph.DecodeRequest(body)
		if err != nil {
			if _, ok := errors.AsType[*model.Error](err); !ok {
				t.Fatalf("a stranger: %v", err)
			}
			return
		}
		var plain struct {
			Query         string         `json:"query"`
			OperationName string         `json:"operationName"`
			Variables     map[string]any `json:"variables"`
			Extensions    map[string]any `json:"extensions"`
		}
		d := json.NewDecoder(bytes.NewReader(body))
		d.UseNumber()
		d.DisallowUnknownFields()
		if err := d.Decode(&plain); err != nil {
			t.Fatalf("accepted what encoding/json refuses: %v", err)
		}
		if params.Query != plain.Query || params.OperationName != plain.OperationName ||
			!cmp.Equal(params.Variables, plain.Variables) || !cmp.Equal(params.Extensions, plain.Extensions) {
			t.Fatalf("%+v is not %+v", params, plain)
		}
	})
}
