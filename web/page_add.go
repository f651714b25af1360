package web

import (
	"cmp"
	"context"
	"errors"
	"io"
	"iter"
	"mime/multipart"
	"net/http"
	"strings"
	"time"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/pipeline/intake"
	"github.com/hearsay-project/hearsay/read"
)

type addPage struct {
	page
	MaxMB int
}

// addTwin says what became of what was added.
type addTwin struct {
	Schema  string        `json:"schema"`
	Taken   int           `json:"taken"` // files, texts and addresses that are read now or soon
	Reading intake.Status `json:"reading"`
}

// pasted is the name of a text without a title.
const pasted = "pasted text"

// showAdd shows the form by which documents are added, and takes what it sends.
// Nothing is fetched unless the form names an address.
func (s *server) showAdd(w http.ResponseWriter, r *http.Request) error {
	if s.opts.Reader == nil {
		return &hearsay.Error{Code: hearsay.CodeForbidden, Message: "nothing can be added to this collection here"}
	}
	twin := addTwin{Schema: "hearsay-add/1"}
	if changes(r) {
		batches, taken, err := s.uploaded(w, r)
		if err != nil {
			return err
		}
		for i := range batches {
			if err := s.opts.Reader.Add(batches[i]); err != nil {
				return err
			}
		}
		twin.Taken = taken
	}
	twin.Reading = s.opts.Reader.Status()
	switch {
	case isTwin(r):
		return s.object(w, twin)
	case changes(r):
		http.Redirect(w, r, "/documents", http.StatusSeeOther)
		return nil
	}
	return s.show(w, "add", &addPage{s.page(r, "Add documents", "documents"), maxUpload >> 20})
}

// patient lets a request take longer than others may.
func patient(w http.ResponseWriter) {
	control := http.NewResponseController(w)
	_ = control.SetReadDeadline(time.Now().Add(patientTime)) // where it cannot be had, the usual time holds
	_ = control.SetWriteDeadline(time.Now().Add(patientTime))
}

// An upload is what a form has sent.
type upload struct {
	files  []file
	fields map[string]string
}

type file struct {
	name string
	data []byte
}

// maxFiles bounds the files of one form.
const maxFiles = 5000

// received reads a form as it comes, into memory. Fields without a value and
// files without a name are left out.
func received(w http.ResponseWriter, r *http.Request) (*upload, error) {
	patient(w)
	out := &upload{fields: map[string]string{}}
	parts, err := r.MultipartReader()
	if errors.Is(err, http.ErrNotMultipart) {
		return out, out.plain(r)
	}
	if err != nil {
		return nil, malformed(err)
	}
	for {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, malformed(err)
		}
		if err := out.take(part); err != nil {
			return nil, malformed(err)
		}
	}
}

// plain reads a form without files.
func (u *upload) plain(r *http.Request) error {
	if err := r.ParseForm(); err != nil {
		return malformed(err)
	}
	for name, values := range r.PostForm {
		if len(values) > 0 && values[0] != "" {
			u.fields[name] = values[0]
		}
	}
	return nil
}

func (u *upload) take(part *multipart.Part) error {
	data, err := io.ReadAll(part)
	if err != nil {
		return err
	}
	name := part.FileName()
	switch {
	case part.FormName() != "files" && len(data) > 0:
		u.fields[part.FormName()] = string(data)
	case name != "" && len(u.files) >= maxFiles:
		return &hearsay.Error{Code: hearsay.CodeTooLarge, Message: "too many files at once; 5,000 is the most"}
	case name != "" && part.FormName() == "files":
		u.files = append(u.files, file{strings.ToValidUTF8(name, "\uFFFD"), data})
	}
	return nil
}

// malformed explains an error in what a browser has sent.
func malformed(err error) error {
	if hearsay.CodeOf(err) != hearsay.CodeInternal {
		return err
	}
	if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
		return err
	}
	return &hearsay.Error{Code: hearsay.CodeUsage, Message: "the form did not come as a whole; try it again", Err: err}
}

// uploaded makes batches of what a form has sent, and says of how many things.
func (s *server) uploaded(w http.ResponseWriter, r *http.Request) ([]intake.Batch, int, error) {
	form, err := received(w, r)
	if err != nil {
		return nil, 0, err
	}
	ctx := context.WithoutCancel(r.Context()) // it is read after this request
	var out []intake.Batch
	if len(form.files) > 0 {
		files := intake.Batch{HandedOver: true, Inputs: s.each(ctx, form.files)} // together, so that several are read at a time
		for _, f := range form.files {
			files.Size += int64(len(f.data))
		}
		out = append(out, files)
	}
	if text := form.fields["text"]; strings.TrimSpace(text) != "" {
		title := strings.TrimSpace(form.fields["title"])
		in := read.Given(cmp.Or(title, pasted), text, read.Meta{Title: title})
		out = append(out, intake.Batch{Inputs: one(in), Size: int64(len(text)), HandedOver: true})
	}
	if address := strings.TrimSpace(form.fields["address"]); address != "" {
		if webAddress(address) == "" { // anything else would be a file of this computer
			return nil, 0, &hearsay.Error{Code: hearsay.CodeUsage, Message: "an address starts with http:// or https://"}
		}
		out = append(out, intake.Batch{Inputs: s.opts.Reader.Inputs(ctx, webAddress(address))})
	}
	if len(out) == 0 {
		return nil, 0, &hearsay.Error{Code: hearsay.CodeUsage, Message: "there is nothing to add: choose files, name an address or paste a text"}
	}
	return out, len(out) + max(0, len(form.files)-1), nil
}

// each returns what stands in files, one behind the other.
func (s *server) each(ctx context.Context, files []file) iter.Seq2[*read.Input, error] {
	return func(yield func(*read.Input, error) bool) {
		for _, f := range files {
			for in, err := range s.opts.Reader.Content(ctx, f.name, f.data) {
				if !yield(in, err) {
					return
				}
			}
		}
	}
}

func one(in *read.Input) iter.Seq2[*read.Input, error] {
	return func(yield func(*read.Input, error) bool) { yield(in, nil) }
}
