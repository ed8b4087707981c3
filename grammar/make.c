/* SPDX-License-Identifier: Apache-2.0
 *
 * The constructors that the grammar's actions call. A node's span begins at its first token and ends at its last; its
 * `levels` never pass LIMIT_NESTING, so whoever walks the tree may recurse. */
#include "grammar/parse.h"

#include "grammar.h"

/* What can be a side of a comparison, the value of a clause, or a call. */
static bool is_operand(node_kind kind) { return kind >= NODE_PAREN && kind != NODE_COMPARE; }

static node *leaf(parse *p, node_kind kind, span at) {
    node *n = ARENA_NEW(p->a, node);
    if (!n) return NULL;
    n->kind = (uint8_t)kind;
    n->id = is_operand(kind) ? ++p->ids->last : 0;
    n->at = at;
    n->levels = 1;
    return n;
}

static void adopt(node *n, node *child) {
    if (!n || !child) return;
    if (n->last)
        n->last->next = child;
    else
        n->first = child;
    n->last = child;
    n->children++;
    if (child->at.end > n->at.end) n->at.end = child->at.end;
}

node *make_children(parse *p, node_kind kind, span at, node *const *children, size_t n) {
    node *made = leaf(p, kind, at);
    for (size_t i = 0; i < n; i++) adopt(made, children[i]);
    return made;
}

node *make_tree_of(parse *p, node_kind kind, node *const *children, size_t n) {
    return children[0] ? make_children(p, kind, children[0]->at, children, n) : NULL;
}

void make_add(parse *p, node *n, node *child) {
    (void)p;
    adopt(n, child);
}

/* ---- blocks ---- */

void make_block(parse *p, node_kind kind, span keyword, span brace) {
    if (p->blocks_n < PARSE_BLOCKS)
        p->blocks[p->blocks_n++] = (block){kind, span_join(keyword, brace), brace, {0, 0, 0}};
}

void make_close(parse *p, node *n, token brace) {
    if (p->blocks_n > 0) p->blocks_n--;
    make_end(n, brace);
}

node *make_file(parse *p) {
    uint32_t file = p->lexer.file;
    return leaf(p, NODE_FILE, (span){file, 0, (uint32_t)p->d->sources.at[file].text.len});
}

/* Reports the second of what there may be only one; returns how many there are. */
static size_t count_parts(parse *p, const node *guard, node_kind kind, const char *what) {
    size_t n = 0;
    const node *first = NULL;
    for (const node *part = guard->first; part; part = part->next) {
        if (part->kind != kind) continue;
        if (n++ == 0) {
            first = part;
            continue;
        }
        diag *g = diag_add(p->d, DIAG_REPEATED_PART, part->at, "a guard has one %s", what);
        diag_also(p->d, g, first->at, "the first one is here");
        diag_help(p->d, g, "write a second guard, or join the conditions with `and`");
    }
    return n;
}

static void need_part(parse *p, const node *guard, node_kind kind, const char *what, const char *help) {
    if (count_parts(p, guard, kind, what) > 0 || node_child(guard, NODE_BROKEN)) return;
    diag *g = diag_add(p->d, DIAG_MISSING_PART, node_child(guard, NODE_STRING)->at, "the guard has no %s", what);
    diag_help(p->d, g, "%s", help);
}

void make_guard(parse *p, const node *guard) {
    if (!guard || p->d->m.failed) return;
    need_part(p, guard, NODE_FOR_EACH, "`for each`", "say what it judges: `for each credit` or `for each category`");
    need_part(p, guard, NODE_REQUIRE, "`require`", "say what must hold: `require restricted`");
    count_parts(p, guard, NODE_SEVERITY, "`severity`");
}

/* ---- leaves ---- */

node *make_word(parse *p, token t) { return leaf(p, NODE_WORD, t.at); }

node *make_broken(parse *p, token t) { return leaf(p, NODE_BROKEN, t.at); }

static node_kind literal_kind(int kind) {
    static const uint8_t kinds[TK_STRAY] = {
#define LITERAL(kind, sample, name) [TK_##kind] = NODE_##kind,
#include "grammar/tokens.def"
        [TK_BROKEN] = NODE_BROKEN,
    };
    return (node_kind)kinds[kind];
}

node *make_literal(parse *p, token t) { return leaf(p, literal_kind(t.kind), t.at); }

node *make_member(parse *p, token dot_name) {
    dot_name.at.begin++;
    return leaf(p, NODE_WORD, dot_name.at);
}

/* Its words are no operands: they give their numbers back. */
node *make_path(parse *p, node *head, node *member) {
    if (head) head->id = 0;
    if (member) member->id = 0;
    if (head && member) p->ids->last -= 2;
    return make_tree(p, NODE_PATH, head, member);
}

node *make_keyword_name(parse *p, token t) {
    crd_str word = diag_text(p->d, t.at);
    diag *g = diag_add(p->d, DIAG_KEYWORD_NAME, t.at, "keyword `%.*s` cannot be a name", STR_ARG(word));
    diag_help(p->d, g, "choose another name, such as `my_%.*s`", STR_ARG(word));
    p->misnamed[t.kind] = true;
    return make_word(p, t);
}

