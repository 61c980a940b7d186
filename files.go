package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"time"
)

// importUsersCommand sends a file, and again from where it was where the connection is lost.
type importUsersCommand struct {
	File   string `arg:"" help:"The file: .csv, or else a JSON object in each line."`
	Upsert bool   `help:"Change users who are there, by externalUserId or email, instead of refusing them."`
	Job    string `placeholder:"ID" help:"Go on with an import that was interrupted, with the same file."`
	Errors string `placeholder:"FILE" help:"Where to write the rows that are refused; by default beside the file, with .errors.jsonl at the end."`
	Tries  int    `default:"10" help:"How often to try again in a row before giving up."`
	remote
}

// imported is a line of the server's answer.
type imported struct {
	Job                            string
	Status                         string
	Read, Created, Updated, Failed int
	Error                          *struct{ Message string }
}

// Run sends the file until the import has ended.
func (c *importUsersCommand) Run(ctx context.Context, to *streams) error {
	file, err := os.Open(c.File)
	if err != nil {
		return fmt.Errorf("the file cannot be read: %w", err)
	}
	defer func() { _ = file.Close() }()
	info, err := file.Stat()
	if err != nil {
		return err
	}
	bar := newBar(to, info.Size())
	var last imported
	for tries := 0; ; {
		was := last.Read
		err := c.try(ctx, file, bar, &last)
		if err == nil && last.Status != "INTERRUPTED" {
			break
		}
		if server := new(errServer); errors.As(err, &server) || ctx.Err() != nil {
			return c.unfinished(bar, err)
		}
		if tries++; last.Read > was {
			tries = 1
		}
		if tries > c.Tries {
			return c.unfinished(bar, cmpErr(err, last))
		}
		bar.say("interrupted (%v); trying again", cmpErr(err, last))
		wait(ctx, min(time.Second<<(tries-1), 30*time.Second))
	}
	bar.end(last)
	return c.conclude(ctx, to, last)
}

func cmpErr(err error, last imported) error {
	if err == nil && last.Error != nil {
		return errors.New(last.Error.Message)
	}
	return err
}

func (c *importUsersCommand) unfinished(bar *bar, err error) error {
	bar.clear()
	if c.Job == "" {
		return err
	}
	return fmt.Errorf("%w\ngo on with: tenantry import users %s --job %s", err, c.File, c.Job)
}

func wait(ctx context.Context, long time.Duration) {
	select {
	case <-ctx.Done():
	case <-time.After(long):
	}
}

// try sends the whole file once; the server skips what it has.
func (c *importUsersCommand) try(ctx context.Context, file *os.File, bar *bar, last *imported) error {
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	query, media := url.Values{}, "application/x-ndjson"
	if c.Job != "" {
		query.Set("job", c.Job)
	}
	if c.Upsert {
		query.Set("mode", "upsert")
	}
	if strings.EqualFold(filepath.Ext(c.File), ".csv") {
		media = "text/csv"
	}
	bar.sent.Store(0)
	res, err := c.send(ctx, http.MethodPost, "/import/users?"+query.Encode(), media, bar.over(file))
	if err != nil {
		return err
	}
	defer func() { _ = res.Body.Close() }()
	if res.StatusCode != http.StatusOK {
		return refusal(res)
	}
	last.Status = ""
	for dec := json.NewDecoder(res.Body); ; {
		var line imported
		if err := dec.Decode(&line); err != nil {
			if err == io.EOF && last.Status != "RUNNING" && last.Status != "" {
				return nil
			}
			last.Status = "INTERRUPTED"
			return err
		}
		*last, c.Job = line, line.Job
		bar.show(line)
	}
}

// conclude says what came of the import, and writes down what was refused.
func (c *importUsersCommand) conclude(ctx context.Context, to *streams, last imported) error {
	to.say("%s: %d rows read, %d users created, %d updated, %d rows refused", strings.ToLower(last.Status), last.Read, last.Created, last.Updated, last.Failed)
	if last.Failed > 0 {
		path := c.Errors
		if path == "" {
			path = c.File + ".errors.jsonl"
		}
		if err := c.writeErrors(ctx, path); err != nil {
			return err
		}
		to.say("the rows that were refused: %s", path)
	}
	switch {
	case last.Status != "DONE" && last.Error != nil:
		return errors.New(last.Error.Message)
	case last.Status != "DONE":
		return fmt.Errorf("the import was %s", strings.ToLower(last.Status))
	case last.Failed > 0:
		return fmt.Errorf("%d rows were refused", last.Failed)
	}
	return nil
}

