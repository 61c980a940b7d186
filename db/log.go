package db

import (
	"context"
	"encoding/json"
	"reflect"
	"strings"
	"sync"
	"time"

	"tenantry/model"
)

// members are what a record says of an object, by their names in the schema.
type members = map[string]any

// about says what else a record is about.
type about func(*model.Event)

// aboutApp says which app, so that its own token sees the record.
func aboutApp(app model.Key) about { return func(e *model.Event) { e.AppKey = &app } }

// aboutNode says which other object.
func aboutNode(kind model.Prefix, k model.Key) about {
	return func(e *model.Event) { e.RelatedKind, e.RelatedKey = &kind, &k }
}

// aboutAccount says in which account it happened, if it was in one.
func aboutAccount(account *model.Key) about { return func(e *model.Event) { e.AccountKey = account } }

// ofMany says whose ids stand in event_users under a key that was taken for the record.
func ofMany(k model.Key) about { return func(e *model.Event) { e.Key = k } }

// recordKey is the key of the next record: those of one moment are in their order.
func (tx *Tx) recordKey() model.Key {
	tx.recorded++
	return model.KeyAt(tx.now, tx.recorded)
}

// record notes what the transaction did, for its end to write. Secrets are never in it:
// what a row keeps of them is tagged log:"-".
func (tx *Tx) record(action, target string, before, after members, about ...about) error {
	kind, k, err := model.ParseID(target)
	if err != nil {
		return err
	}
	e := &model.Event{
		TenantID: tx.who.Tenant, Key: tx.recordKey(), At: tx.now, Action: action, TargetKind: kind, TargetKey: k,
		ActorKind: tx.who.Kind, ActorKey: tx.who.ActorKey(), AppKey: tx.who.App,
		ActorName: text(tx.who.Name), IP: text(tx.who.Request.IP), UserAgent: text(tx.who.Request.UserAgent), RequestID: text(tx.who.Request.ID),
	}
	if e.Before, err = object(before); err != nil {
		return err
	}
	if e.After, err = object(after); err != nil {
		return err
	}
	if tx.who.Client != (model.Key{}) {
		e.ClientKey = &tx.who.Client
	}
	for _, say := range about {
		say(e)
	}
	tx.events = append(tx.events, e)
	tx.stir(kind, action)
	return nil
}

// log writes the records, in one statement. Nothing is read back: the door may write here, and
// not read.
func (tx *Tx) log() error {
	if len(tx.events) == 0 {
		return nil
	}
	rows := make([]any, 0, len(tx.events))
	for _, e := range tx.events {
		rows = append(rows, e)
	}
	return tx.bun.laterWith(tx.bun.insertion(rows...))
}

// logged notes for Changes what the transaction has recorded.
func (tx *Tx) logged() {
	for _, e := range tx.events {
		tx.written = append(tx.written, e.Key)
	}
}

// Changes takes the records of what the scope has written since they were last taken. Those
// who made a change see its record, whether or not they may read the log.
func (s *Scope) Changes(ctx context.Context, wanted bool) ([]*model.Event, error) {
	all := s.written
	s.written = nil
	if !wanted {
		return nil, nil
	}
	return s.eventsOf(ctx, all)
}

func text(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func object(m members) (model.JSON, error) {
	if m == nil {
		return nil, nil
	}
	return json.Marshal(m)
}

// snapshot is what a record says of a row: its fields but those tagged log:"-".
func snapshot(row any) members {
	m := members{}
	note(m, reflect.Indirect(reflect.ValueOf(row)))
	return m
}

func note(m members, v reflect.Value) {
	for _, f := range notable(v.Type()) {
		to := v.Field(f.at)
		if to.Kind() == reflect.Pointer && to.IsNil() || f.tag == "kept" && to.Len() <= len("{}") {
			continue
		}
		to = reflect.Indirect(to)
		switch value := to.Interface().(type) {
		case time.Time:
			m[f.name] = value.UTC().Format(time.RFC3339Nano)
		case model.Key:
			m[f.name] = model.Prefix(f.tag).Of(value)
		case model.UserName, model.Address:
			part := members{}
			if note(part, to); len(part) > 0 {
				m[f.name] = part
			}
		default:
			m[f.name] = value
		}
	}
}

// noted is a field that records say something of.
type noted struct {
	at        int
	name, tag string
}

var notables sync.Map // of the types of rows

// notable are the fields of a type that are not tagged log:"-".
func notable(t reflect.Type) []noted {
	if all, ok := notables.Load(t); ok {
		return all.([]noted)
	}
	var all []noted
	for i := range t.NumField() {
		if f := t.Field(i); f.Tag.Get("log") != "-" {
			all = append(all, noted{i, camel(f.Name), f.Tag.Get("log")})
		}
	}
	notables.Store(t, all)
	return all
}

// camel is the name in the schema of a field in Go: ExternalUserID is externalUserId.
func camel(name string) string {
	if rest, ok := strings.CutSuffix(name, "ID"); ok {
		name = rest + "Id"
	}
	if rest, ok := strings.CutSuffix(name, "TTL"); ok {
		name = rest + "Ttl"
	}
	if name == "URL" {
		name = "url"
	}
	return strings.ToLower(name[:1]) + name[1:]
}

// differing are the members that two snapshots do not share, as they were and as they are.
// A member that is gone is null.
func differing(before, after members) (members, members) {
	was, is := members{}, members{}
	for name, v := range after {
		if old, had := before[name]; !had || !reflect.DeepEqual(old, v) {
			was[name], is[name] = before[name], v
		}
	}
	for name, v := range before {
		if _, has := after[name]; !has {
			was[name], is[name] = v, nil
		}
	}
	return was, is
}
