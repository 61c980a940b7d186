//go:build linux

package main

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"time"
)

// goals are what the product is to reach, of a workload: processor time to the floor's, and
// throughput to that of the peers. 0 is none.
type goals struct{ floor, postgraphile, mercurius float64 }

var goalOf = map[string]goals{
	"W1": {1.25, 6, 5}, "W2": {1.15, 8, 4}, "W3": {1.3, 6, 2.5}, "W4": {1.3, 4, 2}, "W5": {1.3, 3, 2},
	"W6": {1.5, 0, 0}, "W7": {1.5, 0, 0}, "W8": {1.3, 0, 0}, "W9 one": {1.5, 0, 0}, "W9 list": {1.5, 0, 0},
	"W2 deep": {0, 15, 0}, "W3 deep": {0, 15, 0},
}

// write writes docs/benchmarks.md and its plots from what was measured.
func (r *results) write() error {
	var b bytes.Buffer
	fmt.Fprintf(&b, preface, r.Machine.Date.Format(time.DateOnly), r.Machine.about(), commas(r.Machine.Users))
	r.tableOfCost(&b)
	r.tableOfPeers(&b)
	r.tableOfParts(&b)
	r.tableOfGrowth(&b)
	r.tableOfMemory(&b)
	r.tableOfBulk(&b)
	notes, err := os.ReadFile("bench/notes.md") // by hand: what falls short, why, and what was tried
	if err != nil {
		return err
	}
	b.Write(append(notes, '\n'))
	b.WriteString(afterword)
	if err := r.plots(); err != nil {
		return err
	}
	return os.WriteFile("docs/benchmarks.md", b.Bytes(), 0o644)
}

// about is the machine in a sentence.
func (m machine) about() string {
	return fmt.Sprintf("%d cores of %s, %d GB, %s; Go %s, Postgres %s, Node %s, PostGraphile %s, mercurius %s; commit %s",
		m.Cores, m.CPU, (m.Memory+1<<29)>>30, m.Kernel, m.Go, m.Postgres, m.Node, m.PostGraphile, m.Mercurius, m.Commit)
}

// table writes a table in Markdown.
func table(b *bytes.Buffer, head []string, rows [][]string) {
	for i, row := range append([][]string{head}, rows...) {
		fmt.Fprintf(b, "| %s |\n", strings.Join(row, " | "))
		if i == 0 {
			fmt.Fprintf(b, "|%s\n", strings.Repeat("---|", len(head)))
		}
	}
	b.WriteString("\n")
}

// against is a figure with its goal, in bold where it falls short.
func against(is, goal float64, atMost bool) string {
	switch {
	case goal == 0:
		return fmt.Sprintf("%.2f", is)
	case atMost && is > goal:
		return fmt.Sprintf("**%.2f** (≤ %v)", is, goal)
	case atMost:
		return fmt.Sprintf("%.2f (≤ %v)", is, goal)
	case is < goal:
		return fmt.Sprintf("**%.2f** (≥ %v)", is, goal)
	}
	return fmt.Sprintf("%.2f (≥ %v)", is, goal)
}

func (r *results) tableOfCost(b *bytes.Buffer) {
	b.WriteString("## Beside the floor\n\nTotal processor time of a request, server and Postgres, divided by the floor's. In brackets the goal; bold falls short.\n\n")
	var rows [][]string
	for _, w := range workloads {
		if of, ok := r.Workloads[w.name]; ok {
			rows = append(rows, []string{w.name, w.about, against(of["tenantry"].ToFloor, goalOf[w.name].floor, true)})
		}
	}
	table(b, []string{"", "what is asked", "to the floor"}, rows)
}

func (r *results) tableOfPeers(b *bytes.Buffer) {
	b.WriteString("## Beside the peers\n\nRequests in a second, and how many times a peer's. The goal is in brackets.\n\n![Requests in a second](throughput.svg)\n\n")
	var rows [][]string
	add := func(name string, of map[string]figure) {
		if of["postgraphile"].Rate == 0 {
			return
		}
		us, goal := of["tenantry"].Rate, goalOf[name]
		rows = append(rows, []string{
			name, fmt.Sprintf("%.0f", us), fmt.Sprintf("%.0f", of["postgraphile"].Rate), fmt.Sprintf("%.0f", of["mercurius"].Rate),
			against(us/of["postgraphile"].Rate, goal.postgraphile, false), against(us/of["mercurius"].Rate, goal.mercurius, false),
			fmt.Sprintf("%.2f", of["postgraphile"].ToFloor), fmt.Sprintf("%.2f", of["mercurius"].ToFloor),
		})
	}
	for _, w := range workloads {
		add(w.name, r.Workloads[w.name])
	}
	for _, name := range slices.Sorted(maps.Keys(r.Deep)) {
		add(name, r.Deep[name])
	}
	table(b, []string{"", "Tenantry", "PostGraphile", "mercurius", "÷ PostGraphile", "÷ mercurius", "PostGraphile to the floor", "mercurius to the floor"}, rows)
}

