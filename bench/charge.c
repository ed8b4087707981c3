/* SPDX-License-Identifier: Apache-2.0
 *
 * What one charge costs a host: crd_run_charge with texts that repeat as they do in a bill, under a policy of two
 * categories and 75 rules, added up by category. Prints nanoseconds of processor time a charge, of the first of five
 * passes, which begins with empty tables, and of the best. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/clock.h"
#include "crd.h"

enum { CHARGES = 200000, LINES = 2000, PASSES = 5, RULES = 60, LATER_RULES = 15 };
enum { ACCOUNTS = 200, SERVICES = 80, USAGE_TYPES = 3000, REGIONS = 25, TEAMS = 20 };
enum { WORD = 48 };

static char accounts[ACCOUNTS][WORD], services[SERVICES][WORD], usage_types[USAGE_TYPES][WORD], regions[REGIONS][WORD],
    teams[TEAMS][WORD];

static uint64_t state = 777;
static uint32_t below(uint32_t n) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)((state >> 32) % n);
}

/* Small numbers are far more frequent, as in a bill. */
static uint32_t skewed(uint32_t n) { return (uint32_t)((uint64_t)below(n) * below(n) / n * below(n) / n); }

static void make_words(void) {
    for (uint32_t i = 0; i < ACCOUNTS; i++) snprintf(accounts[i], WORD, "%012u", 100000000u + i * 7919u);
    for (uint32_t i = 0; i < SERVICES; i++) snprintf(services[i], WORD, "AmazonService%02u", i);
    for (uint32_t i = 0; i < USAGE_TYPES; i++)
        snprintf(usage_types[i], WORD, "R%02u-Usage:kind%u.large", i % 25, i / 25);
    for (uint32_t i = 0; i < REGIONS; i++) snprintf(regions[i], WORD, "region-%u", i);
    for (uint32_t i = 0; i < TEAMS; i++) snprintf(teams[i], WORD, "team-%u", i);
}

static crd_policy *make_policy(void) {
    char *text = NULL;
    size_t len;
    FILE *out = open_memstream(&text, &len);
    if (out == NULL) return NULL;
    fputs("category Product {\n", out);
    for (int r = 0; r < RULES; r++)
        fprintf(out,
                "  \"product %d\" when service is \"%s\" and account in [%s, %s] and (tag.team is \"%s\" or "
                "usage_type contains \"kind%u.\")\n",
                r, services[below(SERVICES)], accounts[below(ACCOUNTS)], accounts[below(ACCOUNTS)], teams[below(TEAMS)],
                below(USAGE_TYPES / 25));
    fputs("  default \"rest\"\n}\ncategory Unit {\n", out);
    for (int r = 0; r < LATER_RULES; r++)
        fprintf(out, "  \"unit %d\" when Product in [\"product %d\", \"rest\"] and region is \"%s\"\n", r, 4 * r,
                regions[below(REGIONS)]);
    fputs("  default \"other\"\n}\n", out);
    fclose(out);
    crd_config config;
    crd_config_init(&config);
    crd_compile_options options = {.path = "bench.crd", .text = {text, len}};
    crd_policy *policy = NULL;
    crd_diagnostics *list;
    if (crd_diagnostics_new(&config, &list) != CRD_OK) return NULL;
    if (crd_policy_compile(&config, &options, list, &policy) != CRD_OK) fputs("the policy is not accepted\n", stderr);
    crd_diagnostics_free(list);
    free(text);
    return policy;
}

static crd_str word(const char *text) { return (crd_str){text, strlen(text)}; }

/* ---- measuring ---- */

static crd_charge lines[LINES];
static crd_tag tags[LINES];

static void make_lines(void) {
    for (int i = 0; i < LINES; i++) {
        uint32_t kind = skewed(USAGE_TYPES);
        tags[i] = (crd_tag){{"team", 4}, word(teams[skewed(TEAMS)])};
        lines[i] = (crd_charge){
            .account = word(accounts[skewed(ACCOUNTS)]),
            .service = word(services[kind % SERVICES]),
            .usage_type = word(usage_types[kind]),
            .region = word(regions[kind % REGIONS]),
            .charge_type = {"Usage", 5},
            .currency = {"USD", 3},
            .cost = {.lo = 12500000000000000u + kind},
            .day = 20000 + i % 30,
            .tags = &tags[i],
            .tags_count = 1,
        };
    }
}

static void add_charges(crd_run *run) {
    for (int i = 0; i < CHARGES; i++)
        if (crd_run_charge(run, &lines[skewed(LINES)]) != CRD_OK) abort();
}

int main(void) {
    make_words();
    make_lines();
    crd_policy *policy = make_policy();
    crd_config config;
    crd_config_init(&config);
    crd_diagnostics *list = NULL;
    crd_run *run = NULL;
    crd_run_options options;
    crd_run_options_init(&options);
    if (policy == NULL || crd_diagnostics_new(&config, &list) != CRD_OK ||
        crd_run_new(policy, &options, list, &run) != CRD_OK)
        return 2;
    double best = 1e12;
    for (int pass = 0; pass < PASSES; pass++) {
        double start = processor_ns();
        add_charges(run);
        double spent = (processor_ns() - start) / CHARGES;
        if (pass == 0) printf("first pass %7.1f ns/charge\n", spent);
        if (spent < best) best = spent;
    }
    printf("best pass  %7.1f ns/charge\n", best);
    crd_run_free(run);
    crd_diagnostics_free(list);
    crd_policy_free(policy);
    return 0;
}
