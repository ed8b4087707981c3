/* SPDX-License-Identifier: Apache-2.0
 *
 * A run's reader: from files and single charges to batches. Owns the batch and the counters; the invariant is that a
 * row is in the batch, or counted as left out, or the reading has failed. */
#include "charges/charges.h"

#include <string.h>

#include "charges/reading.h"

const field_id reading_required[READING_REQUIRED] = {FIELD_ACCOUNT, FIELD_SERVICE, FIELD_CHARGE_TYPE};

/* ---- Life ------------------------------------------------------------------------------------------------------ */

static bool make_batch(charges *r) {
    batch *b = &r->b;
    b->columns = r->c->n;
    b->ids = ARENA_ARRAY(&r->texts, r->c->n, uint32_t *);
    for (size_t i = 0; b->ids && i < r->c->n; i++) b->ids[i] = ARENA_ARRAY(&r->texts, BATCH_ROWS, uint32_t);
    b->cost = ARENA_ARRAY(&r->texts, BATCH_ROWS, dec);
    b->day = ARENA_ARRAY(&r->texts, BATCH_ROWS, crd_date);
    b->month = ARENA_ARRAY(&r->texts, BATCH_ROWS, crd_month);
    b->number = ARENA_ARRAY(&r->texts, BATCH_ROWS, uint64_t);
    b->line = ARENA_ARRAY(&r->texts, BATCH_ROWS, uint64_t);
    return !r->m->failed;
}

static bool make_columns(charges *r) {
    r->tags = ARENA_ARRAY(&r->texts, r->c->n, tag);
    for (size_t i = 0; r->tags && i < r->c->n; i++)
        if (r->c->refs[i].id == FIELD_TAG && !tag_init(&r->tags[i], &r->texts, r->c->refs[i].tag)) return false;
    for (size_t i = 0; i < READING_REQUIRED; i++)
        r->unasked[i] = columns_find(r->c, (field_ref){.id = reading_required[i]}) == SIZE_MAX;
    return !r->m->failed;
}

charges *charges_new(mem *m, crd_diagnostics *d, columns *c, const charges_options *options) {
    charges *r = mem_new(m, sizeof *r);
    if (!r) return NULL;
    r->m = m;
    r->d = d;
    r->c = c;
    r->on_error = options->on_error;
    arena_init(&r->texts, m);
    arena_init(&r->file_texts, m);
    r->assume_type = arena_str(&r->texts, options->assume_type);
    r->currency_asked = arena_str(&r->texts, options->currency);
    if (make_batch(r) && make_columns(r)) return r;
    charges_free(r);
    return NULL;
}

void charges_free(charges *r) {
    if (!r) return;
    charges_end_parts(r);
    arena_free(&r->texts);
    arena_free(&r->file_texts);
    mem_free(r->m, r, sizeof *r);
}

const crd_reading *charges_reading(const charges *r) { return &r->reading; }

/* ---- The batch ------------------------------------------------------------------------------------------------- */

/* Checked only when a value is new to its dictionary. */
static const char *bad_text(crd_str value) {
    if (memchr(value.ptr, '\0', value.len)) return "holds a zero byte";
    return utf8_check(value) == SIZE_MAX ? NULL : "is not UTF-8";
}

static uint32_t put_new(intern *dict, crd_str value, const char **bad) {
    *bad = bad_text(value);
    return *bad ? INTERN_FAILED : intern_add(dict, value);
}

uint32_t charges_id(charges *r, size_t column, crd_str value, const char **bad) {
    intern *dict = &r->c->dicts[column];
    uint32_t id = intern_find(dict, value);
    return id == INTERN_FAILED ? put_new(dict, value, bad) : id;
}

bool charges_put(charges *r, size_t column, crd_str value, const char **bad) {
    uint32_t id = charges_id(r, column, value, bad);
    r->b.ids[column][r->b.rows] = id;
    return id != INTERN_FAILED;
}

static void flush(charges *r) {
    if (r->b.rows > 0 && !r->stopped) r->stopped = !r->sink(r->sink_ud, &r->b);
    r->b.rows = 0;
}

static void count_conflict(charges *r) {
    conflict *c = &r->conflict;
    if (str_none(r->conflict_key)) return;
    r->reading.tag_conflicts++;
    if (c->rows++ > 0) return;
    c->line = r->line;
    c->key = r->conflict_key;
    c->first = arena_str(&r->file_texts, r->conflict_first);
    c->other = arena_str(&r->file_texts, r->conflict_other);
}

