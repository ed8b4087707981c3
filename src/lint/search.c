/* SPDX-License-Identifier: Apache-2.0
 *
 * The search itself: a stack of choices, and what was demanded since each of them. Rules that stand before the one that
 * is looked for become demands only when a candidate falls to them, so a list of thousands costs no more than those of
 * it that matter. */
#include "lint/search.h"

#include "lint/limits.h"

bool search_make(search *s, logic *g, arena *a) {
    *s = (search){.g = g, .a = a};
    s->stores = ARENA_ARRAY(a, g->subjects.n, store);
    return s->stores != NULL && assignment_make(g, a, &s->w);
}

void search_free(search *s) {
    mem *m = s->g->m;
    for (size_t i = 0; s->stores && i < s->g->subjects.n; i++) vec_free(m, &s->stores[i].demands);
    vec_free(m, &s->goals);
    vec_free(m, &s->saved);
    vec_free(m, &s->choices);
    vec_free(m, &s->blockers);
}

void search_begin(search *s, uint32_t watched) {
    for (size_t i = 0; i < s->g->subjects.n; i++) {
        s->stores[i].demands.n = 0;
        s->stores[i].source = 0;
        s->stores[i].cursor = 0;
        s->w.at[i] = s->g->initial[i];
    }
    s->goals.n = s->saved.n = s->choices.n = s->blockers.n = 0;
    s->w.month = 0;
    s->until = INT32_MAX;
    s->watched = watched;
    s->first_account = s->last_account;
    s->steps = 0;
    s->stuck = s->names_free = s->w.opaque = false;
    assignment_changed(s->g, &s->w);
}

static bool want(search *s, goal wanted) {
    goal *slot = vec_push(s->g->m, &s->goals);
    if (slot) *slot = wanted;
    return slot != NULL;
}

void search_want(search *s, const term *t, bool sense) { want(s, (goal){.kind = GOAL_TERM, .t = t, .sense = sense}); }

void search_want_first(search *s, uint32_t category, uint32_t rule) {
    want(s, (goal){.kind = GOAL_SINCE, .category = category});
    want(s, (goal){.kind = GOAL_FIRST, .category = category, .rule = rule});
}

/* ---- demands on one subject ---- */

void search_save(search *s, uint32_t subject) {
    const store *st = &s->stores[subject];
    saved_subject *slot = vec_push(s->g->m, &s->saved);
    if (slot) *slot = (saved_subject){subject, st->source, st->demands.n, st->cursor, s->w.at[subject]};
}

static void restore(search *s, const choice *c) {
    while (s->saved.n > c->saved_n) {
        const saved_subject *was = &s->saved.at[--s->saved.n];
        store *st = &s->stores[was->subject];
        st->demands.n = was->demands_n;
        st->source = was->source;
        st->cursor = was->cursor;
        s->w.at[was->subject] = was->was;
    }
    s->goals.n = c->goals_n;
    s->w.month = c->month;
    s->until = c->until;
    assignment_changed(s->g, &s->w);
}

static bool demand_answer(search *s, uint32_t question, bool sense) {
    uint32_t subject = s->g->questions.at[question].subject;
    search_save(s, subject);
    demand *slot = vec_push(s->g->m, &s->stores[subject].demands);
    if (slot == NULL) return false;
    *slot = (demand){question, sense};
    verdict v = search_pick(s, subject);
    assignment_changed(s->g, &s->w);
    return v == POSSIBLE;
}

/* ---- choices ---- */

static bool expand(search *s, const term *t, bool sense);

/* The charge gets its value from one rule: or, behind the last rule, from none, which has two reasons. */
static bool take_rule(search *s, const choice *c, size_t rule) {
    const lint_question *q = &s->g->questions.at[c->question];
    uint32_t category = s->g->subjects.at[q->subject].category;
    const rule_list *list = &s->g->categories[category];
    const model_category *k = list->category;
    if (rule >= k->rules_n) {
        if (question_holds(q, (answer){0}) != c->sense) return false;
        if (rule > k->rules_n) return k->effective > 0 && want(s, (goal){.kind = GOAL_BEFORE, .category = category});
        search_want_first(s, category, (uint32_t)rule);
        return true;
    }
    const model_rule *r = &k->rules[rule];
    if (r->kind != MODEL_INHERIT && question_holds(q, logic_answer(s->g, r->value)) != c->sense) return false;
    search_want_first(s, category, (uint32_t)rule);
    search_want(s, list->rules[rule], true);
    if (r->kind != MODEL_INHERIT) return true;
    uint32_t own = logic_question_about(s->g, c->question, logic_subject(s->g, r->inherit));
    return demand_answer(s, own, c->sense);
}

