const size = 100;
const keptPages = 12;

/**
 * A long list of which only the viewed part is loaded. Stale rows stay visible until the new ones
 * arrive.
 */
export class Pages {
  total = 0;
  isLoaded = false;
  #load;
  #onChange;
  #pages = new Map();
  #view = [0, 0];
  #age = 0;

  /** @param load (offset, limit) → { total, rows }. @param onChange called when rows arrive. */
  constructor(load, onChange) {
    this.#load = load;
    this.#onChange = onChange;
  }

  row(index) {
    return this.#pages.get(Math.floor(index / size))?.rows[index % size];
  }

  /** Sets which rows are visible; those not yet loaded are loaded. */
  need(first, last) {
    this.#view = [first, last];
    return this.#loadView(false);
  }

  /** Reads the visible rows again, and marks the rest as stale. */
  refresh() {
    for (const page of this.#pages.values()) page.isStale = true;
    return this.#loadView(true);
  }

  /** Starts over with another query: nothing loaded, or still loading, belongs to it. */
  reset() {
    this.#age++;
    this.#pages.clear();
    this.#view = [0, 0];
    return this.#loadView(true);
  }

  async #loadView(isForced) {
    const [first, last] = this.#view.map(index => Math.max(0, Math.floor(index / size)));
    const age = this.#age;
    const loads = [];
    for (let number = first; number <= last; number++) {
      const page = this.#pages.get(number);
      if (page === undefined || page.isStale || isForced) loads.push(this.#loadPage(number, age));
    }
    await Promise.all(loads);
  }

  async #loadPage(number, age) {
    const page = this.#pages.get(number) ?? { rows: [] };
    page.isStale = false;
    this.#pages.set(number, page);
    try {
      const { total, rows } = await this.#load(number * size, size);
      if (age !== this.#age) return;
      page.rows = rows;
      this.total = total;
      this.isLoaded = true;
    } catch (failure) {
      page.isStale = true;
      throw failure;
    }
    this.#forgetFar(number);
    this.#onChange();
  }

  #forgetFar(near) {
    if (this.#pages.size <= keptPages) return;
    for (const number of [...this.#pages.keys()]) {
      if (Math.abs(number - near) > keptPages / 2) this.#pages.delete(number);
    }
  }
}
