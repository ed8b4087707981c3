/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the application history: every draw, added up by credit, month, recipient and service, and finer when asked for.
 * Below a cell a draw is spread over the cell's rows in proportion to their cost: over days, in a day over usage types,
 * in a usage type over regions, in a region over the parts that somebody asks about, each time by largest remainder.
 * The parts of a draw add up to it exactly. */
#include "ledger/results.h"

enum { ROW_CREDIT, ROW_MONTH, ROW_ACCOUNT, ROW_SERVICE, ROW_SKU, ROW_USAGE_TYPE, ROW_REGION, ROW_DAY, ROW_KEY };

/* A run of a cell's details (charges of one day, usage type, region and part) that are alike down to a level. */
typedef struct share {
    uint32_t begin, end;
    dec weight;    /* their cost, unless it is negative: what a bill gives back was not paid for */
    dec part;      /* of the draw */
    dec remainder; /* of the division that made it */
} share;

typedef struct history {
    results *results;
    groups rows;
    uint32_t row[ROW_KEY]; /* of the draw at hand */
    ranking usage_types, regions;
    uint32_t *details; /* [detail * DETAIL_KEY], texts as ranks; by cell, day, usage type, region, part */
    dec *costs;        /* [detail] */
    uint32_t *begins;  /* [cell number]: its first detail; one more at the end */
    VEC(share) shares; /* a stack: one stretch for each level that is being spread */
    uint32_t *heap_room;
    bool failed;
} history;

static void add_to(history *h, groups *to, const uint32_t *key, dec amount) {
    groups_added added = groups_add(to, key, amount);
    if (added == GROUPS_NOMEM) h->failed = true;
    if (added == GROUPS_OVERFLOW) h->results->overflow = true;
}

static void add_row(history *h, dec amount) { add_to(h, &h->rows, h->row, amount); }

/* ---- details ---------------------------------------------------------------------------------------------------- */

/* The keys of the ledger's details with ranks in place of ids. */
static uint32_t *rank_details(history *h, const ledger *l, arena *a) {
    uint32_t n = l->details.keys.count;
    uint32_t *keys = arena_array(a, n, DETAIL_KEY * sizeof *keys);
    const intern *dicts = l->options->columns->dicts;
    if (keys == NULL || !cells_rank(&h->regions, a, &dicts[l->region], STR_NONE)) return NULL;
    if (!cells_rank(&h->usage_types, a, &dicts[l->usage_type], STR_NONE)) return NULL;
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t *from = tuples_get(&l->details.keys, i);
        uint32_t *to = keys + (size_t)i * DETAIL_KEY;
        to[DETAIL_CELL] = l->by_day ? l->joined_as[from[DETAIL_CELL]] : from[DETAIL_CELL];
        to[DETAIL_DAY] = from[DETAIL_DAY];
        to[DETAIL_USAGE_TYPE] = h->usage_types.of[from[DETAIL_USAGE_TYPE]];
        to[DETAIL_REGION] = h->regions.of[from[DETAIL_REGION]];
        to[DETAIL_PART] = from[DETAIL_PART];
    }
    return keys;
}

static bool arrange_details(history *h, const ledger *l, arena *a) {
    static const size_t by[] = {DETAIL_CELL, DETAIL_DAY, DETAIL_USAGE_TYPE, DETAIL_REGION, DETAIL_PART};
    size_t n = l->details.keys.count;
    uint32_t *keys = rank_details(h, l, a);
    uint32_t *order = keys == NULL ? NULL : order_tuples(a, n, keys, DETAIL_KEY, by, DETAIL_KEY);
    h->details = arena_array(a, n, DETAIL_KEY * sizeof *h->details);
    h->costs = ARENA_ARRAY(a, n, dec);
    h->begins = ARENA_ARRAY(a, (size_t)store_count(l->cells) + 1, uint32_t);
    h->heap_room = ARENA_ARRAY(a, n, uint32_t);
    if (order == NULL || a->m->failed) return false;
    for (size_t i = 0; i < n; i++) {
        const uint32_t *key = keys + (size_t)order[i] * DETAIL_KEY;
        for (size_t k = 0; k < DETAIL_KEY; k++) h->details[i * DETAIL_KEY + k] = key[k];
        h->costs[i] = l->details.sums.at[order[i]].cost;
        h->begins[key[DETAIL_CELL] + 1] = (uint32_t)i + 1; /* every cell has details: the last one of each stays */
    }
    return true;
}

