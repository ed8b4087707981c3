/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns test blocks: their charges and expectations. The names of charges are known in their test alone. */
#include "base/date.h"
#include "check.h"

typedef struct test_body {
    checker *c;
    model_test *out;
    bool broken;       /* a line could not be read: it may have named a charge */
    intern names;      /* of charges */
    VEC(size_t) named; /* [id of names]: index of the charge */
    VEC(span) named_at;
    crd_month latest; /* that it names; 0: none yet */
    bool dated;       /* it names one, right or wrong */
} test_body;

static crd_place own_place(checker *c, span at) {
    crd_place place = diag_place(c->d, at);
    place.file = arena_str(c->a, place.file);
    return place;
}

static void names_month(test_body *b, crd_month m) {
    if (m > b->latest) b->latest = m;
}

static bool month_in(test_body *b, const node *in, crd_month *out) {
    b->dated |= in != NULL;
    if (!in || !want_month(b->c, in->first, "`in`", out)) return false;
    names_month(b, *out);
    return true;
}

static bool day_on(test_body *b, const node *on, crd_date *out) {
    b->dated |= on != NULL;
    if (!on || !want_date(b->c, on->first, "`on`", out)) return false;
    names_month(b, date_month(*out));
    return true;
}

/* ---- settings of a charge ---- */

static bool setting_field(test_body *b, const node *n, field_ref *out) {
    checker *c = b->c;
    if (n->kind == NODE_BROKEN) return false;
    if (n->kind == NODE_PATH) return path_field(c, n, out);
    crd_str name = node_text(c, n);
    const declared *e = name_find(c, name);
    *out = (field_ref){field_find(name), STR_NONE};
    if (out->id < FIELD_TEXTS && out->id != FIELD_ACCOUNT && out->id != FIELD_SERVICE) return true;
    if (out->id != FIELD_COUNT || (e && e->kind == NAME_CATEGORY) || str_eq(name, STR("cost"))) {
        diag *g = diag_add(c->d, DIAG_SETTING, n->at, "`with` cannot set `%.*s`", STR_ARG(name));
        diag_help(c->d, g,
                  e && e->kind == NAME_CATEGORY
                      ? "a category's value follows from its rules; set the fields that they ask for"
                      : "cost, account and service stand in the charge itself: `charge COST from ACCOUNT for SERVICE`");
        return false;
    }
    field_unknown(c, n, true, 0);
    return false;
}

static bool setting_value(test_body *b, const node *n, field_id field, crd_str *out) {
    operand o;
    if (field == FIELD_CREDIT_SERVICE) return want_service(b->c, n, "`credit_service`", out);
    if (field != FIELD_PAYER) return want_text(b->c, n, "`with`", out);
    o = operand_of(b->c, n);
    if (o.kind != ITEM_STRING) return want_account(b->c, n, "`payer`", out);
    *out = o.values[0]->text;
    return true;
}

static void setting(test_body *b, const node *n, model_charge *charge) {
    checker *c = b->c;
    model_setting s = {0};
    const node *field = n->first, *given = field ? field->next : NULL;
    if (!given || given->kind == NODE_BROKEN || !setting_field(b, field, &s.field)) return;
    if (charge->settings_n == LIMIT_SETTINGS) {
        diag_add(c->d, DIAG_SETTING, n->at, "`with` sets more than %d fields", (int)LIMIT_SETTINGS);
        return;
    }
    for (size_t i = 0; i < charge->settings_n; i++) {
        if (!field_ref_eq(charge->settings[i].field, s.field)) continue;
        diag *g = diag_add(c->d, DIAG_DUPLICATE_SETTING, n->at, "`%.*s` is set twice", STR_ARG(node_text(c, field)));
        diag_help(c->d, g, "keep one of the values");
        return;
    }
    if (setting_value(b, given, s.field.id, &s.value)) charge->settings[charge->settings_n++] = s;
}

static void settings(test_body *b, const node *with, model_charge *charge) {
    if (!with) return;
    charge->settings = ARENA_ARRAY(b->c->a, node_count(with), model_setting);
    for (const node *n = with->first; charge->settings && n; n = n->next)
        if (n->kind == NODE_SETTING) setting(b, n, charge);
}

/* ---- charges ---- */

