/* SPDX-License-Identifier: Apache-2.0
 *
 * A policy of many rules, as a machine would write it: each asks two things and one of their combinations. */
#include <stdio.h>
#include <string.h>

#include "rules.h"

/* ---- chance of its own: the same rules, whatever else is drawn -------------------------------------------------- */

static uint32_t drawn = 777;

static double draw(void) {
    drawn = drawn * 1664525 + 1013904223;
    return drawn / 4294967296.0;
}

static size_t draw_below(size_t n) { return (size_t)(draw() * (double)n); }
static size_t draw_between(size_t least, size_t most) { return least + draw_below(most - least + 1); }

/* ---- what a rule asks ------------------------------------------------------------------------------------------- */

typedef const char *name_of(const world *w, size_t i);
static const char *account_of(const world *w, size_t i) { return w->account[i]; }
static const char *region_of(const world *w, size_t i) {
    (void)w;
    return region_names[i];
}

/* Some names, each once, in the order in which they were drawn. */
static void put_some(FILE *out, const world *w, size_t n, size_t of, name_of *name, const char *quote) {
    bool taken[ACCOUNTS] = {false};
    for (size_t i = 0; i < n;) {
        size_t one = draw_below(of);
        if (taken[one]) continue;
        taken[one] = true;
        fprintf(out, "%s%s%s%s", i++ > 0 ? ", " : "", quote, name(w, one), quote);
    }
}

static void put_part(FILE *out, const char *operator, const char * name, size_t from, size_t to) {
    size_t len = strlen(name);
    if (to > len) to = len;
    fprintf(out, "usage_type %s \"%.*s\"", operator, (int)(to - from), name + from);
}

static void put_usage_type(FILE *out, const world *w, bool begins) {
    const char *name = w->usage_types[draw_below(USAGE_TYPES)].name;
    if (begins) {
        put_part(out, "starts with", name, 0, draw_between(5, 14));
    } else {
        size_t from = draw_between(3, 6);
        put_part(out, "contains", name, from, draw_between(10, 20));
    }
}

static void put_test(FILE *out, const world *w) {
    double x = draw();
    if (x < .25) {
        fputs("account in [", out);
        put_some(out, w, draw_between(5, 40), ACCOUNTS, account_of, "");
        fputs("]", out);
    } else if (x < .45) {
        fprintf(out, "service is \"%s\"", product_names[draw_below(PRODUCTS)]);
    } else if (x < .7) {
        put_usage_type(out, w, x < .6);
    } else if (x < .8) {
        fputs("region in [", out);
        put_some(out, w, draw_between(1, 6), REGIONS, region_of, "\"");
        fputs("]", out);
    } else if (x < .93) {
        fprintf(out, "tag.team is \"%s\"", team_names[draw_below(TEAMS)]);
    } else {
        fprintf(out, "tag.env is \"%s\"", environment_names[draw_below(ENVIRONMENTS)]);
    }
}

static void put_tests(FILE *out, const world *w, size_t n, const char *between) {
    for (size_t i = 0; i < n; i++) {
        fputs(i > 0 ? between : "", out);
        draw(); /* a number that nothing hangs on: the rules are those of this sequence */
        put_test(out, w);
    }
}

static void put_combination(FILE *out, const world *w) {
    double x = draw();
    if (x < .15) {
        put_test(out, w);
        return;
    }
    fputs(x < .9 ? "(" : "not (", out);
    if (x < .75)
        put_tests(out, w, draw_between(2, 4), " and ");
    else
        put_tests(out, w, x < .9 ? 2 : 1, " or ");
    fputs(")", out);
}

void rules_write(FILE *out, const world *w, size_t rules) {
    fputs("category Product {\n", out);
    for (size_t i = 0; i < rules; i++) {
        fprintf(out, "  \"Cat-%zu\" when ", i % 500);
        put_test(out, w);
        fputs(" and ", out);
        put_test(out, w);
        fputs(" and ", out);
        put_combination(out, w);
        fputs("\n", out);
    }
    fputs("  default \"Unallocated\"\n}\n\n", out);
    fputs("category BusinessUnit {\n  \"X\" when Product in [\"Cat-1\", \"Cat-2\"]\n  default \"Y\"\n}\n\n", out);
}
