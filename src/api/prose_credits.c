/* SPDX-License-Identifier: Apache-2.0
 *
 * Credits in plain English: what each is worth, who may use it when, and what is said about it in time. */
#include "api/prose.h"

/* ---- what credits there are ------------------------------------------------------------------------------------- */

static void say_list(prose *p, const crd_str *at, size_t n) {
    for (size_t i = 0; i < n; i++) {
        prose_between(p, i, n, "and");
        prose_say(p, "%.*s", STR_ARG(at[i]));
    }
}

static void say_identity(prose *p, const crd_credit *c) {
    if (c->id.ptr != NULL) {
        prose_say(p, "AWS knows it as ");
        prose_quoted(p, c->id);
        prose_say(p, ".");
        prose_end(p, 1);
    }
    if (c->type.ptr != NULL || c->program.ptr != NULL) {
        prose_say(p, "It is");
        if (c->type.ptr != NULL) prose_say(p, " of type `%.*s`", STR_ARG(c->type));
        if (c->program.ptr != NULL)
            prose_say(p, "%s of program `%.*s`", c->type.ptr != NULL ? "," : "", STR_ARG(c->program));
        prose_say(p, ".");
        prose_end(p, 1);
    }
}

static void say_worth(prose *p, const crd_credit *c) {
    prose_say(p, "Credit `%.*s` is worth ", STR_ARG(c->name));
    prose_money(p, c->amount, c->currency);
    prose_say(p, " and valid from ");
    prose_day(p, c->starts);
    prose_say(p, " to ");
    prose_day(p, c->expires);
    prose_say(p, ".");
    prose_end(p, 0);
    if (c->has_balance) {
        prose_say(p, "At the end of ");
        prose_day(p, c->balance_on);
        prose_say(p, " ");
        prose_money(p, c->balance, c->currency);
        prose_say(p, " of it were left.");
        prose_end(p, 1);
    }
}

static void say_services(prose *p, const crd_credit *c) {
    prose_say(p, "It pays for ");
    if (c->covers_all)
        prose_say(p, "every service that credits can pay for");
    else if (c->covers_count == 0)
        prose_say(p, "no service");
    else
        say_list(p, c->covers, c->covers_count);
    prose_say(p, c->before_discounts ? ", before discounts." : ", after discounts.");
    prose_end(p, 1);
    if (c->purchases_count == 0) return;
    prose_say(p, "It is also good for purchases of ");
    say_list(p, c->purchases, c->purchases_count);
    prose_say(p, ", which crd does not simulate.");
    prose_end(p, 1);
}

static void say_credit(prose *p, const crd_credit *c) {
    say_worth(p, c);
    prose_say(p, "It was given to ");
    prose_account(p, c->owner);
    prose_say(p, ".");
    prose_end(p, 1);
    say_identity(p, c);
    say_services(p, c);
}

void prose_credits(prose *p) {
    p->section = STR("What credits there are");
    for (size_t i = 0; i < p->m->credits_n; i++) say_credit(p, &p->m->credits[i]);
    if (p->m->credits_n > 0) return;
    prose_say(p, "The policy declares none.");
    prose_end(p, 0);
}

/* ---- who may use them, and when --------------------------------------------------------------------------------- */

static void say_restriction(prose *p, const crd_restriction *r) {
    if (r->from == CRD_NO_DATE) {
        prose_say(p, "Only");
    } else {
        prose_say(p, "From ");
        prose_day(p, r->from);
        prose_say(p, r->category < 0 ? " on" : " on only");
    }
    if (r->category < 0) {
        prose_say(p, "%s charges of every category.", r->from == CRD_NO_DATE ? " not restricted:" : "");
    } else {
        prose_say(p, " charges whose `%.*s` is ", STR_ARG(p->m->categories[r->category].name));
        prose_quoted(p, r->value);
        prose_say(p, ".");
    }
    prose_end(p, 1);
}

