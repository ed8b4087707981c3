/* SPDX-License-Identifier: Apache-2.0
 *
 * Tables of typed columns as a bill: each cell as the text that a CSV would have. A row's number is its line. */
#include "base/date.h"
#include "base/shortest.h"
#include "charges/reading.h"

/* ---- Which columns ---------------------------------------------------------------------------------------------- */

static void mark_tag(const bill *b, const tag *t, bool *wanted) {
    for (size_t i = 0; i < t->places_n; i++) {
        const tag_place *p = &t->places[i];
        wanted[p->in_map ? b->maps[p->map].column : p->column] = true;
    }
}

/* What row_read looks at. */
static void mark_wanted(const charges *r, bool *wanted) {
    static const size_t always[] = {BILL_COST, BILL_START, BILL_MONTH, BILL_CURRENCY};
    for (size_t i = 0; i < sizeof always / sizeof *always; i++) bill_mark(&r->bill, always[i], wanted);
    for (size_t i = 0; i < READING_REQUIRED; i++) bill_mark(&r->bill, reading_required[i], wanted);
    for (size_t i = 0; i < r->c->n; i++) {
        if (r->c->refs[i].id == FIELD_TAG)
            mark_tag(&r->bill, &r->tags[i], wanted);
        else
            bill_mark(&r->bill, r->c->refs[i].id, wanted);
    }
}

static bool choose(charges *r, const table_reading *t) {
    const char *why = NULL;
    return t->table->choose(t->table->ud, t->columns, t->n, &why) || report_unreadable(r, why);
}

static bool choose_first(charges *r, table_reading *t) {
    bool *wanted = ARENA_ARRAY(&r->file_texts, r->bill.columns, bool);
    t->columns = ARENA_ARRAY(&r->file_texts, r->bill.columns, size_t);
    t->places = ARENA_ARRAY(&r->file_texts, r->bill.columns, size_t);
    if (!wanted || !t->columns || !t->places) return false;
    mark_wanted(r, wanted);
    for (size_t i = 0; i < r->bill.columns; i++) {
        if (!wanted[i]) continue;
        t->places[i] = t->n;
        t->columns[t->n++] = i;
    }
    return choose(r, t);
}

/* ---- Cells as texts --------------------------------------------------------------------------------------------- */

/* "-0.12": `scale` digits behind the point. */
static crd_str decimal_text(dec value, unsigned scale, char *space) {
    char *end = space + TABLE_SPACE, *at = end;
    dec_magnitude left = dec_size(value);
    for (unsigned digits = 0; left > 0 || digits <= scale; digits++) {
        if (digits == scale && scale > 0) *--at = '.';
        *--at = (char)('0' + (int)(left % 10));
        left /= 10;
    }
    if (value < 0) *--at = '-';
    return (crd_str){at, (size_t)(end - at)};
}

static crd_str day_text(int64_t day, char *space) {
    crd_date date = crd_date_from_days_since_epoch(day);
    if (date == CRD_NO_DATE) return decimal_text(day, 0, space);
    return (crd_str){space, crd_date_text(date, space)};
}

/* The day is all that counts of a time. */
static int64_t day_of_time(int64_t time, unsigned scale) {
    int64_t day = INT64_C(86400);
    while (scale-- > 0) day *= 10;
    return time / day - (time % day < 0);
}

/* As jsonmap reads it, which checks the UTF-8. */
static void put_quoted(text *space, crd_str s) {
    text_char(space, '"');
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] == '"' || s.ptr[i] == '\\') text_char(space, '\\');
        text_char(space, s.ptr[i]);
    }
    text_char(space, '"');
}

static crd_str map_text(const crd_map_cell *map, text *space) {
    space->n = 0;
    text_char(space, '{');
    for (size_t i = 0; i < map->count; i++) {
        if (i > 0) text_char(space, ',');
        put_quoted(space, map->entries[i].key);
        text_char(space, ':');
        if (map->entries[i].value.ptr)
            put_quoted(space, map->entries[i].value);
        else
            text_add(space, STR("null"));
    }
    text_char(space, '}');
    return text_str(space);
}

static bool is_valid(const crd_table_column *c, size_t row) {
    return !c->valid || (c->valid[row / 64] >> row % 64 & 1);
}

