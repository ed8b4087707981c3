/* SPDX-License-Identifier: Apache-2.0
 *
 * Heap sort, Shell sort, merge sort, radix sort, binary heap: each in its plainest form. */
#include "base/order.h"

#include <string.h>

/* ---- in place -------------------------------------------------------------------------------------------------- */

typedef struct sorting {
    char *at;
    size_t size;
    int (*compare)(const void *a, const void *b);
} sorting;

static char *element(const sorting *s, size_t i) { return s->at + i * s->size; }

static void swap(const sorting *s, size_t i, size_t k) {
    char *a = element(s, i), *b = element(s, k);
    for (size_t byte = 0; byte < s->size; byte++) {
        char moved = a[byte];
        a[byte] = b[byte];
        b[byte] = moved;
    }
}

/* Lets element i sink until no child among the first n is greater. */
static void sift(const sorting *s, size_t i, size_t n) {
    for (size_t child; (child = 2 * i + 1) < n; i = child) {
        if (child + 1 < n && s->compare(element(s, child), element(s, child + 1)) < 0) child++;
        if (s->compare(element(s, i), element(s, child)) >= 0) return;
        swap(s, i, child);
    }
}

void order_sort(void *at, size_t n, size_t size, int (*compare)(const void *a, const void *b)) {
    sorting s = {at, size, compare};
    for (size_t i = n / 2; i-- > 0;) sift(&s, i, n);
    for (size_t left = n; left-- > 1;) {
        swap(&s, 0, left);
        sift(&s, 0, left);
    }
}

/* ---- numbers in place -------------------------------------------------------------------------------------------- */

/* Shell sort: most lists of a policy are too short for anything that takes memory. */
void order_numbers(uint32_t *at, size_t n) {
    size_t gap = 1;
    while (gap < n / 3) gap = gap * 3 + 1;
    for (; gap > 0; gap /= 3)
        for (size_t i = gap; i < n; i++) {
            uint32_t moved = at[i];
            size_t to = i;
            for (; to >= gap && at[to - gap] > moved; to -= gap) at[to] = at[to - gap];
            at[to] = moved;
        }
}

/* ---- by comparison ---------------------------------------------------------------------------------------------- */

typedef struct stretch {
    size_t begin, middle, end; /* [begin, middle) and [middle, end) are in order */
} stretch;

static void merge(const uint32_t *from, uint32_t *to, stretch s, order_compare compare, const void *of) {
    size_t left = s.begin, right = s.middle;
    for (size_t i = s.begin; i < s.end; i++) {
        bool take_left = left < s.middle && (right == s.end || compare(of, from[left], from[right]) <= 0);
        to[i] = take_left ? from[left++] : from[right++];
    }
}

static size_t at_most(size_t a, size_t b) { return a < b ? a : b; }

uint32_t *order_by(arena *a, size_t n, order_compare compare, const void *of) {
    uint32_t *from = ARENA_ARRAY(a, n, uint32_t), *to = ARENA_ARRAY(a, n, uint32_t);
    if (from == NULL || to == NULL) return NULL;
    for (size_t i = 0; i < n; i++) from[i] = (uint32_t)i;
    for (size_t size = 1; size < n; size *= 2) {
        for (size_t begin = 0; begin < n; begin += 2 * size)
            merge(from, to, (stretch){begin, at_most(begin + size, n), at_most(begin + 2 * size, n)}, compare, of);
        uint32_t *merged = to;
        to = from;
        from = merged;
    }
    return from;
}

int order_days(const void *days, uint32_t a, uint32_t b) {
    const crd_date *at = days;
    return (at[a] > at[b]) - (at[a] < at[b]);
}

/* ---- tuples ----------------------------------------------------------------------------------------------------- */

#define DIGIT_BITS 8
#define DIGITS     (1u << DIGIT_BITS)

typedef struct keyed {
    uint32_t key, position;
} keyed;

