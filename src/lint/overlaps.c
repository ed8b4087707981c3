/* SPDX-License-Identifier: Apache-2.0
 *
 * Charges that meet two rules with different values, accounts that meet none, and texts found inside other words. That
 * rules overlap is the use of their order, so it is told only where the policy itself, or a text of a letter or two,
 * shows that it was not meant. */
#include "lint/analysis.h"
#include "lint/limits.h"

enum { SHORT_TEXT = 2, PAIRS_TRIED = 8 };

static rule_ref rule_of(uint32_t category, size_t rule) { return (rule_ref){category, (uint32_t)rule}; }

/* ---- two rules ---- */

/* Neither is the special case of the other. */
static bool cross(analysis *x, rule_ref a, rule_ref b) {
    return analysis_implies(x, a, b) == IMPOSSIBLE && analysis_implies(x, b, a) == IMPOSSIBLE;
}

/* A charge that meets both and comes as far as the first, whatever hooks answer. */
static bool meet_both(analysis *x, rule_ref first, rule_ref second) {
    search_begin(&x->s, SUBJECT_NONE);
    search_want_first(&x->s, first.category, first.rule);
    search_want(&x->s, analysis_term(x, first), true);
    search_want(&x->s, analysis_term(x, second), true);
    if (search_run(&x->s) != POSSIBLE || analysis_hooked(x, first)) return false;
    term_holds(&x->g, analysis_term(x, second), &x->s.w);
    return !x->s.w.hooked;
}

/* The search has a charge that meets both. */
static void tell_order(analysis *x, rule_ref first, rule_ref second) {
    span at = analysis_rule(x, second)->at;
    diag *g = diag_add(x->l->d, DIAG_ORDER_MATTERS, at, "a charge can meet both %.*s and %.*s: their order decides",
                       STR_ARG(analysis_name(x, second)), STR_ARG(analysis_name_in_line(x, first, at)));
    if (g == NULL) return;
    diag_also(x->l->d, g, analysis_rule(x, first)->at, "comes first");
    diag_help(x->l->d, g, "ask for more than a part of the text, or exclude the other rule's charges with `unless`");
    analysis_witness(x, g, first.category, analysis_term(x, second), first.rule);
}

/* ---- texts of a letter or two ---- */

/* A question for parts of a subject in the rule; the number of its subject. */
static uint32_t asks_for_parts(const analysis *x, const term *t, bool *is_short) {
    if (t->negated) return SUBJECT_NONE;
    uint32_t found = SUBJECT_NONE;
    for (size_t i = 0; i < t->parts_n && found == SUBJECT_NONE; i++) found = asks_for_parts(x, t->parts[i], is_short);
    if (t->kind != TERM_ASK) return found;
    const lint_question *q = &x->g.questions.at[t->question];
    if (q->kind != ASK_CONTAINS) return SUBJECT_NONE;
    *is_short = false;
    for (size_t i = 0; i < q->texts_n; i++) *is_short |= q->texts[i].len <= SHORT_TEXT;
    return q->subject;
}

static void short_texts(analysis *x, uint32_t category, size_t second) {
    bool one_short, other_short;
    size_t tried = 0;
    uint32_t about = asks_for_parts(x, analysis_term(x, rule_of(category, second)), &one_short);
    for (size_t i = 0; about != SUBJECT_NONE && i < second && tried < PAIRS_TRIED; i++) {
        rule_ref a = rule_of(category, i), b = rule_of(category, second);
        if (x->dead[i] || asks_for_parts(x, analysis_term(x, a), &other_short) != about) continue;
        if (!(one_short || other_short) || analysis_same_value(x, a, b)) continue;
        tried++;
        if (!cross(x, a, b) || !meet_both(x, a, b)) continue;
        tell_order(x, a, b);
        return;
    }
}

/* ---- declared accounts ---- */

static void declared_charge(const analysis *x, size_t account, crd_month month, assignment *w) {
    for (size_t i = 0; i < x->g.subjects.n; i++) w->at[i] = x->g.initial[i];
    w->at[x->g.account] = x->g.accounts[account].number;
    w->at[x->g.account_name] = x->g.accounts[account].name;
    w->month = month;
    assignment_changed(&x->g, w);
}

/* Asks for names of accounts, and for nothing else. */
static bool by_names(const analysis *x, const term *t) {
    for (size_t i = 0; i < t->parts_n; i++)
        if (!by_names(x, t->parts[i])) return false;
    return t->kind != TERM_ASK || x->g.questions.at[t->question].subject == x->g.account_name;
}

