const audio = document.querySelector("audio");
const words = [...document.querySelectorAll("p [data-ms]")];
let now;
document.querySelector("main").addEventListener("click", (event) => {
  const at = event.target.closest("[data-ms]");
  if (!at || !getSelection().isCollapsed) return;
  audio.currentTime = at.dataset.ms / 1000;
  audio.play();
});
audio.addEventListener("timeupdate", () => {
  const ms = audio.currentTime * 1000;
  now?.classList.remove("now");
  now = words.findLast((word) => word.dataset.ms <= ms);
  now?.classList.add("now");
});
