/* SPDX-License-Identifier: Apache-2.0
 *
 * One function of one hook on trial: called as a plan would call it, with all that crosses the door kept. The policy
 * stays as it is: meanwhile the run sees a copy whose hooks hold the one on trial. */
#include "api/api.h"
#include "base/order.h"
#include "crd_tools.h"
#include "sema/stdlib.h"

/* What stands behind the public name: hook_item's values are handed out as they lie. */
struct crd_hook_value {
    hook_value v;
};

static const crd_hook_value *handed_out(const hook_value *v) { return (const crd_hook_value *)v; }

/* ---- values ----------------------------------------------------------------------------------------------------- */

bool crd_hook_value_text(const crd_run *run, const crd_hook_value *shown, crd_write_fn write, void *ud) {
    mem m = run->m;
    text out;
    text_init(&out, &m);
    hook_value_text(&out, &shown->v);
    bool ok = !m.failed && write(ud, text_str(&out).ptr, text_str(&out).len);
    text_free(&out);
    return ok;
}

static void json_number(crd_json *json, dec number) {
    char digits[CRD_MONEY_MAX];
    crd_money_text(dec_money(number), digits);
    crd_json_cstr(json, digits);
}

static void json_money(crd_json *json, const hook_value *v) {
    crd_json_object(json);
    crd_json_key(json, "amount");
    crd_json_money(json, dec_money(v->number));
    crd_json_key(json, "currency");
    crd_json_text(json, v->text);
    crd_json_object_end(json);
}

static void json_items(crd_json *json, const hook_value *v) {
    bool record = v->kind == HOOK_RECORD;
    if (record)
        crd_json_object(json);
    else
        crd_json_array(json);
    for (size_t i = 0; i < v->items_n; i++) {
        if (record) crd_json_key_str(json, v->items[i].key);
        crd_hook_value_json(handed_out(&v->items[i].value), json);
    }
    if (record)
        crd_json_object_end(json);
    else
        crd_json_array_end(json);
}

void crd_hook_value_json(const crd_hook_value *shown, crd_json *json) {
    const hook_value *v = &shown->v;
    switch (v->kind) {
    case HOOK_NIL: crd_json_null(json); return;
    case HOOK_BOOL: crd_json_bool(json, v->yes); return;
    case HOOK_INTEGER: crd_json_int(json, v->integer); return;
    case HOOK_NUMBER: json_number(json, v->number); return;
    case HOOK_TEXT: crd_json_text(json, v->text); return;
    case HOOK_MONEY: json_money(json, v); return;
    case HOOK_DATE: crd_json_date(json, v->day); return;
    case HOOK_LIST:
    case HOOK_RECORD: json_items(json, v); return;
    }
}

bool crd_hook_value_item(const crd_hook_value *shown, size_t i, crd_str *key, const crd_hook_value **item) {
    if (i >= shown->v.items_n) return false;
    *key = shown->v.kind == HOOK_RECORD ? shown->v.items[i].key : STR_NONE;
    *item = handed_out(&shown->v.items[i].value);
    return true;
}

bool crd_policy_hook(const crd_policy *policy, size_t i, crd_hook *out) {
    const program *p = policy->program;
    if (i >= p->hooks_n) return false;
    *out = (crd_hook){p->hooks[i].name, p->hooks[i].path};
    return true;
}

/* ---- the hook on trial ------------------------------------------------------------------------------------------ */

typedef struct trial {
    crd_run *run;
    const crd_trial_options *wanted;
    arena *a; /* of the run */
    program program;
    crd_policy policy; /* the copies that the run sees */
    const program_hook *hook;
    const hook_function *function;
    size_t credit;
    hook_call call;
    VEC(crd_trial_call) calls;
} trial;

/* The policy's hook whose place it takes, or the number of hooks. */
static size_t place_of(const program *p, crd_str name) {
    size_t i = 0;
    while (i < p->hooks_n && !str_eq(p->hooks[i].name, name)) i++;
    return i;
}

