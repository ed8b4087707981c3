/* SPDX-License-Identifier: Apache-2.0
 *
 * crd.h: routing policies for AWS credits, as an embeddable C library.
 *
 * Three lifetimes:
 *
 *   crd_policy       compiled once from text (crd_policy_compile) or bytecode (crd_policy_load); immutable, may be
 *                    shared by threads. Needs neither the text nor the diagnostics that it was made with.
 *   crd_run          one pass over charges under a policy: feed it files or single charges, then ask for groups
 *                    (crd_run_groups) or a plan (crd_run_plan). Belongs to one thread.
 *   crd_diagnostics  everything that was found wrong, with places. Belongs to one thread; shared by the calls that it
 *                    is passed to.
 *
 * The library links the C library and, unless it was built without hooks, Lua 5.4. It never prints, exits, aborts,
 * reads the clock, the locale or the environment, and keeps no globals.
 * All memory comes from one allocator. Running out of it is a status (CRD_NOMEM), never a crash.
 *
 * Pointers may be NULL only where it says so. Calls with a crd_status then answer CRD_MISUSE; the small ones do not
 * look. A call that makes an object sets *out to NULL unless it returns CRD_OK, so that freeing *out is always right.
 *
 * Text is UTF-8 in crd_str: a pointer and a length, not terminated by a zero. A crd_str that the library returns lives
 * as long as the object that it was asked of. A crd_str with a NULL pointer is an absent value.
 *
 * Money is exact: see crd_money. Dates are days, months are months, all in UTC.
 */
#ifndef CRD_H
#define CRD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define CRD_API __attribute__((visibility("default")))
#else
#define CRD_API
#endif

#define CRD_VERSION          "0.1.0"
#define CRD_BYTECODE_VERSION 2 /* of what crd_policy_save writes; crd_policy_load reads no other */

/* ---- Basics ------------------------------------------------------------------------------------------------- */

typedef enum crd_status {
    CRD_OK = 0,
    CRD_INVALID, /* an input is wrong; the diagnostics say what and where */
    CRD_IO,      /* a reader or loader of the host failed; the diagnostics carry its message */
    CRD_NOMEM,   /* the allocator returned NULL */
    CRD_MISUSE   /* the call breaks this header's contract (a NULL where none is allowed, a call out of order) */
} crd_status;

typedef struct crd_str {
    const char *ptr;
    size_t len;
} crd_str;

/* An amount of money: a signed 128-bit count of 10^-18 units of its currency, in two's complement (hi * 2^64 + lo).
 * Scale after measurement: AWS prints up to 11 decimals, other clouds 18. */
typedef struct crd_money {
    uint64_t lo;
    int64_t hi;
} crd_money;

/* A day: days since 1970-01-01 in UTC, in the years 1 to 9999. CRD_NO_DATE is "none". */
typedef int32_t crd_date;
#define CRD_NO_DATE INT32_MIN

/* A calendar month: year * 12 + (month - 1). */
typedef int32_t crd_month;

/* Sizes that are enough for what the formatters below write, zero included. */
#define CRD_MONEY_MAX 48
#define CRD_DATE_MAX  16

/* Canonical decimal text: no exponent, at least two decimals, no trailing zeros beyond them, no negative zero.
 * Writes at most CRD_MONEY_MAX bytes, zero-terminated, and returns the length without the zero. */
CRD_API size_t crd_money_text(crd_money amount, char *out);
/* Text for people, else the same: thousands separators, at least two decimals, at most `decimals` (2 to 18); the last
 * kept decimal is rounded half to even. */
CRD_API size_t crd_money_people(crd_money amount, int decimals, char *out);
CRD_API int crd_money_sign(crd_money amount); /* -1, 0, 1 */
/* Reads a decimal number, exponent allowed (bills carry them); decimals beyond the 18th are rounded half to even. False
 * when the text is no number or does not fit: *out is then untouched. */
CRD_API bool crd_money_parse(crd_str text, crd_money *out);

/* "2026-07-01", "2026-07". Each writes at most CRD_DATE_MAX bytes, zero-terminated, and returns the length without the
 * zero. CRD_NO_DATE gives an empty text; what lies outside the years 1 to 9999 gives the nearest inside. */
CRD_API size_t crd_date_text(crd_date day, char *out);
CRD_API size_t crd_month_text(crd_month month, char *out);
/* Strict YYYY-MM-DD; false for anything else, impossible dates included. */
CRD_API bool crd_date_parse(crd_str text, crd_date *out);
/* For a host that has a clock: time() / 86400. CRD_NO_DATE outside the years 1 to 9999. */
CRD_API crd_date crd_date_from_days_since_epoch(int64_t days);

/* ---- What the host provides ---------------------------------------------------------------------------------- */

/* One door for memory, Lua's convention: allocate (ptr NULL, old 0), resize, or free (size 0, result ignored). The old
 * size is always given back. Returns NULL when there is no memory; blocks are aligned for any type, as malloc's are.
 * Runs allocate through their policy's: where threads share a policy, it is called by all of them at once. */
typedef void *(*crd_realloc_fn)(void *ud, void *ptr, size_t old_size, size_t size);

/* Gives the text of a policy file. `path` is the name given to crd_policy_compile or one made from it by an import:
 * the importing file's folder, "/", the import's path, cleaned of "." and ".."; never outside the root's folder. Called
 * inside crd_policy_compile alone.
 * On success sets *text to bytes that stay valid until the next call of the loader. On failure returns false and may
 * set *why to a static reason such as "No such file or directory". */
typedef bool (*crd_load_fn)(void *ud, const char *path, crd_str *text, const char **why);

/* What one call of a hook may use; see docs/hooks.md for what counts. One that wants more is stopped: an error that
 * names the hook, the file and the line. */
typedef struct crd_hook_budget {
    uint64_t instructions;
    uint64_t memory;       /* bytes, besides what the loaded chunks take */
    uint32_t milliseconds; /* wall time; a last resort, since it depends on the machine */
    uint64_t output;       /* bytes of all that it returns */
} crd_hook_budget;

/* A clock that never goes back, in nanoseconds from any point. Results never depend on it. */
typedef uint64_t (*crd_clock_fn)(void *ud);

typedef struct crd_config {
    crd_realloc_fn realloc; /* NULL: libc's */
    void *realloc_ud;
    crd_load_fn load; /* NULL: imports of files are an error; "std/..." always works */
    void *load_ud;
    crd_date as_of; /* "today" for everything that asks; CRD_NO_DATE: the host did not say, and a plan is CRD_MISUSE */
    crd_hook_budget hook_budget; /* of every call of a hook */
    crd_clock_fn clock;          /* for hook_budget.milliseconds, which is not watched without it (NULL), and for
                                  * crd_statistics; it may be called by every thread that has a run */
    void *clock_ud;
} crd_config;

/* What runs hooks: "Lua 5.4", or "none" in a library built without it, where a policy with hooks does not compile. */
CRD_API const char *crd_hook_engine(void);

