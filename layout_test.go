package hearsay_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const (
	module   = "github.com/hearsay-project/hearsay"
	maxLines = 400 // of a file that is not a test
)

// stages are the folders of the pipeline's stages: they never import each
// other.
var stages = []string{"read", "extract", "resolve", "cite", "date", "match", "store", "export"}

// TestLayout checks the shape of the repository on its source files: imports
// run one way, no file grows past its limit, every package says what it is.
// It parses the files itself, because a test that ran "go list" would pass
// from the test cache after a forbidden import was added.
func TestLayout(t *testing.T) {
	packages, err := parseTree(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	if len(packages) == 0 {
		t.Fatal("found no package")
	}
	for _, complaint := range complaints(packages) {
		t.Error(complaint)
	}
}

// A goPackage is one folder with Go files.
type goPackage struct {
	dir        string // slash-separated, "." for the root
	documented bool   // by a comment above a package clause, tests apart
	onlyTests  bool
	files      []goFile
}

type goFile struct {
	name    string
	lines   int
	imports []string
}

func (f goFile) test() bool { return strings.HasSuffix(f.name, "_test.go") }

// parseTree parses all packages of the module at the root of tree, in the
// order of their folders. Nested modules, test data and hidden folders are
// not of the module.
func parseTree(tree fs.FS) ([]*goPackage, error) {
	var packages []*goPackage
	err := fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return err
		}
		if name != "." && foreign(tree, name) {
			return fs.SkipDir
		}
		pkg, err := parseDir(tree, name)
		if pkg != nil {
			packages = append(packages, pkg)
		}
		return err
	})
	return packages, err
}

func foreign(tree fs.FS, dir string) bool {
	base := path.Base(dir)
	if base == "testdata" || base == "vendor" || base[0] == '.' || base[0] == '_' {
		return true
	}
	_, err := fs.Stat(tree, path.Join(dir, "go.mod"))
	return err == nil
}

// parseDir returns nil for a folder without Go files.
func parseDir(tree fs.FS, dir string) (*goPackage, error) {
	names, err := fs.Glob(tree, path.Join(dir, "*.go"))
	if err != nil || len(names) == 0 {
		return nil, err
	}
	pkg := &goPackage{dir: dir, onlyTests: true}
	for _, name := range names {
		src, err := fs.ReadFile(tree, name)
		if err != nil {
			return nil, err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, src, parser.ImportsOnly|parser.ParseComments)
		if err != nil {
			return nil, err
		}
		parsed := goFile{name: name, lines: bytes.Count(src, []byte("\n")), imports: importsOf(file)}
		pkg.files = append(pkg.files, parsed)
		if !parsed.test() {
			pkg.onlyTests = false
			pkg.documented = pkg.documented || file.Doc.Text() != ""
		}
	}
	return pkg, nil
}

func importsOf(file *ast.File) []string {
	var out []string
	for _, spec := range file.Imports {
		if imported, err := strconv.Unquote(spec.Path.Value); err == nil {
			out = append(out, imported)
		}
	}
	return out
}

// complaints returns a sentence for each rule that a package breaks.
func complaints(packages []*goPackage) []string {
	var out []string
	say := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	for _, pkg := range packages {
		if !pkg.documented && !pkg.onlyTests {
			say("%s: no package comment", pkg.dir)
		}
		for _, file := range pkg.files {
			if !file.test() && file.lines > maxLines {
				say("%s: %d lines, more than %d; does it still hold one thing?", file.name, file.lines, maxLines)
			}
			for _, imported := range file.imports {
				if why := forbidden(pkg.dir, imported, file.test()); why != "" {
					say("%s imports %s: %s", file.name, imported, why)
				}
			}
		}
	}
	return out
}

// forbidden says why a file of the package in dir must not import imported;
// "" when it may.
func forbidden(dir, imported string, test bool) string {
	target, ours := folder(imported)
	switch {
	case !ours && dir == "." && strings.Contains(strings.Split(imported, "/")[0], "."):
		return "the root package imports the standard library only"
	case !ours, target == ".", test && target == "internal/golden":
		return ""
	case test && dir == ".":
		return "tests of the root package import the standard library and internal/golden only"
	}
	from, to := layer(dir), layer(target)
	switch {
	case to == "web" && from != "web" && from != "cmd":
		return "only cmd imports web"
	case from == "stage" && to == "stage":
		if part(dir) != part(target) {
			return "stages never import each other"
		}
		return ""
	case rank(from) < rank(to):
		return fmt.Sprintf("imports run one way, %s", strings.Join(layers, " → "))
	}
	return ""
}

