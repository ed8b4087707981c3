/* SPDX-License-Identifier: Apache-2.0
 *
 * The escapes of a JSON text, undone. */
#ifndef BASE_UNESCAPE_H
#define BASE_UNESCAPE_H

#include "base/mem.h"

/* Appends what the escape behind a backslash stands for; *p moves behind it. False: *why says what is wrong. */
bool json_unescape(const char **p, const char *end, text *out, const char **why);

#endif
