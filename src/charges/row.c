/* SPDX-License-Identifier: Apache-2.0
 *
 * One row of a bill into one row of a batch, by the bill's lookups. A row is read whole or not at all: the batch moves
 * on only when charges_accept is called. */
#include <string.h>

#include "base/date.h"
#include "charges/focus.h"
#include "charges/reading.h"

/* ---- Values ---------------------------------------------------------------------------------------------------- */

static const char *byte_of(const charges *r, size_t column) {
    return r->cells ? r->cells[column].at : csv_field_begin(&r->csv, column);
}

static bool carried(const charges *r, size_t column) { return !r->cells || r->cells[column].carried; }

static crd_str cell_text(const charges *r, size_t column) {
    return r->table ? table_cell(r, column) : r->cells[column].text;
}

static crd_str raw_text(const charges *r, size_t column) {
    return r->cells ? cell_text(r, column) : csv_raw(&r->csv, column);
}

static bool cell(charges *r, size_t column, crd_str *out) {
    if (r->cells)
        *out = cell_text(r, column);
    else if (!csv_text(&r->csv, column, out))
        return false;
    if (row_absent(r, *out)) *out = STR_NONE;
    r->from = column;
    return true;
}

static bool map_cell(charges *r, size_t map, const map_value **values) {
    jsonmap *j = &r->bill.maps[map];
    crd_str raw = raw_text(r, j->column);
    const char *why = NULL;
    r->from = j->column;
    map_result result = jsonmap_read(j, row_absent(r, raw) ? STR_NONE : raw, values, &why);
    if (result == MAP_MALFORMED)
        report_row(r, DIAG_BAD_MAP, byte_of(r, j->column), "a map is a JSON object, `{\"key\": \"value\"}`",
                   "`%.*s` is no map of texts: %s", STR_ARG(r->bill.names[j->column]), why);
    return result == MAP_OK;
}

static bool row_value(charges *r, size_t which, crd_str *out);

static bool rule_value(charges *r, size_t which, size_t column, crd_str *out) {
    crd_str first, second;
    if (which == FIELD_SERVICE) {
        *out = focus_service(*out);
    } else if (which == FIELD_CHARGE_TYPE) {
        if (!row_value(r, BILL_FREQUENCY, &first) || !row_value(r, BILL_COMMITMENT, &second)) return false;
        *out = focus_charge_type(*out, first, second);
    } else if (which == FIELD_BILLING_ENTITY) {
        if (!row_value(r, FIELD_PROVIDER, &first)) return false;
        *out = focus_billing_entity(*out, first);
    }
    r->from = column;
    return true;
}

static bool step_value(charges *r, size_t which, const step *s, crd_str *out) {
    const map_value *values = NULL;
    switch (s->kind) {
    case STEP_COLUMN: return cell(r, s->column, out);
    case STEP_RULE: return cell(r, s->column, out) && (!out->len || rule_value(r, which, s->column, out));
    case STEP_MAP_KEY:
        if (!map_cell(r, s->map, &values)) return false;
        *out = values[s->key].value;
        return true;
    case STEP_FIELD: return row_value(r, s->field, out);
    case STEP_CONSTANT: *out = s->constant; return true;
    }
    return true;
}

/* The first step with a value counts. False: reported, or no memory. */
static bool row_value(charges *r, size_t which, crd_str *out) {
    const lookup *l = &r->bill.lookups[which];
    *out = STR_NONE;
    for (size_t i = 0; i < l->n && str_none(*out); i++) {
        const step *s = &l->steps[i];
        if (s->alternative && carried(r, l->steps[i - 1].column)) continue;
        if (!step_value(r, which, s, out)) return false;
    }
    return true;
}

/* ---- What every charge has ------------------------------------------------------------------------------------- */

static bool missing(charges *r, size_t which, const char *what) {
    size_t column = r->bill.lookups[which].steps[0].column;
    bool there = carried(r, column);
    const char *help =
        r->on_error == CRD_ON_ERROR_SKIP ? NULL : "leave such rows out with `--on-error skip`, which counts them";
    if (!there && which == FIELD_CHARGE_TYPE) help = "where all charges are of one type, say so: `--assume-type Usage`";
    return report_row(r, DIAG_MISSING_VALUE, byte_of(r, column), help, "`%.*s` is %s: every charge needs %s",
                      STR_ARG(r->bill.names[column]), there ? "empty" : "missing", what);
}

