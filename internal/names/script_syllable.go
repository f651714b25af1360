package names

import "strings"

// addKana adds the Japanese syllables. Both alphabets are laid out alike.
func addKana(out map[rune]string) {
	const hiragana, katakana = 'ぁ', 'ァ'
	sounds := strings.Fields(`a a i i u u e e o o ka ga ki gi ku gu ke ge ko go sa za shi ji su zu se ze so zo ta da chi ji
		* tsu zu te de to do na ni nu ne no ha ba pa hi bi pi fu bu pu he be pe ho bo po ma mi mu me mo ya ya yu yu yo yo ra ri
		ru re ro wa wa i e o n vu ka ke`)
	for i, sound := range sounds {
		out[hiragana+rune(i)] = sound
		out[katakana+rune(i)] = sound
	}
	out['ー'] = ""
}

// addThai adds the Thai letters as the royal transcription has them at the
// start of a syllable. Vowels written before their consonant stay there, which
// the comparison of sounds bears.
func addThai(out map[rune]string) {
	fields := strings.Fields(`ก k ขฃคฅฆ kh ง ng จ ch ฉชฌ ch ซศษส s ญย y ฎด d ฏต t ฐฑฒถทธ th ณน n บ b ป p ผพภ ph ฝฟ f ม m ร r
		ลฬ l ว w หฮ h อ o ะาัๅ a ิีึื i ุู u เ e แ ae โ o ใไ ai ำ am ฤ rue ็่้๊๋์ํฺฯๆ -`)
	for i := 0; i+1 < len(fields); i += 2 {
		for _, r := range fields[i] {
			out[r] = strings.Trim(fields[i+1], "-")
		}
	}
}

// Korean sounds in the order of their numbers, in the revised romanisation.
var (
	hangulInitials = strings.Split("g,kk,n,d,tt,r,m,b,pp,s,ss,,j,jj,ch,k,t,p,h", ",")
	hangulMedials  = strings.Split("a,ae,ya,yae,eo,e,yeo,ye,o,wa,wae,oe,yo,u,wo,we,wi,yu,eu,ui,i", ",")
	hangulFinals   = strings.Split(",k,k,k,n,n,n,t,l,k,m,l,l,l,p,l,m,p,p,t,t,ng,t,t,k,t,p,t", ",")
)

// appendHangul appends a Korean syllable.
func appendHangul(out []byte, r rune) []byte {
	n := int(r) - 0xAC00
	if n < 0 || n >= 19*21*28 {
		return out
	}
	out = append(out, hangulInitials[n/(21*28)]...)
	out = append(out, hangulMedials[n/28%21]...)
	return append(out, hangulFinals[n%28]...)
}

// The Indian scripts have one layout, 128 letters apart.
var (
	indicVowels     = strings.Split("a,a,i,i,u,u,ri,li,e,e,e,ai,o,o,o,au", ",") // from +05
	indicConsonants = strings.Split(`k,kh,g,gh,n,ch,chh,j,jh,n,t,th,d,dh,n,t,th,d,dh,n,n,p,ph,b,bh,m,y,r,r,l,l,l,v,sh,sh,s,h`, ",")
	indicSigns      = strings.Split("a,i,i,u,u,ri,ri,e,e,e,ai,o,o,o,au", ",") // from +3E
	indicMore       = strings.Split("q,kh,g,z,r,rh,f,y", ",")                 // from +58
)

// appendIndic appends the first letter of src with its vowel, and says how
// many runes that took. The vowel that is not written is a; at the end of a
// word it is silent.
func appendIndic(out []byte, src []rune) ([]byte, int) {
	at := int(src[0]-0x900) % 0x80
	sound := ""
	switch {
	case at >= 0x05 && at < 0x15:
		return append(out, indicVowels[at-0x05]...), 1
	case at >= 0x15 && at < 0x3A:
		sound = indicConsonants[at-0x15]
	case at >= 0x58 && at < 0x60:
		sound = indicMore[at-0x58]
	case at == 0x01 || at == 0x02:
		return append(out, 'n'), 1
	case at == 0x03:
		return append(out, 'h'), 1
	case at >= 0x3E && at < 0x4D:
		return append(out, indicSigns[at-0x3E]...), 1
	default:
		return out, 1
	}
	out = append(out, sound...)
	n := 1
	if n < len(src) && indicAt(src[n], 0x3C) { // the dot that changes a consonant
		n++
	}
	switch {
	case n == len(src):
	case indicAt(src[n], 0x4D): // no vowel
		n++
	case src[n] >= 0x900 && src[n] < 0xD80 && (src[n]-0x900)%0x80 >= 0x3E && (src[n]-0x900)%0x80 < 0x4D:
	default:
		out = append(out, 'a')
	}
	return out, n
}

func indicAt(r rune, at rune) bool { return r >= 0x900 && r < 0xD80 && (r-0x900)%0x80 == at }

var (
	khmerConsonants = strings.Split("k,kh,k,kh,ng,ch,chh,ch,chh,nh,d,th,d,th,n,t,th,t,th,n,b,ph,p,ph,m,y,r,l,v,s,s,s,h,l,", ",")
	khmerVowels     = strings.Split("a,a,e,ei,e,eu,o,ou,uo,eu,eu,ie,e,ae,ai,ao,au,om,ah,", ",") // from 17B6
)

// appendKhmer appends the first letter of src, and says how many runes that
// took.
func appendKhmer(out []byte, src []rune) ([]byte, int) {
	r := src[0]
	switch {
	case r >= 0x1780 && r <= 0x17A2:
		out = append(out, khmerConsonants[r-0x1780]...)
		if len(src) == 1 || src[1] > 0x17C8 || src[1] < 0x17B6 {
			if len(src) > 1 && src[1] != 0x17D2 && src[1] != 0x17CB && !(src[1] >= 0x17C9 && src[1] <= 0x17D1) {
				out = append(out, 'o')
			}
		}
	case r >= 0x17B6 && r <= 0x17C8:
		out = append(out, khmerVowels[r-0x17B6]...)
	}
	return out, 1
}

// ethiopic has the consonant of each row of eight syllables from 1200.
var ethiopic = strings.Split("h,l,h,m,s,r,s,sh,q,q,q,q,b,v,t,ch,h,h,n,ny,,k,k,kh,kh,w,,z,zh,y,d,d,j,g,g,g,t,ch,p,ts,ts,f,p", ",")

// appendEthiopic appends a syllable of the Ethiopian script.
func appendEthiopic(out []byte, r rune) []byte {
	n := int(r) - 0x1200
	if n < 0 || n/8 >= len(ethiopic) {
		return out
	}
	consonant := ethiopic[n/8]
	out = append(out, consonant...)
	if n%8 == 0 && (consonant == "" || consonant == "h") {
		return append(out, 'a')
	}
	return append(out, [...]string{"e", "u", "i", "a", "e", "", "o", "wa"}[n%8]...)
}
