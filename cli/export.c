/* SPDX-License-Identifier: Apache-2.0
 *
 * crd export: what the policy says, for AWS. Cost Categories are handed out only when each was proved to mean what its
 * category means; nothing is ever sent. */
#include <stdlib.h>
#include <string.h>

#include "aws/definition_out.h"
#include "aws/preferences.h"
#include "cli.h"

#define NOTE_LEVELS "CRD1352"
#define NOTE_SPLIT  "CRD1353"

/* ---- The policy ---- */

static crd_policy *open_text(cli *c, const char *path) {
    char *bytes;
    size_t len;
    crd_policy *policy = NULL;
    if (!policy_read(c, path, &bytes, &len)) return NULL;
    c->root = path;
    if (crd_policy_is_bytecode((crd_str){bytes, len}))
        error_add(c, ERROR_USAGE, "give the policy's text", "%s is bytecode, which keeps no conditions to export",
                  path);
    else
        policy = policy_of(c, path, (crd_str){bytes, len}, NULL, c->config.load, c->config.load_ud);
    free(bytes);
    return policy;
}

static crd_str *category_names(const crd_policy *policy, size_t *n) {
    *n = crd_policy_category_count(policy);
    crd_str *names = must_alloc(NULL, (*n + 1) * sizeof *names);
    for (size_t i = 0; i < *n; i++) names[i] = crd_policy_category_name(policy, i);
    return names;
}

/* False: reported. */
static bool choice_fits(cli *c, const crd_policy *policy) {
    size_t n;
    crd_str *names = category_names(policy, &n), wanted = text_of(c->options.category);
    bool fits = n > 0 && !wanted.ptr;
    for (size_t i = 0; i < n; i++) fits = fits || text_eq(names[i], wanted);
    if (n == 0)
        error_add(c, ERROR_USAGE, "write a `category`, or name the file that has some", "%s has no category",
                  c->options.files[1]);
    else if (!fits)
        error_misspelt(c, "category", c->options.category, names, n, "`--category` names a category of the policy");
    free(names);
    return fits;
}

/* ---- What a document has room for ---- */

size_t expression_levels(const crd_aws_expression *e) {
    size_t most = 0;
    for (size_t i = 0; i < e->parts_count; i++) {
        size_t levels = expression_levels(&e->parts[i]);
        if (levels > most) most = levels;
    }
    return most + 1;
}

static void note(cli *c, const char *code, crd_place at, const char *claim, const char *help) {
    if (crd_diagnostics_add_at(c->list, code, at.file, at.line, at.column, text_of(claim), text_of(help)) == CRD_NOMEM)
        error_memory();
}

bool levels_fit(cli *c, const crd_aws_category *k, size_t most, const char *claim) {
    bool fits = true;
    for (size_t i = 0; i < k->rules_count; i++) {
        if (!k->rules[i].when || expression_levels(k->rules[i].when) <= most) continue;
        note(c, NOTE_LEVELS, k->rules[i].place, claim, "make a category of the inner conditions, and ask for it");
        fits = false;
    }
    return fits;
}

/* ---- Cost Categories ---- */

static int findings_status(const cli *c) {
    return findings_at_least(c, CRD_WARNING) > 0 ? STATUS_FINDINGS : STATUS_CLEAN;
}

static crd_str policy_name(const crd_policy *policy, crd_str aws_name) {
    size_t i = 0;
    while (i < crd_policy_category_count(policy) && !text_eq(crd_policy_category_aws_name(policy, i), aws_name)) i++;
    return crd_policy_category_name(policy, i);
}

/* The command line of AWS takes one definition a call. False: reported. */
static bool one_alone(cli *c, const crd_policy *policy, const crd_aws_category *at, size_t n) {
    draft names = {0};
    for (size_t i = 0; i < n; i++) {
        crd_str name = policy_name(policy, at[i].name);
        draft_format(&names, "%s%.*s", i > 0 ? ", " : "", TEXT_ARG(name));
    }
    if (n > 1)
        error_add(c, ERROR_USAGE, "call it for each with `--category NAME`, in this order",
                  "`--cli-input-json` takes one category, and the policy has %zu: %.*s", n,
                  TEXT_ARG(draft_str(&names)));
    draft_free(&names);
    return n == 1;
}

static int hand_out_json(cli *c, const crd_policy *policy, const crd_aws_category *at, size_t n) {
    if (!one_alone(c, policy, at, n)) return STATUS_UNDONE;
    if (!levels_fit(c, at, JSON_LEVELS, "the condition has more than 25 levels, more than this document has room for"))
        return STATUS_UNDONE;
    definition_json(&c->out, at, text_of(c->options.update));
    return findings_status(c);
}

/* ---- Terraform ---- */

static char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? (char)(letter + 'a' - 'A') : letter; }

static bool name_taken(const crd_str *names, size_t n, const char *name) {
    for (size_t i = 0; i < n; i++)
        if (text_eq(names[i], text_of(name))) return true;
    return false;
}

/* The category's name in small letters, unlike those before it. */
static char *resource_name(crd_str of, const crd_str *names, size_t n) {
    char *base = must_format("%.*s", TEXT_ARG(of));
    for (char *letter = base; *letter; letter++) *letter = lower(*letter);
    char *name = must_format("%s", base);
    for (unsigned i = 2; name_taken(names, n, name); i++) {
        free(name);
        name = must_format("%s_%u", base, i);
    }
    free(base);
    return name;
}

