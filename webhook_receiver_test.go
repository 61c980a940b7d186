package main

import (
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"tenantry/db"
	"tenantry/model"
	"tenantry/webhook"
)

// hijacked writes what is no answer to a request.
func hijacked(write func(net.Conn)) func(http.ResponseWriter, received) {
	return func(w http.ResponseWriter, _ received) {
		conn, _, err := http.NewResponseController(w).Hijack()
		if err == nil {
			write(conn)
			_ = conn.Close()
		}
	}
}

// What receivers do, and what is noted of it. No receiver harms the server, and each of them
// is told by words what was wrong.
func TestWebhookReceivers(t *testing.T) {
	t.Parallel()
	s := newStoreWith(t, db.Options{PlainWebhooks: true}).serve()
	clock := new(clock)
	s.sends(s.db, webhook.Options{Allow: loopback, Clock: clock.now, Timeout: 2 * time.Second})
	elsewhere := newReceiver(t, nil)
	down := httptest.NewServer(nil)
	down.Close()
	untrusted := httptest.NewTLSServer(nil)
	defer untrusted.Close()
	for name, as := range map[string]struct {
		answer func(http.ResponseWriter, received)
		url    string
		status int
		want   string // of what is noted
	}{
		"well":        {answer: func(w http.ResponseWriter, _ received) { w.WriteHeader(204) }, status: 204},
		"with words":  {answer: func(w http.ResponseWriter, _ received) { _, _ = w.Write([]byte("thank\x00you\xff")) }, status: 200, want: "thank\uFFFDyou\uFFFD"},
		"refusing":    {answer: status(500), status: 500, want: "answered 500"},
		"redirecting": {answer: func(w http.ResponseWriter, _ received) { w.Header().Set("Location", elsewhere.URL); w.WriteHeader(307) }, status: 307, want: "redirects are not followed"},
		"gone":        {answer: status(410), status: 410, want: "answered 410"},
		"endless": {answer: func(w http.ResponseWriter, _ received) {
			for {
				if _, err := w.Write([]byte(strings.Repeat("é", 1000))); err != nil {
					return
				}
			}
		}, status: 200, want: "ééé"},
		"slow": {answer: func(_ http.ResponseWriter, r received) { <-r.over }, want: "too long"},
		"slow in its answer": {answer: func(w http.ResponseWriter, r received) {
			_, _ = w.Write([]byte("well then"))
			_ = http.NewResponseController(w).Flush()
			<-r.over
		}, status: 200, want: "well then"},
		"of endless headers": {answer: hijacked(func(c net.Conn) {
			_, err := c.Write([]byte("HTTP/1.1 200 OK\r\n"))
			for n := 0; err == nil && n < 1<<30; n += 1000 {
				_, err = c.Write([]byte("X-" + strings.Repeat("x", 994) + ": x\r\n"))
			}
		}), want: "headers are too large"},
		"closing":           {answer: hijacked(func(net.Conn) {}), want: "closed before"},
		"closing too early": {answer: hijacked(func(c net.Conn) { _, _ = c.Write([]byte("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")) }), status: 200, want: "half"},
		"no HTTP":           {answer: hijacked(func(c net.Conn) { _, _ = c.Write([]byte("220 mail.example ESMTP\r\n")) }), want: "not HTTP"},
		"down":              {url: down.URL, want: "Nothing listens"},
		"without a name":    {url: "https://hooks.invalid/x", want: "cannot be resolved"},
		"untrusted":         {url: untrusted.URL, want: "certificate"},
	} {
		t.Run(name, func(t *testing.T) {
			r := newReceiver(t, as.answer)
			if as.url == "" {
				as.url = r.URL
			}
			id, _ := s.hook(as.url, object{"actions": []string{"nothing.happens"}, "name": name})
			s.done("a test", "management", `mutation{webhookTest(id:"`+id+`"){webhookDelivery{id test status attemptCount}}}`, nil, `"test":true,"status":"PENDING","attemptCount":0`)
			d := s.until(deliveries(id), `"finishedAt":"`).deliveries(t)[0]
			at := d.Attempts[0]
			have, well := 0, as.status/100 == 2
			if at.HTTPStatus != nil {
				have = *at.HTTPStatus
			}
			said := ""
			for _, s := range []*string{at.Answer, at.Error} {
				if s != nil {
					said += *s
				}
			}
			if have != as.status || !strings.Contains(said, as.want) || len(said) > model.MaxKeptReply || (d.Status == "DELIVERED") != well || (at.Error == nil) != well || d.AttemptCount != 1 {
				t.Errorf("%+v %d %.300q", d, have, said)
			}
			s.done("tests are no failures of the webhook", "management", deliveries(id), nil, `"status":"ACTIVE"`, `"failingSince":null`)
		})
	}
	elsewhere.none()
}

