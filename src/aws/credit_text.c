/* SPDX-License-Identifier: Apache-2.0
 *
 * From AWS's credits to a policy's text: which of them are written, what stands around their blocks, and what keeps
 * them from being written at all. */
#include "aws/credit_text.h"

#include "base/date.h"
#include "base/order.h"
#include "crd_tools.h"
#include "grammar/limits.h"

/* ---- which are written ---- */

credit_balance credit_left(const credits_text *t, const crd_aws_credit *credit) {
    if (t->options->estimated && credit->has_estimated) return (credit_balance){credit->estimated, t->today};
    return (credit_balance){credit->remaining, t->closed};
}

/* It is used up, or ended on the day of its balance or before: no charge that is to come could be paid by it. */
static bool is_over(const credits_text *t, const crd_aws_credit *credit) {
    credit_balance left = credit_left(t, credit);
    return dec_of(left.amount) <= 0 || (credit->ends != CRD_NO_DATE && credit->ends <= left.on);
}

/* An amount of a policy is above zero, so a credit that never was worth anything has no block. */
static bool keep(const credits_text *t, const crd_aws_credit *credit) {
    bool worth = dec_of(credit->initial) > 0 || dec_of(credit_left(t, credit).amount) > 0;
    return worth && (t->options->all || !is_over(t, credit));
}

static void tell_left_out(credits_text *t) {
    size_t n = t->n - t->kept_n, told = 0;
    const crd_aws_credit *first = NULL;
    text ids;
    text_init(&ids, &t->d->m);
    for (size_t k = 0; k < t->n; k++) {
        size_t i = t->order[k];
        if (t->kept[i]) continue;
        if (!first) first = &t->at[i];
        if (told < LEFT_OUT_TOLD) text_format(&ids, "%s%.*s", told > 0 ? ", " : "", STR_ARG(t->at[i].id));
        told++;
    }
    if (told > LEFT_OUT_TOLD) text_format(&ids, " and %zu more", told - LEFT_OUT_TOLD);
    if (first) {
        diag *g = diag_add_file(t->d, DIAG_CREDITS_LEFT_OUT, first->place.file, 0, 0,
                                n == 1 ? "a credit that can pay nothing any more is left out: %.*s"
                                       : "credits that can pay nothing any more are left out: %.*s",
                                STR_ARG(text_str(&ids)));
        if (!t->options->all) diag_help(t->d, g, "`--all` imports them too");
    }
    text_free(&ids);
}

static bool choose(credits_text *t) {
    t->kept = ARENA_ARRAY(&t->a, t->n, bool);
    if (!t->kept) return false;
    for (size_t i = 0; i < t->n; i++) t->kept_n += t->kept[i] = keep(t, &t->at[i]);
    return true;
}

/* ---- accounts ---- */

/* Owners that are written or do not share, and who else may use a credit; perhaps twice. */
static size_t mentioned(const credits_text *t, crd_str *out) {
    size_t n = 0;
    for (size_t i = 0; i < t->n; i++) {
        const crd_aws_credit *credit = &t->at[i];
        if (t->kept[i] || credit->account_shares == 0) out[n++] = credit->account;
        for (size_t k = 0; t->kept[i] && k < credit->shareable_count; k++) out[n++] = credit->shareable[k];
    }
    return n;
}

static int by_text(const void *of, uint32_t a, uint32_t b) {
    const crd_str *texts = of;
    return str_cmp(texts[a], texts[b]);
}

/* Each once, and its name taken. */
static bool declare(credits_text *t, const crd_str *ids, const uint32_t *order, size_t n) {
    t->accounts = ARENA_ARRAY(&t->a, n, crd_str);
    for (size_t i = 0; t->accounts && i < n; i++) {
        if (i > 0 && str_eq(ids[order[i]], ids[order[i - 1]])) continue;
        text name;
        text_init(&name, &t->d->m);
        text_format(&name, "account_%.*s", STR_ARG(ids[order[i]]));
        bool taken = intern_add(&t->taken, text_str(&name)) != INTERN_FAILED;
        text_free(&name);
        if (!taken) return false;
        t->accounts[t->accounts_n++] = ids[order[i]];
    }
    return t->accounts;
}

