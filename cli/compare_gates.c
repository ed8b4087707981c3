/* SPDX-License-Identifier: Apache-2.0
 *
 * The gates of `crd diff`: what a change may do at most. */
#include <stdlib.h>
#include <string.h>

#include "compare.h"

#define PERCENT_DECIMALS 4 /* that a reason shows */

static const option_id options_of[GATES] = {
    [GATE_MOVED] = OPTION_MAX_MOVED,
    [GATE_MOVED_PERCENT] = OPTION_MAX_MOVED_PERCENT,
    [GATE_FORFEIT] = OPTION_MAX_FORFEIT,
    [GATE_NET_INCREASE] = OPTION_MAX_NET_INCREASE,
    [GATE_UNALLOCATED] = OPTION_MAX_UNALLOCATED,
};

/* ---- reading them ---- */

/* Three capital letters behind a blank. */
static bool is_currency(const char *word) {
    return word[0] == ' ' && strspn(word + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3 && word[4] == '\0';
}

bool gate_read(cli *c, gate_kind kind, option_id id, const char *value) {
    gate_limit *gate = &c->options.gates[kind];
    bool percent = kind == GATE_MOVED_PERCENT;
    size_t digits = strspn(value, "0123456789.");
    const char *rest = value + digits;
    bool fits = percent ? rest[0] == '\0' || strcmp(rest, "%") == 0 : rest[0] == '\0' || is_currency(rest);
    if (fits && crd_money_parse((crd_str){value, digits}, &gate->limit)) {
        gate->given = true;
        gate->currency = !percent && rest[0] ? text_of(rest + 1) : text_of(NULL);
        return true;
    }
    error_add(c, ERROR_GATE, percent ? "write it as 5 or 2.5%" : "write it as 500, 500.00 or '500.00 USD'",
              "`--%s` is no %s: `%s`", option_table[id].name, percent ? "percentage" : "amount of money", value);
    return false;
}

/* ---- judging ---- */

/* What a category counts for a gate. A category that is new takes nothing from any value; one that is gone has no
 * default. */
static bool counts(gate_kind kind, const crd_diff_category *category, crd_money *found) {
    if (kind == GATE_UNALLOCATED) {
        *found = category->unallocated[AFTER];
        return category->after;
    }
    *found = kind == GATE_MOVED ? category->moved.absolute : category->moved_percent;
    return category->before;
}

static void find_worst(const compared *d, gate_result *gate) {
    for (size_t i = 0; i < d->diff->categories_count; i++) {
        crd_money found;
        if (!counts(gate->kind, &d->diff->categories[i], &found)) continue;
        if (gate->category && money_compare(found, gate->found) <= 0) continue;
        gate->found = found;
        gate->category = &d->diff->categories[i];
    }
}

static void judge(const compared *d, gate_result *gate) {
    switch (gate->kind) {
    case GATE_MOVED:
    case GATE_MOVED_PERCENT:
    case GATE_UNALLOCATED: find_worst(d, gate); break;
    case GATE_FORFEIT: gate->found = d->forfeited[AFTER]; break;
    case GATE_NET_INCREASE: gate->found = money_subtract(d->net[AFTER], d->net[BEFORE]); break;
    case GATES: break;
    }
    gate->ok = money_compare(gate->found, gate->limit) <= 0;
}

bool gates_judge(compared *d) {
    for (int kind = 0; kind < GATES; kind++) {
        const gate_limit *wanted = &d->c->options.gates[kind];
        if (!wanted->given) continue;
        const char *name = option_table[options_of[kind]].name;
        if (wanted->currency.ptr && !text_eq(wanted->currency, compare_currency(d))) {
            error_add(d->c, ERROR_GATE, "leave the currency out, or give the limit in that of the charges",
                      "`--%s` is in %.*s, and the charges are in %.*s", name, TEXT_ARG(wanted->currency),
                      TEXT_ARG(compare_currency(d)));
            return false;
        }
        gate_result gate = {.kind = (gate_kind)kind, .name = name, .limit = wanted->limit};
        judge(d, &gate);
        d->gates[d->gates_n++] = gate;
    }
    return true;
}

bool gates_hold(const compared *d) {
    for (size_t i = 0; i < d->gates_n; i++)
        if (!d->gates[i].ok) return false;
    return true;
}

/* ---- saying so ---- */

/* "500.00 USD", "2.5%". */
static char *amount(const compared *d, const gate_result *gate, crd_money value) {
    char percent[CRD_MONEY_MAX];
    crd_money_people(value, PERCENT_DECIMALS, percent);
    if (gate->kind == GATE_MOVED_PERCENT) return must_format("%s%%", percent);
    return must_format("%s %.*s", text_money_exact(value).at, TEXT_ARG(compare_currency(d)));
}

static char *finding(const gate_result *gate, const char *found) {
    crd_str category = gate->category ? gate->category->name : text_of("");
    if (!gate->category && gate->kind != GATE_FORFEIT && gate->kind != GATE_NET_INCREASE)
        return must_format("there is no category to judge");
    switch (gate->kind) {
    case GATE_MOVED:
    case GATE_MOVED_PERCENT:
        return must_format("%s of the charges change their value in %.*s", found, TEXT_ARG(category));
    case GATE_FORFEIT: return must_format("the credits forfeit %s", found);
    case GATE_NET_INCREASE:
        return crd_money_sign(gate->found) > 0 ? must_format("the net bill rises by %s", found)
                                               : must_format("the net bill does not rise");
    case GATE_UNALLOCATED: return must_format("%s are left unallocated by %.*s", found, TEXT_ARG(category));
    case GATES: break;
    }
    return must_format("%s", found);
}

char *gate_reason(const compared *d, const gate_result *gate) {
    char *found = amount(d, gate, gate->found), *limit = amount(d, gate, gate->limit);
    char *what = finding(gate, found);
    char *text = must_format("%s; allowed: %s", what, limit);
    free(found);
    free(limit);
    free(what);
    return text;
}
