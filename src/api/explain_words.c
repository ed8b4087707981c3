/* SPDX-License-Identifier: Apache-2.0
 *
 * Why a credit did not pay, in words, with the values that decided. What decided was the ledger's: here it is only
 * said. */
#include "api/explain.h"
#include "base/date.h"
#include "ledger/organization.h"

typedef struct saying {
    crd_run *run;
    const inquiry *q;
    uint32_t key, cell;
    size_t credit;
    const crd_credit *declared;
    const crd_decision *decisions;
    text *out;
} saying;

#define PAYMENTS_SAID 3
#define SERVICES_SAID 5

/* ---- small words ------------------------------------------------------------------------------------------------ */

static void say(const saying *s, const char *words) { text_add(s->out, str_of(words)); }

static void say_day(const saying *s, crd_date day) {
    char digits[CRD_DATE_MAX];
    text_add(s->out, (crd_str){digits, crd_date_text(day, digits)});
}

static void say_month(const saying *s, crd_month month) {
    char digits[CRD_DATE_MAX];
    text_add(s->out, (crd_str){digits, crd_month_text(month, digits)});
}

static void say_money(const saying *s, dec amount) {
    char digits[CRD_MONEY_MAX];
    text_add(s->out, (crd_str){digits, crd_money_people(dec_money(amount), DEC_SCALE, digits)});
    text_format(s->out, " %.*s", STR_ARG(s->run->plan.currency));
}

/* `ai_lab`, or the number of an account that the policy does not name. */
static void say_account(const saying *s, crd_str id) {
    const program *p = s->run->policy->program;
    for (size_t i = 0; i < p->accounts_n; i++)
        if (str_eq(p->accounts[i].id, id)) {
            text_format(s->out, "`%.*s`", STR_ARG(p->accounts[i].name));
            return;
        }
    text_add(s->out, id);
}

static crd_str account_of(const saying *s) {
    return s->q->cells->names.accounts.texts[cells_block(s->q->cells, s->cell)->account];
}
static crd_month month_of(const saying *s) { return cells_block(s->q->cells, s->cell)->month; }

static const crd_member *owner_of(const saying *s) {
    return organization_member(s->q->ledger->options->organization, s->declared->owner);
}

/* ---- clauses ---------------------------------------------------------------------------------------------------- */

static void say_paused(const saying *s) {
    bool by_month = s->q->ledger->options->settlement.pause == CRD_PAUSE_MONTH_END;
    crd_date day = by_month ? month_last(month_of(s)) : explain_day(s->run, s->key);
    const crd_credit_result *result = &s->run->plan.credits[s->credit];
    const crd_pause *pause = result->pauses;
    while (!schedule_paused(pause, 1, day)) pause++;
    say(s, "it is paused from ");
    say_day(s, pause->from);
    if (pause->until != CRD_NO_DATE) say(s, " until "), say_day(s, pause->until);
    if (pause->because.ptr != NULL) text_format(s->out, ", because \"%.*s\"", STR_ARG(pause->because));
    if (!by_month) return;
    say(s, ", and under `pause month_end` ");
    say_day(s, day);
    say(s, " counts for the month");
}

static void say_covers(const saying *s) {
    const cells *c = s->q->cells;
    text_format(s->out, "it does not cover %.*s, only ",
                STR_ARG(c->names.services.texts[cells_block(c, s->cell)->service]));
    size_t n = s->declared->covers_count, shown = n > SERVICES_SAID ? SERVICES_SAID : n;
    for (size_t i = 0; i < shown; i++)
        text_format(s->out, "%s%.*s", i > 0 ? ", " : "", STR_ARG(s->declared->covers[i]));
    if (shown < n) text_format(s->out, " and %zu more", n - shown);
    if (n == 0) say(s, "no service at all");
}

static void say_joins(const saying *s, const char *behind) {
    say(s, "its owner ");
    say_account(s, s->declared->owner);
    say(s, " joins on ");
    say_day(s, owner_of(s)->joined);
    say(s, behind);
}

