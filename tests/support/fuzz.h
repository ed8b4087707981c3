/* SPDX-License-Identifier: Apache-2.0
 *
 * What the fuzzers share: seeds, room for a mutant, and a short run without a fuzzing engine. A fuzzer defines
 * LLVMFuzzerTestOneInput, its mutations, and a test that main runs; -DLIBFUZZER leaves the latter two out. */
#ifndef TESTS_SUPPORT_FUZZ_H
#define TESTS_SUPPORT_FUZZ_H

#include <dirent.h>

#include "tests/support/random.h"
#include "tests/support/test.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

/* ---- Seeds ------------------------------------------------------------------------------------------------------- */

enum { FUZZ_SEEDS = 64, FUZZ_ROOM = 1 << 16 };

/* Texts of at most half of FUZZ_ROOM, malloc'ed. */
typedef struct seeds {
    crd_str at[FUZZ_SEEDS];
    size_t n;
} seeds;

static inline void seeds_add(seeds *s, crd_str bytes) {
    char *copy = malloc(bytes.len + 1);
    assert_non_null(copy);
    assert_true(s->n < FUZZ_SEEDS && bytes.len <= FUZZ_ROOM / 2);
    memcpy(copy, bytes.ptr, bytes.len);
    s->at[s->n++] = (crd_str){copy, bytes.len};
}

static inline void seeds_add_file(seeds *s, const char *path) {
    static char bytes[FUZZ_ROOM];
    FILE *f = fopen(path, "rb");
    if (!f) fail_msg("%s: cannot be opened", path);
    size_t n = fread(bytes, 1, sizeof bytes, f);
    fclose(f);
    seeds_add(s, (crd_str){bytes, n});
}

static inline int fuzz_by_name(const void *a, const void *b) { return strcmp(a, b); }

/* Sorted, so that a run can be repeated. */
static inline void seeds_add_folder(seeds *s, const char *folder) {
    static char names[FUZZ_SEEDS][256];
    size_t n = 0;
    DIR *open = opendir(folder);
    if (!open) fail_msg("%s: cannot be opened", folder);
    for (struct dirent *entry; (entry = readdir(open));) {
        if (entry->d_name[0] == '.') continue;
        assert_true(n < FUZZ_SEEDS);
        snprintf(names[n++], sizeof *names, "%s", entry->d_name);
    }
    closedir(open);
    qsort(names, n, sizeof *names, fuzz_by_name);
    for (size_t i = 0; i < n; i++) {
        char path[600];
        snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        seeds_add_file(s, path);
    }
}

static inline void seeds_free(seeds *s) {
    for (size_t i = 0; i < s->n; i++) free((char *)s->at[i].ptr);
    s->n = 0;
}

/* ---- Mutants ----------------------------------------------------------------------------------------------------- */

typedef struct mutant {
    char at[FUZZ_ROOM];
    size_t n;
} mutant;

/* Replaces [from, to) by `by`, as far as there is room. */
static inline void splice(mutant *m, size_t from, size_t to, crd_str by) {
    if (m->n - (to - from) + by.len > FUZZ_ROOM) return;
    memmove(m->at + from + by.len, m->at + to, m->n - to);
    memcpy(m->at + from, by.ptr, by.len);
    m->n = m->n - (to - from) + by.len;
}

/* Mostly a few bytes, rarely many; perhaps none. */
static inline void any_range(uint64_t *random, const mutant *m, size_t *from, size_t *to) {
    *from = random_size(random, m->n + 1);
    *to = *from + random_below(random, random_below(random, 4) ? 4 : 60);
    if (*to > m->n) *to = m->n;
}

/* Less than `max` bytes of any seed. */
static inline crd_str any_piece(uint64_t *random, const seeds *s, uint32_t max) {
    crd_str seed = s->at[random_size(random, s->n)];
    size_t at = random_size(random, seed.len + 1), len = random_below(random, max);
    return (crd_str){seed.ptr + at, len < seed.len - at ? len : seed.len - at};
}

/* ---- A run ------------------------------------------------------------------------------------------------------- */

/* From a block of just that size, so that a sanitizer sees each step beyond it. */
static inline void fuzz_one(crd_str bytes) {
    uint8_t *exact = malloc(bytes.len > 0 ? bytes.len : 1);
    assert_non_null(exact);
    memcpy(exact, bytes.ptr, bytes.len);
    LLVMFuzzerTestOneInput(exact, bytes.len);
    free(exact);
}

static inline void fuzz_seeds(const seeds *s) {
    assert_true(s->n > 0);
    for (size_t i = 0; i < s->n; i++) fuzz_one(s->at[i]);
}

typedef void (*mutate_fn)(uint64_t *random, const seeds *s, mutant *m);

/* One to four mutations of each seed in turn. */
static inline void fuzz_mutants(const seeds *s, mutate_fn mutate, unsigned long runs) {
    static mutant m;
    uint64_t random = 20260701;
    for (unsigned long i = 0; i < runs; i++) {
        m.n = s->at[i % s->n].len;
        memcpy(m.at, s->at[i % s->n].ptr, m.n);
        for (uint32_t left = 1 + random_below(&random, 4); left > 0; left--) mutate(&random, s, &m);
        fuzz_one((crd_str){m.at, m.n});
    }
}

/* What the command line asks for: [--runs N] [FILE...] */
typedef struct fuzz_options {
    unsigned long runs;
    char **files;
    size_t files_n;
} fuzz_options;

static inline void fuzz_add_files(const fuzz_options *options, seeds *s) {
    for (size_t i = 0; i < options->files_n; i++) seeds_add_file(s, options->files[i]);
}

/* Of the files, or of a folder when there is none. */
static inline void fuzz_corpus(const fuzz_options *options, const char *folder, mutate_fn mutate) {
    static seeds s;
    fuzz_add_files(options, &s);
    if (s.n == 0) seeds_add_folder(&s, folder);
    fuzz_seeds(&s);
    fuzz_mutants(&s, mutate, options->runs);
    seeds_free(&s);
}

/* Runs a test whose state is a fuzz_options; `runs` is for a command line that says nothing. */
static inline int fuzz_main(int argc, char **argv, unsigned long runs, CMUnitTestFunction test) {
    fuzz_options options = {runs, argv, 0};
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--runs") == 0 && i + 1 < argc)
            options.runs = strtoul(argv[++i], NULL, 10);
        else
            options.files[options.files_n++] = argv[i];
    }
    const struct CMUnitTest tests[] = {cmocka_unit_test_prestate(test, &options)};
    return cmocka_run_group_tests_name("fuzz", tests, NULL, NULL);
}

#endif
