/* SPDX-License-Identifier: Apache-2.0
 *
 * Reads an allocation history with jansson. Nothing in it is taken for granted: a member that is missing, of another
 * type or unknown is said, with its place. */
#include "allocations.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "crd_io.h"

#define HISTORY_LIMIT ((size_t)256 << 20)
#define LIST          "creditAllocationHistoryList"
#define MONEY_SCALE   18
#define CENT_DECIMALS 2

#define ERROR_JSON     "CRD1261"
#define ERROR_MEMBER   "CRD1262"
#define ERROR_VALUE    "CRD1263"
#define ERROR_CURRENCY "CRD1264"
#define ERROR_REPEATED "CRD1265"
#define ERROR_PAGE     "CRD1266"
#define ERROR_EMPTY    "CRD1267"
#define NOTE_PARTIAL   "CRD1268"
#define NOTE_UNKNOWN   "CRD1269"

/* An object of the file, and what it is called in messages. */
typedef struct place {
    cli *c;
    const char *path;
    json_t *object;
    char *name; /* "" is the file itself */
} place;

/* ---- Findings ---- */

static void report(const place *p, const char *code, const char *help, char *message) {
    if (crd_diagnostics_add(p->c->list, code, text_of(p->path), text_of(message), text_of(help)) == CRD_NOMEM)
        error_status(p->c, CRD_NOMEM);
    free(message);
}

/* "creditAllocationHistoryList[3].creditAmount" */
static char *member_name(const place *p, const char *member) {
    return must_format("%s%s%s", p->name, p->name[0] ? "." : "", member);
}

static const char *kind_of(const json_t *value) {
    switch (json_typeof(value)) {
    case JSON_OBJECT: return "an object";
    case JSON_ARRAY: return "a list";
    case JSON_STRING: return "a text";
    case JSON_INTEGER:
    case JSON_REAL: return "a number";
    case JSON_TRUE:
    case JSON_FALSE: return "true or false";
    case JSON_NULL: break;
    }
    return "null";
}

/* ---- Members ---- */

typedef enum member_kind { MEMBER_TEXT, MEMBER_OBJECT, MEMBER_LIST, MEMBER_BOOL } member_kind;

static bool has_kind(const json_t *value, member_kind kind) {
    switch (kind) {
    case MEMBER_TEXT: return json_is_string(value);
    case MEMBER_OBJECT: return json_is_object(value);
    case MEMBER_LIST: return json_is_array(value);
    case MEMBER_BOOL: return json_is_boolean(value);
    }
    return false;
}

static void wrong_kind(const place *p, const char *member, member_kind kind, const json_t *value) {
    static const char *const wanted[] = {"a text", "an object", "a list", "true or false"};
    char *name = member_name(p, member);
    bool number = kind == MEMBER_TEXT && json_is_number(value);
    report(p, ERROR_MEMBER, number ? "write it in quotation marks, as AWS does: a number may lose digits" : NULL,
           must_format("`%s` is %s, and should be %s", name, kind_of(value), wanted[kind]));
    free(name);
}

/* NULL: it is not there, or reported. */
static json_t *optional(const place *p, const char *member, member_kind kind) {
    json_t *value = json_object_get(p->object, member);
    if (!value || json_is_null(value)) return NULL;
    if (has_kind(value, kind)) return value;
    wrong_kind(p, member, kind, value);
    return NULL;
}

/* NULL: reported. */
static json_t *required(const place *p, const char *member, member_kind kind) {
    json_t *value = json_object_get(p->object, member);
    if (value && !json_is_null(value)) return optional(p, member, kind);
    report(p, ERROR_MEMBER, "the file must hold what `aws billing get-credit-allocation-history --output json` prints",
           must_format("%s%s%s has no `%s`", p->name[0] ? "`" : "the history", p->name, p->name[0] ? "`" : "", member));
    return NULL;
}

