/* SPDX-License-Identifier: Apache-2.0
 *
 * What the files of the prose share: one line in the making, and the words that occur everywhere. */
#ifndef API_PROSE_H
#define API_PROSE_H

#include "api/api.h"
#include "crd_tools.h"

typedef struct prose {
    const model *m;
    mem mem;
    text line; /* in the making */
    crd_str section;
    bool (*give)(void *ud, const crd_prose *line);
    void *ud;
    bool stopped; /* the host wants no more */
} prose;

/* Adds to the line. */
void prose_say(prose *p, const char *format, ...) __attribute__((format(printf, 2, 3)));
void prose_quoted(prose *p, crd_str s);
void prose_day(prose *p, crd_date day);
void prose_money(prose *p, crd_money amount, crd_str currency);
void prose_account(prose *p, crd_str id); /* `lab` (444455556666) */
/* ", " before the i-th of n, " and " before the last. */
void prose_between(prose *p, size_t i, size_t n, const char *last);
/* Gives the line to the host. */
void prose_end(prose *p, int depth);

/* prose_conditions.c: "the account is `prod` (111122223333), and tag `team` is not "web"". */
void prose_condition(prose *p, const node *condition);
/* A field as people call it: "the account's name", "tag `team`". */
void prose_field(prose *p, field_ref field);

/* prose_credits.c */
void prose_credits(prose *p);
void prose_uses(prose *p);
void prose_reactions(prose *p);

#endif
