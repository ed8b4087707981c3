/* SPDX-License-Identifier: Apache-2.0
 *
 * How a charge came to its categories: the machine's trace in the words of the policy. */
#include "api/explain.h"
#include "vm/trace.h"

typedef struct deciding {
    crd_run *run;
    const program *p;
    trace_charge charge;
    arena *keep;                      /* texts and lists that outlive the call */
    const program_question *question; /* the one that was asked last */
} deciding;

static crd_str kept(deciding *d, text *t) {
    crd_str copy = arena_str(d->keep, text_str(t));
    text_free(t);
    return copy;
}

static crd_str value_of(const deciding *d, bool of_category, uint32_t column) {
    return of_category ? d->charge.categories[column] : d->charge.columns[column];
}

static crd_asked asked(deciding *d, const trace_step *step) {
    uint32_t a = INSTRUCTION_A(d->p->code[step->at]);
    text words;
    text_init(&words, &d->run->m);
    crd_asked out = {.holds = step->yes};
    switch (INSTRUCTION_OP(d->p->code[step->at])) {
    case CODE_CALL:
        text_add(&words, STR("call "));
        program_question_text(&words, d->p, &d->p->questions[a]);
        out.of_call = true;
        break;
    case CODE_INHERIT:
        program_field_text(&words, d->p->columns[a]);
        text_add(&words, STR(" is present"));
        out.value = d->charge.columns[a];
        break;
    default:
        program_predicate_text(&words, d->p, &d->p->predicates[a]);
        out.value = value_of(d, d->p->predicates[a].of_category, d->p->predicates[a].column);
    }
    out.condition = kept(d, &words);
    return out;
}

static const crd_asked *asked_list(deciding *d, const trace_step *steps, size_t n) {
    crd_asked *list = ARENA_ARRAY(d->keep, n, crd_asked);
    for (size_t i = 0; list != NULL && i < n; i++) list[i] = asked(d, &steps[i]);
    return list;
}

static crd_tried tried(deciding *d, const program_rule *rule, const trace_rule *found) {
    return (crd_tried){
        .label = rule_label(&d->run->m, d->keep, rule),
        .place = rule->place,
        .matched = found->matched,
        .asked = asked_list(d, found->steps, found->steps_n),
        .asked_count = found->steps_n,
        .missing = asked_list(d, found->missing, found->missing_n),
        .missing_count = found->missing_n,
    };
}

/* A rule that no answers could make match has nothing missing, and is near to nothing. */
static size_t nearest(const crd_tried *at, size_t n) {
    size_t best = n;
    for (size_t i = 0; i < n; i++)
        if (at[i].missing_count > 0 && (best == n || at[i].missing_count < at[best].missing_count)) best = i;
    return best;
}

static bool list_tried(deciding *d, const program_category *c, const trace *found, crd_decision *out) {
    crd_tried *list = ARENA_ARRAY(d->keep, found->rules_n, crd_tried);
    if (list == NULL) return false;
    for (size_t i = 0; i < found->rules_n; i++) list[i] = tried(d, &c->rules[i], &found->rules[i]);
    out->tried = list;
    out->tried_count = found->rules_n;
    out->nearest = nearest(list, found->rules_n);
    return !d->run->m.failed;
}

static bool ask(void *ud, const program_question *q, const crd_str *values, bool *answer) {
    deciding *d = ud;
    d->question = q;
    return questions_ask(d->run, q, values, answer);
}

static crd_status no_answer(deciding *d, const program_category *c) {
    if (d->run->m.failed || d->question == NULL) return CRD_NOMEM;
    text called_for;
    text_init(&called_for, &d->run->m);
    text_format(&called_for, "an explanation of category `%.*s`", STR_ARG(c->name));
    crd_status status = run_call_failed(d->run, d->question->hook, d->question->function, &d->run->unanswered,
                                        text_str(&called_for), NULL, NULL);
    text_free(&called_for);
    return status;
}

static crd_status decide(deciding *d, size_t category, crd_month month, crd_str *values, arena *scratch,
                         crd_decision *out) {
    const program_category *c = &d->p->categories[category];
    *out = (crd_decision){.category = c->name, .in_force = month >= c->effective};
    if (!out->in_force) return CRD_OK;
    trace found;
    if (!trace_category(d->p, category, &d->charge, (question_answerer){d, ask}, scratch, &found))
        return no_answer(d, c);
    values[category] = out->value = found.value;
    return list_tried(d, c, &found, out) ? CRD_OK : CRD_NOMEM;
}

crd_status explain_decisions(crd_run *run, uint32_t key, arena *scratch, const crd_decision **out) {
    const program *p = run->policy->program;
    crd_str *fields = ARENA_ARRAY(scratch, p->columns_n, crd_str);
    crd_str *values = ARENA_ARRAY(scratch, p->categories_n, crd_str);
    crd_decision *decisions = ARENA_ARRAY(&run->texts, p->categories_n, crd_decision);
    if (fields == NULL || values == NULL || decisions == NULL) return CRD_NOMEM;
    for (size_t i = 0; i < p->columns_n; i++)
        fields[i] = explain_value(run, key, columns_find(&run->columns, p->columns[i]));
    deciding d = {.run = run, .p = p, .charge = {fields, values}, .keep = &run->texts};
    crd_status status = CRD_OK;
    for (size_t i = 0; i < p->categories_n && status == CRD_OK; i++)
        status = decide(&d, i, explain_month(run, key), values, scratch, &decisions[i]);
    *out = decisions;
    return status;
}
