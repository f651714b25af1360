package hearsay

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

func encoded(t *testing.T, a *Analysis) string {
	t.Helper()
	data, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestRoundTrip(t *testing.T) {
	empty := &Analysis{Document: &Document{ID: "x"}}
	for _, a := range []*Analysis{harbour(), empty} {
		if err := a.Validate(); err != nil {
			t.Fatal(err)
		}
		var back Analysis
		if err := json.Unmarshal([]byte(encoded(t, a)), &back); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(a, &back) {
			t.Errorf("got  %+v\nwant %+v", back, a)
		}
	}
}

// TestEncodedKeys checks that nothing is left out of an empty analysis.
func TestEncodedKeys(t *testing.T) {
	want := `{"schema":"hearsay/1","engine":{"version":"","model":"","rules":""},` +
		`"document":{"id":"x","uri":null,"title":null,"authors":[],"publisher":null,"published":null,"language":null,"text":"","blocks":[]},` +
		`"attributions":[],"entities":[],"citations":[],"dates":[],"events":[],` +
		`"profile":{"words":0,"attributed_words":0,"direct_words":0,"named":0,"unnamed":0,"longest_chain":0,"sources":[]},"left_out":[]}`
	if got := encoded(t, &Analysis{Document: &Document{ID: "x"}}); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestStrictDecoding changes one thing in good JSON and wants the error.
func TestStrictDecoding(t *testing.T) {
	good := encoded(t, harbour())
	tests := []struct{ name, old, new, want string }{
		{"unknown key", `"left_out":[`, `"more":1,"left_out":[`, `unknown field "more"`},
		{"unknown key inside", `"found_by":"model"`, `"found_by":"model","score":1`, `unknown field "score"`},
		{"key in other letters", `"left_out":[`, `"Left_Out":[`, `Left_Out is not a key of the schema`},
		{"key twice", `"kind":"mixed"`, `"kind":"mixed","kind":"mixed"`, `attributions[0].kind is given twice`},
		{"key escaped", `"kind":"mixed"`, `"\u006bind":"mixed"`, ``},
		{"space", `,"attributions":[`, " ,\r\n\t\"attributions\" : [ ", ``},
		{"key missing", `"schema":"hearsay/1",`, ``, `schema "", want "hearsay/1"`},
		{"list missing", `"marks":[{"start":84,"end":87,"text":"[1]"}],`, ``, `citations[0].marks is missing`},
		{"key of a span missing", `"text":"told"`, ``, `invalid character`},
		{"key of a date missing", `,"edtf":"2031-05-02"`, ``, `dates[0].edtf is missing`},
		{"key of the item", `"container-title":"Quay Post",`, ``, ``},
		{"null for null", `"publisher":"Quay Post"`, `"publisher":null`, ``},
		{"null for a list", `"aliases":["Vale"]`, `"aliases":null`, `entities[0].aliases is null`},
		{"null in a list", `"chain":["e3"]`, `"chain":["e3",null]`, `attributions[1].chain[1] is null`},
		{"null for a string", `"role":"harbour master","condition":null`, `"role":null,"condition":null`, ``},
		{"condition missing, as in older documents", `"role":"harbour master","condition":null,`, `"role":"harbour master",`, ``},
		{"condition elsewhere", `"condition":null`, `"condition":{"start":65,"end":69,"text":"said"}`, `does not cover the text "said"`},
		{"another schema", `"hearsay/1"`, `"hearsay/2"`, `schema "hearsay/2", want "hearsay/1"`},
		{"another schema with new keys", `"schema":"hearsay/1"`, `"schema":"hearsay/2","more":1`, `schema "hearsay/2", want "hearsay/1"`},
		{"no document", `"document":{`, `"document":null,"x":{`, `unknown field "x"`},
		{"document is null", encodedDocument(t), `null`, `document is null`},
		{"no document at all", `"document":` + encodedDocument(t) + `,`, ``, `document is missing`},
		{"text of a span", `"text":"told"`, `"text":"said"`, `does not cover the text "said"`},
		{"span moved", `"start":16,"end":38`, `"start":17,"end":39`, `span 17:39 does not cover`},
		{"span in bytes", `"start":16,"end":38`, `"start":21,"end":48`, `span 21:48 does not cover`},
		{"span outside", `"start":16,"end":38`, `"start":16,"end":9999`, `code point 9999 is outside the text`},
		{"span negative", `"start":16,"end":38`, `"start":-1,"end":38`, `code point -1 is outside the text`},
		{"span turned round", `"start":16,"end":38`, `"start":38,"end":16`, `span 38:16 does not cover`},
		{"empty span", `"start":65,"end":69,"text":"told"`, `"start":65,"end":65,"text":""`, `span 65:65 does not cover`},
		{"unknown speaker", `"speaker":"e3","chain":["e3"]`, `"speaker":"e9","chain":["e9"]`, `unknown id "e9"`},
		{"chain without the speaker", `"chain":["e2","e1"]`, `"chain":["e1","e2"]`, `the chain ends with "e2", the speaker is "e1"`},
		{"unknown citation", `"citations":["c1"]`, `"citations":["c2"]`, `a1: unknown id "c2"`},
		{"unknown support", `"supports":["a1"]`, `"supports":["a7"]`, `c1: unknown id "a7"`},
		{"unknown date", `"date":"d1"`, `"date":"d2"`, `v1: unknown id "d2"`},
		{"unknown actor", `"actor":"e3"`, `"actor":"e4"`, `v1: unknown id "e4"`},
		{"unknown source share", `"entity":"e1"`, `"entity":"e0"`, `profile: unknown id "e0"`},
		{"unknown parent", `"parent":"a1"`, `"parent":"a3"`, `a2: unknown id "a3"`},
		{"its own parent", `"parent":"a1"`, `"parent":"a2"`, `a2: its parents form a ring`},
		{"parents in a ring", `"parent":null`, `"parent":"a2"`, `a1: its parents form a ring`},
		{"id twice", `"id":"e2"`, `"id":"e1"`, `entity id "e1" is empty or given twice`},
		{"unknown kind", `"kind":"mixed"`, `"kind":"vague"`, `a1: unknown kind "vague"`},
		{"unknown kind of entity", `"kind":"outlet"`, `"kind":"paper"`, `e2: unknown kind "paper"`},
		{"unknown kind of citation", `"kind":"reference"`, `"kind":"rumour"`, `c1: unknown kind "rumour"`},
		{"unknown type of event", `"type":"other"`, `"type":"party"`, `v1: unknown kind "party"`},
		{"unknown kind of block", `"kind":"references"`, `"kind":"footer"`, `block: unknown kind "footer"`},
		{"confidence", `"confidence":1,`, `"confidence":1.5,`, `a2: confidence 1.5`},
		{"named and unnamed", `"unnamed_kind":"official"`, `"unnamed_kind":null`, `e3: named and unnamed kind disagree`},
		{"wrong type", `"words":25`, `"words":"25"`, `cannot unmarshal string`},
		{"two values", `"reason":"word as a word"}]}`, `"reason":"word as a word"}]} {}`, `after top-level value`},
		{"cut off", `"reason":"word as a word"}]}`, `"reason"`, `unexpected end`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			changed := strings.Replace(good, tt.old, tt.new, 1)
			if changed == good {
				t.Fatalf("%s is not in the JSON", tt.old)
			}
			var a Analysis
			err := json.Unmarshal([]byte(changed), &a)
			switch {
			case tt.want == "" && err != nil:
				t.Errorf("error %v", err)
			case tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)):
				t.Errorf("error %v, want %s", err, tt.want)
			case tt.want != "" && a.Document != nil:
				t.Error("the analysis was changed in spite of the error")
			}
		})
	}
}