/* Fills in the defaults. Call it before setting fields, so that new fields never break old hosts. */
CRD_API void crd_config_init(crd_config *config);

/* ---- Diagnostics --------------------------------------------------------------------------------------------- */

typedef struct crd_diagnostics crd_diagnostics;

typedef enum crd_severity { CRD_ERROR, CRD_WARNING, CRD_NOTE } crd_severity;

/* A place: lines and columns count from 1; a column counts UTF-8 characters; the end is the place behind the last one.
 * line 0: the file as a whole; column 0: the line as a whole. No file: none is concerned. */
typedef struct crd_place {
    crd_str file;
    uint32_t line, column, end_line, end_column;
} crd_place;

typedef struct crd_fix {
    crd_place place;
    crd_str replacement;
    bool safe; /* it cannot change what the policy means */
} crd_fix;

typedef struct crd_diagnostic {
    crd_str code; /* "CRD0401" */
    crd_str slug; /* "unknown-name" */
    crd_severity severity;
    crd_str message;
    crd_place place;
    size_t notes; /* see crd_diagnostic_note */
    crd_str help; /* absent when there is none */
    bool has_fix;
    crd_fix fix;
} crd_diagnostic;

/* Makes an empty list. The config is copied. 1000 findings are kept: errors, and what is denied, rather than others,
 * and these rather than what is allowed; crd_diagnostics_errors counts all errors. What calls answer does not depend on
 * what the list holds. */
CRD_API crd_status crd_diagnostics_new(const crd_config *config, crd_diagnostics **out);
CRD_API void crd_diagnostics_free(crd_diagnostics *list); /* NULL is fine */
/* Forgets what was found, and that memory ran out; levels stay. What was compiled with it can no longer be linted. */
CRD_API void crd_diagnostics_clear(crd_diagnostics *list);
CRD_API size_t crd_diagnostics_count(const crd_diagnostics *list);
CRD_API size_t crd_diagnostics_errors(const crd_diagnostics *list);
/* The i-th finding, sorted by file (in the order read), place and code; a later finding may take its place. False when
 * there is none. */
CRD_API bool crd_diagnostics_get(const crd_diagnostics *list, size_t i, crd_diagnostic *out);
/* Absent when there is none. */
CRD_API crd_str crd_diagnostics_note(const crd_diagnostics *list, size_t i, size_t note);

/* ---- Policies ------------------------------------------------------------------------------------------------ */

typedef struct crd_policy crd_policy;

typedef struct crd_compile_options {
    const char *path; /* the root file's name, for messages and imports; required */
    crd_str text;     /* its bytes; copied, unless they are lent; absent: an empty policy */
    crd_str where;    /* a condition as in a rule, for crd_run's row filter (crd eval --where); absent: none */
    bool lent;        /* the text is not copied: a zero byte, not counted, stands behind it, and it stays as it is until
                         the list is cleared or freed */
} crd_compile_options;

/* Compiles a policy. On CRD_OK *out is the policy, to be freed with crd_policy_free; warnings may still have been
 * added. On CRD_INVALID every error of every file has been added. */
CRD_API crd_status crd_policy_compile(const crd_config *config, const crd_compile_options *options,
                                      crd_diagnostics *list, crd_policy **out);
/* Loads what crd_policy_save wrote, after verifying all of it. `name` is for messages; the bytes are copied. */
CRD_API crd_status crd_policy_load(const crd_config *config, const char *name, crd_str bytes, crd_diagnostics *list,
                                   crd_policy **out);
/* True when the bytes begin like a file of crd_policy_save. */
CRD_API bool crd_policy_is_bytecode(crd_str bytes);
CRD_API void crd_policy_free(crd_policy *policy); /* NULL is fine; no run may still use it */

/* Where output goes, in pieces: returns false to stop (the call then returns CRD_IO). */
typedef bool (*crd_write_fn)(void *ud, const char *bytes, size_t len);

/* The policy as bytecode: the same bytes for the same policy, on every machine. */
CRD_API crd_status crd_policy_save(const crd_policy *policy, crd_write_fn write, void *ud);
/* The bytecode for people. */
CRD_API crd_status crd_policy_disassemble(const crd_policy *policy, crd_write_fn write, void *ud);

typedef struct crd_account {
    crd_str name;    /* in the policy */
    crd_str id;      /* twelve digits */
    crd_str display; /* absent when not given */
} crd_account;

/* A function of a hook: `call reminders.exhausted`. */
typedef struct crd_call {
    crd_str hook, function; /* both absent: no call */
} crd_call;

/* Days [from, until) on which a credit is not applied; until CRD_NO_DATE: open-ended, unless a hook gives the date:
 * see crd_credit_result's pauses. */
typedef struct crd_pause {
    crd_date from, until;
    crd_str because;
    crd_call call;  /* `until call ...` */
    crd_str reason; /* in a plan: why its hook gave no date; absent when it gave one */
} crd_pause;

/* What may happen to a credit and call a hook: docs/hooks.md says when each happens. */
typedef enum crd_event_kind {
    CRD_EVENT_EXPIRING,
    CRD_EVENT_REACTIVATING,
    CRD_EVENT_PAUSED,
    CRD_EVENT_EXHAUSTED,
    CRD_EVENT_FORFEITING
} crd_event_kind;
/* "expiring", ... */
CRD_API const char *crd_event_text(crd_event_kind kind);

/* `on EVENT ... call`. One of days and months is 0: so long before expiry or re-activation, or after the pause began.
 * `remind` is `on expiring` or `on reactivating` with a call of the hook "std/hooks/reminders". */
typedef struct crd_reaction {
    crd_event_kind event;
    int32_t days, months;
    crd_call call;
} crd_reaction;

/* Who may consume a credit, from a date on (CRD_NO_DATE: from the beginning). category -1: anyone. */
typedef struct crd_restriction {
    crd_date from;
    int32_t category; /* index into the policy's categories */
    crd_str value;
} crd_restriction;

/* A credit as declared. AWS's names for these: docs/credits.md. */
typedef struct crd_credit {
    crd_str name;
    crd_str id;            /* AWS credit id; absent when not given */
    crd_str type, program; /* free words; absent when not given */
    crd_str currency;      /* ISO 4217 */
    crd_money amount;
    bool has_balance;
    crd_money balance;        /* what was left at the end of balance_on */
    crd_date balance_on;      /* CRD_NO_DATE without a balance */
    crd_date starts, expires; /* first and last day */
    crd_str owner;            /* account id */
    bool covers_all;          /* no covers clause */
    const crd_str *covers;    /* service codes, sorted, distinct, aliases resolved */
    size_t covers_count;
    bool before_discounts;
    bool share_listed;         /* a `share with` clause was given: only these and the owner */
    const crd_str *share_with; /* account ids, sorted */
    size_t share_with_count;
    const crd_restriction *restrictions; /* by date */
    size_t restrictions_count;
    const crd_pause *pauses; /* by from */
    size_t pauses_count;
    const crd_str *purchases;
    size_t purchases_count;
    const crd_reaction *reactions; /* in the order written */
    size_t reactions_count;
} crd_credit;

