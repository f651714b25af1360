// Shows how far reading has come, and the whole list when it has ended.

const wait = 700; // milliseconds between two looks
let looking = false;

export function reading(status) {
  if (looking) return;
  looking = true;
  const count = (n, noun) => `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;
  const words = document.createElement("span");
  async function look() {
    try {
      const answer = await fetch("/reading.json");
      const now = await answer.json();
      if (!now.reading) {
        if (location.pathname === "/add") location.assign("/documents");
        else location.reload();
        return;
      }
      const last = now.last ? `, last ${now.last.slice(0, 80)}` : "";
      words.textContent = `Reading: ${count(now.read, "input")} so far${now.failed ? `, ${now.failed.toLocaleString("en")} not read` : ""}${last}. `;
      if (!words.isConnected) {
        status.firstElementChild?.tagName === "SPAN" ? status.firstElementChild.replaceWith(words) : status.prepend(words);
      }
    } catch { /* the server has gone; the link on the page says so when followed */ }
    setTimeout(look, wait);
  }
  look();
}
