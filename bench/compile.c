/* SPDX-License-Identifier: Apache-2.0
 *
 * How compiling grows with rules: policies of 10, 100, 1,000 and 10,000 rules in categories of 500, each rule with a
 * list of accounts and the name of one list of 5,000. Prints milliseconds, microseconds a rule and the ratio to
 * the smallest.
 *
 *     compile [FILE]    with a policy: the milliseconds that it takes */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/clock.h"
#include "crd.h"

#define RULES_A_CATEGORY 500
#define ACCOUNTS_A_RULE  40

static void add_accounts(FILE *out, unsigned first, unsigned n) {
    fputc('[', out);
    for (unsigned i = 0; i < n; i++)
        fprintf(out, "%s%012u", i ? ", " : "", 100000000u + (first + i) * 7919u % 90000000u);
    fputc(']', out);
}

static char *make_policy(unsigned rules, size_t *len) {
    char *text = NULL;
    FILE *out = open_memstream(&text, len);
    if (out == NULL) abort();
    fputs("let big = ", out);
    add_accounts(out, 0, 5000);
    for (unsigned r = 0; r < rules; r++) {
        if (r % RULES_A_CATEGORY == 0) fprintf(out, "%s\ncategory C%u {\n", r ? "}" : "", r / RULES_A_CATEGORY);
        fprintf(out, "  \"value %u\" when account in ", r);
        add_accounts(out, r, ACCOUNTS_A_RULE);
        fprintf(out, " and (tag.team is \"team-%u\" or usage_type contains \"U%u\") unless account in big\n", r, r);
    }
    fputs("}\n", out);
    fclose(out);
    return text;
}

static double compile(crd_str text) {
    crd_config config;
    crd_config_init(&config);
    crd_diagnostics *list;
    crd_policy *policy;
    double start = wall_seconds();
    crd_compile_options options = {.path = "bench.crd", .text = text, .lent = true};
    if (crd_diagnostics_new(&config, &list) != CRD_OK ||
        crd_policy_compile(&config, &options, list, &policy) != CRD_OK) {
        fprintf(stderr, "the benchmark's policy does not compile\n");
        exit(1);
    }
    double took = wall_seconds() - start;
    crd_policy_free(policy);
    crd_diagnostics_free(list);
    return took;
}

/* The best of five. */
static double measure(crd_str text) {
    double best = 1e9;
    for (int n = 0; n < 5; n++) {
        double took = compile(text);
        if (took < best) best = took;
    }
    return best;
}

static void measure_file(const char *path) {
    static char text[64 << 20];
    FILE *in = fopen(path, "r");
    size_t len = in ? fread(text, 1, sizeof text, in) : 0;
    if (in == NULL || len == sizeof text || fclose(in) != 0) {
        fprintf(stderr, "%s cannot be read, or is too large\n", path);
        exit(1);
    }
    printf("%zu bytes, %.2f ms\n", len, measure((crd_str){text, len}) * 1e3);
}

int main(int argc, char **argv) {
    if (argc == 2) {
        measure_file(argv[1]);
        return 0;
    }
    static const unsigned sizes[] = {10, 100, 1000, 10000};
    double first = 0;
    printf("%8s %10s %10s %12s %8s\n", "rules", "bytes", "ms", "us a rule", "ratio");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        size_t len;
        char *text = make_policy(sizes[i], &len);
        double best = measure((crd_str){text, len}), rule = best / sizes[i];
        if (i == 0) first = rule;
        printf("%8u %10zu %10.2f %12.2f %8.2f\n", sizes[i], len, best * 1e3, rule * 1e6, rule / first);
        free(text);
    }
    return 0;
}
