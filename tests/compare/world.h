/* SPDX-License-Identifier: Apache-2.0
 *
 * Small random worlds for comparisons: two policies and a few charges, which a host can give one by one or as a file.
 * Every figure that a comparison shows changes in some of them. */
#ifndef TESTS_COMPARE_WORLD_H
#define TESTS_COMPARE_WORLD_H

#include "crd.h"
#include "tests/support/bill.h"
#include "tests/support/test.h"

#define CHARGES    24
#define CATEGORIES 2
#define SIDES      2

__extension__ typedef __int128 wide;
static inline wide wide_of(crd_money m) { return (wide)((unsigned __int128)(uint64_t)m.hi << 64 | m.lo); }

static const char *const category_names[CATEGORIES] = {"Stage", "Team"};
static const char *const account_ids[] = {"111111111111", "222222222222", "333333333333", "444444444444"};
static const char *const account_names[] = {"north", "south", "east"};
static const char *const services[] = {"AmazonEC2", "AmazonS3", "AmazonRDS"};
static const char *const envs[] = {"prod", "dev", NULL};
static const char *const values[] = {"A", "B", "C", "D", "E"};
static const char *const types[] = {"Usage", "Usage", "Usage", "Tax", "Credit"};

static uint64_t seed = 20261120;
static inline uint32_t dice(uint32_t n) { return random_below(&seed, n); }
#define PICK(list) ((list)[dice(COUNT(list))])

/* ---- policies --------------------------------------------------------------------------------------------------- */

typedef struct writing {
    char at[8192];
    size_t n;
} writing;

static inline void put(writing *w, const char *format, ...) __attribute__((format(printf, 2, 3)));
static inline void put(writing *w, const char *format, ...) {
    va_list args;
    va_start(args, format);
    w->n += (size_t)vsnprintf(w->at + w->n, sizeof w->at - w->n, format, args);
    va_end(args);
    assert_true(w->n < sizeof w->at);
}

static inline void put_condition(writing *w) {
    switch (dice(4)) {
    case 0: put(w, "account in [a%u, a%u]", dice(2), 2 + dice(2)); break;
    case 1: put(w, "service is \"%s\"", PICK(services)); break;
    case 2: put(w, "tag.env is \"%s\"", envs[dice(2)]); break;
    default: put(w, "account.name is \"%s\"", PICK(account_names)); break;
    }
}

/* Each value has one rule, so that what a rule decided is what the value holds. */
static inline void put_category(writing *w, const char *name) {
    bool taken[COUNT(values)] = {false};
    put(w, "category %s {\n", name);
    for (size_t i = 0, n = 1 + dice(3); i < n; i++) {
        size_t value = dice(COUNT(values));
        if (taken[value]) continue;
        taken[value] = true;
        put(w, "  \"%s\" when ", values[value]);
        put_condition(w);
        put(w, "\n");
    }
    if (dice(3) > 0) put(w, "  default \"Rest\"\n");
    put(w, "}\n");
}

static inline void put_credit(writing *w, size_t i, const bool *has) {
    put(w, "credit c%zu { amount %u.00 USD starts 2026-0%u-01 expires 2026-%s owner a%u", i, 1 + dice(60), 7 + dice(2),
        dice(3) ? "12-31" : "08-31", dice(4));
    size_t category = dice(CATEGORIES);
    if (has[category] && dice(2)) put(w, " restrict to %s \"Rest\" from 2026-08-01", category_names[category]);
    if (dice(3) == 0) put(w, " pause from 2026-08-05 until 2026-08-20");
    put(w, " }\n");
}

static inline void put_guard(writing *w) {
    put(w, "guard \"left\" { for each credit require remaining > %u.00 USD }\n", dice(20));
}

/* A credit may be restricted to a value only if the category can have it: the first rule always gives one. */
static inline void put_policy(writing *w) {
    bool has[CATEGORIES];
    w->n = 0;
    for (size_t i = 0, first = dice(COUNT(account_ids)); i < COUNT(account_ids); i++) {
        size_t a = (first + i) % COUNT(account_ids);
        put(w, "account a%zu = %s \"%s\"\n", a, account_ids[a], PICK(account_names));
    }
    put(w, "organization { payer a0 sharing on }\n");
    for (size_t i = 0; i < CATEGORIES; i++) {
        size_t begin = w->n;
        has[i] = false;
        if (dice(5) == 0) continue;
        put_category(w, category_names[i]);
        has[i] = strstr(w->at + begin, "default") != NULL;
    }
    for (size_t i = 0; i < 3; i++)
        if (dice(4)) put_credit(w, i, has);
    put_guard(w);
}

static inline crd_policy *policy_from(const writing *w, crd_diagnostics *list) {
    crd_config config;
    crd_config_init(&config);
    config.as_of = 20700;
    crd_compile_options options = {.path = "policy.crd", .text = {w->at, w->n}};
    crd_policy *policy;
    if (crd_policy_compile(&config, &options, list, &policy) != CRD_OK) {
        crd_diagnostic d;
        crd_diagnostics_get(list, 0, &d);
        fail_msg("%.*s in\n%s", STR_ARG(d.message), w->at);
    }
    return policy;
}

/* How the second policy of a world comes from the first. */
typedef enum second { ANOTHER, THE_SAME, ANOTHER_GUARD } second;

static inline void put_policies(writing texts[SIDES], second how) {
    put_policy(&texts[0]);
    put_policy(&texts[1]);
    if (how == ANOTHER) return;
    texts[1] = texts[0];
    if (how == THE_SAME) return;
    texts[1].n = (size_t)(strstr(texts[1].at, "guard") - texts[1].at);
    put_guard(&texts[1]);
}

/* ---- charges ---------------------------------------------------------------------------------------------------- */

typedef struct charge {
    const char *account, *service, *env, *type;
    crd_money cost;
    crd_date day;
} charge;

static inline charge roll_charge(void) {
    charge c = {PICK(account_ids), PICK(services), PICK(envs), PICK(types), {0}, (crd_date)(20635 + dice(90))};
    char amount[32];
    int n = snprintf(amount, sizeof amount, "%s%u.%02u", dice(6) ? "" : "-", dice(40), dice(100));
    assert_true(crd_money_parse((crd_str){amount, (size_t)n}, &c.cost));
    return c;
}

/* The charges as a file. */
static inline void put_bill(writing *w, const charge *charges, size_t n) {
    w->n = 0;
    put(w, "%s,resource_tags\n", CUR2);
    for (size_t i = 0; i < n; i++) {
        char amount[CRD_MONEY_MAX], day[CRD_DATE_MAX];
        crd_money_text(charges[i].cost, amount);
        crd_date_text(charges[i].day, day);
        put(w, "%s,%s,%s,%s,%s,", charges[i].account, charges[i].service, amount, day, charges[i].type);
        if (charges[i].env != NULL) put(w, "\"{\"\"env\"\":\"\"%s\"\"}\"", charges[i].env);
        put(w, "\n");
    }
}

static inline crd_charge given(const charge *c, crd_tag *tag) {
    *tag = (crd_tag){STR("env"), str_of(c->env)};
    return (crd_charge){
        .account = str_of(c->account),
        .service = str_of(c->service),
        .charge_type = str_of(c->type),
        .cost = c->cost,
        .day = c->day,
        .tags = tag,
        .tags_count = c->env != NULL,
    };
}

#endif
