/* SPDX-License-Identifier: Apache-2.0
 *
 * Adds one ledger's charges to another's. The invariant: what comes out is what adding the charges themselves would
 * have given, but for the numbers of cells, which nothing that is shown depends on. */
#include "ledger/ledger_internal.h"

/* The part that only the other ledger has is added with the rest; what both have becomes one. */
typedef struct joining {
    ledger *l;
    const ledger *from;
    const ledger_maps *maps;
    arena *scratch;
    uint32_t *cells; /* [number in from->added]: in l->added */
} joining;

static const uint32_t *column_map(const joining *j, size_t column) {
    return column == SIZE_MAX ? NULL : j->maps->columns[column];
}

static groups_added join_bills(const joining *j) {
    const uint32_t *maps[BILL_KEY] = {[BILL_ACCOUNT] = column_map(j, j->l->account)};
    groups_added added = groups_join(&j->l->bills, &j->from->bills, maps, NULL);
    return added == GROUPS_ADDED ? groups_join(&j->l->unpayable, &j->from->unpayable, maps, NULL) : added;
}

static groups_added join_cells(joining *j) {
    ledger *l = j->l;
    const uint32_t **maps = arena_array(j->scratch, KEY_VALUES + l->split_n, sizeof *maps);
    j->cells = ARENA_ARRAY(j->scratch, store_count(&j->from->added), uint32_t);
    if (maps == NULL || j->cells == NULL) return GROUPS_NOMEM;
    maps[KEY_ACCOUNT] = column_map(j, l->account);
    maps[KEY_SERVICE] = column_map(j, l->service); /* BEDROCK_SERVICE is itself */
    maps[KEY_SKU] = column_map(j, l->sku);
    for (size_t i = 0; i < l->split_n; i++) maps[KEY_VALUES + i] = j->maps->values[l->split[i]];
    return store_join(&l->added, &j->from->added, maps, j->cells);
}

static groups_added join_details(const joining *j) {
    const uint32_t *maps[DETAIL_KEY] = {
        [DETAIL_CELL] = j->cells,
        [DETAIL_USAGE_TYPE] = column_map(j, j->l->usage_type),
        [DETAIL_REGION] = column_map(j, j->l->region),
        [DETAIL_PART] = j->maps->parts,
    };
    return groups_join(&j->l->details, &j->from->details, maps, NULL);
}

static groups_added join_credited(const joining *j) {
    const uint32_t *maps[CREDITED_KEY] = {
        [CREDITED_ACCOUNT] = column_map(j, j->l->account),
        [CREDITED_SERVICE] = column_map(j, j->l->service),
        [CREDITED_SKU] = column_map(j, j->l->sku),
        [CREDITED_USAGE_TYPE] = column_map(j, j->l->usage_type),
        [CREDITED_DESCRIPTION] = column_map(j, j->l->description),
    };
    return groups_join(&j->l->credited, &j->from->credited, maps, NULL);
}

static bool join_parts(const joining *j) {
    for (uint32_t part = 0; part < j->from->part_cells.n; part++) {
        uint32_t cell = j->from->part_cells.at[part];
        if (cell != TUPLES_FAILED && !ledger_note_part(j->l, j->maps->parts[part], j->cells[cell])) return false;
    }
    return true;
}

static bool add_sum(group_sum *sum, const group_sum *more) { return group_sum_add(sum, more->rows, more->cost); }

static groups_added join_counts(const joining *j) {
    ledger *l = j->l;
    const ledger *from = j->from;
    bool fits = add_sum(&l->total, &from->total);
    for (size_t i = 0; i < ELIGIBLE_REASONS; i++) fits = add_sum(&l->reasons[i], &from->reasons[i]) && fits;
    if (from->from != 0 && (l->from == 0 || from->from < l->from)) l->from = from->from;
    if (from->to > l->to) l->to = from->to;
    if (from->last_day > l->last_day) l->last_day = from->last_day;
    return fits ? GROUPS_ADDED : GROUPS_OVERFLOW;
}

static groups_added join(joining *j) {
    groups_added added = join_counts(j);
    if (added == GROUPS_ADDED) added = join_bills(j);
    if (added == GROUPS_ADDED) added = join_cells(j);
    if (added == GROUPS_ADDED) added = join_details(j);
    if (added == GROUPS_ADDED) added = join_credited(j);
    return added == GROUPS_ADDED && !join_parts(j) ? GROUPS_NOMEM : added;
}

bool ledger_join(ledger *l, crd_diagnostics *d, const ledger *from, const ledger_maps *maps) {
    arena scratch;
    arena_init(&scratch, l->m);
    joining j = {.l = l, .from = from, .maps = maps, .scratch = &scratch};
    groups_added added = join(&j);
    arena_free(&scratch);
    if (added == GROUPS_OVERFLOW) ledger_overflow(d);
    return added == GROUPS_ADDED;
}

/* ---- other numbers for the parts --------------------------------------------------------------------------------- */

static bool number_details(ledger *l, const uint32_t *to) {
    const uint32_t *maps[DETAIL_KEY] = {[DETAIL_PART] = to};
    groups numbered;
    groups_init(&numbered, l->m, DETAIL_KEY);
    if (groups_join(&numbered, &l->details, maps, NULL) != GROUPS_ADDED) {
        groups_free(&numbered);
        return false;
    }
    groups_free(&l->details);
    l->details = numbered;
    return true;
}

bool ledger_number_parts(ledger *l, const uint32_t *to) {
    size_t n = l->part_cells.n;
    arena scratch;
    arena_init(&scratch, l->m);
    uint32_t *cells = arena_copy(&scratch, l->part_cells.at, n * sizeof *cells);
    for (size_t part = 0; cells != NULL && part < n; part++) l->part_cells.at[part] = TUPLES_FAILED;
    bool kept = cells != NULL;
    for (uint32_t part = 0; kept && part < n; part++) kept = ledger_note_part(l, to[part], cells[part]);
    arena_free(&scratch);
    return kept && number_details(l, to);
}
