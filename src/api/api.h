/* SPDX-License-Identifier: Apache-2.0
 *
 * What the files of the façade share: the policy and the run behind crd.h. The only folder that sees compiler, machine,
 * readers and ledger together; each of them still knows nothing of the others. */
#ifndef API_API_H
#define API_API_H

#include "api/statistics.h"
#include "base/hook.h"
#include "charges/charges.h"
#include "ledger/groups.h"
#include "ledger/ledger.h"
#include "lint/lint.h"
#include "sema/model.h"
#include "vm/vm.h"

struct crd_policy {
    mem m;
    crd_config config;
    arena checked_of;     /* where the trees and the model live */
    const model *checked; /* NULL when the policy was loaded from bytecode */
    program *program;
    const crd_diagnostics *compiled_with; /* see policy_has_sources */
};

/* Whether the list holds the sources that the spans of `checked` point into. */
bool policy_has_sources(const crd_policy *policy, const crd_diagnostics *list);

#define KEY_TEXT_MAX CRD_DATE_MAX /* dates are the only key texts that are made */

/* One `by`: where its value comes from. */
typedef struct run_key {
    field_id id;
    size_t index; /* of the column, or of the category */
} run_key;

/* What a guard may ask of a category. */
typedef struct category_cost {
    dec all, unallocated;
    dec all_absolute, allocated_absolute; /* for a share that refunds cannot distort */
} category_cost;

/* Where the first charge of a group stands. */
typedef struct lint_place {
    crd_str file;
    uint64_t line;
} lint_place;

/* What lint keeps of charges: groups of rows that no condition and no credit can tell apart. A tuple is the columns'
 * ids, the month, the eligible_reason, then for each category the deciding rule and the value's id. */
typedef struct lint_gather {
    size_t *columns; /* of the run; one a key */
    field_ref *keys;
    size_t keys_n;
    uint32_t *tuple; /* scratch */
    groups groups;
    VEC(lint_place) places; /* [group] */
    crd_date first, last;
    bool full; /* more than LINT_GROUPS_MAX: nothing is kept */
} lint_gather;
#define LINT_GROUPS_MAX ((uint32_t)1 << 18)

struct crd_run {
    mem m;
    arena texts; /* copies, and results that live as long as the run */
    const crd_policy *policy;
    crd_diagnostics *list;
    crd_run_options options;
    crd_date as_of;
    crd_status status; /* sticks once it is not CRD_OK */
    crd_str file;      /* being read; absent: a charge of the host's */
    field_ref *refs;   /* of columns */
    columns columns;
    charges *charges;
    struct shard *shard; /* NULL: it is none; a comparison's stands there */
    bool guest;          /* the columns and the reader are another run's: see run_start_pair */
    classifier *classifier;
    eligible *eligible;
    uint8_t *reasons; /* [row of a batch] */
    ledger *ledger;
    const intern **category_values;
    run_key *keys;
    crd_str *key_names;
    size_t keys_n;
    uint32_t *row_keys; /* of a block of rows, part by part: scratch */
    crd_str *row_values;
    char *row_dates;
    size_t charge_type;           /* its column, when settling */
    size_t account, account_name; /* their columns; SIZE_MAX: nobody asks */
    uint32_t *displays;           /* [id of the account]: its declared name */
    size_t displays_n;
    groups groups;
    crd_groups groups_out;
    arena listed;                  /* what crd_run_groups gave last */
    bool asks_category_costs;      /* whatever the guards ask */
    category_cost *category_costs; /* [category]; NULL when nobody asks */
    lint_gather gather;            /* options.lint */
    bool *rules_hit;               /* [rule of all categories in order]; NULL when nobody asks */
    hooks *hooks;                  /* NULL: nothing was called yet */
    hook_failure unanswered;       /* why a question has no answer */
    struct explain *explain;       /* NULL: nobody will ask */
    stopwatch *watch;              /* NULL: nobody asks */
    crd_plan plan;
    uint64_t planned_rows; /* read, or left out, when the plan was made */
    ledger *backtested;    /* where the backtest's settlement lives; NULL: none was asked for */
    crd_backtest backtest;
};

/* crd_run_new with a "today" of its own and, for tests, a record of the rules that decided (may be NULL). */
crd_status run_start(const crd_policy *policy, const crd_run_options *options, crd_date as_of, bool *rules_hit,
                     crd_diagnostics *list, crd_run **out);

