/* SPDX-License-Identifier: Apache-2.0
 *
 * The credits: their balances in one table, and for each a card with its terms and its burn-down. */

#include "report.h"

/* ---- The table ---- */

static crd_money opening(const void *list, size_t i) { return ((const crd_credit_result *)list)[i].opening; }

static void used_cell(report *r, const crd_credit_result *credit) {
    cell_bar(r, share_of(credit->applied, credit->opening, 1000), share_of(credit->forfeited, credit->opening, 1000),
             0);
}

static void credit_row(report *r, const crd_credit_result *credit) {
    row_open(r);
    cell_head(r, credit->credit->name);
    cell_mark(r, status_mark(credit->status));
    cell_money(r, credit->opening);
    cell_money(r, credit->applied);
    cell_money(r, credit->remaining);
    cell_loss(r, credit->forfeited);
    used_cell(r, credit);
    cell_month(r, credit->exhausted_in);
    cell_date(r, credit->credit->expires, "");
    row_close(r);
}

typedef struct balances {
    crd_money opening, applied, remaining, forfeited;
} balances;

static balances add_up(const crd_plan *plan, const shown *left_out) {
    balances sum = {0};
    for (size_t i = 0; i < plan->credits_count; i++) {
        const crd_credit_result *credit = &plan->credits[i];
        if (left_out && left_out->at[i]) continue;
        sum.opening = money_add(sum.opening, credit->opening);
        sum.applied = money_add(sum.applied, credit->applied);
        sum.remaining = money_add(sum.remaining, credit->remaining);
        sum.forfeited = money_add(sum.forfeited, credit->forfeited);
    }
    return sum;
}

/* The cells behind the head of a row of totals. */
static void sum_cells(report *r, const balances *sum) {
    cell_money(r, sum->opening);
    cell_money(r, sum->applied);
    cell_money(r, sum->remaining);
    cell_loss(r, sum->forfeited);
    for (int i = 0; i < 3; i++) cell_empty(r);
    row_close(r);
}

static void credit_table(report *r) {
    static const column columns[] = {
        {"Credit", CELL_TEXT},    {"Status", CELL_TEXT},      {"Opening", CELL_NUMBER},
        {"Applied", CELL_NUMBER}, {"Remaining", CELL_NUMBER}, {"Forfeited", CELL_NUMBER},
        {"Used", CELL_BAR},       {"Used up in", CELL_TEXT},  {"Expires", CELL_TEXT},
    };
    const crd_plan *plan = r->plan;
    shown s = largest(plan->credits_count, REPORT_ROWS, opening, plan->credits);
    TABLE_OPEN(r, "table-credits", "Balances of the credits", true, columns);
    for (size_t i = 0; i < plan->credits_count; i++)
        if (s.at[i]) credit_row(r, &plan->credits[i]);
    table_totals(r);
    balances rest = add_up(plan, &s), all = add_up(plan, NULL);
    if (s.left_out > 0) {
        row_rest(r, &s, 2);
        sum_cells(r, &rest);
    }
    row_open(r);
    cell_head_text(r, "Total");
    cell_empty(r);
    sum_cells(r, &all);
    table_close(r);
    shown_free(&s);
}

/* ---- The cards ---- */

static void term(html *h, const char *name) {
    html_element(h, "dt", name);
    html_begin(h, "dd");
}

static void validity(html *h, const crd_credit *credit) {
    term(h, "Valid");
    html_format(h, "%s to %s", text_date(credit->starts).at, text_date(credit->expires).at);
    html_end(h);
}

static void owner(report *r, const crd_credit *credit) {
    term(&r->h, "Owner");
    account_text(r, credit->owner);
    html_end(&r->h);
}

static void covers(html *h, const crd_credit *credit) {
    term(h, "Covers");
    if (credit->covers_all) html_text(h, "every eligible service");
    for (size_t i = 0; i < credit->covers_count; i++) {
        if (i > 0) html_text(h, ", ");
        html_foreign(h, credit->covers[i]);
    }
    html_end(h);
}

static void restrictions(report *r, const crd_credit *credit) {
    html *h = &r->h;
    term(h, "Lands on");
    if (credit->restrictions_count == 0) html_text(h, "any account that shares it: it is not restricted");
    for (size_t i = 0; i < credit->restrictions_count; i++) {
        const crd_restriction *restriction = &credit->restrictions[i];
        if (i > 0) html_text(h, "; ");
        if (restriction->category < 0)
            html_text(h, "anyone");
        else {
            html_foreign(h, crd_policy_category_name(r->policy, (size_t)restriction->category));
            html_text(h, " ");
            html_foreign(h, restriction->value);
        }
        if (restriction->from != CRD_NO_DATE) html_format(h, " from %s", text_date(restriction->from).at);
    }
    html_end(h);
}

