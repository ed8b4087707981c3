/* SPDX-License-Identifier: Apache-2.0
 *
 * Where the clauses of credits that call hooks stand in a policy's text, for messages. Bytecode keeps no such places.
 */
#include "api/api.h"

/* NULL: the policy is bytecode, or its text is not that of the run's findings. */
static const node *tree_of(const crd_run *run, size_t credit) {
    const crd_policy *p = run->policy;
    return p->checked != NULL && policy_has_sources(p, run->list) ? p->checked->credit_trees[credit] : NULL;
}

static bool begins_on(const model *m, const node *clause, crd_date from) {
    const node *part = node_child(clause, NODE_FROM);
    const fact *f = part != NULL && part->first != NULL ? &m->facts[part->first->id] : NULL;
    return f != NULL && f->values_n == 1 && f->type == VALUE_DATE && f->values[0]->day == from;
}

static bool ends_by_call(const node *clause) {
    const node *until = node_child(clause, NODE_UNTIL);
    return until != NULL && until->first != NULL && until->first->kind == NODE_CALL;
}

/* How many pauses in front of one end by a call and begin on its day: they stand in the order of the text. */
static size_t like_it(const crd_credit *c, size_t pause) {
    size_t n = 0;
    for (size_t i = 0; i < pause; i++)
        n += c->pauses[i].call.hook.ptr != NULL && c->pauses[i].from == c->pauses[pause].from;
    return n;
}

const span *clause_of_pause(const crd_run *run, size_t credit, size_t pause) {
    const crd_credit *c = &run->policy->program->credits[credit];
    const node *tree = tree_of(run, credit);
    size_t before = like_it(c, pause);
    for (const node *n = tree != NULL ? tree->first : NULL; n != NULL; n = n->next) {
        if (n->kind != NODE_C_PAUSE || !ends_by_call(n)) continue;
        if (begins_on(run->policy->checked, n, c->pauses[pause].from) && before-- == 0) return &n->at;
    }
    return NULL;
}

const span *clause_of_reaction(const crd_run *run, size_t credit, size_t number) {
    const node *tree = tree_of(run, credit);
    for (const node *n = tree != NULL ? tree->first : NULL; n != NULL; n = n->next)
        if ((n->kind == NODE_C_REMIND || n->kind == NODE_C_ON) && number-- == 0) return &n->at;
    return NULL;
}
