/* SPDX-License-Identifier: Apache-2.0
 *
 * From the tree of a download to credits. The members, their types and which of them are required:
 * docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_billing_CreditData.html and API_billing_Amount.html.
 * Nothing is taken for granted: what is missing, of another type or unknown is said, with its line. */
#include "credits.h"

#include <stdlib.h>

#include "answer.h"

#define CREDITS_LIMIT ((size_t)1 << 30)

typedef struct reader {
    cli *c;
    aws_credits *out;
    answer said;
} reader;

/* ---- Single values ---- */

static void day_value(answer *a, const char *name, const document_value *v,
                      bool (*read)(const document_value *value, crd_date *out), crd_date *out) {
    if (v->kind != DOCUMENT_TEXT && v->kind != DOCUMENT_NUMBER)
        answer_want(a, name, v, DOCUMENT_TEXT);
    else if (!read(v, out))
        answer_bad_value(a, name, v, "an instant is written as 2027-11-30T23:59:59+00:00, or as seconds since 1970");
}

/* The texts of a list; an empty list and none are the same to AWS, as an empty list of products shows. */
static const crd_str *texts(answer *a, const char *name, const document_value *v, bool accounts, size_t *count) {
    if (!answer_want(a, name, v, DOCUMENT_LIST) || v->count == 0) return NULL;
    crd_str *all = must_alloc(NULL, v->count * sizeof *all);
    for (size_t i = 0; i < v->count; i++) {
        const document_value *item = v->items[i];
        char *place = must_format("%s[%zu]", name, i);
        all[i] = accounts ? answer_account(a, place, item) : answer_text(a, place, item);
        if (all[i].ptr && all[i].len == 0) answer_bad_value(a, place, item, "leave it out, or say what it is");
        free(place);
    }
    *count = v->count;
    return all;
}

/* One of a few words. A word that is not known may change who is paid, so it is an error. */
static size_t word_value(answer *a, const char *name, const document_value *v, const char *const *words, size_t n) {
    crd_str text = answer_text(a, name, v);
    for (size_t i = 0; i < n; i++)
        if (text_eq(text, text_of(words[i]))) return i;
    if (!text.ptr) return 0;
    char *help = must_format("%s", "this version of crd knows");
    for (size_t i = 0; i < n; i++) {
        char *longer = must_format("%s%s %s", help, i == 0 ? "" : i + 1 < n ? "," : " and", words[i]);
        free(help);
        help = longer;
    }
    answer_bad_value(a, name, v, help);
    free(help);
    return 0;
}

/* ---- Amounts ---- */

static void currency_value(answer *a, const char *name, const document_value *v, crd_aws_credit *out) {
    char *member = must_format("%s.currencyCode", name);
    if (!credits_currency(v->text))
        answer_bad_value(a, member, v, "a currency is written as USD");
    else if (out->currency.ptr && !text_eq(v->text, out->currency))
        ANSWER_REPORT(a, ERROR_CREDITS_VALUE, v, "a credit has one currency",
                      "`%s` is %.*s, and another amount is in %.*s", member, TEXT_ARG(v->text),
                      TEXT_ARG(out->currency));
    else
        out->currency = v->text;
    free(member);
}

/* AWS's pattern wants decimals and no sign, and its text speaks of negative amounts: any decimal number is read.
 * API_billing_Amount.html */
static bool amount_value(answer *a, const char *name, const document_value *v, crd_aws_credit *out, crd_money *sum) {
    if (!answer_want(a, name, v, DOCUMENT_MAP)) return false;
    answer_amount amount = answer_amount_of(a, name, v);
    if (amount.code) currency_value(a, name, amount.code, out);
    if (!amount.number) return false;
    if (crd_money_parse(amount.number->text, sum)) return true;
    char *member = must_format("%s.currencyAmount", name);
    answer_bad_value(a, member, amount.number, "an amount is written as 743.21");
    free(member);
    return false;
}

