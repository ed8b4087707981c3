/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the declarations of hooks: their files and settings. Every chunk is loaded once, in the engine's sandbox, before
 * categories are ordered: which categories a predicate asks for stands in the chunk. A hook that cannot be loaded
 * breaks its declaration, so that calls of it stay silent. */
#include "hooks.h"
#include "base/date.h"
#include "base/order.h"
#include "stdlib.h"

/* ---- files ---- */

static const unit *unit_of(const checker *c, uint32_t file) {
    size_t i = 0;
    while (c->read.at[i]->file != file) i++;
    return c->read.at[i];
}

static void hook_unknown(checker *c, const node *string, crd_str path) {
    size_t n;
    const crd_str *known = stdlib_hook_names(&n);
    diag *g = diag_add(c->d, DIAG_UNKNOWN_MODULE, string->at, "the standard library has no hook `%.*s`", STR_ARG(path));
    diag_did_you_mean(c->d, g, (span){string->at.file, string->at.begin + 1, string->at.end - 1}, path, known, n);
}

/* The bytes of the file that the string names; false: reported. */
static bool hook_bytes(checker *c, loaded_hook *h, const node *string, crd_str *bytes) {
    static const file_use use = {"load hooks", "write the hook into a file that crd can read"};
    crd_str path, key;
    if (!literal_string(c->d, c->a, string, &path)) return false;
    if (!path_given(c, string, path,
                    "name a file such as \"hooks/mine.lua\" or a hook such as \"std/hooks/reminders\""))
        return false;
    if (path_of_library(path)) {
        h->source.path = path;
        *bytes = stdlib_hook(path);
        if (!bytes->ptr) hook_unknown(c, string, path);
        return bytes->ptr;
    }
    return file_key(c, string, unit_of(c, string->at.file), path, &use, &key) &&
           file_load(c, string, key, &use, &h->source.path, bytes);
}

/* Hooks of one file share its source, so that what is wrong with it is said once. */
static bool hook_source_of(checker *c, loaded_hook *h, crd_str bytes) {
    for (const loaded_hook *before = c->hooks; before < h; before++) {
        if (!before->source.text.ptr || !str_eq(before->source.path, h->source.path)) continue;
        h->file = before->file;
        h->source.text = before->source.text;
        return true;
    }
    if (!diag_source(c->d, h->source.path, bytes, &h->file)) return false;
    h->source.text = arena_str(c->a, c->d->sources.at[h->file].text);
    return h->source.text.ptr;
}

/* ---- settings ---- */

static hook_value number_value(dec n) {
    if (n % DEC_ONE == 0 && n / DEC_ONE == (int64_t)(n / DEC_ONE))
        return (hook_value){.kind = HOOK_INTEGER, .integer = (int64_t)(n / DEC_ONE)};
    return (hook_value){.kind = HOOK_NUMBER, .number = n};
}

static hook_value setting_of(const value *v) {
    switch (v->type) {
    case VALUE_NUMBER:
    case VALUE_PERCENT: return number_value(v->number);
    case VALUE_MONEY: return (hook_value){.kind = HOOK_MONEY, .number = v->number, .text = v->currency};
    case VALUE_DATE: return (hook_value){.kind = HOOK_DATE, .day = v->day};
    case VALUE_MONTH: return (hook_value){.kind = HOOK_DATE, .day = month_first(v->day)};
    case VALUE_DAYS: return (hook_value){.kind = HOOK_INTEGER, .integer = v->days};
    default: return (hook_value){.kind = HOOK_TEXT, .text = v->text};
    }
}

static bool setting_list(checker *c, const operand *o, hook_value *out) {
    hook_item *items = ARENA_ARRAY(c->a, o->n, hook_item);
    for (size_t i = 0; items && i < o->n; i++) items[i].value = setting_of(o->values[i]);
    *out = (hook_value){.kind = HOOK_LIST, .items = items, .items_n = o->n};
    return items;
}

