package main

import (
	"fmt"
	"testing"

	"tenantry/model"
)

func keyOf(t testing.TB, id string) model.Key {
	t.Helper()
	_, k, err := model.ParseID(id)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// contact is a mutation of a user's addresses, such as EmailAdd.
func contact(verb, id, value, more string) string {
	return `mutation{user` + verb + `(id:"` + id + `",input:{value:"` + value + `"` + more + `}){user{version email emailVerified phone phoneVerified emails{value primary verified} phones{value primary verified}}}}`
}

func TestUserEmails(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.run([]step{
		{"added, not proved", "management", contact("EmailAdd", ann, " Ann@Work.example ", ""), `{"value":"ann@home.example","primary":false,"verified":false},{"value":"Ann@Work.example","primary":false,"verified":false}]`, "", ""},
		{"the profile has another version", "management", `{user(id:"` + ann + `"){version}}`, `"version":2`, "", ""},
		{"added, proved", "management", contact("EmailAdd", ann, "a@proved.example", ",verified:true"), `{"value":"a@proved.example","primary":false,"verified":true}`, "", ""},
		{"there already", "management", contact("EmailAdd", ann, "ANN@work.example", ""), `"field":"value"`, "", "CONFLICT"},
		{"the primary one again", "management", contact("EmailAdd", ann, "ann@acme.example", ""), `"field":"value"`, "", "CONFLICT"},
		{"no address", "management", contact("EmailAdd", ann, "ann", ""), `"field":"value"`, "", "INVALID"},
		{"another user may have it beside, too", "management", contact("EmailAdd", bob, "ann@home.example", ""), "ann@home.example", "", ""},
		{"verified", "management", contact("EmailVerify", ann, "ANN@HOME.example", ""), `{"value":"ann@home.example","primary":false,"verified":true}`, "", ""},
		{"again is no change", "management", contact("EmailVerify", ann, "ann@home.example", ""), `"version":4`, "", ""},
		{"made the primary one", "management", contact("EmailVerify", ann, "ann@work.example", ",makePrimary:true"), `"email":"Ann@Work.example","emailVerified":true`, "", ""},
		{"the one until then stands beside, still proved", "management", `{user(id:"` + ann + `"){emails{value primary verified}}}`, `{"value":"Ann@acme.example","primary":false,"verified":true}`, "", ""},
		{"the primary one stays it", "management", contact("EmailVerify", ann, "ann@work.example", ",makePrimary:true"), `"version":5`, "", ""},
		{"it cannot be removed", "management", contact("EmailRemove", ann, "ann@work.example", ""), `"field":"value"`, "", "CONFLICT"},
		{"another can", "management", contact("EmailRemove", ann, "ANN@acme.example", ""), `"email":"Ann@Work.example"`, "Ann@acme", ""},
		{"once", "management", contact("EmailRemove", ann, "ann@acme.example", ""), `"field":"value"`, "", "NOT_FOUND"},
		{"nor verified", "management", contact("EmailVerify", ann, "ann@acme.example", ""), `"field":"value"`, "", "NOT_FOUND"},
		{"what is free can be another's", "management", `mutation{userUpdate(id:"` + cleo + `",input:{email:"ann@acme.example"}){user{emailVerified}}}`, `"emailVerified":false`, "", ""},
		{"the primary one is verified", "management", contact("EmailVerify", cleo, "ann@acme.example", ""), `"emailVerified":true`, "", ""},
		{"another's primary one is not made one's own", "management", contact("EmailAdd", bob, "ann@acme.example", ""), `ann@acme.example`, "", ""},
		{"not even when proved", "management", contact("EmailVerify", bob, "ann@acme.example", ",makePrimary:true"), `"field":"value"`, cleo, "CONFLICT"},
		{"and nothing has changed", "management", `{user(id:"` + bob + `"){email emailVerified emails{value verified}}}`, `"email":"bob@acme.example","emailVerified":false,"emails":[{"value":"bob@acme.example","verified":false},{"value":"ann@home.example","verified":false},{"value":"ann@acme.example","verified":false}]`, "", ""},
		{"another tenant", "globex", contact("EmailAdd", ann, "x@x.example", ""), "", "", "NOT_FOUND"},
		{"another app", "mail", contact("EmailAdd", bob, "x@x.example", ""), "", "", "NOT_FOUND"},
		{"its own app", "wiki", contact("EmailAdd", bob, "x@x.example", ""), "x@x.example", "", ""},
		{"a reader", "reader", contact("EmailRemove", ann, "ann@home.example", ""), "users:edit", "", "FORBIDDEN"},
		{"a narrowed token", "phone", contact("EmailVerify", ann, "ann@home.example", ""), "users:edit", "", "FORBIDDEN"},
	})
	if got, want := s.actions(ann), "user.email_added user.email_added user.email_verified user.email_verified user.email_removed"; got != want {
		t.Errorf("the log has %s, want %s", got, want)
	}
	said := s.sql(`select string_agg(concat_ws(' > ', before, after), '; ' order by id) from events where action in ('user.email_verified', 'user.email_removed') and target_key = $1`, key("a101"))
	want := `{"value": "ann@home.example", "primary": false, "verified": false} > {"value": "ann@home.example", "primary": false, "verified": true}; ` +
		`{"value": "Ann@Work.example", "primary": false, "verified": false} > {"value": "Ann@Work.example", "primary": true, "verified": true}; ` +
		`{"value": "Ann@acme.example", "primary": false, "verified": true}`
	if said != want {
		t.Errorf("the log says\n%s, want\n%s", said, want)
	}
}

func TestUserPhones(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	s.run([]step{
		{"added as E.164", "management", contact("PhoneAdd", ann, "+41 (44) 668-18.00", ""), `{"value":"+41446681800","primary":false,"verified":false}`, "", ""},
		{"there already, written otherwise", "management", contact("PhoneAdd", ann, "+41 446681800", ""), `"field":"value"`, "", "CONFLICT"},
		{"the primary one again", "management", contact("PhoneAdd", ann, "+1 415 555 0101", ""), `"field":"value"`, "", "CONFLICT"},
		{"no number", "management", contact("PhoneAdd", ann, "0446681800", ""), `"field":"value"`, "", "INVALID"},
		{"verified, written otherwise", "management", contact("PhoneVerify", ann, "+41 446681800", ""), `{"value":"+41446681800","primary":false,"verified":true}`, "", ""},
		{"made the primary one", "management", contact("PhoneVerify", ann, "+41446681800", ",makePrimary:true"), `"phone":"+41446681800","phoneVerified":true`, "", ""},
		{"the one until then was not proved", "management", `{user(id:"` + ann + `"){phones{value primary verified}}}`, `{"value":"+14155550101","primary":false,"verified":false}`, "", ""},
		{"it is not removed", "management", contact("PhoneRemove", ann, "+41446681800", ""), "", "", "CONFLICT"},
		{"another is", "management", contact("PhoneRemove", ann, "+14155550101", ""), "+14155550199", "+14155550101", ""},
		{"an unknown one is not", "management", contact("PhoneRemove", ann, "+14155550101", ""), "", "", "NOT_FOUND"},
		{"who has no primary one gets one", "management", contact("PhoneAdd", cleo, "+14155550177", ",verified:true"), `"phone":null`, "", ""},
		{"when it is made so", "management", contact("PhoneVerify", cleo, "+14155550177", ",makePrimary:true"), `"phone":"+14155550177","phoneVerified":true,"emails":[{"value":"cleo@acme.example","primary":true,"verified":false}],"phones":[{"value":"+14155550177","primary":true,"verified":true}]`, "", ""},
		{"another's primary one is not taken", "management", contact("PhoneAdd", cleo, "+14155550102", ""), "+14155550102", "", ""},
		{"not even when proved", "management", contact("PhoneVerify", cleo, "+14155550102", ",makePrimary:true"), `"field":"value"`, bob, "CONFLICT"},
		{"another tenant", "globex", contact("PhoneRemove", ann, "+14155550199", ""), "", "", "NOT_FOUND"},
		{"a reader", "reader", contact("PhoneAdd", ann, "+14155550178", ""), "users:edit", "", "FORBIDDEN"},
	})
	if got, want := s.actions(ann), "user.phone_added user.phone_verified user.phone_verified user.phone_removed"; got != want {
		t.Errorf("the log has %s, want %s", got, want)
	}
}

func TestUserContactsAtOnce(t *testing.T) {
	t.Parallel()
	s := newServer(t)
	for i := range 8 { // with ann@home.example these are nine
		s.done("more", "management", contact("EmailAdd", ann, fmt.Sprintf("more%d@acme.example", i), ""), nil)
	}
	codes := atOnce(8, func(i int) string {
		return s.ask("management", contact("EmailAdd", ann, fmt.Sprintf("last%d@acme.example", i), ""), nil).code()
	})
	if codes[""] != 1 || codes["CONFLICT"] != 7 {
		t.Errorf("want one success and seven conflicts, got %v", codes)
	}
	s.refused("the eleventh", "management", contact("EmailAdd", ann, "eleven@acme.example", ""), nil, "CONFLICT", "value")
	s.done("eleven are shown", "management", `{user(id:"`+ann+`"){emails{value}}}`, nil, "last")
	if n := s.sql(`select count(*) from user_emails where user_id = $1`, key("a101")); n != "10" {
		t.Errorf("%s stand beside the primary one", n)
	}
	s.done("with ten, places can still be changed", "management", contact("EmailVerify", ann, "more1@acme.example", ",makePrimary:true"), nil, `"email":"more1@acme.example"`)
}
