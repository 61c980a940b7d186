//go:build linux

package crash

import (
	"bytes"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// built is the program, made once for all tests.
var built = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "tenantry-crash-*")
	if err != nil {
		return "", err
	}
	file := filepath.Join(dir, "tenantry")
	out, err := exec.Command("go", "build", "-o", file, "tenantry").CombinedOutput()
	if err != nil {
		err = fmt.Errorf("%w\n%s", err, out)
	}
	return file, err
})

func TestMain(m *testing.M) {
	defer func() {
		if file, _ := built(); file != "" {
			_ = os.RemoveAll(filepath.Dir(file))
		}
	}()
	m.Run()
}

const serverKey = "dGhlIGtleSBvZiB0ZXN0cyB0aGF0IGtpbGwgYWxsISE="

// program is the real one, in a process of its own, which can be killed.
type program struct {
	t        *testing.T
	binary   string
	addr     string // the same after each start, so that its tokens stay good
	database string // through the proxy
	said     bytes.Buffer

	process *os.Process
	ended   chan struct{}
}

func newProgram(t *testing.T, proxy *proxy) *program {
	t.Helper()
	binary, err := built()
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	at := "postgres://postgres@" + proxy.listener.Addr().String() + "/" + database + "?sslmode=disable"
	p := &program{t: t, binary: binary, addr: l.Addr().String(), database: at}
	t.Cleanup(func() {
		if p.process != nil {
			p.kill()
		}
		if t.Failed() {
			t.Logf("the program's log ends with\n%s", p.said.Bytes()[max(0, p.said.Len()-4000):])
		}
	})
	return p
}

func (p *program) command(args ...string) *exec.Cmd {
	c := exec.Command(p.binary, args...)
	c.Env = append(os.Environ(), "DATABASE_URL="+p.database, "TENANTRY_KEY="+serverKey)
	return c
}

// start returns when it answers.
func (p *program) start() {
	p.t.Helper()
	c, begun, ended := p.command("--addr", p.addr, "--log-level", "warn"), make(chan error), make(chan struct{})
	c.Stderr = &p.said
	c.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	go func() {
		runtime.LockOSThread() // whose end, and not that of the process, is the parent's death to Linux
		defer close(ended)
		err := c.Start()
		begun <- err
		if err == nil {
			_ = c.Wait()
		}
	}()
	if err := <-begun; err != nil {
		p.t.Fatal(err)
	}
	p.process, p.ended = c.Process, ended
	p.ready()
}

// ready waits until it takes requests.
func (p *program) ready() {
	p.t.Helper()
	deadline := time.After(time.Minute)
	for tick := time.Tick(5 * time.Millisecond); ; {
		select {
		case <-p.ended:
			p.t.Fatal("the program does not start")
		case <-deadline:
			p.t.Fatal("the program is not ready after a minute")
		case <-tick:
		}
		if res, err := http.Get("http://" + p.addr + "/readyz"); err == nil {
			_ = res.Body.Close()
			if res.StatusCode == http.StatusOK {
				return
			}
		}
	}
}

func (p *program) kill() {
	_ = p.process.Kill()
	<-p.ended
}

// tenant makes one, and returns the credentials of its management app.
func (p *program) tenant(name string) (id, secret string) {
	p.t.Helper()
	out, err := p.command("tenant", "create", name).Output()
	if err != nil {
		p.t.Fatalf("%v\n%s", err, out)
	}
	for line := range strings.Lines(string(out)) {
		switch f := strings.Fields(line); {
		case len(f) == 2 && f[0] == "client_id":
			id = f[1]
		case len(f) == 2 && f[0] == "client_secret":
			secret = f[1]
		}
	}
	return id, secret
}
