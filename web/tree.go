package web

import (
	"strconv"

	"github.com/hearsay-project/hearsay/inquiry/shown"
	"github.com/hearsay-project/hearsay/internal/wording"
	"github.com/hearsay-project/hearsay/match"
)

// A tree is the drawing of an echo. A solid line leads to a carrier of which it
// is known where it has the statement from, a broken line to one of which it is
// not.
type tree struct {
	Words         string
	Width, Height int
	Lines         []treeLine
	Nodes         []*treeNode
}

type treeLine struct {
	D     string // the path
	Known bool
}

type treeNode struct {
	X, Y        int
	TextX       int
	Mark        string
	Label, Fact string
	To          string
	Here        bool
}

// The measures of a tree.
const (
	treeRow    = 44
	treeStep   = 26
	treeLeft   = 16
	treeDeep   = 8 // steps
	treeLabel  = 62
	treeFact   = 70
	treeLetter = 8.2
)

// treeOf draws nodes, whose views are carriers, one to a row.
func treeOf(e *match.Echo, nodes []shown.Node, carriers []carrierView) tree {
	out := tree{Words: "The echo as a tree: " + shown.SumOf(e) + ". The list below says the same.", Height: treeRow * len(nodes)}
	at := map[string][2]int{}
	wide := 0
	for i, n := range nodes {
		depth := min(n.Depth, treeDeep)
		x, y := treeLeft+treeStep*depth, treeRow*i+treeRow/2
		at[n.ID] = [2]int{x, y}
		if parent, ok := at[parentOf(e, n)]; ok && n.Depth > 0 {
			known := n.Via != ""
			out.Lines = append(out.Lines, treeLine{"M" + strconv.Itoa(parent[0]) + " " + strconv.Itoa(parent[1]+8) + "V" + strconv.Itoa(y) + "H" + strconv.Itoa(x-8), known})
		}
		k := &carriers[i]
		label := strconv.Itoa(k.N) + "  " + wording.Beginning(k.Heading, treeLabel)
		fact := k.Words
		if k.Other {
			fact += ", another speaker"
		}
		fact = wording.Beginning(fact, treeFact)
		out.Nodes = append(out.Nodes, &treeNode{X: x, Y: y, TextX: x + 14, Mark: k.Mark, Label: label, Fact: fact, To: "#" + k.ID, Here: k.Here})
		wide = max(wide, x+14+int(treeLetter*float64(max(len([]rune(label)), len([]rune(fact))))))
	}
	out.Width = wide + treeLeft
	return out
}

// parentOf returns the id of the carrier under which a node stands.
func parentOf(e *match.Echo, n shown.Node) string {
	if n.Via != "" {
		return n.Via
	}
	return e.Origin
}

// Left and Top are the corner of a square mark.
func (n *treeNode) Left() int { return n.X - 6 }

// Top is the upper side of a square mark.
func (n *treeNode) Top() int { return n.Y - 6 }

// Triangle is the path of a mark with three corners.
func (n *treeNode) Triangle() string {
	return "M" + strconv.Itoa(n.X) + " " + strconv.Itoa(n.Y-7) + "L" + strconv.Itoa(n.X+7) + " " + strconv.Itoa(n.Y+6) + "H" + strconv.Itoa(n.X-7) + "z"
}

// LabelY is the line of the label, and FactY that of what stands below it.
func (n *treeNode) LabelY() int { return n.Y - 1 }

// FactY is the line of what stands below the label.
func (n *treeNode) FactY() int { return n.Y + 15 }
