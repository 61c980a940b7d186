package webhook

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"strings"
	"time"

	"tenantry/model"
)

// sign is the header webhook-signature of a delivery: a signature for each secret, with
// blanks between them, so that receivers can go from one secret to the next.
func sign(id string, at time.Time, body []byte, secrets []model.Secret) (string, error) {
	all := make([]string, len(secrets))
	for i, secret := range secrets {
		key, err := secret.WebhookKey()
		if err != nil {
			return "", err
		}
		mac := hmac.New(sha256.New, key)
		_, _ = fmt.Fprintf(mac, "%s.%d.", id, at.Unix())
		_, _ = mac.Write(body)
		all[i] = "v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil))
	}
	return strings.Join(all, " "), nil
}