void charges_accept(charges *r) {
    r->b.number[r->b.rows] = r->number;
    r->b.line[r->b.rows] = r->line;
    r->reading.rows++;
    r->reading.rounded += r->rounded;
    count_conflict(r);
    if (++r->b.rows == BATCH_ROWS) flush(r);
}

void charges_accept_plain(charges *r, size_t n, uint64_t line) {
    for (size_t row = r->b.rows; row < r->b.rows + n; row++) {
        r->b.number[row] = ++r->number;
        r->b.line[row] = r->table ? r->number : line++;
    }
    r->reading.rows += n;
    r->b.rows += n;
    if (r->b.rows == BATCH_ROWS) flush(r);
}

void charges_conflict(charges *r, crd_str key, crd_str first, crd_str other) {
    if (!str_none(r->conflict_key)) return;
    r->conflict_key = key;
    r->conflict_first = first;
    r->conflict_other = other;
}

/* One finding a file: which tag, and how often. */
static void report_conflict(charges *r) {
    const conflict *c = &r->conflict;
    if (c->rows == 0) return;
    shown first, other;
    diag *g = diag_add_file(r->d, DIAG_TAG_CONFLICT, r->name, c->line, c->line ? 1 : 0,
                            "tag `%.*s` has two values, `%s` and `%s`: the first one counts", STR_ARG(c->key),
                            report_show(c->first, &first), report_show(c->other, &other));
    if (c->rows > 1) diag_note(r->d, g, "in %llu rows of this file a tag has two values", (unsigned long long)c->rows);
}

/* ---- Currency -------------------------------------------------------------------------------------------------- */

static bool two_currencies(charges *r, crd_str currency, place at) {
    shown first, second;
    where w;
    const place *was = &r->currency_at;
    r->fatal = r->mixed = true;
    return report_place(r, DIAG_MIXED_CURRENCIES, at.line, at.column,
                        r->reading.currency_assumed
                            ? "charges that name no currency are taken as USD; read those of each currency apart"
                            : "read the charges of each currency in a run of their own",
                        "the charges are in `%s`, those before in `%s` (%.*s%s)", report_show(currency, &second),
                        report_show(r->reading.currency, &first), STR_ARG(was->file), report_where(was, &w));
}

static bool other_currency(charges *r, crd_str currency, place at) {
    shown theirs, asked;
    r->fatal = true;
    return report_place(r, DIAG_OTHER_CURRENCY, at.line, at.column,
                        r->reading.currency_assumed ? "the charges name no currency and are taken as USD"
                                                    : "give these charges to a policy in their currency",
                        "the charges are in `%s`, the policy is in `%s`", report_show(currency, &theirs),
                        report_show(r->currency_asked, &asked));
}

bool charges_new_currency(charges *r, crd_str currency, place at) {
    if (!str_none(r->reading.currency)) return two_currencies(r, currency, at);
    if (!str_none(r->currency_asked) && !str_eq(currency, r->currency_asked)) return other_currency(r, currency, at);
    r->reading.currency = arena_str(&r->texts, currency);
    r->currency_at = at;
    r->currency_at.file = arena_str(&r->texts, at.file);
    return !r->m->failed;
}

/* ---- Rows that are left out ------------------------------------------------------------------------------------ */

void charges_leave_out(charges *r, uint64_t rows) {
    r->reading.skipped += rows;
    r->reading.skipped_cost_unknown += rows;
}

static void leave_out(charges *r, bool known, dec cost) {
    dec sum;
    known = known && dec_add(dec_of(r->reading.skipped_cost), cost, &sum);
    r->reading.skipped++;
    if (known)
        r->reading.skipped_cost = dec_money(sum);
    else
        r->reading.skipped_cost_unknown++;
}

void charges_leave_out_row(charges *r) {
    dec cost = 0;
    bool known = row_cost(r, &cost);
    leave_out(r, known, cost);
}

/* ---- Files ------------------------------------------------------------------------------------------------------ */

/* Empty lines at the end of a file are nothing; inside it, a row is missing there. */
void charges_blanks(charges *r, uint64_t line, uint64_t lines) {
    if (lines == 0) return;
    report_place(r, DIAG_ROW_LENGTH, line - lines, 1, "take the empty lines out",
                 lines == 1 ? "an empty line between rows" : "%llu empty lines between rows",
                 (unsigned long long)lines);
    charges_leave_out(r, lines);
    r->number += lines;
}

