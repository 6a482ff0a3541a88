"use strict";
// Marks with keys or clicks; every change is saved at once, and shown when it is on the disk.
const body = document.body;
const words = JSON.parse(body.dataset.words);
const exercise = body.dataset.exercise;
const cards = () => [...document.querySelectorAll("article.answer")];
const looked = new Set();
let waiting = Promise.resolve();
let unsent = 0;
let rubricSaid = null;

function tell(key, values = {}, bad = false) {
  const text = (words[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
  const status = document.getElementById("status");
  status.className = bad ? "status bad" : "status";
  status.textContent = text;
  if (!bad) setTimeout(() => { if (status.textContent === text) status.textContent = ""; }, 4000);
}
function ask(text) {
  const dialog = document.getElementById("ask");
  document.getElementById("ask-said").textContent = text;
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise((done) => dialog.addEventListener("close", () => done(dialog.returnValue === "yes"), { once: true }));
}
const pause = (time) => new Promise((done) => setTimeout(done, time));

// One request after the other. Without a connection it is tried until there is one.
function send(action, asked) {
  unsent += 1;
  waiting = waiting.then(async () => {
    for (;;) {
      try {
        const answer = await fetch(body.dataset.root + action, {
          method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(asked()),
        });
        unsent -= 1;
        const said = await answer.json().catch(() => ({}));
        return { ok: answer.ok, status: answer.status, ...said };
      } catch {
        tell("offline", {}, true);
        await pause(2000);
      }
    }
  });
  return waiting;
}
const shown = () => Object.fromEntries(cards().map((card) => [card.dataset.id, card.dataset.stamp]));
const common = () => ({ exercise, names: body.dataset.names, cards: shown() });

// What the server draws anew takes the place of what is there; words not yet saved stay.
function update(said, force = false) {
  for (const [id, html] of Object.entries(said.cards ?? {})) {
    const old = document.getElementById(`c-${id}`);
    const mould = document.createElement("template");
    mould.innerHTML = html.trim();
    const made = mould.content.firstElementChild;
    const had = old.contains(document.activeElement) ? document.activeElement.className : "";
    const draft = old.querySelector(".comment");
    const unsaved = draft.value !== draft.defaultValue ? draft.value : null;
    if (old.classList.contains("current")) made.classList.add("current");
    old.replaceWith(made);
    if (unsaved !== null) made.querySelector(".comment").value = unsaved;
    if (had === "comment" || had === "points") made.querySelector(`.${had}`).focus();
  }
  const rubric = document.getElementById("rubric");
  if (said.rubric !== undefined && said.rubric !== rubricSaid && (force || !rubric.querySelector("details[open]"))) {
    rubric.innerHTML = rubricSaid = said.rubric;
  }
  if (said.left !== undefined) {
    document.getElementById("left").textContent = body.dataset.left = said.left;
    document.querySelector(".questions a[aria-current] small").textContent = said.left || "✓";
  }
}
async function poll() {
  const said = await send("poll", common);
  if (said.ok) update(said);
}
async function done(said, force = false) {
  if (said.ok) { update(said, force); return true; }
  if (said.conflict) { tell("conflict", { who: said.who }, true); await poll(); }
  else if (said.stale) tell("stale", {}, true);
  else tell("not-saved", { said: said.refused ?? said.failed ?? said.status }, true);
  return false;
}

// Marking
function current() { return document.querySelector("article.answer.current"); }
function choose(card, focus = true) {
  if (!card) return;
  current()?.classList.remove("current");
  card.classList.add("current");
  looked.add(card.dataset.id);
  if (focus) { card.focus({ preventScroll: true }); card.scrollIntoView({ block: "nearest" }); }
}
const versions = (list) => Object.assign({}, ...list.map((card) => JSON.parse(card.dataset.versions)));
async function mark(card, wish, more = {}) {
  if (!card) return false;
  const draft = card.querySelector(".comment");
  if (draft.value !== draft.defaultValue && !wish.clear && !more.like) wish = { ...wish, comment: draft.value };
  const id = card.dataset.id;
  const list = () => (more.like ? cluster(card) : [document.getElementById(`c-${id}`)]);
  const said = await send("mark", () => ({ ...common(), wish, like: more.like, versions: versions(list()) }));
  if ("comment" in wish && said.ok) document.querySelector(`#c-${id} .comment`).defaultValue = wish.comment;
  if (!(await done(said))) return false;
  tell("saved");
  return true;
}
const cluster = (card) => cards().filter((other) => other.dataset.cluster === card.dataset.cluster);
async function alike(card) {
  if (!card?.dataset.cluster) return;
  const all = cluster(card);
  const unseen = all.filter((other) => !looked.has(other.dataset.id));
  if (unseen.length || all.length < Number(card.dataset.near)) {
    choose(unseen[0] ?? card);
    tell("look-first", { count: Number(card.dataset.near) - all.length + unseen.length }, true);
    return;
  }
  await mark(card, {}, { like: Object.keys(JSON.parse(card.dataset.versions))[0] });
}
async function points(card, typed) {
  const total = Number(typed.trim().replace(",", ".").replace("−", "-"));
  if (typed.trim() === "" || !Number.isFinite(total)) { tell("not-saved", { said: typed }, true); return false; }
  const outside = total < 0 || total > Number(body.dataset.maximum);
  if (outside && !(await ask(words.beyond.replace("{points}", typed)))) return false;
  return mark(card, { total, ...(outside ? { beyond: true } : {}) });
}
async function comment(card) {
  const field = card?.querySelector(".comment");
  if (!field || field.value === field.defaultValue) return;
  const open = Object.values(JSON.parse(card.dataset.versions)).every((version) => version === "");
  if (open) tell("unsaved-comment", {}, true);
  else await mark(card, {});
}
function next() {
  const list = cards();
  const start = list.indexOf(current()) + 1;
  const card = [...list.slice(start), ...list.slice(0, start)].find((one) => one.matches(".open:not(.untouched)"));
  if (card) choose(card);
  else if (Number(body.dataset.left) > 0) go({ show: "open", page: "" });
  else { tell("all-done"); document.querySelector(".questions a[aria-current] + a")?.focus(); }
}
async function empty() {
  const card = cards().find((one) => one.classList.contains("untouched") && one.classList.contains("open"));
  if (!card) return;
  const count = Object.keys(JSON.parse(card.dataset.versions)).length;
  choose(card);
  if (await ask(words["sure-empty"].replace("{count}", count)) && (await mark(card, { total: 0 }))) {
    document.querySelector(".empty-ones")?.remove();
    next();
  }
}
async function undo() {
  const said = await send("undo", common);
  if (await done(said)) tell(said.undone ? "undone" : "nothing-to-undo", { count: said.undone });
}
async function item(form, gone = false) {
  const field = (name) => form.querySelector(`[name=${name}]`).value;
  const number = Number(field("points").trim().replace(",", ".").replace("−", "-"));
  if (!Number.isFinite(number)) { tell("not-saved", { said: field("points") }, true); return; }
  const asked = { id: form.dataset.item, version: form.dataset.version, points: number, de: field("de"), en: field("en"), delete: gone };
  const said = await send("item", () => ({ ...common(), ...asked }));
  if (!(await done(said, true))) return;
  if (!form.dataset.item) for (const input of form.querySelectorAll("input")) input.value = "";
  tell("saved");
  choose(current() ?? cards()[0]);
}
async function byHand(button, clear) {
  const place = button.closest(".by-hand");
  const total = Number(place.querySelector(".points").value.trim().replace(",", "."));
  const wish = clear ? { clear: true } : { total, comment: place.querySelector(".reason").value };
  const asked = { exercise: place.dataset.exercise, versions: { [place.dataset.key]: place.dataset.version }, wish };
  const said = await send("mark", () => asked);
  if (said.ok) location.reload();
  else if (said.conflict) tell("conflict", { who: said.who }, true);
  else tell(said.stale ? "stale" : "not-saved", { said: said.refused ?? said.failed ?? said.status }, true);
}

// Moving about
function go(changes) {
  const query = new URLSearchParams(location.search);
  for (const [key, value] of Object.entries(changes)) { if (value) query.set(key, value); else query.delete(key); }
  location.search = query.toString();
}
function move(by) {
  const list = cards();
  choose(list[Math.min(Math.max(list.indexOf(current()) + by, 0), list.length - 1)]);
}
const neighbour = (way) => document.querySelector(way > 0 ? ".questions a[aria-current] + a" : ".questions a:has(+ a[aria-current])")?.click();
const into = (name) => { const field = current()?.querySelector(name); field?.focus(); field?.select?.(); };
const actions = {
  full: (card) => mark(card, { total: Number(body.dataset.maximum) }), zero: (card) => mark(card, { total: 0 }),
  clear: (card) => mark(card, { clear: true }), cluster: alike, next, undo, empty,
  names: () => go({ names: body.dataset.names ? "" : "1" }),
  help: () => document.getElementById("help").showModal(), close: () => document.getElementById("help").close(),
  code: (card) => card.querySelector("a[data-do=code]")?.click(),
  rubric: () => { const form = document.getElementById("new-item"); form.open = true; form.querySelector("input").focus(); },
};
const keys = {
  f: "full", 0: "zero", x: "clear", "=": "cluster", n: "next", u: "undo", e: "empty", a: "names", s: "code", r: "rubric", "?": "help",
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  const field = event.target.closest("input, textarea, select");
  if (field) { inField(event, field); return; }
  if (!exercise) return;
  const doing = keys[event.key];
  const moves = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
  if (doing) actions[doing](current());
  else if (event.key >= "1" && event.key <= "9") {
    const button = current()?.querySelectorAll("[data-toggle]")[Number(event.key) - 1];
    if (button) mark(current(), { toggle: button.dataset.toggle });
    else tell("no-item", { count: event.key }, true);
  } else if (moves[event.key]) move(moves[event.key]);
  else if (event.key === "p") into(".points");
  else if (event.key === "c") into(".comment");
  else if (event.key === "h" || event.key === "l") neighbour(event.key === "l" ? 1 : -1);
  else return;
  event.preventDefault();
});
async function inField(event, field) {
  if (event.key === "Escape") { field.blur(); field.closest("article")?.focus(); return; }
  if (event.key !== "Enter" || event.shiftKey) return;
  const card = field.closest("article");
  if (field.matches("article .points")) { event.preventDefault(); if (await points(card, field.value)) current().focus(); }
  else if (field.matches(".comment")) { event.preventDefault(); await comment(card); current().focus(); }
  else if (field.matches(".item input")) { event.preventDefault(); await item(field.closest(".item")); }
}
document.addEventListener("click", (event) => {
  const card = event.target.closest("article.answer");
  if (card && card !== current()) choose(card, false);
  const answer = event.target.closest("[data-answer]");
  if (answer) document.getElementById("ask").close(answer.dataset.answer);
  const toggle = event.target.closest("[data-toggle]");
  if (toggle) mark(card, { toggle: toggle.dataset.toggle });
  const doing = event.target.closest("button[data-do]")?.dataset.do;
  if (doing === "save-item" || doing === "delete-item") item(event.target.closest(".item"), doing === "delete-item");
  else if (doing === "by-hand" || doing === "not-by-hand") byHand(event.target, doing === "not-by-hand");
  else if (doing) actions[doing](card ?? current());
});
document.addEventListener("focusin", (event) => {
  const card = event.target.closest("article.answer");
  if (card && card !== current()) choose(card, false);
});
document.addEventListener("focusout", (event) => {
  if (event.target.matches("article .comment")) comment(event.target.closest("article"));
});
document.getElementById("filter")?.addEventListener("change", (event) => go({ show: event.target.value, page: "" }));
addEventListener("beforeunload", (event) => {
  const draft = [...document.querySelectorAll(".comment")].some((field) => field.value !== field.defaultValue);
  if (unsent || draft) event.preventDefault();
});
if (exercise) {
  choose(cards().find((card) => card.matches(".open:not(.untouched)")) ?? cards()[0]);
  setInterval(() => { if (!unsent) poll(); }, 3000);
}
