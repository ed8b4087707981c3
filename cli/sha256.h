/* SPDX-License-Identifier: Apache-2.0
 *
 * SHA-256 (FIPS 180-4): what a page's policy says of its style and script, and what its inputs were. */
#ifndef CLI_SHA256_H
#define CLI_SHA256_H

#include <stddef.h>
#include <stdint.h>

#define SHA256_BYTES  32
#define SHA256_HEX    (2 * SHA256_BYTES + 1)             /* with a zero */
#define SHA256_BASE64 (4 * ((SHA256_BYTES + 2) / 3) + 1) /* with padding and a zero */

typedef struct sha256 {
    uint32_t state[8];
    uint64_t bytes;
    unsigned char block[64]; /* what is not a whole block yet */
} sha256;

void sha256_begin(sha256 *s);
void sha256_add(sha256 *s, const void *bytes, size_t len);
void sha256_end(sha256 *s, unsigned char out[SHA256_BYTES]);
void sha256_hex(const unsigned char digest[SHA256_BYTES], char out[SHA256_HEX]);
void sha256_base64(const unsigned char digest[SHA256_BYTES], char out[SHA256_BASE64]);

#endif
