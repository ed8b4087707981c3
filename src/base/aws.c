/* SPDX-License-Identifier: Apache-2.0
 *
 * Look-ups in the tables made from stdlib/aws.crd. Everything compares by bytes: a bill's "amazonec2" is not a service.
 */
#include "aws.h"

#include "aws_table.h"

/* The first index whose entry is not below the text. */
static size_t lower_bound(const crd_str *list, size_t n, crd_str text) {
    size_t low = 0;
    while (n > 0) {
        size_t half = n / 2;
        bool below = str_cmp(list[low + half], text) < 0;
        low = below ? low + half + 1 : low;
        n = below ? n - half - 1 : half;
    }
    return low;
}

static bool contains(const crd_str *list, size_t n, crd_str text) {
    size_t i = lower_bound(list, n, text);
    return i < n && str_eq(list[i], text);
}

static crd_str alias_code(crd_str name) {
    size_t low = 0, high = aws_table_aliases_n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_cmp(aws_table_aliases[middle].name, name);
        if (order == 0) return aws_table_aliases[middle].code;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return STR_NONE;
}

crd_str aws_service_code(crd_str name) {
    size_t i = lower_bound(aws_table_codes, aws_table_codes_n, name);
    if (i < aws_table_codes_n && str_eq(aws_table_codes[i], name)) return aws_table_codes[i];
    return alias_code(name);
}

const crd_str *aws_service_codes(size_t *n) {
    *n = aws_table_codes_n;
    return aws_table_codes;
}

bool aws_service_excluded(crd_str code) {
    return contains(aws_table_excluded_services, aws_table_excluded_services_n, code);
}

bool aws_service_support(crd_str code) {
    return contains(aws_table_support_services, aws_table_support_services_n, code);
}

bool aws_charge_type_eligible(crd_str type) {
    return contains(aws_table_eligible_charge_types, aws_table_eligible_charge_types_n, type);
}

bool aws_entity(crd_str publisher) { return contains(aws_table_entities, aws_table_entities_n, publisher); }

const crd_str *aws_programs(size_t *n) {
    *n = aws_table_credit_programs_n;
    return aws_table_credit_programs;
}

const crd_str *aws_credit_types(size_t *n) {
    *n = aws_table_credit_types_n;
    return aws_table_credit_types;
}

const crd_str *aws_charge_types(size_t *n) {
    *n = aws_table_charge_types_n;
    return aws_table_charge_types;
}
