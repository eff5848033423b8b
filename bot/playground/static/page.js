"use strict";
// Sends what the reader does, and fetches the page's parts again whenever the server says that something changed.

const page = document.body;
const shown = {};
let closed = false;

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
    if (!holder || shown[id] === html) continue;
    const fresh = shown[id] === undefined;
    const atEnd = holder.scrollHeight - holder.scrollTop - holder.clientHeight < 60;
    shown[id] = html;
    holder.innerHTML = html;
    if (id !== "channel-rows") continue;
    const opened = fresh && holder.querySelector(".opened");
    if (opened) opened.scrollIntoView({ block: "center" });
    else if (fresh || atEnd) holder.scrollTop = holder.scrollHeight;
  }
  const pane = document.getElementById("thread");
  if (pane) pane.hidden = !parts["thread-rows"];
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

function option(chosen, label) {
  return chosen ? { text: { type: "plain_text", text: label, emoji: true }, value: chosen.value } : null;
}

// The state of an input, in the shape in which Slack sends it.
function stateOf(field) {
  const type = field.dataset.kind;
  const ticked = [...field.querySelectorAll("input:checked")].map((box) => option(box, box.parentElement.textContent));
  const picked = [...(field.selectedOptions || [])].filter((o) => o.value).map((o) => option(o, o.textContent));
  if (type === "checkboxes") return { type, selected_options: ticked };
  if (type === "radio_buttons") return { type, selected_option: ticked[0] || null };
  if (type.startsWith("multi_")) return { type, selected_options: picked };
  if (type.endsWith("_select")) return { type, selected_option: picked[0] || null };
  if (type === "datepicker") return { type, selected_date: field.value || null };
  if (type === "timepicker") return { type, selected_time: field.value || null };
  return { type, value: field.value || null };
}

document.addEventListener("click", (event) => {
  const target = event.target.closest("[data-action],[data-command],[data-open-thread],[data-close-thread],[data-close-view],[data-delete]");
  for (const menu of document.querySelectorAll("details.overflow[open]")) if (!menu.contains(event.target)) menu.open = false;
  if (!target) return;
  const data = target.dataset;
  if ("openThread" in data) { event.preventDefault(); openThread(data.openThread); }
  else if ("closeThread" in data) openThread("");
  else if (data.closeView) ask("close", { view: data.closeView });
  else if (data.delete) ask("delete", { channel: page.dataset.channel, ts: data.delete });
  else if (data.command) ask("say", { channel: page.dataset.channel, text: data.command });
  else if (data.action && (!data.confirm || confirm(data.confirm))) {
    ask("click", { ...placeOf(target), action: data.action, block: data.block, value: data.value });
    target.closest("details.overflow")?.removeAttribute("open");
  }
});

document.addEventListener("change", (event) => {
  const field = event.target;
  if (field.type === "file") { upload(field.files, field.form.dataset.in === "thread" ? page.dataset.thread : ""); field.value = ""; }
  else if (field.dataset.input && !field.closest(".block-input"))
    ask("click", { ...placeOf(field), action: field.dataset.input, block: field.dataset.block, value: field.value });
});

document.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target;
  if (form.dataset.view) {
    const values = {};
    for (const field of form.querySelectorAll("[data-input]"))
      (values[field.dataset.block] ||= {})[field.dataset.input] = stateOf(field);
    ask("submit", { view: form.dataset.view, values });
    return;
  }
  const box = form.elements.text;
  if (!box.value.trim()) return;
  const thread = form.dataset.in === "thread" ? page.dataset.thread : "";
  ask("say", { channel: page.dataset.channel, thread, text: box.value });
  box.value = "";
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.target.matches(".composer textarea")) {
    event.preventDefault();
    event.target.form.requestSubmit();
  } else if (event.key === "Escape") document.querySelector(".modal .cross")?.click();
});

document.addEventListener("dragover", (event) => { event.preventDefault(); page.classList.add("dragging"); });
document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) page.classList.remove("dragging"); });
document.addEventListener("drop", (event) => {
  event.preventDefault();
  page.classList.remove("dragging");
  upload(event.dataTransfer.files, event.target.closest?.("#thread") ? page.dataset.thread : "");
});

if (page.dataset.home) ask("home", {});
new EventSource("/live").onmessage = refresh;
