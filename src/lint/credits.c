/* SPDX-License-Identifier: Apache-2.0
 *
 * Findings about credits: what is said of one credit by itself. */
#include "lint/credits.h"

#include "base/aws.h"

void credits_witness(const lint *l, diag *g, const reach_charge *charge) {
    for (size_t i = 0; i < charge->fields_n; i++)
        diag_witness(l->d, g, charge->fields[i].name, charge->fields[i].value);
    if (charge->hooked) diag_note(l->d, g, "the witness takes it that hooks answer so that it has its values");
}

const crd_str *credits_services(const crd_credit *k, size_t *n) {
    bool transfer = str_among(STR("AWSDataTransfer"), k->covers, k->covers_count);
    bool bedrock = str_eq(k->program, STR("activate")) && terms_covers(k, STR("AmazonBedrock"));
    *n = 0;
    if (k->covers_all || transfer || bedrock) return NULL;
    *n = k->covers_count;
    return k->covers;
}

/* ---- expiry ---- */

static void expiry(lint *l, size_t credit) {
    const crd_credit *k = &l->m->credits[credit];
    if (l->as_of == CRD_NO_DATE || k->expires < l->as_of || k->expires - l->as_of > l->lead_days) return;
    if (terms_used_up(k)) return;
    int days = k->expires - l->as_of;
    diag *g = diag_add(l->d, DIAG_EXPIRES_SOON, terms_clause(l, credit, NODE_C_EXPIRES, 0)->at,
                       days == 0 ? "`%.*s` expires today" : "`%.*s` expires soon", STR_ARG(k->name));
    const char *lead = l->lead_days == 1 ? "" : "s";
    if (days == 0)
        diag_note(l->d, g, "its last day is %s; the lead time is %d day%s", terms_day(k->expires).at, (int)l->lead_days,
                  lead);
    else
        diag_note(l->d, g, "its last day is %s, %d day%s after %s; the lead time is %d day%s", terms_day(k->expires).at,
                  days, days == 1 ? "" : "s", terms_day(l->as_of).at, (int)l->lead_days, lead);
    diag_help(l->d, g, "`crd plan` shows what is left of its %s %.*s", terms_money(terms_balance(k)).at,
              STR_ARG(k->currency));
}

/* ---- services and purchases ---- */

static bool service_known(crd_str service) {
    size_t n;
    const crd_str *codes = aws_service_codes(&n);
    return str_among(service, codes, n);
}

/* Near misses are warned of when the policy is checked. */
static bool near_a_known_one(crd_str service) {
    size_t n;
    const crd_str *codes = aws_service_codes(&n);
    return str_nearest(service, codes, n).ptr != NULL;
}

static void services(lint *l, size_t credit) {
    const crd_credit *k = &l->m->credits[credit];
    const node *clause = terms_clause(l, credit, NODE_C_COVERS, 0);
    for (size_t i = 0; i < k->covers_count; i++) {
        if (service_known(k->covers[i]) || near_a_known_one(k->covers[i])) continue;
        diag *g = diag_add(l->d, DIAG_UNKNOWN_SERVICE, clause->at, "`%.*s` covers \"%.*s\", which is no known service",
                           STR_ARG(k->name), STR_ARG(k->covers[i]));
        diag_help(l->d, g, "take the service code of a bill, column product_servicecode");
    }
}

static void purchases(lint *l, size_t credit) {
    const crd_credit *k = &l->m->credits[credit];
    const node *clause = terms_clause(l, credit, NODE_C_PURCHASES, 0);
    if (clause == NULL) return;
    diag *g =
        diag_add(l->d, DIAG_PURCHASES, clause->at, "the purchase types of `%.*s` are not simulated", STR_ARG(k->name));
    diag_help(l->d, g, "say in a suppression comment that you know, and until when");
}

/* ---- all of them ---- */

void lint_credits(lint *l) {
    reach *r = reach_new(l);
    if (r == NULL) return;
    for (size_t i = 0; i < l->m->credits_n; i++) {
        lint_restrictions(l, r, i);
        expiry(l, i);
        services(l, i);
        purchases(l, i);
    }
    lint_rivals(l, r);
    reach_free(r);
}
