package resolve

import "slices"

// turnFinder is what found the turns of a transcript, each a statement of whom
// its label names.
const turnFinder = "turn"

// dialogue returns the two who speak in the turns of the text; nil when there
// are no turns, or more voices.
func (s *settler) dialogue() []*entity {
	if s.heard {
		return s.voices
	}
	s.heard = true
	for i := range s.attrs {
		if s.attrs[i].FoundBy != turnFinder {
			continue
		}
		ent := s.speakerOf(i)
		if ent == nil || slices.Contains(s.voices, ent) {
			continue
		}
		if s.voices = append(s.voices, ent); len(s.voices) > 2 {
			s.voices = nil
			return nil
		}
	}
	if len(s.voices) != 2 {
		s.voices = nil
	}
	return s.voices
}

// addressee returns who is spoken to in the turn that attribution i is: the
// other one of the two who talk.
func (s *settler) addressee(i int) *entity {
	if s.attrs[i].FoundBy != turnFinder {
		return nil
	}
	voices, speaker := s.dialogue(), s.speakerOf(i)
	if len(voices) != 2 || !slices.Contains(voices, speaker) {
		return nil
	}
	if voices[0] == speaker {
		return voices[1]
	}
	return voices[0]
}

// spokenTo returns the addressee of attribution i as long as the turn has not told, up
// to the offset at, what he said: in parliament one speaks of him to the chair.
func (s *settler) spokenTo(i, at int) *entity {
	const most = 16
	told := s.addressee(i)
	for j := i + 1; told != nil && j < min(len(s.attrs), i+most) && s.attrs[j].Parent == s.attrs[i].ID && s.phrases[j].span.Start < at; j++ {
		if s.speakers[j] == told {
			return nil
		}
	}
	return told
}
