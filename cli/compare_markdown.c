/* SPDX-License-Identifier: Apache-2.0
 *
 * crd diff as a comment on a pull request. A comment holds 65,536 characters: sections come in the order of their
 * weight, long lists are cut, and a section that finds no more room is named instead. The first line is hidden; by it
 * a later run finds the comment to replace. */
#include <stdlib.h>
#include <string.h>

#include "compare.h"

#define COMMENT_MOST ((size_t)60000) /* bytes, so characters at most; the last lines need some of the rest */
#define SHOWN        30              /* rows of a table */
#define NAME_MOST    80              /* bytes of a name; longer ones are cut */

/* ---- what markdown could take for its own ---- */

/* The bytes of the longest prefix that cuts no character in two. */
static size_t cut_at(crd_str text, size_t most) {
    if (text.len <= most) return text.len;
    while (most > 0 && ((unsigned char)text.ptr[most] & 0xc0) == 0x80) most--;
    return most;
}

/* The longest run of backticks. */
static size_t longest_ticks(crd_str text) {
    size_t longest = 0, run = 0;
    for (size_t i = 0; i < text.len; i++) {
        run = text.ptr[i] == '`' ? run + 1 : 0;
        if (run > longest) longest = run;
    }
    return longest;
}

static void put_ticks(output *o, size_t n) {
    for (; n > 0; n--) output_text(o, "`");
}

/* A name as code: nothing in it is markup, a link or a mention. A bar would end the cell of a table. */
static void name(output *o, crd_str text) {
    if (text.len == 0) {
        output_text(o, "*(none)*");
        return;
    }
    crd_str shown = {text.ptr, cut_at(text, NAME_MOST)};
    size_t ticks = longest_ticks(shown) + 1;
    bool padded = ticks > 1; /* so that a backtick at either end stays one */
    put_ticks(o, ticks);
    if (padded) output_text(o, " ");
    for (size_t i = 0; i < shown.len; i++) {
        if (shown.ptr[i] == '|') output_text(o, "\\");
        unsigned char c = (unsigned char)shown.ptr[i];
        output_write(o, c < 0x20 || c == 0x7f ? "?" : &shown.ptr[i], 1);
    }
    if (shown.len < text.len) output_text(o, "…");
    if (padded) output_text(o, " ");
    put_ticks(o, ticks);
}

static void name_cell(output *o, crd_str text) {
    output_text(o, "| ");
    name(o, text);
    output_text(o, " ");
}

static void cell(output *o, const char *text) { output_format(o, "| %s ", text); }

/* "<0.01" as markdown. */
static void money(output *o, const char *text) {
    const char *bracket = text[0] == '<' ? "&lt;" : text[0] == '>' ? "&gt;" : "";
    output_format(o, "%s%s", bracket, bracket[0] ? text + 1 : text);
}

static void money_cell(output *o, crd_money amount) {
    output_text(o, "| ");
    money(o, text_money(amount).at);
    output_text(o, " ");
}

static void bold_cell(output *o, const char *amount) {
    output_text(o, "| **");
    money(o, amount);
    output_text(o, "** ");
}

static void row_end(output *o) { output_text(o, "|\n"); }

/* "A:|>B" are heads; a `>` in front stands to the right. */
static void heads(output *o, const char *const *columns, size_t n) {
    for (size_t i = 0; i < n; i++) cell(o, columns[i][0] == '>' ? columns[i] + 1 : columns[i]);
    row_end(o);
    for (size_t i = 0; i < n; i++) output_text(o, columns[i][0] == '>' ? "|---:" : "|---");
    row_end(o);
}
#define HEADS(o, ...)                                                                                                  \
    heads(o, (const char *const[]){__VA_ARGS__}, sizeof(const char *const[]){__VA_ARGS__} / sizeof(const char *))

/* How many of n rows are shown; the rest is counted below the table. */
static size_t shown(size_t n) { return n < SHOWN ? n : SHOWN; }
static void rest(output *o, size_t n) {
    if (n > SHOWN) output_format(o, "\n… and %s more.\n", text_count(n - SHOWN).at);
}

