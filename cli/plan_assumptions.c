/* SPDX-License-Identifier: Apache-2.0
 *
 * crd plan --assumptions: which corner that AWS leaves open changes which figure, and by how much. */
#include <stdlib.h>

#include "cli.h"
#include "table.h"

/* ---- for people ---- */

/* "pause month_end, order sku" */
static char *settings_text(const crd_setting *at, size_t n) {
    char *text = must_format("%s", "");
    for (size_t i = 0; i < n; i++) {
        char *longer = must_format("%s%s%s %s", text, i > 0 ? ", " : "", at[i].option, at[i].value);
        free(text);
        text = longer;
    }
    return text;
}

static const crd_guard_result *guard_of(const crd_figure_change *change) {
    return change->held ? change->held : change->now;
}

/* Of whom a figure is: "credit training", "444455556666 2026-10", or the guard's title and subject. */
static char *whose(const crd_plan *plan, const crd_figure_change *change) {
    switch (change->figure) {
    case CRD_FIGURE_NET: {
        const crd_bill *bill = &plan->bills[change->number];
        return must_format("bill %.*s %s", TEXT_ARG(bill->account), text_month(bill->month).at);
    }
    case CRD_FIGURE_GUARD: {
        const crd_guard_result *guard = guard_of(change);
        return must_format("guard %.*s: %.*s", TEXT_ARG(guard->name), TEXT_ARG(guard->subject));
    }
    case CRD_FIGURE_APPLIED:
    case CRD_FIGURE_REMAINING:
    case CRD_FIGURE_FORFEITED: break;
    }
    return must_format("credit %.*s", TEXT_ARG(plan->credits[change->number].credit->name));
}

static const char *held(const crd_guard_result *guard) { return !guard || guard->ok ? "holds" : "BROKEN"; }

static void change_row(table *t, const crd_plan *plan, const crd_figure_change *change) {
    char *of = whose(plan, change);
    table_text(t, text_of(of));
    table_styled(t, STYLE_PLAIN, change->figure == CRD_FIGURE_GUARD ? "" : crd_figure_text(change->figure));
    if (change->figure == CRD_FIGURE_GUARD) {
        table_styled(t, STYLE_PLAIN, held(change->held));
        table_styled(t, STYLE_BOLD, held(change->now));
        table_styled(t, STYLE_PLAIN, "");
    } else {
        table_money(t, STYLE_PLAIN, change->before);
        table_money(t, STYLE_BOLD, change->after);
        table_money(t, STYLE_PLAIN, money_subtract(change->after, change->before));
    }
    free(of);
}

static void changes(output *o, const crd_plan *plan, const crd_assumption *a) {
    table t = {0};
    table_head(&t, COLUMN_TEXT, "");
    table_head(&t, COLUMN_TEXT, "");
    table_head(&t, COLUMN_RIGHT, "plan");
    table_head(&t, COLUMN_RIGHT, "then");
    table_head(&t, COLUMN_RIGHT, "difference");
    for (size_t i = 0; i < a->changes_count; i++) change_row(&t, plan, &a->changes[i]);
    table_print(&t, o);
    table_free(&t);
}

static bool matters(const crd_assumption *a) { return a->changes_count > 0; }

static void assumption(output *o, const crd_plan *plan, const crd_assumption *a) {
    char *settings = settings_text(a->settings, a->settings_count);
    output_text(o, "\n  ");
    output_styled(o, STYLE_BOLD, settings);
    output_text(o, "\n");
    changes(o, plan, a);
    free(settings);
}

static size_t count_matter(const crd_assumption *at, size_t n) {
    size_t count = 0;
    for (size_t i = 0; i < n; i++) count += matters(&at[i]);
    return count;
}

static void verdict(output *o, const char *what, size_t matter, size_t n) {
    output_text(o, "  ");
    if (matter == 0)
        output_format(o, "none of %zu %s changes a figure of this plan\n", n, what);
    else
        output_format(o, "%zu of %zu %s %s a figure of this plan\n", matter, n, what,
                      matter == 1 ? "changes" : "change");
}

/* ---- all together, for people: how far each figure can go ---- */

/* A change and the run that shows it. */
typedef struct outcome {
    const crd_figure_change *change;
    size_t run;
} outcome;

static int compare_figures(const crd_figure_change *a, const crd_figure_change *b) {
    if (a->figure != b->figure) return a->figure < b->figure ? -1 : 1;
    if (a->figure != CRD_FIGURE_GUARD) return (a->number > b->number) - (a->number < b->number);
    int order = text_order(guard_of(a)->name, guard_of(b)->name);
    return order != 0 ? order : text_order(guard_of(a)->subject, guard_of(b)->subject);
}

static int by_figure(const void *a, const void *b) {
    const outcome *left = a, *right = b;
    int order = compare_figures(left->change, right->change);
    return order != 0 ? order : (left->run > right->run) - (left->run < right->run);
}

static outcome *list_outcomes(const crd_assumptions *a, size_t *n) {
    *n = 0;
    for (size_t i = 0; i < a->count; i++) *n += a->at[i].changes_count;
    outcome *out = must_alloc(NULL, *n * sizeof *out), *to = out;
    for (size_t i = 0; i < a->count; i++)
        for (size_t k = 0; k < a->at[i].changes_count; k++) *to++ = (outcome){&a->at[i].changes[k], i};
    if (*n > 0) qsort(out, *n, sizeof *out, by_figure);
    return out;
}

/* The settings under which a figure is lowest or highest. */
static void extreme_row(table *t, const crd_assumptions *a, const outcome *found, crd_money plan, const char *which) {
    crd_money amount = found ? found->change->after : plan;
    char *under =
        found ? settings_text(a->at[found->run].settings, a->at[found->run].settings_count) : must_format("the plan");
    table_styled(t, STYLE_PLAIN, which);
    table_money(t, STYLE_BOLD, amount);
    table_text(t, text_of(under));
    free(under);
}

