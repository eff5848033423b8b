"use strict";
// Sends what the reader does, and fetches the page's parts again whenever the server says that something changed.

const page = document.body;
const shown = {};
let closed = new URLSearchParams(location.search).get("thread") === "";

function spot() {
  const query = new URLSearchParams(page.dataset.home ? { home: "1" } : { channel: page.dataset.channel });
  if (page.dataset.thread || closed) query.set("thread", page.dataset.thread);
  return query;
}

async function refresh() {
  const answer = await fetch("/fragments?" + spot());
  if (!answer.ok) return;
  const { thread, parts } = await answer.json();
  page.dataset.thread = thread;
  for (const [id, html] of Object.entries(parts)) {
    const holder = document.getElementById(id);
    if (!holder || shown[id] === html || sameKey(holder, html)) continue;
    const fresh = shown[id] === undefined;
    const atEnd = holder.scrollHeight - holder.scrollTop - holder.clientHeight < 60;
    shown[id] = html;
    redraw(holder, html);
    // What stands behind a modal is out of reach of the keyboard too.
    if (id === "modal") for (const pane of document.querySelectorAll(".side, .channel, .thread")) pane.inert = Boolean(html);
    if (id === "modal") (holder.querySelector(".modal-body :is(button, select, input, textarea)") || holder.querySelector("footer button"))?.focus({ preventScroll: true });
    if (id !== "channel-rows") continue;
    const opened = fresh && holder.querySelector(".opened");
    if (opened) opened.scrollIntoView({ block: "center" });
    else if (fresh || atEnd) holder.scrollTop = holder.scrollHeight;
  }
  const pane = document.getElementById("thread");
  if (pane) pane.hidden = !parts["thread-rows"];
  page.dataset.live = "1";
}

// A menu that stands open stays open: what is new comes below it.
function redraw(holder, html) {
  const open = [...holder.querySelectorAll("details.overflow")].flatMap((menu, at) => (menu.open ? [at] : []));
  holder.innerHTML = html;
  const menus = holder.querySelectorAll("details.overflow");
  for (const at of open) menus[at]?.setAttribute("open", "");
}

// What the reader fills in stays as it stands, unless the server says by another key that it is a different thing.
function sameKey(holder, html) {
  const fresh = document.createElement("template");
  fresh.innerHTML = html;
  const key = fresh.content.firstElementChild?.dataset.key;
  return key !== undefined && key === holder.firstElementChild?.dataset.key;
}

function openThread(ts) {
  page.dataset.thread = ts;
  page.classList.toggle("chosen", Boolean(ts));
  closed = !ts;
  history.replaceState(null, "", "/?" + spot());
  return refresh();
}

async function ask(act, what) {
  const answer = await fetch("/act/" + act, { method: "POST", body: what instanceof FormData ? what : JSON.stringify(what) });
  if (!answer.ok) return toast(await answer.text());
  return answer.json();
}

function toast(words) {
  const note = Object.assign(document.createElement("div"), { className: "toast", textContent: words });
  note.setAttribute("role", "status");
  page.append(note);
  setTimeout(() => note.remove(), 5000);
}

async function upload(files, thread) {
  for (const file of files) {
    const form = new FormData();
    form.set("file", file);
    form.set("channel", page.dataset.channel);
    form.set("thread", thread || "");
    const sent = await ask("upload", form);
    if (sent && !thread) openThread(sent.ts);
  }
}

// Where an element stands: in a view, or under a message.
function placeOf(element) {
  const view = element.closest("[data-view]");
  if (view) return { view: view.dataset.view };
  const message = element.closest("[data-ts]");
  return message && { channel: message.dataset.channel, ts: message.dataset.ts };
}

// What a field holds, bare: the server makes Slack's shapes of it.
function held(field) {
  const kind = field.dataset.kind;
  if (kind === "checkboxes" || (kind.startsWith("multi_") && !field.matches(".combo")))
    return [...field.querySelectorAll("input:checked")].map((box) => box.value);
  if (kind === "radio_buttons") return field.querySelector("input:checked")?.value ?? null;
  if (field.matches(".combo")) {
    const chosen = [...field.querySelectorAll(".token")].map((token) => token.dataset.value);
    return kind.startsWith("multi_") ? chosen : chosen[0] ?? null;
  }
  if (kind === "datetimepicker") return field.value ? Math.floor(new Date(field.value) / 1000) : null;
  return field.value || null;
}

