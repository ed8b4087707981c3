/* SPDX-License-Identifier: Apache-2.0
 *
 * Writing pieces of text. */
#include "render/pen.h"

#include <stdio.h>
#include <string.h>

#include "base/visible.h"

void pen_bytes(pen *p, const char *bytes, size_t n) {
    if (!p->failed && n && !p->write(p->ud, bytes, n)) p->failed = true;
}

void pen_str(pen *p, crd_str s) { pen_bytes(p, s.ptr, s.len); }

void pen_put(pen *p, const char *ours) { pen_bytes(p, ours, strlen(ours)); }

void pen_number(pen *p, uint64_t n, int width) {
    char digits[32];
    pen_bytes(p, digits, (size_t)snprintf(digits, sizeof digits, "%*llu", width, (unsigned long long)n));
}

void pen_times(pen *p, char c, size_t times) {
    for (; times > 0; times--) pen_bytes(p, &c, 1);
}

void pen_visible(pen *p, crd_str s) {
    visible v;
    for (size_t i = 0; i < s.len;) {
        i += visible_next((crd_str){s.ptr + i, s.len - i}, &v);
        pen_bytes(p, v.text, v.len);
    }
}

/* The two code points at the end of the first plane are no characters, and XML forbids them. */
static bool no_character(crd_str s) {
    uint32_t code;
    return utf8_read(s, &code) > 0 && (code == 0xfffe || code == 0xffff);
}

void pen_clean(pen *p, crd_str s, pen_escape escape) {
    visible v;
    for (size_t i = 0, n; i < s.len; i += n) {
        crd_str rest = {s.ptr + i, s.len - i}, one = {rest.ptr, 1};
        n = 1;
        if (!memchr("\t\n\r", rest.ptr[0], 3)) {
            n = visible_next(rest, &v);
            one = no_character(rest) ? STR("\xef\xbf\xbd") : (crd_str){v.text, v.len};
        }
        for (size_t k = 0; k < one.len; k++) escape(p, one.ptr[k]);
    }
}

static void count(pen *p, size_t n, const char *what, bool *first) {
    if (n == 0) return;
    if (!*first) pen_put(p, ", ");
    *first = false;
    pen_number(p, n, 0);
    pen_put(p, " ");
    pen_put(p, what);
    if (n > 1) pen_put(p, "s");
}

void pen_counts(pen *p, const size_t counts[CRD_NOTE + 1]) {
    bool first = true;
    count(p, counts[CRD_ERROR], "error", &first);
    count(p, counts[CRD_WARNING], "warning", &first);
    count(p, counts[CRD_NOTE], "note", &first);
}
