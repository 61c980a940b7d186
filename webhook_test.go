package main

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"tenantry/model"
)

// What happens is sent to whom it concerns, in the words of the graph, signed so that others
// can verify it, and once.
func TestWebhookIsSentWhatHappens(t *testing.T) {
	t.Parallel()
	s, _ := newHooks(t)
	all, users, one := newReceiver(t, nil), newReceiver(t, nil), newReceiver(t, nil)
	_, secret := s.hook(all.URL, nil)
	_, other := s.hook(users.URL, object{"actions": []string{"user.*"}})
	hook, third := s.hook(one.URL, object{"actions": []string{"group.member_added", "user.updated"}, "targetIds": []string{cleo}})
	s.rename(ann, "hook-1")
	s.done("about Cleo", "management", `mutation{groupMembersAdd(id:"`+writers+`",input:{userIds:["`+cleo+`"]}){addedCount}}`, nil)
	s.rename(cleo, "hook-2")

	s.expect(all, secret, "group.member_added "+writers, "user.updated "+ann, "user.updated "+cleo, "webhook.created", "webhook.created", "webhook.created")
	s.expect(users, other, "user.updated "+ann, "user.updated "+cleo)
	last := s.expect(one, third, "group.member_added "+writers, "user.updated "+cleo)["user.updated "+cleo]
	if last.verified(t, secret) || last.header.Get("Content-Type") != "application/json" || !strings.HasPrefix(last.id, "whd_") {
		t.Errorf("%s %v", last.body, last.header)
	}
	s.sameEvent(last)
	s.until(deliveries(hook), `"pendingCount":0`)
	for _, r := range []*receiver{all, users, one} {
		r.none()
	}
	d := s.ask("management", deliveries(hook), nil).deliveries(t)
	if len(d) != 2 || d[1].Action != "user.updated" || d[1].ID != last.id || d[1].Status != "DELIVERED" || d[1].FinishedAt == nil || len(d[1].Attempts) != 1 || *d[1].Attempts[0].HTTPStatus != 200 || d[1].Attempts[0].Error != nil {
		t.Errorf("%+v", d)
	}
	s.done("the delivery by what the receiver got", "management", `{webhookDelivery(id:"`+last.id+`"){webhook{id} event{id} eventId status}}`, nil, hook, last.event.Data.ID, "DELIVERED")
}

// expect sees that a receiver is sent these events, each once and signed, whatever the order
// of those about different objects. The targets of new ones are not known.
func (s *server) expect(r *receiver, secret string, want ...string) map[string]received {
	s.t.Helper()
	var have []string
	all := map[string]received{}
	for range want {
		got := r.next()
		what := got.event.Type
		if !strings.HasSuffix(what, ".created") {
			what += " " + got.event.Data.TargetID
		}
		if !got.verified(s.t, secret) || got.event.Data.Action != got.event.Type {
			s.t.Errorf("not signed, or not said: %s", got.body)
		}
		have, all[what] = append(have, what), got
	}
	if slices.Sort(have); !slices.Equal(have, want) {
		s.t.Errorf("it was sent %v, want %v", have, want)
	}
	return all
}

// sameEvent sees that what was sent is what the graph says of the event.
func (s *server) sameEvent(got received) {
	s.t.Helper()
	a := s.done("the event", "management", `{node(id:"`+got.event.Data.ID+`"){... on Event{id at action actor{kind id} actorName targetId relatedId appId before after}}}`, nil)
	var sent struct{ Data any }
	var said struct{ Node any }
	_, _ = json.Unmarshal(got.body, &sent), json.Unmarshal(a.Data, &said)
	if said.Node == nil || !reflect.DeepEqual(sent.Data, said.Node) {
		s.t.Errorf("sent %v\nsaid %v", sent.Data, said.Node)
	}
}

// What is too large to send is left out, and said to be.
func TestWebhookOfLargeEvents(t *testing.T) {
	t.Parallel()
	s, _ := newHooks(t)
	r := newReceiver(t, nil)
	_, secret := s.hook(r.URL, object{"actions": []string{"user.updated"}})
	s.done("large", "management", userUpdate, object{"id": ann, "input": object{"customData": object{"a": strings.Repeat("x", 400_000)}}})
	got := r.next()
	if len(got.body) > model.MaxWebhookBody || !strings.Contains(string(got.body), `"before":null,"after":null,"truncated":true`) || !got.verified(t, secret) {
		t.Errorf("%d bytes: %.600s", len(got.body), got.body)
	}
}