/* Two settling runs over one reading: the second has the columns and the reader of the first, and must be freed before
 * it. Both know what their categories cost. Policies of different currencies are CRD_INVALID. */
crd_status run_start_pair(const crd_policy *const policies[2], const crd_run_options *options, crd_diagnostics *list,
                          crd_run *out[2]);
/* Classifies a batch, and adds it to all that the run keeps. May change the names of its accounts. What it was found to
 * be is good until the next batch. */
crd_status run_take(crd_run *run, const batch *b, classified *found);

/* Adds what another run of the same policy spent, before anything of it is joined. */
void run_join_statistics(crd_run *run, const crd_run *from);

/* How many rows were read, or left out. */
uint64_t run_rows(const crd_run *run);

/* Reports that the sum of the charges leaves the range of money. */
crd_status run_overflow(crd_run *run);

/* ---- test.c ---- */

/* A rule as coverage names it: `"Production"`, `inherit tag.team`, `default "Other"`; in the arena. */
crd_str rule_label(mem *m, arena *a, const program_rule *rule);

/* ---- lint.c ---- */

/* What lint keeps of a run's charges. The columns are those of the policy's conditions and lint_columns. */
extern const field_id lint_columns[];
extern const size_t lint_columns_n;
crd_status lint_gather_start(crd_run *run);
crd_status lint_gather_add(crd_run *run, const batch *b, const classified *found);
/* Widens the range of days; CRD_NO_DATE: not. */
void lint_gather_day(lint_gather *k, crd_date day);
/* There are too many groups: nothing of them is kept from now on. */
void lint_gather_end(crd_run *run);
void lint_gather_free(crd_run *run);

/* ---- hooks.c: calls of hooks ---- */

/* Adds what is wrong with a hook, or with one of its functions (absent: with the hook), at its line where that is
 * known. NULL as diag_add. */
diag *hook_finding(crd_diagnostics *list, const program_hook *h, crd_str function, const hook_failure *why);
/* The number of a hook of the program, which has it. */
size_t run_hook(const crd_run *run, crd_str name);
/* Calls a function of the program's hook number `hook`; the first call of a run opens the engine and loads them all.
 * Result and *why live in `a`. False: see run_call_failed. */
bool run_call(crd_run *run, size_t hook, crd_str function, const hook_value *arguments, size_t arguments_n, arena *a,
              hook_value *result, hook_failure *why);
/* Where the function that was called last begins, for those who refuse what it gave; 0: not known. */
uint32_t run_called_line(const crd_run *run);
/* Reports a failed call, unless it wanted memory; called_for: "`on exhausted` of credit `x`"; clause: where that
 * stands, or NULL; help: or NULL, what hook_help says. */
crd_status run_call_failed(crd_run *run, size_t hook, crd_str function, const hook_failure *why, crd_str called_for,
                           const span *clause, const char *help);
void run_hooks_close(crd_run *run);

/* A call of a hook by a clause of a credit. */
typedef struct hook_call {
    crd_run *run;
    size_t hook; /* its number */
    crd_str function;
    crd_str called_for; /* as run_call_failed's */
    const span *clause; /* where it stands in the policy's text; NULL: not known */
    arena *a;           /* where the result lives */
} hook_call;
/* The text of called_for is made in the arena. */
hook_call hook_call_of(crd_run *run, crd_call call, arena *a, const char *called_for, ...)
    __attribute__((format(printf, 4, 5)));
