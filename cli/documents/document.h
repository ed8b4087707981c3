/* SPDX-License-Identifier: Apache-2.0
 *
 * A document of somebody else's format (JSON, YAML of CloudFormation, HCL of Terraform) as one kind of tree, in which
 * every value knows its place. What cannot be known without running the other tool (a data source, an intrinsic
 * function) is a value of its own kind: whoever needs it reports it, by its name and place, and nothing is dropped. */
#ifndef DOCUMENTS_DOCUMENT_H
#define DOCUMENTS_DOCUMENT_H

#include "crd_tools.h"

typedef enum document_kind {
    DOCUMENT_NULL,
    DOCUMENT_BOOL,
    DOCUMENT_NUMBER, /* as it is written */
    DOCUMENT_TEXT,
    DOCUMENT_LIST,
    DOCUMENT_MAP,
    DOCUMENT_UNKNOWN /* text: the expression that stands there; reason: why it has no value here */
} document_kind;

/* What decided the order of a LIST. */
typedef enum document_order {
    DOCUMENT_AS_WRITTEN,
    DOCUMENT_BY_KEY, /* the keys of a map of Terraform, or the elements of a set: nobody's choice */
    DOCUMENT_SET     /* a set itself */
} document_order;

typedef struct document_value document_value;

typedef struct document_member {
    crd_str key;
    uint32_t line, column; /* of the key */
    document_value *value;
} document_member;

struct document_value {
    document_kind kind;
    crd_str file; /* as named on the command line */
    uint32_t line, column;
    bool truth;
    crd_str text;             /* NUMBER, TEXT, UNKNOWN; no zero byte in it */
    crd_str source;           /* TEXT of JSON or YAML: as it is written, from its quote or block indicator on */
    crd_str reason;           /* UNKNOWN: what it is, as in "a data source, which only Terraform can ask" */
    crd_str help;             /* UNKNOWN: the one thing to do about it; absent: none */
    document_order order;     /* LIST */
    document_value **items;   /* LIST */
    document_member *members; /* MAP, in the order written */
    size_t count;             /* of items or members */
};

/* Owns all that it gave; one allocation more or less a value. Running out of memory ends the program, as everywhere in
 * the command line. */
typedef struct document document;
document *document_new(void);
void document_free(document *d);

/* The readers. NULL: reported to the list with the place. `file` and `bytes` are copied where they are kept. Duplicate
 * keys, zero bytes, texts that are not UTF-8 and nesting beyond DOCUMENT_DEPTH are errors. */
#define DOCUMENT_DEPTH 64
document_value *document_json(document *d, crd_diagnostics *list, crd_str file, crd_str bytes);
/* Documents one behind the other, as a loop of AWS's calls leaves them: a LIST. Of no bytes at all: empty. */
document_value *document_json_stream(document *d, crd_diagnostics *list, crd_str file, crd_str bytes);
/* One document. The short tags of CloudFormation become what they are short for: `!Ref X` is {"Ref": "X"}. */
document_value *document_yaml(document *d, crd_diagnostics *list, crd_str file, crd_str bytes);
/* The JSON that a text of JSON or YAML holds, every value with its place in the text's own file. */
document_value *document_json_within(document *d, crd_diagnostics *list, const document_value *text);
/* Terraform: the aws_ce_cost_category resources of several files (*.tf, *.tf.json, and *.tfvars or *.tfvars.json with
 * values of variables), which are one module, as a LIST of MAPs in the shape of AWS's CreateCostCategoryDefinition,
 * each with one member more, "Origin": the resource's address. What only Terraform can know is an UNKNOWN in its place;
 * a resource of which not even the number of instances is known is an UNKNOWN in the list. `variables` (`--var`) go
 * before the files. */
typedef struct document_file {
    crd_str name, bytes;
} document_file;
typedef struct document_variable {
    crd_str name, value; /* as `terraform -var` reads it: HCL where the variable's type is a list, a map, ... */
} document_variable;
document_value *document_terraform(document *d, crd_diagnostics *list, const document_file *files, size_t n,
                                   const document_variable *variables, size_t variables_count);
/* The same from what `terraform show -json` prints of a state or a plan: every value resolved, modules too. */
document_value *document_terraform_show(document *d, crd_diagnostics *list, const document_value *json);
/* Whether a tree of JSON is what `terraform show -json` prints. */
bool document_is_terraform_show(const document_value *json);

/* Builders, for the readers: a value at a place; members and items are appended. */
document_value *document_make(document *d, document_kind kind, crd_str file, uint32_t line, uint32_t column);
crd_str document_keep(document *d, crd_str text);
void document_append(document *d, document_value *list, document_value *item);
void document_set(document *d, document_value *map, crd_str key, uint32_t line, uint32_t column, document_value *value);

/* n elements of `size` bytes, zeroed, that live as long. */
void *document_array(document *d, size_t n, size_t size);

/* NULL: there is no such member. */
const document_value *document_member_of(const document_value *map, const char *key);
/* "a list", "an object", ... */
const char *document_kind_text(document_kind kind);

/* ---- For the readers ---- */

/* Room that lives as long as the document, not zeroed. */
void *document_take(document *d, size_t size);
/* An array of `count` elements of that size with room for one more: the same one, or a copy. */
void *document_grown(document *d, void *array, size_t count, size_t element);

/* Codes of the findings of this folder: section 13 of the table of findings. */
#define ERROR_DOCUMENT_BYTES  "CRD1300" /* not UTF-8, a zero byte */
#define ERROR_DOCUMENT_SYNTAX "CRD1301" /* no JSON, no YAML */
#define ERROR_DOCUMENT_TWICE  "CRD1302" /* a member stands twice */
#define ERROR_DOCUMENT_LIMIT  "CRD1303" /* too deep, too large */

/* Adds a finding; help NULL: none; line 0: the file as a whole. */
void document_report(crd_diagnostics *list, const char *code, crd_str file, uint32_t line, uint32_t column,
                     const char *help, const char *format, ...) __attribute__((format(printf, 7, 8)));

/* A byte of a text and its place. */
typedef struct document_cursor {
    const char *at;
    uint32_t line, column;
} document_cursor;
/* Over n bytes. */
void document_forward(document_cursor *c, size_t n);

/* Bytes and, where they are the decoded text of a value, the place of each of them. */
typedef struct document_text {
    crd_str bytes;
    const document_cursor *places; /* [byte], and of the end; NULL: they are a file's own */
} document_text;
/* NULL: reported. `text` and `file` must live as long as the document. */
document_value *document_json_text(document *d, crd_diagnostics *list, crd_str file, document_text text);

/* Leaves a byte order mark out. False: zero bytes or no UTF-8, reported. */
bool document_bytes(crd_diagnostics *list, crd_str file, crd_str *bytes);

#endif
