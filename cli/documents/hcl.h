/* SPDX-License-Identifier: Apache-2.0
 *
 * HCL's native syntax (github.com/hashicorp/hcl, hclsyntax/spec.md) as a tree in which everything knows its place. The
 * reader knows nothing of Terraform: whatever is well formed is read, and nothing is computed. */
#ifndef DOCUMENTS_HCL_H
#define DOCUMENTS_HCL_H

#include "document.h"

typedef enum hcl_kind {
    HCL_NULL,
    HCL_BOOL,        /* flag */
    HCL_NUMBER,      /* name: as written */
    HCL_TEXT,        /* name: with its escapes resolved */
    HCL_TEMPLATE,    /* parts one behind the other */
    HCL_LIST,        /* parts */
    HCL_OBJECT,      /* key, value, key, value, ...; a bare name as key is a TEXT */
    HCL_NAME,        /* name: "local", "each", a variable of `for`, ... */
    HCL_ATTRIBUTE,   /* parts[0] . name */
    HCL_INDEX,       /* parts[0] [ parts[1] ] */
    HCL_SPLAT,       /* parts[1] for each element of parts[0] */
    HCL_ITEM,        /* inside of a splat: the element */
    HCL_CALL,        /* name ( parts ); flag: the last one is expanded by `...` */
    HCL_NOT,         /* ! parts[0] */
    HCL_NEGATIVE,    /* - parts[0] */
    HCL_BINARY,      /* parts[0] operator parts[1] */
    HCL_CONDITIONAL, /* parts[0] ? parts[1] : parts[2] */
    HCL_FOR,         /* parts by HCL_FOR_...; a list, or an object when there is a key; flag: with `...` */
    HCL_FOR_TEXT     /* %{ for }: the same, its texts one behind the other */
} hcl_kind;

/* The parts of a FOR; KEY and CONDITION may be NULL. name: the variable of the key, absent: none; value_name: the other
 * one. */
enum { HCL_FOR_IN, HCL_FOR_KEY, HCL_FOR_VALUE, HCL_FOR_CONDITION, HCL_FOR_PARTS };

typedef enum hcl_operator {
    HCL_OR,
    HCL_AND,
    HCL_EQUAL,
    HCL_UNEQUAL,
    HCL_LESS,
    HCL_LESS_EQUAL,
    HCL_GREATER,
    HCL_GREATER_EQUAL,
    HCL_ADD,
    HCL_SUBTRACT,
    HCL_MULTIPLY,
    HCL_DIVIDE,
    HCL_MODULO
} hcl_operator;

typedef struct hcl_expression hcl_expression;
struct hcl_expression {
    hcl_kind kind;
    hcl_operator operation; /* BINARY */
    bool flag;
    crd_str file;
    uint32_t line, column;
    crd_str source; /* as written */
    crd_str name, value_name;
    hcl_expression **parts;
    size_t count;
};

typedef struct hcl_attribute {
    crd_str name;
    uint32_t line, column;
    hcl_expression *value;
} hcl_attribute;

typedef struct hcl_block hcl_block;
typedef struct hcl_body {
    hcl_attribute **attributes;
    size_t attributes_count;
    hcl_block **blocks;
    size_t blocks_count;
} hcl_body;

struct hcl_block {
    crd_str type;
    crd_str *labels;
    size_t labels_count;
    crd_str file;
    uint32_t line, column;
    hcl_body body;
};

/* Blocks, brackets and templates inside each other. */
#define HCL_DEPTH 200

#define ERROR_HCL_SYNTAX "CRD1320"
#define ERROR_HCL_LIMIT  "CRD1321"
#define ERROR_HCL_TWICE  "CRD1322"

/* Reads a file. NULL: reported, once, with the place. The tree lives in the document; `file` and `bytes` have to live
 * as long. */
const hcl_body *hcl_read(document *d, crd_diagnostics *list, crd_str file, crd_str bytes);
/* Reads one expression, or what stands between the quotes of a text. NULL: reported. */
hcl_expression *hcl_read_expression(document *d, crd_diagnostics *list, crd_str file, crd_str bytes);
hcl_expression *hcl_read_template(document *d, crd_diagnostics *list, crd_str file, crd_str bytes, uint32_t line,
                                  uint32_t column);

/* NULL: there is none. */
const hcl_attribute *hcl_attribute_of(const hcl_body *body, const char *name);

/* Builders, for other syntaxes of the same tree. */
hcl_expression *hcl_make(document *d, hcl_kind kind, crd_str file, uint32_t line, uint32_t column);
void hcl_add_part(document *d, hcl_expression *to, hcl_expression *part);
hcl_attribute *hcl_add_attribute(document *d, hcl_body *body, crd_str name, uint32_t line, uint32_t column);
hcl_block *hcl_add_block(document *d, hcl_body *body, crd_str type, crd_str file, uint32_t line, uint32_t column);
void hcl_add_label(document *d, hcl_block *block, crd_str label);

#endif
