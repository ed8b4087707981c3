/* SPDX-License-Identifier: Apache-2.0
 *
 * What a policy file may be at most. Every limit has a finding of its own that names it. */
#ifndef GRAMMAR_LIMITS_H
#define GRAMMAR_LIMITS_H

/* Bytes of one file: 10,000 rules of everyday length are 6 MB. Its tree then stays below 400 MB even when the file is
 * made to hurt (a node takes 48 bytes, and the densest text makes three of them in eight bytes). */
#define LIMIT_SOURCE (16u << 20)

/* Bytes of one word, number or string, quotes included: longer than any text that AWS stores or prints. */
#define LIMIT_LITERAL 4096u

/* Elements of one list: more accounts than the largest organizations have. */
#define LIMIT_LIST 100000u

/* Levels of an expression: parentheses, `not`, signs and operators inside each other. Those who walk the tree recurse
 * this deep and no deeper. A chain of `and` or of `or` is one level, however long; of `+` or `*` it is one each. */
#define LIMIT_NESTING 200

/* Entries of the parser's stack: an expression at the limit takes two a level, the blocks around it a dozen. */
#define LIMIT_PARSER_STACK (2 * LIMIT_NESTING + 64)

#endif
