"use strict";
/* Sorts tables by the head that is clicked, or pressed with a key. Rows that are equal stay as they are. */
(function () {
  function valueOf(row, column) {
    var cell = row.cells[column];
    return cell.hasAttribute("data-v") ? Number(cell.getAttribute("data-v")) : cell.textContent.trim();
  }
  function compare(a, b) {
    if (typeof a === "number") return a - b;
    return a === b ? 0 : a > b ? 1 : -1;
  }
  function sort(table, head, column) {
    var down = head.getAttribute("aria-sort") === "ascending";
    var body = table.tBodies[0];
    var rows = Array.from(body.rows).map(function (row) {
      return { row: row, value: valueOf(row, column) };
    });
    rows.sort(function (a, b) {
      return down ? compare(b.value, a.value) : compare(a.value, b.value);
    });
    Array.from(head.parentNode.cells).forEach(function (other) {
      other.removeAttribute("aria-sort");
    });
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    rows.forEach(function (one) {
      body.appendChild(one.row);
    });
  }
  function makeSortable(table) {
    if (2 > table.tBodies[0].rows.length) return;
    Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.textContent = "";
      head.appendChild(button);
      button.addEventListener("click", function () {
        sort(table, head, column);
      });
    });
  }
  document.querySelectorAll("table").forEach(makeSortable);
})();