// During a rotation both secrets verify, afterwards the new one alone.
func TestWebhookSecretRotate(t *testing.T) {
	t.Parallel()
	s, clock := newHooks(t)
	r := newReceiver(t, nil)
	id, first := s.hook(r.URL, object{"actions": []string{"user.updated"}})
	rotate := func(input string) string {
		a := s.done("rotate", "management", `mutation{webhookSecretRotate(id:"`+id+`",input:{`+input+`}){webhook{version secrets{hint endsAt}} webhookSecret}}`, nil)
		if secret := a.at("webhookSecretRotate.webhookSecret"); strings.HasPrefix(secret, "whsec_") && strings.Contains(a.text, `"hint":"`+secret[len(secret)-4:]+`","endsAt":null`) {
			return secret
		}
		t.Fatal(a.text)
		return ""
	}
	expect := func(when string, want ...string) {
		t.Helper()
		s.rename(ann, when)
		got := r.next()
		for _, secret := range []string{first, want[0]} {
			if has := strings.Contains(strings.Join(want, " "), secret); got.verified(t, secret) != has {
				t.Errorf("%s: %v, want %t", when, !has, has)
			}
		}
		if n := len(strings.Fields(got.header.Get("webhook-signature"))); n != len(want) {
			t.Errorf("%s: %d signatures, want %d", when, n, len(want))
		}
	}
	second := rotate("")
	expect("both", second, first)
	clock.add(25 * time.Hour)
	expect("a day later", second)
	third := rotate("overlap:0")
	expect("at once", third)
	fourth := rotate("overlap:604800")
	clock.set(time.Now())
	expect("again", fourth, third)
	rotate("")
	s.run([]step{
		{name: "too many", who: "management", query: `mutation{webhookSecretRotate(id:"` + id + `",input:{}){webhookSecret}}`, want: "3 secrets", code: "CONFLICT"},
		{name: "too long", who: "management", query: `mutation{webhookSecretRotate(id:"` + id + `",input:{overlap:604801}){webhookSecret}}`, want: "604800", code: "INVALID"},
		{name: "too short", who: "management", query: `mutation{webhookSecretRotate(id:"` + id + `",input:{overlap:-1}){webhookSecret}}`, want: "overlap", code: "INVALID"},
	})
	kept := s.sql(`select string_agg(w::text, ' ') from webhook_secrets w`) + s.sql(`select string_agg(e::text, ' ') from events e`) + s.log.String()
	for _, secret := range []string{first, second, third, fourth} {
		if strings.Contains(kept, secret) || strings.Contains(kept, secret[6:]) {
			t.Error("a secret is in the database or the log")
		}
	}
}