static void say_pause(prose *p, const crd_pause *s) {
    prose_say(p, "It is paused from ");
    prose_day(p, s->from);
    if (s->call.hook.ptr != NULL) {
        prose_say(p, " until the day that hook `");
        program_call_text(&p->line, s->call);
        prose_say(p, "` gives");
    } else if (s->until != CRD_NO_DATE) {
        prose_say(p, " until ");
        prose_day(p, s->until);
        prose_say(p, ", when it is active again");
    } else {
        prose_say(p, " on, with no end");
    }
    if (s->because.ptr != NULL) {
        prose_say(p, ", because ");
        prose_quoted(p, s->because);
    }
    prose_say(p, ".");
    prose_end(p, 1);
}

static void say_receivers(prose *p, const crd_credit *c) {
    if (!c->share_listed) {
        prose_say(p, "Its owner may use it, and every account with which credits are shared.");
    } else {
        prose_say(p, "Its owner may use it");
        for (size_t i = 0; i < c->share_with_count; i++) {
            prose_say(p, i == 0 ? ", and " : ", ");
            prose_account(p, c->share_with[i]);
        }
        prose_say(p, c->share_with_count > 0 ? "; no other account." : ", and no other account.");
    }
    prose_end(p, 1);
}

void prose_uses(prose *p) {
    p->section = STR("Who may use them, and when");
    for (size_t i = 0; i < p->m->credits_n; i++) {
        const crd_credit *c = &p->m->credits[i];
        prose_say(p, "Credit `%.*s`:", STR_ARG(c->name));
        prose_end(p, 0);
        say_receivers(p, c);
        for (size_t k = 0; k < c->restrictions_count; k++) say_restriction(p, &c->restrictions[k]);
        if (c->restrictions_count == 0) {
            prose_say(p, "It is not restricted: first come, first served.");
            prose_end(p, 1);
        }
        for (size_t k = 0; k < c->pauses_count; k++) say_pause(p, &c->pauses[k]);
    }
}

/* ---- reminders -------------------------------------------------------------------------------------------------- */

static void say_time(prose *p, const crd_reaction *r) {
    int n = r->months > 0 ? r->months : r->days;
    prose_say(p, "%d %s%s", n, r->months > 0 ? "month" : "day", n == 1 ? "" : "s");
}

static void say_event(prose *p, const crd_reaction *r) {
    bool at_once = r->days == 0 && r->months == 0;
    switch (r->event) {
    case CRD_EVENT_EXPIRING:
    case CRD_EVENT_REACTIVATING:
        if (at_once)
            prose_say(p, "On the day on which");
        else
            say_time(p, r), prose_say(p, " before");
        prose_say(p, r->event == CRD_EVENT_EXPIRING ? " it expires" : " it is active again after a pause");
        break;
    case CRD_EVENT_PAUSED:
        prose_say(p, "When it has been paused for ");
        say_time(p, r);
        break;
    case CRD_EVENT_EXHAUSTED: prose_say(p, "When it is used up"); break;
    case CRD_EVENT_FORFEITING: prose_say(p, "When some of it is forfeited, or will be"); break;
    }
}

/* `remind`, which calls the hook that comes with crd. */
static bool is_remind(const crd_reaction *r) { return str_starts(r->call.hook, STR("std/"), false); }

void prose_reactions(prose *p) {
    for (size_t i = 0; i < p->m->credits_n; i++) {
        const crd_credit *c = &p->m->credits[i];
        if (c->reactions_count == 0) continue;
        prose_say(p, "Credit `%.*s`:", STR_ARG(c->name));
        prose_end(p, 0);
        for (size_t k = 0; k < c->reactions_count; k++) {
            say_event(p, &c->reactions[k]);
            if (is_remind(&c->reactions[k])) {
                prose_say(p, ", there is a reminder.");
            } else {
                prose_say(p, ", hook `");
                program_call_text(&p->line, c->reactions[k].call);
                prose_say(p, "` is called.");
            }
            prose_end(p, 1);
        }
    }
}
