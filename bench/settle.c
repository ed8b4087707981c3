/* SPDX-License-Identifier: Apache-2.0
 *
 * How settling grows: cells against credits, some drained at once, some never. In one world everything lies in one
 * month of which every day differs for some credit; in the other, accounts, services and SKUs of twelve months, cells
 * have little in common. Prints nanoseconds a row for adding and nanoseconds a cell for settling.
 *
 *     settle [CELLS [CREDITS [year]]]    one line, the first world or the other */
#include <stdio.h>
#include <stdlib.h>

#include "bench/clock.h"
#include "ledger/ledger.h"

enum { CREDITS_MAX = 400, ACCOUNTS_MAX = 400, SERVICES_MAX = 80 };

typedef struct kind {
    const char *name;
    uint32_t accounts, services, skus, months;
    bool sku_has_service; /* a SKU is of one service */
    bool by_day;          /* credits begin and end on days inside the month, and cover some services and accounts */
} kind;
static const kind one_month = {"one month", 200, 80, 3000, 1, false, true};
static const kind year = {"a year", 400, 60, 8000, 12, true, false};

static const field_id fields[] = {FIELD_ACCOUNT, FIELD_CREDIT_SERVICE, FIELD_SKU, FIELD_CHARGE_TYPE};
enum { COLUMNS = sizeof fields / sizeof fields[0] };

static uint64_t state = 4242;
static uint32_t below(uint32_t n) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)((state >> 32) % n);
}

/* ---- a world ---------------------------------------------------------------------------------------------------- */