static crd_str cell_text(const crd_table_column *c, size_t row, table_space *space) {
    if (!is_valid(c, row)) return STR_NONE;
    switch (c->type) {
    case CRD_COLUMN_TEXT: return ((const crd_str *)c->values)[row];
    case CRD_COLUMN_DECIMAL: return decimal_text(dec_of(((const crd_money *)c->values)[row]), c->scale, space->at);
    case CRD_COLUMN_DOUBLE: return (crd_str){space->at, shortest_text(((const double *)c->values)[row], space->at)};
    case CRD_COLUMN_TIME: return day_text(day_of_time(((const int64_t *)c->values)[row], c->scale), space->at);
    case CRD_COLUMN_DAY: return day_text(((const int32_t *)c->values)[row], space->at);
    case CRD_COLUMN_MAP: return map_text(&((const crd_map_cell *)c->values)[row], &space->map);
    }
    return STR_NONE;
}

/* ---- Rows ------------------------------------------------------------------------------------------------------- */

/* Other kinds than these have no scale, whatever is given. */
static bool scale_fits(const crd_table_column *c) {
    if (c->type == CRD_COLUMN_DECIMAL) return c->scale <= 38;
    return c->type != CRD_COLUMN_TIME || c->scale <= 9;
}

static bool in_range(const crd_table_batch *rows, size_t n) {
    for (size_t i = 0; i < n; i++)
        if ((unsigned)rows->columns[i].type > CRD_COLUMN_MAP || !scale_fits(&rows->columns[i])) return false;
    return true;
}

static bool fail(charges *r, const char *why) {
    r->number = 0; /* no row is to blame */
    return report_unreadable(r, why);
}

/* Sees to it that there is a row ahead. False: the end, or reported. */
static bool fetch(charges *r) {
    table_reading *t = r->table;
    const char *why = NULL;
    while (!t->batch || t->row == t->batch->rows) {
        t->row = 0;
        if (!t->table->next(t->table->ud, &t->batch, &why)) return fail(r, why);
        if (!t->batch) return false;
        if (!in_range(t->batch, t->n)) return fail(r, "a column of the table is of no known kind");
    }
    return true;
}

size_t table_ahead(const charges *r) { return r->table->batch->rows - r->table->row; }

void table_visit(charges *r, size_t row) { r->table->visited = r->table->row + row; }

crd_str table_cell(const charges *r, size_t column) {
    const table_reading *t = r->table;
    size_t i = t->places[column];
    return cell_text(&t->batch->columns[i], t->visited, &t->spaces[i]);
}

void table_take(charges *r, size_t n) { r->table->row += n; }

static void next_row(charges *r) {
    table_visit(r, 0);
    table_take(r, 1);
    r->line = ++r->number;
}

bool table_next_row(charges *r) {
    if (!fetch(r)) return false;
    if (stretch_read(r)) return !r->stopped && !charges_no_memory(r);
    next_row(r);
    if (row_read(r))
        charges_accept(r);
    else
        charges_leave_out_row(r);
    return r->status == CRD_OK && !r->stopped && !charges_no_memory(r);
}

bool table_advance(charges *r) {
    if (!fetch(r)) return false;
    next_row(r);
    return true;
}

/* ---- Blocks of rows --------------------------------------------------------------------------------------------- */

static const crd_table_column *column_of(const table_reading *t, size_t column) {
    return &t->batch->columns[t->places[column]];
}

/* Texts one after the other, with room to read behind each; where they stand is known when all are there. */
void table_texts(charges *r, size_t column, size_t n, crd_str *out) {
    static const char behind[INTERN_BEHIND] = {0};
    table_reading *t = r->table;
    const crd_table_column *c = column_of(t, column);
    t->block.n = 0;
    for (size_t i = 0; i < n; i++) {
        crd_str s = cell_text(c, t->row + i, &t->spaces[t->places[column]]);
        out[i].len = s.len;
        if (s.len > 0) text_add(&t->block, s);
        text_add(&t->block, (crd_str){behind, sizeof behind});
    }
    const char *at = t->block.at;
    for (size_t i = 0; i < n; i++) {
        if (r->m->failed) out[i].len = 0;
        out[i].ptr = r->m->failed ? behind : at;
        at += out[i].len + sizeof behind;
    }
}

