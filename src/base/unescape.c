/* SPDX-License-Identifier: Apache-2.0
 *
 * RFC 8259, section 7: eight letters, and `\u` with a UTF-16 unit, two of them for a character beyond FFFF. */
#include "base/unescape.h"

#include <string.h>

#include "base/str.h"

static int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

static bool hex4(const char **p, const char *end, uint32_t *code, const char **why) {
    *code = 0;
    for (int i = 0; i < 4; i++) {
        int digit = *p < end ? hex_digit(*(*p)++) : -1;
        if (digit < 0) {
            *why = "a `\\u` needs four hexadecimal digits";
            return false;
        }
        *code = *code * 16 + (uint32_t)digit;
    }
    return true;
}

static bool no_pair(const char **why) {
    *why = "half a surrogate pair";
    return false;
}

/* The second half of a pair, with its `\u`. */
static bool low_half(const char **p, const char *end, uint32_t *code, const char **why) {
    uint32_t low;
    if (end - *p < 2 || (*p)[0] != '\\' || (*p)[1] != 'u') return no_pair(why);
    *p += 2;
    if (!hex4(p, end, &low, why)) return false;
    if (low < 0xDC00 || low > 0xDFFF) return no_pair(why);
    *code = 0x10000 + ((*code - 0xD800) << 10) + (low - 0xDC00);
    return true;
}

/* Behind `\u`. */
static bool unicode(const char **p, const char *end, text *out, const char **why) {
    uint32_t code;
    if (!hex4(p, end, &code, why)) return false;
    if (code >= 0xDC00 && code <= 0xDFFF) return no_pair(why);
    if (code >= 0xD800 && code <= 0xDBFF && !low_half(p, end, &code, why)) return false;
    char bytes[4];
    text_add(out, (crd_str){bytes, utf8_write(code, bytes)});
    return true;
}

bool json_unescape(const char **p, const char *end, text *out, const char **why) {
    static const char letters[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
    if (*p == end) {
        *why = "a text that does not end";
        return false;
    }
    char letter = *(*p)++;
    if (letter == 'u') return unicode(p, end, out, why);
    const char *found = memchr(letters, letter, sizeof letters - 1);
    if (!found) {
        *why = "an unknown escape";
        return false;
    }
    text_char(out, meanings[found - letters]);
    return true;
}