static void range_rows(table *t, const crd_plan *plan, const crd_assumptions *a, const outcome *at, size_t n) {
    crd_money before = at->change->before;
    const outcome *low = NULL, *high = NULL; /* NULL: the plan's */
    for (size_t i = 0; i < n; i++) {
        if (money_compare(at[i].change->after, low ? low->change->after : before) < 0) low = &at[i];
        if (money_compare(at[i].change->after, high ? high->change->after : before) > 0) high = &at[i];
    }
    char *of = whose(plan, at->change);
    table_text(t, text_of(of));
    table_styled(t, STYLE_PLAIN, crd_figure_text(at->change->figure));
    extreme_row(t, a, low, before, "from");
    table_styled(t, STYLE_PLAIN, "");
    table_styled(t, STYLE_PLAIN, "");
    extreme_row(t, a, high, before, "to");
    free(of);
}

static void guard_rows(table *t, const crd_plan *plan, const outcome *at, size_t n) {
    char *of = whose(plan, at->change), *times = must_format("in %zu runs", n);
    table_text(t, text_of(of));
    table_styled(t, STYLE_PLAIN, "");
    table_styled(t, STYLE_PLAIN, "");
    table_styled(t, STYLE_BOLD, held(at->change->now));
    table_styled(t, STYLE_PLAIN, times);
    free(of);
    free(times);
}

static void ranges(output *o, const crd_plan *plan, const crd_assumptions *a) {
    size_t n, end;
    outcome *at = list_outcomes(a, &n);
    table t = {0};
    table_head(&t, COLUMN_TEXT, "");
    table_head(&t, COLUMN_TEXT, "");
    table_head(&t, COLUMN_TEXT, "");
    table_head(&t, COLUMN_RIGHT, "then");
    table_head(&t, COLUMN_TEXT, "under");
    for (size_t i = 0; i < n; i = end) {
        for (end = i + 1; end < n && compare_figures(at[i].change, at[end].change) == 0;) end++;
        if (at[i].change->figure == CRD_FIGURE_GUARD)
            guard_rows(&t, plan, at + i, end - i);
        else
            range_rows(&t, plan, a, at + i, end - i);
    }
    output_text(o, "\n  ");
    output_styled(o, STYLE_BOLD, "how far each figure goes in all of them");
    output_text(o, "\n");
    table_print(&t, o);
    table_free(&t);
    free(at);
}

void plan_assumptions(output *o, const crd_plan *plan, const crd_assumptions *a) {
    size_t together = a->count - a->alone;
    char *policy = settings_text(a->policy, a->policy_count);
    plan_heading(o, "Assumptions where AWS is silent");
    output_format(o, "  the plan: %s\n", policy);
    verdict(o, "other settings", count_matter(a->at, a->alone), a->alone);
    if (together > 0) verdict(o, "combinations of these", count_matter(a->at + a->alone, together), together);
    for (size_t i = 0; i < a->alone; i++)
        if (matters(&a->at[i])) assumption(o, plan, &a->at[i]);
    if (together > 0 && count_matter(a->at, a->count) > 0) ranges(o, plan, a);
    free(policy);
}

/* ---- for machines ---- */

static void settings_json(crd_json *json, const char *key, const crd_setting *at, size_t n) {
    member_object(json, key);
    for (size_t i = 0; i < n; i++) member_text(json, at[i].option, text_of(at[i].value));
    crd_json_object_end(json);
}

static void subject_json(crd_json *json, const crd_plan *plan, const crd_figure_change *change) {
    if (change->figure == CRD_FIGURE_GUARD) {
        const crd_guard_result *guard = guard_of(change);
        member_text(json, "guard", guard->name);
        member_text(json, guard->for_category ? "category" : "credit", guard->subject);
    } else if (change->figure == CRD_FIGURE_NET) {
        member_text(json, "account", plan->bills[change->number].account);
        member_month(json, "month", plan->bills[change->number].month);
    } else {
        member_text(json, "credit", plan->credits[change->number].credit->name);
    }
}

static void change_json(crd_json *json, const crd_plan *plan, const crd_figure_change *change) {
    crd_json_object(json);
    member_text(json, "figure", text_of(crd_figure_text(change->figure)));
    subject_json(json, plan, change);
    if (change->figure == CRD_FIGURE_GUARD) {
        member_bool(json, "before", !change->held || change->held->ok);
        member_bool(json, "after", !change->now || change->now->ok);
    } else {
        member_money(json, "before", change->before);
        member_money(json, "after", change->after);
        member_money(json, "difference", money_subtract(change->after, change->before));
    }
    crd_json_object_end(json);
}

static void assumption_json(crd_json *json, const crd_plan *plan, const crd_assumption *a) {
    crd_json_object(json);
    settings_json(json, "settings", a->settings, a->settings_count);
    member_array(json, "changes");
    for (size_t i = 0; i < a->changes_count; i++) change_json(json, plan, &a->changes[i]);
    crd_json_array_end(json);
    crd_json_object_end(json);
}

void plan_assumptions_json(crd_json *json, const crd_plan *plan, const crd_assumptions *a) {
    member_object(json, "assumptions");
    settings_json(json, "policy", a->policy, a->policy_count);
    member_bool(json, "matter", count_matter(a->at, a->count) > 0);
    member_array(json, "runs");
    for (size_t i = 0; i < a->count; i++) assumption_json(json, plan, &a->at[i]);
    crd_json_array_end(json);
    crd_json_object_end(json);
}
