/* SPDX-License-Identifier: Apache-2.0
 *
 * The scanner against libcsv, an implementation that is not ours: the same fields of random well-formed rows, on every
 * path of the search, with fields of every length around 64 bytes. libcsv has names that ours has too, so it is opened
 * by hand; where it is not installed this says so and is skipped. */
#include <dlfcn.h>
/* Its prototypes are not used. */
#define csv_init libcsv_init
#define csv_free libcsv_free
#include <csv.h>
#undef csv_init
#undef csv_free

#include "charges/csv.h"
#include "tests/charges/support.h"

#define EXIT_SKIPPED 77

typedef struct library {
    int (*init)(struct csv_parser *p, unsigned char options);
    size_t (*parse)(struct csv_parser *p, const void *bytes, size_t n, void (*field)(void *, size_t, void *),
                    void (*row)(int, void *), void *ud);
    int (*fini)(struct csv_parser *p, void (*field)(void *, size_t, void *), void (*row)(int, void *), void *ud);
    void (*free)(struct csv_parser *p);
} library;
static library theirs;

/* The way of POSIX to make a function of what dlsym gives. */
static bool look_up(void *handle, const char *name, void *out) {
    void *found = dlsym(handle, name);
    memcpy(out, &found, sizeof found);
    return found != NULL;
}

static bool library_open(void) {
    void *handle = dlopen("libcsv.so.3", RTLD_NOW | RTLD_LOCAL);
    return handle != NULL && look_up(handle, "csv_init", &theirs.init) && look_up(handle, "csv_parse", &theirs.parse) &&
           look_up(handle, "csv_fini", &theirs.fini) && look_up(handle, "csv_free", &theirs.free);
}

/* ---- both ways ---- */

static void their_field(void *bytes, size_t n, void *out) {
    text_char(out, '[');
    text_add(out, (crd_str){bytes, n});
    text_char(out, ']');
}

static void their_row(int end, void *out) {
    (void)end;
    text_char(out, '\n');
}

static void read_theirs(crd_str bytes, text *out) {
    struct csv_parser p;
    assert_int_equal(theirs.init(&p, CSV_STRICT | CSV_STRICT_FINI), 0);
    assert_int_equal(theirs.parse(&p, bytes.ptr, bytes.len, their_field, their_row, out), bytes.len);
    assert_int_equal(theirs.fini(&p, their_field, their_row, out), 0);
    theirs.free(&p);
}

static void read_ours(crd_str bytes, mem *m, marks_find_fn find, size_t block, text *out) {
    csv c;
    feed f = feed_of(bytes, SIZE_MAX);
    csv_init(&c, m, feed_reader(&f));
    c.block = block;
    c.find = find;
    csv_result result;
    while ((result = csv_next(&c)) == CSV_ROW) {
        for (size_t i = 0; i < c.fields_n; i++) {
            crd_str field;
            assert_true(csv_text(&c, i, &field));
            their_field((void *)field.ptr, field.len, out);
        }
        text_char(out, '\n');
    }
    assert_int_equal(result, CSV_END);
    csv_free(&c);
}

/* ---- random rows ---- */

/* libcsv takes blanks at the ends of what is not quoted for decoration; a bill's are its own. */
static void plain(uint64_t *random, text *out, size_t n) {
    static const char inner[] = "abcXYZ 019-_/:.";
    for (size_t i = 0; i < n; i++)
        text_char(out, i == 0 || i + 1 == n ? 'x' : inner[random_below(random, sizeof inner - 1)]);
}

static void quoted(uint64_t *random, text *out, size_t n) {
    static const char *const parts[] = {"a", "b c", ",", "\n", "\r\n", "\"\"", "{\"\"k\"\":\"\"v\"\"}", " "};
    text_char(out, '"');
    for (size_t i = 0; i < n; i++) text_add(out, str_of(parts[random_below(random, sizeof parts / sizeof *parts)]));
    text_char(out, '"');
}

/* A row has two fields at least: what an empty line means is not asked here. */
static void random_rows(uint64_t *random, text *out) {
    size_t rows = 1 + random_below(random, 40), cells = 2 + random_below(random, 12);
    bool carriage = random_below(random, 2) == 0;
    for (size_t row = 0; row < rows; row++) {
        for (size_t cell = 0; cell < cells; cell++) {
            if (cell > 0) text_char(out, ',');
            uint32_t kind = random_below(random, 4);
            if (kind == 0) quoted(random, out, random_below(random, 30));
            if (kind > 1) plain(random, out, random_below(random, kind == 2 ? 12 : 140));
        }
        if (carriage) text_char(out, '\r');
        text_char(out, '\n');
    }
}

static void the_same_fields(void **state) {
    (void)state;
    mem m = libc_mem();
    marks_path paths[MARKS_PATHS];
    size_t paths_n = marks_paths(paths);
    uint64_t random = 4711;
    for (int i = 0; i < 3000; i++) {
        text rows, expected, found;
        text_init(&rows, &m);
        text_init(&expected, &m);
        random_rows(&random, &rows);
        read_theirs(text_str(&rows), &expected);
        for (size_t path = 0; path < paths_n; path++) {
            text_init(&found, &m);
            read_ours(text_str(&rows), &m, paths[path].find, 1 + random_below(&random, 5000), &found);
            if (!str_eq(text_str(&expected), text_str(&found)))
                fail_msg("%s of:\n%.*s\nlibcsv:\n%.*s\nours:\n%.*s", paths[path].name, STR_ARG(text_str(&rows)),
                         STR_ARG(text_str(&expected)), STR_ARG(text_str(&found)));
            text_free(&found);
        }
        text_free(&rows);
        text_free(&expected);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_same_fields)};
    if (!library_open()) {
        printf("libcsv is not installed\n");
        return EXIT_SKIPPED;
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}
