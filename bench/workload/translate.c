/* SPDX-License-Identifier: Apache-2.0
 *
 * Writes a benchmark's policy in other languages, each of them as its users would write it. No value of these policies
 * holds a quote. */
#include <stdlib.h>
#include <string.h>

#include "translate.h"
#include "world.h"

typedef struct language {
    const char *all, *any, *not ; /* between parts; in front of one in parentheses */
    void (*test)(FILE *out, const condition *c);
} language;

static void write_condition(FILE *out, const language *l, const condition *c) {
    if (c->kind > NOT) {
        l->test(out, c);
        return;
    }
    fputs(c->kind == NOT ? l->not : "(", out);
    for (size_t i = 0; i < c->n; i++) {
        fputs(i == 0 ? "" : c->kind == ALL_OF ? l->all : l->any, out);
        write_condition(out, l, &c->parts[i]);
    }
    fputs(")", out);
}

/* Rules one below the other, with what stands around condition and value. */
static void write_rules(FILE *out, const language *l, const category *c, const char *before, const char *between,
                        const char *behind) {
    for (size_t i = 0; i < c->n; i++) {
        fputs(before, out);
        write_condition(out, l, &c->rules[i].when);
        fprintf(out, "%s%s%s\n", between, c->rules[i].value, behind);
    }
}

/* ---- sets: lists of values, each once --------------------------------------------------------------------------- */

static struct set_list {
    const condition **at; /* the first condition that has it */
    size_t n, room;
} sets;

static bool same_values(const condition *a, const condition *b) {
    if (a->n != b->n) return false;
    for (size_t i = 0; i < a->n; i++)
        if (strcmp(a->values[i], b->values[i]) != 0) return false;
    return true;
}

static size_t set_of(const condition *c) {
    size_t i = 0;
    while (i < sets.n && !same_values(sets.at[i], c)) i++;
    return i;
}

static void collect_sets(const condition *c) {
    if (c->kind <= NOT)
        for (size_t i = 0; i < c->n; i++) collect_sets(&c->parts[i]);
    if (c->kind != IN || set_of(c) < sets.n) return;
    if (sets.n == sets.room) sets.at = must(realloc(sets.at, (sets.room = sets.room * 2 + 64) * sizeof *sets.at));
    sets.at[sets.n++] = c;
}

static void collect_all_sets(const policy *p) {
    for (size_t c = 0; c < 2; c++)
        for (size_t i = 0; i < p->categories[c].n; i++) collect_sets(&p->categories[c].rules[i].when);
}

static void write_values(FILE *out, const condition *c, const char *before, const char *between, const char *behind) {
    for (size_t i = 0; i < c->n; i++) fprintf(out, "%s%s%s%s", i > 0 ? between : "", before, c->values[i], behind);
}

/* ---- SQL, as DuckDB speaks it ----------------------------------------------------------------------------------- */

static void sql_test(FILE *out, const condition *c) {
    static const char *const names[FIELDS] = {"account", "service", "usage_type", "region", "team", "env", "category1"};
    const char *name = names[c->field];
    switch (c->kind) {
    case IS: fprintf(out, "%s = '%s'", name, c->values[0]); break;
    case STARTS_WITH: fprintf(out, "starts_with(%s, '%s')", name, c->values[0]); break;
    case CONTAINS: fprintf(out, "contains(%s, '%s')", name, c->values[0]); break;
    default:
        fprintf(out, "%s IN (", name);
        write_values(out, c, "'", ", ", "'");
        fputs(")", out);
    }
}

void write_sql(FILE *out, const policy *p) {
    static const language sql = {" AND ", " OR ", "(NOT ", sql_test};
    static const char *const from[2] = {"b", "c1"};
    for (size_t i = 0; i < 2; i++) {
        fprintf(out, "c%zu AS (SELECT *, CASE\n", i + 1);
        write_rules(out, &sql, &p->categories[i], "  WHEN ", " THEN '", "'");
        fprintf(out, "  ELSE '%s' END AS category%zu FROM %s)%s\n", p->categories[i].fallback, i + 1, from[i],
                i == 0 ? "," : "");
    }
}

/* ---- Lua and awk ------------------------------------------------------------------------------------------------ */

static const char *const short_names[FIELDS] = {"a", "s", "u", "r", "team", "env", "c1"};

static void lua_test(FILE *out, const condition *c) {
    const char *name = short_names[c->field];
    switch (c->kind) {
    case IS: fprintf(out, "%s==\"%s\"", name, c->values[0]); break;
    case STARTS_WITH: fprintf(out, "sub(%s,1,%zu)==\"%s\"", name, strlen(c->values[0]), c->values[0]); break;
    case CONTAINS: fprintf(out, "find(%s,\"%s\",1,true)", name, c->values[0]); break;
    default: fprintf(out, "S[%zu][%s]", set_of(c) + 1, name);
    }
}

void write_lua(FILE *out, const policy *p) {
    static const language lua = {" and ", " or ", "not (", lua_test};
    static const char *const heads[2] = {"local function category1(a,s,u,r,team,env)\n",
                                         "local function category2(c1,a,s,u,r,team,env)\n"};
    collect_all_sets(p);
    fputs("local sub,find=string.sub,string.find\n"
          "local function set(t) local s={} for _,v in ipairs(t) do s[v]=true end return s end\nlocal S={}\n",
          out);
    for (size_t i = 0; i < sets.n; i++) {
        fprintf(out, "S[%zu]=set{", i + 1);
        write_values(out, sets.at[i], "\"", ",", "\"");
        fputs("}\n", out);
    }
    for (size_t i = 0; i < 2; i++) {
        fputs(heads[i], out);
        write_rules(out, &lua, &p->categories[i], " if ", " then return \"", "\" end");
        fprintf(out, " return \"%s\"\nend\n", p->categories[i].fallback);
    }
    fputs("return category1,category2\n", out);
}

static void awk_test(FILE *out, const condition *c) {
    const char *name = short_names[c->field];
    switch (c->kind) {
    case IS: fprintf(out, "%s==\"%s\"", name, c->values[0]); break;
    case STARTS_WITH: fprintf(out, "index(%s,\"%s\")==1", name, c->values[0]); break;
    case CONTAINS: fprintf(out, "index(%s,\"%s\")", name, c->values[0]); break;
    default: fprintf(out, "(%s in S%zu)", name, set_of(c));
    }
}

void write_awk(FILE *out, const policy *p) {
    static const language awk = {"&&", "||", "!(", awk_test};
    static const char *const heads[2] = {"function category1(a,s,u,r,team,env){\n",
                                         "function category2(c1,a,s,u,r,team,env){\n"};
    collect_all_sets(p);
    for (size_t i = 0; i < 2; i++) {
        fputs(heads[i], out);
        write_rules(out, &awk, &p->categories[i], " if(", ")return \"", "\"");
        fprintf(out, " return \"%s\"}\n", p->categories[i].fallback);
    }
    fputs("BEGIN{\n", out);
    for (size_t i = 0; i < sets.n; i++) {
        char before[32];
        snprintf(before, sizeof before, "S%zu[\"", i);
        write_values(out, sets.at[i], before, ";", "\"]");
        fputs("\n", out);
    }
    fputs("}\n", out);
}
