/* SPDX-License-Identifier: Apache-2.0
 *
 * The run's side of the door to hooks: opens the engine when the first call comes, so that a run that calls none pays
 * for none, and reports what failed in one way, whoever called. */
#include "api/api.h"

/* ---- findings --------------------------------------------------------------------------------------------------- */

/* A line of the hook's text, which is kept in the list once. False: there is no such line, or no memory. */
static bool line_of(crd_diagnostics *list, const program_hook *h, uint32_t line, span *at) {
    uint32_t file = 0;
    while (file < list->sources.n &&
           !(str_eq(list->sources.at[file].name, h->path) && str_eq(list->sources.at[file].text, h->text)))
        file++;
    if (file == list->sources.n && !diag_source(list, h->path, h->text, &file)) return false;
    if (line == 0 || line > list->sources.at[file].lines_n) return false;
    *at = diag_line(list, file, line);
    return true;
}

diag *hook_finding(crd_diagnostics *list, const program_hook *h, crd_str function, const hook_failure *why) {
    span at;
    crd_str path = why->path.ptr != NULL ? why->path : h->path;
    const char *dot = function.len > 0 ? "." : "";
    if (str_eq(path, h->path) && line_of(list, h, why->line, &at))
        return diag_add(list, why->code, at, "hook `%.*s%s%.*s` %.*s", STR_ARG(h->name), dot, STR_ARG(function),
                        STR_ARG(why->message));
    return diag_add_file(list, why->code, path, why->line, 0, "hook `%.*s%s%.*s` %.*s", STR_ARG(h->name), dot,
                         STR_ARG(function), STR_ARG(why->message));
}

/* ---- calls ------------------------------------------------------------------------------------------------------ */

static bool load_all(crd_run *run, const hook_engine *engine, arena *a, hook_failure *why) {
    const program *p = run->policy->program;
    for (size_t i = 0; i < p->hooks_n; i++) {
        const program_hook *h = &p->hooks[i];
        hook_source loaded = {h->name, h->path, h->text, h->settings, h->settings_n};
        hook_module module;
        if (!engine->load(run->hooks, &loaded, a, &module, why)) return false;
    }
    return true;
}

static bool open_hooks(crd_run *run, const hook_engine *engine, arena *a, hook_failure *why) {
    run->hooks = engine->open(&run->m, &run->policy->config);
    if (run->hooks != NULL && load_all(run, engine, a, why)) return true;
    run_hooks_close(run);
    return false;
}

void run_hooks_close(crd_run *run) {
    if (run->hooks != NULL) hooks_engine()->close(run->hooks);
    run->hooks = NULL;
}

size_t run_hook(const crd_run *run, crd_str name) {
    size_t i = 0;
    while (!str_eq(run->policy->program->hooks[i].name, name)) i++;
    return i;
}

bool run_call(crd_run *run, size_t hook, crd_str function, const hook_value *arguments, size_t arguments_n, arena *a,
              hook_value *result, hook_failure *why) {
    const hook_engine *engine = hooks_engine();
    *why = (hook_failure){.code = DIAG_HOOKS_UNAVAILABLE, .message = STR("cannot run: this build of crd has no Lua")};
    if (engine == NULL || (run->hooks == NULL && !open_hooks(run, engine, a, why))) return false;
    return engine->call(run->hooks, hook, function, arguments, arguments_n, a, result, why);
}

uint32_t run_called_line(const crd_run *run) { return run->hooks == NULL ? 0 : hooks_engine()->line(run->hooks); }

crd_status run_call_failed(crd_run *run, size_t hook, crd_str function, const hook_failure *why, crd_str called_for,
                           const span *clause, const char *help) {
    if (run->m.failed) return CRD_NOMEM;
    diag *g = hook_finding(run->list, &run->policy->program->hooks[hook], function, why);
    diag_note(run->list, g, "called for %.*s", STR_ARG(called_for));
    if (clause != NULL) diag_also(run->list, g, *clause, "called here");
    if (help == NULL) help = hook_help(why->code);
    if (help != NULL) diag_help(run->list, g, "%s", help);
    return run->list->m.failed ? CRD_NOMEM : CRD_INVALID;
}

/* ---- calls by clauses of credits -------------------------------------------------------------------------------- */

static crd_str format_in(arena *a, const char *format, va_list arguments) {
    text t;
    text_init(&t, a->m);
    text_vformat(&t, format, arguments);
    crd_str kept = arena_str(a, text_str(&t));
    text_free(&t);
    return kept;
}

hook_call hook_call_of(crd_run *run, crd_call call, arena *a, const char *called_for, ...) {
    va_list arguments;
    va_start(arguments, called_for);
    crd_str clause = format_in(a, called_for, arguments);
    va_end(arguments);
    return (hook_call){
        .run = run, .hook = run_hook(run, call.hook), .function = call.function, .called_for = clause, .a = a};
}

crd_status hook_call_make(const hook_call *c, const hook_value *arguments, size_t arguments_n, hook_value *result) {
    hook_failure why;
    if (c->run->m.failed) return CRD_NOMEM; /* the views are not whole */
    if (run_call(c->run, c->hook, c->function, arguments, arguments_n, c->a, result, &why)) return CRD_OK;
    return run_call_failed(c->run, c->hook, c->function, &why, c->called_for, c->clause, NULL);
}

crd_status hook_call_refuse(const hook_call *c, diag_code code, const char *help, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    hook_failure why = {.code = code, .message = format_in(c->a, format, arguments), .line = run_called_line(c->run)};
    va_end(arguments);
    return run_call_failed(c->run, c->hook, c->function, &why, c->called_for, c->clause, help);
}