/* Sharing of one account (or of everyone: account absent) from a date on (CRD_NO_DATE: from the beginning). */
typedef struct crd_sharing {
    crd_date from;
    crd_str account;
    bool on;
} crd_sharing;

/* CRD_NO_DATE where not given: a member from the beginning, or for good. */
typedef struct crd_member {
    crd_str account;
    crd_date joined, left;
} crd_member;

typedef struct crd_organization {
    crd_str payer;
    const crd_sharing *sharing; /* everyone's first, then by account; by date within */
    size_t sharing_count;
    const crd_member *members; /* by account id */
    size_t members_count;
} crd_organization;

/* How the corners that AWS leaves undocumented are simulated; each enum's first value is the default.
 * See docs/credits.md for the reason of each. */
typedef enum crd_pause_mode { CRD_PAUSE_DAY, CRD_PAUSE_MONTH_END } crd_pause_mode;
typedef enum crd_validity_mode { CRD_VALIDITY_MONTH, CRD_VALIDITY_DAY } crd_validity_mode;
typedef enum crd_order_mode { CRD_ORDER_SERVICE_THEN_SKU, CRD_ORDER_SKU } crd_order_mode;
typedef enum crd_rank_mode { CRD_RANK_REMAINING, CRD_RANK_GROSS } crd_rank_mode;
typedef enum crd_owner_mode { CRD_OWNER_ONLY_IF_ALLOWED, CRD_OWNER_ALWAYS_FIRST } crd_owner_mode;
typedef enum crd_join_mode { CRD_JOIN_UNTIL_JOIN_DAY, CRD_JOIN_WHOLE_MONTH } crd_join_mode;

typedef struct crd_settlement {
    crd_pause_mode pause;
    crd_validity_mode validity;
    crd_order_mode order;
    crd_rank_mode rank;
    crd_owner_mode owner;
    crd_join_mode join;
} crd_settlement;

/* What the policy declares; lives as long as the policy. Accounts in the order declared, credits by name, a category
 * behind those that it asks for. The name of a category that is not there is absent. */
CRD_API const crd_account *crd_policy_accounts(const crd_policy *policy, size_t *count);
CRD_API const crd_credit *crd_policy_credits(const crd_policy *policy, size_t *count);
CRD_API const crd_organization *crd_policy_organization(const crd_policy *policy);
CRD_API const crd_settlement *crd_policy_settlement(const crd_policy *policy);
CRD_API size_t crd_policy_category_count(const crd_policy *policy);
CRD_API crd_str crd_policy_category_name(const crd_policy *policy, size_t category);

/* ---- Charges ------------------------------------------------------------------------------------------------- */

/* Where the bytes of a charge file come from. read() fills up to `size` bytes and returns how many; 0 is the end; a
 * negative number is a failure, with *why set to a message that lives until close. The host opens and closes it;
 * include/crd_io.h has readers for files, gzip, zstd and zip. */
typedef struct crd_reader {
    void *ud;
    ptrdiff_t (*read)(void *ud, void *buffer, size_t size, const char **why);
} crd_reader;

/* Charges as typed columns, from a host that can read Parquet or asks a database. The names are those of a bill's
 * columns; a cell that is not valid is an absent value. */
typedef enum crd_column_type {
    CRD_COLUMN_TEXT,    /* crd_str */
    CRD_COLUMN_DECIMAL, /* crd_money as a plain 128-bit integer, of 10^-scale (0 to 38); integers too */
    CRD_COLUMN_DOUBLE,  /* double: stands for the shortest decimal that reads back as it */
    CRD_COLUMN_TIME,    /* int64_t since 1970-01-01 00:00 UTC, in 10^-scale seconds (0 to 9) */
    CRD_COLUMN_DAY,     /* int32_t, days since 1970-01-01 */
    CRD_COLUMN_MAP      /* crd_map_cell */
} crd_column_type;
typedef struct crd_map_cell {
    const struct crd_tag *entries; /* an absent value is null */
    size_t count;
} crd_map_cell;
typedef struct crd_table_column {
    crd_column_type type;
    unsigned scale;        /* of decimals and times; others have none, whatever it says */
    const void *values;    /* [row] of the C type of its kind */
    const uint64_t *valid; /* a bit a row, from the lowest of the first word on; NULL: all are */
} crd_table_column;
typedef struct crd_table_batch {
    size_t rows;
    const crd_table_column *columns; /* in the order of `choose` */
} crd_table_batch;
typedef struct crd_table {
    void *ud;
    const crd_str *names; /* live as long as the reading */
    size_t names_count;
    /* Which columns are wanted, by position in `names`: called once, before the first batch. False: *why, as next. */
    bool (*choose)(void *ud, const size_t *columns, size_t count, const char **why);
    /* The next rows: *out lives until the next call, NULL is the end. False: a failure, with *why set to a message that
     * lives until the table is closed. */
    bool (*next)(void *ud, const crd_table_batch **out, const char **why);
} crd_table;

/* One charge given by the host, for hosts that keep their own bills. Absent texts are absent values; the defaults of
 * a bill hold: no provider is AWS, no billing_entity is AWS, no credit_service is service. */
typedef struct crd_tag {
    crd_str key, value;
} crd_tag;
typedef struct crd_charge {
    crd_str account, account_name, payer, provider, service, credit_service, product_name, sku, usage_type, operation,
        region, charge_type, billing_entity, seller, resource, description;
    crd_str currency; /* absent: USD */
    crd_money cost;
    crd_date day;
    crd_month month; /* the billing month, in the years 1 to 9999; 0: the month of `day` */
    const crd_tag *tags;
    size_t tags_count;
} crd_charge;

typedef enum crd_on_error { CRD_ON_ERROR_STOP, CRD_ON_ERROR_SKIP } crd_on_error;

struct crd_row;

/* Texts and lists are copied by crd_run_new. */
typedef struct crd_run_options {
    crd_on_error on_error;  /* for rows that cannot be read */
    crd_str assume_type;    /* charge_type for bills without such a column; absent: such a bill is an error */
    bool eligible_only;     /* groups and rows: only what a credit could pay */
    bool settle;            /* keep what crd_run_plan needs; charges not in the policy's currency are then an error,
                             * and so is a policy whose config has no as_of (CRD_MISUSE) */
    bool explain;           /* with settle: keep what crd_run_explain_charges and crd_run_explain_credit need
                             * (crd_tools.h): all distinct keys of the charges */
    crd_str explain_file;   /* the charge that may be asked for as a row: its file; absent: any that has such a row */
    uint64_t explain_row;   /* and its number in it; 0: none */
    bool group;             /* keep what crd_run_groups needs */
    bool lint;              /* keep what crd_policy_lint needs */
    const crd_str *by;      /* group keys and row columns: fields, tag.KEY, categories, `month`, `day`, `currency` */
    size_t by_count;        /* 0: all categories in the policy's order */
    const crd_str *history; /* finer history: any of "sku", "region", "day" */
    size_t history_count;
    bool forecast;    /* with settle: plans have a forecast; they have one too when a guard of the policy asks for it */
    bool assumptions; /* with settle: keep what crd_run_assumptions needs */
    bool backtest;   /* with settle: keep what crd_run_backtest needs; the plan's history is then by SKU, usage type and
                      * day, whatever `history` says */
    bool statistics; /* keep what crd_run_statistics tells */
    /* Called for every row that passes the filters, in order; the row lives as long as the call, its values are those
     * of `by`. Returns false to stop: reading then returns CRD_IO. NULL: not wanted. */
    bool (*row)(void *ud, const struct crd_row *row);
    void *row_ud;
} crd_run_options;

