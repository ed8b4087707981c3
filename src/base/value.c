/* SPDX-License-Identifier: Apache-2.0
 *
 * Names of the types of values. */
#include "base/value.h"

const char *value_type_name(value_type type) {
    switch (type) {
    case VALUE_ABSENT: return "nothing";
    case VALUE_BOOL: return "true or false";
    case VALUE_NUMBER: return "a number";
    case VALUE_PERCENT: return "a percentage";
    case VALUE_MONEY: return "money";
    case VALUE_DATE: return "a date";
    case VALUE_MONTH: return "a month";
    case VALUE_DAYS: return "a number of days";
    case VALUE_MONTHS: return "a number of months";
    case VALUE_TEXT: return "text";
    case VALUE_LIST: return "a list";
    case VALUE_TYPES: break;
    }
    return "nothing";
}
