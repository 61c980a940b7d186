package db

import (
	"context"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"tenantry/model"
)

const (
	operatorOfToken = `select o.id from operators o where o.id = $1
		and not exists (select 1 from revoked_tokens v where v.tenant_id = '` + noTenant + `' and v.jti = $2)`

	// noTenant is what revocations of operators' tokens are kept under.
	noTenant = "00000000-0000-0000-0000-000000000000"
)

// CreateOperator makes credentials of the installation's operator. The secret is returned
// this once.
func (d *Door) CreateOperator(ctx context.Context) (string, model.Secret, error) {
	id, secret := model.NewKey(), model.NewSecret()
	err := d.do(ctx, func(c *pgxpool.Conn) error {
		_, err := c.Exec(ctx, `insert into operators (id, hash, created_at) values ($1, $2, now())`, id, d.db.hashSecret(operatorSecretKind, secret))
		return err
	})
	return model.OperatorID.Of(id), secret, err
}

// operator returns what to make a token from for an operator who knows the secret.
func (d *Door) operator(ctx context.Context, id string, secret model.Secret) (Grant, error) {
	key, _ := model.OperatorID.Key("client_id", id) // of what is none, the key is nobody's
	hash := d.db.hashSecret(operatorSecretKind, secret)
	kept, err := one(ctx, d, pgx.RowTo[[]byte], `select hash from operators where id = $1`, key)
	if err != nil && model.CodeOf(err) != model.Unauthenticated {
		return Grant{}, err
	}
	if !anyEqual([][]byte{kept}, hash) {
		return Grant{}, refused()
	}
	return ofOperator(key), nil
}

func operatorGrant(row pgx.CollectableRow) (Grant, error) {
	key, err := pgx.RowTo[model.Key](row)
	return ofOperator(key), err
}

func ofOperator(key model.Key) Grant {
	return Grant{Subject: Subject{Kind: model.OperatorID, Key: key}, Principal: model.Operator(key), TTL: operatorTTL}
}
