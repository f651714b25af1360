package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"sync"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"
	"github.com/spf13/cobra"

	"github.com/hearsay-project/hearsay"
	"github.com/hearsay-project/hearsay/store"
	"github.com/hearsay-project/hearsay/web"
	"github.com/hearsay-project/hearsay/web/door"
	"github.com/hearsay-project/hearsay/web/mcp"
)

const mcpHelp = `Serves assistants over the Model Context Protocol: a program that talks to one
starts hearsay mcp and offers it these tools.

  read    what a document says on whose word
  who     what is laid on a name in the collection, and through whom
  search  statements in the collection, by their words, speaker, outlet and day
  trace   a statement from its origin through those who repeat it
  check   the quotations of a draft against the collection

Nothing is changed, no address is fetched, and a file is read only below a
folder that --folder names. The collection may be made later.

The protocol goes over standard input and output. With --listen it goes over
HTTP instead, and the address is the first line on standard output; on an
address that other computers reach, a token is printed behind it, which clients
send as "Authorization: Bearer TOKEN".

Exit status: 0 the client has gone, 1 it cannot be served, 2 wrong use, 130
ended with Ctrl-C.`

const mcpExamples = `  hearsay mcp
  hearsay mcp --collection archive.db --folder drafts/
  hearsay mcp --listen 127.0.0.1:7460`

// maxMessage is the greatest length of a message on standard input in bytes.
const maxMessage = 32 << 20

type mcpFlags struct {
	collection string
	listen     string
	folders    []string
	names      string
}

func (c *cli) mcpCommand() *cobra.Command {
	flags := mcpFlags{}
	cmd := &cobra.Command{
		Use:     "mcp",
		Short:   "Serve assistants over the Model Context Protocol",
		Long:    mcpHelp,
		Example: mcpExamples,
		GroupID: groupCollect,
		Args:    exactly(0, "mcp takes no argument"),
		RunE:    func(cmd *cobra.Command, _ []string) error { return c.mcp(cmd.Context(), &flags) },
	}
	addCollection(cmd, &flags.collection)
	cmd.Flags().StringArrayVar(&flags.folders, "folder", nil, "let files below this folder be read; can be given several times")
	cmd.Flags().StringVar(&flags.listen, "listen", "", "serve over HTTP at HOST:PORT instead")
	cmd.Flags().StringVar(&flags.names, "names", "", "follow what this file says about names")
	cmd.Flags().SortFlags = false
	return cmd
}

// mcp serves until the client goes or ctx ends.
func (c *cli) mcp(ctx context.Context, flags *mcpFlags) error {
	for _, folder := range flags.folders {
		if info, err := os.Stat(folder); err != nil || !info.IsDir() {
			return &hearsay.Error{Code: hearsay.CodeNotFound, Input: folder, Message: "there is no such folder", Err: err}
		}
	}
	pipe, err := newPipeline(flags.names)
	if err != nil {
		return err
	}
	col := &lateCollection{place: flags.collection}
	defer col.close()
	server := mcp.New(mcp.Options{Open: col.open, Pipeline: pipe, Folders: flags.folders, Complain: c.complain})
	if flags.listen != "" {
		return c.mcpOverHTTP(ctx, server, flags.listen)
	}
	return server.Run(ctx, &sdk.IOTransport{Reader: io.NopCloser(c.stdin), Writer: unclosed{c.stdout}, MaxLineLength: maxMessage})
}

// mcpOverHTTP serves over HTTP until ctx ends.
func (c *cli) mcpOverHTTP(ctx context.Context, server *sdk.Server, wanted string) error {
	place, err := listenNear(ctx, wanted)
	if err != nil {
		return err
	}
	defer place.Close() //nolint:errcheck // the server closes it first
	_, port, _ := net.SplitHostPort(place.Addr().String())
	said := "http://" + net.JoinHostPort(place.host, port) + "/\n"
	if place.token != "" {
		said += "Authorization: Bearer " + place.token + "\n"
	}
	if _, err := fmt.Fprint(c.stdout, said); err != nil {
		return cannotWrite("standard output", err)
	}
	return web.Serve(ctx, place, mcp.Handler(server, door.Door{Token: place.token, Hosts: place.hosts}))
}

// listenNear opens an address, without a token where only this computer
// reaches it.
func listenNear(ctx context.Context, wanted string) (*place, error) {
	host, _, err := net.SplitHostPort(wanted)
	if ip := net.ParseIP(host); err != nil || host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return listenWide(ctx, wanted)
	}
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", wanted)
	if err != nil {
		return nil, cannotListen(wanted, err)
	}
	return &place{Listener: listener, host: host, hosts: []string{host}}, nil
}

// A lateCollection is a collection that is opened when it is first asked for
// and is there.
type lateCollection struct {
	place string
	mu    sync.Mutex
	col   *store.Collection
}

func (l *lateCollection) open(ctx context.Context) (*store.Collection, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.col != nil {
		return l.col, nil
	}
	col, err := store.Open(ctx, l.place, store.Options{})
	if err == nil {
		l.col = col
	}
	return col, err
}

func (l *lateCollection) close() {
	if l.col != nil {
		_ = l.col.Close() // it was only read
	}
}

// unclosed is a writer that others close.
type unclosed struct{ io.Writer }

func (unclosed) Close() error { return nil }