/* The first later rule by names that the account meets too, with another value. */
static void later_rules(analysis *x, uint32_t category, uint32_t first, assignment *w, bool *told) {
    const model_category *k = x->g.categories[category].category;
    rule_ref a = rule_of(category, first);
    for (size_t i = first + 1; i < k->rules_n; i++) {
        rule_ref b = rule_of(category, i);
        bool apart = k->rules[i].kind == MODEL_WHEN && !x->dead[i] && !told[i] && !analysis_same_value(x, a, b);
        if (!apart || !by_names(x, analysis_term(x, b)) || !term_holds(&x->g, analysis_term(x, b), w)) continue;
        if (!cross(x, a, b) || !meet_both(x, a, b)) continue;
        told[i] = true;
        tell_order(x, a, b);
    }
}

static void order_of_accounts(analysis *x, uint32_t category, assignment *w, bool *told) {
    const lint *l = x->l;
    const model_category *k = x->g.categories[category].category;
    for (size_t i = 0; i < l->m->accounts_n && x->g.work < LIMIT_LINT_WORK; i++) {
        if (l->m->accounts[i].display.len == 0) continue;
        uint32_t first = x->taken[i];
        if (first == LINT_NO_RULE || k->rules[first].kind != MODEL_WHEN) continue;
        if (!by_names(x, analysis_term(x, rule_of(category, first)))) continue;
        declared_charge(x, i, k->effective, w);
        later_rules(x, category, first, w, told);
    }
}

/* ---- accounts without a value ---- */

static bool decided_by_policy(const analysis *x, uint32_t category, const crd_account *a) {
    return a->display.len > 0 || !x->g.categories[category].reads[x->g.account_name];
}

static void tell_without_value(analysis *x, uint32_t category, size_t first, size_t n, crd_str names) {
    const model_category *k = x->g.categories[category].category;
    diag *g = diag_add(x->l->d, DIAG_ACCOUNT_WITHOUT_VALUE, lint_head(x->l->d, k->at), "%.*s %s no value of `%.*s`",
                       STR_ARG(names), n == 1 ? "gets" : "get", STR_ARG(k->name));
    diag_help(x->l->d, g, "name %s in a rule, or write a `default`", n == 1 ? "it" : "them");
    declared_charge(x, first, k->effective, &x->s.w);
    analysis_show(x, g, category, NULL);
}

static void accounts_without_value(analysis *x, uint32_t category) {
    const model *m = x->l->m;
    size_t first = 0, without = 0, with = 0;
    text names;
    text_init(&names, x->g.m);
    for (size_t i = 0; i < m->accounts_n; i++) {
        if (!decided_by_policy(x, category, &m->accounts[i])) continue;
        if (x->taken[i] != LINT_NO_RULE) {
            with++;
            continue;
        }
        if (without == 0) first = i;
        if (without++ < LIMIT_LINT_NAMED)
            text_format(&names, "%s`%.*s`", names.n ? ", " : "", STR_ARG(m->accounts[i].name));
    }
    if (without > LIMIT_LINT_NAMED) text_format(&names, " and %zu more", without - LIMIT_LINT_NAMED);
    if (without > 0 && with > 0) tell_without_value(x, category, first, without, text_str(&names));
    text_free(&names);
}

/* ---- parts of words ---- */

static const char *const opposites[] = {"non-", "non_", "non ", "non", "not-", "not_", "no-", "pre-", "pre_", "pre"};

/* The word in front of the text that turns its meaning around, where the value has one; absent. */
static crd_str opposite(crd_str value_of, crd_str part) {
    for (size_t i = 0; i + part.len <= value_of.len; i++) {
        if (!str_eq_fold((crd_str){value_of.ptr + i, part.len}, part)) continue;
        for (size_t k = 0; k < sizeof opposites / sizeof *opposites; k++) {
            crd_str word = str_of(opposites[k]);
            if (i < word.len || !str_eq_fold((crd_str){value_of.ptr + i - word.len, word.len}, word)) continue;
            bool begins = i == word.len || !((value_of.ptr[i - word.len - 1] | 0x20) >= 'a' &&
                                             (value_of.ptr[i - word.len - 1] | 0x20) <= 'z');
            if (begins) return (crd_str){value_of.ptr + i - word.len, word.len};
        }
    }
    return STR_NONE;
}

static void tell_part(analysis *x, rule_ref r, const term *asked, crd_str part, crd_str name) {
    diag *g = diag_add(x->l->d, DIAG_PART_OF_WORD, asked->n->at, "\"%.*s\" is also found in \"%.*s\"", STR_ARG(part),
                       STR_ARG(name));
    if (g == NULL) return;
    diag_note(x->l->d, g, "charges of that account go to %.*s", STR_ARG(analysis_name(x, r)));
    diag_help(x->l->d, g, "ask for the whole name, or exclude the others with `unless`");
    const crd_str *text_of = arena_copy(x->l->a, &name, sizeof name);
    const term *named = text_of ? logic_ask(&x->g, x->g.account_name, ASK_IN, false, text_of, 1) : NULL;
    if (named) analysis_witness(x, g, r.category, named, r.rule);
}

