/* SPDX-License-Identifier: Apache-2.0
 *
 * gzip by ISA-L, which takes less than half of zlib's time. */
#ifdef CRD_ISAL
#include <isa-l/igzip_lib.h>
#include <limits.h>
#include <stdlib.h>

#include "crd_io.h"
#include "io/inflate.h"

struct inflater {
    struct inflate_state state;
};

static void begin(inflater *f) {
    isal_inflate_init(&f->state);
    f->state.crc_flag = ISAL_GZIP; /* header and trailer too */
}

inflater *inflater_new(void) {
    inflater *f = malloc(sizeof *f);
    if (f) begin(f);
    return f;
}

void inflater_free(inflater *f) { free(f); }

inflated inflater_reset(inflater *f) {
    begin(f);
    return INFLATED_MORE;
}

static uint32_t piece_of(size_t n) { return n < INT_MAX ? (uint32_t)n : INT_MAX; }

inflated inflater_run(inflater *f, const unsigned char **in, size_t *in_n, unsigned char **out, size_t *out_n) {
    uint32_t give = piece_of(*in_n), room = piece_of(*out_n);
    f->state.next_in = (uint8_t *)(uintptr_t)*in; /* ISA-L does not write to it */
    f->state.avail_in = give;
    f->state.next_out = *out;
    f->state.avail_out = room;
    int result = isal_inflate(&f->state);
    *in += give - f->state.avail_in;
    *in_n -= give - f->state.avail_in;
    *out += room - f->state.avail_out;
    *out_n -= room - f->state.avail_out;
    if (result < 0) return INFLATED_DAMAGED;
    return f->state.block_state == ISAL_BLOCK_FINISH ? INFLATED_END : INFLATED_MORE;
}

const char *crd_io_inflater(void) { return "ISA-L"; }
#endif
