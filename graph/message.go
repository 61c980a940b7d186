package graph

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"tenantry/model"
)

// A message is one that a client sends over a WebSocket.
type message struct {
	kind   string
	id     string
	token  string             // of connection_init
	params *graphql.RawParams // of subscribe
}

// maxMessageID is how long the id of an operation may be: it comes back with each answer.
const maxMessageID = 128

var badMessage = model.Errorf(model.Invalid, "The message is none of the protocol's.")

// decodeMessage reads a message as strictly as a request: what two readers could understand
// differently is none.
func decodeMessage(text []byte, nesting int) (*message, error) {
	object, err := decodeObject(text, nesting)
	if err != nil {
		return nil, err
	}
	m := &message{}
	var fits [2]bool
	m.kind, fits[0] = object["type"].(string)
	m.id, fits[1] = optional[string](object["id"])
	payload, given := object["payload"].(map[string]any)
	if !fits[0] || !fits[1] || !given && object["payload"] != nil {
		return nil, badMessage
	}
	switch m.kind {
	case "connection_init":
		m.token = bearer(payload)
		return m, nil
	case "ping", "pong":
		return m, nil
	case "complete":
		return m, needID(m)
	case "subscribe":
		m.params = &graphql.RawParams{}
		for key, value := range payload {
			if err := setParam(m.params, key, value); err != nil {
				return nil, err
			}
		}
		if err := needID(m); err != nil {
			return nil, err
		}
		return m, needQuery(m.params)
	}
	return nil, badMessage
}

func needID(m *message) error {
	if m.id == "" || len(m.id) > maxMessageID {
		return badMessage
	}
	return nil
}

// bearer is the token in the payload of connection_init, which has it as a header would. What
// is there and is no token is one that is not good.
func bearer(payload map[string]any) string {
	for key, value := range payload {
		if !strings.EqualFold(key, "Authorization") {
			continue
		}
		text, _ := value.(string)
		if scheme, token, ok := strings.Cut(text, " "); ok && strings.EqualFold(scheme, "Bearer") && token != "" {
			return token
		}
		return "none"
	}
	return ""
}

// sendFor sends the answer of an operation.
func (s *socket) sendFor(id, kind string, a *reply) error {
	var b bytes.Buffer
	b.WriteString(`{"id":` + quoted(id) + `,"type":"` + kind + `","payload":`)
	if kind == "error" {
		list, err := json.Marshal(a.errors)
		if err != nil {
			return err
		}
		b.Write(list)
	} else {
		a.encode(&b)
		b.Truncate(b.Len() - 1) // the line's end
	}
	b.WriteByte('}')
	return s.send(b.String())
}

func quoted(id string) string {
	text, _ := json.Marshal(id) // of valid UTF-8, which the message was
	return string(text)
}
