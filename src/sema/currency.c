/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns currencies: which codes exist, and that a policy has one. */
#include <stdlib.h>
#include <string.h>

#include "base/order.h"
#include "check.h"

/* ISO 4217, active codes of countries and funds, sorted; with ANG and BGN, which bills of their last year still carry.
 */
static const char codes[][4] = {
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD", "BIF",
    "BMD", "BND", "BOB", "BOV", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHE", "CHF", "CHW", "CLF",
    "CLP", "CNY", "COP", "COU", "CRC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR",
    "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS",
    "INR", "IQD", "IRR", "ISK", "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT",
    "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR",
    "MWK", "MXN", "MXV", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP",
    "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE",
    "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS",
    "UAH", "UGX", "USD", "USN", "UYI", "UYU", "UYW", "UZS", "VED", "VES", "VND", "VUV", "WST", "XAF", "XCD", "XCG",
    "XOF", "XPF", "YER", "ZAR", "ZMW", "ZWG",
};
enum { CODES = sizeof codes / sizeof *codes };

static int by_code(const void *a, const void *b) { return memcmp(a, b, 3); }

static bool known(crd_str code) { return code.len == 3 && bsearch(code.ptr, codes, CODES, sizeof *codes, by_code); }

void currency_check(checker *c, span at, crd_str code) {
    if (known(code)) return;
    diag *g = diag_add(c->d, DIAG_UNKNOWN_CURRENCY, at, "ISO 4217 has no currency `%.*s`", STR_ARG(code));
    crd_str all[CODES + 1] = {STR("USD")}; /* what nearly every bill is in comes first */
    for (size_t i = 0; i < CODES; i++) all[i + 1] = (crd_str){codes[i], 3};
    uint32_t begin = at.end - (uint32_t)code.len;
    diag_did_you_mean(c->d, g, (span){at.file, begin, at.end}, code, all, CODES + 1);
}

static int by_place(const void *a, const void *b) {
    const currency_use *x = a, *y = b;
    if (x->at.file != y->at.file) return x->at.file < y->at.file ? -1 : 1;
    return (x->at.begin > y->at.begin) - (x->at.begin < y->at.begin);
}

void currency_use_add(checker *c, span at, crd_str code) {
    currency_use use = {code, at}, *slot = NULL;
    if (!known(code)) return;
    for (size_t i = 0; i < c->currencies.n && !slot; i++)
        if (str_eq(c->currencies.at[i].currency, code)) slot = &c->currencies.at[i];
    if (!slot && (slot = vec_push(c->a->m, &c->currencies))) *slot = use;
    if (slot && by_place(&use, slot) < 0) *slot = use;
}

void currencies_finish(checker *c) {
    size_t n = c->currencies.n;
    if (n == 0) return;
    order_sort(c->currencies.at, n, sizeof *c->currencies.at, by_place);
    c->out->currency = c->currencies.at[0].currency;
    if (n == 1) return;
    text t;
    text_init(&t, c->a->m);
    for (size_t i = 0; i < n; i++)
        text_format(&t, "%s%.*s", i == 0 ? "" : i + 1 < n ? ", " : " and ", STR_ARG(c->currencies.at[i].currency));
    diag *g =
        diag_add(c->d, DIAG_POLICY_CURRENCIES, c->currencies.at[1].at, "the policy mixes %.*s", STR_ARG(text_str(&t)));
    for (size_t i = 0; i < n; i++)
        if (i != 1) diag_also(c->d, g, c->currencies.at[i].at, "%.*s", STR_ARG(c->currencies.at[i].currency));
    diag_help(c->d, g, "write one policy a currency: bills in different currencies are settled apart");
    text_free(&t);
}
