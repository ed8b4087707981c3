/* SPDX-License-Identifier: Apache-2.0
 *
 * How fast charges are read: a CUR 2.0 of 40 columns, made in memory, of which eight are needed, with and without a
 * tag. Prints MB/s of CSV and rows/s; the best of five passes. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/clock.h"
#include "charges/charges.h"

#define ROWS   200000
#define PASSES 5

static const char header[] =
    "bill_bill_type,bill_billing_entity,bill_billing_period_end_date,bill_billing_period_start_date,bill_invoice_id,"
    "bill_payer_account_id,identity_line_item_id,identity_time_interval,line_item_availability_zone,"
    "line_item_blended_cost,line_item_blended_rate,line_item_currency_code,line_item_legal_entity,"
    "line_item_line_item_description,line_item_line_item_type,line_item_normalization_factor,line_item_operation,"
    "line_item_product_code,line_item_resource_id,line_item_tax_type,line_item_unblended_cost,"
    "line_item_unblended_rate,line_item_usage_account_id,line_item_usage_account_name,line_item_usage_amount,"
    "line_item_usage_end_date,line_item_usage_start_date,line_item_usage_type,pricing_currency,pricing_rate_code,"
    "pricing_term,pricing_unit,product,product_instance_type,product_location,product_product_family,"
    "product_region_code,product_servicecode,product_sku,resource_tags\n";

static void add_row(text *t, unsigned i) {
    static const char *const services[] = {"AmazonEC2", "AmazonS3", "AmazonRDS", "AWSLambda", "AmazonCloudWatch"};
    const char *service = services[i % 5];
    unsigned day = 1 + i / (ROWS / 28) % 28;
    text_format(
        t, "\"Anniversary\",\"AWS\",\"2026-05-01T00:00:00.000Z\",\"2026-04-01T00:00:00.000Z\",\"\",\"111122223333\",");
    text_format(t,
                "\"q2xk7w%08xzbd5m3n4p6r8s9tavcu\",\"2026-04-%02uT00:00:00Z/2026-04-%02uT01:00:00Z\",\"us-east-1a\",",
                i, day, day);
    text_format(t, "\"0.%06u\",\"0.0104000000\",\"USD\",\"Amazon Web Services, Inc.\",", i % 999983);
    text_format(
        t, "\"$0.0104 per On Demand Linux t3.micro Instance Hour\",\"Usage\",\"0.5\",\"RunInstances:%04u\",\"%s\",",
        i % 40, service);
    text_format(t, "\"arn:aws:ec2:us-east-1:4444555566%02u:instance/i-0%08x\",\"\",\"%u.%010u\",\"0.0104000000\",",
                i % 30, i % 5000, i % 3, i * 7919u % 1000000000u);
    text_format(t, "\"4444555566%02u\",\"workload-%u\",\"1.0\",\"2026-04-%02uT01:00:00Z\",\"2026-04-%02uT00:00:00Z\",",
                i % 30, i % 30, day, day);
    text_format(t, "\"USE1-BoxUsage:t3.%u\",\"USD\",\"JRTCKXETXF.6YS6EN2CT7\",\"OnDemand\",\"Hrs\",", i % 12);
    text_format(
        t, "\"{\"\"product_name\"\":\"\"Amazon Elastic Compute Cloud\"\"}\",\"t3.micro\",\"US East\",\"Compute\",");
    text_format(t, "\"us-east-1\",\"%s\",\"SKU%05u\",", service, i % 200);
    text_format(t, "\"{\"\"user_team\"\":\"\"team-%u\"\",\"\"user_environment\"\":\"\"production\"\"}\"\n", i % 25);
}

typedef struct memory {
    crd_str bytes;
    size_t at;
} memory;

static ptrdiff_t read_memory(void *ud, void *buffer, size_t size, const char **why) {
    (void)why;
    memory *from = ud;
    size_t left = from->bytes.len - from->at, n = left < size ? left : size;
    memcpy(buffer, from->bytes.ptr + from->at, n);
    from->at += n;
    return (ptrdiff_t)n;
}

static bool ignore(void *ud, const batch *b) {
    *(size_t *)ud += b->rows;
    return true;
}

/* Seconds of one pass; exits when the bill is not read. */
static double pass(crd_str bill, const field_ref *refs, size_t n) {
    crd_config config;
    mem m;
    crd_diagnostics *d;
    crd_config_init(&config);
    mem_init(&m, &config);
    if (crd_diagnostics_new(&config, &d) != CRD_OK) exit(2);
    intern dicts[16];
    columns c = {(field_ref *)refs, dicts, n};
    for (size_t i = 0; i < n; i++)
        if (!intern_init(&dicts[i], &m)) exit(2);
    charges_options options = {0};
    charges *r = charges_new(&m, d, &c, &options);
    size_t rows = 0;
    memory from = {bill, 0};
    double begin = wall_seconds();
    crd_status status =
        r ? charges_read(r, STR("bench.csv"), (crd_reader){&from, read_memory}, ignore, &rows) : CRD_NOMEM;
    double seconds = wall_seconds() - begin;
    if (status != CRD_OK || rows != ROWS) exit(2);
    charges_free(r);
    for (size_t i = 0; i < n; i++) intern_free(&dicts[i]);
    crd_diagnostics_free(d);
    return seconds;
}

static void measure(const char *what, crd_str bill, const field_ref *refs, size_t n) {
    double best = 1e9;
    for (int i = 0; i < PASSES; i++) {
        double seconds = pass(bill, refs, n);
        if (seconds < best) best = seconds;
    }
    printf("%-28s %7.0f MB/s %9.0f rows/s\n", what, (double)bill.len / best / 1e6, ROWS / best);
}

int main(void) {
    static const field_ref refs[] = {
        {.id = FIELD_ACCOUNT},     {.id = FIELD_SERVICE},        {.id = FIELD_CREDIT_SERVICE},
        {.id = FIELD_SKU},         {.id = FIELD_BILLING_ENTITY}, {.id = FIELD_REGION},
        {.id = FIELD_CHARGE_TYPE}, {.id = FIELD_USAGE_TYPE},     {FIELD_TAG, STR("team")},
    };
    crd_config config;
    mem m;
    text bill;
    crd_config_init(&config);
    mem_init(&m, &config);
    text_init(&bill, &m);
    text_add(&bill, STR(header));
    for (unsigned i = 0; i < ROWS; i++) add_row(&bill, i);
    if (m.failed) return 2;
    printf("%zu MB, %d rows, 40 columns\n", bill.n / 1000000, ROWS);
    measure("8 columns", text_str(&bill), refs, 8);
    measure("8 columns and a tag", text_str(&bill), refs, 9);
    text_free(&bill);
    return 0;
}