/* Bare words are service codes, which only a list with a name can have said; elsewhere they are misspelt names. */
static bool words_known(checker *c, const node *n) {
    bool known = true;
    if (n->kind == NODE_LIST) {
        for (size_t i = 0; i < n->children; i++) {
            node item = list_element(n, i);
            known &= words_known(c, &item);
        }
    } else if (n->kind == NODE_WORD && !name_find(c, node_text(c, n))) {
        name_unknown(c, n, NAMES(NAME_LET) | NAMES(NAME_ACCOUNT), "a value");
        known = false;
    }
    return known;
}

static bool setting_value(checker *c, const node *n, hook_value *out) {
    operand o = operand_of(c, n);
    if (o.kind == ITEM_NAME) name_want(c, n, 0, "a value");
    if (o.kind == ITEM_BROKEN || o.kind == ITEM_NAME || !words_known(c, n)) return false;
    if (o.kind == ITEM_MONTHS) {
        diag *g = diag_add(c->d, DIAG_HOOK_SETTING, n->at, "a hook's setting is not a number of months");
        diag_help(c->d, g, "months have no fixed length: write days or weeks");
        return false;
    }
    for (size_t i = 0; o.kind == ITEM_MONEY && i < o.n; i++) currency_use_add(c, n->at, o.values[i]->currency);
    if (o.list) return list_copied(c, n, &o) && setting_list(c, &o, out);
    *out = setting_of(o.values[0]);
    return true;
}

typedef struct settings {
    hook_item *items;
    const node **nodes;
    size_t n;
} settings;

static bool setting_new(checker *c, const settings *s, const node *key, crd_str name) {
    for (size_t i = 0; i < s->n; i++) {
        if (!str_eq(s->items[i].key, name)) continue;
        diag *g = diag_add(c->d, DIAG_HOOK_SETTING, key->at, "`%.*s` is set twice", STR_ARG(name));
        diag_also(c->d, g, s->nodes[i]->at, "the first one");
        diag_help(c->d, g, "keep one of the values");
        return false;
    }
    return true;
}

/* False: the rest is not looked at. */
static bool setting(checker *c, settings *s, const node *n) {
    const node *key = n->first, *given = key ? key->next : NULL;
    if (!given || key->kind == NODE_BROKEN || given->kind == NODE_BROKEN) return true;
    if (key->kind != NODE_WORD) {
        diag *g = diag_add(c->d, DIAG_HOOK_SETTING, key->at, "a hook's setting has a name of one word");
        diag_help(c->d, g, "write `NAME is VALUE`; the hook finds it as `crd.settings.NAME`");
        return true;
    }
    if (s->n == LIMIT_SETTINGS) {
        diag_add(c->d, DIAG_HOOK_LIMIT, n->at, "a hook has more than %d settings", (int)LIMIT_SETTINGS);
        return false;
    }
    hook_item item = {.key = arena_str(c->a, node_text(c, key))};
    if (!setting_new(c, s, key, item.key) || !setting_value(c, given, &item.value)) return true;
    s->items[s->n] = item;
    s->nodes[s->n++] = key;
    return true;
}

static int by_key(const void *a, const void *b) {
    return str_cmp(((const hook_item *)a)->key, ((const hook_item *)b)->key);
}

static bool hook_settings(checker *c, loaded_hook *h, const node *n) {
    settings s = {ARENA_ARRAY(c->a, LIMIT_SETTINGS, hook_item), ARENA_ARRAY(c->a, LIMIT_SETTINGS, const node *), 0};
    if (!s.items || !s.nodes) return false;
    size_t errors = diag_errors_told(c->d);
    for (const node *part = n->first; part; part = part->next)
        if (part->kind == NODE_SETTING && !setting(c, &s, part)) break;
    order_sort(s.items, s.n, sizeof *s.items, by_key);
    h->source.settings = s.items;
    h->source.settings_n = s.n;
    return diag_errors_told(c->d) == errors && !node_child(n, NODE_BROKEN);
}

/* ---- loading ---- */

