package db

import (
	"context"
	"maps"
	"slices"
	"strings"
	"sync"

	"tenantry/model"
)

// bury keeps a row that is about to be deleted, with all rows that go with it, if its kind
// can be restored. Which rows these are Postgres knows: those whose foreign keys cascade.
func (tx *Tx) bury(ctx context.Context, row node) error {
	labelled, ok := row.(model.Labelled)
	if !ok {
		return nil
	}
	kind, k, err := model.ParseID(row.ID())
	if err != nil {
		return err
	}
	name := labelled.Label()
	d := &model.Deletion{
		TenantID: tx.who.Tenant, Key: model.NewKey(), TargetKind: kind, TargetKey: k, Name: &name,
		ByKind: tx.who.Kind, ByID: tx.who.ActorKey(), DeletedAt: tx.now, RestorableUntil: tx.now.Add(model.RestorableFor),
	}
	if err := tx.forgetDeletions(ctx, k); err != nil {
		return err
	}
	if _, err := tx.bun.NewInsert().Model(d).Returning("NULL").Exec(ctx); err != nil {
		return err
	}
	chart, err := tx.db.chart.of(ctx, tx.bun)
	if err != nil {
		return err
	}
	for _, g := range chart.graves(typesByPrefix[kind].Table) {
		rows, ways := g.rows()
		args := []any{tx.who.Tenant, d.Key, g.table}
		for range ways {
			args = append(args, tx.who.Tenant, k)
		}
		_, err := tx.bun.NewRaw("insert into deleted_rows (tenant_id, deletion_id, table_name, content) select ?::uuid, ?::uuid, ?, x.content from ("+rows+") x (content)", args...).Exec(ctx)
		if err != nil {
			return err
		}
	}
	return nil
}

// forgetDeletions erases some whose time is over, and what is left of an object that is
// deleted once more.
func (tx *Tx) forgetDeletions(ctx context.Context, again model.Key) error {
	_, err := tx.bun.NewRaw(`delete from deletions where tenant_id = ? and (target_key = ? or id in (
		select id from deletions where tenant_id = ? and restorable_until < ? order by restorable_until limit 5 for update skip locked))`,
		tx.who.Tenant, again, tx.who.Tenant, tx.now).Exec(ctx)
	return err
}

// dig puts the rows of a deletion back where they were, and returns how many lead to what is
// no longer there. Those that lead to what was itself deleted are left to its restoration.
func (tx *Tx) dig(ctx context.Context, d *model.Deletion) (int, error) {
	chart, err := tx.db.chart.of(ctx, tx.bun)
	if err != nil {
		return 0, err
	}
	graves, root := chart.graves(typesByPrefix[d.TargetKind].Table), typesByPrefix[d.TargetKind].Table
	_, err = tx.bun.NewRaw(`update deleted_rows set content = content || jsonb_build_object('version', (content ->> 'version')::int + 1, 'updated_at', ?::timestamptz)
		where tenant_id = ? and deletion_id = ? and table_name = ?`, tx.now, tx.who.Tenant, d.Key, root).Exec(ctx)
	if err != nil {
		return 0, err
	}
	back, all := int64(0), 0
	for _, g := range graves {
		done, err := tx.bun.NewRaw(chart.back(g.table), tx.who.Tenant, d.Key, g.table).Exec(ctx)
		if err != nil {
			return 0, err
		}
		n, err := done.RowsAffected()
		if err != nil {
			return 0, err
		}
		back += n
		if err := tx.mustBeWhole(ctx, d, g.table, n); err != nil {
			return 0, err
		}
		if err := tx.hold(ctx, chart, g.table, d); err != nil {
			return 0, err
		}
	}
	err = tx.bun.NewRaw("select count(*) from deleted_rows where tenant_id = ? and deletion_id = ?", tx.who.Tenant, d.Key).Scan(ctx, &all)
	if err != nil {
		return 0, err
	}
	_, err = tx.bun.NewDelete().Model(d).WherePK().Exec(ctx)
	return all - int(back), err
}

