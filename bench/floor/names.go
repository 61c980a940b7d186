package floor

import (
	"context"
	"sync"
	"time"

	"github.com/google/uuid"
)

// names are what the groups and apps of each tenant are called. They are read again when
// they are a second old.
type names struct {
	mu   sync.RWMutex
	kept map[uuid.UUID]named
}

type named struct {
	at time.Time
	of map[uuid.UUID][]byte // as JSON
}

func (s *server) namesOf(ctx context.Context, c caller) (map[uuid.UUID][]byte, error) {
	s.names.mu.RLock()
	known := s.names.kept[c.tenant]
	s.names.mu.RUnlock()
	if time.Since(known.at) < time.Second {
		return known.of, nil
	}
	s.names.mu.Lock()
	defer s.names.mu.Unlock()
	if known = s.names.kept[c.tenant]; time.Since(known.at) < time.Second {
		return known.of, nil
	}
	read := named{time.Now(), map[uuid.UUID][]byte{}}
	err := s.ask(ctx, c, query{"names", nil, func(v [][]byte) { read.of[uuid.UUID(v[0])] = appendText(nil, v[1]) }})
	if err != nil {
		return nil, err
	}
	if s.names.kept == nil {
		s.names.kept = map[uuid.UUID]named{}
	}
	s.names.kept[c.tenant] = read
	return read.of, nil
}