static void read_row(charges *r) {
    r->number++;
    r->line = r->csv.line;
    if (row_read(r))
        charges_accept(r);
    else
        charges_leave_out_row(r);
}

/* One row, or what stands in its place. False at the end of the file. */
static bool next_row(charges *r) {
    if (r->lines) return lines_next_row(r);
    if (r->table) return table_next_row(r);
    if (stretch_read(r)) return !r->stopped && !charges_no_memory(r);
    csv_result result = csv_next(&r->csv);
    if (result == CSV_END) return false;
    charges_blanks(r, r->csv.line, r->csv.blank_lines);
    if (r->status != CRD_OK) return false;
    if (result == CSV_ROW) {
        read_row(r);
    } else {
        r->number++;
        report_scan(r, result);
        charges_leave_out(r, 1);
    }
    return r->status == CRD_OK && !r->stopped && !charges_no_memory(r);
}

static void begin(charges *r, crd_str name, charges_sink sink, void *ud) {
    r->status = CRD_OK;
    r->name = name;
    r->sink = sink;
    r->sink_ud = ud;
    r->stopped = r->fatal = r->mixed = r->rounded = false;
    r->number = r->line = 0;
    r->conflict = (conflict){0};
    r->conflict_key = STR_NONE;
}

static bool advance(charges *r) {
    if (r->lines) return lines_advance(r);
    if (r->table) return table_advance(r);
    if (csv_next(&r->csv) != CSV_ROW) return false;
    r->line = r->csv.line;
    return true;
}

/* Looks at the rest of a file for currencies besides the run's and the present row's, and for nothing else. */
static void list_currencies(charges *r) {
    crd_str listed[CHARGES_LISTED_CURRENCIES + 2] = {r->reading.currency}, currency;
    size_t n = 2;
    place at;
    if (!row_currency(r, &currency, &at)) return;
    listed[1] = arena_str(&r->file_texts, currency);
    while (n < CHARGES_LISTED_CURRENCIES + 2 && advance(r) && !charges_no_memory(r)) {
        if (!row_currency(r, &currency, &at) || str_among(currency, listed, n)) continue;
        shown s;
        where w;
        diag_note(r->d, r->last_finding, "and in `%s` (%.*s%s)", report_show(currency, &s), STR_ARG(at.file),
                  report_where(&at, &w));
        listed[n++] = arena_str(&r->file_texts, currency);
    }
}

static void open_file(charges *r, crd_reader reader) {
    csv_init(&r->csv, r->m, reader);
    bill_init(&r->bill, r->m, NULL, 0);
}

/* Up to the first row. False: reported, or no memory. */
static bool begin_file(charges *r) {
    bool json_lines;
    if (r->table) return table_open(r);
    if (!header_format(r, &json_lines)) return false;
    return json_lines ? lines_open(r) : header_read(r);
}

static void close_file(charges *r) {
    stretch_close(r);
    lines_close(r);
    table_close(r);
    csv_free(&r->csv);
    bill_free(&r->bill);
    arena_free(&r->file_texts);
    r->cells = NULL;
    r->b.rows = 0;
}

static crd_status read_file(charges *r) {
    if (begin_file(r))
        while (next_row(r)) {}
    if (r->mixed) list_currencies(r);
    if (r->status == CRD_OK && !charges_no_memory(r)) {
        flush(r);
        report_conflict(r);
    }
    close_file(r);
    return charges_no_memory(r) ? CRD_NOMEM : r->status;
}

crd_status charges_read(charges *r, crd_str name, crd_reader reader, charges_sink sink, void *ud) {
    begin(r, name, sink, ud);
    open_file(r, reader);
    return read_file(r);
}

crd_status charges_table(charges *r, crd_str name, const crd_table *table, charges_sink sink, void *ud) {
    begin(r, name, sink, ud);
    open_file(r, (crd_reader){0});
    r->table = table_new(&r->file_texts, table);
    return r->table ? read_file(r) : CRD_NOMEM;
}

/* ---- Charges of the host ----------------------------------------------------------------------------------------- */

crd_status charges_one(charges *r, const crd_charge *charge, charges_sink sink, void *ud) {
    begin(r, STR("charge"), sink, ud);
    r->number = ++r->host_charges;
    if (host_read(r, charge))
        charges_accept(r);
    else if (r->status == CRD_OK)
        leave_out(r, true, dec_of(charge->cost));
    flush(r);
    report_conflict(r);
    arena_free(&r->file_texts);
    return charges_no_memory(r) ? CRD_NOMEM : r->status;
}

