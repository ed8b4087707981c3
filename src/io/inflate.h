/* SPDX-License-Identifier: Apache-2.0
 *
 * Unpacks one gzip member after the other, and checks each one's CRC and length. ISA-L where the build found it, zlib
 * otherwise: the build takes one of inflate_isal.c and inflate_zlib.c. */
#ifndef IO_INFLATE_H
#define IO_INFLATE_H

#include <stdbool.h>
#include <stddef.h>

typedef struct inflater inflater;

typedef enum inflated {
    INFLATED_MORE, /* all of the input was taken, or all of the room is used */
    INFLATED_END,  /* of the member; what stands behind it was not taken */
    INFLATED_DAMAGED,
    INFLATED_NOMEM
} inflated;

/* NULL: no memory. */
inflater *inflater_new(void);
void inflater_free(inflater *f); /* NULL is fine */
/* Begins another member. */
inflated inflater_reset(inflater *f);
/* Takes from *in, and puts to *out; both go on, and *in_n and *out_n are what is left of them. */
inflated inflater_run(inflater *f, const unsigned char **in, size_t *in_n, unsigned char **out, size_t *out_n);

#endif