static void say_sharing(const saying *s, crd_str account, const char *before) {
    say(s, before);
    say_account(s, account);
    say(s, " does not share credits on ");
    say_day(s, month_last(month_of(s)));
}

static void say_restricted(const saying *s) {
    const crd_restriction *r = schedule_restriction(s->declared, month_last(month_of(s)));
    const crd_decision *found = &s->decisions[r->category];
    text_format(s->out, "category `%.*s` has to be \"%.*s\", and ", STR_ARG(found->category), STR_ARG(r->value));
    if (found->value.ptr != NULL)
        text_format(s->out, "is \"%.*s\"", STR_ARG(found->value));
    else
        say(s, "has no value");
}

/* ---- money ------------------------------------------------------------------------------------------------------ */

static const char *nothing_to_pay(const saying *s) {
    if (s->run->explain->at.at[s->key].cost == 0) return "it costs nothing";
    if (inquiry_cost(s->q, s->cell) > 0) return "negative charges offset all of it";
    return "with its refunds there is nothing to pay";
}

static void say_rivals(const saying *s) {
    const inquiry *q = s->q;
    uint32_t first = inquiry_first(q, s->cell), end = inquiry_end(q, s->cell);
    if (first == end) {
        say(s, nothing_to_pay(s));
        return;
    }
    say(s, "nothing was left for its turn: ");
    for (uint32_t i = first; i < end; i++) {
        const draw *d = inquiry_draw(q, i);
        if (q->turn_of[d->credit] > q->turn_of[s->credit]) break;
        text_format(s->out, "%s`%.*s` paid ", i > first ? ", " : "",
                    STR_ARG(q->ledger->options->credits[d->credit].name));
        say_money(s, d->amount);
    }
}

/* What the credit paid an account for a service in the month. */
static bool is_payment(const saying *s, const crd_application *a, crd_month month) {
    return a->credit == s->credit && a->month == month;
}

static bool same_payment(const crd_application *a, const crd_application *b) {
    return str_eq(a->account, b->account) && str_eq(a->service, b->service);
}

typedef struct payment {
    const crd_application *of;
    dec amount;
} payment;

/* The largest payments of the month, the largest first; those of one account and service stand together in a history.
 */
static size_t largest_payments(const saying *s, crd_month month, payment *out, size_t most) {
    const crd_plan *plan = &s->run->plan;
    size_t n = 0;
    for (size_t i = 0; i < plan->history_count;) {
        payment next = {&plan->history[i], 0};
        for (; i < plan->history_count && plan->history[i].credit == next.of->credit &&
               plan->history[i].month == next.of->month && same_payment(&plan->history[i], next.of);
             i++)
            next.amount += dec_of(plan->history[i].amount); /* at most the credit's opening balance */
        if (!is_payment(s, next.of, month)) continue;
        size_t at = n < most ? n++ : most;
        for (; at > 0 && out[at - 1].amount < next.amount; at--)
            if (at < most) out[at] = out[at - 1];
        if (at < most) out[at] = next;
    }
    return n;
}

static void say_used_up(const saying *s) {
    const crd_credit_result *result = &s->run->plan.credits[s->credit];
    payment paid[PAYMENTS_SAID];
    if (crd_money_sign(result->opening) == 0) {
        say(s, "it has no balance");
        return;
    }
    say(s, result->exhausted_in < month_of(s) ? "its balance was used up in " : "its balance ran out in ");
    say_month(s, result->exhausted_in);
    size_t n = largest_payments(s, result->exhausted_in, paid, PAYMENTS_SAID);
    say(s, ", most of it for ");
    for (size_t i = 0; i < n; i++) {
        if (i > 0) say(s, ", ");
        say_account(s, paid[i].of->account);
        text_format(s->out, " %.*s ", STR_ARG(paid[i].of->service));
        say_money(s, paid[i].amount);
    }
}

/* ---- all -------------------------------------------------------------------------------------------------------- */

