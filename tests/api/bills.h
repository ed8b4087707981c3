/* SPDX-License-Identifier: Apache-2.0
 *
 * Random bills of several files, packed and plain, full of what makes them hard to cut: newlines and quotes in fields,
 * rows that are there many times, both ends of line, no end of line; and, where asked for, one row with something
 * wrong. */
#ifndef TESTS_API_BILLS_H
#define TESTS_API_BILLS_H

#include <stdio.h>
#include <unistd.h>
#include <zlib.h>

#include "told.h"

#define COUNT(array)  (sizeof(array) / sizeof *(array))
#define TEXT(literal) ((crd_str){(literal), sizeof(literal) - 1})
#define FILES         3
#define BILL_MAX      ((size_t)1 << 18)

static uint64_t seed = 20261120;
static inline uint32_t dice(uint32_t n) {
    seed ^= seed >> 12;
    seed ^= seed << 25;
    seed ^= seed >> 27;
    return (uint32_t)((seed * 0x2545F4914F6CDD1Du) >> 33) % n;
}
#define PICK(list) ((list)[dice(COUNT(list))])

/* ---- policies ---------------------------------------------------------------------------------------------------- */

#define DECLARED                                                                                                       \
    "organization { payer a sharing on }\n"                                                                            \
    "account a = 111111111111 \"north\"\naccount b = 222222222222\naccount c = 333333333333\n"
static const char first_policy[] = DECLARED
    "category Kind { \"Compute\" when service is AmazonEC2 \"Odd\" when usage_type contains \"7\" or tag.env is \"dev\"\n"
    "  \"North\" when account.name is \"north\" default \"Rest\" }\n"
    "category Team { inherit tag.team default \"none\" }\n"
    "category Both { \"X\" when Kind is \"Odd\" and Team in [\"t1\", \"t2\"] }\n"
    "credit one { amount 90.00 USD starts 2026-05-01 expires 2026-12-31 owner a restrict to Kind \"Compute\" from 2026-07-01 }\n"
    "credit two { amount 300.00 USD starts 2026-05-01 expires 2027-12-31 owner b pause from 2026-06-10 until 2026-06-20 }\n"
    "credit three { amount 5000.00 USD starts 2026-06-15 expires 2026-11-30 owner c covers [AmazonEC2, AmazonS3] }\n"
    "guard \"used\" { for each credit require applied > 90 USD }\n"
    "guard \"sorted\" { for each category require coverage is 100% }\n";
static const char second_policy[] = DECLARED
    "category Kind { \"Compute\" when service in [AmazonEC2, AmazonS3] \"Odd\" when tag.env is \"dev\" default \"Other\" }\n"
    "category Team { inherit tag.team default \"nobody\" }\n"
    "credit one { amount 80.00 USD starts 2026-05-01 expires 2026-12-31 owner a }\n"
    "credit two { amount 300.00 USD starts 2026-05-01 expires 2027-12-31 owner b }\n";

static inline crd_policy *compile(const char *text, crd_diagnostics *list) {
    crd_config config;
    crd_config_init(&config);
    assert_true(crd_date_parse(TEXT("2026-08-10"), &config.as_of));
    crd_compile_options options = {.path = "policy.crd", .text = {text, strlen(text)}};
    crd_policy *policy;
    assert_int_equal(crd_policy_compile(&config, &options, list, &policy), CRD_OK);
    return policy;
}

/* ---- bills ------------------------------------------------------------------------------------------------------- */

static char folder[64];

typedef struct world {
    char paths[FILES][128];
    const char *listed[FILES];
    size_t n;
    char *bytes; /* of the file at hand */
    size_t bytes_n;
    const char *end_of_line;
    char again[6][400];
    bool months;                  /* rows name their month: only such are read a column at a time */
    bool blank_end;               /* some file ends in empty lines: a part of them cannot be told from a missing row */
    size_t wrong_file, wrong_row; /* where something is wrong */
    const char *wrong;            /* a row as it should not be; NULL: nothing is */
} world;

static inline void put(world *w, const char *format, ...) __attribute__((format(printf, 2, 3)));
static inline void put(world *w, const char *format, ...) {
    va_list args;
    va_start(args, format);
    w->bytes_n += (size_t)vsnprintf(w->bytes + w->bytes_n, BILL_MAX - w->bytes_n, format, args);
    va_end(args);
    assert_true(w->bytes_n < BILL_MAX);
}

static const char *const accounts[] = {"111111111111", "222222222222", "333333333333", "444444444444", "555555555555"};
static const char *const services[] = {"AmazonEC2", "AmazonS3", "AmazonRDS", "AmazonBedrock", "AWSSupportBusiness"};
static const char *const types[] = {"Usage", "Usage", "Usage", "Usage", "Tax", "Credit", "Fee", "Refund"};
static const char *const envs[] = {"dev", "prod", ""};
static const char *const texts[] = {
    "plain",
    "\"quoted\"",
    "\"two\nlines, and \"\"quotes\"\"\n\"",
    "\"a,\"\"b\"\",\"",
    "\"\"\"begins\"",
    "\"\n\n\"",
    "\"ends\"\"\"",
    "",
    "\"\r\n,\"\",\"\"\n\"",
    "\"\"",
    "\"Gift\"",
    "\"Gift, credit from account: 222222222222\"",
};

