package db

import (
	"context"
	"sync"

	"tenantry/model"
)

// CheckIDs refuses more ids at once than one argument takes, and none.
func CheckIDs(ids []string) error {
	if n := len(ids); n < 1 || n > MaxIDs {
		return model.InvalidField("ids", "Give 1 to %d ids, not %d.", MaxIDs, n)
	}
	return nil
}

// readers read a node of each kind by its id.
var readers = map[model.Prefix]func(context.Context, string) (model.Node, error){
	model.TenantID: nodeOf[model.Tenant], model.AppID: nodeOf[model.App], model.ManagementAppID: nodeOf[model.ManagementApp],
	model.ClientID: nodeOf[model.Client], model.UserID: nodeOf[model.User], model.GroupID: nodeOf[model.Group],
	model.AccountID: nodeOf[model.Account], model.AdminUserID: nodeOf[model.AdminUser], model.RoleID: nodeOf[model.Role],
	model.AppRoleID: nodeOf[model.AppRole], model.RoleGroupID: nodeOf[model.RoleGroup],
	model.EventStreamID: nodeOf[model.EventStream], model.EventCollectionID: nodeOf[model.EventCollection],
	model.ConsentID: nodeOf[model.Consent], model.SessionID: nodeOf[model.Session], model.EventID: nodeOf[model.Event],
	model.ImportJobID: nodeOf[model.ImportJob], model.DeletionID: nodeOf[model.Deletion],
	model.AdminSessionID: nodeOf[model.AdminSession],
	model.WebhookID:      nodeOf[model.Webhook], model.WebhookDeliveryID: nodeOf[model.WebhookDelivery],
}

// nodeOf keeps a nil pointer from becoming a Node that is not nil.
func nodeOf[N any, P interface {
	*N
	model.Node
}](ctx context.Context, id string) (model.Node, error) {
	n, err := ByID[N](ctx, id)
	if n == nil {
		return nil, err
	}
	return P(n), err
}

// Node returns whatever has the id, nil if there is nothing that the scope in ctx may see.
func Node(ctx context.Context, id string) (model.Node, error) {
	prefix, _, err := model.ParseID(id)
	if err != nil {
		return nil, err
	}
	if read := readers[prefix]; read != nil {
		return read(ctx, id)
	}
	return nil, nil
}

// Nodes returns whatever has the ids, in their order, nil where there is nothing.
// The rows of all ids are read together; the first error is the answer.
func Nodes(ctx context.Context, ids []string) ([]model.Node, error) {
	if err := CheckIDs(ids); err != nil {
		return nil, err
	}
	nodes, errs := make([]model.Node, len(ids)), make([]error, len(ids))
	var wg sync.WaitGroup
	for i, id := range ids {
		wg.Go(func() { nodes[i], errs[i] = Node(ctx, id) })
	}
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return nodes, nil
}