static crd_status unknown_path(const trial *t) {
    crd_diagnostics *list = t->run->list;
    size_t n;
    const crd_str *known = stdlib_hook_names(&n);
    crd_str path = str_of(t->wanted->path), near = crd_nearest(path, known, n);
    diag *g = diag_add_file(list, DIAG_UNKNOWN_MODULE, STR_NONE, 0, 0, "the standard library has no hook `%.*s`",
                            STR_ARG(path));
    if (near.ptr != NULL) diag_help(list, g, "did you mean `%.*s`?", STR_ARG(near));
    return list->m.failed ? CRD_NOMEM : CRD_INVALID;
}

/* Gives the run a copy of its policy. The order of hooks is kept: rules know them by their numbers. */
static crd_status put_on_trial(trial *t) {
    const crd_trial_options *wanted = t->wanted;
    const program *p = t->run->policy->program;
    size_t at = place_of(p, wanted->hook), n = p->hooks_n;
    if (wanted->hook.ptr != NULL && at == n) return CRD_MISUSE;
    program_hook *all = ARENA_ARRAY(t->a, n + 1, program_hook);
    if (all == NULL) return CRD_NOMEM;
    for (size_t i = 0; i < n; i++) all[i] = p->hooks[i];
    crd_str path = arena_str(t->a, str_of(wanted->path)); /* actions say by whose hook they are */
    if (at == n) all[at] = (program_hook){.name = path};
    all[at].path = path;
    if (wanted->text.ptr != NULL)
        all[at].text = arena_str(t->a, wanted->text);
    else if (at == n)
        all[at].text = stdlib_hook(path);
    if (t->a->m->failed) return CRD_NOMEM;
    if (all[at].text.ptr == NULL) return unknown_path(t);
    t->program = *p;
    t->program.hooks = all;
    t->program.hooks_n = at == n ? n + 1 : n;
    t->policy = *t->run->policy;
    t->policy.program = &t->program;
    t->hook = &all[at];
    return CRD_OK;
}

static crd_status refused(const trial *t, const hook_failure *why) {
    crd_diagnostics *list = t->run->list;
    if (t->run->m.failed) return CRD_NOMEM;
    diag *g = hook_finding(list, t->hook, STR_NONE, why);
    const char *help = hook_help(why->code);
    diag_help(list, g, "%s", help != NULL ? help : "docs/hooks.md says what a hook may do");
    return list->m.failed ? CRD_NOMEM : CRD_INVALID;
}

/* What the chunk offers. */
static crd_status load(const trial *t, hook_module *module) {
    const hook_engine *engine = hooks_engine();
    hook_failure why = {.code = DIAG_HOOKS_UNAVAILABLE, .message = STR("cannot run: this build of crd has no Lua")};
    if (engine == NULL) return refused(t, &why);
    hooks *h = engine->open(&t->run->m, &t->policy.config);
    if (h == NULL) return CRD_NOMEM;
    hook_source chunk = {t->hook->name, t->hook->path, t->hook->text, t->hook->settings, t->hook->settings_n};
    bool loaded = engine->load(h, &chunk, t->a, module, &why);
    engine->close(h);
    return loaded ? CRD_OK : refused(t, &why);
}

static crd_status unknown_function(const trial *t, const hook_module *module) {
    crd_diagnostics *list = t->run->list;
    crd_str name = t->wanted->function, *known = ARENA_ARRAY(t->a, module->functions_n, crd_str);
    if (known == NULL) return CRD_NOMEM;
    text all;
    text_init(&all, t->a->m);
    for (size_t i = 0; i < module->functions_n; i++) {
        known[i] = module->functions[i].name;
        text_format(&all, "%s`%.*s`", i > 0 ? ", " : "", STR_ARG(known[i]));
    }
    diag *g = diag_add_file(list, DIAG_UNKNOWN_FUNCTION, t->hook->path, 0, 0, "the hook `%.*s` has no function `%.*s`",
                            STR_ARG(t->hook->name), STR_ARG(name));
    crd_str near = crd_nearest(name, known, module->functions_n);
    if (near.ptr != NULL)
        diag_help(list, g, "did you mean `%.*s`?", STR_ARG(near));
    else if (module->functions_n > 0)
        diag_help(list, g, "it offers %.*s", STR_ARG(text_str(&all)));
    else
        diag_help(list, g, "it offers none");
    text_free(&all);
    return t->run->m.failed || list->m.failed ? CRD_NOMEM : CRD_INVALID;
}

