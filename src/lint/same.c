/* SPDX-License-Identifier: Apache-2.0
 *
 * Both sides are lists of rules, so a charge has one outcome on each: the first rule that takes it, none of them, or a
 * month before the first one. For each outcome of the policy a charge is looked for to which AWS gives another value.
 * Where every search ends without one, the two mean the same. */
#include "lint/same.h"

#include "base/date.h"
#include "base/decimal.h"
#include "lint/alike.h"
#include "lint/search.h"

enum { VALUES_TRIED = 8 }; /* of two fields that are inherited: texts that both may have */

typedef struct same {
    foreign f;
    search s;
    uint32_t policy, aws; /* the two categories */
    alike alike;
    bool undecided;
} same;

/* What a charge has to meet. */
typedef struct wanted {
    const term *t; /* NULL: it passes the first `rule` rules of the category, in its months */
    bool sense;
    uint32_t category, rule;
} wanted;

/* What several searches have in common. The last one is met first: it should leave the fewest charges. */
typedef struct wishes {
    wanted at[6];
    size_t n;
    crd_month until; /* INT32_MAX: any month */
} wishes;

static const model_category *category_at(const same *x, uint32_t category) { return &x->f.m.categories[category]; }

/* ---- searching ---- */

static void wish(wishes *w, const term *t, bool sense) { w->at[w->n++] = (wanted){.t = t, .sense = sense}; }

static void wish_first(wishes *w, uint32_t category, size_t rule) {
    w->at[w->n++] = (wanted){.category = category, .rule = (uint32_t)rule};
}

static void begin(same *x, const wishes *w) {
    search_begin(&x->s, SUBJECT_NONE);
    x->s.until = w->until;
    for (size_t i = 0; i < w->n; i++) {
        if (w->at[i].t)
            search_want(&x->s, w->at[i].t, w->at[i].sense);
        else
            search_want_first(&x->s, w->at[i].category, w->at[i].rule);
    }
}

static bool differ(same *x, crd_str values[2]) {
    assignment *w = &x->s.w;
    assignment_changed(&x->f.g, w);
    w->hooked = false;
    values[0] = category_value(&x->f.g, x->policy, w).text;
    values[1] = category_value(&x->f.g, x->aws, w).text;
    return !str_eq(values[0], values[1]);
}

/* What hooks answer is not known, so a charge about which they decide shows nothing. */
static verdict judge(same *x, verdict found) {
    if (found == POSSIBLE) {
        crd_str values[2];
        differ(x, values);
        if (x->s.w.hooked) found = NOT_DECIDED;
    }
    x->undecided |= found == NOT_DECIDED;
    return found;
}

/* Accounts under their declared names, or without one, first; then, where there are declared ones, under any other. A
 * charge without the name of its account gets the declared one, so these have a name of their own. */
static verdict find(same *x, const wishes *w) {
    logic *g = &x->f.g;
    begin(x, w);
    verdict found = judge(x, search_run(&x->s));
    if (found == POSSIBLE || g->names.n == 0) return found;
    const term *named = logic_ask(g, g->account_name, ASK_PRESENT, false, NULL, 0);
    if (named == NULL) return NOT_DECIDED;
    begin(x, w);
    x->s.names_free = true;
    search_want(&x->s, named, true);
    verdict other = judge(x, search_run(&x->s));
    return other == IMPOSSIBLE ? found : other;
}

/* ---- a value that is inherited, and another that is ---- */

static verdict find_apart(same *x, wishes w, const term *first_is, const term *second_is, bool together) {
    wish(&w, first_is, together);
    if (second_is) wish(&w, second_is, false);
    return find(x, &w);
}

