/* SPDX-License-Identifier: Apache-2.0
 *
 * Makes the organisation: chance, frequencies as of Zipf, and what is drawn by them. The order of the draws is part of
 * the workload: another one would be another bill. */
#include "world.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *must(void *memory) {
    if (memory != NULL) return memory;
    fputs("workload: out of memory\n", stderr);
    exit(1);
}

/* ---- chance: xoshiro256**, seeded by splitmix64 ----------------------------------------------------------------- */

static uint64_t state[4];

static uint64_t rotate(uint64_t x, int by) { return x << by | x >> (64 - by); }

uint64_t chance(void) {
    uint64_t result = rotate(state[1] * 5, 7) * 9, t = state[1] << 17;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= t;
    state[3] = rotate(state[3], 45);
    return result;
}

static void seed(uint64_t s) {
    for (int i = 0; i < 4; i++) {
        s += UINT64_C(0x9e3779b97f4a7c15);
        uint64_t z = s;
        z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
        z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
        state[i] = z ^ z >> 31;
    }
}

uint32_t chance_below(uint32_t n) { return (uint32_t)((chance() >> 32) * n >> 32); }

double chance_unit(void) { return (double)(chance() >> 11) * 0x1.0p-53; }

/* ---- frequencies ------------------------------------------------------------------------------------------------ */

static zipf zipf_new(size_t n, double exponent) {
    zipf z = {n, must(malloc(n * sizeof(double)))};
    double sum = 0;
    for (size_t i = 0; i < n; i++) z.up_to[i] = sum += 1 / pow((double)(i + 1), exponent);
    for (size_t i = 0; i < n; i++) z.up_to[i] /= sum;
    return z;
}

