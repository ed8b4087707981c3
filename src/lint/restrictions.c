/* SPDX-License-Identifier: Apache-2.0
 *
 * Findings about who may consume a credit: nobody in particular, nobody at all, not its owner, or not from the start.
 */
#include "lint/credits.h"

typedef struct subject_credit {
    lint *l;
    reach *r;
    size_t index;
    const crd_credit *k;
    crd_credit returning; /* the same, with the pauses that hooks end over on its last day, if not before */
    bool waits;           /* there is such a pause */
    bool owner_told;      /* one finding is enough, whatever the number of restrictions */
} subject_credit;

static crd_str category_name(const lint *l, int32_t category) { return l->m->categories[category].name; }

static span category_at(const lint *l, int32_t category) { return lint_head(l->d, l->m->categories[category].at); }

/* False: no memory. */
static bool let_return(subject_credit *s) {
    crd_pause *pauses = arena_copy(s->l->a, s->k->pauses, s->k->pauses_count * sizeof *pauses);
    s->returning = *s->k;
    s->returning.pauses = pauses;
    for (size_t i = 0; pauses != NULL && i < s->k->pauses_count; i++) {
        if (pauses[i].call.hook.ptr == NULL) continue;
        s->waits = true;
        pauses[i].until = pauses[i].from < s->k->expires ? s->k->expires : pauses[i].from;
    }
    return pauses != NULL;
}

/* ---- unrestricted, or for a while ---- */

typedef struct open_months {
    crd_month first, last; /* in which anyone may drain it; 0: none. Of the first stretch */
    bool restricted_later;
    bool waits; /* these are months in which a hook may have ended its pause */
} open_months;

static open_months find_open_of(const subject_credit *s, const crd_credit *k) {
    open_months found = {0};
    terms_months months = terms_edges(s->l, k, NULL);
    for (size_t i = 0; i < months.n && !found.restricted_later; i++) {
        crd_month month = months.at[i];
        if (!terms_active(s->l, k, month)) continue;
        bool restricted = terms_restriction(k, month) != NULL;
        found.restricted_later = restricted;
        if (restricted || !terms_shared(s->l, k, month)) continue;
        if (found.first == 0) found.first = month;
        found.last = i + 1 < months.n ? months.at[i + 1] - 1 : month;
    }
    if (found.last > date_month(k->expires)) found.last = date_month(k->expires);
    return found;
}

static open_months find_open(const subject_credit *s) {
    open_months found = find_open_of(s, s->k);
    if (found.first != 0 || !s->waits) return found;
    found = find_open_of(s, &s->returning);
    found.waits = true;
    return found;
}

/* What accounts other than the owner have of charges that the credit pays. */
static terms_sum others(const subject_credit *s) {
    terms_sum sum = {0};
    for (size_t i = 0; s->l->charges != NULL && i < s->l->charges->n; i++) {
        const lint_row *row = &s->l->charges->at[i];
        if (!str_eq(terms_row_account(s->l, row), s->k->owner) && terms_takes(s->l, s->k, row)) terms_add(&sum, row);
    }
    return sum;
}

/* A charge that the credit pays, of a declared account that it was not given to. */
static void construct_other(const subject_credit *s, diag *g, crd_month month) {
    reach_question q = {.month = month};
    reach_charge charge;
    q.services = credits_services(s->k, &q.services_n);
    for (size_t i = 0; i < s->l->m->accounts_n; i++) {
        q.account = s->l->m->accounts[i].id;
        if (str_eq(q.account, s->k->owner) || !terms_receives(s->l, s->k, q.account, month)) continue;
        if (reach_ask(s->r, &q, &charge) == REACH_POSSIBLE) credits_witness(s->l, g, &charge);
        return;
    }
}

