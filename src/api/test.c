/* SPDX-License-Identifier: Apache-2.0
 *
 * Test blocks: each is a small bill of its own, read, classified and settled by the same code as a real one, then
 * compared with what it expects. No test sees another. */
#include "api/api.h"
#include "base/date.h"

typedef struct failure {
    const model_expect *of;
    crd_str found;
} failure;

typedef struct test_failures {
    VEC(failure) at;
} test_failures;

struct crd_test_run {
    mem m;
    arena texts;
    const crd_policy *policy;
    crd_diagnostics *list;
    test_failures *failures; /* [result] */
    crd_tests out;
};

/* One test while it runs. */
typedef struct running {
    crd_test_run *all;
    const model_test *test;
    crd_run *run;
    crd_str *values; /* [charge * categories + category] */
    size_t categories, charge;
    test_failures *failures;
} running;

/* ---- charges --------------------------------------------------------------------------------------------------- */

static void set_field(crd_charge *charge, field_id field, crd_str given) {
    switch (field) {
    case FIELD_ACCOUNT_NAME: charge->account_name = given; break;
    case FIELD_PAYER: charge->payer = given; break;
    case FIELD_PROVIDER: charge->provider = given; break;
    case FIELD_CREDIT_SERVICE: charge->credit_service = given; break;
    case FIELD_PRODUCT_NAME: charge->product_name = given; break;
    case FIELD_SKU: charge->sku = given; break;
    case FIELD_USAGE_TYPE: charge->usage_type = given; break;
    case FIELD_OPERATION: charge->operation = given; break;
    case FIELD_REGION: charge->region = given; break;
    case FIELD_CHARGE_TYPE: charge->charge_type = given; break;
    case FIELD_BILLING_ENTITY: charge->billing_entity = given; break;
    case FIELD_SELLER: charge->seller = given; break;
    case FIELD_RESOURCE: charge->resource = given; break;
    case FIELD_DESCRIPTION: charge->description = given; break;
    default: break; /* account and service stand in the charge itself */
    }
}

/* The defaults of a test's charge: docs/language.md, "test". */
static crd_status give_charge(running *t, const model_charge *c) {
    VEC(crd_tag) tags = {0};
    crd_charge charge = {
        .account = c->account,
        .account_name = c->account_name,
        .service = c->service,
        .credit_service = c->service,
        .sku = c->service,
        .charge_type = STR("Usage"),
        .billing_entity = STR("AWS"),
        .currency = c->currency,
        .cost = dec_money(c->cost),
        .day = c->day,
    };
    for (size_t i = 0; i < c->settings_n; i++) {
        const model_setting *s = &c->settings[i];
        if (s->field.id != FIELD_TAG) {
            set_field(&charge, s->field.id, s->value);
            continue;
        }
        crd_tag *tag = vec_push(&t->all->m, &tags);
        if (tag != NULL) *tag = (crd_tag){s->field.tag, s->value};
    }
    charge.tags = tags.at;
    charge.tags_count = tags.n;
    crd_status status = t->all->m.failed ? CRD_NOMEM : crd_run_charge(t->run, &charge);
    vec_free(&t->all->m, &tags);
    return status;
}

/* Keeps what the charge just given was found to be. */
static bool keep_values(void *ud, const crd_row *row) {
    running *t = ud;
    for (size_t k = 0; k < t->categories; k++)
        t->values[t->charge * t->categories + k] = arena_str(&t->all->texts, row->values[k]);
    return true;
}

/* ---- expectations ---------------------------------------------------------------------------------------------- */

static void fail(running *t, const model_expect *e, crd_str found) {
    failure *slot = vec_push(&t->all->m, &t->failures->at);
    if (slot != NULL) *slot = (failure){e, arena_str(&t->all->texts, found)};
}

static void expect_money(running *t, const model_expect *e, const char *what, dec found) {
    if (found == e->amount) return;
    char amount[CRD_MONEY_MAX];
    text message;
    text_init(&message, &t->all->m);
    text_format(&message, "%s %.*s %.*s", what, (int)crd_money_people(dec_money(found), DEC_SCALE, amount), amount,
                STR_ARG(t->run->plan.currency));
    fail(t, e, text_str(&message));
    text_free(&message);
}

static void expect_credit(running *t, const model_expect *e) {
    const crd_credit_result *r = &t->run->plan.credits[e->credit];
    ledger_month whole = {dec_of(r->applied), dec_of(r->remaining), dec_of(r->forfeited)};
    ledger_month m = e->month == 0 ? whole : ledger_credit_month(t->run->ledger, e->credit, e->month);
    if (e->kind == EXPECT_APPLIED) expect_money(t, e, "applied", m.applied);
    if (e->kind == EXPECT_REMAINING) expect_money(t, e, "remaining", m.remaining);
    if (e->kind == EXPECT_FORFEITED) expect_money(t, e, "forfeited", m.forfeited);
}

