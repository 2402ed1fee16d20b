// What only a browser can do on any page: copy, print, go back, show a photo before it is sent.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy],[data-copy-of],[data-print],[data-back]");
  if (!button) return;
  const { copy, copyOf } = button.dataset; // words, or the id of the field that holds them now
  if (copy !== undefined || copyOf) {
    await navigator.clipboard.writeText(copy ?? document.getElementById(copyOf).value);
    const label = button.querySelector("span") || button;
    const before = label.textContent;
    label.textContent = button.dataset.done;
    setTimeout(() => (label.textContent = before), 2000);
  } else if (button.dataset.print !== undefined) {
    window.print();
  } else if (history.length > 1) {
    event.preventDefault();
    history.back();
  }
});
for (const button of document.querySelectorAll("[data-copy],[data-copy-of],[data-print]")) button.hidden = false;
// Hands text and picture to the phone's own share sheet, where there is one.
for (const button of document.querySelectorAll("[data-share]")) {
  button.hidden = !navigator.share;
  button.addEventListener("click", async () => {
    const what = { text: button.dataset.share };
    if (button.dataset.sharePicture) {
      const picture = await (await fetch(button.dataset.sharePicture)).blob();
      const files = [new File([picture], "foto.jpg", { type: picture.type })];
      if (navigator.canShare?.({ files })) what.files = files;
    }
    await navigator.share(what).catch((error) => error.name === "AbortError" || Promise.reject(error));
  });
}
