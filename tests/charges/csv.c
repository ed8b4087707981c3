/* SPDX-License-Identifier: Apache-2.0
 *
 * The scanner against a slow and obvious one that goes byte by byte, on random text made of what CSV is about, with
 * buffers so small that every row meets the end of one, on every path of the search; and what the limits say. */
#include "charges/csv.h"
#include "charges/limits.h"
#include "tests/charges/support.h"

static void write_end(text *out, const char *what, uint64_t line, uint64_t column) {
    text_format(out, "%s %llu:%llu\n", what, (unsigned long long)line, (unsigned long long)column);
}

static void write_field(text *out, crd_str field) {
    text_char(out, '[');
    text_add(out, field);
    text_char(out, ']');
}

static void begin_row(text *out, uint64_t line, uint64_t blanks) {
    text_format(out, "%llu+%llu ", (unsigned long long)line, (unsigned long long)blanks);
}

/* ---- The slow one ------------------------------------------------------------------------------------------------ */

typedef struct slow {
    crd_str bytes;
    size_t at;
    uint64_t line, column;
    text *out;
    text row, field;
    size_t fields;
    bool quoted; /* the first field of the row */
} slow;

static int look(const slow *s, size_t ahead) {
    return s->at + ahead < s->bytes.len ? (unsigned char)s->bytes.ptr[s->at + ahead] : -1;
}

static int next(slow *s) {
    int c = look(s, 0);
    if (c < 0) return c;
    s->at++;
    s->column++;
    if (c == '\n') {
        s->line++;
        s->column = 1;
    }
    return c;
}

static bool line_ends(const slow *s) {
    return look(s, 0) < 0 || look(s, 0) == '\n' || (look(s, 0) == '\r' && (look(s, 1) < 0 || look(s, 1) == '\n'));
}

/* After a stray quote: on with the next line. */
static bool stray(slow *s, uint64_t line, uint64_t column) {
    write_end(s->out, "stray", line, column);
    int c;
    do c = next(s);
    while (c >= 0 && c != '\n');
    return false;
}

/* 1: closed; 0: stray quote; -1: never closed. */
static int slow_quoted(slow *s) {
    uint64_t line = s->line, column = s->column;
    next(s);
    for (;;) {
        uint64_t quote_line = s->line, quote_column = s->column;
        int c = next(s);
        if (c < 0) {
            write_end(s->out, "open", line, column);
            return -1;
        }
        if (c == '"' && look(s, 0) != '"')
            return look(s, 0) == ',' || line_ends(s) ? 1 : stray(s, quote_line, quote_column);
        if (c == '"') next(s);
        text_char(&s->field, (char)c);
    }
}

static int slow_plain(slow *s) {
    while (look(s, 0) != ',' && !line_ends(s)) {
        if (look(s, 0) == '"') return stray(s, s->line, s->column);
        text_char(&s->field, (char)next(s));
    }
    return 1;
}

/* 1: a row; 0: a bad one; -1: nothing more. */
static int slow_row(slow *s) {
    s->row.n = s->fields = 0;
    for (;;) {
        s->field.n = 0;
        bool quoted = look(s, 0) == '"';
        int result = quoted ? slow_quoted(s) : slow_plain(s);
        if (result != 1) return result;
        if (s->fields++ == 0) s->quoted = quoted;
        write_field(&s->row, text_str(&s->field));
        if (look(s, 0) != ',') break;
        next(s);
    }
    if (look(s, 0) == '\r') next(s);
    next(s);
    return 1;
}

static void slow_scan(crd_str bytes, mem *m, text *out) {
    slow s = {.bytes = bytes, .line = 1, .column = 1, .out = out};
    text_init(&s.row, m);
    text_init(&s.field, m);
    uint64_t blanks = 0;
    while (s.at < bytes.len) {
        uint64_t line = s.line;
        int result = slow_row(&s);
        if (result < 0) break;
        if (result == 1 && s.fields == 1 && s.field.n == 0 && !s.quoted) {
            blanks++;
            continue;
        }
        if (result == 1) {
            begin_row(out, line, blanks);
            text_add(out, text_str(&s.row));
            text_char(out, '\n');
        }
        blanks = 0;
    }
    text_free(&s.row);
    text_free(&s.field);
}

/* ---- The scanner, written the same way --------------------------------------------------------------------------- */

static void write_row(csv *c, text *out) {
    begin_row(out, c->line, c->blank_lines);
    for (size_t i = 0; i < c->fields_n; i++) {
        crd_str field;
        assert_true(csv_text(c, i, &field));
        write_field(out, field);
    }
    text_char(out, '\n');
}