static void expect_bill(running *t, const model_expect *e) {
    dec net = 0;
    for (size_t i = 0; i < t->run->plan.bills_count; i++) {
        const crd_bill *bill = &t->run->plan.bills[i];
        if (bill->month == e->month && str_eq(bill->account, e->account)) net = dec_of(bill->net);
    }
    expect_money(t, e, "a net bill of", net);
}

static void expect_state(running *t, const model_expect *e) {
    crd_credit_status state = ledger_credit_state(t->run->ledger, e->credit, e->day);
    if (state != e->state) fail(t, e, str_of(crd_credit_status_text(state)));
}

static void expect_value(running *t, const model_expect *e) {
    crd_str found = t->values[e->charge * t->categories + e->category];
    if (str_eq(found, e->value)) return;
    text message;
    text_init(&message, &t->all->m);
    if (found.len == 0)
        text_add(&message, STR("absent"));
    else
        text_format(&message, "\"%.*s\"", STR_ARG(found));
    fail(t, e, text_str(&message));
    text_free(&message);
}

/* The days of something of which one is wanted. */
typedef struct days_found {
    crd_date wanted;
    const char *what; /* "reminder" */
    text message;
    bool met;
} days_found;

static void note_day(days_found *found, crd_date day) {
    char at[CRD_DATE_MAX];
    if (day == CRD_NO_DATE) return;
    if (day == found->wanted) found->met = true;
    crd_date_text(day, at);
    text_format(&found->message, "%s on %s", found->message.n == 0 ? found->what : " and", at);
}

static void fail_without(running *t, const model_expect *e, days_found *found) {
    if (found->message.n == 0) text_format(&found->message, "no %s", found->what);
    if (!found->met) fail(t, e, text_str(&found->message));
    text_free(&found->message);
}

static void expect_reactivates(running *t, const model_expect *e) {
    const crd_credit_result *credit = &t->run->plan.credits[e->credit];
    days_found found = {.wanted = e->day, .what = "re-activation"};
    text_init(&found.message, &t->all->m);
    for (size_t i = 0; i < credit->pauses_count; i++) note_day(&found, credit->pauses[i].until);
    fail_without(t, e, &found);
}

static void expect_reminder(running *t, const model_expect *e) {
    const crd_plan *plan = &t->run->plan;
    days_found found = {.wanted = e->day, .what = "reminder"};
    text_init(&found.message, &t->all->m);
    for (size_t i = 0; i < plan->actions_count; i++)
        if (plan->actions[i].credit == e->credit && plan->actions[i].kind == CRD_ACTION_REMIND)
            note_day(&found, plan->actions[i].on);
    fail_without(t, e, &found);
}

static void check_expect(running *t, const model_expect *e) {
    switch (e->kind) {
    case EXPECT_APPLIED:
    case EXPECT_REMAINING:
    case EXPECT_FORFEITED: expect_credit(t, e); break;
    case EXPECT_STATE: expect_state(t, e); break;
    case EXPECT_VALUE: expect_value(t, e); break;
    case EXPECT_BILL: expect_bill(t, e); break;
    case EXPECT_REACTIVATES: expect_reactivates(t, e); break;
    case EXPECT_REMINDER: expect_reminder(t, e); break;
    }
}

/* ---- running --------------------------------------------------------------------------------------------------- */

static crd_status settle_and_compare(running *t) {
    crd_status status = CRD_OK;
    for (t->charge = 0; t->charge < t->test->charges_n && status == CRD_OK; t->charge++)
        status = give_charge(t, &t->test->charges[t->charge]);
    const crd_plan *plan;
    if (status == CRD_OK) status = crd_run_plan(t->run, &plan);
    if (status != CRD_OK) return status;
    for (size_t i = 0; i < t->test->expects_n; i++) check_expect(t, &t->test->expects[i]);
    return t->all->m.failed ? CRD_NOMEM : CRD_OK;
}

static crd_status run_test(crd_test_run *all, const model_test *test, bool *rules_hit, test_failures *failures) {
    running t = {.all = all, .test = test, .failures = failures, .categories = all->policy->program->categories_n};
    t.values = ARENA_ARRAY(&all->texts, test->charges_n * t.categories, crd_str);
    if (t.values == NULL) return CRD_NOMEM;
    crd_run_options options;
    crd_run_options_init(&options);
    options.settle = true;
    options.group = false;
    options.row = keep_values;
    options.row_ud = &t;
    crd_status status = run_start(all->policy, &options, test->as_of, rules_hit, all->list, &t.run);
    if (status == CRD_OK) status = settle_and_compare(&t);
    crd_run_free(t.run);
    return status;
}

