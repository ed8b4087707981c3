/* SPDX-License-Identifier: Apache-2.0
 *
 * A backtest: the settlement of a plan, without its guards and actions, against what AWS did. */
#include "api/api.h"

/* What AWS rounds away in a Credit row: docs/backtest.md. */
#define ROUNDING (DEC_ONE / 100000000)

const char *crd_match_text(crd_match match) {
    static const char *const texts[] = {"exact", "rounded", "different", "missing", "extra"};
    return (unsigned)match < sizeof texts / sizeof *texts ? texts[match] : "";
}

void crd_backtest_options_init(crd_backtest_options *options) {
    *options = (crd_backtest_options){.tolerance = dec_money(ROUNDING)};
}

static bool complete(const crd_backtest_options *o) {
    return list_is_complete(o->described, o->described_count) && list_is_complete(o->history, o->history_count) &&
           list_is_complete(o->failed, o->failed_count) && dec_of(o->tolerance) >= 0;
}

crd_status crd_run_backtest(crd_run *run, const crd_backtest_options *options, const crd_backtest **out) {
    if (run == NULL || options == NULL || out == NULL || run->status != CRD_OK) return CRD_MISUSE;
    if (!run->options.settle || !run->options.backtest || !complete(options)) return CRD_MISUSE;
    ledger_free(run->backtested);
    run_aside aside;
    crd_status status =
        run_set_aside(run, &run->policy->program->settlement, &aside) ? run_settle_with_hooks(run) : CRD_NOMEM;
    if (status == CRD_OK) status = ledger_backtest(run->ledger, run->list, &run->plan, options, &run->backtest);
    if (status == CRD_OK && run->list->m.failed) status = CRD_NOMEM;
    run->backtested = run_restore(run, &aside);
    if (status != CRD_OK) return run->status = status;
    *out = &run->backtest;
    return CRD_OK;
}

crd_status crd_run_compare_history(crd_run *run, const crd_backtest_options *options, crd_allocation_result *out) {
    if (run == NULL || options == NULL || out == NULL || run->status != CRD_OK) return CRD_MISUSE;
    bool planned = run->plan.currency.ptr != NULL;
    if (!run->options.settle || !planned || !options->compare_history || !complete(options)) return CRD_MISUSE;
    crd_status status = ledger_compare_history(run->ledger, run->list, &run->plan, options, out);
    return status == CRD_OK && run->list->m.failed ? CRD_NOMEM : status;
}
