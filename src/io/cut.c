/* SPDX-License-Identifier: Apache-2.0
 *
 * Finds rows by the quotes around their fields. */
#include "io/cut.h"

#include <string.h>

static bool begins_field(char c) { return c == ',' || c == '\n'; }
static bool ends_field(char c) { return c == ',' || c == '\n' || c == '\r'; }

/* A run of quotes in bytes. */
typedef struct run {
    const char *at, *end;
    bool odd;
} run;

static bool next_run(const char *from, const char *end, run *r) {
    r->at = from < end ? memchr(from, '"', (size_t)(end - from)) : NULL;
    if (!r->at) return false;
    r->end = r->at;
    while (r->end < end && *r->end == '"') r->end++;
    r->odd = (r->end - r->at) % 2 == 1;
    return true;
}

/* Whether the run can only begin inside quotes, or only outside. False: it could be either. */
static bool tells(const run *r, const char *bytes, const char *end, bool *inside) {
    if (r->at == bytes) return false; /* it may be longer than can be seen */
    *inside = true;
    if (!begins_field(r->at[-1])) return true;
    if (r->end == end || ends_field(*r->end)) return false;
    *inside = !r->odd;
    return true;
}

static bool begins_inside(const char *bytes, size_t n) {
    const char *end = bytes + n;
    bool odd = false, inside; /* odd: so many quotes so far */
    run r;
    for (const char *p = bytes; next_run(p, end, &r); p = r.end) {
        if (tells(&r, bytes, end, &inside)) return inside != odd;
        odd = odd != r.odd;
    }
    return false;
}

/* The first newline outside quotes at `from` or behind it, or the last one of all. */
static size_t find(const char *bytes, size_t n, size_t from, bool inside, bool last) {
    size_t found = 0;
    for (size_t i = 0; i < n; i++) {
        if (bytes[i] == '"') inside = !inside;
        if (bytes[i] != '\n' || inside || i < from) continue;
        found = i + 1;
        if (!last) break;
    }
    return found;
}

size_t cut_first(const char *bytes, size_t n, size_t from, bool begin_with_row) {
    return find(bytes, n, from, !begin_with_row && begins_inside(bytes, n), false);
}

size_t cut_last(const char *bytes, size_t n) {
    for (size_t window = CUT_WINDOW; window < n; window *= 8) {
        const char *tail = bytes + n - window;
        size_t found = find(tail, window, 0, begins_inside(tail, window), true);
        if (found > 0) return n - window + found;
    }
    return find(bytes, n, 0, false, true);
}
