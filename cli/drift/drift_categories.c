/* SPDX-License-Identifier: Apache-2.0
 *
 * Cost Categories of the policy against AWS's, found by AWS's name and compared by proof: every charge that there could
 * be gets the same value from both, or one that does not is shown. */
#include <stdlib.h>
#include <string.h>

#include "cli/drift/drift.h"

/* ---- witnesses ---- */

char *drift_copied(crd_str text) { return text.ptr ? must_format("%.*s", TEXT_ARG(text)) : NULL; }

static char *place(crd_place at) {
    return at.line > 0 ? must_format("%.*s:%u", TEXT_ARG(at.file), (unsigned)at.line) : NULL;
}

/* The comparison lives until the next one. */
static void keep_witness(drift_witness *w, const crd_aws_comparison *of) {
    w->n = of->charge_count;
    w->fields = must_alloc(NULL, (w->n + 1) * sizeof *w->fields);
    w->tags = must_alloc(NULL, (w->n + 1) * sizeof *w->tags);
    for (size_t i = 0; i < w->n; i++) {
        crd_str key = of->charge[i].key, value = of->charge[i].value;
        w->fields[i] = value.ptr ? must_format("%.*s \"%.*s\"", TEXT_ARG(key), TEXT_ARG(value))
                                 : must_format("no %.*s", TEXT_ARG(key));
        w->tags[i] = (crd_tag){text_of(drift_copied(key)), text_of(drift_copied(value))};
    }
    w->month = of->month;
    w->policy_value = drift_copied(of->policy_value);
    w->aws_value = drift_copied(of->aws_value);
    w->policy_rule = place(of->policy_rule);
    w->aws_rule = place(of->aws_rule);
}

static void witness_free(drift_witness *w) {
    for (size_t i = 0; i < w->n; i++) {
        free(w->fields[i]);
        free((char *)w->tags[i].key.ptr);
        free((char *)w->tags[i].value.ptr);
    }
    free(w->fields);
    free(w->tags);
    free(w->policy_value);
    free(w->aws_value);
    free(w->policy_rule);
    free(w->aws_rule);
}

/* ---- comparing ---- */

static drift_category *next(drift *d, crd_str name) {
    d->of_categories = must_alloc(d->of_categories, (d->of_categories_n + 1) * sizeof *d->of_categories);
    drift_category *of = &d->of_categories[d->of_categories_n++];
    *of = (drift_category){.name = name, .category = SIZE_MAX, .same_splits = true};
    return of;
}

static void say_undecided(drift *d, const crd_aws_category *aws) {
    const char *help =
        d->has_charges ? "compare the two by hand, or split the category" : "compare them on a bill: `--charges`";
    char *message = must_format("not decided: whether `%.*s` means the same in the policy", TEXT_ARG(aws->name));
    if (crd_diagnostics_add_at(d->c->list, NOTE_NOT_DECIDED, aws->place.file, aws->place.line, aws->place.column,
                               text_of(message), text_of(help)) == CRD_NOMEM)
        error_status(d->c, CRD_NOMEM);
    free(message);
}

static bool compare(drift *d, size_t category, size_t definition) {
    crd_aws_comparison comparison;
    drift_category *of = next(d, d->categories.at[definition].name);
    of->category = category;
    of->aws = &d->categories.at[definition];
    crd_status status = crd_policy_compare_definition(d->policy, category, d->categories.at, d->categories.n,
                                                      definition, d->c->list, &comparison);
    if (status == CRD_MISUSE)
        error_add(d->c, ERROR_USAGE, "give the policy's text", "%s is bytecode, whose rules cannot be compared",
                  d->c->options.files[0]);
    else if (status != CRD_OK)
        error_status(d->c, status);
    if (status != CRD_OK) return false;
    of->same_splits = comparison.same_splits;
    of->state = comparison.meaning == CRD_AWS_NOT_DECIDED ? DRIFT_NOT_DECIDED : DRIFT_SAME;
    if (comparison.meaning == CRD_AWS_OTHER) keep_witness(&of->witness, &comparison);
    if (comparison.meaning == CRD_AWS_OTHER || !of->same_splits) of->state = DRIFT_DIFFERENT;
    if (of->state == DRIFT_NOT_DECIDED) say_undecided(d, of->aws);
    return true;
}

static int by_bytes(const void *a, const void *b) {
    return text_order(((const drift_category *)a)->name, ((const drift_category *)b)->name);
}

bool drift_of_categories(drift *d) {
    size_t n = crd_policy_category_count(d->policy);
    bool *found = must_alloc(NULL, d->categories.n + 1), done = true;
    memset(found, 0, d->categories.n + 1);
    for (size_t i = 0; i < n && done; i++) {
        crd_str name = crd_policy_category_aws_name(d->policy, i);
        size_t at = definitions_named(&d->categories, name);
        if (at < d->categories.n) {
            found[at] = true;
            done = compare(d, i, at);
        } else {
            drift_category *of = next(d, name);
            of->category = i;
            of->state = DRIFT_ONLY_POLICY;
        }
    }
    for (size_t i = 0; i < d->categories.n && done; i++) {
        if (found[i]) continue;
        drift_category *of = next(d, d->categories.at[i].name);
        of->aws = &d->categories.at[i];
        of->state = DRIFT_ONLY_AWS;
    }
    free(found);
    if (d->of_categories_n > 1) qsort(d->of_categories, d->of_categories_n, sizeof *d->of_categories, by_bytes);
    return done;
}

void drift_categories_free(drift *d) {
    for (size_t i = 0; i < d->of_categories_n; i++) {
        witness_free(&d->of_categories[i].witness);
        free(d->of_categories[i].money.policy_value);
        free(d->of_categories[i].money.aws_value);
        free((char *)d->of_categories[i].money.file.ptr);
    }
    free(d->of_categories);
}