/* The rule names the opposite itself. */
static bool is_meant(const lint_question *q, crd_str value_of, crd_str word) {
    for (size_t i = 0; i < q->texts_n; i++)
        if (str_contains(q->texts[i], word, true)) return true;
    return str_contains(value_of, (crd_str){word.ptr, word.len < 3 ? word.len : 3}, true);
}

/* Whether the account of x->s.w, which the rule takes, shows that a text of the rule is a part of another word. */
static void parts_of_words(analysis *x, rule_ref r, const term *t) {
    if (t->negated) return;
    for (size_t i = 0; i < t->parts_n; i++) parts_of_words(x, r, t->parts[i]);
    if (t->kind != TERM_ASK || t->n == NULL) return;
    lint_question q = x->g.questions.at[t->question];
    crd_str name = x->s.w.at[x->g.account_name].text;
    for (size_t i = 0; q.kind == ASK_CONTAINS && q.subject == x->g.account_name && i < q.texts_n; i++) {
        crd_str word = opposite(name, q.texts[i]);
        bool found = word.len > 0 && str_contains(name, q.texts[i], q.fold);
        if (found && !is_meant(&q, analysis_rule(x, r)->value, word)) tell_part(x, r, t, q.texts[i], name);
    }
}

/* A rule that no charge reaches was written for it: that has been told. */
static bool meets_dead_rule(analysis *x, uint32_t category) {
    for (uint32_t i = 0; i < x->g.categories[category].category->rules_n; i++)
        if (x->dead[i] && term_holds(&x->g, analysis_term(x, rule_of(category, i)), &x->s.w)) return true;
    return false;
}

static void names_with_parts(analysis *x, uint32_t category) {
    const model *m = x->l->m;
    const model_category *k = x->g.categories[category].category;
    for (size_t i = 0; i < m->accounts_n && x->g.work < LIMIT_LINT_WORK; i++) {
        if (m->accounts[i].display.len == 0) continue;
        uint32_t rule = x->taken[i];
        if (rule == LINT_NO_RULE || k->rules[rule].kind != MODEL_WHEN) continue;
        declared_charge(x, i, k->effective, &x->s.w);
        if (!meets_dead_rule(x, category))
            parts_of_words(x, rule_of(category, rule), analysis_term(x, rule_of(category, rule)));
    }
}

/* Names that only the charges have. */
static void charges_with_parts(analysis *x, uint32_t category) {
    const model_category *k = x->g.categories[category].category;
    for (size_t i = 0; x->rows && i < x->l->charges->n && x->g.work < LIMIT_LINT_WORK; i++) {
        uint32_t rule = x->l->charges->at[i].rules[category];
        if (rule == LINT_NO_RULE || k->rules[rule].kind != MODEL_WHEN) continue;
        assignment w = analysis_row(x, i);
        for (size_t s = 0; s < x->g.subjects.n; s++) x->s.w.at[s] = w.at[s];
        assignment_changed(&x->g, &x->s.w);
        if (meets_dead_rule(x, category)) continue;
        parts_of_words(x, rule_of(category, rule), analysis_term(x, rule_of(category, rule)));
    }
}

/* ---- a category ---- */

/* Where the charges of each declared account go. */
static void follow_accounts(analysis *x, uint32_t category, assignment *w) {
    const model *m = x->l->m;
    const model_category *k = x->g.categories[category].category;
    for (size_t i = 0; i < m->accounts_n; i++) {
        declared_charge(x, i, k->effective, w);
        w->hooked = false;
        x->taken[i] = first_rule(&x->g, category, (uint32_t)k->rules_n, w);
        if (w->hooked) x->taken[i] = LINT_NO_RULE;
    }
}

void lint_overlaps(analysis *x, uint32_t category) {
    const model_category *k = x->g.categories[category].category;
    bool *told = ARENA_ARRAY(x->l->a, k->rules_n, bool);
    x->taken = ARENA_ARRAY(x->l->a, x->l->m->accounts_n, uint32_t);
    assignment w;
    if (told == NULL || x->taken == NULL || !assignment_make(&x->g, x->l->a, &w)) return;
    follow_accounts(x, category, &w);
    for (size_t i = 0; i < k->rules_n && x->g.work < LIMIT_LINT_WORK; i++)
        if (k->rules[i].kind == MODEL_WHEN && !x->dead[i]) short_texts(x, category, i);
    if (x->g.categories[category].reads[x->g.account_name]) {
        order_of_accounts(x, category, &w, told);
        names_with_parts(x, category);
        charges_with_parts(x, category);
    }
    bool open = k->rules_n > 0 && k->rules[k->rules_n - 1].kind != MODEL_DEFAULT;
    if (open && analysis_by_accounts(x, category)) accounts_without_value(x, category);
}
