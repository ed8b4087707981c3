/* SPDX-License-Identifier: Apache-2.0
 *
 * How settling grows: cells (accounts, services, SKUs of twelve months) against credits, some drained at once, some
 * never. Prints nanoseconds a row for adding and nanoseconds a cell for settling, and the ratio to the smallest world.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "ledger/ledger.h"

enum { ACCOUNTS = 400, SERVICES = 60, SKUS = 8000, MONTHS = 12, CREDITS_MAX = 400 };

static const field_id fields[] = {FIELD_ACCOUNT, FIELD_CREDIT_SERVICE, FIELD_SKU, FIELD_CHARGE_TYPE};
enum { COLUMNS = sizeof fields / sizeof fields[0] };

static uint64_t state = 4242;
static uint32_t below(uint32_t n) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)((state >> 32) % n);
}

/* Processor time: what else the machine does is no matter. */
static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

/* ---- a world ---------------------------------------------------------------------------------------------------- */

typedef struct bill {
    mem m;
    field_ref refs[COLUMNS];
    intern dicts[COLUMNS];
    columns columns;
    uint32_t *ids[COLUMNS];
    dec *cost;
    crd_date *day;
    crd_month *month;
    uint8_t *reasons;
    size_t rows;
} bill;

static void fill_dictionary(intern *dict, const char *format, uint32_t n) {
    char word[32];
    for (uint32_t i = 1; i <= n; i++) {
        int len = snprintf(word, sizeof word, format, i * 7919u);
        if (intern_add(dict, (crd_str){word, (size_t)len}) == INTERN_FAILED) abort();
    }
}

static void fill_row(bill *b, size_t row) {
    uint32_t sku = 1 + below(SKUS);
    b->ids[0][row] = 1 + below(ACCOUNTS);
    b->ids[1][row] = 1 + sku % SERVICES;
    b->ids[2][row] = sku;
    b->ids[3][row] = 1;
    b->month[row] = (crd_month)(2026 * 12 + below(MONTHS));
    b->day[row] = 20454 + (b->month[row] - 2026 * 12) * 30 + (crd_date)below(28);
    b->cost[row] = (dec)below(1000000) * 1000000000000 - (below(50) == 0 ? DEC_ONE / 2 : 0);
}

static void make_bill(bill *b, size_t rows) {
    crd_config config;
    crd_config_init(&config);
    mem_init(&b->m, &config);
    for (size_t i = 0; i < COLUMNS; i++) {
        b->refs[i].id = fields[i];
        b->ids[i] = mem_new(&b->m, rows * sizeof **b->ids);
        if (b->ids[i] == NULL || !intern_init(&b->dicts[i], &b->m)) abort();
    }
    b->columns = (columns){b->refs, b->dicts, COLUMNS};
    fill_dictionary(&b->dicts[0], "%012u", ACCOUNTS);
    fill_dictionary(&b->dicts[1], "Amazon%u", SERVICES);
    fill_dictionary(&b->dicts[2], "SKU%u", SKUS);
    fill_dictionary(&b->dicts[3], "Usage", 1);
    b->cost = mem_new(&b->m, rows * sizeof *b->cost);
    b->day = mem_new(&b->m, rows * sizeof *b->day);
    b->month = mem_new(&b->m, rows * sizeof *b->month);
    b->reasons = mem_new(&b->m, rows);
    if (b->m.failed) abort();
    b->rows = rows;
    for (size_t row = 0; row < rows; row++) fill_row(b, row);
}

static void free_bill(bill *b) {
    for (size_t i = 0; i < COLUMNS; i++) {
        mem_free(&b->m, b->ids[i], b->rows * sizeof **b->ids);
        intern_free(&b->dicts[i]);
    }
    mem_free(&b->m, b->cost, b->rows * sizeof *b->cost);
    mem_free(&b->m, b->day, b->rows * sizeof *b->day);
    mem_free(&b->m, b->month, b->rows * sizeof *b->month);
    mem_free(&b->m, b->reasons, b->rows);
}

/* One credit in four is large, one in two covers a single service, one in three is paused for a while. */
static void make_credits(const bill *b, crd_credit *credits, crd_pause *pauses, crd_str *services, size_t n) {
    static char names[CREDITS_MAX][8];
    for (size_t i = 0; i < n; i++) {
        int len = snprintf(names[i], sizeof names[i], "c%04zu", i);
        services[i] = intern_get(&b->dicts[1], 1 + below(SERVICES));
        pauses[i] = (crd_pause){.from = 20454 + (crd_date)below(300), .until = 20454 + 310};
        credits[i] = (crd_credit){
            .name = {names[i], (size_t)len},
            .amount = dec_money((i % 4 == 0 ? 100000 : 50) * DEC_ONE),
            .balance_on = CRD_NO_DATE,
            .starts = 20454,
            .expires = 20454 + 200 + (crd_date)below(300),
            .owner = intern_get(&b->dicts[0], 1 + below(ACCOUNTS)),
            .covers_all = i % 2 == 0,
            .covers = &services[i],
            .covers_count = i % 2,
            .pauses = &pauses[i],
            .pauses_count = i % 3 == 0,
        };
    }
}

/* ---- measuring -------------------------------------------------------------------------------------------------- */

static void add_all(ledger *l, crd_diagnostics *d, const bill *b) {
    for (size_t row = 0; row < b->rows; row += BATCH_ROWS) {
        uint32_t *ids[COLUMNS];
        for (size_t i = 0; i < COLUMNS; i++) ids[i] = b->ids[i] + row;
        size_t rows = b->rows - row < BATCH_ROWS ? b->rows - row : BATCH_ROWS;
        batch part = {.rows = rows,
                      .columns = COLUMNS,
                      .ids = ids,
                      .cost = b->cost + row,
                      .day = b->day + row,
                      .month = b->month + row};
        if (!ledger_add(l, d, &part, NULL, b->reasons + row)) abort();
    }
}

/* Nanoseconds a row; the ratio is to `first` (0: this is the first). */
static double measure(size_t rows, size_t credits_n, double first) {
    static crd_credit credits[CREDITS_MAX];
    static crd_pause pauses[CREDITS_MAX];
    static crd_str services[CREDITS_MAX];
    static bill b;
    crd_organization organization = {0};
    crd_config config;
    crd_diagnostics *d;
    crd_plan plan;
    crd_config_init(&config);
    make_bill(&b, rows);
    make_credits(&b, credits, pauses, services, credits_n);
    ledger_options options = {
        .credits = credits, .credits_n = credits_n, .organization = &organization, .columns = &b.columns};
    if (crd_diagnostics_new(&config, &d) != CRD_OK) abort();
    ledger *l = ledger_new(&b.m, &options);
    if (l == NULL) abort();
    double start = now();
    add_all(l, d, &b);
    double added = now();
    if (ledger_settle(l, d, 21000, NULL, &plan) != CRD_OK) abort();
    double settled = (now() - added) / (double)rows, ratio = first > 0 ? settled / first : 1;
    printf("%9zu rows %4zu credits: add %6.1f ns/row, settle %7.1f ns/row (%5.2f), %zu applications\n", rows, credits_n,
           (added - start) / (double)rows, settled, ratio, plan.history_count);
    ledger_free(l);
    crd_diagnostics_free(d);
    free_bill(&b);
    return settled;
}

int main(void) {
    double first = measure(10000, 100, 0);
    measure(100000, 100, first);
    measure(1000000, 100, first);
    measure(1000000, 1, first);
    measure(1000000, 400, first);
    return 0;
}
