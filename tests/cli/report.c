/* SPDX-License-Identifier: Apache-2.0
 *
 * What `crd report` writes, read back by expat: well-formed, with nothing in it that could run or load, whatever stands
 * in the policy and the bill; and every figure of it that of `crd plan` and `crd eval`. CRD in the environment names
 * the program. */
#include <jansson.h>
#include <unistd.h>

#include "base/decimal.h"
#include "tests/support/page.h"

enum { ROOM = 8 << 20, SERVICES = 620 };

#define REAL_POLICY "examples/demo/policy.crd"
#define REAL_BILL   "tests/data/cur2-real-april-2026/cur2-daily-2026-04.csv"

/* ---- Running crd ---- */

typedef struct inputs {
    const char *policy, *bill, *as_of; /* paths */
} inputs;

typedef struct written {
    char *text;
    size_t n;
} written;

static const char *program(void) {
    const char *crd = getenv("CRD");
    return crd ? crd : "build/crd";
}

/* Exit 1 is a broken guard, and part of what is shown. */
static written run(const inputs *in, const char *verb, const char *more) {
    char command[1024];
    snprintf(command, sizeof command, "'%s' %s '%s' --charges '%s' --as-of %s %s 2>/dev/null", program(), verb,
             in->policy, in->bill, in->as_of, more);
    FILE *pipe = popen(command, "r");
    assert_non_null(pipe);
    written w = {.text = malloc(ROOM)};
    assert_non_null(w.text);
    w.n = fread(w.text, 1, ROOM - 1, pipe);
    w.text[w.n] = '\0';
    int status = pclose(pipe);
    assert_true(status == 0 || status == 1 << 8);
    return w;
}

static page *page_of(const inputs *in) {
    written w = run(in, "report", "");
    page *p = page_read(w.text, w.n);
    page_check(p);
    free(w.text);
    return p;
}

static json_t *json_of(const inputs *in, const char *verb, const char *more) {
    json_error_t error;
    written w = run(in, verb, more);
    json_t *json = json_loads(w.text, 0, &error);
    if (!json) fail_msg("%s", error.text);
    free(w.text);
    return json;
}

static const char *text_in(const json_t *of, const char *key) { return json_string_value(json_object_get(of, key)); }

static json_t *plan_of(const inputs *in) { return json_of(in, "plan", "--forecast --format json"); }

/* ---- Amounts ---- */

static crd_money money_of(const char *text) {
    crd_money amount;
    assert_non_null(text);
    assert_true(crd_money_parse(str_of(text), &amount));
    return amount;
}

static crd_money plus(crd_money a, crd_money b) {
    dec sum = 0;
    assert_true(dec_add(dec_of(a), dec_of(b), &sum));
    return dec_money(sum);
}

/* The shown text is the amount in cents, and never zero for what is not. */
static void check_shown(const page_cell *cell) {
    char expected[CRD_MONEY_MAX];
    crd_money amount = money_of(cell->value);
    crd_money_people(amount, 2, expected);
    if (crd_money_sign(amount) != 0 && strspn(expected, "-0.") == strlen(expected))
        strcpy(expected, crd_money_sign(amount) > 0 ? "<0.01" : ">-0.01");
    assert_string_equal(cell->text, expected);
}

/* ---- Rows of the page and objects of the JSON ---- */

/* What a cell holds of the object. */
typedef enum kind {
    TEXT,   /* the same, or nothing for null */
    BEGINS, /* the same, and a name behind it */
    ENDS,   /* a mark, and the same */
    MONEY,
    COUNTED
} cell_kind;

typedef struct expectation {
    const char *key;
    cell_kind kind;
} expectation;

static bool ends_with(const char *text, const char *end) {
    size_t n = strlen(text), k = strlen(end);
    return n >= k && strcmp(text + n - k, end) == 0;
}