static void initial(answer *a, const char *name, const document_value *v, crd_aws_credit *out) {
    if (!amount_value(a, name, v, out, &out->initial) || crd_money_sign(out->initial) >= 0) return;
    ANSWER_REPORT(a, ERROR_CREDITS_VALUE, v, "a credit is worth something when it is issued",
                  "`%s` is negative: %s %.*s", name, text_money_exact(out->initial).at, TEXT_ARG(out->currency));
}

/* AWS rounds each Credit row on its own, and so may take a little more than there is. */
static void not_below_zero(answer *a, const char *name, const document_value *v, crd_aws_credit *out, crd_money *sum) {
    if (!amount_value(a, name, v, out, sum) || crd_money_sign(*sum) >= 0) return;
    ANSWER_REPORT(a, NOTE_CREDITS_OVERDRAWN, v, NULL, "`%s` is negative, and counts as nothing: %s %.*s", name,
                  text_money_exact(*sum).at, TEXT_ARG(out->currency));
    *sum = (crd_money){0, 0};
}

static void remaining(answer *a, const char *name, const document_value *v, crd_aws_credit *out) {
    not_below_zero(a, name, v, out, &out->remaining);
}

static void estimated(answer *a, const char *name, const document_value *v, crd_aws_credit *out) {
    out->has_estimated = true;
    not_below_zero(a, name, v, out, &out->estimated);
}

/* ---- The members of a credit ---- */

static void credit_id(answer *a, const char *name, const document_value *v, crd_aws_credit *out) {
    out->id = answer_credit_id(a, name, v);
}

static void account(answer *a, const char *name, const document_value *v, crd_aws_credit *out) {
    out->account = answer_account(a, name, v);
}

static void type(answer *a, const char *name, const document_value *v, crd_aws_credit *out) {
    out->type = answer_text(a, name, v);
}

static void description(answer *a, const char *name, const document_value *v, crd_aws_credit *out) {
    out->description = answer_text(a, name, v);
}

static void starts(answer *a, const char *name, const document_value *v, crd_aws_credit *out) {
    day_value(a, name, v, credits_day, &out->starts);
}

static void ends(answer *a, const char *name, const document_value *v, crd_aws_credit *out) {
    day_value(a, name, v, credits_last_day, &out->ends);
}

static void exhausted(answer *a, const char *name, const document_value *v, crd_aws_credit *out) {
    day_value(a, name, v, credits_day, &out->exhausted);
}

static void products(answer *a, const char *name, const document_value *v, crd_aws_credit *out) {
    out->products = texts(a, name, v, false, &out->products_count);
}

static void application(answer *a, const char *name, const document_value *v, crd_aws_credit *out) {
    static const char *const words[] = {"AFTER_DISCOUNTS", "BEFORE_CROSS_SERVICE_DISCOUNTS"};
    out->before_discounts = word_value(a, name, v, words, 2) == 1;
}

static void shareable(answer *a, const char *name, const document_value *v, crd_aws_credit *out) {
    out->has_shareable = true;
    out->shareable = texts(a, name, v, true, &out->shareable_count);
}

static void account_shares(answer *a, const char *name, const document_value *v, crd_aws_credit *out) {
    if (answer_want(a, name, v, DOCUMENT_BOOL)) out->account_shares = v->truth;
}

static void sharing_type(answer *a, const char *name, const document_value *v, crd_aws_credit *out) {
    static const char *const words[] = {"DEFAULT", "DISABLED", "CUSTOM", "COST_CATEGORY_RULE"};
    out->sharing_type = text_of(words[word_value(a, name, v, words, 4)]);
}

static void category(answer *a, const char *name, const document_value *v, crd_aws_credit *out) {
    out->cost_category_arn = answer_text(a, name, v);
}

static void rule(answer *a, const char *name, const document_value *v, crd_aws_credit *out) {
    out->rule_name = answer_text(a, name, v);
}

static void status(answer *a, const char *name, const document_value *v, crd_aws_credit *out) {
    static const char *const words[] = {"ENABLED", "DISABLED"};
    out->disabled = word_value(a, name, v, words, 2) == 1;
}

