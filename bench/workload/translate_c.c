/* SPDX-License-Identifier: Apache-2.0
 *
 * The policy as ceiling.c wants it: what is asked of a value, each question once and one bit, and the rules over these
 * bits. The first category's values are numbered: what the second asks of them is one test of a bit. */
#include <inttypes.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "translate.h"
#include "world.h"

enum { QUESTIONS_MAX = 256, VALUES_MAX = 64 };

static const condition *questions[QUESTIONS_MAX];
static size_t questions_n;
static const char *values[2][VALUES_MAX];
static size_t values_n[2];

static bool same_question(const condition *a, const condition *b) {
    if (a->kind != b->kind || a->field != b->field || a->n != b->n) return false;
    for (size_t i = 0; i < a->n; i++)
        if (strcmp(a->values[i], b->values[i]) != 0) return false;
    return true;
}

static size_t number_of(size_t which, const char *value) {
    size_t i = 0;
    while (i < values_n[which] && strcmp(values[which][i], value) != 0) i++;
    return i;
}

static _Noreturn void too_large(void) {
    fputs("workload: the ceiling takes policies of at most 64 values a category and 256 questions\n", stderr);
    exit(1);
}

static void add_value(size_t which, const char *value) {
    size_t number = number_of(which, value);
    if (number < values_n[which]) return;
    if (number == VALUES_MAX) too_large();
    values[which][values_n[which]++] = value;
}

static size_t question_of(const condition *c) {
    size_t i = 0;
    while (i < questions_n && !same_question(questions[i], c)) i++;
    return i;
}

static void collect_questions(const condition *c) {
    if (c->kind <= NOT)
        for (size_t i = 0; i < c->n; i++) collect_questions(&c->parts[i]);
    if (c->kind <= NOT || c->field == CATEGORY || question_of(c) < questions_n) return;
    if (questions_n == QUESTIONS_MAX) too_large();
    questions[questions_n++] = c;
}

static void collect(const policy *p) {
    for (size_t i = 0; i < 2; i++) {
        const category *c = &p->categories[i];
        add_value(i, c->fallback);
        for (size_t r = 0; r < c->n; r++) {
            add_value(i, c->rules[r].value);
            collect_questions(&c->rules[r].when);
        }
    }
}

static void write_names(FILE *out, size_t which) {
    fprintf(out, "static const char *const category%zu_names[] = {", which + 1);
    for (size_t i = 0; i < values_n[which]; i++) fprintf(out, "\"%s\", ", values[which][i]);
    fputs("};\n", out);
}

static void write_questions(FILE *out) {
    fprintf(out, "#define QUESTIONS %zu\n", questions_n);
    for (size_t i = 0; i < questions_n; i++) {
        fprintf(out, "static const char *const asked%zu[] = {", i);
        for (size_t v = 0; v < questions[i]->n; v++) fprintf(out, "\"%s\", ", questions[i]->values[v]);
        fputs("};\n", out);
    }
    fputs("static const question questions[QUESTIONS] = {\n", out);
    for (size_t i = 0; i < questions_n; i++) {
        const condition *c = questions[i];
        const char *kind = c->kind == STARTS_WITH ? "BEGINS" : c->kind == CONTAINS ? "HOLDS" : "EQUALS";
        fprintf(out, "    {%d, %s, %zu, asked%zu},\n", (int)c->field, kind, c->n, i);
    }
    fputs("};\n", out);
}

static void write_bits(FILE *out, const condition *c) {
    if (c->kind <= NOT) {
        fputs(c->kind == NOT ? "(!(" : "(", out);
        for (size_t i = 0; i < c->n; i++) {
            fputs(i == 0 ? "" : c->kind == ALL_OF ? " & " : " | ", out);
            write_bits(out, &c->parts[i]);
        }
        fputs(c->kind == NOT ? "))" : ")", out);
    } else if (c->field == CATEGORY) {
        uint64_t set = 0;
        for (size_t i = 0; i < c->n; i++) set |= UINT64_C(1) << number_of(0, c->values[i]);
        fprintf(out, "(UINT64_C(0x%" PRIx64 ") >> first & 1)", set);
    } else {
        size_t bit = question_of(c);
        fprintf(out, "(bits[%zu] >> %zu & 1)", bit / 64, bit % 64);
    }
}

static void write_function(FILE *out, const policy *p, size_t which, const char *head) {
    fprintf(out, "static __attribute__((noinline)) unsigned %s {\n", head);
    for (size_t i = 0; i < p->categories[which].n; i++) {
        const rule *r = &p->categories[which].rules[i];
        fputs("    if (", out);
        write_bits(out, &r->when);
        fprintf(out, ") return %zu;\n", number_of(which, r->value));
    }
    fputs("    return 0;\n}\n", out);
}

void write_c(FILE *out, const policy *p) {
    collect(p);
    for (size_t i = 0; i < 2; i++) write_names(out, i);
    write_questions(out);
    write_function(out, p, 0, "category1(const uint64_t *bits)");
    write_function(out, p, 1, "category2(unsigned first, const uint64_t *bits)");
}
