// Package genqlient is a typed client that genqlient writes from the schema: a client that
// others wrote, for the tests to drive the server with. It is not part of the product.
package genqlient

//go:generate go tool genqlient genqlient.yaml
