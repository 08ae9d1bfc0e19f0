/* Elements that stand for values, one below the other. Where a value has not changed its element stays as
   it is: it keeps the focus and costs the browser nothing. */

export class Shown {
  #known = new Map();

  /** @param {Element} box  holds these elements and nothing else */
  constructor(box) {
    this.box = box;
  }

  /**
   * @param {{id: string, value: unknown, make: () => Element}[]} parts  in order; each element says all of
   *   its value, and no two have the same id
   */
  show(parts) {
    const known = new Map();
    for (const { id, value, make } of parts) {
      const text = JSON.stringify(value);
      const before = this.#known.get(id);
      known.set(id, before && before.text === text ? before : { text, element: make() });
    }
    this.#known = known;
    this.#settle([...known.values()].map(({ element }) => element));
  }

  #settle(elements) {
    elements.forEach((element, place) => {
      const there = this.box.children[place];
      if (there === element) return;
      if (there) there.replaceWith(element);
      else this.box.append(element);
    });
    while (this.box.children.length > elements.length) this.box.lastElementChild.remove();
  }
}
