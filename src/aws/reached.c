/* SPDX-License-Identifier: Apache-2.0
 *
 * The definitions that one definition needs. */
#include "aws/aws.h"

typedef struct reach {
    aws_set s;
    bool *reached;
    crd_aws_category *out;
    size_t n;
} reach;

static void add(reach *r, size_t i) {
    if (r->reached[i]) return;
    r->reached[i] = true;
    r->out[r->n++] = r->s.at[i];
}

/* Nothing so deep passes the check that follows. */
static void add_asked(reach *r, const crd_aws_expression *e, size_t depth) {
    for (size_t i = 0; depth <= AWS_DEPTH && i < e->parts_count; i++) add_asked(r, &e->parts[i], depth + 1);
    size_t asked = e->kind == CRD_AWS_COST_CATEGORIES ? aws_named(&r->s, e->key) : SIZE_MAX;
    if (asked != SIZE_MAX) add(r, asked);
}

const crd_aws_category *aws_reached(arena *a, const crd_aws_category *at, size_t n, size_t index, size_t *out_n) {
    reach r = {{.at = at, .n = n}, ARENA_ARRAY(a, n, bool), ARENA_ARRAY(a, n, crd_aws_category), 0};
    if (r.reached == NULL || r.out == NULL || !aws_index(&r.s, a)) return NULL;
    add(&r, index);
    for (size_t i = 0; i < r.n; i++) /* which grows meanwhile */
        for (size_t k = 0; k < r.out[i].rules_count; k++)
            if (r.out[i].rules[k].when != NULL) add_asked(&r, r.out[i].rules[k].when, 0);
    *out_n = r.n;
    return r.out;
}
