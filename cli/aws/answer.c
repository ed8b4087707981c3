/* SPDX-License-Identifier: Apache-2.0
 *
 * Members of the Billing API's answers, each with its type, and what is said of wrong ones. */
#include "answer.h"

#include <stdlib.h>

#include "cli/cli.h"

/* ---- Findings ---- */

bool answer_want(answer *a, const char *name, const document_value *v, document_kind kind) {
    if (v->kind == kind) return true;
    bool number = kind == DOCUMENT_TEXT && v->kind == DOCUMENT_NUMBER;
    ANSWER_REPORT(a, a->member_code, v,
                  number ? "write it in quotation marks, as AWS does: a number may lose digits" : NULL,
                  "`%s` is %s, and should be %s", name, document_kind_text(v->kind), document_kind_text(kind));
    return false;
}

bool answer_whole(answer *a, const char *what, const document_value *root) {
    if (root->kind == DOCUMENT_MAP) return true;
    ANSWER_REPORT(a, a->member_code, root, "give the whole answer of AWS, not a part of it",
                  "%s is %s, and should be an object", what, document_kind_text(root->kind));
    return false;
}

void answer_bad_value(answer *a, const char *name, const document_value *v, const char *help) {
    const char *quote = v->kind == DOCUMENT_TEXT ? "\"" : "";
    ANSWER_REPORT(a, a->value_code, v, help, "`%s` is %s%.*s%s", name, quote, TEXT_ARG(v->text), quote);
}

void answer_missing(answer *a, const document_value *map, const char *name) {
    char *help = must_format("give what `%s --output json` prints", a->call);
    ANSWER_REPORT(a, a->member_code, map, help, "there is no `%s`", name);
    free(help);
}

void answer_unknown(answer *a, const document_member *m, const crd_str *known, size_t n) {
    for (size_t i = 0; i < a->unknown_n; i++)
        if (text_eq(a->unknown[i], m->key)) return;
    if (a->unknown_n == ANSWER_UNKNOWN_MAX || m->value->kind == DOCUMENT_NULL) return;
    a->unknown[a->unknown_n++] = m->key;
    crd_str near = crd_nearest(m->key, known, n);
    char *help = near.ptr ? must_format("did you mean `%.*s`?", TEXT_ARG(near)) : NULL;
    document_report(a->list, a->unknown_code, m->value->file, m->line, m->column, help,
                    "`%.*s` is unknown, and was not looked at", TEXT_ARG(m->key));
    free(help);
}

void answer_look_over(answer *a, const document_value *map, const crd_str *known, size_t n) {
    for (size_t i = 0; i < map->count; i++) {
        size_t k = 0;
        while (k < n && !text_eq(map->members[i].key, known[k])) k++;
        if (k == n) answer_unknown(a, &map->members[i], known, n);
    }
}

/* ---- Values ---- */

bool answer_all_digits(crd_str text, size_t fewest, size_t most) {
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] < '0' || text.ptr[i] > '9') return false;
    return text.len >= fewest && text.len <= most;
}

crd_str answer_text(answer *a, const char *name, const document_value *v) {
    return answer_want(a, name, v, DOCUMENT_TEXT) ? v->text : text_of(NULL);
}

crd_str answer_digits(answer *a, const char *name, const document_value *v, size_t fewest, size_t most,
                      const char *help) {
    crd_str text = answer_text(a, name, v);
    if (text.ptr && !answer_all_digits(text, fewest, most)) answer_bad_value(a, name, v, help);
    return text;
}

crd_str answer_account(answer *a, const char *name, const document_value *v) {
    return answer_digits(a, name, v, ANSWER_ACCOUNT_DIGITS, ANSWER_ACCOUNT_DIGITS, "an account has twelve digits");
}

crd_str answer_credit_id(answer *a, const char *name, const document_value *v) {
    return answer_digits(a, name, v, 1, ANSWER_CREDIT_DIGITS, "the number of a credit has 1 to 32 digits");
}

/* ---- Amounts ---- */

static const document_value *part(answer *a, const char *of, const document_value *v, const char *key) {
    const document_value *found = document_member_of(v, key);
    char *name = must_format("%s.%s", of, key);
    bool given = found && found->kind != DOCUMENT_NULL, fits = given && answer_want(a, name, found, DOCUMENT_TEXT);
    if (!given) answer_missing(a, v, name);
    free(name);
    return fits ? found : NULL;
}

answer_amount answer_amount_of(answer *a, const char *name, const document_value *v) {
    static const crd_str known[] = {{"currencyAmount", 14}, {"currencyCode", 12}};
    answer_look_over(a, v, known, 2);
    return (answer_amount){part(a, name, v, known[0].ptr), part(a, name, v, known[1].ptr)};
}
