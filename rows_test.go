package main

import (
	"strconv"
	"strings"
	"testing"
)

// growing are the tables that grow with a tenant's users.
const growing = "array['users','user_apps','group_members','account_users','account_user_apps']"

// hangUp has Postgres end all connections to the database: it adds up what was read in one when
// that ends.
func (s *server) hangUp() {
	s.t.Helper()
	gone := s.sql(`select coalesce(string_agg(pid::text, ',') filter (where pg_terminate_backend(pid)), '0') from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`)
	s.soon("all connections have ended", func() bool {
		return s.sql(`select count(*)::text from pg_stat_activity where pid in (`+gone+`)`) == "0"
	})
}

// rowsSoFar is how many rows of the growing tables, and of their indexes, were read so far.
func (s *server) rowsSoFar() int {
	s.t.Helper()
	n, err := strconv.Atoi(s.sql(`select ((select coalesce(sum(idx_tup_read), 0) from pg_stat_user_indexes where relname = any(` + growing + `))
		+ (select coalesce(sum(seq_tup_read), 0) from pg_stat_user_tables where relname = any(` + growing + `)))::bigint::text`))
	if err != nil {
		s.t.Fatal(err)
	}
	return n
}

// rowsRead is how many rows an operation reads each time, sent through the door until it takes no
// more statements than it should.
func (s *server) rowsRead(who, query string, statements int64) int {
	s.t.Helper()
	s.soon("the server is connected again", func() bool { return s.ask(who, query, nil).code() == "" })
	s.hangUp()
	before, times := s.rowsSoFar(), 0
	s.soon(query, func() bool {
		spent := s.db.Statements()
		if a := s.ask(who, query, nil); a.code() == "" {
			times++
			return s.db.Statements()-spent == statements
		}
		return false
	})
	s.hangUp()
	return (s.rowsSoFar() - before) / times
}

// What a page reads is in proportion to the page, and not to what there is: through the door,
// for the lists that the product is measured by.
func TestRowsRead(t *testing.T) {
	t.Parallel()
	byThePlan(t)
	s := newServer(t)
	lists := []struct {
		name, who, query string
		least, most      int
	}{
		{"W1, one user with groups and apps", "management", strings.Replace(oneUser, "($id: ID!)", `($id: ID! = "`+ann+`")`, 1), 1, 20},
		{"W2, 50 users with groups and apps", "management", deepUsers, 51, 620},
		{"W3, 50 users", "management", flatUsers, 51, 102},
		{"W5, 50 users of an app", "mail", flatUsers, 51, 310},
	}
	for range 2 { // the second time there are more of everything
		s.crowd(10_000)
		s.exec("vacuum analyze")
		for _, c := range lists {
			n := s.rowsRead(c.who, c.query, 2)
			t.Logf("%s: %d rows read", c.name, n)
			if n < c.least || n > c.most {
				t.Errorf("%s: %d rows read, %d to %d wanted", c.name, n, c.least, c.most)
			}
		}
	}
}
