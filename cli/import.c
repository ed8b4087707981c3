/* SPDX-License-Identifier: Apache-2.0
 *
 * crd import: a policy from what AWS has. The text is linted as any other, and is handed out only when it was compiled
 * and its categories were compared with the definitions that they are made from. */
#include <stdlib.h>
#include <string.h>

#include "aws/credits.h"
#include "aws/definitions.h"
#include "cli.h"

#define NOTE_OTHER       "CRD1311"
#define NOTE_NOT_DECIDED "CRD1312"
#define AWS_EFFECTIVE    "CRD0378"

/* What findings call the text. */
static const char *text_name(const cli *c) {
    const char *path = c->options.output;
    return path && strcmp(path, "-") != 0 ? path : "policy.crd";
}

/* ---- The proof ---- */

/* "in 2026-11, account is \"111122223333\", tag.team is absent"; to be freed. */
static char *charge_text(const crd_aws_comparison *found) {
    char *all = must_format("in %s", text_month(found->month).at);
    for (size_t i = 0; i < found->charge_count; i++) {
        const crd_tag *field = &found->charge[i];
        const char *quote = field->value.ptr ? "\"" : "";
        char *longer = must_format("%s, %.*s is %s%.*s%s", all, TEXT_ARG(field->key), quote,
                                   TEXT_ARG(field->value.ptr ? field->value : text_of("absent")), quote);
        free(all);
        all = longer;
    }
    return all;
}

/* "\"Production\"", "no value"; to be freed. */
static char *value_text(crd_str value) {
    return value.ptr ? must_format("\"%.*s\"", TEXT_ARG(value)) : must_format("no value");
}

static void tell(cli *c, const char *code, crd_place at, char *message) {
    static const char help[] = "this is a defect of crd: please report it, with the definition";
    const char *said = strcmp(code, NOTE_OTHER) == 0 ? help : "compare the two by hand, or split the category";
    if (crd_diagnostics_add_at(c->list, code, at.file, at.line, at.column, text_of(message), text_of(said)) ==
        CRD_NOMEM)
        error_memory();
    free(message);
}

static void tell_other(cli *c, const crd_aws_category *definition, const crd_aws_comparison *found) {
    char *charge = charge_text(found), *ours = value_text(found->policy_value), *theirs = value_text(found->aws_value);
    tell(c, NOTE_OTHER, definition->place,
         must_format("`%.*s` means something else in the text: a charge %s gets %s there, and %s at AWS",
                     TEXT_ARG(definition->name), charge, ours, theirs));
    free(charge);
    free(ours);
    free(theirs);
}

static size_t category_of(const crd_policy *policy, crd_str name) {
    size_t i = 0;
    while (i < crd_policy_category_count(policy) && !text_eq(crd_policy_category_aws_name(policy, i), name)) i++;
    return i;
}

/* Whether the category means what the definition does. */
static bool prove_one(cli *c, const crd_policy *policy, const definitions *all, size_t i) {
    const crd_aws_category *definition = &all->at[i];
    crd_aws_comparison found;
    crd_status status = crd_policy_compare_definition(policy, category_of(policy, definition->name), all->at, all->n, i,
                                                      c->list, &found);
    if (status != CRD_OK) {
        c->undone = true;
        error_status(c, status);
        return false;
    }
    if (found.meaning == CRD_AWS_OTHER)
        tell_other(c, definition, &found);
    else if (found.meaning == CRD_AWS_NOT_DECIDED)
        tell(c, NOTE_NOT_DECIDED, definition->place,
             must_format("`%.*s` is too involved to be proved equal to its definition", TEXT_ARG(definition->name)));
    else if (!found.same_splits)
        tell(c, NOTE_OTHER, definition->place,
             must_format("`%.*s` is split otherwise in the text", TEXT_ARG(definition->name)));
    return found.meaning == CRD_AWS_SAME && found.same_splits;
}

