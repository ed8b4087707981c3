/* SPDX-License-Identifier: Apache-2.0
 *
 * The beginning and the end of a run: which columns it needs, and the parts that will work on them. */
#include "api/explain.h"
#include "api/shards.h"
#include "base/aws.h"

/* ---- what to read ---------------------------------------------------------------------------------------------- */

/* Of one run or of two, whose policies may have allocators of their own. */
typedef struct ref_list {
    mem *m;
    field_ref *at;
    size_t n, cap;
} ref_list;

/* Adds a column unless it is there; its position, or SIZE_MAX without memory. */
static size_t want(ref_list *list, field_ref ref) {
    for (size_t i = 0; i < list->n; i++)
        if (field_ref_eq(list->at[i], ref)) return i;
    field_ref *slot = vec_push(list->m, list);
    if (slot == NULL) return SIZE_MAX;
    *slot = ref;
    return list->n - 1;
}

static bool want_fields(ref_list *list, const field_id *ids, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (want(list, (field_ref){.id = ids[i]}) == SIZE_MAX) return false;
    return true;
}

static size_t category_find(const program *p, crd_str name) {
    size_t i = 0;
    while (i < p->categories_n && !str_eq(p->categories[i].name, name)) i++;
    return i;
}

/* `tag.team` or `tag."any key"`: the key; absent for anything else. */
static crd_str tag_key(crd_str name) {
    if (!str_starts(name, STR("tag."), false)) return STR_NONE;
    crd_str key = {name.ptr + 4, name.len - 4};
    if (key.len >= 2 && key.ptr[0] == '"' && key.ptr[key.len - 1] == '"') key = (crd_str){key.ptr + 1, key.len - 2};
    return key.len > 0 ? key : STR_NONE;
}

/* Keys that are no columns. */
static const struct {
    const char *name;
    field_id id;
} other_keys[] = {{"month", FIELD_MONTH}, {"day", FIELD_DAY}, {"currency", FIELD_CURRENCY}};
enum { OTHER_KEYS = sizeof other_keys / sizeof *other_keys };

static field_id key_find(crd_str name) {
    for (size_t i = 0; i < OTHER_KEYS; i++)
        if (str_eq(name, str_of(other_keys[i].name))) return other_keys[i].id;
    return field_find(name);
}

static crd_status unknown_key(crd_run *run, crd_str name) {
    const program *p = run->policy->program;
    diag *g = diag_add_file(run->list, DIAG_UNKNOWN_KEY, STR("--by"), 0, 0, "unknown field or category `%.*s`",
                            STR_ARG(name));
    crd_str *known = ARENA_ARRAY(&run->texts, FIELD_COUNT + p->categories_n, crd_str);
    if (known == NULL) return CRD_NOMEM;
    size_t n = 0;
    for (size_t i = 0; i < p->categories_n; i++) known[n++] = p->categories[i].name;
    for (size_t i = 0; i < FIELD_TEXTS; i++) known[n++] = str_of(field_table[i].name);
    for (size_t i = 0; i < OTHER_KEYS; i++) known[n++] = str_of(other_keys[i].name);
    crd_str near = str_nearest(name, known, n);
    if (near.ptr != NULL)
        diag_help(run->list, g, "did you mean `%.*s`?", STR_ARG(near));
    else
        diag_help(run->list, g, "a field, tag.KEY, a category of the policy, `month`, `day` or `currency`");
    return CRD_INVALID;
}

static crd_status resolve_key(crd_run *run, ref_list *list, crd_str name, run_key *key) {
    const program *p = run->policy->program;
    crd_str tag = tag_key(name);
    *key = (run_key){.id = tag.ptr != NULL ? FIELD_TAG : key_find(name)};
    if (key->id <= FIELD_TAG) {
        key->index = want(list, (field_ref){key->id, arena_str(&run->texts, tag)});
        return key->index == SIZE_MAX ? CRD_NOMEM : CRD_OK;
    }
    if (key->id != FIELD_COUNT) return CRD_OK;
    key->id = FIELD_CATEGORY;
    key->index = category_find(p, name);
    return key->index == p->categories_n ? unknown_key(run, name) : CRD_OK;
}

