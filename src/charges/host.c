/* SPDX-License-Identifier: Apache-2.0
 *
 * One charge given by the host, under the rules of a bill. */
#include "base/date.h"
#include "charges/reading.h"

/* The charge's own text for a field; defaults are for the caller. */
static crd_str own_text(const crd_charge *c, field_id id) {
    switch (id) {
    case FIELD_ACCOUNT: return c->account;
    case FIELD_ACCOUNT_NAME: return c->account_name;
    case FIELD_PAYER: return c->payer;
    case FIELD_PROVIDER: return c->provider;
    case FIELD_SERVICE: return c->service;
    case FIELD_CREDIT_SERVICE: return c->credit_service;
    case FIELD_PRODUCT_NAME: return c->product_name;
    case FIELD_SKU: return c->sku;
    case FIELD_USAGE_TYPE: return c->usage_type;
    case FIELD_OPERATION: return c->operation;
    case FIELD_REGION: return c->region;
    case FIELD_CHARGE_TYPE: return c->charge_type;
    case FIELD_BILLING_ENTITY: return c->billing_entity;
    case FIELD_SELLER: return c->seller;
    case FIELD_RESOURCE: return c->resource;
    case FIELD_DESCRIPTION: return c->description;
    default: return STR_NONE;
    }
}

static crd_str default_text(const charges *r, const crd_charge *c, field_id id) {
    switch (id) {
    case FIELD_PROVIDER:
    case FIELD_BILLING_ENTITY: return STR("AWS");
    case FIELD_CREDIT_SERVICE: return c->service;
    case FIELD_CHARGE_TYPE: return r->assume_type;
    default: return STR_NONE;
    }
}

static crd_str text_of(const charges *r, const crd_charge *c, field_id id) {
    crd_str own = own_text(c, id);
    return str_none(own) ? default_text(r, c, id) : own;
}

/* The first form with a value counts, as in a bill. */
static crd_str tag_of(charges *r, const crd_charge *c, const tag *t) {
    crd_str winner = STR_NONE;
    for (size_t form = 0; form < TAG_FORMS; form++)
        for (size_t i = 0; i < c->tags_count; i++) {
            crd_str value = c->tags[i].value;
            if (str_none(value) || !str_eq(c->tags[i].key, t->forms[form])) continue;
            if (str_none(winner))
                winner = value;
            else if (!str_eq(winner, value))
                charges_conflict(r, t->key, winner, value);
        }
    return winner;
}

static bool complain(charges *r, diag_code code, const char *field, const char *what) {
    return report_place(r, code, 0, 0, NULL, "charge %llu: %s %s", (unsigned long long)r->number, field, what);
}

static bool check_required(charges *r, const crd_charge *c) {
    for (size_t i = 0; i < READING_REQUIRED; i++) {
        field_id id = reading_required[i];
        if (str_none(text_of(r, c, id))) return complain(r, DIAG_MISSING_VALUE, field_table[id].name, "is empty");
    }
    return true;
}

static bool read_day(charges *r, const crd_charge *c) {
    static const char outside[] = "is not in the years 1 to 9999";
    if (c->day == CRD_NO_DATE) return complain(r, DIAG_MISSING_VALUE, "day", "is not given");
    if (crd_date_from_days_since_epoch(c->day) == CRD_NO_DATE) return complain(r, DIAG_BAD_DATE, "day", outside);
    if (c->month && !month_valid(c->month)) return complain(r, DIAG_BAD_DATE, "month", outside);
    r->b.day[r->b.rows] = c->day;
    r->b.month[r->b.rows] = c->month ? c->month : date_month_near(&r->host_month, c->day);
    return true;
}

static bool read_columns(charges *r, const crd_charge *c) {
    for (size_t i = 0; i < r->c->n; i++) {
        const field_ref *ref = &r->c->refs[i];
        const char *bad = NULL;
        crd_str value = ref->id == FIELD_TAG ? tag_of(r, c, &r->tags[i]) : text_of(r, c, ref->id);
        if (charges_put(r, i, value, &bad)) continue;
        return bad ? complain(r, DIAG_BAD_TEXT, ref->id == FIELD_TAG ? "a tag" : field_table[ref->id].name, bad)
                   : false;
    }
    return true;
}

static bool read_currency(charges *r, const crd_charge *c) {
    crd_str currency = c->currency;
    if (str_none(currency)) {
        r->reading.currency_assumed = true;
        currency = STR("USD");
    }
    if (str_eq(currency, r->reading.currency)) return true;
    return charges_new_currency(r, currency, (place){.file = r->name});
}

bool host_read(charges *r, const crd_charge *c) {
    r->b.cost[r->b.rows] = dec_of(c->cost);
    return check_required(r, c) && read_day(r, c) && read_columns(r, c) && read_currency(r, c);
}
