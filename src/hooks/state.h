/* SPDX-License-Identifier: Apache-2.0
 *
 * The state of an engine, for the files of src/hooks. A function that takes a lua_State runs inside a protected call:
 * it may end by hook_stop or a Lua error, and so owns nothing that would then be lost. */
#ifndef HOOKS_STATE_H
#define HOOKS_STATE_H

#include <lauxlib.h>
#include <locale.h>
#include <lua.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif

#include "base/date.h"
#include "base/hook.h"
#include "hooks/limits.h"

/* A chunk that was loaded. Its function stands in Lua's registry at FIRST_CHUNK + its number. */
typedef struct loaded {
    crd_str path;
    hook_value settings; /* a record */
    bool zeros;          /* its text can write a text with a zero byte */
    size_t longest;      /* bytes of its longest text, if so; without one even the longest is compared fast */
} loaded;
#define FIRST_CHUNK 16 /* below it Lua keeps its own */

/* A block of Lua's: where it is, not what is in it. */
typedef struct lua_block {
    void *at;
    size_t size;
} lua_block;

struct hooks {
    mem *m;
    crd_hook_budget budget;
    crd_clock_fn clock;
    void *clock_ud;
    locale_t plain; /* "C": what Lua writes and compares must not depend on the host's locale */
    lua_State *L;
    arena kept; /* paths and settings */
    VEC(loaded) sources;
    uint64_t calls;
    size_t in_use;      /* bytes of Lua's blocks */
    bool grew_in_place; /* one of them did, since this was set to false */

    /* While a call runs. */
    lua_State *running; /* NULL: nothing runs, and nothing is counted */
    const loaded *source;
    uint64_t instructions_left, memory_left, output_left;
    uint64_t deadline, until_clock; /* when, and after how many more instructions to look */
    uint64_t step;                  /* instructions that Lua counts at a time */
    size_t longest;                 /* bytes of the longest text that it made */
    size_t widest;                  /* bytes of the largest block that is no object: a part of a table */
    size_t hashed;                  /* the same of blocks that did not grow: the keys of a table */
    bool zeros;                     /* a text may have a zero byte */
    lua_block stack;                /* Lua's, of this call */
    lua_block latest;               /* the one asked for last */
    bool stack_expected;            /* the stack is asked for next */
    uint32_t sorts;                 /* inside one another */
    bool stopped;                   /* for good: no request succeeds any more */
    bool compiling;                 /* errors are those of Lua's compiler */
    uint32_t line;                  /* where the function that is called begins, once it is known */
    arena *out;                     /* of the caller: results and failures */
    hook_failure failure;
};

/* The state behind a lua_State. */
hooks *hooks_of(lua_State *L);

/* ---- budget.c: what a call may use ---- */

/* Lua's allocator; `ud` is a hooks. */
void *budget_allocate(void *ud, void *block, size_t old_size, size_t size);
/* Gives the call that is about to run all that it may use, and counts its instructions. */
void budget_begin(hooks *h, lua_State *L);
/* Takes from the instructions: for work in C, one for about what an instruction of Lua takes. Stops the call when they
 * or its time are used up. */
void budget_charge(lua_State *L, uint64_t instructions);
/* For work on so many bytes. */
void budget_charge_bytes(lua_State *L, size_t bytes);
/* For going through a table once, besides what is charged for its entries. */
void budget_charge_walk(lua_State *L);
void budget_charge_output(lua_State *L, size_t bytes);
/* For memory that is not Lua's. */
void budget_charge_memory(lua_State *L, size_t bytes);

/* ---- failure.c: why a call stopped, and where ---- */

/* Ends the call. The message is to be read behind "hook `x` ". The place is the line of the hook that runs, or that of
 * the function which has run. */
__attribute__((noreturn, format(printf, 3, 4))) void hook_stop(lua_State *L, diag_code code, const char *format, ...);
/* The same, at a line that is known. */
__attribute__((noreturn, format(printf, 4, 5))) void hook_stop_at(lua_State *L, uint32_t line, diag_code code,
                                                                  const char *format, ...);
/* Ends the call with what the hook did wrong: "failed: ...". */
__attribute__((noreturn, format(printf, 2, 3))) void hook_wrong(lua_State *L, const char *format, ...);
/* Notes why the call must stop, without ending it: for the allocator. Only the first reason counts. */
__attribute__((format(printf, 4, 5))) void failure_note(hooks *h, lua_State *L, diag_code code, const char *format,
                                                        ...);
