/* SPDX-License-Identifier: Apache-2.0
 *
 * A host with a small policy, and charges of its own or of a bill in memory. */
#ifndef TESTS_API_SMALL_H
#define TESTS_API_SMALL_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "crd_aws.h"
#include "crd_tools.h"

#define TEXT(literal) ((crd_str){(literal), sizeof(literal) - 1})
#define FINDINGS_MAX  1000 /* that a list keeps */

static inline crd_str text_of(const char *text) { return (crd_str){text, strlen(text)}; }

static inline crd_config config_of(const char *as_of) {
    crd_config config;
    crd_config_init(&config);
    assert_true(crd_date_parse(text_of(as_of), &config.as_of));
    return config;
}

typedef struct host {
    crd_config config;
    crd_diagnostics *list;
    crd_policy *policy;
    crd_run *run; /* NULL: not yet */
} host;

static inline void open_host(host *h, const char *policy) {
    *h = (host){.config = config_of("2026-08-10")};
    crd_compile_options options = {.path = "policy.crd", .text = text_of(policy)};
    assert_int_equal(crd_diagnostics_new(&h->config, &h->list), CRD_OK);
    assert_int_equal(crd_policy_compile(&h->config, &options, h->list, &h->policy), CRD_OK);
}

static inline void close_host(host *h) {
    crd_run_free(h->run);
    crd_policy_free(h->policy);
    crd_diagnostics_free(h->list);
}

/* Fills the list. CRD0001 is an error, CRD1271 a warning. */
static inline void fill(crd_diagnostics *list, const char *code, size_t n) {
    char message[64];
    for (size_t i = 0; i < n; i++) {
        snprintf(message, sizeof message, "of the host %zu", i);
        assert_int_equal(crd_diagnostics_add(list, code, TEXT("host"), text_of(message), TEXT("")), CRD_OK);
    }
}

/* The number of findings of a code that are shown. */
static inline size_t shown(const crd_diagnostics *list, const char *code) {
    size_t n = 0;
    crd_diagnostic found;
    for (size_t i = 0; crd_diagnostics_get(list, i, &found); i++) n += strcmp(found.code.ptr, code) == 0;
    return n;
}

static inline crd_charge charge_of(const char *cost) {
    crd_charge charge = {.account = TEXT("111122223333"), .service = TEXT("AmazonEC2"), .charge_type = TEXT("Usage")};
    assert_true(crd_money_parse(text_of(cost), &charge.cost));
    assert_true(crd_date_parse(TEXT("2026-07-20"), &charge.day));
    return charge;
}

static inline void charge(host *h, const char *cost) {
    crd_charge given = charge_of(cost);
    assert_int_equal(crd_run_charge(h->run, &given), CRD_OK);
}

/* ---- bills in memory --------------------------------------------------------------------------------------------- */

#define BILL_HEADER                                                                                                    \
    "line_item_usage_account_id,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,"             \
    "line_item_usage_start_date\n"
#define BILL_ROW "111122223333,AmazonEC2,Usage,5.00,2026-07-20\n"

static inline ptrdiff_t read_text(void *ud, void *buffer, size_t size, const char **why) {
    crd_str *left = ud;
    size_t n = left->len < size ? left->len : size;
    (void)why;
    memcpy(buffer, left->ptr, n);
    *left = (crd_str){left->ptr + n, left->len - n};
    return (ptrdiff_t)n;
}

static inline void assert_money(crd_money amount, const char *expected) {
    char found[CRD_MONEY_MAX];
    crd_money_text(amount, found);
    assert_string_equal(found, expected);
}

#endif
