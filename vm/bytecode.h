/* SPDX-License-Identifier: Apache-2.0
 *
 * The program: where the compiler and the machine meet, and the only thing that either knows of the other.
 *
 * An instruction is 32 bits: 8 of opcode, 24 of operand `a`. Jumps skip `a` instructions forward; there is no way to
 * write a backward one, so every program ends. Opcodes, operands and stack effects: opcodes.def.
 *
 * Each piece of code (the categories, each guard's `where` and `require`, the row filter) is a range of the one code
 * array, in this order and without gaps, and ends in an instruction that leaves it. Categories stand after the
 * categories that they test.
 *
 * The file (.crdc) and what its verification promises: docs/bytecode.md. */
#ifndef VM_BYTECODE_H
#define VM_BYTECODE_H

#include "base/attr.h"
#include "base/batch.h"
#include "base/diag.h"
#include "base/hook.h"

typedef enum opcode {
#define OPCODE(name, operand, pops, pushes, where, then, meaning) CODE_##name,
#include "opcodes.def"
#undef OPCODE
    OPCODES
} opcode;

typedef uint32_t instruction;
#define INSTRUCTION(op, a) ((instruction)(op) | (instruction)(a) << 8)
#define INSTRUCTION_OP(i)  ((opcode)((i)&0xff))
#define INSTRUCTION_A(i)   ((uint32_t)(i) >> 8)

typedef struct code_range {
    uint32_t begin, end; /* end 0: none */
} code_range;

typedef enum predicate_op {
    PREDICATE_IN, /* equal to one of the texts; `is` has one */
    PREDICATE_STARTS_WITH,
    PREDICATE_ENDS_WITH,
    PREDICATE_CONTAINS, /* any of the texts */
    PREDICATE_LIKE,     /* any of the patterns */
    PREDICATE_PRESENT,
    PREDICATE_OPS
} predicate_op;

/* One question to one column. Absent values answer no (negation is the code's business). */
typedef struct predicate {
    predicate_op op;
    bool fold; /* ignoring ASCII case */
    bool of_category;
    uint32_t column;       /* index into columns, or into categories */
    const uint32_t *texts; /* indexes into texts, ascending, distinct */
    size_t texts_n;
} predicate;

/* A hook: a chunk that travels with the program, so that a .crdc needs no other file. */
typedef struct program_hook {
    crd_str name, path, text; /* as hook_source's */
    hook_item *settings;
    size_t settings_n;
} program_hook;

/* A hook's predicate, `when call H.f`: a question to several columns at once, asked once a distinct combination of
 * their values. */
typedef struct program_question {
    uint32_t hook;
    crd_str function;
    uint32_t *columns; /* in the order of the hook's `fields`: index into columns, or into categories */
    bool *of_category; /* [column] */
    size_t columns_n;
} program_question;

typedef enum program_rule_kind { PROGRAM_WHEN, PROGRAM_INHERIT, PROGRAM_DEFAULT } program_rule_kind;
typedef struct program_rule {
    program_rule_kind kind;
    crd_str label;   /* the value, or the inherited field's name */
    uint32_t code;   /* its first instruction: maps the deciding instruction back to the rule */
    crd_place place; /* in the source; all rules of a category are in one file */
} program_rule;

typedef struct program_category {
    crd_str name, aws_name;
    crd_month effective; /* before it there is no value and the code does not run; 0: always */
    code_range code;
    program_rule *rules;
    size_t rules_n;
    uint32_t *columns; /* columns it reads, ascending */
    size_t columns_n;
    uint32_t *categories; /* categories it tests, ascending, all smaller than its own index */
    size_t categories_n;
} program_category;

typedef struct program_guard {
    crd_str name;
    attr_subject subject;
    crd_severity severity;
    bool simulated;
    code_range where, require;
    crd_str text; /* the requirement's source text, for messages */
    crd_place place;
} program_guard;

typedef struct program {
    arena memory; /* everything below lives here */
    crd_str *texts;
    size_t texts_n;
    field_ref *columns; /* fields and tags that the code reads */
    size_t columns_n;
    predicate *predicates;
    size_t predicates_n;
    program_hook *hooks;
    size_t hooks_n;
    program_question *questions;
    size_t questions_n;
    value *constants; /* of guards */
    size_t constants_n;
    program_category *categories;
    size_t categories_n;
    program_guard *guards;
    size_t guards_n;
    code_range where; /* the row filter; it reads columns and categories */
    instruction *code;
    size_t code_n;
    crd_account *accounts;
    size_t accounts_n;
    crd_credit *credits; /* sorted by name */
    size_t credits_n;
    crd_organization organization;
    crd_settlement settlement;
    crd_str currency; /* absent: none named */
} program;

/* NULL: no memory. */
program *program_new(mem *m);
void program_free(program *p);
/* Checks everything that the machine relies on. Reports the first thing that is wrong, with `name`, and returns false.
 */
bool program_verify(const program *p, crd_diagnostics *d, crd_str name);
crd_status program_save(const program *p, mem *m, crd_write_fn write, void *ud);
/* NULL: not a program (reported) or no memory. Verified. */
program *program_load(mem *m, crd_diagnostics *d, crd_str name, crd_str bytes);
bool program_is_file(crd_str bytes);
crd_status program_disassemble(const program *p, mem *m, crd_write_fn write, void *ud);
/* A rule's kind, label and code, the same wherever it stands: what tells rules of two programs apart. */
void program_rule_text(text *out, const program *p, size_t category, size_t rule);
/* A field or tag, a text and a constant as a policy writes them: `tag."cost center"`, `"a\"b"`, `10.00 USD`. */
void program_field_text(text *out, field_ref field);
void program_call_text(text *out, crd_call call); /* `reminders.exhausted` */
/* What code asks: a column's or category's name, `tag.env in ["dev", "test"]`, `teams.research(account, tag.team)`. */
void program_subject_text(text *out, const program *p, bool of_category, uint32_t column);
void program_predicate_text(text *out, const program *p, const predicate *q);
void program_question_text(text *out, const program *p, const program_question *q);
void program_quoted_text(text *out, crd_str s);
void program_value_text(text *out, const value *v);

/* One row of opcodes.def. */
typedef enum operand_kind {
    OPERAND_NONE,
    OPERAND_SKIP,
    OPERAND_PREDICATE,
    OPERAND_QUESTION,
    OPERAND_TEXT,
    OPERAND_COLUMN,
    OPERAND_CONSTANT,
    OPERAND_ATTR,
    OPERAND_FOLD
} operand_kind;
/* The kinds of code that may hold an instruction. */
typedef enum code_kind {
    IN_CATEGORY = 1,
    IN_FILTER = 2,
    IN_GUARD = 4,
    IN_CHARGES = IN_CATEGORY | IN_FILTER,
    IN_ANSWERS = IN_FILTER | IN_GUARD,
    IN_ANYWHERE = IN_CATEGORY | IN_FILTER | IN_GUARD
} code_kind;
typedef enum code_flow { THEN_NEXT, THEN_BRANCH, THEN_END, THEN_EITHER } code_flow;
typedef struct opcode_row {
    const char *name;
    operand_kind operand;
    uint8_t pops, pushes;
    code_kind where;
    code_flow then;
    const char *meaning;
} opcode_row;
extern const opcode_row opcode_table[OPCODES];

#endif
