/* SPDX-License-Identifier: Apache-2.0
 *
 * Bills in memory: the columns that each format needs, and a reader that cuts the bytes as asked. */
#ifndef TESTS_SUPPORT_BILL_H
#define TESTS_SUPPORT_BILL_H

#include <string.h>

#include "crd.h"
#include "tests/support/random.h"

#define CUR2                                                                                                           \
    "line_item_usage_account_id,line_item_product_code,line_item_unblended_cost,line_item_usage_start_date,"           \
    "line_item_line_item_type"
#define LEGACY                                                                                                         \
    "lineItem/UsageAccountId,lineItem/ProductCode,lineItem/UnblendedCost,lineItem/UsageStartDate,lineItem/LineItemType"

/* Gives `bytes` in pieces of at most `chunk`; 0: of a random size up to 600. Fails at `fail_at`, if the end is behind
 * it. */
typedef struct feed {
    crd_str bytes;
    size_t at, chunk, fail_at;
    uint64_t random;
} feed;

static inline feed feed_of(crd_str bytes, size_t chunk) {
    return (feed){bytes, 0, chunk, SIZE_MAX, 0x9E3779B9u + chunk};
}

static inline ptrdiff_t feed_read(void *ud, void *buffer, size_t size, const char **why) {
    feed *f = ud;
    size_t n = f->chunk ? f->chunk : 1 + random_below(&f->random, 600);
    if (n > size) n = size;
    if (n > f->bytes.len - f->at) n = f->bytes.len - f->at;
    if (f->at + n > f->fail_at) {
        *why = "the disk is gone";
        return -1;
    }
    memcpy(buffer, f->bytes.ptr + f->at, n);
    f->at += n;
    return (ptrdiff_t)n;
}

static inline crd_reader feed_reader(feed *f) { return (crd_reader){f, feed_read}; }

#endif
