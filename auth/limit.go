package auth

import (
	"net/netip"
	"sync"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
)

// How many attempts may fail a minute, and how many sources are remembered.
const (
	failuresPerClient  = 20
	failuresPerAddress = 100
	failuresAnywhere   = 30 // of one who signs in with a password, from wherever; three a minute come back
	rememberedSources  = 10_000
)

// limits slow down those who guess. A client's failures are counted per address, so that
// nobody can shut out a client by guessing in its name from elsewhere.
type limits struct {
	now       func() time.Time
	clients   *lru.Cache[source, *bucket]
	addresses *lru.Cache[source, *bucket]
	accounts  *lru.Cache[source, *bucket]
	succeed   *lru.Cache[source, struct{}] // where from they have signed in
}

type source struct{ client, address string }

// claim is a source of the client at an address. What is longer than any client_id is one
// and the same, so that what is remembered stays small.
func claim(client, network string) source {
	if len(client) > 64 {
		client = "?"
	}
	return source{client, network}
}

func newLimits(now func() time.Time) *limits {
	clients, _ := lru.New[source, *bucket](rememberedSources) // fails only for a size below 1
	addresses, _ := lru.New[source, *bucket](rememberedSources)
	accounts, _ := lru.New[source, *bucket](rememberedSources)
	succeed, _ := lru.New[source, struct{}](rememberedSources)
	return &limits{now, clients, addresses, accounts, succeed}
}

// besieged is how long somebody must wait whose password is guessed from many addresses.
// Those need not who have signed in from theirs before.
func (l *limits) besieged(account, ip string) time.Duration {
	if l.succeed.Contains(claim(account, network(ip))) {
		return 0
	}
	return until(l.accounts, claim(account, ""), l.now())
}

// failedAnywhere counts a failure whatever the address.
func (l *limits) failedAnywhere(account string) {
	count(l.accounts, claim(account, ""), failuresAnywhere, 3, l.now())
}

// succeeded remembers where somebody has signed in from.
func (l *limits) succeeded(account, ip string) {
	l.succeed.Add(claim(account, network(ip)), struct{}{})
}

// wait is how long the client at the address must wait; 0 if it need not.
func (l *limits) wait(client, ip string) time.Duration {
	return until(l.clients, claim(client, network(ip)), l.now())
}

// flooded is how long whoever fails at the address must wait. Good credentials need not:
// nobody is to close the door on those with whom they share a proxy.
func (l *limits) flooded(ip string) time.Duration {
	return until(l.addresses, source{"", network(ip)}, l.now())
}

func until(kept *lru.Cache[source, *bucket], s source, now time.Time) time.Duration {
	if b, ok := kept.Get(s); ok {
		return b.wait(now)
	}
	return 0
}

// failed counts a failure.
func (l *limits) failed(client, ip string) {
	now, at := l.now(), network(ip)
	count(l.clients, claim(client, at), failuresPerClient, failuresPerClient, now)
	count(l.addresses, source{"", at}, failuresPerAddress, failuresPerAddress, now)
}

func count(kept *lru.Cache[source, *bucket], s source, most, perMinute float64, now time.Time) {
	b := newBucket(most, perMinute/60, now)
	if old, ok, _ := kept.PeekOrAdd(s, b); ok {
		b = old
	}
	b.take(now)
}

// network is what one who guesses cannot easily change of an address: of IPv6 the first half.
func network(ip string) string {
	a, err := netip.ParseAddr(ip)
	if err != nil || a.Unmap().Is4() {
		return ip
	}
	p, err := a.WithZone("").Prefix(64)
	if err != nil {
		return ip
	}
	return p.String()
}

// bucket holds tokens that come back with time.
type bucket struct {
	mu           sync.Mutex
	held, most   float64
	perSecond    float64
	countedUntil time.Time
}

func newBucket(most, perSecond float64, now time.Time) *bucket {
	return &bucket{held: most, most: most, perSecond: perSecond, countedUntil: now}
}

// take takes a token, if there is one.
func (b *bucket) take(now time.Time) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.fill(now)
	if b.held < 1 {
		return false
	}
	b.held--
	return true
}

// wait is how long there will be no token.
func (b *bucket) wait(now time.Time) time.Duration {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.fill(now)
	if b.held >= 1 {
		return 0
	}
	return time.Duration((1 - b.held) / b.perSecond * float64(time.Second))
}

func (b *bucket) fill(now time.Time) {
	if passed := now.Sub(b.countedUntil).Seconds(); passed > 0 {
		b.held = min(b.most, b.held+passed*b.perSecond)
		b.countedUntil = now
	}
}
