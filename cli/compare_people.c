/* SPDX-License-Identifier: Apache-2.0
 *
 * crd diff for people: what changes, the most important first. Long lists are cut, and say so; JSON has all of them. */
#include <stdlib.h>

#include "compare.h"

#define SHOWN      20 /* rows of a list */
#define PLACE_MOST 18 /* bytes of a file's name, of which some tables have two */

static const char *rows(uint64_t n) { return n == 1 ? "row" : "rows"; }

/* How many of n are shown. */
static size_t shown(size_t n) { return n < SHOWN ? n : SHOWN; }

static void print(table *t, output *o, size_t n) {
    table_print(t, o);
    table_free(t);
    if (n > SHOWN) output_format(o, "  and %s more, in --format json or csv\n", text_count(n - SHOWN).at);
}

/* ---- the top ---- */

static void header(const compared *d) {
    output *o = &d->c->out;
    const crd_plan *plan = d->diff->after;
    output_style(o, STYLE_BOLD);
    output_text(o, "Diff of ");
    output_str(o, text_of(d->c->options.files[BEFORE]));
    output_text(o, " and ");
    output_str(o, text_of(d->c->options.files[AFTER]));
    output_style(o, STYLE_PLAIN);
    output_format(o, " as of %s, in %.*s\n", text_date(plan->as_of).at, TEXT_ARG(plan->currency));
    if (plan->rows == 0) {
        output_text(o, "no charges\n");
        return;
    }
    char *months = compare_months(plan);
    output_format(o, "%s %s of charges from ", text_count(plan->rows).at, rows(plan->rows));
    output_str(o, text_of(d->c->options.charges[0]));
    if (d->c->options.charges_n > 1) output_format(o, " and %zu more", d->c->options.charges_n - 1);
    output_format(o, ", %s\n", months);
    free(months);
}

void compare_gates_people(output *o, const compared *d, bool broken_only) {
    bool begun = false;
    for (size_t i = 0; i < d->gates_n; i++) {
        const gate_result *gate = &d->gates[i];
        if (broken_only && gate->ok) continue;
        if (!begun) plan_heading(o, "Gates");
        begun = true;
        char *reason = gate_reason(d, gate);
        output_text(o, "  ");
        output_styled(o, gate->ok ? STYLE_GOOD : STYLE_BAD, gate->ok ? "holds  " : "BROKEN ");
        output_format(o, "  --%s: ", gate->name);
        output_str(o, text_of(reason));
        output_text(o, "\n");
        free(reason);
    }
}

static void total(table *t, const char *name, crd_money before, crd_money after) {
    table_styled(t, STYLE_PLAIN, name);
    table_money(t, STYLE_PLAIN, before);
    table_money(t, STYLE_PLAIN, after);
    table_styled(t, STYLE_BOLD, compare_change(before, after).at);
}

static void change_heads(table *t) {
    table_head(t, COLUMN_RIGHT, "before");
    table_head(t, COLUMN_RIGHT, "after");
    table_head(t, COLUMN_RIGHT, "change");
}

static void totals(const compared *d) {
    table t = {0};
    plan_heading(&d->c->out, "All bills, all credits");
    table_head(&t, COLUMN_TEXT, "");
    change_heads(&t);
    total(&t, "charged", d->charged, d->charged);
    total(&t, "credited", d->credited[BEFORE], d->credited[AFTER]);
    total(&t, "net", d->net[BEFORE], d->net[AFTER]);
    total(&t, "left on credits", d->remaining[BEFORE], d->remaining[AFTER]);
    total(&t, "forfeited", d->forfeited[BEFORE], d->forfeited[AFTER]);
    print(&t, &d->c->out, 0);
}

/* ---- credits ---- */

static void credit_row(table *t, crd_str name, const char *what, crd_money before, crd_money after) {
    if (money_compare(before, after) == 0) return;
    table_text(t, name);
    total(t, what, before, after);
}

static void credit_status_row(table *t, crd_str name, const crd_diff_credit *credit) {
    char *before = compare_status(credit->before), *after = compare_status(credit->after);
    table_text(t, name);
    table_styled(t, STYLE_PLAIN, "status");
    table_styled(t, STYLE_PLAIN, before);
    table_styled(t, STYLE_PLAIN, after);
    table_styled(t, STYLE_PLAIN, compare_days(credit));
    free(before);
    free(after);
}

