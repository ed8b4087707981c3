/* SPDX-License-Identifier: Apache-2.0
 *
 * The CSV scanner. Invariant: buffer[end] is always a newline, so every scan stops there at the latest; whoever stops
 * at `end` asks whether the reader is done (then the row ends here) or the row must be read again with more bytes. */
#include "charges/csv.h"

#include <string.h>

#include "charges/limits.h"

#define SENTINEL_ROOM (1 + MARKS_BEHIND) /* the newline, and what a search may touch behind it */
#define EACH_BYTE(b)  ((uint64_t)0x0101010101010101 * (unsigned char)(b))

void csv_init(csv *c, mem *m, crd_reader reader) {
    *c = (csv){0};
    c->m = m;
    c->reader = reader;
    c->block = CHARGES_BLOCK;
    c->next_line = 1;
    marks_path paths[MARKS_PATHS];
    marks_paths(paths);
    c->find = paths[0].find;
}

void csv_free(csv *c) {
    mem_free(c->m, c->buffer, c->cap ? c->cap + SENTINEL_ROOM : 0);
    mem_free(c->m, c->undoubled, c->undoubled_cap);
    mem_free(c->m, c->marks, c->marks ? sizeof *c->marks : 0);
    vec_free(c->m, &c->scanned);
    vec_free(c->m, &c->undone);
}

/* ---- Filling the buffer -------------------------------------------------------------------------------------- */

static bool grow(csv *c, size_t cap) {
    char *buffer = mem_resize(c->m, c->buffer, c->cap ? c->cap + SENTINEL_ROOM : 0, cap + SENTINEL_ROOM);
    if (!buffer) return false;
    memset(buffer + c->end, 0, cap + SENTINEL_ROOM - c->end);
    c->buffer = buffer;
    c->cap = cap;
    return true;
}

/* Reads until the buffer is full, so that rows do not depend on how the reader cuts its bytes. */
static csv_result read_block(csv *c) {
    while (!c->ended && c->end < c->cap) {
        size_t room = c->cap - c->end;
        ptrdiff_t n = c->reader.read(c->reader.ud, c->buffer + c->end, room, &c->why);
        if (n < 0) return CSV_IO;
        if ((size_t)n > room) {
            c->why = "the reader returned more bytes than it was asked for";
            return CSV_IO;
        }
        c->ended = n == 0;
        c->end += (size_t)n;
    }
    c->buffer[c->end] = '\n';
    return CSV_ROW;
}

static void forget_marks(csv *c) { c->next_mark = c->rows_ahead = 0; }

/* Moves what is left to the front and reads on; doubles the buffer when the row already fills it. */
static csv_result more(csv *c) {
    size_t left = c->end - c->begin;
    if (c->begin > 0) memmove(c->buffer, c->buffer + c->begin, left);
    c->begin = 0;
    c->end = left;
    forget_marks(c);
    if (left == c->cap && !grow(c, c->cap ? 2 * c->cap : c->block)) return CSV_NOMEM;
    return read_block(c);
}

csv_result csv_peek(csv *c, crd_str *bytes) {
    csv_result filled = more(c);
    if (filled != CSV_ROW) return filled;
    if (c->end >= 3 && memcmp(c->buffer, "\xEF\xBB\xBF", 3) == 0) c->begin = 3;
    *bytes = (crd_str){c->buffer + c->begin, c->end - c->begin};
    return c->begin == c->end ? CSV_END : CSV_ROW;
}

static ptrdiff_t read_rest(void *ud, void *buffer, size_t size, const char **why) {
    csv *c = ud;
    size_t left = c->end - c->begin, n = left < size ? left : size;
    if (left == 0) return c->ended ? 0 : c->reader.read(c->reader.ud, buffer, size, why);
    memcpy(buffer, c->buffer + c->begin, n);
    c->begin += n;
    return (ptrdiff_t)n;
}

crd_reader csv_rest(csv *c) { return (crd_reader){c, read_rest}; }

/* ---- Scanning ------------------------------------------------------------------------------------------------- */

