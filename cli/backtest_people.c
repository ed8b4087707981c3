/* SPDX-License-Identifier: Apache-2.0
 *
 * crd backtest for people: the answer first, then where it is not the same. What agrees is counted and not listed. */
#include <stdlib.h>

#include "allocations.h"

#define LISTED 40 /* differences that are listed; the JSON has all */

static const char *s(uint64_t n) { return n == 1 ? "" : "s"; }

static void header(cli *c, const crd_backtest *b) {
    output *o = &c->out;
    output_style(o, STYLE_BOLD);
    output_text(o, "Backtest of ");
    output_str(o, text_of(c->options.files[0]));
    output_style(o, STYLE_PLAIN);
    output_format(o, " on ");
    output_str(o, text_of(c->options.charges[0]));
    if (c->options.charges_n > 1) output_format(o, " and %zu more", c->options.charges_n - 1);
    if (b->from == 0)
        output_text(o, ": no charges\n");
    else if (b->from == b->to)
        output_format(o, ", %s, in %.*s\n", text_month(b->from).at, TEXT_ARG(b->currency));
    else
        output_format(o, ", %s to %s, in %.*s\n", text_month(b->from).at, text_month(b->to).at, TEXT_ARG(b->currency));
}

/* ---- The answer ---- */

/* A tolerance of one's own is not AWS's. */
static void rounding(output *o, const options *wanted, const crd_backtest *b) {
    uint64_t n = b->matches[CRD_MATCH_ROUNDED];
    if (n == 0) return;
    output_format(o, "  %s: %s comparison%s off by ", wanted->tolerance ? "within the tolerance" : "AWS's rounding",
                  text_count(n).at, s(n));
    output_format(o, "at most %s, ", text_money_exact(b->largest_rounding).at);
    output_format(o, "%s in all\n", text_money_exact(b->rounding).at);
}

static void differing(output *o, const crd_backtest *b) {
    static const char *const what[] = {[CRD_MATCH_DIFFERENT] = "with another amount",
                                       [CRD_MATCH_MISSING] = "simulated, without a Credit row",
                                       [CRD_MATCH_EXTRA] = "with Credit rows, not simulated"};
    for (int match = CRD_MATCH_DIFFERENT; match <= CRD_MATCH_EXTRA; match++) {
        if (b->matches[match] == 0) continue;
        output_text(o, "  ");
        output_styled(o, STYLE_BAD, text_count(b->matches[match]).at);
        output_format(o, " comparison%s %s\n", s(b->matches[match]), what[match]);
    }
}

static void answer(output *o, const options *wanted, const crd_backtest *b) {
    plan_heading(o, "Credit rows");
    output_format(o, "  %s of %s Credit row%s matched, in %s comparison%s", text_count(b->rows_matched).at,
                  text_count(b->rows).at, s(b->rows), text_count(b->lines_count).at, s(b->lines_count));
    if (b->partly_paid > 0) output_format(o, ", %s of them by month (partly paid)", text_count(b->partly_paid).at);
    output_format(o, "\n  simulated %s, AWS %s, difference ", text_money_exact(b->both.simulated).at,
                  text_money_exact(b->both.actual).at);
    output_styled(o, match_style(b->both.match), text_money_exact(b->both.difference).at);
    output_text(o, "\n");
    rounding(o, wanted, b);
    differing(o, b);
}

/* ---- Credits and errors ---- */

static void credits(output *o, const crd_policy *policy, const crd_backtest *b) {
    table t = {0};
    if (b->credits_count == 0) return;
    plan_heading(o, "Credits");
    table_head(&t, COLUMN_TEXT, "credit");
    table_head(&t, COLUMN_TEXT, "described as");
    table_both_heads(&t);
    for (size_t i = 0; i < b->credits_count; i++) {
        const crd_backtest_credit *credit = &b->credits[i];
        char *name = backtest_name(policy, credit);
        table_text(&t, text_of(name));
        table_text(&t, credit->descriptions_count > 0 ? credit->descriptions[0] : text_of(""));
        table_both(&t, &credit->both);
        for (size_t k = 1; k < credit->descriptions_count; k++) {
            table_text(&t, text_of(""));
            table_text(&t, credit->descriptions[k]);
            for (int empty = 0; empty < 4; empty++) table_text(&t, text_of(""));
        }
        free(name);
    }
    table_print(&t, o);
    table_free(&t);
}

static bool any_error(const crd_backtest *b) {
    for (size_t i = 0; i < b->errors_count; i++)
        if (!crd_match_fits(b->errors[i].both.match)) return true;
    return false;
}