/* Fills in the defaults: `group`, and nothing else. */
CRD_API void crd_run_options_init(crd_run_options *options);

typedef struct crd_row {
    crd_str file;    /* absent: a charge of the host's own, which are numbered by themselves */
    uint64_t number; /* the row's number in its file, the header not counted, from 1 */
    uint64_t line;   /* the line on which it starts; of a table the number again */
    crd_money cost;
    crd_date day;
    const crd_str *values; /* one for each `by` */
    size_t values_count;
} crd_row;

typedef struct crd_run crd_run;

/* Starts a pass, to be freed with crd_run_free. The policy and the diagnostics must outlive it. An unknown name in `by`
 * or `history` is CRD_INVALID. */
CRD_API crd_status crd_run_new(const crd_policy *policy, const crd_run_options *options, crd_diagnostics *list,
                               crd_run **out);
CRD_API void crd_run_free(crd_run *run); /* NULL is fine */
/* Reads one file of charges: CUR 2.0, legacy CUR or FOCUS, found from its header. `name` is for messages.
 * After anything but CRD_OK the run can only be freed. */
CRD_API crd_status crd_run_read(crd_run *run, const char *name, crd_reader reader);
/* The same from a table. Findings name rows, from 1, in the place of lines. */
CRD_API crd_status crd_run_read_table(crd_run *run, const char *name, const crd_table *table);
/* One charge, under the rules of a bill's row, on_error included; copied. */
CRD_API crd_status crd_run_charge(crd_run *run, const crd_charge *charge);

/* What was left out under CRD_ON_ERROR_SKIP, and what the reader had to assume. */
typedef struct crd_reading {
    uint64_t rows;                 /* read and kept */
    uint64_t skipped;              /* left out because they could not be read */
    crd_money skipped_cost;        /* of those whose cost could be read */
    uint64_t skipped_cost_unknown; /* those whose cost could not */
    uint64_t rounded;              /* rows whose cost had more than 18 decimals */
    uint64_t tag_conflicts;        /* rows in which one tag key had two different values; the first won */
    bool currency_assumed;         /* a file has no currency column: USD */
    crd_str currency;              /* absent before the first row */
} crd_reading;
/* Lives as long as the run, and counts on with it. */
CRD_API const crd_reading *crd_run_reading(const crd_run *run);

/* What reading took so far, of all threads. Times are in nanoseconds, as config.clock tells them (0 without a clock).
 */
typedef struct crd_statistics {
    uint64_t bytes;         /* of text that readers gave; tables have none */
    uint64_t keys;          /* how often rules ran: once for all charges of a thread that no rule tells apart */
    uint64_t groups, cells; /* what the charges were added up to, for crd_run_groups and for crd_run_plan */
    uint64_t reading;       /* in the host's readers and tables */
    uint64_t parsing, classifying;
    uint64_t settling; /* adding up cells */
    uint64_t adding;   /* adding up all else, and what the host does with rows */
} crd_statistics;
/* Without options.statistics CRD_MISUSE. */
CRD_API crd_status crd_run_statistics(const crd_run *run, crd_statistics *out);

/* ---- Many threads -------------------------------------------------------------------------------------------- */

/* A run belongs to one thread, but many can read for it: crd_run_fork makes shards, each for one thread, which read
 * parts of charge files, all at the same time; crd_run_merge adds shards up, and crd_run_join makes what they have read
 * the run's. The result is the same to the last digit, whoever read what.
 *
 * Shards say nothing. Where there is anything to say of the charges (an error, a warning, a row that is left out) they
 * answer CRD_INVALID, and so they do where sums could depend on their order. Then all that was read in parts is to be
 * thrown away, and the files are read again with crd_run_read, which says it. include/crd_io.h does all of this. */

/* Whole rows of a CSV file. All parts of a file have the same name and header, and there are no gaps between them. */
typedef struct crd_part {
    const char *name; /* the file's, for messages */
    size_t file;      /* its number among those that are read, from 0 */
    size_t number;    /* of the part in its file, from 0 */
    bool last;        /* of its file */
    crd_str header;   /* the file's first row with its end, and what stands in front of it */
} crd_part;

/* Whether shards can be made of a run: nothing was read yet, no `row` is called, no row is to be explained by its
 * number, and no condition calls a hook. */
CRD_API bool crd_run_forks(const crd_run *run);
/* Makes a shard, to be freed with crd_run_free. Many threads may do so at once, while nobody changes the run, which
 * must outlive it or be joined with it. For a shard only the calls of this section are meant; others are CRD_MISUSE or
 * see less than all. */
CRD_API crd_status crd_run_fork(const crd_run *run, crd_run **shard);
/* Reads a part that no other shard reads; `rows` gives what the header is not. Parts may come in any order; those of
 * one file are best read in one go. */
CRD_API crd_status crd_run_read_part(crd_run *shard, const crd_part *part, crd_reader rows);
/* The same from a table: some rows of a file that is read as tables, each with the same columns. The part has no
 * header. */
CRD_API crd_status crd_run_read_table_part(crd_run *shard, const crd_part *part, const crd_table *table);
/* Adds another shard of the same run to a shard. Only to be freed then: the other one, and, after anything but CRD_OK,
 * both. */
CRD_API crd_status crd_run_merge(crd_run *shard, crd_run *other);
/* Puts a shard that holds all parts of all files into the place of the run, which is freed: *run is another pointer
 * then. After anything but CRD_OK the run is as it was, and the shard is only to be freed. */
CRD_API crd_status crd_run_join(crd_run **run, crd_run *all);

/* ---- Groups -------------------------------------------------------------------------------------------------- */

/* Totals by `by`. Groups are sorted by their key values (absent first, then by bytes). */
typedef struct crd_group {
    const crd_str *values;
    uint64_t rows;
    crd_money cost;
} crd_group;
typedef struct crd_groups {
    const crd_str *keys; /* the names asked for */
    size_t keys_count;
    const crd_group *at;
    size_t count;
    uint64_t rows;
    crd_money total;
} crd_groups;
/* What was read so far, as options.group asked. *out lives until the next call, of crd_run_totals too, or as long as
 * the run. */
