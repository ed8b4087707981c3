/* SPDX-License-Identifier: Apache-2.0
 *
 * Sorting: in place, of numbers in place, by a comparison (stable), of tuples of numbers (by digits, in linear time),
 * and a heap for what is only drawn from as far as needed. Not libc's qsort: it takes memory past base/mem.h, and where
 * elements compare equal each libc leaves another order. */
#ifndef BASE_ORDER_H
#define BASE_ORDER_H

#include "base/mem.h"
#include "base/str.h"

/* Sorts n elements in place, without memory. Equal elements come out in an order of no meaning, but the same one
 * everywhere. `compare` gets two elements, as qsort's does. */
void order_sort(void *at, size_t n, size_t size, int (*compare)(const void *a, const void *b));

/* Sorts numbers in place, ascending. */
void order_numbers(uint32_t *at, size_t n);

/* Compares two numbers: negative, 0, positive. */
static inline int order_integers(int64_t a, int64_t b) { return (a > b) - (a < b); }

/* The same of what stands at two positions. */
typedef int (*order_compare)(const void *of, uint32_t a, uint32_t b);

/* Compares crd_dates. */
int order_days(const void *days, uint32_t a, uint32_t b);

/* The positions 0 to n - 1 in order; equal ones keep theirs. NULL: no memory. */
uint32_t *order_by(arena *a, size_t n, order_compare compare, const void *of);

/* The positions of n tuples of `width` numbers, sorted by the numbers at by[0], then by[1] ...; equal ones keep theirs.
 * NULL: no memory. */
uint32_t *order_tuples(arena *a, size_t n, const uint32_t *tuples, size_t width, const size_t *by, size_t by_n);
/* The same by what stands for the numbers. */
typedef struct order_part {
    size_t at; /* in a tuple */
    uint32_t first;
    const uint32_t *ranks; /* [number - first]; NULL: number - first */
} order_part;
static inline uint32_t order_rank_of(const order_part *part, const uint32_t *tuple) {
    uint32_t number = tuple[part->at] - part->first;
    return part->ranks ? part->ranks[number] : number;
}
uint32_t *order_parts(arena *a, size_t n, const uint32_t *tuples, size_t width, const order_part *parts,
                      size_t parts_n);

/* Texts as numbers of the same order. */
typedef struct ranking {
    uint32_t *of;   /* [position of the text]: equal texts have one number */
    crd_str *texts; /* [number] */
    uint32_t n;
} ranking;
/* Ranks n texts; `also` is one more, at position n. False: no memory. */
bool order_texts(ranking *r, arena *a, const crd_str *texts, size_t n, crd_str also);
#define NO_RANK UINT32_MAX
/* The number of a text; NO_RANK: it is none of them. */
uint32_t order_rank(const ranking *r, crd_str wanted);

/* A heap over positions: the first of the order stands at at[0]. */
typedef struct heap {
    uint32_t *at;
    size_t n;
    order_compare compare;
    const void *of;
} heap;
void heap_make(heap *h);
void heap_sink(heap *h); /* at[0] may have moved back in the order */
uint32_t heap_pop(heap *h);

#endif
