/* SPDX-License-Identifier: Apache-2.0
 *
 * The tree that every reader of documents builds, and what the readers share. Values, texts and arrays come from pages
 * that are freed together. */
#include "document.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

#define PAGE_BYTES ((size_t)64 << 10)

typedef struct page {
    struct page *next;
    max_align_t bytes[];
} page;

struct document {
    page *pages;
    char *next; /* of the newest page of usual size */
    size_t left;
};

document *document_new(void) {
    document *d = must_alloc(NULL, sizeof *d);
    *d = (document){0};
    return d;
}

void document_free(document *d) {
    if (!d) return;
    for (page *p = d->pages, *next; p; p = next) {
        next = p->next;
        free(p);
    }
    free(d);
}

static char *add_page(document *d, size_t size) {
    if (size > SIZE_MAX - sizeof(page)) error_memory();
    page *p = must_alloc(NULL, sizeof *p + size);
    p->next = d->pages;
    d->pages = p;
    return (char *)p->bytes;
}

void *document_take(document *d, size_t size) {
    size_t align = _Alignof(max_align_t);
    if (size > PAGE_BYTES / 4) return add_page(d, size);
    size = (size + align - 1) / align * align;
    if (size > d->left) {
        d->next = add_page(d, PAGE_BYTES);
        d->left = PAGE_BYTES;
    }
    void *at = d->next;
    d->next += size;
    d->left -= size;
    return at;
}

/* ---- Builders ---- */

document_value *document_make(document *d, document_kind kind, crd_str file, uint32_t line, uint32_t column) {
    document_value *v = document_take(d, sizeof *v);
    *v = (document_value){.kind = kind, .file = file, .line = line, .column = column};
    return v;
}

crd_str document_keep(document *d, crd_str text) {
    if (!text.ptr) return text;
    char *copy = document_take(d, text.len + 1);
    memcpy(copy, text.ptr, text.len);
    copy[text.len] = '\0';
    return (crd_str){copy, text.len};
}

/* The room is the next power of two, so that growing costs no more than what is in it at last. */
void *document_grown(document *d, void *array, size_t count, size_t element) {
    bool full = (count & (count - 1)) == 0; /* also when it is empty */
    if (!full) return array;
    if (count > SIZE_MAX / 2 / element) error_memory();
    void *wider = document_take(d, (count > 0 ? 2 * count : 1) * element);
    if (count > 0) memcpy(wider, array, count * element);
    return wider;
}

void document_append(document *d, document_value *list, document_value *item) {
    list->items = document_grown(d, list->items, list->count, sizeof *list->items);
    list->items[list->count++] = item;
}

void document_set(document *d, document_value *map, crd_str key, uint32_t line, uint32_t column,
                  document_value *value) {
    map->members = document_grown(d, map->members, map->count, sizeof *map->members);
    map->members[map->count++] = (document_member){document_keep(d, key), line, column, value};
}

void *document_array(document *d, size_t n, size_t size) {
    if (size > 0 && n > SIZE_MAX / size) error_memory();
    return memset(document_take(d, n * size), 0, n * size);
}

const document_value *document_member_of(const document_value *map, const char *key) {
    crd_str wanted = text_of(key);
    for (size_t i = 0; map->kind == DOCUMENT_MAP && i < map->count; i++)
        if (text_eq(map->members[i].key, wanted)) return map->members[i].value;
    return NULL;
}

const char *document_kind_text(document_kind kind) {
    static const char *const texts[] = {"null",   "true or false", "a number", "a text",
                                        "a list", "an object",     "unknown"};
    return texts[kind];
}

/* ---- Findings ---- */

void document_report(crd_diagnostics *list, const char *code, crd_str file, uint32_t line, uint32_t column,
                     const char *help, const char *format, ...) {
    va_list args;
    va_start(args, format);
    char *message = must_vformat(format, args);
    va_end(args);
    if (crd_diagnostics_add_at(list, code, file, line, column, text_of(message), text_of(help)) == CRD_NOMEM)
        error_memory();
    free(message);
}

/* ---- Places and bytes ---- */

void document_forward(document_cursor *c, size_t n) {
    for (; n > 0; n--, c->at++) {
        if (*c->at == '\n') {
            c->line++;
            c->column = 1;
        } else if (((unsigned char)*c->at & 0xC0) != 0x80) { /* no byte inside a character */
            c->column++;
        }
    }
}

/* Bytes of the well-formed character at the beginning, 0 when it is none (RFC 3629). */
static size_t character(const unsigned char *s, size_t len) {
    if (s[0] < 0x80) return 1;
    size_t n = s[0] >= 0xF0 ? 4 : s[0] >= 0xE0 ? 3 : 2;
    if (s[0] < 0xC2 || s[0] > 0xF4 || len < n) return 0;
    for (size_t i = 1; i < n; i++)
        if ((s[i] & 0xC0) != 0x80) return 0;
    bool overlong = (s[0] == 0xE0 && s[1] < 0xA0) || (s[0] == 0xF0 && s[1] < 0x90);
    bool surrogate = s[0] == 0xED && s[1] >= 0xA0, beyond = s[0] == 0xF4 && s[1] >= 0x90;
    return overlong || surrogate || beyond ? 0 : n;
}

static bool begins(crd_str bytes, const char *with) {
    size_t n = strlen(with);
    return bytes.len >= n && memcmp(bytes.ptr, with, n) == 0;
}

bool document_bytes(crd_diagnostics *list, crd_str file, crd_str *bytes) {
    if (begins(*bytes, "\xFF\xFE") || begins(*bytes, "\xFE\xFF")) {
        document_report(list, ERROR_DOCUMENT_BYTES, file, 0, 0,
                        "save it as UTF-8; in PowerShell write `| Out-File -Encoding utf8` in place of `>`",
                        "the file is UTF-16, not UTF-8");
        return false;
    }
    if (begins(*bytes, "\xEF\xBB\xBF")) *bytes = (crd_str){bytes->ptr + 3, bytes->len - 3};
    document_cursor c = {bytes->ptr, 1, 1};
    for (const char *end = bytes->ptr + bytes->len; c.at < end;) {
        size_t n = *c.at == '\0' ? 0 : character((const unsigned char *)c.at, (size_t)(end - c.at));
        if (n == 0) {
            document_report(list, ERROR_DOCUMENT_BYTES, file, c.line, c.column, "save it as UTF-8 text",
                            *c.at == '\0' ? "the file has a zero byte" : "the file is not UTF-8");
            return false;
        }
        document_forward(&c, n);
    }
    return true;
}
