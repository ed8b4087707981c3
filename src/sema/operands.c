/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns what stands in operand position: names of accounts and lets, lists, and of literals which there are. Every let
 * is resolved once; its values are shared by all its uses, so that ten thousand rules over one long list cost one list.
 */
#include <string.h>

#include "base/aws.h"
#include "base/order.h"
#include "check.h"

static const char *const item_one[ITEM_KINDS] = {
    [ITEM_BROKEN] = "nothing",     [ITEM_NAME] = "a name",     [ITEM_WORD] = "a bare word",  [ITEM_STRING] = "a string",
    [ITEM_ACCOUNT] = "an account", [ITEM_NUMBER] = "a number", [ITEM_PERCENT] = "a percent", [ITEM_MONEY] = "money",
    [ITEM_DATE] = "a date",        [ITEM_MONTH] = "a month",   [ITEM_DAYS] = "days",         [ITEM_MONTHS] = "months",
};
static const char *const item_many[ITEM_KINDS] = {
    [ITEM_BROKEN] = "nothing",   [ITEM_NAME] = "names",     [ITEM_WORD] = "bare words",  [ITEM_STRING] = "strings",
    [ITEM_ACCOUNT] = "accounts", [ITEM_NUMBER] = "numbers", [ITEM_PERCENT] = "percents", [ITEM_MONEY] = "money",
    [ITEM_DATE] = "dates",       [ITEM_MONTH] = "months",   [ITEM_DAYS] = "days",        [ITEM_MONTHS] = "months",
};

const char *item_text(item_kind kind, bool many) { return many ? item_many[kind] : item_one[kind]; }

crd_str node_text(const checker *c, const node *n) { return diag_text(c->d, n->at); }

const node *node_bare(const node *n) {
    while (n && n->kind == NODE_PAREN) n = n->first;
    return n;
}

/* ---- single values ---- */

const operand operand_broken = {.kind = ITEM_BROKEN};

static operand text_operand(checker *c, item_kind kind, crd_str s) {
    return operand_one(c, kind, (value){.type = VALUE_TEXT, .text = s});
}

static operand negative_operand(checker *c, const node *n) {
    operand o = operand_of(c, n->first);
    if (o.kind == ITEM_BROKEN) return operand_broken;
    if (o.list || (o.kind != ITEM_MONEY && o.kind != ITEM_NUMBER)) {
        diag *g = diag_add(c->d, DIAG_NOT_NEGATIVE, n->at, "`-` stands before %s", item_text(o.kind, o.list));
        diag_help(c->d, g, "only money and numbers can be negative");
        return operand_broken;
    }
    value v = *o.values[0];
    v.number = -v.number;
    return operand_one(c, o.kind, v);
}

static operand let_operand(checker *c, declared *e, const node *use);

static operand word_operand(checker *c, const node *n) {
    declared *e = name_find(c, node_text(c, n));
    if (!e) return text_operand(c, ITEM_WORD, arena_str(c->a, node_text(c, n)));
    if (e->broken && e->kind != NAME_LET) return operand_broken;
    if (e->kind == NAME_LET) return let_operand(c, e, n);
    if (e->kind == NAME_ACCOUNT) return text_operand(c, ITEM_ACCOUNT, c->out->accounts[e->index].id);
    return text_operand(c, ITEM_NAME, e->name);
}

/* ---- lists ---- */

typedef struct list_builder {
    VEC(const value *) values;
    item_kind kind; /* of the items so far; ITEM_BROKEN: none yet */
    node first;     /* of them */
    bool broken;
} list_builder;

static bool service_like(item_kind kind) { return kind == ITEM_WORD || kind == ITEM_STRING; }

static bool undeclared(const checker *c, const node *n) {
    return n->kind == NODE_WORD && !name_find(c, node_text(c, n));
}

static const char *expected_name(item_kind kind) {
    return kind == ITEM_ACCOUNT ? "an account, as the others in the list" : "a value, as the others in the list";
}

static unsigned names_for(item_kind kind) { return NAMES(NAME_LET) | (kind == ITEM_ACCOUNT ? NAMES(NAME_ACCOUNT) : 0); }

/* The words from the beginning of the list up to item `until` turn out to be no service codes. */
static void words_unknown(checker *c, const node *list, size_t until, item_kind kind) {
    for (size_t i = 0; i < until; i++) {
        node n = list_element(list, i);
        if (undeclared(c, &n)) name_unknown(c, &n, names_for(kind), expected_name(kind));
    }
}

