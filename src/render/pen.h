/* SPDX-License-Identifier: Apache-2.0
 *
 * A pen: the host's writer, and whether it failed. The first failure sticks and ends the writing. Nothing is allocated.
 */
#ifndef RENDER_PEN_H
#define RENDER_PEN_H

#include "base/str.h"

typedef struct pen {
    crd_write_fn write;
    void *ud;
    bool failed;
} pen;

void pen_bytes(pen *p, const char *bytes, size_t n);
void pen_str(pen *p, crd_str s); /* as it is */
void pen_put(pen *p, const char *ours);
void pen_number(pen *p, uint64_t n, int width);
void pen_times(pen *p, char c, size_t times);

/* Text that is not ours, for a terminal: see base/visible.h. */
void pen_visible(pen *p, crd_str s);
/* The same for a file of text, where tabs and line breaks stay as they are: so nothing in a policy can reorder what a
 * reviewer sees, and no control character, which XML forbids, is left. Each byte goes through `escape`, which writes
 * it; those of a character beyond ASCII come one after the other. */
typedef void (*pen_escape)(pen *p, char byte);
void pen_clean(pen *p, crd_str s, pen_escape escape);

/* "2 errors, 1 warning"; nothing when all are 0. */
void pen_counts(pen *p, const size_t counts[CRD_NOTE + 1]);

#endif
