/* SPDX-License-Identifier: Apache-2.0
 *
 * The bill: a month of CUR 2.0 as CSV, 40 columns, about 730 bytes a row. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "charges.h"

static const char header[] =
    "bill_bill_type,bill_billing_entity,bill_billing_period_end_date,bill_billing_period_start_date,bill_invoice_id,"
    "bill_payer_account_id,cost_category,identity_line_item_id,identity_time_interval,line_item_availability_zone,"
    "line_item_blended_cost,line_item_blended_rate,line_item_currency_code,line_item_legal_entity,"
    "line_item_line_item_description,line_item_line_item_type,line_item_normalization_factor,line_item_operation,"
    "line_item_product_code,line_item_resource_id,line_item_tax_type,line_item_unblended_cost,"
    "line_item_unblended_rate,line_item_usage_account_id,line_item_usage_account_name,line_item_usage_amount,"
    "line_item_usage_end_date,line_item_usage_start_date,line_item_usage_type,pricing_public_on_demand_cost,"
    "pricing_term,pricing_unit,product_instance_type,product_product_family,product_region_code,product_servicecode,"
    "product_sku,reservation_reservation_a_r_n,resource_tags,savings_plan_savings_plan_a_r_n\n";

typedef enum charge_type {
    USAGE,
    DISCOUNTED,
    COVERED,
    FEE,
    TAX,
    CREDIT,
    REFUND,
    MARKETPLACE,
    CHARGE_TYPES
} charge_type;
static const struct {
    const char *name;
    double share;
} charge_types[CHARGE_TYPES] = {
    {"Usage", 0.90},
    {"DiscountedUsage", 0.035},
    {"SavingsPlanCoveredUsage", 0.025},
    {"RIFee", 0.008},
    {"Tax", 0.01},
    {"Credit", 0.012},
    {"Refund", 0.002},
    {"Marketplace", 0.008},
};

typedef struct charge {
    const resource *resource;
    const usage_type *usage;
    charge_type type;
    char starts[32], ends[32];
    int64_t cost;
    unsigned decimals;
} charge;

/* ---- drawing ---------------------------------------------------------------------------------------------------- */

static charge_type any_type(void) {
    double x = chance_unit(), up_to = 0;
    for (charge_type t = USAGE; t < CHARGE_TYPES; t++)
        if (x < (up_to += charge_types[t].share)) return t;
    return MARKETPLACE;
}

/* An hour of June 2024. */
static void draw_hour(charge *c) {
    uint32_t of_month = chance_below(720), day = of_month / 24 + 1, hour = of_month % 24;
    const char *format = "2024-%02u-%02uT%02u:00:00Z";
    snprintf(c->starts, sizeof c->starts, format, 6u, day, hour);
    if (hour < 23)
        snprintf(c->ends, sizeof c->ends, format, 6u, day, hour + 1);
    else
        snprintf(c->ends, sizeof c->ends, format, day < 30 ? 6u : 7u, day < 30 ? day + 1 : 1u, 0u);
}

/* Up to 32 dollars, rarely up to 6,300, with up to ten decimals; one in twenty costs nothing. */
static void draw_cost(charge *c) {
    static const unsigned decimals[20] = {0, 2, 2, 4, 4, 6, 6, 6, 8, 8, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10};
    c->decimals = decimals[chance_below(20)];
    c->cost = (int64_t)(pow(10, chance_unit() * 10 - 8.5) * (double)COST_ONE) + 1;
    if (chance_below(2000) == 0) c->cost *= 200;
    if (c->decimals < 10) {
        int64_t step = 1;
        for (unsigned i = c->decimals; i < 10; i++) step *= 10;
        c->cost = (c->cost / step + (c->decimals < 6)) * step;
    }
    if (chance_below(20) == 0) c->cost = 0;
    if (c->type == CREDIT || c->type == REFUND) c->cost = -c->cost;
}

static charge draw_charge(const world *w) {
    charge c = {.resource = &w->resources[zipf_pick(&w->used)]};
    c.usage = &w->usage_types[c.resource->usage_type];
    if (chance_below(10) < 3) {
        const offer *o = &w->offers[c.usage->product][c.usage->region];
        c.usage = &w->usage_types[o->at[chance_below((uint32_t)o->n)]];
    }
    c.type = any_type();
    draw_hour(&c);
    draw_cost(&c);
    return c;
}

/* ---- writing ---------------------------------------------------------------------------------------------------- */

