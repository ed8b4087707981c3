/* SPDX-License-Identifier: Apache-2.0
 *
 * The state of one code generation, and what its files do for each other. Running out of memory sticks in `m`; nobody
 * stops early for it, and the result is thrown away at the end. */
#ifndef CODEGEN_GENERATOR_H
#define CODEGEN_GENERATOR_H

#include "base/tuples.h"
#include "codegen/codegen.h"

typedef VEC(uint32_t) indexes;

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
    intern lists;        /* an operand's texts, ascending and distinct, as bytes */
    indexes alone;       /* [text]: the list of it alone; 0: none yet, here and below */
    intern operands;     /* where the values of an operand with a name stand */
    indexes named;       /* [id of operands]: its list */
    indexes sorting;     /* an operand's texts, until they are a list */
    VEC(uint64_t) marks; /* a bit a text: the same */
    tuples predicates;   /* what tells them apart */
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
void predicates_begin(generator *g);
void predicates_keep(generator *g);
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