// layers are in the order in which they may import: each one those after it,
// and all of them the root package.
var layers = []string{"cmd", "web", "pipeline", "stage", "internal", "root"}

// rank is greater the higher a layer stands.
func rank(name string) int { return len(layers) - slices.Index(layers, name) }

// layer returns the layer of a folder. A folder that the design does not know
// counts as the lowest but the root, so that it may import none of the others.
func layer(dir string) string {
	first := part(dir)
	switch {
	case dir == ".":
		return "root"
	case slices.Contains(stages, first):
		return "stage"
	case first == "inquiry": // it joins two stages, as the pipeline joins the others
		return "pipeline"
	case slices.Contains(layers, first):
		return first
	default:
		return "internal"
	}
}

func part(dir string) string {
	first, _, _ := strings.Cut(dir, "/")
	return first
}

// folder returns the folder of an imported package, and whether it is of the
// module.
func folder(imported string) (string, bool) {
	if imported == module {
		return ".", true
	}
	return strings.CutPrefix(imported, module+"/")
}

func TestForbiddenImports(t *testing.T) {
	tests := []struct {
		dir, imported string
		test, want    bool // want: forbidden
	}{
		{".", "encoding/json", false, false},
		{".", "golang.org/x/text/unicode/norm", false, true},
		{".", module + "/internal/text", false, true},
		{".", module + "/internal/golden", true, false},
		{".", module + "/pipeline", true, true},
		{"read", module, false, false},
		{"read", "golang.org/x/net/html", false, false},
		{"read", module + "/internal/text", false, false},
		{"read", module + "/extract", false, true},
		{"read", module + "/extract", true, true},
		{"read", module + "/pipeline", false, true},
		{"read", module + "/web", false, true},
		{"read", module + "/internal/golden", true, false},
		{"extract", module + "/extract/model", false, false},
		{"extract/model", module + "/read", false, true},
		{"internal/text", module + "/internal/lexicon", false, false},
		{"internal/text", module + "/read", false, true},
		{"internal/text", module, false, false},
		{"pipeline", module + "/extract", false, false},
		{"pipeline", module + "/web", false, true},
		{"pipeline", module + "/cmd/hearsay", false, true},
		{"web", module + "/pipeline", false, false},
		{"web", module + "/store", false, false},
		{"web", module + "/web/page", false, false},
		{"cmd/hearsay", module + "/web", false, false},
		{"cmd/hearsay", module + "/extract/model", false, false},
		{"newcomer", module + "/read", false, true},
	}
	for _, tt := range tests {
		if got := forbidden(tt.dir, tt.imported, tt.test); (got != "") != tt.want {
			t.Errorf("%s imports %s (test: %t): forbidden %q, want %t", tt.dir, tt.imported, tt.test, got, tt.want)
		}
	}
}

func TestComplaints(t *testing.T) {
	dir := t.TempDir()
	write := func(name, src string) {
		t.Helper()
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(src), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("good/good.go", "// Package good is fine.\npackage good\n")
	write("good/testdata/skip.go", "package skipped, and no Go at all")
	write("nested/go.mod", "module nested\n")
	write("nested/skip.go", "package nested\n")
	write("mute/mute.go", "package mute\n")
	write("mute/mute_test.go", "// Package mute is documented in a test, which does not count.\npackage mute\n")
	write("long/long.go", "// Package long goes on.\npackage long\n"+strings.Repeat("\n", maxLines))
	write("long/long_test.go", "package long\n"+strings.Repeat("\n", maxLines))
	packages, err := parseTree(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	got := complaints(packages)
	want := []string{
		"long/long.go: 402 lines, more than 400; does it still hold one thing?",
		"mute: no package comment",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if packages, err := parseTree(os.DirFS(t.TempDir())); len(packages) != 0 || err != nil {
		t.Errorf("an empty folder gives %d packages, %v", len(packages), err)
	}
}