static crd_status resolve_keys(crd_run *run, ref_list *list) {
    const program *p = run->policy->program;
    run->keys_n = run->options.by_count > 0 ? run->options.by_count : p->categories_n;
    run->keys = ARENA_ARRAY(&run->texts, run->keys_n, run_key);
    run->key_names = ARENA_ARRAY(&run->texts, run->keys_n, crd_str);
    if (run->keys == NULL || run->key_names == NULL) return CRD_NOMEM;
    crd_status worst = CRD_OK;
    for (size_t i = 0; i < run->keys_n; i++) {
        crd_str name = run->options.by_count > 0 ? run->options.by[i] : p->categories[i].name;
        run->key_names[i] = arena_str(&run->texts, name);
        crd_status status = resolve_key(run, list, name, &run->keys[i]);
        if (status == CRD_NOMEM) return CRD_NOMEM;
        if (status != CRD_OK) worst = status;
    }
    return worst;
}

static bool wants_reasons(const crd_run *run) {
    return run->options.settle || run->options.eligible_only || run->options.lint;
}

/* Who asks for names of accounts asks for the accounts too: see name_accounts. */
static bool want_accounts_of_names(ref_list *list) {
    size_t asked = 0;
    while (asked < list->n && list->at[asked].id != FIELD_ACCOUNT_NAME) asked++;
    return asked == list->n || want(list, (field_ref){.id = FIELD_ACCOUNT}) != SIZE_MAX;
}

static crd_status collect_columns(crd_run *run, ref_list *list) {
    const program *p = run->policy->program;
    for (size_t i = 0; i < p->columns_n; i++)
        if (want(list, p->columns[i]) == SIZE_MAX) return CRD_NOMEM;
    size_t shown_n;
    const field_id *shown = questions_columns(p, &shown_n);
    if (!want_fields(list, shown, shown_n)) return CRD_NOMEM;
    if (wants_reasons(run) && !want_fields(list, eligible_columns, eligible_columns_n)) return CRD_NOMEM;
    if (run->options.settle && !want_fields(list, ledger_columns, ledger_columns_n)) return CRD_NOMEM;
    if (run->options.lint && !want_fields(list, lint_columns, lint_columns_n)) return CRD_NOMEM;
    bool finer = run->options.history_count > 0 || run->options.backtest || run->options.explain;
    if (finer && !want_fields(list, ledger_history_columns, ledger_history_columns_n)) return CRD_NOMEM;
    if (run->options.explain && !want_fields(list, explain_columns, explain_columns_n)) return CRD_NOMEM;
    if (run->options.backtest && !want_fields(list, ledger_credit_columns, ledger_credit_columns_n)) return CRD_NOMEM;
    crd_status status = resolve_keys(run, list);
    return status == CRD_OK && !want_accounts_of_names(list) ? CRD_NOMEM : status;
}

static crd_status keep_columns(crd_run *run, const ref_list *list) {
    run->refs = arena_copy(&run->texts, list->at, list->n * sizeof *list->at);
    run->columns = (columns){.refs = run->refs, .dicts = ARENA_ARRAY(&run->texts, list->n, intern)};
    if (run->refs == NULL || run->columns.dicts == NULL) return CRD_NOMEM;
    for (; run->columns.n < list->n; run->columns.n++)
        if (!intern_init(&run->columns.dicts[run->columns.n], &run->m)) return CRD_NOMEM;
    return CRD_OK;
}

/* The columns of one run, or those that either of two needs. */
static crd_status make_columns(crd_run *const *runs, size_t n) {
    ref_list list = {.m = &runs[0]->m};
    crd_status status = CRD_OK;
    for (size_t i = 0; i < n && status == CRD_OK; i++) status = collect_columns(runs[i], &list);
    if (status == CRD_OK) status = keep_columns(runs[0], &list);
    vec_free(list.m, &list);
    for (size_t i = 1; i < n; i++) runs[i]->columns = runs[0]->columns;
    return status;
}

