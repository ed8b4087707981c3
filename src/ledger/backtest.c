/* SPDX-License-Identifier: Apache-2.0
 *
 * Compares what the simulation drew with AWS's Credit rows. Where a credit pays the whole cost of an account's SKU in a
 * month, what it pays of a day's usage type is known; where it pays a part, AWS does not say of which day, and the
 * month is compared as a whole. The invariant: every draw and every Credit row is in exactly one line. */
#include "ledger/backtest.h"

#include "ledger/cells.h"

/* ---- adding up -------------------------------------------------------------------------------------------------- */

static void add_draw(backtest *b, const crd_application *a) {
    const ledger *l = b->ledger;
    uint32_t unit = b->unit_of_credit[a->credit];
    const uint32_t line[LINE_KEY] = {
        [LINE_UNIT] = unit,
        [LINE_MONTH] = (uint32_t)a->month,
        [LINE_ACCOUNT] = backtest_id(b, l->account, a->account),
        [LINE_SKU] = backtest_id(b, l->sku, a->sku),
        [LINE_USAGE_TYPE] = backtest_id(b, l->usage_type, a->usage_type),
        [LINE_DAY] = day_key(a->day),
    };
    const uint32_t service[SERVICE_KEY] = {unit, line[LINE_MONTH], line[LINE_ACCOUNT],
                                           backtest_id(b, l->service, a->service)};
    dec amount = dec_of(a->amount);
    backtest_draw(b, &b->lines, line, amount, a->service);
    backtest_draw(b, &b->skus, line, amount, a->service);
    backtest_draw(b, &b->services, service, amount, a->service);
}

static void add_row(backtest *b, uint32_t row) {
    const ledger *l = b->ledger;
    const uint32_t *key = tuples_get(&l->credited.keys, row);
    uint32_t unit = b->unit_of_row[row];
    const uint32_t line[LINE_KEY] = {
        [LINE_UNIT] = unit,
        [LINE_MONTH] = key[CREDITED_MONTH],
        [LINE_ACCOUNT] = key[CREDITED_ACCOUNT],
        [LINE_SKU] = key[CREDITED_SKU],
        [LINE_USAGE_TYPE] = key[CREDITED_USAGE_TYPE],
        [LINE_DAY] = key[CREDITED_DAY],
    };
    const uint32_t service[SERVICE_KEY] = {unit, line[LINE_MONTH], line[LINE_ACCOUNT], key[CREDITED_SERVICE]};
    crd_str name = intern_get(&l->options->columns->dicts[l->service], key[CREDITED_SERVICE]);
    const group_sum *sum = &l->credited.sums.at[row];
    dec amount = 0; /* a Credit row is negative */
    if (!dec_sub(0, sum->cost, &amount)) b->overflow = true;
    backtest_row(b, &b->lines, line, amount, sum->rows, name);
    backtest_row(b, &b->skus, line, amount, sum->rows, name);
    backtest_row(b, &b->services, service, amount, sum->rows, name);
    b->out->rows += sum->rows;
}

/* ---- what is paid in whole -------------------------------------------------------------------------------------- */

enum { PAYABLE_MONTH, PAYABLE_ACCOUNT, PAYABLE_SKU, PAYABLE_KEY };

/* What stands above zero on the days of every month, account and SKU. */
static bool find_payable(backtest *b, groups *payable) {
    const ledger *l = b->ledger;
    for (uint32_t i = 0; i < l->details.keys.count; i++) {
        dec cost = l->details.sums.at[i].cost;
        if (cost <= 0) continue;
        uint32_t cell = tuples_get(&l->details.keys, i)[DETAIL_CELL], of = store_block(&l->added, cell);
        const uint32_t key[PAYABLE_KEY] = {store_part(&l->added, of, KEY_MONTH), store_part(&l->added, of, KEY_ACCOUNT),
                                           store_cell(&l->added, cell)[CELL_SKU]};
        groups_added added = groups_add(payable, key, cost);
        if (added == GROUPS_OVERFLOW) b->overflow = true;
        if (added == GROUPS_NOMEM) return false;
    }
    return true;
}