static void say_all(const saying *s, crd_refusal why) {
    const crd_credit *c = s->declared;
    switch (why) {
    case CRD_REFUSAL_NOT_STARTED: say(s, "it starts on "), say_day(s, c->starts); break;
    case CRD_REFUSAL_EXPIRED: say(s, "its last day was "), say_day(s, c->expires); break;
    case CRD_REFUSAL_NOT_JOINED: say_joins(s, ""); break;
    case CRD_REFUSAL_LEFT:
        say(s, "its owner ");
        say_account(s, c->owner);
        say(s, " left on ");
        say_day(s, owner_of(s)->left);
        break;
    case CRD_REFUSAL_BEFORE_BALANCE:
        say(s, "its balance is that of ");
        say_day(s, c->balance_on);
        say(s, ", when this charge had been settled");
        break;
    case CRD_REFUSAL_JOINED: say_joins(s, ", and in that month it pays charges before that day alone"); break;
    case CRD_REFUSAL_COVERS: say_covers(s); break;
    case CRD_REFUSAL_PROGRAM: say(s, "only a credit of program `activate` pays third-party models on Bedrock"); break;
    case CRD_REFUSAL_JOINING: say_joins(s, ", and in that month it pays the owner's own charges alone"); break;
    case CRD_REFUSAL_OWNER_SHARING: say_sharing(s, c->owner, "its owner "); break;
    case CRD_REFUSAL_NOT_LISTED:
        say(s, "account ");
        say_account(s, account_of(s));
        say(s, " is not on its `share with`");
        break;
    case CRD_REFUSAL_SHARING: say_sharing(s, account_of(s), "account "); break;
    case CRD_REFUSAL_RESTRICTED: say_restricted(s); break;
    case CRD_REFUSAL_PAUSED: say_paused(s); break;
    case CRD_REFUSAL_NOTHING_LEFT: say_rivals(s); break;
    case CRD_REFUSAL_USED_UP: say_used_up(s); break;
    case CRD_REFUSAL_NONE:
    case CRD_REFUSALS: break;
    }
}

crd_str explain_because(crd_run *run, inquiry *q, uint32_t key, uint32_t cell, size_t credit, crd_refusal why,
                        const crd_decision *decisions) {
    if (why == CRD_REFUSAL_NONE) return STR_NONE;
    text out;
    text_init(&out, &run->m);
    saying s = {run, q, key, cell, credit, &q->ledger->options->credits[credit], decisions, &out};
    say_all(&s, why);
    crd_str kept = arena_str(&run->texts, text_str(&out));
    text_free(&out);
    return kept;
}

const char *crd_refusal_text(crd_refusal refusal) {
    static const char *const texts[CRD_REFUSALS] = {
        [CRD_REFUSAL_NONE] = "none",
        [CRD_REFUSAL_NOT_STARTED] = "not started",
        [CRD_REFUSAL_EXPIRED] = "expired",
        [CRD_REFUSAL_NOT_JOINED] = "owner not joined",
        [CRD_REFUSAL_LEFT] = "owner left",
        [CRD_REFUSAL_BEFORE_BALANCE] = "before the balance",
        [CRD_REFUSAL_JOINED] = "owner joined",
        [CRD_REFUSAL_COVERS] = "not covered",
        [CRD_REFUSAL_PROGRAM] = "other program",
        [CRD_REFUSAL_JOINING] = "owner joining",
        [CRD_REFUSAL_OWNER_SHARING] = "owner does not share",
        [CRD_REFUSAL_NOT_LISTED] = "not shared with",
        [CRD_REFUSAL_SHARING] = "does not share",
        [CRD_REFUSAL_RESTRICTED] = "restricted",
        [CRD_REFUSAL_PAUSED] = "paused",
        [CRD_REFUSAL_NOTHING_LEFT] = "nothing left",
        [CRD_REFUSAL_USED_UP] = "used up",
    };
    return (unsigned)refusal < CRD_REFUSALS ? texts[refusal] : "";
}
