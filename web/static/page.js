// What makes the pages more comfortable. They work without it.
import { reader } from "./reader.js";
import { reading } from "./reading.js";

const article = document.querySelector("[data-reader]");
if (article) reader(article);

const status = document.querySelector("[data-reading]");
if (status) reading(status);
