/* SPDX-License-Identifier: Apache-2.0
 *
 * Fingerprints, which services keep to tell new findings from known ones: what goes into them must never change under
 * the name that they are written with. No line number, no path, no number of a message (those of other lines, rows and
 * amounts) goes into them. The hash is FNV-1a, the same on every machine. */
#include "render/fingerprint.h"

#include <inttypes.h>
#include <stdio.h>

#include "crd_tools.h"

#define LINE_BYTES 1000 /* bytes of a line that count: a file may be one line */

static uint64_t add_byte(uint64_t h, char byte) { return (h ^ (uint8_t)byte) * UINT64_C(0x100000001b3); }

static bool digit(char c) { return c >= '0' && c <= '9'; }

/* A run of digits, with points and commas inside it, counts as one `#`. */
static uint64_t add_skeleton(uint64_t h, crd_str s) {
    for (size_t i = 0; i < s.len; i++) {
        if (!digit(s.ptr[i])) {
            h = add_byte(h, s.ptr[i]);
            continue;
        }
        h = add_byte(h, '#');
        while (i + 1 < s.len && (digit(s.ptr[i + 1]) || ((s.ptr[i + 1] == '.' || s.ptr[i + 1] == ',') &&
                                                         i + 2 < s.len && digit(s.ptr[i + 2]))))
            i++;
    }
    return add_byte(h, '\0');
}

static bool blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

static uint64_t add_line(uint64_t h, const crd_diagnostics *list, span at) {
    crd_str all = list->sources.at[at.file].text;
    uint32_t line, column;
    diag_locate(list, at.file, at.begin, &line, &column);
    size_t i = list->sources.at[at.file].lines[line - 1];
    for (size_t n = 0; n < LINE_BYTES && i < all.len && all.ptr[i] != '\n'; n++, i++)
        if (!blank(all.ptr[i])) h = add_byte(h, all.ptr[i]);
    return add_byte(h, '\0');
}

static uint64_t hash_of(const crd_diagnostics *list, const diag *g) {
    const crd_finding_kind *kinds;
    crd_finding_kinds(&kinds);
    uint64_t h = UINT64_C(0xcbf29ce484222325);
    for (const char *c = kinds[g->code].code; *c; c++) h = add_byte(h, *c);
    h = add_skeleton(h, g->message);
    return diag_has_text(g) ? add_line(h, list, g->at) : h;
}

static bool same_file(const diag *a, const diag *b) {
    if (diag_has_text(a) != diag_has_text(b)) return false;
    return diag_has_text(a) ? a->at.file == b->at.file : str_eq(a->file, b->file);
}

void fingerprint(const crd_diagnostics *list, size_t i, char out[FINGERPRINT_SIZE]) {
    const diag *g = list->at.at[i];
    uint64_t h = hash_of(list, g), before = 0;
    for (size_t k = 0; k < i; k++) {
        const diag *other = list->at.at[k];
        before += other->code == g->code && same_file(other, g) && hash_of(list, other) == h;
    }
    for (; before > 0; before--) h = add_byte(h, '+');
    snprintf(out, FINGERPRINT_SIZE, "%016" PRIx64, h);
}
