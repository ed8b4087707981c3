/* SPDX-License-Identifier: Apache-2.0
 *
 * A text in memory that grows. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"

bool draft_write(void *ud, const char *bytes, size_t len) {
    draft *b = ud;
    if (b->n + len > b->cap) {
        b->cap = 2 * (b->n + len);
        b->at = must_alloc(b->at, b->cap);
    }
    if (len > 0) memcpy(b->at + b->n, bytes, len);
    b->n += len;
    return true;
}

void draft_text(draft *b, const char *text) { draft_write(b, text, strlen(text)); }

crd_str draft_str(const draft *b) { return (crd_str){b->at ? b->at : "", b->n}; }

void draft_free(draft *b) {
    free(b->at);
    *b = (draft){0};
}

void draft_format(draft *b, const char *format, ...) {
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, again);
    va_end(again);
    size_t size = n > 0 ? (size_t)n + 1 : 1;
    char *text = must_alloc(NULL, size);
    text[0] = '\0';
    vsnprintf(text, size, format, args);
    va_end(args);
    draft_text(b, text);
    free(text);
}

void draft_string(draft *b, crd_str text) {
    draft_text(b, "\"");
    for (size_t i = 0; i < text.len; i++) {
        unsigned char byte = (unsigned char)text.ptr[i];
        if (byte < 0x20 || byte == 0x7f) {
            draft_format(b, "\\u{%x}", (unsigned)byte);
            continue;
        }
        if (byte == '"' || byte == '\\') draft_text(b, "\\");
        draft_write(b, &text.ptr[i], 1);
    }
    draft_text(b, "\"");
}
