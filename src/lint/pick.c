/* SPDX-License-Identifier: Apache-2.0
 *
 * Values for witnesses. One that the policy names where there is one, else the shortest that there is. A declared
 * account has its declared name, so the two are picked together. */
#include "lint/limits.h"
#include "lint/search.h"

static bool meets(const search *s, uint32_t subject, answer v) {
    const store *st = &s->stores[subject];
    for (size_t i = st->demands.n; i > 0; i--) {
        const demand *d = &st->demands.at[i - 1];
        const lint_question *q = &s->g->questions.at[d->question];
        s->g->work += q->kind == ASK_IN ? 1 : q->texts_n;
        if (question_holds(q, v) != d->sense) return false;
    }
    return true;
}

static verdict give(search *s, uint32_t subject, answer v) {
    s->w.at[subject] = v;
    return POSSIBLE;
}

/* ---- values to try ---- */

/* The shortest list that the value must stand in; NULL: there is none. */
static const lint_question *listed(search *s, uint32_t subject) {
    store *st = &s->stores[subject];
    const lint_question *best = NULL;
    uint32_t from = 0;
    for (size_t i = 0; i < st->demands.n; i++) {
        const lint_question *q = &s->g->questions.at[st->demands.at[i].question];
        if (!st->demands.at[i].sense || q->kind != ASK_IN || q->fold || (best && best->texts_n <= q->texts_n)) continue;
        best = q;
        from = st->demands.at[i].question + 1;
    }
    if (st->source != from) st->cursor = 0;
    st->source = from;
    return best;
}

static verdict pick_listed(search *s, uint32_t subject, const lint_question *q) {
    store *st = &s->stores[subject];
    for (; st->cursor < q->texts_n; st->cursor++) {
        answer v = logic_answer(s->g, q->texts[st->cursor]);
        if (meets(s, subject, v)) return give(s, subject, v);
    }
    return IMPOSSIBLE;
}

static bool pick_known(search *s, uint32_t subject) {
    const lint_subject *of = &s->g->subjects.at[subject];
    store *st = &s->stores[subject];
    for (; st->cursor < of->known.n; st->cursor++) {
        answer v = logic_answer(s->g, intern_get(&s->g->texts, of->known.at[st->cursor]));
        if (meets(s, subject, v)) return give(s, subject, v) == POSSIBLE;
    }
    return false;
}

/* ---- a text that is made up ---- */

/* Long lists of values that it must not be are left out at first: the shortest text rarely is one of them. */
static verdict shortest(search *s, uint32_t subject, bool all, answer *out) {
    const store *st = &s->stores[subject];
    mem *m = s->g->m;
    VEC(literal) wanted = {0};
    for (size_t i = 0; i < st->demands.n; i++) {
        const lint_question *q = &s->g->questions.at[st->demands.at[i].question];
        if (!all && q->kind == ASK_IN && !st->demands.at[i].sense) continue;
        literal *slot = vec_push(m, &wanted);
        if (slot) *slot = (literal){q, st->demands.at[i].sense};
    }
    crd_str found = STR_NONE;
    verdict v = m->failed ? NOT_DECIDED : language_shortest(m, s->a, wanted.at, wanted.n, &s->g->work, &found);
    vec_free(m, &wanted);
    if (v == POSSIBLE) *out = logic_answer(s->g, found);
    return v;
}

static verdict pick_made_up(search *s, uint32_t subject) {
    answer v;
    verdict found = shortest(s, subject, false, &v);
    if (found == POSSIBLE && !meets(s, subject, v)) found = shortest(s, subject, true, &v);
    if (found == NOT_DECIDED) s->stuck = true;
    return found == POSSIBLE ? give(s, subject, v) : found;
}

static bool absence_wanted(const search *s, uint32_t subject) {
    const store *st = &s->stores[subject];
    for (size_t i = 0; i < st->demands.n; i++)
        if (!st->demands.at[i].sense && s->g->questions.at[st->demands.at[i].question].kind == ASK_PRESENT) return true;
    return false;
}

