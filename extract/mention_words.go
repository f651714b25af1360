package extract

import "strings"

// Words that announce what a quotation is, in the three words before it, or
// say it right after.
var (
	wordNouns = wordSet(`word words term terms phrase phrases expression expressions label adjective noun verb epithet
		euphemism slur acronym spelled spelt pronounced letter letters syllable prefix suffix abbreviation`)
	meaningVerbs = wordSet(`means meaning meant stands denotes refers translates`)
	// wordVerbs come with "to", "with" or "from", spellingVerbs without.
	wordVerbs     = wordSet(`object objects objected rhyme rhymes rhymed rhyming translate translates translated derive derives derived`)
	spellingVerbs = wordSet(`spell spells spelled spelt pronounce pronounces pronounced mispronounce misspell misspelt misspelled`)
	bearers       = wordSet(`slogan motto banner banners placard placards sign signs poster posters sticker stickers t-shirt
		t-shirts badge badges plaque flag flags billboard billboards graffiti inscription needlepoint sampler hashtag creed maxim
		tagline`)
	sloganNouns = wordSet(`slogan slogans motto mottos banner banners placard placards sign signs poster posters chant
		chants chanting chanted hashtag graffiti t-shirt t-shirts sticker stickers emblazoned inscription refrain reading
		tagline mantra billboard billboards plaque flag flags badge badges caption inscribed creed maxim credo`)
	mottoes  = wordSet(`motto slogan creed maxim tagline mantra credo catchphrase watchword`)
	garments = wordSet(`shirt shirts mug mugs cap caps hat hats jumper jersey sweater sweatshirt hoodie apron button buttons magnet
		keyring bag bags towel mat doormat cushion`)
	workNouns = wordSet(`book books novel novels memoir memoirs film films movie movies documentary song songs single
		album albums play musical opera poem poems series show episode essay article articles column paper report study
		headline headlined podcast programme program magazine painting exhibition ballad anthem blog video game titled
		entitled called named chapter section lecture course trilogy sitcom drama comedy sequel track hit thriller
		sculpture tour ballet symphony hymn short-story story pamphlet treatise collection installation mural retitled
		renamed headed`)
	// recordNouns are works only where a title follows in apposition.
	recordNouns = wordSet(`record records ep lp debut follow-up history biography work piece`)
	// workAfter are the nouns that follow a title: the “Moneyline” programme.
	workAfter = wordSet(`film films movie movies book books novel album song single series show programme program
		trilogy franchise magazine podcast musical play exhibition game documentary sitcom drama sequel video soundtrack
		website blog column newsletter tour`)
	nicknameVerbs = wordSet(`nicknamed nickname dubbed alias aka moniker`)
	nicknaming    = wordSet(`call name christen nickname dub`)
	// smallWords stay in lower case in titles.
	smallWords = wordSet(`a an the of and or nor but in on at to for by with from as is into over via vs v`)
)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}