/* Says that item i does not go with those before it. */
static void item_mixed(checker *c, const list_builder *b, const node *list, size_t i, const operand *item) {
    const node given = list_element(list, i), *n = &given;
    if (undeclared(c, n) && !service_like(b->kind)) {
        name_unknown(c, n, names_for(b->kind), expected_name(b->kind));
        return;
    }
    if (b->kind == ITEM_WORD && undeclared(c, &b->first) && item->kind == ITEM_ACCOUNT) {
        words_unknown(c, list, i, item->kind);
        return;
    }
    diag *g = diag_add(c->d, DIAG_MIXED_LIST, n->at, "the list holds %s; this is %s", item_text(b->kind, true),
                       item_text(item->kind, item->list));
    diag_also(c->d, g, b->first.at, "%s", item_text(b->kind, false));
    diag_help(c->d, g, "a list holds values of one kind");
}

static void list_join(checker *c, list_builder *b, const node *list, size_t i, const operand *item) {
    const node n = list_element(list, i);
    if (b->kind == ITEM_BROKEN) {
        b->kind = item->kind;
        b->first = n;
    } else if (item->kind != b->kind && service_like(item->kind) && service_like(b->kind)) {
        b->kind = ITEM_WORD;
    } else if (item->kind != b->kind) {
        if (!b->broken || undeclared(c, &n)) item_mixed(c, b, list, i, item);
        b->broken = true;
        if (b->kind == ITEM_WORD) b->kind = item->kind;
    }
}

static void too_long(checker *c, const node *n, const char *what, size_t limit) {
    diag *g = diag_add(c->d, DIAG_LIST_TOO_LONG, n->at, "%s more than %zu values", what, limit);
    diag_help(c->d, g, "ask for a common prefix or a tag, or use another category");
}

bool list_copied(checker *c, const node *n, const operand *o) {
    if (n->kind == NODE_LIST || !o->list) return true;
    c->listed += o->n;
    if (c->listed <= LIMIT_LISTED) return true;
    too_long(c, n, "together, the lists with a name give", LIMIT_LISTED);
    return false;
}

static bool list_room(checker *c, list_builder *b, const node *n, const operand *item) {
    if (b->values.n + item->n <= LIMIT_LIST) return list_copied(c, n, item);
    too_long(c, n, "the list has", LIMIT_LIST);
    return false;
}

/* False: the rest of the list is not looked at. */
static bool list_item(checker *c, list_builder *b, const node *list, size_t i) {
    const node given = list_element(list, i), *n = &given;
    operand item = operand_of(c, n);
    if (item.kind == ITEM_NAME) name_want(c, n, 0, "a value");
    if (item.kind == ITEM_BROKEN || item.kind == ITEM_NAME) {
        b->broken = true;
        return true;
    }
    list_join(c, b, list, i, &item);
    if (!list_room(c, b, n, &item)) return false;
    if (!vec_room(c->a->m, &b->values, item.n)) return false;
    memcpy(b->values.at + b->values.n, item.values, item.n * sizeof *item.values);
    b->values.n += item.n;
    return true;
}

/* Whether the list has nothing but strings, or nothing but account numbers: nearly all do. */
static bool plain(const node *list) {
    const element *first = list->elements;
    for (size_t i = 1; i < list->children; i++)
        if (first[i].kind != first->kind) return false;
    return first->kind == NODE_STRING || first->kind == NODE_ACCOUNT_NUMBER;
}

static operand plain_list(checker *c, const node *list) {
    item_kind kind = list->elements->kind == NODE_STRING ? ITEM_STRING : ITEM_ACCOUNT;
    const value **values = ARENA_ARRAY(c->a, list->children, const value *);
    for (size_t i = 0; values && i < list->children; i++) {
        node n = list_element(list, i);
        single one = literal_value(c, &n);
        if (!one) return operand_broken;
        values[i] = *one;
    }
    return values ? (operand){.kind = kind, .list = true, .values = values, .n = list->children} : operand_broken;
}

