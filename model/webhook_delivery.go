package model

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"strings"
	"time"
)

// The limits of deliveries.
const (
	MaxPendingDeliveries = 1000                // beyond them, what happens waits in the log
	MaxRedelivered       = 1000                // at once
	MaxNamedDeliveries   = 100                 // by their ids
	MaxRedelivering      = 5000                // that wait, for more to be sent again
	MaxKeptDeliveries    = 20_000              // of a webhook
	DeliveryTime         = 30 * 24 * time.Hour // for how long they are kept
	MaxKeptAttempts      = 50                  // of a delivery
	MaxWebhookBody       = 256 << 10           // bytes sent
	MaxKeptReply         = 4 << 10             // bytes of an answer
	MaxWebhookOverlap    = 7 * 24 * 60 * 60    // seconds for which a replaced secret goes on
	MaxWebhookSecrets    = 3                   // that sign at once
)

// retries are how long after each failed attempt the next one comes.
var retries = []time.Duration{
	5 * time.Second, 5 * time.Minute, 30 * time.Minute, 2 * time.Hour, 5 * time.Hour,
	10 * time.Hour, 14 * time.Hour, 20 * time.Hour, 24 * time.Hour,
}

// WebhookSecret is what deliveries are signed with, without the secret itself.
type WebhookSecret struct {
	Hint      string
	CreatedAt time.Time
	EndsAt    *time.Time
}

// WebhookDelivery is an event on its way to a webhook.
type WebhookDelivery struct {
	TenantID      Key   `bun:"tenant_id,pk,type:uuid"`
	Key           Key   `bun:"id,pk,type:uuid"`
	WebhookID     *Key  `bun:"webhook_id,type:uuid"`
	Number        int64 // in the order of the log
	EventID       *Key  `bun:"event_id,type:uuid"`
	Action        string
	TargetKind    Prefix
	TargetKey     Key    `bun:"type:uuid"`
	TargetID      string `bun:"-"`
	Status        WebhookDeliveryStatus
	Test          bool
	Tries         int // since it was last queued
	AttemptCount  int
	DueAt         *time.Time
	NextAttemptAt *time.Time `bun:"-"`
	Sending       bool
	CreatedAt     time.Time
	FinishedAt    *time.Time
}

// IsNode marks a type with an id of its own.
func (*WebhookDelivery) IsNode() {}

// ID is the id that callers know.
func (d *WebhookDelivery) ID() string { return WebhookDeliveryID.Of(d.Key) }

// NewWebhookDelivery returns the delivery of an event to a webhook.
func NewWebhookDelivery(w *Webhook, e *Event, now time.Time) *WebhookDelivery {
	return &WebhookDelivery{
		TenantID: w.TenantID, Key: NewKey(), WebhookID: &w.Key, EventID: &e.Key, Action: e.Action,
		TargetKind: e.TargetKind, TargetKey: e.TargetKey, Status: WebhookDeliveryStatusPending, CreatedAt: now,
	}
}

// Valid refuses what names no deliveries, or names them in two ways.
func (in WebhookDeliveriesRedeliverInput) Valid() error {
	ids, from := in.DeliveryIds.Value(), in.From.Value()
	switch {
	case ids == nil && from == nil:
		return InvalidField("deliveryIds", "Give deliveryIds, or from for a span.")
	case ids == nil:
		return nil
	case from != nil || in.To.Value() != nil || in.Status.Value() != nil || in.After.Value() != nil:
		return InvalidField("deliveryIds", "Give deliveryIds or a span, not both.")
	case len(ids) < 1 || len(ids) > MaxNamedDeliveries:
		return InvalidField("deliveryIds", "Give 1 to %d ids, not %d.", MaxNamedDeliveries, len(ids))
	}
	return nil
}