// writeErrors asks for the refused rows page by page.
func (c *importUsersCommand) writeErrors(ctx context.Context, path string) error {
	out, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	const query = `query($id:ID!,$after:String){importJob(id:$id){errors(first:100,after:$after){nodes{line field code message} pageInfo{hasNextPage endCursor}}}}`
	for after, more := (*string)(nil), true; more; {
		body, _ := json.Marshal(map[string]any{"query": query, "variables": map[string]any{"id": c.Job, "after": after}})
		res, err := c.send(ctx, http.MethodPost, "/graphql", "application/json", bytes.NewReader(body))
		if err != nil {
			return errors.Join(err, out.Close())
		}
		var answer struct {
			Data struct {
				ImportJob struct {
					Errors struct {
						Nodes    []json.RawMessage
						PageInfo struct {
							HasNextPage bool
							EndCursor   *string
						}
					}
				}
			}
		}
		err = json.NewDecoder(res.Body).Decode(&answer)
		_ = res.Body.Close()
		if err != nil {
			return errors.Join(err, out.Close())
		}
		page := answer.Data.ImportJob.Errors
		for _, line := range page.Nodes {
			_, _ = fmt.Fprintf(out, "%s\n", line) // Close reports what could not be written
		}
		after, more = page.PageInfo.EndCursor, page.PageInfo.HasNextPage
	}
	return out.Close()
}

// bar shows how far a file is, in one line of a terminal; elsewhere not at all.
type bar struct {
	to   *streams
	size int64
	on   bool
	sent atomic.Int64
}

func newBar(to *streams, size int64) *bar {
	b := &bar{to: to, size: max(size, 1)}
	if f, ok := to.log.(*os.File); ok {
		info, err := f.Stat()
		b.on = err == nil && info.Mode()&os.ModeCharDevice != 0
	}
	return b
}

// over counts what is read.
func (b *bar) over(r io.Reader) io.Reader {
	return io.NopCloser(readerFunc(func(p []byte) (int, error) {
		n, err := r.Read(p)
		b.sent.Add(int64(n))
		return n, err
	}))
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

func (b *bar) show(at imported) {
	if !b.on {
		return
	}
	const width = 30
	done := min(b.sent.Load(), b.size)
	full := int(done * width / b.size)
	fmt.Fprintf(b.to.log, "\r[%s%s] %3d %%  %d rows, %d refused ", strings.Repeat("#", full), strings.Repeat(" ", width-full), done*100/b.size, at.Read, at.Failed)
}

func (b *bar) clear() {
	if b.on {
		fmt.Fprintf(b.to.log, "\r%70s\r", "")
	}
}

func (b *bar) say(format string, args ...any) {
	b.clear()
	b.to.say(format, args...)
}

func (b *bar) end(at imported) {
	if b.on {
		b.show(at)
		fmt.Fprintln(b.to.log)
	}
}

// exportCommand writes a list of a server to its output.
type exportCommand struct {
	List    string `arg:"" enum:"users,groups,accounts,apps,events" help:"users, groups, accounts, apps or events."`
	Filter  string `placeholder:"JSON" help:"The filter of the list as in GraphQL, in JSON: {\"status\":[\"ACTIVE\"]}."`
	OrderBy string `placeholder:"JSON" help:"The order of the list as in GraphQL, in JSON: {\"field\":\"EMAIL\"}."`
	Search  string `placeholder:"TEXT" help:"What the list searches for."`
	remote
}

// Run writes the lines of the answer but the last, which says that it is whole.
func (c *exportCommand) Run(ctx context.Context, to *streams) error {
	query := url.Values{}
	for name, v := range map[string]string{"filter": c.Filter, "orderBy": c.OrderBy, "search": c.Search} {
		if v != "" {
			query.Set(name, v)
		}
	}
	res, err := c.send(ctx, http.MethodGet, "/export/"+c.List+"?"+query.Encode(), "", nil)
	if err != nil {
		return err
	}
	defer func() { _ = res.Body.Close() }()
	if res.StatusCode != http.StatusOK {
		return refusal(res)
	}
	var held []byte
	for in := bufio.NewReader(res.Body); ; {
		line, err := in.ReadBytes('\n')
		if err != nil {
			return c.whole(to, held)
		}
		if _, err := to.out.Write(held); err != nil {
			return err
		}
		held = line
	}
}

// whole looks at the last line.
func (c *exportCommand) whole(to *streams, last []byte) error {
	var said struct {
		End   *bool
		Rows  int
		Error *struct{ Message string }
	}
	if json.Unmarshal(last, &said) != nil || said.End == nil {
		return errors.New("the connection was lost: what was written is not the whole list")
	}
	if !*said.End {
		return fmt.Errorf("what was written is not the whole list: %s", said.Error.Message)
	}
	to.say("%d rows", said.Rows)
	return nil
}