static void tell_others(const subject_credit *s, diag *g, crd_month month) {
    terms_sum sum = others(s);
    if (sum.first == NULL || sum.overflow) {
        construct_other(s, g, month);
        return;
    }
    diag_note(s->l->d, g, "accounts other than its owner have %s %.*s of charges that it could pay, in %llu row%s",
              terms_money(sum.cost).at, STR_ARG(s->l->charges->currency), (unsigned long long)sum.rows,
              sum.rows == 1 ? "" : "s");
    lint_witness_row(s->l, g, sum.first, sum.rows, sum.cost);
}

static void unrestricted(const subject_credit *s, const open_months *open) {
    lint *l = s->l;
    diag *g = diag_add(l->d, DIAG_UNRESTRICTED, terms_name(l, s->index), "`%.*s` may be drained by any account",
                       STR_ARG(s->k->name));
    if (open->waits)
        diag_note(l->d, g, "%s %.*s, first come, first served, once a hook ends its pause",
                  terms_money(terms_balance(s->k)).at, STR_ARG(s->k->currency));
    else if (open->first == open->last)
        diag_note(l->d, g, "%s %.*s, first come, first served, in %s", terms_money(terms_balance(s->k)).at,
                  STR_ARG(s->k->currency), terms_month(open->first).at);
    else
        diag_note(l->d, g, "%s %.*s, first come, first served, from %s to %s", terms_money(terms_balance(s->k)).at,
                  STR_ARG(s->k->currency), terms_month(open->first).at, terms_month(open->last).at);
    tell_others(s, g, open->first);
    diag_help(l->d, g, "add `restrict to CATEGORY \"Value\"`, with a category that looks at accounts");
}

static void restricted_late(const subject_credit *s, const open_months *open) {
    lint *l = s->l;
    size_t i = 0;
    while (s->k->restrictions[i].category < 0 || date_month(s->k->restrictions[i].from) <= open->last) i++;
    diag *g = diag_add(l->d, DIAG_LATE_RESTRICTION, terms_restriction_at(l, s->index, i),
                       "`%.*s` may be drained by any account until its restriction begins", STR_ARG(s->k->name));
    diag_also(l->d, g, terms_clause(l, s->index, NODE_C_STARTS, 0)->at, "it starts here");
    if (open->first == open->last)
        diag_note(l->d, g, "no restriction is in force on the last day of %s, which decides that month",
                  terms_month(open->first).at);
    else
        diag_note(l->d, g, "no restriction is in force on the last days of %s to %s, which decide these months",
                  terms_month(open->first).at, terms_month(open->last).at);
    tell_others(s, g, open->first);
    diag_help(l->d, g, "restrict it from its first day, or pause it until %s",
              terms_day(s->k->restrictions[i].from).at);
}

static void openness(const subject_credit *s) {
    open_months open = find_open(s);
    if (open.first == 0 || terms_used_up(s->k)) return;
    if (open.restricted_later)
        restricted_late(s, &open);
    else
        unrestricted(s, &open);
}

/* ---- restrictions that let nothing through ---- */

/* Whether the credit is active in a month in which the restriction is in force. */
static bool in_force(const subject_credit *s, const crd_restriction *r) {
    terms_months months = terms_edges(s->l, &s->returning, NULL);
    for (size_t i = 0; i < months.n; i++)
        if (terms_restriction(s->k, months.at[i]) == r && terms_active(s->l, &s->returning, months.at[i])) return true;
    return false;
}

/* Asked for the last month: all categories are in effect by then, if ever. */
static reach_answer ask(const subject_credit *s, const crd_restriction *r, crd_str account, bool covered,
                        reach_charge *charge) {
    reach_value wanted = {(uint32_t)r->category, r->value};
    reach_question q = {.values = &wanted, .values_n = 1, .account = account, .month = date_month(s->k->expires)};
    if (covered) q.services = credits_services(s->k, &q.services_n);
    return reach_ask(s->r, &q, charge);
}

