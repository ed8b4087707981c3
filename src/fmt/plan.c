/* SPDX-License-Identifier: Apache-2.0
 *
 * What the tree says of the words: which of them begin a line, what may be broken when a line is too long, and where no
 * blank stands. Nothing here depends on how the text was laid out. */
#include "fmt/fmt.h"
#include "grammar/lexer.h"

#include "grammar.h"

static uint32_t first_word(const sheet *s, const node *n) { return sheet_at(s, n->at.begin); }
static uint32_t last_word(const sheet *s, const node *n) { return sheet_at(s, n->at.end) - 1; }

/* ---- blanks between words ---- */

static bool hugs_left(int kind) {
    return kind == TK_DOT_NAME || kind == TK_DOT || kind == TK_RBRACKET || kind == TK_RPAREN;
}
static bool hugs_right(int kind) { return kind == TK_DOT || kind == TK_LBRACKET || kind == TK_LPAREN; }

static void space_words(sheet *s) {
    for (size_t i = 1; i < s->words.n; i++) {
        int before = s->words.at[i - 1].kind, kind = s->words.at[i].kind;
        s->words.at[i].tight = hugs_left(kind) || hugs_right(before) || (before == TK_LBRACE && kind == TK_RBRACE);
    }
}

static void join_words(sheet *s, const node *n) {
    for (uint32_t i = first_word(s, n) + 1; i <= last_word(s, n); i++) s->words.at[i].tight = true;
}

/* ---- groups ---- */

/* Returns its number; 0: no memory. */
static uint32_t open_group(sheet *s, group_kind kind, uint32_t first, uint32_t last, uint32_t parent) {
    group *g = vec_push(s->m, &s->groups);
    if (!g) return 0;
    *g = (group){.kind = kind, .first = first, .last = last, .parent = parent};
    return (uint32_t)(s->groups.n - 1);
}

static void may_break(sheet *s, uint32_t at, uint32_t in) { s->words.at[at].soft = in; }

/* Returns the group. */
static uint32_t open_list(sheet *s, const node *n, uint32_t open, uint32_t parent) {
    uint32_t close = last_word(s, n), g = open_group(s, GROUP_LIST, open, close, parent);
    may_break(s, close, g);
    s->words.at[close - 1].comma = false; /* written when the list is broken */
    return g;
}

static void plan_list(sheet *s, const node *list, uint32_t parent) {
    uint32_t g = open_list(s, list, first_word(s, list), parent);
    for (size_t i = 0; i < list->children; i++) may_break(s, sheet_at(s, list->elements[i].begin), g);
}

/* The targets stand in signs as the elements of a list do. */
static void plan_split(sheet *s, const node *split, uint32_t parent) {
    const node *target = split->first->next;
    uint32_t g = open_list(s, split, first_word(s, target) - 1, parent);
    for (; target; target = target->next) may_break(s, first_word(s, target), g);
}

static void plan_node(sheet *s, const node *n, uint32_t parent);

static void plan_children(sheet *s, const node *n, uint32_t parent) {
    for (const node *c = n->first; c; c = c->next) plan_node(s, c, parent);
}

static void plan_chain(sheet *s, const node *n, uint32_t parent) {
    uint32_t g = open_group(s, GROUP_CHAIN, first_word(s, n), last_word(s, n), parent);
    for (const node *operand = n->first; operand; operand = operand->next) {
        if (operand != n->first) may_break(s, first_word(s, operand) - 1, g);
        plan_node(s, operand, g);
    }
}

static void plan_paren(sheet *s, const node *n, uint32_t parent) {
    uint32_t first = first_word(s, n), last = last_word(s, n), g = open_group(s, GROUP_PAREN, first, last, parent);
    may_break(s, first + 1, g);
    may_break(s, last, g);
    plan_children(s, n, g);
}

