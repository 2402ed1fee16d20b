// A touch on the photo sets its focal point.
document.querySelectorAll("img[data-focus]").forEach((image) => {
  image.addEventListener("click", (event) => {
    const box = image.getBoundingClientRect();
    document.querySelector("[name=focus_x]").value = ((event.clientX - box.left) / box.width).toFixed(3);
    document.querySelector("[name=focus_y]").value = ((event.clientY - box.top) / box.height).toFixed(3);
    image.style.outline = "3px solid var(--brand)";
  });
});
