/* SPDX-License-Identifier: Apache-2.0
 *
 * What the machine asks hooks about charges: the answerer of its questions, and what is said when one has no answer.
 * Also whether the chunks of a loaded program offer what it calls; a compiled one was checked by the compiler. */
#include "api/api.h"
#include "base/order.h"

/* The columns that a message about an unanswered question shows. */
static const field_id shown_columns[] = {FIELD_ACCOUNT, FIELD_SERVICE};

const field_id *questions_columns(const program *p, size_t *n) {
    *n = p->questions_n > 0 ? sizeof shown_columns / sizeof *shown_columns : 0;
    return shown_columns;
}

/* The name by which a predicate's `fields` and its charge know a column. */
static crd_str column_name(const program *p, const program_question *q, size_t i, arena *a) {
    if (q->of_category[i]) return p->categories[q->columns[i]].name;
    field_ref ref = p->columns[q->columns[i]];
    if (ref.id != FIELD_TAG) return str_of(field_table[ref.id].name);
    text name;
    text_init(&name, a->m);
    text_format(&name, "tag.%.*s", STR_ARG(ref.tag));
    crd_str kept = arena_str(a, text_str(&name));
    text_free(&name);
    return kept;
}

/* ---- asking ---------------------------------------------------------------------------------------------------- */

static int by_key(const void *a, const void *b) {
    return str_cmp(((const hook_item *)a)->key, ((const hook_item *)b)->key);
}

/* What the predicate sees of the charge. */
static hook_value charge_view(const program *p, const program_question *q, const crd_str *values, arena *a) {
    hook_item *items = ARENA_ARRAY(a, q->columns_n, hook_item);
    for (size_t i = 0; items != NULL && i < q->columns_n; i++) {
        items[i].key = column_name(p, q, i, a);
        if (!str_none(values[i])) items[i].value = (hook_value){.kind = HOOK_TEXT, .text = values[i]};
    }
    if (items != NULL) order_sort(items, q->columns_n, sizeof *items, by_key);
    return (hook_value){.kind = HOOK_RECORD, .items = items, .items_n = q->columns_n};
}

hook_failure questions_refuse(const crd_run *run, const hook_value *given, arena *a) {
    text message;
    text_init(&message, a->m);
    text_add(&message, STR("gives "));
    hook_value_text(&message, given);
    text_add(&message, STR(", which is neither true nor false"));
    hook_failure why = {
        .code = DIAG_HOOK_ANSWER, .message = arena_str(a, text_str(&message)), .line = run_called_line(run)};
    text_free(&message);
    return why;
}

/* The texts of a failure outlive the call. */
static void keep_failure(crd_run *run, const hook_failure *why) {
    run->unanswered = *why;
    run->unanswered.message = arena_str(&run->texts, why->message);
    run->unanswered.path = arena_str(&run->texts, why->path);
}

bool questions_ask(void *ud, const program_question *q, const crd_str *values, bool *answer) {
    crd_run *run = ud;
    arena a;
    arena_init(&a, &run->m);
    hook_failure why;
    hook_value result, charge = charge_view(run->policy->program, q, values, &a);
    bool answered = !run->m.failed && run_call(run, q->hook, q->function, &charge, 1, &a, &result, &why);
    if (answered && result.kind != HOOK_BOOL) {
        why = questions_refuse(run, &result, &a);
        answered = false;
    }
    if (answered)
        *answer = result.yes;
    else if (!run->m.failed)
        keep_failure(run, &why);
    arena_free(&a);
    return answered;
}

/* ---- without an answer ----------------------------------------------------------------------------------------- */

static void add_column(text *out, const crd_run *run, const batch *b, size_t row, field_id id) {
    size_t column = columns_find(&run->columns, (field_ref){.id = id});
    crd_str shown = intern_get(&run->columns.dicts[column], b->ids[column][row]);
    text_format(out, ", %s %.*s", field_table[id].name, STR_ARG(shown));
}

static void add_charge(text *out, const crd_run *run, const batch *b, size_t row) {
    if (str_none(run->file))
        text_format(out, "charge %llu", (unsigned long long)b->number[row]);
    else
        text_format(out, "the charge in %.*s:%llu", STR_ARG(run->file), (unsigned long long)b->line[row]);
    for (size_t i = 0; i < sizeof shown_columns / sizeof *shown_columns; i++)
        add_column(out, run, b, row, shown_columns[i]);
}

static void add_rule(text *out, const program *p, const unanswered *u) {
    if (u->category == p->categories_n) {
        text_add(out, STR(", by `--where`"));
        return;
    }
    const program_category *c = &p->categories[u->category];
    const program_rule *r = &c->rules[u->rule];
    text_format(out, ", by the rule \"%.*s\" of category `%.*s` in %.*s:%u", STR_ARG(r->label), STR_ARG(c->name),
                STR_ARG(r->place.file), r->place.line);
}

