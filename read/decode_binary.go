package read

import (
	"bytes"
	"strings"
)

// signatures are the first bytes of formats that are not text. The first one
// that fits counts.
var signatures = []struct{ prefix, what, advice string }{
	{"%PDF-", "a PDF", "save its text as a .txt file first, for example with pdftotext"},
	{"%!PS", "a PostScript file", "convert it to text first"},
	{"{\\rtf", "an RTF document", "save it as plain text or HTML first"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document", "save it as plain text or HTML first"},
	{"\x89PNG\r\n", "a PNG image", adviceImage},
	{"\xff\xd8\xff", "a JPEG image", adviceImage},
	{"GIF87a", "a GIF image", adviceImage},
	{"GIF89a", "a GIF image", adviceImage},
	{"II*\x00", "a TIFF image", adviceImage},
	{"MM\x00*", "a TIFF image", adviceImage},
	{"\x1f\x8b", "a gzip archive", adviceArchive},
	{"BZh9", "a bzip2 archive", adviceArchive},
	{"\xfd7zXZ\x00", "an xz archive", adviceArchive},
	{"\x28\xb5\x2f\xfd", "a Zstandard archive", adviceArchive},
	{"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", adviceArchive},
	{"Rar!\x1a\x07", "a RAR archive", adviceArchive},
	{"SQLite format 3\x00", "an SQLite database", "give the texts themselves"},
	{"\x7fELF", "a program", "give a text, Markdown or HTML file"},
	{"MZ\x90\x00", "a program", "give a text, Markdown or HTML file"},
	{"OggS\x00", "a sound or video file", adviceSound},
	{"ID3", "a sound file", adviceSound},
	{"fLaC", "a sound file", adviceSound},
}

const (
	adviceImage   = "give the text in it as a .txt file"
	adviceArchive = "unpack it first and give the files in it"
	adviceSound   = "give a transcript of it"
)

// knownBinary names the format of data when it is one that is known not to be
// text, and says what to do; empty when it is none.
func knownBinary(data []byte) (what, advice string) {
	head := string(data[:min(len(data), 64)])
	for _, sig := range signatures {
		if strings.HasPrefix(head, sig.prefix) && (sig.prefix != "ID3" || looksBinary(data)) {
			return sig.what, sig.advice
		}
	}
	switch {
	case strings.HasPrefix(head, "PK\x03\x04"), strings.HasPrefix(head, "PK\x05\x06"):
		return zipContent(data)
	case strings.HasPrefix(head, "RIFF") && len(head) >= 12:
		if head[8:12] == "WEBP" {
			return "a WebP image", adviceImage
		}
		return "a sound or video file", adviceSound
	case len(head) >= 12 && head[4:8] == "ftyp":
		return "a video file", adviceSound
	}
	return "", ""
}

// zipContent tells the documents that are zip archives inside from others by
// the names near the beginning.
func zipContent(data []byte) (what, advice string) {
	head := data[:min(len(data), 4096)]
	const save = "save it as plain text or HTML first"
	switch {
	case bytes.Contains(head, []byte("word/")):
		return "a Word document", save
	case bytes.Contains(head, []byte("opendocument")):
		return "an OpenDocument file", save
	case bytes.Contains(head, []byte("application/epub")):
		return "an EPUB book", save
	case bytes.Contains(head, []byte("xl/")), bytes.Contains(head, []byte("ppt/")),
		bytes.Contains(head, []byte("[Content_Types].xml")):
		return "an Office document", save
	}
	return "a zip archive", adviceArchive
}

// looksBinary reports whether data has too many control bytes for a text: more
// than one NUL in ten thousand bytes, or one control byte in a hundred near
// the beginning. Tabs, line ends, form feeds, backspace and escape are no such.
func looksBinary(data []byte) bool {
	if bytes.Count(data, []byte{0})*10000 > len(data) {
		return true
	}
	head := data[:min(len(data), 1<<16)]
	controls := 0
	for _, b := range head {
		if b < ' ' && (b < '\b' || b > '\r') && b != 0x1b && b != 0x1a {
			controls++
		}
	}
	return controls*100 > len(head)
}
