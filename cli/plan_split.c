/* SPDX-License-Identifier: Apache-2.0
 *
 * crd plan-split: whether and how a credit can be split, for review. */
#include "plan_split.h"

#include <stdlib.h>
#include <string.h>

#include "aws/answer.h"

/* ---- The credit ---- */

static bool find_credit(split *s) {
    size_t n;
    const crd_credit *credits = crd_policy_credits(s->policy, &n);
    const char *name = s->c->options.credit;
    for (size_t i = 0; i < n; i++)
        if (text_eq(credits[i].name, text_of(name))) s->credit = &credits[i];
    if (s->credit) return true;
    crd_str *names = must_alloc(NULL, n * sizeof *names);
    for (size_t i = 0; i < n; i++) names[i] = credits[i].name;
    error_misspelt(s->c, "credit", name, names, n, "the policy declares no such credit");
    free(names);
    return false;
}

static bool refuse(split *s, const char *help, char *message) {
    error_add(s->c, ERROR_SPLIT, help, "%s", message);
    free(message);
    return false;
}

/* What AWS says of it; without a download only the policy is asked. */
static bool find_at_aws(split *s) {
    const options *o = &s->c->options;
    crd_str name = s->credit->name;
    if (!s->credit->id.ptr)
        return refuse(s, "add `id \"...\"` with AWS's number of the credit",
                      must_format("the policy gives `%.*s` no `id`, and the calls need it", TEXT_ARG(name)));
    if (!o->credits) return true;
    if (!credits_read(s->c, &o->credits, 1, &s->credits)) return false;
    s->aws = credits_find(&s->credits, s->credit->id);
    if (s->aws) return true;
    return refuse(
        s, "download the credits again, as the payer with `--payer-account-flag`",
        must_format("%s does not list `%.*s`, credit %.*s", o->credits, TEXT_ARG(name), TEXT_ARG(s->credit->id)));
}

/* SPLIT: the remaining balance, less what is reserved for a bill that is not finalized. CreditData has the estimate,
 * which counts open bills. */
static void find_available(split *s) {
    const crd_credit *credit = s->credit;
    s->owner = s->aws ? s->aws->account : credit->owner;
    s->reserved = (crd_money){0, 0};
    if (!s->aws) {
        s->available = credit->has_balance ? credit->balance : credit->amount;
        return;
    }
    s->available = s->aws->remaining;
    if (!s->aws->has_estimated || money_compare(s->aws->estimated, s->aws->remaining) >= 0) return;
    s->available = s->aws->estimated;
    s->reserved = money_subtract(s->aws->remaining, s->aws->estimated);
}

static bool can_be_split(split *s) {
    crd_date today = s->c->config.as_of, ends = s->aws ? s->aws->ends : s->credit->expires;
    crd_str name = s->credit->name;
    if (s->aws && !text_eq(s->aws->currency, s->credit->currency))
        return refuse(s, "correct the policy",
                      must_format("`%.*s` is in %.*s, and AWS has it in %.*s", TEXT_ARG(name),
                                  TEXT_ARG(s->credit->currency), TEXT_ARG(s->aws->currency)));
    if (ends != CRD_NO_DATE && ends < today)
        return refuse(s, "what is left of it is forfeited",
                      must_format("`%.*s` ended on %s", TEXT_ARG(name), text_date(ends).at));
    if (crd_money_sign(s->available) <= 0)
        return refuse(s, "nothing of it can be moved any more", must_format("`%.*s` has nothing left", TEXT_ARG(name)));
    if (portion_exact(s->available)) return true;
    return refuse(s, "ask AWS Support: portions have at most six decimals, and must add up exactly",
                  must_format("%s %.*s of `%.*s` are available, which no portions add up to",
                              text_money_exact(s->available).at, TEXT_ARG(s->credit->currency), TEXT_ARG(name)));
}

/* ---- Portions ---- */

static bool wrong_portions(split *s, const char *help, char *message) {
    error_add(s->c, ERROR_PORTIONS, help, "%s", message);
    free(message);
    return false;
}

static bool count_fits(split *s, size_t n) {
    if (n >= SPLIT_FEWEST && n <= SPLIT_MOST) return true;
    return wrong_portions(s, "AWS splits a credit into 2 to 99 new ones",
                          must_format("a credit cannot be split into %zu", n));
}

static bool parts(split *s) {
    const char *given = s->c->options.parts;
    char *end;
    unsigned long n = strtoul(given, &end, 10);
    if (!answer_all_digits(text_of(given), 1, 9) || *end) {
        error_add(s->c, ERROR_USAGE, "write a whole number from 2 to 99", "`--parts` is no number: `%s`", given);
        return false;
    }
    if (!count_fits(s, n)) return false;
    s->n = n;
    s->at = must_alloc(NULL, n * sizeof *s->at);
    portions_equal(s->available, s->at, n);
    return true;
}

/* "2500.00" or "2500.00 USD". False: reported. */
static bool read_portion(split *s, crd_str given, portion *out) {
    size_t len = 0;
    while (len < given.len && given.ptr[len] != ' ') len++;
    crd_str amount = {given.ptr, len}, currency = {given.ptr + len, given.len - len};
    *out = (portion){0};
    if (currency.len > 0) currency = (crd_str){currency.ptr + 1, currency.len - 1};
    bool fits = currency.len == 0 || text_eq(currency, s->credit->currency);
    if (fits && crd_money_parse(amount, &out->amount)) return true;
    char *help = must_format("write it as 2500.00, in %.*s", TEXT_ARG(s->credit->currency));
    error_add(s->c, ERROR_USAGE, help, "`--portion` cannot read `%.*s`", TEXT_ARG(given));
    free(help);
    return false;
}

