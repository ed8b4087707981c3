/* SPDX-License-Identifier: Apache-2.0
 *
 * A policy in plain English, section by section, for those who answer for the money and read no policies. Every
 * declaration appears; a `let` by its values, where they are used. */
#include "api/prose.h"

#include "base/date.h"

/* ---- a line ----------------------------------------------------------------------------------------------------- */

void prose_say(prose *p, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    text_vformat(&p->line, format, arguments);
    va_end(arguments);
}

void prose_quoted(prose *p, crd_str s) { program_quoted_text(&p->line, s); }

void prose_day(prose *p, crd_date day) {
    char digits[CRD_DATE_MAX];
    text_add(&p->line, (crd_str){digits, crd_date_text(day, digits)});
}

static void say_month(prose *p, crd_month month) {
    char digits[CRD_DATE_MAX];
    text_add(&p->line, (crd_str){digits, crd_month_text(month, digits)});
}

void prose_money(prose *p, crd_money amount, crd_str currency) {
    char digits[CRD_MONEY_MAX];
    text_add(&p->line, (crd_str){digits, crd_money_people(amount, DEC_SCALE, digits)});
    prose_say(p, " %.*s", STR_ARG(currency));
}

void prose_account(prose *p, crd_str id) {
    for (size_t i = 0; i < p->m->accounts_n; i++)
        if (str_eq(p->m->accounts[i].id, id)) {
            prose_say(p, "`%.*s` (%.*s)", STR_ARG(p->m->accounts[i].name), STR_ARG(id));
            return;
        }
    prose_say(p, "%.*s", STR_ARG(id));
}

void prose_between(prose *p, size_t i, size_t n, const char *last) {
    if (i == 0) return;
    if (i + 1 == n)
        prose_say(p, " %s ", last);
    else
        prose_say(p, ", ");
}

void prose_end(prose *p, int depth) {
    crd_prose line = {p->section, depth, text_str(&p->line)};
    if (!p->stopped && !p->mem.failed) p->stopped = !p->give(p->ud, &line);
    p->line.n = 0;
}

/* ---- accounts and the organization ------------------------------------------------------------------------------ */

static void say_account(prose *p, const crd_account *a) {
    prose_say(p, "Account `%.*s` is %.*s", STR_ARG(a->name), STR_ARG(a->id));
    if (a->display.ptr != NULL) {
        prose_say(p, ", called ");
        prose_quoted(p, a->display);
    }
    prose_say(p, ".");
    prose_end(p, 0);
}

static void say_sharing(prose *p, const crd_sharing *s) {
    if (s->from != CRD_NO_DATE) {
        prose_say(p, "From ");
        prose_day(p, s->from);
        prose_say(p, " on ");
    }
    if (s->account.ptr == NULL)
        prose_say(p, "%s", s->from == CRD_NO_DATE ? "Every account" : "every account");
    else
        prose_account(p, s->account);
    prose_say(p, s->on ? " shares credits." : " does not share credits.");
    prose_end(p, 0);
}

static void say_member(prose *p, const crd_member *s) {
    prose_say(p, "Account ");
    prose_account(p, s->account);
    if (s->joined != CRD_NO_DATE) {
        prose_say(p, " joins on ");
        prose_day(p, s->joined);
    }
    if (s->left != CRD_NO_DATE) {
        prose_say(p, s->joined != CRD_NO_DATE ? " and leaves on " : " leaves on ");
        prose_day(p, s->left);
    }
    prose_say(p, ".");
    prose_end(p, 0);
}

