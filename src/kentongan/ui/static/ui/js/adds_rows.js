// One more row of people, quotes or points: a copy of the last one, emptied. Without JavaScript the spare rows serve.
{
  const words = document.currentScript.dataset.words;
  document.querySelectorAll("[data-rows]").forEach((rows) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = "+ " + words;
    button.addEventListener("click", () => {
      const last = rows.querySelector(".repeat:last-of-type");
      const row = last.cloneNode(true);
      const number = rows.querySelectorAll(".repeat").length;
      row.querySelectorAll("[id]").forEach((field) => {
        const label = row.querySelector(`label[for="${field.id}"]`);
        field.id = field.id.replace(/\d+$/, number + 1);
        if (label) label.htmlFor = field.id;
      });
      row.querySelectorAll("input, textarea, select").forEach((field) => {
        if (field.type === "checkbox") [field.checked, field.value] = [false, number];
        else field.value = "";
      });
      const legend = row.querySelector("legend");
      if (legend) legend.textContent = legend.textContent.replace(/\d+/, number + 1);
      last.after(row);
      row.querySelector("input, textarea").focus();
    });
    rows.append(button);
  });
}
