/* SPDX-License-Identifier: Apache-2.0
 *
 * What becomes of one charge: whether it meets a condition, and which rule of a category takes it. */
#include "lint/logic.h"

bool assignment_make(const logic *g, arena *a, assignment *out) {
    *out = (assignment){.at = arena_copy(a, g->initial, g->subjects.n * sizeof *g->initial)};
    out->rules = ARENA_ARRAY(a, g->l->m->categories_n, uint32_t);
    out->by_hooks = ARENA_ARRAY(a, g->l->m->categories_n, bool);
    if (out->at == NULL || out->rules == NULL || out->by_hooks == NULL) return false;
    assignment_changed(g, out);
    return true;
}

void assignment_changed(const logic *g, assignment *w) {
    for (size_t i = 0; i < g->l->m->categories_n; i++) w->rules[i] = NOT_ASKED;
}

/* ---- questions ---- */

static bool among(const lint_question *q, uint32_t id) {
    size_t from = 0, to = q->ids_n;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (q->ids[middle] < id)
            from = middle + 1;
        else
            to = middle;
    }
    return from < q->ids_n && q->ids[from] == id;
}

static bool text_holds(const lint_question *q, crd_str s, crd_str part) {
    switch (q->kind) {
    case ASK_STARTS: return str_starts(s, part, q->fold);
    case ASK_ENDS: return str_ends(s, part, q->fold);
    case ASK_CONTAINS: return str_contains(s, part, q->fold);
    default: return str_like(s, part, q->fold);
    }
}

bool question_holds(const lint_question *q, answer v) {
    if (str_none(v.text) || q->kind == ASK_PRESENT) return !str_none(v.text);
    if (q->kind == ASK_IN) return among(q, q->fold ? v.folded : v.id);
    for (size_t i = 0; i < q->texts_n; i++)
        if (text_holds(q, v.text, q->texts[i])) return true;
    return false;
}

/* A part that decides whatever hooks answer makes those before it not matter. */
static bool parts_hold(logic *g, const term *t, assignment *w) {
    bool decides = t->kind == TERM_ANY, decided = false, hooked = w->hooked, by_hooks = false;
    for (size_t i = 0; i < t->parts_n; i++) {
        w->hooked = false;
        bool holds = term_holds(g, t->parts[i], w);
        by_hooks |= w->hooked;
        decided |= holds == decides;
        if (holds != decides || w->hooked) continue;
        by_hooks = false;
        break;
    }
    w->hooked = hooked || by_hooks;
    return decided == decides;
}

bool term_holds(logic *g, const term *t, assignment *w) {
    if (t->kind == TERM_ASK) {
        const lint_question *q = &g->questions.at[t->question];
        const lint_subject *s = &g->subjects.at[q->subject];
        answer v = logic_follows(g, s) && !w->opaque ? category_value(g, s->category, w) : w->at[q->subject];
        g->work += 1 + (q->kind == ASK_IN ? 0 : q->texts_n);
        w->hooked |= s->kind == SUBJECT_CALL && !(w->granted && w->granted[q->subject]);
        return question_holds(q, v) != t->negated;
    }
    return parts_hold(g, t, w) != t->negated;
}

/* ---- rules ---- */

static uint32_t first_link(const rule_list *list, uint32_t subject, uint32_t id_of_value) {
    uint32_t pair[2] = {subject, id_of_value};
    uint32_t id = intern_find(&list->keys, (crd_str){(const char *)pair, sizeof pair});
    return id == INTERN_FAILED ? 0 : list->heads.at[id - 1];
}

static uint32_t first_indexed(logic *g, const rule_list *list, uint32_t subject, uint32_t end, assignment *w) {
    for (uint32_t at = first_link(list, subject, w->at[subject].id); at; at = list->links.at[at - 1].next) {
        uint32_t rule = list->links.at[at - 1].rule;
        if (rule >= end) break;
        if (term_holds(g, list->rules[rule], w)) return rule;
    }
    return end;
}

uint32_t first_rule(logic *g, uint32_t category, uint32_t end, assignment *w) {
    const rule_list *list = &g->categories[category];
    uint32_t found = end;
    for (size_t i = 0; i < list->indexed.n; i++) found = first_indexed(g, list, list->indexed.at[i], found, w);
    for (size_t i = 0; i < list->open.n && list->open.at[i] < found; i++)
        if (term_holds(g, list->rules[list->open.at[i]], w)) found = list->open.at[i];
    return found < end ? found : LINT_NO_RULE;
}

answer category_value(logic *g, uint32_t category, assignment *w) {
    const model_category *k = g->categories[category].category;
    if (k->effective > w->month) return (answer){0};
    uint32_t *rule = &w->rules[category];
    if (*rule == NOT_ASKED) {
        bool hooked = w->hooked;
        w->hooked = false;
        *rule = first_rule(g, category, (uint32_t)k->rules_n, w);
        w->by_hooks[category] = w->hooked;
        w->hooked |= hooked;
    }
    w->hooked |= w->by_hooks[category];
    if (*rule == LINT_NO_RULE) return (answer){0};
    const model_rule *r = &k->rules[*rule];
    if (r->kind != MODEL_INHERIT) return logic_answer(g, r->value);
    return w->at[logic_subject(g, r->inherit)];
}
