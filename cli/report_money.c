/* SPDX-License-Identifier: Apache-2.0
 *
 * Where the money goes: bills, payments of the credits, values of the categories, and what no credit could pay. */
#include <stdlib.h>

#include "report.h"

/* ---- Bills ---- */

/* The amounts of one bill, or of several added up. */
typedef struct amounts {
    crd_money charged, credited, net;
} amounts;

static void add_bill(amounts *sum, const crd_bill *bill) {
    sum->charged = money_add(sum->charged, bill->charged);
    sum->credited = money_add(sum->credited, bill->credited);
    sum->net = money_add(sum->net, bill->net);
}

static void amount_cells(report *r, const amounts *a) {
    cell_money(r, a->charged);
    cell_money(r, a->credited);
    cell_money(r, a->net);
}

/* How the month compares with the largest: what credits paid, and what is left to pay. */
static void month_bar(report *r, const amounts *a, crd_money most) {
    unsigned credited = share_of(a->credited, most, 1000), net = share_of(a->net, most, 1000);
    cell_bar(r, credited, 0, net < 1000 - credited ? net : 1000 - credited);
}

/* Each month's sums; months without a bill have no row, and 0 as their mark. */
typedef struct months {
    amounts *at;
    bool *billed;
    size_t n;
    crd_money most;
} months;

static months add_months(const crd_plan *plan) {
    months m = {.n = plan->rows > 0 ? (size_t)(plan->to - plan->from + 1) : 0};
    m.at = must_alloc(NULL, m.n * sizeof *m.at);
    m.billed = must_alloc(NULL, m.n * sizeof *m.billed);
    for (size_t i = 0; i < m.n; i++) m.at[i] = (amounts){0};
    for (size_t i = 0; i < m.n; i++) m.billed[i] = false;
    for (size_t i = 0; i < plan->bills_count; i++) {
        size_t at = (size_t)(plan->bills[i].month - plan->from);
        add_bill(&m.at[at], &plan->bills[i]);
        m.billed[at] = true;
    }
    for (size_t i = 0; i < m.n; i++) {
        crd_money whole = money_add(money_size(m.at[i].credited), money_size(m.at[i].net));
        if (money_compare(whole, m.most) > 0) m.most = whole;
    }
    return m;
}

static void month_row(report *r, const months *m, size_t i) {
    row_open(r);
    cell_head_text(r, text_month(r->plan->from + (crd_month)i).at);
    amount_cells(r, &m->at[i]);
    month_bar(r, &m->at[i], m->most);
    row_close(r);
}

static void bills_by_month(report *r) {
    static const column columns[] = {{"Month", CELL_TEXT},
                                     {"Charged", CELL_NUMBER},
                                     {"Paid by credits", CELL_NUMBER},
                                     {"Left to pay", CELL_NUMBER},
                                     {"Credits, then left to pay", CELL_BAR}};
    const crd_plan *plan = r->plan;
    amounts all = {plan->charged, plan->credited, plan->net};
    months m = add_months(plan);
    TABLE_OPEN(r, "table-months", "Bills by month, all accounts", true, columns);
    for (size_t i = 0; i < m.n; i++)
        if (m.billed[i]) month_row(r, &m, i);
    table_totals(r);
    row_open(r);
    cell_head_text(r, "Total");
    amount_cells(r, &all);
    cell_empty(r);
    row_close(r);
    table_close(r);
    free(m.at);
    free(m.billed);
}

static crd_money bill_size(const void *list, size_t i) { return money_size(((const crd_bill *)list)[i].charged); }

static void bill_row(report *r, const crd_bill *bill) {
    amounts of = {bill->charged, bill->credited, bill->net};
    row_open(r);
    cell_head_account(r, bill->account);
    cell_month(r, bill->month);
    amount_cells(r, &of);
    row_close(r);
}

static void bills_rest(report *r, const shown *s) {
    amounts rest = {0};
    if (s->left_out == 0) return;
    for (size_t i = 0; i < s->n; i++)
        if (!s->at[i]) add_bill(&rest, &r->plan->bills[i]);
    row_rest(r, s, 2);
    amount_cells(r, &rest);
    row_close(r);
}

