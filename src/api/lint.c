/* SPDX-License-Identifier: Apache-2.0
 *
 * The door to lint, and what it keeps of charges. The invariant of the gathering: groups and places have one number for
 * one group, and past LINT_GROUPS_MAX nothing of either is kept. */
#include "api/shards.h"
#include "crd_tools.h"

#ifdef CRD_LUA
#define HOOKS true
#else
#define HOOKS false
#endif
#include "sema/suppress.h"

const field_id lint_columns[] = {FIELD_ACCOUNT, FIELD_ACCOUNT_NAME, FIELD_SERVICE, FIELD_CREDIT_SERVICE,
                                 FIELD_CHARGE_TYPE};
const size_t lint_columns_n = sizeof lint_columns / sizeof *lint_columns;

/* ---- gathering --------------------------------------------------------------------------------------------------- */

/* Keys stand in the order of lint_columns, then of the program's columns. */
static void add_key(crd_run *run, field_ref ref) {
    lint_gather *k = &run->gather;
    for (size_t i = 0; i < k->keys_n; i++)
        if (field_ref_eq(k->keys[i], ref)) return;
    k->columns[k->keys_n] = columns_find(&run->columns, ref);
    k->keys[k->keys_n++] = ref;
}

static size_t tuple_width(const crd_run *run) {
    return run->gather.keys_n + 2 + 2 * run->policy->program->categories_n;
}

crd_status lint_gather_start(crd_run *run) {
    const program *p = run->policy->program;
    lint_gather *k = &run->gather;
    k->columns = ARENA_ARRAY(&run->texts, lint_columns_n + p->columns_n, size_t);
    k->keys = ARENA_ARRAY(&run->texts, lint_columns_n + p->columns_n, field_ref);
    if (k->columns == NULL || k->keys == NULL) return CRD_NOMEM;
    for (size_t i = 0; i < lint_columns_n; i++) add_key(run, (field_ref){.id = lint_columns[i]});
    for (size_t i = 0; i < p->columns_n; i++) add_key(run, p->columns[i]);
    k->tuple = ARENA_ARRAY(&run->texts, tuple_width(run), uint32_t);
    groups_init(&k->groups, &run->m, tuple_width(run));
    k->first = k->last = CRD_NO_DATE;
    return k->tuple != NULL ? CRD_OK : CRD_NOMEM;
}

static void gather_free(crd_run *run) {
    groups_free(&run->gather.groups);
    vec_free(&run->m, &run->gather.places);
}

void lint_gather_free(crd_run *run) {
    if (run->options.lint) gather_free(run);
}

static void make_tuple(crd_run *run, const batch *b, const classified *found, size_t row) {
    lint_gather *k = &run->gather;
    uint32_t *next = k->tuple;
    for (size_t i = 0; i < k->keys_n; i++) *next++ = b->ids[k->columns[i]][row];
    *next++ = (uint32_t)b->month[row];
    *next++ = run->reasons[row];
    for (size_t i = 0; i < run->policy->program->categories_n; i++) {
        *next++ = found->rules[i][row];
        *next++ = found->values[i][row];
    }
}

void lint_gather_day(lint_gather *k, crd_date day) {
    if (day == CRD_NO_DATE) return;
    if (k->first == CRD_NO_DATE || day < k->first) k->first = day;
    if (k->last == CRD_NO_DATE || day > k->last) k->last = day;
}

/* Where the first row of the tuple's group stands. False: no memory. */
static bool keep_place(crd_run *run, uint64_t line) {
    lint_gather *k = &run->gather;
    bool is_new = k->groups.keys.count > k->places.n;
    if (!is_new && (run->shard == NULL || !run->shard->backwards)) return true;
    lint_place *place = is_new ? vec_push(&run->m, &k->places) : &k->places.at[tuples_find(&k->groups.keys, k->tuple)];
    if (place == NULL) return false;
    if (is_new || place_before(run->shard, line, place->line)) *place = (lint_place){run->file, line};
    return true;
}

static crd_status gather_row(crd_run *run, const batch *b, const classified *found, size_t row) {
    lint_gather *k = &run->gather;
    make_tuple(run, b, found, row);
    groups_added added = groups_add(&k->groups, k->tuple, b->cost[row]);
    if (added == GROUPS_NOMEM) return CRD_NOMEM;
    if (added == GROUPS_OVERFLOW) {
        diag_sum_overflow(run->list, run->file);
        return CRD_INVALID;
    }
    lint_gather_day(k, b->day[row]);
    return keep_place(run, b->line[row]) ? CRD_OK : CRD_NOMEM;
}

void lint_gather_end(crd_run *run) {
    run->gather.full = true;
    gather_free(run);
}

crd_status lint_gather_add(crd_run *run, const batch *b, const classified *found) {
    lint_gather *k = &run->gather;
    crd_status status = CRD_OK;
    for (size_t row = 0; !k->full && status == CRD_OK && row < b->rows; row++) {
        status = gather_row(run, b, found, row);
        k->full = k->places.n > LINT_GROUPS_MAX;
    }
    if (k->full) lint_gather_end(run);
    return status;
}

/* ---- what was gathered, for lint ----------------------------------------------------------------------------------
 */

