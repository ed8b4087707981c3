/* SPDX-License-Identifier: Apache-2.0
 *
 * All that a run or a comparison has to tell, as one text: two that are equal byte for byte have told the same. */
#ifndef TESTS_API_TOLD_H
#define TESTS_API_TOLD_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "crd_tools.h"

typedef struct told {
    char *at;
    size_t n, room;
    crd_json json;
} told;

static inline bool told_write(void *ud, const char *bytes, size_t len) {
    told *t = ud;
    if (t->n + len > t->room) {
        t->room = 2 * (t->n + len);
        t->at = realloc(t->at, t->room);
        assert_non_null(t->at);
    }
    memcpy(t->at + t->n, bytes, len);
    t->n += len;
    return true;
}

static inline void tell_begin(told *t) {
    *t = (told){0};
    crd_json_begin(&t->json, told_write, t);
    crd_json_array(&t->json);
}

static inline void tell_end(told *t) {
    crd_json_array_end(&t->json);
    assert_true(crd_json_end(&t->json));
}

static inline void tell_uint(told *t, uint64_t n) { crd_json_uint(&t->json, n); }
static inline void tell_text(told *t, crd_str text) { crd_json_text(&t->json, text); }
static inline void tell_money(told *t, crd_money amount) { crd_json_money(&t->json, amount); }
static inline void tell_date(told *t, crd_date day) { crd_json_date(&t->json, day); }
static inline void tell_month(told *t, crd_month month) { crd_json_month(&t->json, month); }

static inline void tell_reading(told *t, const crd_reading *r) {
    crd_json_cstr(&t->json, "reading");
    tell_uint(t, r->rows);
    tell_uint(t, r->skipped);
    tell_money(t, r->skipped_cost);
    tell_uint(t, r->skipped_cost_unknown);
    tell_uint(t, r->rounded);
    tell_uint(t, r->tag_conflicts);
    crd_json_bool(&t->json, r->currency_assumed);
    tell_text(t, r->currency);
}

static inline void tell_groups(told *t, const crd_groups *groups) {
    crd_json_cstr(&t->json, "groups");
    for (size_t i = 0; i < groups->count; i++) {
        for (size_t k = 0; k < groups->keys_count; k++) tell_text(t, groups->at[i].values[k]);
        tell_uint(t, groups->at[i].rows);
        tell_money(t, groups->at[i].cost);
    }
    tell_uint(t, groups->rows);
    tell_money(t, groups->total);
}

/* ---- a plan ---- */

static inline void tell_credit(told *t, const crd_credit_result *c) {
    tell_money(t, c->opening);
    tell_money(t, c->applied);
    tell_money(t, c->remaining);
    tell_money(t, c->forfeited);
    tell_money(t, c->estimated);
    tell_money(t, c->payable);
    tell_money(t, c->demand);
    tell_month(t, c->exhausted_in);
    for (size_t i = 0; i < c->timeline_count; i++) {
        tell_uint(t, c->timeline[i].status);
        tell_date(t, c->timeline[i].from);
    }
}

static inline void tell_course(told *t, const crd_credit_course *c) {
    tell_money(t, c->demand);
    tell_money(t, c->applied);
    tell_money(t, c->forfeited);
    tell_date(t, c->exhausted_on);
    for (size_t i = 0; i < c->months_count; i++) tell_money(t, c->months[i].remaining);
}

static inline void tell_forecast(told *t, const crd_forecast *f) {
    crd_json_cstr(&t->json, "forecast");
    if (f == NULL) return;
    tell_date(t, f->from);
    for (size_t i = 0; i < CRD_RATES; i++) tell_money(t, f->eligible[i]);
    for (size_t i = 0; i < f->credits_count; i++)
        for (size_t course = 0; course < CRD_COURSES; course++) tell_course(t, &f->credits[i].at[course]);
}

static inline void tell_plan(told *t, const crd_plan *p) {
    crd_json_cstr(&t->json, "plan");
    tell_text(t, p->currency);
    tell_month(t, p->from);
    tell_month(t, p->to);
    tell_uint(t, p->rows);
    tell_money(t, p->total);
    tell_money(t, p->eligible);
    for (size_t i = 0; i < p->ineligible_count; i++) {
        crd_json_cstr(&t->json, p->ineligible[i].reason);
        tell_money(t, p->ineligible[i].cost);
    }
    for (size_t i = 0; i < p->credits_count; i++) tell_credit(t, &p->credits[i]);
    for (size_t i = 0; i < p->history_count; i++) {
        const crd_application *a = &p->history[i];
        tell_uint(t, a->credit);
        tell_month(t, a->month);
        tell_date(t, a->day);
        tell_text(t, a->account);
        tell_text(t, a->service);
        tell_text(t, a->sku);
        tell_text(t, a->region);
        tell_text(t, a->usage_type);
        tell_money(t, a->amount);
    }
    for (size_t i = 0; i < p->bills_count; i++) {
        tell_text(t, p->bills[i].account);
        tell_month(t, p->bills[i].month);
        tell_money(t, p->bills[i].charged);
        tell_money(t, p->bills[i].net);
    }
    for (size_t i = 0; i < p->guards_count; i++) {
        tell_text(t, p->guards[i].subject);
        tell_text(t, p->guards[i].detail);
    }
    for (size_t i = 0; i < p->ties_count; i++) {
        tell_text(t, p->ties[i].first);
        tell_text(t, p->ties[i].second);
    }
    for (size_t i = 0; i < p->leftovers_count; i++) {
        tell_text(t, p->leftovers[i].sku);
        tell_money(t, p->leftovers[i].amount);
    }
    tell_forecast(t, p->forecast);
}