/* What is wrong with a hook of the library is what the policy says to it. */
static void load_failed(checker *c, const loaded_hook *h, const hook_failure *why) {
    if (c->a->m->failed) return;
    diag *g;
    if (!path_of_library(h->source.path) && why->line > 0 && why->line <= c->d->sources.at[h->file].lines_n) {
        span at = diag_line(c->d, h->file, why->line);
        g = diag_add(c->d, why->code, at, "hook `%.*s` %.*s", STR_ARG(h->source.name), STR_ARG(why->message));
        diag_also(c->d, g, h->mentioned->at, "the hook is declared here");
    } else {
        g = diag_add(c->d, why->code, h->mentioned->at, "hook `%.*s` %.*s", STR_ARG(h->source.name),
                     STR_ARG(why->message));
    }
    const char *help = hook_help(why->code);
    diag_help(c->d, g, "%s", help ? help : "docs/hooks.md says what a hook may do");
}

static bool hook_load(checker *c, loaded_hook *h) {
    crd_str bytes = STR_NONE;
    hook_failure why = {0};
    if (h->e) {
        bool set = hook_settings(c, h, h->e->n);
        if (!hook_bytes(c, h, h->mentioned, &bytes) || !set) return false;
    } else {
        h->source.path = REMINDERS;
        bytes = stdlib_hook(REMINDERS);
    }
    if (!hook_source_of(c, h, bytes)) return false;
    if (!c->engine->load(c->hook_state, &h->source, c->a, &h->module, &why)) {
        load_failed(c, h, &why);
        return false;
    }
    return offers_resolve(c, h);
}

/* The first `remind` of the policy, or NULL. */
static const node *first_remind(const checker *c) {
    for (size_t i = 0; i < c->all[NAME_CREDIT].n; i++) {
        const node *found = node_child(c->all[NAME_CREDIT].at[i]->n, NODE_C_REMIND);
        if (found) return found;
    }
    return NULL;
}

static int by_name(const void *a, const void *b) {
    return str_cmp(((const loaded_hook *)a)->source.name, ((const loaded_hook *)b)->source.name);
}

/* Everything that has to be loaded, by name. False: no memory, or too many. */
static bool hooks_collect(checker *c) {
    const declared_list *list = &c->all[NAME_HOOK];
    const node *remind = first_remind(c);
    if (list->n > LIMIT_HOOKS) {
        diag *g = diag_add(c->d, DIAG_HOOK_LIMIT, list->at[LIMIT_HOOKS]->at, "the policy has more than %d hooks",
                           (int)LIMIT_HOOKS);
        diag_help(c->d, g, "one hook may offer many functions");
        return false;
    }
    c->hooks = ARENA_ARRAY(c->a, list->n + 1, loaded_hook);
    if (!c->hooks) return false;
    for (size_t i = 0; i < list->n; i++) {
        declared *e = list->at[i];
        const node *string = node_child(e->n, NODE_STRING);
        e->broken |= !string;
        if (!e->broken) c->hooks[c->hooks_n++] = (loaded_hook){e, string, {.name = e->name}, 0, {0}, NULL};
    }
    if (remind) c->hooks[c->hooks_n++] = (loaded_hook){NULL, remind, {.name = REMINDERS}, 0, {0}, NULL};
    order_sort(c->hooks, c->hooks_n, sizeof *c->hooks, by_name);
    return true;
}

static void hooks_break(checker *c) {
    for (size_t i = 0; i < c->all[NAME_HOOK].n; i++) c->all[NAME_HOOK].at[i]->broken = true;
}

static void hooks_keep(checker *c) {
    hook_source *sources = ARENA_ARRAY(c->a, c->hooks_n, hook_source);
    for (size_t i = 0; sources && i < c->hooks_n; i++) sources[i] = c->hooks[i].source;
    c->out->hooks = sources;
    c->out->hooks_n = sources ? c->hooks_n : 0;
}

void hooks_resolve(checker *c) {
    if (!c->engine || !hooks_collect(c)) {
        hooks_break(c);
        return;
    }
    if (c->hooks_n > 0) c->hook_state = c->engine->open(c->a->m, c->config);
    if (!c->hook_state) hooks_break(c);
    for (size_t i = 0; i < c->hooks_n && c->hook_state; i++) {
        loaded_hook *h = &c->hooks[i];
        bool loaded = hook_load(c, h);
        if (!h->e) continue;
        h->e->index = i;
        h->e->broken |= !loaded;
    }
    hooks_keep(c);
}

void hooks_forget(checker *c) {
    if (c->hook_state) c->engine->close(c->hook_state);
}
