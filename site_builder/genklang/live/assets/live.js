// Shows the page anew when something was saved, and then what was found in it. The name of a state ends with a plus once
// it has been checked. Only while the page is seen: a browser has few connections for each site.

let mine = document.currentScript.dataset.state;
let source;

async function told(state) {
  if (state === mine) return;
  if (state.replace("+", "") !== mine.replace("+", "")) location.reload();
  else await renew(state);
}

async function renew(state) {
  const answer = await fetch(location.href);
  const found = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const place of ["aside.live", "main[data-findings]"]) {
    const here = document.querySelector(place);
    const there = found.querySelector(place);
    if (here && there) here.replaceChildren(...there.childNodes);
  }
  mine = state;
}

function follow() {
  if (document.hidden || source) return;
  source = new EventSource("/_live/events");
  source.addEventListener("state", (event) => told(event.data));
}

function rest() {
  source?.close();
  source = undefined;
}

document.addEventListener("visibilitychange", () => (document.hidden ? rest() : follow()));
addEventListener("pagehide", rest);
addEventListener("pageshow", follow);
follow();
