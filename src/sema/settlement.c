/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the settlement block. Its options and their values are the rows of base/settlement.def. */
#include "check.h"

#define OPTION(option, why) OPTION_##option,
typedef enum option_id {
#include "base/settlement.def"
    OPTIONS
} option_id;

#define OPTION(option, why) {#option, sizeof #option - 1},
static const crd_str option_names[] = {
#include "base/settlement.def"
};

typedef struct choice_row {
    option_id option;
    crd_str value;
} choice_row;
#define CHOICE(option, value, constant, meaning) {OPTION_##option, {#value, sizeof #value - 1}},
static const choice_row choices[] = {
#include "base/settlement.def"
};
enum { CHOICES = sizeof choices / sizeof *choices };

static void choose(crd_settlement *s, size_t row) {
    size_t at = 0;
#define CHOICE(option, value, constant, meaning)                                                                       \
    if (row == at++) s->option = constant;
#include "base/settlement.def"
}

static size_t option_values(option_id option, crd_str *out) {
    size_t n = 0;
    for (size_t i = 0; i < CHOICES; i++)
        if (choices[i].option == option) out[n++] = choices[i].value;
    return n;
}

static void value_unknown(checker *c, const node *word, option_id option) {
    crd_str values[CHOICES], found = node_text(c, word);
    size_t n = option_values(option, values);
    diag *g = diag_add(c->d, DIAG_UNKNOWN_OPTION_VALUE, word->at, "`%.*s` cannot be `%.*s`",
                       STR_ARG(option_names[option]), STR_ARG(found));
    text t;
    text_init(&t, c->a->m);
    for (size_t i = 0; i < n; i++) text_format(&t, "%s`%.*s`", i ? " or " : "", STR_ARG(values[i]));
    diag_help(c->d, g, "write %.*s", STR_ARG(text_str(&t)));
    text_free(&t);
    diag_did_you_mean(c->d, g, word->at, found, values, n);
}

static void option_check(checker *c, const node *n, const node **seen) {
    const node *name = n->first, *choice = name ? name->next : NULL;
    if (!choice || name->kind != NODE_WORD || choice->kind != NODE_WORD) return;
    size_t option = 0;
    while (option < OPTIONS && !str_eq(node_text(c, name), option_names[option])) option++;
    if (option == OPTIONS) {
        diag *g = diag_add(c->d, DIAG_UNKNOWN_OPTION, name->at, "settlement has no option `%.*s`",
                           STR_ARG(node_text(c, name)));
        diag_did_you_mean(c->d, g, name->at, node_text(c, name), option_names, OPTIONS);
        return;
    }
    if (seen[option]) {
        diag *g = diag_add(c->d, DIAG_DUPLICATE_OPTION, n->at, "`%.*s` is set twice", STR_ARG(option_names[option]));
        diag_also(c->d, g, seen[option]->at, "first set here");
    }
    seen[option] = n;
    for (size_t i = 0; i < CHOICES; i++)
        if (choices[i].option == option && str_eq(choices[i].value, node_text(c, choice))) {
            choose(&c->out->settlement, i);
            return;
        }
    value_unknown(c, choice, (option_id)option);
}

void settlement_check(checker *c, const node *n) {
    const node *seen[OPTIONS] = {0};
    for (const node *option = n->first; option; option = option->next)
        if (option->kind == NODE_OPTION) option_check(c, option, seen);
}
