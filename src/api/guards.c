/* SPDX-License-Identifier: Apache-2.0
 *
 * Guards: every subject of every guard is judged against the plan, and a broken guard says which values broke it. */
#include "api/api.h"
#include "base/date.h"
#include "base/order.h"
#include "ledger/schedule.h"

/* ---- what categories cost -------------------------------------------------------------------------------------- */

static bool add_cost(category_cost *cost, dec amount, bool allocated) {
    return dec_add(cost->all, amount, &cost->all) && dec_add_size(cost->all_absolute, amount, &cost->all_absolute) &&
           (allocated ? dec_add_size(cost->allocated_absolute, amount, &cost->allocated_absolute)
                      : dec_add(cost->unallocated, amount, &cost->unallocated));
}

bool category_costs_add(crd_run *run, const batch *b, const classified *found) {
    const program *p = run->policy->program;
    const uint32_t *types = b->ids[run->charge_type];
    uint32_t credit = intern_find(&run->columns.dicts[run->charge_type], STR("Credit"));
    for (size_t k = 0; k < p->categories_n; k++) {
        const program_rule *rules = p->categories[k].rules;
        for (size_t row = 0; row < b->rows; row++) {
            uint32_t rule = found->rules[k][row];
            bool allocated = rule != NO_RULE && rules[rule].kind != PROGRAM_DEFAULT;
            if (types[row] != credit && !add_cost(&run->category_costs[k], b->cost[row], allocated)) return false;
        }
    }
    return true;
}

/* ---- attributes ------------------------------------------------------------------------------------------------ */

typedef struct subject {
    const crd_run *run;
    size_t index; /* of the credit or category */
} subject;

static value absent(void) { return (value){.type = VALUE_ABSENT}; }
static value yes_no(bool yes) { return (value){.type = VALUE_BOOL, .yes = yes}; }
static value of_text(crd_str s) { return s.ptr == NULL ? absent() : (value){.type = VALUE_TEXT, .text = s}; }
static value of_day(crd_date day) { return day == CRD_NO_DATE ? absent() : (value){.type = VALUE_DATE, .day = day}; }
static value in_currency(dec amount, crd_str currency) {
    return (value){.type = VALUE_MONEY, .number = amount, .currency = currency};
}
static value of_money(const crd_run *run, dec amount) { return in_currency(amount, run->plan.currency); }
static value of_share(dec part, dec whole) {
    value share = {.type = VALUE_PERCENT};
    return whole != 0 && dec_div(part, whole, &share.number) ? share : absent();
}

static crd_date pauses_end(const crd_pause *at, size_t n) {
    crd_date last = CRD_NO_DATE;
    for (size_t i = 0; i < n; i++) {
        if (at[i].until == CRD_NO_DATE) return CRD_NO_DATE;
        if (at[i].until > last) last = at[i].until;
    }
    return last;
}

/* Days that the balance lasts at the daily draw of the last month with one. */
static value runway(const crd_run *run, size_t credit) {
    const crd_credit_result *result = &run->plan.credits[credit];
    for (crd_month month = run->plan.to; month != 0 && month >= run->plan.from; month--) {
        dec draw = ledger_credit_month(run->ledger, credit, month).applied, product;
        dec days = month_last(month) - month_first(month) + 1;
        if (draw <= 0) continue;
        if (__builtin_mul_overflow(dec_of(result->remaining), days, &product)) return absent();
        dec lasts = product / draw;
        return lasts > INT32_MAX ? absent() : (value){.type = VALUE_DAYS, .days = (int64_t)lasts};
    }
    return absent();
}

/* At the low rate. Absent when there is no forecast of the credit: without charges, and beyond its horizon. */
static value forecast_attr(const crd_run *run, size_t credit, attr_id attr) {
    const crd_forecast *f = run->plan.forecast;
    if (f == NULL || !f->credits[credit].known) return absent();
    const crd_credit_course *low = &f->credits[credit].at[CRD_COURSE_LOW];
    switch (attr) {
    case ATTR_C_FORECAST_FORFEITED: return of_money(run, dec_of(low->forfeited));
    case ATTR_C_FORECAST_EXHAUSTED_ON: return of_day(low->exhausted_on);
    case ATTR_C_LAST_SAFE: return of_day(f->credits[credit].reactivation.last_safe);
    default: return absent();
    }
}

