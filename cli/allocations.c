/* SPDX-License-Identifier: Apache-2.0
 *
 * From the tree of an allocation history to its entries. The members, their types and which of them are required:
 * docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_billing_GetCreditAllocationHistory.html and
 * API_billing_CreditAllocationHistoryEntry.html. Nothing is taken for granted: what is missing, of another type or
 * unknown is said, with its line. */
#include "allocations.h"

#include <stdlib.h>
#include <string.h>

#include "aws/answer.h"

#define HISTORY_LIMIT ((size_t)256 << 20)
#define LIST          "creditAllocationHistoryList"
#define MONEY_SCALE   18
#define CENT_DECIMALS 2

#define ERROR_MEMBER   "CRD1262"
#define ERROR_VALUE    "CRD1263"
#define ERROR_CURRENCY "CRD1264"
#define ERROR_REPEATED "CRD1265"
#define ERROR_PAGE     "CRD1266"
#define ERROR_EMPTY    "CRD1267"
#define NOTE_PARTIAL   "CRD1268"
#define NOTE_UNKNOWN   "CRD1269"

typedef struct reader {
    cli *c;
    allocations *out;
    answer said;
} reader;

/* ---- Values ---- */

/* NULL: it is not there, or reported. */
static const document_value *optional(answer *a, const document_value *map, const char *name, document_kind kind) {
    const document_value *v = document_member_of(map, name);
    return v && v->kind != DOCUMENT_NULL && answer_want(a, name, v, kind) ? v : NULL;
}

/* NULL: reported. */
static const document_value *required(answer *a, const document_value *map, const char *name, document_kind kind) {
    const document_value *v = document_member_of(map, name);
    if (v && v->kind != DOCUMENT_NULL) return optional(a, map, name, kind);
    answer_missing(a, map, name);
    return NULL;
}

/* 0: it is none. */
static crd_month month_of(crd_str text) {
    char day[CRD_DATE_MAX];
    crd_date date;
    if (text.len != sizeof "2026-04" - 1) return 0;
    snprintf(day, sizeof day, "%.*s-01", TEXT_ARG(text));
    return crd_date_parse(text_of(day), &date) ? date_month(date) : 0;
}

static crd_month month_value(answer *a, const char *name, const document_value *v) {
    crd_month month = v->kind == DOCUMENT_TEXT ? month_of(v->text) : 0;
    if (v->kind != DOCUMENT_TEXT)
        answer_want(a, name, v, DOCUMENT_TEXT);
    else if (month == 0)
        answer_bad_value(a, name, v, "a month is written as 2026-04");
    return month;
}

/* Half a unit of the last decimal that is written; AWS may leave out zeros behind the cents. */
static crd_money half_a_unit(crd_str text) {
    const char *point = memchr(text.ptr, '.', text.len), *end = text.ptr + text.len;
    size_t decimals = 0;
    crd_money half = {0, 0};
    if (point)
        while (++point < end && *point >= '0' && *point <= '9') decimals++;
    if (decimals < CENT_DECIMALS) decimals = CENT_DECIMALS;
    if (decimals >= MONEY_SCALE) return half;
    char *digits = must_format("0.%0*d5", (int)decimals, 0);
    crd_money_parse(text_of(digits), &half);
    free(digits);
    return half;
}

/* ---- Entries ---- */

/* AWS writes what reduced a bill as a negative amount; here it is what was applied. False: it is none, or one whose
 * opposite is too large. */
static bool applied(crd_str text, crd_money *out) {
    crd_money written;
    if (!crd_money_parse(text, &written)) return false;
    *out = money_subtract((crd_money){0, 0}, written);
    return crd_money_sign(*out) == -crd_money_sign(written);
}

static void read_amount(answer *a, const document_value *v, crd_allocation *out, crd_str *currency) {
    answer_amount amount = answer_amount_of(a, "creditAmount", v);
    if (amount.code) *currency = amount.code->text;
    if (!amount.number) return;
    if (!applied(amount.number->text, &out->amount))
        answer_bad_value(a, "creditAmount.currencyAmount", amount.number, "an amount is written as -12.34");
    out->tolerance = half_a_unit(amount.number->text);
}

