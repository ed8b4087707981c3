/* SPDX-License-Identifier: Apache-2.0
 *
 * Settles and fills the plan: charges, ties, leftovers, and the check that nothing came from nowhere. */
#include "ledger/results.h"

/* ---- charges ---------------------------------------------------------------------------------------------------- */

static bool fill_charges(results *r) {
    const ledger *l = r->ledger;
    crd_plan *plan = r->plan;
    crd_ineligible *out = ARENA_ARRAY(&r->ledger->kept, ELIGIBLE_REASONS, crd_ineligible);
    if (out == NULL) return false;
    for (eligible_reason i = ELIGIBLE_BEDROCK + 1; i < ELIGIBLE_REASONS; i++) {
        const group_sum *sum = &l->reasons[i];
        if (sum->rows > 0)
            out[plan->ineligible_count++] = (crd_ineligible){eligible_reason_text(i), sum->rows, dec_money(sum->cost)};
    }
    dec payable = l->reasons[ELIGIBLE].cost;
    results_add(r, &payable, l->reasons[ELIGIBLE_BEDROCK].cost);
    plan->ineligible = out;
    plan->from = l->from;
    plan->to = l->to;
    plan->rows = l->total.rows;
    plan->total = dec_money(l->total.cost);
    plan->eligible = dec_money(payable);
    plan->eligible_rows = l->reasons[ELIGIBLE].rows + l->reasons[ELIGIBLE_BEDROCK].rows;
    return true;
}

/* ---- ties ------------------------------------------------------------------------------------------------------- */

/* "444455556666 AmazonEC2 SKU1", without what is absent. */
static crd_str cell_text(const results *r, uint32_t cell) {
    const cells *c = r->cells;
    const cell_names *names = &c->names;
    const cell_block *b = cells_block(c, cell);
    crd_str parts[] = {names->accounts.texts[b->account], names->services.texts[b->service],
                       names->skus.texts[cells_sku(c, cell)]};
    text t;
    text_init(&t, r->ledger->m);
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        if (parts[i].len == 0) continue;
        if (t.n > 0) text_char(&t, ' ');
        text_add(&t, parts[i]);
    }
    crd_str kept = arena_str(&r->ledger->kept, text_str(&t));
    text_free(&t);
    return kept;
}

static int by_credit(const void *ties, uint32_t a, uint32_t b) {
    const crd_tie *left = (const crd_tie *)ties + a, *right = (const crd_tie *)ties + b;
    if (left->credit != right->credit) return left->credit < right->credit ? -1 : 1;
    if (left->month != right->month) return left->month < right->month ? -1 : 1;
    int order = str_cmp(left->first, right->first);
    return order != 0 ? order : str_cmp(left->second, right->second);
}

static bool fill_ties(results *r) {
    size_t n = r->settled->ties.n;
    crd_tie *found = ARENA_ARRAY(r->scratch, n, crd_tie), *out = ARENA_ARRAY(&r->ledger->kept, n, crd_tie);
    if (found == NULL || out == NULL) return false;
    for (size_t i = 0; i < n; i++) {
        const tie *t = &r->settled->ties.at[i];
        found[i] = (crd_tie){t->credit, cells_block(r->cells, t->first)->month, cell_text(r, t->first),
                             cell_text(r, t->second)};
    }
    uint32_t *order = r->ledger->m->failed ? NULL : order_by(r->scratch, n, by_credit, found);
    for (size_t i = 0; order != NULL && i < n; i++) out[i] = found[order[i]];
    r->plan->ties = out;
    r->plan->ties_count = n;
    return order != NULL;
}

/* ---- leftovers -------------------------------------------------------------------------------------------------- */

static crd_leftover leftover(const cells *c, uint32_t cell) {
    const cell_block *b = cells_block(c, cell);
    return (crd_leftover){
        .month = b->month,
        .account = c->names.accounts.texts[b->account],
        .service = c->names.services.texts[b->service],
        .sku = c->names.skus.texts[cells_sku(c, cell)],
        .amount = dec_money(cells_amount(c, b, cell)),
    };
}

/* Cells that were left over, and where. */
typedef struct remains {
    const cells *cells;
    const uint32_t *at;
} remains;

/* By month, account, service, SKU, then what else tells cells apart. */
static int by_service(const void *of, uint32_t a, uint32_t b) {
    const cells *c = ((const remains *)of)->cells;
    uint32_t first = ((const remains *)of)->at[a], second = ((const remains *)of)->at[b];
    const cell_block *left = cells_block(c, first), *right = cells_block(c, second);
    int order = order_integers(left->month, right->month);
    if (order == 0) order = order_integers(left->account, right->account);
    if (order == 0) order = order_integers(left->service, right->service);
    if (order == 0) order = order_integers(cells_sku(c, first), cells_sku(c, second));
    if (order == 0) order = order_integers(cells_segment(c, first), cells_segment(c, second));
    for (size_t i = 0; order == 0 && i < c->ledger->split_n; i++)
        order = order_integers(cells_value(c, left, i), cells_value(c, right, i));
    return order != 0 ? order : order_integers(left->bedrock, right->bedrock);
}

