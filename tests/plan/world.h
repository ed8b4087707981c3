/* SPDX-License-Identifier: Apache-2.0
 *
 * A small world for tests of the ledger: an organization, credits and charges written down by hand, without the
 * language and without files. Amounts and days are texts, as a reader of the test would say them. */
#ifndef TESTS_PLAN_WORLD_H
#define TESTS_PLAN_WORLD_H

#include "base/date.h"
#include "ledger/ledger.h"
#include "tests/support/day.h"

#define WORLD_CREDITS    16
#define WORLD_CLAUSES    64 /* of any kind, over all credits */
#define WORLD_CATEGORIES 2

/* One charge; what is not given is Usage of AWS. */
typedef struct charge {
    const char *account, *service, *cost, *day;
    const char *month; /* billing month; NULL: of the day */
    const char *sku;   /* NULL: absent, as are the following */
    const char *type;  /* NULL: Usage */
    const char *provider, *entity, *product, *usage_type, *region,
        *code; /* code: service when it is not credit_service */
    const char *description;
    const char *values[WORLD_CATEGORIES];
} charge;

typedef struct world {
    mem m;
    crd_diagnostics *found;
    columns columns;
    intern values[WORLD_CATEGORIES];
    const intern *value_dicts[WORLD_CATEGORIES];
    crd_str category_names[WORLD_CATEGORIES];
    crd_credit credits[WORLD_CREDITS];
    crd_pause pauses[WORLD_CLAUSES];
    crd_restriction restrictions[WORLD_CLAUSES];
    crd_str texts[WORLD_CLAUSES];
    size_t pauses_n, restrictions_n, texts_n;
    crd_sharing sharing[WORLD_CLAUSES];
    crd_member members[WORLD_CLAUSES];
    crd_organization organization;
    ledger_options options;
    ledger *ledger;
    eligible *eligible;
    crd_plan plan;
} world;

static const field_id world_fields[] = {FIELD_PROVIDER,     FIELD_CHARGE_TYPE, FIELD_BILLING_ENTITY, FIELD_SERVICE,
                                        FIELD_PRODUCT_NAME, FIELD_ACCOUNT,     FIELD_CREDIT_SERVICE, FIELD_SKU,
                                        FIELD_USAGE_TYPE,   FIELD_REGION,      FIELD_DESCRIPTION};
enum { WORLD_COLUMNS = sizeof world_fields / sizeof world_fields[0] };

/* ---- words ------------------------------------------------------------------------------------------------------ */

static inline dec usd(const char *amount) {
    crd_money money;
    assert_true(crd_money_parse(str_of(amount), &money));
    return dec_of(money);
}

static inline crd_month month(const char *name) {
    crd_month m = 0;
    assert_true(month_parse(str_of(name), &m));
    return m;
}

/* ---- making ----------------------------------------------------------------------------------------------------- */

/* With the allocator of the configuration; false: it gave no memory. */
static inline bool world_init_in(world *w, const crd_config *config) {
    *w = (world){0};
    mem_init(&w->m, config);
    if (crd_diagnostics_new(config, &w->found) != CRD_OK) return false;
    w->columns.n = WORLD_COLUMNS;
    w->columns.refs = mem_new(&w->m, WORLD_COLUMNS * sizeof *w->columns.refs);
    w->columns.dicts = mem_new(&w->m, WORLD_COLUMNS * sizeof *w->columns.dicts);
    if (w->columns.refs == NULL || w->columns.dicts == NULL) return false;
    for (size_t i = 0; i < WORLD_COLUMNS; i++) {
        w->columns.refs[i].id = world_fields[i];
        if (!intern_init(&w->columns.dicts[i], &w->m)) return false;
    }
    for (size_t i = 0; i < WORLD_CATEGORIES; i++) {
        w->value_dicts[i] = &w->values[i];
        if (!intern_init(&w->values[i], &w->m)) return false;
    }
    w->category_names[0] = STR("Team");
    w->category_names[1] = STR("Stage");
    w->organization.sharing = w->sharing;
    w->organization.members = w->members;
    w->options = (ledger_options){
        .credits = w->credits,
        .organization = &w->organization,
        .columns = &w->columns,
        .category_names = w->category_names,
        .category_values = w->value_dicts,
        .categories_n = WORLD_CATEGORIES,
    };
    return true;
}

static inline void world_init(world *w) {
    crd_config config;
    crd_config_init(&config);
    assert_true(world_init_in(w, &config));
}

