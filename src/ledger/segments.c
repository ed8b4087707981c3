/* SPDX-License-Identifier: Apache-2.0
 *
 * Collects the edges of all credits. An edge more than needed would change no bill, only split cells. */
#include "ledger/segments.h"

#include "base/order.h"
#include "ledger/organization.h"

typedef struct edge_list {
    crd_date *at;
    size_t n;
} edge_list;

static void add(edge_list *edges, crd_date day) {
    if (day != CRD_NO_DATE) edges->at[edges->n++] = day;
}

#define EDGES_OF_A_CREDIT 4 /* beside two for each pause */

static size_t most_edges(const crd_credit *credits, size_t n) {
    size_t most = 0;
    for (size_t i = 0; i < n; i++) most += EDGES_OF_A_CREDIT + 2 * credits[i].pauses_count;
    return most;
}

static void add_credit(edge_list *edges, const ledger_options *o, const crd_credit *credit, const crd_pause *paused) {
    for (size_t i = 0; i < credit->pauses_count; i++) {
        if (paused[i].until == paused[i].from) continue; /* its hook leaves it out */
        add(edges, paused[i].from);
        add(edges, paused[i].until);
    }
    if (credit->has_balance) add(edges, credit->balance_on + 1);
    const crd_member *owner = organization_member(o->organization, credit->owner);
    if (owner != NULL) add(edges, owner->joined);
}

static void add_validity(edge_list *edges, const crd_credit *credit) {
    add(edges, credit->starts);
    add(edges, credit->expires + 1);
}

#define DAYS_MAX 4096 /* an edge in the year 9999 takes no memory */

static bool list_days(segments *s, arena *a) {
    if (s->edges_n == 0) return true;
    int64_t all = (int64_t)s->edges[s->edges_n - 1] - s->edges[0] + 1;
    s->days_n = all < DAYS_MAX ? (uint32_t)all : DAYS_MAX;
    s->of_days = ARENA_ARRAY(a, s->days_n, uint32_t);
    for (uint32_t i = 0, segment = 0; s->of_days != NULL && i < s->days_n; i++) {
        while (segment < s->edges_n && s->edges[segment] <= s->edges[0] + (crd_date)i) segment++;
        s->of_days[i] = segment;
    }
    return s->of_days != NULL;
}

bool segments_find(segments *s, arena *a, const ledger_options *o, const crd_settlement *settlement,
                   const crd_pause *const *paused) {
    size_t most = most_edges(o->credits, o->credits_n);
    edge_list found = {ARENA_ARRAY(a, most, crd_date), 0};
    crd_date *edges = ARENA_ARRAY(a, most, crd_date);
    if (found.at == NULL || edges == NULL) return false;
    for (size_t i = 0; i < o->credits_n; i++) {
        add_credit(&found, o, &o->credits[i], paused != NULL ? paused[i] : o->credits[i].pauses);
        if (settlement->validity == CRD_VALIDITY_DAY) add_validity(&found, &o->credits[i]);
    }
    uint32_t *order = order_by(a, found.n, order_days, found.at);
    if (order == NULL) return false;
    *s = (segments){.edges = edges};
    for (size_t i = 0; i < found.n; i++) {
        crd_date day = found.at[order[i]];
        if (s->edges_n == 0 || edges[s->edges_n - 1] != day) edges[s->edges_n++] = day;
    }
    return list_days(s, a);
}

uint32_t segments_search(const segments *s, crd_date day) {
    size_t low = 0, high = s->edges_n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (s->edges[middle] <= day)
            low = middle + 1;
        else
            high = middle;
    }
    return (uint32_t)low;
}

crd_date segments_day(const segments *s, uint32_t segment) {
    if (segment > 0) return s->edges[segment - 1];
    return s->edges_n > 0 ? s->edges[0] - 1 : 0;
}