static void check_cell(const page_cell *cell, const json_t *value, cell_kind kind) {
    const char *text = json_is_string(value) ? json_string_value(value) : "";
    char digits[32];
    switch (kind) {
    case TEXT: assert_string_equal(cell->text, text); break;
    case BEGINS: assert_int_equal(strncmp(cell->text, text, strlen(text)), 0); break;
    case ENDS: assert_true(ends_with(cell->text, text)); break;
    case MONEY:
        assert_string_equal(cell->value, text);
        check_shown(cell);
        break;
    case COUNTED:
        snprintf(digits, sizeof digits, "%lld", (long long)json_integer_value(value));
        assert_string_equal(cell->value, digits);
        break;
    }
}

/* A key of NULL: the cell is not looked at. */
static void check_row(const page_row *row, const json_t *object, const expectation *expected, size_t n) {
    for (size_t i = 0; i < n; i++) {
        if (!expected[i].key) continue;
        const json_t *value = json_object_get(object, expected[i].key);
        if (!value) fail_msg("there is no member %s", expected[i].key);
        check_cell(&row->cells[i], value, expected[i].kind);
    }
}

static void check_rows(const page *p, const char *id, const json_t *array, const expectation *expected, size_t n) {
    const page_table *table = page_table_of(p, id);
    if (json_array_size(array) == 0) {
        assert_null(table);
        return;
    }
    assert_non_null(table);
    assert_int_equal(table->body, json_array_size(array));
    for (size_t i = 0; i < table->body; i++) check_row(&table->rows[i], json_array_get(array, i), expected, n);
}

#define CHECK_ROWS(p, id, array, expected) check_rows(p, id, array, expected, COUNT(expected))

/* ---- The parts of a plan ---- */

static const expectation credit_row[] = {{"name", TEXT},     {"status", ENDS},      {"opening", MONEY},
                                         {"applied", MONEY}, {"remaining", MONEY},  {"forfeited", MONEY},
                                         {NULL, TEXT},       {"exhausted_in", TEXT}};
static const expectation payment_row[] = {
    {"credit", TEXT}, {"month", TEXT}, {"account", BEGINS}, {"service", TEXT}, {"amount", MONEY}};
static const expectation bill_row[] = {
    {"account", BEGINS}, {"month", TEXT}, {"charged", MONEY}, {"credited", MONEY}, {"net", MONEY}};
static const expectation course_row[] = {{NULL, TEXT}, {NULL, TEXT},       {"a_day", MONEY},
                                         {NULL, TEXT}, {"applied", MONEY}, {"forfeited", MONEY}};

static void check_figure(const page *p, const char *id, const char *amount) {
    const page_id *found = page_find(p, id);
    assert_non_null(found);
    assert_string_equal(found->value, amount);
}

static void check_sums(const page *p, const json_t *plan) {
    static const char *const members[] = {"charged", "credited", "net", "difference"};
    const json_t *sums = json_object_get(plan, "conservation");
    for (size_t i = 0; i < COUNT(members); i++) {
        char id[32];
        const char *amount = json_string_value(json_object_get(sums, members[i]));
        check_figure(p, members[i], amount);
        snprintf(id, sizeof id, "figure-%s", members[i]);
        if (i < 3) check_figure(p, id, amount);
    }
}

static void check_total(const page *p, const char *id, size_t column, crd_money expected) {
    const page_table *table = page_table_of(p, id);
    char text[CRD_MONEY_MAX];
    assert_non_null(table);
    crd_money_text(expected, text);
    assert_string_equal(table->rows[table->n - 1].cells[column].value, text);
}

static crd_money sum_of(const json_t *array, const char *key) {
    crd_money sum = {0};
    for (size_t i = 0; i < json_array_size(array); i++)
        sum = plus(sum, money_of(json_string_value(json_object_get(json_array_get(array, i), key))));
    return sum;
}

