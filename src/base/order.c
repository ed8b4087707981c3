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

#define KEY_BITS    32
#define DIGITS_FEW  256u  /* of what is soon sorted: */
#define DIGITS_MANY 2048u /* counting the digits of more takes longer than a pass less */
#define MANY        4096

typedef struct keyed {
    uint32_t key, position;
} keyed;

/* What is being sorted: both arrays have n elements, and what is sorted last stands in `at`. */
typedef struct scattering {
    keyed *at, *spare;
    size_t n;
} scattering;

/* Sorts by one digit of the keys. */
static void scatter(scattering *s, unsigned shift, uint32_t digits) {
    size_t starts[DIGITS_MANY], next = 0;
    memset(starts, 0, digits * sizeof *starts);
    for (size_t i = 0; i < s->n; i++) starts[s->at[i].key >> shift & (digits - 1)]++;
    if (starts[s->at[0].key >> shift & (digits - 1)] == s->n) return; /* they all have the same */
    for (size_t d = 0; d < digits; d++) {
        size_t count = starts[d];
        starts[d] = next;
        next += count;
    }
    for (size_t i = 0; i < s->n; i++) s->spare[starts[s->at[i].key >> shift & (digits - 1)]++] = s->at[i];
    keyed *sorted = s->spare;
    s->spare = s->at;
    s->at = sorted;
}

static void sort_by_keys(scattering *s, unsigned bits) {
    uint32_t digits = s->n < MANY ? DIGITS_FEW : DIGITS_MANY;
    unsigned digit_bits = (unsigned)__builtin_ctz(digits);
    for (unsigned shift = 0; shift < bits; shift += digit_bits) scatter(s, shift, digits);
}

static unsigned bits_of(const uint32_t *tuples, size_t n, size_t width, const order_part *part) {
    uint32_t all = 0;
    for (size_t i = 0; i < n; i++) all |= order_rank_of(part, tuples + i * width);
    return all == 0 ? 0 : KEY_BITS - (unsigned)__builtin_clz(all);
}

/* Puts the part of each tuple in front of the key that it has so far, which is of so many bits. */
static void add_part(scattering *s, const uint32_t *tuples, size_t width, const order_part *part, unsigned bits) {
    for (size_t i = 0; i < s->n; i++)
        s->at[i].key |= order_rank_of(part, tuples + (size_t)s->at[i].position * width) << bits;
}

/* The parts from the last to the first: as many at a time as fit one key. */
static void sort_by_parts(scattering *s, const uint32_t *tuples, size_t width, const order_part *parts, size_t n) {
    unsigned bits = 0;
    for (size_t i = n; i-- > 0;) {
        unsigned more = bits_of(tuples, s->n, width, &parts[i]);
        if (bits + more > KEY_BITS) {
            sort_by_keys(s, bits);
            for (size_t k = 0; k < s->n; k++) s->at[k].key = 0;
            bits = 0;
        }
        if (more > 0) add_part(s, tuples, width, &parts[i], bits);
        bits += more;
    }
    sort_by_keys(s, bits);
}

uint32_t *order_parts(arena *a, size_t n, const uint32_t *tuples, size_t width, const order_part *parts,
                      size_t parts_n) {
    scattering s = {arena_room(a, n, sizeof *s.at), arena_room(a, n, sizeof *s.spare), n};
    uint32_t *order = arena_room(a, n, sizeof *order);
    if (s.at == NULL || s.spare == NULL || order == NULL) return NULL;
    for (size_t i = 0; i < n; i++) s.at[i] = (keyed){0, (uint32_t)i};
    if (n > 0) sort_by_parts(&s, tuples, width, parts, parts_n);
    for (size_t i = 0; i < n; i++) order[i] = s.at[i].position;
    return order;
}

uint32_t *order_tuples(arena *a, size_t n, const uint32_t *tuples, size_t width, const size_t *by, size_t by_n) {
    order_part *parts = ARENA_ARRAY(a, by_n, order_part);
    for (size_t i = 0; parts != NULL && i < by_n; i++) parts[i].at = by[i];
    return parts == NULL ? NULL : order_parts(a, n, tuples, width, parts, by_n);
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