static operand list_operand(checker *c, const node *list) {
    list_builder b = {.kind = ITEM_BROKEN};
    if (!list->children) {
        diag *g = diag_add(c->d, DIAG_EMPTY_LIST, list->at, "the list is empty");
        diag_help(c->d, g, "name at least one value, or leave the line out");
        return operand_broken;
    }
    if (plain(list)) return plain_list(c, list);
    size_t i = 0;
    while (i < list->children && list_item(c, &b, list, i)) i++;
    operand o = {.kind = b.kind, .list = true, .n = (uint32_t)b.values.n};
    o.values = arena_copy(c->a, b.values.at, b.values.n * sizeof *b.values.at);
    vec_free(c->a->m, &b.values);
    return b.broken || i < list->children || !o.values ? operand_broken : o;
}

/* ---- lets ---- */

static const node *let_value(const declared *e) { return e->n->first ? e->n->first->next : NULL; }

static void let_cycle(checker *c, declared *e, const node *use) {
    diag *g = diag_add(c->d, DIAG_LET_CYCLE, use->at, "`%.*s` is made of itself", STR_ARG(e->name));
    diag_note(c->d, g, "%.*s", STR_ARG(path_text(c, e)));
    diag_help(c->d, g, "take one of the names out of its list");
}

static void let_resolve(checker *c, declared *e) {
    const node *n = let_value(e);
    e->state = VISIT_BUSY;
    c->path[c->path_n++] = e;
    e->held = n ? operand_of(c, n) : operand_broken;
    c->path_n--;
    e->state = VISIT_DONE;
}

static operand let_operand(checker *c, declared *e, const node *use) {
    if (e->state == VISIT_BUSY) let_cycle(c, e, use);
    if (e->state == VISIT_NEW && c->path_n == LIMIT_LET_DEPTH) {
        diag *g = diag_add(c->d, DIAG_LET_DEPTH, use->at, "lets nest more than %d deep", (int)LIMIT_LET_DEPTH);
        diag_help(c->d, g, "write the values into one list");
        return operand_broken;
    }
    if (e->state == VISIT_NEW) let_resolve(c, e);
    return e->state == VISIT_DONE && !e->broken ? e->held : operand_broken;
}

/* Bare words in a list can only be services, wherever the list is used, or if it never is. */
void lets_resolve(checker *c) {
    for (size_t i = 0; i < c->all[NAME_LET].n; i++) {
        declared *e = c->all[NAME_LET].at[i];
        if (e->state == VISIT_NEW) let_resolve(c, e);
        if (e->held.kind == ITEM_WORD) let_look_over(c, e, LOOK_NAMES);
    }
}

/* ---- all of them ---- */

static operand no_operand(checker *c, const node *n) {
    bool field = n->kind == NODE_PATH;
    diag *g = diag_add(c->d, field ? DIAG_FIELD_AS_OPERAND : DIAG_NOT_A_VALUE, n->at, "expected a value, found %s",
                       field ? "a field" : "an expression");
    diag_help(c->d, g,
              field ? "a field is compared with literals, lists and declared names"
                    : "write a literal, a list or a declared name");
    return operand_broken;
}

operand operand_of(checker *c, const node *n) {
    n = node_bare(n);
    switch (n ? (int)n->kind : NODE_BROKEN) {
    case NODE_BROKEN: return operand_broken;
    case NODE_STRING:
    case NODE_ACCOUNT_NUMBER:
    case NODE_NUMBER:
    case NODE_PERCENT:
    case NODE_MONEY:
    case NODE_DATE:
    case NODE_MONTH:
    case NODE_DURATION: return operand_literal(c, n);
    case NODE_NEGATIVE: return negative_operand(c, n);
    case NODE_WORD: return word_operand(c, n);
    case NODE_LIST: return list_operand(c, n);
    case NODE_CALL: call_misplaced(c, n); return operand_broken;
    default: return no_operand(c, n);
    }
}

/* ---- wanting a kind ---- */

void node_fix(checker *c, diag *g, const node *n, crd_str replacement) {
    diag_help(c->d, g, "write `%.*s`", STR_ARG(replacement));
    diag_fix(c->d, g, n->at, replacement);
}

/* An account that is written as a string: its number, its name or its display name. */
static void fix_account(checker *c, diag *g, const node *n, crd_str given) {
    for (size_t i = 0; i < c->out->accounts_n; i++) {
        const crd_account *account = &c->out->accounts[i];
        if (!str_eq(given, account->id) && !str_eq(given, account->name) && !str_eq(given, account->display)) continue;
        node_fix(c, g, n, account->name);
        return;
    }
    if (str_twelve_digits(given))
        node_fix(c, g, n, given);
    else
        diag_help(c->d, g, "write a declared account's name or its twelve digits, without quotes");
}