static void read_entry(answer *a, const document_value *v, crd_allocation *out, crd_str *currency) {
    static const crd_str known[] = {{"creditId", 8},      {"creditAmount", 12},    {"accountId", 9},
                                    {"billingMonth", 12}, {"isEstimatedBill", 15}, {"appliedServiceName", 18},
                                    {"description", 11}};
    const document_value *id = required(a, v, "creditId", DOCUMENT_TEXT);
    const document_value *amount = required(a, v, "creditAmount", DOCUMENT_MAP);
    const document_value *account = required(a, v, "accountId", DOCUMENT_TEXT);
    const document_value *service = required(a, v, "appliedServiceName", DOCUMENT_TEXT);
    const document_value *month = required(a, v, "billingMonth", DOCUMENT_TEXT);
    const document_value *estimated = required(a, v, "isEstimatedBill", DOCUMENT_BOOL);
    if (id) out->credit_id = answer_credit_id(a, "creditId", id);
    if (amount) read_amount(a, amount, out, currency);
    if (account) out->account = answer_account(a, "accountId", account);
    if (service) out->service = service->text;
    if (month) out->month = month_value(a, "billingMonth", month);
    if (estimated) out->estimated = estimated->truth;
    optional(a, v, "description", DOCUMENT_TEXT);
    answer_look_over(a, v, known, sizeof known / sizeof *known);
}

/* ---- Entries that stand twice ---- */

static int by_key(const void *a, const void *b) {
    const document_member *x = *(const document_member *const *)a, *y = *(const document_member *const *)b;
    return text_order(x->key, y->key);
}

static void dump(draft *out, const document_value *v);

static void dump_members(draft *out, const document_value *map) {
    const document_member **sorted = must_alloc(NULL, (map->count + 1) * sizeof *sorted);
    for (size_t i = 0; i < map->count; i++) sorted[i] = &map->members[i];
    if (map->count > 1) qsort(sorted, map->count, sizeof *sorted, by_key);
    for (size_t i = 0; i < map->count; i++) {
        draft_string(out, sorted[i]->key);
        dump(out, sorted[i]->value);
    }
    free(sorted);
}

/* All that a value says, also by members that nobody knows; the same whatever the order of its members. */
static void dump(draft *out, const document_value *v) {
    draft_format(out, " %d", (int)v->kind);
    if (v->kind == DOCUMENT_BOOL) draft_text(out, v->truth ? "true" : "false");
    if (v->kind == DOCUMENT_TEXT || v->kind == DOCUMENT_NUMBER) draft_string(out, v->text);
    if (v->kind == DOCUMENT_MAP) dump_members(out, v);
    for (size_t i = 0; v->kind == DOCUMENT_LIST && i < v->count; i++) dump(out, v->items[i]);
}

/* An entry and all that it says, so that equal ones stand together. */
typedef struct dumped {
    draft text;
    const document_value *entry;
} dumped;

static int by_text(const void *a, const void *b) {
    const dumped *x = a, *y = b;
    int order = text_order(draft_str(&x->text), draft_str(&y->text));
    if (order == 0) order = (x->entry->line > y->entry->line) - (x->entry->line < y->entry->line);
    return order != 0 ? order : (x->entry->column > y->entry->column) - (x->entry->column < y->entry->column);
}

static void find_repeated(answer *a, const document_value *list) {
    dumped *all = must_alloc(NULL, (list->count + 1) * sizeof *all);
    for (size_t i = 0; i < list->count; i++) {
        all[i] = (dumped){.entry = list->items[i]};
        dump(&all[i].text, all[i].entry);
    }
    if (list->count > 1) qsort(all, list->count, sizeof *all, by_text);
    for (size_t i = 1; i < list->count; i++)
        if (text_eq(draft_str(&all[i - 1].text), draft_str(&all[i].text)))
            ANSWER_REPORT(a, ERROR_REPEATED, all[i].entry, "remove one: the money would count twice",
                          "this entry stands in line %u already", all[i - 1].entry->line);
    for (size_t i = 0; i < list->count; i++) draft_free(&all[i].text);
    free(all);
}

static void read_list(reader *r, const document_value *list) {
    allocations *out = r->out;
    out->at = must_alloc(NULL, (list->count + 1) * sizeof *out->at);
    out->currencies = must_alloc(NULL, (list->count + 1) * sizeof *out->currencies);
    out->entries = must_alloc(NULL, (list->count + 1) * sizeof *out->entries);
    for (size_t i = 0; i < list->count; i++) {
        char *name = must_format(LIST "[%zu]", i);
        out->at[i] = (crd_allocation){0};
        out->currencies[i] = text_of(NULL);
        out->entries[i] = list->items[i];
        if (answer_want(&r->said, name, list->items[i], DOCUMENT_MAP))
            read_entry(&r->said, list->items[i], &out->at[i], &out->currencies[i]);
        free(name);
    }
    out->n = list->count;
    if (out->n == 0)
        ANSWER_REPORT(&r->said, ERROR_EMPTY, list, "ask for the months of the charges, with the payer's account",
                      "the history has no entry, so there is nothing to compare with");
    find_repeated(&r->said, list);
}

/* ---- What AWS could not say ---- */