/* Declared accounts get early ids of their column, so that an id finds its display name. */
static crd_status make_names(crd_run *run) {
    const program *p = run->policy->program;
    run->account = columns_find(&run->columns, (field_ref){.id = FIELD_ACCOUNT});
    run->account_name = columns_find(&run->columns, (field_ref){.id = FIELD_ACCOUNT_NAME});
    if (run->account_name == SIZE_MAX) return CRD_OK;
    uint32_t *ids = ARENA_ARRAY(&run->texts, p->accounts_n, uint32_t);
    if (ids == NULL) return CRD_NOMEM;
    for (size_t i = 0; i < p->accounts_n; i++) {
        ids[i] = intern_add(&run->columns.dicts[run->account], p->accounts[i].id);
        if (ids[i] == INTERN_FAILED) return CRD_NOMEM;
        if (ids[i] >= run->displays_n) run->displays_n = (size_t)ids[i] + 1;
    }
    run->displays = ARENA_ARRAY(&run->texts, run->displays_n, uint32_t);
    if (run->displays == NULL) return CRD_NOMEM;
    for (size_t i = 0; i < p->accounts_n; i++) {
        uint32_t display = intern_add(&run->columns.dicts[run->account_name], p->accounts[i].display);
        if (display == INTERN_FAILED) return CRD_NOMEM;
        run->displays[ids[i]] = display;
    }
    return CRD_OK;
}

/* ---- the parts of a run ---------------------------------------------------------------------------------------- */

static crd_status read_history(crd_run *run, ledger_options *grain) {
    for (size_t i = 0; i < run->options.history_count; i++) {
        crd_str name = run->options.history[i];
        if (str_eq(name, STR("sku")))
            grain->history_sku = true;
        else if (str_eq(name, STR("region")))
            grain->history_region = true;
        else if (str_eq(name, STR("day")))
            grain->history_day = true;
        else {
            diag *g = diag_add_file(run->list, DIAG_UNKNOWN_KEY, STR("--history-by"), 0, 0, "unknown grain `%.*s`",
                                    STR_ARG(name));
            diag_help(run->list, g, "one of `sku`, `region`, `day`");
            return CRD_INVALID;
        }
    }
    return CRD_OK;
}

/* A history as fine as Credit rows are. */
static crd_status read_grain(crd_run *run, ledger_options *grain) {
    if (!run->options.backtest) return read_history(run, grain);
    grain->credit_rows = grain->history_sku = grain->history_usage_type = grain->history_day = true;
    return CRD_OK;
}

static crd_status make_ledger(crd_run *run) {
    const program *p = run->policy->program;
    crd_str *names = ARENA_ARRAY(&run->texts, p->categories_n, crd_str);
    run->category_values = ARENA_ARRAY(&run->texts, p->categories_n, const intern *);
    if (names == NULL || run->category_values == NULL) return CRD_NOMEM;
    for (size_t i = 0; i < p->categories_n; i++) {
        names[i] = p->categories[i].name;
        run->category_values[i] = classifier_values(run->classifier, i);
    }
    ledger_options options = {
        .credits = p->credits,
        .credits_n = p->credits_n,
        .organization = &p->organization,
        .settlement = p->settlement,
        .columns = &run->columns,
        .category_names = names,
        .category_values = run->category_values,
        .categories_n = p->categories_n,
        .by_day = run->options.forecast || run->options.assumptions,
    };
    if (run->options.explain && !explain_start(run)) return CRD_NOMEM;
    if (run->options.explain) options.parts = run->explain->parts;
    crd_status status = read_grain(run, &options);
    if (status != CRD_OK) return status;
    ledger_options *kept = arena_copy(&run->texts, &options, sizeof options);
    run->ledger = kept == NULL ? NULL : ledger_new(&run->m, kept);
    run->charge_type = columns_find(&run->columns, (field_ref){.id = FIELD_CHARGE_TYPE});
    return run->ledger == NULL ? CRD_NOMEM : CRD_OK;
}

/* A type that is nearly a known one would make every charge ineligible, silently. */
static void look_over_type(const crd_run *run) {
    size_t n;
    crd_str type = run->options.assume_type;
    const crd_str *known = aws_charge_types(&n);
    if (str_none(type) || str_among(type, known, n)) return;
    crd_str near = str_nearest(type, known, n);
    if (near.ptr == NULL) return;
    diag *g = diag_add_file(run->list, DIAG_LIKELY_MISSPELLING, STR("--assume-type"), 0, 0,
                            "no known charge type is called `%.*s`", STR_ARG(type));
    diag_help(run->list, g, "did you mean `%.*s`?", STR_ARG(near));
}

