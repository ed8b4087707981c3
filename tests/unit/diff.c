/* SPDX-License-Identifier: Apache-2.0
 *
 * Unified diffs of random texts: applying one, by the letter of its hunks, gives the second text; it has as few changes
 * as the slow table of longest common subsequences says; and hunks have three lines around them and no more. The
 * command line's own files are compiled in. */
#include "cli/output.c"

#include "cli/diff.c"
#include "cli/interrupt.c"

#include "tests/support/random.h"
#include "tests/support/test.h"

enum { LINES = 60, TEXT = LINES * 4 };

typedef struct random_text {
    char at[TEXT];
    size_t n;
} random_text;

static crd_str str_of_text(const random_text *t) { return (crd_str){t->at, t->n}; }

/* Few different lines, so that many of them are equal; sometimes without a line end at the end. */
static void make_text(uint64_t *random, random_text *t) {
    t->n = 0;
    for (uint32_t n = random_below(random, LINES / 2); n > 0; n--) {
        t->at[t->n++] = (char)('a' + random_below(random, 4));
        if (random_below(random, 8) == 0) t->at[t->n++] = 'x';
        t->at[t->n++] = '\n';
    }
    if (t->n > 0 && random_below(random, 4) == 0) t->n--;
}

/* The same lines with a few changes. */
static void change_text(uint64_t *random, const random_text *from, random_text *t) {
    t->n = 0;
    for (size_t i = 0; i < from->n && t->n + 4 < TEXT; i++) {
        bool start = i == 0 || from->at[i - 1] == '\n';
        if (start && random_below(random, 12) == 0) {
            t->at[t->n++] = 'z';
            t->at[t->n++] = '\n';
        }
        t->at[t->n++] = start && from->at[i] != '\n' && random_below(random, 15) == 0 ? 'y' : from->at[i];
    }
}

/* ---- the slow way ---- */

static size_t lines_of(crd_str s, crd_str *out) {
    size_t n = 0;
    for (const char *at = s.ptr, *end = s.ptr + s.len; at < end; at = line_end(at, end))
        out[n++] = (crd_str){at, (size_t)(line_end(at, end) - at)};
    return n;
}

static bool same(crd_str a, crd_str b) { return a.len == b.len && memcmp(a.ptr, b.ptr, a.len) == 0; }

static size_t fewest_changes(crd_str a, crd_str b) {
    static size_t common[LINES + 1][LINES + 1];
    crd_str x[LINES], y[LINES];
    size_t n = lines_of(a, x), m = lines_of(b, y);
    for (size_t i = 0; i <= n; i++) {
        for (size_t j = 0; j <= m; j++) {
            size_t up = i ? common[i - 1][j] : 0, left = j ? common[i][j - 1] : 0;
            common[i][j] = up > left ? up : left;
            if (i && j && same(x[i - 1], y[j - 1])) common[i][j] = common[i - 1][j - 1] + 1;
        }
    }
    return n + m - 2 * common[n][m];
}

/* ---- applying ---- */

typedef struct applied {
    char text[2 * TEXT];
    size_t n, changes;
} applied;

static void keep(applied *out, crd_str text) {
    memcpy(out->text + out->n, text.ptr, text.len);
    out->n += text.len;
}

/* A line of a hunk as it stands in its file; *at moves behind it. */
static crd_str hunk_line(const char **at, const char *end) {
    const char *begin = *at + 1, *next = line_end(*at, end);
    static const char missing[] = "\\ No newline at end of file\n";
    *at = next;
    if ((size_t)(end - next) < sizeof missing - 1 || memcmp(next, missing, sizeof missing - 1) != 0)
        return (crd_str){begin, (size_t)(next - begin)};
    *at = next + sizeof missing - 1;
    return (crd_str){begin, (size_t)(next - begin) - 1};
}

static void apply(crd_str diff, crd_str before, applied *out) {
    crd_str lines[LINES];
    size_t n = lines_of(before, lines), done = 0;
    const char *at = diff.ptr, *end = diff.ptr + diff.len;
    *out = (applied){.n = 0};
    if (diff.len > 0) at = line_end(line_end(at, end), end);
    while (at < end) {
        unsigned from = 0, count = 1, around = 0;
        assert_true(sscanf(at, "@@ -%u,%u", &from, &count) >= 1);
        if (count > 0) from--;
        assert_true(from >= done && from <= n);
        for (; done < from; done++) keep(out, lines[done]);
        at = line_end(at, end);
        while (at < end && *at != '@') {
            char sign = *at;
            crd_str line = hunk_line(&at, end);
            if (sign != '+') assert_true(done < n && same(lines[done++], line));
            if (sign != '-') keep(out, line);
            out->changes += sign != ' ';
            around = sign == ' ' ? around + 1 : 0;
            assert_true(around <= 2 * CONTEXT);
        }
        assert_true(around <= CONTEXT);
    }
    for (; done < n; done++) keep(out, lines[done]);
}

static void check(const random_text *a, const random_text *b) {
    static applied result;
    output o = {0};
    assert_true(diff_write(&o, "x", str_of_text(a), str_of_text(b)));
    apply((crd_str){o.at, o.n}, str_of_text(a), &result);
    assert_true(same((crd_str){result.text, result.n}, str_of_text(b)));
    assert_int_equal(result.changes, fewest_changes(str_of_text(a), str_of_text(b)));
    output_free(&o);
}

static void a_diff_leads_from_one_text_to_the_other(void **state) {
    (void)state;
    static random_text a, b;
    uint64_t random = 20260701;
    for (int i = 0; i < 20000; i++) {
        make_text(&random, &a);
        if (i % 2)
            make_text(&random, &b);
        else
            change_text(&random, &a, &b);
        check(&a, &b);
    }
}

/* More changes than one search goes: the result is not the shortest, but right. */
static void long_texts(void **state) {
    (void)state;
    enum { MANY = 6000 };
    char *a = malloc(MANY * 8), *b = malloc(MANY * 8);
    assert_true(a && b);
    size_t na = 0, nb = 0;
    for (int i = 0; i < MANY; i++) {
        na += (size_t)sprintf(a + na, "a%d\n", i);
        nb += (size_t)sprintf(b + nb, i % 3 ? "a%d\n" : "b%d\n", i);
    }
    side x = {0}, y = {0};
    assert_true(split((crd_str){a, na}, &x) && split((crd_str){b, nb}, &y) && compare(&x, &y));
    long i = 0, j = 0;
    while (i < x.n || j < y.n) {
        if (changed(&x, i))
            i++;
        else if (changed(&y, j))
            j++;
        else
            assert_true(i < x.n && j < y.n && same(x.lines[i++].text, y.lines[j++].text));
    }
    side_free(&x);
    side_free(&y);
    free(a);
    free(b);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_diff_leads_from_one_text_to_the_other),
        cmocka_unit_test(long_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
