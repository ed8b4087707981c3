/* SPDX-License-Identifier: Apache-2.0
 *
 * Regular rows of a CSV or a table, a block at a time and column by column: the fast way to what row.c does row by row.
 * It knows only what is frequent. Every column says how many of the first rows it could read; the row behind them is
 * row.c's, whatever is special about it. So nothing is reported here, and the batches are the same either way. */
#include "base/date.h"
#include "base/hash.h"
#include "charges/reading.h"

#define BLOCK INTERN_BLOCK

/* How a column of the run comes out of the file being read. */
typedef enum way_kind {
    WAY_ANY,     /* as row.c finds it */
    WAY_CELL,    /* a cell is its value, unless it is empty */
    WAY_MAP,     /* one map says it all */
    WAY_CONSTANT /* it is the same in every row */
} way_kind;

typedef struct way {
    way_kind kind;
    bool final;    /* WAY_CELL: an empty cell is an absent value */
    size_t column; /* WAY_CELL: of the file */
    size_t map;    /* WAY_MAP */
    size_t place;  /* WAY_MAP: among the columns that the map says */
} way;

/* What is known of the texts of a map: the values of one text stand together, for they are wanted together. */
typedef struct mapped {
    size_t columns;                 /* of the run that come out of this map; 0: nobody reads it */
    uint64_t generation;            /* of the map: what the numbers of its texts are */
    VEC(uint32_t) known;            /* [the text's number * columns + place]: the value's id, or INTERN_FAILED */
    uint32_t numbers[INTERN_BLOCK]; /* [row]: of its text */
} mapped;

typedef struct stretch {
    size_t next; /* rows to look at next; 0: row.c's turn */
    bool grid;   /* cost, dates and currency are cells */
    way *ways;   /* [column of the run] */
    mapped maps[BILL_MAPS];
    date_near near;
} stretch;

/* The rows of a stretch: they go into the batch behind those that are there. */
typedef struct rows {
    charges *r;
    csv_grid grid; /* of no table */
} rows;

/* ---- Ways ------------------------------------------------------------------------------------------------------ */

static way cell_way(size_t column, bool final) { return (way){.kind = WAY_CELL, .column = column, .final = final}; }

static way map_way(size_t map) { return (way){.kind = WAY_MAP, .map = map}; }

static way field_way(const charges *r, field_id id) {
    const lookup *l = &r->bill.lookups[id];
    bool required = row_required(id);
    if (l->n == 0 || l->steps[0].kind == STEP_CONSTANT) return (way){.kind = required ? WAY_ANY : WAY_CONSTANT};
    if (l->steps[0].kind == STEP_COLUMN) return cell_way(l->steps[0].column, l->n == 1 && !required);
    if (l->steps[0].kind == STEP_MAP_KEY && l->n == 1 && !required) return map_way(l->steps[0].map);
    return (way){.kind = WAY_ANY};
}

static way tag_way(const tag *t) {
    if (t->places_n == 0) return (way){.kind = WAY_CONSTANT};
    for (size_t i = 0; i < t->places_n; i++)
        if (!t->places[i].in_map || t->places[i].map != t->places[0].map) return (way){.kind = WAY_ANY};
    return map_way(t->places[0].map);
}

static bool is_cell(const charges *r, size_t which) {
    const lookup *l = &r->bill.lookups[which];
    return l->n > 0 && l->steps[0].kind == STEP_COLUMN;
}

static bool begin_file(charges *r) {
    stretch *s = r->stretch = ARENA_NEW(&r->file_texts, stretch);
    if (!s) return false;
    s->next = BLOCK;
    s->grid = is_cell(r, BILL_COST) && is_cell(r, BILL_START) && is_cell(r, BILL_MONTH) && is_cell(r, BILL_CURRENCY);
    s->ways = ARENA_ARRAY(&r->file_texts, r->c->n, way);
    if (!s->ways) return false;
    for (size_t i = 0; i < r->c->n; i++) {
        field_id id = r->c->refs[i].id;
        way *w = &s->ways[i];
        *w = id == FIELD_TAG ? tag_way(&r->tags[i]) : field_way(r, id);
        if (w->kind == WAY_MAP) w->place = s->maps[w->map].columns++;
        if (w->kind == WAY_CELL) intern_expect_blocks(&r->c->dicts[i]);
    }
    return true;
}

void stretch_close(charges *r) {
    if (!r->stretch) return;
    for (size_t i = 0; i < BILL_MAPS; i++) vec_free(r->m, &r->stretch->maps[i].known);
    r->stretch = NULL;
}

/* ---- Cells ----------------------------------------------------------------------------------------------------- */

/* Takes the carriage returns off the cells of the last column. */
static void cut_returns(const csv_grid *g, size_t n, crd_str *out) {
    for (size_t row = 0; row < n; row++) out[row].len -= g->from[g->ends[(row + 1) * g->fields - 1] - 1] == '\r';
}

