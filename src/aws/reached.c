/* SPDX-License-Identifier: Apache-2.0
 *
 * The definitions that one definition needs. */
#include "aws/aws.h"

typedef struct reach {
    const aws_set *s;
    bool *reached;
    crd_aws_category *out;
    size_t n;
} reach;

static void add(reach *r, size_t i);

/* Nothing so deep passes the check that follows. */
static void add_asked(reach *r, const crd_aws_expression *e, size_t depth) {
    for (size_t i = 0; depth <= AWS_DEPTH && i < e->parts_count; i++) add_asked(r, &e->parts[i], depth + 1);
    size_t asked = e->kind == CRD_AWS_COST_CATEGORIES ? aws_named(r->s, e->key) : SIZE_MAX;
    if (asked != SIZE_MAX) add(r, asked);
}

static void add(reach *r, size_t i) {
    const crd_aws_category *k = &r->s->at[i];
    if (r->reached[i]) return;
    r->reached[i] = true;
    r->out[r->n++] = *k;
    for (size_t n = 0; n < k->rules_count; n++)
        if (k->rules[n].when != NULL) add_asked(r, k->rules[n].when, 0);
}

const crd_aws_category *aws_reached(arena *a, const crd_aws_category *at, size_t n, size_t index, size_t *out_n) {
    aws_set all = {.at = at, .n = n};
    reach r = {&all, ARENA_ARRAY(a, n, bool), ARENA_ARRAY(a, n, crd_aws_category), 0};
    if (r.reached == NULL || r.out == NULL) return NULL;
    add(&r, index);
    *out_n = r.n;
    return r.out;
}