static void check_credits(const page *p, const json_t *plan) {
    const json_t *credits = json_object_get(plan, "credits");
    char remaining[CRD_MONEY_MAX];
    CHECK_ROWS(p, "table-credits", credits, credit_row);
    if (json_array_size(credits) == 0) return;
    for (size_t i = 0; i < 4; i++) check_total(p, "table-credits", 2 + i, sum_of(credits, credit_row[2 + i].key));
    crd_money_text(sum_of(credits, "remaining"), remaining);
    check_figure(p, "figure-remaining", remaining);
}

/* The bills of each month, added up again. */
static void check_months(const page *p, const json_t *bills) {
    static const char *const members[] = {"charged", "credited", "net"};
    const page_table *table = page_table_of(p, "table-months");
    for (size_t i = 0; table && i < table->body; i++)
        for (size_t k = 0; k < COUNT(members); k++) {
            crd_money sum = {0};
            for (size_t b = 0; b < json_array_size(bills); b++) {
                const json_t *bill = json_array_get(bills, b);
                if (strcmp(text_in(bill, "month"), table->rows[i].cells[0].text) != 0) continue;
                sum = plus(sum, money_of(json_string_value(json_object_get(bill, members[k]))));
            }
            assert_money(sum, table->rows[i].cells[1 + k].value);
        }
    for (size_t k = 0; table && k < COUNT(members); k++)
        check_total(p, "table-months", 1 + k, sum_of(bills, members[k]));
}

static bool has_expired_before(const json_t *credit, const char *month) {
    const json_t *timeline = json_object_get(json_object_get(credit, "low"), "timeline");
    const json_t *last = json_array_get(timeline, json_array_size(timeline) - 1);
    return strcmp(text_in(last, "status"), "expired") == 0 && strncmp(text_in(last, "from"), month, 7) < 0;
}

/* Two rows for each credit that the forecast is about: not for one that has expired before it. */
static void check_forecast(const page *p, const json_t *plan) {
    static const char *const courses[] = {"low", "high"};
    const json_t *forecast = json_object_get(plan, "forecast"), *credits = json_object_get(forecast, "credits");
    const page_table *table = page_table_of(p, "table-forecast");
    const char *from = text_in(forecast, "from");
    size_t row = 0;
    for (size_t i = 0; i < json_array_size(credits); i++) {
        const json_t *credit = json_array_get(credits, i);
        if (has_expired_before(credit, from)) continue;
        for (size_t k = 0; k < COUNT(courses); k++, row++) {
            assert_non_null(table);
            const page_row *cells = &table->rows[row];
            check_cell(&cells->cells[0], json_object_get(credit, "credit"), TEXT);
            assert_string_equal(cells->cells[1].text, courses[k]);
            check_cell(&cells->cells[3], json_object_get(credit, "balance"), MONEY);
            check_row(cells, json_object_get(credit, courses[k]), course_row, COUNT(course_row));
        }
    }
    if (table) assert_int_equal(table->body, row);
}

static void check_guards(const page *p, const json_t *guards) {
    const page_table *table = page_table_of(p, "table-guards");
    assert_int_equal(table ? table->body : 0, json_array_size(guards));
    for (size_t i = 0; table && i < table->body; i++) {
        const json_t *guard = json_array_get(guards, i);
        check_cell(&table->rows[i].cells[0], json_object_get(guard, "name"), TEXT);
        assert_int_equal(ends_with(table->rows[i].cells[2].text, "holds"), json_is_true(json_object_get(guard, "ok")));
        check_cell(&table->rows[i].cells[3], json_object_get(guard, "detail"), TEXT);
    }
}

