/* SPDX-License-Identifier: Apache-2.0
 *
 * How classifying grows with rules: one category of 10, 75, 500 and 10,000 rules over the same million charges, whose
 * accounts, services, usage types, regions and tags repeat as they do in a bill. Prints nanoseconds a charge from the
 * first row on (filling the tables included) and again over warm tables, how many distinct keys ran code, and the ratio
 * to the smallest policy. */
#include <stdio.h>
#include <stdlib.h>

#include "bench/clock.h"
#include "codegen/codegen.h"
#include "vm/vm.h"

enum { CHARGES = 1000000, LINES = 30000, BATCHES = (CHARGES + BATCH_ROWS - 1) / BATCH_ROWS };
enum { ACCOUNT, SERVICE, USAGE_TYPE, REGION, TEAM, ENV, FIELDS };

static const field_ref fields[FIELDS] = {
    {FIELD_ACCOUNT, {NULL, 0}}, {FIELD_SERVICE, {NULL, 0}}, {FIELD_USAGE_TYPE, {NULL, 0}},
    {FIELD_REGION, {NULL, 0}},  {FIELD_TAG, {"team", 4}},   {FIELD_TAG, {"env", 3}},
};
static const uint32_t distinct[FIELDS] = {200, 80, 3000, 25, 20, 5};

static uint64_t state = 777;
static uint32_t below(uint32_t n) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)((state >> 32) % n);
}

/* Small numbers are far more frequent, as in a bill. */
static uint32_t skewed(uint32_t n) { return (uint32_t)((uint64_t)below(n) * below(n) / n * below(n) / n); }

static int word(uint32_t field, uint32_t i, char *out, size_t size) {
    static const char *const formats[FIELDS] = {"%012u",     "Amazon%03u", "R%02u-Usage%02u:Kind",
                                                "region-%u", "team-%u",    "env-%u"};
    if (field == USAGE_TYPE) return snprintf(out, size, formats[field], i % 25, i / 25);
    return snprintf(out, size, formats[field], field == ACCOUNT ? 100000000u + i * 7919u : i);
}

/* ---- the policy ---- */

static void put_list(FILE *out, uint32_t field, uint32_t n) {
    char w[64];
    for (uint32_t i = 0; i < n; i++) {
        word(field, below(distinct[field]), w, sizeof w);
        fprintf(out, field == ACCOUNT ? "%s%s" : "%s\"%s\"", i ? ", " : "[", w);
    }
    fputc(']', out);
}

static void put_condition(FILE *out) {
    static const char *const names[FIELDS] = {"account", "service", "usage_type", "region", "tag.team", "tag.env"};
    uint32_t field = below(FIELDS);
    if (field == USAGE_TYPE) {
        uint32_t kind = below(distinct[USAGE_TYPE]);
        if (below(2))
            fprintf(out, "usage_type starts with \"R%02u-Usage%u\"", kind % 25, below(10));
        else
            fprintf(out, "usage_type contains \"Usage%02u:\"", kind / 25);
        return;
    }
    fprintf(out, "%s %s ", names[field], below(8) ? "in" : "not in");
    put_list(out, field, field == ACCOUNT ? 5 + below(35) : 1 + below(3));
}

static char *make_policy(uint32_t rules, size_t *len) {
    char *policy = NULL;
    FILE *out = open_memstream(&policy, len);
    if (out == NULL) abort();
    fputs("category Product {\n", out);
    for (uint32_t r = 0; r + 1 < rules; r++) { /* the default is one */
        fprintf(out, "  \"value %u\" when ", r % 500);
        for (uint32_t i = 0; i < 3; i++) {
            if (i > 0) fputs(" and ", out);
            put_condition(out);
        }
        fputs(" and (", out);
        put_condition(out);
        fputs(" or ", out);
        put_condition(out);
        fputs(")\n", out);
    }
    fputs("  default \"rest\"\n}\n", out);
    fclose(out);
    return policy;
}

/* ---- the charges ---- */

