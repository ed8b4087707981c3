/* SPDX-License-Identifier: Apache-2.0
 *
 * crd explain for people: a charge, how it came to its categories, and what became of it with every credit. */
#include <stdlib.h>
#include <string.h>

#include "allocations.h"

#define RULES_SHOWN     12 /* of those that did not match; --format json has all */
#define CONDITION_SHOWN 90 /* bytes: a list of a hundred accounts tells nobody anything */

static const char *charges(uint64_t n) { return n == 1 ? "charge" : "charges"; }

/* Prints an indented paragraph and forgets its text. */
static void paragraph(output *o, size_t indent, char *text) {
    output_spaces(o, indent);
    paragraph_print(o, indent, indent, text_of(text));
    free(text);
}

/* ---- the charge ---- */

static void heading(cli *c, const crd_plan *plan, const crd_explained *e) {
    output *o = &c->out;
    char *what = e->rows == 1 ? must_format("%s %.*s on %s", text_money_exact(e->cost).at, TEXT_ARG(plan->currency),
                                            text_date(e->day).at)
                              : must_format("%s %.*s in %s charges on %s", text_money_exact(e->cost).at,
                                            TEXT_ARG(plan->currency), text_count(e->rows).at, text_date(e->day).at);
    plan_heading(o, what);
    free(what);
    bool lines = e->line != e->number; /* a table has none, and with JSON lines there is nothing to tell apart */
    char *line = lines ? must_format(", line %llu", (unsigned long long)e->line) : must_format("%s", "");
    paragraph(o, 2,
              must_format("%srow %llu of %.*s%s; settled in %s", e->rows == 1 ? "" : "the first is ",
                          (unsigned long long)e->number, TEXT_ARG(e->file), line, text_month(e->month).at));
    free(line);
}

static void fields(output *o, const crd_policy *policy, const crd_explained *e) {
    table t = {0};
    table_head(&t, COLUMN_TEXT, "field");
    table_head(&t, COLUMN_TEXT, "value");
    for (size_t i = 0; i < e->fields_count; i++) {
        crd_str name = {NULL, 0};
        if (text_eq(e->fields[i].key, text_of("account"))) name = policy_account_name(policy, e->fields[i].value);
        char *value = must_format("%.*s%s%.*s", TEXT_ARG(e->fields[i].value), name.ptr ? " " : "", TEXT_ARG(name));
        table_text(&t, e->fields[i].key);
        table_text(&t, text_of(value));
        free(value);
    }
    table_print(&t, o);
    table_free(&t);
}

/* ---- categories ---- */

static crd_str cut(crd_str condition) {
    if (condition.len <= CONDITION_SHOWN) return condition;
    size_t n = CONDITION_SHOWN;
    while (n > 0 && ((unsigned char)condition.ptr[n] & 0xc0) == 0x80) n--;
    return (crd_str){condition.ptr, n};
}

/* `tag.env is "staging": yes, it is "staging"` */
static char *asked_text(const crd_asked *a) {
    crd_str shown = cut(a->condition);
    const char *dots = shown.len < a->condition.len ? "…" : "", *answer = a->holds ? "yes" : "no";
    if (a->of_call) return must_format("%.*s%s: %s", TEXT_ARG(shown), dots, answer);
    if (!a->value.ptr || a->value.len == 0)
        return must_format("%.*s%s: %s, it is absent", TEXT_ARG(shown), dots, answer);
    return must_format("%.*s%s: %s, it is \"%.*s\"", TEXT_ARG(shown), dots, answer, TEXT_ARG(a->value));
}

/* What decided: of a rule that did not match the last answer, of one that matched all of them. */
static char *asked_all(const crd_tried *rule) {
    size_t first = rule->matched || rule->asked_count == 0 ? 0 : rule->asked_count - 1;
    char *all = must_format("%s", rule->asked_count == 0 ? "no rule before it matched" : "");
    for (size_t i = first; i < rule->asked_count; i++) {
        char *one = asked_text(&rule->asked[i]);
        char *both = must_format("%s%s%s", all, i > first ? "; " : "", one);
        free(one);
        free(all);
        all = both;
    }
    return all;
}

static void tried(output *o, const crd_tried *rule) {
    char *why = asked_all(rule);
    output_text(o, "  ");
    output_styled(o, rule->matched ? STYLE_GOOD : STYLE_DIM, rule->matched ? "yes" : "no ");
    output_text(o, "  ");
    char *line =
        must_format("%.*s (%.*s:%u): %s", TEXT_ARG(rule->label), TEXT_ARG(rule->place.file), rule->place.line, why);
    paragraph_print(o, 7, 7, text_of(line));
    free(line);
    free(why);
}