static void fast_scan(crd_str bytes, mem *m, size_t block, size_t chunk, marks_find_fn find, text *out) {
    csv c;
    feed f = feed_of(bytes, chunk);
    csv_init(&c, m, feed_reader(&f));
    c.block = block;
    c.find = find;
    csv_result result;
    while ((result = csv_next(&c)) == CSV_ROW || result == CSV_STRAY_QUOTE) {
        uint64_t line, column;
        if (result == CSV_ROW) {
            write_row(&c, out);
            continue;
        }
        csv_place(&c, c.fault, &line, &column);
        write_end(out, "stray", line, column);
    }
    if (result == CSV_OPEN_QUOTE) {
        uint64_t line, column;
        csv_place(&c, c.fault, &line, &column);
        write_end(out, "open", line, column);
    } else {
        assert_int_equal(result, CSV_END);
    }
    csv_free(&c);
}

/* On every path that this machine has. */
static void compare(crd_str bytes, size_t block, size_t chunk) {
    mem m = libc_mem();
    marks_path paths[MARKS_PATHS];
    text expected, found;
    text_init(&expected, &m);
    text_init(&found, &m);
    slow_scan(bytes, &m, &expected);
    for (size_t i = marks_paths(paths); i-- > 0;) {
        found.n = 0;
        fast_scan(bytes, &m, block, chunk, paths[i].find, &found);
        if (!str_eq(text_str(&expected), text_str(&found)))
            fail_msg("%s, block %zu, of:\n%.*s\nexpected:\n%.*s\nfound:\n%.*s", paths[i].name, block, STR_ARG(bytes),
                     STR_ARG(text_str(&expected)), STR_ARG(text_str(&found)));
    }
    text_free(&expected);
    text_free(&found);
}

/* ---- Random texts ------------------------------------------------------------------------------------------------ */

#define RANDOM_MAX 4096

/* Anything: most of it is broken somewhere. */
static size_t random_bytes(uint64_t *random, char *out, size_t n) {
    static const char alphabet[] = "ab,,\"\"\n\n\r";
    for (size_t i = 0; i < n; i++) out[i] = alphabet[random_below(random, sizeof alphabet - 1)];
    return n;
}

static size_t random_field(uint64_t *random, char *out) {
    static const char *const texts[] = {
        "",         "a",          "plain text",         "\"\"",     "\"quoted, with comma\"",
        "\"a\nb\"", "\"c\r\nd\"", "\"say \"\"hi\"\"\"", "\"\"\"\"", "some longer text than eight"};
    const char *chosen = texts[random_below(random, sizeof texts / sizeof *texts)];
    memcpy(out, chosen, strlen(chosen));
    return strlen(chosen);
}

/* Well-formed rows, with either kind of newline. */
static size_t random_rows(uint64_t *random, char *out, size_t n) {
    size_t at = 0;
    while (at + 64 < n) {
        at += random_field(random, out + at);
        uint32_t what = random_below(random, 8);
        if (what > 1) out[at++] = ',';
        if (what == 1) out[at++] = '\r';
        if (what <= 1) out[at++] = '\n';
    }
    return at;
}

static void random_texts(void **state) {
    (void)state;
    static char bytes[RANDOM_MAX];
    uint64_t random = 7;
    for (int i = 0; i < 20000; i++) {
        size_t n = random_below(&random, i % 50 ? 60 : 1500);
        n = i % 2 ? random_bytes(&random, bytes, n) : random_rows(&random, bytes, n);
        compare((crd_str){bytes, n}, 1 + random_below(&random, 70), 1 + random_below(&random, 9));
    }
}

/* Each block size meets each kind of byte at its end. */
static void block_ends(void **state) {
    (void)state;
    static const char text_of_all[] = "a,\"b\"\"c\",d\r\n\"x\ny\",\"\",\n\n\"\"\"\",\"z\"\r\n,,\nlast,\"one\"";
    for (size_t block = 1; block <= 70; block++)
        for (size_t n = 0; n < sizeof text_of_all; n++) compare((crd_str){text_of_all, n}, block, SIZE_MAX);
}

/* Every kind of byte, in every neighbourhood, at each end of the 64 bytes that a search looks at together. */
static void search_edges(void **state) {
    (void)state;
    static const char text_of_all[] =
        "a,\"b\"\"c\",d\r\n\"x,y\",\"\",\n\n\"\"\"\",\"z\"\r\n,x\"y,\nlast,\"o\"e,\n\"one\"\n";
    static char bytes[256];
    for (size_t before = 0; before < 132; before++) {
        memset(bytes, 'x', before);
        if (before > 2) bytes[before - 1] = '\n';
        memcpy(bytes + before, text_of_all, sizeof text_of_all - 1);
        compare((crd_str){bytes, before + sizeof text_of_all - 1}, sizeof bytes, SIZE_MAX);
    }
}