static void purchases(answer *a, const char *name, const document_value *v, crd_aws_credit *out) {
    out->purchases = texts(a, name, v, false, &out->purchases_count);
}

/* How the console shows the credit: nothing that a policy could say. */
static void visibility(answer *a, const char *name, const document_value *v, crd_aws_credit *out) {
    (void)out;
    answer_text(a, name, v);
}

typedef struct member_row {
    const char *name;
    bool required;
    void (*read)(answer *a, const char *name, const document_value *v, crd_aws_credit *out);
} member_row;

static const member_row member_rows[] = {
    {"creditId", true, credit_id},
    {"accountId", true, account},
    {"creditType", true, type},
    {"description", true, description},
    {"initialAmount", true, initial},
    {"remainingAmount", true, remaining},
    {"estimatedAmount", false, estimated},
    {"startDate", true, starts},
    {"endDate", false, ends},
    {"exhaustDate", false, exhausted},
    {"applicableProductNames", false, products},
    {"applicationType", false, application},
    {"shareableAccounts", false, shareable},
    {"accountHasCreditSharingEnabled", false, account_shares},
    {"creditSharingType", false, sharing_type},
    {"costCategoryArn", false, category},
    {"ruleName", false, rule},
    {"creditStatus", false, status},
    {"purchaseTypeApplications", false, purchases},
    {"creditConsoleVisibility", false, visibility},
};
enum { MEMBERS = sizeof member_rows / sizeof *member_rows };

static size_t member_find(crd_str name) {
    size_t i = 0;
    while (i < MEMBERS && !text_eq(name, text_of(member_rows[i].name))) i++;
    return i;
}

static void unknown_member(answer *a, const document_member *m) {
    crd_str known[MEMBERS];
    for (size_t i = 0; i < MEMBERS; i++) known[i] = text_of(member_rows[i].name);
    answer_unknown(a, m, known, MEMBERS);
}

/* ---- A credit ---- */

/* What its members say of one another. */
static void agrees(answer *a, const document_value *v, const crd_aws_credit *credit) {
    bool by_rule = text_eq(credit->sharing_type, text_of("COST_CATEGORY_RULE"));
    if (by_rule && !credit->cost_category_arn.ptr) answer_missing(a, v, "costCategoryArn");
    if (by_rule && !credit->rule_name.ptr) answer_missing(a, v, "ruleName");
    if (credit->ends != CRD_NO_DATE && credit->starts != CRD_NO_DATE && credit->ends < credit->starts)
        ANSWER_REPORT(a, ERROR_CREDITS_VALUE, v, NULL, "credit `%.*s` ends before it starts: %s, %s",
                      TEXT_ARG(credit->id), text_date(credit->ends).at, text_date(credit->starts).at);
}

static void read_credit(answer *a, const document_value *v, crd_aws_credit *out) {
    bool seen[MEMBERS] = {false};
    *out = (crd_aws_credit){.place = {.file = v->file, .line = v->line, .column = v->column}};
    out->starts = out->ends = out->exhausted = CRD_NO_DATE;
    out->account_shares = -1;
    for (size_t i = 0; i < v->count; i++) {
        const document_member *m = &v->members[i];
        size_t row = member_find(m->key);
        if (row == MEMBERS) {
            unknown_member(a, m);
        } else if (m->value->kind != DOCUMENT_NULL) {
            seen[row] = true;
            member_rows[row].read(a, member_rows[row].name, m->value, out);
        }
    }
    for (size_t i = 0; i < MEMBERS; i++)
        if (member_rows[i].required && !seen[i]) answer_missing(a, v, member_rows[i].name);
    agrees(a, v, out);
}

static void read_list(reader *r, const document_value *list) {
    aws_credits *out = r->out;
    out->at = must_alloc(out->at, (out->n + list->count) * sizeof *out->at);
    for (size_t i = 0; i < list->count; i++) {
        char *name = must_format("credits[%zu]", i);
        if (answer_want(&r->said, name, list->items[i], DOCUMENT_MAP))
            read_credit(&r->said, list->items[i], &out->at[out->n++]);
        free(name);
    }
}

