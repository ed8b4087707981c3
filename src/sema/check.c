/* SPDX-License-Identifier: Apache-2.0
 *
 * Drives the checker: reads all files, declares all names, loads all hooks, checks everything, and gives the model when
 * nothing was wrong. Every pass runs even when one before it found errors, so that one run shows all of them. */
#include "check.h"
#include "base/order.h"

static bool begin(checker *c) {
    mem *m = c->a->m;
    c->first_source = c->d->sources.n;
    c->out = ARENA_NEW(c->a, model);
    c->path =
        ARENA_ARRAY(c->a, LIMIT_LET_DEPTH > LIMIT_CATEGORY_DEPTH ? LIMIT_LET_DEPTH : LIMIT_CATEGORY_DEPTH, declared *);
    bool ready = intern_init(&c->names, m);
    ready &= intern_init(&c->values, m);
    ready &= intern_init(&c->numbers, m);
    ready &= intern_init(&c->literals, m);
    ready &= intern_init(&c->near, m);
    if (!ready || !c->out || !c->path) return false;
    c->out->lint_lead_days = -1;
    c->out->lint_fails_on_warning = true;
    return true;
}

static void end(checker *c) {
    mem *m = c->a->m;
    intern_free(&c->names);
    intern_free(&c->values);
    intern_free(&c->numbers);
    intern_free(&c->literals);
    vec_free(m, &c->literal_values);
    intern_free(&c->near);
    for (int i = 0; i < NAME_KINDS; i++) vec_free(m, &c->all[i]);
    vec_free(m, &c->read);
    vec_free(m, &c->units);
    vec_free(m, &c->by_name);
    vec_free(m, &c->number_of);
    vec_free(m, &c->nearest);
    vec_free(m, &c->currencies);
    vec_free(m, &c->questions);
    hooks_forget(c);
}

static bool failed(const checker *c) { return c->a->m->failed || c->d->m.failed; }

/* ---- declarations of one kind ---- */

size_t declarations_count(const checker *c, node_kind kind) {
    size_t n = 0;
    for (size_t i = 0; i < c->units.n; i++)
        for (const node *part = c->units.at[i]->tree->first; part; part = part->next) n += part->kind == kind;
    return n;
}

void declarations_each(checker *c, node_kind kind, void (*each)(checker *c, const node *n)) {
    for (size_t i = 0; i < c->units.n; i++)
        for (const node *part = c->units.at[i]->tree->first; part; part = part->next)
            if (part->kind == kind) each(c, part);
}

/* ---- passes ---- */

static int by_name(const void *a, const void *b) {
    const declared *x = *(declared *const *)a, *y = *(declared *const *)b;
    int order = str_cmp(x->name, y->name);
    return order ? order : (x->index > y->index) - (x->index < y->index);
}

static void credits_order(checker *c) {
    size_t n = c->all[NAME_CREDIT].n;
    order_sort(c->all[NAME_CREDIT].at, n, sizeof *c->all[NAME_CREDIT].at, by_name);
    for (size_t i = 0; i < n; i++) c->all[NAME_CREDIT].at[i]->index = i;
}

/* Checks the one block of its kind that a policy may have. */
static void block_check(checker *c, node_kind kind, const char *name, void (*check)(checker *, const node *)) {
    const node *first = NULL;
    for (size_t i = 0; i < c->units.n; i++)
        for (const node *n = c->units.at[i]->tree->first; n; n = n->next) {
            if (n->kind != kind) continue;
            if (!first) {
                first = n;
                check(c, n);
                continue;
            }
            span head = {n->at.file, n->at.begin, n->at.begin + (uint32_t)str_of(name).len};
            diag *g = diag_add(c->d, DIAG_SECOND_BLOCK, head, "a second `%s` block", name);
            diag_also(c->d, g, (span){first->at.file, first->at.begin, first->at.begin + head.end - head.begin},
                      "the first one");
            diag_help(c->d, g, "join them: a policy has one");
        }
}

static const node *where_parse(checker *c) {
    uint32_t file;
    if (!c->options->where.ptr || !diag_source(c->d, STR("--where"), c->options->where, &file)) return NULL;
    return parse_condition(c->d, c->a, &c->ids, file);
}

static void trees_keep(checker *c) {
    c->out->trees = ARENA_ARRAY(c->a, c->units.n, const node *);
    for (size_t i = 0; c->out->trees && i < c->units.n; i++)
        if (!c->units.at[i]->module) c->out->trees[c->out->trees_n++] = c->units.at[i]->tree;
}

static void check_all(checker *c) {
    trees_keep(c);
    names_declare(c);
    if (failed(c)) return; /* without memory there may be no accounts to refer to */
    credits_order(c);
    if (failed(c)) return; /* a name may stand for what is not there */
    lets_resolve(c);
    hooks_resolve(c);
    categories_order(c);
    categories_check(c);
    credits_check(c);
    block_check(c, NODE_ORGANIZATION, "organization", organization_check);
    block_check(c, NODE_SETTLEMENT, "settlement", settlement_check);
    block_check(c, NODE_LINT, "lint", lint_check);
    guards_check(c);
    tests_check(c);
    condition_check(c, c->out->where, true);
    questions_keep(c);
    currencies_finish(c);
    suppress(c);
}

static void run(checker *c) {
    units_read(c);
    if (failed(c) || c->units.n == 0) return;
    c->out->where = where_parse(c);
    c->out->facts_n = (size_t)c->ids.last + 1;
    c->out->facts = ARENA_ARRAY(c->a, c->out->facts_n, fact);
    if (!failed(c)) check_all(c);
}

const model *sema_check(const crd_config *config, const hook_engine *engine, crd_diagnostics *d, arena *a,
                        const crd_compile_options *options) {
    checker c = {.config = config, .engine = engine, .d = d, .a = a, .options = options, .errors = diag_errors_told(d)};
    if (begin(&c)) run(&c);
    bool good = !failed(&c) && diag_errors_told(d) == c.errors;
    end(&c);
    return good ? c.out : NULL;
}