/* One roll a statement: compilers evaluate arguments in any order, and the worlds are to be the same everywhere. */
static inline void put_cost(world *w) {
    const char *sign = dice(6) ? "" : "-";
    uint32_t whole = dice(30), digit = dice(10);
    int decimals = 1 + (int)dice(9);
    put(w, "%s%u.%0*u,", sign, whole, decimals, digit);
}

static inline void put_start(world *w) {
    uint32_t month = 5 + dice(4), day = 1 + dice(28), hour = dice(10);
    put(w, "2026-%02u-%02uT0%u:00:00Z,", month, day, hour);
}

static inline void put_new_row(world *w) {
    bool quoted = dice(9) == 0;
    put(w, quoted ? "\"%s\"," : "%s,", PICK(accounts));
    put(w, "%s,", PICK(services));
    put_cost(w);
    put_start(w);
    put(w, "%s,", PICK(types));
    put(w, "Type-%u,", dice(12));
    put(w, "SKU%u,", dice(9));
    put(w, "r%u,", dice(3));
    put(w, "%s,USD,", PICK(texts));
    if (dice(3)) {
        put(w, "\"{\"\"env\"\":\"\"%s\"\",", PICK(envs));
        put(w, "\"\"team\"\":\"\"t%u\"\"}\"", dice(5));
    }
    if (w->months)
        put(w, ",2026-%02u-01", 5 + dice(4));
    else
        put(w, ",%s", PICK(texts));
}

/* Some rows are there many times, and so in many parts. */
static inline void put_row(world *w) {
    char *again = w->again[dice(COUNT(w->again))];
    size_t begin = w->bytes_n;
    if (*again && dice(2)) {
        put(w, "%s%s", again, w->end_of_line);
        return;
    }
    put_new_row(w);
    if (!*again || dice(20) == 0) snprintf(again, sizeof w->again[0], "%s", w->bytes + begin);
    put(w, "%s", w->end_of_line);
}

static inline void put_file(world *w, size_t file) {
    size_t rows = dice(8) ? 1 + dice(200) : 0;
    w->bytes_n = 0;
    w->end_of_line = dice(3) ? "\n" : "\r\n";
    if (dice(4) == 0) put(w, "\xEF\xBB\xBF");
    put(w,
        "line_item_usage_account_id,line_item_product_code,line_item_unblended_cost,line_item_usage_start_date,"
        "line_item_line_item_type,line_item_usage_type,product_sku,product_region_code,%s,"
        "line_item_currency_code,resource_tags,%s%s",
        "line_item_line_item_description", w->months ? "bill_billing_period_start_date" : "\"anything\n\"\"else\"\"\"",
        w->end_of_line);
    for (size_t i = 0; i < rows || (w->wrong && file == w->wrong_file && i <= w->wrong_row); i++) {
        if (w->wrong && file == w->wrong_file && i == w->wrong_row) put(w, "%s%s", w->wrong, w->end_of_line);
        put_row(w);
    }
    if (dice(4) == 0 && rows > 0) w->bytes_n -= strlen(w->end_of_line);
    if (dice(4)) return;
    put(w, "%s%s", w->end_of_line, w->end_of_line);
    w->blank_end = true;
}

static inline void write_plain(const world *w, const char *path) {
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(w->bytes, 1, w->bytes_n, f), w->bytes_n);
    assert_int_equal(fclose(f), 0);
}

/* In two members or many, cut anywhere; the last one may be empty. */
static inline void write_packed(const world *w, const char *path) {
    size_t most = 1 + w->bytes_n / (1 + dice(20)), n = 0;
    for (size_t at = 0; at < w->bytes_n || n == most; at += n) {
        gzFile f = gzopen(path, at > 0 ? "ab" : "wb");
        n = w->bytes_n - at < most ? w->bytes_n - at : most;
        assert_non_null(f);
        assert_true(n == 0 || gzwrite(f, w->bytes + at, (unsigned)n) == (int)n);
        assert_int_equal(gzclose(f), Z_OK);
    }
}

static inline void make_world(world *w) {
    w->bytes = malloc(BILL_MAX);
    assert_non_null(w->bytes);
    w->n = 1 + dice(FILES);
    w->months = dice(2);
    if (w->wrong) w->wrong_file = dice((uint32_t)w->n);
    for (size_t i = 0; i < w->n; i++) {
        bool packed = dice(3) == 0;
        snprintf(w->paths[i], sizeof w->paths[i], "%s/%zu.csv%s", folder, i, packed ? ".gz" : "");
        w->listed[i] = w->paths[i];
        put_file(w, i);
        packed ? write_packed(w, w->paths[i]) : write_plain(w, w->paths[i]);
    }
    free(w->bytes);
}

static inline void drop_world(const world *w) {
    for (size_t i = 0; i < w->n; i++) unlink(w->paths[i]);
}

static inline int make_folder(void **state) {
    (void)state;
    strcpy(folder, "/tmp/crd-threads-XXXXXX");
    return mkdtemp(folder) ? 0 : -1;
}

static inline int remove_folder(void **state) {
    (void)state;
    return rmdir(folder);
}

#endif