/* ---- A file ---- */

static void read_root(reader *r, const document_value *root) {
    static const crd_str known[] = {{"credits", 7}, {"ResponseMetadata", 16}};
    if (!answer_whole(&r->said, "the download", root)) return;
    const document_value *list = document_member_of(root, "credits");
    answer_look_over(&r->said, root, known, 2);
    if (!list || list->kind == DOCUMENT_NULL)
        answer_missing(&r->said, root, "credits");
    else if (answer_want(&r->said, "credits", list, DOCUMENT_LIST))
        read_list(r, list);
}

static void read_file(reader *r, const char *path, sha256 *digest) {
    char *bytes;
    size_t len;
    if (!file_read(r->c, path, CREDITS_LIMIT, &bytes, &len)) return;
    sha256_add(digest, bytes, len);
    document_value *root = document_json(r->out->document, r->c->list, text_of(path), (crd_str){bytes, len});
    free(bytes);
    if (root) read_root(r, root);
}

/* ---- All of them ---- */

/* By number; equal ones in the order in which they were read. */
static int by_id(const void *a, const void *b) {
    const crd_aws_credit *x = *(const crd_aws_credit *const *)a, *y = *(const crd_aws_credit *const *)b;
    int order = text_order(x->id, y->id);
    return order != 0 ? order : (x > y) - (x < y);
}

static void find_repeated(reader *r) {
    aws_credits *out = r->out;
    out->by_id = must_alloc(NULL, (out->n + 1) * sizeof *out->by_id);
    for (size_t i = 0; i < out->n; i++) out->by_id[i] = &out->at[i];
    qsort(out->by_id, out->n, sizeof *out->by_id, by_id);
    for (size_t i = 1; i < out->n; i++) {
        const crd_aws_credit *first = out->by_id[i - 1], *again = out->by_id[i];
        if (!text_eq(first->id, again->id)) continue;
        document_report(r->c->list, ERROR_CREDITS_TWICE, again->place.file, again->place.line, again->place.column,
                        "give each credit once: its money would count twice", "credit `%.*s` stands at %.*s:%u already",
                        TEXT_ARG(again->id), TEXT_ARG(first->place.file), first->place.line);
    }
}

bool credits_read(cli *c, const char *const *paths, size_t n, aws_credits *out) {
    reader r = {.c = c, .out = out};
    r.said = (answer){.list = c->list,
                      .member_code = ERROR_CREDITS_MEMBER,
                      .value_code = ERROR_CREDITS_VALUE,
                      .unknown_code = NOTE_CREDITS_UNKNOWN,
                      .call = "aws billing get-credits"};
    size_t errors = crd_diagnostics_errors(c->list);
    unsigned char digest[SHA256_BYTES];
    sha256 sum;
    *out = (aws_credits){.document = document_new()};
    sha256_begin(&sum);
    for (size_t i = 0; i < n && crd_diagnostics_errors(c->list) == errors; i++) read_file(&r, paths[i], &sum);
    sha256_end(&sum, digest);
    sha256_hex(digest, out->digest);
    if (crd_diagnostics_errors(c->list) == errors) find_repeated(&r);
    return crd_diagnostics_errors(c->list) == errors;
}

const crd_aws_credit *credits_find(const aws_credits *a, crd_str id) {
    crd_aws_credit wanted = {.id = id};
    const crd_aws_credit *key = &wanted;
    size_t low = 0, high = a->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (text_eq(a->by_id[middle]->id, id)) return a->by_id[middle];
        if (by_id(&a->by_id[middle], &key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

void credits_free(aws_credits *a) {
    for (size_t i = 0; i < a->n; i++) {
        free((void *)a->at[i].products);
        free((void *)a->at[i].shareable);
        free((void *)a->at[i].purchases);
    }
    free(a->at);
    free(a->by_id);
    document_free(a->document);
    *a = (aws_credits){0};
}