static void say_organization(prose *p) {
    const crd_organization *o = &p->m->organization;
    p->section = STR("Accounts and the organization");
    for (size_t i = 0; i < p->m->accounts_n; i++) say_account(p, &p->m->accounts[i]);
    if (o->payer.ptr != NULL) {
        prose_say(p, "The bills of all accounts are paid by ");
        prose_account(p, o->payer);
        prose_say(p, ".");
        prose_end(p, 0);
    }
    for (size_t i = 0; i < o->sharing_count; i++) say_sharing(p, &o->sharing[i]);
    if (o->sharing_count == 0) {
        prose_say(p, "Every account shares credits.");
        prose_end(p, 0);
    }
    for (size_t i = 0; i < o->members_count; i++) say_member(p, &o->members[i]);
}

/* ---- how charges are sorted ------------------------------------------------------------------------------------- */

static void say_rule(prose *p, const model_rule *r, bool first) {
    switch (r->kind) {
    case MODEL_WHEN:
        prose_say(p, first ? "A charge is " : "Else it is ");
        prose_quoted(p, r->value);
        prose_say(p, " when ");
        prose_condition(p, r->when);
        if (r->unless != NULL) {
            prose_say(p, "; unless ");
            prose_condition(p, r->unless);
        }
        break;
    case MODEL_INHERIT:
        prose_say(p, "%s has the value of ", first ? "A charge" : "Else it");
        prose_field(p, r->inherit);
        prose_say(p, " where there is one");
        break;
    case MODEL_DEFAULT:
        prose_say(p, "Every %scharge is ", first ? "" : "other ");
        prose_quoted(p, r->value);
        break;
    }
    prose_say(p, ".");
    prose_end(p, 1);
}

static void say_split(prose *p, const model_split *s) {
    prose_say(p, "What is ");
    prose_quoted(p, s->value);
    prose_say(p, " is shown divided %s",
              s->method == OP_EVENLY           ? "evenly between "
              : s->method == OP_PROPORTIONALLY ? "in proportion to their cost between "
                                               : "between ");
    for (size_t i = 0; i < s->targets_n; i++) {
        prose_between(p, i, s->targets_n, "and");
        prose_quoted(p, s->targets[i].value);
        if (s->method != OP_FIXED) continue;
        prose_say(p, " (");
        program_value_text(&p->line, &(value){.type = VALUE_PERCENT, .number = s->targets[i].share});
        prose_say(p, ")");
    }
    prose_say(p, "; no credit moves by that.");
    prose_end(p, 1);
}

static void say_category(prose *p, const model_category *k) {
    prose_say(p, "Category `%.*s`", STR_ARG(k->name));
    if (!str_eq(k->name, k->aws_name)) {
        prose_say(p, ", in AWS ");
        prose_quoted(p, k->aws_name);
    }
    if (k->effective != 0) {
        prose_say(p, ", from ");
        say_month(p, k->effective);
        prose_say(p, " on");
    }
    prose_say(p, ":");
    prose_end(p, 0);
    for (size_t i = 0; i < k->rules_n; i++) say_rule(p, &k->rules[i], i == 0);
    for (size_t i = 0; i < k->splits_n; i++) say_split(p, &k->splits[i]);
}

static void say_categories(prose *p) {
    p->section = STR("How charges are sorted");
    for (size_t i = 0; i < p->m->categories_n; i++) say_category(p, &p->m->categories[i]);
    if (p->m->categories_n > 0) return;
    prose_say(p, "They are not: the policy declares no category.");
    prose_end(p, 0);
}

/* ---- what is guarded -------------------------------------------------------------------------------------------- */

static void say_guard(prose *p, const model_guard *g) {
    prose_say(p, "Guard ");
    prose_quoted(p, g->name);
    prose_say(p, ": of each %s", g->subject == ATTR_OF_CREDIT ? "credit" : "category");
    if (g->where != NULL) {
        prose_say(p, " where ");
        prose_condition(p, g->where);
        prose_say(p, ",");
    }
    prose_say(p, " it has to hold that ");
    prose_condition(p, g->require);
    prose_say(p, "; else %s.", g->severity == CRD_ERROR ? "it is an error" : "there is a warning");
    prose_end(p, 0);
}

