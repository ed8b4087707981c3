/* SPDX-License-Identifier: Apache-2.0
 *
 * Questions about what categories let through, for the findings about credits. */
#include "lint/reach.h"

#include "lint/search.h"

struct reach {
    lint *l;
    logic g;
    search s;
};

reach *reach_new(lint *l) {
    reach *r = ARENA_NEW(l->a, reach);
    if (r == NULL) return NULL;
    r->l = l;
    if (logic_make(&r->g, l) && search_make(&r->s, &r->g, l->a)) return r;
    reach_free(r);
    return NULL;
}

void reach_free(reach *r) {
    if (r == NULL) return;
    if (r->s.g) search_free(&r->s);
    logic_free(&r->g);
}

static void want_one_of(reach *r, uint32_t subject, const crd_str *texts, size_t n) {
    const term *t = logic_ask(&r->g, subject, ASK_IN, false, texts, n);
    if (t) search_want(&r->s, t, true);
}

static bool shown(const reach *r, const reach_question *q, size_t subject) {
    const lint_subject *of = &r->g.subjects.at[subject];
    if (of->kind != SUBJECT_FIELD) return false;
    if (subject == r->g.account || subject == r->g.service) return true;
    if (subject == r->g.account_name && r->s.w.at[subject].text.len > 0) return true;
    for (size_t i = 0; i < q->values_n; i++)
        if (r->g.categories[q->values[i].category].reads[subject]) return true;
    return false;
}

static void show(reach *r, const reach_question *q, reach_charge *out) {
    arena *a = r->l->a;
    diag_field *fields = ARENA_ARRAY(a, r->g.subjects.n, diag_field);
    *out = (reach_charge){.fields = fields};
    for (size_t i = 0; fields && i < r->g.subjects.n; i++)
        if (shown(r, q, i))
            fields[out->fields_n++] =
                (diag_field){lint_field_name(a, r->g.subjects.at[i].field), arena_str(a, r->s.w.at[i].text)};
}

static bool hooked(reach *r, const reach_question *q) {
    r->s.w.hooked = false;
    for (size_t i = 0; i < q->values_n; i++) category_value(&r->g, q->values[i].category, &r->s.w);
    return r->s.w.hooked;
}

reach_answer reach_ask(reach *r, const reach_question *q, reach_charge *out) {
    search_begin(&r->s, SUBJECT_NONE);
    r->s.w.month = q->month;
    r->s.until = q->month + 1;
    if (q->account.len > 0) want_one_of(r, r->g.account, &q->account, 1);
    if (q->services_n > 0) want_one_of(r, r->g.service, q->services, q->services_n);
    for (size_t i = 0; i < q->values_n; i++)
        want_one_of(r, logic_category(&r->g, q->values[i].category), &q->values[i].value, 1);
    verdict found = search_run(&r->s);
    if (found == POSSIBLE) {
        show(r, q, out);
        out->hooked = hooked(r, q);
    }
    return found == POSSIBLE ? REACH_POSSIBLE : found == IMPOSSIBLE ? REACH_NEVER : REACH_UNDECIDED;
}