static void errors(output *o, const crd_policy *policy, const crd_backtest *b) {
    table t = {0};
    if (!any_error(b)) return;
    plan_heading(o, "Differences by month, account and service");
    table_head(&t, COLUMN_TEXT, "credit");
    table_head(&t, COLUMN_TEXT, "month");
    table_head(&t, COLUMN_TEXT, "account");
    table_head(&t, COLUMN_TEXT, "service");
    table_both_heads(&t);
    for (size_t i = 0; i < b->errors_count; i++) {
        const crd_backtest_error *error = &b->errors[i];
        if (crd_match_fits(error->both.match)) continue;
        char *name = backtest_name(policy, &b->credits[error->credit]);
        table_text(&t, text_of(name));
        table_styled(&t, STYLE_PLAIN, text_month(error->month).at);
        table_text(&t, error->account);
        table_text(&t, error->service);
        table_both(&t, &error->both);
        free(name);
    }
    table_print(&t, o);
    table_free(&t);
}

/* ---- Lines ---- */

static void line(table *t, const crd_backtest_line *line) {
    table_styled(t, STYLE_PLAIN, line->partly_paid ? text_month(line->month).at : text_date(line->day).at);
    table_text(t, line->account);
    table_text(t, line->partly_paid || !line->usage_type.ptr ? line->sku : line->usage_type);
    table_both(t, &line->both);
}

static void lines(output *o, const crd_backtest *b) {
    uint64_t bad = b->matches[CRD_MATCH_DIFFERENT] + b->matches[CRD_MATCH_MISSING] + b->matches[CRD_MATCH_EXTRA];
    size_t listed = 0;
    table t = {0};
    if (bad == 0) return;
    plan_heading(o, "Comparisons that differ");
    table_head(&t, COLUMN_TEXT, "day or month");
    table_head(&t, COLUMN_TEXT, "account");
    table_head(&t, COLUMN_TEXT, "usage type or SKU");
    table_both_heads(&t);
    for (size_t i = 0; i < b->lines_count && listed < LISTED; i++) {
        if (crd_match_fits(b->lines[i].both.match)) continue;
        line(&t, &b->lines[i]);
        listed++;
    }
    table_print(&t, o);
    table_free(&t);
    if (bad > listed) output_format(o, "  and %s more: --format json or csv lists all\n", text_count(bad - listed).at);
}

static void leaks(output *o, const crd_policy *policy, const crd_backtest *b) {
    table t = {0};
    if (b->leaks_count == 0) return;
    plan_heading(o, "Leaks: what AWS paid although the restriction would forbid it");
    table_head(&t, COLUMN_TEXT, "credit");
    table_head(&t, COLUMN_TEXT, "month");
    table_head(&t, COLUMN_TEXT, "account");
    table_head(&t, COLUMN_TEXT, "service");
    table_head(&t, COLUMN_TEXT, "sku");
    table_head(&t, COLUMN_TEXT, "restricted to");
    table_head(&t, COLUMN_RIGHT, "amount");
    for (size_t i = 0; i < b->leaks_count; i++) {
        const crd_leak *leak = &b->leaks[i];
        char *name = backtest_name(policy, &b->credits[leak->credit]);
        char *value = must_format("%.*s \"%.*s\"", TEXT_ARG(leak->category), TEXT_ARG(leak->value));
        table_text(&t, text_of(name));
        table_styled(&t, STYLE_PLAIN, text_month(leak->month).at);
        table_text(&t, leak->account);
        table_text(&t, leak->service);
        table_text(&t, leak->sku);
        table_text(&t, text_of(value));
        table_money(&t, STYLE_BAD, leak->amount);
        free(name);
        free(value);
    }
    table_rule(&t);
    table_styled(&t, STYLE_BOLD, "total");
    for (int empty = 0; empty < 5; empty++) table_text(&t, text_of(""));
    table_money(&t, STYLE_BAD, b->leaked);
    table_print(&t, o);
    table_free(&t);
}

void backtest_people(cli *c, const crd_policy *policy, const crd_backtest *b, const crd_reading *reading) {
    output *o = &c->out;
    header(c, b);
    reading_people(o, reading);
    if (b->rows > 0 || !c->options.history) {
        answer(o, &c->options, b);
        credits(o, policy, b);
        errors(o, policy, b);
        lines(o, b);
        leaks(o, policy, b);
    }
    if (c->options.history) allocations_people(o, policy, &b->history);
}