static void charge_name(test_body *b, const node *as, model_charge *charge) {
    checker *c = b->c;
    const node *word = as ? as->first : NULL;
    if (!word || word->kind != NODE_WORD || name_reserved(c, word)) return;
    charge->name = arena_str(c->a, node_text(c, word));
    const declared *e = name_find(c, charge->name);
    uint32_t id = intern_find(&b->names, charge->name);
    if (e || id != INTERN_FAILED) {
        diag *g = diag_add(c->d, DIAG_DUPLICATE_NAME, word->at, "`%.*s` is declared twice", STR_ARG(charge->name));
        diag_also(c->d, g, e ? e->at : b->named_at.at[id], "first declared here");
        diag_help(c->d, g, "rename one of them: charges share their names with everything declared");
        return;
    }
    size_t room = intern_count(&b->names) + 1; /* before the name is there: what is found has its entries */
    if (!vec_room(c->a->m, &b->named, room) || !vec_room(c->a->m, &b->named_at, room)) return;
    id = intern_add(&b->names, charge->name);
    if (id == INTERN_FAILED) return;
    b->named.at[id] = (size_t)(charge - b->out->charges);
    b->named_at.at[id] = word->at;
    b->named.n = b->named_at.n = id + 1;
}

static crd_str display_name(const checker *c, crd_str account) {
    uint32_t id = intern_find(&c->numbers, account);
    const declared *e = id == INTERN_FAILED || id >= c->number_of.n ? NULL : c->number_of.at[id];
    return e ? c->out->accounts[e->index].display : STR_NONE;
}

static void charge(test_body *b, const node *n) {
    checker *c = b->c;
    model_charge *out = &b->out->charges[b->out->charges_n++];
    const node *cost = n->first, *account = cost ? cost->next : NULL, *service = account ? account->next : NULL;
    const node *in = node_child(n, NODE_IN), *on = node_child(n, NODE_ON);
    crd_month month;
    *out = (model_charge){.day = CRD_NO_DATE, .at = n->at};
    if (service) {
        want_money(c, cost, "`charge`", &out->cost, &out->currency);
        if (want_account(c, account, "`from`", &out->account)) out->account_name = display_name(c, out->account);
        want_service(c, service, "`for`", &out->service);
    }
    if (in && month_in(b, in, &month)) out->day = month_first(month);
    if (on) day_on(b, on, &out->day);
    settings(b, node_child(n, NODE_WITH), out);
    charge_name(b, node_child(n, NODE_AS), out);
}

/* ---- expectations ---- */

static bool credit_of(test_body *b, const node *word, size_t *out) {
    const declared *e = name_want(b->c, word, NAMES(NAME_CREDIT), "a credit");
    if (e) *out = e->index;
    return e != NULL;
}

static void expect_money(test_body *b, const node *n, model_expect *out) {
    crd_str currency;
    const node *word = n->first, *amount = word ? word->next : NULL;
    out->kind = n->op == OP_APPLIED ? EXPECT_APPLIED : n->op == OP_REMAINING ? EXPECT_REMAINING : EXPECT_FORFEITED;
    credit_of(b, word, &out->credit);
    want_money(b->c, amount, "`expect`", &out->amount, &currency);
    month_in(b, node_child(n, NODE_IN), &out->month);
}

static crd_credit_status state_of(node_op op) {
    switch (op) {
    case OP_PENDING: return CRD_CREDIT_PENDING;
    case OP_ACTIVE: return CRD_CREDIT_ACTIVE;
    case OP_PAUSED: return CRD_CREDIT_PAUSED;
    case OP_EXPIRED: return CRD_CREDIT_EXPIRED;
    default: return CRD_CREDIT_EXHAUSTED;
    }
}

static void expect_day(test_body *b, const node *n, model_expect *out, model_expect_kind kind) {
    out->kind = kind;
    out->state = state_of((node_op)n->op);
    credit_of(b, n->first, &out->credit);
    day_on(b, node_child(n, NODE_ON), &out->day);
}

static void expect_reminder(test_body *b, const node *n, model_expect *out) {
    if (!b->c->engine) hooks_unavailable(b->c, n->at, "`expect reminder`");
    expect_day(b, n, out, EXPECT_REMINDER);
}

static void charge_unknown(test_body *b, const node *word) {
    checker *c = b->c;
    crd_str name = node_text(c, word);
    if (b->broken) return;
    size_t n = intern_count(&b->names) - 1; /* the first one is the absent name */
    diag *g = diag_add(c->d, DIAG_UNKNOWN_CHARGE, word->at, "no charge of this test is called `%.*s`", STR_ARG(name));
    if (n == 0)
        diag_help(c->d, g, "give a charge a name: `charge ... as %.*s`", STR_ARG(name));
    else
        name_suggest(c, g, word->at, name, b->names.strings.at + 1, n);
}

