/* SPDX-License-Identifier: Apache-2.0
 *
 * What plans for people share that are reviewed before anybody acts: which policy they were made from, and scripts that
 * run nothing by themselves. */
#ifndef AWS_REVIEW_H
#define AWS_REVIEW_H

#include "cli/cli.h"
#include "cli/sha256.h"

/* ---- digest.c ---- */

/* Opens a policy as policy_open does, with the digest of its bytes and of the files that it brings along, in the order
 * in which they are read. NULL: reported. */
crd_policy *digest_open(cli *c, const char *path, char digest[SHA256_HEX]);

/* ---- shell.c: scripts for review ---- */

/* The head of a script that runs nothing unless APPLY is 1, and no call as another account than it is for. */
void shell_head(output *o, const char *made_by);
/* A comment; control characters become `?`. */
void shell_comment(output *o, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* A word in single quotes where it needs them. */
void shell_word(output *o, crd_str word);
void shell_end(output *o);

#endif
