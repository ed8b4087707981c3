/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the life of a ledger and the adding of charges. The invariant: every row is in exactly one of the sums by
 * reason, and every row but Credit rows in exactly one bill; what is eligible is in one cell besides. */
#include "ledger/ledger.h"

#include <string.h>

#include "base/order.h"
#include "ledger/ledger_internal.h"

const field_id ledger_columns[] = {FIELD_ACCOUNT, FIELD_CREDIT_SERVICE, FIELD_SKU, FIELD_CHARGE_TYPE};
const size_t ledger_columns_n = sizeof ledger_columns / sizeof ledger_columns[0];
const field_id ledger_history_columns[] = {FIELD_USAGE_TYPE, FIELD_REGION};
const size_t ledger_history_columns_n = sizeof ledger_history_columns / sizeof ledger_history_columns[0];
const field_id ledger_credit_columns[] = {FIELD_USAGE_TYPE, FIELD_DESCRIPTION};
const size_t ledger_credit_columns_n = sizeof ledger_credit_columns / sizeof ledger_credit_columns[0];

void ledger_overflow(crd_diagnostics *d) { diag_sum_overflow(d, STR_NONE); }

/* ---- making ----------------------------------------------------------------------------------------------------- */

/* Which categories some restriction names. */
static void note_restrictions(const ledger_options *o, bool *restricts) {
    for (size_t i = 0; i < o->credits_n; i++)
        for (size_t r = 0; r < o->credits[i].restrictions_count; r++) {
            int32_t category = o->credits[i].restrictions[r].category;
            if (category >= 0) restricts[category] = true;
        }
}

static int by_name(const void *names, uint32_t a, uint32_t b) {
    const crd_str *at = names;
    return str_cmp(at[a], at[b]);
}

/* Only the categories of restrictions split cells: the others cannot change who pays. */
static bool find_split(ledger *l) {
    const ledger_options *o = l->options;
    uint32_t *order = order_by(&l->kept, o->categories_n, by_name, o->category_names);
    bool *restricts = ARENA_ARRAY(&l->kept, o->categories_n, bool);
    l->split = ARENA_ARRAY(&l->kept, o->categories_n, size_t);
    if (order == NULL || restricts == NULL || l->split == NULL) return false;
    note_restrictions(o, restricts);
    for (size_t i = 0; i < o->categories_n; i++)
        if (restricts[order[i]]) l->split[l->split_n++] = order[i];
    return true;
}

static void find_columns(ledger *l) {
    const struct {
        size_t *position;
        field_id field;
    } wanted[] = {
        {&l->account, FIELD_ACCOUNT},         {&l->service, FIELD_CREDIT_SERVICE}, {&l->sku, FIELD_SKU},
        {&l->charge_type, FIELD_CHARGE_TYPE}, {&l->usage_type, FIELD_USAGE_TYPE},  {&l->region, FIELD_REGION},
        {&l->description, FIELD_DESCRIPTION},
    };
    for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++)
        *wanted[i].position = columns_find(l->options->columns, (field_ref){.id = wanted[i].field});
}

static bool wait_for_hooks(const ledger_options *o) {
    for (size_t i = 0; i < o->credits_n; i++)
        if (schedule_waits(&o->credits[i])) return true;
    return false;
}

bool ledger_schedule(ledger *l, const crd_pause *const *paused) {
    const ledger_options *o = l->options;
    l->pauses = ARENA_ARRAY(&l->kept, o->credits_n, pauses);
    for (size_t i = 0; l->pauses != NULL && i < o->credits_n; i++) {
        const crd_pause *at = paused != NULL ? paused[i] : o->credits[i].pauses;
        if (!pauses_merge(&l->pauses[i], &l->kept, at, o->credits[i].pauses_count)) return false;
    }
    if (l->pauses == NULL) return false;
    bool cut = l->segments.edges != NULL && !l->by_day; /* charges were added to the segments as they are */
    return cut || segments_find(&l->segments, &l->kept, o, &l->settlement, paused);
}

/* Of what cells are to be summed up by; NULL: who asks what became of cells looks at each of them. */
static const segments *summed(const ledger *l) { return l->detailed || l->options->history_sku ? NULL : &l->segments; }

