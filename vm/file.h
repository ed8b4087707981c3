/* SPDX-License-Identifier: Apache-2.0
 *
 * What writing and reading a .crdc file share: docs/bytecode.md describes the format. */
#ifndef VM_FILE_H
#define VM_FILE_H

#include "vm/bytecode.h"

#define FILE_MAGIC   "crdc"
#define FILE_VERSION 2u
#define FILE_HEADER  8 /* magic, version */
#define FILE_DIGEST  8
#define FILE_ABSENT  UINT32_MAX /* the length of an absent text */

/* A 64-bit FNV-1a over everything before it. It finds damage; it does not prove who wrote the file, and the verifier
 * does not rely on it. */
uint64_t file_digest(crd_str bytes);

#endif
