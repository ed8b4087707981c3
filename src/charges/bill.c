/* SPDX-License-Identifier: Apache-2.0
 *
 * Reads the notation of fields.def against a header. */
#include "charges/bill.h"

#include <string.h>

static const char *const notations[BILL_LOOKUPS][BILL_FORMATS] = {
#define FIELD(id, name, dimension, in_rules, cur2, legacy, focus) [FIELD_##id] = {cur2, legacy, focus},
#define COLUMN(id, name, cur2, legacy, focus)                     [BILL_##id] = {cur2, legacy, focus},
#include "base/fields.def"
#undef FIELD
};

const char *bill_format_name(bill_format format) {
    static const char *const names[BILL_FORMATS] = {"CUR 2.0", "legacy CUR", "FOCUS"};
    return names[format];
}

const char *bill_notation(bill_format format, size_t which) { return notations[which][format]; }

void bill_init(bill *b, mem *m, const crd_str *names, size_t columns) {
    *b = (bill){.m = m, .names = names, .columns = columns};
}

void bill_free(bill *b) {
    for (size_t i = 0; i < b->maps_n; i++) jsonmap_free(&b->maps[i]);
    b->maps_n = 0;
}

size_t bill_column(const bill *b, crd_str name) {
    for (size_t i = 0; i < b->columns; i++)
        if (str_eq(b->names[i], name)) return i;
    return SIZE_MAX;
}

size_t bill_map(bill *b, size_t column) {
    for (size_t i = 0; i < b->maps_n; i++)
        if (b->maps[i].column == column) return i;
    if (!jsonmap_init(&b->maps[b->maps_n], b->m, column)) return SIZE_MAX;
    b->maps[b->maps_n].plain_source = b->plain_maps;
    return b->maps_n++;
}

/* ---- The notation ---------------------------------------------------------------------------------------------- */

/* One alternative: what stands between `|` and `>`. */
typedef struct word {
    char mark;    /* `=`, `@`, `!`, or 0 */
    crd_str name; /* behind the mark, up to a dot */
    crd_str key;  /* behind the dot; absent without one */
    bool last;    /* of its step */
    const char *rest;
} word;

/* The word at `s`; false at the end. */
static bool next_word(const char *s, word *w) {
    if (!*s) return false;
    *w = (word){0};
    if (strchr("=@!", *s)) w->mark = *s++;
    size_t name = strcspn(s, ".|>");
    w->name = (crd_str){s, name};
    s += name;
    if (*s == '.') {
        size_t key = strcspn(++s, "|>");
        w->key = (crd_str){s, key};
        s += key;
    }
    w->last = *s != '|';
    w->rest = *s ? s + 1 : s;
    return true;
}

static bool names_column(const word *w) { return w->mark != '=' && w->mark != '@'; }

void bill_each_name(bill_format format, size_t which, bool (*each)(void *ud, crd_str name), void *ud) {
    word w;
    for (const char *s = notations[which][format]; next_word(s, &w); s = w.rest)
        if (names_column(&w) && !each(ud, w.name)) return;
}

/* What a field's rule reads besides its column. */
static void mark_rule(const bill *b, size_t which, bool *wanted) {
    if (which == FIELD_CHARGE_TYPE) {
        bill_mark(b, BILL_FREQUENCY, wanted);
        bill_mark(b, BILL_COMMITMENT, wanted);
    } else if (which == FIELD_BILLING_ENTITY) {
        bill_mark(b, FIELD_PROVIDER, wanted);
    }
}

void bill_mark(const bill *b, size_t which, bool *wanted) {
    const lookup *l = &b->lookups[which];
    for (size_t i = 0; i < l->n; i++) {
        const step *s = &l->steps[i];
        if (s->kind == STEP_FIELD) bill_mark(b, s->field, wanted);
        if (s->kind == STEP_MAP_KEY) wanted[b->maps[s->map].column] = true;
        if (s->kind == STEP_COLUMN || s->kind == STEP_RULE) wanted[s->column] = true;
        if (s->kind == STEP_RULE) mark_rule(b, which, wanted);
    }
}