static bool accounts(credits_text *t) {
    size_t room = t->n;
    for (size_t i = 0; i < t->n; i++) room += t->at[i].shareable_count;
    crd_str *ids = ARENA_ARRAY(&t->a, room, crd_str);
    if (!ids) return false;
    size_t n = mentioned(t, ids);
    uint32_t *order = order_by(&t->a, n, by_text, ids);
    return order && declare(t, ids, order, n);
}

/* ---- the text ---- */

static void head(credits_text *t) {
    char today[CRD_DATE_MAX], closed[CRD_DATE_MAX];
    crd_date_text(t->today, today);
    crd_date_text(t->closed, closed);
    aws_comment(&t->out, "AWS's credits as of %s, made by `crd import credits`. Balances are AWS's %s amounts, at the",
                today, t->options->estimated ? "estimated" : "remaining");
    aws_comment(&t->out, "end of %s. The download has no names of accounts: give them better ones.",
                t->options->estimated ? today : closed);
    text_char(&t->out, '\n');
    for (size_t i = 0; i < t->accounts_n; i++)
        text_format(&t->out, "account account_%.*s = %.*s\n", STR_ARG(t->accounts[i]), STR_ARG(t->accounts[i]));
}

static void body(credits_text *t) {
    head(t);
    credit_organization(t);
    credit_categories(t);
    for (size_t k = 0; t->fine && k < t->n; k++)
        if (t->kept[t->order[k]]) credit_block(t, t->order[k]);
}

static bool fits(credits_text *t) {
    if (t->out.n <= LIMIT_SOURCE) return true;
    diag *g = diag_add_file(t->d, DIAG_CREDITS_TOO_LARGE, t->at[0].place.file, 0, 0,
                            "%zu credits make a policy of more than %u bytes", t->kept_n, LIMIT_SOURCE);
    diag_help(t->d, g, "%s", t->options->all ? "leave out `--all`" : "import the credits of fewer accounts at once");
    return false;
}

static bool any(credits_text *t) {
    if (t->kept_n > 0) return true;
    diag *g;
    if (t->n == 0)
        g = diag_add_file(t->d, DIAG_CREDITS_NONE, STR_NONE, 0, 0, "AWS listed no credit");
    else
        g = diag_add_file(t->d, DIAG_CREDITS_NONE, t->at[0].place.file, 0, 0,
                          t->n == 1 ? "the one credit can pay nothing any more"
                                    : "none of the credits can pay anything any more");
    diag_help(t->d, g, "%s",
              t->n == 0 ? "as the payer, download with `--payer-account-flag` and a `--start-date` up to a year back"
                        : "`--all` imports them too");
    return false;
}

/* CRD_OK: the text is in out. */
static crd_status make(credits_text *t) {
    bool memory = credit_order(t) && choose(t) && accounts(t) && credit_sharing(t) && credit_names(t);
    if (!memory) return CRD_NOMEM;
    if (!any(t) || !t->fine) return CRD_INVALID;
    body(t);
    if (t->d->m.failed) return CRD_NOMEM;
    if (!t->fine || !fits(t)) return CRD_INVALID;
    if (t->kept_n < t->n) tell_left_out(t);
    return CRD_OK;
}

static void clear(credits_text *t) {
    text_free(&t->out);
    text_free(&t->silent);
    intern_free(&t->taken);
    arena_free(&t->a);
}

crd_status crd_aws_credits_text(const crd_config *config, const crd_aws_credit *at, size_t count,
                                const crd_aws_credits_options *options, crd_diagnostics *list, crd_write_fn write,
                                void *ud) {
    if (!config || (!at && count > 0) || !options || !list || !write || config->as_of == CRD_NO_DATE) return CRD_MISUSE;
    if (!options->categories && options->categories_count > 0) return CRD_MISUSE;
    credits_text t = {.at = at, .n = count, .options = options, .d = list, .today = config->as_of, .fine = true};
    t.closed = month_first(date_month(config->as_of)) - 1;
    arena_init(&t.a, &list->m);
    text_init(&t.out, &list->m);
    text_init(&t.silent, &list->m);
    crd_status status = intern_init(&t.taken, &list->m) ? make(&t) : CRD_NOMEM;
    if (status == CRD_OK) status = crd_format(config, "credits.crd", text_str(&t.out), list, write, ud);
    clear(&t);
    return list->m.failed ? CRD_NOMEM : status;
}
