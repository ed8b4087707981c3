/* SPDX-License-Identifier: Apache-2.0
 *
 * gzip by zlib. */
#ifndef CRD_ISAL
#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

#include "crd_io.h"
#include "io/inflate.h"

#define GZIP_WINDOW (15 + 16) /* the largest window, gzip header and trailer */

struct inflater {
    z_stream z;
};

inflater *inflater_new(void) {
    inflater *f = calloc(1, sizeof *f);
    if (f && inflateInit2(&f->z, GZIP_WINDOW) == Z_OK) return f;
    free(f);
    return NULL;
}

void inflater_free(inflater *f) {
    if (f) inflateEnd(&f->z);
    free(f);
}

inflated inflater_reset(inflater *f) { return inflateReset(&f->z) == Z_OK ? INFLATED_MORE : INFLATED_DAMAGED; }

static uInt piece_of(size_t n) { return n < INT_MAX ? (uInt)n : INT_MAX; }

inflated inflater_run(inflater *f, const unsigned char **in, size_t *in_n, unsigned char **out, size_t *out_n) {
    uInt give = piece_of(*in_n), room = piece_of(*out_n);
    f->z.next_in = (unsigned char *)(uintptr_t)*in; /* zlib does not write to it */
    f->z.avail_in = give;
    f->z.next_out = *out;
    f->z.avail_out = room;
    int result = inflate(&f->z, Z_NO_FLUSH);
    *in += give - f->z.avail_in;
    *in_n -= give - f->z.avail_in;
    *out += room - f->z.avail_out;
    *out_n -= room - f->z.avail_out;
    if (result == Z_STREAM_END) return INFLATED_END;
    if (result == Z_MEM_ERROR) return INFLATED_NOMEM;
    return result == Z_OK || result == Z_BUF_ERROR ? INFLATED_MORE : INFLATED_DAMAGED;
}

const char *crd_io_inflater(void) { return "zlib"; }
#endif