/* A column's cells as they stand there, without the quotes around them. Whether any has them. */
static bool cells(const rows *s, size_t column, size_t n, crd_str *out) {
    if (s->r->table) {
        table_texts(s->r, column, n, out);
        return false;
    }
    const csv_grid *g = &s->grid;
    const uint32_t *ends = g->ends + column;
    bool some = false;
    for (size_t row = 0; row < n; row++, ends += g->fields) {
        uint32_t begin = *(ends - 1) + 1;
        bool quoted = g->from[begin] == '"';
        out[row] = (crd_str){g->from + begin + quoted, *ends - begin - 2 * quoted};
        some |= quoted;
    }
    if (column + 1 == g->fields) cut_returns(g, n, out);
    return some;
}

/* Cells, and texts of an arena, have room behind them. */
static bool same(crd_str a, crd_str b) { return a.len == b.len && hash_equal(a.ptr, b.ptr, a.len); }

static size_t first_column(const charges *r, size_t which) { return r->bill.lookups[which].steps[0].column; }

/* ---- What every charge has ------------------------------------------------------------------------------------- */

static size_t read_costs(rows *s, size_t n) {
    crd_str texts[BLOCK];
    charges *r = s->r;
    size_t column = first_column(r, BILL_COST);
    if (r->table && table_is_number(r, column)) return table_numbers(r, column, n, r->b.cost + r->b.rows);
    cells(s, column, n, texts);
    return dec_parse_block(texts, n, r->b.cost + r->b.rows);
}

static size_t read_days(rows *s, size_t n) {
    crd_str texts[BLOCK];
    charges *r = s->r;
    size_t column = first_column(r, BILL_START);
    if (r->table && table_is_day(r, column)) return table_days(r, column, n, r->b.day + r->b.rows);
    cells(s, column, n, texts);
    for (size_t row = 0; row < n; row++)
        if (!date_parse_near(&r->stretch->near, texts[row].ptr, texts[row].len, &r->b.day[r->b.rows + row])) return row;
    return n;
}

/* The month's text is mostly that of the row before. */
static size_t read_months(rows *s, size_t n) {
    charges *r = s->r;
    crd_str texts[BLOCK], last = {NULL, SIZE_MAX};
    crd_month month = 0;
    cells(s, first_column(r, BILL_MONTH), n, texts);
    for (size_t row = 0; row < n; row++) {
        crd_date day;
        if (!same(texts[row], last)) {
            if (!date_parse_bill(texts[row].ptr, texts[row].len, &day)) return row;
            last = texts[row];
            month = date_month(day);
        }
        r->b.month[r->b.rows + row] = month;
    }
    return n;
}

static size_t check_currencies(rows *s, size_t n) {
    crd_str texts[BLOCK];
    charges *r = s->r;
    if (str_none(r->reading.currency)) return 0;
    cells(s, first_column(r, BILL_CURRENCY), n, texts);
    for (size_t row = 0; row < n; row++)
        if (!same(texts[row], r->reading.currency)) return row;
    return n;
}

/* ---- Columns of the run ---------------------------------------------------------------------------------------- */

static void visit(rows *s, size_t row) {
    if (s->r->table)
        table_visit(s->r, row);
    else
        csv_visit(&s->r->csv, &s->grid, row);
    s->r->conflict_key = STR_NONE;
}

/* As row.c finds it. False: there is something to say about the row. */
static bool any_way(rows *s, size_t column, size_t row, uint32_t *id) {
    visit(s, row);
    return row_column(s->r, column, id) && str_none(s->r->conflict_key);
}

/* A quote inside a cell is one of two: regular rows have none in cells without quotes around them. */
static bool doubled(crd_str s) { return memchr(s.ptr, '"', s.len) != NULL; }

static size_t read_cells(rows *s, size_t column, size_t n, uint32_t *ids) {
    const way *w = &s->r->stretch->ways[column];
    crd_str texts[BLOCK];
    bool quoted = cells(s, w->column, n, texts);
    intern_find_block(&s->r->c->dicts[column], texts, n, ids);
    for (size_t row = 0; row < n; row++) {
        crd_str cell = texts[row];
        bool plain = ids[row] != INTERN_FAILED && (!row_absent(s->r, cell) || (cell.len == 0 && w->final));
        if (plain && !(quoted && doubled(cell))) continue;
        if (!any_way(s, column, row, &ids[row])) return row;
    }
    return n;
}

static bool known_room(charges *r, mapped *k, const jsonmap *map) {
    if (k->generation != map->generation) k->known.n = 0;
    k->generation = map->generation;
    size_t have = k->known.n, want = intern_count(&map->texts) * k->columns;
    if (have >= want) return true;
    if (!vec_room(r->m, &k->known, want - have)) return false;
    memset(k->known.at + have, 0xff, (want - have) * sizeof *k->known.at); /* INTERN_FAILED */
    k->known.n = want;
    return true;
}