// Nothing is sent to addresses that are not of the internet, whatever name leads there.
func TestWebhookOfPrivateAddresses(t *testing.T) {
	t.Parallel()
	s := newStoreWith(t, db.Options{PlainWebhooks: true}).serve()
	s.sends(s.db, webhook.Options{})
	r := newReceiver(t, nil)
	secret := httptest.NewTLSServer(r)
	defer secret.Close()
	_, port, _ := net.SplitHostPort(secret.Listener.Addr().String())
	for url, want := range map[string]string{
		secret.URL:                           "not of the internet",
		"https://localhost:" + port:          "not of the internet",
		"https://[::ffff:127.0.0.1]:" + port: "not of the internet",
		"https://127.1:" + port:              "",
		"https://0.0.0.0:" + port:            "not of the internet",
		"https://169.254.169.254/latest":     "not of the internet",
		r.URL:                                "--webhook-allow",
	} {
		id, _ := s.hook(url, object{"actions": []string{"nothing.happens"}})
		s.done("a test", "management", `mutation{webhookTest(id:"`+id+`"){webhookDelivery{id}}}`, nil)
		d := s.until(deliveries(id), `"finishedAt":"`).deliveries(t)[0]
		if d.Status != "FAILED" || d.Attempts[0].HTTPStatus != nil || !strings.Contains(*d.Attempts[0].Error, want) {
			t.Errorf("%s: %+v", url, d)
		}
	}
	r.none()
}

// A receiver that does not answer delays nobody but itself.
func TestWebhookDeadReceiverDelaysNobody(t *testing.T) {
	t.Parallel()
	s, _ := newHooks(t)
	dead := newReceiver(t, func(_ http.ResponseWriter, r received) { <-r.over })
	alive := newReceiver(t, nil)
	for i := range 5 {
		s.hook(dead.URL, object{"actions": []string{"user.updated"}, "name": fmt.Sprint("dead", i)})
	}
	s.hook(alive.URL, object{"actions": []string{"user.updated"}})
	users := []string{ann, bob, cleo, dan}
	for i, user := range users {
		s.rename(user, fmt.Sprint("hook-", i))
	}
	for range 5 * len(users) {
		dead.next()
	}
	for range users {
		alive.next()
	}
}

