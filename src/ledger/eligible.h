/* SPDX-License-Identifier: Apache-2.0
 *
 * Which charges a credit could ever pay, and why not the others. Decided from five columns; each is judged once per
 * distinct value. Sources: docs/credits.md. */
#ifndef LEDGER_ELIGIBLE_H
#define LEDGER_ELIGIBLE_H

#include "base/batch.h"

/* In the order in which the reasons are tried. */
typedef enum eligible_reason {
    ELIGIBLE,
    ELIGIBLE_BEDROCK, /* third-party model on Bedrock through Marketplace: only a credit of program activate pays it */
    INELIGIBLE_OTHER_PROVIDER,
    INELIGIBLE_CREDIT,
    INELIGIBLE_TAX,
    INELIGIBLE_REFUND,
    INELIGIBLE_FEE,
    INELIGIBLE_OTHER_TYPE,
    INELIGIBLE_MARKETPLACE,
    INELIGIBLE_EXCLUDED_SERVICE,
    ELIGIBLE_REASONS
} eligible_reason;

/* "other provider", ...; NULL for the first two. */
const char *eligible_reason_text(eligible_reason reason);

typedef struct eligible eligible;
extern const field_id eligible_columns[];
extern const size_t eligible_columns_n;
eligible *eligible_new(mem *m, const columns *c); /* has eligible_columns; NULL: no memory */
void eligible_free(eligible *e);
bool eligible_judge(eligible *e, const batch *b, uint8_t *reasons); /* false: no memory */

#endif
