package rest

import (
	"context"
	"errors"
	"net/http"

	"tenantry/db"
	"tenantry/model"
)

// Activities is where the routes of event streams begin.
const Activities = "/activities/v1"

// streamWords are the endpoints' names of what a stream has.
var streamWords = words{"name": "stream_id"}

func eventStreamRoutes() []Route {
	const at = "/activities"
	const both = " Needs `eventStreams:read`, too."
	all := []Route{
		{
			Method: "PUT", Path: at + "/start-collect", Needs: model.EventStreamsEdit, Status: 200, Also: []int{409}, id: "startCollecting",
			summary: "Start collecting events", text: "From now on; of an app's own token those about the app. 409 if that is so already.", mount: on(startCollecting),
		},
		{
			Method: "PUT", Path: at + "/stream", Needs: model.EventStreamsEdit, Status: 200, Also: []int{406, 409, 429}, id: "createEventStream",
			summary: "Create an event stream", text: "403 if nothing is collected of the type, 406 for a `stream_id` that cannot be, 429 when there are 10 of the type.", mount: on(createEventStream),
		},
		{
			Method: "POST", Path: at + "/collect", Needs: model.EventsRead, Status: 201, id: "collectEvents",
			summary: "Collect the next events of a stream",
			text: "A bare list, in the order in which changes were committed; empty when there is nothing new. Each call goes on where the last one ended, " +
				"once its answer was sent whole: what is lost on the way comes again, and `event_id` tells. Events of the last day only." + both,
			mount: on(collectEvents),
		},
		{
			Method: "DELETE", Path: at + "/stream", Needs: model.EventStreamsEdit, Status: 200, id: "deleteEventStream",
			summary: "Delete an event stream", text: "With how far its reader has come." + both, mount: on(deleteEventStream),
		},
		{
			Method: "DELETE", Path: at + "/stop-collect", Needs: model.EventStreamsEdit, Status: 200, id: "stopCollecting",
			summary: "Stop collecting events", text: "Streams stay, and go on with what happens after another start. 404 if nothing is collected.", mount: on(stopCollecting),
		},
		{
			Method: "GET", Path: at + "/user", Needs: model.EventsRead, Status: 410, Legacy: true, id: "getUserActivities",
			summary: "Removed: events of users", text: "Always 410. Use a stream, or the list of events.", mount: on(removed),
		},
		{
			Method: "GET", Path: at + "/admin", Needs: model.EventsRead, Status: 410, Legacy: true, id: "getAdminActivities",
			summary: "Removed: events of administrators", text: "Always 410. Use a stream, or the list of events.", mount: on(removed),
		},
	}
	for i := range all {
		all[i].tag, all[i].base, all[i].words = "Event streams", Activities, streamWords
	}
	return all
}

// StreamType chooses the kind of events.
type StreamType struct {
	Type string `query:"type" required:"true" enum:"cis,admin,verify,risk" doc:"cis is what happens to users; admin what happens to anything else, and all that admin users do; of the others there is nothing here."`
}

var streamTypes = map[string]model.EventStreamType{
	"cis": model.EventStreamTypeUser, "admin": model.EventStreamTypeAdmin, "verify": model.EventStreamTypeVerify, "risk": model.EventStreamTypeRisk,
}

func (t StreamType) input() model.EventCollectionInput {
	return model.EventCollectionInput{Type: streamTypes[t.Type]}
}

// collecting says what a request was about.
type collecting struct {
	Type     string `json:"type" required:"true" enum:"cis,admin,verify,risk"`
	StreamID string `json:"stream_id,omitempty"`
}

type collectingOutput struct{ Body collecting }

// streamRefused is an error with the status that the streams' endpoints have for it.
func streamRefused(err error, idle int) error {
	e, ok := errors.AsType[*model.Error](err)
	if !ok {
		return err
	}
	p := streamWords.problem(e)
	switch {
	case e.Reason == model.NotCollecting:
		p = &Problem{status: idle, Message: "No events of this type are collected. Start that with PUT " + Activities + "/activities/start-collect."}
	case e.Code == model.Invalid && e.Field == "name":
		p.status = http.StatusNotAcceptable
	case e.Code == model.Limited && e.Field == "type":
		p.status = http.StatusTooManyRequests
	default:
		return err
	}
	p.ErrorCode = p.status
	return p
}

