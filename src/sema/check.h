/* SPDX-License-Identifier: Apache-2.0
 *
 * What the parts of the checker share; nobody outside src/sema includes it. The order of the passes: read all files,
 * declare all names, put categories and credits into their final order, then check every body. A finding is reported
 * once: what depends on something broken stays silent. */
#ifndef SEMA_CHECK_H
#define SEMA_CHECK_H

#include "base/intern.h"
#include "grammar/limits.h"
#include "limits.h"
#include "model.h"

/* ---- what stands in operand position ---- */

typedef enum item_kind {
    ITEM_BROKEN, /* already reported: every further check stays silent */
    ITEM_NAME,   /* of a category, credit or hook: no value */
    ITEM_WORD,   /* bare words that nothing declares, strings among them: service codes where these are expected */
    ITEM_STRING,
    ITEM_ACCOUNT,
    ITEM_NUMBER,
    ITEM_PERCENT,
    ITEM_MONEY,
    ITEM_DATE,
    ITEM_MONTH,
    ITEM_DAYS,
    ITEM_MONTHS,
    ITEM_KINDS
} item_kind;

/* The values of an operand that has one. */
typedef const value *const *single;

typedef struct operand {
    item_kind kind;
    bool list;
    const value *const *values; /* one, or the flattened list; accounts, words and strings are texts */
    uint32_t n;
} operand;

/* ---- what has a name ---- */

typedef enum name_kind {
    NAME_ACCOUNT,
    NAME_LET,
    NAME_CATEGORY,
    NAME_CREDIT,
    NAME_HOOK,
    NAME_UNREAD,
    NAME_KINDS
} name_kind;
#define NAMES(kind) (1u << (kind))

typedef enum visit_state { VISIT_NEW, VISIT_BUSY, VISIT_DONE } visit_state;

typedef struct declared {
    name_kind kind; /* NAME_UNREAD: its declaration could not be parsed */
    crd_str name;
    const node *n;     /* the declaration; NULL for NAME_UNREAD */
    span at;           /* the name in it */
    size_t index;      /* into the model's accounts, categories or credits */
    bool broken;       /* its use stays silent */
    visit_state state; /* of lets, while their values are found, and categories, while they are ordered */
    /* lets */
    operand held;
    unsigned looked_over; /* its words were compared with the known services: bits of look */
    /* categories */
    bool inherits;
    const crd_str *given; /* the values that its rules give; made when first asked for */
    size_t given_n;
} declared;

typedef VEC(declared *) declared_list;

typedef struct name_list {
    const crd_str *at;
    size_t n;
} name_list;

/* ---- the checker ---- */

typedef struct unit {
    crd_str name; /* as diagnostics show it */
    crd_str key;  /* path from the root's folder, or a module's: what makes two imports one file */
    bool module;  /* of the standard library */
    uint32_t file;
    node *tree;
    bool busy; /* its imports are being read */
} unit;

typedef struct currency_use {
    crd_str currency;
    span at;
} currency_use;

typedef struct checker {
    const crd_config *config; /* who loads imports, and today */
    crd_diagnostics *d;
    arena *a;
    const crd_compile_options *options;
    size_t errors;       /* in the list before this policy */
    size_t first_source; /* the sources from here on are this policy's */
    model *out;
    ast_ids ids;
    VEC(unit *) read;  /* in the order read */
    VEC(unit *) units; /* imports before their importers: the order of declaration */
    size_t compared;   /* words with known ones, for suggestions */
    crd_str root_folder;
    bool names_missing; /* a file could not be read: what is not declared may stand there */
    intern names;
    declared_list by_name;            /* [id of names] */
    declared_list all[NAME_KINDS];    /* in the model's order */
    name_list lists[1 << NAME_KINDS]; /* [kinds]: made when first asked for */
    declared **path;                  /* lets being resolved, categories being ordered: LIMIT_..._DEPTH */
    size_t path_n;
    size_t listed;                /* values taken from named lists so far */
    size_t missing;               /* files that could not be read */
    intern values;                /* category index and value: what a category can give */
    intern numbers;               /* account numbers */
    intern literals;              /* texts of strings and account numbers */
    VEC(single) literal_values;   /* [id of literals] */
    declared_list number_of;      /* [id of numbers]: the account */
    intern near;                  /* unknown words */
    VEC(crd_str) nearest;         /* [id of near] */
    VEC(currency_use) currencies; /* distinct, where first used */
    const hook_engine *engine;    /* NULL: this build has none */
    hooks *hook_state;
    struct loaded_hook *hooks; /* by name */
    size_t hooks_n;
    VEC(model_question) questions;
} checker;
typedef struct loaded_hook loaded_hook;