static inline void world_free(world *w) {
    ledger_free(w->ledger);
    eligible_free(w->eligible);
    for (size_t i = 0; i < WORLD_CATEGORIES; i++) intern_free(&w->values[i]);
    for (size_t i = 0; w->columns.dicts != NULL && i < WORLD_COLUMNS; i++) intern_free(&w->columns.dicts[i]);
    mem_free(&w->m, w->columns.dicts, WORLD_COLUMNS * sizeof *w->columns.dicts);
    mem_free(&w->m, w->columns.refs, WORLD_COLUMNS * sizeof *w->columns.refs);
    crd_diagnostics_free(w->found);
}

/* Credits are to be added by name. The year 2026, all services, unless the caller changes it. */
static inline crd_credit *credit(world *w, const char *name, const char *owner, const char *amount) {
    crd_credit *c = &w->credits[w->options.credits_n++];
    *c = (crd_credit){
        .name = str_of(name),
        .currency = STR("USD"),
        .amount = dec_money(usd(amount)),
        .balance_on = CRD_NO_DATE,
        .starts = day("2026-01-01"),
        .expires = day("2026-12-31"),
        .owner = str_of(owner),
        .covers_all = true,
        .restrictions = &w->restrictions[w->restrictions_n],
        .pauses = &w->pauses[w->pauses_n],
    };
    return c;
}

static inline void valid(crd_credit *c, const char *starts, const char *expires) {
    c->starts = day(starts);
    c->expires = day(expires);
}

static inline void balance(crd_credit *c, const char *amount, const char *on) {
    c->has_balance = true;
    c->balance = dec_money(usd(amount));
    c->balance_on = day(on);
}

/* The clauses below belong to the credit that was added last. Texts end with NULL. */
static inline const crd_str *world_texts(world *w, va_list texts, size_t *n) {
    const crd_str *first = &w->texts[w->texts_n];
    for (const char *next; (next = va_arg(texts, const char *)) != NULL; ++*n) w->texts[w->texts_n++] = str_of(next);
    return first;
}

static inline void covers(world *w, crd_credit *c, ...) {
    va_list texts;
    va_start(texts, c);
    c->covers_all = false;
    c->covers = world_texts(w, texts, &c->covers_count);
    va_end(texts);
}

static inline void share_with(world *w, crd_credit *c, ...) {
    va_list texts;
    va_start(texts, c);
    c->share_listed = true;
    c->share_with = world_texts(w, texts, &c->share_with_count);
    va_end(texts);
}

static inline void paused(world *w, crd_credit *c, const char *from, const char *until) {
    w->pauses[w->pauses_n++] = (crd_pause){.from = day(from), .until = day(until)};
    c->pauses_count++;
}

/* value NULL: anyone. */
static inline void restricted(world *w, crd_credit *c, int category, const char *value, const char *from) {
    w->restrictions[w->restrictions_n++] =
        (crd_restriction){.from = day(from), .category = value == NULL ? -1 : category, .value = str_of(value)};
    c->restrictions_count++;
}

/* To be added by account (NULL: everyone, first), then by date. */
static inline void sharing(world *w, const char *account, bool on, const char *from) {
    w->sharing[w->organization.sharing_count++] = (crd_sharing){day(from), str_of(account), on};
}

static inline void member(world *w, const char *account, const char *joined, const char *left) {
    w->members[w->organization.members_count++] = (crd_member){str_of(account), day(joined), day(left)};
}

/* ---- charges ---------------------------------------------------------------------------------------------------- */

static inline const char *world_text(const charge *c, field_id field) {
    switch (field) {
    case FIELD_PROVIDER: return c->provider;
    case FIELD_CHARGE_TYPE: return c->type != NULL ? c->type : "Usage";
    case FIELD_BILLING_ENTITY: return c->entity;
    case FIELD_SERVICE: return c->code != NULL ? c->code : c->service;
    case FIELD_PRODUCT_NAME: return c->product;
    case FIELD_ACCOUNT: return c->account;
    case FIELD_CREDIT_SERVICE: return c->service;
    case FIELD_SKU: return c->sku;
    case FIELD_USAGE_TYPE: return c->usage_type;
    case FIELD_REGION: return c->region;
    case FIELD_DESCRIPTION: return c->description;
    default: return NULL;
    }
}

static inline bool world_start(world *w) {
    if (w->ledger == NULL) w->ledger = ledger_new(&w->m, &w->options);
    if (w->eligible == NULL) w->eligible = eligible_new(&w->m, &w->columns);
    return w->ledger != NULL && w->eligible != NULL;
}