/* The wishes give one value from `first` and one from `second`: a charge in which they differ. */
static verdict find_unlike(same *x, const wishes *w, field_ref first, field_ref second) {
    logic *g = &x->f.g;
    uint32_t a = logic_field(g, first), b = logic_field(g, second);
    crd_str *both = ARENA_ARRAY(x->f.l.a, VALUES_TRIED, crd_str);
    for (size_t n = 0; both && n < VALUES_TRIED; n++) {
        const term *tried = logic_ask(g, a, ASK_IN, false, both, n);
        verdict found = tried ? find_apart(x, *w, tried, NULL, false) : NOT_DECIDED;
        if (found != POSSIBLE) return found;
        crd_str values[2];
        if (differ(x, values)) return POSSIBLE;
        both[n] = values[0];
        const term *a_is = logic_ask(g, a, ASK_IN, false, &both[n], 1);
        const term *b_is = logic_ask(g, b, ASK_IN, false, &both[n], 1);
        found = a_is && b_is ? find_apart(x, *w, a_is, b_is, true) : NOT_DECIDED;
        if (found != IMPOSSIBLE) return found;
    }
    x->undecided = true;
    return NOT_DECIDED;
}

/* The policy's rule inherits: against each outcome at AWS. */
static verdict find_inherited(same *x, uint32_t rule, field_ref field) {
    const model_category *aws = category_at(x, x->aws);
    uint32_t about = logic_field(&x->f.g, field);
    for (size_t i = 0; i <= aws->rules_n; i++) {
        const model_rule *r = i < aws->rules_n ? &aws->rules[i] : NULL;
        if (r && r->kind == MODEL_INHERIT && field_ref_eq(r->inherit, field)) continue;
        wishes w = {.until = INT32_MAX};
        if (r) wish(&w, x->f.g.categories[x->aws].rules[i], true);
        wish_first(&w, x->aws, i);
        wish_first(&w, x->policy, rule);
        wish(&w, x->f.g.categories[x->policy].rules[rule], true);
        verdict found;
        if (r && r->kind == MODEL_INHERIT) {
            found = find_unlike(x, &w, field, r->inherit);
        } else {
            const term *is = r ? logic_ask(&x->f.g, about, ASK_IN, false, &r->value, 1) : NULL;
            if (is) wish(&w, is, false);
            found = find(x, &w);
        }
        if (found == POSSIBLE) return found;
    }
    return IMPOSSIBLE;
}

/* ---- outcomes ---- */

/* The policy gives the value of the rule, a text. */
static verdict find_valued(same *x, uint32_t rule, crd_str given) {
    const term *is = logic_ask(&x->f.g, logic_category(&x->f.g, x->aws), ASK_IN, false, &given, 1);
    if (is == NULL) return NOT_DECIDED;
    wishes w = {.until = INT32_MAX};
    wish(&w, is, false);
    wish_first(&w, x->policy, rule);
    wish(&w, x->f.g.categories[x->policy].rules[rule], true);
    return find(x, &w);
}

/* One side gives no value, by its rules or in the months before the first one (`until`); the other does. */
static verdict find_valueless(same *x, uint32_t without, uint32_t with, crd_month until) {
    const term *there = logic_ask(&x->f.g, logic_category(&x->f.g, with), ASK_PRESENT, false, NULL, 0);
    if (there == NULL) return NOT_DECIDED;
    wishes w = {.until = until};
    wish(&w, there, true);
    if (until == INT32_MAX) wish_first(&w, without, category_at(x, without)->rules_n);
    return find(x, &w);
}

/* Whether AWS's rule can take a charge from the rule of the policy and give it another value. Not where the rule stands
 * in the policy, too, before this one, which the charge passed. `rule` may be past the last one. */
static bool may_take(const same *x, uint32_t other, size_t rule) {
    const model_category *policy = category_at(x, x->policy);
    const model_rule *mine = rule < policy->rules_n ? &policy->rules[rule] : NULL;
    const model_rule *its = &category_at(x, x->aws)->rules[other];
    if (x->alike.of_aws[other] < rule) return false;
    return !mine || mine->kind == MODEL_INHERIT || its->kind == MODEL_INHERIT || !str_eq(mine->value, its->value);
}