size_t zipf_pick(const zipf *z) {
    double u = chance_unit();
    size_t low = 0, high = z->n - 1;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (z->up_to[middle] < u)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void make_frequencies(world *w) {
    w->accounts = zipf_new(ACCOUNTS, 1.1);
    w->products = zipf_new(PRODUCTS, 1.1);
    w->regions = zipf_new(REGIONS, 1.2);
    w->usages = zipf_new(USAGE_TYPES, 1.0);
    w->teams = zipf_new(TEAMS, 0.8);
    w->used = zipf_new(RESOURCES, 0.85);
    w->apps = zipf_new(150, 0.9);
    w->instances = zipf_new(INSTANCES, 0.7);
}

/* ---- accounts and usage types ----------------------------------------------------------------------------------- */

static const char *any_team(void) { return team_names[chance_below(TEAMS)]; }
static const char *any_environment(void) { return environment_names[chance_below(ENVIRONMENTS)]; }

/* Some numbers begin with zeros, as AWS's do. */
static void make_accounts(world *w) {
    for (size_t i = 0; i < ACCOUNTS; i++) {
        uint64_t number = UINT64_C(100000000000) + chance() % UINT64_C(900000000000);
        if (i % 17 == 3) number %= UINT64_C(10000000000);
        snprintf(w->account[i], sizeof w->account[i], "%012llu", (unsigned long long)number);
        const char *environment = any_environment(), *team = any_team();
        snprintf(w->account_name[i], sizeof w->account_name[i], "%s-%s-%03zu", team, environment, i);
    }
}

char *put_amount(char *out, int64_t amount, unsigned decimals) {
    uint64_t size = amount < 0 ? -(uint64_t)amount : (uint64_t)amount;
    if (amount < 0) *out++ = '-';
    out += sprintf(out, "%llu", (unsigned long long)(size / COST_ONE));
    if (decimals == 0) return out;
    char digits[16];
    snprintf(digits, sizeof digits, ".%010llu", (unsigned long long)(size % COST_ONE));
    memcpy(out, digits, decimals + 1);
    return out + decimals + 1;
}

static const char *short_product(size_t product) {
    const char *name = product_names[product];
    return strncmp(name, "Amazon", 6) == 0 ? name + 6 : name;
}

/* The frequent products are used in a way that is theirs. */
static size_t kind_of(size_t product, size_t k) {
    switch (product) {
    case 0: return k > 15 ? k % 16 : k;
    case 1: return 17 + k % 5;
    case 2: return 3 + k % 2;
    case 3: return 22 + k % 3;
    default: return k;
    }
}

static void draw_usage_type(const world *w, usage_type *t, size_t number) {
    t->product = number < PRODUCTS ? number : zipf_pick(&w->products);
    t->region = zipf_pick(&w->regions);
    size_t k = chance_below(KINDS), instance = zipf_pick(&w->instances);
    t->kind = kind_of(t->product, k);
    const char *prefix = region_prefixes[t->region], *name = kinds[t->kind].name;
    bool of_instance = kinds[t->kind].of_instance;
    strcpy(t->instance, of_instance ? instance_names[instance] : "");
    if (of_instance || (t->product < 12 && chance_below(3)))
        snprintf(t->name, sizeof t->name, "%s%s%s", prefix, name, t->instance);
    else
        snprintf(t->name, sizeof t->name, "%s%s-%s%u", prefix, name, short_product(t->product), chance_below(30));
}

static bool is_new(const world *w, size_t number) {
    for (size_t i = 0; i < number; i++)
        if (strcmp(w->usage_types[i].name, w->usage_types[number].name) == 0) return false;
    return true;
}

static void describe(usage_type *t) {
    for (size_t i = 0; i < 16; i++) t->sku[i] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[chance_below(36)];
    *put_amount(t->rate, (int64_t)(pow(10, chance_unit() * 7 - 6) * (double)COST_ONE), 10) = '\0';
    char words[120];
    snprintf(words, sizeof words, kinds[t->kind].description, t->instance);
    snprintf(t->description, sizeof t->description, "$%s %s", t->rate, words);
}

static void make_usage_types(world *w) {
    for (size_t i = 0; i < USAGE_TYPES; i++) {
        do draw_usage_type(w, &w->usage_types[i], i);
        while (!is_new(w, i));
        describe(&w->usage_types[i]);
    }
    for (size_t i = 0; i < USAGE_TYPES; i++) {
        offer *o = &w->offers[w->usage_types[i].product][w->usage_types[i].region];
        o->at = must(realloc(o->at, (o->n + 1) * sizeof *o->at));
        o->at[o->n++] = i;
    }
}

/* ---- resources -------------------------------------------------------------------------------------------------- */

static void name_resource(const world *w, resource *r, const char *hex) {
    size_t product = w->usage_types[r->usage_type].product;
    const char *region = region_names[w->usage_types[r->usage_type].region], *account = w->account[r->account];
    const char *environment, *team;
    char *arn = r->arn;
    size_t room = sizeof r->arn;
    switch (product) {
    case 0:
        if (chance() & 1)
            snprintf(arn, room, "i-%.17s", hex);
        else
            snprintf(arn, room, "vol-%.17s", hex);
        break;
    case 1:
        environment = any_environment(), team = any_team();
        snprintf(arn, room, "%s-%s-%.8s-bucket", team, environment, hex);
        break;
    case 2: snprintf(arn, room, "arn:aws:rds:%s:%s:cluster:cluster-%.26s", region, account, hex); break;
    case 3:
        environment = any_environment(), team = any_team();
        snprintf(arn, room, "arn:aws:lambda:%s:%s:function:%s-%s-handler-%.12s", region, account, team, environment,
                 hex);
        break;
    case 8:
        snprintf(arn, room, "arn:aws:elasticloadbalancing:%s:%s:loadbalancer/app/k8s-%.8s/%.16s", region, account,
                 hex + 8, hex);
        break;
    default:
        snprintf(arn, room, "arn:aws:%s:%s:%s:resource/%s/%.32s", short_product(product), region, account, any_team(),
                 hex);
    }
}

/* Tags are JSON in a quoted cell: its quotes are doubled. */
static char *put_tag(char *out, const char *begin, const char *key, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
static char *put_tag(char *out, const char *begin, const char *key, const char *format, ...) {
    va_list arguments;
    out += sprintf(out, "%s\"\"%s\"\":\"\"", out == begin ? "" : ",", key);
    va_start(arguments, format);
    out += vsprintf(out, format, arguments);
    va_end(arguments);
    return out + sprintf(out, "\"\"");
}

/* One resource in seven has no tags; the others have some, by one number which decides of them all. */
static void tag_resource(const world *w, resource *r, const char *hex) {
    uint32_t k = chance_below(100);
    size_t team = zipf_pick(&w->teams), app = zipf_pick(&w->apps);
    if (k < 15) {
        strcpy(r->tags, "{}");
        return;
    }
    strcpy(r->tags, "\"{");
    char *begin = r->tags + 2, *t = begin;
    if (k % 5 == 0) t = put_tag(t, begin, "aws_createdBy", "AssumedRole:AROA%.16s:i-%.12s", hex, hex + 4);
    if (k % 2) t = put_tag(t, begin, "user_app", "%s-svc-%03zu", team_names[app % TEAMS], app);
    if (k % 3) t = put_tag(t, begin, "user_cost_center", "CC-%04zu", 1000 + team * 7 + app % 3);
    if (k >= 25)
        t = put_tag(t, begin, "user_env", "%s",
                    environment_names[chance_below(10) < 5 ? 0 : chance_below(ENVIRONMENTS)]);
    if (k % 7 == 1) t = put_tag(t, begin, "user_owner", "%s-oncall@example.com", team_names[team]);
    if (k % 4 == 2)
        t = put_tag(t, begin, "user_name", "%s-%s-%.6s", team_names[team],
                    short_product(w->usage_types[r->usage_type].product), hex + 9);
    if (k >= 35) t = put_tag(t, begin, "user_team", "%s", team_names[team]);
    if (t == begin) t = put_tag(t, begin, "user_managed_by", "%s", "terraform");
    strcpy(t, "}\"");
}

void world_resources(world *w) {
    w->resources = must(calloc(RESOURCES, sizeof *w->resources));
    for (size_t i = 0; i < RESOURCES; i++) {
        resource *r = &w->resources[i];
        char hex[33] = "";
        r->usage_type = zipf_pick(&w->usages);
        r->account = zipf_pick(&w->accounts);
        for (size_t digit = 0; digit < 32; digit++) hex[digit] = "0123456789abcdef"[chance() >> 60];
        name_resource(w, r, hex);
        snprintf(r->zone, sizeof r->zone, "%s%c", region_names[w->usage_types[r->usage_type].region],
                 "abc"[chance_below(3)]);
        tag_resource(w, r, hex);
    }
}

world *world_new(void) {
    world *w = must(calloc(1, sizeof *w));
    seed(20240117);
    make_frequencies(w);
    make_accounts(w);
    make_usage_types(w);
    return w;
}

void world_free(world *w) {
    zipf *all[] = {&w->accounts, &w->products, &w->regions, &w->usages, &w->teams, &w->used, &w->apps, &w->instances};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) free(all[i]->up_to);
    for (size_t product = 0; product < PRODUCTS; product++)
        for (size_t region = 0; region < REGIONS; region++) free(w->offers[product][region].at);
    free(w->resources);
    free(w);
}
