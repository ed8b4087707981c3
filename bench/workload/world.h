/* SPDX-License-Identifier: Apache-2.0
 *
 * The organisation that the benchmark's bills and policies are about: its accounts, usage types and resources, how
 * often each is met, and the chance that decides. The same on every machine and in every run. */
#ifndef BENCH_WORLD_H
#define BENCH_WORLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    PRODUCTS = 80,
    REGIONS = 25,
    TEAMS = 40,
    ENVIRONMENTS = 5,
    KINDS = 36,
    INSTANCES = 40,
    ACCOUNTS = 200,
    USAGE_TYPES = 3000,
    RESOURCES = 60000
};

#define COST_ONE INT64_C(10000000000) /* amounts are whole multiples of 1e-10 */

/* What is used: the first half of a usage type's name, and what belongs to it. */
typedef struct usage_kind {
    const char *name;
    bool of_instance; /* the name goes on with an instance's */
    const char *operation, *family, *unit, *description;
} usage_kind;

extern const char *const product_names[PRODUCTS], *const region_names[REGIONS], *const region_prefixes[REGIONS];
extern const char *const team_names[TEAMS], *const environment_names[ENVIRONMENTS], *const instance_names[INSTANCES];
extern const usage_kind kinds[KINDS];

typedef struct usage_type {
    char name[64], sku[20], description[160], instance[20], rate[24];
    size_t product, region, kind;
} usage_type;

typedef struct resource {
    size_t usage_type, account;
    char arn[128], tags[400], zone[20]; /* tags: as in a CSV */
} resource;

/* A product in a region: its usage types. */
typedef struct offer {
    size_t *at;
    size_t n;
} offer;

typedef struct zipf {
    size_t n;
    double *up_to; /* [i]: the chance of one of the first i + 1 */
} zipf;

typedef struct world {
    char account[ACCOUNTS][16], account_name[ACCOUNTS][40];
    usage_type usage_types[USAGE_TYPES];
    resource *resources; /* NULL before world_resources */
    offer offers[PRODUCTS][REGIONS];
    zipf accounts, products, regions, usages, teams, used, apps, instances;
} world;

/* Never NULL: without memory the program ends. Chance goes on where the world ends, so a world is made once. */
world *world_new(void);
void world_resources(world *w);
void world_free(world *w);

uint64_t chance(void);
uint32_t chance_below(uint32_t n);
double chance_unit(void); /* from 0 to 1 */
size_t zipf_pick(const zipf *z);

/* `amount` in decimals, of which there are enough for it; returns the end. */
char *put_amount(char *out, int64_t amount, unsigned decimals);
void *must(void *memory); /* ends the program when it is NULL */

#endif