/* Or not at all: then every day is known, too. `line` may go on with usage type and day. */
static bool paid_in_whole(const backtest *b, const groups *payable, const uint32_t *line) {
    const uint32_t key[PAYABLE_KEY] = {line[LINE_MONTH], line[LINE_ACCOUNT], line[LINE_SKU]};
    uint32_t there = tuples_find(&payable->keys, key), sku = tuples_find(&b->skus.keys, line);
    dec cost = there == TUPLES_FAILED ? 0 : payable->sums.at[there].cost;
    dec drawn = b->skus.sums.at[sku].simulated;
    return drawn == cost || drawn == 0;
}

/* ---- lines ------------------------------------------------------------------------------------------------------ */

typedef struct line_ranks {
    ranking accounts, skus, usage_types, services;
} line_ranks;

static bool rank_names(line_ranks *r, const backtest *b) {
    const ledger *l = b->ledger;
    const intern *dicts = l->options->columns->dicts;
    return cells_rank(&r->accounts, b->scratch, &dicts[l->account], STR_NONE) &&
           cells_rank(&r->skus, b->scratch, &dicts[l->sku], STR_NONE) &&
           cells_rank(&r->usage_types, b->scratch, &dicts[l->usage_type], STR_NONE) &&
           cells_rank(&r->services, b->scratch, &dicts[l->service], STR("AmazonBedrock"));
}

/* The lines to come: of a SKU that is paid in whole one for each usage type and day, of another one for all. */
typedef struct line_list {
    uint32_t *keys; /* [line * LINE_KEY], texts as ranks */
    const pair **sums;
    size_t n;
} line_list;

static void push_line(line_list *list, const line_ranks *r, const uint32_t *from, bool whole, const pair *sums) {
    uint32_t *to = list->keys + list->n * LINE_KEY;
    to[LINE_UNIT] = from[LINE_UNIT];
    to[LINE_MONTH] = from[LINE_MONTH];
    to[LINE_ACCOUNT] = r->accounts.of[from[LINE_ACCOUNT]];
    to[LINE_SKU] = r->skus.of[from[LINE_SKU]];
    to[LINE_USAGE_TYPE] = whole ? r->usage_types.of[from[LINE_USAGE_TYPE]] : r->usage_types.of[INTERN_ABSENT];
    to[LINE_DAY] = whole ? from[LINE_DAY] : day_key(CRD_NO_DATE);
    list->sums[list->n++] = sums;
}

static bool collect_lines(const backtest *b, const line_ranks *r, const groups *payable, line_list *list) {
    size_t most = (size_t)b->lines.keys.count + b->skus.keys.count;
    list->keys = arena_array(b->scratch, most, LINE_KEY * sizeof *list->keys);
    list->sums = arena_array(b->scratch, most, sizeof *list->sums);
    if (list->keys == NULL || list->sums == NULL) return false;
    for (uint32_t i = 0; i < b->lines.keys.count; i++) {
        const uint32_t *key = tuples_get(&b->lines.keys, i);
        if (paid_in_whole(b, payable, key)) push_line(list, r, key, true, &b->lines.sums.at[i]);
    }
    for (uint32_t i = 0; i < b->skus.keys.count; i++) {
        const uint32_t *key = tuples_get(&b->skus.keys, i);
        if (!paid_in_whole(b, payable, key)) push_line(list, r, key, false, &b->skus.sums.at[i]);
    }
    return true;
}

static crd_backtest_line make_line(backtest *b, const line_ranks *r, const uint32_t *key, const pair *sums) {
    crd_date day = key_day(key[LINE_DAY]);
    return (crd_backtest_line){
        .credit = key[LINE_UNIT],
        .month = (crd_month)key[LINE_MONTH],
        .account = r->accounts.texts[key[LINE_ACCOUNT]],
        .service = sums->service,
        .sku = r->skus.texts[key[LINE_SKU]],
        .partly_paid = day == CRD_NO_DATE,
        .usage_type = r->usage_types.texts[key[LINE_USAGE_TYPE]],
        .day = day,
        .both = backtest_judge(b, sums),
    };
}