/* ---- Files in parts ---------------------------------------------------------------------------------------------- */

void charges_end_parts(charges *r) {
    if (r->parts_of > 0) close_file(r);
    r->parts_of = 0;
}

static ptrdiff_t read_bytes(void *ud, void *buffer, size_t size, const char **why) {
    crd_str *left = ud;
    size_t n = left->len < size ? left->len : size;
    (void)why;
    memcpy(buffer, left->ptr, n);
    *left = (crd_str){left->ptr + n, left->len - n};
    return (ptrdiff_t)n;
}

/* Reads the header, unless the part before was of the same file. False: there is something to say. */
static bool open_part(charges *r, const charges_part *part, charges_sink sink, void *ud) {
    crd_str header = part->header;
    if (r->parts_of == part->file + 1) return !part->table || table_go_on(r, part->table);
    charges_end_parts(r);
    begin(r, arena_str(&r->texts, part->name), sink, ud);
    open_file(r, (crd_reader){&header, read_bytes});
    r->parts_of = part->file + 1;
    if (part->table && !(r->table = table_new(&r->file_texts, part->table))) return false;
    return begin_file(r) && !r->lines && r->csv.begin == r->csv.end;
}

/* Empty lines at the end of a part are nothing only if they end the file. */
static bool read_part(charges *r, const charges_part *part) {
    r->csv.reader = part->rows;
    r->csv.ended = false;
    while (next_row(r)) {}
    if (r->status != CRD_OK || charges_no_memory(r)) return false;
    flush(r);
    return part->last || r->csv.blank_lines == 0;
}

/* A row of a table is its own line. */
static bool read_any(charges *r, const charges_part *part, charges_sink sink, void *ud, charges_extent *extent) {
    uint64_t base = part->index << CHARGES_PART_SHIFT;
    bool read = open_part(r, part, sink, ud);
    r->number = base;
    r->csv.next_line = base + 1;
    read = read && read_part(r, part);
    *extent = (charges_extent){r->number - base, (part->table ? r->number : r->csv.next_line - 1) - base};
    return read;
}

/* A part in front of those that were read has its own first row with a currency. */
static bool read_earlier(charges *r, const charges_part *part, charges_sink sink, void *ud, charges_extent *extent) {
    crd_str currency = r->reading.currency;
    place at = r->currency_at;
    r->reading.currency = STR_NONE;
    bool read = read_any(r, part, sink, ud, extent);
    if (!str_none(r->reading.currency)) return read && str_eq(r->reading.currency, currency);
    r->reading.currency = currency;
    r->currency_at = at;
    return read;
}

crd_status charges_read_part(charges *r, const charges_part *part, charges_sink sink, void *ud,
                             charges_extent *extent) {
    bool read = part->earlier ? read_earlier(r, part, sink, ud, extent) : read_any(r, part, sink, ud, extent);
    bool silent = read && r->d->at.n == 0 && r->reading.tag_conflicts == 0 && r->reading.skipped == 0;
    if (charges_no_memory(r)) return CRD_NOMEM;
    if (r->status != CRD_OK) return r->status;
    return silent ? CRD_OK : CRD_INVALID;
}

bool charges_untouched(const charges *r) {
    return r->reading.rows == 0 && r->reading.skipped == 0 && r->host_charges == 0;
}

bool charges_agree(const charges *a, const charges *b) {
    crd_str left = a->reading.currency, right = b->reading.currency;
    return str_none(left) || str_none(right) || str_eq(left, right);
}

bool charges_join(charges *r, const charges *from, bool first) {
    r->reading.rows += from->reading.rows;
    r->reading.rounded += from->reading.rounded;
    r->reading.currency_assumed |= from->reading.currency_assumed;
    if (str_none(from->reading.currency) || !(first || str_none(r->reading.currency))) return !r->m->failed;
    r->reading.currency = arena_str(&r->texts, from->reading.currency);
    r->currency_at = from->currency_at;
    r->currency_at.file = arena_str(&r->texts, from->currency_at.file);
    return !r->m->failed;
}

charges_place charges_currency_seen(const charges *r) {
    return (charges_place){r->currency_at.row, r->currency_at.line};
}

bool charges_currency_place(charges *r, crd_str file, charges_place at) {
    r->currency_at.file = arena_str(&r->texts, file);
    r->currency_at.row = at.row;
    r->currency_at.line = at.line;
    return !r->m->failed;
}

void charges_report_to(charges *r, crd_diagnostics *d) { r->d = d; }
