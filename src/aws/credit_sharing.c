/* SPDX-License-Identifier: Apache-2.0
 *
 * Who may use imported credits, as far as it is not said in their own blocks: the Cost Categories whose rules share
 * them, found by their ARNs, and accounts that do not share. */
#include "aws/credit_text.h"
#include "base/order.h"

diag *credit_refuse(credits_text *t, diag_code code, const crd_aws_credit *credit, const char *format, ...) {
    text message;
    va_list args;
    va_start(args, format);
    text_init(&message, &t->d->m);
    text_vformat(&message, format, args);
    va_end(args);
    t->fine = false;
    diag *g = diag_add_file(t->d, code, credit->place.file, credit->place.line, credit->place.column, "%.*s",
                            STR_ARG(text_str(&message)));
    text_free(&message);
    return g;
}

/* ---- what must agree ---- */

static void one_currency(credits_text *t) {
    const crd_aws_credit *first = NULL;
    for (size_t k = 0; k < t->n; k++) {
        const crd_aws_credit *credit = &t->at[t->order[k]];
        if (!t->kept[t->order[k]]) continue;
        if (!first) first = credit;
        if (str_eq(credit->currency, first->currency)) continue;
        diag *g =
            credit_refuse(t, DIAG_CREDITS_CURRENCIES, credit, "credit `%.*s` is in %.*s, and credit `%.*s` in %.*s",
                          STR_ARG(credit->id), STR_ARG(credit->currency), STR_ARG(first->id), STR_ARG(first->currency));
        diag_help(t->d, g, "import the credits of each currency into a policy of its own");
        return;
    }
}

/* ---- accounts that do not share ---- */

static int by_owner(const void *of, uint32_t a, uint32_t b) {
    const crd_aws_credit *at = of;
    return str_cmp(at[a].account, at[b].account);
}

/* One account's credits, the positions [begin, end) of the order. */
static void owner_shares(credits_text *t, const uint32_t *order, size_t begin, size_t end) {
    const crd_aws_credit *said = NULL;
    for (size_t k = begin; k < end; k++) {
        const crd_aws_credit *credit = &t->at[order[k]];
        if (credit->account_shares < 0) continue;
        if (!said) said = credit;
        if (said->account_shares == credit->account_shares) continue;
        diag *g = credit_refuse(t, DIAG_CREDIT_SHARES_BOTH, credit,
                                "account %.*s %s its credits here, and by credit `%.*s` it does%s",
                                STR_ARG(credit->account), credit->account_shares ? "shares" : "does not share",
                                STR_ARG(said->id), said->account_shares ? "" : " not");
        diag_help(t->d, g, "give downloads of one day");
        return;
    }
    if (said && !said->account_shares) {
        if (t->silent_n++ > 0) text_add(&t->silent, STR(", "));
        text_format(&t->silent, "account_%.*s", STR_ARG(said->account));
    }
}

static bool owners(credits_text *t) {
    uint32_t *order = order_by(&t->a, t->n, by_owner, t->at);
    if (!order) return false;
    for (size_t begin = 0, end; begin < t->n; begin = end) {
        for (end = begin + 1; end < t->n && by_owner(t->at, order[begin], order[end]) == 0;) end++;
        owner_shares(t, order, begin, end);
    }
    return true;
}

void credit_organization(credits_text *t) {
    if (t->silent_n == 0) return;
    text_format(&t->out, "\norganization {\nsharing off for [%.*s]\n}\n", STR_ARG(text_str(&t->silent)));
}

/* ---- Cost Categories ---- */

static size_t category_of(const credits_text *t, crd_str arn) {
    size_t i = 0;
    while (i < t->options->categories_count && !str_eq(t->options->categories[i].arn, arn)) i++;
    return i;
}

static bool gives(const crd_aws_category *category, crd_str value) {
    if (str_eq(category->default_value, value)) return true;
    for (size_t i = 0; i < category->rules_count; i++)
        if (!category->rules[i].value.ptr || str_eq(category->rules[i].value, value)) return true;
    return false;
}

/* The category that shares the credit; one past the last: reported. */
static size_t shared_by(credits_text *t, const crd_aws_credit *credit) {
    size_t i = category_of(t, credit->cost_category_arn);
    diag *g;
    if (i == t->options->categories_count) {
        g = credit_refuse(t, DIAG_CREDIT_CATEGORY, credit,
                          "credit `%.*s` is shared by \"%.*s\" of a Cost Category that was not given: %.*s",
                          STR_ARG(credit->id), STR_ARG(credit->rule_name), STR_ARG(credit->cost_category_arn));
        diag_help(t->d, g, "add --categories with what `aws ce describe-cost-category-definition` prints of it");
    } else if (!gives(&t->options->categories[i], credit->rule_name)) {
        g = credit_refuse(t, DIAG_CREDIT_CATEGORY, credit,
                          "credit `%.*s` is shared by \"%.*s\", which the Cost Category \"%.*s\" never gives",
                          STR_ARG(credit->id), STR_ARG(credit->rule_name), STR_ARG(t->options->categories[i].name));
        diag_help(t->d, g, "download the Cost Category again: it may have changed");
    }
    return i;
}

