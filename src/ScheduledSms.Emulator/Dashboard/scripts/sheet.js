// On a narrow screen an open pane covers the page: what is below it takes no focus, and is not read aloud.
const narrow = matchMedia("(max-width: 1000px)");
const below = ".top-bar, #banners, nav, .timeline, .list";
let isOpen = false;

export function cover(isCovering) {
  isOpen = isCovering;
  apply();
}

function apply() {
  for (const node of document.querySelectorAll(below)) node.inert = isOpen && narrow.matches;
}

narrow.addEventListener("change", apply);
