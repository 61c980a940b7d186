//go:build linux

package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"strconv"
	"sync"
	"sync/atomic"
	"time"
)

// connections is how many requests are on their way at a time.
const connections = 12

// request is one that is sent again and again.
type request struct {
	method, path, token, media, body string
	header                           string // further lines, each with its end
}

// bytes is the request as it goes over the wire.
func (r request) bytes() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s %s HTTP/1.1\r\nHost: bench\r\nUser-Agent: bench\r\n%s", r.method, r.path, r.header)
	if r.token != "" {
		fmt.Fprintf(&b, "Authorization: Bearer %s\r\n", r.token)
	}
	if r.body != "" {
		fmt.Fprintf(&b, "Content-Type: %s\r\nContent-Length: %d\r\n", r.media, len(r.body))
	}
	b.WriteString("\r\n" + r.body)
	return b.Bytes()
}

// requests are those of a workload: the nth is sent as the nth.
type requests func(n int) []byte

// fixed sends what was written beforehand, in turn.
func fixed(all []request) requests {
	raw := make([][]byte, len(all))
	for i, r := range all {
		raw[i] = r.bytes()
	}
	return func(n int) []byte { return raw[n%len(raw)] }
}

// drive sends requests on some connections until the time is over, each as soon as the one
// before was answered, and says how many were answered. It numbers them from *n on.
func drive(addr string, all requests, n *atomic.Int64, width int, d time.Duration) (int, error) {
	var done atomic.Int64
	var failed atomic.Pointer[error]
	var lines sync.WaitGroup
	until := time.Now().Add(d)
	for range width {
		lines.Go(func() {
			c, err := dial(addr)
			for err == nil && failed.Load() == nil && time.Now().Before(until) {
				if _, err = c.ask(all(int(n.Add(1) - 1))); err == nil {
					done.Add(1)
				}
			}
			if err != nil {
				failed.CompareAndSwap(nil, &err)
			}
			c.close()
		})
	}
	lines.Wait()
	if err := failed.Load(); err != nil {
		return 0, *err
	}
	return int(done.Load()), nil
}

// line is one connection. It reads no more of HTTP than servers here write: net/http's
// client takes longer than some of what is measured.
type line struct {
	conn   net.Conn
	in     *bufio.Reader
	answer []byte
}

func dial(addr string) (*line, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return &line{}, err
	}
	return &line{conn: conn, in: bufio.NewReaderSize(conn, 64<<10)}, nil
}

func (l *line) close() {
	if l.conn != nil {
		_ = l.conn.Close()
	}
}

// ask sends a request and returns the body of its answer, which is good until the next. An
// answer that is no success fails: to refuse quickly is no merit.
func (l *line) ask(raw []byte) ([]byte, error) {
	if _, err := l.conn.Write(raw); err != nil {
		return nil, err
	}
	status, err := l.in.ReadSlice('\n')
	if err != nil {
		return nil, err
	}
	good := bytes.HasPrefix(status, []byte("HTTP/1.1 2"))
	said := string(bytes.TrimSpace(status))
	size, chunked, err := l.headers()
	if err != nil {
		return nil, err
	}
	if l.answer = l.answer[:0]; chunked {
		err = l.chunks()
	} else {
		err = l.take(size)
	}
	if err == nil && (!good || bytes.Contains(l.answer, []byte(`"errors":`))) {
		err = fmt.Errorf("%s %.600s\nto %.900s", said, l.answer, raw)
	}
	return l.answer, err
}

// headers reads them, for how long the body is.
func (l *line) headers() (size int, chunked bool, err error) {
	for {
		h, err := l.in.ReadSlice('\n')
		if err != nil {
			return 0, false, err
		}
		name, value, more := bytes.Cut(h, []byte(":"))
		switch {
		case !more:
			return size, chunked, nil
		case bytes.EqualFold(name, []byte("Content-Length")):
			if size, err = strconv.Atoi(string(bytes.TrimSpace(value))); err != nil {
				return 0, false, err
			}
		case bytes.EqualFold(name, []byte("Transfer-Encoding")):
			chunked = true
		}
	}
}

// take adds the next bytes to the answer.
func (l *line) take(size int) error {
	from := len(l.answer)
	if cap(l.answer) < from+size {
		l.answer = append(make([]byte, 0, 2*(from+size)), l.answer...)
	}
	l.answer = l.answer[:from+size]
	_, err := io.ReadFull(l.in, l.answer[from:])
	return err
}

func (l *line) chunks() error {
	for {
		head, err := l.in.ReadSlice('\n')
		if err != nil {
			return err
		}
		size, err := strconv.ParseInt(string(bytes.TrimSpace(head)), 16, 32)
		if err != nil {
			return err
		}
		if size > 0 {
			if err := l.take(int(size)); err != nil {
				return err
			}
		}
		if end, err := l.in.ReadSlice('\n'); err != nil || len(bytes.TrimSpace(end)) > 0 {
			return errors.Join(err, errors.New("a chunk does not end where it should"))
		}
		if size == 0 {
			return nil
		}
	}
}
