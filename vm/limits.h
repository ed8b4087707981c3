/* SPDX-License-Identifier: Apache-2.0
 *
 * What a program can hold, each with its reason. The verifier refuses a file beyond them. */
#ifndef VM_LIMITS_H
#define VM_LIMITS_H

/* An operand has 24 bits: texts, columns, predicates, constants, and the length of a jump. The compiler reports a
 * policy that needs more (CRD0805); AWS's own limits of 500 rules and 50 categories are a thousandth of it. */
#define LIMIT_OPERAND 0xffffffu

/* Values on the stack of a guard. Each level of an expression holds at most one, and the grammar's LIMIT_NESTING is
 * 200. They are 12 KiB of C stack. */
#define LIMIT_STACK 256

#endif
