/* SPDX-License-Identifier: Apache-2.0
 *
 * The state of one code generation, and what its files do for each other. Running out of memory sticks in `m`; nobody
 * stops early for it, and the result is thrown away at the end. */
#ifndef CODEGEN_GENERATOR_H
#define CODEGEN_GENERATOR_H

#include "codegen/codegen.h"

typedef VEC(uint32_t) indexes;

/* The texts of an operand. */
typedef struct text_list {
    const uint32_t *texts; /* ascending, distinct indexes */
    size_t n;
    uint32_t number; /* the same for the same texts */
} text_list;

typedef struct generator {
    const model *checked;
    crd_diagnostics *d;
    mem *m;
    program *p;
    arena *a; /* the program's */
    VEC(instruction) code;
    intern texts;
    indexes known_texts; /* [text_id of a value]: its index; 0: not asked for yet */
    VEC(field_ref) columns;
    intern operands; /* where an operand's values stand; its id less one is its list */
    VEC(text_list) lists;
    intern list_keys;      /* a list's texts as bytes */
    intern predicate_keys; /* a predicate's parts as bytes; its id less one is the predicate */
    VEC(predicate) predicates;
    VEC(value) constants;
    VEC(program_question) questions;
    bool too_large;        /* an operand did not fit */
    bool of_guard;         /* whose code is being made */
    indexes reads_columns; /* what the current category reads, ascending */
    indexes reads_categories;
} generator;

/* Jumps that will lead to one place: one more than the index of the last, JUMPS_NONE for none. */
typedef uint32_t jumps;
#define JUMPS_NONE 0u

/* conditions.c */
void emit(generator *g, opcode op, uint32_t a); /* notes an operand that does not fit */
uint32_t emitted(const generator *g);           /* the index of the next instruction */
void jumps_land(generator *g, jumps *from);     /* at the next instruction */
/* Code that jumps when the condition's answer is `sense`, and goes on when it is the other. */
void jump_when(generator *g, const node *condition, bool sense, jumps *to);

/* predicates.c */
uint32_t text_index(generator *g, crd_str s);
uint32_t column_index(generator *g, field_ref field);
/* Notes that the code being made reads the column. */
void note_read(generator *g, indexes *list, uint32_t index);
/* The predicate that the comparison asks for, its negation apart. */
uint32_t predicate_of(generator *g, const node *comparison);
/* The question that the call asks. */
uint32_t question_of(generator *g, const node *call);

/* guards.c */
void emit_guard_value(generator *g, const node *expression);
void emit_guard_comparison(generator *g, const node *comparison);
/* Whether the comparison is `in` with a list that holds other things than texts. */
bool guard_asks_one_by_one(const generator *g, const node *comparison);
/* Code for the comparison with the i-th value of that list. */
void emit_guard_member(generator *g, const node *comparison, size_t i);

/* copy.c: the parts of a model that the program keeps as they are. */
void copy_declarations(generator *g);

#endif