/* The same of the accounts that may receive the credit, where they can be counted. */
static reach_answer ask_receivers(const subject_credit *s, const crd_restriction *r, reach_charge *charge) {
    crd_month month = date_month(s->k->expires);
    if (terms_shared(s->l, s->k, month)) return ask(s, r, STR_NONE, false, charge);
    reach_answer found = ask(s, r, s->k->owner, false, charge);
    for (size_t i = 0; found == REACH_NEVER && i < s->k->share_with_count; i++)
        if (terms_receives(s->l, s->k, s->k->share_with[i], month))
            found = ask(s, r, s->k->share_with[i], false, charge);
    return found;
}

/* What comes of a restriction that nothing meets. */
static void tell_unused(const subject_credit *s, diag *g) {
    if (s->l->m->settlement.owner == CRD_OWNER_ALWAYS_FIRST)
        diag_note(s->l->d, g, "under `owner always_first` it pays its owner's charges, and no others");
    else if (s->k->restrictions_count > 1 || s->k->restrictions[0].from > month_last(date_month(s->k->starts)))
        diag_note(s->l->d, g, "in the months in which it is in force the credit pays nothing");
    else if (!terms_used_up(s->k))
        diag_note(s->l->d, g, "it pays nothing: %s %.*s are forfeited after %s", terms_money(terms_balance(s->k)).at,
                  STR_ARG(s->k->currency), terms_day(s->k->expires).at);
}

static void unreceived(const subject_credit *s, size_t i, const reach_charge *charge) {
    const crd_restriction *r = &s->k->restrictions[i];
    diag *g = diag_add(s->l->d, DIAG_UNMEETABLE, terms_restriction_at(s->l, s->index, i),
                       "no account that may receive `%.*s` can get the value \"%.*s\"", STR_ARG(s->k->name),
                       STR_ARG(r->value));
    const node *share = terms_clause(s->l, s->index, NODE_C_SHARE, 0);
    if (share != NULL) diag_also(s->l->d, g, share->at, "it is shared with these alone");
    diag_note(s->l->d, g, "the witness has the value, and is of an account that the credit is not shared with");
    tell_unused(s, g);
    credits_witness(s->l, g, charge);
}

static void unmeetable(const subject_credit *s, size_t i) {
    const crd_restriction *r = &s->k->restrictions[i];
    diag *g = diag_add(s->l->d, DIAG_UNMEETABLE, terms_restriction_at(s->l, s->index, i),
                       "no charge can ever get the value \"%.*s\" of `%.*s`", STR_ARG(r->value),
                       STR_ARG(category_name(s->l, r->category)));
    diag_also(s->l->d, g, category_at(s->l, r->category), "its rules never come to it");
    tell_unused(s, g);
}

static void undecided(const subject_credit *s, size_t i) {
    const crd_restriction *r = &s->k->restrictions[i];
    diag_add(s->l->d, DIAG_LINT_UNDECIDED, terms_restriction_at(s->l, s->index, i),
             "not decided: whether charges that `%.*s` may pay can get the value \"%.*s\"", STR_ARG(s->k->name),
             STR_ARG(r->value));
}

static void unreached(const subject_credit *s, size_t i, const reach_charge *charge) {
    const crd_restriction *r = &s->k->restrictions[i];
    diag *g = diag_add(s->l->d, DIAG_UNREACHED_SERVICES, terms_restriction_at(s->l, s->index, i),
                       "no charge for a service that `%.*s` covers can get the value \"%.*s\"", STR_ARG(s->k->name),
                       STR_ARG(r->value));
    const node *covers = terms_clause(s->l, s->index, NODE_C_COVERS, 0);
    diag_also(s->l->d, g, covers->at, "it covers these alone");
    diag_note(s->l->d, g, "the witness has the value, and is for a service that is not covered");
    tell_unused(s, g);
    credits_witness(s->l, g, charge);
}

/* ---- the same, by the charges ---- */

