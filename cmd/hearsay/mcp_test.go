package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
)

// requests are what a client says: hello, and two calls.
const requests = `{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}
{"jsonrpc":"2.0","method":"notifications/initialized"}
{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"read","arguments":{"path":"northline-wire.txt"}}}
{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"search","arguments":{"query":"quay"}}}
`

func TestMCP(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "none.db")
	stdin, client := io.Pipe()
	out, stdout := io.Pipe()
	var stderr bytes.Buffer
	done := make(chan error, 1)
	go func() {
		err := run(t.Context(), []string{"mcp", "--collection", missing, "--folder", "../../examples"}, stdin, stdout, &stderr)
		_ = stdout.Close()
		done <- err
	}()
	if _, err := io.WriteString(client, requests); err != nil {
		t.Fatal(err)
	}
	type answer struct {
		ID     int
		Result struct {
			IsError           bool
			Content           []struct{ Text string }
			StructuredContent struct{ Total int }
		}
	}
	answers := map[int]answer{}
	lines := bufio.NewScanner(out)
	lines.Buffer(nil, maxMessage)
	for len(answers) < 3 && lines.Scan() {
		var a answer
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatalf("%v in %s", err, lines.Text())
		}
		answers[a.ID] = a
	}
	_ = client.Close()
	if err := <-done; err != nil || stderr.Len() > 0 {
		t.Errorf("ended with %v, said %s", err, stderr.String())
	}
	if answers[2].Result.IsError || answers[2].Result.StructuredContent.Total < 3 {
		t.Errorf("read: %+v", answers[2])
	}
	if none := answers[3].Result; !none.IsError || !strings.Contains(none.Content[0].Text, "there is no collection") {
		t.Errorf("search without a collection: %+v", none)
	}
}

// TestMCPEnds stops it as Ctrl-C does, while it waits for its client.
func TestMCPEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	stdin, client := io.Pipe()
	defer client.Close() //nolint:errcheck // cannot fail
	done := make(chan error, 1)
	go func() { done <- run(ctx, []string{"mcp"}, stdin, io.Discard, io.Discard) }()
	cancel()
	if err := <-done; exitStatus(err) != interrupted {
		t.Errorf("ended with %v", err)
	}
}

func TestMCPOverHTTP(t *testing.T) {
	for _, tt := range []struct{ listen, wants string }{{"127.0.0.1:0", "http://127.0.0.1:"}, {"localhost:0", "http://localhost:"}, {"0.0.0.0:0", "Authorization: Bearer "}} {
		ctx, cancel := context.WithCancel(t.Context())
		out, stdout := io.Pipe()
		done := make(chan error, 1)
		go func() {
			err := run(ctx, []string{"mcp", "--listen", tt.listen}, nil, stdout, io.Discard)
			_ = stdout.Close()
			done <- err
		}()
		lines := bufio.NewReader(out)
		address, err := lines.ReadString('\n')
		if err != nil {
			t.Fatal(err, <-done)
		}
		resp, err := http.Post(strings.TrimSpace(address), "application/json", strings.NewReader(`{"jsonrpc":"2.0","id":1,"method":"ping"}`))
		if err != nil {
			t.Fatal(err)
		}
		_ = resp.Body.Close()
		said := address
		if strings.HasPrefix(tt.wants, "Auth") {
			if said, err = lines.ReadString('\n'); err != nil || resp.StatusCode != http.StatusUnauthorized {
				t.Errorf("%s: without the token %d, %v", tt.listen, resp.StatusCode, err)
			}
		} else if resp.StatusCode >= 500 || resp.StatusCode == http.StatusUnauthorized {
			t.Errorf("%s: %d", tt.listen, resp.StatusCode)
		}
		if !strings.HasPrefix(said, tt.wants) {
			t.Errorf("%s: said %q", tt.listen, said)
		}
		cancel()
		if err := <-done; exitStatus(err) != interrupted && err != nil {
			t.Errorf("%s: ended with %v", tt.listen, err)
		}
	}
}

func TestMCPWrongUse(t *testing.T) {
	for _, tt := range []struct {
		args   []string
		status int
		said   string
	}{
		{[]string{"mcp", "x"}, 2, "takes no argument"},
		{[]string{"mcp", "--folder", "missing"}, 1, "no such folder"},
		{[]string{"mcp", "--names", "missing.toml"}, 1, "missing.toml"},
		{[]string{"mcp", "--listen", "192.0.2.1:0"}, 1, "cannot be served there"},
	} {
		var stderr bytes.Buffer
		if err := run(t.Context(), tt.args, strings.NewReader(""), io.Discard, &stderr); exitStatus(err) != tt.status || !strings.Contains(stderr.String(), tt.said) {
			t.Errorf("%q: %v, said %q", tt.args, err, stderr.String())
		}
	}
}
