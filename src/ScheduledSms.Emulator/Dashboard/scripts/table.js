import { element } from "./dom.js";

const spare = 6;

/**
 * A table of any length: only the visible rows are in the page. One row is in the tab order; the arrow keys
 * move among them.
 */
export class Table {
  #columns;
  #rows = new Map();
  #options;
  #total = 0;
  #active = 0;
  #frame = 0;

  /** @param options columns [{ key, head, build }], fill(cells, row, item), itemAt(index), onOpen(item), onView(first, last), isOpen(item). */
  constructor(place, label, options) {
    this.#options = options;
    this.#columns = options.columns;
    this.head = element("div", { class: "row head-row", role: "row", "aria-rowindex": "1" });
    this.body = element("div", { class: "table-body", role: "rowgroup" });
    this.scroller = element("div", { class: "table-scroll", role: "presentation" }, this.body);
    this.grid = element("div", { class: "table", role: "grid", "aria-label": label }, element("div", { role: "rowgroup" }, this.head), this.scroller);
    place.replaceChildren(this.grid);
    this.scroller.addEventListener("scroll", () => this.#later(), { passive: true });
    this.body.addEventListener("click", event => this.#open(this.#indexOf(event.target), event));
    this.body.addEventListener("keydown", event => this.#key(event));
    this.body.addEventListener("focusin", event => this.#activate(this.#indexOf(event.target)));
    new ResizeObserver(() => this.#later()).observe(this.scroller);
  }

  setHead(label) {
    this.grid.setAttribute("aria-label", label);
    this.head.replaceChildren(...this.#columns.map(column => element("div", { class: `cell ${column.key}`, role: "columnheader" }, column.head())));
  }

  /** Redraws the visible rows. */
  render(total) {
    this.#total = total;
    this.#active = Math.max(0, Math.min(this.#active, total - 1));
    this.grid.setAttribute("aria-rowcount", String(total + 1));
    for (const row of this.#rows.values()) row.item = null;
    this.#draw();
  }

  /** Calls visit for each row that is drawn and has its item. */
  each(visit) {
    for (const row of this.#rows.values()) if (row.item) visit(row.cells, row.item);
  }

  /** Returns to the first row, with the focus if it is on another. */
  top() {
    this.scroller.scrollTop = 0;
    this.#active = 0;
    if (this.body.contains(document.activeElement)) this.focus();
  }

  /** Focuses the row that is in the tab order. */
  focus() {
    this.#moveTo(this.#active);
  }

  #later() {
    this.#frame ||= requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const height = this.#rowHeight();
    const shown = Math.ceil(this.scroller.clientHeight / height);
    const first = Math.max(0, Math.floor(this.scroller.scrollTop / height) - spare);
    const last = Math.min(this.#total - 1, first + shown + 2 * spare);
    this.body.style.height = `${this.#total * height}px`;
    this.#options.onView(first, Math.max(first, last));
    for (const [index, row] of this.#rows) {
      // The focused row stays, however far away: the focus must not be lost.
      const isHeld = row.node.contains(document.activeElement) && index < this.#total;
      if ((index < first || index > last) && !isHeld) this.#drop(index, row);
    }
    for (let index = first; index <= last; index++) {
      if (!this.#rows.has(index)) this.#rows.set(index, this.#build(index));
    }
    for (const [index, row] of this.#rows) this.#fill(index, row, height);
  }

  #build(index) {
    const cells = Object.fromEntries(this.#columns.map(column => [column.key, column.build?.() ?? element("div")]));
    for (const column of this.#columns) {
      cells[column.key].classList.add("cell", column.key);
      cells[column.key].setAttribute("role", "gridcell");
    }
    const node = element("div", { class: "row", role: "row", "aria-rowindex": String(index + 2) }, Object.values(cells));
    node.dataset.index = String(index);
    this.body.append(node);
    return { node, cells, item: null, shown: null };
  }

  #fill(index, row, height) {
    row.node.style.transform = `translateY(${index * height}px)`;
    row.node.tabIndex = index === this.#active ? 0 : -1;
    const item = this.#options.itemAt(index);
    row.node.setAttribute("aria-busy", String(!item));
    row.node.setAttribute("aria-selected", String(Boolean(item && this.#options.isOpen(item))));
    if (item && item !== row.item) this.#options.fill(row.cells, item);
    row.item = item;
    row.shown = item ?? row.shown;
    for (const button of row.node.querySelectorAll("button")) button.tabIndex = row.node.tabIndex;
  }

  #drop(index, row) {
    row.node.remove();
    this.#rows.delete(index);
  }

  #key(event) {
    if (event.target.closest("button") && (event.key === "Enter" || event.key === " ")) return;
    const page = Math.max(1, Math.floor(this.scroller.clientHeight / this.#rowHeight()) - 1);
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -this.#total, End: this.#total };
    if (event.key in steps) this.#moveTo(this.#active + steps[event.key]);
    else if (event.key === "Enter" || event.key === " ") this.#open(this.#active, event);
    else return;
    event.preventDefault();
  }

  #moveTo(index) {
    if (this.#total === 0) return;
    this.#active = Math.max(0, Math.min(index, this.#total - 1));
    const height = this.#rowHeight();
    const top = this.#active * height;
    const { scrollTop, clientHeight } = this.scroller;
    if (top < scrollTop) this.scroller.scrollTop = top;
    else if (top + height > scrollTop + clientHeight) this.scroller.scrollTop = top + height - clientHeight;
    this.#draw();
    this.#rows.get(this.#active)?.node.focus({ preventScroll: true });
  }

  #activate(index) {
    if (index < 0 || index === this.#active) return;
    this.#active = index;
    this.#draw();
  }

  #open(index, event) {
    if (index < 0 || event.target.closest("button")) return;
    // What the row shows is what was meant, even while another list is loading.
    const item = this.#rows.get(index)?.shown;
    if (item) this.#options.onOpen(item);
  }

  #indexOf(node) {
    return Number(node.closest(".row")?.dataset.index ?? -1);
  }

  #rowHeight() {
    return parseFloat(getComputedStyle(this.grid).getPropertyValue("--row")) || 36;
  }
}