func encodedDocument(t *testing.T) string {
	t.Helper()
	good := encoded(t, harbour())
	start := strings.Index(good, `"document":`) + len(`"document":`)
	return good[start:strings.Index(good, `,"attributions":`)]
}

// TestUnmarshalItself calls the method without the checks of package json.
func TestUnmarshalItself(t *testing.T) {
	good := encoded(t, harbour())
	for data, want := range map[string]string{
		good: "", " " + good + "\n": "", good + "{}": "more than one JSON value", good + "]": "more than one JSON value",
		"": "EOF", "null": "schema", "[]": "cannot unmarshal array", "{}": "schema", `{"schema":"hearsay/1"}`: "engine is missing",
	} {
		var a Analysis
		err := a.UnmarshalJSON([]byte(data))
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%.40s: error %v, want %q", data, err, want)
		}
	}
}

// TestRestore reads with and without the checks what is written in another order
// and with other escapes than MarshalJSON has.
func TestRestore(t *testing.T) {
	good, document := encoded(t, harbour()), `"document":`+encodedDocument(t)+`,`
	for name, data := range map[string]string{
		"as it is":           good,
		"the document last":  strings.TrimSuffix(strings.Replace(good, document, "", 1), "}") + "," + strings.TrimSuffix(document, ",") + "}",
		"keys not known":     strings.Replace(good, `"engine":`, `"more":[{"a":[1,-2.5e+7,null,true,"]}\\\""]},{}],"engine":`, 1),
		"letters as escapes": strings.ReplaceAll(good, "harbour", `\u0068\u0061rbour`),
		"space":              strings.NewReplacer(`":`, "\" : ", "},{", " } ,\r\n\t{ ").Replace(good),
	} {
		if got, err := Restore([]byte(data)); err != nil || !reflect.DeepEqual(got, harbour()) {
			t.Errorf("%s: %v, %+v", name, err, got)
		}
	}
	for data, want := range map[string]string{
		"": "damaged", good[:len(good)-1]: "damaged", good + "x": "damaged", strings.Replace(good, `"text":"told"`, `"text":"tol\x64"`, 1): "damaged",
		strings.Replace(good, `"words":25`, `"words":25.5`, 1): "damaged", strings.Replace(good, `"hearsay/1"`, `"hearsay/2"`, 1): `schema "hearsay/2"`,
		strings.Replace(good, `"text":"told"`, `"text":"said"`, 1): "does not cover", strings.Replace(good, document, "", 1): "damaged",
	} {
		if got, err := Restore([]byte(data)); err == nil || got != nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.40s: %v, %v, want %s", data, got, err, want)
		}
	}
}

