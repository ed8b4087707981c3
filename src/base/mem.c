/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the door to the host's allocator, the arena and the growth of vectors. The invariant: the old size that goes
 * back to the allocator is exactly the size that was asked of it. */
#include "base/mem.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

/* ---- The door ---- */

static void *libc_realloc(void *ud, void *ptr, size_t old_size, size_t size) {
    (void)ud, (void)old_size;
    if (size > 0) return realloc(ptr, size);
    free(ptr);
    return NULL;
}

void crd_config_init(crd_config *config) {
    if (config == NULL) return;
    *config = (crd_config){
        .as_of = CRD_NO_DATE,
        .hook_budget = {.instructions = 1000000, .memory = 8 << 20, .milliseconds = 1000, .output = 64 << 10}};
}

void mem_init(mem *m, const crd_config *config) {
    *m = (mem){.realloc = config->realloc ? config->realloc : libc_realloc, .ud = config->realloc_ud};
}

void *mem_resize(mem *m, void *ptr, size_t old_size, size_t size) {
    if (size == 0) {
        mem_free(m, ptr, old_size);
        return NULL;
    }
    void *block = size <= PTRDIFF_MAX ? m->realloc(m->ud, ptr, old_size, size) : NULL;
    if (block == NULL) m->failed = true;
    return block;
}

void *mem_new(mem *m, size_t size) {
    void *block = mem_resize(m, NULL, 0, size);
    return block ? memset(block, 0, size) : NULL;
}

void mem_free(mem *m, void *ptr, size_t size) {
    if (ptr) m->realloc(m->ud, ptr, size, 0);
}

/* ---- Arena ---- */

#define PAGE_FIRST ((size_t)1 << 10)
#define PAGE_LAST  ((size_t)1 << 18) /* pages double up to here */

typedef struct arena_page {
    struct arena_page *next;
    size_t size; /* of the whole page, this header included */
    alignas(max_align_t) char bytes[];
} arena_page;

void arena_init(arena *a, mem *m) { *a = (arena){.m = m}; }

void arena_free(arena *a) {
    for (arena_page *page = a->pages, *next; page; page = next) {
        next = page->next;
        mem_free(a->m, page, page->size);
    }
    arena_init(a, a->m);
}

static arena_page *raw_page(arena *a, size_t room) {
    const size_t besides = sizeof(arena_page) + ARENA_BEHIND;
    if (room > PTRDIFF_MAX - besides) {
        a->m->failed = true;
        return NULL;
    }
    arena_page *page = mem_resize(a->m, NULL, 0, besides + room);
    if (page) page->size = besides + room;
    return page;
}

static arena_page *new_page(arena *a, size_t room) {
    arena_page *page = raw_page(a, room);
    if (page) memset(page->bytes, 0, room + ARENA_BEHIND);
    return page;
}

/* Puts a page behind the current one, which stays in use. */
static void *put_behind(arena *a, arena_page *page) {
    if (page == NULL) return NULL;
    page->next = a->pages->next;
    a->pages->next = page;
    return page->bytes;
}

/* A block that would waste much of a page gets one of its own. */
static void *own_page(arena *a, size_t size) { return put_behind(a, new_page(a, size)); }

static bool next_page(arena *a, size_t size) {
    size_t room = a->pages ? 2 * (size_t)(a->end - a->pages->bytes) : PAGE_FIRST;
    if (room > PAGE_LAST) room = PAGE_LAST;
    arena_page *page = new_page(a, room < size ? size : room);
    if (page == NULL) return false;
    page->next = a->pages;
    a->pages = page;
    a->next = page->bytes;
    a->end = (char *)page + page->size - ARENA_BEHIND;
    return true;
}

/* `align` is a power of two, at most that of max_align_t. */
static void *take(arena *a, size_t size, size_t align) {
    size_t skip = (size_t)(-(uintptr_t)a->next & (align - 1));
    size_t left = (size_t)(a->end - a->next);
    if (a->pages == NULL || skip > left || size > left - skip) {
        if (a->pages && size > PAGE_LAST / 4) return own_page(a, size);
        if (!next_page(a, size)) return NULL;
        skip = 0;
    }
    char *block = a->next + skip;
    a->next = block + size;
    return block;
}

void *arena_alloc(arena *a, size_t size) { return take(a, size ? size : 1, alignof(max_align_t)); }

void *arena_array(arena *a, size_t n, size_t size) {
    size_t bytes;
    if (__builtin_mul_overflow(n, size, &bytes)) {
        a->m->failed = true;
        return NULL;
    }
    return arena_alloc(a, bytes);
}

void *arena_room(arena *a, size_t n, size_t size) {
    size_t bytes;
    bool fits = !__builtin_mul_overflow(n, size, &bytes);
    if (!fits || a->pages == NULL || bytes <= PAGE_LAST / 4) return arena_array(a, n, size);
    return put_behind(a, raw_page(a, bytes));
}

void *arena_copy(arena *a, const void *bytes, size_t size) {
    void *copy = arena_alloc(a, size);
    if (copy && size) memcpy(copy, bytes, size);
    return copy;
}

crd_str arena_str(arena *a, crd_str s) {
    if (s.ptr == NULL) return s;
    char *copy = s.len < SIZE_MAX ? take(a, s.len + 1, 1) : NULL; /* zeroed: the last byte is the zero */
    if (copy == NULL) return (crd_str){NULL, 0};
    if (s.len) memcpy(copy, s.ptr, s.len);
    return (crd_str){copy, s.len};
}

/* ---- Vectors ---- */

bool vec_grow(mem *m, void *at, size_t *cap, size_t want, size_t element) {
    size_t more = *cap < 4 ? 8 : *cap + *cap / 2;
    size_t new_cap = want > more ? want : more, bytes;
    bool fits = want > *cap && !__builtin_mul_overflow(new_cap, element, &bytes); /* want wrapped when it is smaller */
    void *block;
    memcpy(&block, at, sizeof block); /* `at` points to a pointer of some type: read it without aliasing it */
    void *bigger = fits ? mem_resize(m, block, *cap * element, bytes) : NULL;
    if (bigger == NULL) {
        m->failed = true;
        return false;
    }
    memcpy(at, &bigger, sizeof bigger);
    *cap = new_cap;
    return true;
}

bool vec_lengthen(mem *m, void *at, size_t *n, size_t *cap, size_t want, size_t element) {
    char *block;
    if (want > *cap && !vec_grow(m, at, cap, want, element)) return false;
    memcpy(&block, at, sizeof block); /* as vec_grow */
    memset(block + *n * element, 0, (want - *n) * element);
    *n = want;
    return true;
}