#define WORLD_BATCH 200

/* A batch on its way into a world. */
typedef struct world_batch {
    uint32_t ids[WORLD_COLUMNS][WORLD_BATCH], values[WORLD_CATEGORIES][WORLD_BATCH];
    dec costs[WORLD_BATCH];
    crd_date days[WORLD_BATCH];
    crd_month months[WORLD_BATCH];
    uint64_t numbers[WORLD_BATCH];
    uint8_t reasons[WORLD_BATCH];
} world_batch;

static inline bool world_fill(world *w, world_batch *to, size_t row, const charge *c, dec cost) {
    to->costs[row] = cost;
    to->days[row] = day(c->day);
    to->months[row] = c->month != NULL ? month(c->month) : date_month(to->days[row]);
    to->numbers[row] = 1;
    for (size_t i = 0; i < WORLD_COLUMNS; i++) {
        to->ids[i][row] = intern_add(&w->columns.dicts[i], str_of(world_text(c, world_fields[i])));
        if (to->ids[i][row] == INTERN_FAILED) return false;
    }
    for (size_t i = 0; i < WORLD_CATEGORIES; i++) {
        to->values[i][row] = intern_add(&w->values[i], str_of(c->values[i]));
        if (to->values[i][row] == INTERN_FAILED) return false;
    }
    return true;
}

/* Adds charges, at most WORLD_BATCH, as one batch; false: no memory, or a sum overflowed. All credits must be there. */
static inline bool world_add_all(world *w, const charge *charges, const dec *costs, size_t n) {
    static world_batch filled;
    uint32_t *ids[WORLD_COLUMNS], *values[WORLD_CATEGORIES];
    if (!world_start(w)) return false;
    for (size_t row = 0; row < n; row++)
        if (!world_fill(w, &filled, row, &charges[row], costs[row])) return false;
    for (size_t i = 0; i < WORLD_COLUMNS; i++) ids[i] = filled.ids[i];
    for (size_t i = 0; i < WORLD_CATEGORIES; i++) values[i] = filled.values[i];
    batch b = {.rows = n,
               .columns = WORLD_COLUMNS,
               .ids = ids,
               .cost = filled.costs,
               .day = filled.days,
               .month = filled.months,
               .number = filled.numbers,
               .line = filled.numbers};
    return eligible_judge(w->eligible, &b, filled.reasons) &&
           ledger_add(w->ledger, w->found, STR_NONE, &b, values, filled.reasons);
}

static inline bool world_add(world *w, const charge *c, dec cost) { return world_add_all(w, c, &cost, 1); }

/* charged(&w, .account = "...", .service = "...", .cost = "10", .day = "2026-03-01"); */
#define charged(w, ...) world_charged((w), (charge){__VA_ARGS__})
static inline void world_charged(world *w, charge c) { assert_true(world_add(w, &c, usd(c.cost))); }

static inline void settled_on(world *w, const char *as_of) {
    assert_true(world_start(w));
    assert_int_equal(ledger_settle(w->ledger, w->found, day(as_of), NULL, &w->plan), CRD_OK);
}

/* ---- asking ----------------------------------------------------------------------------------------------------- */

static inline const crd_credit_result *result(const world *w, const char *name) {
    for (size_t i = 0; i < w->plan.credits_count; i++)
        if (str_eq(w->plan.credits[i].credit->name, str_of(name))) return &w->plan.credits[i];
    fail_msg("no credit %s", name);
    return NULL;
}

/* What credits paid of an account's bill; the zero of an unknown bill. */
static inline crd_money credited(const world *w, const char *account, const char *in) {
    for (size_t i = 0; i < w->plan.bills_count; i++) {
        const crd_bill *b = &w->plan.bills[i];
        if (b->month == month(in) && str_eq(b->account, str_of(account))) return b->credited;
    }
    return (crd_money){0, 0};
}

/* What a credit paid for a service of an account in a month. */
static inline crd_money applied_to(const world *w, const char *name, const char *in, const char *account,
                                   const char *service) {
    dec sum = 0;
    for (size_t i = 0; i < w->plan.history_count; i++) {
        const crd_application *a = &w->plan.history[i];
        bool same = str_eq(w->plan.credits[a->credit].credit->name, str_of(name)) && a->month == month(in) &&
                    str_eq(a->account, str_of(account)) && str_eq(a->service, str_of(service));
        if (same) sum += dec_of(a->amount);
    }
    return dec_money(sum);
}

#endif