CRD_API crd_status crd_run_groups(crd_run *run, const crd_groups **out);
/* The same for many groups, without a list of them: first all but the groups (`at` is NULL), */
CRD_API crd_status crd_run_totals(crd_run *run, const crd_groups **out);
/* then one after the other, in that order; each lives as long as the call. `each` returns false to stop: CRD_IO. */
CRD_API crd_status crd_run_each_group(crd_run *run, bool (*each)(void *ud, const crd_group *group), void *ud);

/* ---- The plan ------------------------------------------------------------------------------------------------ */

typedef enum crd_credit_status {
    CRD_CREDIT_PENDING,
    CRD_CREDIT_ACTIVE,
    CRD_CREDIT_PAUSED,
    CRD_CREDIT_EXHAUSTED,
    CRD_CREDIT_EXPIRED
} crd_credit_status;
CRD_API const char *crd_credit_status_text(crd_credit_status status);

/* A stretch of days [from, until) in one state. The first one has no from (CRD_NO_DATE), the last one no until. */
typedef struct crd_timeline_entry {
    crd_credit_status status;
    crd_date from, until;
} crd_timeline_entry;

/* applied + remaining + forfeited = opening, exactly. */
typedef struct crd_credit_result {
    const crd_credit *credit;
    crd_money opening, applied, remaining, forfeited;
    crd_money estimated;      /* what is left at the end of as_of's month, forfeiture apart */
    crd_credit_status status; /* as of the later of as_of and the last day of the last month of charges */
    crd_month exhausted_in;   /* 0: not */
    crd_money payable;        /* what it could have paid, summed over the months, as its turn came */
    const crd_timeline_entry *timeline;
    size_t timeline_count;
    const crd_pause *pauses; /* the credit's, with the dates that hooks gave; CRD_NO_DATE where one gave none */
    size_t pauses_count;
    crd_money demand;       /* a day: what it could pay of demand_month's charges if it were active and alone; see
                               docs/credits.md */
    crd_month demand_month; /* 0: there are no charges */
} crd_credit_result;

/* What a hook asks for: `remind` of something to be done, `notify` of something to be known, `warn` of something that
 * is not right, `fail` so that CI stops. */
typedef enum crd_action_kind { CRD_ACTION_REMIND, CRD_ACTION_NOTIFY, CRD_ACTION_WARN, CRD_ACTION_FAIL } crd_action_kind;
CRD_API const char *crd_action_text(crd_action_kind kind);

/* Upcoming: its day lies behind as_of. Due: its day has come and it still matters: the credit is valid, the pause that
 * it is about holds, the re-activation has not passed. Past: it does not. */
typedef enum crd_action_state { CRD_ACTION_UPCOMING, CRD_ACTION_DUE, CRD_ACTION_PAST } crd_action_state;
CRD_API const char *crd_action_state_text(crd_action_state state);

typedef struct crd_action {
    crd_action_kind kind;
    crd_date on;
    crd_action_state state;
    size_t credit; /* index into credits */
    crd_event_kind event;
    crd_date event_on;    /* the day of what it is about: the expiry, the re-activation, ... */
    int32_t days, months; /* as crd_reaction's */
    crd_str title;        /* one line */
    crd_str text;         /* absent when the hook gave none */
    crd_call by;
    size_t number; /* of those of this credit, event, days, months and call, from 0: makes it the same one tomorrow */
} crd_action;

typedef struct crd_application {
    size_t credit; /* index into credits */
    crd_month month;
    crd_str account, service; /* recipient; credit_service */
    crd_str sku, region;      /* absent unless asked for with options.history */
    crd_str usage_type;       /* absent without options.backtest */
    crd_date day;             /* CRD_NO_DATE unless asked for */
    crd_money amount;         /* positive */
} crd_application;

/* charged = credited + net, exactly. */
typedef struct crd_bill {
    crd_str account;
    crd_month month;
    crd_money charged, credited, net;
} crd_bill;

typedef struct crd_ineligible {
    const char *reason; /* "tax", "marketplace", ... */
    uint64_t rows;
    crd_money cost;
} crd_ineligible;

typedef struct crd_guard_result {
    crd_str name;
    crd_str subject; /* the credit's or category's name; absent when no subject met the guard's `where` */
    bool for_category;
    crd_severity severity;
    bool ok;
    crd_str detail; /* for a broken guard: the values that decided it, "forfeited is 312.00 USD" */
    crd_place place;
} crd_guard_result;

/* Two cells of equal rank, one of which the credit could not pay: AWS does not say which goes first. */
typedef struct crd_tie {
    size_t credit;
    crd_month month;
    crd_str first, second; /* "444455556666 AmazonEC2 SKU1": the one that was paid first, and the other */
} crd_tie;

/* A negative cell that found nothing to offset; it absorbs nothing and stays on the bill. */
typedef struct crd_leftover {
    crd_month month;
    crd_str account, service, sku;
    crd_money amount; /* negative */
} crd_leftover;

typedef struct crd_forecast crd_forecast; /* see below */

typedef struct crd_plan {
    crd_date as_of;
    crd_str currency;
    crd_month from, to; /* months of charges; both 0 without any row */
    uint64_t rows;
    crd_money total, eligible;
    uint64_t eligible_rows;
    const crd_ineligible *ineligible;
    size_t ineligible_count;          /* only reasons that occur, in the order in which they are tried */
    const crd_credit_result *credits; /* in the policy's order by name */
    size_t credits_count;
    const crd_application *history; /* by credit name, month, account, service, then the finer keys */
    size_t history_count;
    const crd_bill *bills; /* by account, month */
    size_t bills_count;
    const crd_guard_result *guards; /* by name, subject */
    size_t guards_count;
    const crd_action *actions; /* by day, credit, kind, title */
    size_t actions_count;
    const crd_tie *ties;
    size_t ties_count;
    const crd_leftover *leftovers;
    size_t leftovers_count;
    crd_money charged, credited, net, difference; /* difference is zero, or the plan is not to be believed */
    const crd_forecast *forecast;                 /* NULL: nobody asked for one, or there are no charges */
} crd_plan;

/* Settles what was read so far, as options.settle asked; more may be read afterwards, and settled again. *out lives
 * until the next call, whatever else the run is asked, or as long as the run, which keeps the memory of all its plans.
 * Overflow is CRD_INVALID. A broken guard is a result, not a status. */
CRD_API crd_status crd_run_plan(crd_run *run, const crd_plan **out);

/* ---- Forecast ------------------------------------------------------------------------------------------------ */

/* How many charges are to come, in money a day: the last full month's, the median of up to six months, and that of the
 * last 30 days. docs/forecast.md says what each is exactly. */
typedef enum crd_rate { CRD_RATE_LAST_MONTH, CRD_RATE_MEDIAN, CRD_RATE_LAST_DAYS, CRD_RATES } crd_rate;
/* "last month", ... */
CRD_API const char *crd_rate_text(crd_rate rate);

/* Account by account, service by service, SKU by SKU the smallest of these rates, and the largest: between the two
 * courses lies the forecast. */
