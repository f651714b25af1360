// Shows how far reading has come, and the whole list when it has ended.

const wait = 1000; // milliseconds between two looks

export function reading(status) {
  const count = (n, noun) => `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;
  async function look() {
    try {
      const answer = await fetch("/documents.json");
      const now = await answer.json();
      if (!now.reading.reading) {
        location.reload();
        return;
      }
      status.firstChild.textContent = `Reading: ${count(now.total, "document")} so far${now.failed ? `, ${count(now.failed, "input")} not shown` : ""}. `;
    } catch { /* the server has gone; the link on the page says so when followed */ }
    setTimeout(look, wait);
  }
  setTimeout(look, wait);
}