static bool prepare(ledger *l) {
    l->by_day = l->options->by_day || wait_for_hooks(l->options);
    if (!find_split(l) || !ledger_schedule(l, NULL)) return false;
    l->cell_key = ARENA_ARRAY(&l->kept, KEY_VALUES + l->split_n, uint32_t);
    l->keys = ARENA_ARRAY(&l->kept, (KEY_VALUES + l->split_n) * TUPLES_BLOCK, uint32_t);
    store_init(&l->added, l->m, KEY_VALUES + l->split_n, l->by_day ? NULL : summed(l));
    store_init(&l->joined, l->m, KEY_VALUES + l->split_n, summed(l));
    l->cells = l->by_day ? &l->joined : &l->added;
    return l->cell_key != NULL && l->keys != NULL;
}

ledger *ledger_new(mem *m, const ledger_options *options) {
    ledger *l = mem_new(m, sizeof *l);
    if (l == NULL) return NULL;
    l->m = m;
    l->options = options;
    l->settlement = options->settlement;
    l->last_day = CRD_NO_DATE;
    l->detailed = options->history_region || options->history_day || options->parts != NULL;
    arena_init(&l->kept, m);
    groups_init(&l->bills, m, BILL_KEY);
    groups_init(&l->unpayable, m, BILL_KEY);
    groups_init(&l->details, m, DETAIL_KEY);
    groups_init(&l->credited, m, CREDITED_KEY);
    groups_init(&l->paid, m, PAID_KEY);
    find_columns(l);
    if (prepare(l)) return l;
    ledger_free(l);
    return NULL;
}

/* What was added is another ledger's, and so is the scratch memory for adding. */
ledger *ledger_fork(const ledger *l, const crd_settlement *settlement) {
    ledger *fork = mem_new(l->m, sizeof *fork);
    if (fork == NULL) return NULL;
    *fork = *l;
    fork->fork = true;
    fork->settlement = *settlement;
    if (l->by_day) fork->cells = &fork->joined;
    fork->latest = NULL;
    arena_init(&fork->kept, l->m);
    store_init(&fork->joined, l->m, store_width(&l->added), summed(fork));
    groups_init(&fork->paid, l->m, PAID_KEY);
    return fork;
}

static void free_results(ledger *l) {
    groups_free(&l->paid);
    ledger_forget(l);
    arena_free(&l->kept);
    mem_free(l->m, l, sizeof *l);
}

size_t ledger_cells(const ledger *l) { return store_count(&l->added); }

void ledger_free(ledger *l) {
    if (l == NULL) return;
    if (l->fork) {
        store_free(&l->joined);
        free_results(l);
        return;
    }
    if (l->cells != NULL) {
        store_free(&l->added);
        store_free(&l->joined);
    }
    groups_free(&l->bills);
    groups_free(&l->unpayable);
    groups_free(&l->details);
    groups_free(&l->credited);
    vec_free(l->m, &l->part_cells);
    free_results(l);
}

/* ---- adding ----------------------------------------------------------------------------------------------------- */

static groups_added count_row(ledger *l, uint8_t reason, dec cost) {
    return group_sum_add(&l->reasons[reason], 1, cost) && group_sum_add(&l->total, 1, cost) ? GROUPS_ADDED
                                                                                            : GROUPS_OVERFLOW;
}

static void count_month(ledger *l, crd_month month) {
    if (l->from == 0 || month < l->from) l->from = month;
    if (month > l->to) l->to = month;
}

bool ledger_note_part(ledger *l, uint32_t part, uint32_t cell) {
    while (l->part_cells.n <= part) {
        uint32_t *slot = vec_push(l->m, &l->part_cells);
        if (slot == NULL) return false;
        *slot = TUPLES_FAILED;
    }
    l->part_cells.at[part] = cell;
    return true;
}

/* The rows of a block that go the same way. */
typedef struct some_rows {
    size_t at[TUPLES_BLOCK];
    size_t n;
} some_rows;

_Static_assert((int)BILL_KEY <= KEY_VALUES && (int)DETAIL_KEY <= KEY_VALUES, "there is room for every key in l->keys");

static uint32_t *key_part(ledger *l, size_t part) { return l->keys + part * TUPLES_BLOCK; }

/* Whether one stands behind the other; mostly they do. */
static bool are_neighbours(const some_rows *rows) {
    return rows->n > 0 && rows->at[rows->n - 1] - rows->at[0] == rows->n - 1;
}

static void copy_part(ledger *l, size_t part, const uint32_t *from, const some_rows *rows) {
    uint32_t *to = key_part(l, part);
    if (are_neighbours(rows)) {
        memcpy(to, from + rows->at[0], rows->n * sizeof *to);
        return;
    }
    for (size_t i = 0; i < rows->n; i++) to[i] = from[rows->at[i]];
}

