package main

import (
	"cmp"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"net/url"

	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/date"
	"github.com/hearsay-project/hearsay/inquiry"
	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/pipeline/intake"
	"github.com/hearsay-project/hearsay/read"
	"github.com/hearsay-project/hearsay/store"
	"github.com/hearsay-project/hearsay/web"
)

const serveHelp = `Shows documents in the browser: all of them with the mix of their sources, each
one with its statements marked in the text, what they rest on and what they
date, and a timeline of all.

Without --collection the inputs are read as hearsay read does, and nothing is
kept when the program ends. With it, or without inputs, a collection is shown
that lasts (see hearsay add; hearsay.db in the current folder unless another is
named); it is made when there is none, and inputs are added to it.

The address of the pages is the first line on standard output, and is opened in
the browser. Only this computer can reach it, no page loads anything from
elsewhere. Ctrl-C ends it.

--listen serves other computers as well. The address then has a token in it:
whoever opens it with the token may read and add, and nobody else. What goes over the
network is not encrypted; put a server that encrypts before it where that
matters.

Each page has a twin in JSON at its address with .json behind it.

The inputs are those of hearsay read. What cannot be read is listed on the page
of the documents, with the reason.
Exit status: 1 it cannot be served, 2 wrong use, 130 ended with Ctrl-C.`

const serveExamples = `  hearsay serve reports/
  hearsay serve --collection archive.db
  hearsay serve --port 8080 --no-open article.html notes.md
  hearsay serve --listen 192.168.1.20:8080 reports/`

// usualPort is taken when --port does not say another one, so that links to
// pages stay good.
const usualPort = 7450

type serveFlags struct {
	inputFlags
	collection string // empty for none named
	port       int
	listen     string // host and port, or host; empty for this computer alone
	noOpen     bool
	components bool // for developers
}

func (c *cli) serveCommand() *cobra.Command {
	flags := serveFlags{inputFlags: newInputFlags()}
	cmd := &cobra.Command{
		Use:     "serve [FILE|FOLDER|URL|-...]",
		Short:   "Show documents and their statements in the browser",
		Long:    serveHelp,
		Example: serveExamples,
		GroupID: groupRead,
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case flags.port < 0 || flags.port > 65535:
				return usage(cmd, "--port must be from 0 to 65535")
			case flags.listen != "" && cmd.Flags().Changed("port"):
				return usage(cmd, "--listen names the port itself; leave --port out")
			case flags.jobs < 0:
				return usage(cmd, "--jobs must not be negative")
			}
			return c.serve(cmd.Context(), args, &flags)
		},
	}
	cmd.Flags().StringVar(&flags.collection, "collection", "", "show this collection and add to it: a file, or postgres://… (default: "+defaultCollection+", when there is no input)")
	cmd.Flags().IntVar(&flags.port, "port", usualPort, "port on this computer; another one is chosen if it is taken")
	cmd.Flags().BoolVar(&flags.noOpen, "no-open", false, "do not open the browser")
	cmd.Flags().StringVar(&flags.listen, "listen", "", "serve other computers too, at this address of this one, as HOST:PORT, with a token")
	cmd.Flags().BoolVar(&flags.components, "components", false, "add the page /components, of all that pages are made of")
	_ = cmd.Flags().MarkHidden("components") // it is there
	flags.addTo(cmd)
	flags.addNames(cmd)
	cmd.Flags().SortFlags = false
	return cmd
}

