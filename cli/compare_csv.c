/* SPDX-License-Identifier: Apache-2.0
 *
 * crd diff for spreadsheets: one line for each figure that changes. */
#include <inttypes.h>
#include <stdio.h>

#include "compare.h"

/* What a line is about; what does not apply is empty. */
typedef struct line {
    const char *figure; /* "moved", "credit.applied", "payment", "bill.net" */
    crd_str name;       /* of the category or credit */
    crd_str account, service, from, to;
    crd_month month;
    uint64_t rows; /* 0: does not apply */
    crd_money before, after;
} line;

static void put(output *o, const line *l) {
    char before[CRD_MONEY_MAX], after[CRD_MONEY_MAX], change[CRD_MONEY_MAX], rows[24] = "";
    if (l->rows > 0) snprintf(rows, sizeof rows, "%" PRIu64, l->rows);
    crd_money_text(l->before, before);
    crd_money_text(l->after, after);
    crd_money_text(money_subtract(l->after, l->before), change);
    output_cell(o, text_of(l->figure));
    output_cell(o, l->name);
    output_cell(o, l->account);
    output_cell(o, text_of(l->month ? text_month(l->month).at : ""));
    output_cell(o, l->service);
    output_cell(o, l->from);
    output_cell(o, l->to);
    output_cell(o, text_of(rows));
    output_format(o, "%s,%s,%s\n", before, after, change);
}

static void put_if_changed(output *o, line l, crd_money before, crd_money after) {
    l.before = before;
    l.after = after;
    if (money_compare(before, after) != 0) put(o, &l);
}

static void credits(output *o, const crd_diff *diff) {
    static const crd_credit_result nothing;
    for (size_t i = 0; i < diff->credits_count; i++) {
        const crd_diff_credit *c = &diff->credits[i];
        const crd_credit_result *b = c->before ? c->before : &nothing, *a = c->after ? c->after : &nothing;
        line l = {.name = c->name};
        l.figure = "credit.opening", put_if_changed(o, l, b->opening, a->opening);
        l.figure = "credit.applied", put_if_changed(o, l, b->applied, a->applied);
        l.figure = "credit.remaining", put_if_changed(o, l, b->remaining, a->remaining);
        l.figure = "credit.forfeited", put_if_changed(o, l, b->forfeited, a->forfeited);
    }
}

static void bills(output *o, const crd_diff *diff) {
    for (size_t i = 0; i < diff->bills_count; i++) {
        const crd_diff_bill *b = &diff->bills[i];
        line l = {.account = b->account, .month = b->month};
        l.figure = "bill.credited", put_if_changed(o, l, b->credited[BEFORE], b->credited[AFTER]);
        l.figure = "bill.net", put_if_changed(o, l, b->net[BEFORE], b->net[AFTER]);
    }
}

static void payments(output *o, const crd_diff *diff) {
    for (size_t i = 0; i < diff->payments_count; i++) {
        const crd_diff_payment *p = &diff->payments[i];
        line l = {"payment", p->credit, .account = p->account, .month = p->month, .service = p->service};
        put_if_changed(o, l, p->before, p->after);
    }
}

/* Both figures of a line are money of the new value: none before, all of it after. */
static void movers(output *o, const crd_diff *diff) {
    for (size_t i = 0; i < diff->movers_count; i++) {
        const crd_diff_mover *m = &diff->movers[i];
        line l = {
            .figure = "moved",
            .name = diff->categories[m->category].name,
            .account = m->account,
            .service = m->service,
            .from = m->from,
            .to = m->to,
            .rows = m->moved.rows,
            .after = m->moved.cost,
        };
        put(o, &l);
    }
}

void compare_csv(const compared *d) {
    output *o = &d->c->out;
    output_text(o, "figure,name,account,month,service,from,to,rows,before,after,change\n");
    movers(o, d->diff);
    credits(o, d->diff);
    payments(o, d->diff);
    bills(o, d->diff);
}
