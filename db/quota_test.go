package db_test

import (
	"testing"
	"testing/synctest"
	"time"

	"tenantry/db"
)

// What is too much is counted and said once there is room again; each has room of their own.
func TestQuota(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		take := db.Quota(3)
		for i, want := range []bool{true, true, true, false, false} {
			if omitted, ok := take("one"); ok != want || omitted != 0 {
				t.Errorf("%d: %d %t", i, omitted, ok)
			}
		}
		if omitted, ok := take("other"); !ok || omitted != 0 {
			t.Errorf("the other: %d %t", omitted, ok)
		}
		time.Sleep(20 * time.Second)
		if omitted, ok := take("one"); !ok || omitted != 2 {
			t.Errorf("later: %d %t", omitted, ok)
		}
		if _, ok := take("one"); ok {
			t.Error("at once again")
		}
		time.Sleep(time.Hour)
		if omitted, ok := take("one"); !ok || omitted != 1 {
			t.Errorf("much later: %d %t", omitted, ok)
		}
	})
}
