/* SPDX-License-Identifier: Apache-2.0
 *
 * How lint grows with rules, for three shapes of policy: every rule a list of accounts of its own (5,000 declared
 * accounts in all), lists that share accounts beside conditions on tags and usage types, and parts of account names.
 * Prints milliseconds, microseconds a rule, and how many findings there are. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/clock.h"
#include "crd_tools.h"

#define ACCOUNTS         5000
#define RULES_A_CATEGORY 500

static unsigned long long account(unsigned i) { return 100000000000ull + i * 7919ull % 90000000ull; }

static void declare_accounts(FILE *out) {
    for (unsigned i = 0; i < ACCOUNTS; i++)
        fprintf(out, "account a%u = %012llu \"team-%u-%s\"\n", i, account(i), i / 10, i % 10 ? "prod" : "dev");
}

static void list_accounts(FILE *out) {
    fputs("let big = [", out);
    for (unsigned i = 0; i < ACCOUNTS; i++) fprintf(out, "%s%012llu", i ? ", " : "", account(7 * i + 3));
    fputs("]\n", out);
}

/* Each account is in one rule: every rule has its share of those of its category. */
static void rule_of_accounts(FILE *out, unsigned rule) {
    unsigned share = ACCOUNTS / RULES_A_CATEGORY, first = rule % RULES_A_CATEGORY * share;
    fprintf(out, "  \"value %u\" when account in [", rule);
    for (unsigned i = 0; i < share; i++) fprintf(out, "%sa%u", i ? ", " : "", first + i);
    fputs("]\n", out);
}

static void rule_of_several(FILE *out, unsigned rule) {
    fprintf(out, "  \"value %u\" when account in [", rule);
    for (unsigned i = 0; i < 40; i++) fprintf(out, "%s%012llu", i ? ", " : "", account(rule + i));
    fprintf(out, "] and (tag.team is \"team-%u\" or usage_type contains \"U%u\") unless account in big\n", rule, rule);
}

static void rule_of_names(FILE *out, unsigned rule) {
    fprintf(out, "  \"value %u\" when account.name starts with \"team-%u-\"\n", rule, rule);
}

typedef struct shape {
    const char *name;
    void (*rule)(FILE *out, unsigned rule);
    bool declared;
} shape;

static char *make_policy(const shape *s, unsigned rules, size_t *len) {
    char *text = NULL;
    FILE *out = open_memstream(&text, len);
    if (out == NULL) abort();
    if (s->declared)
        declare_accounts(out);
    else
        list_accounts(out);
    for (unsigned r = 0; r < rules; r++) {
        if (r % RULES_A_CATEGORY == 0) fprintf(out, "%s\ncategory C%u {\n", r ? "}" : "", r / RULES_A_CATEGORY);
        s->rule(out, r);
    }
    fputs("  default \"other\"\n}\n", out);
    fclose(out);
    return text;
}

static double analyse(crd_str text, size_t *findings) {
    crd_config config;
    crd_config_init(&config);
    crd_lint_options lint;
    crd_lint_options_init(&lint);
    crd_diagnostics *list;
    crd_policy *policy;
    crd_compile_options options = {.path = "bench.crd", .text = text};
    if (crd_diagnostics_new(&config, &list) != CRD_OK ||
        crd_policy_compile(&config, &options, list, &policy) != CRD_OK) {
        fprintf(stderr, "the benchmark's policy does not compile\n");
        exit(1);
    }
    double start = wall_seconds();
    if (crd_policy_lint(policy, &lint, list) != CRD_OK) abort();
    double took = wall_seconds() - start;
    *findings = crd_diagnostics_count(list);
    crd_policy_free(policy);
    crd_diagnostics_free(list);
    return took;
}

int main(void) {
    static const shape shapes[] = {
        {"accounts", rule_of_accounts, true}, {"several", rule_of_several, false}, {"names", rule_of_names, true}};
    static const unsigned sizes[] = {500, 2000, 10000};
    printf("%-10s %8s %10s %12s %10s\n", "shape", "rules", "ms", "us a rule", "findings");
    for (size_t s = 0; s < sizeof shapes / sizeof *shapes; s++)
        for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
            size_t len, findings;
            char *text = make_policy(&shapes[s], sizes[i], &len);
            double took = analyse((crd_str){text, len}, &findings);
            printf("%-10s %8u %10.2f %12.2f %10zu\n", shapes[s].name, sizes[i], took * 1e3, took * 1e6 / sizes[i],
                   findings);
            free(text);
        }
    return 0;
}
