// Takes words that the reader has selected in the text into the fields of the
// form, with about where they stand.

export function pick(bench) {
  const text = bench.querySelector(".text");
  const form = bench.querySelector("form");
  for (const el of bench.querySelectorAll("[data-pick-hint], [data-take]")) el.hidden = false;

  // What is selected, kept: the button takes the focus.
  let chosen = null;
  document.addEventListener("selectionchange", () => {
    const s = document.getSelection();
    if (s.rangeCount && !s.isCollapsed && text.contains(s.getRangeAt(0).commonAncestorContainer)) chosen = s.getRangeAt(0).cloneRange();
  });

  for (const button of bench.querySelectorAll("[data-take]")) {
    button.addEventListener("click", () => {
      if (!chosen) return;
      const name = button.dataset.take;
      const field = form.elements[name];
      const words = chosen.toString().replace(/\s+/g, " ").trim();
      if (!words) return;
      field.value = words;
      form.elements[`${name}_at`].value = at(chosen);
      field.focus();
    });
  }
  for (const field of form.querySelectorAll("textarea, input")) {
    const place = form.elements[`${field.name}_at`];
    if (place) field.addEventListener("input", () => { place.value = ""; });
  }

  const mark = text.querySelector("mark");
  if (mark) text.scrollTop = mark.getBoundingClientRect().top - text.getBoundingClientRect().top - 80;

  const speaker = form.elements.speaker;
  const other = form.querySelector("[data-other]");
  const show = () => { other.hidden = speaker.value !== "+"; };
  speaker.addEventListener("change", show);
  show();
}

// at returns how many code points of the text stand before a range; 0 when that
// is not known. The first one counts as the second: 0 is none.
function at(range) {
  const node = range.startContainer;
  const row = (node instanceof Element ? node : node.parentElement).closest("[data-at]");
  if (!row) return "";
  const before = document.createRange();
  before.setStart(row, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return String(Math.max(1, Number(row.dataset.at) + [...before.toString()].length));
}