static void plan_rule(sheet *s, const node *n) {
    const node *unless = node_child(n, NODE_UNLESS);
    if (unless) {
        uint32_t g = open_group(s, GROUP_RULE, first_word(s, n), last_word(s, n), 0);
        may_break(s, first_word(s, unless), g);
        s->groups.at[g].always = true;
    }
    plan_children(s, n, 0);
}

static void plan_pause(sheet *s, const node *n) {
    const node *because = node_child(n, NODE_BECAUSE);
    if (!because) return;
    uint32_t g = open_group(s, GROUP_CLAUSE, first_word(s, n), last_word(s, n), 0);
    may_break(s, first_word(s, because), g);
}

/* One setting may stand on the line of its charge. */
static void plan_with(sheet *s, const node *n) {
    uint32_t close = last_word(s, n), g = open_group(s, GROUP_BLOCK, first_word(s, n) + 1, close, 0);
    s->groups.at[g].always = node_count(n) > 1;
    for (const node *setting = n->first; setting; setting = setting->next) may_break(s, first_word(s, setting), g);
    may_break(s, close, g);
    columns_align(s, n->first);
}

static void plan_node(sheet *s, const node *n, uint32_t parent) {
    switch (n->kind) {
    case NODE_OR:
    case NODE_AND: plan_chain(s, n, parent); return;
    case NODE_PAREN: plan_paren(s, n, parent); return;
    case NODE_LIST: plan_list(s, n, parent); return;
    case NODE_SPLIT: plan_split(s, n, parent); return;
    case NODE_RULE: plan_rule(s, n); return;
    case NODE_C_PAUSE: plan_pause(s, n); return;
    case NODE_WITH: plan_with(s, n); return;
    case NODE_NEGATIVE: s->words.at[first_word(s, n) + 1].tight = true; break;
    case NODE_L_LEVEL: join_words(s, n->first); return;
    default: break;
    }
    plan_children(s, n, parent);
}

/* Tells each word which group is around it. A break before the first word of a group is none inside it. */
static void fill_groups(sheet *s) {
    uint32_t around = 0, next = 1;
    for (uint32_t i = 0; i < s->words.n; i++) {
        while (around && s->groups.at[around].last < i) around = s->groups.at[around].parent;
        s->words.at[i].group = around;
        while (next < s->groups.n && s->groups.at[next].first == i) around = next++;
    }
}

/* ---- lines ---- */

static bool is_block(const node *declaration) {
    switch (declaration->kind) {
    case NODE_IMPORT:
    case NODE_ACCOUNT:
    case NODE_LET: return false;
    case NODE_HOOK: return node_child(declaration, NODE_SETTING) != NULL;
    default: return true;
    }
}

static void plan_line(sheet *s, const node *n, int8_t level) {
    s->words.at[first_word(s, n)].level = level;
    plan_node(s, n, 0);
}

/* The lines of a block are its children behind the brace. */
static void plan_block(sheet *s, const node *n) {
    uint32_t brace = first_word(s, n), close = last_word(s, n);
    s->words.at[brace].level = 0;
    while (s->words.at[brace].kind != TK_LBRACE) brace++;
    const node *line = n->first;
    while (line && line->at.begin < s->words.at[brace].at.begin) line = line->next;
    for (const node *l = line; l; l = l->next) plan_line(s, l, 1);
    columns_align(s, line);
    if (line || sheet_breaks(s, close)) s->words.at[close].level = 0;
}

bool sheet_plan(sheet *s, const node *file) {
    space_words(s);
    for (const node *n = file->first, *before = NULL; n; before = n, n = n->next) {
        if (is_block(n))
            plan_block(s, n);
        else
            plan_line(s, n, 0);
        s->words.at[first_word(s, n)].apart = before && (is_block(before) || is_block(n));
    }
    columns_align(s, file->first);
    s->words.at[sheet_last(s)].level = 0;
    fill_groups(s);
    return !s->m->failed;
}
