/* SPDX-License-Identifier: Apache-2.0
 *
 * AWS's credits, as `aws billing get-credits --output json` prints them. */
#ifndef AWS_CREDITS_H
#define AWS_CREDITS_H

#include "cli/cli.h"
#include "cli/documents/document.h"
#include "cli/sha256.h"
#include "crd_aws.h"

typedef struct aws_credits {
    document *document; /* what the texts are borrowed from */
    crd_aws_credit *at; /* in the order of the files */
    size_t n;
    const crd_aws_credit **by_id;
    char digest[SHA256_HEX]; /* of the files' bytes, one file behind the other */
} aws_credits;

/* Reads files; all of them, or reports what is wrong. No credits are no error here. */
bool credits_read(cli *c, const char *const *paths, size_t n, aws_credits *out);
void credits_free(aws_credits *a);
/* NULL: AWS did not name it. */
const crd_aws_credit *credits_find(const aws_credits *a, crd_str id);

/* ---- credits_values.c: one value each; false: it cannot be read, and the caller says so ---- */

bool credits_currency(crd_str text);
/* The day on which an instant lies, in UTC: ISO text, or seconds since 1970 as the API itself has them. */
bool credits_day(const document_value *value, crd_date *out);
/* The last day of a credit that ends at an instant. One that ends as a day begins has nothing of that day. */
bool credits_last_day(const document_value *value, crd_date *out);

/* ---- verbs ---- */

int import_credits(cli *c);
int export_preferences(cli *c);

/* ---- Codes of the findings of this folder's part: section 13 of the table of findings ---- */

#define ERROR_CREDITS_MEMBER   "CRD1360"
#define ERROR_CREDITS_VALUE    "CRD1361"
#define NOTE_CREDITS_UNKNOWN   "CRD1362"
#define ERROR_CREDITS_TWICE    "CRD1363"
#define NOTE_CREDITS_OVERDRAWN "CRD1364"
#define ERROR_CREDITS_NONE     "CRD1366"
#define ERROR_SPLIT            "CRD1381"
#define ERROR_PORTIONS         "CRD1382"

#endif
