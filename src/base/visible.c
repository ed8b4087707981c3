/* SPDX-License-Identifier: Apache-2.0
 *
 * Which characters are shown as they are, which as escapes, and how wide they are. The ranges are the coarse ones of
 * Unicode's East Asian Width and general categories: enough for carets to stand where they belong. */
#include "base/visible.h"

#include <stdio.h>
#include <string.h>

typedef struct range {
    uint32_t first, last;
} range;

/* Controls, zero-width characters and those that change the direction of the text. */
static const range hidden[] = {
    {0x00, 0x1F},     {0x7F, 0x9F},     {0xAD, 0xAD},     {0x061C, 0x061C}, {0x180E, 0x180E}, {0x200B, 0x200F},
    {0x2028, 0x202E}, {0x2060, 0x206F}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE0FFF},
};

/* Marks that combine with the character before them. */
static const range combining[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x064B, 0x065F}, {0x0E31, 0x0E31}, {0x0E34, 0x0E3A},
    {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF}, {0xFE20, 0xFE2F},
};

/* Characters of two columns. */
static const range wide[] = {
    {0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},   {0xA960, 0xA97F}, {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD},
};

static bool in_ranges(uint32_t code, const range *ranges, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (code >= ranges[i].first && code <= ranges[i].last) return true;
    return false;
}
#define IN(code, ranges) in_ranges((code), (ranges), sizeof(ranges) / sizeof *(ranges))

static void show_escape(visible *out, const char *format, uint32_t number) {
    out->len = (size_t)snprintf(out->text, VISIBLE_MAX, format, (unsigned)number);
    out->cells = out->len;
}

static void show_bytes(visible *out, const char *bytes, size_t n, size_t cells) {
    memcpy(out->text, bytes, n);
    out->len = n;
    out->cells = cells;
}

size_t visible_next(crd_str s, visible *out) {
    uint32_t code;
    size_t n = utf8_read(s, &code);
    if (n == 0) {
        show_escape(out, "\\x%02x", (uint8_t)s.ptr[0]);
        return 1;
    }
    if (code == '\t')
        show_bytes(out, "    ", 4, 4);
    else if (code >= 0x20 && code < 0x7F)
        show_bytes(out, s.ptr, 1, 1);
    else if (IN(code, hidden))
        show_escape(out, "\\u{%x}", code);
    else
        show_bytes(out, s.ptr, n, IN(code, combining) ? 0 : IN(code, wide) ? 2 : 1);
    return n;
}

size_t visible_before(crd_str s, size_t end) {
    for (size_t n = 2; n <= 4 && n <= end; n++)
        if (utf8_next((crd_str){s.ptr + end - n, n}) == n) return end - n;
    return end - 1;
}