static void fix_format(checker *c, diag *g, const node *n, const char *before, const char *behind) {
    text t;
    text_init(&t, c->a->m);
    text_format(&t, "%s%.*s%s", before, STR_ARG(node_text(c, n)), behind);
    node_fix(c, g, n, text_str(&t));
    text_free(&t);
}

void node_fix_quoted(checker *c, diag *g, const node *n) { fix_format(c, g, n, "\"", "\""); }

static void fix_money(checker *c, diag *g, const node *n) {
    const char *code = c->currencies.n ? c->currencies.at[0].currency.ptr : "USD";
    char behind[] = {' ', code[0], code[1], code[2], '\0'};
    fix_format(c, g, n, "", behind);
}

static void suggest(checker *c, diag *g, const node *n, const operand *found, item_kind wanted) {
    bool plain = n->kind != NODE_WORD && !found->list;
    crd_date day;
    if (wanted == ITEM_ACCOUNT && n->kind == NODE_STRING)
        fix_account(c, g, n, found->values[0]->text);
    else if (wanted == ITEM_STRING && (n->kind == NODE_ACCOUNT_NUMBER || n->kind == NODE_NUMBER))
        node_fix_quoted(c, g, n);
    else if (wanted == ITEM_MONEY && plain && found->kind == ITEM_NUMBER)
        fix_money(c, g, n);
    else if (wanted == ITEM_DATE && n->kind == NODE_STRING && crd_date_parse(found->values[0]->text, &day))
        node_fix(c, g, n, found->values[0]->text);
    else if (wanted == ITEM_DATE && n->kind == NODE_MONTH)
        diag_help(c->d, g, "write a whole date, such as `%.*s-01`", STR_ARG(node_text(c, n)));
    else if (wanted == ITEM_MONTH && n->kind == NODE_DATE)
        node_fix(c, g, n, (crd_str){node_text(c, n).ptr, strlen("2026-07")});
}

static void word_wrong(checker *c, const node *n, item_kind wanted) {
    if (wanted != ITEM_STRING) {
        name_unknown(c, n, names_for(wanted), item_text(wanted, false));
        return;
    }
    diag *g = diag_add(c->d, DIAG_WRONG_TYPE, n->at, "expected a string, found the bare word `%.*s`",
                       STR_ARG(node_text(c, n)));
    node_fix_quoted(c, g, n);
}

static void list_items_wrong(checker *c, const node *list, item_kind wanted, const char *taker) {
    for (size_t i = 0; i < list->children; i++) {
        node n = list_element(list, i);
        operand item = operand_of(c, &n);
        if (item.kind != ITEM_BROKEN && item.kind != wanted) operand_wrong(c, &n, &item, wanted, false, taker);
    }
}

void operand_wrong(checker *c, const node *n, const operand *found, item_kind wanted, bool many, const char *taker) {
    n = node_bare(n);
    if (found->kind == ITEM_BROKEN) return;
    if (found->kind == ITEM_NAME) {
        name_want(c, n, 0, wanted == ITEM_WORD ? "a service" : item_text(wanted, false));
        return;
    }
    if (found->kind != wanted && found->list && n->kind == NODE_LIST) {
        list_items_wrong(c, n, wanted, taker);
        return;
    }
    if (found->kind == ITEM_WORD && !found->list && undeclared(c, n)) {
        word_wrong(c, n, wanted);
        return;
    }
    bool count = found->kind == wanted; /* the kind is right, the number is not */
    const char *expected = wanted != ITEM_WORD ? item_text(wanted, many) : many ? "services" : "a service";
    diag *g = diag_add(c->d, DIAG_WRONG_TYPE, n->at, "%s takes %s%s, found %s%s", taker,
                       many                   ? "a list of "
                       : count && found->list ? "one value: "
                                              : "",
                       expected, found->list ? "a list of " : "", item_text(found->kind, found->list));
    suggest(c, g, n, found, wanted);
}

void operand_unfit(checker *c, const node *n, const operand *found, item_kind wanted, bool many, crd_str name) {
    text taker;
    text_init(&taker, c->a->m);
    text_format(&taker, "`%.*s`", STR_ARG(name));
    text_char(&taker, 0);
    if (!c->a->m->failed) operand_wrong(c, n, found, wanted, many, taker.at);
    text_free(&taker);
}