static verdict pick_alone(search *s, uint32_t subject) {
    const lint_subject *of = &s->g->subjects.at[subject];
    if (!of->required && meets(s, subject, (answer){0})) return give(s, subject, (answer){0});
    if (absence_wanted(s, subject)) return IMPOSSIBLE;
    const lint_question *q = listed(s, subject);
    if (q) return pick_listed(s, subject, q);
    if (pick_known(s, subject)) return POSSIBLE;
    return pick_made_up(s, subject);
}

/* ---- an account and its name ---- */

/* An account that has no declared name, so that it may have any. */
static verdict pick_unnamed(search *s) {
    uint32_t account = s->g->account;
    for (size_t i = 0;; i++) {
        answer v = logic_account(s->g, i);
        if (logic_declared_name(s->g, v.id).len == 0 && meets(s, account, v)) return give(s, account, v);
        if (s->g->m->failed) return NOT_DECIDED;
    }
}

static bool names_wanted(const search *s) {
    const store *st = &s->stores[s->g->account_name];
    for (size_t i = 0; i < st->demands.n; i++)
        if (st->demands.at[i].sense) return true;
    return false;
}

/* The declared account, where its name meets what is demanded of names. */
static bool give_declared(search *s, answer number, answer name) {
    if (!meets(s, s->g->account_name, name) || !meets(s, s->g->account, number)) return false;
    give(s, s->g->account_name, name);
    return give(s, s->g->account, number) == POSSIBLE;
}

/* An account without a declared name may have any: where none fits there, no declared one does. */
static verdict pick_listed_account(search *s, const lint_question *q) {
    store *st = &s->stores[s->g->account];
    for (; st->cursor < q->texts_n; st->cursor++) {
        answer v = logic_answer(s->g, q->texts[st->cursor]);
        crd_str name = logic_declared_name(s->g, v.id);
        if (name.len > 0 && give_declared(s, v, logic_answer(s->g, name))) return POSSIBLE;
        if (name.len > 0 || !meets(s, s->g->account, v)) continue;
        verdict named = pick_alone(s, s->g->account_name);
        return named == POSSIBLE ? give(s, s->g->account, v) : named;
    }
    return IMPOSSIBLE;
}

/* Declared accounts first where a name is wanted: they have one. */
static verdict pick_any_account(search *s) {
    size_t n = s->g->l->m->accounts_n;
    store *st = &s->stores[s->g->account];
    for (bool wanted = names_wanted(s); wanted && st->cursor < n; st->cursor++) {
        size_t i = (s->first_account + st->cursor) % n;
        const named_account *a = &s->g->accounts[i];
        if (a->name.text.len == 0 || !give_declared(s, a->number, a->name)) continue;
        s->last_account = i;
        return POSSIBLE;
    }
    verdict named = pick_alone(s, s->g->account_name);
    return named == POSSIBLE ? pick_unnamed(s) : named;
}

static verdict pick_account(search *s) {
    const lint_question *q = listed(s, s->g->account);
    return q ? pick_listed_account(s, q) : pick_any_account(s);
}

static bool linked(const search *s, uint32_t subject) {
    const logic *g = s->g;
    if (s->names_free || g->names.n == 0) return false;
    return subject == g->account || subject == g->account_name;
}

verdict search_pick(search *s, uint32_t subject) {
    if (subject == s->g->account && absence_wanted(s, subject)) return IMPOSSIBLE;
    if (linked(s, subject)) {
        search_save(s, subject == s->g->account ? s->g->account_name : s->g->account);
        return pick_account(s);
    }
    if (subject != s->g->account) return pick_alone(s, subject);
    const lint_question *q = listed(s, subject);
    return q ? pick_listed(s, subject, q) : pick_unnamed(s);
}