/* What lua_pcall is to call with an error: notes it. */
int failure_handler(lua_State *L);
/* The same for an error of the compiler. */
void failure_syntax(hooks *h, crd_str message);
/* "1,000,000". */
#define COUNT_MAX 32
const char *count_text(uint64_t n, char out[COUNT_MAX]);
/* "; did you mean `x`?" when one of the candidates is near, else nothing; lives on Lua's stack. */
const char *did_you_mean(lua_State *L, crd_str word, const crd_str *candidates, size_t n);

/* ---- objects.c: what a hook can hold besides Lua's own values ---- */

typedef enum object_kind { OBJECT_MONEY, OBJECT_DATE, OBJECT_VIEW, OBJECT_API, OBJECT_KINDS } object_kind;

/* How a member that is not there is answered. */
typedef enum view_kind { VIEW_RECORD, VIEW_CHARGE, VIEW_SETTINGS } view_kind;

/* Every userdata that a hook can hold is one of these. */
typedef struct object {
    object_kind kind;
    view_kind view;
    crd_date day;
    const hook_value *of; /* a view's list or record; it outlives the call */
    crd_money amount;     /* no dec: Lua aligns to eight bytes */
    size_t currency_n;
    char currency[];
} object;

/* The object at a place of the stack, or NULL when it is none of that kind. */
const object *object_at(lua_State *L, int at, object_kind kind);
/* A new one; its kind's methods work on it. */
object *object_push(lua_State *L, object_kind kind, size_t extra);
/* Gives a kind its methods. */
void object_class(lua_State *L, object_kind kind, const luaL_Reg *methods);
/* "money", "date", or Lua's name of a type; what can be read like a table is one. */
const char *object_type(lua_State *L, int at);
/* "a date", "nil", "a text", "a table": for messages. */
const char *kind_name(lua_State *L, int at);
crd_str text_at(lua_State *L, int at); /* must be a string */
void text_push(lua_State *L, crd_str s);

/* ---- views.c, results.c: what crosses ---- */

void value_push(lua_State *L, const hook_value *v);
void view_push(lua_State *L, const hook_value *v, view_kind kind);
/* Pushes a function that gives name and value, or number and value, one after the other, as pairs does. */
void view_pairs(lua_State *L, int at);
void views_open(lua_State *L);
/* Copies out what a function returned: all from that place of the stack on. */
void result_copy(lua_State *L, int from, hook_value *out);

/* ---- money.c, dates.c ---- */

bool number_finite(lua_State *L, int at);
/* The exact number of a Lua number; false: it has none, or it is too large. */
bool number_exact(lua_State *L, int at, dec *out);
void number_push(lua_State *L, dec number);
void money_push(lua_State *L, dec amount, crd_str currency);
crd_str money_currency(const object *money);
void money_open(lua_State *L);
void date_push(lua_State *L, crd_date day);
void dates_open(lua_State *L);

/* ---- arguments.c: each stops the call when an argument is something else ---- */

__attribute__((noreturn)) void argument_wrong(lua_State *L, int argument, const char *expected);
void argument_count(lua_State *L, int fewest, int most);
crd_str argument_text(lua_State *L, int argument);
int64_t argument_integer(lua_State *L, int argument);
const object *argument_date(lua_State *L, int argument);
/* Its length. */
size_t argument_list(lua_State *L, int argument);
/* The name that an __index asks for. */
crd_str member_asked(lua_State *L);
/* Pushes a text, number, date or money as a text: as a policy writes it, or for people with thousands apart. */
void value_text_push(lua_State *L, int at);
void value_people_push(lua_State *L, int at);
/* Methods of objects. */
int object_newindex(lua_State *L);
int object_concat(lua_State *L);

/* ---- sandbox.c, api.c: what a hook can name ---- */

/* A function that knows its name, for messages. */
void function_push(lua_State *L, const char *name, lua_CFunction function);
void sandbox_open(lua_State *L);
/* Pushes the list of a table's keys in order: numbers, texts, false and true. */
void keys_push(lua_State *L, int table);
/* Pushes the globals of a call: a fresh table. */
void sandbox_push(lua_State *L);
/* Makes `crd`, and leaves it on the stack. */
void api_open(lua_State *L);
#define API(name, signature, meaning, example, result) int api_##name(lua_State *L);
#include "hooks/api.def"
#undef API

#endif