/* ---- changing what was just made ---- */

node *make_end(node *n, token last) {
    if (n && last.at.end > n->at.end) n->at.end = last.at.end;
    return n;
}

static node_op token_op(int kind) {
    static const uint8_t ops[TK_STRAY] = {
#define KEYWORD(kind, spelling, op) [TK_##kind] = op,
#include "grammar/tokens.def"
    };
    return (node_op)ops[kind];
}

static node *with_op(node *n, node_op op) {
    if (n) n->op = (uint8_t)op;
    return n;
}

node *make_op(node *n, token t) { return with_op(n, token_op(t.kind)); }

node *make_list_op(node *n) { return with_op(n, OP_LIST); }

node *make_split(node *n, token method) { return with_op(n, method.kind == TK_TO ? OP_FIXED : token_op(method.kind)); }

node *make_fold(node *n, token last) {
    if (n) n->ignoring_case = true;
    return make_end(n, last);
}

/* ---- lists ---- */

/* Whether there is room for what stands at the place; says once that there is none. */
static bool list_room(parse *p, const node *list, span at) {
    if (list->children < LIMIT_LIST) return true;
    if (p->long_list == list) return false;
    p->long_list = list;
    diag *g = diag_add(p->d, DIAG_LONG_LIST, at, "a list has at most %u elements", LIMIT_LIST);
    diag_help(p->d, g, "name parts of it with `let` and list their names");
    return false;
}

void make_target(parse *p, node *split, node *target) {
    if (split && target && list_room(p, split, target->at)) adopt(split, target);
}

_Static_assert(LIMIT_SOURCE <= 1u << 24, "elements count their bytes in 24 bits, and none is a whole source");

static node_kind element_kind(int kind) {
    node_kind literal = literal_kind(kind);
    return literal ? literal : NODE_WORD;
}

/* The elements of lists that are still open wait in one array, those of the innermost list at its end. */
void make_element(parse *p, node *list, token t) {
    if (!list || !list_room(p, list, t.at)) return;
    element *slot = vec_push(&p->d->m, &p->elements);
    if (!slot) return;
    *slot = (element){t.at.begin, (uint32_t)element_kind(t.kind) & 0xff, (t.at.end - t.at.begin) & 0xffffff};
    list->children++;
}

node *make_list(parse *p, token bracket, token first) {
    p->list = leaf(p, NODE_LIST, bracket.at);
    make_element(p, p->list, first);
    return p->list;
}

node *make_list_end(parse *p, node *list, token bracket) {
    p->list = NULL;
    if (!list) return NULL;
    p->elements.n -= list->children;
    list->elements = arena_copy(p->a, p->elements.at + p->elements.n, list->children * sizeof *list->elements);
    if (!list->elements) list->children = 0;
    return make_end(list, bracket);
}

token make_nested_list(parse *p, const node *list) {
    span at = list ? list->at : p->at.at;
    diag *g = diag_add(p->d, DIAG_NESTED_LIST, at, "a list cannot stand inside a list");
    diag_help(p->d, g, "name the inner list with `let` and put its name here, or remove its brackets");
    return (token){TK_BROKEN, at};
}

/* ---- expressions ---- */

static uint8_t levels(const node *n) { return n ? n->levels : 0; }

/* Stands for an expression that is nested too deeply, which is said once. */
static node *too_deep(parse *p, node *n) {
    bool said = (n->first && n->first->kind == NODE_BROKEN && n->first->levels == LIMIT_NESTING) ||
                (n->last && n->last->kind == NODE_BROKEN && n->last->levels == LIMIT_NESTING);
    if (!said) parse_too_deep(p, n->at);
    node *broken = leaf(p, NODE_BROKEN, n->at);
    if (broken) broken->levels = LIMIT_NESTING;
    return broken;
}

/* Sets the levels of a finished expression. */
static node *nest(parse *p, node *n) {
    if (!n) return NULL;
    uint8_t deepest = 0;
    for (const node *c = n->first; c; c = c->next)
        if (levels(c) > deepest) deepest = levels(c);
    if (deepest >= LIMIT_NESTING) return too_deep(p, n);
    n->levels = (uint8_t)(deepest + 1);
    return n;
}

/* `a or b or c` is one node, so a long chain is no deep tree. */
node *make_junction(parse *p, node_kind kind, node *left, node *right) {
    if (!left || left->kind != kind) return nest(p, make_tree(p, kind, left, right));
    if (levels(right) >= LIMIT_NESTING) return nest(p, make_tree(p, kind, left, right));
    adopt(left, right);
    if (levels(right) >= left->levels) left->levels = (uint8_t)(levels(right) + 1);
    return left;
}

node *make_prefix(parse *p, node_kind kind, token t, node *operand) { return nest(p, make_node(p, kind, t, operand)); }

node *make_binary(parse *p, node_kind kind, node *left, token sign, node *right) {
    return nest(p, make_op(make_tree(p, kind, left, right), sign));
}