static bool shares_differ(const crd_aws_split *s) {
    for (size_t i = 1; s->percentages && i < s->targets_count; i++)
        if (!text_eq(s->percentages[i], s->percentages[0])) return true;
    return false;
}

/* The provider keeps targets as a set and percentages as a list. */
static void warn_of_splits(cli *c, const crd_aws_category *k) {
    for (size_t i = 0; i < k->splits_count; i++)
        if (shares_differ(&k->splits[i]))
            note(c, NOTE_SPLIT, k->splits[i].place,
                 "Terraform may give the percentages of the split to other targets than these",
                 "look at the split in AWS's console after `terraform apply`, or export it with `crd export "
                 "cost-category`");
}

static int hand_out_hcl(cli *c, const crd_policy *policy, const crd_aws_category *at, size_t n) {
    bool fits = true;
    for (size_t i = 0; i < n; i++) {
        fits &= levels_fit(c, &at[i], HCL_LEVELS, "the condition has more than the 3 levels of Terraform's resource");
        warn_of_splits(c, &at[i]);
    }
    if (!fits) return STATUS_UNDONE;
    crd_str *names = must_alloc(NULL, (n + 1) * sizeof *names);
    for (size_t i = 0; i < n; i++) names[i] = text_of(resource_name(policy_name(policy, at[i].name), names, i));
    definitions_hcl(&c->out, at, names, n);
    for (size_t i = 0; i < n; i++) free((char *)(uintptr_t)names[i].ptr);
    free(names);
    return findings_status(c);
}

/* ---- The definitions ---- */

typedef int (*hand_out_fn)(cli *c, const crd_policy *policy, const crd_aws_category *at, size_t n);

static int export_definitions(cli *c, const crd_policy *policy, hand_out_fn hand_out) {
    crd_aws_definitions *made;
    const crd_aws_category *at;
    size_t n;
    crd_status status = crd_policy_definitions(policy, text_of(c->options.category), c->list, &made, &at, &n);
    if (status != CRD_OK) return error_status(c, status);
    int result = STATUS_UNDONE;
    if (n == 0)
        error_add(c, ERROR_USAGE, "write their rules", "no category of %s has a rule", c->options.files[1]);
    else
        result = hand_out(c, policy, at, n);
    crd_aws_definitions_free(made);
    return result;
}

static int export_categories(cli *c, hand_out_fn hand_out) {
    crd_policy *policy = open_text(c, c->options.files[1]);
    int result = STATUS_UNDONE;
    if (policy && choice_fits(c, policy)) result = export_definitions(c, policy, hand_out);
    crd_policy_free(policy);
    return result;
}

/* ---- Which export ---- */

/* The first option that was given for another export. False: reported. */
static bool fits(cli *c, const char *given, const char *kind) {
    if (given) error_add(c, ERROR_USAGE, "leave it out", "`--%s` is an option of `crd export %s`", given, kind);
    return !given;
}

static const char *of_preferences(const options *o) {
    if (o->credits) return "credits";
    if (o->categories.n > 0) return "categories";
    return o->format != FORMAT_HUMAN ? "format" : NULL;
}

/* ce: CostCategoryArn, `arn:aws[-a-z0-9]*:[a-z0-9]+:[-a-z0-9]*:[0-9]{12}:[-a-zA-Z0-9/:_]+` */
static bool arn_fits(cli *c) {
    const char *arn = c->options.update, *account = arn;
    if (!arn) return true;
    for (int colons = 0; account && colons < 4; colons++)
        account = (account = strchr(account, ':')) ? account + 1 : NULL;
    bool looks = strncmp(arn, "arn:aws", 7) == 0 && account && strspn(account, "0123456789") == 12 &&
                 strncmp(account + 12, ":costcategory/", 14) == 0 && account[26] != '\0';
    if (!looks)
        error_add(c, ERROR_USAGE,
                  "`aws ce list-cost-category-definitions` prints it: arn:aws:ce::ACCOUNT:costcategory/ID",
                  "`--update` wants the ARN of a Cost Category, not `%s`", arn);
    return looks;
}

static int export_json(cli *c) {
    if (!fits(c, of_preferences(&c->options), "preferences") || !arn_fits(c)) return STATUS_UNDONE;
    return export_categories(c, hand_out_json);
}

static int export_terraform(cli *c) {
    if (!fits(c, of_preferences(&c->options), "preferences")) return STATUS_UNDONE;
    return fits(c, c->options.update ? "update" : NULL, "cost-category") ? export_categories(c, hand_out_hcl)
                                                                         : STATUS_UNDONE;
}

static int export_settings(cli *c) {
    const options *o = &c->options;
    const char *given = o->category ? "category" : o->update ? "update" : NULL;
    return fits(c, given, "cost-category") ? export_preferences(c) : STATUS_UNDONE;
}

int verb_export(cli *c) {
    static int (*const exports[])(cli *) = {export_json, export_terraform, export_settings};
    const crd_str kinds[] = {text_of("cost-category"), text_of("terraform"), text_of("preferences")};
    const char *kind = c->options.files[0];
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (text_eq(text_of(kind), kinds[i])) return exports[i](c);
    return error_misspelt(c, "export", kind, kinds, sizeof kinds / sizeof *kinds,
                          "one of cost-category, terraform and preferences");
}