/* Moves `from` to `to` in the order of one digit. False: all have the same, nothing was moved. */
static bool scatter(const keyed *from, keyed *to, size_t n, unsigned shift) {
    size_t starts[DIGITS] = {0}, next = 0;
    for (size_t i = 0; i < n; i++) starts[from[i].key >> shift & (DIGITS - 1)]++;
    if (starts[from[0].key >> shift & (DIGITS - 1)] == n) return false;
    for (size_t d = 0; d < DIGITS; d++) {
        size_t count = starts[d];
        starts[d] = next;
        next += count;
    }
    for (size_t i = 0; i < n; i++) to[starts[from[i].key >> shift & (DIGITS - 1)]++] = from[i];
    return true;
}

/* Both arrays have n elements; what is sorted last stands in *at. */
static void sort_by_number(keyed **at, keyed **spare, size_t n, const uint32_t *tuples, size_t width, size_t number) {
    for (size_t i = 0; i < n; i++) (*at)[i].key = tuples[(size_t)(*at)[i].position * width + number];
    for (unsigned shift = 0; shift < 32; shift += DIGIT_BITS) {
        if (!scatter(*at, *spare, n, shift)) continue;
        keyed *moved = *spare;
        *spare = *at;
        *at = moved;
    }
}

uint32_t *order_tuples(arena *a, size_t n, const uint32_t *tuples, size_t width, const size_t *by, size_t by_n) {
    keyed *at = arena_room(a, n, sizeof *at), *spare = arena_room(a, n, sizeof *spare);
    uint32_t *order = arena_room(a, n, sizeof *order);
    if (at == NULL || spare == NULL || order == NULL) return NULL;
    for (size_t i = 0; i < n; i++) at[i].position = (uint32_t)i;
    for (size_t i = by_n; n > 0 && i-- > 0;) sort_by_number(&at, &spare, n, tuples, width, by[i]);
    for (size_t i = 0; i < n; i++) order[i] = at[i].position;
    return order;
}

/* ---- texts ------------------------------------------------------------------------------------------------------ */

static int by_bytes(const void *texts, uint32_t a, uint32_t b) {
    const crd_str *at = texts;
    return str_cmp(at[a], at[b]);
}

bool order_texts(ranking *r, arena *a, const crd_str *texts, size_t n, crd_str also) {
    crd_str *all = ARENA_ARRAY(a, n + 1, crd_str);
    *r = (ranking){ARENA_ARRAY(a, n + 1, uint32_t), ARENA_ARRAY(a, n + 1, crd_str), 0};
    if (all == NULL || r->of == NULL || r->texts == NULL) return false;
    if (n > 0) memcpy(all, texts, n * sizeof *all);
    all[n] = also;
    uint32_t *order = order_by(a, n + 1, by_bytes, all);
    if (order == NULL) return false;
    for (size_t i = 0; i <= n; i++) {
        crd_str next = all[order[i]];
        if (r->n == 0 || str_cmp(r->texts[r->n - 1], next) != 0) r->texts[r->n++] = next;
        r->of[order[i]] = r->n - 1;
    }
    return true;
}

uint32_t order_rank(const ranking *r, crd_str wanted) {
    uint32_t low = 0, high = r->n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = str_cmp(r->texts[middle], wanted);
        if (order == 0) return middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NO_RANK;
}

/* ---- heap ------------------------------------------------------------------------------------------------------- */

static void sink(heap *h, size_t i) {
    for (size_t child; (child = 2 * i + 1) < h->n; i = child) {
        if (child + 1 < h->n && h->compare(h->of, h->at[child + 1], h->at[child]) < 0) child++;
        if (h->compare(h->of, h->at[i], h->at[child]) <= 0) return;
        uint32_t moved = h->at[i];
        h->at[i] = h->at[child];
        h->at[child] = moved;
    }
}

void heap_make(heap *h) {
    for (size_t i = h->n / 2; i-- > 0;) sink(h, i);
}

void heap_sink(heap *h) { sink(h, 0); }

uint32_t heap_pop(heap *h) {
    uint32_t first = h->at[0];
    h->at[0] = h->at[--h->n];
    sink(h, 0);
    return first;
}
