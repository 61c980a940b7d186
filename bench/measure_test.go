//go:build linux

package main

import (
	"encoding/base64"
	"testing"

	"tenantry/model"
)

func TestMedian(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		of   []float64
		want float64
	}{{nil, 0}, {[]float64{3}, 3}, {[]float64{9, 1, 5}, 5}, {[]float64{4, 1, 2, 9}, 3}} {
		if got := median(c.of); got != c.want {
			t.Errorf("the median of %v is %v, not %v", c.of, c.want, got)
		}
	}
}

// Rounds are compared with those beside them, whatever the machine did from round to round.
func TestRatio(t *testing.T) {
	t.Parallel()
	slow := &entrant{rounds: []sample{{requests: 10, server: 200}, {requests: 10, server: 4000}, {requests: 10, server: 260}}}
	fast := &entrant{rounds: []sample{{requests: 10, server: 60, postgres: 40}, {requests: 20, postgres: 4000}, {requests: 10, server: 100}}}
	if got := ratio(slow, fast, cost); got != 2 {
		t.Errorf("the ratio is %v, not 2", got)
	}
}

// Answers that differ in a value, a row or a cursor are not alike; the order of members, and
// what is each one's own, say nothing.
func TestAlike(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{`{"x":1,"y":[true,null]}`, `{"y":[true,null],"x":1}`, true},
		{`{"x":1}`, `{"x":2}`, false},
		{`[1]`, `[1,1]`, false},
		{`{"id":"usr_1"}`, `{"id":"usr_2"}`, true},
		{`{"endCursor":"AAAAAGFi"}`, `{"endCursor":"____-2Fi"}`, true},
		{`{"endCursor":"AAAAAGFi"}`, `{"endCursor":"AAAAAGFj"}`, false},
		{`{`, `{`, false},
	} {
		if err := alike([]byte(c.a), []byte(c.b), []string{"id"}); (err == nil) != c.want {
			t.Errorf("%s and %s: %v", c.a, c.b, err)
		}
	}
}

// Another schema's answer says the same in other words: keys for ids, and more that holds it.
func TestSameRows(t *testing.T) {
	t.Parallel()
	const ours = `{"user":{"id":"usr_01jbn2wqmqfp8tk47k28hhqjrz","name":{"full":"A B"},"groups":{"nodes":[{"name":"x"},{"name":"y"}]}}}`
	for theirs, want := range map[string]bool{
		`{"user":{"id":"0192ea2e-5e97-7d91-a990-f312231bcb1f","nameFirst":"A","nameMiddle":null,"groups":{"nodes":[{"of":{"name":"x"}},{"of":{"name":"y"}}]}}}`: true,
		`{"user":{"id":"0192ea2e-5e97-7d91-a990-f312231bcb1f","groups":{"nodes":[{"of":{"name":"y"}},{"of":{"name":"x"}}]}}}`:                                   false,
		`{"user":{"id":"0192ea2e-5e97-7d91-a990-f312231bcb1e","groups":{"nodes":[{"of":{"name":"x"}},{"of":{"name":"y"}}]}}}`:                                   false,
		`{"user":{"id":"0192ea2e-5e97-7d91-a990-f312231bcb1f","groups":{"nodes":[{"of":{"name":"x"}}]}}}`:                                                       false,
	} {
		if err := sameRows([]byte(ours), []byte(theirs), nil); (err == nil) != want {
			t.Errorf("%s: %v", theirs, err)
		}
	}
}

// A cursor is that of another row when the row's key is exchanged in it.
func TestMoved(t *testing.T) {
	t.Parallel()
	at := model.Key{15: 7}
	for _, c := range []struct{ id, cursor, want string }{
		{"0192ea2e-5e97-7d91-a990-f312231bcb1f", "0192ea2e-5e97-7d91-a990-f312231bcb1f", at.String()},
		{model.UserID.Of(model.Key{15: 1}), "_nWPaQAAAAAAAAAAAAAAAAAAAAE", "_nWPaQAAAAAAAAAAAAAAAAAAAAc"},
		{model.Key{15: 1}.String(), base64.StdEncoding.EncodeToString([]byte(`["x","00000000-0000-0000-0000-000000000001"]`)), base64.StdEncoding.EncodeToString([]byte(`["x","` + at.String() + `"]`))},
	} {
		if got, err := moved(c.id, c.cursor, at); err != nil || got != c.want {
			t.Errorf("%s, %v; wanted %s", got, err, c.want)
		}
	}
}
