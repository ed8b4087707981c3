/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the one namespace of a policy: accounts, lets, categories, credits and hooks of all files, in any order. */
#include "check.h"
#include "grammar/lexer.h"

/* What a policy may not declare besides the fields: columns of a charge that are no text fields, and what keys ask for.
 */
static const char *const reserved[] = {
#define COLUMN(id, name, cur2, legacy, focus) name,
#include "base/fields.def"
    "tag",
    "tags",
    "day",
};

static const char *const kind_texts[NAME_KINDS] = {
    [NAME_ACCOUNT] = "an account", [NAME_LET] = "a let",   [NAME_CATEGORY] = "a category",
    [NAME_CREDIT] = "a credit",    [NAME_HOOK] = "a hook", [NAME_UNREAD] = "a name",
};

const char *name_kind_text(name_kind kind) { return kind_texts[kind]; }

declared *name_find(const checker *c, crd_str name) {
    uint32_t id = intern_find(&c->names, name);
    return id == INTERN_FAILED || id >= c->by_name.n ? NULL : c->by_name.at[id];
}

const crd_str *names_of(checker *c, unsigned kinds, size_t *n) {
    name_list *list = &c->lists[kinds];
    size_t room = 0;
    for (int k = 0; k < NAME_KINDS; k++) room += kinds & NAMES(k) ? c->all[k].n : 0;
    crd_str *out = list->at ? NULL : ARENA_ARRAY(c->a, room, crd_str);
    for (int k = 0; out && k < NAME_KINDS; k++)
        for (size_t i = 0; (kinds & NAMES(k)) && i < c->all[k].n; i++) out[list->n++] = c->all[k].at[i]->name;
    if (out) list->at = out;
    *n = list->n;
    return list->at;
}

crd_str name_near(checker *c, crd_str word, const crd_str *known, size_t n) {
    if (n > LIMIT_COMPARED - c->compared) return STR_NONE;
    c->compared += n;
    return str_nearest(word, known, n);
}

void name_suggest(checker *c, diag *g, span at, crd_str word, const crd_str *known, size_t n) {
    if (!g || n > LIMIT_COMPARED - c->compared) return;
    c->compared += n;
    diag_did_you_mean(c->d, g, at, word, known, n);
}

void name_unknown(checker *c, const node *word, unsigned kinds, const char *what) {
    crd_str name = node_text(c, word);
    if (c->names_missing) return;
    diag *g = diag_add(c->d, DIAG_UNKNOWN_NAME, word->at, "nothing is called `%.*s`; expected %s", STR_ARG(name), what);
    if (!g) return;
    size_t n;
    const crd_str *known = names_of(c, kinds, &n);
    name_suggest(c, g, word->at, name, known, n);
}

declared *name_want(checker *c, const node *word, unsigned kinds, const char *what) {
    if (!word || word->kind != NODE_WORD) return NULL;
    declared *found = name_find(c, node_text(c, word));
    if (!found) {
        name_unknown(c, word, kinds, what);
        return NULL;
    }
    if (found->broken) return NULL;
    if (!(kinds & NAMES(found->kind))) {
        diag *g = diag_add(c->d, DIAG_WRONG_KIND, word->at, "`%.*s` is %s; expected %s", STR_ARG(found->name),
                           name_kind_text(found->kind), what);
        diag_also(c->d, g, found->at, "declared here");
        return NULL;
    }
    return found;
}

crd_str path_text(checker *c, const declared *closing) {
    text t;
    text_init(&t, c->a->m);
    size_t from = 0;
    while (from < c->path_n && c->path[from] != closing) from++;
    for (size_t i = from; i < c->path_n; i++) text_format(&t, "%.*s -> ", STR_ARG(c->path[i]->name));
    text_add(&t, closing->name);
    crd_str s = arena_str(c->a, text_str(&t));
    text_free(&t);
    return s;
}

/* ---- declaring ---- */

static bool field_like(crd_str name) {
    bool found = field_find(name) != FIELD_COUNT;
    for (size_t i = 0; i < sizeof reserved / sizeof *reserved; i++) found |= str_eq(name, str_of(reserved[i]));
    return found;
}

bool name_reserved(checker *c, const node *word) {
    crd_str name = node_text(c, word);
    if (token_keyword(name)) return true; /* reported by the parser */
    if (!field_like(name)) return false;
    diag *g = diag_add(c->d, DIAG_FIELD_NAME, word->at, "field `%.*s` cannot be a name", STR_ARG(name));
    diag_help(c->d, g, "choose another name, such as `my_%.*s`", STR_ARG(name));
    return true;
}