/* Credits need only some of the categories. */
static void prove(cli *c, const crd_policy *policy, const definitions *all) {
    size_t proved = 0, n = 0, here = crd_policy_category_count(policy);
    for (size_t i = 0; i < all->n && !c->undone; i++) {
        if (category_of(policy, all->at[i].name) == here) continue;
        proved += prove_one(c, policy, all, i);
        n++;
    }
    if (n == 0 || c->undone || c->options.quiet) return;
    output notes = {.color = c->color_errors};
    if (n == 1)
        output_text(&notes, proved == 1 ? "proved: the category means what AWS has\n"
                                        : "not proved: that the category means what AWS has\n");
    else
        output_format(&notes, "proved: %zu of %zu categories mean what AWS has\n", proved, n);
    output_to_errors(&notes);
}

/* ---- The text ---- */

static bool lint(cli *c, const crd_policy *policy) {
    crd_lint_options wanted;
    crd_lint_options_init(&wanted);
    wanted.target_aws = true;
    crd_status status = crd_policy_lint(policy, &wanted, c->list);
    if (status != CRD_OK) error_status(c, status);
    return status == CRD_OK;
}

/* False: it could not be done, which was reported. */
static bool look_at(cli *c, crd_str text, const definitions *all) {
    crd_policy *policy = policy_of(c, text_name(c), text, NULL, NULL, NULL);
    bool done = policy && lint(c, policy);
    if (done) prove(c, policy, all);
    crd_policy_free(policy);
    return done && !c->undone;
}

static bool write_text(cli *c, const definitions *all, draft *text) {
    crd_aws_text_options wanted = {.assume_categories = c->options.assume_categories};
    crd_status status = crd_aws_categories_text(&c->config, all->at, all->n, &wanted, c->list, draft_write, text);
    if (status != CRD_OK) error_status(c, status);
    return status == CRD_OK;
}

/* AWS takes no month of long ago when a category is made or changed. What it has it took when that was not long ago. */
static void allow_old_months(cli *c, const definitions *all) {
    if (all->answers == all->n) crd_diagnostics_level(c->list, text_of(AWS_EFFECTIVE), false);
}

static int status_of(const cli *c) {
    crd_severity level = c->options.fail_level < 0 ? CRD_WARNING : (crd_severity)c->options.fail_level;
    return findings_at_least(c, level) > 0 ? STATUS_FINDINGS : STATUS_CLEAN;
}

int import_hand_out(cli *c, const draft *text, const definitions *all) {
    if (!look_at(c, draft_str(text), all)) return STATUS_UNDONE;
    output_write(&c->out, text->at, text->n);
    return status_of(c);
}

static int import_categories(cli *c) {
    definitions all;
    draft text = {0};
    int status = STATUS_UNDONE;
    if (definitions_open(c, c->options.files + 1, c->options.files_n - 1, &all) && write_text(c, &all, &text)) {
        allow_old_months(c, &all);
        status = import_hand_out(c, &text, &all);
    }
    draft_free(&text);
    definitions_close(&all);
    return status;
}

/* ---- Which import ---- */

/* The first option that was given for the other import. False: reported. */
static bool fits(cli *c, const char *given, const char *kind) {
    if (given) error_add(c, ERROR_USAGE, "leave it out", "`--%s` is an option of `crd import %s`", given, kind);
    return !given;
}

static const char *of_categories(const options *o) {
    if (o->name) return "name";
    if (o->assume_categories) return "assume-categories";
    return o->variables.n > 0 ? "var" : NULL;
}

static const char *of_credits(const options *o) {
    if (o->categories.n > 0) return "categories";
    if (o->estimated) return "estimated";
    return o->all ? "all" : NULL;
}

int verb_import(cli *c) {
    const crd_str kinds[] = {text_of("cost-category"), text_of("credits")};
    const char *kind = c->options.files[0];
    const options *o = &c->options;
    if (text_eq(text_of(kind), kinds[0]))
        return fits(c, of_credits(o), "credits") ? import_categories(c) : STATUS_UNDONE;
    if (text_eq(text_of(kind), kinds[1]))
        return fits(c, of_categories(o), "cost-category") ? import_credits(c) : STATUS_UNDONE;
    return error_misspelt(c, "import", kind, kinds, sizeof kinds / sizeof *kinds, "one of cost-category and credits");
}
