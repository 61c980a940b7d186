package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"tenantry/auth"
	"tenantry/db"
	"tenantry/graph"
	"tenantry/model"
	"tenantry/plan"
	"tenantry/resolvers"
)

// bareRoot is the product's resolvers, but for one mutation.
type bareRoot struct {
	*resolvers.Resolver
	pool *pgxpool.Pool
}

func (r *bareRoot) Mutation() graph.MutationResolver {
	return &bareMutation{r.Resolver.Mutation(), r.pool}
}

type bareMutation struct {
	graph.MutationResolver
	pool *pgxpool.Pool
}

// GroupUpdate of a description that begins with "bare" is what it would be without a version,
// a record and a key: the row is locked, changed by the same rule, saved, and read anew.
func (m *bareMutation) GroupUpdate(ctx context.Context, id string, in model.GroupUpdateInput) (*model.GroupUpdatePayload, error) {
	if text := in.Description.Value(); text == nil || !strings.HasPrefix(*text, "bare") {
		return m.MutationResolver.GroupUpdate(ctx, id, in)
	}
	who, err := db.From(ctx).Viewer(ctx)
	if err != nil {
		return nil, err
	}
	_, k, err := model.ParseID(id)
	if err != nil {
		return nil, err
	}
	group := &model.Group{Key: k}
	if err := m.barely(ctx, group, who.Tenant, in); err != nil {
		return nil, err
	}
	ask, err := db.From(ctx).Ask(db.Graph["Query"].Edges["group"], db.Args{"id": id})
	if err != nil {
		return nil, err
	}
	ask.Rows = true
	return &model.GroupUpdatePayload{Group: group}, db.From(ctx).Read(ctx, []*db.Ask{&ask})
}

// barely is two messages of prepared statements, as the product's own writes are.
func (m *bareMutation) barely(ctx context.Context, g *model.Group, tenant model.Key, in model.GroupUpdateInput) error {
	conn, err := m.pool.Acquire(ctx)
	if err != nil {
		return err
	}
	defer conn.Release()
	var opening, ending pgx.Batch
	opening.Queue("begin")
	opening.Queue("select set_config('app.tenant', $1, true)", tenant.String())
	opening.Queue("select name, description, custom_data from groups where tenant_id = $1 and id = $2 for update", tenant, g.Key).
		QueryRow(func(row pgx.Row) error { return row.Scan(&g.Name, &g.Description, &g.CustomData) })
	if err := conn.SendBatch(ctx, &opening).Close(); err != nil {
		return err
	}
	if err := g.Apply(in); err != nil {
		return err
	}
	ending.Queue("update groups set name = $3, description = $4, custom_data = $5, updated_at = now() where tenant_id = $1 and id = $2",
		tenant, g.Key, g.Name, g.Description, g.CustomData)
	ending.Queue("commit")
	return conn.SendBatch(ctx, &ending).Close()
}

// withBare serves the graph with that mutation, over the same database and the same tokens.
func (s *server) withBare() string {
	s.t.Helper()
	ctx, c := context.Background(), serveCommand{}
	config, err := pgxpool.ParseConfig(s.url)
	if err != nil {
		s.t.Fatal(err)
	}
	config.ConnConfig.RuntimeParams["role"] = "tenantry_server"
	config.MaxConns = 8
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(pool.Close)
	tokens, err := auth.New(ctx, s.db.Door(), auth.Options{Issuer: s.URL, RequestID: requestID, Request: c.request, Logger: s.program.log})
	if err != nil {
		s.t.Fatal(err)
	}
	root := &bareRoot{&resolvers.Resolver{}, pool}
	door := graph.Handler(plan.Over(graph.NewExecutableSchema(graph.Config{Resolvers: root}), cachedDocuments), graph.Options{
		Logger: s.program.log, RequestID: requestID, CacheSize: cachedDocuments, Observe: s.program.metrics.operation, Around: resolvers.Around,
		Introspection: func(context.Context) bool { return false },
	})
	at := httptest.NewServer(s.program.observe(&c, tokens.Middleware(s.db, s.program.named(door))))
	s.t.Cleanup(at.Close)
	return at.URL
}

// A guarantee is what a mutation can be asked to keep.
var guarantees = []struct{ name, document string }{
	{"bare", `mutation($id:ID!,$text:String!){groupUpdate(id:$id,input:{description:$text}){group{id version}}}`},
	{"recorded", `mutation($id:ID!,$text:String!,$version:Int!){groupUpdate(id:$id,input:{description:$text,expectedVersion:$version}){group{id version}}}`},
	{"keyed", `mutation($id:ID!,$text:String!,$version:Int!,$key:String!){groupUpdate(id:$id,input:{description:$text,expectedVersion:$version})@idempotent(key:$key){group{id version}}}`},
}

// What the log, the versions and the keys together take of a write's throughput, in rounds
// that take turns: go test -run '^$' -bench Guarantees -benchtime 60x .
func BenchmarkGuarantees(b *testing.B) {
	const clients, each = 4, 25
	s := newServer(b)
	at, spent := s.withBare(), make([]time.Duration, len(guarantees))
	groups := make([]string, len(guarantees)*clients)
	for i := range groups {
		groups[i] = s.ask("management", fmt.Sprintf(`mutation{groupCreate(input:{name:"cost %d"}){group{id}}}`, i), nil).at("groupCreate.group.id")
	}
	written := 0
	for b.Loop() {
		for i, g := range guarantees {
			began := time.Now()
			var all sync.WaitGroup
			for c := range clients {
				all.Go(func() {
					for n := written; n < written+each; n++ {
						s.write(at, g.document, map[string]any{"id": groups[i*clients+c], "text": fmt.Sprint(g.name, n), "version": n + 1, "key": fmt.Sprint(i, c, n)})
					}
				})
			}
			all.Wait()
			spent[i] += time.Since(began)
		}
		written += each
	}
	for i, g := range guarantees[1:] {
		b.ReportMetric(100*(1-spent[0].Seconds()/spent[i+1].Seconds()), "%"+g.name)
	}
	for i, g := range guarantees {
		b.ReportMetric(float64(written*clients)/spent[i].Seconds(), g.name+"/s")
	}
}

// write sends a mutation, and is content with nothing but its success.
func (s *server) write(at, document string, variables map[string]any) {
	for name := range variables {
		if !strings.Contains(document, "$"+name+":") {
			delete(variables, name)
		}
	}
	text, _ := json.Marshal(map[string]any{"query": document, "variables": variables}) // of texts and numbers
	req, err := http.NewRequest("POST", at+"/graphql", bytes.NewReader(text))
	if err != nil {
		s.t.Error(err)
		return
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Authorization", "Bearer "+s.tokens["management"])
	res, err := s.Client().Do(req)
	if err != nil {
		s.t.Error(err)
		return
	}
	defer res.Body.Close()
	if text, err := io.ReadAll(res.Body); err != nil || res.StatusCode != 200 || strings.Contains(string(text), `"errors"`) {
		s.t.Errorf("%d %s %v", res.StatusCode, text, err)
	}
}
