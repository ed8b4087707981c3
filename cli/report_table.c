/* SPDX-License-Identifier: Apache-2.0
 *
 * The pieces of the page: sections, tables and cells. A cell whose text is made for people carries the exact value as
 * data-v, for sorting and for whoever checks the page. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "report.h"

void report_section(report *r, const char *id, const char *title) {
    html *h = &r->h;
    html_begin(h, "section");
    html_attr(h, "id", id);
    html_element(h, "h2", title);
}

void report_note(report *r, const char *format, ...) {
    char text[512];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    html_begin(&r->h, "p");
    html_attr(&r->h, "class", "note");
    html_text(&r->h, text);
    html_end(&r->h);
}

/* ---- Tables ---- */

static const char *const cell_class[] = {NULL, "n", "b"};

static void heads(report *r, const column *columns, size_t n) {
    html *h = &r->h;
    html_begin(h, "thead");
    html_begin(h, "tr");
    for (size_t i = 0; i < n; i++) {
        html_begin(h, "th");
        html_attr(h, "scope", "col");
        if (cell_class[columns[i].kind]) html_attr(h, "class", cell_class[columns[i].kind]);
        html_text(h, columns[i].head);
        html_end(h);
    }
    html_end(h);
    html_end(h);
}

/* A table that is wider than the page is moved to and fro in a box of its own, by keys too. */
void table_open(report *r, const char *id, const char *caption, bool money, const column *columns, size_t n) {
    html *h = &r->h;
    html_begin(h, "div");
    html_attr(h, "class", "scroll");
    html_attr(h, "role", "region");
    html_attr(h, "aria-label", caption);
    html_attr(h, "tabindex", "0");
    html_begin(h, "table");
    html_attr(h, "id", id);
    html_begin(h, "caption");
    html_text(h, caption);
    if (money) html_format(h, ", in %.*s", TEXT_ARG(r->plan->currency));
    html_end(h);
    heads(r, columns, n);
    html_begin(h, "tbody");
}

void table_totals(report *r) {
    html_end(&r->h);
    html_begin(&r->h, "tfoot");
}

void table_close(report *r) {
    for (int i = 0; i < 3; i++) html_end(&r->h);
}

void row_open(report *r) { html_begin(&r->h, "tr"); }
void row_close(report *r) { html_end(&r->h); }

/* ---- Cells ---- */

static void head(report *r) {
    html_begin(&r->h, "th");
    html_attr(&r->h, "scope", "row");
}

void cell_head(report *r, crd_str text) {
    head(r);
    html_foreign(&r->h, text);
    html_end(&r->h);
}

void cell_head_text(report *r, const char *text) {
    head(r);
    html_text(&r->h, text);
    html_end(&r->h);
}

void cell_text(report *r, const char *text) { html_element(&r->h, "td", text); }
void cell_empty(report *r) { cell_text(r, ""); }

void cell_str(report *r, crd_str text) {
    html_begin(&r->h, "td");
    html_foreign(&r->h, text);
    html_end(&r->h);
}

void account_text(report *r, crd_str account) {
    crd_str name = policy_account_name(r->policy, account);
    html_foreign(&r->h, account);
    if (!name.ptr) return;
    html_text(&r->h, " ");
    html_foreign(&r->h, name);
}

void cell_account(report *r, crd_str account) {
    html_begin(&r->h, "td");
    account_text(r, account);
    html_end(&r->h);
}

void cell_head_account(report *r, crd_str account) {
    head(r);
    account_text(r, account);
    html_end(&r->h);
}

static void number(report *r, const char *kind, const char *exact, const char *text) {
    html_begin(&r->h, "td");
    html_attr(&r->h, "class", kind);
    html_attr(&r->h, "data-v", exact);
    html_text(&r->h, text);
    html_end(&r->h);
}

void cell_count(report *r, uint64_t n) {
    char digits[24];
    snprintf(digits, sizeof digits, "%llu", (unsigned long long)n);
    number(r, "n", digits, text_count(n).at);
}

static void money(report *r, const char *kind, crd_money amount) {
    char exact[CRD_MONEY_MAX];
    crd_money_text(amount, exact);
    number(r, kind, exact, text_money(amount).at);
}

