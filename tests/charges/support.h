/* SPDX-License-Identifier: Apache-2.0
 *
 * What the tests of the charge readers share: a run that writes every row and every finding as text. */
#ifndef TESTS_CHARGES_SUPPORT_H
#define TESTS_CHARGES_SUPPORT_H

#include "charges/charges.h"
#include "tests/support/bill.h"
#include "tests/support/findings.h"

/* ---- A run ----------------------------------------------------------------------------------------------------- */

#define WATCH_COLUMNS 24
typedef struct watch {
    mem m;
    crd_diagnostics *d;
    field_ref refs[WATCH_COLUMNS];
    intern dicts[WATCH_COLUMNS];
    columns c;
    charges_options options;
    charges *r;
    text rows; /* one line a row: number:line day month cost, then the columns; absent is `-` */
    text findings;
    dec total;
    bool quiet; /* only add up */
    size_t stop_after;
    size_t batches;
} watch;

static inline void watch_column(watch *w, const char *name) {
    bool is_tag = strncmp(name, "tag.", 4) == 0;
    field_ref ref = {is_tag ? FIELD_TAG : field_find(str_of(name)), is_tag ? str_of(name + 4) : STR_NONE};
    assert_int_not_equal(ref.id, FIELD_COUNT);
    w->refs[w->c.n++] = ref;
}

/* `names` are separated by blanks. A key may hold none. */
static inline void watch_init(watch *w, const char *names, charges_options options) {
    static char copy[1024];
    *w = (watch){.options = options, .stop_after = SIZE_MAX};
    w->m = libc_mem();
    w->d = findings_new();
    text_init(&w->rows, &w->m);
    text_init(&w->findings, &w->m);
    snprintf(copy, sizeof copy, "%s", names);
    for (char *name = strtok(copy, " "); name; name = strtok(NULL, " ")) watch_column(w, name);
    w->c.refs = w->refs;
    w->c.dicts = w->dicts;
    for (size_t i = 0; i < w->c.n; i++) assert_true(intern_init(&w->dicts[i], &w->m));
    w->r = charges_new(&w->m, w->d, &w->c, &w->options);
    assert_non_null(w->r);
}

static inline void watch_free(watch *w) {
    charges_free(w->r);
    for (size_t i = 0; i < w->c.n; i++) intern_free(&w->dicts[i]);
    text_free(&w->rows);
    text_free(&w->findings);
    crd_diagnostics_free(w->d);
}

static inline void watch_row(watch *w, const batch *b, size_t row) {
    char day[CRD_DATE_MAX], month[CRD_DATE_MAX], cost[CRD_MONEY_MAX];
    crd_date_text(b->day[row], day);
    crd_month_text(b->month[row], month);
    crd_money_text(dec_money(b->cost[row]), cost);
    text_format(&w->rows, "%llu:%llu %s %s %s", (unsigned long long)b->number[row], (unsigned long long)b->line[row],
                day, month, cost);
    for (size_t i = 0; i < b->columns; i++) {
        crd_str value = intern_get(&w->dicts[i], b->ids[i][row]);
        text_format(&w->rows, " %.*s", value.len ? (int)value.len : 1, value.len ? value.ptr : "-");
    }
    text_char(&w->rows, '\n');
}

static inline bool watch_batch(void *ud, const batch *b) {
    watch *w = ud;
    for (size_t row = 0; row < b->rows; row++) {
        assert_true(dec_add(w->total, b->cost[row], &w->total));
        if (!w->quiet) watch_row(w, b, row);
    }
    return ++w->batches < w->stop_after;
}

static inline crd_status watch_bytes(watch *w, const char *name, feed f) {
    return charges_read(w->r, str_of(name), feed_reader(&f), watch_batch, w);
}

static inline crd_status watch_text(watch *w, const char *bytes) {
    return watch_bytes(w, "a.csv", feed_of(str_of(bytes), SIZE_MAX));
}

/* ---- What came out --------------------------------------------------------------------------------------------- */

/* "error CRD0712 a.csv:2:5 message", and a line each for notes and help. */
static inline const char *watch_findings(watch *w) {
    static const char *const severities[] = {"error", "warning", "note"};
    crd_diagnostic g;
    w->findings.n = 0;
    for (size_t i = 0; crd_diagnostics_get(w->d, i, &g); i++) {
        text_format(&w->findings, "%s %.*s %.*s:%u:%u %.*s\n", severities[g.severity], STR_ARG(g.code),
                    STR_ARG(g.place.file), g.place.line, g.place.column, STR_ARG(g.message));
        for (size_t n = 0; n < g.notes; n++)
            text_format(&w->findings, "  note: %.*s\n", STR_ARG(crd_diagnostics_note(w->d, i, n)));
        if (!str_none(g.help)) text_format(&w->findings, "  help: %.*s\n", STR_ARG(g.help));
    }
    text_char(&w->findings, '\0');
    return w->findings.at;
}

static inline const char *watch_rows(watch *w) {
    text_char(&w->rows, '\0');
    w->rows.n--;
    return w->rows.at;
}

#endif