static bool guards_ask_categories(const program *p) {
    for (size_t i = 0; i < p->guards_n; i++)
        if (p->guards[i].subject == ATTR_OF_CATEGORY && p->guards[i].simulated) return true;
    return false;
}

static bool make_watch(crd_run *run) {
    if (!run->options.statistics) return true;
    const crd_config *config = &run->policy->config;
    stopwatch watch = {.clock = config->clock, .clock_ud = config->clock_ud};
    run->watch = arena_copy(&run->texts, &watch, sizeof watch);
    return run->watch != NULL;
}

static crd_status make_reader(crd_run *run, crd_str currency) {
    look_over_type(run);
    bool credits_matter = run->options.settle || run->options.lint;
    charges_options reading = {
        .on_error = run->options.on_error,
        .assume_type = run->options.assume_type,
        .currency = credits_matter ? currency : STR_NONE, /* a credit cannot pay in another one */
    };
    run->charges = charges_new(&run->m, run->list, &run->columns, &reading);
    return run->charges == NULL || !make_watch(run) ? CRD_NOMEM : CRD_OK;
}

static crd_status make_parts(crd_run *run) {
    const program *p = run->policy->program;
    run->classifier = classifier_new(&run->m, p, &run->columns, (question_answerer){run, questions_ask});
    if (run->classifier == NULL) return CRD_NOMEM;
    if (wants_reasons(run)) {
        run->eligible = eligible_new(&run->m, &run->columns);
        run->reasons = ARENA_ARRAY(&run->texts, BATCH_ROWS, uint8_t);
        if (run->eligible == NULL || run->reasons == NULL) return CRD_NOMEM;
    }
    groups_init_unlisted(&run->groups, &run->m, run->keys_n);
    run->row_keys = ARENA_ARRAY(&run->texts, run->keys_n * TUPLES_BLOCK, uint32_t);
    run->row_values = ARENA_ARRAY(&run->texts, run->keys_n, crd_str);
    run->row_dates = ARENA_ARRAY(&run->texts, run->keys_n * KEY_TEXT_MAX, char);
    if (run->row_keys == NULL || run->row_values == NULL || run->row_dates == NULL) return CRD_NOMEM;
    if (run->options.lint) {
        crd_status status = lint_gather_start(run);
        if (status != CRD_OK) return status;
    }
    if (!run->options.settle) return CRD_OK;
    if (run->asks_category_costs || guards_ask_categories(p)) {
        run->category_costs = ARENA_ARRAY(&run->texts, p->categories_n, category_cost);
        if (run->category_costs == NULL) return CRD_NOMEM;
    }
    return make_ledger(run);
}

void crd_run_options_init(crd_run_options *options) { *options = (crd_run_options){.group = true}; }

static const crd_str *copy_texts(crd_run *run, const crd_str *from, size_t n) {
    crd_str *copy = ARENA_ARRAY(&run->texts, n, crd_str);
    for (size_t i = 0; copy != NULL && i < n; i++) copy[i] = arena_str(&run->texts, from[i]);
    return copy;
}

/* Texts and lists of its own: whoever made the run may forget what it was made with, and a fork wants it again. */
static bool keep_options(crd_run *run, const crd_run_options *given) {
    run->options = *given;
    run->options.assume_type = arena_str(&run->texts, given->assume_type);
    run->options.explain_file = arena_str(&run->texts, given->explain_file);
    run->options.by = copy_texts(run, given->by, given->by_count);
    run->options.history = copy_texts(run, given->history, given->history_count);
    return !run->m.failed;
}

static crd_run *run_alloc(const crd_policy *policy, const crd_run_options *options, crd_date as_of,
                          crd_diagnostics *list) {
    mem m;
    mem_init(&m, &policy->config);
    crd_run *run = mem_new(&m, sizeof *run);
    if (run == NULL) return NULL;
    run->m = m;
    run->policy = policy;
    run->as_of = as_of;
    run->list = list;
    arena_init(&run->texts, &run->m);
    arena_init(&run->listed, &run->m);
    if (keep_options(run, options)) return run;
    crd_run_free(run);
    return NULL;
}

