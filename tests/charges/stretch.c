/* SPDX-License-Identifier: Apache-2.0
 *
 * Rows that are read in stretches, column by column, against the same rows one by one. A line break in a column that
 * nobody asks for makes a row irregular, and so the second kind; it may change lines, and nothing else. */
#include "charges/reading.h"
#include "tests/charges/support.h"
#include "tests/support/random.h"

static const char header[] = "line_item_usage_account_id,line_item_product_code,product_servicecode,"
                             "line_item_usage_type,product_region_code,line_item_line_item_type,"
                             "line_item_unblended_cost,line_item_currency_code,bill_billing_period_start_date,"
                             "line_item_usage_start_date,resource_tags,tags,note,bill_billing_entity,product_sku";
#define NOTE 12

/* What a column has mostly, separated by blanks, and behind the bar what it has now and then. `~` stands for a blank.
 */
static const char *const values[] = {
    "111122223333 444455556666|\"111122223333\" \\N",
    "AmazonEC2 AmazonS3 AWSDataTransferOverLongDistances|\"Amazon,EC2\" \"say~\"\"EC2\"\"\" Bad\xff",
    "AmazonEC2 AmazonS3| \\N \"AmazonS3\"",
    "BoxUsage:t3.micro USE1-SomethingQuiteLongThatFillsTwoChunks:m5.24xlarge|NULL \"\" \"\"\"\"",
    "us-east-1 eu-central-1 |\"ap~south\" \\N",
    "Usage DiscountedUsage SavingsPlanCoveredUsage|",
    "0.0000000001 12.5 -3 100|1.25e1 0.1234567890123456789 1e30 abc \"7\" 123456789012345.5",
    "USD|\"USD\" ",
    "2026-04-01T00:00:00Z|2026-05-01 ",
    "2026-04-03T10:00:00Z 2026-04-30T23:59:60Z|2026-04-31T00:00:00Z 2026-04-03 2026-04-03T24:00:00Z "
    "2026-04-30T23:00:00-02:00 yesterday 2026-05-01~00:00:00~UTC",
    "\"{\"\"team\"\":\"\"a\"\"}\" \"{\"\"team\"\":\"\"b\"\",\"\"user_env\"\":\"\"dev\"\"}\" |"
    "\"{\"\"team\"\":\"\"a\"\",\"\"user:team\"\":\"\"b\"\"}\" \"{broken\" \\N {}",
    "|\"{\"\"env\"\":\"\"prod\"\"}\"",
    "|",
    "AWS |AWS~Marketplace \"\"",
    "SKU1 SKU2 |\"SKU3\" \"a\"\"b\" \"a\"\"\"\"b\"",
};
enum { COLUMNS = sizeof values / sizeof *values };

/* The word of this number among those separated by blanks; the list ends at `end`. */
static crd_str word(const char *list, const char *end, uint32_t number) {
    const char *stop = list;
    while (stop < end && (*stop != ' ' || number > 0)) {
        number -= *stop == ' ';
        if (*stop++ == ' ') list = stop;
    }
    return (crd_str){list, (size_t)(stop - list)};
}

static uint32_t words(const char *list, const char *end) {
    uint32_t n = 1;
    for (; list < end; list++) n += *list == ' ';
    return n;
}

static void add_value(text *out, size_t column, uint64_t *random, uint32_t odd) {
    const char *list = values[column], *bar = strchr(list, '|'), *end = bar;
    if (random_below(random, odd) == 0) {
        list = bar + 1;
        end = list + strlen(list);
    }
    crd_str chosen = word(list, end, random_below(random, words(list, end)));
    for (size_t i = 0; i < chosen.len; i++) text_char(out, chosen.ptr[i] == '~' ? ' ' : chosen.ptr[i]);
}

/* The same bill twice: once with a line break in the note of each row. */
static void make_bills(text *regular, text *irregular, uint64_t *random) {
    const char *line_end = random_below(random, 2) ? "\r\n" : "\n";
    uint32_t odd = 1u << random_below(random, 12);
    uint32_t rows = random_below(random, 300);
    text row;
    text_init(&row, regular->m);
    regular->n = irregular->n = 0;
    text_add(regular, STR(header));
    text_add(irregular, STR(header));
    for (uint32_t i = 0; i < rows; i++) {
        text_add(regular, str_of(line_end));
        text_add(irregular, str_of(line_end));
        if (random_below(random, 200) == 0) text_add(regular, str_of(line_end)), text_add(irregular, str_of(line_end));
        size_t width = random_below(random, 20 * odd) ? COLUMNS : NOTE + 2;
        for (size_t column = 0; column < width; column++) {
            row.n = 0;
            add_value(&row, column, random, odd);
            if (column > 0) text_char(regular, ','), text_char(irregular, ',');
            text_add(regular, text_str(&row));
            text_add(irregular, column == NOTE ? STR("\"two\nlines\"") : text_str(&row));
        }
    }
    text_add(regular, str_of(line_end));
    text_add(irregular, str_of(line_end));
    text_free(&row);
}

