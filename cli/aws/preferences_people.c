/* SPDX-License-Identifier: Apache-2.0
 *
 * The steps for people, and as a script. */
#include <stdlib.h>

#include "preferences.h"

/* ---- what both say ---- */

static crd_str subject(const step *s) { return s->credit ? s->credit->name : s->aws->account; }

static char *call_key(const step *s) {
    return must_format("key=credit/%.*s/status,value=%s", TEXT_ARG(s->aws->id),
                       s->kind == STEP_PAUSE ? "DISABLED" : "ENABLED");
}

static const char call[] = "aws billing update-billing-preferences --feature CREDIT_PREFERENCE_OPTIONS";

/* ---- for people ---- */

static void headline(output *o, const char *text) {
    output_text(o, "\n");
    output_styled(o, STYLE_BOLD, text);
    output_text(o, "\n");
}

static void who(const preferences *p, output *o, const step *s) {
    crd_str payer = crd_policy_organization(p->policy)->payer, owner = s->aws->account;
    output_text(o, "   who     ");
    if (!step_is_call(s->kind))
        output_format(o, "%.*s%sthe payer alone\n", TEXT_ARG(payer), payer.ptr ? ", " : "");
    else if (text_eq(payer, owner))
        output_format(o, "%.*s, its owner and the payer\n", TEXT_ARG(owner));
    else
        output_format(o, "%.*s, its owner, or %.*s%sthe payer\n", TEXT_ARG(owner), TEXT_ARG(payer),
                      payer.ptr ? ", " : "");
}

static void how(const preferences *p, output *o, const step *s) {
    if (step_is_call(s->kind)) {
        char *key = call_key(s);
        output_format(o, "   call    %s \\\n             --billing-preferences-per-key %s\n", call, key);
        free(key);
        return;
    }
    char *console = step_console(p, s);
    output_text(o, "   console ");
    output_str(o, text_of(console));
    output_text(o, "\n           AWS documents no call for it\n");
    free(console);
}

static void person_step(const preferences *p, output *o, const step *s, size_t number) {
    char *undo = step_undo(s);
    output_format(o, "%2zu. ", number);
    output_styled(o, STYLE_WARN, step_text(s->kind));
    output_text(o, " ");
    output_str(o, subject(s));
    if (s->credit) output_format(o, ", credit %.*s", TEXT_ARG(s->aws->id));
    output_text(o, "\n   why     ");
    output_str(o, text_of(s->because));
    output_text(o, "\n");
    who(p, o, s);
    how(p, o, s);
    if (s->kind == STEP_BY_RULE || s->kind == STEP_BY_LIST)
        output_text(o, "   first   its owner and every account of the rule must be activated for credit sharing\n");
    output_format(o, "   undo    %s\n", undo);
    free(undo);
}

static void list(output *o, const char *title, const untouched *at, size_t n) {
    if (n == 0) return;
    headline(o, title);
    for (size_t i = 0; i < n; i++) {
        output_text(o, "  ");
        output_str(o, at[i].credit.ptr ? at[i].credit : at[i].id);
        output_text(o, ": ");
        output_str(o, text_of(at[i].why));
        output_text(o, "\n");
    }
}

static void ahead_list(output *o, const preferences *p) {
    if (p->ahead_n == 0) return;
    headline(o, "Later");
    for (size_t i = 0; i < p->ahead_n; i++) {
        const ahead *a = &p->ahead[i];
        output_format(o, "  %s  %.*s%s", text_date(a->on).at, TEXT_ARG(a->credit), a->credit.ptr ? ": " : "");
        output_str(o, text_of(a->what));
        output_text(o, "\n");
    }
}

static void rules(output *o, const preferences *p) {
    headline(o, "What AWS says");
    output_format(o, "  The sharing in force at the end of %s decides the whole month. A change may take 24 hours.\n",
                  text_date(p->month_end).at);
    output_text(
        o,
        "  AWS does not say whether a pause counts by the day or when the bill is made; it never moves the expiry.\n");
}

void preferences_people(const preferences *p) {
    output *o = &p->c->out;
    const options *wanted = &p->c->options;
    output_format(o, "preferences as of %s\n", text_date(p->as_of).at);
    output_format(o, "  policy   %s  sha256 %s\n", wanted->files[1], p->digest);
    output_format(o, "  credits  %s  sha256 %s\n", wanted->credits, p->credits.digest);
    headline(o, p->steps_n > 0 ? "To be set" : "Nothing is to be set");
    for (size_t i = 0; i < p->steps_n; i++) person_step(p, o, &p->steps[i], i + 1);
    list(o, "Left as they are", p->fine, p->fine_n);
    list(o, "Only AWS has them: `crd import credits` writes their blocks", p->unknown, p->unknown_n);
    ahead_list(o, p);
    if (p->steps_n > 0) rules(o, p);
}

/* ---- as a script ---- */

static void script_step(const preferences *p, output *o, const step *s, size_t number) {
    output_text(o, "\n");
    shell_comment(o, "%zu. %s %.*s%s%.*s: %s", number, step_text(s->kind), TEXT_ARG(subject(s)),
                  s->credit ? ", credit " : "", TEXT_ARG(s->credit ? s->aws->id : text_of(NULL)), s->because);
    if (step_is_call(s->kind)) {
        char *accounts = step_accounts(p, s), *key = call_key(s), *undo = step_undo(s);
        shell_comment(o, "Undo: %s.", undo);
        output_text(o, "run ");
        shell_word(o, text_of(accounts));
        output_format(o, " %s \\\n  --billing-preferences-per-key %s\n", call, key);
        free(accounts);
        free(key);
        free(undo);
        return;
    }
    char *console = step_console(p, s);
    shell_comment(o, "In the console, as the payer, since AWS documents no call: %s.", console);
    free(console);
}

static void script_list(output *o, const char *title, const untouched *at, size_t n) {
    if (n > 0) output_text(o, "\n");
    if (n > 0) shell_comment(o, "%s:", title);
    for (size_t i = 0; i < n; i++)
        shell_comment(o, "  %.*s: %s", TEXT_ARG(at[i].credit.ptr ? at[i].credit : at[i].id), at[i].why);
}

void preferences_sh(const preferences *p) {
    output *o = &p->c->out;
    const options *wanted = &p->c->options;
    shell_head(o, "`crd export preferences`");
    output_text(o, "\n");
    shell_comment(o, "as of    %s", text_date(p->as_of).at);
    shell_comment(o, "policy   %s  sha256 %s", wanted->files[1], p->digest);
    shell_comment(o, "credits  %s  sha256 %s", wanted->credits, p->credits.digest);
    for (size_t i = 0; i < p->steps_n; i++) script_step(p, o, &p->steps[i], i + 1);
    script_list(o, "Left as they are", p->fine, p->fine_n);
    script_list(o, "Only AWS has them", p->unknown, p->unknown_n);
    for (size_t i = 0; i < p->ahead_n; i++) {
        const ahead *a = &p->ahead[i];
        if (i == 0) output_text(o, "\n# Later:\n");
        shell_comment(o, "  %s  %.*s%s%s", text_date(a->on).at, TEXT_ARG(a->credit), a->credit.ptr ? ": " : "",
                      a->what);
    }
    shell_end(o);
}
