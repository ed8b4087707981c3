/* SPDX-License-Identifier: Apache-2.0
 *
 * The formatter, inside. A policy's text becomes a sheet of words (sheet.c): its tokens, each with the comments that
 * belong to it. The tree says where lines begin, what may be broken and what stands in columns (plan.c, columns.c);
 * print.c lays the words out; verify.c reads the result again. The invariant: no step adds, drops or reorders a word or
 * a comment, and a comment never leaves the word that it stands above or behind. */
#ifndef FMT_FMT_H
#define FMT_FMT_H

#include "grammar/ast.h"

/* Columns of a line. A line goes beyond only where nothing in it can be broken. */
#define FMT_COLUMNS 120
/* Blanks of one level. */
#define FMT_INDENT 2
/* A cell wider than that stands outside its column, so that one long name does not push a whole block to the right. */
#define FMT_CELL 40

/* One comment, without the blanks at its end. */
typedef struct remark {
    span at;
    uint32_t column; /* where it stood, from 0 */
    bool blank;      /* an empty line stands before it */
} remark;

/* One token. Commas are no words: one stands behind a word or it does not. */
typedef struct word {
    span at;
    uint32_t width;                 /* in characters, as it is written */
    uint32_t pad;                   /* blanks before it that align a column */
    uint32_t above_from, above_end; /* the comments on lines of their own before it */
    uint32_t behind;                /* 1 + the comment behind it, 0: none */
    uint32_t group;                 /* the innermost group around it; 0: none */
    uint32_t soft;                  /* the group that may break the line before it; 0: none */
    uint8_t kind;
    int8_t level;      /* a line begins with it, at this level; -1: not */
    bool comma;        /* one follows */
    bool tight;        /* no blank before it */
    bool blank;        /* an empty line stands before it */
    bool apart;        /* there must be one */
    bool glued;        /* stays on the line of the word before: see sheet_pin */
    bool cut;          /* must begin a line, for the same reason */
    uint32_t forced;   /* words up to here that must begin a line */
    uint32_t position; /* columns up to its end if all words stood on one line */
} word;

/* How a group of words is broken when its line is too long. */
typedef enum group_kind {
    GROUP_LIST,  /* as many elements a line as there is room for */
    GROUP_PAREN, /* what is inside on lines of its own */
    GROUP_CHAIN, /* each operand on a line of its own, `and` or `or` before it */
    GROUP_BLOCK, /* `with { }`: each line of it */
    GROUP_RULE,  /* `unless` on a line of its own, below `when` */
    GROUP_CLAUSE /* before the last part of a clause */
} group_kind;

typedef struct group {
    group_kind kind;
    uint32_t first, last; /* words */
    uint32_t parent;      /* 0: none */
    bool always;          /* broken, whatever room there is */
    /* While printing. */
    bool broken;
    uint32_t indent, outer; /* columns of what is inside, and of the sign that closes it */
} group;

typedef struct sheet {
    const crd_diagnostics *d; /* holds the text */
    mem *m;
    uint32_t file;
    VEC(word) words; /* the last one is the end of the file, which is empty */
    VEC(remark) remarks;
    VEC(group) groups; /* [0] is not used; in the order of their first words, outer ones first */
} sheet;

/* ---- sheet.c ---- */

/* Reads source `file` of the diagnostics. False: no memory. */
bool sheet_read(sheet *s, const crd_diagnostics *d, mem *m, uint32_t file);
void sheet_free(sheet *s);
/* The first word at or behind a byte. */
uint32_t sheet_at(const sheet *s, uint32_t byte);
/* Whether a comment stands between word i and the one before it, so that it must begin a line. */
bool sheet_breaks(const sheet *s, uint32_t i);
/* Appends the word as it is written: blanks inside a token become one. */
void sheet_word(const sheet *s, const word *w, text *out);
static inline uint32_t sheet_last(const sheet *s) { return (uint32_t)(s->words.n - 1); }

/* ---- plan.c ---- */

/* Decides by the tree, which must be free of errors, where lines begin and may be broken. False: no memory. */
bool sheet_plan(sheet *s, const node *file);

/* ---- columns.c ---- */

/* Aligns the lines of one block, or of the file: a node and those that follow it. */
void columns_align(sheet *s, const node *lines);

/* ---- print.c ---- */

/* Appends the formatted text, or more than LIMIT_SOURCE bytes of it, when it could not be read again. */
void sheet_print(sheet *s, text *out);

/* ---- verify.c ---- */

/* Whether two texts, of which the trees are given, mean the same and have the same comments at the same words. */
bool sheet_same(const sheet *a, const node *tree_a, const sheet *b, const node *tree_b);

#endif
