package model

import (
	"cmp"
	"database/sql/driver"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
)

// The limits of webhooks.
const (
	MaxWebhooks       = 20 // of a tenant
	maxWebhookURL     = 2000
	maxWebhookActions = 50
	MaxWebhookTargets = 100
)

// WebhookPatience is for how long every attempt may fail before a webhook is disabled.
const WebhookPatience = 5 * 24 * time.Hour

// Webhook is an address that what happens in the tenant is sent to.
type Webhook struct {
	TenantID     Key `bun:"tenant_id,pk,type:uuid" log:"-"`
	Key          Key `bun:"id,pk,type:uuid" log:"-"`
	Version      int `log:"-"`
	Name         string
	Description  *string
	URL          string
	Actions      []string `bun:",array"`
	TargetIds    []string `bun:",array"`
	Status       WebhookStatus
	StatusReason *WebhookStatusReason
	StatusSince  time.Time  `log:"-"`
	FailingSince *time.Time `log:"-"`
	PendingCount int        `bun:"-" log:"-"`
	CreatedBy    *Actor     `bun:"-" log:"-"`
	ByKind       ActorKind  `log:"-"`
	ByID         *Key       `bun:"by_id,type:uuid" log:"-"`
	CreatedAt    time.Time  `log:"-"`
	UpdatedAt    time.Time  `log:"-"`
}

// IsNode marks a type with an id of its own.
func (*Webhook) IsNode() {}

// ID is the id that callers know.
func (w *Webhook) ID() string { return WebhookID.Of(w.Key) }

// NewWebhook returns the webhook that in asks for. Plain says whether it may speak http.
func NewWebhook(in WebhookCreateInput, plain bool, now time.Time) (*Webhook, error) {
	w := &Webhook{Key: NewKey(), Actions: []string{}, TargetIds: []string{}, Status: WebhookStatusActive, StatusSince: now}
	return w, w.Apply(WebhookUpdateInput{
		Name: graphql.OmittableOf(&in.Name), Description: in.Description, URL: graphql.OmittableOf(&in.URL),
		Actions: in.Actions, TargetIds: in.TargetIds,
	}, plain)
}

// Apply changes w as asked, and reports what the rules refuse.
func (w *Webhook) Apply(in WebhookUpdateInput, plain bool) error {
	return cmp.Or(
		rename(&w.Name, in.Name), describe(&w.Description, in.Description), w.send(in.URL, plain),
		w.choose(in.Actions), w.watch(in.TargetIds),
	)
}

// send changes where events go.
func (w *Webhook) send(to graphql.Omittable[*string], plain bool) error {
	given, said, err := given("url", to)
	if err != nil || !said {
		return err
	}
	given = strings.TrimSpace(given)
	u, err := url.Parse(given)
	good := err == nil && len(given) <= maxWebhookURL && u.Hostname() != "" && u.User == nil && u.Opaque == "" &&
		!strings.Contains(given, "#") && !strings.ContainsFunc(given, notASCII)
	switch {
	case good && u.Scheme == "http" && !plain:
		return InvalidField("url", "url must be https: whoever is on the way reads and changes what plain http carries.")
	case !good || u.Scheme != "https" && u.Scheme != "http":
		return InvalidField("url", "url must be an https address such as https://hooks.example.com/tenantry, of at most %d characters, without user, password and fragment.", maxWebhookURL)
	}
	w.URL = given
	return nil
}

// wanted is an action, or all of a noun.
var wanted = regexp.MustCompile(`^[a-z]+(_[a-z]+)*\.(\*|[a-z]+(_[a-z]+)*)$`)

// choose replaces the actions. What is said twice is kept once.
func (w *Webhook) choose(in graphql.Omittable[[]string]) error {
	all, said := in.ValueOK()
	switch {
	case !said:
		return nil
	case len(all) > maxWebhookActions:
		return InvalidField("actions", "actions takes at most %d, not %d.", maxWebhookActions, len(all))
	}
	for _, a := range all {
		if len(a) > 100 || !wanted.MatchString(a) {
			return InvalidField("actions", "Each of actions is one such as user.created, or user.* for all of a noun.")
		}
	}
	w.Actions = once(all)
	return nil
}

// watch replaces the objects, which somebody else must find.
func (w *Webhook) watch(in graphql.Omittable[[]string]) error {
	all, said := in.ValueOK()
	switch {
	case !said:
		return nil
	case len(all) > MaxWebhookTargets:
		return InvalidField("targetIds", "targetIds takes at most %d ids, not %d.", MaxWebhookTargets, len(all))
	}
	for _, id := range all {
		if _, _, err := ParseID(id); err != nil {
			return InvalidField("targetIds", "Each of targetIds must be an id.")
		}
	}
	w.TargetIds = once(all)
	return nil
}

func once(all []string) []string {
	kept := make([]string, 0, len(all))
	for _, s := range all {
		if !slices.Contains(kept, s) {
			kept = append(kept, s)
		}
	}
	return kept
}

// WebhookTested is the action of what webhookTest sends.
const WebhookTested = "webhook.tested"

// Wants reports whether w is told of an event. Of its own tests it is told apart.
func (w *Webhook) Wants(e *Event) bool {
	noun, _, _ := strings.Cut(e.Action, ".")
	switch {
	case e.Action == WebhookTested && e.TargetKey == w.Key:
		return false
	case len(w.Actions) > 0 && !slices.Contains(w.Actions, e.Action) && !slices.Contains(w.Actions, noun+".*"):
		return false
	case len(w.TargetIds) == 0 || slices.Contains(w.TargetIds, e.TargetKind.Of(e.TargetKey)):
		return true
	}
	return e.RelatedKey != nil && slices.Contains(w.TargetIds, e.RelatedKind.Of(*e.RelatedKey))
}

// Disable ends what w is sent, for a reason.
func (w *Webhook) Disable(why WebhookStatusReason, now time.Time) {
	if w.Status != WebhookStatusDisabled {
		w.Status, w.StatusReason, w.StatusSince = WebhookStatusDisabled, &why, now
	}
}

// Enable has w sent what there is, and forgets how it failed.
func (w *Webhook) Enable(now time.Time) {
	if w.Status != WebhookStatusActive {
		w.Status, w.StatusReason, w.StatusSince, w.FailingSince = WebhookStatusActive, nil, now, nil
	}
}

// Heed notes what came of an attempt at a time, and disables w where there is no use in more.
func (w *Webhook) Heed(o WebhookOutcome, now time.Time) {
	if o.Delivered() {
		w.FailingSince = nil
		return
	}
	if w.FailingSince == nil {
		w.FailingSince = &now
	}
	switch {
	case o.Gone():
		w.Disable(WebhookStatusReasonGone, now)
	case now.Sub(*w.FailingSince) >= WebhookPatience:
		w.Disable(WebhookStatusReasonFailing, now)
	}
}

// Value is r as the database takes it: of a pointer to an enum, JSON would be made.
func (r *WebhookStatusReason) Value() (driver.Value, error) {
	if r == nil {
		return nil, nil
	}
	return string(*r), nil
}

// Scan reads what the database gives.
func (r *WebhookStatusReason) Scan(src any) error {
	text, ok := src.(string)
	if !ok {
		return fmt.Errorf("model: a WebhookStatusReason cannot be read from %T", src)
	}
	*r = WebhookStatusReason(text)
	return nil
}
