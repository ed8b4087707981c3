/* SPDX-License-Identifier: Apache-2.0
 *
 * The JSON writer: compact RFC 8259 text, straight to the host's writer. After the first failed write nothing more is
 * written. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/str.h"
#include "crd_tools.h"

static void put(crd_json *json, const char *bytes, size_t len) {
    if (!json->failed && len && !json->write(json->ud, bytes, len)) json->failed = true;
}

static void put_char(crd_json *json, char c) { put(json, &c, 1); }

/* The comma that is due before a value or a key. */
static void separate(crd_json *json) {
    uint64_t here = UINT64_C(1) << json->depth;
    if (json->after_key) {
        json->after_key = false;
        return;
    }
    if (json->has_members & here) put_char(json, ',');
    json->has_members |= here;
}

static void descend(crd_json *json, char bracket) {
    separate(json);
    put_char(json, bracket);
    if (json->depth >= CRD_JSON_DEPTH) {
        json->failed = true;
        return;
    }
    json->depth++;
    json->has_members &= ~(UINT64_C(1) << json->depth);
}

static void ascend(crd_json *json, char bracket) {
    if (json->depth > 0)
        json->depth--;
    else
        json->failed = true;
    put_char(json, bracket);
}

/* A malformed byte, or what JSON has a letter for, or \u00XX. */
static void put_escape(crd_json *json, char c) {
    static const char letters[] = "\bb\tt\nn\ff\rr\"\"\\\\";
    char code[8] = {'\\'};
    if ((uint8_t)c >= 0x80) {
        put(json, "\xEF\xBF\xBD", 3);
        return;
    }
    for (const char *pair = letters; *pair; pair += 2)
        if (*pair == c) code[1] = pair[1];
    if (code[1] == 0) snprintf(code + 1, sizeof code - 1, "u%04x", (unsigned)(uint8_t)c);
    put(json, code, strlen(code));
}

/* The end of what can be written as it is, from i on. */
static size_t plain_end(crd_str s, size_t i) {
    while (i < s.len && (uint8_t)s.ptr[i] >= 0x20 && s.ptr[i] != '"' && s.ptr[i] != '\\') {
        size_t n = utf8_next((crd_str){s.ptr + i, s.len - i});
        if (n == 0) break;
        i += n;
    }
    return i;
}

static void put_string(crd_json *json, crd_str s) {
    put_char(json, '"');
    for (size_t i = 0; i < s.len;) {
        size_t end = plain_end(s, i);
        put(json, s.ptr + i, end - i);
        i = end;
        if (i < s.len) put_escape(json, s.ptr[i++]);
    }
    put_char(json, '"');
}

void crd_json_begin(crd_json *json, crd_write_fn write, void *ud) { *json = (crd_json){.write = write, .ud = ud}; }

void crd_json_object(crd_json *json) { descend(json, '{'); }
void crd_json_object_end(crd_json *json) { ascend(json, '}'); }
void crd_json_array(crd_json *json) { descend(json, '['); }
void crd_json_array_end(crd_json *json) { ascend(json, ']'); }

void crd_json_key_str(crd_json *json, crd_str key) {
    separate(json);
    put_string(json, key);
    put_char(json, ':');
    json->after_key = true;
}

void crd_json_key(crd_json *json, const char *key) { crd_json_key_str(json, str_of(key)); }

/* A value that needs no escapes. */
static void put_word(crd_json *json, const char *word) {
    separate(json);
    put(json, word, strlen(word));
}

void crd_json_text(crd_json *json, crd_str text) {
    if (text.ptr == NULL) {
        crd_json_null(json);
        return;
    }
    separate(json);
    put_string(json, text);
}

void crd_json_cstr(crd_json *json, const char *text) { crd_json_text(json, str_of(text)); }

void crd_json_uint(crd_json *json, uint64_t n) {
    char digits[24];
    snprintf(digits, sizeof digits, "%" PRIu64, n);
    put_word(json, digits);
}

void crd_json_int(crd_json *json, int64_t n) {
    char digits[24];
    snprintf(digits, sizeof digits, "%" PRId64, n);
    put_word(json, digits);
}

void crd_json_bool(crd_json *json, bool b) { put_word(json, b ? "true" : "false"); }

void crd_json_null(crd_json *json) { put_word(json, "null"); }

void crd_json_money(crd_json *json, crd_money amount) {
    char digits[CRD_MONEY_MAX];
    crd_money_text(amount, digits);
    crd_json_cstr(json, digits);
}

void crd_json_date(crd_json *json, crd_date day) {
    char digits[CRD_DATE_MAX];
    crd_date_text(day, digits);
    crd_json_cstr(json, day == CRD_NO_DATE ? NULL : digits);
}

void crd_json_month(crd_json *json, crd_month month) {
    char digits[CRD_DATE_MAX];
    crd_month_text(month, digits);
    crd_json_cstr(json, month == 0 ? NULL : digits);
}

bool crd_json_end(crd_json *json) {
    put_char(json, '\n');
    return !json->failed;
}