static uint64_t eight_bytes(const char *p) {
    uint64_t word;
    memcpy(&word, p, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

/* The high bit of each byte that equals one of `pattern`; the lowest bit set is exact, those above it may not be. */
static uint64_t equal_bytes(uint64_t word, uint64_t pattern) {
    uint64_t zero_where_equal = word ^ pattern;
    return (zero_where_equal - EACH_BYTE(1)) & ~zero_where_equal & EACH_BYTE(0x80);
}

/* The next comma, quote or newline. */
static const char *scan_plain(const char *p) {
    for (;; p += 8) {
        uint64_t word = eight_bytes(p);
        uint64_t hits =
            equal_bytes(word, EACH_BYTE(',')) | equal_bytes(word, EACH_BYTE('\n')) | equal_bytes(word, EACH_BYTE('"'));
        if (hits) return p + (unsigned)__builtin_ctzll(hits) / 8;
    }
}

/* The next quote or newline. */
static const char *scan_quoted(const char *p) {
    for (;; p += 8) {
        uint64_t word = eight_bytes(p);
        uint64_t hits = equal_bytes(word, EACH_BYTE('\n')) | equal_bytes(word, EACH_BYTE('"'));
        if (hits) return p + (unsigned)__builtin_ctzll(hits) / 8;
    }
}

/* What a scan of one row is up to. `p` stands behind the field last read. */
typedef struct scan {
    csv *c;
    const char *p, *end;
    const char *field; /* first byte of the field being read */
    uint64_t lines;    /* newlines inside quotes */
    bool incomplete;   /* the block ended inside the row */
    csv_result result;
} scan;

static bool fail(scan *s, csv_result result, const char *at) {
    s->result = result;
    s->c->fault = at;
    return false;
}

/* The block ended inside a field: read on, or let the end of the file end it. */
static bool at_end(scan *s) {
    s->incomplete = !s->c->ended;
    return s->incomplete;
}

/* The field of `len` bytes ends at the separator where the scan stands. */
static bool push_field(scan *s, size_t len) {
    csv *c = s->c;
    if (len > CHARGES_FIELD_MAX) return fail(s, CSV_LONG_FIELD, s->field);
    if (c->scanned.n == CHARGES_COLUMNS_MAX) return fail(s, CSV_TOO_MANY_FIELDS, s->field);
    uint32_t *end = vec_push(c->m, &c->scanned);
    if (!end) return fail(s, CSV_NOMEM, s->field);
    *end = (uint32_t)(s->p - c->row);
    return true;
}

static bool plain_field(scan *s) {
    const char *begin = s->p;
    s->p = scan_plain(begin);
    if (s->p == s->end && at_end(s)) return false;
    if (*s->p == '"') return fail(s, CSV_STRAY_QUOTE, s->p);
    const char *end = s->p;
    if (*end == '\n' && end > begin && end[-1] == '\r') end--;
    return push_field(s, (size_t)(end - begin));
}

/* Behind a closing quote: a comma, a newline, CRLF, or the end of the file. */
static bool close_quote(scan *s, const char *quote) {
    s->p = quote + 1;
    if (*s->p == '\r') s->p++;
    if (s->p == s->end && at_end(s)) return false;
    bool closed = *s->p == '\n' || (*s->p == ',' && s->p == quote + 1);
    if (!closed) return fail(s, CSV_STRAY_QUOTE, quote);
    return push_field(s, (size_t)(quote - s->field) - 1);
}

static bool quoted_field(scan *s) {
    for (const char *p = s->field + 1;;) {
        p = scan_quoted(p);
        if (p == s->end) return at_end(s) ? false : fail(s, CSV_OPEN_QUOTE, s->field);
        if (*p == '\n') {
            s->lines++;
            p++;
        } else if (p[1] == '"') {
            p += 2;
        } else {
            return close_quote(s, p);
        }
    }
}

/* One row from `begin`. True: it is whole, and `p` is behind its newline. */
static bool scan_row(scan *s) {
    for (;;) {
        s->field = s->p;
        if (!(*s->p == '"' ? quoted_field(s) : plain_field(s))) return false;
        if (*s->p == '\n') break;
        s->p++;
    }
    if (s->p < s->end) s->p++;
    return true;
}

/* ---- Rows ----------------------------------------------------------------------------------------------------- */

static void consume(csv *c, const char *end, uint64_t lines) {
    c->begin = (size_t)(end - c->buffer);
    c->next_line += lines;
}

/* Behind a stray quote nothing tells where the row ends; the next newline is the best guess. False: not in the block.
 */
static bool leave_line(csv *c, const scan *s) {
    const char *newline = scan_quoted(c->fault + 1);
    while (*newline != '\n') newline = scan_quoted(newline + 1);
    if (newline == s->end && !c->ended) return false;
    consume(c, newline < s->end ? newline + 1 : newline, s->lines + 1);
    return true;
}

static csv_result long_row(csv *c) {
    c->fault = c->row;
    return CSV_LONG_ROW;
}

/* The field that the block ended in, or the row, may already be over its limit. */
static csv_result check_unfinished(csv *c, const scan *s) {
    if ((size_t)(s->end - s->field) > CHARGES_FIELD_MAX) {
        c->fault = s->field;
        return CSV_LONG_FIELD;
    }
    return (size_t)(s->end - c->row) > CHARGES_ROW_MAX ? long_row(c) : CSV_ROW;
}

static bool blank_line(const csv *c) { return c->fields_n == 1 && csv_raw(c, 0).len == 0 && *c->row != '"'; }

static void begin_row(csv *c) {
    c->row = c->buffer + c->begin;
    c->line = c->next_line;
    c->undone.n = 0;
    c->undoubled_n = 0;
}

static csv_result one_row(csv *c, bool *again) {
    scan s = {.c = c, .p = c->buffer + c->begin, .end = c->buffer + c->end, .result = CSV_ROW};
    begin_row(c);
    c->scanned.n = 0;
    if (scan_row(&s)) {
        if ((size_t)(s.p - c->row) > CHARGES_ROW_MAX) return long_row(c);
        c->fields_n = c->scanned.n;
        c->ends = c->scanned.at;
        c->ends_from = c->row;
        c->row_end = s.p;
        consume(c, s.p, s.lines + 1);
        *again = blank_line(c);
        c->blank_lines += *again;
        return CSV_ROW;
    }
    if (s.result == CSV_STRAY_QUOTE && leave_line(c, &s)) return s.result;
    if (!s.incomplete && s.result != CSV_STRAY_QUOTE) return s.result;
    csv_result checked = check_unfinished(c, &s);
    *again = true;
    return checked == CSV_ROW ? more(c) : checked;
}

/* ---- Marked rows ------------------------------------------------------------------------------------------------ */

/* False: the next row is not a regular one, or not whole. */
static bool find_marks(csv *c) {
    c->marked = c->buffer + c->begin;
    c->next_mark = 0;
    c->find(c->marks, c->marked, c->end - c->begin);
    c->rows_ahead = c->marks->newlines;
    return c->rows_ahead > 0;
}

static bool ends_row(const csv *c, size_t mark) { return c->marked[marks_at(c->marks)[mark]] == '\n'; }

/* Whether the next marked row, which ends at a mark, is too short to break a limit. */
static bool within_limits(const csv *c, size_t last) {
    return last - c->next_mark < CHARGES_COLUMNS_MAX && marks_at(c->marks)[last] <= CHARGES_FIELD_MAX;
}

/* The row of these marks becomes the current one. */
static void visit_marked(csv *c, size_t first, size_t last) {
    c->row = c->marked + (uint32_t)(*(marks_at(c->marks) + first - 1) + 1);
    c->row_end = c->marked + marks_at(c->marks)[last] + 1;
    c->undone.n = 0;
    c->undoubled_n = 0;
    c->fields_n = last + 1 - first;
    c->ends = marks_at(c->marks) + first;
    c->ends_from = c->marked;
}

static void take_marked(csv *c, size_t last) {
    begin_row(c);
    visit_marked(c, c->next_mark, last);
    c->next_mark = last + 1;
    c->rows_ahead--;
    consume(c, c->row_end, 1);
}

/* A regular row that is whole in the buffer is a marked one; every other is scanned. */
static csv_result marked_or_scanned(csv *c, bool *again) {
    if (c->rows_ahead == 0 && !find_marks(c)) return one_row(c, again);
    size_t last = c->next_mark;
    while (!ends_row(c, last)) last++;
    if (!within_limits(c, last)) {
        forget_marks(c);
        return one_row(c, again);
    }
    take_marked(c, last);
    *again = blank_line(c);
    c->blank_lines += *again;
    return CSV_ROW;
}

/* ---- Grids ------------------------------------------------------------------------------------------------------ */

/* All rows ahead when they are of so many fields and break no limit; else 0. */
static size_t grid_rows(const csv *c, size_t fields) {
    size_t n = 0;
    for (size_t last = c->next_mark + fields - 1; n < c->rows_ahead && last < c->marks->n; last += fields) {
        if (!ends_row(c, last) || marks_at(c->marks)[last] > CHARGES_FIELD_MAX) return 0;
        n++;
    }
    return n == c->rows_ahead ? n : 0;
}

csv_grid csv_ahead(csv *c, size_t fields, size_t most) {
    csv_grid none = {0};
    if (fields < 2 || !c->marks || c->begin == c->end) return none; /* one field may be an empty line */
    if (c->rows_ahead == 0 && !find_marks(c)) return none;
    size_t n = grid_rows(c, fields);
    return (csv_grid){c->marked, marks_at(c->marks) + c->next_mark, fields, n < most ? n : most};
}

void csv_visit(csv *c, const csv_grid *g, size_t row) {
    size_t first = c->next_mark + row * g->fields;
    visit_marked(c, first, first + g->fields - 1);
    c->line = c->next_line + row;
}

void csv_take(csv *c, const csv_grid *g, size_t n) {
    if (n == 0) return;
    csv_visit(c, g, n - 1);
    c->next_mark += n * g->fields;
    c->rows_ahead -= n;
    consume(c, c->row_end, n);
}

csv_result csv_next(csv *c) {
    if (!c->marks && !(c->marks = mem_new(c->m, sizeof *c->marks))) return CSV_NOMEM;
    c->blank_lines = 0;
    for (;;) {
        if (c->begin == c->end) {
            csv_result filled = c->ended ? CSV_END : more(c);
            if (filled != CSV_ROW) return filled;
            if (c->begin == c->end) return CSV_END;
        }
        bool again = false;
        csv_result result = marked_or_scanned(c, &again);
        if (result != CSV_ROW || !again) return result;
    }
}

/* ---- Fields --------------------------------------------------------------------------------------------------- */

crd_str csv_raw(const csv *c, size_t field) {
    const char *begin = csv_field_begin(c, field), *end = c->ends_from + c->ends[field];
    if (*end == '\n' && end > begin && end[-1] == '\r') end--;
    bool quoted = begin < end && *begin == '"';
    return (crd_str){begin + quoted, (size_t)(end - begin) - 2 * quoted};
}

/* Room for the whole row at once, so that texts already undone stay where they are. */
static bool undouble_room(csv *c) {
    size_t want = (size_t)(c->row_end - c->row);
    if (c->undoubled_n > 0 || c->undoubled_cap >= want) return true;
    char *room = mem_resize(c->m, c->undoubled, c->undoubled_cap, want);
    if (!room) return false;
    c->undoubled = room;
    c->undoubled_cap = want;
    return true;
}

static bool undouble(csv *c, size_t field, crd_str raw, crd_str *out) {
    csv_undone *slot = undouble_room(c) ? vec_push(c->m, &c->undone) : NULL;
    if (!slot) return false;
    char *at = c->undoubled + c->undoubled_n;
    size_t n = 0;
    for (size_t i = 0; i < raw.len; i++) {
        at[n++] = raw.ptr[i];
        if (raw.ptr[i] == '"') i++;
    }
    c->undoubled_n += n;
    *out = (crd_str){at, n};
    *slot = (csv_undone){field, *out};
    return true;
}

bool csv_text(csv *c, size_t field, crd_str *out) {
    *out = csv_raw(c, field);
    if (*csv_field_begin(c, field) != '"' || !memchr(out->ptr, '"', out->len)) return true;
    for (size_t i = 0; i < c->undone.n; i++) {
        if (c->undone.at[i].field != field) continue;
        *out = c->undone.at[i].text;
        return true;
    }
    return undouble(c, field, *out, out);
}

void csv_place(const csv *c, const char *byte, uint64_t *line, uint64_t *column) {
    const char *from = c->row;
    *line = c->line;
    for (const char *p = c->row; p < byte; p++) {
        if (*p != '\n') continue;
        from = p + 1;
        ++*line;
    }
    *column = 1 + utf8_count((crd_str){from, (size_t)(byte - from)});
}
