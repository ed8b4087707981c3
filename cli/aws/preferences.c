/* SPDX-License-Identifier: Apache-2.0
 *
 * crd export preferences: what has to be set at AWS, for review. */
#include "preferences.h"

#include <stdlib.h>

/* ---- What a step is ---- */

const char *step_text(step_kind kind) {
    static const char *const texts[] = {
        [STEP_PAUSE] = "pause",
        [STEP_ACTIVATE] = "activate",
        [STEP_SHARE_ACCOUNT] = "let account share",
        [STEP_KEEP_ACCOUNT] = "stop account from sharing",
        [STEP_BY_RULE] = "share by rule",
        [STEP_BY_LIST] = "share with accounts",
        [STEP_BY_OWNER] = "share with owner",
        [STEP_BY_DEFAULT] = "share by default",
    };
    return texts[kind];
}

/* A credit's status may be set by its owner and by the payer, every sharing key by the payer alone (PREFERENCES). */
char *step_accounts(const preferences *p, const step *s) {
    crd_str payer = crd_policy_organization(p->policy)->payer, owner = s->aws->account;
    if (!step_is_call(s->kind)) return must_format("%.*s", TEXT_ARG(payer));
    bool both = payer.ptr && !text_eq(payer, owner);
    return must_format("%.*s%s%.*s", TEXT_ARG(owner), both ? " " : "", TEXT_ARG(both ? payer : text_of(NULL)));
}

/* "111122223333 (prod), ..."; to be freed. */
static char *accounts_text(const preferences *p, const crd_credit *credit) {
    draft all = {0};
    for (size_t i = 0; i < credit->share_with_count; i++) {
        crd_str name = policy_account_name(p->policy, credit->share_with[i]);
        char *one = must_format("%s%.*s%s%.*s%s", i > 0 ? ", " : "", TEXT_ARG(credit->share_with[i]),
                                name.ptr ? " (" : "", TEXT_ARG(name), name.ptr ? ")" : "");
        draft_text(&all, one);
        free(one);
    }
    char *text = must_format("%.*s", TEXT_ARG(draft_str(&all)));
    draft_free(&all);
    return text;
}

char *step_console(const preferences *p, const step *s) {
    static const char page[] = "Billing and Cost Management, Credits, the page of credit";
    crd_str id = s->aws->id;
    char *text, *accounts;
    switch (s->kind) {
    case STEP_BY_RULE:
        return must_format("%s %.*s, its sharing: Cost Category \"%.*s\", rule \"%.*s\"; review the list of accounts",
                           page, TEXT_ARG(id), TEXT_ARG(s->category), TEXT_ARG(s->value));
    case STEP_BY_LIST:
        accounts = accounts_text(p, s->credit);
        text =
            must_format("a Cost Category with a rule for exactly these accounts: %s; then %s %.*s, its sharing: that "
                        "Cost Category and that rule",
                        accounts, page, TEXT_ARG(id));
        free(accounts);
        return text;
    case STEP_BY_OWNER: return must_format("%s %.*s, its sharing: off", page, TEXT_ARG(id));
    case STEP_BY_DEFAULT: return must_format("%s %.*s, its sharing: remove the restriction", page, TEXT_ARG(id));
    case STEP_SHARE_ACCOUNT:
    case STEP_KEEP_ACCOUNT:
        return must_format(
            "Billing and Cost Management, Billing preferences, Credit sharing preferences, Edit: %s account %.*s",
            s->kind == STEP_SHARE_ACCOUNT ? "activate" : "deactivate", TEXT_ARG(s->aws->account));
    case STEP_PAUSE:
    case STEP_ACTIVATE: break;
    }
    return must_format("%s %.*s: %s", page, TEXT_ARG(id), s->kind == STEP_PAUSE ? "Pause" : "Activate");
}

char *step_undo(const step *s) {
    switch (s->kind) {
    case STEP_PAUSE: return must_format("the same call with ENABLED; days that it was paused do not come back");
    case STEP_ACTIVATE: return must_format("the same call with DISABLED; what a final bill has applied stays applied");
    default: break;
    }
    return must_format("the same page, until the last day of the month; what a final bill has applied stays applied");
}

/* ---- Reading ---- */

/* A run without charges gives the days of pauses that hooks end. NULL: reported. */
static crd_run *settle(preferences *p) {
    crd_run_options wanted;
    crd_run *run = NULL;
    crd_run_options_init(&wanted);
    wanted.group = false;
    wanted.settle = true;
    crd_status status = crd_run_new(p->policy, &wanted, p->c->list, &run);
    if (status == CRD_OK) status = crd_run_plan(run, &p->plan);
    if (status == CRD_OK) return run;
    error_status(p->c, status);
    crd_run_free(run);
    return NULL;
}

static bool read_documents(preferences *p) {
    bool credits = credits_read(p->c, &p->c->options.credits, 1, &p->credits);
    return definitions_given(p->c, &p->categories) && credits; /* what is wrong with either is told at once */
}

static int show(preferences *p) {
    crd_run *run = settle(p);
    if (!run) return STATUS_UNDONE;
    if (!preferences_compare(p)) {
        crd_run_free(run);
        return STATUS_UNDONE;
    }
    preferences_ahead(p);
    switch (p->c->options.format) {
    case FORMAT_JSON: preferences_json(p); break;
    case FORMAT_SH: preferences_sh(p); break;
    default: preferences_people(p); break;
    }
    crd_run_free(run);
    return p->steps_n > 0 ? STATUS_FINDINGS : STATUS_CLEAN;
}

int export_preferences(cli *c) {
    if (!c->options.credits)
        return error_add(c, ERROR_USAGE, "add --credits with what `aws billing get-credits --output json` prints",
                         "`crd export preferences` needs AWS's credits");
    preferences p = {.c = c, .as_of = c->config.as_of};
    p.month_end = month_first(date_month(p.as_of) + 1) - 1;
    int status = STATUS_UNDONE;
    bool read = read_documents(&p);
    p.policy = digest_open(c, c->options.files[1], p.digest);
    if (read && p.policy) status = show(&p);
    preferences_free(&p);
    return status;
}

/* ---- Freeing ---- */

static void free_untouched(untouched *list, size_t n) {
    for (size_t i = 0; i < n; i++) free(list[i].why);
    free(list);
}

void preferences_free(preferences *p) {
    for (size_t i = 0; i < p->steps_n; i++) free(p->steps[i].because);
    for (size_t i = 0; i < p->ahead_n; i++) free(p->ahead[i].what);
    free(p->steps);
    free(p->ahead);
    free_untouched(p->fine, p->fine_n);
    free_untouched(p->unknown, p->unknown_n);
    definitions_close(&p->categories);
    credits_free(&p->credits);
    crd_policy_free(p->policy);
}