static bool bad_cost(charges *r, crd_str value, dec_parsed why) {
    shown s;
    const char *help = why == DEC_TOO_LARGE ? "amounts go up to about 1.7e20" : "an amount is written 12.5 or 1.25e1";
    return report_row(r, DIAG_BAD_NUMBER, byte_of(r, r->from), help, "`%.*s` is %s: `%s`",
                      STR_ARG(r->bill.names[r->from]), why == DEC_TOO_LARGE ? "too large" : "no number",
                      report_show(value, &s));
}

static bool read_cost(charges *r) {
    crd_str value;
    if (!row_value(r, BILL_COST, &value)) return false;
    if (str_none(value)) return missing(r, BILL_COST, "a cost");
    dec_parsed parsed = dec_parse(value.ptr, value.len, &r->b.cost[r->b.rows]);
    r->rounded = parsed == DEC_ROUNDED;
    return parsed == DEC_OK || parsed == DEC_ROUNDED || bad_cost(r, value, parsed);
}

static void remember_date(last_date *last, crd_str value, crd_date day) {
    if (value.len > LAST_DATE_ROOM) return;
    memcpy(last->text, value.ptr, value.len);
    last->len = value.len;
    last->day = day;
}

static bool read_date(charges *r, size_t which, last_date *last, crd_date *out) {
    crd_str value;
    if (!row_value(r, which, &value)) return false;
    if (str_none(value)) return missing(r, which, "a start");
    if (value.len == last->len && memcmp(value.ptr, last->text, value.len) == 0) {
        *out = last->day;
        return true;
    }
    shown s;
    if (!date_parse_bill(value.ptr, value.len, out))
        return report_row(r, DIAG_BAD_DATE, byte_of(r, r->from),
                          "a date is written 2026-07-01, 2026-07-01T00:00:00Z or 2026-07-01 00:00:00",
                          "`%.*s` is no date: `%s`", STR_ARG(r->bill.names[r->from]), report_show(value, &s));
    remember_date(last, value, *out);
    return true;
}

static bool read_dates(charges *r) {
    crd_date period;
    if (!read_date(r, BILL_START, &r->start, &r->b.day[r->b.rows])) return false;
    if (!read_date(r, BILL_MONTH, &r->month, &period)) return false;
    r->b.month[r->b.rows] = date_month(period);
    return true;
}

/* The row's currency; r->from is SIZE_MAX when it says none. */
static bool currency_value(charges *r, crd_str *out) {
    if (!row_value(r, BILL_CURRENCY, out)) return false;
    if (!str_none(*out)) return true;
    r->reading.currency_assumed = true;
    *out = STR("USD");
    r->from = SIZE_MAX;
    return true;
}

static place currency_place(charges *r) {
    place at = {.file = r->name, .line = r->line, .column = 1, .row = r->number};
    if (r->from != SIZE_MAX) report_at(r, byte_of(r, r->from), &at.line, &at.column);
    return at;
}

static bool read_currency(charges *r) {
    crd_str value;
    if (!currency_value(r, &value)) return false;
    return str_eq(value, r->reading.currency) || charges_new_currency(r, value, currency_place(r));
}

/* Only the rows of a CSV can be too short or too long. */
static bool right_length(const charges *r) { return r->cells || r->csv.fields_n == r->bill.columns; }

bool row_currency(charges *r, crd_str *currency, place *at) {
    if (!right_length(r) || !currency_value(r, currency)) return false;
    *at = currency_place(r);
    return true;
}

/* ---- Columns of the run ---------------------------------------------------------------------------------------- */

static bool find_id(charges *r, size_t column, crd_str value, uint32_t *id) {
    const char *bad = NULL;
    *id = charges_id(r, column, value, &bad);
    if (*id != INTERN_FAILED) return true;
    if (bad)
        report_row(r, DIAG_BAD_TEXT, byte_of(r, r->from), "bills are UTF-8", "`%.*s` %s",
                   STR_ARG(r->bill.names[r->from]), bad);
    return false;
}

