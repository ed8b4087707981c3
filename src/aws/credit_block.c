/* SPDX-License-Identifier: Apache-2.0
 *
 * One credit of AWS as a block of a policy. What each member means:
 * docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_billing_CreditData.html */
#include "aws/credit_text.h"
#include "base/aws.h"
#include "base/date.h"

#define YEARS_WITHOUT_END 10

/* ---- texts of the language ---- */

/* Thousands apart, as a policy writes them. */
static void money(text *out, crd_money amount, crd_str currency) {
    char at[CRD_MONEY_MAX];
    size_t n = crd_money_people(amount, 18, at);
    for (size_t i = 0; i < n; i++) text_char(out, at[i] == ',' ? '_' : at[i]);
    text_format(out, " %.*s", STR_ARG(currency));
}

static void day(text *out, crd_date date) {
    char at[CRD_DATE_MAX];
    crd_date_text(date, at);
    text_format(out, "%s", at);
}

static diag *warn(credits_text *t, diag_code code, const crd_aws_credit *credit, const char *what) {
    return diag_add_file(t->d, code, credit->place.file, credit->place.line, credit->place.column, "credit `%.*s`: %s",
                         STR_ARG(credit->id), what);
}

/* ---- what it is and how much ---- */

/* A word of ours where AWS's is one: Promotion is `promotion`. */
static void type(text *out, crd_str s) {
    if (s.len == 0) return;
    text_add(out, STR("type "));
    if (aws_identifier(s))
        for (size_t i = 0; i < s.len; i++)
            text_char(out, s.ptr[i] >= 'A' && s.ptr[i] <= 'Z' ? (char)(s.ptr[i] | 0x20) : s.ptr[i]);
    else
        aws_string(out, s);
    text_char(out, '\n');
}

/* Credits of Activate also pay models of others on Bedrock; AWS's answer has no member for that. */
static void program(text *out, const crd_aws_credit *credit) {
    if (credit_has_word(credit->description, STR("activate")) || credit_has_word(credit->type, STR("activate")))
        text_add(out, STR("program activate # AWS's description says so\n"));
}

/* A policy's credit never has more left than it began with. */
static crd_money amount(credits_text *t, const crd_aws_credit *credit, crd_money left) {
    char began[CRD_MONEY_MAX], now[CRD_MONEY_MAX];
    if (dec_of(left) <= dec_of(credit->initial)) return credit->initial;
    crd_money_people(credit->initial, 18, began);
    crd_money_people(left, 18, now);
    diag *g = diag_add_file(t->d, DIAG_CREDIT_GREW, credit->place.file, credit->place.line, credit->place.column,
                            "credit `%.*s`: %s %.*s are left of %s", STR_ARG(credit->id), now,
                            STR_ARG(credit->currency), began);
    diag_help(t->d, g, "look at the credit's page in the Billing console, and correct the amount");
    return left;
}

static void amounts(credits_text *t, const crd_aws_credit *credit) {
    credit_balance left = credit_left(t, credit);
    crd_money began = amount(t, credit, left.amount);
    text_add(&t->out, STR("amount "));
    money(&t->out, began, credit->currency);
    if (dec_of(began) != dec_of(credit->initial)) {
        text_add(&t->out, STR(" # AWS's initial amount is "));
        money(&t->out, credit->initial, credit->currency);
    }
    text_char(&t->out, '\n');
    bool untouched = dec_of(left.amount) == dec_of(credit->initial) && left.on < credit->starts;
    if (untouched) return;
    text_add(&t->out, STR("balance "));
    money(&t->out, left.amount, credit->currency);
    text_add(&t->out, STR(" on "));
    day(&t->out, left.on);
    if (t->options->estimated && !credit->has_estimated) text_add(&t->out, STR(" # AWS gives no estimate"));
    text_char(&t->out, '\n');
}

static void days(credits_text *t, const crd_aws_credit *credit) {
    int32_t year, month, of_month;
    text_add(&t->out, STR("starts "));
    day(&t->out, credit->starts);
    text_add(&t->out, STR("\nexpires "));
    if (credit->ends != CRD_NO_DATE) {
        day(&t->out, credit->ends);
        text_char(&t->out, '\n');
        return;
    }
    date_split(t->today, &year, &month, &of_month);
    day(&t->out, date_of(year + YEARS_WITHOUT_END <= 9999 ? year + YEARS_WITHOUT_END : 9999, 12, 31));
    text_add(&t->out, STR(" # AWS gives no end\n"));
    diag *g = warn(t, DIAG_CREDIT_WITHOUT_END, credit, "AWS gives no `endDate`");
    diag_help(t->d, g, "ask AWS Support, and write the day in place of the one behind `expires`");
}