/* ---- spreading -------------------------------------------------------------------------------------------------- */

static uint32_t detail_key(const history *h, uint32_t detail, size_t level) {
    return h->details[(size_t)detail * DETAIL_KEY + level];
}

/* Pushes the shares of [begin, end) at a level; false: no memory. */
static bool list_shares(history *h, size_t level, uint32_t begin, uint32_t end) {
    for (uint32_t i = begin; i < end; i++) {
        bool begins = i == begin || detail_key(h, i, level) != detail_key(h, i - 1, level);
        share *s = begins ? vec_push(h->results->ledger->m, &h->shares) : &h->shares.at[h->shares.n - 1];
        if (s == NULL) return !(h->failed = true);
        if (begins) *s = (share){.begin = i};
        s->end = i + 1;
        results_add(h->results, &s->weight, h->costs[i]);
    }
    return true;
}

static bool split(history *h, size_t level, uint32_t begin, uint32_t end) {
    size_t first = h->shares.n;
    if (!list_shares(h, level, begin, end)) return false;
    for (size_t i = first; i < h->shares.n; i++)
        if (h->shares.at[i].weight < 0) h->shares.at[i].weight = 0;
    return true;
}

/* The largest remainder first, ties in the order of the details. */
static int by_remainder(const void *shares, uint32_t a, uint32_t b) {
    const share *left = (const share *)shares + a, *right = (const share *)shares + b;
    if (left->remainder != right->remainder) return left->remainder > right->remainder ? -1 : 1;
    return (a > b) - (a < b);
}

/* Divides the amount by weight; the sum of the parts is the amount. */
static void divide(history *h, size_t first, dec amount) {
    share *shares = &h->shares.at[first];
    heap largest = {h->heap_room, h->shares.n - first, by_remainder, shares};
    dec whole = 0, undivided = amount;
    for (uint32_t i = 0; i < largest.n; i++) results_add(h->results, &whole, shares[i].weight);
    if (h->results->overflow) return;
    for (uint32_t i = 0; i < largest.n; i++) {
        share *s = &shares[i];
        s->part = dec_share(amount, s->weight, whole);
        /* Both products may be wider than 128 bits; their difference, below `whole`, is not. */
        s->remainder =
            (dec)((dec_magnitude)amount * (dec_magnitude)s->weight - (dec_magnitude)s->part * (dec_magnitude)whole);
        undivided -= s->part;
        largest.at[i] = i;
    }
    heap_make(&largest);
    for (; undivided > 0; undivided--) shares[heap_pop(&largest)].part++;
}

static void add_part(history *h, uint32_t part, dec amount) {
    const uint32_t key[PAID_KEY] = {[PAID_CREDIT] = h->row[ROW_CREDIT], [PAID_PART] = part};
    add_to(h, &h->results->ledger->paid, key, amount);
}

static void spread(history *h, size_t level, uint32_t begin, uint32_t end, dec amount) {
    const ledger_options *o = h->results->ledger->options;
    if (level == DETAIL_KEY) {
        if (o->history_usage_type) h->row[ROW_USAGE_TYPE] = detail_key(h, begin, DETAIL_USAGE_TYPE);
        if (o->history_region) h->row[ROW_REGION] = detail_key(h, begin, DETAIL_REGION);
        if (o->history_day) h->row[ROW_DAY] = detail_key(h, begin, DETAIL_DAY);
        add_row(h, amount);
        if (o->parts != NULL) add_part(h, detail_key(h, begin, DETAIL_PART), amount);
        return;
    }
    size_t first = h->shares.n;
    if (!split(h, level, begin, end)) return;
    divide(h, first, amount);
    for (size_t i = first, n = h->shares.n; i < n; i++) {
        share s = h->shares.at[i];
        if (s.part > 0) spread(h, level + 1, s.begin, s.end, s.part);
    }
    h->shares.n = first;
}