static void read_failed(reader *r, const document_value *months) {
    allocations *out = r->out;
    out->failed = must_alloc(NULL, (months->count + 1) * sizeof *out->failed);
    for (size_t i = 0; i < months->count; i++) {
        char *name = must_format("failedMonths[%zu]", i);
        crd_month month = month_value(&r->said, name, months->items[i]);
        if (month != 0) out->failed[out->failed_n++] = month;
        free(name);
    }
}

/* "2026-03, 2026-04"; to be freed. */
static char *failed_text(const allocations *a) {
    char *all = must_format("%s", "");
    for (size_t i = 0; i < a->failed_n; i++) {
        char *longer = must_format("%s%s%s", all, i > 0 ? ", " : "", text_month(a->failed[i]).at);
        free(all);
        all = longer;
    }
    return all;
}

/* `partial` and `months`: the members that say so; NULL: not there, or reported. */
static void say_partial(reader *r, const document_value *root, const document_value *partial,
                        const document_value *months) {
    if (partial && !partial->truth && r->out->failed_n == 0) return;
    char *failed = failed_text(r->out);
    if (r->out->failed_n > 0)
        ANSWER_REPORT(&r->said, NOTE_PARTIAL, months, "ask AWS again later",
                      "AWS could not read %s: left out of the comparison", failed);
    else if (partial)
        ANSWER_REPORT(&r->said, NOTE_PARTIAL, partial, "ask AWS again later",
                      "AWS could not read some months, and does not say which: entries may be missing");
    else
        ANSWER_REPORT(&r->said, NOTE_PARTIAL, root,
                      "what is missing from it would look like money that AWS never applied",
                      "the history does not say whether it is complete: it has no `partialResults`");
    free(failed);
}

static void look_for_pages(answer *a, const document_value *root) {
    const document_value *token = document_member_of(root, "nextToken");
    if (!token) token = document_member_of(root, "NextToken"); /* the AWS command line's own */
    if (token && token->kind != DOCUMENT_NULL)
        ANSWER_REPORT(a, ERROR_PAGE, token, "ask for all pages: leave out --no-paginate and --max-items",
                      "the history is one page of several");
}

/* ---- The file ---- */

static void read_root(reader *r, const document_value *root) {
    static const crd_str known[] = {{LIST, sizeof LIST - 1}, {"partialResults", 14}, {"failedMonths", 12},
                                    {"nextToken", 9},        {"NextToken", 9},       {"ResponseMetadata", 16}};
    answer *a = &r->said;
    if (!answer_whole(a, "the history", root)) return;
    const document_value *list = required(a, root, LIST, DOCUMENT_LIST);
    const document_value *partial = optional(a, root, "partialResults", DOCUMENT_BOOL);
    const document_value *months = optional(a, root, "failedMonths", DOCUMENT_LIST);
    if (months) read_failed(r, months);
    look_for_pages(a, root);
    if (list) read_list(r, list);
    answer_look_over(a, root, known, sizeof known / sizeof *known);
    say_partial(r, root, partial, months);
}

static void read_file(reader *r, const char *path) {
    char *bytes;
    size_t len;
    if (!file_read(r->c, path, HISTORY_LIMIT, &bytes, &len)) return;
    document_value *root = document_json(r->out->document, r->c->list, text_of(path), (crd_str){bytes, len});
    free(bytes);
    if (root) read_root(r, root);
}

bool allocations_read(cli *c, const crd_policy *policy, const char *path, allocations *out) {
    size_t errors = crd_diagnostics_errors(c->list);
    reader r = {.c = c, .out = out};
    r.said = (answer){.list = c->list,
                      .member_code = ERROR_MEMBER,
                      .value_code = ERROR_VALUE,
                      .unknown_code = NOTE_UNKNOWN,
                      .call = "aws billing get-credit-allocation-history"};
    *out = (allocations){.document = document_new()};
    if (policy_ids_differ(c, policy)) read_file(&r, path);
    return crd_diagnostics_errors(c->list) == errors;
}

bool allocations_in(cli *c, const allocations *a, crd_str currency) {
    answer said = {.list = c->list};
    for (size_t i = 0; i < a->n; i++) {
        if (text_eq(a->currencies[i], currency)) continue;
        ANSWER_REPORT(&said, ERROR_CURRENCY, a->entries[i], "give the history of these charges",
                      "this entry is in %.*s, the charges are in %.*s", TEXT_ARG(a->currencies[i]), TEXT_ARG(currency));
        return false;
    }
    return true;
}

void allocations_free(allocations *a) {
    document_free(a->document);
    free(a->at);
    free(a->currencies);
    free(a->entries);
    free(a->failed);
    *a = (allocations){0};
}

void allocations_compare(const allocations *a, crd_backtest_options *wanted) {
    wanted->compare_history = true;
    wanted->history = a->at;
    wanted->history_count = a->n;
    wanted->failed = a->failed;
    wanted->failed_count = a->failed_n;
}