// Tell what was put into a field: in a view it is kept for the submission, under a message it is an act.
function tell(field) {
  const { confirm: question, input: action, block } = field.dataset;
  if (question && !confirm(question)) return;
  const place = placeOf(field);
  if (place) ask(place.view ? "fill" : "click", { ...place, action, block, value: held(field) });
}

const acts = {
  openThread: (value, target, event) => { event.preventDefault(); openThread(value); },
  closeThread: () => openThread(""),
  closeView: (value, target) => ask("close", { view: value, whole: target.dataset.whole }),
  delete: (value) => ask("delete", { channel: page.dataset.channel, ts: value }),
  dismiss: (value) => ask("dismiss", { channel: page.dataset.channel, ts: value }),
  edit: (value, target) => {
    const text = prompt("Edit the message", target.dataset.text);
    if (text) ask("edit", { channel: page.dataset.channel, ts: value, text });
  },
  command: (value) => ask("say", { channel: page.dataset.channel, text: value }),
  prompt: (value) => ask("say", { channel: page.dataset.channel, text: value }),
  shortcut: (value, target) => ask("shortcut", { ...placeOf(target), id: value }),
  global: (value) => ask("global", { channel: page.dataset.channel, id: value }),
  step: (value) => document.getElementById("step-" + value).showModal(),
  closeStep: (value, target) => target.closest("dialog").close(),
  channelAct: (value) => {
    const name = value === "rename" ? prompt("The channel's new name") : "";
    if (name !== null) ask("channel", { channel: page.dataset.channel, act: value, name });
  },
  action: (value, target) => {
    const { confirm: question, block } = target.dataset;
    if (!question || confirm(question)) ask("click", { ...placeOf(target), action: value, block, value: target.dataset.value });
  },
};
const names = Object.keys(acts).map((name) => `[data-${name.replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase())}]`).join();

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.overflow[open]")) if (!menu.contains(event.target)) menu.open = false;
  if (event.target.matches(".token")) return drop(event.target);
  if (event.target.matches("[role=option]")) return pick(event.target);
  const target = event.target.closest(names);
  if (!target) return;
  for (const name of Object.keys(acts)) if (name in target.dataset) { acts[name](target.dataset[name], target, event); break; }
  target.closest("details.overflow")?.removeAttribute("open");
});

// Menus that look their options up while one types.
let waiting;

function suggest(combo) {
  clearTimeout(waiting);
  const typed = combo.querySelector("input").value;
  if (typed.length < Number(combo.dataset.fewest)) return offer(combo, []);
  waiting = setTimeout(async () => {
    const { input: action, block } = combo.dataset;
    const answer = await ask("suggest", { ...placeOf(combo), action, block, typed });
    if (combo.querySelector("input").value === typed) offer(combo, answer ? answer.options : [], "Nothing found");
  }, 200);
}

function offer(combo, options, none) {
  const list = combo.querySelector("[role=listbox]");
  const rows = options.map(({ value, label }, number) => {
    const row = Object.assign(document.createElement("li"), { id: `${list.id}-${number}`, textContent: label });
    row.setAttribute("role", "option");
    row.dataset.value = value;
    return row;
  });
  if (!rows.length && none) rows.push(Object.assign(document.createElement("li"), { textContent: none, className: "none" }));
  list.replaceChildren(...rows);
  list.hidden = !rows.length;
  const field = combo.querySelector("input");
  field.setAttribute("aria-expanded", String(!list.hidden));
  field.removeAttribute("aria-activedescendant");
}

function step(combo, by) {
  const rows = [...combo.querySelectorAll("[role=option]")];
  if (!rows.length) return;
  const at = rows.findIndex((row) => row.getAttribute("aria-selected") === "true");
  rows[at]?.removeAttribute("aria-selected");
  const row = rows[(at + by + rows.length + (at < 0 && by < 0 ? 1 : 0)) % rows.length];
  row.setAttribute("aria-selected", "true");
  row.scrollIntoView({ block: "nearest" });
  combo.querySelector("input").setAttribute("aria-activedescendant", row.id);
}