/* ---- rows of draws ----------------------------------------------------------------------------------------------- */

static void add_draw(history *h, uint32_t credit, uint32_t cell, dec amount) {
    const cells *c = h->results->cells;
    const cell_block *b = cells_block(c, cell);
    const ledger *l = h->results->ledger;
    h->row[ROW_CREDIT] = credit;
    h->row[ROW_MONTH] = (uint32_t)b->month;
    h->row[ROW_ACCOUNT] = b->account;
    h->row[ROW_SERVICE] = b->service;
    h->row[ROW_SKU] = l->options->history_sku ? cells_sku(c, cell) : 0;
    h->row[ROW_USAGE_TYPE] = 0;
    h->row[ROW_REGION] = 0;
    h->row[ROW_DAY] = day_key(CRD_NO_DATE);
    if (l->detailed)
        spread(h, DETAIL_DAY, h->begins[cell], h->begins[cell + 1], amount);
    else
        add_row(h, amount);
}

/* What each cell got, where rows are told apart by more than its block. */
static void add_draws(history *h) {
    const settled *s = h->results->settled;
    for (size_t i = 0; i < s->draws.n; i++)
        add_draw(h, s->draws.at[i].credit, s->draws.at[i].cell, s->draws.at[i].amount);
    for (uint32_t i = 0; i < h->results->cells->n; i++)
        if (s->ends[i].payer != NOBODY) add_draw(h, s->ends[i].payer, i, s->ends[i].left);
}

static crd_application application(const history *h, uint32_t number) {
    const uint32_t *row = tuples_get(&h->rows.keys, number);
    const cell_names *names = &h->results->cells->names;
    const ledger_options *o = h->results->ledger->options;
    return (crd_application){
        .credit = row[ROW_CREDIT],
        .month = (crd_month)row[ROW_MONTH],
        .account = names->accounts.texts[row[ROW_ACCOUNT]],
        .service = names->services.texts[row[ROW_SERVICE]],
        .sku = o->history_sku ? names->skus.texts[row[ROW_SKU]] : STR_NONE,
        .region = o->history_region ? h->regions.texts[row[ROW_REGION]] : STR_NONE,
        .usage_type = o->history_usage_type ? h->usage_types.texts[row[ROW_USAGE_TYPE]] : STR_NONE,
        .day = key_day(row[ROW_DAY]),
        .amount = dec_money(h->rows.sums.at[number].cost),
    };
}

static bool list_rows(history *h) {
    static const size_t by[] = {ROW_CREDIT, ROW_MONTH,      ROW_ACCOUNT, ROW_SERVICE,
                                ROW_SKU,    ROW_USAGE_TYPE, ROW_REGION,  ROW_DAY};
    results *r = h->results;
    size_t n = h->rows.keys.count;
    uint32_t *order = order_tuples(r->scratch, n, h->rows.keys.ids.at, ROW_KEY, by, ROW_KEY);
    crd_application *out = arena_room(&r->ledger->kept, n, sizeof *out);
    if (order == NULL || out == NULL) return false;
    for (size_t i = 0; i < n; i++) out[i] = application(h, order[i]);
    r->plan->history = out;
    r->plan->history_count = n;
    return true;
}

static bool rows_of_draws(results *r) {
    history h = {.results = r};
    groups_init(&h.rows, r->ledger->m, ROW_KEY);
    bool ok = !r->ledger->detailed || arrange_details(&h, r->ledger, r->scratch);
    if (ok) add_draws(&h);
    ok = ok && !h.failed && list_rows(&h);
    vec_free(r->ledger->m, &h.shares);
    groups_free(&h.rows);
    return ok;
}

/* ---- rows of blocks --------------------------------------------------------------------------------------------- */

/* What a turn paid, by place: a number of each month, account and service in their order. Marks lead to the places that
 * got something, so that nothing has to be sorted. */
typedef struct sheet {
    results *results;
    uint32_t *places;       /* [block] */
    const uint32_t *blocks; /* [place] one of its blocks */
    dec *sums;              /* [place], where it is marked */
    uint64_t *marks;
    uint32_t from, to; /* the marks are in these words */
    crd_application *out;
    size_t n;
} sheet;