/* What is known of a credit without its money: under a plan its pauses end when hooks say. */
typedef struct credit_facts {
    const crd_credit *credit;
    const crd_pause *pauses;
    size_t pauses_n;
    crd_date as_of;
    crd_str currency;
} credit_facts;

/* Absent for an attribute of a simulation. */
static value credit_static(const credit_facts *f, attr_id attr) {
    const crd_credit *c = f->credit;
    switch (attr) {
    case ATTR_C_NAME: return of_text(c->name);
    case ATTR_C_ID: return of_text(c->id);
    case ATTR_C_TYPE: return of_text(c->type);
    case ATTR_C_PROGRAM: return of_text(c->program);
    case ATTR_C_OWNER: return of_text(c->owner);
    case ATTR_C_AMOUNT: return in_currency(dec_of(c->amount), f->currency);
    case ATTR_C_STARTS: return of_day(c->starts);
    case ATTR_C_EXPIRES: return of_day(c->expires);
    case ATTR_C_COVERS:
        return c->covers_all ? absent() : (value){.type = VALUE_LIST, .list = {c->covers, c->covers_count}};
    case ATTR_C_RESTRICTED: return yes_no(schedule_restriction(c, f->as_of) != NULL);
    case ATTR_C_PAUSED: return yes_no(schedule_paused(f->pauses, f->pauses_n, f->as_of));
    case ATTR_C_PAUSE_FROM: return of_day(f->pauses_n > 0 ? f->pauses[0].from : CRD_NO_DATE);
    case ATTR_C_PAUSE_UNTIL: return of_day(pauses_end(f->pauses, f->pauses_n));
    default: return absent();
    }
}

static value credit_attr(const crd_run *run, size_t index, attr_id attr) {
    const crd_credit_result *r = &run->plan.credits[index];
    switch (attr) {
    case ATTR_C_OPENING: return of_money(run, dec_of(r->opening));
    case ATTR_C_APPLIED: return of_money(run, dec_of(r->applied));
    case ATTR_C_REMAINING: return of_money(run, dec_of(r->remaining));
    case ATTR_C_FORFEITED: return of_money(run, dec_of(r->forfeited));
    case ATTR_C_STATUS: return of_text(str_of(crd_credit_status_text(r->status)));
    case ATTR_C_EXHAUSTED_ON: return of_day(r->exhausted_in == 0 ? CRD_NO_DATE : month_last(r->exhausted_in));
    case ATTR_C_RUNWAY: return runway(run, index);
    case ATTR_C_COVERAGE: return of_share(dec_of(r->applied), dec_of(r->payable));
    case ATTR_C_FORECAST_FORFEITED:
    case ATTR_C_FORECAST_EXHAUSTED_ON:
    case ATTR_C_LAST_SAFE: return forecast_attr(run, index, attr);
    default: break;
    }
    return credit_static(&(credit_facts){r->credit, r->pauses, r->pauses_count, run->as_of, run->plan.currency}, attr);
}

static value category_static(const program_category *k, attr_id attr) {
    switch (attr) {
    case ATTR_K_NAME: return of_text(k->name);
    case ATTR_K_RULES: return (value){.type = VALUE_NUMBER, .number = (dec)k->rules_n * DEC_ONE};
    default: return absent();
    }
}

static value category_attr(const crd_run *run, size_t index, attr_id attr) {
    switch (attr) {
    case ATTR_K_COST: return of_money(run, run->category_costs[index].all);
    case ATTR_K_UNALLOCATED: return of_money(run, run->category_costs[index].unallocated);
    case ATTR_K_COVERAGE:
        return of_share(run->category_costs[index].allocated_absolute, run->category_costs[index].all_absolute);
    default: return category_static(&run->policy->program->categories[index], attr);
    }
}

static value get_credit_attr(void *ud, attr_id attr) {
    const subject *s = ud;
    return credit_attr(s->run, s->index, attr);
}

static value get_category_attr(void *ud, attr_id attr) {
    const subject *s = ud;
    return category_attr(s->run, s->index, attr);
}

/* ---- what broke a guard ---------------------------------------------------------------------------------------- */

