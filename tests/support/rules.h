/* SPDX-License-Identifier: Apache-2.0
 *
 * Random rule lists over small alphabets, and all the short texts that their fields could have: small enough to try
 * every charge, with every operator, sets, ignored case, absence, inherited values, categories of categories and hooks
 * that answer anything. */
#ifndef TESTS_SUPPORT_RULES_H
#define TESTS_SUPPORT_RULES_H

#include "tests/support/policy.h"
#include "tests/support/random.h"
#include "tests/support/slow.h"

enum { FIELDS = 4, LONGEST = 3, TEXTS = 1 + 4 + 16 + 64, MAX_RULES = 7 };

static const field_ref fields[FIELDS] = {
    {FIELD_ACCOUNT, {NULL, 0}},
    {FIELD_ACCOUNT_NAME, {NULL, 0}},
    {FIELD_TAG, {"env", 3}},
    {FIELD_REGION, {NULL, 0}},
};
static const char *const field_words[FIELDS] = {"account", "account.name", "tag.env", "region"};

/* What brute force tries: absent, and every text up to LONGEST over letters that patterns have and one that none has.
 */
static crd_str texts[TEXTS];
static char bytes[TEXTS][LONGEST + 1];

static inline void make_texts(void) {
    static const char letters[] = "abAz";
    size_t n = 1, from = 0;
    for (size_t length = 1; length <= LONGEST; length++) {
        size_t to = n;
        for (size_t i = from; i < to; i++)
            for (const char *c = letters; *c; c++, n++) {
                memcpy(bytes[n], bytes[i], length);
                bytes[n][length - 1] = *c;
                texts[n] = (crd_str){bytes[n], length};
            }
        from = to;
    }
    assert_int_equal(n, TEXTS);
}

/* Declared with a name, declared without, not declared. */
static const char *const accounts[] = {"111122223333", "444455556666", "777788889999"};
static const char declared_name[] = "ab";

/* Two predicates: f sees no more than the region. */
static char hook_text[] = "f region\ng account.name,tag.env\n";

typedef struct world {
    uint64_t random;
    bool calls; /* its rules call hooks */
    compiled c;
    text policy;
} world;

static inline uint32_t below(world *w, uint32_t n) { return random_below(&w->random, n); }

/* ---- random policies ---- */

static inline void say_text(world *w, bool glob) {
    static const char letters[] = "abA*?";
    text_char(&w->policy, '"');
    for (uint32_t i = 0, n = 1 + below(w, glob ? 3 : 2); i < n; i++)
        text_char(&w->policy, letters[below(w, glob ? 5 : 3)]);
    text_char(&w->policy, '"');
}

static inline void say_operand(world *w, uint32_t field, bool glob) {
    if (field == 0)
        text_format(&w->policy, "%s", accounts[below(w, COUNT(accounts))]);
    else if (field >= FIELDS)
        text_format(&w->policy, "\"V%u\"", below(w, 3));
    else
        say_text(w, glob);
}

static inline void say_list(world *w, uint32_t field) {
    text_char(&w->policy, '[');
    for (uint32_t i = 0, n = 1 + below(w, 3); i < n; i++) {
        if (i > 0) text_add(&w->policy, STR(", "));
        say_operand(w, field, false);
    }
    text_char(&w->policy, ']');
}

static inline void say_comparison(world *w, uint32_t categories) {
    static const char *const ops[] = {" is absent", " is present",   " is ",        " is not ",   " in ",
                                      " not in ",   " starts with ", " ends with ", " contains ", " like "};
    uint32_t field = below(w, FIELDS + (categories > 0)), op = below(w, field == 0 ? 6 : 10);
    if (field < FIELDS)
        text_format(&w->policy, "%s%s", field_words[field], ops[op]);
    else
        text_format(&w->policy, "C%u%s", below(w, categories), ops[op]);
    if (op < 2) return;
    if (op == 4 || op == 5 || (op > 5 && op < 9 && below(w, 2) == 0))
        say_list(w, field);
    else
        say_operand(w, field, op == 9);
    if (field != 0 && below(w, 4) == 0) text_add(&w->policy, STR(" ignoring case"));
}

static inline void say_condition(world *w, uint32_t categories, uint32_t depth) {
    uint32_t kind = depth == 0 ? 0 : below(w, 4);
    if (kind == 0 && w->calls && below(w, 4) == 0) {
        text_add(&w->policy, below(w, 2) ? STR("call h.f") : STR("call h.g"));
        return;
    }
    if (kind == 0) {
        say_comparison(w, categories);
        return;
    }
    if (kind == 1) text_add(&w->policy, STR("not "));
    text_char(&w->policy, '(');
    for (uint32_t i = 0, n = 1 + below(w, 3), any = below(w, 2); i < n; i++) {
        if (i > 0) text_format(&w->policy, "%s", any ? " or " : " and ");
        say_condition(w, categories, depth - 1);
    }
    text_char(&w->policy, ')');
}

static inline void say_category(world *w, uint32_t index) {
    text_format(&w->policy, "category C%u%s {\n", index, below(w, 2) == 0 ? " effective 2026-03" : "");
    for (uint32_t i = 0, n = 1 + below(w, MAX_RULES - 1); i < n; i++) {
        if (below(w, 10) == 0) {
            text_format(&w->policy, "  inherit %s\n", below(w, 2) ? "tag.env" : "account.name");
            continue;
        }
        text_format(&w->policy, "  \"V%u\" when ", below(w, 3));
        say_condition(w, index, below(w, 3));
        if (below(w, 4) == 0) {
            text_add(&w->policy, STR(" unless "));
            say_condition(w, index, below(w, 2));
        }
        text_char(&w->policy, '\n');
    }
    text_format(&w->policy, "%s}\n", below(w, 2) ? "  default \"V0\"\n" : "");
}

/* The account `one` is declared with a name, `two` without; a third is not declared. */
static inline void make_policy(world *w, bool alone) {
    text_format(&w->policy, "account one = %s \"%s\"\naccount two = %s\n", accounts[0], declared_name, accounts[1]);
    if (w->calls) text_add(&w->policy, STR("hook h from \"h.lua\"\n"));
    for (uint32_t i = 0, n = alone ? 1 : 1 + below(w, 2); i < n; i++) say_category(w, i);
}

/* ---- what hooks answer ---- */

enum { ANSWERS = 4 };         /* neither says yes; one does; both */
static uint32_t hook_answers; /* bit 0: f's; bit 1: g's */

/* Of a slow_charge. What its hooks see does not matter: any answer may come from some hook. */
static inline bool answer_of_hook(crd_str function, const crd_str *values, size_t n) {
    (void)values;
    (void)n;
    return hook_answers >> (str_eq(function, STR("g")) ? 1 : 0) & 1;
}

/* ---- every short charge ---- */

/* Calls `each` for all of them. Fields that nothing reads are left absent. `named`: account `one` has its name. */
static inline void try_all(const bool read[FIELDS], bool named, void (*each)(void *ud, const crd_str values[FIELDS]),
                           void *ud) {
    for (size_t account = 0; account < COUNT(accounts); account++)
        for (size_t name = 0; name < (read[1] && !(named && account == 0) ? TEXTS : 1); name++)
            for (size_t tag = 0; tag < (read[2] ? TEXTS : 1); tag++)
                for (size_t region = 0; region < (read[3] ? TEXTS : 1); region++) {
                    crd_str values[FIELDS] = {str_of(accounts[account]),
                                              named && account == 0 ? str_of(declared_name) : texts[name], texts[tag],
                                              texts[region]};
                    each(ud, values);
                }
}

#endif
