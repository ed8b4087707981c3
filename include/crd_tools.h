/* SPDX-License-Identifier: Apache-2.0
 *
 * crd_tools.h: what tools around a policy need: rendered findings and tests, lint, the table of findings, the
 * formatter, a JSON writer, explanations, a policy in plain English, hooks on trial. The conventions of crd.h hold. */
#ifndef CRD_TOOLS_H
#define CRD_TOOLS_H

#include "crd.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Rendering findings --------------------------------------------------------------------------------------- */

typedef enum crd_render_format {
    CRD_RENDER_HUMAN,  /* code, claim, place, source lines with marks, notes, help */
    CRD_RENDER_JSON,   /* the contract of `crd check --format json`: one object and a newline */
    CRD_RENDER_SARIF,  /* SARIF 2.1.0; what comments hide is in it as suppressed */
    CRD_RENDER_JUNIT,  /* JUnit XML: a suite a file, a failed case a finding */
    CRD_RENDER_GITHUB, /* workflow commands of GitHub Actions: ten annotations of a severity, then how many there are */
    CRD_RENDER_MARKDOWN, /* a table for a comment on a pull request, below 64 KiB */
} crd_render_format;

/* Writes all findings. `color` adds ANSI colours to HUMAN. Texts of the policy are escaped as the format asks for. */
CRD_API crd_status crd_diagnostics_render(const crd_diagnostics *list, crd_render_format format, bool color,
                                          crd_write_fn write, void *ud);

/* ---- Lint ------------------------------------------------------------------------------------------------------ */

typedef struct crd_lint_options {
    crd_run *charges; /* a run with options.lint that has read them; NULL: without */
    bool target_aws;  /* the policy is to be exported to AWS Cost Categories: what AWS would refuse is a finding */
} crd_lint_options;

/* Fills in the defaults: no charges, no target. */
CRD_API void crd_lint_options_init(crd_lint_options *options);

/* Analyses a policy and adds what it finds to the list, which must be the one that the policy was compiled with. Needs
 * a policy compiled from text: one from bytecode is CRD_MISUSE, and so is a run of another policy or without
 * options.lint. "Today" is the as_of of the policy's config; without one nothing is said about what lies ahead. */
CRD_API crd_status crd_policy_lint(const crd_policy *policy, const crd_lint_options *options, crd_diagnostics *list);

/* Sets the level of one kind of finding, by code or slug, for all policies that are compiled and linted with this list
 * from here on: denied it is an error, allowed it is not shown. It wins over a policy's own `lint` block, and not over
 * a comment in it. CRD_MISUSE: there is no such finding, or it is an error without which no policy has a meaning. */
CRD_API crd_status crd_diagnostics_level(crd_diagnostics *list, crd_str finding, bool deny);

/* The severity from which the policy's `lint` block lets lint fail: CRD_WARNING unless it says `fail on error`. */
CRD_API crd_severity crd_policy_fail_level(const crd_policy *policy);

/* The charge that shows a finding: the first row of a bill with these values, or one that was constructed. */
typedef struct crd_witness {
    bool constructed;
    size_t fields; /* see crd_diagnostics_witness_field */
    crd_str file;  /* absent when constructed, or when the host gave the charge */
    uint64_t line;
    uint64_t rows;  /* charges that show the finding; 0: not counted */
    crd_money cost; /* of these rows */
    crd_str currency;
} crd_witness;
/* False: the i-th finding has no witness. */
CRD_API bool crd_diagnostics_witness(const crd_diagnostics *list, size_t i, crd_witness *out);
/* One field of it; an absent value: the charge has none. False when there is none. */
CRD_API bool crd_diagnostics_witness_field(const crd_diagnostics *list, size_t i, size_t field, crd_str *name,
                                           crd_str *value);

/* ---- Rendering tests ------------------------------------------------------------------------------------------- */

/* One policy's tests, as crd_policy_test gave them. */
typedef struct crd_test_suite {
    crd_str file;
    const crd_tests *tests;
    const crd_test_run *run;
} crd_test_suite;

typedef struct crd_test_report {
    const crd_test_suite *suites;
    size_t suites_count;
    bool coverage;    /* say which rules the tests reach */
    int min_coverage; /* percent of the rules that they have to; below it is a failure. -1: any */
} crd_test_report;

/* Writes the results of tests as JUNIT, GITHUB or MARKDOWN; another format is CRD_MISUSE. */
CRD_API crd_status crd_tests_render(const crd_test_report *report, crd_render_format format, crd_write_fn write,
                                    void *ud);

/* ---- The table of findings ------------------------------------------------------------------------------------- */