static bool fill_row(const crd_run *run, arena *a, size_t number, lint_row *row) {
    const lint_gather *k = &run->gather;
    size_t categories = run->policy->program->categories_n;
    const uint32_t *next = tuples_get(&k->groups.keys, (uint32_t)number);
    const group_sum *sum = &k->groups.sums.at[number];
    crd_str *values = ARENA_ARRAY(a, k->keys_n, crd_str), *given = ARENA_ARRAY(a, categories, crd_str);
    uint32_t *rules = ARENA_ARRAY(a, categories, uint32_t);
    if (values == NULL || given == NULL || rules == NULL) return false;
    for (size_t i = 0; i < k->keys_n; i++) values[i] = intern_get(&run->columns.dicts[k->columns[i]], *next++);
    *row = (lint_row){
        .values = values,
        .rules = rules,
        .category_values = given,
        .month = (crd_month)next[0],
        .payable = next[1] <= ELIGIBLE_BEDROCK,
        .bedrock = next[1] == ELIGIBLE_BEDROCK,
        .rows = sum->rows,
        .cost = sum->cost,
        .file = k->places.at[number].file,
        .line = k->places.at[number].line,
    };
    next += 2;
    for (size_t i = 0; i < categories; i++) {
        rules[i] = *next++;
        given[i] = intern_get(classifier_values(run->classifier, i), *next++);
    }
    return true;
}

static const lint_charges *charges_of(const crd_run *run, arena *a) {
    const lint_gather *k = &run->gather;
    lint_charges *out = ARENA_NEW(a, lint_charges);
    lint_row *rows = ARENA_ARRAY(a, k->places.n, lint_row);
    if (out == NULL || rows == NULL) return NULL;
    for (size_t i = 0; i < k->places.n; i++)
        if (!fill_row(run, a, i, &rows[i])) return NULL;
    *out = (lint_charges){k->keys,  k->keys_n, rows, k->places.n, charges_reading(run->charges)->currency,
                          k->first, k->last};
    return out;
}

/* ---- the call -----------------------------------------------------------------------------------------------------
 */

void crd_lint_options_init(crd_lint_options *options) { *options = (crd_lint_options){0}; }

static void too_many(crd_diagnostics *list) {
    diag *g = diag_add_file(list, DIAG_LINT_CHARGES, STR("--charges"), 0, 0,
                            "the charges differ in more than %u ways that the policy's conditions can see",
                            (unsigned)LINT_GROUPS_MAX);
    diag_note(list, g, "the findings are those of the policy alone, without rows and money");
    diag_help(list, g, "give fewer charges, such as one month's");
}

/* Whether the run looked for a finding: some need charges, or are found more often with them; some need a target. */
static bool judged(const void *ud, diag_code code) {
    const lint *l = ud;
    if (code >= DIAG_AWS_COUNT && code <= DIAG_AWS_UNDOCUMENTED) return l->target_aws;
    switch (code) {
    case DIAG_RULE_LOSES:
    case DIAG_PART_OF_WORD:
    case DIAG_IDLE_RESTRICTION:
    case DIAG_LATE_REACTIVATION:
    case DIAG_LINT_CHARGES: return l->charges != NULL;
    case DIAG_NO_REMINDER:
    case DIAG_PAST_REMINDER:
    case DIAG_PAUSED_REMINDER: return l->hooks;
    default: return true;
    }
}

static crd_status analyse(const crd_policy *policy, const crd_lint_options *options, arena *a, crd_diagnostics *list) {
    const model *m = policy->checked;
    lint l = {
        .m = m,
        .d = list,
        .a = a,
        .as_of = policy->config.as_of,
        .hooks = HOOKS,
        .target_aws = options->target_aws,
        .lead_days = m->lint_lead_days >= 0 ? m->lint_lead_days : LINT_LEAD_DAYS,
    };
    if (options->charges != NULL && options->charges->gather.full)
        too_many(list);
    else if (options->charges != NULL && (l.charges = charges_of(options->charges, a)) == NULL)
        return CRD_NOMEM;
    lint_policy(&l);
    if (a->m->failed || list->m.failed) return CRD_NOMEM;
    crd_status status = guards_lint(policy, list);
    if (status == CRD_OK && !suppress_lint(m, list, a, judged, &l)) status = CRD_NOMEM;
    return status;
}

crd_severity crd_policy_fail_level(const crd_policy *policy) {
    return policy == NULL || policy->checked == NULL || policy->checked->lint_fails_on_warning ? CRD_WARNING
                                                                                               : CRD_ERROR;
}

crd_status crd_policy_lint(const crd_policy *policy, const crd_lint_options *options, crd_diagnostics *list) {
    if (policy == NULL || options == NULL || list == NULL) return CRD_MISUSE;
    if (policy->checked == NULL || policy->compiled_with != list) return CRD_MISUSE;
    const crd_run *run = options->charges;
    if (run != NULL && (run->policy != policy || !run->options.lint || run->status != CRD_OK)) return CRD_MISUSE;
    mem m;
    arena a;
    mem_init(&m, &policy->config);
    arena_init(&a, &m);
    crd_status status = analyse(policy, options, &a, list);
    arena_free(&a);
    return status == CRD_OK && (m.failed || list->m.failed) ? CRD_NOMEM : status;
}
