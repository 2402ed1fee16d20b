// Reads a text while it is written: sends it (unsaved) to the desk editor, shows the findings in the panel beside it
// and underlines them with the CSS Custom Highlight API, which moves neither text nor cursor.
for (const panel of document.querySelectorAll("[data-check]")) {
  const area = document.getElementById(panel.dataset.body) || document.querySelector("trix-editor");
  const headline = panel.dataset.headline && document.getElementById(panel.dataset.headline);
  const form = area.closest("form");
  const rich = area.nodeName === "TRIX-EDITOR";
  const body = () => (rich ? area.editor.getDocument().toString() : area.value);
  const now = () => [headline?.value, body()].join("\n\n");
  let timer, seen, drawn;

  async function look(told) {
    const sent = now();
    if (!told && sent === seen) return;
    const data = new FormData();
    data.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    data.set("headline", headline?.value ?? "");
    data.set("body", body());
    data.set("fragment", "1");
    if (told) data.set(told.name, told.value);
    const answer = await fetch(panel.dataset.check, { method: "POST", body: data }).catch(() => null);
    if (!answer) return;
    if (!answer.ok) return refuse(await answer.text());
    const fragment = await answer.text();
    if (now() !== sent) return later();
    seen = sent;
    if (fragment !== drawn) draw(fragment);
    paint();
  }
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(look, 600);
  };

  function draw(fragment) {
    const place = focusPlace();
    const open = [...panel.querySelectorAll(".finding details[open]")].map((one) => one.closest(".finding").dataset.wrong);
    drawn = panel.innerHTML = fragment;
    for (const item of panel.querySelectorAll(".finding"))
      if (open.includes(item.dataset.wrong)) item.querySelector("details")?.setAttribute("open", "");
    for (const button of panel.querySelectorAll("[data-repair]")) button.hidden = false;
    panel.querySelector("h2")?.setAttribute("tabindex", "-1");
    const tag = panel.querySelector("h2 .tag");
    const jump = form.querySelector("[data-findings]");
    if (jump && tag) [jump.className, jump.innerHTML] = [tag.className, tag.innerHTML];
    restore(place);
  }

  // The sentence of a refusal, on top of the list.
  function refuse(page) {
    const notice = new DOMParser().parseFromString(page, "text/html").querySelector(".notice");
    panel.querySelector(".notice")?.remove();
    if (notice) panel.prepend(notice);
  }

  // Where the keyboard is in the list, so that it can go on from there when the list is drawn anew.
  function focusPlace() {
    const item = document.activeElement?.closest?.(".finding");
    if (!panel.contains(item)) return null;
    const at = [...panel.querySelectorAll(".finding")].indexOf(item);
    return { at, button: pressable(item).indexOf(document.activeElement) };
  }
  function restore(place) {
    if (!place) return;
    const items = panel.querySelectorAll(".finding");
    const buttons = pressable(items[Math.min(place.at, items.length - 1)]);
    (buttons[Math.max(0, Math.min(place.button, buttons.length - 1))] || panel.querySelector("h2")).focus();
  }
  const pressable = (item) => [...(item?.querySelectorAll("button, summary") ?? [])].filter((one) => one.offsetParent);

  function paint() {
    if (!rich || !area.editor || !window.Highlight) return;
    const lines = drawnLines(area);
    for (const severity of ["error", "warning", "hint"]) {
      const items = panel.querySelectorAll(`.finding.${severity}[data-part=body]`);
      const ranges = [...items].map((item) => rangeOf(lines, body(), +item.dataset.start, +item.dataset.end));
      CSS.highlights.set("finding-" + severity, new Highlight(...ranges.filter(Boolean)));
    }
  }

  function repair(item, better) {
    const [start, end] = [+item.dataset.start, +item.dataset.end];
    const field = item.dataset.part === "headline" ? headline : area;
    const text = field === area ? body() : field.value;
    if (text.slice(start, end) !== item.dataset.wrong) return look();
    if (rich && field === area) {
      area.editor.setSelectedRange([start, end]);
      if (better) area.editor.insertString(better);
      else area.editor.deleteInDirection("backward");
    } else {
      field.setRangeText(better, start, end, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const at = [...panel.querySelectorAll(".finding")].indexOf(item);
    item.remove();
    restore({ at, button: 0 });
    clearTimeout(timer);
    look();
  }

  panel.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    const item = event.target.closest(".finding");
    if (button?.dataset.repair !== undefined) repair(item, button.dataset.repair);
    else if (button?.name) {
      event.preventDefault();
      look(button);
    } else if (item && !button && !event.target.closest("details")) show(item);
  });

  function show(item) {
    const field = item.dataset.part === "headline" ? headline : area;
    field.focus();
    const range = [+item.dataset.start, +item.dataset.end];
    if (rich && field === area) area.editor.setSelectedRange(range);
    else field.setSelectionRange(...range);
  }

  area.addEventListener(rich ? "trix-change" : "input", later);
  headline?.addEventListener("input", later);
  if (rich) area.addEventListener("trix-initialize", () => look());
  if (!rich || area.editor) later();
}

// The text as the browser has drawn it: for each line its text nodes.
function drawnLines(editor) {
  const found = [];
  let nodes = [];
  const end = () => {
    if (nodes.length) found.push({ nodes, text: nodes.map((node) => node.data).join("") });
    nodes = [];
  };
  const walk = (element) => {
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) nodes.push(child);
      else if (child.nodeName === "BR") end();
      else if (child.nodeType === Node.ELEMENT_NODE) {
        const block = /^(P|DIV|H\d|BLOCKQUOTE|LI|UL|OL|PRE)$/.test(child.nodeName);
        if (block) end();
        walk(child);
        if (block) end();
      }
    }
  };
  walk(editor);
  end();
  return found;
}

// The drawn range of two offsets into the editor's text; null where the two do not agree.
function rangeOf(lines, text, start, end) {
  let from = 0;
  let drawn = 0;
  for (const line of text.split("\n")) {
    if (line && drawn < lines.length) {
      if (start >= from && end <= from + line.length) {
        const found = lines.slice(drawn).find((one) => one.text === line) || lines.find((one) => one.text === line);
        return found ? within(found.nodes, start - from, end - from) : null;
      }
      if (lines[drawn].text === line) drawn += 1;
    }
    from += line.length + 1;
  }
  return null;
}

function within(nodes, start, end) {
  const range = document.createRange();
  let from = 0;
  let begun = false;
  for (const node of nodes) {
    const until = from + node.length;
    if (!begun && start <= until) {
      range.setStart(node, start - from);
      begun = true;
    }
    if (begun && end <= until) {
      range.setEnd(node, end - from);
      return range;
    }
    from = until;
  }
  return null;
}