typedef enum crd_course { CRD_COURSE_LOW, CRD_COURSE_HIGH, CRD_COURSES } crd_course;
/* "low", "high" */
CRD_API const char *crd_course_text(crd_course course);

/* A month of a credit's course; applied = the remaining of the month before - remaining. */
typedef struct crd_forecast_month {
    crd_month month;
    int32_t days;      /* those that are projected; of the others the charges were read */
    crd_money payable; /* what it could pay, as its turn came */
    crd_money applied, remaining;
} crd_forecast_month;

/* What becomes of a credit if charges go on at one rate: applied + forfeited = the forecast's balance, exactly. */
typedef struct crd_credit_course {
    crd_money demand;  /* a day: what it could pay in the first projected month if it were active and alone */
    crd_money applied; /* from the first projected month on */
    crd_money forfeited;
    crd_date exhausted_on; /* the last day of the month that uses it up, or `expires`; CRD_NO_DATE: none does */
    const crd_forecast_month *months; /* up to the one that uses it up, or in which it expires */
    size_t months_count;
    const crd_timeline_entry *timeline; /* as in crd_credit_result, up to the expiry and behind it */
    size_t timeline_count;
} crd_credit_course;

/* Whether a paused credit can still be used up. */
typedef enum crd_reactivation_state {
    CRD_REACTIVATION_NONE,    /* no pause lasts beyond today and begins before it expires; or nothing is left of it */
    CRD_REACTIVATION_SAFE,    /* the pause ends by the last safe day, or nothing is forfeited even so */
    CRD_REACTIVATION_OPEN,    /* nobody says when the pause ends; it has to by the last safe day */
    CRD_REACTIVATION_LATE,    /* the pause ends after the last safe day, and something is forfeited */
    CRD_REACTIVATION_TOO_LATE /* there is no safe day any more: something is forfeited even if it ends today */
} crd_reactivation_state;
/* "none", "safe", "open", "late", "too late" */
CRD_API const char *crd_reactivation_text(crd_reactivation_state state);

/* At the low rate, all other credits as they are. */
typedef struct crd_reactivation {
    crd_reactivation_state state;
    crd_pause pause;         /* the first that lasts beyond today, overlapping ones as one */
    crd_date last_safe;      /* the latest day of re-activation that still uses up the balance; CRD_NO_DATE: none */
    crd_date next;           /* the day after it (behind the expiry: never), or, without a safe day, the earliest: */
    crd_money next_forfeits; /* what a re-activation on that day forfeits */
    const crd_forecast_month *months; /* of a re-activation on the last safe day, or, without one, on the earliest */
    size_t months_count;
} crd_reactivation;

typedef struct crd_credit_forecast {
    bool known;        /* false: it expires behind the horizon, and all else is empty */
    crd_money balance; /* before the first projected month; 0 when it had expired by then */
    crd_money demand[CRD_RATES];
    crd_credit_course at[CRD_COURSES];
    crd_reactivation reactivation;
} crd_credit_forecast;

struct crd_forecast {
    crd_date from;                 /* the first projected day: the charges speak for all days before */
    crd_month to;                  /* the month of the last expiry, or the horizon, ten years later than the charges */
    crd_month last_full;           /* the month of CRD_RATE_LAST_MONTH, */
    int32_t last_full_days;        /* and how many of its days were counted */
    int32_t median_months;         /* how many months CRD_RATE_MEDIAN is of, ending with last_full */
    crd_date last_days_from;       /* CRD_RATE_LAST_DAYS is of these days to the day before `from` */
    crd_money eligible[CRD_RATES]; /* a day, of all charges */
    crd_money eligible_at[CRD_COURSES];
    const crd_credit_forecast *credits; /* as plan.credits */
    size_t credits_count;
};

/* ---- Assumptions --------------------------------------------------------------------------------------------- */

/* A setting of one settlement option: "pause", "month_end". */
typedef struct crd_setting {
    const char *option, *value;
} crd_setting;

/* A figure of the plan that is another under other settings. */
typedef enum crd_figure {
    CRD_FIGURE_APPLIED,
    CRD_FIGURE_REMAINING,
    CRD_FIGURE_FORFEITED,
    CRD_FIGURE_NET,  /* of a bill */
    CRD_FIGURE_GUARD /* whether it holds */
} crd_figure;
/* "applied", ... */
CRD_API const char *crd_figure_text(crd_figure figure);

typedef struct crd_figure_change {
    crd_figure figure;
    size_t number;                      /* in the plan's credits or bills */
    crd_money before, after;            /* in the plan, and under the settings */
    const crd_guard_result *held, *now; /* of a guard; NULL: its `where` leaves the subject out */
} crd_figure_change;

/* The plan under other settings, all else as the policy has it. */
typedef struct crd_assumption {
    const crd_setting *settings; /* what differs from the policy */
    size_t settings_count;
    const crd_figure_change *changes; /* by figure, number; none: these settings do not matter for these charges */
    size_t changes_count;
} crd_assumption;

typedef struct crd_assumptions {
    const crd_setting *policy; /* how the policy has every option, in the order of the table */
    size_t policy_count;
    const crd_assumption *at; /* one for each other value of each option, in the order of the table; then, together,
                                 all combinations of two and more, in that order too */
    size_t count, alone;      /* alone: how many of them differ in one option */
} crd_assumptions;

/* Settles what was read so far under every value of every settlement option, one at a time, and with `together` in all
 * combinations: which corner that AWS leaves open changes which figure by how much. The plan that crd_run_plan gave
 * before, which this compares with, stays as it is; without one of all that was read it is CRD_MISUSE. *out lives as
 * long as the run. */
CRD_API crd_status crd_run_assumptions(crd_run *run, bool together, const crd_assumptions **out);

/* ---- Comparing two policies ---------------------------------------------------------------------------------- */

/* What a change of a policy does to the same charges: both policies are run over one reading of them. Each of the
 * lists below holds only what differs, so that all of them are empty when nothing does. */

/* Charges that have a value in a category; absent values are charges without one. Counts Credit rows too, as groups
 * do. */
typedef struct crd_diff_sum {
    uint64_t rows;
    crd_money cost;
    crd_money absolute; /* every row counted by its size, so that refunds hide nothing */
} crd_diff_sum;

/* Money that has another value in a category than before. */
typedef struct crd_diff_move {
    size_t category; /* index into categories */
    crd_str from, to;
    crd_diff_sum moved;
} crd_diff_move;

/* The same of one account. */
typedef struct crd_diff_account_move {
    size_t category;
    crd_str account, from, to;
    crd_diff_sum moved;
} crd_diff_account_move;

/* The same of one service of an account, with its largest charge as a sample. */
typedef struct crd_diff_mover {
    size_t category;
    crd_str from, to, account, service;
    crd_diff_sum moved;
    crd_str file; /* absent: a charge of the host's own */
    uint64_t line;
    crd_date day;
    crd_money cost;
} crd_diff_mover;