/* Only offsets tell a negative cell. Without a list they are counted. */
static size_t list_negative(const cells *c, uint32_t *out) {
    size_t n = 0;
    for (size_t i = 0; c->offset != NULL && i < c->blocks_n; i++) {
        const cell_block *b = &c->blocks[i];
        for (uint32_t k = b->begin; b->offset && k < b->end; k++) {
            if (c->offset[c->listed[k]] >= 0) continue;
            if (out != NULL) out[n] = c->listed[k];
            n++;
        }
    }
    return n;
}

static bool fill_leftovers(results *r) {
    const cells *c = r->cells;
    size_t n = list_negative(c, NULL);
    uint32_t *found = ARENA_ARRAY(r->scratch, n, uint32_t);
    crd_leftover *out = ARENA_ARRAY(&r->ledger->kept, n, crd_leftover);
    if (found == NULL || out == NULL) return false;
    list_negative(c, found);
    uint32_t *order = order_by(r->scratch, n, by_service, &(remains){c, found});
    for (size_t i = 0; order != NULL && i < n; i++) out[i] = leftover(c, found[order[i]]);
    r->plan->leftovers = out;
    r->plan->leftovers_count = n;
    return order != NULL;
}

/* ---- conservation ----------------------------------------------------------------------------------------------- */

static bool credit_balances(const crd_credit_result *c) {
    return dec_of(c->opening) - dec_of(c->applied) - dec_of(c->remaining) == dec_of(c->forfeited);
}

static bool bill_balances(const crd_bill *b) {
    dec both;
    return dec_add(dec_of(b->credited), dec_of(b->net), &both) && both == dec_of(b->charged);
}

crd_status ledger_mismatch(crd_diagnostics *d, const char *what, crd_str name) {
    diag *g = diag_add_file(d, DIAG_SETTLEMENT_MISMATCH, STR("charges"), 0, 0, "the figures of %s `%.*s` do not add up",
                            what, STR_ARG(name));
    diag_help(d, g, "this is a defect of crd: do not use the plan, and please report it");
    return CRD_INVALID;
}

/* applied + remaining + forfeited = opening for every credit, charged = credited + net for every bill. */
static crd_status check(const crd_plan *plan, crd_diagnostics *d) {
    for (size_t i = 0; i < plan->credits_count; i++)
        if (!credit_balances(&plan->credits[i])) return ledger_mismatch(d, "credit", plan->credits[i].credit->name);
    for (size_t i = 0; i < plan->bills_count; i++)
        if (!bill_balances(&plan->bills[i])) return ledger_mismatch(d, "the bill of", plan->bills[i].account);
    return CRD_OK;
}

/* ---- all -------------------------------------------------------------------------------------------------------- */

static crd_status fill(results *r, crd_diagnostics *d) {
    bool filled = fill_charges(r) && results_purses(r) && results_credits(r) && results_history(r) &&
                  results_bills(r) && fill_ties(r) && fill_leftovers(r);
    if (!filled) return CRD_NOMEM;
    if (r->overflow) return CRD_INVALID;
    return check(r->plan, d);
}

/* Now that the dates of all pauses are there, or are known not to come. */
static crd_status schedule(ledger *l, crd_diagnostics *d, const crd_pause *const *paused, arena *scratch) {
    if (!ledger_schedule(l, paused)) return CRD_NOMEM;
    groups_added joined = l->by_day ? ledger_join_days(l, scratch) : GROUPS_ADDED;
    if (joined == GROUPS_OVERFLOW) ledger_overflow(d);
    return joined == GROUPS_ADDED ? CRD_OK : joined == GROUPS_OVERFLOW ? CRD_INVALID : CRD_NOMEM;
}

static crd_status settle_in(settlement *s, ledger *l, crd_diagnostics *d, const crd_pause *const *paused,
                            crd_plan *plan) {
    arena *scratch = &s->scratch;
    cells *c = &s->cells;
    crd_status scheduled = schedule(l, d, paused, scratch);
    if (scheduled != CRD_OK) return scheduled;
    cell_names names;
    if (!ledger_open_purses(l) || !cells_name(&names, l, scratch) || !cells_arrange(c, l, &names, scratch))
        return CRD_NOMEM;
    results r = {.ledger = l, .cells = c, .settled = &s->settled, .scratch = scratch, .plan = plan, .paused = paused};
    crd_status status = settle(&s->settled, l, c, l->detailed || l->options->history_sku, scratch);
    if (status == CRD_OK)
        status = fill(&r, d);
    else
        r.overflow = status == CRD_INVALID;
    if (r.overflow && status != CRD_NOMEM) ledger_overflow(d);
    return status;
}

void ledger_forget(ledger *l) {
    if (l->latest == NULL) return;
    settled_free(&l->latest->settled, l->m);
    arena_free(&l->latest->scratch);
    mem_free(l->m, l->latest, sizeof *l->latest);
    l->latest = NULL;
}

crd_status ledger_settle(ledger *l, crd_diagnostics *d, crd_date as_of, const crd_pause *const *paused,
                         crd_plan *plan) {
    ledger_forget(l);
    *plan = (crd_plan){.as_of = as_of};
    l->latest = mem_new(l->m, sizeof *l->latest);
    if (l->latest == NULL) return CRD_NOMEM;
    arena_init(&l->latest->scratch, l->m);
    crd_status status = settle_in(l->latest, l, d, paused, plan);
    if (l->options->parts == NULL || status != CRD_OK) ledger_forget(l);
    return status;
}
