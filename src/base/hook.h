/* SPDX-License-Identifier: Apache-2.0
 *
 * The door between crd and what runs its hooks. Everything that crosses it is a plain value, copied: no state, pointer
 * or function of either side reaches the other. src/hooks stands behind it (Lua 5.4); the checker, the machine and the
 * façade see only this. A build without Lua has no engine, and a policy with hooks does not compile there. */
#ifndef BASE_HOOK_H
#define BASE_HOOK_H

#include "diag.h"
#include "value.h"

/* ---- values ---- */

typedef enum hook_kind {
    HOOK_NIL,
    HOOK_BOOL,    /* yes */
    HOOK_INTEGER, /* integer */
    HOOK_NUMBER,  /* number, exact on the way in; on the way out the shortest decimal that gives the hook's float */
    HOOK_TEXT,    /* text */
    HOOK_MONEY,   /* number and text (the currency) */
    HOOK_DATE,    /* day */
    HOOK_LIST,    /* items without keys */
    HOOK_RECORD   /* items with keys, sorted by them, distinct. As an argument it names all its members, absent ones as
                     HOOK_NIL: a hook that asks for any other is stopped, so that a slip does not read as nil */
} hook_kind;

typedef struct hook_value {
    hook_kind kind;
    bool yes;
    int64_t integer;
    dec number;
    crd_date day;
    crd_str text;
    const struct hook_item *items;
    size_t items_n;
} hook_value;

typedef struct hook_item {
    crd_str key;
    hook_value value;
} hook_item;

/* The member of a record, or NULL. */
const hook_value *hook_member(const hook_value *record, crd_str key);
/* The value as a policy would write it, records as `{ name = ..., ... }`: for people. */
void hook_value_text(text *out, const hook_value *v);

/* ---- what is loaded ---- */

/* A hook as the policy declares it: a chunk, and the settings of its `with`. */
typedef struct hook_source {
    crd_str name; /* in the policy */
    crd_str path; /* for messages: the file as imports name files, or "std/hooks/reminders" */
    crd_str text;
    const hook_item *settings; /* sorted by key */
    size_t settings_n;
} hook_source;

/* What a chunk offers. A function is called with views; a predicate is a table { fields = {...}, call = function },
 * called with the charge's values of exactly these fields. */
typedef struct hook_function {
    crd_str name;
    bool is_predicate;
    const crd_str *fields; /* as written: "account", "tag.env", a category's name */
    size_t fields_n;
} hook_function;

typedef struct hook_module {
    hook_function *functions; /* sorted by name */
    size_t functions_n;
} hook_module;

/* Why a chunk did not load or a call gave nothing. */
typedef struct hook_failure {
    diag_code code;
    crd_str message; /* without the place, to be read behind "hook `x` ": "used up its 1,000,000 instructions" */
    crd_str path;
    uint32_t line; /* 0: not known */
} hook_failure;

/* What to do about a failure of this code, where that can be said in general; else NULL. */
const char *hook_help(diag_code code);

/* ---- the engine ---- */

/* A state with the chunks of one policy. Belongs to one thread. Every call begins anew: the chunk runs again in fresh
 * globals, so that nothing survives from call to call, and the order of calls cannot matter. */
typedef struct hooks hooks;

typedef struct hook_engine {
    /* NULL: no memory. The config gives the budgets and the clock. */
    hooks *(*open)(mem *m, const crd_config *config);
    void (*close)(hooks *h);
    /* Compiles the chunk, runs it once within the budgets and lists what it offers. The source is copied; its number is
     * the count of those loaded before it. False: *why says so (its texts live in `a`), or h's memory failed. */
    bool (*load)(hooks *h, const hook_source *source, arena *a, hook_module *out, hook_failure *why);
    /* Calls a function (or a predicate's, with one record) of a loaded source. The result is copied into `a`: what the
     * function returned; several values are a list, nils among them included. False: as above. */
    bool (*call)(hooks *h, size_t source, crd_str function, const hook_value *arguments, size_t arguments_n, arena *a,
                 hook_value *result, hook_failure *why);
    /* How many calls there were. */
    uint64_t (*calls)(const hooks *h);
    /* Where the function that was called last begins in its source; 0: not known. */
    uint32_t (*line)(const hooks *h);
} hook_engine;

/* The engine of this build; NULL: it has none. */
const hook_engine *hooks_engine(void);

#endif