static void check_eligible(const page *p, const json_t *plan) {
    const json_t *charges = json_object_get(plan, "charges"), *reasons = json_object_get(charges, "ineligible");
    const page_table *table = page_table_of(p, "table-eligible");
    assert_non_null(table);
    check_cell(&table->rows[0].cells[2], json_object_get(charges, "eligible"), MONEY);
    check_cell(&table->rows[table->n - 1].cells[2], json_object_get(charges, "total"), MONEY);
    assert_int_equal(table->body, 1 + json_array_size(reasons));
    for (size_t i = 1; i < table->body; i++)
        for (size_t k = 0; k < json_array_size(reasons); k++) {
            const json_t *reason = json_array_get(reasons, k);
            if (!ends_with(table->rows[i].cells[0].text, text_in(reason, "reason"))) continue;
            check_cell(&table->rows[i].cells[1], json_object_get(reason, "rows"), COUNTED);
            check_cell(&table->rows[i].cells[2], json_object_get(reason, "cost"), MONEY);
        }
}

/* The values of the policy's k-th category, as `crd eval` has them, the largest first. */
static void check_category(const page *p, const inputs *in, size_t k, const char *name) {
    char more[256], id[32];
    snprintf(id, sizeof id, "table-category-%zu", k + 1);
    snprintf(more, sizeof more, "--by %s --where 'charge_type is not \"Credit\"' --format json", name);
    json_t *groups = json_of(in, "eval", more);
    const json_t *array = json_object_get(groups, "groups");
    const page_table *table = page_table_of(p, id);
    assert_non_null(table);
    assert_int_equal(table->body, json_array_size(array));
    for (size_t i = 0; i < json_array_size(array); i++) {
        const json_t *group = json_array_get(array, i), *value = json_object_get(json_object_get(group, "key"), name);
        size_t row = 0;
        while (row < table->body && strcmp(table->rows[row].cells[0].text, json_string_value(value)) != 0) row++;
        assert_true(row < table->body);
        check_cell(&table->rows[row].cells[1], json_object_get(group, "rows"), COUNTED);
        check_cell(&table->rows[row].cells[2], json_object_get(group, "cost"), MONEY);
    }
    for (size_t i = 1; i < table->body; i++)
        assert_true(dec_of(money_of(table->rows[i - 1].cells[2].value)) >=
                    dec_of(money_of(table->rows[i].cells[2].value)));
    check_cell(&table->rows[table->n - 1].cells[2], json_object_get(groups, "total"), MONEY);
    json_decref(groups);
}

/* All that lint finds with the same charges; what the forecast warns of stands beside it. */
static void check_findings(const page *p, const inputs *in) {
    json_t *result = json_of(in, "lint", "--format json"), *findings = json_object_get(result, "findings");
    const page_table *table = page_table_of(p, "table-findings");
    for (size_t i = 0, row = 0; i < json_array_size(findings); i++, row++) {
        const json_t *finding = json_array_get(findings, i);
        const char *code = text_in(finding, "code");
        while (table && row < table->body && strcmp(table->rows[row].cells[0].text, code) != 0) row++;
        assert_true(table && row < table->body);
        check_cell(&table->rows[row].cells[2], json_object_get(finding, "message"), BEGINS);
    }
    json_decref(result);
}

static void check_page(const inputs *in) {
    page *p = page_of(in);
    json_t *plan = plan_of(in);
    check_sums(p, plan);
    check_credits(p, plan);
    CHECK_ROWS(p, "table-payments", json_object_get(plan, "history"), payment_row);
    CHECK_ROWS(p, "table-bills", json_object_get(plan, "bills"), bill_row);
    check_months(p, json_object_get(plan, "bills"));
    check_forecast(p, plan);
    check_guards(p, json_object_get(plan, "guards"));
    check_eligible(p, plan);
    check_findings(p, in);
    json_decref(plan);
    page_free(p);
}

/* ---- Inputs ---- */

static char folder[] = "/tmp/crd-report-XXXXXX";

static const char *write_file(const char *name, const char *text) {
    static char paths[4][256];
    static size_t turn;
    char *path = paths[turn++ % COUNT(paths)];
    snprintf(path, sizeof paths[0], "%s/%s", folder, name);
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_true(fputs(text, f) >= 0 && fclose(f) == 0);
    return path;
}

#define HEAD                                                                                                           \
    "line_item_usage_account_id,line_item_product_code,line_item_unblended_cost,line_item_usage_start_date,"           \
    "line_item_line_item_type,resource_tags\n"