/* A charge of the rule meets its like among AWS's, so only those before that one can make a difference; one that passes
 * all rules of the policy passes theirs. NULL: all of AWS's can, or there is no memory. */
static const term *takers(same *x, size_t rule) {
    const rule_list *aws = &x->f.g.categories[x->aws];
    uint32_t end =
        rule < category_at(x, x->policy)->rules_n ? x->alike.of_policy[rule] : (uint32_t)aws->category->rules_n;
    term *any = end == NO_TWIN ? NULL : logic_group(&x->f.g, TERM_ANY, end);
    for (uint32_t i = 0; any && i < end; i++)
        if (may_take(x, i, rule)) logic_add(any, aws->rules[i]);
    return any;
}

/* Whether no rule of AWS that could take a charge from the rule of the policy does: known without looking at each. */
static bool untaken(same *x, size_t rule) {
    const model_category *policy = category_at(x, x->policy);
    const term *any = takers(x, rule);
    if (any == NULL || any->parts_n == 0) return any != NULL;
    bool undecided = x->undecided;
    wishes w = {.until = INT32_MAX};
    wish(&w, any, true);
    wish_first(&w, x->policy, rule);
    if (rule < policy->rules_n) wish(&w, x->f.g.categories[x->policy].rules[rule], true);
    verdict found = find(x, &w);
    x->undecided = undecided;
    return found == IMPOSSIBLE;
}

static bool rule_differs(same *x, uint32_t i) {
    const model_rule *r = &category_at(x, x->policy)->rules[i];
    if (untaken(x, i)) return false;
    return (r->kind == MODEL_INHERIT ? find_inherited(x, i, r->inherit) : find_valued(x, i, r->value)) == POSSIBLE;
}

static bool find_difference(same *x) {
    const model_category *policy = category_at(x, x->policy), *aws = category_at(x, x->aws);
    for (uint32_t i = 0; i < policy->rules_n; i++)
        if (rule_differs(x, i)) return true;
    if (!untaken(x, policy->rules_n) && find_valueless(x, x->policy, x->aws, INT32_MAX) == POSSIBLE) return true;
    if (policy->effective == aws->effective) return false;
    if (policy->effective > 0 && find_valueless(x, x->policy, x->aws, policy->effective) == POSSIBLE) return true;
    return aws->effective > 0 && find_valueless(x, x->aws, x->policy, aws->effective) == POSSIBLE;
}

/* ---- the witness ---- */

/* Today's month where the charge is the same in it, else the last one in which the same categories are in force. */
static void choose_month(same *x) {
    assignment *w = &x->s.w;
    crd_month end = INT32_MAX, today = x->f.l.as_of == CRD_NO_DATE ? 0 : date_month(x->f.l.as_of);
    for (size_t i = 0; i < x->f.m.categories_n; i++) {
        crd_month effective = x->f.m.categories[i].effective;
        if (effective > w->month && effective < end) end = effective;
    }
    if (today >= w->month && today < end)
        w->month = today;
    else if (end != INT32_MAX)
        w->month = end - 1;
}

static crd_place rule_place(const same *x, uint32_t category) {
    uint32_t rule = x->s.w.rules[category];
    const model_category *k = category_at(x, category);
    if (rule >= k->rules_n || k->effective > x->s.w.month) return (crd_place){0};
    if (category < x->f.own) return diag_place(x->f.l.d, k->rules[rule].at);
    const crd_aws_rule *r = foreign_rule(&x->f, category, rule);
    return r ? r->place : x->f.at[0].place;
}

/* What either side asks for, and what every charge has. */
static bool shown(const same *x, size_t subject) {
    const lint_subject *s = &x->f.g.subjects.at[subject];
    if (s->kind == SUBJECT_CALL || logic_follows(&x->f.g, s)) return false;
    return subject == x->f.g.account || subject == x->f.g.service || x->f.g.categories[x->policy].reads[subject] ||
           x->f.g.categories[x->aws].reads[subject];
}

