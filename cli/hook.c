/* SPDX-License-Identifier: Apache-2.0
 *
 * crd hook run: calls one function of one hook as a plan would, and shows what it was given, what it returned and what
 * that comes to. */
#include <stdlib.h>
#include <string.h>

#include "crd_io.h"
#include "hook.h"

#define HOOK_LIMIT     ((size_t)16 << 20) /* the library says what a hook may have */
#define POLICY_DEFAULT "policy.crd"

/* ---- --key ---- */

static crd_str unquoted(crd_str value) {
    bool quoted = value.len >= 2 && value.ptr[0] == '"' && value.ptr[value.len - 1] == '"';
    return quoted ? (crd_str){value.ptr + 1, value.len - 2} : value;
}

/* FIELD=VALUE; a tag's key that has a `=` stands in quotes. */
static bool read_field(cli *c, crd_str word, crd_tag *out) {
    bool quoted = false;
    size_t at = 0;
    for (; at < word.len && (quoted || word.ptr[at] != '='); at++)
        if (word.ptr[at] == '"') quoted = !quoted;
    if (at == 0 || at == word.len) {
        error_add(c, ERROR_USAGE, "write a field and its value: --key account=111122223333,tag.env=test",
                  "`--key` has no value in `%.*s`", TEXT_ARG(word));
        return false;
    }
    *out = (crd_tag){{word.ptr, at}, unquoted((crd_str){word.ptr + at + 1, word.len - at - 1})};
    return true;
}

static bool read_charge(cli *c, trial *t) {
    const word_list *words = &c->options.key;
    t->charge = must_alloc(NULL, words->n * sizeof *t->charge);
    for (size_t i = 0; i < words->n; i++) {
        if (!read_field(c, words->at[i], &t->charge[i])) return false;
        for (size_t k = 0; k < i; k++)
            if (text_eq(t->charge[k].key, t->charge[i].key)) {
                error_add(c, ERROR_USAGE, "name it once", "`--key` gives `%.*s` twice", TEXT_ARG(t->charge[i].key));
                return false;
            }
    }
    t->charge_n = words->n;
    return true;
}

/* ---- The file, and the credit ---- */

static bool of_library(const char *file) { return strncmp(file, "std/", 4) == 0; }

static bool read_file(cli *c, trial *t) {
    const char *why = NULL;
    if (of_library(t->file)) return true;
    if (!crd_io_slurp(t->file, HOOK_LIMIT, &t->text, &t->text_n, &why))
        error_add(c, ERROR_UNREADABLE, NULL, "cannot read %s: %s", t->file, why);
    return t->text != NULL;
}

static bool has_credit(cli *c, const crd_policy *policy) {
    if (!c->options.credit) return true;
    size_t n;
    const crd_credit *credits = crd_policy_credits(policy, &n);
    crd_str *names = must_alloc(NULL, n * sizeof *names);
    bool found = false;
    for (size_t i = 0; i < n; i++) {
        names[i] = credits[i].name;
        found = found || text_eq(names[i], text_of(c->options.credit));
    }
    if (!found) error_misspelt(c, "credit", c->options.credit, names, n, "`--credit` names a credit of the policy");
    free(names);
    return found;
}

/* ---- All of it ---- */

static int show(cli *c, const trial *t, crd_run *run) {
    crd_trial_options wanted = {.path = t->file,
                                .text = {t->text, t->text_n},
                                .hook = t->hook,
                                .function = t->function,
                                .credit = text_of(c->options.credit),
                                .event = t->has_event ? &t->event : NULL,
                                .charge = t->charge,
                                .charge_count = t->charge_n};
    const crd_trial *result;
    crd_status status = crd_run_try(run, &wanted, &result);
    if (status != CRD_OK) return error_status(c, status);
    if (c->options.format == FORMAT_JSON)
        hook_json(c, &wanted, result);
    else
        hook_people(c, run, &wanted, result);
    return STATUS_CLEAN;
}

static int try_under(cli *c, const crd_policy *policy, trial *t) {
    crd_run *run = NULL;
    crd_run_options wanted;
    crd_run_options_init(&wanted);
    wanted.group = false;
    wanted.settle = true;
    if (!has_credit(c, policy) || !place_find(c, policy, t) || !charges_open(c, policy, &wanted, &run))
        return STATUS_UNDONE;
    int status = show(c, t, run);
    crd_run_free(run);
    return status;
}

/* False: reported. */
static bool read_trial(cli *c, trial *t) {
    const options *o = &c->options;
    const char *function = o->files[2], *dot = strchr(function, '.');
    if (strcmp(o->files[0], "run") != 0) {
        error_add(c, ERROR_USAGE, "usage: crd hook run FILE.lua FUNCTION", "`crd hook` has no use for `%s`",
                  o->files[0]);
        return false;
    }
    if (o->on && !o->credit) {
        error_add(c, ERROR_USAGE, "add --credit NAME", "`--on` is about a credit, and none is named");
        return false;
    }
    if (o->credit && o->key.n > 0) {
        error_add(c, ERROR_USAGE, "a predicate takes --key, any other function --credit",
                  "`--credit` and `--key` are about different calls");
        return false;
    }
    t->file = o->files[1];
    if (dot) t->hook = (crd_str){function, (size_t)(dot - function)};
    t->function = text_of(dot ? dot + 1 : function);
    return place_read(c, t) && read_charge(c, t) && read_file(c, t);
}

int verb_hook(cli *c) {
    trial t = {0};
    int status = STATUS_UNDONE;
    if (read_trial(c, &t)) {
        crd_policy *policy = policy_open(c, c->options.policy ? c->options.policy : POLICY_DEFAULT, NULL);
        if (policy) status = try_under(c, policy, &t);
        crd_policy_free(policy);
    }
    free(t.charge);
    free(t.text);
    return status;
}
