package pipeline

import "runtime/debug"

// version is set by the linker: -X github.com/hearsay-project/hearsay/pipeline.version=v1.2.3
var version string

// Version returns the version of the program: the one given to the linker,
// or else that of the main module as the Go tool recorded it, or "devel".
func Version() string {
	if version != "" {
		return version
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "devel"
}