static crd_str subject_name(const same *x, const lint_subject *s) {
    return s->kind == SUBJECT_CATEGORY ? category_at(x, s->category)->name : lint_field_name(x->f.l.a, s->field);
}

static bool show(same *x, crd_aws_comparison *out) {
    const logic *g = &x->f.g;
    crd_tag *fields = ARENA_ARRAY(x->f.l.a, g->subjects.n, crd_tag);
    crd_str values[2];
    choose_month(x);
    if (fields == NULL || !differ(x, values)) return false;
    for (size_t i = 0; i < g->subjects.n; i++)
        if (shown(x, i))
            fields[out->charge_count++] =
                (crd_tag){subject_name(x, &g->subjects.at[i]), arena_str(x->f.l.a, x->s.w.at[i].text)};
    out->charge = fields;
    out->month = x->s.w.month;
    out->policy_value = arena_str(x->f.l.a, str_none(values[0]) ? STR_NONE : values[0]);
    out->aws_value = arena_str(x->f.l.a, str_none(values[1]) ? STR_NONE : values[1]);
    out->policy_rule = rule_place(x, x->policy);
    out->aws_rule = rule_place(x, x->aws);
    return true;
}

/* ---- splits ---- */

static bool same_share(const model_split *s, crd_str target, crd_str percent) {
    crd_money amount;
    if (s->method == OP_FIXED && !crd_money_parse(percent, &amount)) return false;
    for (size_t i = 0; i < s->targets_n; i++)
        if (str_eq(s->targets[i].value, target))
            return s->method != OP_FIXED || s->targets[i].share * 100 == dec_of(amount);
    return false;
}

static bool same_split(const model_split *s, const crd_aws_split *aws) {
    static const node_op methods[] = {
        [CRD_AWS_PROPORTIONAL] = OP_PROPORTIONALLY, [CRD_AWS_EVEN] = OP_EVENLY, [CRD_AWS_FIXED] = OP_FIXED};
    bool same_so_far = s->method == methods[aws->method] && s->targets_n == aws->targets_count;
    for (size_t i = 0; same_so_far && i < aws->targets_count; i++)
        same_so_far = same_share(s, aws->targets[i], aws->method == CRD_AWS_FIXED ? aws->percentages[i] : STR_NONE);
    return same_so_far;
}

/* In any order: a value is the source of one alone. */
static bool same_splits(const model_category *k, const crd_aws_category *aws) {
    size_t found = 0;
    for (size_t i = 0; i < k->splits_n; i++)
        for (size_t n = 0; n < aws->splits_count; n++)
            found += str_eq(k->splits[i].value, aws->splits[n].source) && same_split(&k->splits[i], &aws->splits[n]);
    return k->splits_n == aws->splits_count && found == k->splits_n;
}

/* ---- the whole ---- */

static bool compare(same *x, crd_aws_comparison *out) {
    x->aws = x->f.category[0];
    if (!alike_make(&x->alike, &x->f, x->policy, x->aws)) return false;
    out->meaning = CRD_AWS_SAME;
    if (find_difference(x) && show(x, out))
        out->meaning = CRD_AWS_OTHER;
    else if (x->undecided)
        out->meaning = CRD_AWS_NOT_DECIDED;
    return !x->f.l.a->m->failed;
}

bool lint_same(const lint *l, uint32_t category, const crd_aws_category *at, size_t n, crd_aws_comparison *out) {
    same x = {.policy = category};
    *out = (crd_aws_comparison){.same_splits = same_splits(&l->m->categories[category], &at[0])};
    bool done = foreign_make(&x.f, l, at, n) && search_make(&x.s, &x.f.g, l->a) && compare(&x, out);
    if (x.s.g != NULL) search_free(&x.s);
    foreign_free(&x.f);
    return done;
}
