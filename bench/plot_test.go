//go:build linux

package main

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

// A chart is well formed whatever is in it, higher is more, and what was not measured is not drawn.
func TestChart(t *testing.T) {
	t.Parallel()
	c := chart{title: "a < b & c", unit: "µs", places: []string{"one", "two"}, series: []series{{"x", []float64{10, 0}}, {"y", []float64{0.5, 2000}}}}
	for _, c.lines = range []bool{true, false} {
		d := xml.NewDecoder(strings.NewReader(string(c.svg())))
		drawn := 0
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			if start, ok := token.(xml.StartElement); ok && start.Name.Local == "title" {
				drawn++
			}
		}
		if drawn != 3 {
			t.Errorf("%d values are drawn, not 3", drawn)
		}
	}
	if low, high := c.decades(); low != -1 || high != 4 {
		t.Errorf("the axis goes from %d to %d", low, high)
	}
	if height(2000, -1, 4) >= height(10, -1, 4) {
		t.Error("more is not higher")
	}
	if low, high := (chart{}).decades(); low >= high {
		t.Error("an empty chart has no axis")
	}
}

func TestAgainst(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		is, goal float64
		atMost   bool
		want     string
	}{
		{1.2, 1.25, true, "1.20 (≤ 1.25)"},
		{1.3, 1.25, true, "**1.30** (≤ 1.25)"},
		{7, 6, false, "7.00 (≥ 6)"},
		{5, 6, false, "**5.00** (≥ 6)"},
		{3, 0, true, "3.00"},
	} {
		if got := against(c.is, c.goal, c.atMost); got != c.want {
			t.Errorf("%v against %v is %s", c.is, c.goal, got)
		}
	}
}
