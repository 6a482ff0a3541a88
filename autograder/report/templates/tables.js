"use strict";
const language = document.documentElement.lang;

// What a cell of a column of numbers says; NaN for a dash or a word.
const numberIn = (words) => parseFloat(words.replace("\u2212", "-").replace(",", "."));

function sortable(table, sorted) {
  const heads = [...table.tHead.rows[0].cells];
  const words = new Intl.Collator(language, { numeric: true });
  heads.forEach((head, column) => {
    const numeric = head.classList.contains("num");
    const valueOf = (row) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      const entries = [...table.tBodies[0].rows].map((row) => {
        const value = valueOf(row);
        return { row, value: numeric ? numberIn(value) : value };
      });
      entries.sort((a, b) => {
        if (Number.isNaN(a.value) || Number.isNaN(b.value)) {
          return Number.isNaN(a.value) - Number.isNaN(b.value);
        }
        const order = numeric ? a.value - b.value : words.compare(a.value, b.value);
        return down ? -order : order;
      });
      table.tBodies[0].append(...entries.map(({ row }) => row));
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      sorted();
    });
  });
}

// "Müller" is found by "muller" and by "mueller".
function searchable(words) {
  const lower = words.toLowerCase().replaceAll("ß", "ss");
  const plain = lower.normalize("NFD").replace(/\p{M}/gu, "");
  const german = lower.normalize("NFC").replace(/[äöü]/g, (letter) => `${{ ä: "a", ö: "o", ü: "u" }[letter]}e`);
  return `${plain} ${german}`;
}

// The table of students: of all rows those show that the search finds and that are in the group
// which the page's address names.
function filtered(table) {
  const tools = document.getElementById("tools");
  const search = tools.querySelector("input");
  const found = tools.querySelector("b");
  const more = document.getElementById("more");
  const labels = new Map([...document.querySelectorAll(".filter")].map((label) => [label.id, label]));
  const known = new Map();
  // As many rows as show before this script runs; a browser needs seconds to draw thousands.
  const step = table.tBodies[0].querySelectorAll("tr:not(.later)").length;
  for (const row of table.tBodies[0].rows) {
    const groups = new Set((row.dataset.in ?? "").split(" "));
    known.set(row, { words: searchable(row.cells[0].textContent), groups });
    row.classList.remove("later");
  }
  let limit = step;
  const refresh = () => {
    const group = location.hash.slice(1);
    const asked = search.value.split(/\s+/).filter(Boolean).map((word) => searchable(word).split(" "));
    let count = 0;
    for (const row of table.tBodies[0].rows) {
      const { words, groups } = known.get(row);
      const fits = (!labels.has(group) || groups.has(group))
        && asked.every((spellings) => spellings.some((word) => words.includes(word)));
      count += fits;
      row.hidden = !fits || count > limit;
    }
    found.textContent = count;
    more.hidden = count <= limit;
  };
  const follow = () => {
    const group = location.hash.slice(1);
    for (const [key, label] of labels) label.hidden = key !== group;
    for (const link of tools.querySelectorAll("nav a")) {
      link.toggleAttribute("aria-current", link.hash.slice(1) === group);
    }
    limit = step;
    refresh();
    if (labels.has(group)) {
      table.closest("section").scrollIntoView();
      labels.get(group).focus({ preventScroll: true });
    }
  };
  search.addEventListener("input", () => { limit = step; refresh(); });
  search.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { search.value = ""; refresh(); }
  });
  const region = table.parentElement;
  region.addEventListener("scroll", () => {
    const left = region.scrollHeight - region.clientHeight - region.scrollTop;
    if (!more.hidden && left < region.clientHeight) { limit += step; refresh(); }
  });
  more.querySelector("button").addEventListener("click", () => { limit = Infinity; refresh(); });
  window.addEventListener("hashchange", follow);
  tools.hidden = false;
  follow();
  return refresh;
}

const list = document.getElementById("list");
const refreshed = list ? filtered(list) : () => {};
for (const table of document.querySelectorAll("table.sortable")) {
  sortable(table, table === list ? refreshed : () => {});
}