// bounds are the tables whose rows take rights away: a client without roles may do
// everything, and an account without bounds may give every role.
var bounds = []string{"role_assignments", "account_role_groups", "account_app_roles"}

// mustBeWhole refuses a restoration that would leave out what narrows rights: it would widen
// them.
func (tx *Tx) mustBeWhole(ctx context.Context, d *model.Deletion, table string, back int64) error {
	if !slices.Contains(bounds, table) {
		return nil
	}
	had := int64(0)
	err := tx.bun.NewRaw("select count(*) from deleted_rows where tenant_id = ? and deletion_id = ? and table_name = ?", tx.who.Tenant, d.Key, table).Scan(ctx, &had)
	if err == nil && back < had {
		err = &model.Error{Code: model.Conflict, Field: "id", Message: "Roles that narrowed its rights are not there any more, and without them it could do more than before. Restore the app that they belong to first, if there is one."}
	}
	return err
}

// hold gives the rows of a table that lead to another deleted object to that one's deletion.
func (tx *Tx) hold(ctx context.Context, c *chart, table string, d *model.Deletion) error {
	for _, f := range c.keys[table] {
		if !slices.Contains(restorableTables, f.parent) || len(f.columns) != 2 {
			continue
		}
		_, err := tx.bun.NewRaw(`update deleted_rows r set deletion_id = o.id from deletions o
			where r.tenant_id = ? and r.deletion_id = ? and r.table_name = ? and o.tenant_id = r.tenant_id and o.id <> r.deletion_id
			  and o.target_key = (r.content ->> ?)::uuid`, tx.who.Tenant, d.Key, table, f.columns[1]).Exec(ctx)
		if err != nil {
			return err
		}
	}
	return nil
}

// restorableTables are where the objects are that can be restored.
var restorableTables = []string{"users", "groups", "accounts", "apps"}

// unburied are the tables whose rows are not kept: sessions have ended.
var unburied = []string{"sessions", "admin_sessions"}

// A chart is what Postgres knows of the tables: which rows go with which.
type chart struct {
	keys    map[string][]foreignKey // of each table
	columns map[string][]string     // of each table, but the generated ones
}

type foreignKey struct {
	table, parent     string
	columns, referred []string // the tenant first
	cascades          bool
}

// A grave is a table of which rows go with an object, with every way by which they hang on it:
// foreign keys, the last of which leads to the object.
type grave struct {
	table string
	ways  [][]foreignKey
}

// charts reads the chart once: the schema of a running program stays as it is.
type charts struct {
	mu   sync.Mutex
	read *chart
}

func (c *charts) of(ctx context.Context, db *line) (*chart, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.read != nil {
		return c.read, nil
	}
	var keys []struct {
		Table, Parent     string
		Columns, Referred []string `bun:",array"`
		Cascades          bool
	}
	err := db.NewRaw(`select conrelid::regclass::text as table, confrelid::regclass::text as parent, confdeltype = 'c' as cascades,
			array(select attname::text from unnest(conkey) with ordinality k (n, i) join pg_attribute on attrelid = conrelid and attnum = n order by i) as columns,
			array(select attname::text from unnest(confkey) with ordinality k (n, i) join pg_attribute on attrelid = confrelid and attnum = n order by i) as referred
		from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0 order by conname`).Scan(ctx, &keys)
	if err != nil {
		return nil, err
	}
	var columns []struct{ Table, Name string }
	err = db.NewRaw(`select attrelid::regclass::text as table, attname::text as name from pg_attribute join pg_class on pg_class.oid = attrelid
		where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped and attgenerated = '' order by 1, attnum`).Scan(ctx, &columns)
	if err != nil {
		return nil, err
	}
	read := &chart{keys: map[string][]foreignKey{}, columns: map[string][]string{}}
	for _, k := range keys {
		if k.Parent != "tenants" {
			read.keys[k.Table] = append(read.keys[k.Table], foreignKey{k.Table, k.Parent, k.Columns, k.Referred, k.Cascades})
		}
	}
	for _, col := range columns {
		read.columns[col.Table] = append(read.columns[col.Table], col.Name)
	}
	c.read = read
	return read, nil
}