static void expect_value(test_body *b, const node *n, model_expect *out) {
    checker *c = b->c;
    const node *category = n->first, *word = category ? category->next : NULL;
    out->kind = EXPECT_VALUE;
    const declared *e = name_want(c, category, NAMES(NAME_CATEGORY), "a category");
    if (e) out->category = e->index;
    if (n->op == OP_IS) want_text(c, word ? word->next : NULL, "`is`", &out->value);
    if (!word || word->kind != NODE_WORD) return;
    uint32_t id = intern_find(&b->names, node_text(c, word));
    if (id == INTERN_FAILED)
        charge_unknown(b, word);
    else
        out->charge = b->named.at[id];
}

static void expect_bill(test_body *b, const node *n, model_expect *out) {
    crd_str currency;
    const node *in = node_child(n, NODE_IN);
    out->kind = EXPECT_BILL;
    want_account(b->c, n->first, "`bill of`", &out->account);
    month_in(b, in, &out->month);
    if (in) want_money(b->c, in->next, "`is`", &out->amount, &currency);
}

static void expect(test_body *b, const node *n) {
    model_expect *out = &b->out->expects[b->out->expects_n++];
    *out = (model_expect){
        .day = CRD_NO_DATE, .place = own_place(b->c, n->at), .text = arena_str(b->c->a, node_text(b->c, n))};
    switch (n->kind) {
    case NODE_EXPECT_MONEY: expect_money(b, n, out); break;
    case NODE_EXPECT_STATE: expect_day(b, n, out, EXPECT_STATE); break;
    case NODE_EXPECT_REACTIVATES: expect_day(b, n, out, EXPECT_REACTIVATES); break;
    case NODE_EXPECT_VALUE: expect_value(b, n, out); break;
    case NODE_EXPECT_BILL: expect_bill(b, n, out); break;
    default: expect_reminder(b, n, out); break;
    }
}

/* ---- tests ---- */

static bool is_expect(const node *n) {
    return n->kind == NODE_EXPECT_MONEY || n->kind == NODE_EXPECT_STATE || n->kind == NODE_EXPECT_VALUE ||
           n->kind == NODE_EXPECT_BILL || n->kind == NODE_EXPECT_REACTIVATES || n->kind == NODE_EXPECT_REMINDER;
}

static void steps(test_body *b, const node *test) {
    size_t n = node_count(test);
    b->out->charges = ARENA_ARRAY(b->c->a, n, model_charge);
    b->out->expects = ARENA_ARRAY(b->c->a, n, model_expect);
    if (!b->out->charges || !b->out->expects) return;
    for (const node *step = test->first; step; step = step->next) /* a charge may follow what expects of it */
        if (step->kind == NODE_CHARGE) charge(b, step);
    for (const node *step = test->first; step; step = step->next)
        if (is_expect(step)) expect(b, step);
}

static void test_check(checker *c, const node *n, model_test *out) {
    test_body b = {.c = c, .out = out, .broken = node_child(n, NODE_BROKEN)};
    const node *name = node_child(n, NODE_STRING);
    *out = (model_test){.as_of = CRD_NO_DATE, .place = own_place(c, n->at)};
    title_text(c, name, "a test's title", "say in a few words what it proves", &out->name);
    if (!intern_init(&b.names, c->a->m)) return;
    steps(&b, n);
    if (b.latest) out->as_of = month_last(b.latest);
    if (!b.dated && !b.broken && name) {
        diag *g = diag_add(c->d, DIAG_TEST_WITHOUT_MONTH, name->at, "the test names no month");
        diag_help(c->d, g, "give it a charge, or say `in MONTH` or `on DATE` in what it expects");
    }
    intern_free(&b.names);
    vec_free(c->a->m, &b.named);
    vec_free(c->a->m, &b.named_at);
}

static void test_add(checker *c, const node *n) { test_check(c, n, &c->out->tests[c->out->tests_n++]); }

void tests_check(checker *c) {
    c->out->tests = ARENA_ARRAY(c->a, declarations_count(c, NODE_TEST), model_test);
    if (c->out->tests) declarations_each(c, NODE_TEST, test_add);
}
