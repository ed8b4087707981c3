/* SPDX-License-Identifier: Apache-2.0
 *
 * crd diff: what a change of a policy does to the same charges. */
#include "compare.h"

#include <stdlib.h>
#include <string.h>

crd_str compare_currency(const compared *d) { return d->diff->after->currency; }

const crd_diff_category *compare_category(const compared *d, size_t category) { return &d->diff->categories[category]; }

crd_str compare_account_name(const compared *d, crd_str account) {
    crd_str name = policy_account_name(d->policies[AFTER], account);
    return name.ptr ? name : policy_account_name(d->policies[BEFORE], account);
}

text_small compare_change(crd_money before, crd_money after) {
    crd_money change = money_subtract(after, before);
    text_small text = text_money(change);
    if (crd_money_sign(change) <= 0) return text;
    memmove(text.at + 1, text.at, sizeof text.at - 1);
    text.at[0] = '+';
    return text;
}

char *compare_status(const crd_credit_result *credit) {
    if (!credit) return must_format("not there");
    const char *name = crd_credit_status_text(credit->status);
    return credit->exhausted_in ? must_format("%s in %s", name, text_month(credit->exhausted_in).at)
                                : must_format("%s", name);
}

const char *compare_days(const crd_diff_credit *credit) {
    const crd_credit_result *before = credit->before, *after = credit->after;
    if (!before || !after || before->status != after->status || before->exhausted_in != after->exhausted_in) return "";
    return credit->same_timeline ? "" : "other days";
}

const char *compare_answer(const crd_guard_result *guard) {
    if (!guard) return "not there";
    if (guard->ok) return guard->severity == CRD_ERROR ? "holds" : "holds, as a warning";
    return guard->severity == CRD_ERROR ? "BROKEN" : "warning";
}

char *compare_months(const crd_plan *plan) {
    if (plan->from == plan->to) return must_format("%s", text_month(plan->from).at);
    return must_format("%s to %s", text_month(plan->from).at, text_month(plan->to).at);
}

const crd_action *compare_action(const crd_diff_action *action) {
    return action->after ? action->after : action->before;
}

/* Where the end of a long name begins: at a folder, else at a character. */
static size_t begin_of_end(crd_str file, size_t most) {
    if (file.len <= most) return 0;
    const char *folder = memchr(file.ptr + file.len - most, '/', most);
    size_t at = folder ? (size_t)(folder - file.ptr) : file.len - most;
    while (at < file.len && ((unsigned char)file.ptr[at] & 0xc0) == 0x80) at++;
    return at;
}

char *compare_place(crd_str file, uint64_t line, size_t most) {
    size_t at = begin_of_end(file, most);
    return must_format("%s%.*s:%llu", at > 0 ? "…" : "", (int)(file.len - at), file.len ? file.ptr + at : "",
                       (unsigned long long)line);
}

/* ---- what weighs most ---- */

static crd_money size_of_change(crd_money before, crd_money after) { return money_size(money_subtract(after, before)); }

crd_money compare_weight_move(const crd_diff *diff, size_t i) { return diff->moves[i].moved.absolute; }

crd_money compare_weight_rule(const crd_diff *diff, size_t i) {
    return size_of_change(diff->rules[i].cost[BEFORE], diff->rules[i].cost[AFTER]);
}

crd_money compare_weight_account(const crd_diff *diff, size_t i) {
    return size_of_change(diff->accounts[i].net[BEFORE], diff->accounts[i].net[AFTER]);
}

crd_money compare_weight_bill(const crd_diff *diff, size_t i) {
    return size_of_change(diff->bills[i].net[BEFORE], diff->bills[i].net[AFTER]);
}

crd_money compare_weight_payment(const crd_diff *diff, size_t i) {
    return size_of_change(diff->payments[i].before, diff->payments[i].after);
}

typedef struct weighed {
    size_t at;
    crd_money weight;
} weighed;

static int by_weight(const void *a, const void *b) {
    const weighed *x = a, *y = b;
    int order = money_compare(y->weight, x->weight);
    return order != 0 ? order : (x->at > y->at) - (x->at < y->at);
}

static int by_position(const void *a, const void *b) {
    size_t x = *(const size_t *)a, y = *(const size_t *)b;
    return (x > y) - (x < y);
}

size_t *compare_heaviest(const crd_diff *diff, size_t first, size_t n, size_t most, compare_weight weight) {
    weighed *all = must_alloc(NULL, n * sizeof *all);
    size_t kept = n < most ? n : most, *positions = must_alloc(NULL, kept * sizeof *positions);
    for (size_t i = 0; i < n; i++) all[i] = (weighed){first + i, weight(diff, first + i)};
    qsort(all, n, sizeof *all, by_weight);
    for (size_t i = 0; i < kept; i++) positions[i] = all[i].at;
    qsort(positions, kept, sizeof *positions, by_position);
    free(all);
    return positions;
}

/* ---- the verb ---- */

static void add_up(compared *d) {
    for (int side = 0; side < SIDES; side++) {
        const crd_plan *plan = side == BEFORE ? d->diff->before : d->diff->after;
        d->credited[side] = plan->credited;
        d->net[side] = plan->net;
        for (size_t i = 0; i < plan->credits_count; i++) {
            d->remaining[side] = money_add(d->remaining[side], plan->credits[i].remaining);
            d->forfeited[side] = money_add(d->forfeited[side], plan->credits[i].forfeited);
        }
    }
    d->charged = d->diff->after->charged;
}

/* Where no person reads the result, the one who reads the exit status is told the reason. */
static void tell_broken_gates(const compared *d) {
    output notes = {.color = d->c->color_errors};
    compare_gates_people(&notes, d, true);
    output_to_errors(&notes);
}

static void show(const compared *d) {
    switch (d->c->options.format) {
    case FORMAT_HUMAN: compare_people(d); break;
    case FORMAT_JSON: compare_json(d); break;
    case FORMAT_MARKDOWN: compare_markdown(d); break;
    default: /* csv */
        compare_csv(d);
        reading_errors(d->c, d->reading);
        break;
    }
    if (d->c->options.format != FORMAT_HUMAN) tell_broken_gates(d);
}

static int judge(compared *d) {
    if (crd_money_sign(d->diff->difference) != 0)
        return error_add(d->c, ERROR_USAGE, "this is a defect of crd: please report it",
                         "what the two policies do to the same money differs by %s",
                         text_money_exact(d->diff->difference).at);
    add_up(d);
    if (!gates_judge(d)) return STATUS_UNDONE;
    show(d);
    bool clean = d->gates_n > 0 ? gates_hold(d) : d->diff->equal;
    return clean ? STATUS_CLEAN : STATUS_FINDINGS;
}

static int compare(cli *c, const crd_policy *before, const crd_policy *after) {
    compared d = {.c = c, .policies = {before, after}};
    crd_comparison *comparison = charges_compare(c, before, after);
    if (!comparison) return STATUS_UNDONE;
    crd_status status = crd_comparison_result(comparison, &d.diff);
    d.reading = crd_comparison_reading(comparison);
    int result = status == CRD_OK ? judge(&d) : error_status(c, status);
    crd_comparison_free(comparison);
    return result;
}

int verb_diff(cli *c) {
    crd_policy *before = policy_at(c, c->options.files[0]);
    crd_policy *after = policy_at(c, c->options.files[1]); /* what is wrong with either is told at once */
    int status = before && after ? compare(c, before, after) : STATUS_UNDONE;
    crd_policy_free(after);
    crd_policy_free(before);
    return status;
}