static bool list_lines(backtest *b, const line_ranks *r, const groups *payable) {
    static const size_t by[] = {LINE_UNIT, LINE_MONTH, LINE_ACCOUNT, LINE_SKU, LINE_USAGE_TYPE, LINE_DAY};
    line_list list = {0};
    if (!collect_lines(b, r, payable, &list)) return false;
    uint32_t *order = order_tuples(b->scratch, list.n, list.keys, LINE_KEY, by, LINE_KEY);
    crd_backtest_line *out = ARENA_ARRAY(&b->ledger->kept, list.n, crd_backtest_line);
    if (order == NULL || out == NULL) return false;
    for (size_t i = 0; i < list.n; i++)
        out[i] = make_line(b, r, list.keys + (size_t)order[i] * LINE_KEY, list.sums[order[i]]);
    b->out->lines = out;
    b->out->lines_count = list.n;
    return true;
}

static bool find_lines(backtest *b, const line_ranks *r) {
    groups payable;
    groups_init(&payable, b->ledger->m, PAYABLE_KEY);
    bool ok = find_payable(b, &payable) && list_lines(b, r, &payable);
    groups_free(&payable);
    return ok;
}

/* ---- errors by service ------------------------------------------------------------------------------------------ */

static bool list_errors(backtest *b, const line_ranks *r) {
    static const size_t by[] = {SERVICE_UNIT, SERVICE_MONTH, SERVICE_ACCOUNT, SERVICE_SERVICE};
    size_t n = b->services.keys.count;
    uint32_t *keys = arena_array(b->scratch, n, SERVICE_KEY * sizeof *keys);
    crd_backtest_error *out = ARENA_ARRAY(&b->ledger->kept, n, crd_backtest_error);
    if (keys == NULL || out == NULL) return false;
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t *from = tuples_get(&b->services.keys, i);
        uint32_t *to = keys + (size_t)i * SERVICE_KEY;
        to[SERVICE_UNIT] = from[SERVICE_UNIT];
        to[SERVICE_MONTH] = from[SERVICE_MONTH];
        to[SERVICE_ACCOUNT] = r->accounts.of[from[SERVICE_ACCOUNT]];
        to[SERVICE_SERVICE] = order_rank(&r->services, b->services.sums.at[i].service);
    }
    uint32_t *order = order_tuples(b->scratch, n, keys, SERVICE_KEY, by, SERVICE_KEY);
    for (size_t i = 0; order != NULL && i < n; i++) {
        const uint32_t *key = keys + (size_t)order[i] * SERVICE_KEY;
        const pair *sums = &b->services.sums.at[order[i]];
        out[i] = (crd_backtest_error){key[SERVICE_UNIT], (crd_month)key[SERVICE_MONTH],
                                      r->accounts.texts[key[SERVICE_ACCOUNT]], sums->service, backtest_judge(b, sums)};
    }
    b->out->errors = out;
    b->out->errors_count = n;
    return order != NULL;
}

/* ---- totals ----------------------------------------------------------------------------------------------------- */

/* Worse is larger, so that a sum is what the worst of its lines is; it is exact only when all are. */
static crd_match worse(crd_match a, crd_match b) { return a > b ? a : b; }

static void total_line(backtest *b, pair *sum, crd_both *both, const crd_backtest_line *line) {
    backtest_add(b, &sum->simulated, dec_of(line->both.simulated));
    backtest_add(b, &sum->actual, dec_of(line->both.actual));
    sum->rows += line->both.rows;
    dec tolerance = dec_of(both->tolerance);
    backtest_add(b, &tolerance, dec_of(line->both.tolerance));
    both->tolerance = dec_money(tolerance);
    both->match = worse(both->match, line->both.match);
}

static void close_total(backtest *b, const pair *sum, crd_both *both) {
    crd_match worst = both->match;
    *both = backtest_compare(b, sum->simulated, sum->actual, dec_of(both->tolerance), sum->rows);
    both->match = crd_match_fits(worst) ? worst : CRD_MATCH_DIFFERENT;
}

static void count_line(backtest *b, const crd_backtest_line *line, dec *rounding, dec *largest) {
    crd_backtest *out = b->out;
    dec difference = dec_of(line->both.difference);
    out->matches[line->both.match]++;
    out->partly_paid += line->partly_paid;
    if (crd_match_fits(line->both.match)) out->rows_matched += line->both.rows;
    if (line->both.match != CRD_MATCH_ROUNDED) return;
    backtest_add(b, rounding, difference);
    if (difference < 0) difference = -difference;
    if (difference > *largest) *largest = difference;
}