/* Everything but the places. */
static void write_findings(watch *w) {
    crd_diagnostic g;
    for (size_t i = 0; crd_diagnostics_get(w->d, i, &g); i++) {
        text_format(&w->rows, "%d %.*s %.*s\n", (int)g.severity, STR_ARG(g.code), STR_ARG(g.message));
        for (size_t n = 0; n < g.notes; n++)
            text_format(&w->rows, "  %.*s\n", STR_ARG(crd_diagnostics_note(w->d, i, n)));
    }
}

static void drop_lines(text *rows) {
    size_t n = 0;
    bool in_place = true;
    for (size_t i = 0; i < rows->n; i++) {
        if (rows->at[i] == '\n') in_place = true;
        if (rows->at[i] == ' ') in_place = false;
        if (rows->at[i] == '\n' || !in_place || i == 0) rows->at[n++] = rows->at[i];
    }
    rows->n = n;
}

static void read_bill(watch *w, const char *names, charges_options options, crd_str bytes, size_t chunk) {
    watch_init(w, names, options);
    crd_status status = watch_bytes(w, "a.csv", feed_of(bytes, chunk));
    const crd_reading *reading = charges_reading(w->r);
    drop_lines(&w->rows);
    text_format(&w->rows, "\nstatus %d: %llu read, %llu skipped (%llu unknown), %llu rounded, %llu conflicts, %d\n",
                (int)status, (unsigned long long)reading->rows, (unsigned long long)reading->skipped,
                (unsigned long long)reading->skipped_cost_unknown, (unsigned long long)reading->rounded,
                (unsigned long long)reading->tag_conflicts, reading->currency_assumed);
    write_findings(w);
}

static void stretches_change_nothing(void **state) {
    (void)state;
    static const char *const asked[] = {
        "account service credit_service usage_type region charge_type billing_entity sku provider tag.team tag.env "
        "tag.none resource",
        "usage_type tag.env",
    };
    mem m = libc_mem();
    text regular, irregular;
    text_init(&regular, &m);
    text_init(&irregular, &m);
    uint64_t random = 21, rows = 0;
    for (int i = 0; i < 1500; i++) {
        charges_options options = {.on_error = i % 3 ? CRD_ON_ERROR_SKIP : CRD_ON_ERROR_STOP};
        size_t chunk = i % 5 ? SIZE_MAX : 1 + random_below(&random, 4000);
        watch fast, slow;
        make_bills(&regular, &irregular, &random);
        read_bill(&fast, asked[i % 2], options, text_str(&regular), chunk);
        read_bill(&slow, asked[i % 2], options, text_str(&irregular), chunk);
        if (!str_eq(text_str(&fast.rows), text_str(&slow.rows)))
            fail_msg("of:\n%.*s\none by one:\n%.*s\nin stretches:\n%.*s", STR_ARG(text_str(&regular)),
                     STR_ARG(text_str(&slow.rows)), STR_ARG(text_str(&fast.rows)));
        rows += charges_reading(fast.r)->rows;
        watch_free(&fast);
        watch_free(&slow);
    }
    assert_true(rows > 50000);
    text_free(&regular);
    text_free(&irregular);
}

enum { TEAMS = 97 };

static bool check_teams(void *ud, const batch *b) {
    watch *w = ud;
    for (size_t row = 0; row < b->rows; row++) {
        char expected[16];
        snprintf(expected, sizeof expected, "team-%u", (unsigned)(b->number[row] % TEAMS));
        assert_str(intern_get(&w->dicts[0], b->ids[0][row]), expected);
    }
    return true;
}

/* More distinct maps than are remembered: what was known of them is forgotten with them. */
static void a_forgotten_map_is_read_again(void **state) {
    (void)state;
    enum { ROWS = 60000 };
    mem m = libc_mem();
    text bytes;
    text_init(&bytes, &m);
    text_add(&bytes,
             STR("line_item_usage_account_id,line_item_product_code,line_item_line_item_type,"
                 "line_item_unblended_cost,line_item_currency_code,line_item_usage_start_date,resource_tags\n"));
    for (unsigned i = 1; i <= ROWS; i++)
        text_format(&bytes,
                    "111122223333,AmazonEC2,Usage,1,USD,2026-04-01T00:00:00Z,\"{\"\"team\"\":\"\"team-%u\"\",%500s"
                    "\"\"id\"\":\"\"%u\"\"}\"\n",
                    i % TEAMS, "", i % 4 ? i : 1);
    assert_true(bytes.n > CHARGES_MAP_MEMORY);
    watch w;
    watch_init(&w, "tag.team", (charges_options){0});
    feed f = feed_of(text_str(&bytes), SIZE_MAX);
    assert_int_equal(charges_read(w.r, STR("a.csv"), feed_reader(&f), check_teams, &w), CRD_OK);
    assert_int_equal(charges_reading(w.r)->rows, ROWS);
    watch_free(&w);
    text_free(&bytes);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(stretches_change_nothing),
                                       cmocka_unit_test(a_forgotten_map_is_read_again)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