static void look_over(const place *p, const char *const *known, size_t n) {
    const char *key;
    json_t *value;
    json_object_foreach(p->object, key, value) {
        crd_str names[16];
        size_t i = 0;
        for (; i < n && strcmp(known[i], key) != 0; i++) names[i] = text_of(known[i]);
        if (i < n) continue;
        crd_str near = crd_nearest(text_of(key), names, n);
        char *help = near.ptr ? must_format("did you mean `%.*s`?", TEXT_ARG(near)) : NULL, *name = member_name(p, key);
        report(p, NOTE_UNKNOWN, help, must_format("`%s` is unknown, and was not looked at", name));
        free(help);
        free(name);
    }
}

/* ---- Values ---- */

static void bad_value(const place *p, const char *member, const char *help, const json_t *value) {
    char *name = member_name(p, member);
    report(p, ERROR_VALUE, help, must_format("`%s` is \"%s\"", name, json_string_value(value)));
    free(name);
}

static bool all_digits(const char *text, size_t fewest, size_t most) {
    size_t n = strspn(text, "0123456789");
    return text[n] == '\0' && n >= fewest && n <= most;
}

/* 0: it is none. */
static crd_month month_of(const char *text) {
    char day[CRD_DATE_MAX];
    crd_date date;
    if (strlen(text) != sizeof "2026-04" - 1) return 0;
    snprintf(day, sizeof day, "%s-01", text);
    if (!crd_date_parse(text_of(day), &date)) return 0;
    return (crd_month)(strtol(text, NULL, 10) * 12 + strtol(text + sizeof "2026-" - 1, NULL, 10) - 1);
}

/* The other sign: AWS writes what reduced a bill as a negative amount. */
static bool read_amount(const char *text, crd_money *out) {
    if (text[0] == '-') return crd_money_parse(text_of(text + 1), out);
    char *negative = must_format("-%s", text);
    bool ok = crd_money_parse(text_of(negative), out);
    free(negative);
    return ok;
}

/* Half a unit of the last decimal that is written; AWS may leave out zeros behind the cents. */
static crd_money half_a_unit(const char *text) {
    const char *point = strchr(text, '.');
    size_t decimals = point ? strspn(point + 1, "0123456789") : 0;
    crd_money half = {0, 0};
    if (decimals < CENT_DECIMALS) decimals = CENT_DECIMALS;
    if (decimals >= MONEY_SCALE) return half;
    char *digits = must_format("0.%0*d5", (int)decimals, 0);
    crd_money_parse(text_of(digits), &half);
    free(digits);
    return half;
}

static json_t *text_member(const place *p, const char *member) { return required(p, member, MEMBER_TEXT); }

static crd_str digits_member(const place *p, const char *member, size_t fewest, size_t most, const char *help) {
    json_t *value = text_member(p, member);
    if (!value) return text_of(NULL);
    if (!all_digits(json_string_value(value), fewest, most)) bad_value(p, member, help, value);
    return text_of(json_string_value(value));
}

static crd_month month_member(const place *p, const char *member) {
    json_t *value = text_member(p, member);
    crd_month month = value ? month_of(json_string_value(value)) : 0;
    if (value && month == 0) bad_value(p, member, "a month is written as 2026-04", value);
    return month;
}

/* ---- Entries ---- */

static void read_money(const place *entry, crd_allocation *out, crd_str *currency) {
    static const char *const known[] = {"currencyAmount", "currencyCode"};
    json_t *object = required(entry, "creditAmount", MEMBER_OBJECT);
    if (!object) return;
    place p = {entry->c, entry->path, object, member_name(entry, "creditAmount")};
    json_t *amount = text_member(&p, known[0]), *code = text_member(&p, known[1]);
    if (amount && !read_amount(json_string_value(amount), &out->amount))
        bad_value(&p, known[0], "an amount is written as -12.34", amount);
    if (amount) out->tolerance = half_a_unit(json_string_value(amount));
    if (code) *currency = text_of(json_string_value(code));
    look_over(&p, known, sizeof known / sizeof *known);
    free(p.name);
}