// serve shows a collection until ctx ends. The inputs are read while the first
// pages are shown.
func (c *cli) serve(ctx context.Context, args []string, flags *serveFlags) (err error) {
	pipe, err := newPipeline(flags.names)
	if err != nil {
		return err
	}
	names, err := namesDigest(flags.names)
	if err != nil {
		return err
	}
	col, err := store.Open(ctx, flags.place(args), store.Options{Write: true, Range: date.Range, Echoes: inquiry.Echoes()})
	if err != nil {
		return err
	}
	defer func() { err = cmp.Or(err, col.Close()) }()
	place, err := c.listenFor(ctx, flags)
	if err != nil {
		return err
	}
	defer place.Close() //nolint:errcheck // the server closes it first
	reader := intake.New(ctx, col, pipe, intake.Options{
		Names: names, Jobs: flags.jobs, Read: read.Options{AllowPrivate: flags.allowPrivate, MaxBytes: int64(flags.maxSize)},
	})
	defer reader.Close()
	handler, err := web.Handler(col, web.Options{Token: place.token, Hosts: place.hosts, Complain: c.complain, Reader: reader, Pipeline: pipe, Names: names, Components: flags.components})
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintln(c.stdout, place.address()); err != nil {
		return cannotWrite("standard output", err)
	}
	if !flags.noOpen {
		openBrowser(ctx, place.address())
	}
	if len(args) > 0 {
		if err := reader.Add(intake.Batch{Inputs: c.inputs(ctx, args, &flags.inputFlags)}); err != nil {
			return err
		}
	}
	return web.Serve(ctx, place, handler)
}

// place returns the place of the collection.
func (f *serveFlags) place(args []string) string {
	switch {
	case f.collection != "":
		return f.collection
	case len(args) > 0:
		return store.InMemory
	}
	return defaultCollection
}

// A place is where pages are served.
type place struct {
	net.Listener
	host  string   // as it stands in the address
	hosts []string // names besides that of loopback
	token string   // empty on loopback
}

// address returns the address to open.
func (p *place) address() string {
	_, port, _ := net.SplitHostPort(p.Addr().String())
	u := url.URL{Scheme: "http", Host: net.JoinHostPort(p.host, port), Path: "/"}
	if p.token != "" {
		u.RawQuery = url.Values{"token": {p.token}}.Encode()
	}
	return u.String()
}

const loopback = "127.0.0.1"

// listenFor opens the place that the flags name. On loopback another port is
// taken, and said, where the one wanted is not free.
func (c *cli) listenFor(ctx context.Context, flags *serveFlags) (*place, error) {
	var config net.ListenConfig
	if flags.listen != "" {
		return listenWide(ctx, flags.listen)
	}
	listener, err := config.Listen(ctx, "tcp", net.JoinHostPort(loopback, fmt.Sprint(flags.port)))
	if err != nil && flags.port != 0 {
		if listener, err = config.Listen(ctx, "tcp", net.JoinHostPort(loopback, "0")); err == nil && !c.quiet {
			fmt.Fprintf(c.stderr, "hearsay: port %d cannot be had; another one is used\n", flags.port)
		}
	}
	if err != nil {
		return nil, cannotListen(loopback, err)
	}
	return &place{Listener: listener, host: loopback}, nil
}

// listenWide opens an address that other computers may reach.
func listenWide(ctx context.Context, wanted string) (*place, error) {
	host, port, err := net.SplitHostPort(wanted)
	if err != nil {
		host, port = wanted, fmt.Sprint(usualPort)
	}
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", net.JoinHostPort(host, port))
	if err != nil {
		return nil, cannotListen(wanted, err)
	}
	out := &place{Listener: listener, host: host, token: rand.Text(), hosts: []string{host}}
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		out.host = ownAddress()
	}
	return out, nil
}

// ownAddress returns an address under which other computers reach this one.
func ownAddress() string {
	addrs, _ := net.InterfaceAddrs() // none is as good as an error
	for _, addr := range addrs {
		if network, ok := addr.(*net.IPNet); ok && network.IP.IsGlobalUnicast() {
			return network.IP.String()
		}
	}
	return loopback
}

func cannotListen(where string, err error) error {
	message := "cannot be served there"
	if e, ok := errors.AsType[*net.OpError](err); ok {
		message += ": " + e.Err.Error()
	}
	return &hearsay.Error{Code: hearsay.CodeForbidden, Input: wording.Plain(where), Message: message, Err: err}
}
