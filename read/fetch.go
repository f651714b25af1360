package read

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
	"time"

	"github.com/hearsay-project/hearsay"
)

const (
	userAgent    = "Mozilla/5.0 (compatible; hearsay; +https://github.com/hearsay-project/hearsay)"
	accepted     = "text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9, application/x-ndjson;q=0.8, */*;q=0.1"
	maxRedirects = 5
)

// A fetcher gets what is at http and https addresses. It keeps no cookies,
// sends no credentials and no referrer, and uses no proxy, since behind one
// the check of addresses would be meaningless. It is safe to use at the same
// time.
type fetcher struct {
	transport *http.Transport
	maxBytes  int64
	timeout   time.Duration
	format    Format
}

// A fetched is what an address held.
type fetched struct {
	uri         string // the address after all redirects, without credentials
	contentType string
	data        []byte // with the compression of the transfer undone
}

func newFetcher(opts Options) *fetcher {
	permit := opts.permit
	switch {
	case permit != nil:
	case opts.AllowPrivate:
		permit = func(netip.AddrPort) error { return nil }
	default:
		permit = func(to netip.AddrPort) error { return public(to.Addr()) }
	}
	dialer := &net.Dialer{Timeout: 10 * time.Second, Control: control(permit)}
	return &fetcher{
		maxBytes: opts.maxBytes(), timeout: opts.timeout(), format: opts.Format,
		transport: &http.Transport{
			Proxy:                  nil,
			DialContext:            dialer.DialContext,
			ForceAttemptHTTP2:      true,
			TLSHandshakeTimeout:    10 * time.Second,
			ResponseHeaderTimeout:  20 * time.Second,
			MaxResponseHeaderBytes: 256 << 10,
			MaxIdleConnsPerHost:    1,
			IdleConnTimeout:        5 * time.Second,
		},
	}
}

// control checks each address that is about to be connected to. It runs after
// the resolution of names, for every connection, so neither a name that
// resolves to another address the second time nor a redirect gets round it.
func control(permit func(netip.AddrPort) error) func(network, address string, _ syscall.RawConn) error {
	return func(_, address string, _ syscall.RawConn) error {
		to, err := netip.ParseAddrPort(address)
		if err != nil {
			return err
		}
		return permit(to)
	}
}

// get fetches an address.
func (f *fetcher) get(ctx context.Context, addr string) (*fetched, error) {
	u, err := url.Parse(addr)
	if err != nil || u.Hostname() == "" {
		return nil, &hearsay.Error{Code: hearsay.CodeUsage, Message: "this is not a valid address", Err: err}
	}
	ctx, cancel := context.WithTimeoutCause(ctx, f.timeout, errSlow)
	defer cancel()
	v := &visit{fetcher: f, last: u}
	p, err := v.get(ctx)
	if err != nil {
		return nil, v.explain(ctx, err)
	}
	return p, nil
}

// A visit is the way to one page.
type visit struct {
	*fetcher
	last *url.URL // the address that was asked for last
	hops int      // redirects followed
}

func (v *visit) get(ctx context.Context) (*fetched, error) {
	v.last.User = nil
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, v.last.String(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", userAgent)
	req.Header.Set("Accept", accepted)
	client := &http.Client{Transport: v.transport, CheckRedirect: v.redirect}
	resp, err := client.Do(req)
	if err != nil {
		return nil, err
	}
	defer release(resp.Body)
	if err := v.acceptable(resp); err != nil {
		return nil, err
	}
	if resp.ContentLength > v.maxBytes {
		return nil, tooLarge(v.maxBytes)
	}
	data, err := readLimited(resp.Body, v.maxBytes)
	if err != nil {
		return nil, err
	}
	return &fetched{v.last.String(), resp.Header.Get("Content-Type"), data}, nil
}

// redirect decides about the next request.
func (v *visit) redirect(req *http.Request, via []*http.Request) error {
	v.hops = len(via)
	if v.hops > maxRedirects {
		return &hearsay.Error{
			Code:    hearsay.CodeNetwork,
			Message: fmt.Sprintf("it redirects more than %d times, the last time to %s", maxRedirects, req.URL.Redacted()),
		}
	}
	if !isAddress(req.URL.Scheme + "://") {
		return &hearsay.Error{
			Code:    hearsay.CodeForbidden,
			Message: fmt.Sprintf("it redirects to %s; only http and https addresses are read", req.URL.Redacted()),
		}
	}
	req.URL.User = nil
	req.Header.Del("Referer")
	v.last = req.URL
	return nil
}

// expectsLines reports whether an address is known to be JSONL before it is
// asked.
func (f *fetcher) expectsLines(addr string) bool {
	u, err := url.Parse(addr)
	return err == nil && isLines(u.Path, f.format)
}

var errSlow = errors.New("the time limit is over")

// explain puts the failure of a visit into words for the user.
func (v *visit) explain(ctx context.Context, err error) error {
	if refused, ok := errors.AsType[*forbiddenAddress](err); ok {
		return v.forbidden(refused)
	}
	if e, ok := errors.AsType[*hearsay.Error](err); ok {
		return e
	}
	out := &hearsay.Error{Code: hearsay.CodeNetwork, Err: err}
	dns, isDNS := errors.AsType[*net.DNSError](err)
	netErr, isNet := errors.AsType[net.Error](err)
	switch {
	case errors.Is(context.Cause(ctx), errSlow):
		out.Message = fmt.Sprintf("no complete answer within %s", v.timeout)
	case isDNS && dns.IsNotFound:
		out.Code, out.Message = hearsay.CodeNotFound, fmt.Sprintf("there is no server named %s", dns.Name)
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		out.Message = "the answer broke off before its end; try again"
	case isNet && netErr.Timeout():
		out.Message = fmt.Sprintf("the server %s does not answer", v.last.Hostname())
	default:
		out.Message = "it cannot be fetched: " + strings.TrimPrefix(innermost(err).Error(), "http: ")
	}
	return out
}

func (v *visit) forbidden(refused *forbiddenAddress) error {
	way := "it leads to"
	if v.hops > 0 {
		way = fmt.Sprintf("it redirects to %s, which leads to", v.last.Redacted())
	}
	return &hearsay.Error{
		Code: hearsay.CodeForbidden, Err: refused,
		Message: fmt.Sprintf("%s %s, a %s address; if you trust it, read it with --allow-private", way, refused.addr, refused.kind),
	}
}

// innermost leaves out what the http and net packages put around a cause: the
// method, the address, the network.
func innermost(err error) error {
	if e, ok := errors.AsType[*url.Error](err); ok {
		err = e.Err
	}
	if e, ok := errors.AsType[*net.OpError](err); ok {
		err = e.Err
	}
	if e, ok := errors.AsType[syscall.Errno](err); ok {
		return e
	}
	return err
}