/* As a policy writes it, but for people: thousands apart, shares rounded, lists counted. */
static void write_value(text *out, value v) {
    char digits[CRD_MONEY_MAX];
    switch (v.type) {
    case VALUE_ABSENT: text_add(out, STR("absent")); break;
    case VALUE_BOOL: text_add(out, v.yes ? STR("yes") : STR("no")); break;
    case VALUE_LIST: text_format(out, "a list of %zu", v.list.n); break;
    case VALUE_MONEY:
        crd_money_people(dec_money(v.number), DEC_SCALE, digits);
        text_format(out, "%s %.*s", digits, STR_ARG(v.currency));
        break;
    case VALUE_PERCENT:
        crd_money_people(dec_money(v.number * 100), 2, digits);
        text_format(out, "%s%%", digits);
        break;
    default: program_value_text(out, &v);
    }
}

/* "forfeited is 312.00 USD, remaining is 0.00 USD": each attribute that the requirement asks for, once. */
static crd_str detail(arena *a, const program *p, const program_guard *guard, attr_source attrs) {
    bool told[ATTR_COUNT] = {false};
    text out;
    text_init(&out, a->m);
    for (uint32_t i = guard->require.begin; i < guard->require.end; i++) {
        uint32_t attr = INSTRUCTION_A(p->code[i]);
        if (INSTRUCTION_OP(p->code[i]) != CODE_ATTR || told[attr]) continue;
        told[attr] = true;
        if (out.n > 0) text_add(&out, STR(", "));
        text_format(&out, "%s is ", attr_table[attr].name);
        write_value(&out, attrs.get(attrs.ud, (attr_id)attr));
    }
    crd_str kept = arena_str(a, text_str(&out));
    text_free(&out);
    return kept;
}

/* ---- judging --------------------------------------------------------------------------------------------------- */

typedef VEC(crd_guard_result) result_list;

static crd_status too_large(crd_run *run, const program_guard *guard, crd_str name) {
    diag_add_file(run->list, DIAG_GUARD_OVERFLOW, guard->place.file, guard->place.line, guard->place.column,
                  "guard \"%.*s\" leaves the range of numbers for `%.*s`", STR_ARG(guard->name), STR_ARG(name));
    return CRD_INVALID;
}

static crd_status judge_subject(crd_run *run, const program_guard *guard, size_t index, result_list *results) {
    const program *p = run->policy->program;
    bool category = guard->subject == ATTR_OF_CATEGORY;
    subject s = {run, index};
    attr_source attrs = {&s, category ? get_category_attr : get_credit_attr};
    crd_str name = category ? p->categories[index].name : p->credits[index].name;
    guard_answer answer = guard_judge(p, guard, attrs);
    if (answer == GUARD_NOT_CONCERNED) return CRD_OK;
    if (answer == GUARD_OVERFLOW) return too_large(run, guard, name);
    crd_guard_result *result = vec_push(&run->m, results);
    if (result == NULL) return CRD_NOMEM;
    *result = (crd_guard_result){
        .name = guard->name,
        .subject = name,
        .for_category = category,
        .severity = guard->severity,
        .ok = answer == GUARD_HOLDS,
        .place = guard->place,
    };
    if (!result->ok) result->detail = detail(&run->texts, p, guard, attrs);
    return CRD_OK;
}

static crd_status judge_guard(crd_run *run, const program_guard *guard, result_list *results) {
    const program *p = run->policy->program;
    size_t subjects = guard->subject == ATTR_OF_CATEGORY ? p->categories_n : p->credits_n, before = results->n;
    for (size_t i = 0; i < subjects; i++) {
        crd_status status = judge_subject(run, guard, i, results);
        if (status != CRD_OK) return status;
    }
    if (results->n > before) return CRD_OK;
    crd_guard_result *nobody = vec_push(&run->m, results);
    if (nobody == NULL) return CRD_NOMEM;
    *nobody = (crd_guard_result){.name = guard->name,
                                 .for_category = guard->subject == ATTR_OF_CATEGORY,
                                 .severity = guard->severity,
                                 .ok = true,
                                 .place = guard->place};
    return CRD_OK;
}

