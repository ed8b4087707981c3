/* SPDX-License-Identifier: Apache-2.0
 *
 * What the files of the command line share: the tables of verbs and options, what the user asked for, and one
 * invocation. The command line is a client of include/ alone.
 *
 * The rule of every verb: it writes its result to `out`, which holds everything back until the verb is done, and adds
 * what is wrong to `list`. main() prints the findings on standard error and then, unless the job could not be done,
 * hands the result out. So nothing is ever half-written. A long result need not be held back once all is known:
 * result_flows. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include <stdarg.h>
#include <sys/stat.h>

#include "crd.h"
#include "crd_tools.h"
#include "output.h"
#include "stats.h"

/* Exit statuses. */
enum {
    STATUS_CLEAN = 0,
    STATUS_FINDINGS = 1, /* findings, failed tests, broken guards */
    STATUS_UNDONE = 2    /* the job could not be done */
};

typedef enum option_id {
#define OPTION(id, name, letter, value, help) OPTION_##id,
#include "options.def"
#undef OPTION
    OPTIONS
} option_id;

typedef struct option_row {
    const char *name;
    char letter;       /* 0: none */
    const char *value; /* NULL: takes none. --format's is its verb's list of formats: see option_value */
    const char *help;
} option_row;
extern const option_row option_table[OPTIONS];

typedef enum result_format {
    FORMAT_HUMAN,
    FORMAT_JSON,
    FORMAT_CSV,
    FORMAT_SARIF,
    FORMAT_JUNIT,
    FORMAT_GITHUB,
    FORMAT_MARKDOWN,
    FORMAT_SH
} result_format;

typedef struct cli cli;

/* Bit i: option i. */
__extension__ typedef unsigned __int128 option_set;

typedef struct verb {
    const char *name, *arguments;
    size_t fewest, most; /* arguments */
    const char *formats; /* "human|json"; NULL: no --format */
    option_set options;  /* that it takes */
    const char *summary, *details;
    int (*run)(cli *c);
} verb;
extern const verb verb_table[];
extern const size_t verb_count;

const verb *verb_find(const char *name);
bool verb_takes(const verb *v, option_id id);
/* What stands behind the option in a help text, or NULL. */
const char *option_value(const verb *v, option_id id);

typedef enum color_when { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER } color_when;

typedef struct word_list {
    crd_str *at;
    size_t n;
} word_list;

/* What `crd diff` may not exceed. */
typedef enum gate_kind {
    GATE_MOVED,
    GATE_MOVED_PERCENT,
    GATE_FORFEIT,
    GATE_NET_INCREASE,
    GATE_UNALLOCATED,
    GATES
} gate_kind;
typedef struct gate_limit {
    bool given;
    crd_money limit;  /* money, or percent */
    crd_str currency; /* absent: that of the charges */
} gate_limit;

/* What the user asked for. Texts are borrowed from argv. */
typedef struct options {
    option_set given;   /* of those that take a value */
    const char **files; /* the arguments */
    size_t files_n;
    const char **charges;
    size_t charges_n;
    crd_on_error on_error;
    const char *assume_type;
    size_t threads; /* 0: one for each processor */
    bool stats;
    word_list by, history_by;
    bool fail_on[CRD_ACTION_FAIL + 1]; /* [kind of an action] */
    bool forecast, full, assumptions, all_assumptions;
    const char *where;
    bool eligible_only, rows;
    const char *policy, *credit, *on; /* of hook run */
    word_list key;
    word_list budgets; /* the names that --hook-budget gave */
    bool target_aws;
    gate_limit gates[GATES];
    const char *history;
    word_list described;
    const char *tolerance; /* NULL: not given */
    const char *name;      /* of an imported category; NULL: not given */
    bool assume_categories;
    word_list variables; /* of Terraform: "NAME=VALUE" */
    const char *credits; /* AWS's; NULL: not given */
    word_list categories;
    bool estimated, all;
    const char *category, *update; /* of export: NULL: not given */
    word_list portions;
    const char *parts, *transfer_to; /* NULL: not given */
    struct {
        const char *row, *account, *service, *on, *sku, *top; /* NULL: not given */
        bool prose;
    } explain;
    const char *filter;
    bool check, diff, write; /* crd fmt; --diff also shows what --fix would do */
    bool fix, emit_tests;
    bool coverage;
    int min_coverage;    /* -1: not asked for */
    int fail_level;      /* -1: not given; else the crd_severity from which findings are a failure */
    const char *summary; /* a file to which a summary is added; NULL: none */
    result_format format;
    const char *output; /* NULL: not given; "-": standard output */
    color_when color;
    bool quiet, help;
} options;

