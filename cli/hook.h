/* SPDX-License-Identifier: Apache-2.0
 *
 * What the files of crd hook run share: the trial that the command line asks for. */
#ifndef CLI_HOOK_H
#define CLI_HOOK_H

#include "cli.h"

/* What stands on the command line: run FILE.lua FUNCTION. */
typedef struct trial {
    const char *file;
    crd_str hook;     /* of FUNCTION, when it is written as in a policy: HOOK.FUNCTION; later the policy's hook */
    crd_str function; /* the rest */
    crd_reaction event;
    bool has_event;  /* else it is for a pause, or for a charge */
    crd_tag *charge; /* of --key */
    size_t charge_n;
    char *text; /* of the file; NULL: of the standard library */
    size_t text_n;
} trial;

/* ---- hook_place.c ---- */

/* Reads --on. False: reported. */
bool place_read(cli *c, trial *t);
/* Finds the policy's hook that the file is, whose settings the function gets, and without --on where the policy calls
 * the function for the credit; that it is neither declared nor called is fine. False: reported. */
bool place_find(cli *c, const crd_policy *policy, trial *t);
/* "expiring 14 days before", as in a policy; the caller frees it. */
char *place_text(const crd_reaction *event);

#endif