/* Sharing is said only where the credit says more than the organization. */
static void sharing(report *r, const crd_credit *credit) {
    html *h = &r->h;
    if (!credit->share_listed) return;
    term(h, "Shared with");
    if (credit->share_with_count == 0) html_text(h, "nobody");
    for (size_t i = 0; i < credit->share_with_count; i++) {
        if (i > 0) html_text(h, ", ");
        account_text(r, credit->share_with[i]);
    }
    html_end(h);
}

static void program(html *h, const crd_credit *credit) {
    if (!credit->id.ptr && !credit->program.ptr) return;
    term(h, "AWS credit");
    if (credit->id.ptr) html_foreign(h, credit->id);
    if (credit->id.ptr && credit->program.ptr) html_text(h, ", ");
    if (credit->program.ptr) html_foreign(h, credit->program);
    html_end(h);
}

static void terms(report *r, const crd_credit *credit) {
    html_begin(&r->h, "dl");
    html_attr(&r->h, "class", "terms");
    owner(r, credit);
    validity(&r->h, credit);
    covers(&r->h, credit);
    restrictions(r, credit);
    sharing(r, credit);
    program(&r->h, credit);
    html_end(&r->h);
}

static void left(report *r, const crd_credit_result *credit) {
    html_begin(&r->h, "p");
    html_attr(&r->h, "class", "left");
    html_element(&r->h, "b", text_money(credit->remaining).at);
    html_format(&r->h, " left of %s %.*s", text_money(credit->opening).at, TEXT_ARG(credit->credit->currency));
    html_end(&r->h);
}

static void card(report *r, size_t i) {
    const crd_credit_result *credit = &r->plan->credits[i];
    html_begin(&r->h, "div");
    html_attr(&r->h, "class", "card");
    html_begin(&r->h, "h3");
    html_foreign(&r->h, credit->credit->name);
    html_text(&r->h, " ");
    mark_text(r, status_mark(credit->status));
    html_end(&r->h);
    left(r, credit);
    balance_chart(r, i);
    terms(r, credit->credit);
    html_end(&r->h);
}

static void sample(html *h, const char *kind, const char *word) {
    html_begin(h, "span");
    html_begin(h, "svg");
    html_attr(h, "class", "sample");
    html_attr(h, "aria-hidden", "true");
    html_begin(h, "rect");
    html_attr_format(h, "class", "%s", kind);
    html_attr(h, "width", "100%");
    html_attr(h, "height", "100%");
    html_end(h);
    html_end(h);
    html_format(h, " %s", word);
    html_end(h);
}

static void today(html *h) {
    html_begin(h, "span");
    html_begin(h, "svg");
    html_attr(h, "class", "sample");
    html_attr(h, "aria-hidden", "true");
    html_begin(h, "line");
    html_attr(h, "class", "today");
    html_attr(h, "x1", "50%");
    html_attr(h, "x2", "50%");
    html_attr(h, "y2", "100%");
    html_end(h);
    html_end(h);
    html_text(h, " the day of this page");
    html_end(h);
}

static void legend(report *r) {
    html_begin(&r->h, "p");
    html_attr(&r->h, "class", "legend");
    sample(&r->h, "area", "balance, from the charges");
    sample(&r->h, "band", "forecast, between the high and the low rate");
    sample(&r->h, "paused", "paused");
    today(&r->h);
    html_end(&r->h);
}

static void cards(report *r) {
    const crd_plan *plan = r->plan;
    shown s = largest(plan->credits_count, REPORT_CHARTS, opening, plan->credits);
    legend(r);
    html_begin(&r->h, "div");
    html_attr(&r->h, "class", "cards");
    for (size_t i = 0; i < plan->credits_count; i++)
        if (s.at[i]) card(r, i);
    html_end(&r->h);
    if (s.left_out > 0) report_note(r, "%s smaller credits have no chart.", text_count(s.left_out).at);
    shown_free(&s);
}

void report_credits(report *r) {
    report_section(r, "credits", "Credits");
    if (r->plan->credits_count > 0) {
        credit_table(r);
        cards(r);
    } else
        report_note(r, "The policy has none.");
    html_end(&r->h);
}
