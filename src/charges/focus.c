/* SPDX-License-Identifier: Apache-2.0
 *
 * FOCUS's words in AWS's. Every text returned is a constant or one of the arguments. */
#include "charges/focus.h"

#include "base/aws.h"

/* A recurring purchase is the fee of a reservation or of a savings plan; any other purchase is paid once. */
static crd_str purchase(crd_str frequency, crd_str commitment) {
    if (!str_eq(frequency, STR("Recurring"))) return STR("Fee");
    if (str_eq(commitment, STR("Usage"))) return STR("RIFee");
    if (str_eq(commitment, STR("Spend"))) return STR("SavingsPlanRecurringFee");
    return STR("Fee");
}

crd_str focus_charge_type(crd_str category, crd_str frequency, crd_str commitment) {
    if (str_eq(category, STR("Purchase"))) return purchase(frequency, commitment);
    if (str_eq(category, STR("Adjustment"))) return STR("Refund");
    return category;
}

crd_str focus_billing_entity(crd_str publisher, crd_str provider) {
    bool billed_by_aws = str_none(provider) || str_eq(provider, STR("AWS")); /* as for eligibility */
    return billed_by_aws && !aws_entity(publisher) ? STR("AWS Marketplace") : STR_NONE;
}

crd_str focus_service(crd_str name) {
    crd_str code = aws_service_code(name);
    return str_none(code) ? name : code;
}
