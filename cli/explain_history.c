/* SPDX-License-Identifier: Apache-2.0
 *
 * crd explain --history: of AWS's allocation history what concerns the charges or the credit that is explained. */

#include "allocations.h"

#define MARKETPLACE     "AWS Marketplace"
#define BEDROCK_SERVICE "AmazonBedrock"

static crd_str field(const crd_explained *e, const char *name) {
    for (size_t i = 0; i < e->fields_count; i++)
        if (text_eq(e->fields[i].key, text_of(name))) return e->fields[i].value;
    return text_of(NULL);
}

/* The service that credits go by. What AWS Marketplace sells and credits pay are models on Bedrock: docs/credits.md. */
static crd_str service_of(const crd_explained *e) {
    bool model = !e->ineligible && text_eq(field(e, "billing_entity"), text_of(MARKETPLACE));
    return model ? text_of(BEDROCK_SERVICE) : field(e, "credit_service");
}

static bool concerns(const crd_allocation_line *line, const crd_explanation *charges) {
    for (size_t i = 0; i < charges->count; i++) {
        const crd_explained *e = &charges->at[i];
        if (e->month == line->month && text_eq(field(e, "account"), line->account) &&
            text_eq(service_of(e), line->service))
            return true;
    }
    return false;
}

static void add(crd_allocation_result *to, const crd_allocation_line *line) {
    crd_both *sum = &to->both;
    sum->simulated = money_add(sum->simulated, line->both.simulated);
    sum->actual = money_add(sum->actual, line->both.actual);
    sum->difference = money_add(sum->difference, line->both.difference);
    sum->tolerance = money_add(sum->tolerance, line->both.tolerance);
    sum->rows += line->both.rows;
    if (line->both.match > sum->match) sum->match = line->both.match;
    to->estimated = to->estimated || line->estimated;
}

/* Keeps the lines of a credit, or of the charges. */
static void narrow(crd_allocation_result *history, crd_allocation_line *kept, size_t credit,
                   const crd_explanation *charges) {
    crd_allocation_result out = {.at = kept, .left_out = history->left_out, .left_out_count = history->left_out_count};
    for (size_t i = 0; i < history->count; i++) {
        const crd_allocation_line *line = &history->at[i];
        if (charges ? !concerns(line, charges) : line->credit != credit) continue;
        kept[out.count++] = *line;
        add(&out, line);
    }
    if (!crd_match_fits(out.both.match)) out.both.match = CRD_MATCH_DIFFERENT;
    *history = out;
}

bool explain_history(cli *c, crd_run *run, const allocations *given, size_t credit, const crd_explanation *charges,
                     explained_history *out) {
    crd_backtest_options wanted;
    const crd_reading *reading = crd_run_reading(run);
    if (reading->currency.ptr && !allocations_in(c, given, reading->currency)) return false;
    crd_backtest_options_init(&wanted);
    allocations_compare(given, &wanted);
    crd_status status = crd_run_compare_history(run, &wanted, &out->narrowed);
    if (status != CRD_OK) {
        error_status(c, status);
        return false;
    }
    out->lines = must_alloc(NULL, (out->narrowed.count + 1) * sizeof *out->lines);
    narrow(&out->narrowed, out->lines, credit, charges);
    return true;
}
