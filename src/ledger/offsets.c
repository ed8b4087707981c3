/* SPDX-License-Identifier: Apache-2.0
 *
 * Negative cells (discounts, negations of savings plans) are set against positive ones before any credit is applied, so
 * that a credit never pays what the bill takes back. Two heaps hold a group's positive cells, one for each SKU and one
 * over all, so that many negative cells stay cheap. The invariant: a cell stands in a heap by the amount that the heap
 * saw last, which is never below the present one. */
#include "ledger/cells.h"

/* A group: cells of one month, account, service and flag, in the order of SKU, segment, category values, which numbers
 * their positions. The arrays have room for the largest group. */
typedef struct offsets {
    const cell_keys *keys;
    dec *amounts;            /* [number of the cell] */
    const uint32_t *numbers; /* [position] */
    uint32_t *sku_begin;     /* [position]: the first position of the same SKU */
    uint32_t *sku_heap;      /* from sku_begin on: the heap of the SKU's positive cells */
    uint32_t *sku_heap_n;    /* [sku_begin] */
    uint32_t *all_heap;      /* the heap of the group's positive cells */
    uint32_t *negative_heap;
    dec *sku_seen, *all_seen; /* [position] */
} offsets;

/* A heap of positive cells, with what it saw of each. */
typedef struct pool {
    heap heap;
    const offsets *o;
    dec *seen; /* [position] */
} pool;

static const uint32_t *key_of(const offsets *o, uint32_t position) {
    return o->keys->at + (size_t)o->numbers[position] * o->keys->width;
}

static dec *amount_of(const offsets *o, uint32_t position) { return &o->amounts[o->numbers[position]]; }

/* The largest first, ties by segment, then SKU, then category values. */
static int by_size(const void *of, uint32_t a, uint32_t b) {
    const pool *p = of;
    if (p->seen[a] != p->seen[b]) return p->seen[a] > p->seen[b] ? -1 : 1;
    const uint32_t *left = key_of(p->o, a), *right = key_of(p->o, b);
    if (left[KEY_SEGMENT] != right[KEY_SEGMENT]) return order_integers(left[KEY_SEGMENT], right[KEY_SEGMENT]);
    return left[KEY_SKU] != right[KEY_SKU] ? order_integers(left[KEY_SKU], right[KEY_SKU]) : order_integers(a, b);
}

/* The most negative first, ties by SKU, segment, category values: by position. */
static int by_need(const void *of, uint32_t a, uint32_t b) {
    const offsets *o = of;
    dec left = *amount_of(o, a), right = *amount_of(o, b);
    return left != right ? (left < right ? -1 : 1) : order_integers(a, b);
}

/* Sets a negative cell against the pool's cells until one side is used up. */
static void absorb(const offsets *o, uint32_t negative, pool *p) {
    dec *need = amount_of(o, negative);
    while (*need < 0 && p->heap.n > 0) {
        uint32_t first = p->heap.at[0];
        dec *have = amount_of(o, first);
        if (p->seen[first] == *have) {
            dec both = *have + *need; /* of opposite signs */
            *have = both > 0 ? both : 0;
            *need = both < 0 ? both : 0;
        }
        p->seen[first] = *have;
        if (*have > 0)
            heap_sink(&p->heap);
        else
            heap_pop(&p->heap);
    }
}

static bool same_sku(const offsets *o, uint32_t a, uint32_t b) {
    return key_of(o, a)[KEY_SKU] == key_of(o, b)[KEY_SKU];
}

static void open_pool(pool *p, const offsets *o, uint32_t *at, size_t n, dec *seen) {
    *p = (pool){{at, n, by_size, p}, o, seen};
}

static void open_sku_pool(pool *p, const offsets *o, uint32_t position) {
    uint32_t begin = o->sku_begin[position];
    open_pool(p, o, o->sku_heap + begin, o->sku_heap_n[begin], o->sku_seen);
}

/* The group's cells into their heaps; returns how many are negative. */
static size_t fill_heaps(offsets *o, size_t n, size_t *positive) {
    size_t negative = 0;
    *positive = 0;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t sku = o->sku_begin[i] = i > 0 && same_sku(o, i - 1, i) ? o->sku_begin[i - 1] : i;
        dec amount = *amount_of(o, i);
        o->sku_seen[i] = o->all_seen[i] = amount;
        if (sku == i) o->sku_heap_n[sku] = 0;
        if (amount < 0) o->negative_heap[negative++] = i;
        if (amount > 0) o->all_heap[(*positive)++] = i;
        if (amount > 0) o->sku_heap[sku + o->sku_heap_n[sku]++] = i;
    }
    return negative;
}

