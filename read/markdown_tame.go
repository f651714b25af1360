package read

import "strings"

const (
	tameMarks   = 300  // marks of inline mark-up in one paragraph
	tameCode    = 5000 // the same inside a fence, which may not be one for the parser
	tameNesting = 60   // quotations and lists inside each other
	tameColumns = 200  // of a table
	tameCells   = 2e6  // columns of the widest table by lines of the text
)

// tameMarkdown reports whether the parser can be trusted with s. Its time
// grows with the square of the marks in a paragraph, of the nesting and of the
// columns of a table, and deep nesting exhausts its stack. No text for readers
// comes near these bounds; what goes beyond is read as plain text.
func tameMarkdown(s string) bool {
	marks, fence, markup := 0, "", false
	lines, columns := 0, 0
	for ln := range strings.SplitSeq(s, "\n") {
		if lines++; strings.TrimSpace(ln) == "" {
			marks = 0
			continue
		}
		markup = markup || ln[0] == '<'
		columns = max(columns, strings.Count(ln, "|"))
		if nesting(ln) > tameNesting || columns > tameColumns || columns*lines > tameCells {
			return false
		}
		if mark := fenceOf(ln); mark != "" {
			if fence == "" {
				fence = mark
			} else if strings.HasPrefix(mark, fence) && strings.TrimSpace(ln) == mark {
				fence, marks = "", 0
			}
			continue
		}
		for i := range len(ln) {
			switch ln[i] {
			case '[', ']', '*', '_', '`', '~', '<', '!', '(':
				marks++
			}
		}
		if marks > tameCode || marks > tameMarks && (fence == "" || markup) {
			return false
		}
	}
	return true
}

// nesting counts the markers of quotations and lists that a line begins with.
func nesting(ln string) int {
	depth := 0
	for i := 0; i < len(ln); i++ {
		switch b := ln[i]; {
		case b == '>':
			depth++
		case (b == '-' || b == '*' || b == '+' || b == '.' || b == ')') && i+1 < len(ln) && (ln[i+1] == ' ' || ln[i+1] == '\t'):
			depth++
		case b != ' ' && b != '\t' && (b < '0' || b > '9'):
			return depth
		}
		if depth > 0 && i > 2*tameNesting {
			return i // columns from the margin, two for each level
		}
	}
	return depth
}

// fenceOf returns the marks that a line begins with when it can open or close
// a block of code.
func fenceOf(ln string) string {
	if !strings.HasPrefix(ln, "```") && !strings.HasPrefix(ln, "~~~") {
		return ""
	}
	rest := strings.TrimLeft(ln, ln[:1])
	if ln[0] == '`' && strings.Contains(rest, "`") {
		return ""
	}
	return ln[:len(ln)-len(rest)]
}
