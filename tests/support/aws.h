/* SPDX-License-Identifier: Apache-2.0
 *
 * What definitions of Cost Categories mean, slowly: straight from the structs, by the words of ce Expression and
 * CostCategoryRule, with nothing of the library in between. */
#ifndef TESTS_SUPPORT_AWS_H
#define TESTS_SUPPORT_AWS_H

#include "crd_aws.h"
#include "tests/support/memory.h"
#include "tests/support/test.h"

/* ---- a charge ---- */

enum { AWS_FIELDS = 7, AWS_TAGS = 3 };
static const char *const aws_dimensions[AWS_FIELDS] = {
    "LINKED_ACCOUNT", "LINKED_ACCOUNT_NAME", "SERVICE_CODE", "RECORD_TYPE", "REGION", "USAGE_TYPE", "BILLING_ENTITY"};
static const char *const aws_fields[AWS_FIELDS] = {"account", "account.name", "service",       "charge_type",
                                                   "region",  "usage_type",   "billing_entity"};
typedef struct aws_charge {
    crd_str fields[AWS_FIELDS]; /* absent: none */
    crd_tag tags[AWS_TAGS];
    crd_month month;
} aws_charge;

/* ---- meaning ---- */

typedef struct aws_world {
    const crd_aws_category *at;
    size_t n;
} aws_world;

static inline crd_str slow_aws_value(const aws_world *w, crd_str category, const aws_charge *c);

static inline crd_str slow_aws_subject(const aws_world *w, const crd_aws_expression *e, const aws_charge *c) {
    if (e->kind == CRD_AWS_COST_CATEGORIES) return slow_aws_value(w, e->key, c);
    for (size_t i = 0; e->kind == CRD_AWS_TAGS && i < AWS_TAGS; i++)
        if (str_eq(c->tags[i].key, e->key)) return c->tags[i].value;
    for (size_t i = 0; e->kind == CRD_AWS_DIMENSIONS && i < AWS_FIELDS; i++)
        if (str_eq(str_of(aws_dimensions[i]), e->key)) return c->fields[i];
    return (crd_str){NULL, 0};
}

static inline char slow_aws_lower(char c, bool fold) { return fold && c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }

static inline bool slow_aws_at(crd_str s, size_t at, crd_str part, bool fold) {
    if (at + part.len > s.len) return false;
    for (size_t i = 0; i < part.len; i++)
        if (slow_aws_lower(s.ptr[at + i], fold) != slow_aws_lower(part.ptr[i], fold)) return false;
    return true;
}

static inline bool slow_aws_one(const crd_aws_expression *e, crd_str s, crd_str wanted) {
    bool fold = (e->match & CRD_AWS_CASE_INSENSITIVE) != 0;
    if (e->match & CRD_AWS_STARTS_WITH) return slow_aws_at(s, 0, wanted, false);
    if (e->match & CRD_AWS_ENDS_WITH) return s.len >= wanted.len && slow_aws_at(s, s.len - wanted.len, wanted, false);
    if (!(e->match & CRD_AWS_CONTAINS)) return s.len == wanted.len && slow_aws_at(s, 0, wanted, fold);
    for (size_t at = 0; at + wanted.len <= s.len; at++)
        if (slow_aws_at(s, at, wanted, false)) return true;
    return false;
}

static inline bool slow_aws_holds(const aws_world *w, const crd_aws_expression *e, const aws_charge *c) {
    if (e->kind == CRD_AWS_NOT) return !slow_aws_holds(w, &e->parts[0], c);
    if (e->kind == CRD_AWS_AND || e->kind == CRD_AWS_OR) {
        size_t met = 0;
        for (size_t i = 0; i < e->parts_count; i++) met += slow_aws_holds(w, &e->parts[i], c);
        return e->kind == CRD_AWS_AND ? met == e->parts_count : met > 0;
    }
    crd_str s = slow_aws_subject(w, e, c);
    if (e->values_count == 0) return s.len == 0;
    for (size_t i = 0; s.len > 0 && i < e->values_count; i++)
        if (slow_aws_one(e, s, e->values[i])) return true;
    return false;
}

static inline crd_str slow_aws_rule(const aws_world *w, const crd_aws_rule *r, const aws_charge *c) {
    if (r->when) return slow_aws_holds(w, r->when, c) ? r->value : (crd_str){NULL, 0};
    crd_aws_expression of = {.kind = CRD_AWS_TAGS, .key = r->dimension_key};
    if (!str_eq(r->dimension, STR("TAG"))) {
        of.kind = CRD_AWS_DIMENSIONS;
        of.key = r->dimension;
    }
    return slow_aws_subject(w, &of, c);
}

static inline crd_str slow_aws_value_of(const aws_world *w, const crd_aws_category *k, const aws_charge *c) {
    if (c->month < k->effective) return (crd_str){NULL, 0};
    for (size_t i = 0; i < k->rules_count; i++) {
        crd_str given = slow_aws_rule(w, &k->rules[i], c);
        if (given.len > 0) return given;
    }
    return k->default_value;
}

static inline crd_str slow_aws_value(const aws_world *w, crd_str category, const aws_charge *c) {
    for (size_t i = 0; i < w->n; i++)
        if (str_eq(w->at[i].name, category)) return slow_aws_value_of(w, &w->at[i], c);
    return (crd_str){NULL, 0};
}

#endif