static void copy_costs(dec *to, const batch *b, const some_rows *rows) {
    for (size_t i = 0; i < rows->n; i++) to[i] = b->cost[rows->at[i]];
}

/* By the keys that stand in l->keys. */
static groups_added add_rows(ledger *l, groups *to, const batch *b, const some_rows *rows, uint32_t *numbers) {
    dec costs[TUPLES_BLOCK];
    copy_costs(costs, b, rows);
    return groups_add_block(to, l->keys, costs, rows->n, numbers);
}

static groups_added add_bills(ledger *l, groups *to, const batch *b, const some_rows *rows) {
    uint32_t numbers[TUPLES_BLOCK];
    copy_part(l, BILL_ACCOUNT, b->ids[l->account], rows);
    copy_part(l, BILL_MONTH, (const uint32_t *)b->month, rows);
    return add_rows(l, to, b, rows, numbers);
}

static bool note_parts(ledger *l, const some_rows *rows, const uint32_t *cells) {
    for (size_t i = 0; i < rows->n; i++)
        if (!ledger_note_part(l, l->options->parts[rows->at[i]], cells[i])) return false;
    return true;
}

static groups_added add_details(ledger *l, const batch *b, const some_rows *rows, const uint32_t *cells) {
    uint32_t numbers[TUPLES_BLOCK];
    const ledger_options *o = l->options;
    if (o->parts != NULL && !note_parts(l, rows, cells)) return GROUPS_NOMEM;
    for (size_t i = 0; i < rows->n; i++) {
        key_part(l, DETAIL_CELL)[i] = cells[i];
        key_part(l, DETAIL_DAY)[i] = day_key(b->day[rows->at[i]]);
        key_part(l, DETAIL_REGION)[i] = o->history_region ? b->ids[l->region][rows->at[i]] : INTERN_ABSENT;
        key_part(l, DETAIL_PART)[i] = o->parts != NULL ? o->parts[rows->at[i]] : 0;
    }
    copy_part(l, DETAIL_USAGE_TYPE, b->ids[l->usage_type], rows);
    return add_rows(l, &l->details, b, rows, numbers);
}

static void make_cell_keys(ledger *l, const batch *b, const some_rows *rows, uint32_t *const *values,
                           const uint8_t *reasons) {
    copy_part(l, KEY_MONTH, (const uint32_t *)b->month, rows);
    copy_part(l, KEY_ACCOUNT, b->ids[l->account], rows);
    copy_part(l, KEY_SERVICE, b->ids[l->service], rows);
    copy_part(l, KEY_SKU, b->ids[l->sku], rows);
    for (size_t i = 0; i < l->split_n; i++) copy_part(l, KEY_VALUES + i, values[l->split[i]], rows);
    for (size_t i = 0; i < rows->n; i++) {
        crd_date day = b->day[rows->at[i]];
        key_part(l, KEY_SEGMENT)[i] = l->by_day ? day_key(day) : segments_of(&l->segments, day);
        if (reasons[rows->at[i]] == ELIGIBLE_BEDROCK) key_part(l, KEY_SERVICE)[i] = BEDROCK_SERVICE;
    }
}

static void note_days(ledger *l, const batch *b, const some_rows *rows) {
    for (size_t i = 0; i < rows->n; i++)
        if (b->day[rows->at[i]] > l->last_day) l->last_day = b->day[rows->at[i]];
}

static groups_added add_cells(ledger *l, const batch *b, const some_rows *rows, uint32_t *const *values,
                              const uint8_t *reasons) {
    uint32_t cells[TUPLES_BLOCK];
    dec costs[TUPLES_BLOCK];
    make_cell_keys(l, b, rows, values, reasons);
    note_days(l, b, rows);
    copy_costs(costs, b, rows);
    groups_added added = store_add_block(&l->added, l->keys, costs, rows->n, cells);
    return added == GROUPS_ADDED && l->detailed ? add_details(l, b, rows, cells) : added;
}

/* Another provider's credits are none of AWS's: their reason is not this one. */
static groups_added add_credited(ledger *l, const batch *b, size_t row, uint8_t reason) {
    if (!l->options->credit_rows || reason != INELIGIBLE_CREDIT) return GROUPS_ADDED;
    uint32_t key[CREDITED_KEY] = {
        [CREDITED_MONTH] = (uint32_t)b->month[row],           [CREDITED_ACCOUNT] = b->ids[l->account][row],
        [CREDITED_SERVICE] = b->ids[l->service][row],         [CREDITED_SKU] = b->ids[l->sku][row],
        [CREDITED_USAGE_TYPE] = b->ids[l->usage_type][row],   [CREDITED_DAY] = day_key(b->day[row]),
        [CREDITED_DESCRIPTION] = b->ids[l->description][row],
    };
    return groups_add(&l->credited, key, b->cost[row]);
}

