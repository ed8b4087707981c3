/* SPDX-License-Identifier: Apache-2.0
 *
 * The digest of a policy, so that a plan made from it says which policy it was. Without imports and hooks it is what
 * sha256sum prints of the file. */
#include <stdlib.h>

#include "review.h"

typedef struct digesting {
    cli *c;
    sha256 sum;
} digesting;

/* A crd_load_fn: as every import, and noted. */
static bool load(void *ud, const char *path, crd_str *text, const char **why) {
    digesting *d = ud;
    if (!policy_import(d->c, path, text, why)) return false;
    sha256_add(&d->sum, text->ptr, text->len);
    return true;
}

crd_policy *digest_open(cli *c, const char *path, char digest[SHA256_HEX]) {
    unsigned char bytes[SHA256_BYTES];
    digesting d = {.c = c};
    char *text;
    size_t len;
    if (!policy_read(c, path, &text, &len)) return NULL;
    sha256_begin(&d.sum);
    sha256_add(&d.sum, text, len);
    c->root = path;
    crd_policy *policy = policy_of(c, path, (crd_str){text, len}, NULL, load, &d);
    free(text);
    sha256_end(&d.sum, bytes);
    sha256_hex(bytes, digest);
    return policy;
}
