/* SPDX-License-Identifier: Apache-2.0
 *
 * From the checked tree to a program. Reports no more than that it is too large: what else could be wrong was found
 * before. */
#ifndef CODEGEN_CODEGEN_H
#define CODEGEN_CODEGEN_H

#include "sema/model.h"
#include "vm/bytecode.h"

/* NULL: no memory, or too large, reported. The program owns copies of everything. */
program *codegen_program(const model *checked, crd_diagnostics *d, mem *m);

#endif