/* What every row counts for, whatever it is. */
static groups_added count_rows(ledger *l, const batch *b, size_t first, size_t n, const uint8_t *reasons) {
    for (size_t row = first; row < first + n; row++) {
        if (count_row(l, reasons[row], b->cost[row]) != GROUPS_ADDED) return GROUPS_OVERFLOW;
        count_month(l, b->month[row]);
    }
    return GROUPS_ADDED;
}

static groups_added add_credit_rows(ledger *l, const batch *b, const some_rows *rows, const uint8_t *reasons) {
    groups_added added = GROUPS_ADDED;
    for (size_t i = 0; added == GROUPS_ADDED && i < rows->n; i++)
        added = add_credited(l, b, rows->at[i], reasons[rows->at[i]]);
    return added;
}

static void push_row(some_rows *to, size_t row, bool wanted) {
    to->at[to->n] = row;
    to->n += wanted;
}

/* A set's keys are numbered in the order of its rows, as if they were added one by one. */
static groups_added add_block(ledger *l, const batch *b, size_t first, size_t n, uint32_t *const *values,
                              const uint8_t *reasons) {
    /* Not by the reason: a Credit row of another provider is ineligible for being that first. */
    uint32_t credit = intern_find(&l->options->columns->dicts[l->charge_type], STR("Credit"));
    some_rows credits, charges, payable, others;
    credits.n = charges.n = payable.n = others.n = 0;
    for (size_t row = first; row < first + n; row++) {
        bool charge = b->ids[l->charge_type][row] != credit, pays = reasons[row] <= ELIGIBLE_BEDROCK;
        push_row(&credits, row, !charge);
        push_row(&charges, row, charge);
        push_row(&payable, row, charge && pays);
        push_row(&others, row, charge && !pays);
    }
    groups_added added = count_rows(l, b, first, n, reasons);
    if (added == GROUPS_ADDED) added = add_credit_rows(l, b, &credits, reasons);
    if (added == GROUPS_ADDED) added = add_bills(l, &l->bills, b, &charges);
    if (added == GROUPS_ADDED) added = add_bills(l, &l->unpayable, b, &others);
    return added == GROUPS_ADDED ? add_cells(l, b, &payable, values, reasons) : added;
}

bool ledger_add(ledger *l, crd_diagnostics *d, crd_str file, const batch *b, uint32_t *const *values,
                const uint8_t *reasons) {
    for (size_t first = 0; first < b->rows; first += TUPLES_BLOCK) {
        size_t left = b->rows - first, n = left < TUPLES_BLOCK ? left : TUPLES_BLOCK;
        groups_added added = add_block(l, b, first, n, values, reasons);
        if (added == GROUPS_OVERFLOW) diag_sum_overflow(d, file);
        if (added != GROUPS_ADDED) return false;
    }
    return true;
}

/* ---- joining ---------------------------------------------------------------------------------------------------- */

/* The keys of n cells from `first` on, part by part. */
static void make_joined_keys(ledger *l, uint32_t first, size_t n, dec *costs) {
    for (size_t i = 0; i < n; i++) {
        uint32_t *key = l->cell_key, cell = first + (uint32_t)i;
        store_key(&l->added, cell, key);
        key[KEY_SEGMENT] = segments_of(&l->segments, key_day(key[KEY_SEGMENT]));
        for (size_t part = 0; part < store_width(&l->added); part++) key_part(l, part)[i] = key[part];
        costs[i] = store_cost(&l->added, cell);
    }
}

groups_added ledger_join_days(ledger *l, arena *a) {
    uint32_t all = store_count(&l->added);
    groups_added added = GROUPS_ADDED;
    store_free(&l->joined);
    l->joined_as = ARENA_ARRAY(a, all, uint32_t);
    if (l->joined_as == NULL) return GROUPS_NOMEM;
    for (uint32_t first = 0; added == GROUPS_ADDED && first < all; first += TUPLES_BLOCK) {
        dec costs[TUPLES_BLOCK];
        size_t n = all - first < TUPLES_BLOCK ? all - first : TUPLES_BLOCK;
        make_joined_keys(l, first, n, costs);
        added = store_add_block(&l->joined, l->keys, costs, n, l->joined_as + first);
    }
    return added;
}