typedef struct bill_sums {
    terms_sum valued, taken; /* have the value; are paid, too */
    bool judged;             /* the restriction is in force for some charge */
} bill_sums;

static bill_sums sum_up(const subject_credit *s, const crd_restriction *r) {
    bill_sums sums = {0};
    for (size_t i = 0; i < s->l->charges->n; i++) {
        const lint_row *row = &s->l->charges->at[i];
        if (terms_restriction(s->k, terms_judged(s->k, row)) != r) continue;
        sums.judged = true;
        if (!str_eq(row->category_values[r->category], r->value)) continue;
        terms_add(&sums.valued, row);
        if (terms_takes(s->l, s->k, row)) terms_add(&sums.taken, row);
    }
    return sums;
}

static void idle(const subject_credit *s, size_t i) {
    const crd_restriction *r = &s->k->restrictions[i];
    if (s->l->charges == NULL) return;
    bill_sums sums = sum_up(s, r);
    if (!sums.judged || sums.taken.first != NULL || sums.valued.overflow) return;
    diag *g = diag_add(s->l->d, DIAG_IDLE_RESTRICTION, terms_restriction_at(s->l, s->index, i),
                       "no charge that `%.*s` may pay has the value \"%.*s\"", STR_ARG(s->k->name), STR_ARG(r->value));
    if (sums.valued.first == NULL) {
        diag_note(s->l->d, g, "none of the charges has it");
        return;
    }
    diag_note(s->l->d, g, "%llu row%s, %s %.*s, have it, and are not eligible, not covered or not shared with",
              (unsigned long long)sums.valued.rows, sums.valued.rows == 1 ? "" : "s", terms_money(sums.valued.cost).at,
              STR_ARG(s->l->charges->currency));
    lint_witness_row(s->l, g, sums.valued.first, sums.valued.rows, sums.valued.cost);
}

/* ---- the owner ---- */

/* A charge that the credit covers, from its owner. */
static void owner_witness(const subject_credit *s, diag *g) {
    reach_question q = {.account = s->k->owner, .month = date_month(s->k->expires)};
    reach_charge charge;
    q.services = credits_services(s->k, &q.services_n);
    if (reach_ask(s->r, &q, &charge) == REACH_POSSIBLE) credits_witness(s->l, g, &charge);
}

static void owner_outside(const subject_credit *s, size_t i) {
    lint *l = s->l;
    const crd_restriction *r = &s->k->restrictions[i];
    diag *g = diag_add(l->d, DIAG_OWNER_OUTSIDE, terms_restriction_at(l, s->index, i),
                       "`%.*s` is not for its owner: charges of `%.*s` never get the value \"%.*s\"",
                       STR_ARG(s->k->name), STR_ARG(lint_account_name(l, s->k->owner)), STR_ARG(r->value));
    diag_also(l->d, g, terms_clause(l, s->index, NODE_C_OWNER, 0)->at, "the owner");
    diag_also(l->d, g, category_at(l, r->category), "its rules");
    owner_witness(s, g);
    diag_help(l->d, g, "let the rule take the owner in, or say `owner always_first` under `settlement`");
}

/* ---- more than accounts ---- */

static bool by_accounts(field_id field) { return field == FIELD_ACCOUNT || field == FIELD_ACCOUNT_NAME; }

static const node *beyond_in(const lint *l, const node *n);

/* The first place below a category that looks at anything but accounts; *n NULL with `found` set: an inherit line. */
static bool category_beyond(const lint *l, size_t category, span *at) {
    const model_category *k = &l->m->categories[category];
    for (size_t i = 0; i < k->rules_n; i++) {
        const model_rule *rule = &k->rules[i];
        const node *n = rule->kind == MODEL_WHEN ? beyond_in(l, rule->when) : NULL;
        if (n == NULL && rule->kind == MODEL_WHEN && rule->unless != NULL) n = beyond_in(l, rule->unless);
        if (n != NULL) *at = n->at;
        if (n != NULL) return true;
        if (rule->kind != MODEL_INHERIT || by_accounts(rule->inherit.id)) continue;
        *at = rule->at;
        return true;
    }
    return false;
}

