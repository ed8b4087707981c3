/* SPDX-License-Identifier: Apache-2.0
 *
 * crd explain: why charges got their categories and credits, where a credit went, or what a policy says. */
#include <stdlib.h>
#include <string.h>

#include "allocations.h"

#define TOP_DEFAULT 5

/* What is asked for. */
typedef struct question {
    crd_selection charges;
    crd_str file; /* of the row; absent: any */
    uint64_t row; /* 0: none */
    bool of_charges;
    allocations history;
} question;

/* ---- what the user asks ---- */

/* A number above 0 without anything else; 0: it is none. */
static uint64_t whole_number(crd_str digits) {
    uint64_t n = 0;
    for (size_t i = 0; i < digits.len; i++) {
        unsigned digit = (unsigned char)digits.ptr[i] - (unsigned)'0';
        if (digit > 9 || n > ((uint64_t)INT64_MAX - digit) / 10) return 0;
        n = n * 10 + digit;
    }
    return n;
}

/* "17" or "bills/2026-10.csv:17". */
static bool read_row(cli *c, question *q) {
    const char *given = c->options.explain.row, *colon = strrchr(given, ':');
    q->row = whole_number(text_of(colon ? colon + 1 : given));
    if (colon) q->file = (crd_str){given, (size_t)(colon - given)};
    q->charges.row = true;
    if (q->row > 0 && (!colon || q->file.len > 0)) return true;
    error_add(c, ERROR_USAGE, "write the number of a row, from 1: --row 17, or --row bill.csv:17",
              "`--row` cannot read `%s`", given);
    return false;
}

static bool read_day(cli *c, question *q) {
    const char *given = c->options.explain.on;
    if (!given || crd_date_parse(text_of(given), &q->charges.on)) return true;
    error_add(c, ERROR_USAGE, "write it as 2026-11-20", "`--on` is no date: `%s`", given);
    return false;
}

static bool read_top(cli *c, question *q) {
    const char *given = c->options.explain.top;
    q->charges.limit = given ? whole_number(text_of(given)) : TOP_DEFAULT;
    if (q->charges.limit > 0) return true;
    error_add(c, ERROR_USAGE, "write a whole number above 0", "`--top` cannot read `%s`", given);
    return false;
}

/* One thing at a time. False: reported. */
static bool fits_together(cli *c, bool by_value) {
    const options *o = &c->options;
    bool charges = o->explain.row || by_value;
    if (o->explain.prose && (charges || o->credit || o->charges_n > 0 || o->history))
        error_add(c, ERROR_USAGE, "leave the rest out", "`--prose` is about the policy alone");
    else if (o->credit && charges)
        error_add(c, ERROR_USAGE, "explain the one, then the other", "`--credit` takes the place of charges");
    else if (o->explain.row && by_value)
        error_add(c, ERROR_USAGE, "leave the rest out", "`--row` names one charge already");
    else if (!o->explain.prose && o->charges_n == 0)
        error_add(c, ERROR_USAGE, "add --charges with the files or directories that hold the bills, or --prose",
                  "`crd explain` needs charges");
    else if (!o->explain.prose && !o->credit && !charges)
        error_add(c, ERROR_USAGE, "add --row N, or any of --account, --service, --on and --sku, or --credit NAME",
                  "`crd explain` does not know what to explain");
    else
        return true;
    return false;
}

static bool read_question(cli *c, question *q) {
    const options *o = &c->options;
    bool by_value = o->explain.account || o->explain.service || o->explain.on || o->explain.sku;
    *q = (question){.charges = {.account = text_of(o->explain.account),
                                .service = text_of(o->explain.service),
                                .sku = text_of(o->explain.sku),
                                .on = CRD_NO_DATE},
                    .of_charges = o->explain.row || by_value};
    if (!fits_together(c, by_value)) return false;
    return (!o->explain.row || read_row(c, q)) && read_day(c, q) && read_top(c, q);
}

/* ---- answers ---- */

