package db

// beside is a field of which a user has many, in a table of their own.
func beside(table string) string {
	return "exists (select 1 from " + table + " m where m.tenant_id = t.tenant_id and m.user_id = t.id and {term})"
}

// ofProfile is a field that apps keep of users: of the principal's own app, or of any.
const ofProfile = "exists (select 1 from user_app_profiles m where m.tenant_id = t.tenant_id and m.user_id = t.id" +
	" and (?::uuid is null or m.app_id = ?) and {term})"

// userExprs are the fields of users that an expression may name: in the words of the
// schema, and in those of the documented REST endpoints. Texts, days and moments have an
// index each; what is within custom data has none.
var userExprs = FilterFields{
	"user_id":                 {sql: "t.id", kind: userKey},
	"id":                      {sql: "t.id", kind: userKey},
	"email":                   {sql: "t.email_norm", kind: folded, parts: true},
	"emailverified":           {sql: "(t.email_verified_at is not null)", kind: boolean},
	"phone":                   {sql: "t.phone", kind: exact, parts: true},
	"phone_number":            {sql: "t.phone", kind: exact, parts: true},
	"phoneverified":           {sql: "(t.phone_verified_at is not null)", kind: boolean},
	"secondary_emails":        {sql: "m.value_norm", kind: folded, within: beside("user_emails")},
	"secondary_phone_numbers": {sql: "m.value", kind: exact, within: beside("user_phones")},
	"status":                  {sql: "t.status", kind: enum},
	"externaluserid":          {sql: "t.external_user_id", kind: exact, parts: true},
	"external_user_id":        {sql: "t.external_user_id", kind: exact, parts: true},
	"name.first":              {sql: "t.name_first_norm", kind: folded, parts: true},
	"name.first_name":         {sql: "t.name_first_norm", kind: folded, parts: true},
	"name.middle":             {sql: "t.name_middle_norm", kind: folded, parts: true},
	"name.middle_name":        {sql: "t.name_middle_norm", kind: folded, parts: true},
	"name.last":               {sql: "t.name_last_norm", kind: folded, parts: true},
	"name.last_name":          {sql: "t.name_last_norm", kind: folded, parts: true},
	"language":                {sql: "lower(t.language)", kind: folded},
	"birthday":                {sql: "t.birthday", kind: calendar},
	"address.country":         {sql: "t.address_country_norm", kind: folded},
	"address.city":            {sql: "lower(t.address_city)", kind: folded},
	"createdat":               {sql: "t.created_at", kind: moment},
	"created_at":              {sql: "t.created_at", kind: moment},
	"updatedat":               {sql: "t.updated_at", kind: moment},
	"updated_at":              {sql: "t.updated_at", kind: moment},
	"lastsigninat":            {sql: lastSignIn, kind: moment, within: onceSignedIn},
	"last_auth":               {sql: lastSignIn, kind: moment, within: onceSignedIn},
	"username":                {sql: "m.username_norm", kind: folded, within: ofProfile},
	"external_account_id":     {sql: `m.external_account_id collate "C"`, kind: exact, within: ofProfile},
	"externalaccountid":       {sql: `m.external_account_id collate "C"`, kind: exact, within: ofProfile},
	"custom_data.":            {sql: "t.custom_data", kind: member},
	"customdata.":             {sql: "t.custom_data", kind: member},
	"custom_app_data.":        {sql: "m.custom_app_data", kind: member, within: ofProfile},
	"customappdata.":          {sql: "m.custom_app_data", kind: member, within: ofProfile},
}

// onceSignedIn keeps those who never have out of comparisons with when they did.
const onceSignedIn = "(" + lastSignIn + " > '-infinity' and {term})"
