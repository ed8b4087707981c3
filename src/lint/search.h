/* SPDX-License-Identifier: Apache-2.0
 *
 * The search for a charge that meets conditions and gets so far in rule lists: exact, without sampling. A candidate is
 * kept at all times; what it fails is made a demand on one subject, or a choice between demands, and the candidate is
 * mended. Where no choice is left there is no such charge. */
#ifndef LINT_SEARCH_H
#define LINT_SEARCH_H

#include "lint/language.h"

/* What is demanded of one subject, and where the next value to try stands. */
typedef struct demand {
    uint32_t question;
    bool sense;
} demand;
typedef struct store {
    VEC(demand) demands;
    uint32_t source; /* question whose texts are tried, plus 1; 0: what the policy knows */
    size_t cursor;   /* texts before it fail a demand */
} store;

/* A subject as it was, to go back to. */
typedef struct saved_subject {
    uint32_t subject, source;
    size_t demands_n, cursor;
    answer was;
} saved_subject;

typedef enum goal_kind { GOAL_TERM, GOAL_FIRST, GOAL_SINCE, GOAL_BEFORE } goal_kind;
typedef struct goal {
    goal_kind kind;
    const term *t; /* TERM: is to be `sense` */
    bool sense;
    uint32_t category; /* FIRST: no rule before `rule` takes the charge; SINCE, BEFORE: its effective month */
    uint32_t rule;
} goal;

typedef struct choice {
    const term *t; /* NULL: of the rules that answer `question` about a category */
    uint32_t question;
    bool sense;
    size_t next, saved_n, goals_n;
    crd_month month, until;
} choice;

typedef struct search {
    logic *g;
    arena *a;     /* for texts that are made up */
    assignment w; /* the candidate */
    crd_month until;
    store *stores; /* [subject] */
    VEC(goal) goals;
    VEC(saved_subject) saved;
    VEC(choice) choices;
    uint32_t watched;                   /* category whose blockers are noted */
    VEC(uint32_t) blockers;             /* rules that took a candidate, in any order, more than once */
    size_t first_account, last_account; /* the declared account to try first, and the one that fitted last */
    bool names_free;                    /* a declared account may have any name */
    bool stuck;                         /* a limit was met */
    uint64_t steps;
} search;

bool search_make(search *s, logic *g, arena *a);
void search_free(search *s);
/* A new search: nothing is wanted. */
void search_begin(search *s, uint32_t watched);
void search_want(search *s, const term *t, bool sense);
/* None of the rules before `rule` takes the charge, which comes in or after the category's effective month. */
void search_want_first(search *s, uint32_t category, uint32_t rule);
/* POSSIBLE: s->w is such a charge. */
verdict search_run(search *s);

/* pick.c: gives the subject a value that meets its demands. */
verdict search_pick(search *s, uint32_t subject);
void search_save(search *s, uint32_t subject);

#endif
