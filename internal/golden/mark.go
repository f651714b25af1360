package golden

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/hearsay-project/hearsay"
)

// A mark is one line of a golden file: an attribution, or something left out.
type mark struct {
	comment string // the lines above it, each with its "#" and its line break
	depth   int    // 0 for an outermost attribution
	label   string // the kind of the attribution, or the reason to leave out
	// A mark of something left out has its place in content.
	source, cue, content []place
	miss                 bool // read from miss.txt
}

// A place is a stretch of a document, by its text and, once located, its
// range.
type place struct {
	text    string
	span    hearsay.Span
	located bool
}

func (m *mark) leftOut() bool { return !isKind(m.label) }

// roles returns the places of all roles, in the order of the line.
func (m *mark) roles() [][]place { return [][]place{m.source, m.cue, m.content} }

// start returns where the first of its places starts.
func (m *mark) start() int {
	first := m.content[0].span.Start
	for _, places := range m.roles() {
		for _, p := range places {
			first = min(first, p.span.Start)
		}
	}
	return first
}

func isKind(label string) bool {
	return slices.Contains([]hearsay.Kind{hearsay.Direct, hearsay.Indirect, hearsay.Mixed}, hearsay.Kind(label))
}

func isReason(label string) bool {
	return slices.Contains([]hearsay.Reason{
		hearsay.TitleOfWork, hearsay.Nickname, hearsay.ScareQuotes, hearsay.WordAsWord, hearsay.Slogan,
		hearsay.NoAttribution, hearsay.UnclosedQuote, hearsay.LowConfidence, hearsay.ForeignText,
	}, hearsay.Reason(label))
}

// parseMarks reads the marks of one section.
func parseMarks(data string, miss bool) ([]*mark, error) {
	var marks []*mark
	err := eachMark(data, func(line, comment string) error {
		m, err := parseMark(line)
		if err != nil {
			return err
		}
		m.comment, m.miss = comment, miss
		marks = append(marks, m)
		return nil
	})
	return marks, err
}

// eachMark hands each line of a section that is a mark to read, with the
// comment above it.
func eachMark(data string, read func(line, comment string) error) error {
	comment := ""
	number := 0
	for line := range strings.Lines(data) {
		number++
		line = strings.TrimRight(line, "\r\n")
		switch {
		case strings.TrimSpace(line) == "":
		case strings.HasPrefix(line, "#"):
			comment += line + "\n"
		default:
			if err := read(line, comment); err != nil {
				return fmt.Errorf("line %d: %w", number, err)
			}
			comment = ""
		}
	}
	if comment != "" {
		return fmt.Errorf("line %d: a comment belongs above a mark", number)
	}
	return nil
}

func parseMark(line string) (*mark, error) {
	indented := strings.TrimLeft(line, " ")
	m := &mark{depth: (len(line) - len(indented)) / 2}
	fields, err := splitFields(indented)
	if err != nil {
		return nil, err
	}
	if len(fields[0]) == 1 {
		m.label = fields[0][0].text
	}
	switch {
	case isKind(m.label) && len(fields) == 4:
		m.source, m.cue, m.content = fields[1], fields[2], fields[3]
	case isReason(m.label) && len(fields) == 2:
		m.content = fields[1]
	default:
		return nil, fmt.Errorf(`%q is neither "KIND | source | cue | content" nor "REASON | words"`, line)
	}
	if len(m.content) == 0 {
		return nil, fmt.Errorf("%q has no content", line)
	}
	return m, nil
}

// splitFields splits a line at "|" into fields and each field at "||" into
// places. An empty field has none.
func splitFields(line string) ([][]place, error) {
	fields := [][]place{nil}
	var text strings.Builder
	part := func() {
		if p := parsePlace(strings.TrimSpace(text.String())); p.text != "" {
			fields[len(fields)-1] = append(fields[len(fields)-1], p)
		}
		text.Reset()
	}
	for i := 0; i < len(line); i++ {
		switch {
		case line[i] == '\\' && i+1 < len(line):
			i++
			c, ok := escapes[line[i]]
			if !ok {
				return nil, fmt.Errorf(`unknown escape \%c`, line[i])
			}
			text.WriteByte(c)
		case strings.HasPrefix(line[i:], "||"):
			i++
			part()
		case line[i] == '|':
			part()
			fields = append(fields, nil)
		default:
			text.WriteByte(line[i])
		}
	}
	part()
	return fields, nil
}

var escapes = map[byte]byte{'n': '\n', 'r': '\r', 't': '\t', '|': '|', '\\': '\\'}

var escaper = strings.NewReplacer("\n", `\n`, "\r", `\r`, "\t", `\t`, "|", `\|`, `\`, `\\`)

var ranged = regexp.MustCompile(`^\[([0-9]+):([0-9]+)\] `)

func parsePlace(s string) place {
	found := ranged.FindStringSubmatch(s)
	if found == nil {
		return place{text: s}
	}
	start, err1 := strconv.Atoi(found[1])
	end, err2 := strconv.Atoi(found[2])
	if err1 != nil || err2 != nil {
		return place{text: s}
	}
	return place{text: s[len(found[0]):], span: hearsay.Span{Start: start, End: end}, located: true}
}

// String returns the line of the mark, as parseMark reads it, under its
// comment.
func (m *mark) String() string {
	fields := []string{m.label}
	if !m.leftOut() {
		fields = append(fields, formatPlaces(m.source), formatPlaces(m.cue))
	}
	fields = append(fields, formatPlaces(m.content))
	return m.comment + strings.Repeat("  ", m.depth) + strings.Join(fields, " | ") + "\n"
}

func formatPlaces(places []place) string {
	parts := make([]string, len(places))
	for i, p := range places {
		parts[i] = escaper.Replace(p.text)
		if p.located {
			parts[i] = fmt.Sprintf("[%v] %s", p.span, parts[i])
		}
	}
	return strings.Join(parts, " || ")
}