// TestReadStrings holds strings against what package json makes of them.
func TestReadStrings(t *testing.T) {
	for _, quoted := range []string{
		`""`, `"a"`, `"\""`, `"\\"`, `"\\\""`, `"a\n\r\t\b\f\/b"`, `"\u00e9\u2028"`, `"\ud83c\udf0a"`, `"\ud83c"`, `"\udf0a\n"`, "\"\xff\xfe\"", "\"\xc3\\n\xa9\"", `"é🌊"`,
	} {
		var want string
		if err := json.Unmarshal([]byte(quoted), &want); err != nil {
			t.Fatal(quoted, err)
		}
		r := jsonReader{data: []byte(quoted)}
		if got := r.string(); got != want || r.err != nil || r.at != len(quoted) {
			t.Errorf("%s: %q, %v, want %q", quoted, got, r.err, want)
		}
	}
	for _, damaged := range []string{`"`, `"a`, `"\"`, `"\\\"`, `"\x"`, `"\u12"`, `a`, ``, `"\u123`} {
		r := jsonReader{data: []byte(damaged)}
		if got := r.string(); got != "" || r.err == nil {
			t.Errorf("%s: %q, %v", damaged, got, r.err)
		}
	}
}

// TestManyParents has attributions that stand in each other 50,000 deep, and
// as many in a ring.
func TestManyParents(t *testing.T) {
	const n = 50_000
	a := &Analysis{Document: &Document{ID: "x", Text: "words"}}
	for i := range n {
		a.Attributions = append(a.Attributions, Attribution{ID: id(i), Parent: id(i + 1), Kind: Indirect, Content: []Span{{0, 5}}})
	}
	for last, want := range map[string]string{"": "", id(0): "form a ring", id(n / 2): "form a ring"} {
		a.Attributions[n-1].Parent = last
		err := a.Validate()
		if (err == nil) != (want == "") || err != nil && strings.Count(err.Error(), want) != 1 {
			t.Errorf("last parent %q: error %.200v", last, err)
		}
	}
}

func id(n int) string { return fmt.Sprintf("a%d", n) }