typedef struct crd_finding_kind {
    const char *code, *slug, *claim, *explanation;
    crd_severity severity;
} crd_finding_kind;
/* Every kind of finding that there is, by code; constant. Returns their number. */
CRD_API size_t crd_finding_kinds(const crd_finding_kind **out);

/* ---- Formatting ------------------------------------------------------------------------------------------------- */

/* Writes the text of one policy file in its canonical form (docs/formatting.md). `path` is for messages; imports are
 * not read. Comments stay with the words they stand at. A text with syntax errors is CRD_INVALID, with the findings in
 * the list, and nothing is written; so is a text whose formatted form would not mean the same, which would be a defect.
 */
CRD_API crd_status crd_format(const crd_config *config, const char *path, crd_str text, crd_diagnostics *list,
                              crd_write_fn write, void *ud);

/* ---- Findings of the host's own --------------------------------------------------------------------------------- */

/* Adds a finding about a file (absent: none) with a help (absent: none), so that what goes wrong around the library
 * looks the same as what goes wrong in it. The code is one of the table's; another is CRD_MISUSE. Texts are copied. */
CRD_API crd_status crd_diagnostics_add(crd_diagnostics *list, const char *code, crd_str file, crd_str message,
                                       crd_str help);

/* The same at a place in the file; line 0: in the file as a whole. */
CRD_API crd_status crd_diagnostics_add_at(crd_diagnostics *list, const char *code, crd_str file, uint64_t line,
                                          uint64_t column, crd_str message, crd_str help);

/* The nearest of n candidates for a misspelt word, for "did you mean": one of them, or absent when none is near. */
CRD_API crd_str crd_nearest(crd_str word, const crd_str *candidates, size_t n);

/* ---- JSON out: fixed order, exact money, streaming -------------------------------------------------------------- */

/* A small state on the caller's stack, nothing to be freed. Every call appends to the host's writer; commas and escapes
 * are the writer's business. A key before each value inside an object. The first failed write sticks: check
 * crd_json_end. */
typedef struct crd_json {
    crd_write_fn write;
    void *ud;
    bool failed;
    uint8_t depth;        /* at most CRD_JSON_DEPTH nested values */
    uint64_t has_members; /* bit d: something was written at depth d, so a comma is due */
    bool after_key;
} crd_json;
#define CRD_JSON_DEPTH 63

CRD_API void crd_json_begin(crd_json *json, crd_write_fn write, void *ud);
CRD_API void crd_json_object(crd_json *json);
CRD_API void crd_json_object_end(crd_json *json);
CRD_API void crd_json_array(crd_json *json);
CRD_API void crd_json_array_end(crd_json *json);
CRD_API void crd_json_key(crd_json *json, const char *key);
CRD_API void crd_json_key_str(crd_json *json, crd_str key);
CRD_API void crd_json_text(crd_json *json, crd_str text); /* absent: null. Bytes that are not UTF-8 become U+FFFD */
CRD_API void crd_json_cstr(crd_json *json, const char *text);
CRD_API void crd_json_uint(crd_json *json, uint64_t n);
CRD_API void crd_json_int(crd_json *json, int64_t n);
CRD_API void crd_json_bool(crd_json *json, bool b);
CRD_API void crd_json_null(crd_json *json);
CRD_API void crd_json_money(crd_json *json, crd_money amount); /* a string */
CRD_API void crd_json_date(crd_json *json, crd_date day);      /* CRD_NO_DATE: null */
CRD_API void crd_json_month(crd_json *json, crd_month month);  /* 0: null */
/* Ends the text with a newline. False when any write failed. */
CRD_API bool crd_json_end(crd_json *json);

/* ---- Explanations ----------------------------------------------------------------------------------------------- */

/* Why a credit did not pay a charge, or not all of it: the first that holds, in the order in which they are tried
 * (docs/explain.md). */
typedef enum crd_refusal {
    CRD_REFUSAL_NONE,           /* it paid all that there was to pay */
    CRD_REFUSAL_NOT_STARTED,    /* the charge lies before the credit's validity */
    CRD_REFUSAL_EXPIRED,        /* behind it */
    CRD_REFUSAL_NOT_JOINED,     /* its owner has not joined */
    CRD_REFUSAL_LEFT,           /* its owner has left */
    CRD_REFUSAL_BEFORE_BALANCE, /* `balance ... on` a later day has it already */
    CRD_REFUSAL_JOINED,         /* its owner joins in this month, and the charge lies behind that */
    CRD_REFUSAL_COVERS,         /* does not cover the service */
    CRD_REFUSAL_PROGRAM,        /* a third-party model on Bedrock, which only a credit of program `activate` pays */
    CRD_REFUSAL_JOINING,        /* in the month in which its owner joins it pays the owner's own charges */
    CRD_REFUSAL_OWNER_SHARING,  /* its owner does not share */
    CRD_REFUSAL_NOT_LISTED,     /* the account is not on its `share with` */
    CRD_REFUSAL_SHARING,        /* the account does not share */
    CRD_REFUSAL_RESTRICTED,     /* the restriction wants another value */
    CRD_REFUSAL_PAUSED,         /* paused on the day, and nothing else was in the way */
    CRD_REFUSAL_NOTHING_LEFT,   /* nothing was left to pay: credits that went first, or negative charges */
    CRD_REFUSAL_USED_UP,        /* its balance was used up before its turn, or ended with it */
    CRD_REFUSALS
} crd_refusal;
/* "not started", ... */
CRD_API const char *crd_refusal_text(crd_refusal refusal);

