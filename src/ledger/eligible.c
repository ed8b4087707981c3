/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the rules of who a credit could ever pay. A column's value is judged when it first appears; a row only combines
 * five small numbers. The invariant: classes.n is the number of values judged so far, never more than the dictionary.
 */
#include "ledger/eligible.h"

#include "base/aws.h"

const field_id eligible_columns[] = {FIELD_PROVIDER, FIELD_CHARGE_TYPE, FIELD_BILLING_ENTITY, FIELD_SERVICE,
                                     FIELD_PRODUCT_NAME};
#define COLUMNS (sizeof eligible_columns / sizeof eligible_columns[0])
const size_t eligible_columns_n = COLUMNS;

typedef struct judged_column {
    size_t position;      /* in the batch */
    VEC(uint8_t) classes; /* by the value's id */
} judged_column;

struct eligible {
    mem *m;
    const columns *columns;
    judged_column at[COLUMNS]; /* as eligible_columns */
};

const char *eligible_reason_text(eligible_reason reason) {
    static const char *const texts[ELIGIBLE_REASONS] = {
        [INELIGIBLE_OTHER_PROVIDER] = "other provider",
        [INELIGIBLE_CREDIT] = "credit",
        [INELIGIBLE_TAX] = "tax",
        [INELIGIBLE_REFUND] = "refund",
        [INELIGIBLE_FEE] = "fee",
        [INELIGIBLE_OTHER_TYPE] = "other type",
        [INELIGIBLE_MARKETPLACE] = "marketplace",
        [INELIGIBLE_EXCLUDED_SERVICE] = "excluded service",
    };
    return texts[reason];
}

/* ---- values ----------------------------------------------------------------------------------------------------- */

enum { OURS, FOREIGN };                                /* provider */
enum { AWS_ITSELF, MARKETPLACE };                      /* billing_entity */
enum { ANY_SERVICE, BEDROCK, SUPPORT_PLAN, EXCLUDED }; /* service */
enum { ANY_PRODUCT, BEDROCK_EDITION };                 /* product_name */
enum { PLAIN_FEE = ELIGIBLE_REASONS };                 /* charge_type: the reason that it gives alone, or this */

/* A bill that does not say is AWS's own. */
static uint8_t judge_provider(crd_str name) { return str_none(name) || str_eq(name, STR("AWS")) ? OURS : FOREIGN; }

static uint8_t judge_entity(crd_str name) { return str_eq(name, STR("AWS Marketplace")) ? MARKETPLACE : AWS_ITSELF; }

static uint8_t judge_product(crd_str name) {
    return str_ends(name, STR("(Amazon Bedrock Edition)"), false) ? BEDROCK_EDITION : ANY_PRODUCT;
}

static uint8_t judge_service(crd_str code) {
    if (str_eq(code, STR("AmazonBedrock"))) return BEDROCK;
    if (aws_service_support(code)) return SUPPORT_PLAN;
    return aws_service_excluded(code) ? EXCLUDED : ANY_SERVICE;
}

static uint8_t judge_type(crd_str type) {
    if (aws_charge_type_eligible(type)) return ELIGIBLE;
    if (str_eq(type, STR("Credit"))) return INELIGIBLE_CREDIT;
    if (str_eq(type, STR("Tax"))) return INELIGIBLE_TAX;
    if (str_eq(type, STR("Refund"))) return INELIGIBLE_REFUND;
    if (str_eq(type, STR("Fee"))) return PLAIN_FEE;
    if (str_eq(type, STR("SavingsPlanUpfrontFee"))) return INELIGIBLE_FEE;
    return INELIGIBLE_OTHER_TYPE;
}

static uint8_t (*const judges[COLUMNS])(crd_str) = {judge_provider, judge_type, judge_entity, judge_service,
                                                    judge_product};

static bool judge_new_values(eligible *e, size_t i) {
    judged_column *column = &e->at[i];
    const intern *values = &e->columns->dicts[column->position];
    while (column->classes.n < intern_count(values)) {
        uint8_t *class = vec_push(e->m, &column->classes);
        if (class == NULL) return false;
        *class = judges[i](intern_get(values, (uint32_t)column->classes.n - 1));
    }
    return true;
}

/* ---- rows ------------------------------------------------------------------------------------------------------- */

/* The charge type's own verdict, but for the Fee rows of the support plans that credits pay: AWS's own. */
static eligible_reason of_type(uint8_t type, uint8_t entity, uint8_t service) {
    if (type == PLAIN_FEE) return entity == AWS_ITSELF && service == SUPPORT_PLAN ? ELIGIBLE : INELIGIBLE_FEE;
    return (eligible_reason)type;
}

static eligible_reason judge_row(uint8_t provider, uint8_t type, uint8_t entity, uint8_t service, uint8_t product) {
    if (provider == FOREIGN) return INELIGIBLE_OTHER_PROVIDER;
    eligible_reason reason = of_type(type, entity, service);
    if (reason != ELIGIBLE) return reason;
    if (entity == MARKETPLACE) {
        bool model = service == BEDROCK || product == BEDROCK_EDITION;
        return model ? ELIGIBLE_BEDROCK : INELIGIBLE_MARKETPLACE;
    }
    return service == EXCLUDED ? INELIGIBLE_EXCLUDED_SERVICE : ELIGIBLE;
}

bool eligible_judge(eligible *e, const batch *b, uint8_t *reasons) {
    for (size_t i = 0; i < COLUMNS; i++)
        if (!judge_new_values(e, i)) return false;
    const uint8_t *class[COLUMNS];
    const uint32_t *ids[COLUMNS];
    for (size_t i = 0; i < COLUMNS; i++) {
        class[i] = e->at[i].classes.at;
        ids[i] = b->ids[e->at[i].position];
    }
    for (size_t row = 0; row < b->rows; row++)
        reasons[row] = (uint8_t)judge_row(class[0][ids[0][row]], class[1][ids[1][row]], class[2][ids[2][row]],
                                          class[3][ids[3][row]], class[4][ids[4][row]]);
    return true;
}

eligible *eligible_new(mem *m, const columns *c) {
    eligible *e = mem_new(m, sizeof *e);
    if (e == NULL) return NULL;
    e->m = m;
    e->columns = c;
    for (size_t i = 0; i < COLUMNS; i++) e->at[i].position = columns_find(c, (field_ref){.id = eligible_columns[i]});
    return e;
}

void eligible_free(eligible *e) {
    if (e == NULL) return;
    for (size_t i = 0; i < COLUMNS; i++) vec_free(e->m, &e->at[i].classes);
    mem_free(e->m, e, sizeof *e);
}
