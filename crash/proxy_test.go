//go:build linux

package crash

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"io"
	"net"
	"sync"
	"testing"
)

// moment is one in the life of a write, at which something is killed.
type moment string

const (
	before   moment = "before the commit reaches Postgres"
	within   moment = "when the commit has reached Postgres, and nothing has come back"
	unheard  moment = "when Postgres has committed, and the server has not heard"
	heard    moment = "as the server hears of the commit"
	answered moment = "when the client has its answer"
)

var moments = []moment{before, within, unheard, heard, answered}

// aim is a write that the proxy waits for: the one whose statements contain the mark.
type aim struct {
	mark    []byte
	at      moment
	reached chan struct{} // closed when the moment has come
	release chan struct{} // where the commit is only held back: closed when it may go on
	once    sync.Once
}

func newAim(mark string, at moment) *aim {
	return &aim{mark: []byte(mark), at: at, reached: make(chan struct{})}
}

func (a *aim) hit() { a.once.Do(func() { close(a.reached) }) }

// proxy stands between the server and Postgres. It knows of the protocol where messages end,
// which of them commits, and which says that it is done.
type proxy struct {
	listener net.Listener
	postgres func() (net.Conn, error)

	mu    sync.Mutex
	aims  []*aim
	open  int // connections
	ended *sync.Cond
}

func newProxy(t *testing.T, postgres func() (net.Conn, error)) *proxy {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	p := &proxy{listener: l, postgres: postgres}
	p.ended = sync.NewCond(&p.mu)
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			p.count(1)
			go p.serve(c)
		}
	}()
	return p
}

func (p *proxy) count(more int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.open += more
	p.ended.Broadcast()
}

// drained waits until what a server has sent before its end is carried out.
func (p *proxy) drained() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for p.open > 0 {
		p.ended.Wait()
	}
}

// take has the proxy wait for a write.
func (p *proxy) take(a *aim) *aim {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.aims = append(p.aims, a)
	return a
}

// aimed is what waits for a write that says this; each waits for the first alone.
func (p *proxy) aimed(text []byte) *aim {
	p.mu.Lock()
	defer p.mu.Unlock()
	for i, a := range p.aims {
		if bytes.Contains(text, a.mark) {
			p.aims = append(p.aims[:i:i], p.aims[i+1:]...)
			return a
		}
	}
	return nil
}

// serve carries one connection until either side ends it.
func (p *proxy) serve(server net.Conn) {
	defer p.count(-1)
	defer func() { _ = server.Close() }()
	postgres, err := p.postgres()
	if err != nil {
		return
	}
	defer func() { _ = postgres.Close() }()
	c := &carried{proxy: p, server: server, postgres: postgres, named: map[string]string{}}
	done := make(chan struct{})
	go func() {
		defer close(done)
		c.answers()
		_ = server.Close()
	}()
	c.requests()
	// What was sent is still carried out, and only then is Postgres told that nobody listens.
	_ = postgres.(*net.UnixConn).CloseWrite()
	<-done
}

// carried is one connection of the server.
type carried struct {
	proxy            *proxy
	server, postgres net.Conn

	named map[string]string // statements that were prepared, by their names

	mu   sync.Mutex
	in   bool // a transaction
	aim  *aim // of the transaction
	deaf bool // the server hears nothing any more
}

// requests carries what the server says.
func (c *carried) requests() {
	from, to := bufio.NewReader(c.server), bufio.NewWriter(c.postgres)
	var ending, kept bool
	for first := true; ; first = false {
		kind, message, err := next(from, first)
		if err != nil {
			return
		}
		statement := c.statement(kind, message)
		c.watch(statement, message)
		if statement == "commit" {
			ending, kept = true, c.commits()
		}
		if kept { // and all that comes after it
			continue
		}
		if _, err := to.Write(message); err != nil {
			return
		}
		if from.Buffered() == 0 && to.Flush() != nil {
			return
		}
		if ending && kind == 'S' { // nothing more is sent before the answers have come
			ending = false
			c.committing()
		}
	}
}

// statement is the one that a message has carried out, where it is one that was prepared.
func (c *carried) statement(kind byte, message []byte) string {
	if kind != 'P' && kind != 'B' {
		return ""
	}
	first, rest, _ := bytes.Cut(message[5:], []byte{0})
	second, _, _ := bytes.Cut(rest, []byte{0})
	if kind == 'P' {
		c.named[string(first)] = string(second)
		return ""
	}
	return c.named[string(second)] // first is the portal
}

// watch notes that this is the write which is waited for. Reads, which may say the same, are
// in no transaction.
func (c *carried) watch(statement string, message []byte) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if statement == "begin" {
		c.in = true
	}
	if c.in && c.aim == nil {
		c.aim = c.proxy.aimed(message)
	}
}

// commits is asked before a commit goes on, and says whether it is kept back.
func (c *carried) commits() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch a := c.aim; {
	case a == nil:
		return false
	case a.release != nil:
		a.hit()
		<-a.release
	case a.at == before:
		a.hit()
		return true
	case a.at == within:
		c.deaf = true
	}
	return false
}

// committing is told that a commit has gone on.
func (c *carried) committing() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.aim != nil && c.aim.at == within {
		c.aim.hit()
	}
}

// answers carries what Postgres says.
func (c *carried) answers() {
	from, to := bufio.NewReader(c.postgres), bufio.NewWriter(c.server)
	for {
		kind, message, err := next(from, false)
		if err != nil {
			return
		}
		a, deaf := c.committed(kind, message)
		if deaf {
			continue // until Postgres ends it
		}
		if _, err := to.Write(message); err != nil {
			return
		}
		if from.Buffered() == 0 && to.Flush() != nil {
			return
		}
		if a != nil {
			a.hit()
		}
	}
}

// committed says of an answer which write the server hears the end of, and whether it hears at all.
func (c *carried) committed(kind byte, message []byte) (*aim, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	a := c.aim
	if a != nil && a.at == unheard && kind == 'C' && string(message[5:]) == "COMMIT\x00" {
		c.deaf = true
		a.hit()
	}
	if c.deaf || kind != 'Z' || message[5] != 'I' {
		return nil, c.deaf
	}
	c.in, c.aim = false, nil
	if a != nil && a.at == heard {
		return a, false
	}
	return nil, false
}

// next is the next message, whole; the first of a connection has no kind.
func next(r *bufio.Reader, first bool) (byte, []byte, error) {
	head := 5
	if first {
		head = 4
	}
	message := make([]byte, head, 512)
	if _, err := io.ReadFull(r, message); err != nil {
		return 0, nil, err
	}
	n := int(binary.BigEndian.Uint32(message[head-4:]))
	message = append(message, make([]byte, n-4)...)
	_, err := io.ReadFull(r, message[head:])
	return message[0], message, err
}
