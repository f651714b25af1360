package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// choice is the value of a flag that takes one of a few words.
type choice struct {
	value   string
	allowed []string
}

var _ pflag.Value = (*choice)(nil)

func (v *choice) String() string { return v.value }
func (v *choice) Type() string   { return strings.Join(v.allowed, "|") }

func (v *choice) Set(s string) error {
	if !slices.Contains(v.allowed, s) {
		return fmt.Errorf("choose one of %s", strings.Join(v.allowed, ", "))
	}
	v.value = s
	return nil
}

// addTo adds the flag to cmd, with completion of its words.
func (v *choice) addTo(cmd *cobra.Command, name, help string) {
	cmd.Flags().Var(v, name, help)
	err := cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(v.allowed, cobra.ShellCompDirectiveNoFileComp))
	if err != nil {
		panic(err) // only for a flag that does not exist
	}
}