/* A function is for credits, a predicate for charges. */
static crd_status wrong_kind(const trial *t, bool is_predicate) {
    crd_diagnostics *list = t->run->list;
    diag *g = diag_add_file(list, DIAG_WRONG_FUNCTION, t->hook->path, 0, 0, "`%.*s.%.*s` is a %s",
                            STR_ARG(t->hook->name), STR_ARG(t->wanted->function),
                            is_predicate ? "predicate, which is asked about a charge and not about a credit"
                                         : "function, which is called for a credit, and none is named");
    diag_help(list, g, is_predicate ? "give it a charge: --key FIELD=VALUE,..." : "name a credit: --credit NAME");
    return list->m.failed ? CRD_NOMEM : CRD_INVALID;
}

static crd_status find_function(trial *t) {
    hook_module module;
    crd_status status = load(t, &module);
    if (status != CRD_OK) return status;
    for (size_t i = 0; i < module.functions_n && t->function == NULL; i++)
        if (str_eq(module.functions[i].name, t->wanted->function)) t->function = &module.functions[i];
    if (t->function == NULL) return unknown_function(t, &module);
    bool is_predicate = t->function->is_predicate;
    return is_predicate == (t->wanted->credit.ptr == NULL) ? CRD_OK : wrong_kind(t, is_predicate);
}

/* ---- calls ------------------------------------------------------------------------------------------------------ */

/* Calls it and keeps what crosses; *out is for what the result comes to. */
static crd_status call(trial *t, const char *const *names, const hook_value *given, size_t n, crd_trial_call **out) {
    hook_value *kept = arena_copy(t->a, given, n * sizeof *given), *result = ARENA_NEW(t->a, hook_value);
    crd_trial_argument *arguments = ARENA_ARRAY(t->a, n, crd_trial_argument);
    *out = vec_push(t->a->m, &t->calls);
    if (kept == NULL || result == NULL || arguments == NULL || *out == NULL) return CRD_NOMEM;
    for (size_t i = 0; i < n; i++) arguments[i] = (crd_trial_argument){names[i], handed_out(&kept[i])};
    crd_status status = hook_call_make(&t->call, kept, n, result);
    **out = (crd_trial_call){arguments, n, handed_out(result), CRD_NO_DATE, STR_NONE, NULL, 0, false};
    return status;
}

/* ---- pauses ---- */

static bool asks(const trial *t, const crd_pause *pause) {
    return str_eq(pause->call.function, t->wanted->function) && str_eq(pause->call.hook, t->hook->name);
}

/* The credit's pauses, those that are tried open-ended; *tried says which. */
static crd_pause *open_pauses(const trial *t, bool **tried) {
    const crd_credit *c = &t->program.credits[t->credit];
    crd_pause *at = ARENA_ARRAY(t->a, c->pauses_count, crd_pause);
    bool any = false;
    *tried = ARENA_ARRAY(t->a, c->pauses_count, bool);
    if (at == NULL || *tried == NULL) return NULL;
    for (size_t i = 0; i < c->pauses_count; i++) any = any || asks(t, &c->pauses[i]);
    for (size_t i = 0; i < c->pauses_count; i++) {
        at[i] = c->pauses[i];
        (*tried)[i] = !any || asks(t, &c->pauses[i]);
        if ((*tried)[i]) at[i].until = CRD_NO_DATE;
    }
    return at;
}