/* ---- imports.c: the files ---- */
void units_read(checker *c);
/* What a path in a policy is for, in the words of findings. */
typedef struct file_use {
    const char *verb; /* "import files" */
    const char *without_files;
} file_use;
/* Whether the text can be a path; reports it. */
bool path_given(checker *c, const node *string, crd_str path, const char *help);
bool path_of_library(crd_str path); /* "std/..." */
/* The file's path from the root's folder. False: it leaves that folder, reported. */
bool file_key(checker *c, const node *string, const unit *from, crd_str path, const file_use *use, crd_str *key);
/* Reads it; *name is what findings call it. False: reported. */
bool file_load(checker *c, const node *string, crd_str key, const file_use *use, crd_str *name, crd_str *bytes);

/* ---- hooks.c ---- */
/* Loads every hook, and the one that `remind` calls. */
void hooks_resolve(checker *c);
void hooks_forget(checker *c);

/* ---- calls.c ---- */
void hooks_unavailable(checker *c, span at, const char *what);
/* The function that a credit's call names. False: reported. */
bool call_function(checker *c, const node *call, crd_call *out);
/* The function that `remind` calls. False: reported. */
bool call_reminder(checker *c, const node *remind, crd_str function, crd_call *out);
/* The categories that the predicate of a condition's call asks for. */
declared *const *call_categories(checker *c, const node *call, size_t *n);
/* The question that a condition's call asks. False: reported. */
bool call_question(checker *c, const node *call, bool any_field, uint32_t *out);
void questions_keep(checker *c);
/* Reports a call where a value is expected. */
void call_misplaced(checker *c, const node *call);

/* ---- names.c ---- */
void names_declare(checker *c);
/* The declaration of this name, or NULL. */
declared *name_find(const checker *c, crd_str name);
/* The declaration of a word, which must be of one of the kinds; else reports and returns NULL. `what`: "an account". */
declared *name_want(checker *c, const node *word, unsigned kinds, const char *what);
/* Reports that nothing is declared by this name, suggesting one of the kinds. */
void name_unknown(checker *c, const node *word, unsigned kinds, const char *what);
/* The nearest of n known words, or absent; absent too when LIMIT_COMPARED is reached. */
crd_str name_near(checker *c, crd_str word, const crd_str *known, size_t n);
/* diag_did_you_mean within that limit. */
void name_suggest(checker *c, diag *g, span at, crd_str word, const crd_str *known, size_t n);
/* All names of the kinds. */
const crd_str *names_of(checker *c, unsigned kinds, size_t *n);
/* Whether a word cannot be declared. Reports it. */
bool name_reserved(checker *c, const node *word);
const char *name_kind_text(name_kind kind); /* "an account" */
/* "a -> b -> a": the path from the declaration that closes the circle. */
crd_str path_text(checker *c, const declared *closing);

/* ---- literals.c ---- */
/* The value as those of an operand. NULL: no memory. */
single value_keep(checker *c, value v);
/* The same of a text, which is kept once. */
single literal_keep(checker *c, crd_str s);
/* The text of a string or an account number, where it stands in the source if it can. False: no memory. */
bool literal_text(checker *c, const node *n, crd_str *out);
single literal_value(checker *c, const node *n); /* of such a text */
operand operand_one(checker *c, item_kind kind, value v);
operand operand_literal(checker *c, const node *n); /* of any literal */

