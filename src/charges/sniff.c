/* SPDX-License-Identifier: Apache-2.0
 *
 * Formats by their first bytes. A format that is not read has a row or a test here, so that nobody gets "unknown
 * header" for a file that is fine in itself. */
#include "charges/sniff.h"

#include <string.h>

#define BY_NAME  "give crd the file itself, by its name: Parquet is not read packed, nor through a pipe"
#define BY_LINE  "write one object a line: `jq -c '.[]' bill.json >bill.jsonl`"
#define UNPACK   "give crd the unpacked file; the `crd` command unpacks gzip, zstd and zip by itself, once"
#define AS_UTF_8 "save the file as UTF-8"

typedef struct signature {
    crd_str bytes;
    sniffed found;
} signature;

static const signature signatures[] = {
    {STR("PAR1"), {"a Parquet file", BY_NAME, false, false}},
    {STR("\x28\xB5\x2F\xFD"), {"a zstd file", UNPACK, false, true}},
    {STR("\x1F\x8B"), {"a gzip file", UNPACK, false, true}},
    {STR("PK\x03\x04"), {"a zip file", UNPACK, false, true}},
    {STR("\xFF\xFE"), {"UTF-16 text", AS_UTF_8, false, false}},
    {STR("\xFE\xFF"), {"UTF-16 text", AS_UTF_8, false, false}},
};

/* UTF-16 without a mark: a header is ASCII, so every other byte is zero. */
static bool is_utf_16(crd_str s) { return s.len >= 2 && (s.ptr[0] == '\0') != (s.ptr[1] == '\0'); }

static char first_visible(crd_str s) {
    size_t i = 0;
    while (i < s.len && memchr(" \t\r\n", s.ptr[i], 4)) i++;
    return i < s.len ? s.ptr[i] : '\0';
}

/* Hive's text format separates columns by \x01, which no CSV has in its first line. */
static bool is_hive(crd_str s) {
    const char *newline = memchr(s.ptr, '\n', s.len);
    return memchr(s.ptr, '\x01', newline ? (size_t)(newline - s.ptr) : s.len) != NULL;
}

sniffed sniff(crd_str s) {
    for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++)
        if (str_starts(s, signatures[i].bytes, false)) return signatures[i].found;
    if (is_utf_16(s)) return (sniffed){"UTF-16 text", AS_UTF_8, false, false};
    if (first_visible(s) == '{') return (sniffed){.json_lines = true};
    if (first_visible(s) == '[') return (sniffed){"a JSON array", BY_LINE, false, false};
    if (is_hive(s))
        return (sniffed){
            "Hive text, with columns separated by the byte 01",
            "in Athena, write the table with `format = 'TEXTFILE', field_delimiter = ','`, or download the "
            "result of a query as CSV",
            false, false};
    return (sniffed){0};
}

const char *sniff_return(crd_str s) {
    bool quoted = false;
    for (size_t i = 0; i + 1 < s.len && s.ptr[i] != '\n'; i++) {
        quoted ^= s.ptr[i] == '"';
        if (s.ptr[i] == '\r' && s.ptr[i + 1] != '\n' && !quoted) return s.ptr + i;
    }
    return NULL;
}