// What failed comes again on the schedule, and is given up at its end; it can be sent again.
func TestWebhookSchedule(t *testing.T) {
	t.Parallel()
	s, clock := newHooks(t)
	r := newReceiver(t, status(500))
	id, secret := s.hook(r.URL, object{"actions": []string{"user.updated"}})
	s.rename(ann, "hook-1")
	first := r.next()
	for i, wait := range []time.Duration{5 * time.Second, 5 * time.Minute, 30 * time.Minute, 2 * time.Hour, 5 * time.Hour, 10 * time.Hour, 14 * time.Hour, 20 * time.Hour, 24 * time.Hour} {
		s.until(deliveries(id), fmt.Sprintf(`"number":%d,`, i+1)) // its delivery may have been read before it was made
		d := s.until(deliveries(id), `"status":"PENDING"`).deliveries(t)[0]
		if d.NextAttemptAt == nil || d.AttemptCount != i+1 {
			t.Fatalf("%+v", d)
		}
		if until := d.NextAttemptAt.Sub(d.Attempts[i].At); until < wait || until > wait+wait/5+time.Minute {
			t.Errorf("the next after %d comes in %s, want %s and a fifth at most", i+1, until, wait)
		}
		clock.set(*d.NextAttemptAt)
		if again := r.next(); again.id != first.id || string(again.body) != string(first.body) || !again.verified(t, secret) || again.header.Get("webhook-timestamp") == first.header.Get("webhook-timestamp") {
			t.Errorf("another message comes again: %s %s", again.id, again.body)
		}
	}
	d := s.until(deliveries(id), `"status":"FAILED"`).deliveries(t)[0]
	if d.AttemptCount != 10 || d.NextAttemptAt != nil || d.FinishedAt == nil {
		t.Errorf("%+v", d)
	}
	r.answers(nil)
	s.done("again", "management", `mutation{webhookDeliveriesRedeliver(id:"`+id+`",input:{deliveryIds:["`+d.ID+`"]}){redeliveredCount lastId more}}`, nil, `"redeliveredCount":1,"lastId":"`+d.ID+`","more":false`)
	if again := r.next(); again.id != first.id {
		t.Errorf("%s, want %s", again.id, first.id)
	}
	s.until(deliveries(id), `"status":"DELIVERED"`)
	a := s.ask("management", deliveries(id), nil) // the webhook may have been read before its delivery was
	if d := a.deliveries(t)[0]; d.AttemptCount != 11 || len(d.Attempts) != 11 || !strings.Contains(a.text, `"failingSince":null`) || !strings.Contains(a.text, `"pendingCount":0`) {
		t.Errorf("%s", a.text)
	}
}

// A webhook is disabled when its receiver wants no more, or has failed for days; nothing is
// lost by that.
func TestWebhookIsDisabled(t *testing.T) {
	t.Parallel()
	s, clock := newHooks(t)
	gone, failing := newReceiver(t, status(410)), newReceiver(t, status(503))
	wanted := object{"actions": []string{"user.updated", "webhook.disabled"}, "targetIds": []string{ann}}
	one, _ := s.hook(gone.URL, wanted)
	other, _ := s.hook(failing.URL, wanted)
	s.rename(ann, "hook-1")
	gone.next()
	s.until(deliveries(one), `"status":"DISABLED","statusReason":"GONE","pendingCount":1`)
	for day := range 6 {
		failing.next()
		s.until(deliveries(other), fmt.Sprintf(`"number":%d,`, day+1))
		clock.add(24 * time.Hour)
	}
	s.until(deliveries(other), `"status":"DISABLED","statusReason":"FAILING"`)
	s.done("it is in the log", "management", `{webhook(id:"`+other+`"){history(last:1){nodes{action actor{kind} actorName after}}}}`, nil, `"webhook.disabled","actor":{"kind":"SYSTEM"},"actorName":"webhooks","after":{`, `"FAILING"`)
	for _, r := range []*receiver{gone, failing} {
		r.answers(nil)
		for len(r.got) > 0 {
			r.next()
		}
	}
	s.rename(ann, "hook-2")
	for id, r := range map[string]*receiver{one: gone, other: failing} {
		s.done("enabled again", "management", `mutation{webhookEnable(id:"`+id+`"){webhook{status statusReason failingSince}}}`, nil, `"status":"ACTIVE","statusReason":null,"failingSince":null`)
		clock.add(48 * time.Hour)
		for _, want := range []string{"hook-1", "hook-2"} {
			if got := r.next(); !strings.Contains(string(got.body), `"externalUserId":"`+want+`"`) {
				t.Errorf("%s, want %s", got.body, want)
			}
		}
		s.until(deliveries(id), `"pendingCount":0`)
	}
}
