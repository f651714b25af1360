package names

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// script sorts letters by what one of them tells.
type script uint8

const (
	alphabetic  script = iota
	abjad              // short vowels are not written: Arabic and Hebrew
	syllabic           // a letter is a syllable: Hangul
	logographic        // a letter is a word, and its sound is not written: Han
)

func scriptOf(r rune) script {
	switch {
	case r < 0x590:
		return alphabetic
	case unicode.In(r, unicode.Arabic, unicode.Hebrew):
		return abjad
	case unicode.Is(unicode.Hangul, r):
		return syllabic
	case unicode.Is(unicode.Han, r):
		return logographic
	}
	return alphabetic
}

// firstForeign is where scripts begin whose letters stay when no table has
// them.
const firstForeign = 0x700

// letters maps letters in lower case to how they are written in ASCII, for
// the alphabets in which one letter at a time can be replaced.
var letters = sync.OnceValue(func() map[rune]string {
	out := map[rune]string{}
	for _, table := range []string{latinLetters, cyrillicLetters, greekLetters, armenianLetters, georgianLetters, hebrewLetters, arabicLetters} {
		fields := strings.Fields(table)
		for i := 0; i+1 < len(fields); i += 2 {
			for _, r := range fields[i] {
				out[r] = strings.Trim(fields[i+1], "-")
			}
		}
	}
	addKana(out)
	addThai(out)
	return out
})

// latin writes text in lower-case ASCII letters and digits, as it sounds or is
// usually transcribed. Marks vanish; Han characters stay as they are, and so
// do the letters and marks of scripts that are not known here.
func latin(text string) string {
	ascii := true
	for i := range len(text) {
		c := text[i]
		ascii = ascii && c < 0x80 && (c < 'A' || c > 'Z')
	}
	if ascii {
		return text
	}
	src := []rune(strings.ToLower(norm.NFC.String(text)))
	out := make([]byte, 0, len(text))
	for i := 0; i < len(src); {
		n := 1
		switch r := src[i]; {
		case r < 0x80:
			out = append(out, byte(r))
		case unicode.Is(unicode.Hangul, r):
			out = appendHangul(out, r)
		case unicode.Is(unicode.Han, r):
			out = append(out, string(r)...)
		case 0x900 <= r && r < 0xD80:
			out, n = appendIndic(out, src[i:])
		case unicode.Is(unicode.Khmer, r):
			out, n = appendKhmer(out, src[i:])
		case unicode.Is(unicode.Ethiopic, r):
			out = appendEthiopic(out, r)
		default:
			out, n = appendLetter(out, src[i:])
		}
		i += n
	}
	return string(out)
}

// appendLetter appends the first letter of src by table, or without its marks.
func appendLetter(out []byte, src []rune) ([]byte, int) {
	if len(src) > 1 {
		if s, ok := digraphs[string(src[:2])]; ok {
			return append(out, s...), 2
		}
	}
	table := letters()
	if s, ok := table[src[0]]; ok {
		if s == "*" { // the Japanese sign that doubles the next consonant
			return out, 1
		}
		return append(out, s...), 1
	}
	for _, r := range norm.NFKD.String(string(src[0])) {
		s, ok := table[r]
		switch {
		case r < 0x80:
			out = append(out, byte(unicode.ToLower(r)))
		case ok:
			out = append(out, s...)
		case r >= firstForeign:
			out = append(out, string(r)...)
		}
	}
	return out, 1
}

var digraphs = map[string]string{
	"ου": "ou", "ού": "ou", "αυ": "av", "αύ": "av", "ευ": "ev", "εύ": "ev", "μπ": "mp", "γγ": "ng", "γχ": "nch",
	"ու": "u", "եւ": "ev",
	"きゃ": "kya", "きゅ": "kyu", "きょ": "kyo", "しゃ": "sha", "しゅ": "shu", "しょ": "sho", "ちゃ": "cha", "ちゅ": "chu", "ちょ": "cho",
	"じゃ": "ja", "じゅ": "ju", "じょ": "jo", "りゃ": "rya", "りゅ": "ryu", "りょ": "ryo", "にゃ": "nya", "にゅ": "nyu", "にょ": "nyo",
	"キャ": "kya", "キュ": "kyu", "キョ": "kyo", "シャ": "sha", "シュ": "shu", "ショ": "sho", "チャ": "cha", "チュ": "chu", "チョ": "cho",
	"ジャ": "ja", "ジュ": "ju", "ジョ": "jo", "リャ": "rya", "リュ": "ryu", "リョ": "ryo", "ニャ": "nya", "ニュ": "nyu", "ニョ": "nyo",
	"シェ": "she", "ジェ": "je", "チェ": "che", "ティ": "ti", "ディ": "di", "トゥ": "tu", "ドゥ": "du", "ファ": "fa", "フィ": "fi", "フェ": "fe", "フォ": "fo",
	"ウィ": "wi", "ウェ": "we", "ウォ": "wo", "ヴァ": "va", "ヴィ": "vi", "ヴェ": "ve", "ヴォ": "vo",
}

// The tables: letters, then what is written for each of them; "-" is nothing.
const (
	latinLetters = `ß ss æ ae œ oe ø o ł l đ d ð d þ th ı i ə a ħ h ŋ ng ĸ k ŧ t ŀ l ĳ ij ƶ z ɓ b ɗ d ƙ k ơ o ư u ẞ ss
		ʼʻ’‘ʾʿ·̇ -`

	cyrillicLetters = `а a б b в v гґғѓ g д d еэ e ё e ж zh з z иіїйыј i к k қҡќ k љл l м m њнң n оө o п p р r с s т t
		уўұү u ф f х kh һҳ h ц ts ч ch ћ ch ш sh щ shch ъь - ю yu я ya є ye џ j ђ dj ѕ dz ә a ҷ j ҙ z ҫ s ѳ f ѣ e ѵ i ӏ -`

	greekLetters = `αά a β v γ g δ d εέ e ζ z ηήιίϊΐ i θ th κ k λ l μ m ν n ξ x οό o π p ρ r σς s τ t υύϋΰ y φ f χ ch ψ ps ωώ o`

	armenianLetters = `ա a բ b գ g դ d ե e զ z է e ը e թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh
		ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k և ev օ o ֆ f`

	georgianLetters = `ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh
		ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h`

	hebrewLetters = `א a ב b ג g ד d ה h ו u ז z ח h ט t י i כך k ל l מם m נן n ס s ע - פף p צץ ts ק k ר r ש sh ת t ׳״ -`

	arabicLetters = `اأآٱ a إ i ب b پ p ت t ث th ج dj چ ch ح h خ kh د d ذ dh ر r ز z ژ zh س s ش sh ص s ض d ط t ظ z ع -
		غ gh ف f ڤ v ق q كک k گ g ل l م m نں n هہھە h ةۃ a وۆۇ u ؤ u يیېے i ى a ئ i ء - ٹ t ڈ d ڑ r ټ t ډ d ړ r ڼ n ښ sh ږ zh څ ts ځ dz
		َ a ُ u ِ i ًٌٍ n ّْٰـ -`
)
