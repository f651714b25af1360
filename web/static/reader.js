// Lights up the source, cue and content of one statement together, with its
// note, and leads from statement to statement with j and k.

const roles = ["content", "cue", "source"];

export function reader(article) {
  let lit = "";

  function light(id) {
    if (id === lit) return;
    for (const el of article.querySelectorAll(".lit")) el.classList.remove("lit", "lit-content", "lit-cue", "lit-source");
    lit = id;
    if (!id) return;
    const name = CSS.escape(id);
    for (const role of roles) {
      for (const el of article.querySelectorAll(`[data-${role}~="${name}"]`)) el.classList.add("lit", `lit-${role}`);
    }
    for (const el of article.querySelectorAll(`[data-note="${name}"], .no[data-lead="${name}"]`)) el.classList.add("lit");
  }

  // The statement that an element belongs to.
  function of(el) {
    const owner = el instanceof Element ? el.closest("[data-lead], [data-note]") : null;
    return owner && article.contains(owner) ? owner.dataset.lead || owner.dataset.note : "";
  }

  const focused = () => of(document.activeElement) || target();
  const target = () => {
    const el = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    return el ? of(el) : "";
  };

  article.addEventListener("mouseover", (e) => light(of(e.target) || focused()));
  article.addEventListener("mouseleave", () => light(focused()));
  article.addEventListener("focusin", (e) => light(of(e.target)));
  addEventListener("hashchange", () => light(target()));
  light(target());
  keys(article, () => lit);
}

// keys lets j and k lead on and back, unless the reader has turned them off.
function keys(article, current) {
  const button = document.getElementById("keys");
  if (!button) return;
  let on = stored() !== "off";
  const show = () => button.setAttribute("aria-pressed", String(on));
  button.hidden = false;
  show();
  button.addEventListener("click", () => {
    on = !on;
    try { localStorage.setItem("hearsay-keys", on ? "on" : "off"); } catch { /* not remembered, then */ }
    show();
  });
  document.addEventListener("keydown", (e) => {
    const step = { j: 1, k: -1 }[e.key];
    if (!on || !step || e.ctrlKey || e.metaKey || e.altKey || e.target.closest("input, textarea, select")) return;
    const numbers = [...article.querySelectorAll(".no")];
    const at = numbers.findIndex((el) => el.dataset.lead === current());
    const next = at < 0 ? (step > 0 ? nearest(numbers) : undefined) : numbers[at + step];
    if (next) {
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "center" });
      history.replaceState(null, "", `#${next.id}`);
    } else if (at >= 0) {
      article.querySelector(step > 0 ? ".pager [rel=next]" : ".pager [rel=prev]")?.focus();
    }
    e.preventDefault();
  });
}

// nearest is the first number that is not above what is seen.
function nearest(numbers) {
  return numbers.find((el) => el.getBoundingClientRect().top >= 0) ?? numbers[0];
}

function stored() {
  try { return localStorage.getItem("hearsay-keys"); } catch { return null; }
}
