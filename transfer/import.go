package transfer

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"time"

	"tenantry/db"
	"tenantry/model"
)

// A chunk of a file is what is committed at once: so many rows, or so many bytes, or what came
// in so long a time.
const (
	chunkRows  = 1000
	chunkBytes = 4 << 20
	chunkTime  = 5 * time.Second
)

var (
	errLost  = errors.New("transfer: the connection was lost")
	errMedia = model.Errorf(model.Invalid, "The Content-Type must be application/x-ndjson or text/csv.")
)

// formats are those of the media types.
var formats = map[string]model.ImportFormat{
	"application/x-ndjson": model.ImportFormatJSONL, "application/jsonl": model.ImportFormatJSONL, "text/csv": model.ImportFormatCSV,
}

// importUsers takes a file of users. It answers in lines: how far the job is, first at once and
// then about every second. The last line has another status than RUNNING.
func (d *Door) importUsers(w http.ResponseWriter, r *http.Request) {
	if err := may(r.Context(), model.UsersCreate); err != nil {
		d.refuse(w, r, err)
		return
	}
	rc := http.NewResponseController(w)
	u := &upload{door: d, request: r, from: newSource(r.Body, rc), to: w, rc: rc}
	if err := u.begin(r.Context()); err != nil {
		d.refuse(w, r, err)
		return
	}
	_ = rc.EnableFullDuplex()             // HTTP/2 always is
	w.Header().Set("Connection", "close") // what is left of a file would be in the way of another request
	w.Header().Set("Content-Type", "application/x-ndjson")
	u.say("", nil)
	u.end(u.carryOut(r.Context()))
}

// upload is a file on its way into a job.
type upload struct {
	door    *Door
	request *http.Request
	from    *source
	rows    rows
	job     *db.Import
	to      http.ResponseWriter
	rc      *http.ResponseController
	said    time.Time
}

// begin starts or takes up the job that the request asks for. It changes nothing where the
// request is not good, or the file another than it was.
func (u *upload) begin(ctx context.Context) error {
	media, _, _ := mime.ParseMediaType(u.request.Header.Get("Content-Type"))
	format, ok := formats[media]
	if !ok {
		return errMedia
	}
	query := u.request.URL.Query()
	mode, id := model.ImportModeCreate, query.Get("job")
	switch query.Get("mode") {
	case "", "create":
	case "upsert":
		mode = model.ImportModeUpsert
	default:
		return model.InvalidField("mode", "mode is create or upsert.")
	}
	var err error
	if u.rows, err = rowsOf(format, u.from); err != nil {
		return err
	}
	if id == "" {
		u.job, err = db.From(ctx).StartImport(ctx, mode, format)
		return err
	}
	if u.job, err = db.From(ctx).ResumeImport(ctx, id); err != nil {
		return err
	}
	if err = u.skip(format); err != nil {
		_ = u.job.LetGo(ctx) // or it is let go in half a minute
	}
	return err
}

// skip reads what is committed already, which must be what it was.
func (u *upload) skip(format model.ImportFormat) error {
	another := model.Errorf(model.Conflict, "That is another file than the one that the import began with. Send the same one, or start another import.")
	job := u.job.Job
	if job.Format != format {
		return another
	}
	for job.OffsetBytes > 0 && u.rows.offset() < job.OffsetBytes {
		if err := u.rows.next(); err != nil {
			if err == io.EOF {
				return another
			}
			return err
		}
		u.from.count(u.rows.offset())
	}
	if job.OffsetBytes > 0 && !bytes.Equal(u.from.at(0).Hash, job.OffsetHash) {
		return another
	}
	return nil
}

// carryOut commits the file, chunk by chunk.
func (u *upload) carryOut(ctx context.Context) error {
	var chunk []model.ImportRow
	began := time.Now()
	for read := u.job.Job.ReadCount; ; {
		err := u.rows.next()
		if err != nil && err != io.EOF {
			return err
		}
		if err == nil {
			chunk = append(chunk, u.rows.row())
			u.from.count(u.rows.offset())
			if read++; read > model.MaxImportRows {
				return model.Errorf(model.Limited, "The file has more than %d rows, the limit. Split it.", model.MaxImportRows)
			}
		}
		full := len(chunk) >= chunkRows || u.from.counted-u.job.Job.OffsetBytes >= chunkBytes || time.Since(began) > chunkTime
		if len(chunk) > 0 && (err == io.EOF || full) {
			if err := u.commit(ctx, chunk, u.from.at(read)); err != nil {
				return err
			}
			chunk, began = chunk[:0], time.Now()
		}
		if err == io.EOF {
			return u.job.Finish(ctx, "")
		}
	}
}

func (u *upload) commit(ctx context.Context, chunk []model.ImportRow, at model.Checkpoint) error {
	if err := u.door.o.Good(u.request); err != nil {
		return err
	}
	if err := u.job.Commit(ctx, chunk, at); err != nil {
		return err
	}
	if time.Since(u.said) > time.Second {
		u.say("", nil)
	}
	return nil
}

// end says what the import has come to. What cannot go on is let go, to be taken up; what
// could never is given up.
func (u *upload) end(err error) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(u.request.Context()), patience)
	defer cancel()
	if ended, ok := errors.AsType[*db.ErrImportEnded](err); ok {
		status, why := ended.Job.Status, (*fault)(nil)
		if status == model.ImportStatusRunning {
			status, why = model.ImportStatusInterrupted, &fault{Code: model.Conflict, Message: "Another request has taken the import up."}
		}
		u.job.Job = *ended.Job
		u.say(status, why)
		return
	}
	if u.from.broken != nil && err != nil && !errors.Is(u.from.broken, errLost) || model.CodeOf(err) == model.Limited && err.(*model.Error).RetryAfter == 0 {
		f := u.door.fault(ctx, err)
		if err := u.job.Finish(ctx, f.Message); err == nil {
			u.say("", f)
			return
		}
	}
	if err == nil {
		u.say("", nil)
		return
	}
	why := &fault{Code: model.Limited, Message: "The connection was lost. Send the file again with the job's id."}
	if !errors.Is(err, errLost) {
		why = u.door.fault(u.request.Context(), err)
	}
	_ = u.job.LetGo(ctx) // or it is let go in half a minute
	u.say(model.ImportStatusInterrupted, why)
}

// progress is a line of the answer.
type progress struct {
	Job     string             `json:"job"`
	Status  model.ImportStatus `json:"status"`
	Read    int                `json:"read"`
	Created int                `json:"created"`
	Updated int                `json:"updated"`
	Failed  int                `json:"failed"`
	Error   *fault             `json:"error,omitempty"`
}

// say writes how far the job is. The client may have gone: the import goes on until its
// next bytes do not come.
func (u *upload) say(status model.ImportStatus, why *fault) {
	job := &u.job.Job
	if status == "" {
		status = job.Status
	}
	_ = u.rc.SetWriteDeadline(time.Now().Add(patience))
	_ = json.NewEncoder(u.to).Encode(progress{job.ID(), status, job.ReadCount, job.CreatedCount, job.UpdatedCount, job.FailedCount, why})
	_ = u.rc.Flush()
	u.said = time.Now()
}
