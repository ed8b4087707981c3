/* SPDX-License-Identifier: Apache-2.0
 *
 * crd plan: where the credits would land on these charges. */
#include "cli.h"

static bool guards_hold(const crd_plan *plan) {
    for (size_t i = 0; i < plan->guards_count; i++)
        if (!plan->guards[i].ok && plan->guards[i].severity == CRD_ERROR) return false;
    return true;
}

static bool actions_pass(const options *o, const crd_plan *plan) {
    for (size_t i = 0; i < plan->actions_count; i++)
        if (plan_action_fails(o, &plan->actions[i])) return false;
    return true;
}

int plan_status(const options *o, const crd_plan *plan) {
    return guards_hold(plan) && actions_pass(o, plan) ? STATUS_CLEAN : STATUS_FINDINGS;
}

bool plan_finer(const options *o, const char *grain) { return words_have(&o->history_by, text_of(grain)); }

/* The history of payments, one line each. */
static void spreadsheet(cli *c, const crd_plan *plan) {
    const options *wanted = &c->options;
    bool sku = plan_finer(wanted, "sku"), region = plan_finer(wanted, "region"), day = plan_finer(wanted, "day");
    output *o = &c->out;
    output_format(o, "credit,month,account,service,%s%s%samount\n", sku ? "sku," : "", region ? "region," : "",
                  day ? "day," : "");
    for (size_t i = 0; i < plan->history_count; i++) {
        const crd_application *a = &plan->history[i];
        char amount[CRD_MONEY_MAX];
        crd_money_text(a->amount, amount);
        output_cell(o, plan->credits[a->credit].credit->name);
        output_cell(o, text_of(text_month(a->month).at));
        output_cell(o, a->account);
        output_cell(o, a->service);
        if (sku) output_cell(o, a->sku);
        if (region) output_cell(o, a->region);
        if (day) output_cell(o, text_of(text_date(a->day).at));
        output_format(o, "%s\n", amount);
    }
}

/* A spreadsheet has no room for them. */
static void broken_guards(cli *c, const crd_plan *plan) {
    output notes = {.color = c->color_errors};
    plan_guards(&notes, plan, true);
    output_to_errors(&notes);
}

/* Where no person reads the result, the one who reads the exit status is told the reason. */
static void failing_actions(cli *c, const crd_plan *plan) {
    output notes = {.color = c->color_errors};
    plan_actions(&notes, &c->options, plan, true);
    output_to_errors(&notes);
}

void plan_errors(cli *c, const crd_plan *plan) {
    broken_guards(c, plan);
    failing_actions(c, plan);
}

static bool wants_assumptions(const options *o) { return o->assumptions || o->all_assumptions; }

/* Reports options that have no effect: whoever writes them expects one. */
static bool options_fit(cli *c) {
    const options *o = &c->options;
    bool more = o->forecast || wants_assumptions(o);
    if (o->full && !o->forecast)
        error_add(c, ERROR_USAGE, "add --forecast, whose arithmetic it shows", "`--full` needs `--forecast`");
    if (more && o->format == FORMAT_CSV)
        error_add(c, ERROR_USAGE, "take --format json", "`--format csv` is the history of payments: it has no %s",
                  o->forecast ? "forecast" : "assumptions");
    return crd_diagnostics_errors(c->list) == 0;
}

static int show(cli *c, const crd_policy *policy, crd_run *run) {
    const crd_plan *plan;
    crd_status status = crd_run_plan(run, &plan);
    const crd_assumptions *assumptions = NULL;
    if (status == CRD_OK && wants_assumptions(&c->options))
        status = crd_run_assumptions(run, c->options.all_assumptions, &assumptions);
    if (status != CRD_OK) return error_status(c, status);
    const crd_reading *reading = crd_run_reading(run);
    switch (c->options.format) {
    case FORMAT_HUMAN: plan_people(c, policy, plan, assumptions, reading); break;
    case FORMAT_JSON:
        plan_json(c, plan, assumptions, reading);
        failing_actions(c, plan);
        break;
    default: /* csv */
        spreadsheet(c, plan);
        reading_errors(c, reading);
        plan_errors(c, plan);
        break;
    }
    return plan_status(&c->options, plan);
}

int verb_plan(cli *c) {
    if (!options_fit(c)) return STATUS_UNDONE;
    crd_policy *policy = policy_open(c, c->options.files[0], NULL);
    if (!policy) return STATUS_UNDONE;
    int status = STATUS_UNDONE;
    crd_run *run = NULL;
    crd_run_options wanted;
    crd_run_options_init(&wanted);
    wanted.group = false;
    wanted.settle = true;
    wanted.forecast = c->options.forecast;
    wanted.assumptions = wants_assumptions(&c->options);
    wanted.history = c->options.history_by.at;
    wanted.history_count = c->options.history_by.n;
    if (charges_open(c, policy, &wanted, &run)) status = show(c, policy, run);
    crd_run_free(run);
    crd_policy_free(policy);
    return status;
}
