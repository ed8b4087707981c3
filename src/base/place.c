/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the sources that findings point into, and where a byte of them stands: its line and its column. */
#include <string.h>

#include "base/diag.h"

static bool find_lines(arena *a, source *s) {
    const char *end = s->text.ptr + s->text.len;
    size_t n = 1;
    for (const char *at = s->text.ptr; (at = memchr(at, '\n', (size_t)(end - at))); at++) n++;
    uint32_t *lines = ARENA_ARRAY(a, n, uint32_t);
    if (lines == NULL) return false;
    size_t line = 1; /* the first one begins at 0 */
    for (const char *at = s->text.ptr; (at = memchr(at, '\n', (size_t)(end - at))); at++)
        lines[line++] = (uint32_t)(at + 1 - s->text.ptr);
    s->lines = lines;
    s->lines_n = n;
    return true;
}

static bool add_source(crd_diagnostics *d, crd_str name, crd_str bytes, bool lent, uint32_t *file) {
    source s = {.name = arena_str(&d->texts, name), .text = STR_NONE};
    if (bytes.ptr == NULL) bytes = STR("");
    if (str_starts(bytes, STR("\xef\xbb\xbf"), false)) bytes = (crd_str){bytes.ptr + 3, bytes.len - 3};
    if (bytes.len < UINT32_MAX) s.text = lent ? bytes : arena_str(&d->texts, bytes);
    if (s.text.ptr == NULL || (name.ptr && !s.name.ptr) || !find_lines(&d->texts, &s)) {
        d->m.failed = true;
        return false;
    }
    source *slot = vec_push(&d->m, &d->sources);
    if (slot == NULL) return false;
    *slot = s;
    *file = (uint32_t)(d->sources.n - 1);
    return true;
}

bool diag_source(crd_diagnostics *d, crd_str name, crd_str bytes, uint32_t *file) {
    return add_source(d, name, bytes, false, file);
}

bool diag_source_lent(crd_diagnostics *d, crd_str name, crd_str bytes, uint32_t *file) {
    return add_source(d, name, bytes, true, file);
}

crd_str diag_text(const crd_diagnostics *d, span at) {
    return (crd_str){d->sources.at[at.file].text.ptr + at.begin, at.end - at.begin};
}

span diag_line(const crd_diagnostics *d, uint32_t file, uint32_t line) {
    const source *s = &d->sources.at[file];
    uint32_t begin = s->lines[line - 1], end = line < s->lines_n ? s->lines[line] : (uint32_t)s->text.len;
    while (end > begin && (unsigned char)s->text.ptr[end - 1] <= ' ') end--;
    while (begin < end && (unsigned char)s->text.ptr[begin] <= ' ') begin++;
    return (span){file, begin, end};
}

void diag_locate(const crd_diagnostics *d, uint32_t file, uint32_t byte, uint32_t *line, uint32_t *column) {
    const source *s = &d->sources.at[file];
    size_t low = 0, high = s->lines_n; /* the line lies in [low, high) */
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (s->lines[middle] <= byte)
            low = middle;
        else
            high = middle;
    }
    *line = (uint32_t)low + 1;
    *column = (uint32_t)utf8_count(diag_text(d, (span){file, s->lines[low], byte})) + 1;
}

crd_place diag_place(const crd_diagnostics *d, span at) {
    crd_place place = {.file = d->sources.at[at.file].name};
    diag_locate(d, at.file, at.begin, &place.line, &place.column);
    diag_locate(d, at.file, at.end, &place.end_line, &place.end_column);
    return place;
}

static uint32_t clamp(uint64_t n) { return n < UINT32_MAX ? (uint32_t)n : UINT32_MAX; }

crd_place diag_place_of(const crd_diagnostics *d, const diag *g) {
    if (diag_has_text(g)) return diag_place(d, g->at);
    uint32_t line = clamp(g->line), column = clamp(g->column);
    return (crd_place){g->file.len ? g->file : STR_NONE, line, column, line, column};
}