static void bills_by_account(report *r) {
    static const column columns[] = {{"Account", CELL_TEXT},
                                     {"Month", CELL_TEXT},
                                     {"Charged", CELL_NUMBER},
                                     {"Paid by credits", CELL_NUMBER},
                                     {"Left to pay", CELL_NUMBER}};
    const crd_plan *plan = r->plan;
    amounts all = {plan->charged, plan->credited, plan->net};
    shown s = largest(plan->bills_count, REPORT_ROWS, bill_size, plan->bills);
    TABLE_OPEN(r, "table-bills", "Bills by account and month", true, columns);
    for (size_t i = 0; i < plan->bills_count; i++)
        if (s.at[i]) bill_row(r, &plan->bills[i]);
    table_totals(r);
    bills_rest(r, &s);
    row_open(r);
    cell_head_text(r, "Total");
    cell_empty(r);
    amount_cells(r, &all);
    row_close(r);
    table_close(r);
    shown_free(&s);
}

void report_bills(report *r) {
    report_section(r, "bills", "Bills");
    if (r->plan->bills_count > 0) {
        bills_by_month(r);
        bills_by_account(r);
    } else
        report_note(r, "There are none.");
    html_end(&r->h);
}

/* ---- Payments ---- */

static crd_money payment_size(const void *list, size_t i) { return ((const crd_application *)list)[i].amount; }

static void payment_row(report *r, const crd_application *a) {
    row_open(r);
    cell_head(r, r->plan->credits[a->credit].credit->name);
    cell_month(r, a->month);
    cell_account(r, a->account);
    cell_str(r, a->service);
    cell_money(r, a->amount);
    row_close(r);
}

static void payments_rest(report *r, const shown *s) {
    crd_money rest = {0};
    if (s->left_out == 0) return;
    for (size_t i = 0; i < s->n; i++)
        if (!s->at[i]) rest = money_add(rest, r->plan->history[i].amount);
    row_rest(r, s, 4);
    cell_money(r, rest);
    row_close(r);
}

static void payment_table(report *r) {
    static const column columns[] = {{"Credit", CELL_TEXT},
                                     {"Month", CELL_TEXT},
                                     {"Account", CELL_TEXT},
                                     {"Service", CELL_TEXT},
                                     {"Amount", CELL_NUMBER}};
    const crd_plan *plan = r->plan;
    shown s = largest(plan->history_count, REPORT_ROWS, payment_size, plan->history);
    TABLE_OPEN(r, "table-payments", "What each credit paid, by month, account and service", true, columns);
    for (size_t i = 0; i < plan->history_count; i++)
        if (s.at[i]) payment_row(r, &plan->history[i]);
    table_totals(r);
    payments_rest(r, &s);
    row_open(r);
    cell_head_text(r, "Total");
    for (int i = 0; i < 3; i++) cell_empty(r);
    cell_money(r, plan->credited);
    row_close(r);
    table_close(r);
    shown_free(&s);
}

void report_payments(report *r) {
    report_section(r, "payments", "Where the credits landed");
    if (r->plan->history_count > 0)
        payment_table(r);
    else
        report_note(r, "Nowhere: no credit could pay any of these charges.");
    html_end(&r->h);
}

/* ---- Categories ---- */

/* What a category gave one value to. */
typedef struct value_sum {
    crd_str value;
    uint64_t rows;
    crd_money cost;
} value_sum;

static int by_value(const void *a, const void *b) {
    const value_sum *x = a, *y = b;
    int order = !!x->value.ptr - !!y->value.ptr;
    return order != 0 ? order : text_order(x->value, y->value);
}

static int by_cost(const void *a, const void *b) {
    const value_sum *x = a, *y = b;
    int order = money_compare(y->cost, x->cost);
    return order ? order : by_value(a, b);
}

/* The Credit rows of a bill are what AWS took off it: with them the others would add up to what was paid, not to what
 * was charged. */
static bool is_credit_row(const crd_groups *groups, size_t i) {
    return text_eq(groups->at[i].values[groups->keys_count - 1], text_of("Credit"));
}

/* What the groups come to for category k: one sum for each of its values, the largest first. */
static value_sum *sums_of(const crd_groups *groups, size_t k, size_t *n) {
    value_sum *sums = must_alloc(NULL, groups->count * sizeof *sums);
    size_t count = 0;
    for (size_t i = 0; i < groups->count; i++)
        if (!is_credit_row(groups, i))
            sums[count++] = (value_sum){groups->at[i].values[k], groups->at[i].rows, groups->at[i].cost};
    if (count > 0) qsort(sums, count, sizeof *sums, by_value);
    *n = 0;
    for (size_t i = 0; i < count; i++) {
        if (*n > 0 && by_value(&sums[*n - 1], &sums[i]) == 0) {
            sums[*n - 1].rows += sums[i].rows;
            sums[*n - 1].cost = money_add(sums[*n - 1].cost, sums[i].cost);
        } else
            sums[(*n)++] = sums[i];
    }
    if (*n > 0) qsort(sums, *n, sizeof *sums, by_cost);
    return sums;
}