crd_status run_start(const crd_policy *policy, const crd_run_options *options, crd_date as_of, bool *rules_hit,
                     crd_diagnostics *list, crd_run **out) {
    *out = NULL;
    if (options->settle && as_of == CRD_NO_DATE) return CRD_MISUSE;
    crd_run *run = run_alloc(policy, options, as_of, list);
    if (run == NULL) return CRD_NOMEM;
    run->rules_hit = rules_hit;
    crd_status status = make_columns(&run, 1);
    if (status == CRD_OK) status = make_names(run);
    if (status == CRD_OK) status = make_reader(run, policy->program->currency);
    if (status == CRD_OK) status = make_parts(run);
    if (status != CRD_OK) {
        crd_run_free(run);
        return status;
    }
    *out = run;
    return CRD_OK;
}

/* ---- two runs over one reading --------------------------------------------------------------------------------- */

/* The currency that both policies can live with; different ones are reported. */
static crd_status common_currency(const crd_policy *const policies[2], crd_diagnostics *list, crd_str *out) {
    crd_str before = policies[0]->program->currency, after = policies[1]->program->currency;
    *out = before.ptr != NULL ? before : after;
    if (before.ptr == NULL || after.ptr == NULL || str_eq(before, after)) return CRD_OK;
    diag *g = diag_add_file(list, DIAG_CURRENCIES_DIFFER, STR_NONE, 0, 0,
                            "the credits of the one policy are in %.*s, those of the other in %.*s", STR_ARG(before),
                            STR_ARG(after));
    diag_help(list, g, "one bill has one currency: plan each policy on the bill that it is for");
    return list->m.failed ? CRD_NOMEM : CRD_INVALID;
}

static crd_status make_pair(crd_run *const runs[2], crd_str currency) {
    crd_status status = make_columns(runs, 2);
    if (status == CRD_OK) status = make_reader(runs[0], currency);
    for (size_t i = 0; i < 2 && status == CRD_OK; i++) {
        runs[i]->charges = runs[0]->charges;
        runs[i]->watch = runs[0]->watch;
        status = make_names(runs[i]);
        if (status == CRD_OK) status = make_parts(runs[i]);
    }
    return status;
}

crd_status run_start_pair(const crd_policy *const policies[2], const crd_run_options *options, crd_diagnostics *list,
                          crd_run *out[2]) {
    crd_str currency;
    out[0] = out[1] = NULL;
    crd_status status = common_currency(policies, list, &currency);
    for (size_t i = 0; i < 2 && status == CRD_OK; i++) {
        out[i] = run_alloc(policies[i], options, policies[i]->config.as_of, list);
        if (out[i] == NULL) {
            status = CRD_NOMEM;
            break;
        }
        out[i]->guest = i > 0;
        out[i]->options.forecast = options->forecast || guards_ask_forecast(policies[i]->program);
        out[i]->asks_category_costs = true;
    }
    if (status == CRD_OK) status = make_pair(out, currency);
    if (status == CRD_OK) return CRD_OK;
    crd_run_free(out[1]);
    crd_run_free(out[0]);
    out[0] = out[1] = NULL;
    return status;
}

crd_status crd_run_new(const crd_policy *policy, const crd_run_options *options, crd_diagnostics *list, crd_run **out) {
    if (out != NULL) *out = NULL;
    if (policy == NULL || options == NULL || list == NULL || out == NULL) return CRD_MISUSE;
    if (!list_is_complete(options->by, options->by_count)) return CRD_MISUSE;
    if (!list_is_complete(options->history, options->history_count)) return CRD_MISUSE;
    crd_run_options wanted = *options;
    wanted.forecast = options->forecast || guards_ask_forecast(policy->program);
    return run_start(policy, &wanted, policy->config.as_of, NULL, list, out);
}

void crd_run_free(crd_run *run) {
    if (run == NULL) return;
    mem m = run->m;
    if (!run->guest) shard_free(run->shard);
    run_hooks_close(run);
    explain_free(run);
    groups_free(&run->groups);
    lint_gather_free(run);
    ledger_free(run->backtested);
    ledger_free(run->ledger);
    eligible_free(run->eligible);
    classifier_free(run->classifier);
    if (!run->guest) {
        charges_free(run->charges);
        for (size_t i = 0; i < run->columns.n; i++) intern_free(&run->columns.dicts[i]);
    }
    arena_free(&run->listed);
    arena_free(&run->texts);
    mem_free(&m, run, sizeof *run);
}