// graves are the tables of which rows go with a row of root, each after those it refers to.
func (c *chart) graves(root string) []grave {
	all := []grave{{table: root}}
	for i := 0; i < len(all); i++ { // all grows meanwhile
		for _, table := range slices.Sorted(maps.Keys(c.keys)) {
			for _, f := range c.keys[table] {
				if f.parent == all[i].table && f.cascades && !slices.Contains(unburied, table) {
					all = enter(all, f, all[i].ways)
				}
			}
		}
	}
	slices.SortStableFunc(all, func(a, b grave) int { return c.depth(a.table) - c.depth(b.table) })
	return all
}

// enter adds the rows that hang by f on others, which hang on the object in these ways.
func enter(all []grave, f foreignKey, above [][]foreignKey) []grave {
	at := slices.IndexFunc(all, func(g grave) bool { return g.table == f.table })
	if at < 0 {
		all, at = append(all, grave{table: f.table}), len(all)
	}
	if len(above) == 0 {
		above = [][]foreignKey{nil}
	}
	for _, way := range above {
		all[at].ways = append(all[at].ways, append([]foreignKey{f}, way...))
	}
	return all
}

// depth is how many tables a table refers to, one through the other.
func (c *chart) depth(table string) int {
	n := 0
	for _, f := range c.keys[table] {
		if f.parent != table {
			n = max(n, c.depth(f.parent)+1)
		}
	}
	return n
}

// rows are the rows of a grave as JSON, each once; ? are the tenant and the object, for every way.
func (g grave) rows() (string, int) {
	const row = "select to_jsonb(t) from "
	if len(g.ways) == 0 {
		return row + g.table + " t where t.tenant_id = ? and t.id = ?", 1
	}
	var all []string
	for _, way := range g.ways {
		all = append(all, row+g.table+" t where t.tenant_id = ? and "+hangs(way, "t"))
	}
	return strings.Join(all, " union "), len(all)
}

// hangs is that a row hangs on the object in this way.
func hangs(way []foreignKey, at string) string {
	f := way[0]
	if len(way) == 1 {
		return at + "." + f.columns[1] + " = ?"
	}
	return "exists (select 1 from " + f.parent + " " + at + "x where " + f.meets(at, at+"x") + " and " + hangs(way[1:], at+"x") + ")"
}

// meets is that the row child refers to the row parent.
func (f foreignKey) meets(child, parent string) string {
	var on []string
	for i := range f.columns {
		on = append(on, parent+"."+f.referred[i]+" = "+child+"."+f.columns[i])
	}
	return strings.Join(on, " and ")
}

// back is the statement that puts the rows of a table back whose parents are there. A
// reference that would not have taken the row with it is dropped where it leads nowhere.
func (c *chart) back(table string) string {
	var values, where []string
	for _, column := range c.columns[table] {
		value := "r." + column
		for _, f := range c.keys[table] {
			if !f.cascades && f.columns[len(f.columns)-1] == column {
				value = "case when exists (select 1 from " + f.parent + " p where " + f.meets("r", "p") + ") then r." + column + " end"
			}
		}
		values = append(values, value)
	}
	for _, f := range c.keys[table] {
		if f.cascades {
			where = append(where, " and (num_nulls(r."+strings.Join(f.columns, ", r.")+") > 0 or exists (select 1 from "+f.parent+" p where "+f.meets("r", "p")+"))")
		}
	}
	return "insert into " + table + " (" + strings.Join(c.columns[table], ", ") + ") select " + strings.Join(values, ", ") +
		" from deleted_rows d, jsonb_populate_record(null::" + table + ", d.content) r where d.tenant_id = ? and d.deletion_id = ? and d.table_name = ?" + strings.Join(where, "")
}
