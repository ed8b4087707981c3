/* SPDX-License-Identifier: Apache-2.0
 *
 * Which charges are to be explained, and what is said when there are none. */
#include "api/explain.h"
#include "base/order.h"

/* ---- by number -------------------------------------------------------------------------------------------------- */

#define NUMBER(n) (unsigned long long)(n)

/* Absent: some file. */
static crd_status no_row(crd_run *run) {
    const explain_row *row = &run->explain->row;
    crd_str file = run->options.explain_file;
    uint64_t wanted = run->options.explain_row;
    diag *g;
    if (file.ptr != NULL && !row->file_seen) {
        g = diag_add_file(run->list, DIAG_NO_SUCH_CHARGE, STR_NONE, 0, 0, "no charge was read from `%.*s`",
                          STR_ARG(file));
        diag_help(run->list, g, "name the file as `crd eval --rows` shows it");
    } else if (wanted <= row->last_row) {
        g = diag_add_file(run->list, DIAG_NO_SUCH_CHARGE, file, 0, 0, "row %llu could not be read, and was left out",
                          NUMBER(wanted));
        diag_help(run->list, g, "without `--on-error skip` what is wrong with it is an error");
    } else {
        g = diag_add_file(run->list, DIAG_NO_SUCH_CHARGE, file, 0, 0, "there is no row %llu: the last one is row %llu",
                          NUMBER(wanted), NUMBER(row->last_row));
        diag_help(run->list, g, "rows count from 1, the header left out");
    }
    return CRD_INVALID;
}

static crd_status more_than_one(crd_run *run) {
    const explain_row *row = &run->explain->row;
    bool from_host = row->file.ptr == NULL || row->also_in.ptr == NULL;
    crd_str file = row->file.ptr != NULL ? row->file : row->also_in;
    diag *g;
    if (from_host)
        g = diag_add_file(run->list, DIAG_NO_SUCH_CHARGE, STR_NONE, 0, 0,
                          "row %llu is in %.*s and among the host's own charges", NUMBER(row->number), STR_ARG(file));
    else
        g = diag_add_file(run->list, DIAG_NO_SUCH_CHARGE, STR_NONE, 0, 0,
                          "row %llu is in more than one file: %.*s, %.*s", NUMBER(row->number), STR_ARG(file),
                          STR_ARG(row->also_in));
    diag_help(run->list, g, "say which: --row %.*s:%llu", STR_ARG(file), NUMBER(row->number));
    return CRD_INVALID;
}

static crd_status select_row(crd_run *run, arena *a, uint32_t **keys, size_t *n) {
    const explain_row *row = &run->explain->row;
    if (!row->found) return no_row(run);
    if (row->again) return more_than_one(run);
    *keys = arena_copy(a, &row->key, sizeof row->key);
    *n = 1;
    return *keys == NULL ? CRD_NOMEM : CRD_OK;
}

/* ---- by value --------------------------------------------------------------------------------------------------- */

/* What is wanted, as ids of columns. Several columns, and several ids of one, may be meant: a charge meets them when
 * one of them is its own. */
typedef struct wanted_values {
    const char *what;
    crd_str value;
    field_id fields[2];
    size_t fields_n;
} wanted_values;
enum { WANTED_ACCOUNT, WANTED_SERVICE, WANTED_SKU, WANTED };

typedef struct selecting {
    crd_run *run;
    crd_date on;
    wanted_values values[WANTED];
    crd_str account_number; /* of the account that the policy calls so; absent: none */
    bool seen[WANTED], day_seen;
    crd_date first, last;
} selecting;

static crd_str number_of_name(const crd_run *run, crd_str name) {
    const program *p = run->policy->program;
    for (size_t i = 0; i < p->accounts_n; i++)
        if (str_eq(p->accounts[i].name, name)) return p->accounts[i].id;
    return STR_NONE;
}

static bool has_value(const selecting *s, size_t wanted, uint32_t key) {
    const wanted_values *w = &s->values[wanted];
    for (size_t i = 0; i < w->fields_n; i++) {
        size_t column = columns_find(&s->run->columns, (field_ref){.id = w->fields[i]});
        crd_str has = explain_value(s->run, key, column);
        if (str_eq(has, w->value)) return true;
        if (w->fields[i] == FIELD_ACCOUNT && s->account_number.ptr != NULL && str_eq(has, s->account_number))
            return true;
    }
    return false;
}

