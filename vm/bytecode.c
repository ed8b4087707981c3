/* SPDX-License-Identifier: Apache-2.0
 *
 * The table of instructions, and the life of a program. */
#include "vm/bytecode.h"

const opcode_row opcode_table[OPCODES] = {
#define OPCODE(name, operand, pops, pushes, where, then, meaning)                                                      \
    [CODE_##name] = {#name, OPERAND_##operand, pops, pushes, IN_##where, THEN_##then, meaning},
#include "opcodes.def"
#undef OPCODE
};

program *program_new(mem *m) {
    program *p = mem_new(m, sizeof *p);
    if (p == NULL) return NULL;
    arena_init(&p->memory, m);
    return p;
}

void program_free(program *p) {
    if (p == NULL) return;
    mem *m = p->memory.m;
    arena_free(&p->memory);
    mem_free(m, p, sizeof *p);
}
