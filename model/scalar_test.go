package model_test

import (
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"tenantry/model"
)

// U+0000 cannot be kept by Postgres; a text that merely looks like its escape can.
func TestCustomDataWithoutNull(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]model.Code{
		`{"a":"\u0000"}`:      model.Invalid,
		`{"a":"\\u0000"}`:     "",
		`{"a":"\\\u0000"}`:    model.Invalid,
		`{"a":"\\\\u0000"}`:   "",
		`{"a\u0000b":1}`:      model.Invalid,
		`{"a":"\u0001 0000"}`: "",
	} {
		_, err := model.NewGroup(model.GroupCreateInput{Name: "x", CustomData: graphql.OmittableOf(model.JSON(text))})
		if model.CodeOf(err) != want {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// Postgres writes numbers out: what is short in a request must not become long there.
func TestCustomDataWithoutVastNumbers(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]model.Code{
		`{"a":1e308}`:                       "",
		`{"a":1E+0308}`:                     "",
		`{"a":-2.5e-308}`:                   "",
		`{"a":1e309}`:                       model.Invalid,
		`{"a":[true,{"b":1E+100000}]}`:      model.Invalid,
		`{"a":1e-99999}`:                    model.Invalid,
		`{"a":1e99999999999999999999999}`:   model.Invalid,
		`{"1e999":"1e999","b":"\\\"1e999"}`: "",
		`{"a":"\\","b":1e999}`:              model.Invalid,
		`{"a":false,"e":0e0,"b":true}`:      "",
	} {
		_, err := model.NewGroup(model.GroupCreateInput{Name: "x", CustomData: graphql.OmittableOf(model.JSON(text))})
		if model.CodeOf(err) != want {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// A merge sets, removes and keeps members at the top level, and nothing below.
func TestMerge(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ have, patch, want string }{
		{`{"a":1,"b":{"c":2}}`, `{"b":{"d":3}}`, `{"a":1,"b":{"d":3}}`},
		{`{"a":1,"b":2}`, `{"a":null}`, `{"b":2}`},
		{`{"a":1}`, `{}`, `{"a":1}`},
		{``, `{"a":"<&>"}`, `{"a":"<&>"}`},
	} {
		got, err := model.JSON(c.have).Merge(model.JSON(c.patch))
		if err != nil || string(got) != c.want {
			t.Errorf("%s with %s: %s, %v", c.have, c.patch, got, err)
		}
	}
	if got, err := model.JSON(`{"a":1}`).Merge(nil); err != nil || string(got) != `{}` {
		t.Errorf("null does not clear: %s, %v", got, err)
	}
}
