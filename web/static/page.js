// What makes the pages more comfortable. They work without it.
import { adding } from "./adding.js";
import { reader } from "./reader.js";
import { pick } from "./pick.js";
import { reading } from "./reading.js";

const article = document.querySelector("[data-reader]");
if (article) reader(article);

const status = document.getElementById("reading");
const drop = document.querySelector("[data-drop]") ?? document.querySelector("[data-add]");
const follow = status ? () => reading(status) : () => location.assign("/documents");
if (drop) adding(follow);
if (status?.hasAttribute("data-reading")) reading(status);

const print = document.querySelector("[data-print]");
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}

// A draft may be dropped on the form that takes it.
const draft = document.querySelector("[data-draft]");
if (draft) {
  draft.addEventListener("dragover", (e) => e.preventDefault());
  draft.addEventListener("drop", (e) => {
    if (!e.dataTransfer.files.length) return;
    e.preventDefault();
    draft.querySelector("textarea").value = "";
    draft.querySelector("input[type=file]").files = e.dataTransfer.files;
    draft.requestSubmit();
  });
}

const bench = document.querySelector("[data-pick]");
if (bench) pick(bench);