static void say_test(prose *p, const model_test *t) {
    prose_say(p, "Test ");
    prose_quoted(p, t->name);
    prose_say(p, ": %zu charge%s and %zu expectation%s.", t->charges_n, t->charges_n == 1 ? "" : "s", t->expects_n,
              t->expects_n == 1 ? "" : "s");
    prose_end(p, 0);
}

static void say_levels(prose *p) {
    const crd_finding_kind *kinds;
    crd_finding_kinds(&kinds);
    for (size_t i = 0; i < p->m->lint_levels_n; i++) {
        const model_lint_level *l = &p->m->lint_levels[i];
        prose_say(p, "Finding %s of `crd lint` is %s.", kinds[l->code].code, l->deny ? "an error" : "allowed");
        prose_end(p, 0);
    }
    if (!p->m->lint_fails_on_warning) {
        prose_say(p, "`crd lint` fails on errors alone.");
        prose_end(p, 0);
    }
    if (p->m->lint_lead_days < 0) return;
    prose_say(p, "`crd lint` wants %d days of notice before a credit expires.", p->m->lint_lead_days);
    prose_end(p, 0);
}

static void say_guards(prose *p) {
    p->section = STR("What is guarded");
    for (size_t i = 0; i < p->m->guards_n; i++) say_guard(p, &p->m->guards[i]);
    for (size_t i = 0; i < p->m->tests_n; i++) say_test(p, &p->m->tests[i]);
    say_levels(p);
}

/* ---- reminders and hooks ---------------------------------------------------------------------------------------- */

static void say_hook(prose *p, const hook_source *h) {
    if (str_starts(h->path, STR("std/"), false)) {
        prose_say(p, "Hook `%.*s` comes with crd.", STR_ARG(h->name));
    } else {
        prose_say(p, "Hook `%.*s` is the Lua file ", STR_ARG(h->name));
        prose_quoted(p, h->path);
        prose_say(p, ".");
    }
    prose_end(p, 0);
    for (size_t i = 0; i < h->settings_n; i++) {
        prose_say(p, "Its setting `%.*s` is ", STR_ARG(h->settings[i].key));
        hook_value_text(&p->line, &h->settings[i].value);
        prose_say(p, ".");
        prose_end(p, 1);
    }
}

static void say_hooks(prose *p) {
    p->section = STR("Reminders and hooks");
    prose_reactions(p);
    for (size_t i = 0; i < p->m->hooks_n; i++) say_hook(p, &p->m->hooks[i]);
}

/* ---- what is assumed -------------------------------------------------------------------------------------------- */

static void say_choice(prose *p, const char *option, const char *name, const char *meaning) {
    prose_say(p, "`%s %s`: %s.", option, name, meaning);
    prose_end(p, 0);
}

static void say_settlement(prose *p) {
    const crd_settlement *s = &p->m->settlement;
    p->section = STR("What is assumed where AWS is silent");
#define CHOICE(option, choice, constant, meaning)                                                                      \
    if (s->option == (constant)) say_choice(p, #option, #choice, meaning);
#include "base/settlement.def"
}

/* ---- all -------------------------------------------------------------------------------------------------------- */

crd_status crd_policy_prose(const crd_policy *policy, bool (*line)(void *ud, const crd_prose *line), void *ud) {
    if (policy == NULL || policy->checked == NULL || line == NULL) return CRD_MISUSE;
    prose p = {.m = policy->checked, .give = line, .ud = ud};
    mem_init(&p.mem, &policy->config);
    text_init(&p.line, &p.mem);
    say_organization(&p);
    prose_credits(&p);
    prose_uses(&p);
    say_categories(&p);
    say_guards(&p);
    say_hooks(&p);
    say_settlement(&p);
    text_free(&p.line);
    if (p.mem.failed) return CRD_NOMEM;
    return p.stopped ? CRD_IO : CRD_OK;
}