static void credit_rows(table *t, const crd_diff_credit *credit) {
    static const crd_credit_result nothing;
    const crd_credit_result *b = credit->before ? credit->before : &nothing,
                            *a = credit->after ? credit->after : &nothing;
    credit_status_row(t, credit->name, credit);
    crd_str again = text_of("");
    credit_row(t, again, "opening", b->opening, a->opening);
    credit_row(t, again, "applied", b->applied, a->applied);
    credit_row(t, again, "remaining", b->remaining, a->remaining);
    credit_row(t, again, "forfeited", b->forfeited, a->forfeited);
}

static void credits(const compared *d) {
    if (d->diff->credits_count == 0) return;
    table t = {0};
    plan_heading(&d->c->out, "Credits");
    table_head(&t, COLUMN_TEXT, "credit");
    table_head(&t, COLUMN_TEXT, "");
    change_heads(&t);
    for (size_t i = 0; i < shown(d->diff->credits_count); i++) credit_rows(&t, &d->diff->credits[i]);
    print(&t, &d->c->out, d->diff->credits_count);
}

/* ---- money that moved ---- */

/* "Workload (only in the new policy)": a category that one of the policies lacks. */
static void category_heading(output *o, const crd_diff_category *category) {
    char *text = must_format("Moved in %.*s%s", TEXT_ARG(category->name),
                             category->before && category->after ? ""
                             : category->after                   ? ", which only the new policy has"
                                                                 : ", which only the old policy has");
    plan_heading(o, text);
    free(text);
}

static void moved_row(table *t, const crd_diff_sum *sum) {
    table_count(t, sum->rows);
    table_money(t, STYLE_BOLD, sum->cost);
}

/* The moves of a category, from the i-th on; where they end. */
static size_t category_moves(const compared *d, size_t i) {
    output *o = &d->c->out;
    const crd_diff_move *moves = d->diff->moves;
    const crd_diff_category *category = compare_category(d, moves[i].category);
    size_t end = i;
    while (end < d->diff->moves_count && moves[end].category == moves[i].category) end++;
    table t = {0};
    category_heading(o, category);
    table_head(&t, COLUMN_TEXT, "from");
    table_head(&t, COLUMN_TEXT, "to");
    table_head(&t, COLUMN_RIGHT, "rows");
    table_head(&t, COLUMN_RIGHT, "cost");
    size_t *heaviest = compare_heaviest(d->diff, i, end - i, SHOWN, compare_weight_move);
    for (size_t k = 0; k < shown(end - i); k++) {
        const crd_diff_move *move = &moves[heaviest[k]];
        table_text(&t, move->from.len > 0 ? move->from : text_of(NULL));
        table_text(&t, move->to.len > 0 ? move->to : text_of(NULL));
        moved_row(&t, &move->moved);
    }
    free(heaviest);
    table_rule(&t);
    table_styled(&t, STYLE_PLAIN, "all");
    table_styled(&t, STYLE_PLAIN, "");
    moved_row(&t, &category->moved);
    print(&t, o, end - i);
    output_format(o, "  %s%% of all charges, counted by their size\n", text_money(category->moved_percent).at);
    return end;
}

/* A category that only one policy has is a difference even without charges. */
static void lone_categories(const compared *d) {
    for (size_t i = 0; i < d->diff->categories_count; i++) {
        const crd_diff_category *category = compare_category(d, i);
        if ((category->before && category->after) || category->moved.rows > 0) continue;
        category_heading(&d->c->out, category);
        output_text(&d->c->out, "  nothing\n");
    }
}

static void account(table *t, const compared *d, crd_str id) { table_account(t, id, compare_account_name(d, id)); }

static void movers(const compared *d) {
    output *o = &d->c->out;
    if (d->diff->movers_count == 0) return;
    table t = {0};
    plan_heading(o, "Largest movers, each with its largest charge");
    table_head(&t, COLUMN_TEXT, "account");
    table_head(&t, COLUMN_TEXT, "service");
    table_head(&t, COLUMN_TEXT, "category");
    table_head(&t, COLUMN_RIGHT, "moved");
    table_head(&t, COLUMN_TEXT, "such as");
    table_head(&t, COLUMN_RIGHT, "cost");
    for (size_t i = 0; i < shown(d->diff->movers_count); i++) {
        const crd_diff_mover *m = &d->diff->movers[i];
        char *place = compare_place(m->file, m->line, PLACE_MOST);
        account(&t, d, m->account);
        table_text(&t, m->service);
        table_text(&t, compare_category(d, m->category)->name);
        table_money(&t, STYLE_PLAIN, m->moved.cost);
        table_styled(&t, STYLE_PLAIN, place);
        table_money(&t, STYLE_PLAIN, m->cost);
        free(place);
    }
    print(&t, o, d->diff->movers_count);
}

