package wording

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// When writes a date of EDTF in words: "summer 2003", "the 1990s", "22 August,
// no year". What is none is returned as it is.
func When(edtf string) string {
	first, last, isInterval := strings.Cut(edtf, "/")
	if !isInterval {
		return whenPart(edtf)
	}
	switch first, last = whenPart(strings.Trim(first, ".")), whenPart(strings.Trim(last, ".")); {
	case first == "" && last == "":
		return edtf
	case first == "":
		return "until " + last
	case last == "":
		return "since " + first
	}
	return first + " to " + last
}

// about says what marks behind a date mean.
var about = strings.NewReplacer("~", "about ", "?", "perhaps ", "%", "perhaps about ")

func whenPart(edtf string) string {
	day := strings.TrimRight(edtf, "~?%")
	how := about.Replace(edtf[len(day):])
	day, clock, _ := strings.Cut(day, "T")
	out := dayWords(strings.Split(day, "-"))
	switch {
	case out == "":
		return edtf
	case clock != "" && strings.Contains(day, "X"):
		out = clock + ", " + out
	case clock != "":
		out += ", " + clock
	}
	return how + out
}

// dayWords writes a day, or less of it; nothing for what is none.
func dayWords(parts []string) string {
	year, known := yearWords(parts[0])
	switch {
	case year == "" || len(parts) > 3:
		return ""
	case len(parts) == 1:
		return year
	case parts[len(parts)-1] == "XX":
		out := map[int]string{2: "month", 3: "day"}[len(parts)] + " not known"
		if len(parts) == 3 && parts[1] != "XX" {
			year = monthWords(parts[1], year, known)
		} else if !known {
			return out
		}
		return year + ", " + out
	}
	out := monthWords(parts[1], year, known)
	if len(parts) == 2 || out == "" {
		return out
	}
	n, err := strconv.Atoi(parts[2])
	if err != nil || n < 1 || n > 31 || periods[parts[1]] != "" {
		return ""
	}
	if parts[1] == "XX" {
		return fmt.Sprint("day ", n, ", ", out)
	}
	return fmt.Sprint(n, " ", out)
}

// yearWords writes a year, decade or century, and tells whether there is one; the
// words are empty for anything else.
func yearWords(year string) (words string, known bool) {
	digits := strings.TrimRight(year, "X")
	if _, err := strconv.ParseUint(cmp.Or(digits, "0"), 10, 16); err != nil || len(year) != 4 {
		return "", false
	}
	switch len(digits) {
	case 4:
		return year, true
	case 3:
		return "the " + digits + "0s", true
	case 2:
		return digits + "00 to " + digits + "99", true
	}
	return "year not known", false
}

// periods are the parts of a year that EDTF numbers as if they were months.
var periods = map[string]string{
	"21": "spring", "22": "summer", "23": "autumn", "24": "winter",
	"33": "first quarter of", "34": "second quarter of", "35": "third quarter of", "36": "fourth quarter of",
	"40": "first half of", "41": "second half of",
}

// monthWords writes a month or another part of a year; nothing for what is
// none.
func monthWords(month, year string, known bool) string {
	name := periods[month]
	if n, err := strconv.Atoi(month); err == nil && n >= 1 && n <= 12 && len(month) == 2 {
		name = time.Month(n).String()
	}
	switch {
	case month == "XX" && known:
		return "month not known, " + year
	case month == "XX":
		return "month not known"
	case name == "":
		return ""
	}
	if known {
		return name + " " + year
	}
	return strings.TrimSuffix(name, " of") + ", " + year
}
