/* SPDX-License-Identifier: Apache-2.0
 *
 * Definitions of Cost Categories out of trees of documents: what AWS's command line prints and takes, what a template
 * of CloudFormation says, what a module of Terraform comes to. Nothing is taken for granted: a member that is missing,
 * unknown, of another type, or whose value only another tool knows is reported at its place. */
#ifndef AWS_DEFINITIONS_H
#define AWS_DEFINITIONS_H

#include "cli/cli.h"
#include "cli/documents/document.h"
#include "crd_aws.h"

/* Codes of its findings: section 13 of the table of findings. */
#define ERROR_DEFINITION_NONE    "CRD1304"
#define ERROR_DEFINITION_MEMBER  "CRD1305"
#define ERROR_DEFINITION_TYPE    "CRD1306"
#define ERROR_DEFINITION_VALUE   "CRD1307"
#define ERROR_DEFINITION_UNKNOWN "CRD1308"
#define ERROR_DEFINITION_RULE    "CRD1309"
#define ERROR_DEFINITION_NAME    "CRD1310"
#define ERROR_DEFINITION_TWICE   "CRD1348"

typedef struct definitions {
    document *d; /* owns what `at` holds */
    crd_diagnostics *list;
    crd_str name;   /* for what has none of its own: a list of rules, or the input of an update; absent: not given */
    bool name_used; /* by a definition */
    crd_aws_category *at;
    size_t n;
    size_t answers; /* how many of them AWS gave */
} definitions;

/* Adds the definitions of a tree. False: reported. What can be said of a definition without its document is the
 * library's to say: crd_aws_categories_text. */
bool definitions_read(definitions *all, const document_value *from);
/* The same for what document_terraform gives. */
bool definitions_read_terraform(definitions *all, const document_value *from);

/* ---- definition_files.c ---- */

/* Reads files and folders (Terraform's modules): JSON, YAML and Terraform, by their endings, and from standard input by
 * the bytes. All Terraform files are one module. False: reported. To be freed all the same. */
bool definitions_open(cli *c, const char *const *paths, size_t n, definitions *out);
/* The same for --categories, which may name no file; no two definitions have one name. */
bool definitions_given(cli *c, definitions *out);
/* The first definition of that name, or their number. */
size_t definitions_named(const definitions *all, crd_str name);
void definitions_close(definitions *all);

/* ---- import.c ---- */

/* Compiles and lints a text that was made from documents, proves its categories, and hands it out. Returns the verb's
 * status. */
int import_hand_out(cli *c, const draft *text, const definitions *all);

#endif
