package webhook

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"

	"tenantry/model"
)

const (
	maxReply   = 64 << 10 // bytes read of an answer's body
	maxHeaders = 64 << 10 // bytes of its headers
	connecting = 5 * time.Second
)

// transport speaks HTTP to receivers. Each attempt is a connection of its own, whose address
// is checked when it is made: a name may lead elsewhere by then.
type transport struct {
	tls, plain *http.Client
	whole      time.Duration
}

func newTransport(o Options) *transport {
	return &transport{
		tls:   client(address{allow: o.Allow}),
		plain: client(address{allow: o.Allow, only: true}),
		whole: o.Timeout,
	}
}

// client follows no redirect, asks no proxy, and keeps neither connections nor cookies.
func client(to address) *http.Client {
	dialer := &net.Dialer{Timeout: connecting, Control: to.control, KeepAlive: -1}
	return &http.Client{
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport: &http.Transport{
			DialContext: dialer.DialContext, TLSHandshakeTimeout: connecting, DisableKeepAlives: true, DisableCompression: true,
			MaxResponseHeaderBytes: maxHeaders, TLSClientConfig: &tls.Config{MinVersion: tls.VersionTLS12},
		},
	}
}

// send makes one attempt, and says what came of it.
func (t *transport) send(ctx context.Context, out model.Outgoing, at time.Time) model.WebhookOutcome {
	ctx, cancel := context.WithTimeout(ctx, t.whole)
	defer cancel()
	o, began := model.WebhookOutcome{At: at}, time.Now()
	o.Status, o.Answer, o.Error = t.exchange(ctx, out, at)
	o.Took = time.Since(began).Truncate(time.Microsecond)
	return o
}

// exchange returns the status of the answer, the beginning of its body, and what went wrong.
func (t *transport) exchange(ctx context.Context, out model.Outgoing, at time.Time) (int, string, string) {
	req, err := request(ctx, out, at)
	if err != nil {
		return 0, "", "The request cannot be made: " + err.Error()
	}
	c := t.tls
	if req.URL.Scheme == "http" {
		c = t.plain
	}
	res, err := c.Do(req)
	if err != nil {
		return 0, "", words(err)
	}
	defer func() { _ = res.Body.Close() }()
	body, _ := io.ReadAll(io.LimitReader(res.Body, maxReply)) // what has come of it, if it breaks off
	return res.StatusCode, kept(body), refusal(res.StatusCode)
}

// request is a delivery as Standard Webhooks has it.
func request(ctx context.Context, out model.Outgoing, at time.Time) (*http.Request, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, out.URL, bytes.NewReader(out.Body))
	if err != nil {
		return nil, err
	}
	id := model.WebhookDeliveryID.Of(out.Delivery)
	signatures, err := sign(id, at, out.Body, out.Secrets)
	if err != nil {
		return nil, err
	}
	req.GetBody = nil // so that nothing is sent twice behind our back
	for name, value := range map[string]string{
		"Content-Type": "application/json", "User-Agent": "Tenantry-Webhooks",
		"Webhook-Id": id, "Webhook-Timestamp": strconv.FormatInt(at.Unix(), 10), "Webhook-Signature": signatures,
	} {
		req.Header.Set(name, value)
	}
	return req, nil
}

// kept is what is kept of an answer's body: as text that Postgres takes.
func kept(body []byte) string {
	text := strings.ReplaceAll(strings.ToValidUTF8(string(body), "\uFFFD"), "\x00", "\uFFFD")
	if len(text) > model.MaxKeptReply {
		text = strings.ToValidUTF8(text[:model.MaxKeptReply], "")
	}
	return text
}

// refusal says what is wrong with a status.
func refusal(status int) string {
	switch {
	case status >= 200 && status < 300:
		return ""
	case status >= 300 && status < 400:
		return fmt.Sprintf("The address answered %d: redirects are not followed. Give the webhook the address that it leads to.", status)
	case status == http.StatusGone:
		return "The address answered 410: it wants nothing any more, and the webhook was disabled."
	}
	return fmt.Sprintf("The address answered %d, and not 200 to 299.", status)
}

// words are what an error means to whoever runs the receiver. Addresses are not in them.
func words(err error) string {
	var refused *refusedError
	var dns *net.DNSError
	var unknown x509.UnknownAuthorityError
	var host x509.HostnameError
	var invalid x509.CertificateInvalidError
	var op *net.OpError
	switch {
	case errors.As(err, &refused):
		return refused.Error()
	case errors.As(err, &dns):
		return "The name of the address cannot be resolved."
	case errors.As(err, &unknown), errors.As(err, &host), errors.As(err, &invalid):
		return "The certificate of the address cannot be trusted: it must be valid for the name, and of a known authority."
	case errors.Is(err, context.DeadlineExceeded), isTimeout(err):
		return "The address took too long to answer."
	case errors.As(err, &op) && op.Op == "dial":
		return "Nothing listens at the address."
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), errors.As(err, &op):
		return "The connection was closed before there was an answer."
	}
	return "The answer is not HTTP, or its headers are too large."
}

func isTimeout(err error) bool {
	var timed interface{ Timeout() bool }
	return errors.As(err, &timed) && timed.Timeout()
}