static void read_entry(const place *p, crd_allocation *out, crd_str *currency) {
    static const char *const known[] = {"creditId",     "creditAmount",    "accountId",  "appliedServiceName",
                                        "billingMonth", "isEstimatedBill", "description"};
    out->credit_id = digits_member(p, known[0], 1, 32, "the number of a credit has 1 to 32 digits");
    read_money(p, out, currency);
    out->account = digits_member(p, known[2], 12, 12, "an account has twelve digits");
    json_t *service = text_member(p, known[3]), *estimated = required(p, known[5], MEMBER_BOOL);
    if (service) out->service = text_of(json_string_value(service));
    out->month = month_member(p, known[4]);
    if (estimated) out->estimated = json_is_true(estimated);
    optional(p, known[6], MEMBER_TEXT);
    look_over(p, known, sizeof known / sizeof *known);
}

/* An entry's place in the list and all that it says, so that equal ones stand together. */
typedef struct dumped {
    char *text;
    size_t number;
} dumped;

static int by_text(const void *a, const void *b) {
    const dumped *left = a, *right = b;
    int order = strcmp(left->text, right->text);
    return order != 0 ? order : (left->number > right->number) - (left->number < right->number);
}

static void find_repeated(const place *file, json_t *list) {
    size_t n = json_array_size(list);
    dumped *all = must_alloc(NULL, n * sizeof *all);
    for (size_t i = 0; i < n; i++) {
        all[i] = (dumped){json_dumps(json_array_get(list, i), JSON_COMPACT | JSON_SORT_KEYS | JSON_ENCODE_ANY), i};
        if (!all[i].text) error_status(file->c, CRD_NOMEM);
    }
    qsort(all, n, sizeof *all, by_text);
    for (size_t i = 1; i < n; i++)
        if (strcmp(all[i - 1].text, all[i].text) == 0)
            report(file, ERROR_REPEATED, "remove one: the money would count twice",
                   must_format("`" LIST "[%zu]` repeats `" LIST "[%zu]`", all[i].number, all[i - 1].number));
    for (size_t i = 0; i < n; i++) free(all[i].text);
    free(all);
}

static void read_list(const place *file, json_t *list, allocations *out) {
    size_t n = json_array_size(list);
    out->at = must_alloc(NULL, n * sizeof *out->at);
    out->currencies = must_alloc(NULL, n * sizeof *out->currencies);
    memset(out->at, 0, n * sizeof *out->at);
    memset(out->currencies, 0, n * sizeof *out->currencies);
    for (out->n = 0; out->n < n; out->n++) {
        place p = {file->c, file->path, json_array_get(list, out->n), must_format(LIST "[%zu]", out->n)};
        if (json_is_object(p.object))
            read_entry(&p, &out->at[out->n], &out->currencies[out->n]);
        else
            report(file, ERROR_MEMBER, NULL,
                   must_format("`%s` is %s, and should be an object", p.name, kind_of(p.object)));
        free(p.name);
    }
    if (n == 0)
        report(file, ERROR_EMPTY, "ask for the months of the charges, with the payer's account",
               must_format("the history has no entry, so there is nothing to compare with"));
    find_repeated(file, list);
}

/* ---- The file ---- */

static void read_failed_month(const place *file, size_t i, json_t *value, allocations *out) {
    crd_month month = json_is_string(value) ? month_of(json_string_value(value)) : 0;
    if (month != 0)
        out->failed[out->failed_n++] = month;
    else
        report(file, ERROR_VALUE, "a month is written as 2026-04",
               must_format("`failedMonths[%zu]` is %s and no month", i, kind_of(value)));
}

static void read_failed(const place *file, json_t *months, allocations *out) {
    size_t n = json_array_size(months);
    out->failed = must_alloc(NULL, n * sizeof *out->failed);
    for (size_t i = 0; i < n; i++) read_failed_month(file, i, json_array_get(months, i), out);
}

/* The names that AWS could not give entries for, as one text. */
static char *failed_text(const allocations *a) {
    char *all = must_format("%s", "");
    for (size_t i = 0; i < a->failed_n; i++) {
        char *longer = must_format("%s%s%s", all, i > 0 ? ", " : "", text_month(a->failed[i]).at);
        free(all);
        all = longer;
    }
    return all;
}

