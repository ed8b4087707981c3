/* SPDX-License-Identifier: Apache-2.0
 *
 * From a header to columns: which of the known formats a file is, and where each field is found in its rows. What there
 * is to find stands in base/fields.def alone. */
#ifndef CHARGES_BILL_H
#define CHARGES_BILL_H

#include "base/field.h"
#include "charges/jsonmap.h"

typedef enum bill_format { BILL_CUR2, BILL_LEGACY, BILL_FOCUS, BILL_FORMATS } bill_format;
const char *bill_format_name(bill_format format);

/* Everything that is looked up in a row: the text fields (FIELD_ACCOUNT ...), then the columns of fields.def. */
typedef enum bill_lookup {
    BILL_LAST_TEXT = FIELD_TEXTS - 1,
#define COLUMN(id, name, cur2, legacy, focus) BILL_##id,
#include "base/fields.def"
#undef FIELD
    BILL_LOOKUPS
} bill_lookup;

typedef enum step_kind {
    STEP_COLUMN,
    STEP_RULE,    /* a column's value through the field's rule in focus.c */
    STEP_MAP_KEY, /* a key of a map column */
    STEP_FIELD,   /* another field's value */
    STEP_CONSTANT
} step_kind;

typedef struct step {
    step_kind kind;
    bool alternative; /* counts only in a row that does not carry the column of the step before */
    size_t column;
    size_t map, key;  /* STEP_MAP_KEY: positions in bill.maps and among its keys */
    field_id field;   /* STEP_FIELD */
    crd_str constant; /* STEP_CONSTANT */
} step;

/* Steps are tried in order until one gives a value. */
#define LOOKUP_STEPS 3
typedef struct lookup {
    step steps[LOOKUP_STEPS];
    size_t n;
} lookup;

/* `product`, and the two tag maps of CUR 2.0. */
#define BILL_MAPS 4

typedef struct bill {
    mem *m;
    bill_format format;
    const crd_str *names; /* of the header's columns; borrowed */
    size_t columns;
    bool by_row;     /* every row has columns of its own, some of `names` */
    bool plain_maps; /* maps are JSON as it is: no CSV has doubled its quotes */
    lookup lookups[BILL_LOOKUPS];
    jsonmap maps[BILL_MAPS];
    size_t maps_n;
} bill;

void bill_init(bill *b, mem *m, const crd_str *names, size_t columns);
void bill_free(bill *b);
/* Finds the format: the one most of whose columns the header has. Returns how many, 0 for a header without any. */
size_t bill_detect(bill *b);
/* Columns of the format for a lookup as people read them, "`SubAccountId` or `BillingAccountId`". */
void bill_describe(const bill *b, size_t which, text *out);
/* Fills in the lookups. False: a known column stands in the header twice (*twice is the second), or no memory. */
bool bill_resolve(bill *b, size_t *twice);

/* The column of a name, SIZE_MAX when there is none. */
size_t bill_column(const bill *b, crd_str name);
/* Sets wanted[column] for every column that a lookup may read. */
void bill_mark(const bill *b, size_t which, bool *wanted);
/* Whether a column of the format is a map. */
bool bill_is_map(const bill *b, size_t column);
/* The map column, made when first asked for; SIZE_MAX: no memory. */
size_t bill_map(bill *b, size_t column);
/* Calls `each` with every column name of a row of fields.def. Stops when it returns false. */
void bill_each_name(bill_format format, size_t which, bool (*each)(void *ud, crd_str name), void *ud);
/* The notation of a row of fields.def in a format. */
const char *bill_notation(bill_format format, size_t which);

#endif
