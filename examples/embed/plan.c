/* SPDX-License-Identifier: Apache-2.0
 *
 * A complete host of libcrd: plans a bill under a policy and prints what is left of each credit.
 *
 *   cc -o plan examples/embed/plan.c -Iinclude build/libcrd.a -llua5.4     (without -llua5.4 after `make LUA=0`)
 *   ./plan policy.crd bill.csv 2026-09-30 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "crd.h"
#include "crd_tools.h"

/* ---- what libcrd leaves to its host: where bytes come from and where they go ---- */

static ptrdiff_t read_some(void *file, void *buffer, size_t size, const char **why) {
    size_t n = fread(buffer, 1, size, file);
    if (n > 0 || !ferror((FILE *)file)) return (ptrdiff_t)n;
    *why = strerror(errno);
    return -1;
}

static bool write_all(void *file, const char *bytes, size_t len) { return fwrite(bytes, 1, len, file) == len; }

/* A policy, of at most a megabyte here. */
static bool read_policy(const char *path, crd_str *text) {
    static char bytes[1 << 20];
    FILE *file = fopen(path, "rb");
    if (file == NULL) return false;
    *text = (crd_str){bytes, fread(bytes, 1, sizeof bytes, file)};
    bool whole = feof(file) && !ferror(file);
    fclose(file);
    return whole;
}

/* ---- the plan ---- */

static void show(const crd_credit_result *result) {
    char applied[CRD_MONEY_MAX], remaining[CRD_MONEY_MAX];
    crd_money_people(result->applied, 2, applied);
    crd_money_people(result->remaining, 2, remaining);
    printf("%.*s: %s applied, %s remaining, %s\n", (int)result->credit->name.len, result->credit->name.ptr, applied,
           remaining, crd_credit_status_text(result->status));
}

static bool plan_bill(const crd_config *config, crd_str text, crd_reader bill, crd_diagnostics *list) {
    crd_policy *policy = NULL;
    crd_run *run = NULL;
    const crd_plan *plan = NULL;
    crd_compile_options source = {.path = "policy.crd", .text = text};
    crd_run_options options;
    crd_run_options_init(&options);
    options.settle = true;

    if (crd_policy_compile(config, &source, list, &policy) == CRD_OK &&
        crd_run_new(policy, &options, list, &run) == CRD_OK && crd_run_read(run, "bill.csv", bill) == CRD_OK &&
        crd_run_plan(run, &plan) == CRD_OK)
        for (size_t i = 0; i < plan->credits_count; i++) show(&plan->credits[i]);
    else
        crd_diagnostics_render(list, CRD_RENDER_HUMAN, false, write_all, stderr);

    crd_run_free(run);
    crd_policy_free(policy);
    return plan != NULL;
}

int main(int argc, char **argv) {
    crd_config config;
    crd_str text;
    crd_diagnostics *list;
    crd_config_init(&config);
    if (argc != 4 || !crd_date_parse((crd_str){argv[3], strlen(argv[3])}, &config.as_of)) {
        fputs("usage: plan POLICY BILL DATE\n", stderr);
        return EXIT_FAILURE;
    }
    FILE *bill = fopen(argv[2], "rb");
    if (bill == NULL || !read_policy(argv[1], &text) || crd_diagnostics_new(&config, &list) != CRD_OK) {
        perror("plan");
        return EXIT_FAILURE;
    }
    bool planned = plan_bill(&config, text, (crd_reader){bill, read_some}, list);
    crd_diagnostics_free(list);
    fclose(bill);
    return planned ? EXIT_SUCCESS : EXIT_FAILURE;
}
