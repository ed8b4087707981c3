/* SPDX-License-Identifier: Apache-2.0
 *
 * Inside the parser: the state of one parse, the constructors that grammar.y calls, and what the generated tables can
 * be asked. All state is in the `parse` object; every constructor accepts NULL for what memory was missing for. */
#ifndef GRAMMAR_PARSE_H
#define GRAMMAR_PARSE_H

#include "grammar/ast.h"
#include "grammar/lexer.h"
#include "grammar/limits.h"

/* A `{` that waits for its `}`. */
typedef struct block {
    node_kind kind;
    span head; /* from the keyword to the brace */
    span brace;
    span first; /* of the first line: the others are expected to be indented like it; empty: not read yet */
} block;

#define PARSE_BLOCKS 2 /* `with { }` in a `test { }` is as deep as it gets */

typedef struct parse {
    crd_diagnostics *d;
    arena *a;
    ast_ids *ids;
    lexer lexer;
    struct yyParser *engine;
    node *root;
    token at, previous; /* the token being fed, and the one before it */
    block blocks[PARSE_BLOCKS];
    size_t blocks_n;
    size_t brackets;       /* `[` and `(` open where the last syntax error was */
    node *list;            /* the one that is open; NULL: none is */
    VEC(element) elements; /* of the open lists */
    const node *long_list; /* the list that was last reported as too long */
    bool misnamed[256]; /* [token kind]: a keyword that was declared as a name, so what uses it is no second mistake */
    bool condition;     /* one condition is parsed, not a file */
    bool panic;         /* a syntax error has just happened */
    bool silent;        /* syntax errors are the consequence of one that has been reported */
} parse;

/* ---- parse.c ---- */
void parse_syntax_error(parse *p, token found);
void parse_too_deep(parse *p, span at);
token parse_peek(const parse *p); /* the one behind the token being fed */
/* Whether nothing but blanks stands before it on its line. */
bool parse_line_begins(const parse *p, span at);
/* Whether the token begins a declaration although a block is open: by its place, the block's `}` is missing. */
bool parse_unclosed(const parse *p, token t);

/* ---- meant.c: makes the token what its author meant, and reports it when that is not what is written ---- */
void parse_meant(parse *p, token *t);

/* ---- syntax.c: what a syntax error says ---- */
void syntax_report(parse *p, token found);
void syntax_report_unclosed(parse *p, token found);

/* ---- make.c ---- */
node *make_children(parse *p, node_kind kind, span at, node *const *children, size_t n);
node *make_tree_of(parse *p, node_kind kind, node *const *children, size_t n);
void make_block(parse *p, node_kind kind, span keyword, span brace);
/* Makes a node with children (NULL: left out): make_node begins at a token, make_tree at the first child. */
#define make_node(p, kind, token, ...)                                                                                 \
    make_children((p), (kind), (token).at, (node *[]){__VA_ARGS__}, sizeof((node *[]){__VA_ARGS__}) / sizeof(node *))
#define make_tree(p, kind, ...)                                                                                        \
    make_tree_of((p), (kind), (node *[]){__VA_ARGS__}, sizeof((node *[]){__VA_ARGS__}) / sizeof(node *))
/* The same for a block, whose lines follow. */
#define make_open(p, kind, token, brace, ...)                                                                          \
    (make_block((p), (kind), (token).at, (brace).at), make_node((p), (kind), (token), __VA_ARGS__))
void make_close(parse *p, node *n, token brace);
void make_add(parse *p, node *n, node *child);
void make_target(parse *p, node *split, node *target);
node *make_list(parse *p, token bracket, token first);
void make_element(parse *p, node *list, token t);
node *make_list_end(parse *p, node *list, token bracket);
void make_guard(parse *p, const node *guard); /* one `for each` and one `require` */

node *make_file(parse *p);
node *make_word(parse *p, token t);
node *make_literal(parse *p, token t);
node *make_broken(parse *p, token t);
node *make_member(parse *p, token dot_name);
node *make_path(parse *p, node *head, node *member);
node *make_keyword_name(parse *p, token t);
token make_nested_list(parse *p, const node *list);
/* Change what was just made and return it. */
node *make_end(node *n, token last);
node *make_op(node *n, token t);
node *make_list_op(node *n);
node *make_split(node *n, token method);
node *make_fold(node *n, token last);

node *make_junction(parse *p, node_kind kind, node *left, node *right);
node *make_prefix(parse *p, node_kind kind, token t, node *operand);
node *make_binary(parse *p, node_kind kind, node *left, token sign, node *right);

/* ---- grammar.y ---- */
typedef enum grammar_answer { GRAMMAR_NO, GRAMMAR_SAME_LINE, GRAMMAR_NEXT_LINE } grammar_answer;

void grammar(void *engine, int kind, token t);
void grammar_run(parse *p, void (*drive)(parse *p));
/* Whether the token may come now, and whether it goes on with this line or begins the next one (or ends the block). */
grammar_answer grammar_asks(const struct yyParser *engine, int kind);
bool grammar_takes(const struct yyParser *engine, int kind); /* as what it is, or as a word */
bool grammar_word(int kind);                                 /* a keyword that can also be a word */
/* Makes the reduction that the token would cause now, if it would. */
void grammar_reduce(struct yyParser *engine, int kind, token at);
/* Makes those that the end of the line would cause, so that a good line before a bad one is kept. */
void grammar_end_line(struct yyParser *engine, int end, token at);
size_t grammar_depth(const struct yyParser *engine);
size_t grammar_brackets(const struct yyParser *engine);
/* Errors are reported again at once, not only after three good tokens. */
void grammar_calm(struct yyParser *engine);

#endif