static bool meets(selecting *s, uint32_t key) {
    crd_date day = explain_day(s->run, key);
    bool on_day = s->on == CRD_NO_DATE || day == s->on, all = on_day;
    s->day_seen = s->day_seen || on_day;
    if (s->first == CRD_NO_DATE || day < s->first) s->first = day;
    if (s->last == CRD_NO_DATE || day > s->last) s->last = day;
    for (size_t i = 0; i < WANTED; i++) {
        bool has = s->values[i].value.ptr == NULL || has_value(s, i, key);
        s->seen[i] = s->seen[i] || has;
        all = all && has;
    }
    return all;
}

static int by_text(const void *a, const void *b) { return str_cmp(*(const crd_str *)a, *(const crd_str *)b); }

/* All that the charges have there, and for an account what the policy calls it. */
static crd_str nearest(const selecting *s, const wanted_values *w, arena *a) {
    const program *p = s->run->policy->program;
    const columns *c = &s->run->columns;
    size_t most = p->accounts_n, n = 0;
    for (size_t i = 0; i < w->fields_n; i++)
        most += intern_count(&c->dicts[columns_find(c, (field_ref){.id = w->fields[i]})]);
    crd_str *known = ARENA_ARRAY(a, most, crd_str);
    if (known == NULL) return STR_NONE;
    for (size_t i = 0; i < w->fields_n; i++) {
        const intern *dict = &c->dicts[columns_find(c, (field_ref){.id = w->fields[i]})];
        for (uint32_t id = 1; id < intern_count(dict); id++) known[n++] = intern_get(dict, id);
    }
    for (size_t i = 0; i < p->accounts_n && w->fields[0] == FIELD_ACCOUNT; i++) known[n++] = p->accounts[i].name;
    order_sort(known, n, sizeof *known, by_text); /* of two that are as near the same one, however they were read */
    return str_nearest(w->value, known, n);
}

static void no_value(const selecting *s, const wanted_values *w, arena *a) {
    crd_diagnostics *list = s->run->list;
    diag *g = diag_add_file(list, DIAG_NO_SUCH_CHARGE, STR_NONE, 0, 0, "no charge is of %s `%.*s`", w->what,
                            STR_ARG(w->value));
    crd_str near = nearest(s, w, a);
    if (near.ptr != NULL)
        diag_help(list, g, "did you mean `%.*s`?", STR_ARG(near));
    else
        diag_help(list, g, "`crd eval --by %s` lists those that there are", w->what);
}

static void no_day(const selecting *s) {
    char day[CRD_DATE_MAX], first[CRD_DATE_MAX], last[CRD_DATE_MAX];
    crd_date_text(s->on, day);
    crd_date_text(s->first, first);
    crd_date_text(s->last, last);
    diag *g = diag_add_file(s->run->list, DIAG_NO_SUCH_CHARGE, STR_NONE, 0, 0, "no charge is of %s", day);
    diag_help(s->run->list, g, "the charges are from %s to %s", first, last);
}

/* One reason for each that no charge has; when each has some, that none has them together. */
static crd_status nothing(const selecting *s, arena *a) {
    crd_diagnostics *list = s->run->list;
    bool said = false;
    if (s->run->explain->at.n == 0) {
        diag_add_file(list, DIAG_NO_SUCH_CHARGE, STR_NONE, 0, 0, "there are no charges to explain");
        return CRD_INVALID;
    }
    for (size_t i = 0; i < WANTED; i++) {
        if (s->seen[i]) continue;
        no_value(s, &s->values[i], a);
        said = true;
    }
    if (!s->day_seen) no_day(s);
    if (said || !s->day_seen) return CRD_INVALID;
    diag *g = diag_add_file(list, DIAG_NO_SUCH_CHARGE, STR_NONE, 0, 0,
                            "charges meet each of these conditions, but none meets all of them");
    diag_help(list, g, "leave one out to see what is near");
    return CRD_INVALID;
}

crd_status explain_select(crd_run *run, const crd_selection *wanted, arena *a, uint32_t **keys, size_t *n) {
    if (wanted->row) return select_row(run, a, keys, n);
    selecting s = {
        .run = run,
        .on = wanted->on,
        .values = {{"account", wanted->account, {FIELD_ACCOUNT, FIELD_ACCOUNT_NAME}, 2},
                   {"service", wanted->service, {FIELD_SERVICE, FIELD_CREDIT_SERVICE}, 2},
                   {"sku", wanted->sku, {FIELD_SKU}, 1}},
        .account_number = number_of_name(run, wanted->account),
        .first = CRD_NO_DATE,
        .last = CRD_NO_DATE,
    };
    *n = 0;
    *keys = ARENA_ARRAY(a, run->explain->at.n, uint32_t);
    if (*keys == NULL) return CRD_NOMEM;
    for (uint32_t i = 0; i < run->explain->at.n; i++)
        if (meets(&s, i)) (*keys)[(*n)++] = i;
    return *n > 0 ? CRD_OK : nothing(&s, a);
}