static crd_status run_tests(crd_test_run *all, crd_str filter, bool *rules_hit) {
    const model *checked = all->policy->checked;
    crd_test_result *results = ARENA_ARRAY(&all->texts, checked->tests_n, crd_test_result);
    all->failures = ARENA_ARRAY(&all->texts, checked->tests_n, test_failures);
    if (results == NULL || all->failures == NULL) return CRD_NOMEM;
    all->out.at = results;
    for (size_t i = 0; i < checked->tests_n; i++) {
        const model_test *test = &checked->tests[i];
        if (filter.len > 0 && !str_contains(test->name, filter, false)) continue;
        test_failures *failures = &all->failures[all->out.count];
        crd_test_result *result = &results[all->out.count++];
        crd_status status = run_test(all, test, rules_hit, failures);
        if (status != CRD_OK) return status;
        *result = (crd_test_result){test->name, test->place, failures->at.n == 0, failures->at.n};
        if (result->ok)
            all->out.passed++;
        else
            all->out.failed++;
    }
    return CRD_OK;
}

/* ---- coverage -------------------------------------------------------------------------------------------------- */

crd_str rule_label(mem *m, arena *a, const program_rule *rule) {
    static const char *const formats[] = {"\"%.*s\"", "inherit %.*s", "default \"%.*s\""};
    text label;
    text_init(&label, m);
    text_format(&label, formats[rule->kind], STR_ARG(rule->label));
    crd_str kept = arena_str(a, text_str(&label));
    text_free(&label);
    return kept;
}

static size_t count_rules(const program *p) {
    size_t rules = 0;
    for (size_t k = 0; k < p->categories_n; k++) rules += p->categories[k].rules_n;
    return rules;
}

static crd_status list_rules(crd_test_run *all, const bool *rules_hit) {
    const program *p = all->policy->program;
    crd_rule_coverage *rules = ARENA_ARRAY(&all->texts, count_rules(p), crd_rule_coverage);
    if (rules == NULL) return CRD_NOMEM;
    all->out.rules = rules;
    for (size_t k = 0; k < p->categories_n; k++)
        for (size_t r = 0; r < p->categories[k].rules_n; r++) {
            const program_rule *rule = &p->categories[k].rules[r];
            size_t i = all->out.rules_count++;
            rules[i] = (crd_rule_coverage){p->categories[k].name, rule_label(&all->m, &all->texts, rule), rule->place,
                                           rules_hit[i]};
            if (rules_hit[i]) all->out.rules_reached++;
        }
    return all->m.failed ? CRD_NOMEM : CRD_OK;
}

crd_status crd_policy_test(const crd_policy *policy, crd_str filter, crd_diagnostics *list, crd_test_run **run,
                           const crd_tests **out) {
    if (run != NULL) *run = NULL;
    if (policy == NULL || policy->checked == NULL || list == NULL || run == NULL || out == NULL) return CRD_MISUSE;
    mem m;
    mem_init(&m, &policy->config);
    crd_test_run *all = mem_new(&m, sizeof *all);
    if (all == NULL) return CRD_NOMEM;
    *all = (crd_test_run){.m = m, .policy = policy, .list = list};
    arena_init(&all->texts, &all->m);
    bool *rules_hit = ARENA_ARRAY(&all->texts, count_rules(policy->program), bool);
    crd_status status = rules_hit == NULL ? CRD_NOMEM : run_tests(all, filter, rules_hit);
    if (status == CRD_OK) status = list_rules(all, rules_hit);
    if (status != CRD_OK) {
        crd_test_run_free(all);
        return status;
    }
    *run = all;
    *out = &all->out;
    return CRD_OK;
}

bool crd_tests_failure(const crd_test_run *run, size_t test, size_t i, crd_test_failure *out) {
    if (run == NULL || out == NULL || test >= run->out.count || i >= run->failures[test].at.n) return false;
    const failure *f = &run->failures[test].at.at[i];
    *out = (crd_test_failure){f->of->place, f->of->text, f->found};
    return true;
}

void crd_test_run_free(crd_test_run *run) {
    if (run == NULL) return;
    mem m = run->m;
    for (size_t i = 0; run->failures != NULL && i < run->policy->checked->tests_n; i++)
        vec_free(&run->m, &run->failures[i].at);
    arena_free(&run->texts);
    mem_free(&m, run, sizeof *run);
}