/* What one value of a category held: before - left + came = after, exactly. */
typedef struct crd_diff_value {
    size_t category;
    crd_str value;
    crd_money before, left, came, after;
    uint64_t rows_left, rows_came;
} crd_diff_value;

/* A category, matched by name. All that are in one of the policies. */
typedef struct crd_diff_category {
    crd_str name;
    bool before, after;       /* the policy has it */
    crd_diff_sum all;         /* every charge */
    crd_diff_sum moved;       /* those with another value than before */
    crd_money moved_percent;  /* moved.absolute / all.absolute, in percent */
    crd_money unallocated[2]; /* before and after: what a default, or no rule, decided; Credit rows do not count */
    crd_money difference;     /* what came and did not leave: zero, or the result is not to be believed */
} crd_diff_category;

/* A rule of a category in which charges moved: matched by what it decides and its condition, or by what it decides
 * alone. */
typedef struct crd_diff_rule {
    size_t category;
    crd_str label;      /* the value, or the field it inherits; absent: no rule decided */
    crd_place place[2]; /* before and after; line 0: it is not there */
    bool changed;       /* the condition is another one */
    uint64_t rows[2];   /* what it decided */
    crd_money cost[2];
} crd_diff_rule;

/* A credit, matched by name; NULL: not in that policy. difference is that of applied + remaining + forfeited - opening
 * from before to after: zero, or the result is not to be believed. */
typedef struct crd_diff_credit {
    crd_str name;
    const crd_credit_result *before, *after;
    crd_money difference;
    bool same_timeline; /* it is there twice, in the same states from the same days on */
} crd_diff_credit;

/* What a credit paid in a month for a service of an account. */
typedef struct crd_diff_payment {
    crd_str credit;
    crd_month month;
    crd_str account, service;
    crd_money before, after;
} crd_diff_payment;

/* What was credited rose by what the net fell: difference is the sum of both changes, zero. */
typedef struct crd_diff_bill {
    crd_str account;
    crd_month month; /* 0: all months */
    crd_money charged, credited[2], net[2], difference;
} crd_diff_bill;

/* NULL: not in that policy. Matched by name and subject; it differs when it is there on one side only, or its answer or
 * severity does. */
typedef struct crd_diff_guard {
    const crd_guard_result *before, *after;
} crd_diff_guard;

/* Matched by what makes an action the same from run to run: see crd_action. */
typedef struct crd_diff_action {
    crd_str credit;
    const crd_action *before, *after;
} crd_diff_action;

typedef struct crd_diff {
    const crd_plan *before, *after;
    const crd_diff_category *categories; /* by name; all of them */
    size_t categories_count;
    const crd_diff_move *moves; /* by category, from, to */
    size_t moves_count;
    const crd_diff_account_move *account_moves; /* by category, account, from, to */
    size_t account_moves_count;
    const crd_diff_mover *movers; /* the largest first */
    size_t movers_count;
    const crd_diff_value *values; /* by category, value */
    size_t values_count;
    const crd_diff_rule *rules; /* by category, then in the order of the later policy */
    size_t rules_count;
    const crd_diff_credit *credits; /* by name */
    size_t credits_count;
    const crd_diff_payment *payments; /* by credit, month, account, service */
    size_t payments_count;
    const crd_diff_bill *bills; /* by account, month */
    size_t bills_count;
    const crd_diff_bill *accounts; /* by account */
    size_t accounts_count;
    const crd_diff_guard *guards; /* by name, subject */
    size_t guards_count;
    const crd_diff_action *actions; /* by credit */
    size_t actions_count;
    bool equal;           /* nothing differs */
    crd_money difference; /* the sizes of all differences that must be zero, added up: zero, or the result is not to be
                           * believed */
} crd_diff;

typedef struct crd_comparison crd_comparison;

/* Starts a pass for two policies, to be freed with crd_comparison_free; they and the diagnostics must outlive it, and
 * both must have the same as_of. Of the options on_error, assume_type and statistics count. Credits in different
 * currencies are CRD_INVALID. Each policy calls its own hooks. */
CRD_API crd_status crd_comparison_new(const crd_policy *before, const crd_policy *after, const crd_run_options *options,
                                      crd_diagnostics *list, crd_comparison **out);
CRD_API void crd_comparison_free(crd_comparison *comparison); /* NULL is fine */
/* As crd_run_read, crd_run_read_table, crd_run_charge, crd_run_reading and crd_run_statistics. */
CRD_API crd_status crd_comparison_read(crd_comparison *comparison, const char *name, crd_reader reader);
CRD_API crd_status crd_comparison_read_table(crd_comparison *comparison, const char *name, const crd_table *table);
CRD_API crd_status crd_comparison_charge(crd_comparison *comparison, const crd_charge *charge);
CRD_API const crd_reading *crd_comparison_reading(const crd_comparison *comparison);
CRD_API crd_status crd_comparison_statistics(const crd_comparison *comparison, crd_statistics *out);
/* As crd_run_forks, crd_run_fork, crd_run_read_part, crd_run_read_table_part, crd_run_merge and crd_run_join. */
CRD_API bool crd_comparison_forks(const crd_comparison *comparison);
CRD_API crd_status crd_comparison_fork(const crd_comparison *comparison, crd_comparison **shard);
CRD_API crd_status crd_comparison_read_part(crd_comparison *shard, const crd_part *part, crd_reader rows);
CRD_API crd_status crd_comparison_read_table_part(crd_comparison *shard, const crd_part *part, const crd_table *table);
CRD_API crd_status crd_comparison_merge(crd_comparison *shard, crd_comparison *other);
CRD_API crd_status crd_comparison_join(crd_comparison **comparison, crd_comparison *all);
/* Settles what was read so far under both, as crd_run_plan does, and compares. *out lives until the next call, or as
 * long as the comparison. */
CRD_API crd_status crd_comparison_result(crd_comparison *comparison, const crd_diff **out);

/* ---- Backtest ------------------------------------------------------------------------------------------------ */

/* What the simulation and AWS say of the same money. docs/backtest.md tells where the tolerances come from. */
typedef enum crd_match {
    CRD_MATCH_EXACT,     /* to the last decimal */
    CRD_MATCH_ROUNDED,   /* within the tolerance: AWS's rounding */
    CRD_MATCH_DIFFERENT, /* both have an amount, but not the same */
    CRD_MATCH_MISSING,   /* simulated, and nothing at AWS */
    CRD_MATCH_EXTRA      /* at AWS, and nothing simulated */
} crd_match;
/* "exact", "rounded", "different", "missing", "extra" */
CRD_API const char *crd_match_text(crd_match match);
static inline bool crd_match_fits(crd_match match) { return match <= CRD_MATCH_ROUNDED; }

/* Both sides of a comparison; difference = simulated - actual, exactly. */
typedef struct crd_both {
    crd_money simulated, actual, difference;
    crd_money tolerance; /* what the difference may be, either way */
    uint64_t rows;       /* Credit rows, or entries of the allocation history */
    crd_match match;
} crd_both;

