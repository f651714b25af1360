// Takes files and folders that are dropped on the page, and sends them in
// portions, so that a large folder is no one large request.

const portion = { files: 200, bytes: 24 << 20 };

export function adding(follow) {
  for (const hint of document.querySelectorAll("[data-drop-hint]")) hint.hidden = false;
  const note = document.createElement("p");
  note.className = "drop-note";
  note.setAttribute("role", "status");
  note.hidden = true;
  document.body.append(note);
  const say = (words) => { note.textContent = words; note.hidden = !words; };

  let depth = 0; // of elements that the pointer is inside of while it drags
  const files = (e) => [...(e.dataTransfer?.types ?? [])].includes("Files");
  addEventListener("dragenter", (e) => { if (files(e)) { depth++; document.body.classList.add("dropping"); say("Drop to add"); } });
  addEventListener("dragleave", (e) => { if (files(e) && --depth <= 0) leave(); });
  addEventListener("dragover", (e) => { if (files(e)) e.preventDefault(); });
  addEventListener("drop", async (e) => {
    if (!files(e)) return;
    e.preventDefault();
    leave();
    // All entries are asked for before anything is waited for: later there are none.
    const entries = [...e.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const loose = entries.length ? [] : [...e.dataTransfer.files];
    try {
      await send([...loose, ...(await Promise.all(entries.map(inside))).flat()], say);
      say("");
      follow();
    } catch (err) {
      say(`Not added: ${err.message}`);
    }
  });

  function leave() {
    depth = 0;
    document.body.classList.remove("dropping");
    say("");
  }
}

// inside returns the files of an entry: itself, or all in a folder but hidden ones.
async function inside(entry) {
  if (entry.name.startsWith(".")) return [];
  if (entry.isFile) return [await new Promise((done, failed) => entry.file(done, failed))];
  const reader = entry.createReader();
  const all = [];
  for (;;) { // a reader gives a part at a time
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (!some.length) break;
    all.push(...some);
  }
  const found = [];
  for (const child of all) found.push(...(await inside(child)));
  return found;
}

// room waits until little is waiting to be read: all of that is in memory.
async function room() {
  while ((await (await fetch("/reading.json")).json()).waiting > 4) await new Promise((done) => setTimeout(done, 500));
}

async function send(files, say) {
  if (!files.length) throw new Error("there is no file in it");
  let form = new FormData(), count = 0, bytes = 0, sent = 0;
  const post = async () => {
    if (!count) return;
    await room();
    const answer = await fetch("/add.json", { method: "POST", body: form });
    if (!answer.ok) throw new Error((await answer.json()).detail);
    sent += count;
    say(`Sent ${sent} of ${files.length}`);
    form = new FormData();
    count = bytes = 0;
  };
  for (const file of files) {
    if (count >= portion.files || count && bytes + file.size > portion.bytes) await post();
    form.append("files", file, file.name);
    count++;
    bytes += file.size;
  }
  await post();
}