static bool total(backtest *b, crd_backtest_credit *units) {
    crd_backtest *out = b->out;
    pair all = {0}, *sums = ARENA_ARRAY(b->scratch, out->credits_count, pair);
    dec rounding = 0, largest = 0;
    if (sums == NULL) return false;
    for (size_t i = 0; i < out->lines_count; i++) {
        const crd_backtest_line *line = &out->lines[i];
        total_line(b, &sums[line->credit], &units[line->credit].both, line);
        total_line(b, &all, &out->both, line);
        count_line(b, line, &rounding, &largest);
    }
    for (size_t u = 0; u < out->credits_count; u++) close_total(b, &sums[u], &units[u].both);
    close_total(b, &all, &out->both);
    out->rounding = dec_money(rounding);
    out->largest_rounding = dec_money(largest);
    return true;
}

/* ---- all -------------------------------------------------------------------------------------------------------- */

/* Whoever has a history may have a bill without Credit rows: an export can leave them out. */
static bool has_rows(const backtest *b) { return b->ledger->credited.keys.count > 0 || !b->wanted->compare_history; }

static bool compare(backtest *b) {
    line_ranks ranks;
    for (size_t i = 0; has_rows(b) && i < b->plan->history_count; i++) add_draw(b, &b->plan->history[i]);
    for (uint32_t i = 0; i < b->ledger->credited.keys.count; i++) add_row(b, i);
    if (b->failed || !rank_names(&ranks, b)) return false;
    if (!find_lines(b, &ranks) || !list_errors(b, &ranks)) return false;
    /* The list was made here, and becomes public with its sums. */
    return total(b, (crd_backtest_credit *)b->out->credits) && backtest_leaks(b) && backtest_history(b) && !b->failed;
}

static crd_status run(backtest *b, crd_diagnostics *d) {
    crd_status status = backtest_names(b, d);
    if (status != CRD_OK) return status;
    if (!compare(b)) return CRD_NOMEM;
    b->out->fits = crd_match_fits(b->out->both.match) && crd_match_fits(b->out->history.both.match);
    if (!b->overflow) return CRD_OK;
    ledger_overflow(d);
    return CRD_INVALID;
}

crd_status ledger_compare_history(ledger *l, crd_diagnostics *d, const crd_plan *plan,
                                  const crd_backtest_options *wanted, crd_allocation_result *out) {
    arena scratch;
    crd_backtest result = {0};
    backtest b = {
        .ledger = l,
        .plan = plan,
        .wanted = wanted,
        .out = &result,
        .scratch = &scratch,
        .tolerance = dec_of(wanted->tolerance),
    };
    arena_init(&scratch, l->m);
    bool done = backtest_history(&b) && !b.failed;
    arena_free(&scratch);
    *out = result.history;
    if (!done) return CRD_NOMEM;
    if (b.overflow) ledger_overflow(d);
    return b.overflow ? CRD_INVALID : CRD_OK;
}

crd_status ledger_backtest(ledger *l, crd_diagnostics *d, const crd_plan *plan, const crd_backtest_options *wanted,
                           crd_backtest *out) {
    arena scratch;
    arena_init(&scratch, l->m);
    *out = (crd_backtest){.from = plan->from, .to = plan->to, .currency = plan->currency};
    backtest b = {
        .ledger = l,
        .plan = plan,
        .wanted = wanted,
        .out = out,
        .scratch = &scratch,
        .tolerance = dec_of(wanted->tolerance),
    };
    pairs_init(&b.lines, l->m, LINE_KEY);
    pairs_init(&b.skus, l->m, LINE_USAGE_TYPE); /* the parts of a line's key before it */
    pairs_init(&b.services, l->m, SERVICE_KEY);
    crd_status status = run(&b, d);
    pairs_free(&b.lines);
    pairs_free(&b.skus);
    pairs_free(&b.services);
    arena_free(&scratch);
    return status;
}