bool bill_is_map(const bill *b, size_t column) {
    word w;
    for (size_t which = 0; which < BILL_LOOKUPS; which++)
        for (const char *s = notations[which][b->format]; next_word(s, &w); s = w.rest)
            if ((w.key.ptr || which == BILL_TAG_MAPS) && str_eq(w.name, b->names[column])) return true;
    return false;
}

/* ---- Which format ---------------------------------------------------------------------------------------------- */

typedef struct tally {
    const bill *b;
    size_t found;
} tally;

static bool count_name(void *ud, crd_str name) {
    tally *t = ud;
    t->found += bill_column(t->b, name) != SIZE_MAX;
    return true;
}

size_t bill_detect(bill *b) {
    size_t most = 0;
    for (bill_format format = 0; format < BILL_FORMATS; format++) {
        tally t = {b, 0};
        for (size_t which = 0; which < BILL_LOOKUPS; which++) bill_each_name(format, which, count_name, &t);
        if (t.found <= most) continue;
        most = t.found;
        b->format = format;
    }
    return most;
}

static bool describe_name(void *ud, crd_str name) {
    text *out = ud;
    text_format(out, "%s`%.*s`", out->n ? " or " : "", STR_ARG(name));
    return true;
}

void bill_describe(const bill *b, size_t which, text *out) {
    out->n = 0;
    bill_each_name(b->format, which, describe_name, out);
}

/* ---- Where things are ------------------------------------------------------------------------------------------ */

static size_t second_column(const bill *b, size_t first) {
    for (size_t i = first + 1; i < b->columns; i++)
        if (str_eq(b->names[i], b->names[first])) return i;
    return SIZE_MAX;
}

/* A word that stands for a column of this header; SIZE_MAX in step->column when the header has no such column. */
static bool resolve_column(bill *b, const word *w, step *out, size_t *twice) {
    out->kind = w->mark == '!' ? STEP_RULE : STEP_COLUMN;
    out->column = bill_column(b, w->name);
    if (out->column == SIZE_MAX) return true;
    *twice = second_column(b, out->column);
    if (*twice != SIZE_MAX) return false;
    if (!w->key.ptr) return true;
    out->kind = STEP_MAP_KEY;
    out->map = bill_map(b, out->column);
    out->key = out->map == SIZE_MAX ? SIZE_MAX : jsonmap_want(&b->maps[out->map], w->key);
    return out->key != SIZE_MAX;
}

static bool resolve_word(bill *b, const word *w, step *out, bool *found, size_t *twice) {
    *out = (step){0};
    *found = true;
    if (w->mark == '=') {
        out->kind = STEP_CONSTANT;
        out->constant = w->name;
    } else if (w->mark == '@') {
        out->kind = STEP_FIELD;
        out->field = field_find(w->name);
    } else {
        if (!resolve_column(b, w, out, twice)) return false;
        *found = out->column != SIZE_MAX;
    }
    return true;
}

/* Takes the first alternative of each step that the header carries; where rows have columns of their own, all. */
static bool resolve_lookup(bill *b, size_t which, size_t *twice) {
    lookup *into = &b->lookups[which];
    bool step_found = false;
    word w;
    for (const char *s = notations[which][b->format]; next_word(s, &w); s = w.rest) {
        step resolved;
        bool found = false;
        bool wanted = !step_found || b->by_row;
        if (wanted && !resolve_word(b, &w, &resolved, &found, twice)) return false;
        if (found) {
            resolved.alternative = step_found;
            into->steps[into->n++] = resolved;
        }
        step_found = !w.last && (step_found || found);
    }
    return true;
}

bool bill_resolve(bill *b, size_t *twice) {
    *twice = SIZE_MAX;
    for (size_t which = 0; which < BILL_LOOKUPS; which++)
        if (!resolve_lookup(b, which, twice)) return false;
    return true;
}