/* ---- Long searches ---------------------------------------------------------------------------------------------- */

#define LONG_TEXT 40000

/* Regular rows, dense with separators or not, with one kind of newline. */
static size_t regular_rows(uint64_t *random, char *out, size_t n) {
    static const char *const fields[] = {
        ",", ",", ",,", "\"\",", "\"x,y\",", "a,", "\"say \"\"hi\"\", she said\",", "some longer text than eight,"};
    bool dense = random_below(random, 3) == 0, returns = random_below(random, 4) == 0;
    size_t at = 0;
    while (at + 64 < n) {
        const char *field = fields[random_below(random, dense ? 3 : sizeof fields / sizeof *fields)];
        memcpy(out + at, field, strlen(field));
        at += strlen(field);
        if (random_below(random, 12) > 0) continue;
        const char *last = returns ? "\"\"\r\n" : "b\n";
        memcpy(out + at, last, strlen(last));
        at += strlen(last);
    }
    return at;
}

/* All paths find the same marks in texts that are regular for a long way, wherever something irregular comes, they end
 * or the room does. */
static void long_searches_agree(void **state) {
    (void)state;
    static char bytes[LONG_TEXT + MARKS_BEHIND];
    static marks expected, found;
    marks_path paths[MARKS_PATHS];
    size_t paths_n = marks_paths(paths), full = 0;
    uint64_t random = 8;
    for (int round = 0; round < 3000; round++) {
        size_t n = regular_rows(&random, bytes, random_below(&random, LONG_TEXT));
        if (n > 0 && round % 3 > 0) bytes[random_below(&random, (uint32_t)n)] = ",\"\n\rx"[random_below(&random, 5)];
        paths[paths_n - 1].find(&expected, bytes, n);
        full += expected.n >= MARKS_ROOM;
        for (size_t i = 0; i + 1 < paths_n; i++) {
            paths[i].find(&found, bytes, n);
            bool same = found.n == expected.n && found.newlines == expected.newlines &&
                        memcmp(found.all, expected.all, (found.n + 1) * sizeof *found.all) == 0;
            if (!same) fail_msg("%s, %zu bytes:\n%.*s", paths[i].name, n, (int)n, bytes);
        }
    }
    assert_true(full > 100);
}

/* ---- Limits
 * ---------------------------------------------------------------------------------------------------------- */

static csv_result last_result(crd_str bytes) {
    mem m = libc_mem();
    csv c;
    feed f = feed_of(bytes, SIZE_MAX);
    csv_init(&c, &m, feed_reader(&f));
    csv_result result;
    do result = csv_next(&c);
    while (result == CSV_ROW);
    csv_free(&c);
    return result;
}

/* At least n bytes that repeat `unit`, between two texts. */
static csv_result of_repeated(const char *begin, const char *unit, size_t n, const char *end) {
    crd_str bytes = repeated(begin, unit, (n + strlen(unit) - 1) / strlen(unit), end);
    csv_result result = last_result(bytes);
    free((char *)bytes.ptr);
    return result;
}

static void limits(void **state) {
    (void)state;
    assert_int_equal(of_repeated("a\n", "x", CHARGES_FIELD_MAX, ",b\n"), CSV_END);
    assert_int_equal(of_repeated("a\n", "x", CHARGES_FIELD_MAX + 1, ",b\n"), CSV_LONG_FIELD);
    assert_int_equal(of_repeated("a\n\"", "x", CHARGES_FIELD_MAX, "\",b\n"), CSV_END);
    assert_int_equal(of_repeated("a\n\"", "x", 2 * CHARGES_FIELD_MAX, "\",b\n"), CSV_LONG_FIELD);
    assert_int_equal(of_repeated("a\n\"", "x", 1000, ""), CSV_OPEN_QUOTE);
    assert_int_equal(of_repeated("", ",", CHARGES_COLUMNS_MAX - 1, "\n"), CSV_END);
    assert_int_equal(of_repeated("", ",", CHARGES_COLUMNS_MAX, "\n"), CSV_TOO_MANY_FIELDS);

    static char wide[1025]; /* one field of 1023 bytes and its comma */
    memset(wide, 'x', 1024);
    wide[1023] = ',';
    assert_int_equal(of_repeated("", wide, CHARGES_ROW_MAX - 1024, "end\n"), CSV_END);
    assert_int_equal(of_repeated("", wide, CHARGES_ROW_MAX, "end\n"), CSV_LONG_ROW);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(random_texts), cmocka_unit_test(block_ends),
                                       cmocka_unit_test(search_edges), cmocka_unit_test(long_searches_agree),
                                       cmocka_unit_test(limits)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
