package read

import "fmt"

// zones are the abbreviations that mean one offset everywhere they are used
// in news.
var zones = map[string]string{
	"gmt": "Z", "utc": "Z", "z": "Z", "est": "-05:00", "edt": "-04:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00",
	"pst": "-08:00", "pdt": "-07:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "jst": "+09:00", "msk": "+03:00",
}

// clockAt reads a time of day from toks[i] on: "T10:15:00Z", "10:15 GMT", "at
// 10.15 pm EST". Without a zone that is known the time is passed over, as it
// would say nothing.
func clockAt(toks []token, i int) (clock string, after int) {
	j := skip(toks, i, ",", "at", "t", "-", "|", "–", "—", ".", "/")
	if j+2 >= len(toks) || toks[j].number < 0 || toks[j].number > 24 || toks[j+1].text != ":" && toks[j+1].text != "." || toks[j+2].number < 0 || toks[j+2].number > 59 {
		return "", i
	}
	hour, minute, second := toks[j].number, toks[j+2].number, 0
	j += 3
	if j+1 < len(toks) && toks[j].text == ":" && toks[j+1].number >= 0 {
		second = toks[j+1].number
		j += 2
		if j+1 < len(toks) && toks[j].text == "." && toks[j+1].number >= 0 {
			j += 2 // fractions of a second
		}
	}
	hour, j = halfDay(toks, j, hour)
	zone, j := zoneAt(toks, j)
	if zone == "" || hour > 23 || second > 59 {
		return "", j
	}
	return fmt.Sprintf("T%02d:%02d:%02d%s", hour, minute, second, zone), j
}

// halfDay reads "am", "p.m." and their likes.
func halfDay(toks []token, j, hour int) (int, int) {
	if j >= len(toks) {
		return hour, j
	}
	half, next := toks[j].text, j+1
	if (half == "a" || half == "p") && j+2 < len(toks) && toks[j+1].text == "." && toks[j+2].text == "m" {
		half, next = half+"m", skip(toks, j+3, ".")
	}
	switch half {
	case "am":
		return hour % 12, next
	case "pm":
		return hour%12 + 12, next
	}
	return hour, j
}

// zoneAt reads a zone or an offset.
func zoneAt(toks []token, j int) (string, int) {
	if j < len(toks) && toks[j].text == "(" {
		j++
	}
	if j >= len(toks) {
		return "", j
	}
	sign := toks[j].text
	if zone := zones[sign]; zone != "" {
		if j+2 < len(toks) && zone == "Z" && (toks[j+1].text == "+" || toks[j+1].text == "-") {
			return zoneAt(toks, j+1)
		}
		return zone, skip(toks, j+1, ")")
	}
	if sign != "+" && sign != "-" || j+1 >= len(toks) || toks[j+1].number < 0 {
		return "", j
	}
	hours, minutes, next := toks[j+1].number, 0, j+2
	switch width := toks[j+1].end - toks[j+1].start; {
	case width == 4:
		hours, minutes = hours/100, hours%100
	case j+3 < len(toks) && toks[j+2].text == ":" && toks[j+3].number >= 0:
		minutes, next = toks[j+3].number, j+4
	}
	if hours > 14 || minutes > 59 {
		return "", j
	}
	return fmt.Sprintf("%s%02d:%02d", sign, hours, minutes), next
}
