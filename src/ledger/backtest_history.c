/* SPDX-License-Identifier: Apache-2.0
 *
 * The plan against AWS's allocation history, at the history's own grain: credit, month, account and service. AWS gives
 * no list of the months that it was asked for; what is compared are those from its first entry to its last one that it
 * could read and that the charges have. What is left out is counted. */
#include "base/aws.h"
#include "ledger/backtest.h"

/* The credit of an entry whose number is none of the policy's. */
#define NO_CREDIT UINT32_MAX

enum { ENTRY_CREDIT, ENTRY_ID, ENTRY_MONTH, ENTRY_ACCOUNT, ENTRY_SERVICE, ENTRY_KEY };

typedef struct entry_sums {
    dec tolerance;
    bool estimated;
} entry_sums;

typedef struct comparison {
    backtest *b;
    crd_allocation_result *out;
    intern texts;            /* ids, accounts and services */
    pairs sums;              /* by ENTRY_ */
    VEC(entry_sums) entries; /* by the key's number */
    crd_month from, to;      /* of the entries; both 0: there is none */
    VEC(crd_month) left_out; /* without order, some twice */
    dec left_out_simulated, left_out_actual;
} comparison;

/* ---- months ----------------------------------------------------------------------------------------------------- */

static bool failed(const comparison *c, crd_month month) {
    for (size_t i = 0; i < c->b->wanted->failed_count; i++)
        if (c->b->wanted->failed[i] == month) return true;
    return false;
}

static bool compared(const comparison *c, crd_month month) {
    const crd_plan *plan = c->b->plan;
    return month >= plan->from && month <= plan->to && month >= c->from && month <= c->to && !failed(c, month);
}

static void find_months(comparison *c) {
    for (size_t i = 0; i < c->b->wanted->history_count; i++) {
        crd_month month = c->b->wanted->history[i].month;
        if (c->from == 0 || month < c->from) c->from = month;
        if (month > c->to) c->to = month;
    }
}

static void leave_out(comparison *c, crd_month month, dec *sum, dec amount) {
    if (c->left_out.n == 0 || c->left_out.at[c->left_out.n - 1] != month) {
        crd_month *slot = vec_push(c->b->ledger->m, &c->left_out);
        if (slot != NULL)
            *slot = month;
        else
            c->b->failed = true;
    }
    backtest_add(c->b, sum, amount);
}

/* ---- adding up -------------------------------------------------------------------------------------------------- */

/* False: no memory. */
static bool make_key(comparison *c, uint32_t *key, uint32_t credit, crd_month month, const crd_str *texts) {
    key[ENTRY_CREDIT] = credit;
    key[ENTRY_MONTH] = (uint32_t)month;
    key[ENTRY_ID] = intern_add(&c->texts, texts[0]);
    key[ENTRY_ACCOUNT] = intern_add(&c->texts, texts[1]);
    key[ENTRY_SERVICE] = intern_add(&c->texts, texts[2]);
    if (c->b->ledger->m->failed) c->b->failed = true;
    return !c->b->failed;
}

static uint32_t credit_of(const comparison *c, crd_str id) {
    const ledger_options *o = c->b->ledger->options;
    for (uint32_t i = 0; i < o->credits_n; i++)
        if (str_eq(o->credits[i].id, id)) return i;
    return NO_CREDIT;
}

/* What has just been added to. NULL: no memory. */
static entry_sums *entry_at(comparison *c, const uint32_t *key) {
    uint32_t number = tuples_find(&c->sums.keys, key);
    if (number == TUPLES_FAILED) return NULL;
    while (c->entries.n <= number) {
        entry_sums *slot = vec_push(c->b->ledger->m, &c->entries);
        if (slot == NULL) return NULL;
        *slot = (entry_sums){0};
    }
    return &c->entries.at[number];
}

static void add_entry(comparison *c, const crd_allocation *a) {
    uint32_t key[ENTRY_KEY];
    dec amount = dec_of(a->amount);
    if (!compared(c, a->month)) {
        c->out->left_out_entries++;
        leave_out(c, a->month, &c->left_out_actual, amount);
        return;
    }
    crd_str code = aws_service_code(a->service);
    const crd_str texts[] = {a->credit_id, a->account, code.ptr != NULL ? code : a->service};
    if (!make_key(c, key, credit_of(c, a->credit_id), a->month, texts)) return;
    backtest_row(c->b, &c->sums, key, amount, 1, intern_get(&c->texts, key[ENTRY_SERVICE]));
    entry_sums *entry = entry_at(c, key);
    if (entry == NULL) {
        c->b->failed = true;
        return;
    }
    backtest_add(c->b, &entry->tolerance, dec_of(a->tolerance));
    entry->estimated = entry->estimated || a->estimated;
    c->out->estimated = c->out->estimated || a->estimated;
}

static void add_draw(comparison *c, const crd_application *a) {
    uint32_t key[ENTRY_KEY];
    if (!compared(c, a->month)) {
        leave_out(c, a->month, &c->left_out_simulated, dec_of(a->amount));
        return;
    }
    const crd_credit *credit = &c->b->ledger->options->credits[a->credit];
    const crd_str texts[] = {credit->id, a->account, a->service};
    if (!make_key(c, key, (uint32_t)a->credit, a->month, texts)) return;
    backtest_draw(c->b, &c->sums, key, dec_of(a->amount), intern_get(&c->texts, key[ENTRY_SERVICE]));
    if (entry_at(c, key) == NULL) c->b->failed = true;
}

/* ---- lines ------------------------------------------------------------------------------------------------------ */

static crd_str kept_text(const comparison *c, uint32_t id) {
    return arena_str(&c->b->ledger->kept, intern_get(&c->texts, id));
}