function pick(row) {
  const combo = row.closest(".combo"), tokens = combo.querySelector(".tokens"), field = combo.querySelector("input");
  const token = Object.assign(document.createElement("button"), { type: "button", className: "token", textContent: row.textContent });
  token.dataset.value = row.dataset.value;
  if (!combo.dataset.kind.startsWith("multi_")) tokens.replaceChildren();
  if (![...tokens.children].some((other) => other.dataset.value === token.dataset.value)) tokens.append(token);
  field.value = "";
  offer(combo, []);
  field.focus();
  tell(combo);
}

function drop(token) {
  const combo = token.closest(".combo");
  token.remove();
  tell(combo);
}

document.addEventListener("input", (event) => {
  const combo = event.target.closest(".combo");
  if (combo) suggest(combo);
});
document.addEventListener("focusin", (event) => {
  const combo = event.target.matches("[role=combobox]") && event.target.closest(".combo");
  if (combo && combo.dataset.fewest === "0") suggest(combo);
});
document.addEventListener("focusout", (event) => {
  const combo = event.target.closest?.(".combo");
  if (combo && !combo.contains(event.relatedTarget)) setTimeout(() => offer(combo, []), 200);
});

document.addEventListener("change", (event) => {
  const field = event.target;
  if (field.type === "file") { upload(field.files, field.form.dataset.in === "thread" ? page.dataset.thread : ""); field.value = ""; return; }
  const input = field.closest("[data-input]");
  if (input && !input.matches(".combo")) tell(input);
});

document.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target;
  if (form.dataset.view) {
    const values = {};
    for (const field of form.querySelectorAll("[data-input]"))
      (values[field.dataset.block] ||= {})[field.dataset.input] = held(field);
    ask("submit", { view: form.dataset.view, values });
    return;
  }
  if (form.dataset.run) return run(form);
  const box = form.elements.text;
  if (!box.value.trim()) return;
  const thread = form.dataset.in === "thread" ? page.dataset.thread : "";
  ask("say", { channel: page.dataset.channel, thread, text: box.value });
  box.value = "";
});

// A workflow's step, with inputs of the types that the manifest declares.
function run(form) {
  const inputs = {};
  for (const { value, dataset } of form.querySelectorAll("[data-parameter]")) {
    if (!value) continue;
    const type = dataset.type;
    inputs[dataset.parameter] =
      type === "boolean" ? value === "true" : type === "integer" || type === "number" ? Number(value) : type === "array" ? [value] : value;
  }
  ask("step", { id: form.dataset.run, inputs });
}

document.addEventListener("keydown", (event) => {
  const combo = event.target.matches?.("[role=combobox]") && event.target.closest(".combo");
  if (combo) {
    const chosen = combo.querySelector("[aria-selected=true]");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); step(combo, event.key === "ArrowDown" ? 1 : -1); }
    else if (event.key === "Enter") { event.preventDefault(); if (chosen) pick(chosen); }
    else if (event.key === "Backspace" && !event.target.value) { const last = combo.querySelector(".token:last-child"); if (last) drop(last); }
    else if (event.key === "Escape" && combo.querySelector("[role=option]")) return offer(combo, []);
    if (event.key !== "Escape") return;
  }
  const menu = event.target.closest?.("details.overflow[open]");
  if (menu && event.key === "Escape") { menu.open = false; menu.querySelector("summary").focus(); return; }
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.target.matches(".composer textarea")) {
    event.preventDefault();
    event.target.form.requestSubmit();
  } else if (event.key === "Escape") document.querySelector("#modal [data-close-view]:not([data-whole])")?.click();
});

document.addEventListener("dragover", (event) => { event.preventDefault(); page.classList.add("dragging"); });
document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) page.classList.remove("dragging"); });
document.addEventListener("drop", (event) => {
  event.preventDefault();
  page.classList.remove("dragging");
  upload(event.dataTransfer.files, event.target.closest?.("#thread") ? page.dataset.thread : "");
});

if (page.dataset.home) ask("home", {});
else if (page.dataset.direct) ask("home", { tab: "messages" });
new EventSource("/live").onmessage = refresh;