// Who may do what, and what is refused.
func TestWebhookMutations(t *testing.T) {
	t.Parallel()
	s := newStore(t).serve()
	siem := model.WebhookID.Of(key("a851"))
	sent := model.WebhookDeliveryID.Of(key("a861"))
	create := func(input string) string { return `mutation{webhookCreate(input:{` + input + `}){webhook{id}}}` }
	mutations := map[string]string{
		"create": create(`name:"x",url:"https://x.example"`), "update": `mutation{webhookUpdate(id:"` + siem + `",input:{name:"x"}){webhook{id}}}`,
		"rotate": `mutation{webhookSecretRotate(id:"` + siem + `",input:{}){webhookSecret}}`, "disable": `mutation{webhookDisable(id:"` + siem + `"){webhook{id}}}`,
		"enable": `mutation{webhookEnable(id:"` + siem + `"){webhook{id}}}`, "test": `mutation{webhookTest(id:"` + siem + `"){webhookDelivery{id}}}`,
		"redeliver": `mutation{webhookDeliveriesRedeliver(id:"` + siem + `",input:{deliveryIds:["` + sent + `"]}){redeliveredCount}}`,
		"delete":    `mutation{webhookDelete(id:"` + siem + `"){deletedId}}`,
	}
	for name, query := range mutations {
		for who, code := range map[string]string{"nobody": "UNAUTHENTICATED", "operator": "FORBIDDEN", "auditor": "FORBIDDEN", "reader": "FORBIDDEN", "mail": "FORBIDDEN", "phone": "FORBIDDEN", "globex": "NOT_FOUND"} {
			if name == "create" && who == "globex" {
				continue // in their own tenant
			}
			if a := s.ask(who, query, nil); a.code() != code {
				t.Errorf("%s as %s: %q, want %q", name, who, a.code(), code)
			}
		}
	}
	read := `{webhooks{nodes{name secrets{hint}}} webhook(id:"` + siem + `"){deliveries(filter:{status:DELIVERED,action:"user.created",targetId:"` + ann + `",createdAt:{from:"2026-01-01T00:00:00Z"}}){totalCount nodes{id attempts{answer}}}} webhookDelivery(id:"` + sent + `"){event{action}}}`
	long := strings.Repeat("x", 2000)
	s.run([]step{
		{name: "a reader reads", who: "reader", query: read, want: `"totalCount":1,"nodes":[{"id":"` + sent + `","attempts":[{"answer":"ok"}]}]`},
		{name: "an app reads nothing", who: "mail", query: read, never: "SIEM", code: "FORBIDDEN"},
		{name: "another tenant sees its own", who: "globex", query: read, want: `"webhook":null,"webhookDelivery":null`, never: sent},
		{name: "http", who: "management", query: create(`name:"x",url:"http://x.example"`), want: "https", code: "INVALID"},
		{name: "no host", who: "management", query: create(`name:"x",url:"https:///x"`), want: "https address", code: "INVALID"},
		{name: "a password", who: "management", query: create(`name:"x",url:"https://a:b@x.example"`), want: "without user", never: "a:b", code: "INVALID"},
		{name: "another scheme", who: "management", query: create(`name:"x",url:"file:///etc/passwd"`), want: "https address", code: "INVALID"},
		{name: "too long", who: "management", query: create(`name:"x",url:"https://x.example/` + long + `"`), want: "2000", code: "INVALID"},
		{name: "no action", who: "management", query: create(`name:"x",url:"https://x.example",actions:["user"]`), want: "user.*", code: "INVALID"},
		{name: "any action", who: "management", query: create(`name:"x",url:"https://x.example",actions:["*.*"]`), want: "user.*", code: "INVALID"},
		{name: "an object of others", who: "management", query: create(`name:"x",url:"https://x.example",targetIds:["` + gil + `"]`), want: "no such user", code: "NOT_FOUND"},
		{name: "no object", who: "management", query: create(`name:"x",url:"https://x.example",targetIds:["x"]`), want: "must be an id", code: "INVALID"},
		{name: "an event", who: "management", query: create(`name:"x",url:"https://x.example",targetIds:["` + model.EventID.Of(key("a501")) + `"]`), want: "evt_", code: "INVALID"},
		{name: "the same name", who: "management", query: create(`name:"siem",url:"https://x.example"`), want: "Another webhook", code: "CONFLICT"},
		{name: "a stale version", who: "management", query: `mutation{webhookUpdate(id:"` + siem + `",input:{expectedVersion:7,name:"x"}){webhook{id}}}`, want: `"currentVersion":1`, code: "CONFLICT"},
		{name: "no url", who: "management", query: `mutation{webhookUpdate(id:"` + siem + `",input:{url:null}){webhook{id}}}`, want: "url cannot be cleared", code: "INVALID"},
		{name: "a test of a disabled one", who: "management", query: mutations["test"], want: "Enable it first", code: "CONFLICT"},
		{name: "everything", who: "admin", query: create(`name:"All",description:"x",url:"https://x.example:8443/a?b=c",actions:["user.created","user.created","app_role.*"],targetIds:["`+acme+`","`+ann+`"]`) + ``, want: "whk_"},
		{name: "is kept once", who: "admin", query: `{webhooks{nodes{url actions targetIds status statusReason createdBy{kind}}}}`, want: `"https://x.example:8443/a?b=c","actions":["user.created","app_role.*"],"targetIds":["` + acme + `","` + ann + `"],"status":"ACTIVE","statusReason":null,"createdBy":{"kind":"ADMIN_USER"}`},
		{name: "cleared", who: "admin", query: `mutation{webhookUpdate(id:"` + siem + `",input:{expectedVersion:1,actions:null,targetIds:[],description:"y"}){webhook{version actions targetIds description}}}`, want: `"version":2,"actions":[],"targetIds":[],"description":"y"`},
		{name: "neither", who: "management", query: `mutation{webhookDeliveriesRedeliver(id:"` + siem + `",input:{}){more}}`, want: "Give deliveryIds", code: "INVALID"},
		{name: "both", who: "management", query: `mutation{webhookDeliveriesRedeliver(id:"` + siem + `",input:{deliveryIds:["` + sent + `"],from:"2026-01-01T00:00:00Z"}){more}}`, want: "not both", code: "INVALID"},
		{name: "none", who: "management", query: `mutation{webhookDeliveriesRedeliver(id:"` + siem + `",input:{deliveryIds:[]}){more}}`, want: "1 to 100", code: "INVALID"},
	})
	blind := s.db.As(model.Manager(key("a"), key("a11"), "Blind", [][]model.Permission{{model.WebhooksCreate, model.WebhooksEdit}}))
	if _, err := blind.CreateWebhook(t.Context(), model.WebhookCreateInput{Name: "x", URL: "https://x.example"}); model.CodeOf(err) != model.Forbidden {
		t.Errorf("who may not read the log has it sent: %v", err)
	}
	if _, err := blind.EnableWebhook(t.Context(), siem); model.CodeOf(err) != model.Forbidden {
		t.Errorf("who may not read the log has it sent: %v", err)
	}
	for i := range model.MaxWebhooks - 2 {
		s.done("one more", "management", create(fmt.Sprintf(`name:"%d",url:"https://x.example"`, i)), nil)
	}
	s.run([]step{{name: "too many", who: "management", query: create(`name:"x",url:"https://x.example"`), want: "20 webhooks", code: "LIMITED"}})
}