/* The index of the credit, or SIZE_MAX: reported. */
static size_t find_credit(cli *c, const crd_policy *policy) {
    size_t n, found = SIZE_MAX;
    const crd_credit *credits = crd_policy_credits(policy, &n);
    crd_str *names = must_alloc(NULL, (n + 1) * sizeof *names);
    for (size_t i = 0; i < n; i++) {
        names[i] = credits[i].name;
        if (text_eq(names[i], text_of(c->options.credit))) found = i;
    }
    if (found == SIZE_MAX)
        error_misspelt(c, "credit", c->options.credit, names, n, "`--credit` names a credit of the policy");
    free(names);
    return found;
}

/* Of the charges, or (NULL) of the credit. False: reported. Without --history there is nothing. */
static bool compare_history(cli *c, crd_run *run, const question *q, size_t credit, const crd_explanation *charges,
                            explained_history *out) {
    *out = (explained_history){0};
    return !c->options.history || explain_history(c, run, &q->history, credit, charges, out);
}

static int show_charges(cli *c, const crd_policy *policy, crd_run *run, const crd_plan *plan, const question *q) {
    const crd_explanation *found;
    explained_history history;
    crd_status status = crd_run_explain_charges(run, &q->charges, &found);
    if (status != CRD_OK) return error_status(c, status);
    if (!compare_history(c, run, q, SIZE_MAX, found, &history)) return STATUS_UNDONE;
    const crd_allocation_result *beside = c->options.history ? &history.narrowed : NULL;
    if (c->options.format == FORMAT_JSON)
        explain_json(c, policy, plan, found, beside, crd_run_reading(run));
    else
        explain_people(c, policy, plan, found, beside, crd_run_reading(run));
    free(history.lines);
    return STATUS_CLEAN;
}

static int show_credit(cli *c, const crd_policy *policy, crd_run *run, const crd_plan *plan, const question *q,
                       size_t credit) {
    const crd_credit_explanation *found;
    explained_history history;
    crd_status status = crd_run_explain_credit(run, credit, &found);
    if (status != CRD_OK) return error_status(c, status);
    if (!compare_history(c, run, q, credit, NULL, &history)) return STATUS_UNDONE;
    const crd_allocation_result *beside = c->options.history ? &history.narrowed : NULL;
    if (c->options.format == FORMAT_JSON)
        explain_credit_json(c, policy, plan, found, beside, crd_run_reading(run));
    else
        explain_credit_people(c, policy, plan, found, beside, crd_run_reading(run));
    free(history.lines);
    return STATUS_CLEAN;
}

static int show(cli *c, const crd_policy *policy, crd_run *run, const question *q, size_t credit) {
    const crd_plan *plan;
    crd_status status = crd_run_plan(run, &plan);
    if (status != CRD_OK) return error_status(c, status);
    return q->of_charges ? show_charges(c, policy, run, plan, q) : show_credit(c, policy, run, plan, q, credit);
}

static int explain(cli *c, const crd_policy *policy, question *q) {
    static const crd_str by_sku = {"sku", 3};
    crd_run_options wanted;
    crd_run *run = NULL;
    size_t credit = q->of_charges ? SIZE_MAX : find_credit(c, policy);
    if (!q->of_charges && credit == SIZE_MAX) return STATUS_UNDONE;
    if (c->options.history && !allocations_read(c, policy, c->options.history, &q->history)) return STATUS_UNDONE;
    crd_run_options_init(&wanted);
    wanted.group = false;
    wanted.settle = true;
    wanted.explain = true;
    wanted.explain_file = q->file;
    wanted.explain_row = q->row;
    wanted.history = &by_sku;
    wanted.history_count = !q->of_charges;
    if (!charges_open(c, policy, &wanted, &run)) return STATUS_UNDONE;
    int status = show(c, policy, run, q, credit);
    crd_run_free(run);
    return status;
}

int verb_explain(cli *c) {
    question q;
    if (!read_question(c, &q)) return STATUS_UNDONE;
    crd_policy *policy = policy_open(c, c->options.files[0], NULL);
    if (!policy) return STATUS_UNDONE;
    int status = c->options.explain.prose ? explain_prose(c, policy) : explain(c, policy, &q);
    allocations_free(&q.history);
    crd_policy_free(policy);
    return status;
}