/* A comparison, or a call of a hook, that was made for a charge. */
typedef struct crd_asked {
    crd_str condition; /* as in a policy: `tag.env is "staging"`, `call teams.research` */
    crd_str value;     /* what the charge has there; absent: nothing. Of a call: absent */
    bool of_call;
    bool holds;
} crd_asked;

/* A rule that was tried. */
typedef struct crd_tried {
    crd_str label; /* as crd_rule_coverage's */
    crd_place place;
    bool matched;
    const crd_asked *asked; /* in the order in which it was asked; the last one decided */
    size_t asked_count;
    const crd_asked *missing; /* the fewest that would have to come out the other way for it to match */
    size_t missing_count;
} crd_tried;

/* How a category came to its value: the rules that were tried, in order; the last one is the one that matched. */
typedef struct crd_decision {
    crd_str category;
    crd_str value; /* absent: none */
    bool in_force; /* false: the charge's month lies before the category's first one */
    const crd_tried *tried;
    size_t tried_count;
    size_t nearest; /* the rule that missed by the fewest comparisons, the earliest of these; tried_count: none did */
} crd_decision;

/* What became of charges with one credit. */
typedef struct crd_credit_answer {
    size_t credit; /* index into the plan's credits */
    crd_money paid;
    crd_refusal why; /* why not more */
    crd_str because; /* the same in words, with the values that decided; absent with CRD_REFUSAL_NONE */
} crd_credit_answer;

/* Charges of one key: what the policy and the settlement look at is the same for all of them. */
typedef struct crd_explained {
    uint64_t rows;
    crd_money cost, paid, left; /* cost = paid + left */
    crd_str file;               /* of the first of them; absent: a charge of the host's own */
    uint64_t number, line;
    crd_date day;
    crd_month month;
    const crd_tag *fields; /* what they have of the fields that were looked at, by name */
    size_t fields_count;
    const crd_decision *decisions; /* a category behind those that it asks for */
    size_t decisions_count;
    const char *ineligible; /* the reason; NULL: a credit could pay */
    crd_money cell;         /* eligible: with the charges that credits cannot tell from these, after offsets */
    crd_money cell_offset;  /* what negative charges took from it: never below zero; 0 of a negative cell */
    const crd_credit_answer *answers; /* in the order of the credits' turns; none when not eligible */
    size_t answers_count;
} crd_explained;

/* What is to be explained: charges that meet all that is given. */
typedef struct crd_selection {
    bool row;        /* the one that crd_run_options.explain_row asks for */
    crd_str account; /* number, name in the policy, or name in the bill; absent: any, as for the following */
    crd_str service; /* service or credit_service */
    crd_str sku;
    crd_date on;  /* CRD_NO_DATE: any */
    size_t limit; /* how many keys are explained: those with the largest cost, whatever its sign */
} crd_selection;

typedef struct crd_explanation {
    uint64_t rows; /* all that were selected */
    crd_money cost;
    uint64_t keys;
    const crd_explained *at; /* the largest first */
    size_t count;
} crd_explanation;

/* Explains charges by the latest plan of a run with options.explain. Without one that meets the selection, or without
 * the row: CRD_INVALID, and the diagnostics say so. *out lives as long as the run. Before crd_run_plan: CRD_MISUSE. */
CRD_API crd_status crd_run_explain_charges(crd_run *run, const crd_selection *selection, const crd_explanation **out);

typedef struct crd_not_paid {
    crd_refusal why;
    crd_money amount;
} crd_not_paid;

/* Another credit, and what it paid before this one of what this one could have paid. */
typedef struct crd_rival {
    size_t credit;
    crd_money amount;
} crd_rival;

/* A credit and all that it might have paid: eligible = applied + all not_paid, exactly. Where the applied went says the
 * plan's history; with whom it tied, the plan's ties. */
