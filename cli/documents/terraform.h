/* SPDX-License-Identifier: Apache-2.0
 *
 * What the parts of the Terraform evaluator share: one module's declarations, and values, which are those of
 * document.h. Three things hold of every value here: the members of a MAP stand in the order of their keys, as
 * Terraform goes through them; a LIST of the order SET holds each element once, in order; a NUMBER has its shortest
 * text.
 *
 * What cannot be known is an UNKNOWN with its own text, place, reason and help, and goes unchanged through everything
 * that is computed with it: so whoever needs the result can name the cause. An UNKNOWN without a reason stands for
 * something that was reported. */
#ifndef DOCUMENTS_TERRAFORM_H
#define DOCUMENTS_TERRAFORM_H

#include "hcl.h"

#define ERROR_TERRAFORM_ARGUMENT  "CRD1323" /* an argument that the resource does not have */
#define ERROR_TERRAFORM_VALUE     "CRD1324" /* a value of a kind that does not go there */
#define ERROR_TERRAFORM_CYCLE     "CRD1325"
#define ERROR_TERRAFORM_TWICE     "CRD1326" /* something is declared twice */
#define ERROR_TERRAFORM_NONE      "CRD1327" /* no aws_ce_cost_category */
#define ERROR_TERRAFORM_LIMIT     "CRD1328"
#define ERROR_TERRAFORM_VARIABLE  "CRD1329" /* a value is given to a variable that is not there */
#define ERROR_TERRAFORM_SHOW      "CRD1330" /* not what `terraform show -json` prints */
#define WARN_TERRAFORM_ORDER      "CRD1331" /* the keys of a map decide the precedence of rules */
#define WARN_TERRAFORM_SPLIT      "CRD1332" /* the order of targets decides their percentages */
#define WARN_TERRAFORM_UNDECLARED "CRD1333" /* a *.tfvars file has a variable that is not there */

#define TERRAFORM_STEPS     2000000 /* values computed, and 16 bytes of text each */
#define TERRAFORM_DEPTH     1000    /* expressions inside each other, through all that they refer to */
#define TERRAFORM_INSTANCES 100000  /* resources and blocks that for_each, count and dynamic make */
#define TERRAFORM_TEXT      ((size_t)1 << 20)

/* What to do about a value that only Terraform knows. */
#define HELP_SHOW                                                                                                         \
    "write its value there, or import what Terraform knows: `terraform show -json >state.json`, and state.json in place " \
    "of the *.tf files"

/* What to do about JSON that is not what Terraform prints, and about an expression that goes wrong. */
#define HELP_PRINT   "print it again: terraform show -json >state.json"
#define HELP_CONSOLE "`terraform console` shows what its parts give"

#define COST_CATEGORY "aws_ce_cost_category"

/* A name that a value is bound to: each, count, the iterator of a dynamic block, a variable of `for`. */
typedef struct terraform_scope {
    const struct terraform_scope *outer;
    crd_str name;
    document_value *value;
} terraform_scope;

/* A local value or a variable. */
typedef struct terraform_name {
    crd_str name, file;
    uint32_t line, column;
    const hcl_expression *expression; /* NULL: a variable without default */
    const hcl_expression *type;       /* of a variable; NULL: any */
    document_value *value;            /* NULL: not computed yet */
    bool under_way;
} terraform_name;

typedef struct terraform_names {
    terraform_name *at;
    size_t count;
} terraform_names;

/* An attribute of a resource that is being computed. */
typedef struct terraform_busy {
    const struct terraform_busy *outer;
    const hcl_attribute *attribute;
} terraform_busy;

typedef struct terraform_module {
    document *d;
    crd_diagnostics *list;
    terraform_names locals, variables;
    const hcl_block **resources;
    size_t resources_count;
    const terraform_busy *busy;
    size_t steps;
    unsigned depth;
    bool stopped; /* a limit is reached, and reported */
} terraform_module;

/* ---- terraform_value.c ---- */

document_value *terraform_text(terraform_module *m, const hcl_expression *at, crd_str text);
document_value *terraform_bool(terraform_module *m, const hcl_expression *at, bool truth);
document_value *terraform_integer(terraform_module *m, const hcl_expression *at, int64_t n);
document_value *terraform_number(terraform_module *m, const hcl_expression *at, crd_str as_written);
document_value *terraform_list(terraform_module *m, const hcl_expression *at, document_order order);
document_value *terraform_map(terraform_module *m, const hcl_expression *at);
/* NULL help: HELP_SHOW. */
document_value *terraform_unknown(terraform_module *m, const hcl_expression *at, const char *reason, const char *help);
/* Reports, and gives an UNKNOWN without a reason. */
document_value *terraform_fail(terraform_module *m, const hcl_expression *at, const char *code, const char *help,
                               const char *format, ...) __attribute__((format(printf, 5, 6)));
/* False: too much was computed, reported. */
bool terraform_spend(terraform_module *m, const hcl_expression *at, size_t steps);

