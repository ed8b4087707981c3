/* SPDX-License-Identifier: Apache-2.0
 *
 * AWS's words for what a rule may look at and how. */
#include "aws/aws.h"

const char *crd_aws_match_text(unsigned option) {
    switch (option) {
    case CRD_AWS_EQUALS: return "EQUALS";
    case CRD_AWS_ABSENT: return "ABSENT";
    case CRD_AWS_STARTS_WITH: return "STARTS_WITH";
    case CRD_AWS_ENDS_WITH: return "ENDS_WITH";
    case CRD_AWS_CONTAINS: return "CONTAINS";
    case CRD_AWS_CASE_SENSITIVE: return "CASE_SENSITIVE";
    case CRD_AWS_CASE_INSENSITIVE: return "CASE_INSENSITIVE";
    default: return "";
    }
}

/* ce Expression: a key without values is ABSENT on the key. */
unsigned aws_match(const crd_aws_expression *leaf) {
    unsigned how = leaf->match & ~(unsigned)(CRD_AWS_CASE_SENSITIVE | CRD_AWS_CASE_INSENSITIVE);
    if (how != 0) return how;
    return leaf->values_count > 0 ? CRD_AWS_EQUALS : CRD_AWS_ABSENT;
}

field_id aws_dimension(crd_str key) {
    for (int id = 0; key.len > 0 && id < FIELD_TEXTS; id++)
        if (str_eq(key, str_of(field_table[id].dimension))) return (field_id)id;
    return FIELD_COUNT;
}
