package db

// userExprs are the fields of users that an expression may name: in the words of the
// schema, and in those of the documented REST endpoints.
var userExprs = FilterFields{
	"email":                   {sql: "t.email_norm", kind: folded},
	"emailverified":           {sql: "(t.email_verified_at is not null)", kind: boolean},
	"phone":                   {sql: "t.phone", kind: exact},
	"phone_number":            {sql: "t.phone", kind: exact},
	"phoneverified":           {sql: "(t.phone_verified_at is not null)", kind: boolean},
	"secondary_emails":        {sql: "m.value_norm", kind: folded, within: "exists (select 1 from user_emails m where m.tenant_id = t.tenant_id and m.user_id = t.id and {term})"},
	"secondary_phone_numbers": {sql: "m.value", kind: exact, within: "exists (select 1 from user_phones m where m.tenant_id = t.tenant_id and m.user_id = t.id and {term})"},
	"status":                  {sql: "t.status", kind: enum},
	"externaluserid":          {sql: "t.external_user_id", kind: exact},
	"external_user_id":        {sql: "t.external_user_id", kind: exact},
	"name.first":              {sql: "t.name_first_norm", kind: folded},
	"name.first_name":         {sql: "t.name_first_norm", kind: folded},
	"name.middle":             {sql: "lower(t.name_middle)", kind: folded},
	"name.middle_name":        {sql: "lower(t.name_middle)", kind: folded},
	"name.last":               {sql: "t.name_last_norm", kind: folded},
	"name.last_name":          {sql: "t.name_last_norm", kind: folded},
	"language":                {sql: "lower(t.language)", kind: folded},
	"birthday":                {sql: "t.birthday::text", kind: exact},
	"address.country":         {sql: "lower(t.address_country)", kind: folded},
	"address.city":            {sql: "lower(t.address_city)", kind: folded},
	"createdat":               {sql: "t.created_at", kind: moment},
	"created_at":              {sql: "t.created_at", kind: moment},
	"updatedat":               {sql: "t.updated_at", kind: moment},
	"updated_at":              {sql: "t.updated_at", kind: moment},
	"lastsigninat":            {sql: "t.last_sign_in_at", kind: moment},
	"last_auth":               {sql: "t.last_sign_in_at", kind: moment},
}
