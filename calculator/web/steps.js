/* On a phone the groups of questions are steps: one at a time, with Back and Continue, in any order.
   On a desk, and without JavaScript, all of them stand on the page. */

const PHONE = "(max-width: 47.99rem)";

/** Makes steps of the form's groups wherever the window is as narrow as a phone's. */
export function makeSteps(form) {
  const steps = [...form.querySelectorAll("[data-step]")];
  const asked = steps.length - 1; // the last step is the optional one
  const buttons = Object.fromEntries(["back", "continue", "more", "submit"].map(
    (name) => [name, form.querySelector(`[data-${name}]`)],
  ));
  const phone = matchMedia(PHONE);
  let current = 0;

  function show(place) {
    current = place;
    form.toggleAttribute("data-stepped", phone.matches);
    form.querySelector("[data-steps]").hidden = !phone.matches;
    steps.forEach((step, number) => { step.hidden = phone.matches && number !== place; });
    for (const button of form.querySelectorAll("[data-go]")) {
      if (Number(button.dataset.go) === place + 1) button.setAttribute("aria-current", "step");
      else button.removeAttribute("aria-current");
    }
    buttons.back.hidden = !phone.matches || place === 0;
    buttons.continue.hidden = !phone.matches || place >= asked - 1;
    buttons.more.hidden = !phone.matches || place !== asked - 1;
    buttons.submit.hidden = phone.matches && place < asked - 1;
  }

  /** To a step as the reader wishes: it begins at the top and its heading has the focus. */
  function go(place) {
    if (place === current) return;
    history.pushState({ ...history.state, calculatorStep: place }, "");
    arrive(place);
  }

  function arrive(place) {
    show(place);
    form.scrollIntoView({ block: "start" });
    steps[place].querySelector("h2").focus({ preventScroll: true });
  }

  for (const button of form.querySelectorAll("[data-go]")) {
    button.addEventListener("click", () => go(Number(button.dataset.go) - 1));
  }
  buttons.back.addEventListener("click", () => go(current - 1));
  buttons.continue.addEventListener("click", () => go(current + 1));
  buttons.more.addEventListener("click", () => go(asked));
  form.addEventListener("submit", (event) => {
    if (!phone.matches || current >= asked - 1) return;
    event.preventDefault(); // the Enter key goes on, as the button does that is in view
    event.stopImmediatePropagation();
    go(current + 1);
  });
  form.addEventListener("calculator:reveal", ({ target }) => {
    const fold = target.closest("details");
    if (fold) fold.open = true;
    const place = steps.indexOf(target.closest("[data-step]"));
    if (phone.matches && place !== current) go(place);
  });
  addEventListener("popstate", ({ state }) => {
    const place = state?.calculatorStep ?? current; // a link to a part of the page belongs to no step
    if (phone.matches && place !== current) arrive(place);
  });
  history.replaceState({ ...history.state, calculatorStep: current }, "");
  phone.addEventListener("change", () => show(current));
  show(current);
  form.toggleAttribute("data-steps-made", true);
}
