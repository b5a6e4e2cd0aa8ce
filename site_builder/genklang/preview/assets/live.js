// Shows the page anew when something was saved. Only while it is seen: a browser has few connections for each site.

const mine = document.currentScript.dataset.state;
let source;

function follow() {
  if (document.hidden || source) return;
  source = new EventSource("/_preview/events");
  source.addEventListener("state", (event) => {
    if (event.data !== mine) location.reload();
  });
}

function rest() {
  source?.close();
  source = undefined;
}

document.addEventListener("visibilitychange", () => (document.hidden ? rest() : follow()));
addEventListener("pagehide", rest);
addEventListener("pageshow", follow);
follow();