bool want_one(checker *c, const node *n, item_kind kind, const char *taker, value *out) {
    operand o = operand_of(c, n);
    if (o.kind != kind || o.list) {
        operand_wrong(c, n, &o, kind, false, taker);
        return false;
    }
    *out = *o.values[0];
    *fact_of(c, n) = (fact){.type = out->type, .values = o.values, .values_n = 1};
    return true;
}

bool want_list(checker *c, const node *n, item_kind kind, const char *taker, operand *out) {
    *out = operand_of(c, n);
    if (out->list && (out->kind == kind || (kind == ITEM_WORD && out->kind == ITEM_STRING)))
        return list_copied(c, n, out);
    if (out->kind != ITEM_BROKEN && !out->list && (out->kind == kind || service_like(out->kind))) {
        diag *g = diag_add(c->d, DIAG_LIST_EXPECTED, n->at, "%s takes a list", taker);
        fix_format(c, g, n, "[", "]");
        return false;
    }
    operand_wrong(c, n, out, kind, true, taker);
    return false;
}

bool want_date(checker *c, const node *n, const char *taker, crd_date *out) {
    value v;
    if (!n || !want_one(c, n, ITEM_DATE, taker, &v)) return false;
    *out = v.day;
    return true;
}

bool want_month(checker *c, const node *n, const char *taker, crd_month *out) {
    value v;
    if (!n || !want_one(c, n, ITEM_MONTH, taker, &v)) return false;
    *out = v.day;
    return true;
}

bool want_percent(checker *c, const node *n, const char *taker, dec *out) {
    value v;
    if (!n || !want_one(c, n, ITEM_PERCENT, taker, &v)) return false;
    *out = v.number;
    return true;
}

static bool want_some_text(checker *c, const node *n, item_kind kind, const char *taker, crd_str *out) {
    value v;
    if (!n || !want_one(c, n, kind, taker, &v)) return false;
    *out = v.text;
    return true;
}

bool want_account(checker *c, const node *n, const char *taker, crd_str *out) {
    return want_some_text(c, n, ITEM_ACCOUNT, taker, out);
}

bool want_text(checker *c, const node *n, const char *taker, crd_str *out) {
    return want_some_text(c, n, ITEM_STRING, taker, out);
}

bool want_money(checker *c, const node *n, const char *taker, dec *out, crd_str *currency) {
    value v;
    if (!n || !want_one(c, n, ITEM_MONEY, taker, &v)) return false;
    *out = v.number;
    *currency = v.currency;
    currency_use_add(c, n->at, v.currency);
    return true;
}

bool want_service(checker *c, const node *n, const char *taker, crd_str *out) {
    operand o = operand_of(c, n);
    if (!service_like(o.kind) || o.list) {
        operand_wrong(c, n, &o, ITEM_WORD, false, taker);
        return false;
    }
    services_look_over(c, n, LOOK_NAMES);
    crd_str code = aws_service_code(o.values[0]->text);
    *out = code.ptr ? code : o.values[0]->text;
    return true;
}

/* ---- texts ---- */

bool text_given(checker *c, span at, crd_str s, const char *what, const char *help) {
    if (s.len) return true;
    diag *g = diag_add(c->d, DIAG_EMPTY_TEXT, at, "%s is empty", what);
    diag_help(c->d, g, "%s", help);
    return false;
}

void title_text(checker *c, const node *string, const char *what, const char *help, crd_str *out) {
    if (string && literal_string(c->d, c->a, string, out)) text_given(c, string->at, *out, what, help);
}

static int by_bytes(const void *a, const void *b) { return str_cmp(*(const crd_str *)a, *(const crd_str *)b); }

size_t texts_sort(crd_str *texts, size_t n) {
    if (n == 0) return 0;
    order_sort(texts, n, sizeof *texts, by_bytes);
    size_t kept = 1;
    for (size_t i = 1; i < n; i++)
        if (!str_eq(texts[i], texts[kept - 1])) texts[kept++] = texts[i];
    return kept;
}

crd_str *texts_of(checker *c, const operand *o) {
    crd_str *out = ARENA_ARRAY(c->a, o->n, crd_str);
    for (size_t i = 0; out && i < o->n; i++) out[i] = o->values[i]->text;
    return out;
}
