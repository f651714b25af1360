package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// served is a running hearsay serve.
type served struct {
	t       *testing.T
	address string // the first line of standard output
	stop    context.CancelFunc
	done    chan error
	stderr  bytes.Buffer // to be read after end
}

// serveWith starts hearsay serve and waits for its address.
func serveWith(t *testing.T, args ...string) *served {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	stdout, writer := io.Pipe()
	s := &served{t: t, stop: cancel, done: make(chan error, 1)}
	go func() {
		err := run(ctx, append([]string{"serve", "--no-open"}, args...), nil, writer, &s.stderr)
		_ = writer.CloseWithError(io.EOF)
		s.done <- err
	}()
	line, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil {
		t.Fatalf("no address: %v, %s", <-s.done, s.stderr.String())
	}
	s.address = strings.TrimSpace(line)
	return s
}

// end stops it as Ctrl-C does.
func (s *served) end() {
	s.t.Helper()
	s.stop()
	if err := <-s.done; exitStatus(err) != interrupted {
		s.t.Errorf("ended with %v", err)
	}
}

// get returns what stands at a path below the address.
func (s *served) get(client *http.Client, path string) (int, string) {
	s.t.Helper()
	u, err := url.Parse(s.address)
	if err != nil {
		s.t.Fatal(err)
	}
	to, err := u.Parse(path)
	if err != nil {
		s.t.Fatal(err)
	}
	resp, err := client.Get(to.String())
	if err != nil {
		s.t.Fatal(err)
	}
	defer resp.Body.Close() //nolint:errcheck // only read
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return resp.StatusCode, string(body)
}

func TestServe(t *testing.T) {
	file := filepath.Join(t.TempDir(), "quay.txt")
	if err := os.WriteFile(file, []byte("The quay\n\nThe quay was dry, said the warden, Ada Moor, in May 2019.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := serveWith(t, "--port", "0", file, "missing.txt")
	defer s.end()
	if !strings.HasPrefix(s.address, "http://127.0.0.1:") {
		t.Errorf("address %q", s.address)
	}
	var list struct {
		Reading       struct{ Reading bool }
		Total, Failed int
		Documents     []struct{ ID int }
	}
	list.Reading.Reading = true
	for list.Reading.Reading {
		_, body := s.get(http.DefaultClient, "/documents.json")
		if err := json.Unmarshal([]byte(body), &list); err != nil {
			t.Fatal(err)
		}
	}
	if list.Total != 1 || list.Failed != 1 || len(list.Documents) != 1 {
		t.Fatalf("%+v", list)
	}
	if status, body := s.get(http.DefaultClient, fmt.Sprint("/documents/", list.Documents[0].ID)); status != http.StatusOK || !strings.Contains(body, "Ada Moor") {
		t.Errorf("%d %s", status, body)
	}
}

// TestServeKept checks that what was read into a collection that is kept is
// shown without reading it again.
func TestServeKept(t *testing.T) {
	folder := t.TempDir()
	file, place := filepath.Join(folder, "quay.txt"), filepath.Join(folder, "kept.db")
	if err := os.WriteFile(file, []byte("The quay was dry, said the warden, Ada Moor, in May 2019.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := serveWith(t, "--port", "0", "--collection", place, file)
	for body := ""; !strings.Contains(body, "quay.txt"); {
		_, body = s.get(http.DefaultClient, "/documents")
	}
	s.end()
	s = serveWith(t, "--port", "0", "--collection", place)
	defer s.end()
	if status, body := s.get(http.DefaultClient, "/documents/1"); status != http.StatusOK || !strings.Contains(body, "Ada Moor") {
		t.Errorf("%d %s", status, body)
	}
}

func TestServeTakesAnotherPort(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close() //nolint:errcheck // nothing was written
	port := fmt.Sprint(taken.Addr().(*net.TCPAddr).Port)
	s := serveWith(t, "--port", port, "missing.txt")
	s.end()
	if strings.Contains(s.address, ":"+port+"/") || !strings.Contains(s.stderr.String(), "port "+port+" cannot be had") {
		t.Errorf("address %s, said %q", s.address, s.stderr.String())
	}
}

func TestServeOthersWithToken(t *testing.T) {
	s := serveWith(t, "--listen", "127.0.0.1:0", "missing.txt")
	defer s.end()
	if !strings.Contains(s.address, "/?token=") {
		t.Fatalf("address %q", s.address)
	}
	if status, _ := s.get(http.DefaultClient, "/documents"); status != http.StatusUnauthorized {
		t.Errorf("without the token: %d", status)
	}
	jar := &jar{}
	if status, body := s.get(&http.Client{Jar: jar}, s.address); status != http.StatusOK || !strings.Contains(body, "<h1>Documents</h1>") {
		t.Errorf("with the token: %d %s", status, body)
	}
}

// jar keeps the cookies of one server.
type jar struct{ cookies []*http.Cookie }

func (j *jar) SetCookies(_ *url.URL, cookies []*http.Cookie) {
	j.cookies = append(j.cookies, cookies...)
}
func (j *jar) Cookies(*url.URL) []*http.Cookie { return j.cookies }

func TestServeWrongUse(t *testing.T) {
	tests := []struct {
		args   []string
		status int
		said   string
	}{
		{[]string{"--jobs", "-1"}, 2, "must not be negative"},
		{[]string{"--port", "70000", "x.txt"}, 2, "from 0 to 65535"},
		{[]string{"--listen", "127.0.0.1:0", "--port", "80", "x.txt"}, 2, "--listen names the port itself"},
		{[]string{"--listen", "192.0.2.1:0", "x.txt"}, 1, "cannot be served there"},
		{[]string{"--names", "missing.toml", "x.txt"}, 1, "missing.toml"},
	}
	for _, tt := range tests {
		var stdout, stderr bytes.Buffer
		err := run(t.Context(), append([]string{"serve", "--no-open"}, tt.args...), nil, &stdout, &stderr)
		if exitStatus(err) != tt.status || !strings.Contains(stderr.String(), tt.said) || stdout.Len() > 0 {
			t.Errorf("%q: status %d, stdout %q, stderr %q", tt.args, exitStatus(err), stdout.String(), stderr.String())
		}
	}
}
