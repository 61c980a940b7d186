package rest

import (
	"context"

	"tenantry/db"
	"tenantry/model"
)

// secret is what can be told of a client's secret.
type secret struct {
	SecretID   string `json:"secret_id" required:"true" doc:"By which it is deleted."`
	ClientID   string `json:"client_id" required:"true" doc:"Whose it is."`
	Hint       string `json:"hint" required:"true" doc:"The last four characters." example:"x7Qk"`
	CreatedAt  string `json:"created_at" required:"true" format:"date-time"`
	LastUsedAt string `json:"last_used_at,omitempty" format:"date-time" doc:"To the minute."`
	ExpiresAt  string `json:"expires_at,omitempty" format:"date-time"`
}

// newSecret is a secret in the one answer that has it.
type newSecret struct {
	ClientID     string `json:"client_id" required:"true" doc:"Which does not change."`
	ClientSecret string `json:"client_secret" required:"true" doc:"In this answer, and never again."`
}

// SecretPath names a secret.
type SecretPath struct {
	SecretID string `path:"secret_id" doc:"The id of the secret."`
}

func addSecret(ctx context.Context, client *model.Client) (*one[newSecret], error) {
	made, err := db.From(ctx).CreateClientSecret(ctx, client.ID())
	if err != nil {
		return nil, err
	}
	return oneOf(made.Client.Version, newSecret{ClientID: made.Client.ClientID, ClientSecret: made.ClientSecret}), nil
}

func secretsOf(ctx context.Context, client *model.Client) (*many[secret], error) {
	all, err := db.List[model.ClientSecret](ctx, "Client.secrets", db.Parent{Key: client.Key}, nil)
	if err != nil {
		return nil, err
	}
	out := &many[secret]{Body: result[[]secret]{[]secret{}}}
	for _, s := range all {
		out.Body.Result = append(out.Body.Result, secret{
			SecretID: s.ID, ClientID: client.ClientID, Hint: s.Hint, CreatedAt: iso(s.CreatedAt), LastUsedAt: isoOf(s.LastUsedAt), ExpiresAt: isoOf(s.ExpiresAt),
		})
	}
	return out, nil
}