/* What is compared as one: a credit; or credits of one owner whose Credit rows cannot be told apart; or, without any
 * credit, the Credit rows of an owner that has none in the policy. */
typedef struct crd_backtest_credit {
    const size_t *credits; /* indices into the policy's credits */
    size_t credits_count;
    crd_str owner;
    const crd_str *descriptions; /* of its Credit rows, without AWS's words about the owner; sorted */
    size_t descriptions_count;
    crd_both both;
} crd_backtest_credit;

/* One comparison of the simulation with Credit rows. Where the simulated credit pays the whole cost of an account's SKU
 * in a month, or nothing of it, by usage type and day. Where it pays a part, or shares it with another credit, AWS does
 * not say which day's charge is paid by whom: then the month is compared as a whole, and usage_type and day are absent.
 */
typedef struct crd_backtest_line {
    size_t credit; /* index into the backtest's credits */
    crd_month month;
    crd_str account, service, sku;
    bool partly_paid;
    crd_str usage_type;
    crd_date day; /* CRD_NO_DATE when partly_paid */
    crd_both both;
} crd_backtest_line;

/* The lines of one credit, month, account and service. */
typedef struct crd_backtest_error {
    size_t credit;
    crd_month month;
    crd_str account, service;
    crd_both both;
} crd_backtest_error;

/* Credit rows that the restriction in force would have forbidden. */
typedef struct crd_leak {
    size_t credit;
    crd_month month;
    crd_str account, service, sku;
    crd_str category, value; /* of the restriction */
    crd_money amount;        /* positive */
} crd_leak;

/* The simulation against an entry of the allocation history, or several of one credit, month, account and service. */
typedef struct crd_allocation_line {
    size_t credit;     /* index into the policy's credits; SIZE_MAX: it has none with this id */
    crd_str credit_id; /* absent: the policy gives the credit none */
    crd_month month;
    crd_str account, service;
    bool estimated; /* the bill was still open */
    crd_both both;
} crd_allocation_line;

/* What the allocation history was compared with. */
typedef struct crd_allocation_result {
    const crd_allocation_line *at; /* by credit, id, month, account, service */
    size_t count;
    crd_both both;
    bool estimated;
    const crd_month *left_out; /* months that could not be compared: AWS could not read them, or has no entry as late or
                                  as early; or they are not in the charges */
    size_t left_out_count;
    uint64_t left_out_entries;
    crd_money left_out_simulated, left_out_actual;
} crd_allocation_result;

typedef struct crd_backtest {
    crd_str currency;
    crd_month from, to; /* months of charges; both 0 without any row */
    const crd_backtest_credit *credits;
    size_t credits_count;
    const crd_backtest_line *lines; /* by credit, month, account, sku, usage type, day */
    size_t lines_count;
    uint64_t matches[CRD_MATCH_EXTRA + 1]; /* lines by their match */
    uint64_t partly_paid;                  /* lines */
    uint64_t rows, rows_matched;           /* Credit rows, and those in lines that fit */
    crd_both both;                         /* all lines; `rounded` when all fit and some are */
    crd_money rounding, largest_rounding;  /* of the lines that are rounded: differences added up, and the largest */
    const crd_backtest_error *errors;      /* by credit, month, account, service */
    size_t errors_count;
    const crd_leak *leaks; /* by credit, month, account, sku */
    size_t leaks_count;
    crd_money leaked;
    crd_allocation_result history; /* empty when none was given */
    bool fits;                     /* every line of both does */
} crd_backtest;

/* An entry of GetCreditAllocationHistory. */
typedef struct crd_allocation {
    crd_str credit_id;
    crd_month month;
    crd_str account, service; /* service: a code, or a name of AWS's */
    crd_money amount;         /* positive: it reduced the bill */
    crd_money tolerance;      /* what its printing may have rounded away */
    bool estimated;
} crd_allocation;

/* How AWS describes a credit in its Credit rows. One text for two credits of an owner is an error; one that none of the
 * owner's Credit rows has, a warning. */
typedef struct crd_described {
    crd_str credit; /* its name in the policy */
    crd_str text;
} crd_described;

typedef struct crd_backtest_options {
    crd_money tolerance; /* for each Credit row */
    const crd_described *described;
    size_t described_count;
    bool compare_history;
    const crd_allocation *history;
    size_t history_count;
    const crd_month *failed; /* months that AWS could not read */
    size_t failed_count;
} crd_backtest_options;

/* Fills in the defaults: AWS's rounding of a Credit row, 0.00000001, and no history. */
CRD_API void crd_backtest_options_init(crd_backtest_options *options);
/* Settles what was read so far, as options.backtest asked, and compares it with what AWS did. A description of a credit
 * that the policy does not have is CRD_INVALID. Charges without any Credit row have no lines when there is a history to
 * compare with, and miss everything when there is none. *out lives until the next call, or as long as the run; a plan
 * that was handed out stays as it is. */
CRD_API crd_status crd_run_backtest(crd_run *run, const crd_backtest_options *options, const crd_backtest **out);
/* Compares the latest plan of a run with the allocation history alone; of the options those of the history and the
 * tolerance count. Before crd_run_plan: CRD_MISUSE. *out lives as long as the run and the texts of the history. */
CRD_API crd_status crd_run_compare_history(crd_run *run, const crd_backtest_options *options,
                                           crd_allocation_result *out);

/* ---- Tests in a policy --------------------------------------------------------------------------------------- */

typedef struct crd_test_result {
    crd_str name;
    crd_place place;
    bool ok;
    size_t failures; /* see crd_tests_failure */
} crd_test_result;

/* A rule of a category, for coverage. */
typedef struct crd_rule_coverage {
    crd_str category;
    crd_str label; /* the rule's value, "inherit tag.team" or "default \"X\"" */
    crd_place place;
    bool reached;
} crd_rule_coverage;

typedef struct crd_tests {
    const crd_test_result *at; /* in the order of the files */
    size_t count, passed, failed;
    const crd_rule_coverage *rules;
    size_t rules_count, rules_reached;
} crd_tests;

typedef struct crd_test_run crd_test_run;

/* Runs the test blocks whose name contains `filter` (absent: all). Needs a policy compiled from text: one from bytecode
 * is CRD_MISUSE. A failed test is a result, not a status. *run is to be freed with crd_test_run_free and the policy
 * must outlive it; *out lives as long as *run. */
CRD_API crd_status crd_policy_test(const crd_policy *policy, crd_str filter, crd_diagnostics *list, crd_test_run **run,
                                   const crd_tests **out);
/* One failed expectation: where it stands, what it says, and what came out. False when there is none. */
typedef struct crd_test_failure {
    crd_place place;
    crd_str expected, found;
} crd_test_failure;
CRD_API bool crd_tests_failure(const crd_test_run *run, size_t test, size_t failure, crd_test_failure *out);
CRD_API void crd_test_run_free(crd_test_run *run); /* NULL is fine */

#ifdef __cplusplus
}
#endif
#endif
