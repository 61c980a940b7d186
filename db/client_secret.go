package db

import (
	"context"
	"fmt"

	"tenantry/model"
)

// working are the secrets that have not ended. The time is that of the transaction.
const working = "(t.expires_at is null or t.expires_at > now())"

// CreateClientSecret adds a second secret to a client. It is in the answer and never again
// anywhere.
func (s *Scope) CreateClientSecret(ctx context.Context, clientID string) (*model.ClientSecretCreatePayload, error) {
	out := &model.ClientSecretCreatePayload{}
	var err error
	out.Client, err = change[model.Client](ctx, s, s.clientEditor(), func(ctx context.Context, tx *Tx) (model.Key, error) {
		client, err := tx.lockClient(ctx, "clientId", clientID)
		if err != nil {
			return model.Key{}, err
		}
		if err := tx.mayHandOut(ctx, client); err != nil {
			return model.Key{}, err
		}
		if n, err := tx.countSecrets(ctx, client); err != nil {
			return model.Key{}, err
		} else if n >= model.MaxSecrets {
			return model.Key{}, &model.Error{
				Code: model.Conflict, Field: "clientId", Message: fmt.Sprintf("The client has %d secrets. Revoke one first.", n),
			}
		}
		k, secret, err := tx.addSecret(ctx, client.Key)
		if err != nil {
			return model.Key{}, err
		}
		out.ClientSecret = secret.Reveal()
		return client.Key, tx.noteSecret(ctx, "client.secret_created", client, nil, members{"secretId": model.SecretID.Of(k)})
	})
	return out, err
}

// RevokeClientSecret removes a secret of a client, but not the last one.
func (s *Scope) RevokeClientSecret(ctx context.Context, clientID, secretID string) (*model.Client, error) {
	return change[model.Client](ctx, s, s.clientEditor(), func(ctx context.Context, tx *Tx) (model.Key, error) {
		client, err := tx.lockClient(ctx, "clientId", clientID)
		if err != nil {
			return model.Key{}, err
		}
		k, err := model.SecretID.Key("secretId", secretID)
		if err != nil {
			return model.Key{}, err
		}
		if err := tx.dropSecret(ctx, client, k); err != nil {
			return model.Key{}, err
		}
		return client.Key, tx.noteSecret(ctx, "client.secret_revoked", client, members{"secretId": secretID}, nil)
	})
}

// dropSecret deletes a secret, and refuses to where no other would be left.
func (tx *Tx) dropSecret(ctx context.Context, client *model.Client, k model.Key) error {
	result, err := tx.bun.NewRaw("delete from client_secrets where tenant_id = ? and client_id = ? and id = ?", tx.who.Tenant, client.Key, k).Exec(ctx)
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n == 0 {
		return &model.Error{Code: model.NotFound, Field: "secretId", Message: "The client has no such secret."}
	}
	n, err := tx.countSecrets(ctx, client)
	if err == nil && n == 0 {
		return &model.Error{Code: model.Conflict, Field: "secretId", Message: "It is the client's last secret. Create another one first."}
	}
	return err
}

func (tx *Tx) countSecrets(ctx context.Context, client *model.Client) (int64, error) {
	return tx.bun.NewSelect().TableExpr("client_secrets as t").
		Where("t.tenant_id = ? and t.client_id = ?", tx.who.Tenant, client.Key).Where(working).Count(ctx)
}

// addSecret makes a secret and keeps its hash.
func (tx *Tx) addSecret(ctx context.Context, client model.Key) (model.Key, model.Secret, error) {
	k, secret := model.NewKey(), model.NewSecret()
	_, err := tx.bun.NewRaw("insert into client_secrets (tenant_id, id, client_id, hash, hint, created_at) values (?, ?, ?, ?, ?, ?)",
		tx.who.Tenant, k, client, tx.db.hashSecret(clientSecretKind, secret), secret.Hint(), tx.now).Exec(ctx)
	return k, secret, err
}

// noteSecret records that a client's secrets have changed, which is a change of the client.
func (tx *Tx) noteSecret(ctx context.Context, action string, client *model.Client, was, is members) error {
	_, err := tx.bun.NewRaw("update clients set version = version + 1, updated_at = ? where tenant_id = ? and id = ?",
		tx.now, tx.who.Tenant, client.Key).Exec(ctx)
	if err != nil {
		return err
	}
	return tx.record(action, client.ID(), was, is, aboutClient(client)...)
}