typedef struct stream {
    intern dicts[FIELDS];
    field_ref refs[FIELDS];
    columns columns;
    uint32_t (*ids)[FIELDS][BATCH_ROWS]; /* [batch] */
    crd_month months[BATCH_ROWS];
} stream;

static void make_dictionary(intern *dict, mem *m, uint32_t field) {
    char w[64];
    if (!intern_init(dict, m)) abort();
    for (uint32_t i = 0; i < distinct[field]; i++) intern_add(dict, (crd_str){w, (size_t)word(field, i, w, sizeof w)});
}

static void make_stream(stream *s, mem *m) {
    static uint32_t lines[LINES][FIELDS];
    for (uint32_t f = 0; f < FIELDS; f++) {
        make_dictionary(&s->dicts[f], m, f);
        s->refs[f] = fields[f];
        for (uint32_t i = 0; i < LINES; i++) lines[i][f] = below(10) ? 1 + skewed(distinct[f]) : INTERN_ABSENT;
    }
    s->columns = (columns){s->refs, s->dicts, FIELDS};
    s->ids = mem_new(m, BATCHES * sizeof *s->ids);
    if (s->ids == NULL) abort();
    for (uint32_t row = 0; row < CHARGES; row++) {
        const uint32_t *line = lines[skewed(LINES)];
        for (uint32_t f = 0; f < FIELDS; f++) s->ids[row / BATCH_ROWS][f][row % BATCH_ROWS] = line[f];
    }
    for (uint32_t row = 0; row < BATCH_ROWS; row++) s->months[row] = 2026 * 12;
}

/* ---- measuring ---- */

static double pass(classifier *k, stream *s) {
    double start = processor_ns();
    for (uint32_t i = 0; i < BATCHES; i++) {
        uint32_t *ids[FIELDS];
        for (uint32_t f = 0; f < FIELDS; f++) ids[f] = s->ids[i][f];
        size_t rows = i + 1 < BATCHES ? BATCH_ROWS : CHARGES - (size_t)i * BATCH_ROWS;
        batch b = {.rows = rows, .columns = FIELDS, .ids = ids, .month = s->months};
        classified out;
        if (!classifier_run(k, &b, &out)) abort();
    }
    return (processor_ns() - start) / CHARGES;
}

static void measure(uint32_t rules, stream *s, mem *m, double *smallest) {
    crd_config config;
    crd_config_init(&config);
    crd_diagnostics *d;
    arena a;
    arena_init(&a, m);
    size_t len;
    char *policy = make_policy(rules, &len);
    crd_compile_options options = {.path = "bench.crd", .text = {policy, len}};
    const model *checked =
        crd_diagnostics_new(&config, &d) == CRD_OK ? sema_check(&config, NULL, d, &a, &options) : NULL;
    program *p = checked ? codegen_program(checked, d, m) : NULL;
    classifier *k = p ? classifier_new(m, p, &s->columns, (question_answerer){NULL, NULL}) : NULL;
    if (k == NULL) {
        fprintf(stderr, "the benchmark's policy does not compile\n");
        exit(1);
    }
    double first = pass(k, s), warm = pass(k, s);
    if (*smallest == 0) *smallest = first;
    printf("%6u rules  %7.1f ns/charge  warm %5.1f  keys %6llu  ratio %.2f\n", rules, first, warm,
           (unsigned long long)classifier_evaluations(k), first / *smallest);
    classifier_free(k);
    program_free(p);
    arena_free(&a);
    crd_diagnostics_free(d);
    free(policy);
}

int main(void) {
    static const uint32_t sizes[] = {10, 75, 500, 10000};
    static stream s;
    crd_config config;
    crd_config_init(&config);
    mem m;
    mem_init(&m, &config);
    make_stream(&s, &m);
    double smallest = 0;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) measure(sizes[i], &s, &m, &smallest);
    mem_free(&m, s.ids, BATCHES * sizeof *s.ids);
    for (uint32_t f = 0; f < FIELDS; f++) intern_free(&s.dicts[f]);
    return 0;
}