bool table_is_number(const charges *r, size_t column) {
    crd_column_type type = column_of(r->table, column)->type;
    return type == CRD_COLUMN_DECIMAL || type == CRD_COLUMN_DOUBLE;
}

static bool exact(dec value, unsigned scale, dec *out) {
    dec unit = 1;
    if (scale > DEC_SCALE) return false;
    for (; scale < DEC_SCALE; scale++) unit *= 10;
    return !__builtin_mul_overflow(value, unit, out);
}

static bool number_at(const crd_table_column *c, size_t row, dec *out) {
    if (!is_valid(c, row)) return false;
    if (c->type == CRD_COLUMN_DECIMAL) return exact(dec_of(((const crd_money *)c->values)[row]), c->scale, out);
    char space[SHORTEST_MAX];
    return dec_parse(space, shortest_text(((const double *)c->values)[row], space), out) == DEC_OK;
}

size_t table_numbers(charges *r, size_t column, size_t n, dec *out) {
    const crd_table_column *c = column_of(r->table, column);
    for (size_t i = 0; i < n; i++)
        if (!number_at(c, r->table->row + i, &out[i])) return i;
    return n;
}

bool table_is_day(const charges *r, size_t column) {
    crd_column_type type = column_of(r->table, column)->type;
    return type == CRD_COLUMN_TIME || type == CRD_COLUMN_DAY;
}

static bool day_at(const crd_table_column *c, size_t row, crd_date *out) {
    if (!is_valid(c, row)) return false;
    *out = crd_date_from_days_since_epoch(c->type == CRD_COLUMN_TIME
                                              ? day_of_time(((const int64_t *)c->values)[row], c->scale)
                                              : ((const int32_t *)c->values)[row]);
    return *out != CRD_NO_DATE;
}

size_t table_days(charges *r, size_t column, size_t n, crd_date *out) {
    const crd_table_column *c = column_of(r->table, column);
    for (size_t i = 0; i < n; i++)
        if (!day_at(c, r->table->row + i, &out[i])) return i;
    return n;
}

/* ---- Tables ----------------------------------------------------------------------------------------------------- */

static bool make_cells(charges *r, table_reading *t) {
    r->cells = ARENA_ARRAY(&r->file_texts, r->bill.columns, reading_cell);
    t->spaces = ARENA_ARRAY(&r->file_texts, t->n, table_space);
    text_init(&t->block, r->m);
    for (size_t i = 0; r->cells && i < r->bill.columns; i++) r->cells[i].carried = true;
    for (size_t i = 0; t->spaces && i < t->n; i++) text_init(&t->spaces[i].map, r->m);
    return !r->m->failed;
}

table_reading *table_new(arena *a, const crd_table *table) {
    table_reading *t = ARENA_NEW(a, table_reading);
    if (t) t->table = table;
    return t;
}

bool table_go_on(charges *r, const crd_table *table) {
    table_reading *t = r->table;
    t->table = table;
    t->batch = NULL;
    t->row = 0;
    if (table->names_count == r->bill.columns) return choose(r, t);
    return report_unreadable(r, "its parts have not the same columns");
}

/* They outlive the table: its next part is another one. */
static const crd_str *copy_names(charges *r, const crd_table *table) {
    crd_str *names = ARENA_ARRAY(&r->file_texts, table->names_count, crd_str);
    for (size_t i = 0; names && i < table->names_count; i++) names[i] = arena_str(&r->file_texts, table->names[i]);
    return r->m->failed ? NULL : names;
}

bool table_open(charges *r) {
    const crd_table *table = r->table->table;
    const crd_str *names = copy_names(r, table);
    if (!names) return false;
    r->fatal = true;
    bill_init(&r->bill, r->m, names, table->names_count);
    r->bill.plain_maps = true;
    if (bill_detect(&r->bill) == 0) return header_no_bill(r);
    if (!header_resolve(r) || !choose_first(r, r->table) || !make_cells(r, r->table)) return false;
    r->fatal = false;
    return true;
}

void table_close(charges *r) {
    if (r->table) text_free(&r->table->block);
    for (size_t i = 0; r->table && r->table->spaces && i < r->table->n; i++) text_free(&r->table->spaces[i].map);
    r->table = NULL;
}
