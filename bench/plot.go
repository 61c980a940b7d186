//go:build linux

package main

import (
	"bytes"
	"fmt"
	"html"
	"math"
	"os"
	"path/filepath"
	"slices"
)

// chart is values by series and place, drawn as an SVG: as bars side by side, or as lines.
// Its upright axis is logarithmic: what is compared differs by factors.
type chart struct {
	title, unit string
	places      []string
	series      []series
	lines       bool
}

// series are the values of one server or question, one for each place; 0 is none.
type series struct {
	name   string
	values []float64
}

// The size of a chart and of what stands around it.
const (
	chartWidth, chartHeight      = 860, 400
	left, right, top, underneath = 70, 170, 50, 40
)

// colours are told apart by those who see few, too.
var colours = []string{"#0072b2", "#999999", "#e69f00", "#cc79a7", "#009e73", "#d55e00", "#56b4e9", "#000000"}

// colour is that of the nth series: a server has the same in all charts.
func (s series) colour(n int) string {
	if at := slices.Index(contenders, s.name); at >= 0 {
		n = at
	}
	return colours[n%len(colours)]
}

// svg draws the chart.
func (c chart) svg() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">`+"\n", chartWidth, chartHeight)
	fmt.Fprintf(&b, `<rect width="%d" height="%d" fill="white"/>`+"\n", chartWidth, chartHeight)
	fmt.Fprintf(&b, `<text x="%d" y="24" font-size="15">%s</text>`+"\n", left, html.EscapeString(c.title))
	fmt.Fprintf(&b, `<text x="%d" y="42" fill="#555">%s, logarithmic</text>`+"\n", left, html.EscapeString(c.unit))
	low, high := c.decades()
	for d := low; d <= high; d++ {
		y := height(math.Pow10(d), low, high)
		fmt.Fprintf(&b, `<line x1="%d" x2="%d" y1="%.1f" y2="%.1f" stroke="#ddd"/>`, left, chartWidth-right, y, y)
		fmt.Fprintf(&b, `<text x="%d" y="%.1f" text-anchor="end" fill="#555">%s</text>`+"\n", left-6, y+4, power(d))
	}
	for i, place := range c.places {
		fmt.Fprintf(&b, `<text x="%.1f" y="%d" text-anchor="middle">%s</text>`+"\n", c.middle(i), chartHeight-underneath+20, html.EscapeString(place))
	}
	for i, s := range c.series {
		if c.lines {
			c.line(&b, i, s, low, high)
		} else {
			c.bars(&b, i, s, low, high)
		}
		y := top + 10 + 20*i
		fmt.Fprintf(&b, `<rect x="%d" y="%d" width="12" height="12" fill="%s"/><text x="%d" y="%d">%s</text>`+"\n",
			chartWidth-right+16, y, s.colour(i), chartWidth-right+34, y+11, html.EscapeString(s.name))
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

// decades are the powers of ten between which all values are.
func (c chart) decades() (low, high int) {
	least, most := math.Inf(1), 0.0
	for _, s := range c.series {
		for _, v := range s.values {
			if v > 0 {
				least, most = min(least, v), max(most, v)
			}
		}
	}
	if most == 0 {
		return 0, 1
	}
	low, high = int(math.Floor(math.Log10(least))), int(math.Ceil(math.Log10(most)))
	return low, max(high, low+1)
}

// height is where a value stands.
func height(v float64, low, high int) float64 {
	share := (math.Log10(v) - float64(low)) / float64(high-low)
	return float64(chartHeight-underneath) - share*float64(chartHeight-underneath-top)
}

// power is a power of ten as people write it.
func power(d int) string {
	if d < 0 {
		return fmt.Sprintf("%.*f", -d, math.Pow10(d))
	}
	return commas(int(math.Pow10(d)))
}

// middle is where a place stands.
func (c chart) middle(i int) float64 {
	return left + (float64(i)+0.5)*float64(chartWidth-left-right)/float64(len(c.places))
}

func (c chart) bars(b *bytes.Buffer, n int, s series, low, high int) {
	room := 0.8 * float64(chartWidth-left-right) / float64(len(c.places))
	wide := room / float64(len(c.series))
	for i, v := range s.values {
		if v <= 0 {
			continue
		}
		y := height(v, low, high)
		fmt.Fprintf(b, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"><title>%s, %s: %.4g</title></rect>`+"\n",
			c.middle(i)-room/2+float64(n)*wide, y, wide-1, float64(chartHeight-underneath)-y, s.colour(n), html.EscapeString(c.places[i]), html.EscapeString(s.name), v)
	}
}

func (c chart) line(b *bytes.Buffer, n int, s series, low, high int) {
	path := ""
	for i, v := range s.values {
		if v <= 0 {
			continue
		}
		x, y := c.middle(i), height(v, low, high)
		path += fmt.Sprintf("%.1f,%.1f ", x, y)
		fmt.Fprintf(b, `<circle cx="%.1f" cy="%.1f" r="3.5" fill="%s"><title>%s, %s: %.4g</title></circle>`+"\n", x, y, s.colour(n), html.EscapeString(c.places[i]), html.EscapeString(s.name), v)
	}
	fmt.Fprintf(b, `<polyline points="%s" fill="none" stroke="%s" stroke-width="2"/>`+"\n", path, s.colour(n))
}

// contenders are the servers in the order in which charts show them.
var contenders = []string{"tenantry", "floor", "mercurius", "postgraphile"}

// plots draws what docs/benchmarks.md shows.
func (r *results) plots() error {
	rate := r.bars("Requests in a second, with twelve at a time", "requests/s", []string{"tenantry", "mercurius", "postgraphile"}, func(f figure) float64 { return f.Rate })
	cost := r.bars("Processor time of a request, server and Postgres", "µs", contenders, func(f figure) float64 { return float64(f.total().Microseconds()) })
	growth := chart{title: "Processor time of a request, by the number of users", unit: "µs", lines: true}
	for _, n := range r.sizes() {
		growth.places = append(growth.places, commas(n))
	}
	for _, g := range growings {
		s := series{name: g.name}
		for _, n := range r.sizes() {
			s.values = append(s.values, float64(r.Growth[g.name][n].total().Microseconds()))
		}
		growth.series = append(growth.series, s)
	}
	for name, c := range map[string]chart{"throughput": rate, "cost": cost, "growth": growth} {
		if len(c.places) == 0 {
			continue
		}
		if err := os.WriteFile(filepath.Join("docs", name+".svg"), c.svg(), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// bars are the workloads of which more than the product and the floor can do, and far pages.
func (r *results) bars(title, unit string, who []string, of func(figure) float64) chart {
	c := chart{title: title, unit: unit}
	all := map[string]map[string]figure{}
	for _, w := range workloads {
		if f, ok := r.Workloads[w.name]; ok && (slices.Contains(who, "floor") || f["postgraphile"].Rate > 0) {
			c.places, all[w.name] = append(c.places, w.name), f
		}
	}
	for _, page := range deepPages {
		if f, ok := r.Deep[page.name]; ok {
			c.places, all[page.name] = append(c.places, page.name), f
		}
	}
	for _, name := range who {
		s := series{name: name}
		for _, place := range c.places {
			s.values = append(s.values, of(all[place][name]))
		}
		c.series = append(c.series, s)
	}
	return c
}
