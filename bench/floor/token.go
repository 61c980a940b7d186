package floor

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"strconv"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"
)

// issuer is what tokens are made with.
type issuer struct {
	key         *ecdsa.PrivateKey
	secrets     []byte // the key that they are hashed with
	permissions json.RawMessage
}

func newIssuer(o Options) (issuer, error) {
	var i issuer
	var err error
	if i.key, err = ecdsa.GenerateKey(elliptic.P256(), rand.Reader); err != nil {
		return i, err
	}
	if i.secrets, err = hkdf.Key(sha256.New, o.Key, nil, "client secrets", sha256.Size); err != nil {
		return i, err
	}
	i.permissions, err = json.Marshal(o.Permissions)
	return i, err
}

// selectClient reads a client by a secret, with its roles, and notes at most once a minute
// that the secret was used.
const selectClient = `with used as (update client_secrets set last_used_at = now()
		where tenant_id = $1 and client_id = $2 and hash = $3 and (expires_at is null or expires_at > now()) and (last_used_at is null or last_used_at < now() - interval '1 minute'))
	select s.hash, c.access_token_ttl, m.id, m.name, array(select r.name from role_assignments h join roles r on r.tenant_id = h.tenant_id and r.id = h.role_id
			where h.tenant_id = $1 and h.management_app_id = m.id order by r.name)
	from client_secrets s join clients c on c.tenant_id = s.tenant_id and c.id = s.client_id
	join management_apps m on m.tenant_id = c.tenant_id and m.id = c.management_app_id
	where s.tenant_id = $1 and s.client_id = $2 and s.hash = $3 and (s.expires_at is null or s.expires_at > now())`

// access are the claims of a token.
type access struct {
	Issuer      string          `json:"iss"`
	Subject     string          `json:"sub"`
	ClientID    string          `json:"client_id"`
	AppID       string          `json:"app_id"`
	AppName     string          `json:"app_name"`
	Tenant      string          `json:"tid"`
	Audience    string          `json:"aud"`
	IssuedAt    int64           `json:"iat"`
	ExpiresAt   int64           `json:"exp"`
	ID          string          `json:"jti"`
	Scope       string          `json:"scope"`
	Roles       []string        `json:"roles"`
	RoleNames   []string        `json:"ts_roles"`
	Permissions json.RawMessage `json:"ts_permissions"`
	jwt.Claims  `json:"-"`
}

// token sells one to a management app that knows its secret.
func (s *server) token(w http.ResponseWriter, r *http.Request) {
	id := r.PostFormValue("client_id")
	raw, err := base64.RawURLEncoding.DecodeString(id)
	if err != nil || len(raw) != 32 || r.PostFormValue("grant_type") != "client_credentials" {
		http.Error(w, "that is no client", http.StatusBadRequest)
		return
	}
	mac := hmac.New(sha256.New, s.issuer.secrets)
	mac.Write([]byte(r.PostFormValue("client_secret")))
	want := mac.Sum(nil)
	tenant, client := uuid.UUID(raw[:16]), uuid.UUID(raw[16:])
	var hash []byte
	var ttl int64
	var app uuid.UUID
	now := time.Now()
	said := access{
		Issuer: "http://" + r.Host, Subject: id, ClientID: id, Audience: "userid-api", IssuedAt: now.Unix(), ID: uuid.Must(uuid.NewV7()).String(),
		Roles: []string{"Admin"}, Permissions: s.issuer.permissions, Tenant: string(typeID("ten", tenant[:])),
	}
	err = s.door.QueryRow(r.Context(), selectClient, tenant, client, want).Scan(&hash, &ttl, &app, &said.AppName, &said.RoleNames)
	if err != nil || subtle.ConstantTimeCompare(hash, want) != 1 {
		http.Error(w, "the secret is wrong", http.StatusUnauthorized)
		return
	}
	said.AppID, said.ExpiresAt = string(typeID("mgm", app[:])), now.Unix()+ttl
	t := jwt.NewWithClaims(jwt.SigningMethodES256, said)
	t.Header["typ"], t.Header["kid"] = "at+jwt", tenant.String()
	text, err := t.SignedString(s.issuer.key)
	if err != nil {
		http.Error(w, "it did not work", http.StatusInternalServerError)
		return
	}
	out := append(append(append([]byte(`{"access_token":"`), text...), `","expires_in":`...), strconv.FormatInt(ttl, 10)...)
	out = append(out, `,"scope":"","token_type":"Bearer"}`...)
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Length", strconv.Itoa(len(out)))
	_, _ = w.Write(out)
}

// typeID is an id without quotes.
func typeID(prefix string, raw []byte) []byte {
	b := appendID(nil, prefix, raw)
	return b[1 : len(b)-1]
}