/* After the members were set: into the order of their keys; of equal keys the last one stays. */
void terraform_map_settle(document_value *map);
/* Into order, and each once. NULL: elements of a kind whose order only Terraform knows. */
document_value *terraform_set(terraform_module *m, const hcl_expression *at, const document_value *list);
/* Numbers by size, texts by bytes, false before true. */
int terraform_compare(const document_value *a, const document_value *b);
document_value *terraform_member(const document_value *map, crd_str key); /* NULL: none */
/* The same where the members stand as they are written. */
document_value *terraform_member_written(const document_value *map, crd_str key);
/* The first UNKNOWN in a list or a map, however deep; NULL: none. It spends a step for each value. */
document_value *terraform_unknown_in(terraform_module *m, const hcl_expression *at, document_value *v);
/* Both without unknown parts. */
bool terraform_equal(const document_value *a, const document_value *b);
/* The text of a text, a number or a bool; absent: it has none. */
crd_str terraform_text_of(const document_value *v);
bool terraform_truth_of(const document_value *v, bool *truth);
bool terraform_integer_of(const document_value *v, int64_t *n);
bool terraform_primitive(const document_value *v); /* text, number or bool */

/* ---- terraform_evaluate.c ---- */

document_value *terraform_evaluate(terraform_module *m, const hcl_expression *e, const terraform_scope *scope);
/* NULL: the name is not bound. */
document_value *terraform_bound(const terraform_scope *scope, crd_str name);

/* ---- terraform_type.c ---- */

/* The value of a variable as one of its type. */
document_value *terraform_typed(terraform_module *m, const terraform_name *variable, document_value *v);

/* ---- terraform_operators.c ---- */

document_value *terraform_operator(terraform_module *m, const hcl_expression *e, const terraform_scope *scope);

/* ---- terraform_reference.c ---- */

/* `root.name`, where root is not bound. */
document_value *terraform_reference(terraform_module *m, const hcl_expression *e, crd_str root);
/* `type.name.attribute` and `type.name[key].attribute` of a resource of the module; NULL: it is something else. */
document_value *terraform_resource_attribute(terraform_module *m, const hcl_expression *e,
                                             const terraform_scope *scope);

/* One of the resources that a block makes. */
typedef struct terraform_instance {
    document_value *key; /* NULL: it is the only one */
    terraform_scope scope;
} terraform_instance;
/* NULL: there may be so many instances; else what stands in their place, reported. */
document_value *terraform_crowd(terraform_module *m, const hcl_expression *at, size_t count);
/* NULL: they are not known, and *unknown says why. */
terraform_instance *terraform_instances(terraform_module *m, const hcl_block *resource, size_t *count,
                                        document_value **unknown);

/* ---- terraform_functions.c, terraform_collections.c, terraform_texts.c ---- */

typedef struct terraform_call {
    terraform_module *m;
    const hcl_expression *at;
    document_value **arguments;
    size_t count;
} terraform_call;
typedef struct terraform_function {
    const char *name;
    size_t fewest, most;
    document_value *(*run)(const terraform_call *c);
} terraform_function;
extern const terraform_function terraform_collections[], terraform_texts[];
extern const size_t terraform_collections_count, terraform_texts_count;
document_value *terraform_function_call(terraform_module *m, const hcl_expression *e, const terraform_scope *scope);
/* "argument 1 of `upper` is a list, not a text" */
document_value *terraform_wrong(const terraform_call *c, size_t argument, const char *expected);
/* The same of an element where all have to be texts. */
document_value *terraform_wrong_element(const terraform_call *c, size_t argument, const document_value *element);

/* ---- terraform_body.c ---- */

/* The arguments and blocks of a body as a MAP, a block type being a LIST of MAPs; dynamic blocks are written out. */
struct terraform_argument;
document_value *terraform_body(terraform_module *m, const hcl_block *block, const struct terraform_argument *arguments,
                               const terraform_scope *scope);

/* ---- terraform_shape.c ---- */

typedef enum terraform_argument_kind {
    ARGUMENT_TEXT,
    ARGUMENT_TEXT_OR_EMPTY, /* the empty text is a value too */
    ARGUMENT_TEXTS,         /* a list */
    ARGUMENT_SET,           /* a set: each text once */
    ARGUMENT_BLOCK,         /* at most one */
    ARGUMENT_BLOCKS,        /* a list of them */
    ARGUMENT_IGNORED,       /* it does not change what the category means */
    ARGUMENT_COMPUTED       /* that only AWS sets; in a state it is ignored */
} terraform_argument_kind;
typedef struct terraform_argument {
    const char *name;
    terraform_argument_kind kind;
    const char *aws;                         /* its name there */
    const struct terraform_argument *inside; /* of blocks; each table ends with a row without name */
} terraform_argument;
extern const terraform_argument terraform_cost_category[];
extern const terraform_argument *const terraform_rule; /* its row for `rule` */

/* NULL: there is none. */
const terraform_argument *terraform_argument_of(const terraform_argument *arguments, crd_str name);
/* "`X` is no argument ...", with did you mean. */
void terraform_no_argument(crd_diagnostics *list, const terraform_argument *arguments, crd_str file, crd_str name,
                           uint32_t line, uint32_t column);
/* The arguments of a resource, written or of a state, in the shape of CreateCostCategoryDefinition. */
document_value *terraform_shape(document *d, crd_diagnostics *list, const document_value *arguments, bool state,
                                crd_str origin);

/* ---- terraform_order.c ---- */

/* Warns when the order of the rules from there on, which is that of a map's keys, can decide something. */
void terraform_check_order(terraform_module *m, const hcl_expression *for_each, const document_value *rules,
                           size_t from);

/* ---- terraform_json.c ---- */

/* *.tf.json, as the tree of its native twin. NULL: reported. */
const hcl_body *terraform_json(document *d, crd_diagnostics *list, crd_str file, crd_str bytes);
const hcl_body *terraform_json_variables(document *d, crd_diagnostics *list, crd_str file, crd_str bytes);

#endif