static void nearest(output *o, const crd_decision *d) {
    if (d->nearest >= d->tried_count) return;
    const crd_tried *rule = &d->tried[d->nearest];
    char *all = must_format("nearest miss: %.*s, which needs", TEXT_ARG(rule->label));
    for (size_t i = 0; i < rule->missing_count; i++) {
        const crd_asked *a = &rule->missing[i];
        crd_str shown = cut(a->condition);
        char *both = must_format("%s%s `%.*s%s` to be %s", all, i > 0 ? " and" : "", TEXT_ARG(shown),
                                 shown.len < a->condition.len ? "…" : "", a->holds ? "false" : "true");
        free(all);
        all = both;
    }
    paragraph(o, 7, all);
}

static void decision(output *o, const crd_decision *d) {
    output_text(o, "\n  ");
    output_style(o, STYLE_BOLD);
    output_str(o, d->category);
    output_style(o, STYLE_PLAIN);
    output_text(o, d->value.ptr ? " is \"" : d->in_force ? " has no value: no rule matches" : " is not in force yet");
    output_str(o, d->value);
    output_text(o, d->value.ptr ? "\"\n" : "\n");
    size_t n = d->tried_count, failed = n > 0 && d->tried[n - 1].matched ? n - 1 : n;
    for (size_t i = 0; i < failed && i < RULES_SHOWN; i++) tried(o, &d->tried[i]);
    if (failed > RULES_SHOWN)
        output_format(o, "       and %s more that did not match\n", text_count(failed - RULES_SHOWN).at);
    if (failed < n) tried(o, &d->tried[failed]);
    nearest(o, d);
}

static void decisions(output *o, const crd_explained *e) {
    if (e->decisions_count == 0) return;
    plan_heading(o, "Categories");
    for (size_t i = 0; i < e->decisions_count; i++) decision(o, &e->decisions[i]);
}

/* ---- credits ---- */

static void answers(output *o, const crd_plan *plan, const crd_explained *e) {
    for (size_t i = 0; i < e->answers_count; i++) {
        const crd_credit_answer *a = &e->answers[i];
        bool paid = crd_money_sign(a->paid) > 0;
        output_text(o, "  ");
        output_style(o, STYLE_BOLD);
        output_str(o, plan->credits[a->credit].credit->name);
        output_style(o, STYLE_PLAIN);
        output_text(o, paid ? " paid " : " paid nothing");
        if (paid) output_styled(o, STYLE_GOOD, text_money_exact(a->paid).at);
        output_text(o, a->because.ptr ? ":\n" : "\n");
        if (!a->because.ptr) continue;
        output_spaces(o, 7);
        paragraph_print(o, 7, 7, a->because);
    }
}

/* What it was settled with, unless that is nothing but itself. */
static void cell(output *o, const crd_explained *e) {
    bool offset = crd_money_sign(e->cell_offset) > 0;
    if (!offset && money_compare(e->cell, e->cost) == 0) return;
    char *less = offset ? must_format(", less %s that negative charges took", text_money_exact(e->cell_offset).at)
                        : must_format("%s", "");
    crd_money whole = offset ? money_add(e->cell, e->cell_offset) : e->cell;
    paragraph(o, 2,
              must_format("settled as part of %s, with the charges that credits cannot tell from it%s",
                          text_money_exact(whole).at, less));
    free(less);
}

static void credits(output *o, const crd_plan *plan, const crd_explained *e) {
    plan_heading(o, "Credits");
    if (e->ineligible)
        output_format(o, "  not eligible for credits: %s\n", e->ineligible);
    else
        cell(o, e);
    if (!e->ineligible && e->answers_count == 0) output_text(o, "  the policy has none\n");
    answers(o, plan, e);
    output_format(o, "  %s = paid %s + left on the bill %s\n", text_money_exact(e->cost).at,
                  text_money_exact(e->paid).at, text_money_exact(e->left).at);
}

/* ---- all ---- */

static void selected(output *o, const crd_plan *plan, const crd_explanation *found) {
    if (found->keys == 1) return;
    char *text = must_format("%s %s of %s %.*s in %s groups of like charges; explained: the largest %s",
                             text_count(found->rows).at, charges(found->rows), text_money_exact(found->cost).at,
                             TEXT_ARG(plan->currency), text_count(found->keys).at, text_count(found->count).at);
    if (found->count == found->keys) {
        char *all = must_format("%.*s all", (int)(strrchr(text, ':') + 1 - text), text);
        free(text);
        text = all;
    }
    paragraph(o, 0, text);
}

void explain_people(cli *c, const crd_policy *policy, const crd_plan *plan, const crd_explanation *found,
                    const crd_allocation_result *history, const crd_reading *reading) {
    output *o = &c->out;
    reading_people(o, reading);
    selected(o, plan, found);
    for (size_t i = 0; i < found->count; i++) {
        heading(c, plan, &found->at[i]);
        fields(o, policy, &found->at[i]);
        decisions(o, &found->at[i]);
        credits(o, plan, &found->at[i]);
    }
    if (history) allocations_people(o, policy, history);
}
