/* SPDX-License-Identifier: Apache-2.0
 *
 * A list of findings in a format, and lists full of bytes that formats have to escape. */
#ifndef TESTS_SUPPORT_RENDERED_H
#define TESTS_SUPPORT_RENDERED_H

#include "crd_tools.h"
#include "tests/support/findings.h"
#include "tests/support/random.h"
#include "tests/support/write.h"

/* The text lives in `out`. */
static inline crd_str rendered(const crd_diagnostics *d, crd_render_format format, sink *out) {
    sink_init(out);
    out->text[0] = '\0';
    assert_int_equal(crd_diagnostics_render(d, format, false, sink_write, out), CRD_OK);
    return (crd_str){out->text, out->n};
}

/* Up to `max` bytes: mostly those that some format gives a meaning, whole characters, and now and then any byte. */
static inline crd_str hostile_text(uint64_t *random, char *out, size_t max) {
    static const char *const pieces[] = {"%",
                                         "\n",
                                         "\r",
                                         ":",
                                         ",",
                                         "::error::",
                                         "]]>",
                                         "&",
                                         "<",
                                         ">",
                                         "\"",
                                         "'",
                                         "`",
                                         "``",
                                         "|",
                                         "\\",
                                         "{",
                                         "}",
                                         "{0}",
                                         "[a](1)",
                                         "@",
                                         "#1",
                                         "<!--",
                                         "-->",
                                         "\t",
                                         "\x1b",
                                         "\x01",
                                         "\x7f",
                                         "\xc2\x85",
                                         "\xe2\x80\xae",
                                         "\xef\xbf\xbf",
                                         "\xf0\x9f\x92\xb6",
                                         "a",
                                         "b c",
                                         "\xc3\xa4"};
    size_t n = 0, wanted = random_size(random, max);
    while (n + 16 < wanted) {
        const char *piece = pieces[random_size(random, COUNT(pieces))];
        size_t len = strlen(piece);
        memcpy(out + n, piece, len);
        n += len;
        if (random_below(random, 12) == 0) out[n++] = (char)(1 + random_below(random, 255));
    }
    return (crd_str){out, n};
}

static inline span hostile_span(uint64_t *random, const crd_diagnostics *d, uint32_t file) {
    size_t len = d->sources.at[file].text.len;
    uint32_t a = (uint32_t)random_size(random, len + 1), b = (uint32_t)random_size(random, len + 1);
    return (span){file, a < b ? a : b, a < b ? b : a};
}

/* A list of some findings with everything that a finding can have. The message of each is a hostile text, too. */
static inline crd_diagnostics *hostile_list(uint64_t *random) {
    static const diag_code codes[] = {DIAG_USAGE, DIAG_UNKNOWN_NAME, DIAG_LIKELY_MISSPELLING, DIAG_UNKNOWN_CLAUSE};
    char bytes[400], name[60];
    crd_diagnostics *d = findings_new();
    uint32_t files[2];
    for (size_t i = 0; i < COUNT(files); i++) {
        crd_str path = hostile_text(random, name, sizeof name);
        assert_true(
            diag_source(d, path.len ? path : STR("policy.crd"), hostile_text(random, bytes, sizeof bytes), &files[i]));
    }
    for (size_t n = random_size(random, 30); n > 0; n--) {
        crd_str message = hostile_text(random, bytes, sizeof bytes);
        uint32_t file = files[random_size(random, COUNT(files))];
        diag_code code = codes[random_size(random, COUNT(codes))];
        diag *g = random_below(random, 8) == 0
                      ? diag_add_file(d, code, STR("bill.csv"), random_below(random, 3), random_below(random, 3),
                                      "%.*s", STR_ARG(message))
                      : diag_add(d, code, hostile_span(random, d, file), "%.*s", STR_ARG(message));
        while (random_below(random, 2))
            diag_also(d, g, hostile_span(random, d, file), "%.*s", STR_ARG(hostile_text(random, bytes, 60)));
        while (random_below(random, 2)) diag_note(d, g, "%.*s", STR_ARG(hostile_text(random, bytes, 60)));
        if (random_below(random, 2)) diag_help(d, g, "%.*s", STR_ARG(hostile_text(random, bytes, 60)));
        if (random_below(random, 3) == 0)
            diag_fix(d, g, hostile_span(random, d, file), hostile_text(random, bytes, 60));
        if (random_below(random, 3) == 0) diag_witness(d, g, STR("account.name"), hostile_text(random, bytes, 60));
        if (g && random_below(random, 8) == 0) {
            g->suppressed = true;
            g->reason = STR("because");
        }
    }
    return d;
}

#endif