static bool given_portions(split *s) {
    const word_list *given = &s->c->options.portions;
    if (!count_fits(s, given->n)) return false;
    s->at = must_alloc(NULL, given->n * sizeof *s->at);
    for (s->n = 0; s->n < given->n; s->n++)
        if (!read_portion(s, given->at[s->n], &s->at[s->n])) return false;
    return true;
}

static bool portion_fits(split *s, size_t i) {
    crd_money amount = s->at[i].amount;
    crd_str currency = s->credit->currency;
    if (!portion_exact(amount))
        return wrong_portions(
            s, "AWS takes at most six decimals",
            must_format("portion %zu is %s %.*s", i + 1, text_money_exact(amount).at, TEXT_ARG(currency)));
    if (portion_large_enough(amount)) return true;
    char *help = must_format("every portion is at least 100.00 %.*s", TEXT_ARG(currency));
    wrong_portions(s, help,
                   must_format("portion %zu is %s %.*s", i + 1, text_money_exact(amount).at, TEXT_ARG(currency)));
    free(help);
    return false;
}

/* Exactly what is available, neither more nor less. */
static bool sum_fits(split *s) {
    crd_money missing = portions_missing(s->available, s->at, s->n);
    crd_str currency = s->credit->currency;
    int sign = crd_money_sign(missing);
    if (sign == 0) return true;
    crd_money last = money_add(s->at[s->n - 1].amount, missing),
              size = sign < 0 ? money_of(-wide_of(missing)) : missing;
    char *help = crd_money_sign(last) > 0 ? must_format("make the last one %s", text_money_exact(last).at)
                                          : must_format("make them smaller");
    wrong_portions(s, help,
                   must_format("the portions are %s %.*s %s than the %s %.*s that are available",
                               text_money_exact(size).at, TEXT_ARG(currency), sign < 0 ? "more" : "less",
                               text_money_exact(s->available).at, TEXT_ARG(currency)));
    free(help);
    return false;
}

static bool make_portions(split *s) {
    const options *o = &s->c->options;
    if ((o->parts != NULL) == (o->portions.n > 0)) {
        error_add(s->c, ERROR_USAGE, "give --parts N, or --portion once for each portion",
                  o->parts ? "`--parts` and `--portion` exclude each other" : "`crd plan-split` needs portions");
        return false;
    }
    if (o->parts ? !parts(s) : !given_portions(s)) return false;
    for (size_t i = 0; i < s->n; i++)
        if (!portion_fits(s, i)) return false;
    return sum_fits(s);
}

/* ---- Recipients ---- */

/* An account by its number or its name in the policy. False: reported. */
static bool read_recipient(split *s, crd_str given, crd_str *out) {
    size_t n;
    const crd_account *accounts = crd_policy_accounts(s->policy, &n);
    *out = given;
    if (answer_all_digits(given, ANSWER_ACCOUNT_DIGITS, ANSWER_ACCOUNT_DIGITS)) return true;
    for (size_t i = 0; i < n; i++) {
        *out = accounts[i].id;
        if (text_eq(accounts[i].name, given)) return true;
    }
    crd_str *names = must_alloc(NULL, n * sizeof *names);
    for (size_t i = 0; i < n; i++) names[i] = accounts[i].name;
    char *word = must_format("%.*s", TEXT_ARG(given));
    error_misspelt(s->c, "account", word, names, n, "twelve digits, or a name of the policy");
    free(word);
    free(names);
    return false;
}

static size_t words_of(const char *list) {
    size_t n = 1;
    for (; *list; list++) n += *list == ',';
    return n;
}

/* One for each portion; a portion for the owner stays where it is. */
static bool find_recipients(split *s) {
    const char *at = s->c->options.transfer_to;
    if (!at) return true;
    if (words_of(at) != s->n) {
        error_add(s->c, ERROR_USAGE, "name one account for each portion; the owner keeps its own",
                  "`--transfer-to` names %zu for %zu portions", words_of(at), s->n);
        return false;
    }
    for (size_t i = 0; i < s->n; i++) {
        size_t len = strcspn(at, ",");
        crd_str *recipient = &s->at[i].recipient;
        if (!read_recipient(s, (crd_str){at, len}, recipient)) return false;
        if (text_eq(*recipient, s->owner)) *recipient = text_of(NULL);
        s->transfers |= recipient->ptr != NULL;
        at += len + 1;
    }
    if (!s->transfers || crd_policy_organization(s->policy)->payer.ptr) return true;
    return refuse(s, "add `organization { payer ACCOUNT }` to the policy",
                  must_format("only the payer of both accounts can transfer a credit, and the policy names no payer"));
}

/* ---- The verb ---- */

static bool make(split *s) {
    if (!find_credit(s) || !find_at_aws(s)) return false;
    find_available(s);
    return can_be_split(s) && make_portions(s) && find_recipients(s) && split_blocks(s);
}

int verb_plan_split(cli *c) {
    split s = {.c = c};
    if (!c->options.credit)
        return error_add(c, ERROR_USAGE, "add --credit with its name in the policy", "`crd plan-split` needs a credit");
    s.policy = digest_open(c, c->options.files[0], s.digest);
    bool made = s.policy && make(&s);
    if (made) switch (c->options.format) {
        case FORMAT_JSON: split_json(&s); break;
        case FORMAT_SH: split_sh(&s); break;
        default: split_people(&s); break;
        }
    free(s.at);
    draft_free(&s.blocks);
    credits_free(&s.credits);
    crd_policy_free(s.policy);
    return made ? STATUS_CLEAN : STATUS_UNDONE;
}