static void sum_cells(report *r, uint64_t rows, crd_money cost) {
    unsigned share = share_of(cost, r->plan->charged, 1000);
    cell_count(r, rows);
    cell_money(r, cost);
    cell_bar(r, share, 0, 0);
}

static void value_row(report *r, const value_sum *sum) {
    row_open(r);
    cell_head(r, sum->value);
    sum_cells(r, sum->rows, sum->cost);
    row_close(r);
}

static crd_money value_size(const void *list, size_t i) { return money_size(((const value_sum *)list)[i].cost); }

static void values_rest(report *r, const shown *s, const value_sum *sums) {
    value_sum rest = {0};
    if (s->left_out == 0) return;
    for (size_t i = 0; i < s->n; i++) {
        if (s->at[i]) continue;
        rest.rows += sums[i].rows;
        rest.cost = money_add(rest.cost, sums[i].cost);
    }
    row_rest(r, s, 1);
    sum_cells(r, rest.rows, rest.cost);
    row_close(r);
}

static value_sum total_of(const value_sum *sums, size_t n) {
    value_sum all = {0};
    for (size_t i = 0; i < n; i++) {
        all.rows += sums[i].rows;
        all.cost = money_add(all.cost, sums[i].cost);
    }
    return all;
}

static void category_table(report *r, size_t k) {
    static const column columns[] = {
        {"Value", CELL_TEXT}, {"Rows", CELL_NUMBER}, {"Cost", CELL_NUMBER}, {"Share", CELL_BAR}};
    size_t n;
    value_sum *sums = sums_of(r->groups, k, &n);
    shown s = largest(n, REPORT_ROWS, value_size, sums);
    char *id = must_format("table-category-%zu", k + 1);
    char *caption = must_format("Category %.*s", TEXT_ARG(r->groups->keys[k]));
    TABLE_OPEN(r, id, caption, true, columns);
    for (size_t i = 0; i < n; i++)
        if (s.at[i]) value_row(r, &sums[i]);
    table_totals(r);
    values_rest(r, &s, sums);
    value_sum all = total_of(sums, n);
    row_open(r);
    cell_head_text(r, "Total");
    cell_count(r, all.rows);
    cell_money(r, all.cost);
    cell_empty(r);
    row_close(r);
    table_close(r);
    shown_free(&s);
    free(sums);
    free(caption);
    free(id);
}

void report_categories(report *r) {
    size_t n = crd_policy_category_count(r->policy);
    report_section(r, "categories", "Categories");
    if (n == 0) report_note(r, "The policy has none.");
    if (n > 0) {
        report_note(r, "Of what was charged: Credit rows of the bills are left out.");
        html_begin(&r->h, "div");
        html_attr(&r->h, "class", "beside");
        for (size_t k = 0; k < n; k++) category_table(r, k);
        html_end(&r->h);
    }
    html_end(&r->h);
}

/* ---- What a credit could pay ---- */

static void charges_row(report *r, const char *name, uint64_t rows, crd_money cost) {
    row_open(r);
    cell_head_text(r, name);
    cell_count(r, rows);
    cell_money(r, cost);
    row_close(r);
}

void report_eligible(report *r) {
    static const column columns[] = {{"Charges", CELL_TEXT}, {"Rows", CELL_NUMBER}, {"Cost", CELL_NUMBER}};
    const crd_plan *plan = r->plan;
    report_section(r, "eligible", "What a credit could pay");
    TABLE_OPEN(r, "table-eligible", "Charges that are eligible for credits, and those that are not", true, columns);
    charges_row(r, "eligible for credits", plan->eligible_rows, plan->eligible);
    for (size_t i = 0; i < plan->ineligible_count; i++) {
        char *name = must_format("not eligible: %s", plan->ineligible[i].reason);
        charges_row(r, name, plan->ineligible[i].rows, plan->ineligible[i].cost);
        free(name);
    }
    table_totals(r);
    charges_row(r, "Total", plan->rows, plan->total);
    table_close(r);
    html_end(&r->h);
}
