/* SPDX-License-Identifier: Apache-2.0
 *
 * Memory: one door (mem_resize), an arena for what lives as long as its owner, growable vectors, and a text builder.
 * Nothing here aborts: a failed call returns NULL or false and sets mem.failed, which stays set. */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stdarg.h>

#include "crd.h"

typedef struct mem {
    crd_realloc_fn realloc;
    void *ud;
    bool failed; /* some request failed; the caller of the library gets CRD_NOMEM */
} mem;

void mem_init(mem *m, const crd_config *config);
/* Allocates (ptr NULL), resizes, or frees (size 0). NULL when there is no memory; the old block is then untouched. */
void *mem_resize(mem *m, void *ptr, size_t old_size, size_t size);
/* Zeroed. */
void *mem_new(mem *m, size_t size);
void mem_free(mem *m, void *ptr, size_t size);

/* ---- Arena: everything allocated from it is freed at once. Blocks are zeroed and aligned for any type. ---- */

typedef struct arena {
    mem *m;
    struct arena_page *pages;
    char *next, *end;
} arena;

/* Bytes behind every block that may be read, whatever they are. */
#define ARENA_BEHIND 16

void arena_init(arena *a, mem *m);
void arena_free(arena *a);
void *arena_alloc(arena *a, size_t size);
/* n elements of `size` bytes; NULL when the product overflows. */
void *arena_array(arena *a, size_t n, size_t size);
/* The same, but not zeroed where that would cost: for large arrays that are filled at once. */
void *arena_room(arena *a, size_t n, size_t size);
void *arena_copy(arena *a, const void *bytes, size_t size);
/* A copy with a zero behind it (not counted). Absent stays absent; out of memory gives an absent text. */
crd_str arena_str(arena *a, crd_str s);
#define ARENA_NEW(a, type)      ((type *)arena_alloc((a), sizeof(type)))
#define ARENA_ARRAY(a, n, type) ((type *)arena_array((a), (n), sizeof(type)))

/* ---- Vectors: VEC(int) v = {0}; int *slot = vec_push(m, &v); (NULL: no memory) ---- */

#define VEC(type)                                                                                                      \
    struct {                                                                                                           \
        type *at;                                                                                                      \
        size_t n, cap;                                                                                                 \
    }
/* `at` is the address of the vector's pointer. */
bool vec_grow(mem *m, void *at, size_t *cap, size_t want, size_t element);
#define vec_room(m, v, extra)                                                                                          \
    ((extra) <= (v)->cap - (v)->n || vec_grow((m), &(v)->at, &(v)->cap, (v)->n + (extra), sizeof *(v)->at))
/* Makes the vector reach to n elements; new ones are zero. */
bool vec_lengthen(mem *m, void *at, size_t *n, size_t *cap, size_t want, size_t element);
#define vec_reach(m, v, want)                                                                                          \
    ((want) <= (v)->n || vec_lengthen((m), &(v)->at, &(v)->n, &(v)->cap, (want), sizeof *(v)->at))
#define vec_push(m, v) (vec_room((m), (v), 1) ? &(v)->at[(v)->n++] : NULL)
#define vec_free(m, v) (mem_free((m), (v)->at, (v)->cap * sizeof *(v)->at), (v)->at = NULL, (v)->n = (v)->cap = 0)

/* ---- Text builder. A failed append sets `mem.failed` and is otherwise ignored. ---- */

typedef struct text {
    mem *m;
    char *at;
    size_t n, cap;
} text;

void text_init(text *t, mem *m);
void text_free(text *t);
void text_add(text *t, crd_str s);
void text_char(text *t, char c);
/* printf for text and integers only: %f and friends would ask the locale. */
void text_format(text *t, const char *format, ...) __attribute__((format(printf, 2, 3)));
void text_vformat(text *t, const char *format, va_list args);
crd_str text_str(const text *t);

#endif
