// Keeps what was typed in a form on this phone until it has been sent, so that a lost signal loses nothing.
document.querySelectorAll("form[data-keep]").forEach((form) => {
  const key = "kentongan:" + form.dataset.keep;
  const fields = () => [...form.elements].filter((field) => field.name && !["hidden", "password", "file"].includes(field.type));
  const kept = JSON.parse(localStorage.getItem(key) || "null");
  if (kept && !document.querySelector(".errorlist")) {
    fields().forEach((field, at) => {
      const value = kept[at];
      if (value === undefined || value.name !== field.name) return;
      if (field.type === "checkbox") field.checked = value.value;
      else if (value.value && field.tagName !== "SELECT") field.value = value.value;
    });
  }
  form.addEventListener("input", () => {
    const values = fields().map((field) => ({ name: field.name, value: field.type === "checkbox" ? field.checked : field.value }));
    localStorage.setItem(key, JSON.stringify(values));
  });
  form.addEventListener("submit", () => localStorage.removeItem(key));
});