/* A predicate sees the fields that it declares. */
static bool call_beyond(const lint *l, const model_question *q) {
    span ignored;
    for (size_t i = 0; i < q->columns_n; i++) {
        const model_column *column = &q->columns[i];
        bool category = column->field.id == FIELD_CATEGORY;
        if (category ? category_beyond(l, column->category, &ignored) : !by_accounts(column->field.id)) return true;
    }
    return false;
}

static const node *beyond_in(const lint *l, const node *n) {
    const fact *f = &l->m->facts[n->id];
    span ignored;
    if (n->kind == NODE_CALL) return call_beyond(l, &l->m->questions[f->question]) ? n : NULL;
    if (f->is_field && f->field == FIELD_CATEGORY) return category_beyond(l, f->category, &ignored) ? n : NULL;
    if (f->is_field) return by_accounts((field_id)f->field) ? NULL : n;
    for (const node *part = n->first; part != NULL; part = part->next) {
        const node *found = beyond_in(l, part);
        if (found != NULL) return found;
        if (n->kind == NODE_COMPARE) break; /* its right side is no field */
    }
    return NULL;
}

static void beyond_accounts(const subject_credit *s, size_t i) {
    const crd_restriction *r = &s->k->restrictions[i];
    span at;
    if (!category_beyond(s->l, (size_t)r->category, &at)) return;
    diag *g = diag_add(s->l->d, DIAG_NOT_BY_ACCOUNT, terms_restriction_at(s->l, s->index, i),
                       "`%.*s` is restricted by more than accounts", STR_ARG(s->k->name));
    diag_also(s->l->d, g, at, "`%.*s` looks at this", STR_ARG(category_name(s->l, r->category)));
    diag_help(s->l->d, g, "restrict it to a category whose rules look at `account` and `account.name` alone");
}

/* ---- one restriction ---- */

static reach_answer owner_reaches(const subject_credit *s, const crd_restriction *r) {
    reach_charge charge;
    if (s->l->m->settlement.owner != CRD_OWNER_ONLY_IF_ALLOWED) return REACH_POSSIBLE;
    return ask(s, r, s->k->owner, false, &charge);
}

static void owner(subject_credit *s, size_t i) {
    reach_answer reached = owner_reaches(s, &s->k->restrictions[i]);
    if (reached == REACH_UNDECIDED) undecided(s, i);
    if (reached != REACH_NEVER || s->owner_told) return;
    s->owner_told = true;
    owner_outside(s, i);
}

static void judge(subject_credit *s, size_t i) {
    const crd_restriction *r = &s->k->restrictions[i];
    reach_charge charge = {0}, paid;
    if (r->category < 0 || !in_force(s, r)) return;
    reach_answer any = ask(s, r, STR_NONE, false, &charge);
    reach_answer covered = any == REACH_POSSIBLE ? ask(s, r, STR_NONE, true, &paid) : any;
    if (any == REACH_NEVER) {
        unmeetable(s, i);
    } else if (ask_receivers(s, r, &paid) == REACH_NEVER) {
        unreceived(s, i, &charge);
    } else if (covered == REACH_NEVER) {
        unreached(s, i, &charge);
    } else {
        if (covered == REACH_UNDECIDED) undecided(s, i);
        beyond_accounts(s, i);
        idle(s, i);
        owner(s, i);
    }
}

void lint_restrictions(lint *l, reach *r, size_t credit) {
    subject_credit s = {.l = l, .r = r, .index = credit, .k = &l->m->credits[credit]};
    if (!let_return(&s)) return;
    openness(&s);
    for (size_t i = 0; i < s.k->restrictions_count; i++) judge(&s, i);
}
