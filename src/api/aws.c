/* SPDX-License-Identifier: Apache-2.0
 *
 * The doors of crd_aws.h for Cost Categories. */
#include "aws/aws.h"
#include "api/api.h"
#include "crd_aws.h"
#include "lint/same.h"

/* What is written is read again, so that a text that is no policy is never given out. */
static crd_status write_text(const crd_config *config, const aws_set *s, arena *a, crd_write_fn write, void *ud) {
    text t;
    text_init(&t, a->m);
    aws_text(s, a, &t);
    crd_status status = a->m->failed ? CRD_NOMEM : crd_format(config, "categories.crd", text_str(&t), s->d, write, ud);
    text_free(&t);
    return status;
}

static crd_status check(aws_set *s, arena *a) {
    if (!aws_index(s, a)) return CRD_NOMEM;
    if (aws_check(s)) return CRD_OK;
    return s->d->m.failed ? CRD_NOMEM : CRD_INVALID;
}

crd_status crd_aws_categories_text(const crd_config *config, const crd_aws_category *at, size_t count,
                                   const crd_aws_text_options *options, crd_diagnostics *list, crd_write_fn write,
                                   void *ud) {
    if (config == NULL || (at == NULL && count > 0) || options == NULL || list == NULL || write == NULL)
        return CRD_MISUSE;
    aws_set s = {.d = list, .at = at, .n = count, .names = options->names, .assume = options->assume_categories};
    mem m;
    arena a;
    mem_init(&m, config);
    arena_init(&a, &m);
    crd_status status = check(&s, &a);
    if (status == CRD_OK) status = write_text(config, &s, &a, write, ud);
    arena_free(&a);
    return status;
}

/* ---- comparison ---- */

/* Moves what was found into the list, where it outlives this call. */
static bool keep(crd_diagnostics *list, crd_aws_comparison *out) {
    arena *a = &list->texts;
    crd_tag *fields = ARENA_ARRAY(a, out->charge_count, crd_tag);
    for (size_t i = 0; fields != NULL && i < out->charge_count; i++)
        fields[i] = (crd_tag){arena_str(a, out->charge[i].key), arena_str(a, out->charge[i].value)};
    out->charge = fields;
    out->policy_value = arena_str(a, out->policy_value);
    out->aws_value = arena_str(a, out->aws_value);
    return fields != NULL && !list->m.failed;
}

static crd_status compare(const crd_policy *policy, size_t category, const aws_set *s, arena *a,
                          crd_aws_comparison *out) {
    lint l = {.m = policy->checked, .d = s->d, .a = a, .as_of = policy->config.as_of};
    bool done = lint_same(&l, (uint32_t)category, s->at, s->n, out) && !a->m->failed && keep(s->d, out);
    return done ? CRD_OK : CRD_NOMEM;
}

static const crd_str *category_names(const model *m, arena *a) {
    crd_str *names = ARENA_ARRAY(a, m->categories_n, crd_str);
    for (size_t i = 0; names != NULL && i < m->categories_n; i++) names[i] = m->categories[i].aws_name;
    return names;
}

/* Compares with at[index] and with those of the others that it needs. */
static crd_status compare_one(const crd_policy *policy, size_t category, const crd_aws_category *at, size_t count,
                              size_t index, crd_diagnostics *list, arena *a, crd_aws_comparison *out) {
    aws_set s = {.d = list, .elsewhere = category_names(policy->checked, a)};
    s.elsewhere_n = policy->checked->categories_n;
    s.at = aws_reached(a, at, count, index, &s.n);
    if (s.elsewhere == NULL || s.at == NULL) return CRD_NOMEM;
    crd_status status = check(&s, a);
    return status == CRD_OK ? compare(policy, category, &s, a, out) : status;
}

crd_status crd_policy_compare_definition(const crd_policy *policy, size_t category, const crd_aws_category *at,
                                         size_t count, size_t index, crd_diagnostics *list, crd_aws_comparison *out) {
    if (policy == NULL || at == NULL || list == NULL || out == NULL || index >= count) return CRD_MISUSE;
    if (policy->checked == NULL || !policy_has_sources(policy, list)) return CRD_MISUSE;
    if (category >= policy->checked->categories_n) return CRD_MISUSE;
    mem m;
    arena a;
    mem_init(&m, &policy->config);
    arena_init(&a, &m);
    crd_status status = compare_one(policy, category, at, count, index, list, &a, out);
    arena_free(&a);
    return status;
}
