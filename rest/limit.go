package rest

import (
	"fmt"
	"math"
	"net/http"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
	"golang.org/x/time/rate"

	"tenantry/db"
	"tenantry/model"
)

// How many requests whoever holds a token may send: so many a minute, and so many at once.
// Each server counts for itself, and remembers so many callers.
const (
	requestsPerMinute = 6000
	requestsAtOnce    = 1000
	rememberedCallers = 10_000
)

// caller is whose requests are counted together: all clients of one app.
type caller struct {
	tenant model.Key
	kind   model.ActorKind
	key    model.Key
}

type limits struct {
	*lru.Cache[caller, *rate.Limiter]
}

func newLimits() limits {
	kept, _ := lru.New[caller, *rate.Limiter](rememberedCallers) // fails for no size only
	return limits{kept}
}

func (l limits) of(who model.Principal) *rate.Limiter {
	c := caller{tenant: who.Tenant, kind: who.Kind}
	if k := who.ActorKey(); k != nil {
		c.key = *k
	}
	fresh := rate.NewLimiter(rate.Limit(requestsPerMinute)/60, requestsAtOnce)
	if had, ok, _ := l.PeekOrAdd(c, fresh); ok {
		_, _ = l.Get(c) // who comes often is remembered
		return had
	}
	return fresh
}

// limited counts requests, tells callers how many they have left, and has those wait who
// have none.
func (d *Door) limited(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		who, err := db.From(r.Context()).Viewer(r.Context())
		if err != nil {
			next.ServeHTTP(w, r)
			return
		}
		now := time.Now()
		limit := d.limits.of(who)
		allowed := limit.AllowN(now, 1)
		left := math.Max(0, limit.TokensAt(now))
		w.Header().Set("RateLimit-Policy", fmt.Sprintf(`"requests";q=%d;w=60`, requestsPerMinute))
		w.Header().Set("RateLimit", fmt.Sprintf(`"requests";r=%d;t=%d`, int(left), int(math.Ceil((requestsAtOnce-left)*60/requestsPerMinute))))
		if !allowed {
			write(w, &Problem{
				status: http.StatusTooManyRequests, ErrorCode: http.StatusTooManyRequests, wait: time.Second,
				Message: fmt.Sprintf("That were more than %d requests a minute, or %d at once. Wait as long as Retry-After says.", requestsPerMinute, requestsAtOnce),
			})
			return
		}
		next.ServeHTTP(w, r)
	})
}
