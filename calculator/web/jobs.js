/* Jobs one by one: rows that are added and taken away. Their controls are named work[0].noc, work[0].from, … */

const MOST = 30; // rows: more than anyone has had in ten years

const listOf = (form, id) => form.querySelector(`[data-jobs="${CSS.escape(id)}"]`);

/** The place of a control's name in a list of jobs: {id: "work", number: 0}, or null. */
export function jobOf(name) {
  const found = name.match(/^([\w.]+)\[(\d+)\]\.\w+$/);
  return found && { id: found[1], number: Number(found[2]) };
}

/** Makes as many rows as are wanted; says whether there may be so many. */
export function makeJobs(form, id, count) {
  const list = listOf(form, id);
  if (!list || count > MOST) return false;
  while (list.children.length < count) addJob(list);
  return true;
}

/** Takes all jobs out of the form. */
export function forgetJobs(form) {
  for (const list of form.querySelectorAll("[data-jobs]")) list.replaceChildren();
}

function addJob(list) {
  const row = list.parentElement.querySelector("template").content.firstElementChild.cloneNode(true);
  renumber(row, "n", list.children.length);
  list.append(row);
  return row;
}

/** Gives a row's controls, labels and hints the names that belong to its place. */
function renumber(row, from, to) {
  for (const element of row.querySelectorAll("[id], [name], [for], [aria-describedby], [data-field]")) {
    for (const { name, value } of element.attributes) {
      const moved = value.replaceAll(`[${from}]`, `[${to}]`).replaceAll(`-${from}-`, `-${to}-`);
      if (moved !== value) element.setAttribute(name, moved);
    }
  }
  for (const number of row.querySelectorAll("[data-number]")) number.textContent = String(to + 1);
}

/** Lets the buttons add and take away; each change of what is told is one `change` of the form. */
export function listenToJobs(form) {
  for (const button of form.querySelectorAll("[data-add-job]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const list = listOf(form, button.dataset.addJob);
      if (list.children.length < MOST) addJob(list).querySelector("legend").focus();
    });
  }
  form.addEventListener("click", ({ target }) => {
    const row = target.closest("[data-remove-job]")?.closest(".calc-job");
    if (!row) return;
    const list = row.parentElement;
    const place = [...list.children].indexOf(row);
    row.remove();
    for (let number = place; number < list.children.length; number += 1) {
      renumber(list.children[number], number + 1, number);
    }
    const next = list.children[Math.min(place, list.children.length - 1)]?.querySelector("legend");
    (next ?? list.parentElement.querySelector("[data-add-job]")).focus();
    form.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
