//go:build linux

package main

import "testing"

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
