/* SPDX-License-Identifier: Apache-2.0
 *
 * A host with a run of the policy of bills.h. */
#ifndef TESTS_API_HOST_H
#define TESTS_API_HOST_H

#include "bills.h"

typedef struct host {
    crd_diagnostics *list;
    crd_policy *policy;
    crd_run *run;
} host;

static inline void open_host(host *h, const crd_run_options *options) {
    crd_config config;
    crd_config_init(&config);
    assert_int_equal(crd_diagnostics_new(&config, &h->list), CRD_OK);
    h->policy = compile(first_policy, h->list);
    assert_int_equal(crd_run_new(h->policy, options, h->list, &h->run), CRD_OK);
}

static inline void close_host(host *h) {
    crd_run_free(h->run);
    crd_policy_free(h->policy);
    crd_diagnostics_free(h->list);
}

#endif