/* ---- operands.c ---- */
/* What stands in the place of one that was reported. */
extern const operand operand_broken;
crd_str node_text(const checker *c, const node *n);
const node *node_bare(const node *n); /* without parentheses */
operand operand_of(checker *c, const node *n);
const char *item_text(item_kind kind, bool many); /* "a date", "dates" */
/* Reports that `taker` ("`starts`") cannot take what stands at n. */
void operand_wrong(checker *c, const node *n, const operand *found, item_kind wanted, bool many, const char *taker);
/* The same for the field or attribute of this name. */
void operand_unfit(checker *c, const node *n, const operand *found, item_kind wanted, bool many, crd_str name);
/* One value of the kind. False: reported. */
bool want_one(checker *c, const node *n, item_kind kind, const char *taker, value *out);
/* A list of the kind, not empty. False: reported. */
bool want_list(checker *c, const node *n, item_kind kind, const char *taker, operand *out);
/* Counts the values that are copied from a list with a name. False: more than LIMIT_LISTED, reported. */
bool list_copied(checker *c, const node *n, const operand *o);
bool want_date(checker *c, const node *n, const char *taker, crd_date *out);
bool want_month(checker *c, const node *n, const char *taker, crd_month *out);
bool want_percent(checker *c, const node *n, const char *taker, dec *out);
bool want_account(checker *c, const node *n, const char *taker, crd_str *out);
bool want_text(checker *c, const node *n, const char *taker, crd_str *out);
bool want_money(checker *c, const node *n, const char *taker, dec *out, crd_str *currency);
/* One service: a bare code or a string; display names become codes. */
bool want_service(checker *c, const node *n, const char *taker, crd_str *out);
void lets_resolve(checker *c);
/* Whether a text is not empty; reports it as `what` ("a value") when it is. */
bool text_given(checker *c, span at, crd_str s, const char *what, const char *help);
/* The text of a literal string, not empty; nothing when there is none (NULL). */
void title_text(checker *c, const node *string, const char *what, const char *help, crd_str *out);
/* "write `X`" and the fix of the whole node. */
void node_fix(checker *c, diag *g, const node *n, crd_str replacement);
void node_fix_quoted(checker *c, diag *g, const node *n); /* its own text as a string */
/* Texts sorted by bytes, each once. Returns how many. */
size_t texts_sort(crd_str *texts, size_t n);
crd_str *texts_of(checker *c, const operand *o);

/* ---- words.c: words that only AWS knows ---- */
typedef enum look {
    LOOK_CODES = 1, /* only codes can match: a display name is a mistake */
    LOOK_NAMES = 2  /* display names become codes */
} look;
/* Warns of words and strings in an operand that are near to a known service but are none. */
void services_look_over(checker *c, const node *n, look how);
void let_look_over(checker *c, declared *let, look how); /* once a let */
/* Warns of strings in an operand that are near to one of the known ones but are none. */
void strings_look_over(checker *c, const node *n, const char *what, const crd_str *known, size_t known_n);
/* Warns that a word, as it stands at n, is nearly another one. `what`: "service code". */
void warn_near(checker *c, const node *n, const char *what, crd_str word, crd_str near);
/* Warns of a word that is none of the known ones. */
void word_look_over(checker *c, const node *n, const char *what, const crd_str *known, size_t known_n);

/* ---- currency.c ---- */
void currency_check(checker *c, span at, crd_str code); /* reports a code that is not in ISO 4217 */
void currency_use_add(checker *c, span at, crd_str code);
void currencies_finish(checker *c); /* one currency a policy */

/* ---- conditions.c ---- */
/* Checks a condition of a category (`any_field` false) or of --where. */
void condition_check(checker *c, const node *n, bool any_field);
/* The field that a path names; false: reported. */
bool path_field(checker *c, const node *path, field_ref *out);
/* Reports a word that is no field, suggesting one, or a name of the kinds. */
void field_unknown(checker *c, const node *n, bool any_field, unsigned kinds);
fact *fact_of(checker *c, const node *n);

/* ---- check.c: the declarations of one kind, in all files ---- */
size_t declarations_count(const checker *c, node_kind kind);
void declarations_each(checker *c, node_kind kind, void (*each)(checker *c, const node *n));

/* ---- one file a declaration ---- */
void categories_order(checker *c);
void categories_check(checker *c);
bool category_gives(checker *c, const declared *category, crd_str value);
/* Warns of strings in an operand that are near to a value of the category but are none. */
void values_look_over(checker *c, const node *n, declared *category);
/* All values that its rules give, as often as they do. */
const crd_str *category_values(checker *c, declared *category, size_t *n);
void credits_check(checker *c);
void organization_check(checker *c, const node *n);
void settlement_check(checker *c, const node *n);
void lint_check(checker *c, const node *n);
void guards_check(checker *c);
void tests_check(checker *c);
/* Applies suppression comments and lint levels to the warnings of this policy. */
void suppress(checker *c);
/* Reports that there is no such finding. */
void finding_unknown(checker *c, span at, crd_str name);

#endif