static void heading(output *o, const char *text) { output_format(o, "\n#### %s\n\n", text); }

static void account_cell(output *o, const compared *d, crd_str id) {
    crd_str known = compare_account_name(d, id);
    char *text = must_format("%.*s%s%.*s", TEXT_ARG(id), known.ptr ? " " : "", TEXT_ARG(known));
    name_cell(o, text_of(text));
    free(text);
}

static void change_cells(output *o, crd_money before, crd_money after) {
    money_cell(o, before);
    money_cell(o, after);
    bold_cell(o, compare_change(before, after).at);
}

/* ---- the top ---- */

/* "main:policy.crd" as part of a comment of HTML, which must hold no "--" and no ">". */
static void put_marker(output *o, const char *file) {
    output_text(o, "<!-- crd diff ");
    for (const char *at = file; *at; at++) {
        bool fine = strchr("/._:@~^", *at) || (*at >= '0' && *at <= '9') ||
                    ((*at | 0x20) >= 'a' && (*at | 0x20) <= 'z') || (*at == '-' && at[1] != '-' && at[1] != '\0');
        output_text(o, fine ? (char[]){*at, '\0'} : "_");
    }
    output_text(o, " -->\n");
}

static void verdict(output *o, const compared *d) {
    const crd_plan *plan = d->diff->after;
    put_marker(o, d->c->options.files[AFTER]);
    output_text(o, "### What this policy change does\n\n");
    name(o, text_of(d->c->options.files[BEFORE]));
    output_text(o, " → ");
    name(o, text_of(d->c->options.files[AFTER]));
    if (plan->rows == 0) {
        output_text(o, ": no charges.\n");
    } else {
        char *months = compare_months(plan);
        output_format(o, ", on %s charges of %s, in %.*s, as of %s.\n", text_count(plan->rows).at, months,
                      TEXT_ARG(plan->currency), text_date(plan->as_of).at);
        free(months);
    }
    if (d->diff->equal) output_text(o, "\n**No difference**: the same values, credits, bills, guards and actions.\n");
    if (d->reading->skipped > 0)
        output_format(o, "\n⚠ %s rows could not be read and were left out.\n", text_count(d->reading->skipped).at);
}

/* A reason holds names of categories. */
static void gates(output *o, const compared *d) {
    if (d->gates_n == 0) return;
    heading(o, gates_hold(d) ? "Gates hold" : "A gate is broken");
    for (size_t i = 0; i < d->gates_n; i++) {
        char *reason = gate_reason(d, &d->gates[i]);
        output_format(o, "- %s `--%s`: ", d->gates[i].ok ? "✓" : "✗", d->gates[i].name);
        name(o, text_of(reason));
        output_text(o, "\n");
        free(reason);
    }
}

static void total(output *o, const char *what, crd_money before, crd_money after) {
    cell(o, what);
    change_cells(o, before, after);
    row_end(o);
}

static void totals(output *o, const compared *d) {
    if (d->diff->equal) return;
    heading(o, "All bills, all credits");
    HEADS(o, "", ">before", ">after", ">change");
    total(o, "charged", d->charged, d->charged);
    total(o, "credited", d->credited[BEFORE], d->credited[AFTER]);
    total(o, "net", d->net[BEFORE], d->net[AFTER]);
    total(o, "left on credits", d->remaining[BEFORE], d->remaining[AFTER]);
    total(o, "forfeited", d->forfeited[BEFORE], d->forfeited[AFTER]);
}

/* ---- guards, credits ---- */

static void guards(output *o, const compared *d) {
    if (d->diff->guards_count == 0) return;
    heading(o, "Guards");
    HEADS(o, "guard", "of", "before", "after", "");
    for (size_t i = 0; i < shown(d->diff->guards_count); i++) {
        const crd_diff_guard *guard = &d->diff->guards[i];
        const crd_guard_result *of = guard->after ? guard->after : guard->before;
        name_cell(o, of->name);
        name_cell(o, of->subject);
        cell(o, compare_answer(guard->before));
        cell(o, compare_answer(guard->after));
        if (of->ok || !of->detail.ptr)
            cell(o, "");
        else
            name_cell(o, of->detail);
        row_end(o);
    }
    rest(o, d->diff->guards_count);
}

