package rest

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"tenantry/model"
)

const about = "The documented REST endpoints, for clients that already speak them. Buy a token at `/oidc/token` with a client_id and a client_secret " +
	"(`grant_type=client_credentials`), and send it as `Authorization: Bearer …`. A management app's token sees all of its tenant, an app's own client what is the app's.\n\n" +
	"Each answer has `X-Request-Id`; of an object, `ETag`, which `If-Match` takes. Members of a body that are not known are ignored; what is absent stays as it is."

// config is that of the library: its own pages, links and formats are off.
func config() huma.Config {
	c := huma.DefaultConfig("Tenantry", "1")
	c.OpenAPIPath, c.DocsPath, c.SchemasPath, c.CreateHooks = "", "", "", nil
	c.AllowAdditionalPropertiesByDefault, c.FieldsOptionalByDefault = true, true
	c.Transformers = []huma.Transformer{translate}
	c.Formats = map[string]huma.Format{"application/json": {Marshal: marshal, Unmarshal: unmarshal}, "json": {Marshal: marshal, Unmarshal: unmarshal}}
	c.Info.Description = about
	c.Servers = []*huma.Server{{URL: "/"}}
	c.Components.SecuritySchemes = map[string]*huma.SecurityScheme{
		"tenantToken": oauth("A token of a management app or an admin user: tenant-wide, as far as its roles permit."),
		"appToken":    oauth("A token of an app's own client: narrowed to the app."),
	}
	c.Components.Responses = refusals(c.Components.Schemas)
	return c
}

func oauth(text string) *huma.SecurityScheme {
	scopes := map[string]string{}
	for _, r := range Routes() {
		scopes[string(r.Needs)] = "The permission of that name."
	}
	return &huma.SecurityScheme{
		Type: "oauth2", Description: text,
		Flows: &huma.OAuthFlows{ClientCredentials: &huma.OAuthFlow{TokenURL: "/oidc/token", Scopes: scopes}},
	}
}

// refusals are the answers that routes share, each with an example.
func refusals(r huma.Registry) map[string]*huma.Response {
	all := map[string]*huma.Response{}
	for status, example := range map[int]*Problem{
		400: {Message: []string{"app_name must have 1 to 200 characters, all of which can be seen."}, ErrorCode: 400},
		401: {Message: "Invalid token", ErrorCode: 401},
		403: {Message: "This needs the permission " + string(model.ManagementAppsCreate) + ".", ErrorCode: 403},
		404: {Message: "There is no such user.", ErrorCode: 404},
		406: {Message: []string{"stream_id must have 1 to 100 characters, none of them a blank."}, ErrorCode: 406},
		409: {Message: "Another user of the tenant has that email address.", ErrorCode: 409, Conflict: "email_conflict"},
		412: {Message: "Someone changed it in the meantime. Read it again, and decide again.", ErrorCode: 412},
		415: {Message: "unknown content type: text/plain", ErrorCode: 415},
		413: {Message: "request body is too large limit=1048576 bytes", ErrorCode: 413},
		429: {Message: "That were more than 6000 requests a minute, or 1000 at once. Wait as long as Retry-After says.", ErrorCode: 429},
		500: {Message: apology, ErrorCode: 500},
		503: {Message: "The database is restarting. Try again in a few seconds.", ErrorCode: 503},
	} {
		name := strings.ReplaceAll(http.StatusText(status), " ", "")
		all[name] = &huma.Response{
			Description: http.StatusText(status),
			Content:     map[string]*huma.MediaType{"application/json": {Schema: r.Schema(problemType, true, "Problem"), Example: example}},
		}
	}
	return all
}

func marshal(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

var errBody = errors.New("the body is not JSON, or has something after it")

// unmarshal refuses what is nested so deeply that reading it costs more than its length.
func unmarshal(b []byte, v any) error {
	depth, quoted := 0, false
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case !quoted && (c == '{' || c == '['):
			if depth++; depth > nesting {
				return errors.New("the body is nested more than 64 levels deep, the limit")
			}
		case !quoted && (c == '}' || c == ']'):
			depth--
		}
	}
	d := json.NewDecoder(bytes.NewReader(b))
	if err := d.Decode(v); err != nil {
		return tame(err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errBody
	}
	return nil
}

// tame says what is wrong with a body without repeating it.
func tame(err error) error {
	if _, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return err
	}
	return errBody
}

// describe makes the document and its page, once.
func (d *Door) describe() error {
	var err error
	if d.spec, err = json.MarshalIndent(d.api.OpenAPI(), "", "  "); err != nil {
		return err
	}
	d.page, err = render(d.api.OpenAPI())
	return err
}