static bool by_rule(const crd_aws_credit *credit) { return str_eq(credit->sharing_type, STR("COST_CATEGORY_RULE")); }

static void need(const credits_text *t, bool *needed, size_t i);

/* A category that a rule asks for is needed too. */
static void need_parts(const credits_text *t, bool *needed, const crd_aws_expression *e) {
    for (size_t i = 0; i < e->parts_count; i++) need_parts(t, needed, &e->parts[i]);
    if (e->kind != CRD_AWS_COST_CATEGORIES) return;
    for (size_t i = 0; i < t->options->categories_count; i++)
        if (str_eq(t->options->categories[i].name, e->key)) need(t, needed, i);
}

static void need(const credits_text *t, bool *needed, size_t i) {
    const crd_aws_category *category = &t->options->categories[i];
    if (needed[i]) return;
    needed[i] = true;
    for (size_t r = 0; r < category->rules_count; r++)
        if (category->rules[r].when) need_parts(t, needed, category->rules[r].when);
}

/* Bare words for services in rules: a credit of that name would stand there in their place. */
static bool take_words(credits_text *t, const crd_aws_expression *e) {
    bool fine = true;
    for (size_t i = 0; i < e->parts_count && fine; i++) fine = take_words(t, &e->parts[i]);
    for (size_t i = 0; i < e->values_count && fine; i++) fine = intern_add(&t->taken, e->values[i]) != INTERN_FAILED;
    return fine;
}

static bool take_category(credits_text *t, const crd_aws_category *category, crd_str identifier) {
    bool fine = identifier.ptr && intern_add(&t->taken, identifier) != INTERN_FAILED;
    for (size_t r = 0; fine && r < category->rules_count; r++)
        if (category->rules[r].when) fine = take_words(t, category->rules[r].when);
    return fine;
}

/* Their identifiers are those that aws_text gives them. */
static bool take_names(credits_text *t, const bool *needed, crd_str *identifiers) {
    aws_names names = {0};
    crd_str *of = ARENA_ARRAY(&t->a, t->options->categories_count, crd_str);
    t->categories = ARENA_ARRAY(&t->a, t->options->categories_count, crd_aws_category);
    if (!of || !t->categories) return false;
    for (size_t i = 0; i < t->options->categories_count; i++) {
        if (!needed[i]) continue;
        of[t->categories_n] = t->options->categories[i].name;
        t->categories[t->categories_n++] = t->options->categories[i];
    }
    aws_names_make(&names, &t->a, of, t->categories_n);
    bool fine = names.at != NULL;
    for (size_t i = 0, next = 0; fine && i < t->options->categories_count; i++)
        if (needed[i]) fine = take_category(t, &t->options->categories[i], identifiers[i] = names.at[next++]);
    return fine;
}

static bool categories(credits_text *t) {
    bool *needed = ARENA_ARRAY(&t->a, t->options->categories_count, bool);
    crd_str *identifiers = ARENA_ARRAY(&t->a, t->options->categories_count, crd_str);
    size_t *shared = ARENA_ARRAY(&t->a, t->n, size_t);
    t->category = ARENA_ARRAY(&t->a, t->n, crd_str);
    if (!needed || !identifiers || !shared || !t->category) return false;
    for (size_t k = 0; k < t->n; k++) {
        size_t i = t->order[k];
        if (!t->kept[i] || !by_rule(&t->at[i])) continue;
        shared[i] = shared_by(t, &t->at[i]);
        if (shared[i] < t->options->categories_count) need(t, needed, shared[i]);
    }
    if (!take_names(t, needed, identifiers)) return false;
    for (size_t i = 0; i < t->n; i++)
        if (t->kept[i] && by_rule(&t->at[i]) && shared[i] < t->options->categories_count)
            t->category[i] = identifiers[shared[i]];
    return true;
}

void credit_categories(credits_text *t) {
    aws_set set = {.d = t->d, .at = t->categories, .n = t->categories_n};
    if (t->categories_n == 0) return;
    text_char(&t->out, '\n');
    if (aws_index(&set, &t->a) && aws_check(&set))
        aws_text(&set, &t->a, &t->out);
    else
        t->fine = false;
}

bool credit_sharing(credits_text *t) {
    one_currency(t);
    return owners(t) && categories(t);
}