/* A cell, and the comma behind it. */
static void cell(FILE *out, const char *text) {
    fputs(text, out);
    putc(',', out);
}

static void cell_amount(FILE *out, int64_t amount, unsigned decimals) {
    char text[48];
    *put_amount(text, amount, decimals) = '\0';
    cell(out, text);
}

static void cell_quoted(FILE *out, const char *text) {
    bool quoted = strpbrk(text, ",\"") != NULL;
    fprintf(out, quoted ? "\"%s\"," : "%s,", text); /* its quotes are doubled already */
}

static void cell_id(FILE *out) {
    char id[53] = "";
    for (size_t i = 0; i < 52; i += 4) {
        uint64_t bits = chance();
        for (size_t j = 0; j < 4; j++, bits >>= 5) id[i + j] = "abcdefghijklmnopqrstuvwxyz234567"[bits & 31];
    }
    cell(out, id);
}

static void cell_reservation(FILE *out, const charge *c) {
    uint64_t product = c->usage->product;
    if (c->type == DISCOUNTED)
        fprintf(out, "arn:aws:ec2:%s:123456789012:reserved-instances/%08x-5f3c-4e9b-9d41-%012llx",
                region_names[c->usage->region], (uint32_t)product * 2654435761u,
                (unsigned long long)(product * UINT64_C(0x9e3779b97) & UINT64_C(0xffffffffffff)));
    putc(',', out);
}

static void put_bill(FILE *out, const charge *c) {
    cell(out, "Anniversary");
    cell(out, c->type == MARKETPLACE ? "AWS Marketplace" : "AWS");
    cell(out, "2024-07-01T00:00:00Z,2024-06-01T00:00:00Z");
    fprintf(out, "17%llu,", 100000000ull + (unsigned long long)c->resource->account * 7919 % 900000);
    cell(out, "123456789012,{}");
    cell_id(out);
    fprintf(out, "%s/%s,", c->starts, c->ends);
}

static void put_line_item(FILE *out, const world *w, const charge *c, bool tagged) {
    const usage_type *u = c->usage;
    cell(out, u->kind < 16 ? c->resource->zone : "");
    cell_amount(out, c->cost, c->decimals);
    cell(out, u->rate);
    cell(out, "USD,\"Amazon Web Services, Inc.\"");
    cell_quoted(out, u->description);
    cell(out, charge_types[c->type].name);
    cell(out, u->kind < 5 ? "4" : "");
    cell(out, kinds[u->kind].operation);
    cell(out, product_names[u->product]);
    cell(out, tagged ? c->resource->arn : "");
    cell(out, c->type == TAX ? "USSalesTax" : "");
    cell_amount(out, c->cost, c->decimals);
    cell(out, u->rate);
    cell(out, w->account[c->resource->account]);
    cell(out, w->account_name[c->resource->account]);
    cell_amount(out, (int64_t)(pow(10, chance_unit() * 8 - 5) * (double)COST_ONE), 10);
    cell(out, c->ends);
    cell(out, c->starts);
    cell(out, c->type == TAX ? "" : u->name);
}

static void put_product(FILE *out, const charge *c) {
    const usage_type *u = c->usage;
    if (c->type == USAGE) {
        cell_amount(out, c->cost, c->decimals);
        cell(out, "OnDemand");
    } else {
        cell(out, c->type == DISCOUNTED ? "0.0,Reserved" : ",");
    }
    cell(out, kinds[u->kind].unit);
    cell(out, u->instance);
    cell(out, kinds[u->kind].family);
    cell(out, c->type == TAX || c->type == CREDIT ? "" : region_names[u->region]);
    cell(out, product_names[u->product]);
    cell(out, u->sku);
    cell_reservation(out, c);
}

static void put_charge(FILE *out, const world *w) {
    charge c = draw_charge(w);
    bool tagged = c.type < TAX;
    put_bill(out, &c);
    put_line_item(out, w, &c, tagged);
    put_product(out, &c);
    cell(out, tagged ? c.resource->tags : "{}");
    if (c.type == COVERED)
        fputs("arn:aws:savingsplans::123456789012:savingsplan/0d6b1a52-7c1e-4f0e-9a6c-2f1e8a9b7c3d", out);
    putc('\n', out);
}

void charges_write(FILE *out, world *w, uint64_t rows) {
    world_resources(w);
    fputs(header, out);
    for (uint64_t row = 0; row < rows; row++) put_charge(out, w);
}
