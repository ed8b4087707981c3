/* SPDX-License-Identifier: Apache-2.0
 *
 * How large a policy may be. Every limit is far above what AWS itself accepts (500 rules a category, 50 categories);
 * they keep a hostile or generated policy from eating the host's memory or stack. What one file may be, and LIMIT_LIST,
 * which holds for flattened lists too: grammar/limits.h. */
#ifndef SEMA_LIMITS_H
#define SEMA_LIMITS_H

enum {
    LIMIT_IMPORT_DEPTH = 32,      /* files that import one another in a chain */
    LIMIT_IMPORTS = 1000,         /* files of a policy, the root, modules and missing ones included */
    LIMIT_LET_DEPTH = 64,         /* lets made of lets */
    LIMIT_CATEGORY_DEPTH = 32,    /* categories that ask for categories */
    LIMIT_LISTED = 1000000,       /* values that lists and clauses copy from lists with a name */
    LIMIT_CATEGORY_RULES = 10000, /* rules, the default not counted, and splits of one category */
    LIMIT_FILE_RULES = 100000,    /* rules and splits of one file */
    LIMIT_SETTINGS = 200,         /* fields and tags that one charge of a test sets; settings of a hook */
    LIMIT_HOOKS = 100,            /* declarations of hooks: each is run when the policy is checked */
    LIMIT_REACTIONS = 100,        /* `remind` and `on` of one credit: each is a call when it is planned */
    LIMIT_SUPPRESSIONS = 10000,   /* suppression comments of a policy */
    LIMIT_COMPARED = 2000000      /* comparisons of misspelt words with known ones; beyond it nothing is suggested */
};

#endif