// Heed notes what came of an attempt at a time: it has arrived, comes again, or is given
// up. Jitter, from 0 to 1, keeps what failed together from coming again together.
func (d *WebhookDelivery) Heed(o WebhookOutcome, now time.Time, jitter float64) {
	d.Sending, d.DueAt = false, nil
	switch {
	case o.Delivered():
		d.Status, d.FinishedAt = WebhookDeliveryStatusDelivered, &now
	case d.Test || o.Final || d.Tries > len(retries):
		d.Status, d.FinishedAt = WebhookDeliveryStatusFailed, &now
	default:
		wait := retries[max(d.Tries, 1)-1]
		at := now.Add(wait + time.Duration(float64(wait)*jitter/5))
		d.DueAt = &at
	}
}

// WebhookOutcome is what came of an attempt.
type WebhookOutcome struct {
	At     time.Time     // when it began
	Took   time.Duration // until it was known
	Status int           // of HTTP; 0 for no answer
	Answer string        // the beginning of the body
	Error  string        // what went wrong, in words; "" if it arrived
	Final  bool          // there is no use in another attempt
}

// Delivered reports whether the receiver has it.
func (o WebhookOutcome) Delivered() bool { return o.Status >= 200 && o.Status < 300 }

// Gone reports that the receiver wants nothing any more.
func (o WebhookOutcome) Gone() bool { return o.Status == 410 }

// Outgoing is a delivery as it is to be sent.
type Outgoing struct {
	Webhook, Delivery Key
	Attempt           int // its number
	URL               string
	Secrets           []Secret // the newest first
	Body              []byte   // nil if the log has forgotten the event
}

// webhookEvent is an event in the words of the graph.
type webhookEvent struct {
	ID        string  `json:"id"`
	At        string  `json:"at"`
	Action    string  `json:"action"`
	Actor     by      `json:"actor"`
	ActorName *string `json:"actorName"`
	TargetID  string  `json:"targetId"`
	RelatedID *string `json:"relatedId"`
	AppID     *string `json:"appId"`
	Before    JSON    `json:"before"`
	After     JSON    `json:"after"`
	Truncated bool    `json:"truncated,omitempty"` // before and after were too large
}

type by struct {
	Kind ActorKind `json:"kind"`
	ID   *string   `json:"id"`
}

// WebhookBody is what is sent of an event: its type and time, as Standard Webhooks has
// them, and the event in the words of the graph. What would be too large goes without
// before and after, which the receiver can read by the id.
func WebhookBody(e *Event) ([]byte, error) {
	said := webhookEvent{
		ID: e.ID(), At: stamp(e.At), Action: e.Action, Actor: by{e.ActorKind, idOf(actorPrefixes[e.ActorKind], e.ActorKey)}, ActorName: e.ActorName,
		TargetID: e.TargetKind.Of(e.TargetKey), AppID: idOf(AppID, e.AppKey), Before: e.Before, After: e.After,
	}
	if e.RelatedKind != nil {
		said.RelatedID = idOf(*e.RelatedKind, e.RelatedKey)
	}
	body, err := webhookBody(said)
	if err == nil && len(body) > MaxWebhookBody {
		said.Before, said.After, said.Truncated = nil, nil, true
		body, err = webhookBody(said)
	}
	return body, err
}

func webhookBody(said webhookEvent) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(struct {
		Type      string       `json:"type"`
		Timestamp string       `json:"timestamp"`
		Data      webhookEvent `json:"data"`
	}{said.Action, said.At, said})
	return bytes.TrimSpace(b.Bytes()), err
}

func stamp(t time.Time) string { return t.UTC().Format(time.RFC3339Nano) }

func idOf(prefix Prefix, k *Key) *string {
	if k == nil || prefix == "" {
		return nil
	}
	id := prefix.Of(*k)
	return &id
}

// webhookSecret is what begins every secret of Standard Webhooks.
const webhookSecret = "whsec_"

// NewWebhookSecret returns 256 random bits as Standard Webhooks writes them.
func NewWebhookSecret() Secret {
	return SecretOf(webhookSecret + base64.StdEncoding.EncodeToString(random()))
}

// WebhookKey is what a secret of NewWebhookSecret signs with.
func (s Secret) WebhookKey() ([]byte, error) {
	return base64.StdEncoding.DecodeString(strings.TrimPrefix(s.Reveal(), webhookSecret))
}

// DueWebhook is a webhook that has something to do.
type DueWebhook struct{ Tenant, Webhook Key }
