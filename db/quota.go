package db

import (
	"sync"

	lru "github.com/hashicorp/golang-lru/v2"
	"golang.org/x/time/rate"
)

const rememberedQuotas = 10_000

// quotas are how much may yet be recorded of each, on this server, of what callers can repeat
// without end. What is more is counted, and said in the next record.
type quotas struct {
	perMinute int
	of        *lru.Cache[string, *quota]
}

type quota struct {
	mu      sync.Mutex
	left    *rate.Limiter
	omitted int
}

func newQuotas(perMinute int) *quotas {
	of, _ := lru.New[string, *quota](rememberedQuotas) // fails for no size only
	return &quotas{perMinute, of}
}

// take reports whether one more may be recorded, and how many were not since the last one.
func (q *quotas) take(key string) (int, bool) {
	if q.perMinute < 0 {
		return 0, false
	}
	mine := &quota{left: rate.NewLimiter(rate.Limit(q.perMinute)/60, q.perMinute)}
	if before, ok, _ := q.of.PeekOrAdd(key, mine); ok {
		mine = before
		q.of.Get(key) // it is used: others are forgotten first
	}
	mine.mu.Lock()
	defer mine.mu.Unlock()
	if !mine.left.Allow() {
		mine.omitted++
		return 0, false
	}
	omitted := mine.omitted
	mine.omitted = 0
	return omitted, true
}