static const char policy_of_a_year[] =
    "account main = 111122223333 \"main\"\n"
    "account lab = 444455556666 \"lab\"\n"
    "category Team {\n  \"Lab\" when account is lab\n  default \"Main\"\n}\n"
    "credit early {\n  amount 500.00 USD\n  starts 2026-01-01\n  expires 2026-03-31\n  owner main\n"
    "  covers [AmazonS3]\n}\n"
    "credit late {\n  amount 900.00 USD\n  starts 2026-02-01\n  expires 2027-01-31\n  owner lab\n"
    "  restrict to Team \"Lab\"\n  pause from 2026-05-01 until 2026-06-15 because \"not yet\"\n}\n"
    "credit later {\n  amount 10.00 USD\n  starts 2027-01-01\n  expires 2027-12-31\n  owner lab\n}\n"
    "guard \"nothing is forfeited\" {\n  for each credit\n  require forfeited is 0 USD\n}\n";

/* Charges of two accounts, two services and nine months that vary, with a refund and a tax. */
static const char *bill_of_a_year(void) {
    static const char *const services[] = {"AmazonEC2", "AmazonS3"}, *const accounts[] = {"111122223333",
                                                                                          "444455556666"};
    char text[16384], *to = text + sprintf(text, HEAD);
    for (int month = 1; month <= 9; month++)
        for (int k = 0; k < 4; k++)
            to += sprintf(to, "%s,%s,%d.%07d,2026-%02d-%02d,Usage,\n", accounts[k / 2], services[k % 2],
                          11 + (month * 37 + k * 101) % 90, month * 313 + k, month, 3 + 7 * k);
    to += sprintf(to, "111122223333,AmazonEC2,-4.5,2026-04-09,Refund,\n444455556666,AmazonEC2,1.25,2026-04-30,Tax,\n");
    return write_file("year.csv", text);
}

/* ---- Tests ---- */

static void figures_are_those_of_the_plan(void **state) {
    (void)state;
    const inputs real = {REAL_POLICY, REAL_BILL, "2026-04-30"};
    const inputs year = {write_file("year.crd", policy_of_a_year), bill_of_a_year(), "2026-09-30"};
    check_page(&real);
    check_page(&year);
}

static void nothing_is_a_page_too(void **state) {
    (void)state;
    const inputs no_rows = {write_file("year.crd", policy_of_a_year), write_file("none.csv", HEAD), "2026-09-30"};
    const inputs no_credits = {write_file("empty.crd", ""), bill_of_a_year(), "2026-09-30"};
    check_page(&no_rows);
    check_page(&no_credits);
}

static void categories_are_those_of_eval(void **state) {
    static const char *const names[] = {"Part", "CostCenter", "Funding"};
    (void)state;
    const inputs real = {REAL_POLICY, REAL_BILL, "2026-04-30"};
    page *p = page_of(&real);
    for (size_t k = 0; k < COUNT(names); k++) check_category(p, &real, k, names[k]);
    page_free(p);
}

/* Of a long list the largest are shown, and the rest is added up. */
static void rests_are_stated(void **state) {
    (void)state;
    char *text = malloc(SERVICES * 80 + 256), *to = text;
    assert_non_null(text);
    to += sprintf(to, HEAD);
    for (int i = 0; i < SERVICES; i++)
        to += sprintf(to, "111122223333,Service%04d,%d.01,2026-01-05,Usage,\n", i, 1 + i * 7 % SERVICES);
    const char *bill = write_file("many.csv", text);
    const inputs in = {write_file("many.crd",
                                  "account main = 111122223333 \"main\"\ncredit all {\n  amount 1_000_000.00 USD\n"
                                  "  starts 2026-01-01\n  expires 2026-12-31\n  owner main\n}\n"),
                       bill, "2026-01-31"};
    page *p = page_of(&in);
    const page_table *table = page_table_of(p, "table-payments");
    assert_int_equal(table->body, 500);
    assert_int_equal(table->n, 502);
    const page_row *rest = &table->rows[500], *total = &table->rows[501];
    assert_string_equal(rest->cells[0].text, "120 smaller rows");
    crd_money shown = {0};
    for (size_t i = 0; i < table->body; i++) {
        crd_money amount = money_of(table->rows[i].cells[4].value);
        assert_true(dec_of(amount) > 120 * DEC_ONE); /* the 120 smallest are 1.01 to 120.01 */
        shown = plus(shown, amount);
    }
    assert_money(plus(shown, money_of(rest->cells[1].value)), total->cells[4].value);
    page_free(p);
    free(text);
}

