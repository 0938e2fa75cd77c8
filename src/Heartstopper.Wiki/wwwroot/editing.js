// Makes an edit form instant. Without this file every button of it works too: it posts, and the same form comes back.

const marks = [
  { label: "Heading", before: "## ", line: true },
  { label: "Bold", before: "**", after: "**", key: "b" },
  { label: "Italic", before: "*", after: "*", key: "i" },
  { label: "Link to a page", before: "[[", after: "]]", key: "k" },
  { label: "Source", before: "[@", after: "]" },
  { label: "Spoiler", before: ":::spoiler s1e1\n", after: "\n:::", line: true },
  { label: "List", before: "- ", line: true },
];

function start(form) {
  if (!form) return;
  const draft = new Draft(form);
  let soon;
  const changed = () => {
    clearTimeout(soon);
    soon = setTimeout(() => { draft.keep(); preview(form); }, 600);
  };
  for (const area of form.querySelectorAll("textarea[data-writing]")) addToolbar(area);
  form.addEventListener("input", changed);
  form.addEventListener("input", (event) => offerPages(event.target.closest("input[data-pick]")));
  form.addEventListener("click", (event) => {
    const button = event.target.closest("fieldset.list button[name=do]");
    if (!button) return;
    event.preventDefault();
    pressInList(form, button).then(changed, () => form.requestSubmit(button));
  });
  window.addEventListener("pagehide", () => draft.keep());
  draft.offer();
}

/** What the server answers to the form as it stands, with one of its buttons pressed. */
async function press(form, value, signal) {
  const data = new FormData(form);
  data.set("do", value);
  return send(form, new URLSearchParams(data), signal);
}

async function send(form, body, signal) {
  const answer = await fetch(form.action, { method: "POST", body, signal });
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/** Adds, removes or moves an item without leaving the place. */
async function pressInList(form, button) {
  const list = button.closest("fieldset.list");
  const name = (item) => item.querySelector("summary span").textContent;
  const open = new Set([...list.querySelectorAll("details.item[open]")].map(name));
  const fresh = (await press(form, button.value)).getElementById(list.id);
  if (!fresh) throw new Error("The form did not come back.");
  const items = [...fresh.querySelectorAll("details.item")];
  for (const item of items) item.open ||= open.has(name(item));
  list.replaceWith(fresh);
  const added = button.value.startsWith("add.") && items.at(-1)?.querySelector("input:not([type=hidden]), textarea, select");
  const same = fresh.querySelector(`button[value="${CSS.escape(button.value)}"]:not([disabled])`);
  (added || same || fresh.querySelector("summary, button"))?.focus();
}

function addToolbar(area) {
  const bar = document.createElement("div");
  bar.className = "toolbar";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Marks for the text");
  for (const mark of marks) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = mark.label;
    if (mark.key) button.title = `Ctrl or ⌘ and ${mark.key.toUpperCase()}`;
    button.addEventListener("click", () => put(area, mark));
    bar.append(button);
  }
  area.before(bar);
  area.addEventListener("keydown", (event) => {
    const mark = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && marks.find((m) => m.key === event.key.toLowerCase());
    if (!mark) return;
    event.preventDefault();
    put(area, mark);
  });
}

function put(area, mark) {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const lead = mark.line && start > 0 && value[start - 1] !== "\n" ? "\n" : "";
  const chosen = value.slice(start, end);
  area.focus();
  // Through the browser, so that it can be undone.
  document.execCommand("insertText", false, lead + mark.before + chosen + (mark.after ?? ""));
  const at = start + lead.length + mark.before.length;
  area.setSelectionRange(at, at + chosen.length);
}

let asked;
async function preview(form) {
  asked?.abort();
  asked = new AbortController();
  try {
    const page = await press(form, "preview", asked.signal);
    for (const id of ["preview-place", "summary-hint"]) {
      const fresh = page.getElementById(id);
      if (fresh) document.getElementById(id)?.replaceWith(fresh);
    }
  } catch (error) {
    if (error.name !== "AbortError") console.warn("The preview could not be fetched.", error);
  }
}

/** What was typed, kept by the browser until it is saved, and offered when the page is opened again. */
class Draft {
  constructor(form) {
    this.form = form;
    this.key = `draft:${form.dataset.page}#${form.elements.section.value}`;
    this.untouched = this.values();
  }

  values() {
    return JSON.stringify([...new FormData(this.form)].filter(([name]) => !name.startsWith("__") && name !== "do" && name !== "at"));
  }

  async keep() {
    const now = this.values();
    if (now === this.untouched) return;
    if (this.form.dataset.keeps === "there" && await this.send()) return this.say("Your draft is kept.");
    try {
      localStorage.setItem(this.key, now);
      // Only what can be read again was kept.
      if (localStorage.getItem(this.key) === now) this.say("Your draft is kept in this browser.");
    } catch {
      this.say("This browser keeps no drafts: save before you leave.");
    }
  }

  /** Kept with the account; false when the session is over, and then the browser keeps it. */
  async send() {
    const body = new URLSearchParams(new FormData(this.form));
    body.set("do", "keep");
    try {
      return (await fetch(this.form.action, { method: "POST", body, keepalive: body.toString().length < 60000 })).status === 204;
    } catch {
      return false;
    }
  }

  say(words) {
    const status = this.form.querySelector(".kept");
    status.hidden = false;
    status.textContent = words;
  }

  offer() {
    const kept = localStorage.getItem(this.key);
    if (!kept || kept === this.untouched) return;
    const notice = document.createElement("div");
    notice.className = "notice";
    notice.append(Object.assign(document.createElement("p"), { textContent: "This browser keeps a draft of yours for this page." }));
    const act = (words, what) => {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: words });
      button.addEventListener("click", () => { notice.remove(); what(); });
      notice.append(button, " ");
    };
    act("Bring it back", () => this.restore(JSON.parse(kept)));
    act("Throw it away", () => localStorage.removeItem(this.key));
    this.form.before(notice);
  }

  /** Sent as the form would be, since its lists may be longer than those of the page. */
  async restore(pairs) {
    const body = new URLSearchParams(pairs);
    for (const name of ["__RequestVerificationToken", "at"]) body.set(name, this.form.elements[name].value);
    body.set("do", "preview");
    const fresh = (await send(this.form, body)).querySelector("main");
    document.querySelector("main").replaceWith(fresh);
    start(fresh.querySelector("form.edit"));
  }
}

/** Pages are offered by title while somebody types the name of one. */
async function offerPages(input) {
  if (!input || input.value.length < 2) return;
  const answer = await fetch(`/pick?in=${encodeURIComponent(input.dataset.pick)}&q=${encodeURIComponent(input.value)}`);
  if (!answer.ok) return;
  const id = `${input.id}-pick`;
  const list = document.getElementById(id) ?? Object.assign(document.createElement("datalist"), { id });
  list.replaceChildren(...(await answer.json()).map(({ value, title }) => Object.assign(document.createElement("option"), { value, label: title })));
  input.setAttribute("list", id);
  input.after(list);
}

start(document.querySelector("form.edit"));