/* Settles as a plan does before it asks hooks: with the pauses that wait for them open-ended. */
static crd_status settle_open(trial *t, const crd_pause *pauses) {
    const program *p = &t->program;
    const crd_pause **list = ARENA_ARRAY(t->a, p->credits_n, const crd_pause *);
    if (list == NULL) return CRD_NOMEM;
    for (size_t i = 0; i < p->credits_n; i++) list[i] = i == t->credit ? pauses : p->credits[i].pauses;
    return run_settle(t->run, list);
}

/* Every pause is asked about the same settlement. */
static crd_status try_pause(trial *t, const crd_pause *pause, size_t number) {
    static const char *const names[] = {"credit", "pause", "today"};
    const hook_value given[] = {view_credit(t->run, t->credit, t->a), view_pause(pause, number, t->a),
                                view_day(t->run->as_of)};
    crd_pause answered = *pause;
    crd_trial_call *made;
    crd_status status = call(t, names, given, sizeof given / sizeof given[0], &made);
    if (status == CRD_OK) status = pause_answer(&t->call, &made->returned->v, &answered);
    if (status != CRD_OK) return status;
    made->reactivates = answered.until;
    made->reason = answered.reason;
    return CRD_OK;
}

static crd_status try_pauses(trial *t) {
    bool *tried;
    crd_pause *pauses = open_pauses(t, &tried);
    crd_status status = pauses == NULL ? CRD_NOMEM : settle_open(t, pauses);
    size_t n = t->program.credits[t->credit].pauses_count;
    for (size_t i = 0; i < n && status == CRD_OK; i++)
        if (tried[i]) status = try_pause(t, &pauses[i], i + 1);
    return status;
}

/* ---- events ---- */

static crd_status try_event(trial *t, const crd_reaction *reaction, const credit_event *event) {
    static const char *const names[] = {"credit", "event"};
    const hook_value given[] = {view_credit(t->run, t->credit, t->a), view_event(t->run, event, t->a)};
    crd_trial_call *made;
    crd_status status = call(t, names, given, sizeof given / sizeof given[0], &made);
    if (status != CRD_OK) return status;
    return actions_read(&t->call, t->credit, reaction, event, &made->returned->v, &made->actions, &made->actions_count);
}

static crd_status try_events(trial *t) {
    crd_reaction reaction = *t->wanted->event;
    credit_events events = {0};
    reaction.call = (crd_call){t->hook->name, t->function->name};
    crd_status status = run_settle_with_hooks(t->run);
    if (status == CRD_OK && !events_find(t->run, t->credit, &reaction, t->a, &events)) status = CRD_NOMEM;
    for (size_t i = 0; i < events.n && status == CRD_OK; i++) status = try_event(t, &reaction, &events.at[i]);
    vec_free(t->a->m, &events);
    return status;
}

/* ---- predicates ---- */

static int by_key(const void *a, const void *b) {
    return str_cmp(((const hook_item *)a)->key, ((const hook_item *)b)->key);
}

static crd_status unknown_field(const trial *t, crd_str field) {
    crd_diagnostics *list = t->run->list;
    diag *g = diag_add_file(list, DIAG_UNKNOWN_KEY, t->hook->path, 0, 0,
                            "`%.*s` is not among the `fields` of the predicate `%.*s`", STR_ARG(field),
                            STR_ARG(t->function->name));
    crd_str near = crd_nearest(field, t->function->fields, t->function->fields_n);
    if (near.ptr != NULL) diag_help(list, g, "did you mean `%.*s`?", STR_ARG(near));
    return list->m.failed ? CRD_NOMEM : CRD_INVALID;
}

/* A record of the predicate's fields; those that are not given are absent. */
static crd_status charge_view(const trial *t, hook_value *out) {
    const crd_trial_options *wanted = t->wanted;
    size_t n = t->function->fields_n;
    hook_item *items = ARENA_ARRAY(t->a, n, hook_item);
    if (items == NULL) return CRD_NOMEM;
    for (size_t i = 0; i < n; i++) items[i].key = t->function->fields[i];
    for (size_t k = 0; k < wanted->charge_count; k++) {
        size_t i = 0;
        while (i < n && !str_eq(items[i].key, wanted->charge[k].key)) i++;
        if (i == n) return unknown_field(t, wanted->charge[k].key);
        if (wanted->charge[k].value.len > 0)
            items[i].value = (hook_value){.kind = HOOK_TEXT, .text = arena_str(t->a, wanted->charge[k].value)};
    }
    order_sort(items, n, sizeof *items, by_key);
    *out = (hook_value){.kind = HOOK_RECORD, .items = items, .items_n = n};
    return CRD_OK;
}