/* Guards may share a name: then the order of their places decides, whatever the sorting does with equals. */
int guards_order(const void *a, const void *b) {
    const crd_guard_result *x = a, *y = b;
    int order = str_cmp(x->name, y->name);
    if (order == 0) order = str_cmp(x->subject, y->subject);
    if (order == 0) order = str_cmp(x->place.file, y->place.file);
    if (order == 0) order = (x->place.line > y->place.line) - (x->place.line < y->place.line);
    return order != 0 ? order : (x->place.column > y->place.column) - (x->place.column < y->place.column);
}

crd_status guards_judge(crd_run *run) {
    const program *p = run->policy->program;
    result_list results = {0};
    crd_status status = CRD_OK;
    for (size_t i = 0; i < p->guards_n && status == CRD_OK; i++) status = judge_guard(run, &p->guards[i], &results);
    order_sort(results.at, results.n, sizeof *results.at, guards_order);
    run->plan.guards = arena_copy(&run->texts, results.at, results.n * sizeof *results.at);
    run->plan.guards_count = results.n;
    vec_free(&run->m, &results);
    return status == CRD_OK && run->m.failed ? CRD_NOMEM : status;
}

/* ---- guards that need no plan ---------------------------------------------------------------------------------- */

typedef struct bare_subject {
    const crd_policy *policy;
    size_t index; /* of the credit or category */
    bool unknown; /* something was asked that only a hook will say */
} bare_subject;

static value get_static_credit(void *ud, attr_id attr) {
    bare_subject *s = ud;
    const program *p = s->policy->program;
    const crd_credit *c = &p->credits[s->index];
    s->unknown |= (attr == ATTR_C_PAUSED || attr == ATTR_C_PAUSE_UNTIL) && schedule_waits(c);
    return credit_static(&(credit_facts){c, c->pauses, c->pauses_count, s->policy->config.as_of, p->currency}, attr);
}

static value get_static_category(void *ud, attr_id attr) {
    const bare_subject *s = ud;
    return category_static(&s->policy->program->categories[s->index], attr);
}

static void report_broken(const model_guard *guard, crd_str detail, span about, crd_str name, crd_diagnostics *list) {
    diag *g = diag_add_as(list, DIAG_GUARD_BROKEN, guard->severity, lint_head(list, guard->at),
                          "guard \"%.*s\" does not hold for `%.*s`", STR_ARG(guard->name), STR_ARG(name));
    diag_also(list, g, lint_head(list, about), "%.*s", STR_ARG(detail));
}

static crd_status lint_guard(const crd_policy *policy, arena *a, size_t guard, crd_diagnostics *list) {
    const program *p = policy->program;
    const model_guard *from = &policy->checked->guards[guard];
    bool category = from->subject == ATTR_OF_CATEGORY;
    size_t subjects = category ? p->categories_n : p->credits_n;
    for (size_t i = 0; i < subjects; i++) {
        bare_subject s = {policy, i, false};
        attr_source attrs = {&s, category ? get_static_category : get_static_credit};
        guard_answer answer = guard_judge(p, &p->guards[guard], attrs);
        if (s.unknown) continue; /* `crd plan` asks the hook */
        crd_str name = category ? p->categories[i].name : p->credits[i].name;
        span at = category ? policy->checked->categories[i].at : policy->checked->credit_at[i];
        if (answer == GUARD_OVERFLOW)
            diag_add(list, DIAG_GUARD_OVERFLOW, lint_head(list, from->at),
                     "guard \"%.*s\" leaves the range of numbers for `%.*s`", STR_ARG(from->name), STR_ARG(name));
        if (answer == GUARD_BROKEN) report_broken(from, detail(a, p, &p->guards[guard], attrs), at, name, list);
    }
    return a->m->failed ? CRD_NOMEM : CRD_OK;
}

crd_status guards_lint(const crd_policy *policy, crd_diagnostics *list) {
    if (policy->config.as_of == CRD_NO_DATE) return CRD_OK;
    mem m;
    arena a;
    mem_init(&m, &policy->config);
    arena_init(&a, &m);
    crd_status status = CRD_OK;
    for (size_t i = 0; i < policy->checked->guards_n && status == CRD_OK; i++)
        if (!policy->checked->guards[i].simulated) status = lint_guard(policy, &a, i, list);
    arena_free(&a);
    return status;
}
