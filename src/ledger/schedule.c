/* SPDX-License-Identifier: Apache-2.0
 *
 * Pauses stand by their first day and may overlap; restrictions stand by date, each in force until the next. */
#include "ledger/schedule.h"
#include "base/order.h"

static bool lies_inside(const crd_pause *pause, crd_date day) {
    return pause->from <= day && (pause->until == CRD_NO_DATE || day < pause->until);
}

bool schedule_paused(const crd_pause *at, size_t n, crd_date day) {
    for (size_t i = 0; i < n; i++)
        if (lies_inside(&at[i], day)) return true;
    return false;
}

bool schedule_waits(const crd_credit *credit) {
    for (size_t i = 0; i < credit->pauses_count; i++)
        if (credit->pauses[i].call.hook.ptr != NULL) return true;
    return false;
}

const crd_restriction *schedule_restriction(const crd_credit *credit, crd_date day) {
    const crd_restriction *found = NULL;
    for (size_t i = 0; i < credit->restrictions_count && credit->restrictions[i].from <= day; i++)
        found = &credit->restrictions[i];
    return found != NULL && found->category >= 0 ? found : NULL;
}

/* ---- whose turn it is ------------------------------------------------------------------------------------------- */

static int64_t covered_services(const crd_credit *c) { return c->covers_all ? INT64_MAX : (int64_t)c->covers_count; }

int schedule_turn(const crd_credit *a, const crd_credit *b, schedule_reason *why) {
    const int orders[] = {
        [TURN_DISCOUNTS] = order_integers(!a->before_discounts, !b->before_discounts),
        [TURN_EXPIRY] = order_integers(a->expires, b->expires),
        [TURN_SERVICES] = order_integers(covered_services(a), covered_services(b)),
        [TURN_AGE] = order_integers(a->starts, b->starts),
        [TURN_NAME] = str_cmp(a->name, b->name),
    };
    for (*why = TURN_DISCOUNTS; *why < TURN_NAME && orders[*why] == 0;) ++*why;
    return orders[*why];
}

/* ---- many days -------------------------------------------------------------------------------------------------- */

static bool ends_before(const crd_pause *pause, crd_date day) {
    return pause->until != CRD_NO_DATE && pause->until < day;
}

static void extend(crd_pause *pause, crd_date until) {
    if (pause->until != CRD_NO_DATE && (until == CRD_NO_DATE || until > pause->until)) pause->until = until;
}

bool pauses_merge(pauses *p, arena *a, const crd_pause *at, size_t n) {
    *p = (pauses){ARENA_ARRAY(a, n, crd_pause), 0};
    for (size_t i = 0; p->at != NULL && i < n; i++) {
        const crd_pause *next = &at[i];
        if (p->n == 0 || ends_before(&p->at[p->n - 1], next->from))
            p->at[p->n++] = *next;
        else
            extend(&p->at[p->n - 1], next->until);
    }
    return p->at != NULL;
}

bool pauses_hold(const pauses *p, crd_date day) {
    size_t low = 0, high = p->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (p->at[middle].from <= day)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 && lies_inside(&p->at[low - 1], day);
}