func startCollecting(ctx context.Context, in *StreamType) (*collectingOutput, error) {
	_, err := db.From(ctx).StartEventCollection(ctx, in.input())
	return &collectingOutput{collecting{Type: in.Type}}, err
}

func stopCollecting(ctx context.Context, in *StreamType) (*collectingOutput, error) {
	_, err := db.From(ctx).StopEventCollection(ctx, in.input())
	return &collectingOutput{collecting{Type: in.Type}}, streamRefused(err, http.StatusNotFound)
}

// StreamPath names a stream.
type StreamPath struct {
	StreamType
	StreamID string `query:"stream_id" required:"true" maxLength:"400" doc:"What its reader calls it, 1 to 100 characters without blanks, unique for the type." example:"siem"`
}

// find reads the stream: the tenant's own, or of an app's own token the app's.
func (p StreamPath) find(ctx context.Context) (*model.EventStream, error) {
	who, err := db.From(ctx).Viewer(ctx)
	if err != nil {
		return nil, err
	}
	filter := map[string]any{"type": string(streamTypes[p.Type]), "name": p.StreamID}
	if who.App == nil {
		filter["ofTenant"] = true
	}
	all, err := db.Listing[model.EventStream](ctx, "Query.eventStreams", db.Parent{}, db.Args{"filter": filter}, db.Window{Limit: 1})
	if err != nil {
		return nil, err
	}
	if len(all.Nodes) == 0 {
		return nil, model.Errorf(model.NotFound, "There is no such stream.")
	}
	return all.Nodes[0], nil
}

type createEventStreamInput struct {
	StreamPath
	Enrichment bool `query:"enrichment" doc:"Accepted, and without effect."`
}

func createEventStream(ctx context.Context, in *createEventStreamInput) (*collectingOutput, error) {
	_, err := db.From(ctx).CreateEventStream(ctx, model.EventStreamCreateInput{Type: streamTypes[in.Type], Name: in.StreamID})
	return &collectingOutput{collecting{in.Type, in.StreamID}}, streamRefused(err, http.StatusForbidden)
}

func deleteEventStream(ctx context.Context, in *StreamPath) (*collectingOutput, error) {
	stream, err := in.find(ctx)
	if err != nil {
		return nil, err
	}
	return &collectingOutput{collecting{in.Type, in.StreamID}}, db.From(ctx).DeleteEventStream(ctx, stream.ID())
}

type collectEventsInput struct {
	StreamPath
	Size int `query:"batch_size" minimum:"1" maximum:"1000" default:"100" doc:"How many to return at most. Large ones make fewer."`
}

func collectEvents(ctx context.Context, in *collectEventsInput) (*struct {
	Body []activity `nullable:"false"`
}, error,
) {
	stream, err := in.find(ctx)
	if err != nil {
		return nil, err
	}
	batch, err := db.From(ctx).CollectEvents(ctx, stream.ID(), model.EventStreamCollectInput{BatchSize: in.Size})
	if err != nil {
		return nil, streamRefused(err, http.StatusForbidden)
	}
	show := userActivity
	if stream.Type == model.EventStreamTypeAdmin {
		show = adminActivity
	}
	out := &struct {
		Body []activity `nullable:"false"`
	}{make([]activity, 0, len(batch.Events))}
	for _, e := range batch.Events {
		a, err := show(e)
		if err != nil {
			return nil, err
		}
		out.Body = append(out.Body, a)
	}
	afterwards(ctx, func(ctx context.Context) error {
		return db.From(ctx).AcknowledgeEvents(ctx, stream.ID(), batch.Cursor)
	})
	return out, nil
}

// gone is the answer of what there is no more.
type gone struct {
	Message   string `json:"message" required:"true"`
	ErrorCode int    `json:"error_code" required:"true"`
}

func removed(context.Context, *nothing) (*struct{ Body gone }, error) {
	text := "This has been removed. Collect from a stream, POST " + Activities + "/activities/collect, or list events, GET " + Base + "/events."
	return &struct{ Body gone }{gone{text, http.StatusGone}}, nil
}
