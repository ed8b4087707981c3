/* SPDX-License-Identifier: Apache-2.0
 *
 * The text builder. An append that finds no memory leaves the text as it was; mem.failed tells. */
#include "base/mem.h"

#include <stdio.h>
#include <string.h>

void text_init(text *t, mem *m) { *t = (text){.m = m}; }

void text_free(text *t) { vec_free(t->m, t); }

void text_add(text *t, crd_str s) {
    if (s.len == 0 || !vec_room(t->m, t, s.len)) return;
    memcpy(t->at + t->n, s.ptr, s.len);
    t->n += s.len;
}

void text_char(text *t, char c) { text_add(t, (crd_str){&c, 1}); }

void text_format(text *t, const char *format, ...) {
    va_list args;
    va_start(args, format);
    text_vformat(t, format, args);
    va_end(args);
}

void text_vformat(text *t, const char *format, va_list args) {
    va_list again;
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    if (length < 0) t->m->failed = true; /* longer than an int can say */
    /* One more: vsnprintf writes a zero, which does not count. */
    if (length > 0 && vec_room(t->m, t, (size_t)length + 1)) {
        vsnprintf(t->at + t->n, (size_t)length + 1, format, again);
        t->n += (size_t)length;
    }
    va_end(again);
}

crd_str text_str(const text *t) { return (crd_str){t->at ? t->at : "", t->n}; }