static inline void tell_assumptions(told *t, const crd_assumptions *a) {
    crd_json_cstr(&t->json, "assumptions");
    for (size_t i = 0; i < a->count; i++)
        for (size_t c = 0; c < a->at[i].changes_count; c++) {
            tell_uint(t, a->at[i].changes[c].number);
            tell_money(t, a->at[i].changes[c].after);
        }
}

/* ---- explanations, backtests, findings ---- */

static inline void tell_explained(told *t, const crd_explained *e) {
    tell_uint(t, e->rows);
    tell_money(t, e->cost);
    tell_money(t, e->paid);
    tell_text(t, e->file);
    tell_uint(t, e->number);
    tell_uint(t, e->line);
    for (size_t i = 0; i < e->fields_count; i++) tell_text(t, e->fields[i].value);
    for (size_t i = 0; i < e->decisions_count; i++) tell_text(t, e->decisions[i].value);
    for (size_t i = 0; i < e->answers_count; i++) {
        tell_money(t, e->answers[i].paid);
        tell_text(t, e->answers[i].because);
    }
}

static inline void tell_explanation(told *t, const crd_explanation *e) {
    crd_json_cstr(&t->json, "explanation");
    tell_uint(t, e->keys);
    for (size_t i = 0; i < e->count; i++) tell_explained(t, &e->at[i]);
}

static inline void tell_both(told *t, const crd_both *b) {
    tell_money(t, b->simulated);
    tell_money(t, b->actual);
    tell_money(t, b->tolerance);
    tell_uint(t, b->rows);
    tell_uint(t, b->match);
}

static inline void tell_backtest(told *t, const crd_backtest *b) {
    crd_json_cstr(&t->json, "backtest");
    for (size_t i = 0; i < b->credits_count; i++) {
        tell_text(t, b->credits[i].owner);
        for (size_t d = 0; d < b->credits[i].descriptions_count; d++) tell_text(t, b->credits[i].descriptions[d]);
        tell_both(t, &b->credits[i].both);
    }
    for (size_t i = 0; i < b->lines_count; i++) {
        const crd_backtest_line *l = &b->lines[i];
        tell_uint(t, l->credit);
        tell_month(t, l->month);
        tell_text(t, l->account);
        tell_text(t, l->service);
        tell_text(t, l->sku);
        tell_text(t, l->usage_type);
        tell_date(t, l->day);
        tell_both(t, &l->both);
    }
    for (size_t i = 0; i < b->errors_count; i++) tell_both(t, &b->errors[i].both);
    for (size_t i = 0; i < b->leaks_count; i++) tell_money(t, b->leaks[i].amount);
    tell_both(t, &b->both);
}

static inline void tell_findings(told *t, const crd_diagnostics *list) {
    assert_int_equal(crd_diagnostics_render(list, CRD_RENDER_JSON, false, told_write, t), CRD_OK);
}

/* ---- a comparison ---- */

static inline void tell_sum(told *t, const crd_diff_sum *s) {
    tell_uint(t, s->rows);
    tell_money(t, s->cost);
    tell_money(t, s->absolute);
}

static inline void tell_diff(told *t, const crd_diff *d) {
    crd_json_cstr(&t->json, "diff");
    for (size_t i = 0; i < d->categories_count; i++) {
        tell_sum(t, &d->categories[i].all);
        tell_sum(t, &d->categories[i].moved);
        for (int side = 0; side < 2; side++) tell_money(t, d->categories[i].unallocated[side]);
    }
    for (size_t i = 0; i < d->moves_count; i++) {
        tell_text(t, d->moves[i].from);
        tell_text(t, d->moves[i].to);
        tell_sum(t, &d->moves[i].moved);
    }
    for (size_t i = 0; i < d->movers_count; i++) {
        const crd_diff_mover *m = &d->movers[i];
        tell_text(t, m->from);
        tell_text(t, m->to);
        tell_text(t, m->account);
        tell_text(t, m->service);
        tell_text(t, m->file);
        tell_uint(t, m->line);
        tell_date(t, m->day);
        tell_money(t, m->cost);
        tell_sum(t, &m->moved);
    }
    for (size_t i = 0; i < d->values_count; i++) {
        tell_text(t, d->values[i].value);
        tell_money(t, d->values[i].before);
        tell_money(t, d->values[i].after);
    }
    for (size_t i = 0; i < d->rules_count; i++)
        for (int side = 0; side < 2; side++) tell_uint(t, d->rules[i].rows[side]);
    for (size_t i = 0; i < d->payments_count; i++) {
        tell_text(t, d->payments[i].account);
        tell_money(t, d->payments[i].before);
        tell_money(t, d->payments[i].after);
    }
    tell_plan(t, d->before);
    tell_plan(t, d->after);
}

#endif