/* ---- bills ---- */

static void accounts(const compared *d) {
    if (d->diff->accounts_count == 0) return;
    table t = {0};
    plan_heading(&d->c->out, "Net, by account");
    table_head(&t, COLUMN_TEXT, "account");
    change_heads(&t);
    size_t n = d->diff->accounts_count, *heaviest = compare_heaviest(d->diff, 0, n, SHOWN, compare_weight_account);
    for (size_t i = 0; i < shown(n); i++) {
        const crd_diff_bill *bill = &d->diff->accounts[heaviest[i]];
        account(&t, d, bill->account);
        table_money(&t, STYLE_PLAIN, bill->net[BEFORE]);
        table_money(&t, STYLE_PLAIN, bill->net[AFTER]);
        table_styled(&t, STYLE_BOLD, compare_change(bill->net[BEFORE], bill->net[AFTER]).at);
    }
    free(heaviest);
    print(&t, &d->c->out, n);
}

static void bills(const compared *d) {
    if (d->diff->bills_count == 0) return;
    table t = {0};
    plan_heading(&d->c->out, "Bills");
    table_head(&t, COLUMN_TEXT, "account");
    table_head(&t, COLUMN_TEXT, "month");
    table_head(&t, COLUMN_RIGHT, "charged");
    table_head(&t, COLUMN_RIGHT, "credited");
    table_head(&t, COLUMN_RIGHT, "net before");
    table_head(&t, COLUMN_RIGHT, "net after");
    size_t n = d->diff->bills_count, *heaviest = compare_heaviest(d->diff, 0, n, SHOWN, compare_weight_bill);
    for (size_t i = 0; i < shown(n); i++) {
        const crd_diff_bill *bill = &d->diff->bills[heaviest[i]];
        account(&t, d, bill->account);
        table_styled(&t, STYLE_PLAIN, text_month(bill->month).at);
        table_money(&t, STYLE_PLAIN, bill->charged);
        table_styled(&t, STYLE_BOLD, compare_change(bill->credited[BEFORE], bill->credited[AFTER]).at);
        table_money(&t, STYLE_PLAIN, bill->net[BEFORE]);
        table_money(&t, STYLE_PLAIN, bill->net[AFTER]);
    }
    free(heaviest);
    print(&t, &d->c->out, n);
}

static void payments(const compared *d) {
    if (d->diff->payments_count == 0) return;
    table t = {0};
    plan_heading(&d->c->out, "Where the credits land");
    table_head(&t, COLUMN_TEXT, "credit");
    table_head(&t, COLUMN_TEXT, "month");
    table_head(&t, COLUMN_TEXT, "account");
    table_head(&t, COLUMN_TEXT, "service");
    change_heads(&t);
    size_t n = d->diff->payments_count, *heaviest = compare_heaviest(d->diff, 0, n, SHOWN, compare_weight_payment);
    for (size_t i = 0; i < shown(n); i++) {
        const crd_diff_payment *p = &d->diff->payments[heaviest[i]];
        table_text(&t, p->credit);
        table_styled(&t, STYLE_PLAIN, text_month(p->month).at);
        account(&t, d, p->account);
        table_text(&t, p->service);
        table_money(&t, STYLE_PLAIN, p->before);
        table_money(&t, STYLE_PLAIN, p->after);
        table_styled(&t, STYLE_BOLD, compare_change(p->before, p->after).at);
    }
    free(heaviest);
    print(&t, &d->c->out, n);
}

/* ---- rules ---- */

static void rule_side(table *t, const crd_diff_rule *rule, int side) {
    const crd_place *place = &rule->place[side];
    char *text = place->line ? compare_place(place->file, place->line, PLACE_MOST) : must_format("%s", "");
    table_styled(t, STYLE_PLAIN, text);
    table_count(t, rule->rows[side]);
    table_money(t, STYLE_PLAIN, rule->cost[side]);
    free(text);
}