static void credit_figure(output *o, const char *what, crd_money before, crd_money after) {
    if (money_compare(before, after) == 0) return;
    cell(o, "");
    cell(o, what);
    change_cells(o, before, after);
    row_end(o);
}

static void credit(output *o, const crd_diff_credit *c) {
    static const crd_credit_result nothing;
    const crd_credit_result *b = c->before ? c->before : &nothing, *a = c->after ? c->after : &nothing;
    char *before = compare_status(c->before), *after = compare_status(c->after);
    name_cell(o, c->name);
    cell(o, "status");
    cell(o, before);
    cell(o, after);
    cell(o, compare_days(c));
    row_end(o);
    credit_figure(o, "opening", b->opening, a->opening);
    credit_figure(o, "applied", b->applied, a->applied);
    credit_figure(o, "remaining", b->remaining, a->remaining);
    credit_figure(o, "forfeited", b->forfeited, a->forfeited);
    free(before);
    free(after);
}

static void credits(output *o, const compared *d) {
    if (d->diff->credits_count == 0) return;
    heading(o, "Credits");
    HEADS(o, "credit", "", ">before", ">after", ">change");
    for (size_t i = 0; i < shown(d->diff->credits_count); i++) credit(o, &d->diff->credits[i]);
    rest(o, d->diff->credits_count);
}

/* ---- money ---- */

static void moved(output *o, const compared *d) {
    if (d->diff->moves_count == 0) return;
    heading(o, "Money that moved between values");
    HEADS(o, "category", "from", "to", ">rows", ">cost");
    size_t n = d->diff->moves_count, *heaviest = compare_heaviest(d->diff, 0, n, SHOWN, compare_weight_move);
    for (size_t i = 0; i < shown(n); i++) {
        const crd_diff_move *m = &d->diff->moves[heaviest[i]];
        name_cell(o, compare_category(d, m->category)->name);
        name_cell(o, m->from);
        name_cell(o, m->to);
        cell(o, text_count(m->moved.rows).at);
        bold_cell(o, text_money(m->moved.cost).at);
        row_end(o);
    }
    free(heaviest);
    rest(o, n);
    for (size_t i = 0; i < d->diff->categories_count && i < SHOWN; i++) {
        const crd_diff_category *category = compare_category(d, i);
        if (category->moved.rows == 0) continue;
        output_text(o, "\n");
        name(o, category->name);
        output_format(o, ": %s%% of all charges%s.\n", text_money(category->moved_percent).at,
                      category->before && category->after ? ""
                      : category->after                   ? "; only the new policy has it"
                                                          : "; only the old policy has it");
    }
}

static void accounts(output *o, const compared *d) {
    if (d->diff->accounts_count == 0) return;
    heading(o, "Net, by account");
    HEADS(o, "account", ">before", ">after", ">change");
    size_t n = d->diff->accounts_count, *heaviest = compare_heaviest(d->diff, 0, n, SHOWN, compare_weight_account);
    for (size_t i = 0; i < shown(n); i++) {
        const crd_diff_bill *bill = &d->diff->accounts[heaviest[i]];
        account_cell(o, d, bill->account);
        change_cells(o, bill->net[BEFORE], bill->net[AFTER]);
        row_end(o);
    }
    free(heaviest);
    rest(o, n);
}

static void movers(output *o, const compared *d) {
    if (d->diff->movers_count == 0) return;
    heading(o, "Largest movers");
    HEADS(o, "account", "service", "category", ">moved", "largest charge", ">cost");
    for (size_t i = 0; i < shown(d->diff->movers_count); i++) {
        const crd_diff_mover *m = &d->diff->movers[i];
        char *place = compare_place(m->file, m->line, NAME_MOST / 2);
        account_cell(o, d, m->account);
        name_cell(o, m->service);
        name_cell(o, compare_category(d, m->category)->name);
        money_cell(o, m->moved.cost);
        name_cell(o, text_of(place));
        money_cell(o, m->cost);
        row_end(o);
        free(place);
    }
    rest(o, d->diff->movers_count);
}

