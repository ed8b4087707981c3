/* SPDX-License-Identifier: Apache-2.0
 *
 * crd backtest: what the simulation pays against what AWS paid. */
#include <stdlib.h>
#include <string.h>

#include "allocations.h"

#define ERROR_DESCRIBED "CRD1260"
#define NOTE_NO_ROWS    "CRD1271"

char *backtest_name(const crd_policy *policy, const crd_backtest_credit *credit) {
    size_t n;
    const crd_credit *credits = crd_policy_credits(policy, &n);
    if (credit->credits_count == 0) return must_format("none of %.*s", TEXT_ARG(credit->owner));
    char *name = must_format("%.*s", TEXT_ARG(credits[credit->credits[0]].name));
    for (size_t i = 1; i < credit->credits_count; i++) {
        char *longer = must_format("%s or %.*s", name, TEXT_ARG(credits[credit->credits[i]].name));
        free(name);
        name = longer;
    }
    return name;
}

/* The comparisons with Credit rows, one line each. */
static void spreadsheet(cli *c, const crd_policy *policy, const crd_backtest *b) {
    output *o = &c->out;
    output_text(o, "credit,month,account,service,sku,usage_type,day,rows,simulated,actual,difference,match\n");
    for (size_t i = 0; i < b->lines_count; i++) {
        const crd_backtest_line *line = &b->lines[i];
        char *name = backtest_name(policy, &b->credits[line->credit]);
        char simulated[CRD_MONEY_MAX], actual[CRD_MONEY_MAX], difference[CRD_MONEY_MAX];
        crd_money_text(line->both.simulated, simulated);
        crd_money_text(line->both.actual, actual);
        crd_money_text(line->both.difference, difference);
        output_cell(o, text_of(name));
        output_cell(o, text_of(text_month(line->month).at));
        output_cell(o, line->account);
        output_cell(o, line->service);
        output_cell(o, line->sku);
        output_cell(o, line->usage_type);
        output_cell(o, text_of(text_date(line->day).at));
        output_format(o, "%llu,%s,%s,%s,%s\n", (unsigned long long)line->both.rows, simulated, actual, difference,
                      crd_match_text(line->both.match));
        free(name);
    }
}

static void say_no_rows(cli *c, const crd_backtest *b) {
    if (b->rows > 0) return;
    const char *claim = "the charges have no Credit row: AWS applied no credit in these months, or the export leaves "
                        "them out";
    const char *help = "look whether the export holds Credit rows, or compare with --history";
    if (b->from == 0) {
        claim = "there are no charges, and so no Credit row that the simulation could be compared with";
        help = "look whether the export is the whole bill";
    }
    if (c->options.history) help = "the allocation history alone is compared";
    if (crd_diagnostics_add(c->list, NOTE_NO_ROWS, text_of("charges"), text_of(claim), text_of(help)) == CRD_NOMEM)
        error_status(c, CRD_NOMEM);
}

/* ---- Options ---- */

static bool read_tolerance(cli *c, crd_money *out) {
    const char *text = c->options.tolerance;
    if (!text || (crd_money_parse(text_of(text), out) && crd_money_sign(*out) >= 0)) return true;
    error_add(c, ERROR_USAGE, "write it as 0.01", "`--tolerance` is no amount: `%s`", text);
    return false;
}

/* "activate_q3=Activate Credits". */
static bool read_described(cli *c, crd_described *out) {
    const word_list *given = &c->options.described;
    for (size_t i = 0; i < given->n; i++) {
        const char *text = given->at[i].ptr, *sign = strchr(text, '=');
        if (!sign || sign == text || sign[1] == '\0') {
            error_add(c, ERROR_DESCRIBED, "write the credit's name in the policy, `=` and the description in the bill",
                      "`--described-as` cannot read `%s`", text);
            return false;
        }
        out[i] = (crd_described){{text, (size_t)(sign - text)}, text_of(sign + 1)};
    }
    return true;
}

/* ---- The verb ---- */

static int show(cli *c, const crd_policy *policy, const crd_backtest *b, const crd_reading *reading) {
    say_no_rows(c, b);
    switch (c->options.format) {
    case FORMAT_JSON: backtest_json(c, policy, b, reading); break;
    case FORMAT_CSV:
        spreadsheet(c, policy, b);
        reading_errors(c, reading);
        break;
    default: backtest_people(c, policy, b, reading); break;
    }
    return b->fits ? STATUS_CLEAN : STATUS_FINDINGS;
}

static int compare(cli *c, const crd_policy *policy, crd_run *run, crd_backtest_options *wanted, const allocations *a) {
    const crd_backtest *b;
    const crd_reading *reading = crd_run_reading(run);
    if (reading->currency.ptr && !allocations_in(c, a, reading->currency)) return STATUS_UNDONE;
    if (c->options.history) allocations_compare(a, wanted);
    crd_status status = crd_run_backtest(run, wanted, &b);
    return status == CRD_OK ? show(c, policy, b, reading) : error_status(c, status);
}

/* The history first: it is small, and what is wrong with it need not wait for the bills. */
static int read_and_compare(cli *c, const crd_policy *policy, crd_backtest_options *wanted) {
    allocations a = {0};
    int status = STATUS_UNDONE;
    crd_run *run = NULL;
    crd_run_options reading;
    crd_run_options_init(&reading);
    reading.group = false;
    reading.settle = reading.backtest = true;
    bool ready = !c->options.history || allocations_read(c, policy, c->options.history, &a);
    if (ready && charges_open(c, policy, &reading, &run)) status = compare(c, policy, run, wanted, &a);
    crd_run_free(run);
    allocations_free(&a);
    return status;
}

int verb_backtest(cli *c) {
    crd_backtest_options wanted;
    crd_backtest_options_init(&wanted);
    crd_described *described = must_alloc(NULL, c->options.described.n * sizeof *described);
    wanted.described = described;
    wanted.described_count = c->options.described.n;
    int status = STATUS_UNDONE;
    if (read_tolerance(c, &wanted.tolerance) && read_described(c, described)) {
        crd_policy *policy = policy_open(c, c->options.files[0], NULL);
        if (policy) status = read_and_compare(c, policy, &wanted);
        crd_policy_free(policy);
    }
    free(described);
    return status;
}
