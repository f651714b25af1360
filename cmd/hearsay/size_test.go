package main

import "testing"

func TestSize(t *testing.T) {
	for in, want := range map[string]size{
		"500000": 500000, "64K": 64 << 10, "100M": 100 << 20, "100 MiB": 100 << 20, "2g": 2 << 30, "7B": 7, "3kb": 3 << 10,
	} {
		var v size
		if err := v.Set(in); err != nil || v != want {
			t.Errorf("%q is %d, %v; want %d", in, v, err, want)
		}
	}
	for _, in := range []string{"", "M", "0", "-1", "1.5M", "12X", "9999999999G", "1MM", "iB"} {
		var v size
		if err := v.Set(in); err == nil {
			t.Errorf("%q is taken as %d", in, v)
		}
	}
	if got := size(20 << 20).words(); got != "20M" {
		t.Errorf("20 MiB is %q", got)
	}
}