struct cli {
    const verb *verb;
    options options;
    crd_config config;
    crd_diagnostics *list;
    bool undone;     /* an error of the command line's own was reported */
    bool overwrites; /* --output or --summary names an input: reported, and nothing is handed out */
    bool tells;      /* the result says why the job could not be done, and so is handed out all the same */
    bool color_errors;
    output out;
    output summary;   /* for --summary */
    char *derived;    /* the output's name when the verb makes one up */
    const char *root; /* the policy being read; its imports stay in its folder */
    char *loaded;     /* the text of the last import: see crd_load_fn */
    char **texts;     /* of policies, which are lent to the list */
    size_t texts_n;
    stats stats; /* for --stats */
};

/* ---- options.c ---- */

/* Reads the words after the verb. False: reported. */
bool options_parse(cli *c, int argc, char **argv);
void options_free(options *o);
/* ---- inputs.c ---- */

/* Whether the files that are named may all be read, and the result written. False: reported. */
bool inputs_fit(cli *c);
/* A result must not replace what it is made from: to be asked of every file that is read. False: reported. */
bool keeps_input(cli *c, const char *path);
/* Whether that would be so. */
bool is_written(const cli *c, const char *path);
/* stat() of what is read under that name: of "-", standard input. */
bool input_stat(const char *path, struct stat *at);

/* ---- errors.c ---- */

/* Codes of the findings that only the command line makes, and one it shares: section 00 of the table of findings. */
#define ERROR_USAGE       "CRD0050"
#define ERROR_UNREADABLE  "CRD0001"
#define ERROR_UNWRITABLE  "CRD0051"
#define ERROR_EXISTS      "CRD0052"
#define ERROR_NO_TEST     "CRD0053"
#define ERROR_FIX_REFUSED "CRD0054"
#define ERROR_REVISION    "CRD1221"
#define ERROR_GATE        "CRD1222"

