/* SPDX-License-Identifier: Apache-2.0
 *
 * Reading charges under an allocator that fails at its n-th call, once or from then on, for every n until nothing
 * fails: each time the answer is CRD_NOMEM, and every byte comes back. */
#include "tests/charges/support.h"
#include "tests/support/starve.h"

#define HEADER CUR2 ",line_item_currency_code,product,resource_tags,resource_tags_user_team\n"

/* Good rows, maps with escapes, doubled quotes, a tag conflict, and rows that are left out. */
static const char bill[] = HEADER
    "111122223333,\"Amazon\"\"EC2\",1.5,2026-07-01,Usage,USD,\"{\"\"product_name\"\":\"\"a\\n\"\"}\",\"{\"\"user_"
    "team\"\":\"\"x\"\"}\",y\n"
    "111122223333,AmazonS3,1,2026-07-02,Usage,USD,{},,\n"
    ",AmazonS3,1,2026-07-02,Usage,USD,{},,\n"
    "111122223333,AmazonS3,1,2026-07-02,Usage\n"
    "111122223333,Amazon\xE9,1,2026-07-02,Usage,USD,{},{\"\"},\n"
    "111122223333,AmazonS3,1,2026-07-02,Usage,USD,{},\"{\"\"a\",\n";

static const char *const columns_wanted[] = {"account", "service", "product_name", "tag.team"};
enum { WANTED = sizeof columns_wanted / sizeof *columns_wanted };

static bool ignore(void *ud, const batch *b) {
    (void)ud, (void)b;
    return true;
}

static crd_status read_under(mem *m, crd_diagnostics *d, columns *c, const char *bytes) {
    charges_options options = {.on_error = CRD_ON_ERROR_SKIP, .assume_type = STR("Usage")};
    charges *r = charges_new(m, d, c, &options);
    if (!r) return CRD_NOMEM;
    feed f = feed_of(str_of(bytes), SIZE_MAX);
    crd_status status = charges_read(r, STR("a.csv"), feed_reader(&f), ignore, NULL);
    charges_free(r);
    return status;
}

static crd_status with_columns(mem *m, crd_diagnostics *d, const char *bytes) {
    field_ref refs[WANTED];
    intern dicts[WANTED];
    columns c = {refs, dicts, 0};
    bool ok = true;
    for (; ok && c.n < WANTED; c.n += ok) {
        const char *name = columns_wanted[c.n];
        bool tag = strncmp(name, "tag.", 4) == 0;
        refs[c.n] = (field_ref){tag ? FIELD_TAG : field_find(str_of(name)), tag ? str_of(name + 4) : STR_NONE};
        ok = intern_init(&dicts[c.n], m);
    }
    crd_status status = ok ? read_under(m, d, &c, bytes) : CRD_NOMEM;
    for (size_t i = 0; i < c.n; i++) intern_free(&dicts[i]);
    return status;
}

typedef struct reading {
    const char *bytes;
    crd_status expected; /* when there is memory */
} reading;

static crd_status attempt(const crd_config *config, const char *bytes) {
    crd_diagnostics *d;
    mem m;
    mem_init(&m, config);
    crd_status status = crd_diagnostics_new(config, &d);
    if (status != CRD_OK) return status;
    status = with_columns(&m, d, bytes);
    crd_diagnostics_free(d);
    return status;
}

static bool runs_out(const crd_config *config, const void *of) {
    const reading *r = of;
    crd_status status = attempt(config, r->bytes);
    if (status != CRD_NOMEM) assert_int_equal(status, r->expected);
    return status == CRD_NOMEM;
}

static void until_it_works(const char *bytes, crd_status expected) { starve(runs_out, &(reading){bytes, expected}); }

static void good_and_bad_rows(void **state) {
    (void)state;
    until_it_works(bill, CRD_OK);
}

static void bad_header(void **state) {
    (void)state;
    until_it_works("line_item_usage_account_id,product\n", CRD_INVALID);
    until_it_works("line_item_usage_account_id,line_item_usage_account_id\n", CRD_INVALID);
    until_it_works("line_item_usage_account_id,\"", CRD_INVALID);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(good_and_bad_rows), cmocka_unit_test(bad_header)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