bool row_required(field_id id) {
    for (size_t i = 0; i < READING_REQUIRED; i++)
        if (reading_required[i] == id) return true;
    return false;
}

static bool missing_field(charges *r, field_id id) {
    static const char *const whats[FIELD_TEXTS] = {
        [FIELD_ACCOUNT] = "an account", [FIELD_SERVICE] = "a service", [FIELD_CHARGE_TYPE] = "a charge type"};
    return missing(r, id, whats[id]);
}

static bool read_text(charges *r, size_t column, uint32_t *id) {
    field_id field = r->c->refs[column].id;
    crd_str value;
    if (!row_value(r, field, &value)) return false;
    if (str_none(value) && row_required(field)) return missing_field(r, field);
    return find_id(r, column, value, id);
}

static bool place_values(charges *r, const tag_place *p, map_value *out) {
    const map_value *values = NULL;
    *out = (map_value){0};
    if (!p->in_map) return cell(r, p->column, &out->value);
    if (!map_cell(r, p->map, &values)) return false;
    *out = values[p->key];
    return true;
}

/* The first place with a value counts; another value elsewhere, or in the same map, is a conflict. */
static bool read_tag(charges *r, size_t column, uint32_t *id) {
    const tag *t = &r->tags[column];
    crd_str winner = STR_NONE, other = STR_NONE;
    size_t from = 0;
    for (size_t i = 0; i < t->places_n; i++) {
        map_value found;
        if (!place_values(r, &t->places[i], &found)) return false;
        if (str_none(found.value)) continue;
        if (str_none(winner)) {
            winner = found.value;
            other = found.other;
            from = r->from;
        } else if (str_none(other) && !str_eq(found.value, winner)) {
            other = found.value;
        }
    }
    r->from = from;
    if (!str_none(other)) charges_conflict(r, t->key, winner, other);
    return find_id(r, column, winner, id);
}

bool row_column(charges *r, size_t column, uint32_t *id) {
    return r->c->refs[column].id == FIELD_TAG ? read_tag(r, column, id) : read_text(r, column, id);
}

static bool read_columns(charges *r) {
    for (size_t i = 0; i < r->c->n; i++)
        if (!row_column(r, i, &r->b.ids[i][r->b.rows])) return false;
    return true;
}

bool row_unasked(charges *r) {
    for (size_t i = 0; i < READING_REQUIRED; i++) {
        crd_str value;
        if (!r->unasked[i]) continue;
        if (!row_value(r, reading_required[i], &value)) return false;
        if (str_none(value)) return missing_field(r, reading_required[i]);
    }
    return true;
}

/* ---- Rows ------------------------------------------------------------------------------------------------------ */

static bool check_length(charges *r) {
    if (right_length(r)) return true;
    size_t found = r->csv.fields_n, expected = r->bill.columns;
    const char *at = found < expected ? r->csv.row : byte_of(r, expected);
    const char *help = found < expected ? "look whether the file was cut off, or a newline stands outside quotes"
                                        : "write a field that holds a comma in quotes";
    return report_row(r, DIAG_ROW_LENGTH, at, help, "the row has %zu field%s, the header has %zu", found,
                      found == 1 ? "" : "s", expected);
}

bool row_read(charges *r) {
    r->conflict_key = STR_NONE;
    return check_length(r) && read_cost(r) && read_dates(r) && row_unasked(r) && read_columns(r) && read_currency(r);
}

bool row_cost(charges *r, dec *cost) {
    crd_str value, currency;
    if (!right_length(r) || !row_value(r, BILL_COST, &value)) return false;
    if (!row_value(r, BILL_CURRENCY, &currency)) return false;
    if (!str_none(currency) && !str_none(r->reading.currency) && !str_eq(currency, r->reading.currency)) return false;
    dec_parsed parsed = dec_parse(value.ptr, value.len, cost);
    return parsed == DEC_OK || parsed == DEC_ROUNDED;
}