typedef struct crd_credit_explanation {
    size_t credit;      /* index into the plan's credits */
    crd_money eligible; /* all that is above zero after offsets */
    crd_money applied;
    const crd_not_paid *not_paid; /* by reason; only those that occur */
    size_t not_paid_count;
    const crd_rival *rivals; /* the largest amount first; they add up to the not_paid of CRD_REFUSAL_NOTHING_LEFT */
    size_t rivals_count;
} crd_credit_explanation;

/* The same for a credit of the plan, by its index. A larger index is CRD_MISUSE. */
CRD_API crd_status crd_run_explain_credit(crd_run *run, size_t credit, const crd_credit_explanation **out);

/* ---- A policy in plain English ---------------------------------------------------------------------------------- */

typedef struct crd_prose {
    crd_str section; /* "What credits there are", ... */
    int depth;       /* 0: a sentence of its own; above: what belongs to the last one of a smaller depth */
    crd_str text;
} crd_prose;
/* Says for people what a policy declares, one line after the other; a line lives as long as the call, which returns
 * false to stop (the result is then CRD_IO). Needs a policy compiled from text: one from bytecode is CRD_MISUSE. */
CRD_API crd_status crd_policy_prose(const crd_policy *policy, bool (*line)(void *ud, const crd_prose *line), void *ud);

/* ---- Hooks ------------------------------------------------------------------------------------------------------ */

/* A hook that a policy declares; `remind` declares one of its own, "std/hooks/reminders". */
typedef struct crd_hook {
    crd_str name, path; /* of its file, as imports name files; or of the standard library: "std/hooks/..." */
} crd_hook;
/* The i-th hook of the policy, sorted by name; lives as long as the policy. False when there is none. */
CRD_API bool crd_policy_hook(const crd_policy *policy, size_t i, crd_hook *out);

/* What a hook sees or returns: nothing, yes or no, a number, a text, money, a date, a list or a record. */
typedef struct crd_hook_value crd_hook_value;

/* For people, in one line; the run is the one that it came from. False: the writer failed or there is no memory. */
CRD_API bool crd_hook_value_text(const crd_run *run, const crd_hook_value *value, crd_write_fn write, void *ud);
/* One value of JSON. Nothing is null, money an object of amount and currency, a date a text, and so is a number that
 * is not whole: its digits are exact. */
CRD_API void crd_hook_value_json(const crd_hook_value *value, crd_json *json);
/* Item i of a list (key absent) or of a record (by key). False when there is none. */
CRD_API bool crd_hook_value_item(const crd_hook_value *value, size_t i, crd_str *key, const crd_hook_value **item);

/* Where a policy would call the function. */
typedef enum crd_trial_place { CRD_TRIAL_PAUSE, CRD_TRIAL_EVENT, CRD_TRIAL_RULE } crd_trial_place;

/* One function of one hook, which the policy need not call, nor even declare. */
typedef struct crd_trial_options {
    const char *path; /* of its file, for messages; required */
    crd_str text;     /* its bytes; absent: the policy's copy, or without `hook` the standard library's */
    crd_str hook;     /* the policy's hook whose settings it gets; absent: none */
    crd_str function;
    crd_str credit;            /* for pauses and events; absent: a predicate is tried */
    const crd_reaction *event; /* for events, `call` apart; NULL: a pause */
    const crd_tag *charge;     /* for a predicate: fields and their values; what is not given is absent */
    size_t charge_count;
} crd_trial_options;

typedef struct crd_trial_argument {
    const char *name; /* "credit", "pause", "event", "today", "charge" */
    const crd_hook_value *value;
} crd_trial_argument;

/* What it was given, what it returned, and what that comes to. */
typedef struct crd_trial_call {
    const crd_trial_argument *arguments;
    size_t arguments_count;
    const crd_hook_value *returned;
    crd_date reactivates;      /* of a pause; CRD_NO_DATE: it stays open */
    crd_str reason;            /* why; absent: the hook did not say */
    const crd_action *actions; /* of an event; credit is the index into the policy's credits */
    size_t actions_count;
    bool answer; /* of a predicate */
} crd_trial_call;

typedef struct crd_trial {
    crd_trial_place place;
    const crd_hook_value *settings; /* a record */
    const crd_trial_call *calls;    /* one for each pause or event; one for a predicate */
    size_t calls_count;
} crd_trial;

/* Calls a function as a plan over what the run read so far would (options.settle). A pause's function is called for
 * the pauses of the credit that call it, or for all of them when none does; an event's for each time that the event
 * happens, perhaps never. *out lives as long as the run, whose plan stays as it is. What a plan would refuse is
 * CRD_INVALID; a credit or hook that the policy does not have, CRD_MISUSE. */
CRD_API crd_status crd_run_try(crd_run *run, const crd_trial_options *options, const crd_trial **out);

#ifdef __cplusplus
}
#endif
#endif