void cell_money(report *r, crd_money amount) { money(r, crd_money_sign(amount) ? "n" : "n zero", amount); }
void cell_loss(report *r, crd_money amount) { money(r, crd_money_sign(amount) ? "n loss" : "n zero", amount); }

void cell_date(report *r, crd_date day, const char *otherwise) {
    html_begin(&r->h, "td");
    html_attr(&r->h, "class", "d");
    html_text(&r->h, day == CRD_NO_DATE ? otherwise : text_date(day).at);
    html_end(&r->h);
}

void cell_month(report *r, crd_month month) {
    html_begin(&r->h, "td");
    html_attr(&r->h, "class", "d");
    html_text(&r->h, month == 0 ? "" : text_month(month).at);
    html_end(&r->h);
}

static void part(report *r, const char *kind, unsigned from, unsigned width) {
    if (width == 0) return;
    html_begin(&r->h, "rect");
    html_attr(&r->h, "class", kind);
    html_attr_format(&r->h, "x", "%u.%u%%", from / 10, from % 10);
    html_attr_format(&r->h, "width", "%u.%u%%", width / 10, width % 10);
    html_attr(&r->h, "height", "100%");
    html_end(&r->h);
}

void bar(report *r, unsigned first, unsigned second, unsigned third) {
    html *h = &r->h;
    html_begin(h, "svg");
    html_attr(h, "class", "bar");
    html_attr(h, "aria-hidden", "true");
    part(r, "ground", 0, 1000);
    part(r, "one", 0, first);
    part(r, "two", first, second);
    part(r, "three", first + second, third);
    html_end(h);
}

void cell_bar(report *r, unsigned first, unsigned second, unsigned third) {
    html_begin(&r->h, "td");
    html_attr(&r->h, "class", "b");
    html_attr_format(&r->h, "data-v", "%u", first);
    bar(r, first, second, third);
    html_end(&r->h);
}

void mark_text(report *r, mark m) {
    html_begin(&r->h, "span");
    html_attr_format(&r->h, "class", "mark %s", m.kind);
    html_begin(&r->h, "span");
    html_attr(&r->h, "aria-hidden", "true");
    html_format(&r->h, "%s ", m.sign);
    html_end(&r->h);
    html_text(&r->h, m.word);
    html_end(&r->h);
}

void cell_mark(report *r, mark m) {
    html_begin(&r->h, "td");
    mark_text(r, m);
    html_end(&r->h);
}

mark status_mark(crd_credit_status status) {
    const char *word = crd_credit_status_text(status);
    switch (status) {
    case CRD_CREDIT_PENDING: return (mark){"quiet", "○", word};
    case CRD_CREDIT_ACTIVE: return (mark){"good", "●", word};
    case CRD_CREDIT_PAUSED: return (mark){"warn", "||", word};
    case CRD_CREDIT_EXHAUSTED: return (mark){"quiet", "◌", word};
    case CRD_CREDIT_EXPIRED: break;
    }
    return (mark){"quiet", "×", word};
}

/* ---- Long lists ---- */

typedef struct sized {
    crd_money size;
    size_t i;
} sized;

static int by_size(const void *a, const void *b) {
    const sized *x = a, *y = b;
    int order = money_compare(y->size, x->size);
    return order ? order : (x->i > y->i) - (x->i < y->i);
}

shown largest(size_t n, size_t most, crd_money (*size)(const void *list, size_t i), const void *list) {
    shown s = {.at = must_alloc(NULL, n * sizeof *s.at), .n = n, .left_out = n > most ? n - most : 0};
    for (size_t i = 0; i < n; i++) s.at[i] = s.left_out == 0;
    if (s.left_out == 0) return s;
    sized *order = must_alloc(NULL, n * sizeof *order);
    for (size_t i = 0; i < n; i++) order[i] = (sized){size(list, i), i};
    qsort(order, n, sizeof *order, by_size);
    for (size_t i = 0; i < most; i++) s.at[order[i].i] = true;
    free(order);
    return s;
}

void shown_free(shown *s) { free(s->at); }

void row_rest(report *r, const shown *s, unsigned columns) {
    row_open(r);
    head(r);
    html_attr_format(&r->h, "colspan", "%u", columns);
    html_format(&r->h, "%s smaller %s", text_count(s->left_out).at, s->left_out == 1 ? "row" : "rows");
    html_end(&r->h);
}
