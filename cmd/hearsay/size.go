package main

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/spf13/pflag"
)

// size is the value of a flag that takes a number of bytes: "500000", "64K",
// "100 MiB". Units are powers of 1024.
type size int64

var _ pflag.Value = (*size)(nil)

func (v *size) Type() string { return "SIZE" }

func (v *size) String() string {
	if *v == 0 {
		return ""
	}
	return strconv.FormatInt(int64(*v), 10)
}

func (v *size) Set(s string) error {
	digits := strings.TrimRight(s, " KMGTiBkmgtb")
	shift, ok := map[string]int{"": 0, "b": 0, "k": 10, "m": 20, "g": 30}[unit(s[len(digits):])]
	n, err := strconv.ParseInt(digits, 10, 64)
	if !ok || err != nil || n <= 0 || n > math.MaxInt64>>shift {
		return errors.New("give a number of bytes, as 500000, 64K, 100M or 2G")
	}
	*v = size(n << shift)
	return nil
}

// unit folds "MiB", "MB" and "M" into "m".
func unit(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	if short := strings.TrimSuffix(strings.TrimSuffix(s, "b"), "i"); short != "" {
		return short
	}
	return s
}

// words names a size as it would be given: "20M".
func (v size) words() string {
	for _, u := range []struct {
		shift int
		name  string
	}{{30, "G"}, {20, "M"}, {10, "K"}} {
		if v >= 1<<u.shift && v%(1<<u.shift) == 0 {
			return fmt.Sprintf("%d%s", v>>u.shift, u.name)
		}
	}
	return strconv.FormatInt(int64(v), 10)
}