/* Gives the text to the declaration, unless it has one; that one, or NULL. */
static declared *taken(checker *c, intern *texts, declared_list *by_id, crd_str s, declared *e) {
    uint32_t id = intern_add(texts, s);
    if (id == INTERN_FAILED) return NULL;
    while (by_id->n <= id) {
        declared **slot = vec_push(c->a->m, by_id);
        if (!slot) return NULL;
        *slot = NULL;
    }
    declared *first = by_id->at[id];
    if (!first) by_id->at[id] = e;
    return first;
}

static void declare(checker *c, declared *e) {
    declared *first = taken(c, &c->names, &c->by_name, e->name, e);
    if (!first) return;
    diag *g = diag_add(c->d, DIAG_DUPLICATE_NAME, e->at, "`%.*s` is declared twice", STR_ARG(e->name));
    diag_also(c->d, g, first->at, "first declared here");
    diag_help(c->d, g, "rename one of them: accounts, lets, categories, credits and hooks share their names");
    first->broken |= first->kind != e->kind;
}

static declared *entry_new(checker *c, name_kind kind, crd_str name, span at, const node *n) {
    declared *e = ARENA_NEW(c->a, declared), **slot = e ? vec_push(c->a->m, &c->all[kind]) : NULL;
    if (!slot) return NULL;
    *e = (declared){.kind = kind, .name = arena_str(c->a, name), .at = at, .n = n, .index = c->all[kind].n - 1};
    return *slot = e;
}

static void declare_node(checker *c, name_kind kind, const node *n) {
    const node *word = n->first;
    if (!word || word->kind != NODE_WORD) return;
    declared *e = entry_new(c, kind, node_text(c, word), word->at, n);
    if (!e) return;
    e->broken = name_reserved(c, word);
    if (kind == NAME_HOOK && !c->engine && !e->broken) hooks_unavailable(c, n->at, "`hook`");
    declare(c, e);
}

static void declare_unit(checker *c, const unit *u) {
    for (const node *n = u->tree->first; n; n = n->next) switch (n->kind) {
        case NODE_ACCOUNT: declare_node(c, NAME_ACCOUNT, n); break;
        case NODE_LET: declare_node(c, NAME_LET, n); break;
        case NODE_CATEGORY: declare_node(c, NAME_CATEGORY, n); break;
        case NODE_CREDIT: declare_node(c, NAME_CREDIT, n); break;
        case NODE_HOOK: declare_node(c, NAME_HOOK, n); break;
        default: break;
        }
}

/* ---- what the parser could not read ---- */

static void declare_unread(void *ud, span at) {
    checker *c = ud;
    crd_str name = diag_text(c->d, at);
    if (name_find(c, name)) return;
    declared *e = entry_new(c, NAME_UNREAD, name, at, NULL);
    if (!e) return;
    e->broken = true;
    declare(c, e);
}

/* A declaration with a syntax error is lost, but its name is not unknown: uses of it stay silent. */
static void declare_lost(checker *c, const unit *u) {
    if (node_child(u->tree, NODE_BROKEN)) lex_names(c->d, u->file, declare_unread, c);
}

/* ---- accounts ---- */

static void account_number(checker *c, declared *e, const node *number, crd_str id) {
    const declared *first = taken(c, &c->numbers, &c->number_of, id, e);
    if (!first) return;
    diag *g = diag_add(c->d, DIAG_DUPLICATE_ACCOUNT, number->at, "`%.*s` and `%.*s` are two names for account %.*s",
                       STR_ARG(first->name), STR_ARG(e->name), STR_ARG(id));
    diag_also(c->d, g, first->at, "first declared here");
    diag_help(c->d, g, "keep one name, or correct the number");
}

static void accounts_fill(checker *c) {
    size_t n = c->all[NAME_ACCOUNT].n;
    c->out->accounts = ARENA_ARRAY(c->a, n, crd_account);
    c->out->accounts_n = c->out->accounts ? n : 0;
    for (size_t i = 0; i < c->out->accounts_n; i++) {
        declared *e = c->all[NAME_ACCOUNT].at[i];
        const node *number = node_child(e->n, NODE_ACCOUNT_NUMBER), *display = node_child(e->n, NODE_STRING);
        crd_account *account = &c->out->accounts[i];
        account->name = e->name;
        e->broken |= !number;
        title_text(c, display, "an account's display name", "leave it out, or write it as the bill shows it",
                   &account->display);
        if (!number) continue;
        account->id = arena_str(c->a, literal_account(c->d, number));
        account_number(c, e, number, account->id);
    }
}

void names_declare(checker *c) {
    for (size_t i = 0; i < c->units.n; i++) declare_unit(c, c->units.at[i]);
    for (size_t i = 0; i < c->units.n; i++) declare_lost(c, c->units.at[i]);
    accounts_fill(c);
}