static crd_status try_predicate(trial *t) {
    static const char *const names[] = {"charge"};
    hook_value charge;
    crd_trial_call *made;
    crd_status status = charge_view(t, &charge);
    if (status == CRD_OK) status = call(t, names, &charge, 1, &made);
    if (status != CRD_OK) return status;
    if (made->returned->v.kind != HOOK_BOOL) {
        hook_failure why = questions_refuse(t->run, &made->returned->v, t->a);
        return run_call_failed(t->run, t->call.hook, t->call.function, &why, t->call.called_for, NULL, NULL);
    }
    made->answer = made->returned->v.yes;
    return CRD_OK;
}

/* ---- all of it -------------------------------------------------------------------------------------------------- */

static crd_status try_function(trial *t) {
    crd_status status = find_function(t);
    if (status != CRD_OK) return status;
    bool of_charges = t->function->is_predicate;
    t->call = hook_call_of(t->run, (crd_call){t->hook->name, t->function->name}, t->a,
                           of_charges ? "a trial" : "a trial with credit `%.*s`", STR_ARG(t->wanted->credit));
    if (of_charges) return try_predicate(t);
    return t->wanted->event != NULL ? try_events(t) : try_pauses(t);
}

static crd_status keep(trial *t, const crd_trial **out) {
    crd_trial *result = ARENA_NEW(t->a, crd_trial);
    hook_value *settings = ARENA_NEW(t->a, hook_value);
    crd_trial_call *calls = arena_copy(t->a, t->calls.at, t->calls.n * sizeof *calls);
    if (result == NULL || settings == NULL || calls == NULL) return CRD_NOMEM;
    *settings = (hook_value){.kind = HOOK_RECORD, .items = t->hook->settings, .items_n = t->hook->settings_n};
    crd_trial_place place = t->wanted->event != NULL ? CRD_TRIAL_EVENT : CRD_TRIAL_PAUSE;
    if (t->function->is_predicate) place = CRD_TRIAL_RULE;
    *result = (crd_trial){place, handed_out(settings), calls, t->calls.n};
    *out = result;
    return CRD_OK;
}

static bool has_credit(trial *t) {
    const program *p = t->run->policy->program;
    if (t->wanted->credit.ptr == NULL) return true;
    while (t->credit < p->credits_n && !str_eq(p->credits[t->credit].name, t->wanted->credit)) t->credit++;
    return t->credit < p->credits_n;
}

crd_status crd_run_try(crd_run *run, const crd_trial_options *options, const crd_trial **out) {
    if (run == NULL || options == NULL || out == NULL || options->path == NULL || run->status != CRD_OK)
        return CRD_MISUSE;
    if (!list_is_complete(options->charge, options->charge_count)) return CRD_MISUSE;
    trial t = {.run = run, .wanted = options, .a = &run->texts};
    if (!run->options.settle || !has_credit(&t)) return CRD_MISUSE;
    crd_status status = put_on_trial(&t);
    if (status != CRD_OK) return status;
    const crd_policy *own = run->policy;
    run_aside aside;
    run_hooks_close(run);
    run->policy = &t.policy;
    status = run_set_aside(run, &t.program.settlement, &aside) ? try_function(&t) : CRD_NOMEM;
    run_hooks_close(run);
    run->policy = own;
    ledger_free(run_restore(run, &aside));
    if (status == CRD_OK) status = keep(&t, out);
    vec_free(t.a->m, &t.calls);
    return run->m.failed ? CRD_NOMEM : status;
}
