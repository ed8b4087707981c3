/* SPDX-License-Identifier: Apache-2.0
 *
 * What the files of the façade share: the policy and the run behind crd.h. The only folder that sees compiler, machine,
 * readers and ledger together; each of them still knows nothing of the others. */
#ifndef API_API_H
#define API_API_H

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
    const crd_diagnostics *compiled_with; /* holds the sources that the spans of `checked` point into */
};

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
    arena texts; /* results and copies */
    const crd_policy *policy;
    crd_diagnostics *list;
    crd_run_options options;
    crd_date as_of;
    crd_status status; /* sticks once it is not CRD_OK */
    crd_str file;      /* being read */
    field_ref *refs;   /* of columns */
    columns columns;
    charges *charges;
    classifier *classifier;
    eligible *eligible;
    uint8_t *reasons; /* [row of a batch] */
    ledger *ledger;
    const intern **category_values;
    run_key *keys;
    crd_str *key_names;
    size_t keys_n;
    uint32_t *row_key; /* one row's keys, values and dates: scratch */
    crd_str *row_values;
    char *row_dates;
    size_t charge_type;           /* its column, when settling */
    size_t account, account_name; /* their columns; SIZE_MAX: nobody asks */
    uint32_t *displays;           /* [id of the account]: its declared name */
    size_t displays_n;
    groups groups;
    crd_groups groups_out;
    category_cost *category_costs; /* [category]; NULL when no guard asks */
    lint_gather gather;            /* options.lint */
    bool *rules_hit;               /* [rule of all categories in order]; NULL when nobody asks */
    crd_plan plan;
};

/* crd_run_new with a "today" of its own and, for tests, a record of the rules that decided (may be NULL). */
crd_status run_start(const crd_policy *policy, const crd_run_options *options, crd_date as_of, bool *rules_hit,
                     crd_diagnostics *list, crd_run **out);

/* What lint keeps of a run's charges. The columns are those of the policy's conditions and lint_columns. */
extern const field_id lint_columns[];
extern const size_t lint_columns_n;
crd_status lint_gather_start(crd_run *run);
crd_status lint_gather_add(crd_run *run, const batch *b, const classified *found);
void lint_gather_free(crd_run *run);

/* Judges the guards that need no plan, on as_of, and reports each one that is broken. */
crd_status guards_lint(const crd_policy *policy, crd_diagnostics *list);

/* Judges every guard of the policy against the run's plan; fills plan.guards. */
crd_status guards_judge(crd_run *run);

/* Adds what guards need to know about categories. False: overflow. */
bool category_costs_add(crd_run *run, const batch *b, const classified *found);

#endif