/* ---- what it covers ---- */

static bool given_before(const crd_str *services, size_t n, crd_str service) {
    for (size_t k = 0; k < n; k++)
        if (str_eq(services[k], service)) return true;
    return false;
}

/* Each service once, by its code. A name that is not known stays as AWS gave it: lint says so of every policy. */
static void covers(credits_text *t, const crd_aws_credit *credit) {
    if (credit->products_count == 0) return;
    crd_str *services = ARENA_ARRAY(&t->a, credit->products_count, crd_str);
    size_t n = 0;
    text_add(&t->out, STR("covers ["));
    for (size_t i = 0; services && i < credit->products_count; i++) {
        crd_str code = aws_service_code(credit->products[i]);
        crd_str service = code.ptr ? code : credit->products[i];
        if (given_before(services, n, service)) continue;
        if (n > 0) text_add(&t->out, STR(", "));
        services[n++] = service;
        if (code.ptr && aws_identifier(code))
            text_add(&t->out, code);
        else
            aws_string(&t->out, service);
    }
    text_add(&t->out, STR("]\n"));
}

/* ---- who may use it ---- */

/* The owner may always use its credit. */
static size_t others(const crd_aws_credit *credit) {
    size_t n = 0;
    for (size_t i = 0; i < credit->shareable_count; i++) n += !str_eq(credit->shareable[i], credit->account);
    return n;
}

static void share_with(credits_text *t, const crd_aws_credit *credit) {
    bool first = true;
    if (others(credit) == 0) {
        text_add(&t->out, STR("share with owner\n"));
        return;
    }
    text_add(&t->out, STR("share with ["));
    for (size_t i = 0; i < credit->shareable_count; i++) {
        if (str_eq(credit->shareable[i], credit->account)) continue;
        text_format(&t->out, "%saccount_%.*s", first ? "" : ", ", STR_ARG(credit->shareable[i]));
        first = false;
    }
    text_add(&t->out, STR("]\n"));
}

/* Of a credit that a rule shares, AWS's list of accounts is what the rule comes to: the rule alone is written. */
static void sharing(credits_text *t, size_t i) {
    const crd_aws_credit *credit = &t->at[i];
    if (t->category[i].ptr) {
        text_format(&t->out, "restrict to %.*s ", STR_ARG(t->category[i]));
        aws_string(&t->out, credit->rule_name);
        text_char(&t->out, '\n');
    } else if (str_eq(credit->sharing_type, STR("DISABLED"))) {
        text_add(&t->out, STR("share with owner\n"));
    } else if (credit->shareable_count > 0) {
        share_with(t, credit);
    }
    if (!str_eq(credit->sharing_type, STR("CUSTOM"))) return;
    text_add(&t->out, STR("# AWS says that its sharing is CUSTOM, and documents nowhere what that is.\n"));
    diag *g = warn(t, DIAG_CREDIT_CUSTOM_SHARING, credit, "AWS shares it by `CUSTOM`");
    diag_help(t->d, g, "look at its page in the Billing console, and write down who may use it");
}

static void purchases(text *out, const crd_aws_credit *credit) {
    if (credit->purchases_count == 0) return;
    text_add(out, STR("purchases ["));
    for (size_t i = 0; i < credit->purchases_count; i++) {
        if (i > 0) text_add(out, STR(", "));
        aws_string(out, credit->purchases[i]);
    }
    text_add(out, STR("]\n"));
}

/* AWS does not say since when. */
static void paused(credits_text *t, const crd_aws_credit *credit) {
    if (!credit->disabled) return;
    text_add(&t->out, STR("pause from "));
    day(&t->out, t->today);
    text_add(&t->out, STR(" because \"paused at AWS when it was downloaded\"\n"));
}

void credit_block(credits_text *t, size_t i) {
    const crd_aws_credit *credit = &t->at[i];
    text *out = &t->out;
    text_add(out, STR("\n"));
    if (credit->description.len > 0) {
        text_char(out, '#');
        aws_comment(out, "%.*s", STR_ARG(credit->description));
    }
    text_format(out, "credit %.*s {\nid \"%.*s\"\n", STR_ARG(t->names[i]), STR_ARG(credit->id));
    type(out, credit->type);
    program(out, credit);
    amounts(t, credit);
    days(t, credit);
    text_format(out, "owner account_%.*s\n", STR_ARG(credit->account));
    covers(t, credit);
    if (credit->before_discounts) text_add(out, STR("applies before discounts\n"));
    sharing(t, i);
    purchases(out, credit);
    paused(t, credit);
    text_add(out, STR("}\n"));
}
