/* SPDX-License-Identifier: Apache-2.0
 *
 * What each rule decided before and after. Rules have no names: two are the same when they decide the same by the same
 * condition, wherever they stand; of those left over, two that decide the same are one whose condition changed. */
#include "api/compare.h"

#define NO_RULE_THERE SIZE_MAX

/* The rules of one category on both sides. */
typedef struct matching {
    crd_comparison *k;
    const category_pair *pair;
    arena *a;               /* scratch */
    size_t n[SIDES];        /* rules */
    size_t *partner[SIDES]; /* [rule]: that of the other side, or NO_RULE_THERE */
} matching;

static const program_category *category_of(const matching *m, int side) {
    return &m->k->runs[side]->policy->program->categories[m->pair->index[side]];
}

/* ---- matching -------------------------------------------------------------------------------------------------- */

typedef void (*rule_key)(const matching *m, int side, size_t rule, text *out);

static void whole_rule(const matching *m, int side, size_t rule, text *out) {
    program_rule_text(out, m->k->runs[side]->policy->program, m->pair->index[side], rule);
}

static void what_it_decides(const matching *m, int side, size_t rule, text *out) {
    const program_rule *r = &category_of(m, side)->rules[rule];
    text_format(out, "%d ", (int)r->kind);
    text_add(out, r->label);
}

/* The number of the rule's key; INTERN_FAILED: no memory. */
static uint32_t number_key(const matching *m, intern *keys, rule_key key, int side, size_t rule) {
    text t;
    text_init(&t, m->a->m);
    key(m, side, rule, &t);
    uint32_t id = m->a->m->failed ? INTERN_FAILED : intern_add(keys, text_str(&t));
    text_free(&t);
    return id;
}

/* Lists the rules of the earlier policy that have no partner, by key, the first of each key in front. */
typedef struct waiting {
    VEC(size_t) first; /* [key]: one more than the rule, 0: none */
    size_t *next;      /* [rule]: likewise */
} waiting;

static bool wait_for_partners(const matching *m, intern *keys, rule_key key, waiting *w) {
    for (size_t rule = m->n[BEFORE]; rule-- > 0;) {
        if (m->partner[BEFORE][rule] != NO_RULE_THERE) continue;
        uint32_t id = number_key(m, keys, key, BEFORE, rule);
        if (id == INTERN_FAILED) return false;
        while (w->first.n <= id) {
            size_t *slot = vec_push(m->a->m, &w->first);
            if (slot == NULL) return false;
            *slot = 0;
        }
        w->next[rule] = w->first.at[id];
        w->first.at[id] = rule + 1;
    }
    return true;
}

/* Gives each later rule the first earlier one of its key. */
static bool find_partners(const matching *m, intern *keys, rule_key key, waiting *w) {
    for (size_t rule = 0; rule < m->n[AFTER]; rule++) {
        if (m->partner[AFTER][rule] != NO_RULE_THERE) continue;
        uint32_t id = number_key(m, keys, key, AFTER, rule);
        if (id == INTERN_FAILED) return false;
        if (id >= w->first.n || w->first.at[id] == 0) continue;
        size_t found = w->first.at[id] - 1;
        w->first.at[id] = w->next[found];
        m->partner[AFTER][rule] = found;
        m->partner[BEFORE][found] = rule;
    }
    return true;
}

static bool match_by(const matching *m, rule_key key) {
    intern keys;
    waiting w = {.next = ARENA_ARRAY(m->a, m->n[BEFORE], size_t)};
    if (w.next == NULL || !intern_init(&keys, m->a->m)) return false;
    bool ok = wait_for_partners(m, &keys, key, &w) && find_partners(m, &keys, key, &w);
    vec_free(m->a->m, &w.first);
    intern_free(&keys);
    return ok;
}

static bool match_rules(matching *m) {
    for (int side = 0; side < SIDES; side++) {
        m->n[side] = m->pair->index[side] == NO_CATEGORY ? 0 : category_of(m, side)->rules_n;
        m->partner[side] = ARENA_ARRAY(m->a, m->n[side], size_t);
        if (m->partner[side] == NULL) return false;
        for (size_t i = 0; i < m->n[side]; i++) m->partner[side][i] = NO_RULE_THERE;
    }
    return match_by(m, whole_rule) && match_by(m, what_it_decides);
}

/* ---- listing --------------------------------------------------------------------------------------------------- */

typedef struct rule_list {
    VEC(crd_diff_rule) at;
} rule_list;

/* Whether the partners have different conditions. */
static bool is_changed(const matching *m, const size_t rules[SIDES]) {
    text t[SIDES];
    for (int side = 0; side < SIDES; side++) {
        text_init(&t[side], m->a->m);
        whole_rule(m, side, rules[side], &t[side]);
    }
    bool changed = !str_eq(text_str(&t[BEFORE]), text_str(&t[AFTER]));
    for (int side = 0; side < SIDES; side++) text_free(&t[side]);
    return changed;
}

/* `rules` may be NO_RULE_THERE on one side; behind the last rule stands what no rule decided. */
static bool list_rule(const matching *m, const size_t rules[SIDES], rule_list *out) {
    crd_diff_rule r = {.category = (size_t)(m->pair - m->k->pairs)};
    bool there[SIDES];
    for (int side = 0; side < SIDES; side++) {
        there[side] = rules[side] != NO_RULE_THERE && m->pair->index[side] != NO_CATEGORY;
        if (!there[side]) continue;
        r.rows[side] = m->pair->rules[side][rules[side]].rows;
        r.cost[side] = dec_money(m->pair->rules[side][rules[side]].cost);
        if (rules[side] == m->n[side]) continue;
        r.place[side] = category_of(m, side)->rules[rules[side]].place;
        r.label = category_of(m, side)->rules[rules[side]].label;
    }
    if (r.rows[BEFORE] == r.rows[AFTER] && dec_of(r.cost[BEFORE]) == dec_of(r.cost[AFTER])) return true;
    r.changed = r.place[BEFORE].line > 0 && r.place[AFTER].line > 0 && is_changed(m, rules);
    crd_diff_rule *slot = vec_push(m->a->m, &out->at);
    if (slot != NULL) *slot = r;
    return slot != NULL;
}

static bool list_category(const matching *m, rule_list *out) {
    for (size_t i = 0; i < m->n[AFTER]; i++)
        if (!list_rule(m, (size_t[SIDES]){m->partner[AFTER][i], i}, out)) return false;
    for (size_t i = 0; i < m->n[BEFORE]; i++)
        if (m->partner[BEFORE][i] == NO_RULE_THERE && !list_rule(m, (size_t[SIDES]){i, NO_RULE_THERE}, out))
            return false;
    return list_rule(m, m->n, out);
}

bool compare_rules(crd_comparison *k) {
    rule_list rules = {0};
    arena scratch;
    arena_init(&scratch, &k->m);
    bool ok = true;
    for (size_t i = 0; i < k->pairs_n && ok; i++) {
        if (k->pairs[i].moved.rows == 0) continue; /* whichever rule decided: it decided the same */
        matching m = {.k = k, .pair = &k->pairs[i], .a = &scratch};
        ok = match_rules(&m) && list_category(&m, &rules);
    }
    k->out.rules = arena_copy(&k->texts, rules.at.at, rules.at.n * sizeof *rules.at.at);
    k->out.rules_count = rules.at.n;
    vec_free(&k->m, &rules.at);
    arena_free(&scratch);
    return ok && k->out.rules != NULL;
}
