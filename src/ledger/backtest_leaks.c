/* SPDX-License-Identifier: Apache-2.0
 *
 * Leaks: what AWS's Credit rows paid although the restriction in force at the month's end would have forbidden it.
 * Credit rows carry no tags, so the values that decide are those of the charges that they pay: of the account's SKU in
 * that month, or, when it has no such charge, of all that the account has. */
#include "base/date.h"
#include "ledger/backtest.h"

#define ALL_SKUS UINT32_MAX

enum { ALLOWED_ACCOUNT, ALLOWED_SKU, ALLOWED_KEY };

/* What a restriction lets its credit pay, in terms of the cells' keys. */
typedef struct allowed_value {
    size_t split;   /* which of the key's values, */
    uint32_t value; /* and its id; INTERN_FAILED: no charge has it */
    uint32_t owner; /* account that may always pay for itself; INTERN_FAILED: none */
} allowed_value;

/* One unit in one month. */
typedef struct leak_finder {
    backtest *b;
    const crd_restriction *restriction; /* of its first credit; NULL: one of its credits may pay for anyone */
    VEC(allowed_value) values;
    groups allowed; /* by ALLOWED_: what may be paid of the charges above zero; each of them is there */
    crd_leak *out;
    dec total;
} leak_finder;

/* ---- what is allowed -------------------------------------------------------------------------------------------- */

static bool add_value(leak_finder *f, const crd_credit *credit, const crd_restriction *restriction) {
    const ledger *l = f->b->ledger;
    allowed_value *slot = vec_push(l->m, &f->values);
    if (slot == NULL) return false;
    *slot = (allowed_value){.owner = INTERN_FAILED};
    while (l->split[slot->split] != (size_t)restriction->category) slot->split++;
    slot->value = intern_find(l->options->category_values[restriction->category], restriction->value);
    if (l->settlement.owner == CRD_OWNER_ALWAYS_FIRST) slot->owner = backtest_id(f->b, l->account, credit->owner);
    return true;
}

/* A unit is restricted when all of its credits are. */
static bool find_restriction(leak_finder *f, const crd_backtest_credit *unit, crd_month month) {
    f->restriction = NULL;
    f->values.n = 0;
    for (size_t i = 0; i < unit->credits_count; i++) {
        const crd_credit *credit = &f->b->ledger->options->credits[unit->credits[i]];
        const crd_restriction *restriction = schedule_restriction(credit, month_last(month));
        bool anyone = restriction == NULL || restriction->category < 0;
        if (i == 0 || anyone) f->restriction = anyone ? NULL : restriction;
        if (anyone) return true;
        if (!add_value(f, credit, restriction)) return false;
    }
    return true;
}

static bool allows(const leak_finder *f, const uint32_t *cell) {
    for (size_t i = 0; i < f->values.n; i++) {
        const allowed_value *v = &f->values.at[i];
        if (cell[KEY_VALUES + v->split] == v->value || cell[KEY_ACCOUNT] == v->owner) return true;
    }
    return false;
}

static bool note_cell(leak_finder *f, const uint32_t *cell, dec cost) {
    const uint32_t skus[] = {cell[KEY_SKU], ALL_SKUS};
    if (!allows(f, cell)) cost = 0;
    for (size_t i = 0; i < 2; i++) {
        const uint32_t key[ALLOWED_KEY] = {cell[KEY_ACCOUNT], skus[i]};
        groups_added added = groups_add(&f->allowed, key, cost);
        if (added == GROUPS_OVERFLOW) f->b->overflow = true;
        if (added == GROUPS_NOMEM) return false;
    }
    return true;
}

static bool note_cells(leak_finder *f, crd_month month) {
    const store *cells = f->b->ledger->cells;
    uint32_t *key = f->b->ledger->cell_key;
    groups_free(&f->allowed);
    groups_init(&f->allowed, f->b->ledger->m, ALLOWED_KEY);
    for (uint32_t i = 0; i < store_count(cells); i++) {
        dec cost = store_cost(cells, i);
        store_key(cells, i, key);
        if ((crd_month)key[KEY_MONTH] == month && cost > 0 && !note_cell(f, key, cost)) return false;
    }
    return true;
}

static bool begin_month(leak_finder *f, const crd_backtest_credit *unit, crd_month month) {
    if (!find_restriction(f, unit, month)) return false;
    return f->restriction == NULL || note_cells(f, month);
}

/* ---- what leaked ------------------------------------------------------------------------------------------------ */

/* What was paid beyond what was allowed; none when it is not known whom the rows were for. */
static dec leak_of(const leak_finder *f, uint32_t account, uint32_t sku, dec actual) {
    uint32_t key[ALLOWED_KEY] = {account, sku};
    uint32_t there = tuples_find(&f->allowed.keys, key);
    if (there != TUPLES_FAILED) return actual - f->allowed.sums.at[there].cost;
    key[ALLOWED_SKU] = ALL_SKUS;
    there = tuples_find(&f->allowed.keys, key);
    return there != TUPLES_FAILED && f->allowed.sums.at[there].cost == 0 ? actual : 0;
}

static void judge_sku(leak_finder *f, const crd_backtest_line *line) {
    backtest *b = f->b;
    const uint32_t key[] = {(uint32_t)line->credit, (uint32_t)line->month,
                            backtest_id(b, b->ledger->account, line->account),
                            backtest_id(b, b->ledger->sku, line->sku)};
    const pair *sums = &b->skus.sums.at[tuples_find(&b->skus.keys, key)];
    dec amount = leak_of(f, key[LINE_ACCOUNT], key[LINE_SKU], sums->actual);
    if (sums->actual <= 0 || amount <= dec_of(backtest_judge(b, sums).tolerance)) return;
    f->out[b->out->leaks_count++] = (crd_leak){
        .credit = line->credit,
        .month = line->month,
        .account = line->account,
        .service = sums->service,
        .sku = line->sku,
        .category = b->ledger->options->category_names[f->restriction->category],
        .value = f->restriction->value,
        .amount = dec_money(amount),
    };
    backtest_add(b, &f->total, amount);
}

/* The lines are in order, so that each unit's month and each SKU is judged at its first one. */
static bool find_leaks(leak_finder *f) {
    const crd_backtest *out = f->b->out;
    for (size_t i = 0; i < out->lines_count; i++) {
        const crd_backtest_line *line = &out->lines[i], *last = i > 0 ? line - 1 : NULL;
        bool same = last != NULL && last->credit == line->credit && last->month == line->month;
        if (!same && !begin_month(f, &out->credits[line->credit], line->month)) return false;
        same = same && str_eq(last->account, line->account) && str_eq(last->sku, line->sku);
        if (!same && f->restriction != NULL) judge_sku(f, line);
    }
    return true;
}

bool backtest_leaks(backtest *b) {
    leak_finder f = {.b = b, .out = ARENA_ARRAY(&b->ledger->kept, b->skus.keys.count, crd_leak)};
    groups_init(&f.allowed, b->ledger->m, ALLOWED_KEY);
    bool ok = f.out != NULL && find_leaks(&f);
    b->out->leaks = f.out;
    b->out->leaked = dec_money(f.total);
    vec_free(b->ledger->m, &f.values);
    groups_free(&f.allowed);
    return ok;
}
