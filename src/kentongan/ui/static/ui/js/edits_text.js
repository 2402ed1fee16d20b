// Turns the text area of a story into Trix; without JavaScript it stays a text area with paragraphs.
Trix.config.blockAttributes.default.tagName = "p";
Trix.config.blockAttributes.heading1.tagName = "h2";
if (document.documentElement.lang === "id")
  Object.assign(Trix.config.lang, {
    bold: "Tebal", italic: "Miring", link: "Tautan", heading1: "Subjudul", quote: "Kutipan", bullets: "Daftar",
    numbers: "Daftar bernomor", undo: "Urungkan", redo: "Ulangi", unlink: "Lepas tautan", url: "Alamat",
    urlPlaceholder: "Tempel alamat tautan",
  });
document.querySelectorAll("textarea[data-editor]").forEach((area) => {
  const input = document.createElement("input");
  input.type = "hidden";
  input.name = area.name;
  input.id = "trix-" + area.id;
  input.value = area.dataset.html;
  const editor = document.createElement("trix-editor");
  editor.setAttribute("input", input.id);
  editor.setAttribute("aria-labelledby", "body-label");
  editor.setAttribute("lang", "id");
  area.replaceWith(input, editor);
  editor.addEventListener("trix-file-accept", (event) => event.preventDefault());
  let dirty = false;
  editor.addEventListener("trix-change", () => (dirty = true));
  input.form.addEventListener("submit", () => (dirty = false));
  addEventListener("beforeunload", (event) => dirty && event.preventDefault());
});