static void rules(const compared *d) {
    if (d->diff->rules_count == 0) return;
    table t = {0};
    plan_heading(&d->c->out, "What each rule decided");
    table_head(&t, COLUMN_TEXT, "category");
    table_head(&t, COLUMN_TEXT, "rule");
    for (int side = 0; side < SIDES; side++) {
        table_head(&t, COLUMN_TEXT, side == BEFORE ? "before" : "after");
        table_head(&t, COLUMN_RIGHT, "rows");
        table_head(&t, COLUMN_RIGHT, "cost");
    }
    size_t n = d->diff->rules_count, *heaviest = compare_heaviest(d->diff, 0, n, SHOWN, compare_weight_rule);
    for (size_t i = 0; i < shown(n); i++) {
        const crd_diff_rule *rule = &d->diff->rules[heaviest[i]];
        table_text(&t, compare_category(d, rule->category)->name);
        table_text(&t, rule->label);
        rule_side(&t, rule, BEFORE);
        rule_side(&t, rule, AFTER);
    }
    free(heaviest);
    print(&t, &d->c->out, n);
}

/* ---- guards and actions ---- */

static void guards(const compared *d) {
    output *o = &d->c->out;
    if (d->diff->guards_count == 0) return;
    plan_heading(o, "Guards");
    for (size_t i = 0; i < d->diff->guards_count; i++) {
        const crd_diff_guard *guard = &d->diff->guards[i];
        const crd_guard_result *of = guard->after ? guard->after : guard->before;
        bool bad = guard->after && !guard->after->ok;
        output_format(o, "  %s; now ", compare_answer(guard->before));
        output_styled(o, bad ? STYLE_BAD : STYLE_GOOD, compare_answer(guard->after));
        output_text(o, ": ");
        output_str(o, of->name);
        if (of->subject.ptr) output_text(o, ": ");
        output_str(o, of->subject);
        if (bad && of->detail.ptr) output_text(o, ": ");
        if (bad) output_str(o, of->detail);
        output_text(o, "\n");
    }
}

static void actions(const compared *d) {
    if (d->diff->actions_count == 0) return;
    table t = {0};
    plan_heading(&d->c->out, "Actions");
    table_head(&t, COLUMN_TEXT, "credit");
    table_head(&t, COLUMN_TEXT, "before");
    table_head(&t, COLUMN_TEXT, "after");
    table_head(&t, COLUMN_TEXT, "kind");
    table_head(&t, COLUMN_TEXT, "title");
    for (size_t i = 0; i < shown(d->diff->actions_count); i++) {
        const crd_diff_action *both = &d->diff->actions[i];
        table_text(&t, both->credit);
        table_styled(&t, STYLE_PLAIN, both->before ? text_date(both->before->on).at : "not there");
        table_styled(&t, STYLE_PLAIN, both->after ? text_date(both->after->on).at : "not there");
        table_styled(&t, STYLE_PLAIN, crd_action_text(compare_action(both)->kind));
        table_text(&t, compare_action(both)->title);
    }
    print(&t, &d->c->out, d->diff->actions_count);
}

/* ---- the end ---- */

static void conservation(const compared *d) {
    output *o = &d->c->out;
    plan_heading(o, "Conservation");
    output_text(o, "  what left the values came to others, what bills were credited more they are net less, and\n"
                   "  every credit adds up: difference ");
    output_styled(o, STYLE_GOOD, text_money_exact(d->diff->difference).at);
    output_text(o, "\n");
}

static void nothing_differs(const compared *d) {
    output *o = &d->c->out;
    output_text(o, "\n");
    output_styled(o, STYLE_GOOD, "No difference");
    output_text(o, ": the same values, credits, bills, guards and actions\n");
}

void compare_people(const compared *d) {
    header(d);
    reading_people(&d->c->out, d->reading);
    if (d->diff->equal) nothing_differs(d);
    compare_gates_people(&d->c->out, d, false);
    if (!d->diff->equal) totals(d);
    guards(d);
    credits(d);
    for (size_t i = 0; i < d->diff->moves_count;) i = category_moves(d, i);
    lone_categories(d);
    accounts(d);
    payments(d);
    bills(d);
    movers(d);
    rules(d);
    actions(d);
    conservation(d);
}