static void payments(output *o, const compared *d) {
    if (d->diff->payments_count == 0) return;
    heading(o, "Where the credits land");
    HEADS(o, "credit", "month", "account", "service", ">before", ">after", ">change");
    size_t n = d->diff->payments_count, *heaviest = compare_heaviest(d->diff, 0, n, SHOWN, compare_weight_payment);
    for (size_t i = 0; i < shown(n); i++) {
        const crd_diff_payment *p = &d->diff->payments[heaviest[i]];
        name_cell(o, p->credit);
        cell(o, text_month(p->month).at);
        account_cell(o, d, p->account);
        name_cell(o, p->service);
        change_cells(o, p->before, p->after);
        row_end(o);
    }
    free(heaviest);
    rest(o, n);
}

static void rule_cells(output *o, const crd_diff_rule *rule, int side) {
    cell(o, text_count(rule->rows[side]).at);
    money_cell(o, rule->cost[side]);
}

static void rules(output *o, const compared *d) {
    if (d->diff->rules_count == 0) return;
    heading(o, "What each rule decided");
    HEADS(o, "category", "rule", "place", ">rows before", ">cost", ">rows after", ">cost");
    size_t n = d->diff->rules_count, *heaviest = compare_heaviest(d->diff, 0, n, SHOWN, compare_weight_rule);
    for (size_t i = 0; i < shown(n); i++) {
        const crd_diff_rule *rule = &d->diff->rules[heaviest[i]];
        const crd_place *place = &rule->place[rule->place[AFTER].line ? AFTER : BEFORE];
        char *text = compare_place(place->file, place->line, NAME_MOST / 2);
        name_cell(o, compare_category(d, rule->category)->name);
        name_cell(o, rule->label);
        name_cell(o, text_of(place->line ? text : ""));
        rule_cells(o, rule, BEFORE);
        rule_cells(o, rule, AFTER);
        row_end(o);
        free(text);
    }
    free(heaviest);
    rest(o, n);
}

static void actions(output *o, const compared *d) {
    if (d->diff->actions_count == 0) return;
    heading(o, "Actions");
    HEADS(o, "credit", "before", "after", "kind", "title");
    for (size_t i = 0; i < shown(d->diff->actions_count); i++) {
        const crd_diff_action *both = &d->diff->actions[i];
        name_cell(o, both->credit);
        cell(o, both->before ? text_date(both->before->on).at : "not there");
        cell(o, both->after ? text_date(both->after->on).at : "not there");
        cell(o, crd_action_text(compare_action(both)->kind));
        name_cell(o, compare_action(both)->title);
        row_end(o);
    }
    rest(o, d->diff->actions_count);
}

/* ---- the whole ---- */

typedef struct section {
    const char *name;
    void (*put)(output *o, const compared *d);
} section;

static const section sections[] = {
    {"the verdict", verdict}, {"gates", gates},     {"totals", totals},
    {"guards", guards},       {"credits", credits}, {"money that moved", moved},
    {"accounts", accounts},   {"movers", movers},   {"payments", payments},
    {"rules", rules},         {"actions", actions},
};
enum { SECTIONS = sizeof sections / sizeof sections[0] };

void compare_markdown(const compared *d) {
    output *o = &d->c->out;
    size_t used = 0, left_out = 0;
    const char *names[SECTIONS];
    for (size_t i = 0; i < SECTIONS; i++) {
        output part = {0};
        sections[i].put(&part, d);
        bool fits = used + part.n <= COMMENT_MOST;
        if (fits)
            output_write(o, part.at, part.n);
        else
            names[left_out++] = sections[i].name;
        if (fits) used += part.n;
        output_free(&part);
    }
    for (size_t i = 0; i < left_out; i++)
        output_format(o, "%s%s", i == 0 ? "\nLeft out, for want of room: " : ", ", names[i]);
    if (left_out > 0) output_text(o, ".\n");
    output_format(o, "\nEverything adds up: the differences sum to exactly %s.\n",
                  text_money_exact(d->diff->difference).at);
}