#define MARKS 64 /* of a word */

static bool new_sheet(sheet *s, results *r) {
    const cells *c = r->cells;
    size_t n = c->blocks_n;
    uint32_t *blocks = arena_room(r->scratch, n, sizeof *blocks), place = 0;
    *s = (sheet){.results = r, .blocks = blocks, .from = UINT32_MAX};
    s->places = arena_room(r->scratch, n, sizeof *s->places);
    s->sums = arena_room(r->scratch, n, sizeof *s->sums);
    s->marks = ARENA_ARRAY(r->scratch, n / MARKS + 1, uint64_t);
    if (r->scratch->m->failed) return false;
    for (uint32_t i = 0; i < n; i++) {
        const cell_block *b = &c->blocks[i], *last = i > 0 ? b - 1 : b;
        place += b->month != last->month || b->account != last->account || b->service != last->service;
        s->places[i] = place;
        blocks[place] = i;
    }
    return true;
}

static void enter(sheet *s, const portion *p) {
    uint32_t place = s->places[p->block], word = place / MARKS;
    uint64_t mark = UINT64_C(1) << place % MARKS;
    if ((s->marks[word] & mark) == 0) s->sums[place] = 0;
    s->marks[word] |= mark;
    results_add(s->results, &s->sums[place], p->left);
    if (word < s->from) s->from = word;
    if (word >= s->to) s->to = word + 1;
}

/* Part by part, in its place: there may be a hundred thousand rows. */
static void write_row(const sheet *s, uint32_t credit, uint32_t place, crd_application *row) {
    const cell_names *names = &s->results->cells->names;
    const cell_block *b = &s->results->cells->blocks[s->blocks[place]];
    row->credit = credit;
    row->month = b->month;
    row->account = names->accounts.texts[b->account];
    row->service = names->services.texts[b->service];
    row->sku = row->region = row->usage_type = STR_NONE;
    row->day = CRD_NO_DATE;
    row->amount = dec_money(s->sums[place]);
}

/* Makes rows of what was entered, and forgets it. */
static void write_rows(sheet *s, uint32_t credit) {
    for (uint32_t word = s->from; word < s->to; word++) {
        for (uint64_t marks = s->marks[word]; marks != 0; marks &= marks - 1)
            write_row(s, credit, word * MARKS + (uint32_t)__builtin_ctzll(marks), &s->out[s->n++]);
        s->marks[word] = 0;
    }
    s->from = UINT32_MAX;
    s->to = 0;
}

static int by_credit(const void *turns, uint32_t a, uint32_t b) {
    const paid_turn *at = turns;
    return order_integers(at[a].credit, at[b].credit);
}

/* A row has a portion at least. */
static size_t most_rows(const settled *s) {
    size_t n = 0;
    for (size_t i = 0; i < s->turns.n; i++)
        for (const stretch *k = s->turns.at[i].paid; k != NULL; k = k->next) n += k->n;
    return n;
}

static bool rows_of_turns(results *r) {
    const settled *s = r->settled;
    uint32_t *order = order_by(r->scratch, s->turns.n, by_credit, s->turns.at); /* of a credit they stand by month */
    sheet rows;
    if (order == NULL || !new_sheet(&rows, r)) return false;
    r->plan->history = rows.out = arena_room(&r->ledger->kept, most_rows(s), sizeof *rows.out);
    if (rows.out == NULL) return false;
    for (size_t i = 0; i < s->turns.n; i++) {
        const paid_turn *turn = &s->turns.at[order[i]];
        for (const stretch *k = turn->paid; k != NULL; k = k->next)
            for (size_t p = 0; p < k->n; p++) enter(&rows, &k->at[p]);
        write_rows(&rows, turn->credit);
    }
    r->plan->history_count = rows.n;
    return true;
}

/* Without a finer history no cell has to be looked at. */
bool results_history(results *r) {
    groups_free(&r->ledger->paid);
    groups_init(&r->ledger->paid, r->ledger->m, PAID_KEY);
    return r->settled->ends != NULL ? rows_of_draws(r) : rows_of_turns(r);
}