static void say_partial(const place *file, const json_t *partial, const allocations *a) {
    if (partial && json_is_false(partial) && a->failed_n == 0) return;
    char *months = failed_text(a);
    if (a->failed_n > 0)
        report(file, NOTE_PARTIAL, "ask AWS again later",
               must_format("AWS could not read %s: left out of the comparison", months));
    else if (partial)
        report(file, NOTE_PARTIAL, "ask AWS again later",
               must_format("AWS could not read some months, and does not say which: entries may be missing"));
    else
        report(file, NOTE_PARTIAL, "what is missing from it would look like money that AWS never applied",
               must_format("the history does not say whether it is complete: it has no `partialResults`"));
    free(months);
}

static void look_for_pages(const place *file) {
    json_t *token = json_object_get(file->object, "nextToken");
    if (!token) token = json_object_get(file->object, "NextToken"); /* the AWS command line's own */
    if (token && !json_is_null(token))
        report(file, ERROR_PAGE, "ask for all pages: leave out --no-paginate and --max-items",
               must_format("the history is one page of several"));
}

static void read_object(const place *file, allocations *out) {
    static const char *const known[] = {LIST,        "partialResults", "failedMonths",
                                        "nextToken", "NextToken",      "ResponseMetadata"};
    json_t *list = required(file, LIST, MEMBER_LIST), *partial = optional(file, "partialResults", MEMBER_BOOL);
    json_t *months = optional(file, "failedMonths", MEMBER_LIST);
    if (months) read_failed(file, months, out);
    look_for_pages(file);
    if (list) read_list(file, list, out);
    look_over(file, known, sizeof known / sizeof *known);
    say_partial(file, partial, out);
}

static json_t *parse(const place *file, const char *bytes, size_t len) {
    json_error_t e;
    json_t *root = json_loadb(bytes, len, JSON_REJECT_DUPLICATES, &e);
    if (root) return root;
    if (json_error_code(&e) == json_error_out_of_memory) error_status(file->c, CRD_NOMEM);
    bool twice = json_error_code(&e) == json_error_duplicate_key;
    char *message = must_format(twice ? "a member stands twice in an object: %s" : "this is not JSON: %s", e.text);
    uint64_t line = e.line > 0 ? (uint64_t)e.line : 0, column = e.column > 0 ? (uint64_t)e.column : 0;
    if (crd_diagnostics_add_at(file->c->list, ERROR_JSON, text_of(file->path), line, column, text_of(message),
                               text_of("give what `aws billing get-credit-allocation-history --output json` prints")) ==
        CRD_NOMEM)
        error_status(file->c, CRD_NOMEM);
    free(message);
    return NULL;
}

bool allocations_read(cli *c, const char *path, allocations *out) {
    char *bytes;
    size_t len, errors = crd_diagnostics_errors(c->list);
    const char *why = NULL;
    *out = (allocations){0};
    if (!crd_io_slurp(path, HISTORY_LIMIT, &bytes, &len, &why)) {
        error_add(c, ERROR_UNREADABLE, NULL, "cannot read %s: %s", path, why);
        return false;
    }
    place file = {.c = c, .path = path, .name = ""};
    out->json = file.object = parse(&file, bytes, len);
    free(bytes);
    if (json_is_object(file.object))
        read_object(&file, out);
    else if (file.object)
        report(&file, ERROR_MEMBER, "give the whole answer of AWS, not a part of it",
               must_format("the history is %s, and should be an object", kind_of(file.object)));
    return crd_diagnostics_errors(c->list) == errors;
}

bool allocations_in(cli *c, const char *path, const allocations *a, crd_str currency) {
    place file = {.c = c, .path = path, .name = ""};
    for (size_t i = 0; i < a->n; i++) {
        if (text_eq(a->currencies[i], currency)) continue;
        report(&file, ERROR_CURRENCY, "give the history of these charges",
               must_format("`" LIST "[%zu]` is in %.*s, the charges are in %.*s", i, TEXT_ARG(a->currencies[i]),
                           TEXT_ARG(currency)));
        return false;
    }
    return true;
}

void allocations_free(allocations *a) {
    json_decref(a->json);
    free(a->at);
    free(a->currencies);
    free(a->failed);
    *a = (allocations){0};
}
