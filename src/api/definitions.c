/* SPDX-License-Identifier: Apache-2.0
 *
 * A policy's categories as definitions of AWS. Two gates stand before what is given out: what AWS would refuse, by the
 * rules of lint, which no comment and no level can lift here; and the proof that the definition means what its category
 * means. */
#include <string.h>

#include "api/api.h"
#include "aws/definition.h"
#include "crd_aws.h"
#include "lint/same.h"

struct crd_aws_definitions {
    mem m;
    arena a;
    crd_aws_category *at;
    size_t n;
    size_t *categories; /* [definition] */
};

typedef struct exporter {
    const crd_policy *policy;
    crd_diagnostics *list;
    crd_aws_definitions *out;
    arena scratch;
} exporter;

/* ---- what AWS would refuse ---- */

static bool within(span inner, span outer) {
    return inner.file == outer.file && inner.begin >= outer.begin && inner.end <= outer.end;
}

/* Shows the errors about the category that stand in the list, whoever found them first. */
static void show_refusals(exporter *e, size_t category) {
    for (size_t i = 0; i < e->list->at.n; i++) {
        diag *g = e->list->at.at[i];
        bool of_aws = g->code >= DIAG_AWS_COUNT && g->code <= DIAG_AWS_EFFECTIVE && diag_has_text(g);
        if (!of_aws || !within(g->at, e->policy->checked->categories[category].at)) continue;
        g->suppressed = false;
        g->severity = CRD_ERROR;
    }
}

/* The list is for telling alone: it may be full. */
static bool refused(lint *l, size_t category) {
    diag_level levels[DIAG_COUNT];
    memcpy(levels, l->d->levels, sizeof levels);
    memset(l->d->levels, 0, sizeof levels);
    size_t before = diag_told(l->d, DIAG_AWS_COUNT, DIAG_AWS_EFFECTIVE);
    lint_aws_category(l, category);
    memcpy(l->d->levels, levels, sizeof levels);
    return diag_told(l->d, DIAG_AWS_COUNT, DIAG_AWS_EFFECTIVE) > before;
}

static crd_status gate(exporter *e, size_t category) {
    lint l = {
        .m = e->policy->checked, .d = e->list, .a = &e->scratch, .as_of = e->policy->config.as_of, .target_aws = true};
    bool stopped = refused(&l, category);
    if (e->scratch.m->failed || e->list->m.failed) return CRD_NOMEM;
    if (stopped) show_refusals(e, category);
    return stopped ? CRD_INVALID : CRD_OK;
}

/* ---- the proof ---- */

static void unproved(exporter *e, size_t category, const crd_aws_comparison *found) {
    const model_category *k = &e->policy->checked->categories[category];
    bool other = found->meaning == CRD_AWS_OTHER || !found->same_splits;
    diag *g = diag_add(e->list, DIAG_DEFINITION_UNPROVED, lint_head(e->list, k->at),
                       other ? "the definition of `%.*s` would not mean the same, so it is not given out"
                             : "not decided: whether the definition of `%.*s` would mean the same",
                       STR_ARG(k->name));
    for (size_t i = 0; i < found->charge_count; i++)
        diag_witness(e->list, g, found->charge[i].key, found->charge[i].value);
    diag_help(e->list, g,
              other ? "this is a defect of crd: please report it with the policy"
                    : "split the category, or ask for whole values in place of parts");
}

/* The definition that is to be proved comes first; the others answer for the names that it refers to. */
static crd_status prove(exporter *e, size_t i) {
    size_t n;
    lint l = {.m = e->policy->checked, .d = e->list, .a = &e->scratch, .as_of = e->policy->config.as_of};
    const crd_aws_category *at = aws_reached(&e->scratch, e->out->at, e->out->n, i, &n);
    crd_aws_comparison found;
    if (at == NULL || !lint_same(&l, (uint32_t)e->out->categories[i], at, n, &found)) return CRD_NOMEM;
    if (found.meaning == CRD_AWS_SAME && found.same_splits) return CRD_OK;
    unproved(e, e->out->categories[i], &found);
    return CRD_INVALID;
}

/* ---- the whole ---- */

/* A category without rules stands for one that is defined elsewhere: it is none of all. */
static bool wanted(const model_category *k, crd_str name) {
    return str_none(name) ? k->rules_n > 0 : str_eq(k->name, name);
}

static crd_status make(exporter *e, size_t category) {
    crd_status status = gate(e, category);
    if (status != CRD_OK) return status;
    crd_aws_definitions *out = e->out;
    bool made = aws_definition(e->policy->checked, e->list, &out->a, category, &out->at[out->n]);
    if (!made) return CRD_NOMEM; /* the gate names whatever AWS has no words for */
    out->categories[out->n++] = category;
    return CRD_OK;
}

/* Goes on after what is refused, so that all of it is told. */
static crd_status worse(crd_status a, crd_status b) { return a == CRD_NOMEM || b == CRD_OK ? a : b; }

static crd_status make_all(exporter *e, crd_str name) {
    const model *m = e->policy->checked;
    crd_status status = CRD_OK;
    e->out->at = ARENA_ARRAY(&e->out->a, m->categories_n, crd_aws_category);
    e->out->categories = ARENA_ARRAY(&e->out->a, m->categories_n, size_t);
    if (e->out->at == NULL || e->out->categories == NULL) return CRD_NOMEM;
    for (size_t i = 0; i < m->categories_n; i++)
        if (wanted(&m->categories[i], name)) status = worse(status, make(e, i));
    for (size_t i = 0; status == CRD_OK && i < e->out->n; i++) status = worse(status, prove(e, i));
    return status == CRD_OK && e->list->m.failed ? CRD_NOMEM : status;
}

static crd_aws_definitions *definitions_new(const crd_config *config) {
    mem m;
    mem_init(&m, config);
    crd_aws_definitions *out = mem_new(&m, sizeof *out);
    if (out == NULL) return NULL;
    out->m = m;
    arena_init(&out->a, &out->m);
    return out;
}

void crd_aws_definitions_free(crd_aws_definitions *definitions) {
    if (definitions == NULL) return;
    mem m = definitions->m;
    arena_free(&definitions->a);
    mem_free(&m, definitions, sizeof *definitions);
}

static bool named(const model *m, crd_str name) {
    for (size_t i = 0; i < m->categories_n; i++)
        if (str_eq(m->categories[i].name, name)) return true;
    return str_none(name);
}

crd_status crd_policy_definitions(const crd_policy *policy, crd_str category, crd_diagnostics *list,
                                  crd_aws_definitions **out, const crd_aws_category **at, size_t *count) {
    if (out != NULL) *out = NULL;
    if (policy == NULL || list == NULL || out == NULL || at == NULL || count == NULL) return CRD_MISUSE;
    if (policy->checked == NULL || !policy_has_sources(policy, list) || !named(policy->checked, category))
        return CRD_MISUSE;
    exporter e = {.policy = policy, .list = list, .out = definitions_new(&policy->config)};
    if (e.out == NULL) return CRD_NOMEM;
    arena_init(&e.scratch, &e.out->m);
    crd_status status = make_all(&e, category);
    arena_free(&e.scratch);
    if (status != CRD_OK) {
        crd_aws_definitions_free(e.out);
        return status;
    }
    *out = e.out;
    *at = e.out->at;
    *count = e.out->n;
    return CRD_OK;
}
