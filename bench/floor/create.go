package floor

import (
	"encoding/json"
	"net"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
)

// insertUser writes a user, the apps they are given, and a record for each of these.
const insertUser = `with made as (
	insert into users (tenant_id, id, status, name_first, name_last, email, by_kind, by_id, created_at, updated_at)
	values ($1, $2, 'PENDING', $4, $5, $3, 'MANAGEMENT_APP', $7, $8, $8)
), given as (
	insert into user_apps (tenant_id, user_id, app_id, by_kind, by_id, created_at)
	select $1, $2, x, 'MANAGEMENT_APP', $7, $8 from unnest($6::uuid[]) x
)
insert into events (tenant_id, id, at, action, actor_kind, actor_key, actor_name, target_kind, target_key, related_kind, related_key, app_id, after, ip, user_agent, request_id, client_id)
select $1, e.id, $8, case when e.app is null then 'user.created' else 'user.app_added' end, 'MANAGEMENT_APP', $7, $9, 'usr', $2,
	case when e.app is not null then 'app' end, e.app, e.app, case when e.app is null then $10::jsonb end, $11, nullif($12, ''), $13, $14
from unnest($15::uuid[], null::uuid || $6::uuid[]) e (id, app)`

// newcomer is who is to be created.
type newcomer struct {
	Email string
	Name  struct{ First, Last string }
	Apps  []struct{ AppID string }
}

// createUser is one statement, behind the one that binds the tenant.
func (s *server) createUser(c *call) error {
	var in newcomer
	if err := json.NewDecoder(c.Body).Decode(&in); err != nil {
		return err
	}
	ids, records := make([]uuid.UUID, len(in.Apps)), make([]uuid.UUID, len(in.Apps)+1)
	for i, app := range in.Apps {
		var err error
		if ids[i], err = key(app.AppID); err != nil {
			return err
		}
	}
	for i := range records {
		records[i] = uuid.Must(uuid.NewV7())
	}
	first, last := appendText(nil, []byte(in.Name.First)), appendText(nil, []byte(in.Name.Last))
	email := appendText(nil, []byte(in.Email))
	said := []byte(`{"name":{"last":` + string(last) + `,"first":` + string(first) + `},"email":` + string(email) + `,"status":"PENDING","customData":{}}`)
	ip, _, err := net.SplitHostPort(c.RemoteAddr)
	if err != nil {
		return err
	}
	id := uuid.Must(uuid.NewV7())
	batch := &pgx.Batch{}
	batch.Queue("bind", string(c.bound))
	batch.Queue("create", c.tenant, id, in.Email, in.Name.First, in.Name.Last, ids, c.actor, time.Now().UTC().Truncate(time.Microsecond),
		c.name, said, ip, c.UserAgent(), uuid.Must(uuid.NewV7()).String(), c.client, records)
	if err := s.readers.SendBatch(c.Context(), batch).Close(); err != nil {
		return err
	}
	b := appendID(append(c.out, `{"data":{"userCreate":{"user":{"id":`...), "usr", id[:])
	b = append(append(b, `,"email":`...), email...)
	b = appendFull(append(b, `,"name":{"full":`...), []byte(in.Name.First), []byte(in.Name.Last))
	c.out = append(b, `},"status":"PENDING"}}}}`...)
	return nil
}