/* Every draw and every entry may be rounded away in its printing. */
static crd_both judge(comparison *c, uint32_t number) {
    const pair *sums = &c->sums.sums.at[number];
    dec tolerance = dec_of(backtest_judge(c->b, sums).tolerance);
    backtest_add(c->b, &tolerance, c->entries.at[number].tolerance);
    return backtest_compare(c->b, sums->simulated, sums->actual, tolerance, sums->rows);
}

static crd_allocation_line make_line(comparison *c, uint32_t number) {
    const uint32_t *key = tuples_get(&c->sums.keys, number);
    return (crd_allocation_line){
        .credit = key[ENTRY_CREDIT] == NO_CREDIT ? SIZE_MAX : key[ENTRY_CREDIT],
        .credit_id = kept_text(c, key[ENTRY_ID]),
        .month = (crd_month)key[ENTRY_MONTH],
        .account = kept_text(c, key[ENTRY_ACCOUNT]),
        .service = kept_text(c, key[ENTRY_SERVICE]),
        .estimated = c->entries.at[number].estimated,
        .both = judge(c, number),
    };
}

static bool list_lines(comparison *c) {
    static const size_t by[] = {ENTRY_CREDIT, ENTRY_ID, ENTRY_MONTH, ENTRY_ACCOUNT, ENTRY_SERVICE};
    backtest *b = c->b;
    ranking texts;
    uint32_t n = c->sums.keys.count;
    uint32_t *keys = arena_array(b->scratch, n, ENTRY_KEY * sizeof *keys);
    crd_allocation_line *out = ARENA_ARRAY(&b->ledger->kept, n, crd_allocation_line);
    if (keys == NULL || out == NULL) return false;
    if (!order_texts(&texts, b->scratch, c->texts.strings.at, c->texts.strings.n, STR_NONE)) return false;
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t *from = tuples_get(&c->sums.keys, i);
        uint32_t *to = keys + (size_t)i * ENTRY_KEY;
        to[ENTRY_CREDIT] = from[ENTRY_CREDIT];
        to[ENTRY_MONTH] = from[ENTRY_MONTH];
        to[ENTRY_ID] = texts.of[from[ENTRY_ID]];
        to[ENTRY_ACCOUNT] = texts.of[from[ENTRY_ACCOUNT]];
        to[ENTRY_SERVICE] = texts.of[from[ENTRY_SERVICE]];
    }
    uint32_t *order = order_tuples(b->scratch, n, keys, ENTRY_KEY, by, ENTRY_KEY);
    for (uint32_t i = 0; order != NULL && i < n; i++) out[i] = make_line(c, order[i]);
    c->out->at = out;
    c->out->count = n;
    return order != NULL && !b->ledger->m->failed;
}

static void total(comparison *c) {
    pair sum = {0};
    dec tolerance = 0;
    crd_match worst = CRD_MATCH_EXACT;
    for (size_t i = 0; i < c->out->count; i++) {
        const crd_both *both = &c->out->at[i].both;
        backtest_add(c->b, &sum.simulated, dec_of(both->simulated));
        backtest_add(c->b, &sum.actual, dec_of(both->actual));
        backtest_add(c->b, &tolerance, dec_of(both->tolerance));
        sum.rows += both->rows;
        if (both->match > worst) worst = both->match;
    }
    c->out->both = backtest_compare(c->b, sum.simulated, sum.actual, tolerance, sum.rows);
    c->out->both.match = crd_match_fits(worst) ? worst : CRD_MATCH_DIFFERENT;
}

static int by_month(const void *a, const void *b) {
    crd_month left = *(const crd_month *)a, right = *(const crd_month *)b;
    return (left > right) - (left < right);
}

/* Months that failed are named even when nothing is known of them. */
static bool list_left_out(comparison *c) {
    mem *m = c->b->ledger->m;
    for (size_t i = 0; i < c->b->wanted->failed_count; i++) {
        crd_month *slot = vec_push(m, &c->left_out);
        if (slot == NULL) return false;
        *slot = c->b->wanted->failed[i];
    }
    crd_month *out = ARENA_ARRAY(&c->b->ledger->kept, c->left_out.n, crd_month);
    if (out == NULL) return false;
    order_sort(c->left_out.at, c->left_out.n, sizeof *c->left_out.at, by_month);
    size_t n = 0;
    for (size_t i = 0; i < c->left_out.n; i++)
        if (n == 0 || out[n - 1] != c->left_out.at[i]) out[n++] = c->left_out.at[i];
    c->out->left_out = out;
    c->out->left_out_count = n;
    c->out->left_out_simulated = dec_money(c->left_out_simulated);
    c->out->left_out_actual = dec_money(c->left_out_actual);
    return true;
}

static bool compare(comparison *c) {
    find_months(c);
    for (size_t i = 0; i < c->b->plan->history_count; i++) add_draw(c, &c->b->plan->history[i]);
    for (size_t i = 0; i < c->b->wanted->history_count; i++) add_entry(c, &c->b->wanted->history[i]);
    if (c->b->failed || !list_lines(c) || !list_left_out(c)) return false;
    total(c);
    return true;
}

bool backtest_history(backtest *b) {
    mem *m = b->ledger->m;
    comparison c = {.b = b, .out = &b->out->history};
    if (!b->wanted->compare_history) return true;
    if (!intern_init(&c.texts, m)) return false;
    pairs_init(&c.sums, m, ENTRY_KEY);
    bool ok = compare(&c);
    intern_free(&c.texts);
    pairs_free(&c.sums);
    vec_free(m, &c.entries);
    vec_free(m, &c.left_out);
    return ok;
}
