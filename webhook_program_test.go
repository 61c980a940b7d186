package main

import (
	"io"
	"net/http"
	"strings"
	"testing"
)

// The program as it is started sends, and counts it; what it may not send to, its flag says.
func TestProgramSendsToWebhooks(t *testing.T) {
	t.Parallel()
	r := newReceiver(t, nil)
	made, stop := started(t, place(t), "--webhook-allow", "127.0.0.0/8")
	got := asked(t, made.URL, made.Management, `{"query":"mutation { webhookCreate(input: {name: \"Here\", url: \"`+r.URL+`\", actions: [\"group.created\"]}) { webhookSecret } groupCreate(input: {name: \"Sent\"}) { group { id } } }"}`)
	_, secret, _ := strings.Cut(got, `"webhookSecret":"`)
	secret, _, _ = strings.Cut(secret, `"`)
	if sent := r.next(); !sent.verified(t, secret) || !strings.Contains(string(sent.body), `"after":{"name":"Sent","customData":{}}`) {
		t.Errorf("%s %s", got, sent.body)
	}
	for counted := false; !counted; { // once the attempt is over
		res, err := http.Get(made.URL + "/metrics")
		if err != nil {
			t.Fatal(err)
		}
		text, _ := io.ReadAll(res.Body)
		_ = res.Body.Close()
		counted = strings.Contains(string(text), `tenantry_webhook_attempts_total{outcome="delivered"} 1`)
	}
	if err := stop(); err != nil {
		t.Errorf("it does not stop well: %v", err)
	}
}