crd_status hook_call_make(const hook_call *c, const hook_value *arguments, size_t arguments_n, hook_value *result);
/* Reports that an answer is none; the format says what the hook did: "gives 5 where a date belongs". */
crd_status hook_call_refuse(const hook_call *c, diag_code code, const char *help, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* ---- clauses.c: where clauses stand; NULL: not known ---- */

const span *clause_of_pause(const crd_run *run, size_t credit, size_t pause);
/* `number` is the reaction's among those of its credit. */
const span *clause_of_reaction(const crd_run *run, size_t credit, size_t number);

/* ---- questions.c: calls by conditions ---- */

/* A question_answerer's; `ud` is the run. */
bool questions_ask(void *ud, const program_question *q, const crd_str *values, bool *answer);
/* Why such an answer is none. */
hook_failure questions_refuse(const crd_run *run, const hook_value *given, arena *a);
/* The columns that its messages show besides. */
const field_id *questions_columns(const program *p, size_t *n);
/* Reports why a batch could not be classified. */
crd_status questions_unanswered(crd_run *run, const batch *b);
/* Loads the hooks of a program that comes from a file, once, and looks whether they offer what it calls. False:
 * reported, or no memory. */
bool hooks_offer(const crd_config *config, const program *p, mem *m, crd_diagnostics *d, crd_str name);

/* ---- events.c: what happens to a credit ---- */

typedef struct credit_event {
    crd_event_kind kind;
    crd_date on, of;      /* the day that its action is meant for, and that of what it is about */
    crd_date from, until; /* paused: the pause; until CRD_NO_DATE: open-ended. reactivating: from alone */
    dec amount;           /* forfeiting */
    bool projected;       /* forfeiting: by the demand, behind the end of the simulation */
} credit_event;
typedef VEC(credit_event) credit_events;
/* Adds what the reaction waits for, in order of time. Scratch memory is `a`'s; the list is freed with its mem. False:
 * no memory. */
bool events_find(crd_run *run, size_t credit, const crd_reaction *reaction, arena *a, credit_events *out);

/* ---- views.c: what hooks see of the run's plan; borrows its texts, the rest lives in `a` ---- */

hook_value view_day(crd_date day); /* CRD_NO_DATE: nil */
hook_value view_credit(const crd_run *run, size_t credit, arena *a);
hook_value view_pause(const crd_pause *pause, size_t number, arena *a); /* number: from 1 */
hook_value view_event(const crd_run *run, const credit_event *e, arena *a);

/* ---- pauses.c, actions.c: what hooks say ---- */

/* The plan that was handed out, and the ledger that it is of, while another settlement takes their places. */
typedef struct run_aside {
    ledger *own;
    crd_plan plan;
} run_aside;
/* False: no memory. Whatever it says, run_restore comes after it. */
bool run_set_aside(crd_run *run, const crd_settlement *under, run_aside *aside);
/* Gives back the other settlement's ledger, to be freed. */
ledger *run_restore(crd_run *run, const run_aside *aside);
/* Settles into run->plan; `paused` as ledger_settle wants it. */
crd_status run_settle(crd_run *run, const crd_pause *const *paused);
/* Twice when hooks are to say when pauses end: what they see is the balance that stays if they say nothing. */
crd_status run_settle_with_hooks(crd_run *run);
/* Whether hooks will say when some pauses end. */
bool pauses_wait(const program *p);
/* Asks them, about the plan in which those are open-ended; *out [credit] is what ledger_settle wants. */
crd_status pauses_resolve(crd_run *run, const crd_pause *const **out);
/* What one answer says of a pause: its date, or why there is none. */
crd_status pause_answer(const hook_call *c, const hook_value *answer, crd_pause *pause);
/* The actions of one answer, numbered from 0, in the call's arena. */
crd_status actions_read(const hook_call *c, size_t credit, const crd_reaction *reaction, const credit_event *event,
                        const hook_value *answer, const crd_action **out, size_t *n);
/* Calls every reaction for what it waits for; fills plan.actions. */
crd_status actions_find(crd_run *run);

/* ---- forecast.c ---- */

/* Whether some guard asks what will be. */
bool guards_ask_forecast(const program *p);
/* Reports the pauses that end too late. */
void forecast_warn(crd_run *run);

/* ---- guards.c ---- */

/* Judges every guard of the policy against the run's plan; fills plan.guards. */
crd_status guards_judge(crd_run *run);
/* The order of two crd_guard_results: by name, subject and place. */
int guards_order(const void *a, const void *b);

/* Adds what guards need to know about categories. False: overflow. */
bool category_costs_add(crd_run *run, const batch *b, const classified *found);
/* Judges the guards that need no plan, on as_of, and reports each one that is broken. */
crd_status guards_lint(const crd_policy *policy, crd_diagnostics *list);

/* ---- what a host gives: a list without a pointer has no items ---- */

static inline bool list_is_complete(const void *at, size_t n) { return at != NULL || n == 0; }

static inline bool charge_is_complete(const crd_charge *charge) {
    return charge != NULL && list_is_complete(charge->tags, charge->tags_count);
}

static inline bool table_is_complete(const crd_table *table) {
    return table != NULL && table->choose != NULL && table->next != NULL &&
           list_is_complete(table->names, table->names_count);
}

#endif