/* Nothing of a policy or a bill becomes markup; what cannot be shown is replaced. */
static void texts_stay_texts(void **state) {
    static const char policy[] =
        "account main = 111122223333 \"main\"\n"
        "category Team {\n  inherit tag.team\n  default \"</title><script>alert(1)</script>\"\n}\n"
        "credit c {\n  amount 50.00 USD\n  starts 2026-01-01\n  expires 2026-12-31\n  owner main\n"
        "  pause from 2026-02-01 until 2026-03-01 because \"</style> & <b onclick='x()'>\"\n}\n"
        "guard \"<img src=x onerror=alert(1)>\" {\n  for each credit\n  require restricted\n}\n";
    static const char bill[] = HEAD "111122223333,\"\"\"><svg onload=alert(1)>\",1.00,2026-01-05,Usage,"
                                    "\"{\"\"team\"\": \"\"</script>]]>&lt;\"\"}\"\n"
                                    "111122223333,AmazonS3,2.00,2026-01-06,Usage,"
                                    "\"{\"\"team\"\": \"\"\xe2\x80\xae"
                                    "gnp\\u001b[31m\"\"}\"\n"
                                    "111122223333,AmazonS3,4.00,2026-01-06,Usage,\n";
    (void)state;
    const inputs in = {write_file("<b>&.crd", policy), write_file("hostile.csv", bill), "2026-01-31"};
    page *p = page_of(&in);
    const page_table *values = page_table_of(p, "table-category-1");
    assert_string_equal(values->rows[0].cells[0].text, "</title><script>alert(1)</script>");
    assert_string_equal(values->rows[1].cells[0].text, "\xef\xbf\xbdgnp\xef\xbf\xbd[31m");
    assert_string_equal(values->rows[2].cells[0].text, "</script>]]>&lt;");
    assert_string_equal(page_table_of(p, "table-payments")->rows[0].cells[3].text, "\"><svg onload=alert(1)>");
    assert_string_equal(page_table_of(p, "table-guards")->rows[0].cells[0].text, "<img src=x onerror=alert(1)>");
    assert_non_null(strstr(p->title, "<b>&.crd"));
    assert_string_equal(page_table_of(p, "table-timeline")->rows[2].cells[4].text, "</style> & <b onclick='x()'>");
    page_free(p);
}

/* A drawing for each card and each lane, and each says what it shows. */
static void drawings_have_words(void **state) {
    (void)state;
    const inputs year = {write_file("year.crd", policy_of_a_year), bill_of_a_year(), "2026-09-30"};
    page *p = page_of(&year);
    assert_int_equal(p->drawings, 6);
    page_free(p);
}

static int begin(void **state) {
    (void)state;
    return mkdtemp(folder) ? 0 : -1;
}

static int end(void **state) {
    char command[64];
    (void)state;
    snprintf(command, sizeof command, "rm -r %s", folder);
    return system(command);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(figures_are_those_of_the_plan),
        cmocka_unit_test(nothing_is_a_page_too),
        cmocka_unit_test(categories_are_those_of_eval),
        cmocka_unit_test(rests_are_stated),
        cmocka_unit_test(texts_stay_texts),
        cmocka_unit_test(drawings_have_words),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