crd_status questions_unanswered(crd_run *run, const batch *b) {
    unanswered u = classifier_unanswered(run->classifier);
    if (run->m.failed || u.question == NULL) return CRD_NOMEM;
    text called_for;
    text_init(&called_for, &run->m);
    add_charge(&called_for, run, b, u.row);
    add_rule(&called_for, run->policy->program, &u);
    crd_status status = run_call_failed(run, u.question->hook, u.question->function, &run->unanswered,
                                        text_str(&called_for), NULL, NULL);
    text_free(&called_for);
    return status;
}

/* ---- a program from a file ------------------------------------------------------------------------------------- */

typedef struct offers {
    const program *p;
    crd_diagnostics *d;
    crd_str name; /* of the file */
    arena a;
    hook_module *modules; /* [hook] */
} offers;

static bool not_offered(const offers *o, size_t hook, crd_str function, const char *what) {
    diag_add_file(o->d, DIAG_PROGRAM_INVALID, o->name, 0, 0, "hook `%.*s` has no %s `%.*s`",
                  STR_ARG(o->p->hooks[hook].name), what, STR_ARG(function));
    return false;
}

/* The function of the kind, or NULL. */
static const hook_function *offered(const offers *o, size_t hook, crd_str function, bool is_predicate) {
    const hook_module *m = &o->modules[hook];
    for (size_t i = 0; i < m->functions_n; i++)
        if (str_eq(m->functions[i].name, function) && m->functions[i].is_predicate == is_predicate)
            return &m->functions[i];
    return NULL;
}

static bool check_call(const offers *o, crd_call call) {
    size_t hook = 0;
    while (!str_eq(o->p->hooks[hook].name, call.hook)) hook++;
    return offered(o, hook, call.function, false) != NULL || not_offered(o, hook, call.function, "function");
}

static bool check_credit(const offers *o, const crd_credit *k) {
    for (size_t i = 0; i < k->pauses_count; i++)
        if (k->pauses[i].call.hook.ptr != NULL && !check_call(o, k->pauses[i].call)) return false;
    for (size_t i = 0; i < k->reactions_count; i++)
        if (!check_call(o, k->reactions[i].call)) return false;
    return true;
}

/* A predicate is given exactly the fields that it asks for. */
static bool check_question(offers *o, const program_question *q) {
    const hook_function *f = offered(o, q->hook, q->function, true);
    bool same = f != NULL && f->fields_n == q->columns_n;
    for (size_t i = 0; same && i < q->columns_n; i++) same = str_eq(f->fields[i], column_name(o->p, q, i, &o->a));
    return same || not_offered(o, q->hook, q->function, "predicate of the program's fields");
}

static bool load_hooks(offers *o, const hook_engine *engine, hooks *state) {
    for (size_t i = 0; i < o->p->hooks_n; i++) {
        const program_hook *h = &o->p->hooks[i];
        hook_source loaded = {h->name, h->path, h->text, h->settings, h->settings_n};
        hook_failure why;
        if (engine->load(state, &loaded, &o->a, &o->modules[i], &why)) continue;
        if (!o->a.m->failed) hook_finding(o->d, h, STR_NONE, &why);
        return false;
    }
    return true;
}

static bool check_offers(offers *o, const hook_engine *engine, hooks *state) {
    o->modules = ARENA_ARRAY(&o->a, o->p->hooks_n, hook_module);
    if (o->modules == NULL || !load_hooks(o, engine, state)) return false;
    for (size_t i = 0; i < o->p->credits_n; i++)
        if (!check_credit(o, &o->p->credits[i])) return false;
    for (size_t i = 0; i < o->p->questions_n; i++)
        if (!check_question(o, &o->p->questions[i])) return false;
    return true;
}

bool hooks_offer(const crd_config *config, const program *p, mem *m, crd_diagnostics *d, crd_str name) {
    const hook_engine *engine = hooks_engine();
    if (p->hooks_n == 0) return true;
    if (engine == NULL) {
        diag *g =
            diag_add_file(d, DIAG_HOOKS_UNAVAILABLE, name, 0, 0, "the program has hooks: this build of crd has no Lua");
        diag_help(d, g, "use a build with Lua");
        return false;
    }
    hooks *state = engine->open(m, config);
    if (state == NULL) return false;
    offers o = {.p = p, .d = d, .name = name};
    arena_init(&o.a, m);
    bool fine = check_offers(&o, engine, state) && !m->failed;
    arena_free(&o.a);
    engine->close(state);
    return fine;
}