/* Reports, with a help (NULL: none), that the job cannot be done. Returns STATUS_UNDONE. */
int error_add(cli *c, const char *code, const char *help, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* The same with "did you mean `X`?" when a candidate is near, else the given help. */
int error_misspelt(cli *c, const char *what, const char *word, const crd_str *candidates, size_t n,
                   const char *otherwise);
/* What a failed call of the library comes to: its findings are in the list already, the rest is said here. Returns
 * STATUS_UNDONE. */
int error_status(cli *c, crd_status status);
/* The job is done, and a long result is about to be written: shows the findings, and lets what goes to standard output
 * go out as it comes. */
void result_flows(cli *c);
/* Prints the findings so far on standard error. */
void errors_tell(const cli *c);
/* The same, and forgets them. */
void errors_show(cli *c);
void errors_forget(cli *c);
_Noreturn void error_memory(void); /* says so and ends the program */
/* Never NULL: without memory the program says so and ends. */
void *must_alloc(void *old, size_t size);
char *must_format(const char *format, ...) __attribute__((format(printf, 1, 2)));
char *must_vformat(const char *format, va_list args);

/* ---- policy.c ---- */

/* A crd_load_fn over a cli: an import's bytes live until the next one is asked for. */
bool policy_import(void *ud, const char *path, crd_str *text, const char **why);
/* Opens a policy, text or bytecode, with an optional row filter. NULL: reported. */
crd_policy *policy_open(cli *c, const char *path, const char *where);
/* The same for a policy whose bytes are here; `import` gives its imports. */
crd_policy *policy_of(cli *c, const char *path, crd_str bytes, const char *where, crd_load_fn import, void *import_ud);
/* Frees the texts of those that were opened, which the list shows until then. */
void policy_texts_free(cli *c);
/* Opens a file, or REV:path in git: the file at that path of the repository, with its imports and hooks, as they were
 * at the revision. NULL: reported. */
crd_policy *policy_at(cli *c, const char *name);
/* "ai_lab": the policy's name of an account, or an absent text. */
crd_str policy_account_name(const crd_policy *policy, crd_str account);
/* Whether no two credits have one id of AWS: a download and an allocation history name a credit by it alone. False:
 * reported. */
bool policy_ids_differ(cli *c, const crd_policy *policy);

/* The bytes of a file or of standard input ("-"), at most `limit`, to be freed. False: reported. */
bool file_read(cli *c, const char *path, size_t limit, char **bytes, size_t *len);
/* The bytes of a policy, text or bytecode, to be freed. False: reported. */
bool policy_read(cli *c, const char *path, char **bytes, size_t *len);

/* ---- draft.c ---- */

/* A text in memory; {0} is empty. */
typedef struct draft {
    char *at;
    size_t n, cap;
} draft;
bool draft_write(void *ud, const char *bytes, size_t len); /* a crd_write_fn */
void draft_text(draft *b, const char *text);
void draft_format(draft *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* A string of the language, quoted and escaped. */
void draft_string(draft *b, crd_str text);
crd_str draft_str(const draft *b);
void draft_free(draft *b);

/* ---- rewrite.c ---- */

/* Replaces a file, whole or not at all. False: reported. */
bool file_replace(cli *c, const char *path, crd_str text);
/* diff_write of diff.h; there is always enough memory. */
void must_diff(output *o, const char *name, crd_str before, crd_str after);

/* ---- charges.c ---- */

/* Starts a run with the options' reading part filled in, and reads every path of --charges. NULL: reported. With a row
 * callback, *run is set before the first row comes. */
crd_run *charges_open(cli *c, const crd_policy *policy, crd_run_options *wanted, crd_run **run);
/* The same for two policies at once. */
crd_comparison *charges_compare(cli *c, const crd_policy *before, const crd_policy *after);
/* What the reader left out or assumed: lines for people, */
void reading_people(output *o, const crd_reading *reading);
/* a member "reading" for machines, */
void reading_json(crd_json *json, const crd_reading *reading);
/* and for a spreadsheet, which cannot carry notes, the lines on standard error. */
void reading_errors(cli *c, const crd_reading *reading);

/* ---- json.c: the result of a verb as one object, and its members ---- */

void json_open(crd_json *json, output *o); /* with the member format_version */
void json_close(crd_json *json);
void member_text(crd_json *json, const char *key, crd_str value); /* absent: null, as for days and months */
void member_count(crd_json *json, const char *key, uint64_t value);
void member_bool(crd_json *json, const char *key, bool value);
void member_money(crd_json *json, const char *key, crd_money value);
void member_date(crd_json *json, const char *key, crd_date value);
void member_month(crd_json *json, const char *key, crd_month value);
void member_call(crd_json *json, const char *key, crd_call value); /* "hook.function" */
void member_object(crd_json *json, const char *key);               /* begins it */
void member_array(crd_json *json, const char *key);

/* ---- files that only their verbs share ---- */

/* findings.c: the findings as the result of a verb. */
size_t findings_at_least(const cli *c, crd_severity level); /* how many there are */
void findings_hand_out(cli *c);
/* Sets the level of each finding that `--deny` or `--allow` names. False: reported. */
bool findings_level(cli *c, const char *option, const char *names, bool deny);

/* eval.c, eval_rows.c */
void eval_key(crd_json *json, const crd_str *names, const crd_str *values, size_t n);
/* What was counted and when: a result that is kept says it itself. */
void eval_asked(crd_json *json, const cli *c);
void eval_heading(cli *c, const crd_reading *reading);
void eval_total(output *o, const crd_groups *groups, const crd_reading *reading);
int eval_rows(cli *c, const crd_policy *policy, crd_run_options *wanted);
/* plan.c, plan_json.c, plan_people.c */
/* What a plan comes to: whether a guard of severity error is broken, or an action due that is to fail. */
int plan_status(const options *o, const crd_plan *plan);
/* Broken guards, and actions that fail, on standard error: for whoever reads the exit status and not the result. */
void plan_errors(cli *c, const crd_plan *plan);
bool plan_finer(const options *o, const char *grain); /* --history-by asks for it: "sku", "region" or "day" */
/* assumptions: NULL when nobody asked for them. */
void plan_json(cli *c, const crd_plan *plan, const crd_assumptions *assumptions, const crd_reading *reading);
void plan_people(cli *c, const crd_policy *policy, const crd_plan *plan, const crd_assumptions *assumptions,
                 const crd_reading *reading);
void plan_heading(output *o, const char *text);
void plan_guards(output *o, const crd_plan *plan, bool broken_only);
/* plan_forecast.c, plan_bars.c, plan_forecast_json.c */
void plan_forecast(output *o, const crd_plan *plan, bool full);
void plan_bars(output *o, const crd_plan *plan);
void plan_forecast_json(crd_json *json, const crd_plan *plan);
void plan_timeline_json(crd_json *json, const crd_timeline_entry *at, size_t n);
/* plan_assumptions.c */
void plan_assumptions(output *o, const crd_plan *plan, const crd_assumptions *a);
void plan_assumptions_json(crd_json *json, const crd_plan *plan, const crd_assumptions *a);
/* plan_actions.c */
/* Whether the action, which is due, is one that the exit status tells of. */
bool plan_action_fails(const options *o, const crd_action *action);
void plan_actions(output *o, const options *wanted, const crd_plan *plan, bool failing_only);
/* What hooks said of the ends of pauses. */
void plan_reactivations(output *o, const crd_plan *plan);
void plan_actions_json(crd_json *json, const crd_plan *plan);
void plan_credit_json(crd_json *json, const crd_credit_result *credit);     /* an object */
void plan_guard_answer_json(crd_json *json, const crd_guard_result *guard); /* members of one */
/* compare_gates.c */
/* Reads the limit of a gate. False: reported. */
bool gate_read(cli *c, gate_kind kind, option_id id, const char *value);
/* explain_people.c, explain_credit.c, explain_json.c, explain_prose.c */
/* `history`: what AWS did beside it; NULL: not asked for. */
void explain_people(cli *c, const crd_policy *policy, const crd_plan *plan, const crd_explanation *found,
                    const crd_allocation_result *history, const crd_reading *reading);
void explain_credit_people(cli *c, const crd_policy *policy, const crd_plan *plan, const crd_credit_explanation *found,
                           const crd_allocation_result *history, const crd_reading *reading);
void explain_json(cli *c, const crd_policy *policy, const crd_plan *plan, const crd_explanation *found,
                  const crd_allocation_result *history, const crd_reading *reading);
void explain_credit_json(cli *c, const crd_policy *policy, const crd_plan *plan, const crd_credit_explanation *found,
                         const crd_allocation_result *history, const crd_reading *reading);
int explain_prose(cli *c, const crd_policy *policy);
/* backtest_people.c, backtest_json.c */
void backtest_people(cli *c, const crd_policy *policy, const crd_backtest *b, const crd_reading *reading);
void backtest_json(cli *c, const crd_policy *policy, const crd_backtest *b, const crd_reading *reading);
/* What is compared as one: "activate_q3", "a or b", "none of 111122223333". To be freed. */
char *backtest_name(const crd_policy *policy, const crd_backtest_credit *credit);
/* hook.c, hook_show.c */
void hook_people(cli *c, const crd_run *run, const crd_trial_options *tried, const crd_trial *result);
void hook_json(cli *c, const crd_trial_options *tried, const crd_trial *result);
/* fix.c: `crd lint --fix`, before the lint that reports. */
bool fix_options_fit(cli *c); /* false: options exclude each other, reported */
int fix_files(cli *c);        /* the verb's status; STATUS_CLEAN: it may go on */
/* emit.c: `crd lint --emit-tests`, the result in place of the findings of the one file. Returns STATUS_UNDONE or
 * STATUS_CLEAN. */
int emit_tests(cli *c);
/* init_files.c */
extern const char init_policy[], init_hook[], init_charges[], init_workflow[], init_pre_commit[];
/* help.c; the examples are those of tests/lint */
typedef struct lint_example {
    const char *code, *finds, *fine; /* a policy that has the finding, and one that has not */
} lint_example;
extern const lint_example lint_examples[];
extern const size_t lint_example_count;
void help_overview(output *o);
void help_verb(output *o, const verb *v);

/* ---- text.c: zero-terminated texts and small conversions ---- */

crd_str text_of(const char *zero_terminated); /* NULL: absent */
bool text_eq(crd_str a, crd_str b);
bool text_ends(crd_str text, const char *with);
int text_order(crd_str a, crd_str b); /* by bytes; an absent text is as an empty one */
#define TEXT_ARG(s) (int)(s).len, (s).ptr ? (s).ptr : ""
bool words_have(const word_list *w, crd_str word);
/* A money, a date and a month as a value, for the length of an expression. */
typedef struct text_small {
    char at[CRD_MONEY_MAX];
} text_small;
text_small text_money(crd_money amount);       /* for people, in cents: "9,688.00", "<0.01" */
text_small text_money_exact(crd_money amount); /* for people, every decimal */
text_small text_date(crd_date day);
text_small text_month(crd_month month);
text_small text_count(uint64_t n); /* "1,882" */
/* part / whole in `parts`, rounded down; 0 when whole is not positive. */
unsigned share_of(crd_money part, crd_money whole, uint16_t parts);
unsigned percent_of(crd_money part, crd_money whole); /* in hundredths */
crd_date date_earlier(crd_date a, crd_date b);
crd_month date_month(crd_date day);
crd_date month_first(crd_month month); /* its first day */
int money_compare(crd_money a, crd_money b);
/* A money as a whole number of 10^-18, for arithmetic. */
__extension__ typedef __int128 wide;
__extension__ typedef unsigned __int128 unsigned_wide;
static inline wide wide_of(crd_money m) { return (wide)((unsigned_wide)(uint64_t)m.hi << 64 | m.lo); }
static inline crd_money money_of(wide w) { return (crd_money){(uint64_t)(unsigned_wide)w, (int64_t)(w >> 64)}; }
#define WIDE_ONE ((wide)1000000000000000000)
crd_money money_add(crd_money a, crd_money b);
crd_money money_subtract(crd_money a, crd_money b);
crd_money money_size(crd_money amount); /* without its sign */

#endif