static size_t read_from_map(rows *s, size_t column, size_t n, uint32_t *ids) {
    const way *w = &s->r->stretch->ways[column];
    mapped *k = &s->r->stretch->maps[w->map];
    jsonmap *map = &s->r->bill.maps[w->map];
    if (!known_room(s->r, k, map)) return 0;
    for (size_t row = 0; row < n; row++) {
        uint32_t *known = &k->known.at[k->numbers[row] * k->columns + w->place];
        if (*known == INTERN_FAILED) {
            jsonmap_visit(map, k->numbers[row]);
            if (!any_way(s, column, row, &ids[row])) return row;
            *known = ids[row];
        }
        ids[row] = *known;
    }
    return n;
}

static size_t read_constant(rows *s, size_t column, size_t n, uint32_t *ids) {
    if (n == 0 || !any_way(s, column, 0, &ids[0])) return 0;
    for (size_t row = 1; row < n; row++) ids[row] = ids[0];
    return n;
}

static size_t read_any(rows *s, size_t column, size_t n, uint32_t *ids) {
    for (size_t row = 0; row < n; row++)
        if (!any_way(s, column, row, &ids[row])) return row;
    return n;
}

static size_t read_column(rows *s, size_t column, size_t n) {
    uint32_t *ids = s->r->b.ids[column] + s->r->b.rows;
    switch (s->r->stretch->ways[column].kind) {
    case WAY_CELL: return read_cells(s, column, n, ids);
    case WAY_MAP: return read_from_map(s, column, n, ids);
    case WAY_CONSTANT: return read_constant(s, column, n, ids);
    default: return read_any(s, column, n, ids);
    }
}

static size_t read_map(rows *s, size_t map, size_t n) {
    crd_str texts[BLOCK];
    jsonmap *j = &s->r->bill.maps[map];
    cells(s, j->column, n, texts);
    for (size_t row = 0; row < n; row++)
        if (row_absent(s->r, texts[row])) texts[row].len = 0;
    return jsonmap_number(j, texts, n, s->r->stretch->maps[map].numbers);
}

static size_t check_unasked(rows *s, size_t n) {
    for (size_t i = 0; i < READING_REQUIRED; i++) {
        if (!s->r->unasked[i]) continue;
        for (size_t row = 0; row < n; row++) {
            visit(s, row);
            if (!row_unasked(s->r)) return row;
        }
        break;
    }
    return n;
}

/* ---- Stretches ------------------------------------------------------------------------------------------------- */

/* How many of the first n rows need nothing special. */
static size_t read_rows(rows *s, size_t n) {
    n = check_currencies(s, n);
    n = read_costs(s, n);
    n = read_days(s, n);
    n = read_months(s, n);
    n = check_unasked(s, n);
    for (size_t map = 0; map < s->r->bill.maps_n; map++)
        if (s->r->stretch->maps[map].columns > 0) n = read_map(s, map, n);
    for (size_t column = 0; column < s->r->c->n; column++) n = read_column(s, column, n);
    return n;
}

static size_t smaller(size_t a, size_t b) { return a < b ? a : b; }

/* After a row for row.c the next stretches are short, so that rows which are all special are not read twice. */
static size_t next_length(size_t tried, size_t read) { return read < tried ? 0 : smaller(2 * tried, BLOCK); }

/* Finds the rows ahead, at most so many. Returns how many there are. */
static size_t look_ahead(rows *s, size_t most) {
    charges *r = s->r;
    if (r->table) return smaller(table_ahead(r), most);
    s->grid = csv_ahead(&r->csv, r->bill.columns, most);
    return s->grid.rows;
}

static void take(rows *s, size_t n) {
    charges *r = s->r;
    if (r->table) {
        table_take(r, n);
        charges_accept_plain(r, n, 0);
        return;
    }
    r->line = r->csv.next_line + n - 1;
    csv_take(&r->csv, &s->grid, n);
    charges_accept_plain(r, n, r->line + 1 - n);
}

bool stretch_read(charges *r) {
    if (!r->stretch && !begin_file(r)) return false;
    stretch *s = r->stretch;
    if (!s->grid) return false;
    if (s->next == 0) {
        s->next = 1;
        return false;
    }
    rows ahead = {.r = r};
    size_t tried = look_ahead(&ahead, smaller(s->next, BATCH_ROWS - r->b.rows));
    if (tried == 0) return false;
    r->trying = true;
    size_t n = read_rows(&ahead, tried);
    r->trying = false;
    s->next = next_length(tried, n);
    if (n == 0) return false;
    take(&ahead, n);
    return true;
}