typedef struct bill {
    kind kind;
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

#define FIRST_MONTH (2026 * 12)
#define FIRST_DAY   20454
#define DAYS        30

static void fill_row(bill *b, size_t row) {
    const kind *k = &b->kind;
    uint32_t sku = 1 + below(k->skus), month = below(k->months);
    b->ids[0][row] = 1 + below(k->accounts);
    b->ids[1][row] = 1 + (k->sku_has_service ? sku : below(k->services)) % k->services;
    b->ids[2][row] = sku;
    b->ids[3][row] = 1;
    b->month[row] = (crd_month)(FIRST_MONTH + month);
    b->day[row] = FIRST_DAY + (crd_date)(month * DAYS + below(DAYS));
    b->cost[row] = (dec)below(1000000) * below(100000) * 100000000; /* up to 10 USD */
}

static void make_bill(bill *b, const kind *k, size_t rows) {
    crd_config config;
    crd_config_init(&config);
    b->kind = *k;
    mem_init(&b->m, &config);
    for (size_t i = 0; i < COLUMNS; i++) {
        b->refs[i].id = fields[i];
        b->ids[i] = mem_new(&b->m, rows * sizeof **b->ids);
        if (b->ids[i] == NULL || !intern_init(&b->dicts[i], &b->m)) abort();
    }
    b->columns = (columns){b->refs, b->dicts, COLUMNS};
    fill_dictionary(&b->dicts[0], "%012u", k->accounts);
    fill_dictionary(&b->dicts[1], "Amazon%u", k->services);
    fill_dictionary(&b->dicts[2], "SKU%u", k->skus);
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

/* Some of a dictionary's texts, in one of a hundred `percent`. */
static size_t some_of(const intern *texts, uint32_t percent, crd_str *out) {
    size_t n = 0;
    for (uint32_t i = 1; i < intern_count(texts); i++)
        if (below(100) < percent) out[n++] = intern_get(texts, i);
    return n;
}

typedef struct clauses {
    char name[8];
    crd_str services[SERVICES_MAX], accounts[ACCOUNTS_MAX];
    crd_pause pause;
} clauses;

/* Of three in ten services and, two times in three, of four in ten accounts; a few days or all the month. One in ten is
 * large. */
static crd_credit some_days(const bill *b, clauses *c, size_t i) {
    bool all = below(3) == 0;
    crd_date starts = FIRST_DAY + (crd_date)below(20);
    return (crd_credit){
        .amount = dec_money((dec)below(1000000) * (i % 10 == 0 ? 5 : 1) * (DEC_ONE / 10)),
        .starts = starts,
        .expires = starts + 4 + (crd_date)below(25),
        .covers_count = some_of(&b->dicts[1], 30, c->services),
        .share_listed = !all,
        .share_with_count = some_of(&b->dicts[0], 40, c->accounts),
    };
}

/* One in four is large, one in two covers a single service, one in three is paused for a while. */
static crd_credit some_months(const bill *b, clauses *c, size_t i) {
    c->services[0] = intern_get(&b->dicts[1], 1 + below(b->kind.services));
    c->pause = (crd_pause){.from = FIRST_DAY + (crd_date)below(300), .until = FIRST_DAY + 310};
    return (crd_credit){
        .amount = dec_money((i % 4 == 0 ? 500000 : 250) * DEC_ONE),
        .starts = FIRST_DAY,
        .expires = FIRST_DAY + 200 + (crd_date)below(300),
        .covers_all = i % 2 == 0,
        .covers_count = i % 2,
        .pauses_count = i % 3 == 0,
    };
}

static void make_credits(const bill *b, crd_credit *credits, size_t n) {
    static clauses all[CREDITS_MAX];
    for (size_t i = 0; i < n; i++) {
        clauses *c = &all[i];
        credits[i] = b->kind.by_day ? some_days(b, c, i) : some_months(b, c, i);
        credits[i].name = (crd_str){c->name, (size_t)snprintf(c->name, sizeof c->name, "c%04zu", i)};
        credits[i].owner = intern_get(&b->dicts[0], 1 + below(b->kind.accounts));
        credits[i].balance_on = CRD_NO_DATE;
        credits[i].covers = c->services;
        credits[i].share_with = c->accounts;
        credits[i].pauses = &c->pause;
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
        if (!ledger_add(l, d, STR("bill"), &part, NULL, b->reasons + row)) abort();
    }
}

static void measure(const kind *k, size_t rows, size_t credits_n) {
    static crd_credit credits[CREDITS_MAX];
    static bill b;
    crd_organization organization = {0};
    crd_config config;
    crd_diagnostics *d;
    crd_plan plan;
    crd_config_init(&config);
    make_bill(&b, k, rows);
    make_credits(&b, credits, credits_n);
    ledger_options options = {
        .credits = credits, .credits_n = credits_n, .organization = &organization, .columns = &b.columns};
    if (k->by_day) options.settlement.validity = CRD_VALIDITY_DAY;
    if (crd_diagnostics_new(&config, &d) != CRD_OK) abort();
    ledger *l = ledger_new(&b.m, &options);
    if (l == NULL) abort();
    double start = processor_ns();
    add_all(l, d, &b);
    double added = processor_ns();
    if (ledger_settle(l, d, 21000, NULL, &plan) != CRD_OK) abort();
    double settled = processor_ns() - added;
    size_t used_up = 0;
    for (size_t i = 0; i < credits_n; i++) used_up += plan.credits[i].exhausted_in != 0;
    printf("%s: %zu rows, %zu credits (%zu used up): add %.1f ns/row, settle %.1f ns/row (%.1f ms), %zu applications\n",
           k->name, rows, credits_n, used_up, (added - start) / (double)rows, settled / (double)rows, settled / 1e6,
           plan.history_count);
    ledger_free(l);
    crd_diagnostics_free(d);
    free_bill(&b);
}

int main(int argc, char **argv) {
    if (argc > 1) {
        size_t credits_n = argc > 2 ? strtoul(argv[2], NULL, 10) : 100;
        if (credits_n > CREDITS_MAX) return 2;
        measure(argc > 3 ? &year : &one_month, strtoul(argv[1], NULL, 10), credits_n);
        return 0;
    }
    measure(&one_month, 100000, 100);
    measure(&one_month, 1000000, 100);
    measure(&one_month, 1000000, 10);
    measure(&one_month, 1000000, 400);
    measure(&year, 100000, 100);
    measure(&year, 1000000, 100);
    measure(&year, 1000000, 1);
    measure(&year, 1000000, 400);
    return 0;
}