static void make_sku_heaps(offsets *o, size_t n) {
    for (uint32_t i = 0; i < n; i++) {
        if (o->sku_begin[i] != i) continue;
        pool p;
        open_sku_pool(&p, o, i);
        heap_make(&p.heap);
    }
}

static void offset_group(offsets *o, const uint32_t *numbers, size_t n) {
    o->numbers = numbers;
    size_t positive, negative = fill_heaps(o, n, &positive);
    if (negative == 0 || positive == 0) return;
    make_sku_heaps(o, n);
    pool own, all;
    open_pool(&all, o, o->all_heap, positive, o->all_seen);
    heap_make(&all.heap);
    heap needy = {o->negative_heap, negative, by_need, o};
    heap_make(&needy);
    while (needy.n > 0) {
        uint32_t cell = heap_pop(&needy);
        open_sku_pool(&own, o, cell);
        absorb(o, cell, &own);
        o->sku_heap_n[o->sku_begin[cell]] = (uint32_t)own.heap.n;
        absorb(o, cell, &all); /* its own SKU's cells are used up, or it is */
    }
}

/* ---- groups ----------------------------------------------------------------------------------------------------- */

static bool any_negative(const cell_keys *keys, const dec *amounts) {
    for (size_t i = 0; i < keys->n; i++)
        if (amounts[i] < 0) return true;
    return false;
}

static uint32_t *group_order(const cell_keys *keys, arena *a) {
    static const size_t head[] = {KEY_MONTH, KEY_ACCOUNT, KEY_SERVICE, KEY_SKU, KEY_SEGMENT};
    size_t *by = ARENA_ARRAY(a, keys->width, size_t);
    if (by == NULL) return NULL;
    for (size_t i = 0; i < keys->width; i++) by[i] = i < KEY_VALUES ? head[i] : i;
    return order_tuples(a, keys->n, keys->at, keys->width, by, keys->width);
}

/* Where the group that begins at `begin` ends. */
static size_t group_end(const cell_keys *keys, const uint32_t *order, size_t begin) {
    const uint32_t *first = keys->at + (size_t)order[begin] * keys->width;
    for (size_t end = begin + 1; end < keys->n; end++) {
        const uint32_t *key = keys->at + (size_t)order[end] * keys->width;
        bool same = key[KEY_MONTH] == first[KEY_MONTH] && key[KEY_ACCOUNT] == first[KEY_ACCOUNT] &&
                    key[KEY_SERVICE] == first[KEY_SERVICE];
        if (!same) return end;
    }
    return keys->n;
}

static size_t largest_group(const cell_keys *keys, const uint32_t *order) {
    size_t largest = 0;
    for (size_t begin = 0, end; begin < keys->n; begin = end) {
        end = group_end(keys, order, begin);
        if (end - begin > largest) largest = end - begin;
    }
    return largest;
}

bool offsets_apply(const cell_keys *keys, dec *amounts, arena *a) {
    if (!any_negative(keys, amounts)) return true;
    uint32_t *order = group_order(keys, a);
    if (order == NULL) return false;
    size_t room = largest_group(keys, order);
    offsets o = {.keys = keys, .amounts = amounts};
    o.sku_begin = ARENA_ARRAY(a, room, uint32_t);
    o.sku_heap = ARENA_ARRAY(a, room, uint32_t);
    o.sku_heap_n = ARENA_ARRAY(a, room, uint32_t);
    o.all_heap = ARENA_ARRAY(a, room, uint32_t);
    o.negative_heap = ARENA_ARRAY(a, room, uint32_t);
    o.sku_seen = ARENA_ARRAY(a, room, dec);
    o.all_seen = ARENA_ARRAY(a, room, dec);
    if (a->m->failed) return false;
    for (size_t begin = 0, end; begin < keys->n; begin = end) {
        end = group_end(keys, order, begin);
        offset_group(&o, order + begin, end - begin);
    }
    return true;
}