static size_t alternatives(const search *s, const choice *c) {
    if (c->t) return c->t->parts_n;
    uint32_t subject = s->g->questions.at[c->question].subject;
    return s->g->categories[s->g->subjects.at[subject].category].category->rules_n + 2;
}

/* Tries what is left of the last choice; drops it when nothing is. */
static bool try_choice(search *s) {
    size_t at = s->choices.n - 1;
    for (;;) {
        choice c = s->choices.at[at];
        if (s->stuck || c.next == alternatives(s, &c)) {
            s->choices.n = at;
            return false;
        }
        s->choices.at[at].next++;
        s->steps++;
        s->g->work++;
        if (c.t ? expand(s, c.t->parts[c.next], c.sense) : take_rule(s, &c, c.next)) return true;
        restore(s, &c);
    }
}

static bool choose(search *s, choice c) {
    c.saved_n = s->saved.n;
    c.goals_n = s->goals.n;
    c.month = s->w.month;
    c.until = s->until;
    if (s->choices.n >= LIMIT_LINT_DEPTH) s->stuck = true;
    choice *slot = s->stuck ? NULL : vec_push(s->g->m, &s->choices);
    if (slot == NULL) return false;
    *slot = c;
    return try_choice(s);
}

/* The candidate does not meet the term: demands what it lacks first. */
static bool expand(search *s, const term *t, bool sense) {
    sense = sense != t->negated;
    if (t->kind == TERM_ASK) {
        const lint_subject *of = &s->g->subjects.at[s->g->questions.at[t->question].subject];
        if (logic_follows(s->g, of) && !s->w.opaque)
            return choose(s, (choice){.question = t->question, .sense = sense});
        return demand_answer(s, t->question, sense);
    }
    if ((t->kind == TERM_ALL) != sense) return choose(s, (choice){.t = t, .sense = sense});
    for (size_t i = 0; i < t->parts_n; i++)
        if (term_holds(s->g, t->parts[i], &s->w) != sense) return expand(s, t->parts[i], sense);
    return true;
}

/* ---- goals ---- */

static bool move_month(search *s, const goal *o) {
    crd_month effective = s->g->categories[o->category].category->effective;
    if (o->kind == GOAL_SINCE && s->w.month < effective) s->w.month = effective;
    if (o->kind == GOAL_BEFORE && s->until > effective) s->until = effective;
    assignment_changed(s->g, &s->w);
    return s->w.month < s->until;
}

static void note_blocker(search *s, uint32_t category, uint32_t rule) {
    if (category != s->watched) return;
    uint32_t *slot = vec_push(s->g->m, &s->blockers);
    if (slot) *slot = rule;
}

/* Mends the candidate where it fails the goal. False: it cannot be. *met stays true when it failed nothing. */
static bool mend(search *s, const goal *o, bool *met) {
    if (o->kind == GOAL_TERM) {
        if (term_holds(s->g, o->t, &s->w) == o->sense) return true;
        *met = false;
        return expand(s, o->t, o->sense);
    }
    if (o->kind == GOAL_FIRST) {
        uint32_t rule = first_rule(s->g, o->category, o->rule, &s->w);
        if (rule == LINT_NO_RULE) return true;
        *met = false;
        note_blocker(s, o->category, rule);
        return expand(s, s->g->categories[o->category].rules[rule], false);
    }
    crd_month effective = s->g->categories[o->category].category->effective;
    bool fine = o->kind == GOAL_SINCE ? s->w.month >= effective : s->until <= effective;
    *met &= fine;
    return fine ? s->w.month < s->until : move_month(s, o);
}

static bool backtrack(search *s) {
    while (s->choices.n > 0 && !s->stuck) {
        choice c = s->choices.at[s->choices.n - 1];
        restore(s, &c);
        if (try_choice(s)) return true;
    }
    return false;
}

static bool spent(const search *s) { return s->steps > LIMIT_LINT_STEPS || s->g->work > LIMIT_LINT_WORK; }

/* The newest goals first: they say how an older one is to be met. */
verdict search_run(search *s) {
    while (!spent(s) && !s->g->m->failed) {
        bool met = true, possible = true;
        for (size_t i = s->goals.n; met && possible && i > 0; i--) {
            goal o = s->goals.at[i - 1];
            possible = mend(s, &o, &met);
        }
        if (met && possible) return POSSIBLE;
        s->steps++;
        if (!possible && !backtrack(s)) return s->stuck ? NOT_DECIDED : IMPOSSIBLE;
    }
    return NOT_DECIDED;
}