func (r *results) tableOfParts(b *bytes.Buffer) {
	b.WriteString("## Where the time goes\n\nProcessor time of a request in µs: the server's + Postgres'.\n\n![Processor time of a request](cost.svg)\n\n")
	var rows [][]string
	cell := func(f figure) string {
		if f.total() == 0 {
			return ""
		}
		return fmt.Sprintf("%d + %d", f.Server.Microseconds(), f.Postgres.Microseconds())
	}
	add := func(name string, of map[string]figure) {
		rows = append(rows, []string{name, cell(of["floor"]), cell(of["tenantry"]), cell(of["mercurius"]), cell(of["postgraphile"])})
	}
	for _, w := range workloads {
		if of, ok := r.Workloads[w.name]; ok {
			add(w.name, of)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(r.Deep)) {
		add(name, r.Deep[name])
	}
	table(b, []string{"", "floor", "Tenantry", "mercurius", "PostGraphile"}, rows)
}

func (r *results) tableOfGrowth(b *bytes.Buffer) {
	sizes := r.sizes()
	if len(sizes) == 0 {
		return
	}
	b.WriteString("## Growth\n\nProcessor time of a request in µs, server and Postgres together, by the number of users; two requests at a time. The last column is the largest to the smallest.\n\n![Growth](growth.svg)\n\n")
	head := []string{""}
	for _, n := range sizes {
		head = append(head, commas(n))
	}
	var rows [][]string
	for _, g := range growings {
		row := []string{g.name}
		for _, n := range sizes {
			row = append(row, micros(r.Growth[g.name][n].total()))
		}
		least, most := r.Growth[g.name][sizes[0]].total(), r.Growth[g.name][sizes[len(sizes)-1]].total()
		if least > 0 && most > 0 {
			row = append(row, fmt.Sprintf("%.2f", float64(most)/float64(least)))
		} else {
			row = append(row, "–")
		}
		rows = append(rows, row)
	}
	table(b, append(head, "×"), rows)
	b.WriteString("Goals: W2 and W3 at most 2, W5 at most 2.5; a deep page as the first; a search of three letters and more at most 20,000 µs.\n\n")
}

// sizes are the numbers of users that growth was measured with.
func (r *results) sizes() []int {
	all := map[int]bool{}
	for _, of := range r.Growth {
		for n := range of {
			all[n] = true
		}
	}
	return slices.Sorted(maps.Keys(all))
}

func (r *results) tableOfMemory(b *bytes.Buffer) {
	if r.Memory.Loaded == 0 {
		return
	}
	fmt.Fprintf(b, "## Memory\n\n%d MB are resident before the load, %s under it (goal: at most 64).\n\n", r.Memory.Idle>>20, megabytes(r.Memory.Loaded))
	var head, row []string
	for _, w := range workloads {
		if n, ok := r.Memory.Allocations[w.name]; ok {
			head, row = append(head, w.name), append(row, fmt.Sprintf("%.0f", n))
		}
	}
	b.WriteString("Allocations of a request, from the socket to the socket (goal for W2: at most 500):\n\n")
	table(b, head, [][]string{row})
}

func megabytes(n int64) string {
	if n>>20 > 64 {
		return fmt.Sprintf("**%d MB**", n>>20)
	}
	return fmt.Sprintf("%d MB", n>>20)
}

func (r *results) tableOfBulk(b *bytes.Buffer) {
	if len(r.Bulk) == 0 {
		return
	}
	b.WriteString("## Many rows at once\n\nOne request after the other.\n\n")
	var rows [][]string
	for _, f := range r.Bulk {
		rows = append(rows, []string{f.What, f.Took, f.Against})
	}
	table(b, []string{"", "", "faster than one by one, by the clock and by the processor (goal of the import: ≥ 15 ×)"}, rows)
}

// micros is a time in µs, or a dash for what could not be measured.
func micros(d time.Duration) string {
	if d == 0 {
		return "–"
	}
	return commas(int(d.Microseconds()))
}

// commas writes a number with its thousands parted.
func commas(n int) string {
	text := fmt.Sprint(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}
